"""What is asked before a threshold or a model takes judgements away, or is applied to other photos."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from crackview.gui.inspect.findings.findings_model import STATES
from crackview.gui.language import decimal, number, tr
from crackview.gui.widgets.plain_text import PlainLabel
from crackview.inspection.session.snapshot import ReviewLossQuestion
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.results import LostReview

_LISTED = 8


def ask_review_loss(parent: QWidget, question: ReviewLossQuestion, answer: Callable[[bool], None]) -> QMessageBox:
    """Ask whether judged findings may be taken away; closing the box keeps them."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Judged findings"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    count = tr("1 judged finding") if len(question.lost) == 1 else tr("{0} judged findings", len(question.lost))
    if question.model.sha256 != question.before.sha256:
        what = tr("With the model {0}, {1} would no longer be on {2}.", question.model.name, count, question.photo)
        change, keep = tr("Use this model"), tr("Keep the former model")
    else:
        threshold = decimal(f"{question.model.threshold:.2f}")
        what = tr("At the threshold {0}, {1} would no longer be on {2}.", threshold, count, question.photo)
        change, keep = tr("Change the threshold"), tr("Keep {0}", decimal(f"{question.before.threshold:.2f}"))
    box.setText(what)
    lines = [_line(each) for each in question.lost[:_LISTED]]
    if len(question.lost) > _LISTED:
        lines.append(tr("and {0} more", len(question.lost) - _LISTED))
    lines.append(tr("They are remembered, and are there again when the threshold goes back. This can be undone."))
    box.setInformativeText("\n".join(lines))
    changing = box.addButton(change, QMessageBox.ButtonRole.AcceptRole)
    keeping = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeping)
    box.setEscapeButton(keeping)
    box.buttonClicked.connect(lambda button: answer(button is changing))
    box.open()
    return box


def _line(lost: LostReview) -> str:
    state = tr(STATES[lost.review.state]) if lost.review.state is not ReviewState.UNREVIEWED else ""
    said = ", ".join(part for part in (state, lost.review.note) if part)
    name = tr("Finding {0}").format(lost.number) + (f" ({said})" if said else "")
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
        self._text = PlainLabel(text)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
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
        self.setMinimumWidth(420)

    def _decide(self) -> None:
        self.decided.emit(self._model.isChecked(), self._judged.isChecked())
        self.accept()
