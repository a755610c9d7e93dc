"""A window that shows the results of a fleet as tables, and the photo of the row that the user goes to."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QColor, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget

from crackview import file_names
from crackview.fleet.browse import FleetBrowser
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS
from crackview.fleet.errors import FleetError
from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.bars import StatusBar
from crackview.gui.app.workspace import GUIDE_PAGE
from crackview.gui.canvas import view_actions
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.fleet.jobs import MapsMissing, PhotosTaken, TakePhotosJob, local_photos
from crackview.gui.fleet.reader import (
    FleetOpened,
    FleetOpenFailed,
    FleetReader,
    PartRead,
    PictureRead,
    RowsCounted,
    ThumbnailRead,
)
from crackview.gui.fleet.rows_model import Row, columns
from crackview.gui.fleet.rows_panel import FleetRowsPanel
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.language import decimal, number, tr, translated
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.gui.widgets.labels import plain_tip
from crackview.gui.widgets.message_bar import MessageBar, Offer
from crackview.gui.widgets.spacing import TabPages
from crackview.gui.widgets.thread_bridge import ThreadBridge

log = logging.getLogger(__name__)
_THIN, _BOLD = 1.0, 2.5  # px of the screen
_MARGIN = 4.0
_CASING = QColor(20, 22, 26, 200)
SHUTDOWN_S = 2.0


class FindingBoxes:
    """The boxes of the findings of a photo; that of the chosen one is bold, and its number stands beside it."""

    def __init__(self, rows: Sequence[Row], chosen: int) -> None:
        self.rows, self.chosen = tuple(rows), chosen

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, _colours: QPalette) -> None:
        """See `OverlayItem`; white with a dark rim shows on any photo and beside any overlay."""
        for row in sorted(self.rows, key=lambda row: row["finding"] == self.chosen):
            left, top = row["box_x"], row["box_y"]
            begin = on_screen(view, ratio, left, top)
            end = on_screen(view, ratio, left + row["box_width"], top + row["box_height"])
            box = QRectF(begin, end).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
            bold = row["finding"] == self.chosen
            for colour, more in ((_CASING, 2.0), (Qt.GlobalColor.white, 0.0)):
                painter.setPen(QPen(colour, (_BOLD if bold else _THIN) + more))
                painter.drawRect(box)


class FleetWindow(QMainWindow):
    """Opens the results of a fleet; what has to be read is read in threads."""

    photos_opened = Signal(object)
    """Photos to open in Inspect: a list of paths."""

    def __init__(
        self, place: Path | str, choice: ModelChoice, factory: SegmenterFactory, parent: QWidget | None = None
    ) -> None:
        """Begin to open a folder; ``choice`` says where models run, ``factory`` makes them."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(GUIDE_PAGE, "fleet")
        text = file_names.escape(place)
        self.setWindowTitle(f"{file_names.escape_sentence(Path(text).name)} — CrackView")
        self._choice, self._factory = choice, factory
        self.browser: FleetBrowser | None = None
        self.canvas, self.messages, self.status = Canvas(), MessageBar(), StatusBar()
        self.tabs = TabPages()
        self.tabs.setDocumentMode(True)
        names = {FINDINGS: tr("Findings"), PHOTOS: tr("Photos"), FAILURES: tr("Not analysed")}
        self.panels = {kind: FleetRowsPanel(kind, name) for kind, name in names.items()}
        for kind, name in names.items():
            self.tabs.addTab(self.panels[kind], name)
        self._queries = 0
        self._shown: str = ""
        self._bridge, self._job_bridge = ThreadBridge(self), ThreadBridge(self)
        self._reader = FleetReader(text, self._bridge.post)
        self._runner = JobRunner(self._job_bridge.post, "fleet-jobs")
        self._jobs = JobController(self._runner)
        self._jobs.setParent(self)
        self._arrange()
        self._join()
        self._reader.open()

    def _arrange(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self.canvas)
        split.setSizes([680, 600])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(split, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.canvas.set_notice("mdi6.cursor-default-click-outline", tr("No photo"), tr("Click a row to see its photo."))
        self.action_set = ActionSet(parent=self)
        view_actions.bind(self.action_set, lambda: self.canvas)
        view_actions.enable(self.action_set, on=False)
        self.action_set.bind("app.cancel", self._jobs.cancel_shown)
        self.to_inspect = self._action(
            "mdi6.folder-eye-outline", tr("Show in Inspect"), tr("Open the folder of this photo in Inspect.")
        )
        self.take = self._action(
            "mdi6.clipboard-plus-outline",
            tr("Open as an inspection"),
            tr("Take the selected photos over into the inspections of their folders, and open them in Inspect."),
        )
        self.again = self._action(
            "mdi6.refresh", tr("Read again"), tr("Read what the fleet has written by now."), QKeySequence("F5")
        )
        bar = QToolBar(tr("Toolbar"), movable=False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(18, 18))
        bar.addActions([self.to_inspect, self.take, self.again])
        for verb in ("fit", "actual", "zoom_in", "zoom_out"):
            bar.addAction(self.action_set[f"view.{verb}"])
            bar.widgetForAction(self.action_set[f"view.{verb}"]).setToolButtonStyle(  # type: ignore[attr-defined]
                Qt.ToolButtonStyle.ToolButtonIconOnly
            )
        self.addToolBar(bar)
        self.resize(1280, 760)

    def _action(self, icon: str, text: str, tip: str, key: QKeySequence | None = None) -> QAction:
        action = QAction(palette.icon(icon), text, self)
        action.setToolTip(plain_tip(tip))
        action.setEnabled(False)
        if key is not None:
            action.setShortcut(key)
        return action

    def _join(self) -> None:
        self._bridge.arrived.connect(self._handle)
        self._job_bridge.arrived.connect(self._jobs.handle)
        self._jobs.busy.connect(self.status.show_work)
        self._jobs.problem.connect(self.messages.show_problem)
        self._jobs.status_message.connect(self.status.show_remark)
        self._jobs.job_event.connect(self._handle_job)
        self._jobs.running_changed.connect(lambda _job: self._refresh())
        self.status.cancel_clicked.connect(self._jobs.cancel_shown)
        self.to_inspect.triggered.connect(self._show_in_inspect)
        self.take.triggered.connect(self._take)
        self.again.triggered.connect(self._reader.open)
        self.tabs.currentChanged.connect(lambda _index: self._on_tab())
        for panel in self.panels.values():
            panel.filtered.connect(lambda panel=panel: self._query(panel))
            panel.model.wanted.connect(
                lambda parts, panel=panel: self._reader.read(panel.kind, panel.model.query, parts)
            )
            panel.model.thumbnails_wanted.connect(self._reader.load_thumbnails)
            panel.chosen.connect(self._show)
            panel.opened.connect(self._open)
            panel.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._refresh())

    @property
    def panel(self) -> FleetRowsPanel:
        """The panel that is shown."""
        return self.panels[(FINDINGS, PHOTOS, FAILURES)[self.tabs.currentIndex()]]

    @property
    def idle(self) -> bool:
        """Whether the shown rows are counted, and no job runs."""
        return self.browser is not None and self.panel.model.is_counted and not self.status.is_busy()

    def _handle(self, message: object) -> None:
        match message:
            case FleetOpened():
                self._begin(message.browser)
            case FleetOpenFailed():
                self.messages.show_problem(message.sentence)
                self.again.setEnabled(True)
            case RowsCounted() | PartRead():
                self._handle_rows(message)
            case ThumbnailRead():
                for panel in self.panels.values():
                    panel.set_thumbnail(message.photo, message.pixels)
            case PictureRead():
                self._show_picture(message)

    def _handle_rows(self, message: RowsCounted | PartRead) -> None:
        panel = self.panels[message.kind]
        if panel.model.query != message.query:
            return
        if isinstance(message, PartRead):
            panel.model.put(message)
            return
        panel.model.add(message)
        if message.problem:
            self.messages.show_problem(message.problem)
        self._refresh()

    def _begin(self, browser: FleetBrowser) -> None:
        self.browser = browser
        self.again.setEnabled(True)
        if not browser.is_complete:
            done, planned = number(browser.batches), number(browser.planned_batches)
            sentence = tr(
                "This run is not finished: {0} of {1} batches are there; `crackview fleet resume` goes on.",
                done,
                planned,
            )
            self.messages.show_problem(sentence)
        if not browser.is_source_there:
            self.messages.show_problem(
                tr(
                    "{0} is not there: the tables are complete, photos show once the drive is connected.",
                    file_names.escape_sentence(browser.settings.source),
                )
            )
        known = browser.settings
        self.status.show_timing(f"{known.model} · {decimal(f'{known.threshold:g}')}")
        for panel in self.panels.values():
            panel.prepare(in_px=browser.in_px)
            panel.model.is_counted = False
        self._query(self.panel)

    def _query(self, panel: FleetRowsPanel) -> None:
        if self.browser is None:
            return
        self._queries += 1
        shown = columns(panel.kind, self.browser.settings.source, panel.filter.preset)
        panel.model.begin(self._queries, shown)
        self._refresh()
        if panel is self.panel:
            self._reader.count(panel.kind, self._queries, panel.filter)

    def _on_tab(self) -> None:
        """Count what was not counted to its end, since another tab was shown."""
        if not self.panel.model.is_counted:
            self._query(self.panel)
        self._refresh()

    def _show(self, row: Row) -> None:
        self._shown = row["photo"]
        self._reader.show(row["photo"], row["batch"], row.get("finding", 0))
        self._refresh()

    def _show_picture(self, message: PictureRead) -> None:
        if message.photo != self._shown:
            return
        view_actions.enable(self.action_set, on=message.pyramid is not None)
        if message.pyramid is None:
            self.canvas.set_items([])
            self.canvas.set_notice("mdi6.image-broken-variant", tr("No photo"), message.problem)
            self.status.show_remark(file_names.escape_sentence(message.photo))
            return
        if self.canvas.photo is None or (self.canvas.photo.width, self.canvas.photo.height) != (
            message.pyramid.width,
            message.pyramid.height,
        ):
            self.canvas.set_photo(message.pyramid)
        self.canvas.set_picture(message.pyramid, message.layer)
        self.canvas.set_items([FindingBoxes(message.findings, message.chosen)])
        self.status.show_remark(message.problem or file_names.escape_sentence(message.photo))

    def _open(self, row: Row) -> None:
        """Open the folder of a photo in Inspect."""
        try:
            self.photos_opened.emit(local_photos([row["photo"]]))
        except FleetError as error:
            self.messages.show_problem(translated(error))

    def _show_in_inspect(self) -> None:
        row = self._current()
        if row is not None:
            self._open(row)

    def _current(self) -> dict[str, Any] | None:
        index = self.panel.table.currentIndex().row()
        return self.panel.model.row(index) if index >= 0 else None

    def _take(self) -> None:
        """Take the selected photos over into inspections."""
        panel, browser = self.panel, self.browser
        rows = self._reader.rows(panel.kind, panel.model.query)
        if rows is None or browser is None:
            return
        places = tuple(map(panel.model.place, panel.selected()))
        choice = ModelChoice(browser.settings.model, self._choice.device, self._choice.threads, thorough=True)
        self._start(TakePhotosJob(browser, rows, places, choice, self._factory))

    def _start(self, job: TakePhotosJob) -> None:
        self._jobs.start(job, tr("Analysing photos") if job.anew else tr("Opening photos"))

    def _handle_job(self, message: object) -> None:
        if isinstance(message, PhotosTaken):
            self.photos_opened.emit(list(message.paths))
        elif isinstance(message, MapsMissing):
            sentence = tr(
                "The fleet kept no maps of {0} of these photos, or they have changed: they have to be analysed anew.",
                number(message.count),
            )
            offer = Offer(tr("Analyse them"), lambda: self._start(message.job), settles=True)
            self.messages.show_problem(sentence, [offer])

    def _refresh(self) -> None:
        chosen = self.panel.table.selectionModel().hasSelection()
        self.to_inspect.setEnabled(chosen)
        self.take.setEnabled(chosen and self.panel.kind != FAILURES and not self._jobs.runs(TakePhotosJob))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads."""
        self._bridge.close()
        self._job_bridge.close()
        self.hide()
        self._runner.close()
        ended = self._reader.shutdown(SHUTDOWN_S / 2)
        if not (self._runner.shutdown(SHUTDOWN_S / 2) and ended):
            log.warning("A thread of the fleet window did not end in %.0f s", SHUTDOWN_S)
        self.canvas.set_photo(None)
        super().closeEvent(event)
