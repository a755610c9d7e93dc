"""The About box: three pages to read, and one text of versions and hashes for a problem report."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

import crackview
from crackview import machine, paths
from crackview.gui import model_choice, palette
from crackview.gui.language import decimal, tr
from crackview.gui.widgets.dialogs import close_row
from crackview.gui.widgets.labels import PlainLabel, set_font
from crackview.gui.widgets.spacing import TabPages
from crackview.nets import cards
from crackview.nets.cards import Card

_DIGITS = 12  # of a hash on the screen


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
        pages = TabPages()
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
        name = PlainLabel(tr("CrackView {0}", crackview.__version__))
        set_font(name, 1.6)
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


class LicencesPage(QPlainTextEdit):
    """The licences of CrackView and its packages, as a text that Tab leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, tabChangesFocus=True)
        self.setAccessibleName(tr("Licences"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._is_filled = False

    def showEvent(self, event: QShowEvent) -> None:
        """Read the packages, which takes a tenth of a second, when first shown."""
        super().showEvent(event)
        if not self._is_filled:
            self._is_filled = True
            self.setPlainText(licences())


def licences() -> str:
    """Return the licence of CrackView, the terms of Qt, every package, and the notice of a bundle."""
    lines = [f"{each.name} {each.version}: {each.licence}" for each in machine.packages()]
    parts = [_own(), "\n".join([tr("Made with:"), "", *lines])]
    notice = _notice()
    return "\n\n".join([*parts, notice] if notice else parts)


def _own() -> str:
    return tr(
        "CrackView is under the MIT licence. The weights of its models were trained on public photo sets, most of "
        "which allow research and education only: the card of each model names them with their licences.\n\n"
        "Qt and PySide6 are used under the GNU Lesser General Public License, version 3 ({0}). They are separate "
        "libraries, loaded when CrackView starts: you may replace them by versions of your own, and take CrackView "
        "apart to see how your changes work with it. Their source is at {1} and {2}.",
        "https://www.gnu.org/licenses/lgpl-3.0.html",
        "https://download.qt.io",
        "https://code.qt.io",
    )


def _notice() -> str:
    """Return the NOTICE file beside the application, if one ships."""
    for folder in (paths.resources(), paths.resources().parent):
        for name in ("NOTICE", "NOTICE.txt", "NOTICE.md"):
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8", errors="replace")
    return ""


class ModelsPage(QScrollArea):
    """A row for each model, with its hash: short on the screen, whole on the clipboard."""

    def __init__(self, known: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(18, 18, 18, 18)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, card in enumerate(known):
            size = PlainLabel(decimal(tr("{0:.2f} M parameters", card.parameters / 1e6)))
            size.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            terms = PlainLabel(model_choice.terms_of_use(card), wordWrap=True)
            terms.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(PlainLabel(model_choice.title(card), wordWrap=True), 2 * row, 0)
            grid.addWidget(size, 2 * row, 1)
            grid.addWidget(self._hash(card), 2 * row, 2)
            grid.addWidget(terms, 2 * row + 1, 0, 1, 3)
        grid.setRowStretch(2 * len(known), 1)
        if not known:
            grid.addWidget(PlainLabel(tr("No model is installed; install CrackView again.")), 0, 0)
        self.setWidget(body)

    def _hash(self, card: Card) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText(f"sha256 {card.sha256[:_DIGITS]}…")
        button.setIcon(palette.icon("mdi6.content-copy"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tr("Copy the whole hash: {0}").format(card.sha256))
        button.setAccessibleName(tr("Copy the sha256 of {0}").format(tr(card.title)))
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(card.sha256))
        return button
