"""The thread that does the commands: in order, never dead, and with nothing lost when the window closes."""

import threading
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from crackview.inspection.session.command_queue import Command, CommandQueue
from crackview.inspection.session.commands.threshold import CheckForChanges, MeasureStale, ShowPhoto
from crackview.inspection.session.snapshot import CommandRejected, Message, PhotoSnapshot, SessionChange
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import NAME, Inspection
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import stroke


class EventRecorder:
    """Collects events and waits for them."""

    def __init__(self):
        self.event = []
        self._more = threading.Condition()

    def __call__(self, event):
        with self._more:
            self.event.append(event)
            self._more.notify_all()

    def wait(self, number):
        with self._more:
            assert self._more.wait_for(lambda: any(each.command >= number for each in self.states), 20)
        return self.states[-1]

    @property
    def states(self):
        return [each for each in self.event if isinstance(each, PhotoSnapshot)]

    def sentences(self, kind):
        return [each.sentence for each in self.event if isinstance(each, kind)]


@dataclass(frozen=True)
class Fails(Command):
    """Raises something, and breaks the way to the photo before."""

    error: Exception
    persists: ClassVar[bool] = False

    def execute(self, _session):
        raise self.error


@dataclass(frozen=True)
class Waits(Command):
    """Takes its time, as measuring a large photo does."""

    gate: threading.Event = field(hash=False)
    begun: threading.Event = field(hash=False)
    persists: ClassVar[bool] = False

    def execute(self, _session):
        self.begun.set()
        return SessionChange.NOTHING if self.gate.wait(10) else SessionChange.ALL


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    walls.photo(folder)
    return folder


@pytest.fixture
def recorder():
    return EventRecorder()


@pytest.fixture
def client(tmp_path, recorder):
    client = CommandQueue(recorder, tmp_path / "home")
    yield client
    client.shutdown()


def test_a_stroke_is_seen_before_it_is_measured(client, recorder, folder):
    client.submit(ShowPhoto(walls.seen(folder / "wall.png")))
    first = client.submit(stroke(20, 20))
    state = recorder.wait(first)
    assert [each.command for each in recorder.states][:2] == [1, first]
    drawn = recorder.states[1]
    assert drawn.layer.levels[0][20, 40] == 255
    assert (len(drawn.findings), drawn.photo.stale, str(drawn.undo.title)) == (3, "edit", "Brush stroke")
    state = recorder.wait(client.submit(MeasureStale()))
    assert (len(state.findings), state.photo.stale) == (4, "")
    assert recorder.sentences(Message) == [f"The inspection is kept in {folder / NAME}"]


def test_what_goes_wrong_is_a_sentence_with_the_photo_as_it_is_and_the_thread_lives_on(client, recorder, folder):
    client.submit(ShowPhoto(walls.seen(folder / "wall.png")))
    for error in (ConflictError("Finding 1"), MemoryError(), ZeroDivisionError()):
        recorder.wait(client.submit(Fails(error)))
    said = recorder.sentences(CommandRejected)
    assert "another window" in said[0]
    assert "memory" in said[1]
    assert "the log has details" in said[2]
    assert len(recorder.states) == 4


def test_a_photo_that_vanishes_under_a_refused_command_does_not_end_the_thread(client, recorder, folder):
    recorder.wait(client.submit(ShowPhoto(walls.seen(folder / "wall.png"))))
    (folder / "wall.png").unlink()
    client.submit(Fails(ConflictError("The photo")))
    walls.photo(folder)
    recorder.wait(client.submit(stroke(20, 20)))
    assert len(recorder.sentences(CommandRejected)) == 1


def test_a_window_that_closes_while_measuring_saves_what_a_person_did_and_measures_at_the_next_start(
    client, recorder, folder, tmp_path
):
    recorder.wait(client.submit(ShowPhoto(walls.seen(folder / "wall.png"))))
    gate, begun = threading.Event(), threading.Event()
    client.submit(Waits(gate, begun))
    client.submit(stroke(20, 20))
    client.submit(MeasureStale())
    client.submit(CheckForChanges())
    assert begun.wait(10)
    threading.Timer(0.5, gate.set).start()
    assert client.shutdown(0.1)
    with Inspection(folder) as inspection:
        (photo,) = inspection.photos()
        assert photo.stale == "edit"
    again = walls.session(tmp_path / "home", folder / "wall.png")
    assert len(again.findings) == 4
    assert str(again.state().undo.title) == "Brush stroke"
    again.close()


def test_a_window_that_only_looks_closes_in_time_whatever_it_measures(client):
    gate, begun = threading.Event(), threading.Event()
    client.submit(Waits(gate, begun))
    assert begun.wait(10)
    assert not client.shutdown(0.05)
    gate.set()
