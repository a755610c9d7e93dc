"""The welcome page: three cards with a sample each, the guide, and recent files. A view that sends the choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import bold_label
from crackview.gui.widgets.labels import ElidingLabel, IconLabel, PlainLabel, plain_tip, set_font
from crackview.sources.source import is_address, is_video

SHOWN = 5
"""Number of recent photos, folders and videos."""

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_WIDTH_EM, _CARD_EM = 56, 10
_MOST_LINKS = 2
"""Below a card."""
_RADIUS = 8.0  # of the corners of a card, px


@dataclass(frozen=True, slots=True)
class WelcomeTarget:
    """A target: the action that shows a workspace, if any, then another action there, or a sample to open."""

    workspace: str = ""
    action: str = ""
    sample: str = ""


TARGETS = {
    "photo": WelcomeTarget("go.inspect", action="file.open"),
    "photo-other": WelcomeTarget("go.inspect", sample="concrete_wall.jpg"),
    "photo-folder": WelcomeTarget("go.inspect", action="file.open_folder"),
    "camera": WelcomeTarget("go.live", action="live.open_source"),
    "camera-other": WelcomeTarget("go.live", sample="wall_walk.webm"),
    "robustness": WelcomeTarget("go.lab", action="lab.tour"),
    "robustness-other": WelcomeTarget("go.lab", action="file.open"),
    "guide": WelcomeTarget(action="app.guide"),
}


class WelcomePage(QScrollArea):
    """A page in the centre of the window, of readable width; in a narrow window the cards form a column."""

    chosen = Signal(str)
    """A name of `TARGETS`."""
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
        set_font(self._title, 1.8)
        self._text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        guide = Link(tr("Guide"))
        guide.clicked.connect(lambda: self.chosen.emit("guide"))
        guide.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(guide)
        column.addLayout(head)
        column.addWidget(self._text)
        for label in (self._title, self._text):
            label.setWordWrap(True)
        column.addSpacing(14)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(18)
        self._fill_cards()
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

    def _fill_cards(self) -> None:
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
                tr("See which models still find cracks under noise: a tour of one minute."),
                tr("Try your own photo"),
            ),
        ):  # fmt: skip
            card = WorkspaceCard(icon, title, text)
            links = [(Link(other), f"{name}-other")]
            if name == "photo":
                links.insert(0, (Link(tr("Open folder")), "photo-folder"))
            for button, choice in ((card, name), *links):
                button.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))
                button.installEventFilter(self)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(card, 1)
            for link, _ in links:
                column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
            for _ in range(_MOST_LINKS - len(links)):
                column.addSpacing(links[0][0].sizeHint().height() + column.spacing())  # so that all cards are as high
            self._cards.addLayout(column, 1)

    def _arrange(self) -> None:
        em = self.fontMetrics().height()
        room = self.viewport().width() - 48
        across = room >= 3 * _CARD_EM * em
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._sheet.setMaximumWidth(_WIDTH_EM * em if across else 30 * em)


class CardButton(QPushButton):
    """A button with a layout of labels on a rounded background; Enter and Space press it.

    Args:
        layout: Layout of the labels.
        name: Name for screen readers.
        icon: Name in qtawesome of what `icon_label` shows.
        size: Its size, px.
    """

    def __init__(self, layout: QBoxLayout, name: str, icon: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = layout
        self.setLayout(layout)
        self.setAccessibleName(name)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.icon_label = IconLabel(size, QPalette.ColorRole.Accent, icon)

    def sizeHint(self) -> QSize:
        """Return that of the layout."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return that of the layout."""
        return self._inside.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Return whether the texts wrap."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return that of the layout."""
        return self._inside.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background; the labels paint themselves."""
        del event
        colours = self.palette()
        pressed, hot = self.isDown(), self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(palette.soft_accent(colours) if pressed else colours.color(QPalette.ColorRole.Base))
        role = QPalette.ColorRole.Accent if hot else QPalette.ColorRole.Mid
        painter.setPen(QPen(colours.color(role), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class Link(QPushButton):
    """A flat button that Enter and Space press."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, flat=True, autoDefault=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        palette.set_colour(self, QPalette.ColorRole.ButtonText, QPalette.ColorRole.Link)


class WorkspaceCard(CardButton):
    """A card with a picture, a title and a sentence."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        column = QVBoxLayout()
        super().__init__(column, title, icon, 36, parent)
        self.setAccessibleDescription(text)
        heading, sentence = PlainLabel(title), PlainLabel(text)
        set_font(heading, 1.25, bold=True)
        sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.setContentsMargins(22, 22, 22, 22)
        column.setSpacing(8)
        for label in (self.icon_label, heading, sentence):
            label.setWordWrap(label is not self.icon_label)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)


class RecentCard(CardButton):
    """A recent photo, folder, video or stream: its name and its place."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        name, place = (text, "") if is_address(text) else (Path(text).name or text, str(Path(text).parent))
        row = QHBoxLayout()
        super().__init__(row, name, _icon(text), 20, parent)
        self.setAccessibleDescription(place)
        self.setToolTip(plain_tip(text))
        first, second = ElidingLabel(name), ElidingLabel(place)
        second.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(12)
        for label, stretch in ((self.icon_label, 0), (first, 2), (second, 3)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, stretch)
        for label in (first, second):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def _icon(text: str) -> str:
    """Return the icon by the name alone: the disk or network of a recent file may be slow or gone."""
    if is_address(text):
        return "mdi6.access-point"
    if is_video(Path(text)):
        return "mdi6.movie-open-outline"
    return "mdi6.image-outline" if Path(text).suffix else "mdi6.folder-outline"
