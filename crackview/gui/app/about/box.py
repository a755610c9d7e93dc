"""The About box: three pages to read, and one text of versions and hashes for a problem report."""

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import crackview
from crackview import machine, paths
from crackview.gui.app.about.licences import LicencesPage
from crackview.gui.app.about.models import ModelsPage
from crackview.gui.language import tr
from crackview.gui.widgets.close_row import close_row
from crackview.gui.widgets.plain_text import PlainLabel
from crackview.nets import cards


def describe() -> str:
    """Return versions and whole hashes as plain text, for a problem report."""
    models = [f"{card.name} sha256 {card.sha256}" for card in cards.cards()]
    return "\n".join([*(f"{name} {version}" for name, version in versions()), *models])


def versions() -> list[tuple[str, str]]:
    """Return names and versions of the main packages, from their metadata, without loading them."""
    return [
        ("CrackView", crackview.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *machine.libraries(),
        (tr("System"), platform.platform()),
    ]


class AboutBox(QDialog):
    """The dialog; it deletes itself when closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About CrackView"))
        pages = QTabWidget()
        pages.tabBar().setAccessibleName(tr("Pages"))
        pages.addTab(_versions_page(), tr("&Versions"))
        pages.addTab(ModelsPage(cards.cards()), tr("&Models"))
        pages.addTab(LicencesPage(), tr("&Licences"))
        buttons = close_row(self)
        copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setMinimumHeight(32)
        copy.setToolTip(tr("Copy versions and model hashes as text"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(describe()))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(20)
        column.addLayout(self._head())
        column.addWidget(pages, 1)
        column.addWidget(buttons)
        room, em = self.screen().availableGeometry(), self.fontMetrics().height()
        self.resize(min(40 * em, room.width() - 60), min(36 * em, room.height() - 80))

    def _head(self) -> QHBoxLayout:
        picture = PlainLabel()
        icon = QIcon(str(paths.resources() / "icons" / "crackview.svg"))
        picture.setPixmap(icon.pixmap(QSize(72, 72), self.devicePixelRatioF()))
        name = PlainLabel(f"CrackView {crackview.__version__}")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        name.setFont(font)
        what = PlainLabel(
            tr("Finds, shows and measures cracks in photos and video, and stays right when the picture is noisy."),
            wordWrap=True,
        )
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(name)
        head.addWidget(what)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(head, 1)
        return row


def _versions_page() -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(tr("Versions"))
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(18, 18, 18, 18)
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(6)
    for name, version in versions():
        key, value = PlainLabel(name), PlainLabel(version, wordWrap=True)
        key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(key, value)
    area.setWidget(page)
    return area
