"""The panel on the right of the photo: a tab for each thing one works on, since all at once would not fit."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from crackview.gui.inspect.annotating.annotation_panel import AnnotationPanel
from crackview.gui.inspect.findings.all_findings import AllFindingsPanel
from crackview.gui.inspect.findings.findings_panel import FindingsPanel
from crackview.gui.inspect.history import HistoryPanel
from crackview.gui.inspect.photos.photo_panel import PhotoPanel
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import OverlayPanel
from crackview.gui.widgets.spacing import TabBar
from crackview.vision import overlay

_SWATCH = QSize(48, 12)

#: Narrower than this the tabs are cut; at the start the columns of the findings have room.
LEAST_WIDTH, WIDTH = 320, 380


class JointsRow(QWidget):
    """The button that shows joints, with a piece of their hatch beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button, swatch = QToolButton(), HatchSwatch()
        self._button.setAutoRaise(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(swatch)
        row.addStretch(1)

    def set_action(self, action: QAction) -> None:
        """Set what the button does."""
        self._button.setDefaultAction(action)
        self._button.setAccessibleName(action.iconText())


class HatchSwatch(QWidget):
    """A piece of the hatch of joints, as it lies over a photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        ratio = self.devicePixelRatioF()
        size = (self.size() * ratio).expandedTo(QSize(1, 1))
        index = overlay.hatched(np.ones((size.height(), size.width()), bool), (0, 0), max(1, round(ratio)))
        pixels = np.ascontiguousarray(overlay.hatch_table()[index])
        image = QImage(pixels.data, size.width(), size.height(), pixels.strides[0], QImage.Format.Format_RGBA8888)
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), image)
        painter.end()


class LookPanel(OverlayPanel):
    """Model and overlay, and whether joints are shown."""

    def _build_below(self) -> None:
        """Add the layer of joints."""
        self.joints = JointsRow()
        self._layout.addWidget(self.joints)


class InspectPanel(QWidget):
    """Tabs: table of the findings, model and overlay, the photo, and what was done on it; one of them is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.findings, self.look, self.photo = FindingsPanel(), LookPanel(), PhotoPanel()
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

    def sizeHint(self) -> QSize:
        """Return a size with room for the columns of the findings."""
        return super().sizeHint().expandedTo(QSize(WIDTH, 0))

    def minimumSizeHint(self) -> QSize:
        """Return a size that cuts no part."""
        return super().minimumSizeHint().expandedTo(QSize(LEAST_WIDTH, 0))

    def show_part(self, part: QWidget) -> None:
        """Choose the tab of a part."""
        table = self._tables.indexOf(part)
        if table >= 0:
            self._which.setCurrentIndex(table)
        self._tabs.setCurrentIndex(0 if table >= 0 else self._parts.indexOf(part))


def _tab_bar(name: str) -> TabBar:
    bar = TabBar()
    bar.setAccessibleName(name)
    bar.setExpanding(True)
    bar.setDocumentMode(True)
    bar.setDrawBase(False)
    return bar
