"""One of the compared pictures: its model, the picture and its score."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from crackview.gui.canvas.canvas import Canvas
from crackview.gui.language import tr
from crackview.gui.widgets.labels import ElidingLabel, PlainLabel, plain_tip

NOISY, CLEAN = "noisy", "clean"
"""Keys of what a pane shows besides models; the key of a model is its name."""


class LabPane(QObject):
    """Head, canvas and foot, placed by `PanesView`; sends the chosen key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, number: int) -> None:
        super().__init__(parent)
        self.canvas = Canvas(parent)
        self.canvas.setMinimumSize(60, 60)
        self.canvas.setAccessibleName(tr("Pane {0}").format(number))
        self.head, self.foot = QWidget(parent), QWidget(parent)
        self._choice = QComboBox()
        self._choice.setAccessibleName(tr("What pane {0} shows").format(number))
        self._choice.activated.connect(lambda index: self.chosen.emit(self._choice.itemData(index)))
        self._facts = _quiet()
        _row(self.head, (self._choice, 0), (self._facts, 1))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._score, self._against = PlainLabel(), _quiet()
        font = self._score.font()
        font.setBold(True)
        self._score.setFont(font)
        self._score.setText(tr("Agreement"))
        self._score.setMinimumHeight(self._score.sizeHint().height())  # some scripts need more than the font says
        self._score.clear()
        _row(self.foot, (self._score, 0), (self._against, 1))

    def set_choices(self, choices: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Offer these keys with their names and descriptions."""
        self._choice.clear()
        for key, name, what in choices:
            self._choice.addItem(name, key)
            self._choice.setItemData(self._choice.count() - 1, plain_tip(what), Qt.ItemDataRole.ToolTipRole)
        self._choice.setCurrentIndex(self._choice.findData(chosen))
        self._choice.setToolTip(self._choice.currentData(Qt.ItemDataRole.ToolTipRole))

    def set_facts(self, text: str) -> None:
        """Show parameters and milliseconds."""
        self._facts.setText(text)
        self._facts.setToolTip(plain_tip(text))

    def set_score(self, score: str, against: str, *, current: bool = True) -> None:
        """Show the score and its kind; dim it if it belongs to an earlier picture."""
        self._score.setText(score)
        self._against.setText(against)
        self._against.setToolTip(plain_tip(against))
        self.foot.setEnabled(current)

    @property
    def words(self) -> str:
        """All texts around the picture, for its caption and for tests."""
        parts = (self._choice.currentText(), self._facts.text(), self._score.text(), self._against.text())
        return " · ".join(part for part in parts if part)


def _quiet() -> ElidingLabel:
    label = ElidingLabel()
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _row(widget: QWidget, *parts: tuple[QWidget, int]) -> None:
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(8, 2, 8, 2)
    layout.setSpacing(10)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
