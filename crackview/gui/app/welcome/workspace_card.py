"""A card of the welcome page, and a row for a recent file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crackview.gui.app.welcome.card_button import CardButton
from crackview.gui.widgets.eliding_label import ElidingLabel
from crackview.gui.widgets.plain_text import PlainLabel, plain_tip
from crackview.sources.source import is_address, is_video


class WorkspaceCard(CardButton):
    """A card with a picture, a title and a sentence."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        column = QVBoxLayout()
        super().__init__(column, title, icon, 36, parent)
        self.setAccessibleDescription(text)
        heading, sentence = PlainLabel(title), PlainLabel(text)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        heading.setFont(font)
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
