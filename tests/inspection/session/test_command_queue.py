import threading
from dataclasses import dataclass
from typing import ClassVar

from crackview.errors import Cancelled
from crackview.inspection.session.command_queue import Command, CommandQueue
from crackview.inspection.session.snapshot import SessionChange


@dataclass(frozen=True)
class Slow(Command):
    """Works until it is overtaken, or ends at once."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    replaceable: ClassVar[bool] = True
    last: bool
    begun: threading.Event
    log: list

    def execute(self, session):
        self.begun.set()
        while not self.last:
            if session.overtaken():
                self.log.append("overtaken")
                raise Cancelled
        self.log.append("done")
        return SessionChange.NOTHING


def test_a_command_that_runs_gives_way_to_a_newer_one_of_its_kind(tmp_path):
    event, log = [], []
    client = CommandQueue(event.append, tmp_path)
    first, second = Slow(False, threading.Event(), log), Slow(True, threading.Event(), log)
    client.submit(first)
    assert first.begun.wait(5)
    client.submit(second)
    assert second.begun.wait(5)
    assert client.shutdown(5)
    assert log == ["overtaken", "done"]
    assert event == []
