"""Asks a person for files; apart from what is done with the answers, so that the doing is tested without dialogs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from crackview.gui.inspect.jobs.export import ExportRequest, ExportResult, Scope
from crackview.gui.inspect.jobs.export_dialogs import ExportDialog, ExportDoneDialog
from crackview.gui.inspect.photos import threshold_dialogs
from crackview.gui.inspect.photos.problems_dialog import ProblemsDialog
from crackview.gui.inspect.photos.threshold_dialogs import ApplyToAllDialog
from crackview.gui.language import tr
from crackview.gui.widgets import file_dialogs
from crackview.inspection.session.commands.folders import JudgedCounted
from crackview.inspection.session.snapshot import ReviewLossQuestion
from crackview.inspection.store.records import Model
from crackview.vision.image_io import PHOTO_SUFFIXES


class InspectFileDialogs:
    """The desktop's own file dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_photos(self, folder: str) -> list[Path]:
        """One or more photos; empty if the person changed their mind."""
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        photos, everything = tr("Photos"), tr("All files")
        title = tr("Open photos")
        names, _ = QFileDialog.getOpenFileNames(
            self._parent.window(), title, folder, f"{photos} ({patterns});;{everything} (*)"
        )
        return [Path(name) for name in names]

    def open_folder(self, folder: str) -> Path | None:
        """A folder."""
        name = QFileDialog.getExistingDirectory(self._parent.window(), tr("Open folder"), folder)
        return Path(name) if name else None

    def training_folder(self, folder: str) -> Path | None:
        """Where to put training data."""
        title = tr("Folder for training data: photos go to images, masks to masks")
        name = QFileDialog.getExistingDirectory(self._parent.window(), title, folder)
        return Path(name) if name else None

    def save_overlay(self, suggestion: Path) -> Path | None:
        """Where to save the overlay; a name without a suffix gets .png."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent.window(), tr("Save overlay"), str(suggestion), "PNG (*.png);;JPEG (*.jpg *.jpeg)"
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() in {".png", ".jpg", ".jpeg"} else path.with_name(path.name + ".png")

    def open_earlier(self, folder: str) -> Path | None:
        """The earlier photo of the same place."""
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        title = tr("Compare with an earlier photo")
        return file_dialogs.ask_open(self._parent, title, folder, f"{tr('Photos')} ({patterns})")

    def save_changes(self, suggestion: Path) -> Path | None:
        """Where to save what has changed."""
        return file_dialogs.ask_save(self._parent, tr("Export the changes"), suggestion, {".csv": "CSV"})

    def show_troubles(self, troubles: Sequence[tuple[int, Path, str]], choose: Callable[[int], None]) -> None:
        """List photos with problems; `choose` is called with the row of the one that is picked."""
        dialog = ProblemsDialog(troubles, self._parent.window())
        dialog.chosen.connect(choose)
        dialog.show()

    def ask_review_loss(self, question: ReviewLossQuestion, answer: Callable[[bool], None]) -> None:
        """Ask whether judged findings may be taken away."""
        threshold_dialogs.ask_review_loss(self._parent.window(), question, answer)

    def ask_apply_to_all(self, model: Model, counted: JudgedCounted, decided: Callable[[bool, bool], None]) -> None:
        """Ask what to apply to all photos; `decided` is called with whether the model, and whether judged photos."""
        dialog = ApplyToAllDialog(
            model.threshold, model.name, counted.analysed - counted.judged, counted.judged, self._parent.window()
        )
        dialog.decided.connect(decided)
        dialog.open()

    def ask_export(
        self, wish: ExportRequest, scopes: Sequence[Scope], wanted: Callable[[str, ExportRequest], None]
    ) -> None:
        """Ask what to export, beginning with `wish`; `wanted` is called with the name of a scope and the request."""
        dialog = ExportDialog(wish, scopes, self._parent.window())
        dialog.wanted.connect(wanted)
        dialog.open()

    def show_exported(self, exported: ExportResult) -> None:
        """Say that an export is done."""
        ExportDoneDialog(exported, self._parent.window()).show()
