"""The findings of a video: each crack once, with its best frame, time, length and position."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from crackview.engine.video_findings import VideoFinding
from crackview.gui.app.settings import LiveSettings
from crackview.gui.language import number, tr
from crackview.gui.live.captions import place
from crackview.gui.live.playback_controller import PlaybackController
from crackview.gui.live.source_state import SourceState
from crackview.gui.live.transport import clock
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.spacing import give_room

_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_FRAME = Qt.ItemDataRole.UserRole
#: While a video is analysed, the list is made anew after this many times as long as it took to make, s.
_PATIENCE, _LEAST_S = 20, 0.5


class VideoFindingsList(QWidget):
    """Shows and sends; decides nothing."""

    chosen = Signal(int)
    """Index of the best frame of a finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = quiet_label()
        self._list = QTreeWidget()
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        give_room(self._list)
        self._list.setAllColumnsShowFocus(True)
        self._list.setAccessibleName(tr("Findings"))
        self._list.setHeaderLabels([tr("Frame"), tr("Time"), tr("Length"), tr("Position")])
        self._list.headerItem().setToolTip(2, tr("As a share of the picture's diagonal, where it is longest"))
        self._list.headerItem().setToolTip(3, tr("Of the drone, or else in the picture: from the left and the top"))
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.itemSelectionChanged.connect(self._choose)
        self._list.itemActivated.connect(lambda _item, _column: self._choose())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        self.set_findings((), ())

    def set_findings(self, findings: Sequence[VideoFinding], places: Sequence[str]) -> None:
        """Show the findings, each with its place as text; what was selected stays so."""
        selected = next((item.data(0, _FRAME) for item in self._list.selectedItems()), None)
        with QSignalBlocker(self._list):
            self._list.clear()
            for finding, where in zip(findings, places, strict=True):
                best = finding.best
                texts = [number(best.index + 1), clock(best.position), f"{number(finding.crack.length * 100)} %", where]
                item = QTreeWidgetItem(texts)
                item.setData(0, _FRAME, best.index)
                for column in range(3):
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(0, tr("Frames {0} to {1}", number(finding.first + 1), number(finding.last + 1)))
                self._list.addTopLevelItem(item)
            if selected is not None:
                self.select(selected)
        count = len(findings)
        text = tr("1 finding") if count == 1 else tr("{0} findings", number(count))
        none = tr("Cracks of a video appear here, each once, when its frames are analysed.")
        self._hint.setText(text if count else none)

    def select(self, index: int) -> None:
        """Select the finding with this best frame, or none, and send nothing."""
        items = [self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount())]
        fitting = [item for item in items if item is not None and item.data(0, _FRAME) == index]
        found = next((item for item in fitting if item.isSelected()), fitting[0] if fitting else None)
        with QSignalBlocker(self._list):
            if found is None:
                self._list.clearSelection()
            elif not found.isSelected():
                self._list.setCurrentItem(found, 0, _WHOLE_ROW)

    def rows(self) -> list[list[str]]:
        """Return the texts of the rows: frame, time, length, place."""
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [[item.text(column) for column in range(4)] for item in items if item is not None]

    def selected(self) -> list[int]:
        """Return the selected rows."""
        return [self._list.indexOfTopLevelItem(item) for item in self._list.selectedItems()]

    def choose(self, row: int) -> None:
        """Select a row, as a click on it does."""
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def _choose(self) -> None:
        if self._list.selectedItems():
            self.chosen.emit(self._list.selectedItems()[0].data(0, _FRAME))


class VideoFindingsController(QObject):
    """Keeps the list up to date and goes to what is chosen in it."""

    def __init__(self, view: VideoFindingsList, playback: PlaybackController, settings: LiveSettings) -> None:
        super().__init__()
        self._view, self._settings = view, settings
        self._session = SourceState()
        self._shown: list[VideoFinding] = []
        self._next = 0.0
        view.chosen.connect(playback.go)

    def begin(self, session: SourceState) -> None:
        """Take another source."""
        self._session, self._next = session, 0.0
        self.refresh()

    def refresh(self) -> None:
        """Show the findings there are now, if the last time is long enough ago."""
        begun = time.monotonic()
        if begun < self._next:
            return
        session = self._session
        findings = session.results.chosen.findings(self._settings.finding_length)
        if findings is not self._shown:
            self._shown = findings
            self._view.set_findings(findings, [self._place(finding) for finding in findings])
        self._view.select(-1 if session.shown is None else session.shown.index)
        ended = time.monotonic()
        self._next = ended + max(_LEAST_S, _PATIENCE * (ended - begun))

    def _place(self, finding: VideoFinding) -> str:
        fix = None if self._session.flight is None else self._session.flight.at(finding.best.position)
        if fix is not None:
            return place(fix)
        left, top, right, bottom = finding.crack.box
        return f"{number(50 * (left + right))} % · {number(50 * (top + bottom))} %"
