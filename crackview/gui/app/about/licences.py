"""The licences of CrackView and its packages, read from the packages when the page is first shown."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crackview import machine, paths
from crackview.gui.language import tr


class LicencesPage(QPlainTextEdit):
    """A text page with keyboard access; Tab leaves it."""

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
            self.setPlainText(text())


def text() -> str:
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
