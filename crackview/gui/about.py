"""What this is: version, the models with the hashes that results are traced by, and the libraries below."""

import platform
import sys

import PySide6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import crackview
from crackview import paths
from crackview.gui.close_row import close_row
from crackview.nets import cards


def describe() -> str:
    """The same as plain text, for a report of a problem."""
    models = [f"{card.name}  {card.sha256[:12]}" for card in cards.cards()]
    return "\n".join([f"CrackView {crackview.__version__}", *models, _below()])


def _below() -> str:
    python = ".".join(str(part) for part in sys.version_info[:3])
    return f"Python {python} · PySide {PySide6.__version__} · {platform.system()} {platform.machine()}"


class AboutBox(QDialog):
    """The box; it deletes itself when closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About CrackView")
        picture = QLabel()
        icon = QIcon(str(paths.resources() / "icons" / "crackview.svg"))
        picture.setPixmap(icon.pixmap(QSize(72, 72), self.devicePixelRatioF()))
        name = QLabel(f"CrackView {crackview.__version__}")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        name.setFont(font)
        what = QLabel("Finds, shows and measures cracks in photos,\nand stays right when the picture is noisy.")
        below = QLabel(f"{_below()}\nMIT licence")
        below.setForegroundRole(QPalette.ColorRole.PlaceholderText)

        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(name)
        head.addWidget(what)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(head, 1)

        buttons = close_row(self)
        copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setMinimumHeight(32)
        copy.setToolTip("Copy version, models and libraries as text")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(describe()))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(20)
        column.addLayout(top)
        column.addLayout(_models())
        column.addWidget(below)
        column.addWidget(buttons)
        self.setFixedSize(self.sizeHint())


def _models() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    known = cards.cards()
    for row, card in enumerate(known):
        size = QLabel(f"{card.parameters / 1e6:.2f} M parameters")
        digest = QLabel(f"sha256 {card.sha256[:12]}")
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for quiet in (size, digest):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid.addWidget(QLabel(card.title), row, 0)
        grid.addWidget(size, row, 1)
        grid.addWidget(digest, row, 2)
    if not known:
        grid.addWidget(QLabel("No model is installed; install CrackView again."), 0, 0)
    return grid
