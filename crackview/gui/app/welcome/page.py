"""The welcome page: three cards with a sample each, and recent files. A view that sends the choice."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crackview.gui.app.welcome.link import Link
from crackview.gui.app.welcome.workspace_card import RecentCard, WorkspaceCard
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import bold_label
from crackview.gui.widgets.labels import PlainLabel

SHOWN = 5
"""Number of recent photos, folders and videos."""

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_WIDTH_EM, _DOOR_EM = 56, 10


class WelcomePage(QScrollArea):
    """A page in the centre of the window, of readable width; in a narrow window the cards form a column."""

    chosen = Signal(str)
    """A name of `ways.WAYS`."""
    recent_chosen = Signal(str)
    """A path or an address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        outer = QHBoxLayout(body)
        self._sheet = QWidget()
        outer.addStretch(1)
        outer.addWidget(self._sheet, 100)
        outer.addStretch(1)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        self._title, self._text = PlainLabel(), PlainLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        self._title.setFont(font)
        self._text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(14)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(18)
        self._fill_doors()
        column.addLayout(self._cards)
        self._recent = QWidget()
        self._shown: list[QWidget] = []
        self._rows = QVBoxLayout(self._recent)
        self._rows.setContentsMargins(0, 18, 0, 0)
        self._rows.setSpacing(6)
        column.addWidget(self._recent)
        column.addStretch(3)
        self.setWidget(body)
        self._arrange()

    def show_recent(self, recent: Sequence[str]) -> None:
        """Show the recent files, the newest first; none on the first start."""
        for old in self._shown:
            old.deleteLater()
        self._shown = []
        if recent:
            self._title.setText(tr("Welcome back"))
            self._text.setText(tr("Go on where you were, or begin with something new."))
            self._add(bold_label(tr("Recent")))
        else:
            self._title.setText(tr("Welcome to CrackView"))
            self._text.setText(tr("It finds, shows and measures cracks. Your pictures stay on this computer."))
        for text in recent[:SHOWN]:
            row = RecentCard(text)
            row.clicked.connect(lambda _checked=False, text=text: self.recent_chosen.emit(text))
            row.installEventFilter(self)
            self._add(row)
        self._recent.setVisible(bool(recent))

    def begin(self) -> None:
        """Set the focus: to the newest recent file, else to the first card."""
        first = self._shown[1] if self._shown else self._sheet.findChildren(WorkspaceCard)[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def viewportEvent(self, event: QEvent) -> bool:
        """Arrange the cards in a row or a column, by the available width."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Update the width when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.widget() is not None:
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the widget that gets the focus."""
        by_key = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_KEY
        if by_key and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 20, 40)
        return super().eventFilter(watched, event)

    def _add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)
        self._shown.append(widget)

    def _fill_doors(self) -> None:
        for name, icon, title, text, other in (
            (
                "photo", "mdi6.image-search-outline", tr("Open a photo"),
                tr("See the cracks in it, and measure them."), tr("Try a sample photo"),
            ),
            (
                "camera", "mdi6.video-outline", tr("Start the camera"),
                tr("See cracks while it moves: a camera, a drone's stream."), tr("Try a sample video"),
            ),
            (
                "robustness", "mdi6.flask-outline", tr("See robustness"),
                tr("Watch models hold and fail under noise: a tour of one minute."),
                tr("Try your own photo"),
            ),
        ):  # fmt: skip
            card, link = WorkspaceCard(icon, title, text), Link(other)
            for button, choice in ((card, name), (link, f"{name}-other")):
                button.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))
                button.installEventFilter(self)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(card, 1)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
            self._cards.addLayout(column, 1)

    def _arrange(self) -> None:
        em = self.fontMetrics().height()
        room = self.viewport().width() - 48
        across = room >= 3 * _DOOR_EM * em
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._sheet.setMaximumWidth(_WIDTH_EM * em if across else 30 * em)
