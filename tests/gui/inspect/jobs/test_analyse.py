import threading
import time
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QListWidget

from crackview import vision
from crackview.gui.inspect.dialogs import ProblemsDialog
from crackview.gui.inspect.photos.photo_list import STATUS_ROLE
from crackview.gui.widgets.labels import breakable
from crackview.inspection.batch import Batch
from crackview.inspection.session.snapshot import PhotoStage
from crackview.inspection.store.document import NAME, Inspection
from crackview.vision.gauge import GaugeScale
from crackview.vision.scale import Scale
from tests.gui.inspect.fakes import FakeSegmenter
from tests.gui.inspect.test_workspace import open_window  # noqa: F401 - a fixture
from tests.inspection import drawing

COUNT = 5


class Drawn(FakeSegmenter):
    """Sees two lines on every photo."""

    def segment(self, photo, *, cancel=None, progress=None):
        super().segment(photo, cancel=cancel, progress=progress)
        return drawing.probability(drawing.LEVEL, drawing.STEEP)


@pytest.fixture
def paths(tmp_path):
    return [drawing.photo(tmp_path / "photos", f"{seed}.png", seed) for seed in range(COUNT)]


@pytest.fixture
def opened(open_window, qtbot, paths):  # noqa: F811

    def _opened(segmenter):
        window = open_window(lambda _choice: segmenter)
        window.remarks = []
        window.workspace.status_message.connect(window.remarks.append)
        window.workspace.open_paths([paths[0].parent])
        qtbot.waitUntil(lambda: window.canvas.layer is not None, timeout=15_000)
        return window

    return _opened


def stages(window):
    model = window.strip.model()
    return [model.index(row).data(STATUS_ROLE).stage for row in range(model.rowCount())]


def finished(window):
    return window.acts["batch.run"].isEnabled() and window.said.busy[-1] == ""


def test_all_photos_are_analysed_the_strip_follows_and_nothing_is_done_twice(opened, qtbot, paths):
    segmenter = Drawn()
    window = opened(segmenter)
    assert not (paths[0].parent / NAME).exists()
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: stages(window) == [PhotoStage.FOUND] * COUNT, timeout=30_000)
    qtbot.waitUntil(lambda: finished(window))
    assert window.remarks[-1] == "4 photos analysed"  # the first was shown, and analysed by that
    assert any(text.startswith("Analysing photos · 3 of 4 · ") for text in window.said.busy)
    with Inspection(paths[0].parent) as inspection:
        assert [photo.unreviewed for photo in inspection.photos()] == [2] * COUNT
    looked = segmenter.calls
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: "analysed before" in window.remarks[-1])
    assert window.strip.photos.next_to_review(0) == 1
    # an analysed photo is there without the network
    window.workspace._controller.select(3)
    qtbot.waitUntil(lambda: getattr(window.workspace._client.state, "path", None) == paths[3])
    assert len(window.workspace._client.state.findings) == 2
    assert segmenter.calls == looked
    assert "kept" in window.said.timings[-1]


def test_photos_that_were_analysed_before_are_searched_for_a_gauge_once(opened, qtbot, paths, monkeypatch):
    found, searched = Scale(0.3, 0.001, "marker of the gauge A4, 4 of 4 seen"), []
    with Inspection(paths[0].parent) as inspection:
        assert Batch(Drawn(), drawing.MODEL, 20.0, inspection).run(paths, lambda _told: None)
    segmenter = Drawn()
    window = opened(segmenter)
    looked = segmenter.calls

    def look(pixels):
        searched.append(pixels.shape)
        return GaugeScale(found) if len(searched) == 2 else GaugeScale()

    # of the job alone: the photo that is shown is searched by itself
    monkeypatch.setattr(vision, "gauge", SimpleNamespace(scale=look))
    for _ in range(2):
        window.remarks.clear()
        window.acts["batch.run"].trigger()
        qtbot.waitUntil(lambda: "5 photos analysed before" in window.remarks)
        qtbot.waitUntil(lambda: finished(window))
        assert len(searched) == COUNT
    with Inspection(paths[0].parent) as inspection:
        assert [photo.scale for photo in inspection.photos()].count(found) == 1
    assert segmenter.calls == looked


def test_it_is_cancelled_at_once_and_goes_on_in_the_next_window(opened, qtbot, paths):
    segmenter = Drawn()
    window = opened(segmenter)
    qtbot.waitUntil(lambda: window.workspace._client.state is not None)
    segmenter.gate = threading.Event()
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: "Analysing photos" in window.said.busy[-1])
    qtbot.waitUntil(lambda: segmenter.calls >= 2)
    begun = time.monotonic()
    window.workspace.cancel()
    assert window.said.busy[-1] == ""
    qtbot.waitUntil(window.acts["batch.run"].isEnabled)
    assert time.monotonic() - begun < 0.5
    assert window.remarks[-1] == "Cancelled: 0 photos analysed, 4 to go"
    segmenter.gate.set()
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: stages(window)[1] is PhotoStage.FOUND)
    window.workspace.shutdown()  # in the middle
    with Inspection(paths[0].parent) as inspection:
        before = len(inspection.photos())
    again = Drawn()
    other = opened(again)
    qtbot.waitUntil(lambda: stages(other)[:2] == [PhotoStage.FOUND] * 2)
    other.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: stages(other) == [PhotoStage.FOUND] * COUNT, timeout=30_000)
    qtbot.waitUntil(lambda: finished(other))
    assert again.calls <= COUNT - min(before, COUNT) + 1


def test_the_photo_a_person_looks_at_comes_before_the_batch(opened, qtbot, paths):
    segmenter = Drawn()
    window = opened(segmenter)
    segmenter.gate = threading.Event()
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: segmenter.calls >= 2)
    window.workspace._controller.select(COUNT - 1)
    qtbot.waitUntil(lambda: segmenter.cancelled == 1)  # the batch gave up its turn
    segmenter.gate.set()
    qtbot.waitUntil(lambda: getattr(window.workspace._client.state, "path", None) == paths[-1])
    qtbot.waitUntil(lambda: finished(window), timeout=30_000)


def test_photos_that_fail_are_listed_with_their_sentences_and_stop_nothing(opened, qtbot, paths):
    whole = paths[2].read_bytes()
    paths[2].write_bytes(whole[: len(whole) // 2])
    window = opened(Drawn())
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: stages(window).count(PhotoStage.FOUND) == COUNT - 1, timeout=30_000)
    qtbot.waitUntil(lambda: finished(window))
    assert stages(window)[2] is PhotoStage.PROBLEM
    assert "1 of 4 photos could not be analysed" in window.said.problems[-1]
    window.acts["photo.troubles"].trigger()
    dialog = window.findChild(ProblemsDialog)
    found = dialog.findChild(QListWidget)
    assert [breakable(paths[2].name) in found.item(row).text() for row in range(found.count())] == [True]
    found.setCurrentRow(0)
    qtbot.waitUntil(lambda: "cannot be shown" in window.canvas.notice)
    dialog.close()


def test_a_folder_that_cannot_be_kept_anywhere_is_said_and_nothing_runs(opened, qtbot, paths, monkeypatch):
    from crackview.inspection.store.database import InspectionError
    from crackview.inspection.store.drafts import DraftStore

    def keep(*_arguments):
        raise InspectionError("The disk is full: make room.")

    window = opened(Drawn())
    monkeypatch.setattr(DraftStore, "keep", keep)
    window.acts["batch.run"].trigger()
    qtbot.waitUntil(lambda: "The disk is full: make room." in window.said.problems)
    assert window.acts["batch.run"].isEnabled()
