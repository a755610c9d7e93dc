"""The panel on the right of the photo: a tab for each thing one works on, since all at once would not fit."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from crackview.gui.inspect.annotating.annotation_panel import AnnotationPanel
from crackview.gui.inspect.findings.all_findings import AllFindingsPanel
from crackview.gui.inspect.findings.findings_panel import FindingsPanel
from crackview.gui.inspect.history import HistoryPanel
from crackview.gui.inspect.photos.photo_panel import PhotoPanel
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import OverlayPanel

#: Narrower than this the tabs are cut.
LEAST_WIDTH = 320


class InspectPanel(QWidget):
    """Tabs: table of the findings, model and overlay, the photo, and what was done on it; one of them is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.findings, self.look, self.photo = FindingsPanel(), OverlayPanel(), PhotoPanel()
        self.history, self.all_findings, self.annotations = HistoryPanel(), AllFindingsPanel(), AnnotationPanel()
        self._which, self._tables = _tab_bar(tr("Findings of which photos")), QStackedWidget()
        of_findings = QWidget()
        inner = QVBoxLayout(of_findings)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._which)
        inner.addWidget(self._tables, 1)
        tables: tuple[tuple[str, QWidget], ...] = (
            (tr("This photo"), self.findings),
            (tr("All findings"), self.all_findings),
            (tr("By hand"), self.annotations),
        )
        for title, table in tables:
            self._which.addTab(title)
            self._tables.addWidget(table)
        self._which.currentChanged.connect(self._tables.setCurrentIndex)
        self._tabs, self._parts = _tab_bar(tr("Parts of the panel")), QStackedWidget()
        parts: tuple[tuple[str, QWidget], ...] = (
            (tr("Findings"), of_findings),
            (tr("Overlay"), self.look),
            (tr("Photo"), self.photo),
            (tr("History"), self.history),
        )
        for title, part in parts:
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            self._tabs.addTab(title)
            self._parts.addWidget(part)
        self._tabs.currentChanged.connect(self._parts.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._parts, 1)

    def show_part(self, part: QWidget) -> None:
        """Choose the tab of a part."""
        table = self._tables.indexOf(part)
        if table >= 0:
            self._which.setCurrentIndex(table)
        self._tabs.setCurrentIndex(0 if table >= 0 else self._parts.indexOf(part))


def _tab_bar(name: str) -> QTabBar:
    bar = QTabBar()
    bar.setAccessibleName(name)
    bar.setExpanding(True)
    bar.setDocumentMode(True)
    bar.setDrawBase(False)
    return bar
