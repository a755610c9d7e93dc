"""The real window, on results that the real worker has written."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt

from crackview.fleet import dataset
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, BatchRows, Results
from crackview.fleet.plan import PhotoBatch
from crackview.gui.fleet.rows_model import THUMBNAIL
from crackview.gui.fleet.window import FleetWindow
from crackview.gui.model_choice import ModelChoice
from crackview.inspection.store import results
from crackview.inspection.store.document import Inspection
from crackview.vision import image_io
from tests.fleet.conftest import photos, settings, small_machine
from tests.fleet.pools import begun, model, work

__all__ = ["photos", "settings", "small_machine"]
KEYS = QItemSelectionModel.SelectionFlag


@pytest.fixture
def done(tmp_path, settings):
    """The results of a run with a scale and masks."""
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"masks": True, "mm_per_px": 0.3}))
    work(storage, known)
    return storage


@pytest.fixture
def show(qtbot):
    opened = []

    def opening(place, factory=lambda choice: model(choice.name)):
        window = FleetWindow(place, ModelChoice("pct-rfkd", "cpu", 1), factory)
        opened.append(window)
        window.show()
        return window

    yield opening
    for window in opened:
        window.close()


def settle(qtbot, window):
    """Wait until what is seen is read."""
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)
    rows = range(min(200, window.panel.model.rowCount()))
    qtbot.waitUntil(lambda: all(window.panel.model.row(row) is not None for row in rows), timeout=60_000)


def texts(panel):
    model = panel.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_tables_show_what_the_run_has_written(qtbot, show, done, photos):
    window = show(done.place)
    settle(qtbot, window)
    every = list(Results(done).rows(FINDINGS))
    assert window.panel.count_text() == f"{len(every)} findings"
    assert sorted(row[0] for row in texts(window.panel)) == sorted(
        row["photo"].removeprefix(f"{photos}/") for row in every
    )
    assert all(row[2].endswith("mm") for row in texts(window.panel))
    for tab, kind, count in ((1, PHOTOS, "7 photos"), (2, FAILURES, "1 photo")):
        window.tabs.setCurrentIndex(tab)
        settle(qtbot, window)
        assert (window.panel.kind, window.panel.count_text()) == (kind, count)
    assert texts(window.panel)[0][0] == "5 bad.jpg"
    assert texts(window.panel)[0][1].startswith("5 bad.jpg is not")  # without its whole path
    assert not window.messages.text()


def click_header(qtbot, window, column):
    header = window.panel.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)


def test_a_click_on_a_header_sorts_all_rows(qtbot, show, done):
    window = show(done.place)
    settle(qtbot, window)
    written = texts(window.panel)
    every = list(Results(done).rows(FINDINGS))
    longest = sorted((row["length_mm"] for row in every), reverse=True)
    for expected in (longest, longest[::-1]):  # a length is sorted with the longest first
        click_header(qtbot, window, 2)
        rows = [window.panel.model.row(index) for index in range(len(every))]
        assert [row["length_mm"] for row in rows] == expected
        assert sorted(texts(window.panel)) == sorted(written)
    click_header(qtbot, window, 2)
    assert texts(window.panel) == written
    assert not window.panel.table.selectionModel().hasSelection()
    window.tabs.setCurrentIndex(1)
    settle(qtbot, window)
    click_header(qtbot, window, 0)
    assert [row[0] for row in texts(window.panel)] == sorted(row[0] for row in texts(window.panel))


def test_the_order_stays_when_rows_are_filtered(qtbot, show, done):
    window = show(done.place)
    settle(qtbot, window)
    click_header(qtbot, window, 3)
    window.panel.least.setValue(20)
    qtbot.waitUntil(lambda: window.panel.filter.least_length == 20, timeout=60_000)
    qtbot.waitUntil(lambda: window.panel.model.query > 2, timeout=60_000)
    settle(qtbot, window)
    widths = [window.panel.model.row(index)["p95_width_mm"] for index in range(window.panel.model.rowCount())]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) > 1


def test_filters_leave_rows_out(qtbot, show, done):
    window = show(done.place)
    settle(qtbot, window)
    window.panel.photo.setText("pier 2/3")
    qtbot.waitUntil(lambda: {row[0] for row in texts(window.panel)} == {"pier 2/3.png"}, timeout=60_000)
    window.panel.photo.clear()
    every = list(Results(done).rows(FINDINGS))
    window.panel.least.setValue(20)
    longer = [row for row in every if row["length_mm"] >= 20]
    assert 0 < len(longer) < len(every)
    qtbot.waitUntil(lambda: window.panel.model.rowCount() == len(longer), timeout=60_000)
    window.panel.classes.setCurrentIndex(1)
    window.panel.classes.activated.emit(1)
    qtbot.waitUntil(lambda: window.panel.model.rowCount() < len(longer) and window.idle, timeout=60_000)


def test_a_click_shows_the_photo_with_its_mask_and_the_finding(qtbot, show, done):
    window = show(done.place)
    settle(qtbot, window)
    window.panel.select(2)
    qtbot.waitUntil(lambda: window.canvas.photo is not None, timeout=60_000)
    row = window.panel.model.row(2)
    (boxes,) = window.canvas._items
    assert boxes.chosen == row["finding"]
    assert {each["photo"] for each in boxes.rows} == {row["photo"]}
    assert (window.canvas.photo.width, window.canvas.photo.height) == (384, 288)
    assert window.canvas.layer.share(0.5) > 0
    window.canvas.grab()
    again = next(index for index in (0, 1, 3) if window.panel.model.row(index)["photo"] == row["photo"])
    window.panel.select(again)
    qtbot.waitUntil(lambda: window.canvas._items[0].chosen == window.panel.model.row(again)["finding"], timeout=60_000)


def test_thumbnails_are_read_for_what_is_seen(qtbot, show, done):
    window = show(done.place)
    window.tabs.setCurrentIndex(1)
    settle(qtbot, window)
    first = window.panel.model.index(0, 0)
    qtbot.waitUntil(lambda: first.data(Qt.ItemDataRole.DecorationRole) is not None, timeout=60_000)
    small = first.data(Qt.ItemDataRole.DecorationRole)
    assert small.deviceIndependentSize().toSize() == THUMBNAIL


def test_a_photo_opens_in_inspect(qtbot, show, done, photos):
    window = show(done.place)
    settle(qtbot, window)
    row = window.panel.model.row(1)
    with qtbot.waitSignal(window.photos_opened) as opened:
        window.panel.table.doubleClicked.emit(window.panel.model.index(1, 0))
    assert [str(path) for path in opened.args[0]] == [row["photo"]]
    window.panel.select(1)
    assert window.to_inspect.isEnabled()
    photos.rename(photos.with_name("moved"))
    window.to_inspect.trigger()
    assert "connect the drive" in window.messages.text()


def select(window, wanted):
    for row in range(window.panel.model.rowCount()):
        if window.panel.model.row(row)["photo"] in wanted:
            window.panel.table.selectionModel().select(window.panel.model.index(row, 0), KEYS.Select | KEYS.Rows)


def taken(qtbot, window, act):
    with qtbot.waitSignal(window.photos_opened, timeout=60_000) as opened:
        act()
    qtbot.waitUntil(lambda: window.idle, timeout=60_000)
    return opened.args[0]


def assert_taken(paths, results):
    expected = list(Results(results).rows(FINDINGS))
    for path in paths:
        with Inspection(path.parent) as inspection:
            assert inspection.settings().scale.mm_per_px == 0.3
            found = inspection.findings(inspection.known(path).id)
        rows = [row for row in expected if row["photo"] == str(path)]
        assert [each.finding.length_px for each in found] == pytest.approx([row["length_px"] for row in rows])


def test_photos_without_maps_are_taken_over_when_the_user_wants_them_analysed(qtbot, show, done, photos):
    window = show(done.place)
    window.tabs.setCurrentIndex(1)
    settle(qtbot, window)
    assert not window.take.isEnabled()
    click_header(qtbot, window, 2)
    wanted = {str(photos / "pier 2" / "3.png"), str(photos / "1.png")}
    select(window, wanted)
    window.take.trigger()
    qtbot.waitUntil(lambda: "kept no maps of 2" in window.messages.text(), timeout=60_000)
    assert not list(photos.rglob("*.crackview"))
    opened = taken(qtbot, window, window.messages._buttons[0].click)
    assert {str(path) for path in opened} == wanted
    assert "2 photos taken over" in window.status.remark()
    assert not window.messages.text()
    assert_taken(opened, done)


def test_photos_with_maps_are_taken_over_without_any_network(qtbot, show, settings, tmp_path, photos):
    wanted = {"masks": True, "maps": True, "mm_per_px": 0.3}
    storage, known = begun(tmp_path / "maps", settings.model_copy(update=wanted))
    work(storage, known)
    made = []
    window = show(storage.place, made.append)
    settle(qtbot, window)
    changed, same = photos / "1.png", [photos / "2.png", photos / "pier 2" / "3.png"]
    select(window, {str(path) for path in (changed, *same)})
    content = changed.read_bytes()
    changed.write_bytes((photos / "4.png").read_bytes())
    opened = taken(qtbot, window, window.take.trigger)
    assert opened == sorted(same)
    assert "kept no maps of 1" in window.messages.text()
    assert made == []
    assert_taken(opened, storage)
    changed.write_bytes(content)
    for path in same:
        with Inspection(path.parent) as inspection:
            record = inspection.known(path)
            assert record.model == known.known_model
            mask = image_io.read_mask(Path(storage.place) / f"masks/{path.relative_to(photos)}_mask.png")
            assert np.array_equal(results.levels(inspection, record.id) >= 128, mask)


def test_a_map_that_cannot_be_read_any_more_is_one_sentence(qtbot, show, settings, tmp_path):
    storage, known = begun(tmp_path / "maps", settings.model_copy(update={"maps": True}))
    work(storage, known)
    for path in Path(storage.place).rglob("*_map.png"):
        path.write_bytes(b"no picture")
    window = show(storage.place, lambda _choice: pytest.fail("no model"))
    settle(qtbot, window)
    window.panel.select(0)
    window.take.trigger()
    qtbot.waitUntil(lambda: "A map of the fleet cannot be read" in window.messages.text(), timeout=60_000)


def test_photos_whose_maps_were_deleted_are_analysed_when_the_user_wants_that(qtbot, show, settings, tmp_path, photos):
    storage, known = begun(tmp_path / "maps", settings.model_copy(update={"maps": True}))
    work(storage, known)
    wanted = {str(photos / "1.png"), str(photos / "2.png")}
    (tmp_path / "maps" / "maps" / "1.png_map.png").unlink()
    window = show(storage.place)
    window.tabs.setCurrentIndex(1)
    settle(qtbot, window)
    select(window, wanted)
    opened = taken(qtbot, window, window.take.trigger)
    assert opened == [photos / "2.png"]
    assert "kept no maps of 1" in window.messages.text()
    opened = taken(qtbot, window, window.messages._buttons[0].click)
    assert photos / "1.png" in opened
    assert not window.messages.text()


def test_another_model_of_that_name_is_refused(qtbot, show, done, monkeypatch):
    window = show(done.place)
    settle(qtbot, window)
    window.panel.select(0)
    monkeypatch.setattr("crackview.nets.cards.card", lambda _name: SimpleNamespace(sha256="1" * 64))
    window.take.trigger()
    qtbot.waitUntil(lambda: "kept no maps" in window.messages.text(), timeout=60_000)
    window.messages._buttons[0].click()
    qtbot.waitUntil(lambda: "is not the one" in window.messages.text(), timeout=60_000)


def test_a_run_that_is_not_finished_and_a_source_that_moved_are_told(qtbot, show, done, photos):
    name = done.names(f"{PHOTOS}/shard=000000")[0]
    done.remove(f"{PHOTOS}/shard=000000/{name}")
    photos.rename(photos.with_name("moved"))
    window = show(done.place)
    settle(qtbot, window)
    assert "is not there" in window.messages.text()
    window.messages.dismiss()
    assert "7 of 8 batches" in window.messages.text()
    assert window.panel.model.rowCount() > 0
    window.panel.select(0)
    qtbot.waitUntil(lambda: "png" in window.canvas.notice, timeout=60_000)
    assert window.status.remark() == window.panel.model.row(0)["photo"]
    photos.with_name("moved").rename(photos)
    work(done, window.browser.settings)
    window.again.trigger()
    qtbot.waitUntil(lambda: window.browser.is_complete, timeout=60_000)


def test_what_cannot_be_opened_is_said_in_one_sentence(qtbot, show, tmp_path):
    window = show(tmp_path / "nothing")
    qtbot.waitUntil(lambda: window.messages.text() != "", timeout=60_000)
    assert "holds no results" in window.messages.text()


def test_without_pyarrow_it_says_what_to_install(qtbot, show, done, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    window = show(done.place)
    qtbot.waitUntil(lambda: window.messages.text() != "", timeout=60_000)
    assert "pip install crackview[fleet]" in window.messages.text()


def test_a_hundred_thousand_rows_are_not_held(qtbot, show, tmp_path, settings):
    storage, _ = begun(tmp_path / "out", settings)
    numbers = np.arange(1, 1001)
    for part in range(100):
        rows = [
            {
                "photo": f"/wall/{part}.jpg",
                "finding": int(number),
                "length_px": float(number),
                "p95_width_px": 3.0,
                "limit_px": 1.0,
                "width_from": "photo",
                "width_uncertainty_px": 0.3,
            }
            for number in numbers
        ]
        batch = PhotoBatch(0, part, (f"/wall/{part}.jpg",))
        dataset.commit(storage, batch, BatchRows(rows, [{"photo": f"/wall/{part}.jpg", "findings": 1000}], []))
    window = show(storage.place)
    qtbot.waitUntil(lambda: window.panel.model.rowCount() == 100_000 and window.idle, timeout=60_000)
    model = window.panel.model
    for row in range(0, 100_000, 977):
        window.panel.table.scrollTo(model.index(row, 0))
        qtbot.waitUntil(lambda row=row: model.row(row) is not None, timeout=60_000)
        assert model.index(row, 1).data() == str(row % 1000 + 1)
    assert sum(each.num_rows for each in model._parts.values()) <= 50_000
    assert len(model._rows) <= 600
    click_header(qtbot, window, 2)
    assert [model.index(row, 1).data() for row in (0, 99, 100)] == ["1000", "1000", "999"]
    for row in range(50, 100_000, 9_770):
        window.panel.table.scrollTo(model.index(row, 0))
        qtbot.waitUntil(lambda row=row: model.row(row) is not None, timeout=60_000)
        assert model.index(row, 1).data() == str(1000 - row // 100)
    assert sum(each.num_rows for each in model._parts.values()) <= 50_000
    window.panel.least.setValue(1000)
    qtbot.waitUntil(lambda: model.rowCount() == 100 and window.idle, timeout=60_000)
    settle(qtbot, window)
    assert model.index(4, 1).data() == "1000"
