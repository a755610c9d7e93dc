import threading
from dataclasses import dataclass
from typing import ClassVar

from crackview.gui.inspect.desk import Deed, Desk
from crackview.vision.measure import Cancelled


@dataclass(frozen=True)
class Slow(Deed):
    """Works until it is overtaken, or ends at once."""

    keeps: ClassVar[bool] = False
    passing: ClassVar[bool] = True
    last: bool
    begun: threading.Event
    log: list

    def do(self, book):
        self.begun.set()
        while not self.last:
            if book.overtaken():
                self.log.append("overtaken")
                raise Cancelled
        self.log.append("done")
        return False


def test_a_deed_that_runs_gives_way_to_a_newer_one_of_its_kind(tmp_path):
    told, log = [], []
    desk = Desk(told.append, tmp_path)
    first, second = Slow(False, threading.Event(), log), Slow(True, threading.Event(), log)
    desk.do(first)
    assert first.begun.wait(5)
    desk.do(second)
    assert second.begun.wait(5)
    assert desk.shutdown(5)
    assert log == ["overtaken", "done"]
    assert told == []
