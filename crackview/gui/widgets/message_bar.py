"""Problems as one line above the picture, instead of modal boxes."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from crackview.gui import palette
from crackview.gui.language import tr
from crackview.gui.widgets.labels import IconLabel, PlainLabel

_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """A remedy for a problem: text of the button, its action, and whether that settles the problem."""

    text: str
    action: Callable[[], None]
    settles: bool = False


class MessageBar(QFrame):
    """Shows the newest problem; dismissing it shows the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon = IconLabel(20, QPalette.ColorRole.Accent, "mdi6.alert-circle-outline")
        self._problems: deque[tuple[str, tuple[Offer, ...]]] = deque(maxlen=_LIMIT)
        self.setObjectName("message-bar")
        self._text = PlainLabel(wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(tr("Problem"))
        self._more = PlainLabel()
        self._more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._dismiss = QToolButton(autoRaise=True)
        self._dismiss.setToolTip(tr("Dismiss"))
        self._dismiss.setAccessibleName(tr("Dismiss the problem"))
        self._dismiss.setIcon(palette.icon("mdi6.close"))
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(icon)
        row.addWidget(self._text, 1)
        self._offers = QHBoxLayout()
        self._buttons: list[QPushButton] = []
        row.addLayout(self._offers)
        row.addWidget(self._more)
        row.addWidget(self._dismiss)
        self.hide()

    def text(self) -> str:
        """Return the problem that is shown, or ""."""
        return self._problems[-1][0] if self._problems else ""

    def show_problem(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Show one sentence with buttons for remedies; a repeated sentence moves to the front."""
        known = next((each for each in self._problems if each[0] == sentence), None)
        if known is not None:
            self._problems.remove(known)
        self._problems.append((sentence, tuple(offers)))
        self._refresh()

    def dismiss(self) -> None:
        """Remove the shown problem and show the one before it, if any."""
        if self._problems:
            self._problems.pop()
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background in a faint accent colour, with a line of it at the left."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.soft_accent(self.palette()))
        painter.fillRect(0, 0, 3, self.height(), self.palette().color(QPalette.ColorRole.Accent))

    def _refresh(self) -> None:
        others = len(self._problems) - 1
        self._text.setText(self.text())
        self._more.setText(tr("{0} more", others) if others > 0 else "")
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for offer in self._problems[-1][1] if self._problems else ():
            button = QPushButton(offer.text, autoDefault=True)
            button.clicked.connect(lambda _checked=False, offer=offer: self._run_offer(offer))
            self._offers.addWidget(button)
            self._buttons.append(button)
            button.show()
        self.setVisible(bool(self._problems))

    def _run_offer(self, offer: Offer) -> None:
        if offer.settles:
            self.dismiss()
        offer.action()
