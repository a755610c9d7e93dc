"""Chooses the photo of the Lab: files, folders, the clipboard, a frame of Live, and the ground truth of each.

If something cannot be read, one sentence says so and nothing else changes: photo, strip and selection stay.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.frame_bus import FrameBus, TakenFrame
from crackview.gui.app.settings import AppSettings
from crackview.gui.inspect.dialogs import InspectFileDialogs
from crackview.gui.inspect.photos.messages import ListPhotos, PhotosListed
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.messages import FrameTaken, IsPhoto, LabMessage, PhotoRead, PhotoReadFailed, ReadPhoto, ReadTruth
from crackview.gui.language import tr, translated
from crackview.gui.widgets import file_dialogs
from crackview.gui.widgets.dialogs import without_icons

SLIDE_SIZES = ((1920, 1080), (3840, 2160), (1280, 720), (1600, 1200), (1024, 768))
"""Width and height, px, that are offered; any other can be typed."""
SLIDE_RANGE = (320, 7680)
"""Least and most of a side, px."""
_MASKS = frozenset({".png", ".bmp", ".tif", ".tiff"})


def slide_size(text: str) -> tuple[int, int] | None:
    """Return width and height, px, of a text such as "1920 x 1080"; None if it is none, or too small or too large."""
    found = re.fullmatch(r"\s*(\d{1,5})\s*[x×*]\s*(\d{1,5})\s*", text, re.IGNORECASE)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    return sides if all(SLIDE_RANGE[0] <= side <= SLIDE_RANGE[1] for side in sides) else None


class LabFileDialogs(InspectFileDialogs):
    """File dialogs of the Lab, apart from the code that uses the answers, which is tested without dialogs."""

    def open_mask(self, folder: str) -> Path | None:
        """Ask for a mask."""
        kinds = tr("Masks") + " (*.png *.PNG *.bmp *.tif *.tiff)"
        return file_dialogs.ask_open(self._parent, tr("Load mask"), folder, kinds)

    def save_sweep(self, suggestion: Path) -> Path | None:
        """Ask where to save a sweep; the suffix sets the format."""
        kinds = {".pdf": "PDF", ".svg": "SVG", ".png": "PNG", ".csv": tr("Table")}
        return file_dialogs.ask_save(self._parent, tr("Export the sweep"), suggestion, kinds)

    def slide_size(self) -> tuple[int, int] | None:
        """Ask for width and height of a picture of the view, px."""
        dialog = QInputDialog(self._parent.window())
        dialog.setWindowTitle(tr("Save this view as a picture"))
        dialog.setLabelText(tr("Size in pixels: choose one, or type width x height, {0} to {1} each", *SLIDE_RANGE))
        dialog.setComboBoxItems([f"{width} x {height}" for width, height in SLIDE_SIZES])
        dialog.setComboBoxEditable(True)
        dialog.minimumSizeHint()  # for which Qt makes the buttons
        without_icons(dialog)
        (row,) = dialog.findChildren(QDialogButtonBox)
        ok = row.button(QDialogButtonBox.StandardButton.Ok)
        dialog.textValueChanged.connect(lambda text: ok.setEnabled(slide_size(text) is not None))
        accepted = dialog.exec()
        dialog.deleteLater()
        return slide_size(dialog.textValue()) if accepted else None

    def save_noisy(self, suggestion: Path) -> Path | None:
        """Ask where to save the noisy photo."""
        return file_dialogs.ask_save(self._parent, tr("Save the noisy photo"), suggestion, {".png": "PNG"})

    def save_view(self, suggestion: Path) -> Path | None:
        """Ask where to save a picture of the view."""
        return file_dialogs.ask_save(self._parent, tr("Save this view as a picture"), suggestion, {".png": "PNG"})


class LabPhotoController(QObject):
    """Decides which photo is read and shown."""

    problem = Signal(str)
    settings_changed = Signal()
    opened = Signal()
    """Another photo, or the same with another ground truth, will be shown."""

    def __init__(
        self,
        strip: PhotoStrip,
        dialogs: LabFileDialogs,
        controller: LabController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: LabPipeline,
    ) -> None:
        super().__init__()
        self._strip, self._dialogs, self._controller = strip, dialogs, controller
        self._settings, self._pipeline = settings, pipeline
        self._asked = 0
        self._paths: tuple[Path, ...] = ()
        self._row = -1
        self._wanted: tuple[tuple[Path, ...], int] = (), -1
        strip.chosen.connect(self.select)
        actions.bind("file.open", lambda: self.open_paths(dialogs.open_photos(settings.last_folder)))
        actions.bind("file.open_folder", self._open_folder)
        actions.bind("photo.next", lambda: self.step(1))
        actions.bind("photo.previous", lambda: self.step(-1))
        actions.bind("lab.mask", self.load_mask)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The photos of the strip."""
        return self._paths

    def open_paths(self, paths: Sequence[Path], *, remember: bool = True) -> None:
        """Open photos, or the photos in folders, in place of those that are open."""
        if paths:
            if remember:
                self._settings.remember(paths[0])
                self.settings_changed.emit()
            self._asked += 1
            self._pipeline.read(ListPhotos(self._asked, tuple(paths)))

    def show(self, source: QImage | TakenFrame) -> None:
        """Show a picture that is not in a file."""
        self._read((self._paths, -1), source)

    def select(self, row: int) -> None:
        """Show the photo in a row of the strip."""
        self._strip.set_current(row)
        self._read((self._paths, row), self._paths[row])

    def step(self, by: int) -> None:
        """Show a photo before or after this one; do nothing at the ends."""
        row = self._wanted[1] + by
        if 0 <= row < len(self._paths):
            self.select(row)

    def read_dropped_mask(self, paths: Sequence[Path]) -> bool:
        """Read one dropped file as the mask of the photo that is shown; return False if it cannot be one."""
        photo = self._controller.photo
        if photo is None or len(paths) != 1 or paths[0].suffix.lower() not in _MASKS:
            return False
        self._read_mask(paths[0], dropped=True)
        return True

    def load_mask(self) -> None:
        """Ask for the file of the ground truth."""
        path = self._dialogs.open_mask(self._settings.last_folder) if self._controller.photo else None
        if path is not None:
            self._read_mask(path)

    def handle(self, message: LabMessage) -> None:
        """Handle a message in the GUI thread; drop answers to an older request."""
        if (
            not isinstance(message, PhotosListed | PhotoRead | PhotoReadFailed | IsPhoto)
            or message.number != self._asked
        ):
            return
        match message:
            case PhotosListed():
                for sentence in message.problems:
                    self.problem.emit(translated(sentence))
                if message.paths:
                    self._read((message.paths, 0), message.paths[0])
            case PhotoRead():
                if message.problem:
                    self.problem.emit(translated(message.problem))
                self._apply_wanted()
                self.opened.emit()
                self._controller.show_photo(message.photo)
            case PhotoReadFailed():
                self.problem.emit(translated(message.sentence))
                self._skip_unreadable()
            case IsPhoto():
                self.open_paths([message.path])

    def _read(self, wanted: tuple[tuple[Path, ...], int], source: Path | QImage | TakenFrame) -> None:
        self._wanted = wanted
        self._asked += 1
        self._pipeline.read(ReadPhoto(self._asked, source))

    def _read_mask(self, path: Path, *, dropped: bool = False) -> None:
        photo = self._controller.photo
        if photo is not None:
            self._wanted = self._paths, self._row
            self._asked += 1
            self._pipeline.read(ReadTruth(self._asked, photo, path, dropped))

    def _apply_wanted(self) -> None:
        """Apply the requested photos and row to the strip."""
        paths, row = self._wanted
        if paths is not self._paths:
            self._strip.set_photos(paths)
        self._paths, self._row = paths, row
        self._strip.set_current(row)

    def _skip_unreadable(self) -> None:
        """Try the next of newly opened photos; otherwise keep the earlier state."""
        paths, row = self._wanted
        if paths is not self._paths and row + 1 < len(paths):
            self._read((paths, row + 1), paths[row + 1])
        else:
            self._wanted = self._paths, self._row
            self._strip.set_current(self._row)

    def _open_folder(self) -> None:
        folder = self._dialogs.open_folder(self._settings.last_folder)
        self.open_paths([] if folder is None else [folder])


class LiveFollower(QObject):
    """Shows the newest frame of Live, each time all predictions of the last are there.

    Follows while it is switched on, the Lab is shown, and a source is open.
    """

    status_message = Signal(str)

    def __init__(
        self, controller: LabController, actions: ActionSet, pipeline: LabPipeline, frame_bus: FrameBus
    ) -> None:
        super().__init__()
        self._controller, self._pipeline, self._frame_bus = controller, pipeline, frame_bus
        self._action = actions["lab.follow"]
        self._shown = True
        actions.bind("lab.follow", self.follow)
        controller.complete.connect(pipeline.next_frame)
        frame_bus.source_changed.connect(self._source_changed)
        self._action.setEnabled(bool(frame_bus.title))

    def follow(self, on: bool) -> None:
        """Start or stop following; what is shown stays."""
        self._action.setChecked(on)
        self._update_following()

    def set_shown(self, shown: bool) -> None:
        """Set whether the Lab is shown; its models rest while it is hidden."""
        self._shown = shown
        self._update_following()

    def handle(self, message: LabMessage) -> None:
        """Handle a message in the GUI thread."""
        if isinstance(message, FrameTaken):
            if self._frame_bus.is_followed:
                self._controller.show_frame(message.photo)
            else:
                self._pipeline.next_frame()

    def _update_following(self) -> None:
        if self._action.isChecked() and self._shown:
            self._pipeline.next_frame()
            self._frame_bus.follow(self._pipeline.frames)
        else:
            self._frame_bus.follow(None)
            self._pipeline.frames.clear()

    def _source_changed(self, title: str) -> None:
        if not title and self._action.isChecked():
            self.follow(False)
            self.status_message.emit(tr("Nothing is open in Live any more: the last frame stays."))
        self._action.setEnabled(bool(title))
