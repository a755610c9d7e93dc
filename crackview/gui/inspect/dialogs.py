"""All that Inspect asks the user for, apart from what is done with the answers, which is tested without dialogs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from crackview import file_names
from crackview.gui.inspect.findings.findings_model import STATES
from crackview.gui.inspect.jobs.adapt_job import Adapted
from crackview.gui.inspect.jobs.export import ExportRequest, ExportResult, Scope
from crackview.gui.language import decimal, number, tr, translated
from crackview.gui.widgets import file_dialogs
from crackview.gui.widgets.dialogs import close_row, without_icons
from crackview.gui.widgets.labels import PlainLabel, breakable, plain_tip
from crackview.gui.widgets.spacing import give_room
from crackview.inspection.session.commands.folders import JudgedCounted
from crackview.inspection.session.snapshot import ReviewLossQuestion
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.records import Model
from crackview.inspection.store.results import LostReview
from crackview.vision.image_io import PHOTO_SUFFIXES

_SIZE = (620, 380)
_LISTED = 8  # judged findings; of more there is only the number


class ProblemsDialog(QDialog):
    """Lists the photos that cannot be shown or analysed, and why; stays open beside the work."""

    chosen = Signal(int)
    """The user chose the photo in this row of the strip."""

    def __init__(self, troubles: Sequence[tuple[int, Path, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Photos with problems"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        if troubles:
            column.addWidget(self._list(troubles), 1)
        else:
            column.addWidget(PlainLabel(tr("No photo has had a problem so far.")), 1)
        column.addWidget(close_row(self))

    def _list(self, troubles: Sequence[tuple[int, Path, str]]) -> QListWidget:
        found = QListWidget()
        found.setAccessibleName(tr("Photos with problems"))
        found.setWordWrap(True)
        give_room(found)
        found.setAlternatingRowColors(True)
        for row, path, sentence in troubles:
            name = file_names.escape(path.name)
            text = f"{name}\n{translated(sentence).replace(file_names.escape(path), name)}"
            item = QListWidgetItem(breakable(text), found)
            item.setToolTip(plain_tip(file_names.escape(path)))
            item.setData(Qt.ItemDataRole.UserRole, row)
        found.currentItemChanged.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        return found


def _judged(count: int) -> str:
    return tr("1 judged finding") if count == 1 else tr("{0} judged findings", number(count))


def _lost_line(lost: LostReview) -> str:
    state = tr(STATES[lost.review.state]) if lost.review.state is not ReviewState.UNREVIEWED else ""
    words = ", ".join(part for part in (state, " ".join(lost.review.note.split())) if part)
    name = tr("Finding {0}").format(lost.number) + (f" ({words})" if words else "")
    return name if lost.joined is None else tr("{0}: joins finding {1}", name, lost.joined)


class ApplyToAllDialog(QDialog):
    """Asks what to apply to all photos; it deletes itself when closed."""

    decided = Signal(bool, bool)
    """Whether the model is applied too, and whether judged photos are changed."""

    def __init__(self, threshold: float, model: str, photos: int, judged: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Apply to all photos"))
        column = QVBoxLayout(self)
        count = tr("1 photo") if photos == 1 else tr("{0} photos", number(photos))
        text = tr("The threshold {0} for {1}, measured again in the background.", decimal(f"{threshold:.2f}"), count)
        self._text = PlainLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        column.addWidget(self._text)
        self._model = QCheckBox(tr("The model {0} too", model))
        column.addWidget(self._model)
        self._judged = QCheckBox(tr("Also judged or corrected ones ({0})", number(judged)))
        self._judged.setEnabled(judged > 0)
        self._judged.setToolTip(tr("Otherwise they stay as they are."))
        column.addWidget(self._judged)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        apply = buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        apply.setDefault(True)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        without_icons(self)
        self.setMinimumWidth(420)

    def _decide(self) -> None:
        self.decided.emit(self._model.isChecked(), self._judged.isChecked())
        self.accept()


def _photo_kinds() -> str:
    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
    return f"{tr('Photos')} ({patterns})"


class InspectFileDialogs:
    """The desktop's own file dialogs, and the application's own boxes."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_photos(self, folder: str) -> list[Path]:
        """Ask for one or more photos; return an empty list if the user has cancelled."""
        kinds = f"{_photo_kinds()};;{tr('All files')} (*)"
        names, _ = QFileDialog.getOpenFileNames(self._parent.window(), tr("Open photos"), folder, kinds)
        return [Path(name) for name in names]

    def open_mosaic(self) -> Path | None:
        """Ask for a mosaic; return None if the user has cancelled."""
        return file_dialogs.ask_open(self._parent, tr("Open mosaic"), "", f"{tr('Mosaics')} (*.tif *.tiff *.vrt *.jp2)")

    def open_fleet(self) -> Path | None:
        """Ask for the results of a fleet; return None if the user has cancelled."""
        name = QFileDialog.getExistingDirectory(self._parent.window(), tr("Open fleet results"))
        return Path(name) if name else None

    def open_folder(self, folder: str) -> Path | None:
        """Ask for a folder; return None if the user has cancelled."""
        name = QFileDialog.getExistingDirectory(self._parent.window(), tr("Open folder"), folder)
        return Path(name) if name else None

    def training_folder(self, folder: str) -> Path | None:
        """Ask where to put training data; return None if the user has cancelled."""
        title = tr("Folder for training data: photos go to images, masks to masks")
        name = QFileDialog.getExistingDirectory(self._parent.window(), title, folder)
        return Path(name) if name else None

    def save_overlay(self, suggestion: Path) -> Path | None:
        """Ask where to save the overlay; a name without a suffix gets .png."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent.window(), tr("Save overlay"), str(suggestion), "PNG (*.png);;JPEG (*.jpg *.jpeg)"
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() in {".png", ".jpg", ".jpeg"} else path.with_name(path.name + ".png")

    def open_earlier(self, folder: str) -> Path | None:
        """Ask for the earlier photo of the same place; return None if the user has cancelled."""
        return file_dialogs.ask_open(self._parent, tr("Compare with an earlier photo"), folder, _photo_kinds())

    def save_changes(self, suggestion: Path, dialect: str) -> tuple[Path, str] | None:
        """Ask where to save what has changed, and in which dialect of CSV; return None if the user has cancelled."""
        return file_dialogs.ask_save_csv(self._parent, tr("Export the changes"), suggestion, dialect)

    def show_troubles(
        self, troubles: Sequence[tuple[int, Path, str]], choose: Callable[[int], None], leave: Callable[[], None]
    ) -> None:
        """List photos with problems; `choose` is called with the row of the one that is picked, `leave` at the end."""
        dialog = ProblemsDialog(troubles, self._parent.window())
        dialog.chosen.connect(choose)
        dialog.finished.connect(leave)
        dialog.show()

    def ask_review_loss(self, question: ReviewLossQuestion, answer: Callable[[bool], None]) -> None:
        """Ask whether judged findings may be taken away or measured otherwise; closing the box keeps them."""
        box = self._question(tr("Judged findings"))
        if question.model.sha256 != question.before.sha256:
            by = tr("With the model {0}, on {1}:", question.model.name, question.photo)
            change, keep, former = tr("Use this model"), tr("Keep the former model"), question.before.name
            back = tr("They are remembered, and are there again when {0} is used again. This can be undone.", former)
        else:
            threshold = decimal(f"{question.model.threshold:.2f}")
            by = tr("At the threshold {0}, on {1}:", threshold, question.photo)
            change, keep = tr("Change the threshold"), tr("Keep {0}", decimal(f"{question.before.threshold:.2f}"))
            back = tr("They are remembered, and are there again when the threshold goes back. This can be undone.")
        box.setText(by)
        lines = []
        if question.changed:
            numbers = ", ".join(map(str, question.changed[:_LISTED])) + (
                ", …" if len(question.changed) > _LISTED else ""
            )
            lines.append(tr("Other width or length: {0} ({1})", _judged(len(question.changed)), numbers))
        if question.lost:
            lines.append(tr("No longer there: {0}", _judged(len(question.lost))))
            lines += [_lost_line(each) for each in question.lost[:_LISTED]]
            if len(question.lost) > _LISTED:
                lines.append(tr("and {0} more", len(question.lost) - _LISTED))
            lines.append(back)
        else:
            lines.append(tr("This can be undone."))
        box.setInformativeText("\n".join(lines))
        changing = box.addButton(change, QMessageBox.ButtonRole.AcceptRole)
        keeping = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keeping)
        box.setEscapeButton(keeping)
        box.buttonClicked.connect(lambda button: answer(button is changing))
        without_icons(box)
        box.open()

    def ask_adapt(self, folder: Path, terms: str, start: Callable[[], None]) -> None:
        """Ask whether to train on the photos of a folder; `start` is called if so.

        `terms` says what the new model starts from and may be used for.
        """
        box = self._question(tr("Train on this folder"))
        shown = breakable(file_names.escape(folder))
        box.setText(tr("Make a model of your own that knows the wall on the photos in {0}?", shown))
        box.setInformativeText(
            tr(
                "It learns from the photos as they are, without labels, what models see there beyond doubt. It wants "
                "10 photos or more; with 100 it takes ten minutes or longer, beside your other work. The model is "
                "judged by some photos that are kept back, and kept only if it is not worse. Your photos and findings "
                "stay as they are."
            )
            + "\n\n"
            + terms
        )
        yes = box.addButton(tr("Train"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: start() if button is yes else None)
        without_icons(box)
        box.open()

    def show_adapted(self, adapted: Adapted, former: str, prefer: Callable[[str], None]) -> None:
        """Report what came out of training on a folder; `prefer` is called with the new model if it is to be used."""
        box = self._question(tr("Train on this folder"))
        if adapted.name:
            box.setText(tr("{0} has learnt from these photos and is in the list of models.", adapted.name))
            use = box.addButton(tr("Use it from now on"), QMessageBox.ButtonRole.AcceptRole)
            keep = box.addButton(tr("Keep {0}", former), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(keep)
            box.setEscapeButton(keep)
            box.buttonClicked.connect(lambda button: prefer(adapted.name) if button is use else None)
        else:
            box.setText(_why_none(adapted.reason))
            box.addButton(QMessageBox.StandardButton.Close)
        box.setInformativeText("\n".join(_adapted_lines(adapted)))
        if adapted.photos:
            box.setDetailedText("\n".join(_photo_line(*each) for each in adapted.photos))
        without_icons(box)
        box.open()

    def ask_delete_model(self, names: Sequence[str], delete: Callable[[str], None]) -> None:
        """Ask which of the user's own models to delete; `delete` is called with its name."""
        dialog = QInputDialog(self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Delete a model of your own"))
        dialog.setLabelText(tr("It cannot be brought back; what it has found stays. Delete:"))
        dialog.setComboBoxItems(list(names))
        dialog.setOkButtonText(tr("Delete"))
        dialog.textValueSelected.connect(delete)
        dialog.open()
        without_icons(dialog)

    def _question(self, title: str) -> QMessageBox:
        box = QMessageBox(self._parent.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box

    def ask_text(self, decided: Callable[[str], None]) -> None:
        """Ask for a text that is to stand on the photo; `decided` is called with it if there is one."""
        dialog = QInputDialog(self._parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Write on the photo"))
        dialog.setLabelText(tr("Text:"))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.textValueSelected.connect(lambda text: decided(text.strip()) if text.strip() else None)
        dialog.open()
        without_icons(dialog)

    def ask_apply_to_all(self, model: Model, counted: JudgedCounted, decided: Callable[[bool, bool], None]) -> None:
        """Ask what to apply to all photos; `decided` is called with whether the model, and whether judged photos."""
        dialog = ApplyToAllDialog(
            model.threshold, model.name, counted.analysed - counted.judged, counted.judged, self._parent.window()
        )
        dialog.decided.connect(decided)
        dialog.open()

    def ask_export(
        self, request: ExportRequest, scopes: Sequence[Scope], wanted: Callable[[str, ExportRequest], None]
    ) -> None:
        """Ask what to export, beginning with `request`; `wanted` is called with the name of a scope and the request."""
        from crackview.gui.inspect.jobs.export_dialogs import ExportDialog  # noqa: PLC0415 - not for the start

        dialog = ExportDialog(request, scopes, self._parent.window())
        dialog.wanted.connect(wanted)
        dialog.open()

    def show_exported(self, exported: ExportResult) -> None:
        """Report that an export is done."""
        from crackview.gui.inspect.jobs.export_dialogs import ExportDoneDialog  # noqa: PLC0415 - not for the start

        ExportDoneDialog(exported, self._parent.window()).show()


def _why_none(reason: str) -> str:
    """Return why training on a folder gave no model."""
    if reason == "forgotten":
        return tr("No model was kept: what it learnt here, it lost on photos with known cracks.")
    if reason == "no gain":
        return tr("No model was kept: the one that it started from does as well on these photos.")
    return tr("No model was kept: on no photo that was kept back are cracks seen clearly enough to judge by.")


def _adapted_lines(adapted: Adapted) -> list[str]:
    """Return what training on a folder has changed."""
    before, after = adapted.before, adapted.after
    lines = []
    if before:
        two = [number(scores[name], 3) for name in ("agreement", "f1", "noisy_f1") for scores in (before, after)]
        lines.append(
            tr("Agreement with the larger model where that is sure, right or not: {0} before, {1} now.", *two[:2])
        )
        lines.append(tr("Score on photos with known cracks (F1 within 2 px): {0} before, {1} now.", *two[2:4]))
        lines.append(tr("The same under noise: {0} before, {1} now.", *two[4:]))
    if adapted.photos:
        findings = [sum(int(each[place]) for each in adapted.photos) for place in (1, 2)]
        if len(adapted.photos) == 1:
            lines.append(tr("Findings on the photo kept back: {0} before, {1} now.", *findings))
        else:
            many = tr("Findings on the {0} photos kept back: {1} before, {2} now.", len(adapted.photos), *findings)
            lines.append(many)
    return lines


def _photo_line(name: str, findings: int, findings_now: int, share: float, share_now: float) -> str:
    shares = (number(100 * each, 2) for each in (share, share_now))
    return tr("{0}: findings {1} before, {2} now; called crack {3} % and {4} %", name, findings, findings_now, *shares)
