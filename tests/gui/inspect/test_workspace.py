import threading
import time
import uuid

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.fleet import settings as fleet_settings
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.jobs.adapting import AdaptController
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.vision.overlay import FILL_RGB, Style
from tests.gui.inspect.fakes import FakeSegmenter, make_card, write_photo
from tests.vision import gauge_photos


class Said:
    """What the workspace told the window."""

    def __init__(self, workspace):
        self.problems, self.titles, self.timings, self.busy = [], [], [], []
        workspace.problem.connect(self.problems.append)
        workspace.title.connect(self.titles.append)
        workspace.timing.connect(self.timings.append)
        workspace.busy.connect(lambda text, _share: self.busy.append(text))


class Window(QWidget):
    """The three widgets of the workspace in a bare window, with the actions."""

    def __init__(self, factory, settings=None):
        super().__init__()
        self.acts = ActionSet(parent=self)
        for action in self.acts:
            self.addAction(self.acts[action.id])
        self.settings = settings or AppSettings(overlay_opacity=1.0)
        self.workspace = InspectWorkspace(self.acts, self.settings, self, factory=factory)
        self.said = Said(self.workspace)
        self.canvas = self.workspace.canvas_widget
        self.panel = self.workspace.panel_widget
        self.strip = self.workspace.strip_widget
        column = QVBoxLayout()
        column.addWidget(self.canvas, 1)
        column.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.addLayout(column, 1)
        row.addWidget(self.panel)
        self.resize(900, 640)


@pytest.fixture
def open_window(qtbot, qapp, monkeypatch):
    windows = []
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [make_card("pct-rfkd", 0.48), make_card("pct-kd", 0.6)])
    monkeypatch.setattr("crackview.nets.cards.problems", lambda: ["The card odd.json is damaged: install it again."])

    def _open(factory=lambda _choice: FakeSegmenter(), settings=None):
        window = Window(factory, settings)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qapp.installEventFilter(window.acts)
        return window

    yield _open
    for window in windows:
        qapp.removeEventFilter(window.acts)
        window.workspace.shutdown()


def middle(canvas):
    place = QPoint(canvas.width() // 2, canvas.height() // 2)
    return canvas.grab().toImage().pixelColor(place).getRgb()[:3]


def wait_until_known(qtbot, window):
    qtbot.waitUntil(lambda: window.workspace.snapshot() is not None and window.workspace.idle(), timeout=10_000)


def wait_for_overlay(qtbot, window):
    qtbot.waitUntil(lambda: window.canvas.layer is not None, timeout=5000)


@pytest.fixture
def folder(tmp_path):
    for number, grey in enumerate((200, 210, 220)):
        write_photo(tmp_path / f"p{number}.png", grey)
    return tmp_path


def test_it_begins_by_saying_how_to_begin(open_window):
    window = open_window()
    assert "Open a photo" in window.canvas.notice
    assert window.acts["file.open"].isEnabled()
    for action in ("file.save_overlay", "photo.next", "photo.previous", "photo.rerun", "view.fit"):
        assert not window.acts[action].isEnabled()


def test_a_folder_opens_and_keys_step_through_it(open_window, qtbot, folder):
    window = open_window()
    window.workspace.open_paths([folder])
    wait_for_overlay(qtbot, window)
    assert window.said.titles == ["p0.png"]
    assert middle(window.canvas) == FILL_RGB
    assert not window.acts["photo.previous"].isEnabled()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.said.titles[-1] == "p1.png")
    window.acts["photo.next"].trigger()
    qtbot.waitUntil(lambda: window.said.titles[-1] == "p2.png")
    assert not window.acts["photo.next"].isEnabled()
    assert window.strip.currentIndex().row() == 2
    wait_for_overlay(qtbot, window)
    assert window.said.timings[-1].startswith("pct-rfkd · CPU, 2 threads · ")
    assert window.said.busy[-1] == ""


def test_it_says_when_the_model_saw_a_flat_photo_with_more_contrast(open_window, qtbot, tmp_path):
    window = open_window()
    rough = np.random.default_rng(0).integers(0, 256, (12, 16), np.uint8).repeat(8, 0).repeat(8, 1)
    for name, grey in (("a.png", rough), ("b.png", rough // 128 + 100)):
        Image.fromarray(grey).convert("RGB").save(tmp_path / name)
    window.workspace.open_paths([tmp_path])
    wait_for_overlay(qtbot, window)
    assert "contrast" not in window.said.timings[-1]
    window.acts["photo.next"].trigger()
    qtbot.waitUntil(lambda: "contrast raised to 800 %" in window.said.timings[-1], timeout=5000)


def test_the_photo_shows_before_the_overlay_and_without_it_after_cancel(open_window, qtbot, folder):
    segmenter = FakeSegmenter(gate=threading.Event())
    window = open_window(lambda _choice: segmenter)
    window.workspace.open_paths([folder / "p0.png"])
    qtbot.waitUntil(lambda: segmenter.calls == 1)
    qtbot.waitUntil(lambda: bool(window.said.titles))
    assert middle(window.canvas) == (200, 200, 200)
    window.workspace.cancel()
    qtbot.waitUntil(lambda: segmenter.cancelled == 1)
    segmenter.gate.set()
    qtbot.wait(50)
    assert window.canvas.layer is None
    window.acts["photo.rerun"].trigger()
    wait_for_overlay(qtbot, window)


def test_quick_switching_never_paints_a_stale_overlay(open_window, qtbot, tmp_path):
    for number in range(12):
        write_photo(tmp_path / f"p{number}.png", 130 + 10 * number)
    window = open_window(lambda _choice: FakeSegmenter(seconds=0.01))
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: bool(window.said.titles))
    rng = np.random.default_rng(4)
    for _ in range(40):
        window.workspace._controller.select(int(rng.integers(0, 12)))
        qtbot.wait(int(rng.integers(0, 25)))
        shown = window.workspace._controller._shown
        if window.canvas.layer is not None:
            assert window.canvas.layer.levels[0][0, 0] == shown.photo.pixels[0, 0, 0]
    row = window.strip.currentIndex().row()
    qtbot.waitUntil(lambda: window.said.titles[-1] == f"p{row}.png" and window.canvas.layer is not None)
    assert window.canvas.layer.levels[0][0, 0] == 130 + 10 * row


def test_sliders_need_no_network_and_the_threshold_is_that_of_the_photo(open_window, qtbot, folder):
    segmenter = FakeSegmenter()
    window = open_window(lambda _choice: segmenter)
    window.workspace.open_paths([folder / "p0.png"])
    wait_until_known(qtbot, window)
    assert middle(window.canvas) == FILL_RGB
    assert window.panel.look._share.text() == "100.0 %"
    window.panel.look.threshold.slider.setValue(90)
    assert middle(window.canvas) == (200, 200, 200)
    assert window.panel.look._share.text() == "0.00 %"
    assert window.settings.threshold is None
    window.panel.look._reset.click()
    assert middle(window.canvas) == FILL_RGB
    window.panel.look.opacity.slider.setValue(0)
    assert middle(window.canvas) == (200, 200, 200)
    window.acts["opacity.up"].trigger()
    assert window.panel.look.opacity.value == pytest.approx(0.1)
    window.acts["threshold.down"].trigger()
    assert window.panel.look.threshold.value == pytest.approx(0.46)
    assert segmenter.calls == 1
    assert window.settings.threshold is None
    with qtbot.waitSignal(window.workspace.settings_changed):
        pass


def test_styles_go_together_in_panel_actions_and_canvas(open_window, qtbot, folder):
    window = open_window()
    window.workspace.open_paths([folder / "p0.png"])
    wait_for_overlay(qtbot, window)
    window.acts["overlay.heatmap"].trigger()
    assert window.canvas.look.style is Style.HEATMAP
    assert window.panel.look._styles[Style.HEATMAP].isChecked()
    assert window.settings.overlay_style == "heatmap"
    window.panel.look._styles[None].click()
    assert window.acts["overlay.hide"].isChecked()
    assert middle(window.canvas) == (200, 200, 200)
    window.acts["overlay.hide"].trigger()
    assert window.canvas.look.shown
    assert window.canvas.look.style is Style.HEATMAP


def test_holding_b_shows_the_bare_photo(open_window, qtbot, folder):
    window = open_window()
    window.workspace.open_paths([folder / "p0.png"])
    wait_for_overlay(qtbot, window)
    window.canvas.setFocus()
    QTest.keyPress(window.canvas, Qt.Key.Key_B)
    assert middle(window.canvas) == (200, 200, 200)
    QTest.keyRelease(window.canvas, Qt.Key.Key_B)
    assert middle(window.canvas) == FILL_RGB
    QTest.keyPress(window.canvas, Qt.Key.Key_B)
    assert middle(window.canvas) == (200, 200, 200)
    window.canvas.deactivated.emit()
    assert middle(window.canvas) == FILL_RGB
    QTest.keyRelease(window.canvas, Qt.Key.Key_B)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.jpg", b""),
        ("text.png", b"This is a list of things to buy.\n" * 9),
        ("cut.jpg", None),
    ],
)
def test_a_bad_photo_is_named_in_the_canvas_and_the_folder_goes_on(open_window, qtbot, folder, name, content):
    if content is None:
        whole = write_photo(folder / "whole.jpg", size=(400, 300)).read_bytes()
        content = whole[: len(whole) // 2]
        (folder / "whole.jpg").unlink()
    (folder / name).write_bytes(content)
    window = open_window()
    window.workspace.open_paths([folder / name, folder / "p1.png"])
    qtbot.waitUntil(lambda: "cannot be shown" in window.canvas.notice)
    assert name in window.canvas.notice
    assert window.said.busy[-1] == ""
    index = window.strip.model().index(0)
    assert name in index.data(Qt.ItemDataRole.ToolTipRole)
    assert ": " in index.data(Qt.ItemDataRole.AccessibleTextRole)
    window.acts["photo.next"].trigger()
    wait_for_overlay(qtbot, window)
    assert window.said.titles[-1] == "p1.png"
    assert not window.canvas.notice


def test_a_vanished_photo_and_an_empty_folder_are_named(open_window, qtbot, tmp_path):
    window = open_window()
    window.workspace.open_paths([tmp_path])
    qtbot.waitUntil(lambda: len(window.said.problems) == 2)
    assert "odd.json" in window.said.problems[0]
    assert str(tmp_path) in window.said.problems[1]
    window.workspace.open_paths([tmp_path / "gone.jpg"])
    qtbot.waitUntil(lambda: "gone.jpg" in window.canvas.notice)


def test_thumbnails_arrive_for_what_is_visible(open_window, qtbot, folder):
    window = open_window()
    window.workspace.open_paths([folder])
    model = window.strip.model()
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    qtbot.waitUntil(lambda: all(model.index(row).data(Qt.ItemDataRole.DecorationRole) for row in range(3)))
    QTest.mouseClick(
        window.strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=window.strip.visualRect(model.index(2)).center(),
    )
    qtbot.waitUntil(lambda: window.said.titles[-1:] == ["p2.png"])


def test_a_picture_and_files_can_be_pasted(open_window, qtbot, folder):
    window = open_window()
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    QGuiApplication.clipboard().setImage(image)
    window.acts["file.paste"].trigger()
    wait_for_overlay(qtbot, window)
    assert window.said.titles == ["Pasted photo"]
    assert window.workspace._controller._shown.photo.pixels[0, 0].tolist() == [255, 255, 255]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "p1.png"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.acts["file.paste"].trigger()
    qtbot.waitUntil(lambda: window.said.titles[-1] == "p1.png")
    QGuiApplication.clipboard().clear()
    window.acts["file.paste"].trigger()
    assert "no picture on the clipboard" in window.said.problems[-1]


def test_the_overlay_is_saved_where_the_person_says(open_window, qtbot, folder, monkeypatch):
    window = open_window()
    window.workspace.open_paths([folder / "p0.png"])
    wait_for_overlay(qtbot, window)
    asked = []

    def answer(_dialogs, suggestion):
        asked.append(suggestion)
        return suggestion

    monkeypatch.setattr("crackview.gui.inspect.dialogs.InspectFileDialogs.save_overlay", answer)
    said = []
    window.workspace.status_message.connect(said.append)
    window.acts["file.save_overlay"].trigger()
    qtbot.waitUntil(lambda: any("Saved" in text for text in said))
    assert asked == [folder / "p0_overlay.png"]
    assert (folder / "p0_overlay.png").exists()


def test_another_model_runs_on_the_photo_at_once(open_window, qtbot, folder):
    made = []

    def factory(choice):
        made.append(choice.name)
        return FakeSegmenter()

    window = open_window(factory)
    window.workspace.open_paths([folder / "p0.png"])
    wait_until_known(qtbot, window)
    assert window.panel.look._model_text.text().startswith("Small and fast\n")
    window.panel.look._models.setFocus()
    QTest.keyClick(window.panel.look._models, Qt.Key.Key_Down)
    assert window.canvas.layer is None
    wait_until_known(qtbot, window)
    assert window.canvas.look.threshold == pytest.approx(0.6)
    assert made == ["pct-rfkd", "pct-kd"]
    assert window.settings.model != "pct-kd", "it is the model of this photo alone"
    assert window.workspace.snapshot().photo.model.name == "pct-kd"


def test_a_model_made_meanwhile_is_listed_and_used_only_when_wanted(open_window, qtbot, folder, monkeypatch):
    window = open_window()
    window.workspace.open_paths([folder / "p0.png"])
    wait_until_known(qtbot, window)
    box = window.panel.look._models
    installed = [make_card("pct-rfkd", 0.48), make_card("pct-kd", 0.6), make_card("wall-a", 0.5)]
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: installed)
    adapting = window.workspace.findChild(AdaptController)
    adapting.models_changed.emit()
    assert [box.itemData(row) for row in range(box.count())] == ["pct-rfkd", "pct-kd", "wall-a"]
    assert box.currentData() == "pct-rfkd"
    adapting.preferred.emit("wall-a")
    wait_until_known(qtbot, window)
    assert window.settings.model == "wall-a"
    assert window.workspace.snapshot().photo.model.name == "pct-rfkd", "what was found stays"
    assert box.currentData() == "pct-rfkd"
    window.workspace.open_paths([folder / "p1.png"])
    snapshot = window.workspace.snapshot
    qtbot.waitUntil(lambda: (state := snapshot()) is not None and state.path.name == "p1.png", timeout=10_000)
    qtbot.waitUntil(lambda: (model := snapshot().photo.model) is not None and model.name == "wall-a", timeout=10_000)


def test_shutdown_during_a_segmentation_is_quick(open_window, qtbot, folder):
    segmenter = FakeSegmenter(gate=threading.Event())
    window = open_window(lambda _choice: segmenter)
    window.workspace.open_paths([folder])
    qtbot.waitUntil(lambda: segmenter.calls == 1)
    begun = time.monotonic()
    window.workspace.shutdown()
    assert time.monotonic() - begun < 1.0


def test_every_control_has_a_name_for_screen_readers(open_window):
    window = open_window()
    for kind in (QSlider, QComboBox, QDoubleSpinBox, QToolButton):
        widgets = [each for each in window.panel.findChildren(kind) if not isinstance(each.parent(), QLineEdit)]
        assert widgets
        for widget in widgets:
            assert widget.accessibleName() or (kind is QToolButton and widget.text()), widget
    assert window.canvas.accessibleName()
    assert window.strip.accessibleName()


def test_a_photo_with_a_printed_gauge_has_its_scale_as_soon_as_it_is_opened(qtbot, open_window, tmp_path):
    pixels, truth = gauge_photos.photo("a6", gauge_photos.Look(tilt=20.0))
    Image.fromarray(pixels).save(tmp_path / "marked.png")
    window = open_window()
    window.workspace.open_paths([tmp_path])

    def scale():
        state = window.workspace.snapshot()
        return None if state is None else state.scale

    qtbot.waitUntil(lambda: scale() is not None, timeout=10_000)
    assert scale().mm_per_px == pytest.approx(truth(*scale().plane.middle()), rel=0.005)
    assert window.workspace.snapshot().undo.title.template == "Scale by the marker"
    assert list(tmp_path.iterdir()) == [tmp_path / "marked.png"]
    labels = [label.text() for label in window.panel.photo.scale.findChildren(QLabel)]
    assert "marker of the gauge A6, 4 of 4 seen; for this photo" in labels
    assert window.said.problems == ["The card odd.json is damaged: install it again."]
    window.acts["correct.undo"].trigger()
    qtbot.waitUntil(lambda: scale() is None)
    window.acts["scale.marker"].trigger()
    qtbot.waitUntil(lambda: scale() is not None)


def test_results_of_a_fleet_open_in_a_window_of_their_own(qtbot, open_window, tmp_path, monkeypatch):
    pytest.importorskip("pyarrow")
    results, photos = tmp_path / "results", tmp_path / "photos"
    for folder in (results, photos):
        folder.mkdir()
    write_photo(photos / "wall.png")
    known = FleetSettings(version="1", begun="2026", source=str(photos), model="m", model_sha256="0", threshold=0.5)
    fleet_settings.write(Storage(str(results)), known)
    stored = f"memory://{uuid.uuid4()}/city"
    fleet_settings.write(Storage(stored), known)
    window = open_window()
    window.workspace.open_paths([stored])
    assert [each.windowTitle() for each in window.workspace._fleets] == ["city — CrackView"]
    qtbot.waitUntil(lambda: window.workspace._fleets[0].idle, timeout=20_000)
    window.workspace._fleets[0].close()
    qtbot.waitUntil(lambda: not window.workspace._fleets)
    window.workspace.open_paths([results])
    assert [each.windowTitle() for each in window.workspace._fleets] == ["results — CrackView"]
    (fleet,) = window.workspace._fleets
    qtbot.waitUntil(lambda: fleet.idle, timeout=20_000)
    with qtbot.waitSignal(window.workspace.dropped) as dropped:
        fleet.photos_opened.emit([photos / "wall.png"])
    assert dropped.args == [[photos / "wall.png"]]
    with qtbot.waitSignal(window.workspace.timing, timeout=20_000):
        window.workspace.open_paths([results, photos])  # photos beside it open as ever
    assert len(window.workspace._fleets) == 2
    monkeypatch.setattr(window.workspace._views.dialogs, "open_fleet", lambda: results)
    window.acts["file.open_fleet"].trigger()
    assert len(window.workspace._fleets) == 3
    fleet.close()
    qtbot.waitUntil(lambda: len(window.workspace._fleets) == 2)
