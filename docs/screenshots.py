"""Takes the guide's pictures from the real window, so that they show what the application is and not what it was.

``python docs/screenshots.py`` takes all of them into docs/pictures, ``python docs/screenshots.py live lab`` some. It
needs no display and shows nothing but the samples that ship. A new picture is one function with ``@shot``, called as
its file.
"""

import argparse
import io
import itertools
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={DOCS / 'site' / 'screen.json'}")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # that platform complains of what it lacks

import cv2  # noqa: E402 - Qt has to know its platform first
import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QPointF, QRect, Qt  # noqa: E402
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QPushButton, QTabWidget, QWidget  # noqa: E402

from crackview import __version__, paths  # noqa: E402
from crackview.fleet.settings import FleetSettings  # noqa: E402
from crackview.gui import theme  # noqa: E402
from crackview.gui.app import application  # noqa: E402
from crackview.gui.app.main_window import MainWindow  # noqa: E402
from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore  # noqa: E402
from crackview.gui.canvas.canvas import Canvas  # noqa: E402
from crackview.gui.inspect.condition.condition_window import ConditionWindow  # noqa: E402
from crackview.gui.inspect.dialogs import InspectFileDialogs  # noqa: E402
from crackview.gui.inspect.findings.findings_table import FindingsTable  # noqa: E402
from crackview.inspection.store.document import Inspection  # noqa: E402
from crackview.nets import cards  # noqa: E402
from crackview.vision import image_io, metrics  # noqa: E402
from crackview.vision.scale import Scale  # noqa: E402

WIDTH, HEIGHT = 1366, 768
QUALITY = 86
PATIENCE_S = 500.0
SHOTS: "dict[str, Callable[[Stage], QWidget | None]]" = {}


class Stage:
    """One window with the samples in a folder of its own; a shot does only what a user could do."""

    def __init__(self, folder: Path, dark: bool) -> None:
        self.photos = folder / "Bridge 12"
        shutil.copytree(paths.samples(), self.photos, ignore=shutil.ignore_patterns("*.webm", "truth"))
        with Inspection(self.photos) as inspection:
            inspection.change_settings(inspection.settings(), scale=Scale(0.25, 0.005))
        self.video = paths.samples() / "wall_walk.webm"
        settings = AppSettings(theme="dark" if dark else "light", live=LiveSettings(folder=str(folder / "kept")))
        theme.apply(QApplication.instance(), settings.theme)
        self.window = MainWindow(application.workspaces(), settings, SettingsStore(folder / "config"))
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.wait()

    def open(self, *what: Path) -> None:
        """Open them and wait until their cracks are there."""
        self.window.open(what)
        self.settle()

    def trigger(self, *actions: str) -> None:
        """Trigger these actions, one after the other."""
        for name in actions:
            self.window.action_set[name].trigger()
            self.wait()

    def show_overlay_tab(self) -> None:
        """Show the tab of model and overlay in Inspect."""
        panel = self.window.workspace.panel_widget
        panel.show_part(panel.look)
        self.wait()

    def choose(self, text: str) -> None:
        """Choose an entry of a list by its text."""
        boxes = [box for box in self.window.findChildren(QComboBox) if box.isVisible()]
        box = next(box for box in boxes if box.findText(text) >= 0)
        box.setCurrentText(text)
        self.wait()

    def button(self, text: str) -> QPushButton | None:
        """Return the visible button with that text, if there is one."""
        buttons = self.window.findChildren(QPushButton)
        return next((button for button in buttons if button.text() == text and button.isVisible()), None)

    def press(self, text: str) -> None:
        """Press the button with that text."""
        button = self.button(text)
        assert button is not None, text
        button.click()
        self.wait()

    def drag(self, *places: tuple[float, float]) -> None:
        """Drag the mouse from place to place of the photo; it stays over the last."""
        canvas = self.window.findChild(Canvas)
        assert canvas.view is not None
        spots = [QPointF(*canvas.view.to_screen(*place)) / canvas.devicePixelRatioF() for place in places]
        first, *_, last = (spot.toPoint() for spot in spots)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
        for start, end in itertools.pairwise(spots):
            for step in range(1, 9):
                QTest.mouseMove(canvas, (start + (end - start) * step / 8).toPoint())
                self.wait(0.01)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=last)
        self.wait()

    def wait(self, seconds: float = 0.2) -> None:
        """Let the window process its events."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.005)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for it.

        Raises:
            TimeoutError: if it does not come.
        """
        end = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"The window waited {PATIENCE_S:.0f} s in vain: {self.window.windowTitle()}.")
            self.wait(0.05)

    def settle(self) -> None:
        """Wait until the window has been at rest for a while."""
        self.wait(0.5)
        while self.window.status.is_busy():
            self.until(lambda: not self.window.status.is_busy())
            self.wait(0.5)

    def measured(self) -> None:
        """Wait until the findings of the photo are in the table."""
        self.settle()
        tables = self.window.findChildren(FindingsTable)
        self.until(lambda: any(table.isVisible() and table.model().rowCount() for table in tables))
        self.settle()

    def dialog(self) -> QWidget:
        """Return the dialog that stands over the window."""
        self.until(lambda: QApplication.activeModalWidget() is not None)
        self.wait(0.5)
        found = QApplication.activeModalWidget()
        assert found is not None
        return found

    def close(self) -> None:
        """End the window and its threads."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.wait(0.1)


def shot(take: "Callable[[Stage], QWidget | None]") -> "Callable[[Stage], QWidget | None]":
    """Register a picture: the window after the function, or the dialog that it returns, laid over the window."""
    SHOTS[take.__name__.replace("_", "-")] = take
    return take


@shot
def welcome(stage: Stage) -> None:
    """Show the welcome page, at the first start."""
    stage.trigger("app.welcome")


@shot
def inspect(stage: Stage) -> None:
    """Show a folder of photos, the first with its overlay."""
    stage.open(stage.photos)
    stage.trigger("photo.next", "photo.next", "photo.next", "photo.next")
    stage.settle()
    stage.trigger("photo.rerun")  # the first time includes loading the model
    stage.measured()


@shot
def findings(stage: Stage) -> None:
    """Show the table of findings, the longest selected."""
    stage.open(stage.photos / "concrete_wall.jpg")
    stage.trigger("view.strip", "photo.rerun")
    stage.measured()
    stage.trigger("finding.next")
    stage.settle()


@shot
def heat_map(stage: Stage) -> None:
    """Show the probability of every pixel."""
    stage.open(stage.photos / "concrete_hairlines.jpg")
    stage.show_overlay_tab()
    stage.trigger("overlay.heatmap", "view.strip", "photo.rerun")
    stage.settle()


@shot
def bricks(stage: Stage) -> None:
    """Show joints that are taken for cracks."""
    stage.open(stage.photos / "brick_wall.jpg")
    stage.show_overlay_tab()
    stage.trigger("overlay.contour", "view.strip", "photo.rerun")
    stage.settle()


@shot
def plane(stage: Stage) -> None:
    """Show the corners of a rectangle on a wall of bricks."""
    stage.open(stage.photos / "brick_sound.jpg")
    stage.trigger("view.strip", "scale.rectangle")
    stage.drag((270, 205), (1015, 700))
    sizes = [box for box in stage.window.findChildren(QDoubleSpinBox) if box.isVisible()]
    for box, length in zip(sizes, (750.0, 500.0), strict=False):
        box.setValue(length)
    stage.wait()


@shot
def correct(stage: Stage) -> None:
    """Show how a stroke of the brush becomes a finding of its own."""
    stage.open(stage.photos / "concrete_hairlines.jpg")
    stage.trigger("view.strip", "photo.rerun")
    stage.measured()
    stage.trigger("correct.brush")
    stage.drag((330, 640), (420, 600), (500, 610))
    stage.settle()


@shot
def dates(stage: Stage) -> None:
    """Show what is new and grown since a photo on which a part of the crack was not there yet."""
    later = stage.photos / "concrete_wall.jpg"
    earlier = stage.photos.parent / "2019" / later.name
    earlier.parent.mkdir()
    _before(later, earlier)
    stage.open(later)
    stage.trigger("view.strip")
    stage.measured()
    InspectFileDialogs.open_earlier = lambda *_: earlier
    stage.trigger("compare.compare")
    stage.until(lambda: bool(stage.window.workspace.panel_widget.photo.compare.rows()))
    stage.settle()


@shot
def export(stage: Stage) -> QWidget:
    """Show the dialog that exports findings of a folder's photos."""
    stage.open(stage.photos)
    stage.trigger("batch.run")
    stage.settle()
    stage.trigger("export.open")
    return stage.dialog()


@shot
def joints(stage: Stage) -> None:
    """Show the layer of joints on a wall of bricks."""
    stage.open(stage.photos / "brick_sound.jpg")
    stage.show_overlay_tab()
    stage.trigger("view.strip", "photo.rerun")
    stage.settle()
    stage.trigger("view.joints")
    stage.settle()


@shot
def condition(stage: Stage) -> QWidget:
    """Show the ratings of three elements, and the findings of one of them."""
    stage.open(stage.photos)
    workspace = stage.window.workspace
    for element in ("Deck", "Abutment west", "Abutment west", "Pier 3", "Pier 3"):
        stage.settle()
        stage.until(lambda: getattr(workspace.snapshot(), "photo", None) is not None)
        workspace.panel_widget.photo.element_named.emit(element)
        stage.until(lambda element=element: workspace.snapshot().photo.element == element)
        stage.trigger("photo.next")
    stage.trigger("condition.open")
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ConditionWindow))
    stage.until(lambda: window.elements.rowCount() == 3)
    window.elements.setCurrentCell(2, 0)
    stage.wait()
    return window


@shot
def mosaic(stage: Stage) -> QWidget:
    """Show a mosaic that was analysed, with a finding that was accepted."""
    window = stage.window.workspace.show_mosaic(stage.photos / "concrete_hairlines.jpg")
    stage.until(window.analyse.isEnabled)
    window.begin(stage.photos / "results")
    stage.until(lambda: window.panel.isVisible() and window.idle)
    stage.wait()
    for row in (1, 0):
        window.panel.table.selectRow(row)
        stage.wait()
        if row:
            window.action_set["finding.accept"].trigger()
    stage.wait(1)
    return window


@shot
def fleet(stage: Stage) -> QWidget:
    """Show the results of a fleet, and the photo of one of its findings."""
    from tests.fleet import pools  # noqa: PLC0415 - workers without Ray, of this picture alone

    card = cards.card(cards.DEFAULT)
    facts = {"model": card.name, "model_sha256": card.sha256, "threshold": card.threshold, "mm_per_px": 0.25}
    wanted = FleetSettings(version=__version__, begun="2026-01-01", source=str(stage.photos), masks=True, **facts)
    storage, settings = pools.begun(stage.photos.with_name("results"), wanted)
    pools.work(storage, settings)
    stage.trigger("go.inspect")
    window = stage.window.workspace.show_fleet(Path(storage.place))
    stage.until(lambda: window.idle and window.panel.model.row(0) is not None)
    window.panel.select(0)
    stage.until(lambda: window.canvas.photo is not None)
    stage.wait(1)
    window.status.show_remark("")  # a temporary folder
    return window


@shot
def live(stage: Stage) -> None:
    """Show a video, analysed to its end, held at a finding."""
    stage.open(stage.video)
    stage.trigger("live.analyse")
    stage.settle()
    if stage.window.action_set["live.play"].isChecked():
        stage.trigger("live.play")
    stage.window.workspace.strip_widget.timeline.sought.emit(199)
    stage.wait(5)


@shot
def lab(stage: Stage) -> None:
    """Show four models on one photo under salt."""
    stage.trigger("go.lab")
    stage.open(stage.photos / "concrete_wall.jpg")
    stage.trigger("lab.four")
    stage.window.workspace.panel_widget.moved.emit("salt", 3.0, False)
    stage.wait(1)
    stage.until(lambda: stage.window.workspace.controller.settled)
    stage.settle()


@shot
def sweep(stage: Stage) -> None:
    """Show the Dice of four models under two noises."""
    stage.trigger("go.lab")
    stage.open(stage.photos / "concrete_wall.jpg")
    stage.trigger("lab.four")
    for noise in ("salt", "gaussian-blur"):
        stage.window.workspace.panel_widget.moved.emit(noise, 3.0, False)
    stage.trigger("lab.sweep")
    stage.choose("Those that are on")
    stage.press("Start")
    stage.until(lambda: stage.button("Start") is not None)
    stage.wait(1)


@shot
def about(stage: Stage) -> QWidget:
    """Show the models with their sha256."""
    stage.trigger("app.about")
    dialog = stage.dialog()
    dialog.findChild(QTabWidget).setCurrentIndex(1)
    stage.wait()
    return dialog


@shot
def shortcuts(stage: Stage) -> QWidget:
    """Show the sheet of keys."""
    stage.open(stage.photos / "concrete_wall.jpg")
    stage.trigger("app.help")
    return stage.dialog()


def _before(photo: Path, target: Path) -> None:
    """Write the photo, from a little farther to the left, without the crack in its right third."""
    pixels, masked = image_io.read_photo(photo).pixels, metrics.find_truth(photo)
    assert masked is not None
    mask = metrics.read_truth(masked, pixels.shape[:2])
    gone = cv2.dilate(mask.astype(np.uint8), np.ones((9, 9), np.uint8))
    gone[:, : gone.shape[1] * 2 // 3] = 0
    healed = cv2.inpaint(pixels, gone, 5, cv2.INPAINT_TELEA)
    shift = np.array([[1, 0, 24], [0, 1, 10]], np.float32)
    size = (pixels.shape[1], pixels.shape[0])
    image_io.write_jpeg(target, cv2.warpAffine(healed, shift, size, borderMode=cv2.BORDER_REFLECT))


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the requested pictures; return 1 if one of them failed."""
    parser = argparse.ArgumentParser(prog="python docs/screenshots.py", description="Take the guide's pictures.")
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"any of {', '.join(SHOTS)} (default: all)")
    parser.add_argument("--out", type=Path, default=DOCS / "pictures", help="the folder to write into")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.names if name not in SHOTS]:
        parser.error(f"there is no picture called {', '.join(unknown)}; there are {', '.join(SHOTS)}")
    application = QApplication.instance() or QApplication(["crackview"])
    application.setCursorFlashTime(0)
    asked.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        os.environ["CRACKVIEW_CONFIG"] = home
        for name in asked.names or SHOTS:
            _take(name, asked.out / f"{name}.webp", asked.dark)
    return 0


def _take(name: str, target: Path, dark: bool) -> None:
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder), dark)
        try:
            over = SHOTS[name](stage)
            _write(_seen(stage.window, over), target)
        finally:
            stage.close()
    print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB")


def _seen(window: QWidget, over: QWidget | None) -> QPixmap:
    """Return the window, with a dialog in its middle."""
    picture = window.grab()
    if over is not None:
        shown = over.grab()
        place = QRect(0, 0, over.width(), over.height())
        place.moveCenter(picture.rect().center())
        painter = QPainter(picture)
        painter.setOpacity(0.35)
        painter.fillRect(picture.rect(), window.palette().shadow())
        painter.setOpacity(1.0)
        painter.drawPixmap(place, shown)
        painter.end()
    return picture


def _write(picture: QPixmap, target: Path) -> None:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")
    Image.open(io.BytesIO(held.data().data())).convert("RGB").save(target, "WEBP", quality=QUALITY, method=6)


if __name__ == "__main__":
    sys.exit(main())
