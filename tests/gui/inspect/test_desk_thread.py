"""The thread that does the deeds: in order, never dead, and with nothing lost when the window closes."""

import threading
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from crackview.gui.inspect.deeds import Lay, Look, Measure
from crackview.gui.inspect.desk import Deed, Desk
from crackview.gui.inspect.state import PhotoState, Refused, Remark
from crackview.inspection.document import NAME, ConflictError, Inspection
from tests.gui.inspect import walls
from tests.gui.inspect.test_book import stroke


class Teller:
    """Collects what the desk tells and waits for it."""

    def __init__(self):
        self.told = []
        self._more = threading.Condition()

    def __call__(self, told):
        with self._more:
            self.told.append(told)
            self._more.notify_all()

    def wait(self, number):
        with self._more:
            assert self._more.wait_for(lambda: any(each.deed >= number for each in self.states), 20)
        return self.states[-1]

    @property
    def states(self):
        return [each for each in self.told if isinstance(each, PhotoState)]

    def sentences(self, kind):
        return [each.sentence for each in self.told if isinstance(each, kind)]


@dataclass(frozen=True)
class Fails(Deed):
    """Raises something, and breaks the way to the photo before."""

    error: Exception
    keeps: ClassVar[bool] = False

    def do(self, _book):
        raise self.error


@dataclass(frozen=True)
class Waits(Deed):
    """Takes its time, as measuring a large photo does."""

    gate: threading.Event = field(hash=False)
    begun: threading.Event = field(hash=False)
    keeps: ClassVar[bool] = False

    def do(self, _book):
        self.begun.set()
        return not self.gate.wait(10)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    walls.photo(folder)
    return folder


@pytest.fixture
def teller():
    return Teller()


@pytest.fixture
def desk(tmp_path, teller):
    desk = Desk(teller, tmp_path / "home")
    yield desk
    desk.shutdown()


def test_a_stroke_is_seen_before_it_is_measured(desk, teller, folder):
    desk.do(Lay(walls.seen(folder / "wall.png")))
    first = desk.do(stroke(20, 20))
    state = teller.wait(first)
    assert [each.deed for each in teller.states][:2] == [1, first]
    drawn = teller.states[1]
    assert drawn.layer.levels[0][20, 40] == 255
    assert (len(drawn.findings), drawn.photo.stale, drawn.undo) == (3, "edit", "Brush stroke")
    state = teller.wait(desk.do(Measure(0.5)))
    assert (len(state.findings), state.photo.stale) == (4, "")
    assert teller.sentences(Remark) == [f"The inspection is kept in {folder / NAME}"]


def test_what_goes_wrong_is_a_sentence_with_the_photo_as_it_is_and_the_thread_lives_on(desk, teller, folder):
    desk.do(Lay(walls.seen(folder / "wall.png")))
    for error in (ConflictError("Finding 1"), MemoryError(), ZeroDivisionError()):
        teller.wait(desk.do(Fails(error)))
    said = teller.sentences(Refused)
    assert "another window" in said[0]
    assert "memory" in said[1]
    assert "the log has details" in said[2]
    assert len(teller.states) == 4


def test_a_photo_that_vanishes_under_a_refused_deed_does_not_end_the_thread(desk, teller, folder):
    teller.wait(desk.do(Lay(walls.seen(folder / "wall.png"))))
    (folder / "wall.png").unlink()
    desk.do(Fails(ConflictError("The photo")))
    walls.photo(folder)
    teller.wait(desk.do(stroke(20, 20)))
    assert len(teller.sentences(Refused)) == 1


def test_a_window_that_closes_while_measuring_saves_what_a_person_did_and_measures_at_the_next_start(
    desk, teller, folder, tmp_path
):
    teller.wait(desk.do(Lay(walls.seen(folder / "wall.png"))))
    gate, begun = threading.Event(), threading.Event()
    desk.do(Waits(gate, begun))
    desk.do(stroke(20, 20))
    desk.do(Measure(0.5))
    desk.do(Look())
    assert begun.wait(10)
    threading.Timer(0.5, gate.set).start()
    assert desk.shutdown(0.1)
    with Inspection(folder) as inspection:
        (photo,) = inspection.photos()
        assert photo.stale == "edit"
    again = walls.book(tmp_path / "home", folder / "wall.png")
    assert len(again.findings) == 4
    assert again.state().undo == "Brush stroke"
    again.close()


def test_a_window_that_only_looks_closes_in_time_whatever_it_measures(desk):
    gate, begun = threading.Event(), threading.Event()
    desk.do(Waits(gate, begun))
    assert begun.wait(10)
    assert not desk.shutdown(0.05)
    gate.set()
