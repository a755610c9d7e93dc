"""The two pages on the right of the video: source and overlay, and the noise on its frames."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QWidget

from crackview.gui.language import tr
from crackview.gui.live.live_panel import LivePanel
from crackview.gui.noise.noise_panel import NoisePanel


class SidePages(QTabWidget):
    """A view that shows one of the pages.

    Args:
        switches: Checkable actions at the head of the noise page.
        parent: As usual.
    """

    def __init__(self, switches: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(tr("Pages of the panel"))
        self.live, self.noise = LivePanel(), NoisePanel()
        self.noise.set_switches(switches)
        self.addTab(self.live, tr("Picture"))
        self.addTab(self.noise, tr("Noise"))

    def show_noise(self) -> None:
        """Show the noise page."""
        self.setCurrentWidget(self.noise)
