"""A window that shows a mosaic like a map, analyses it in the background, and reviews its findings."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMenu,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.bars import StatusBar
from crackview.gui.app.workspace import GUIDE_PAGE
from crackview.gui.canvas import view_actions
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.items import screen_pen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.finding_items import FindingLines, lines_path
from crackview.gui.inspect.jobs.export_dialogs import FINDINGS_TITLES
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.language import tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.gui.mosaic.findings_panel import MosaicFindingsPanel
from crackview.gui.mosaic.jobs import AnalyseMosaicJob, ExportMosaicJob, OpenMosaicJob
from crackview.gui.mosaic.review_worker import ReviewsFailed, ReviewsStored, ReviewWorker
from crackview.gui.widgets.message_bar import MessageBar
from crackview.gui.widgets.thread_bridge import LatestBridge, ThreadBridge
from crackview.inspection.store.matching import Review, ReviewState
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.run import MosaicDone
from crackview.mosaic.tile_pyramid import TilePyramid
from crackview.paths import config_folder
from crackview.vision.measure import Finding

_OVERVIEWS = "overviews"
_STATES = {
    "finding.accept": ReviewState.ACCEPTED,
    "finding.reject": ReviewState.REJECTED,
    "finding.reopen": ReviewState.UNREVIEWED,
}
_REVIEW = (*_STATES, "finding.note", "correct.undo", "correct.redo")
_LEAST_PX = 3.0  # of the screen: a smaller finding is a dot
_LINE_PX, _DONE_PX, _LEFT_OUT_PX = 2.0, 3.5, 1.0
_REACH_PX = 6.0  # of the screen, from a click to a finding
_REJECTED = 0.45
_MARGIN = 3.0
"""A finding that is gone to has so much room: the view shows that many times its box."""


class FindingMarks:
    """The centre lines of the findings of a mosaic: those that are in view, and of small ones a dot.

    Accepted ones are bold, rejected ones thin and faint, and the selected ones have a box around them.
    """

    def __init__(
        self, findings: tuple[Finding, ...], reviews: Mapping[int, Review], selected: Collection[int] = ()
    ) -> None:
        self._findings, self._reviews, self._selected = findings, reviews, frozenset(selected)

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, colours: QPalette) -> None:
        """See `OverlayItem`."""
        left, top, right, bottom = view.visible()
        pen = screen_pen(colours.color(QPalette.ColorRole.Accent), _LINE_PX, ratio)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        scale = view.zoom / ratio
        offset_x, offset_y = (each / ratio for each in view.offset)
        painter.translate(offset_x, offset_y)
        painter.scale(scale, scale)
        for finding in self._findings:
            x, y, width, height = finding.box
            if x > right or y > bottom or x + width < left or y + height < top:
                continue
            review = self._reviews.get(finding.id, Review())
            painter.setOpacity(1.0 if review.state.is_crack else _REJECTED)
            judged = _DONE_PX if review.state is ReviewState.ACCEPTED else _LINE_PX
            pen.setWidthF((judged if review.state.is_crack else _LEFT_OUT_PX) * ratio)
            painter.setPen(pen)
            if finding.id in self._selected:
                room = _REACH_PX / scale
                painter.drawRect(QRectF(x, y, width, height).adjusted(-room, -room, room, room))
            if max(width, height) * scale < _LEAST_PX:
                painter.drawPoint(round(x + width / 2), round(y + height / 2))
            else:
                painter.drawPath(lines_path(finding.branches, 1 / scale))


class MosaicWindow(QMainWindow):
    """Opens a mosaic, shows it, and analyses it into a folder that the user chooses."""

    def __init__(
        self, path: Path, model: Callable[[], ModelChoice], factory: SegmenterFactory, parent: QWidget | None = None
    ) -> None:
        """Begin to open a file; ``model`` returns the model when one is needed, ``factory`` makes it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(GUIDE_PAGE, "mosaic")
        self.setWindowTitle(f"{path.name} — CrackView")
        self.path, self._model, self._factory = path, model, factory
        self.canvas, self.messages, self.status = Canvas(), MessageBar(), StatusBar()
        self.panel = MosaicFindingsPanel()
        self.panel.hide()
        self.pyramid: TilePyramid | None = None
        self._done: MosaicDone | None = None
        self._folder = path.parent
        self._stored: ReviewsStored | None = None
        self._lines = FindingLines(())
        self._selected: tuple[int, ...] = ()
        self._job_bridge, self._tile_bridge = ThreadBridge(self), LatestBridge(self)
        self._review_bridge = ThreadBridge(self)
        self._reviews = ReviewWorker(self._review_bridge.post)
        self._runner = JobRunner(self._job_bridge.post, "mosaic-jobs")
        self._jobs = JobController(self._runner)
        self._jobs.setParent(self)
        self._arrange()
        self._join()
        self._jobs.start(OpenMosaicJob(path), path.name)

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.canvas)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.setSizes([700, 480])
        column.addWidget(split, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.action_set = ActionSet(parent=self)
        view_actions.bind(self.action_set, lambda: self.canvas)
        view_actions.enable(self.action_set, on=False)
        self.action_set.bind("app.cancel", self._jobs.cancel_shown)
        self.analyse = QAction(palette.icon("mdi6.play-outline"), tr("Analyse mosaic…"), self)
        self.analyse.setToolTip(
            tr("Find the cracks of the whole mosaic, and write them into a folder with coordinates.")
        )
        self.analyse.setEnabled(False)
        self.analyse.triggered.connect(self._ask_folder)
        bar = QToolBar(tr("Toolbar"), movable=False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(18, 18))
        bar.addAction(self.analyse)
        self._bind_review()
        bar.addWidget(self._export_button())
        bar.addSeparator()
        for name in _REVIEW:
            bar.addAction(self.action_set[name])
        bar.addSeparator()
        for verb in ("fit", "actual", "zoom_in", "zoom_out"):
            bar.addAction(self.action_set[f"view.{verb}"])
        for action in bar.actions():
            has_word = action.objectName() in {"", "finding.accept", "finding.reject"}
            if not has_word and isinstance(button := bar.widgetForAction(action), QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.addToolBar(bar)
        self.resize(1180, 760)

    def _bind_review(self) -> None:
        bind = self.action_set.bind
        for name, state in _STATES.items():
            bind(name, lambda state=state: self._reviews.change(self._selected, state=state))
        bind("finding.note", self.panel.note.setFocus)
        bind("correct.undo", self._reviews.undo)
        bind("correct.redo", self._reviews.redo)

    def _export_button(self) -> QToolButton:
        """Return the button whose menu says which findings are exported."""
        self.exports = QMenu(tr("Export"), self)
        for findings, title in FINDINGS_TITLES.items():
            action = self.exports.addAction(tr(title))
            action.triggered.connect(lambda _checked=False, findings=findings: self._ask_export(findings))
        self.export_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export_button.setText(tr("Export"))
        self.export_button.setIcon(palette.icon("mdi6.file-export-outline"))
        self.export_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export_button.setMenu(self.exports)
        return self.export_button

    def _join(self) -> None:
        self._job_bridge.arrived.connect(self._jobs.handle)
        self._tile_bridge.arrived.connect(lambda _news: self.canvas.read_again())
        self._jobs.busy.connect(self.status.show_work)
        self._jobs.problem.connect(self.messages.show_problem)
        self._jobs.status_message.connect(self.status.show_remark)
        self._jobs.job_event.connect(self._handle)
        self._jobs.running_changed.connect(lambda _job: self._refresh())
        self.status.cancel_clicked.connect(self._jobs.cancel_shown)
        self._review_bridge.arrived.connect(self._handle_review)
        self.panel.chosen.connect(self._go_to)
        self.panel.noted.connect(lambda note: self._reviews.change(self._selected, note=note))
        self.canvas.clicked.connect(self._click)
        self._refresh()

    def _handle(self, message: object) -> None:
        match message:
            case Mosaic():
                bridge = self._tile_bridge
                self.pyramid = TilePyramid(message, config_folder() / _OVERVIEWS, lambda: bridge.post(True))
                self.canvas.set_photo(self.pyramid)
                view_actions.enable(self.action_set, on=True)
                self._refresh()
            case MosaicDone():
                self._done, self._stored, self._selected = message, None, ()
                self.panel.show()
                self._show_findings()
                self._reviews.open(self._folder, message.result.findings)

    def _handle_review(self, message: object) -> None:
        match message:
            case ReviewsStored():
                self._stored = message
                self._show_findings()
            case ReviewsFailed():
                self.messages.show_problem(message.sentence)

    def _show_findings(self) -> None:
        if self._done is None:
            return
        result = self._done.result
        rows = self.panel.show_findings(result, self._known_reviews(), self._done.sheet.basis.preset)
        self._lines = FindingLines(rows, self._lines)
        self._mark()

    def _mark(self) -> None:
        findings = () if self._done is None else self._done.result.findings
        self.canvas.set_items([FindingMarks(findings, self._known_reviews(), self._selected)])
        self._refresh()

    def _known_reviews(self) -> dict[int, Review]:
        return {} if self._stored is None else self._stored.reviews

    def _go_to(self, numbers: tuple[int, ...]) -> None:
        """Mark findings that were selected in the table, and show a single one with some of what is around it."""
        self._selected = numbers
        view = self.canvas.view
        if self._done is not None and view is not None and len(numbers) == 1:
            left, top, width, height = next(
                finding.box for finding in self._done.result.findings if finding.id == numbers[0]
            )
            zoom = min(view.view_w / (_MARGIN * width), view.view_h / (_MARGIN * height), 1.0)
            view = view.zoomed_to(max(zoom, view.fit_zoom))
            x, y = view.centre_x - (left + width / 2), view.centre_y - (top + height / 2)
            self.canvas.set_view(view.panned(x * view.zoom, y * view.zoom))
        self._mark()

    def _click(self, x: float, y: float, _modifiers: object) -> None:
        """Select the finding that was clicked."""
        view = self.canvas.view
        index = None if view is None else self._lines.at(x, y, _REACH_PX * self.devicePixelRatioF() / view.zoom)
        self._selected = () if index is None else (self._lines.rows[index].number,)
        self.panel.select(self._selected)
        self._mark()

    def _refresh(self) -> None:
        self.analyse.setEnabled(self.pyramid is not None and not self._jobs.runs(AnalyseMosaicJob))
        stored = self._stored
        for name in (*_STATES, "finding.note"):
            self.action_set[name].setEnabled(stored is not None and bool(self._selected))
        self.action_set["correct.undo"].setEnabled(stored is not None and stored.can_undo)
        self.action_set["correct.redo"].setEnabled(stored is not None and stored.can_redo)
        self.export_button.setEnabled(self._done is not None and not self._jobs.runs(ExportMosaicJob))
        self.panel.note.setEnabled(stored is not None and bool(self._selected))

    def _ask_export(self, findings: str) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the results"), str(self._folder))
        if name:
            self.export(Path(name), findings)

    def export(self, folder: Path, findings: str) -> None:
        """Write the findings with their reviews into a folder; ``findings`` is of `formats.EXPORTED_FINDINGS`."""
        if self._done is not None:
            job = ExportMosaicJob(self._done, folder, self._known_reviews(), findings)
            self._jobs.start(job, tr("Exporting"))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the results"), str(self.path.parent))
        if name:
            self.begin(Path(name))

    def begin(self, folder: Path) -> None:
        """Analyse the mosaic into a folder."""
        self._folder = folder
        job = AnalyseMosaicJob(self.path, folder, self._model(), self._factory)
        self._jobs.start(job, tr("Analysing {0}", self.path.name))

    @property
    def idle(self) -> bool:
        """Whether nothing runs, and all that is in view is there."""
        return not self.status.is_busy() and self._review_bridge.idle and self.pyramid is not None and self.pyramid.idle

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads; what was analysed and judged so far is kept."""
        self._review_bridge.close()
        self._reviews.shutdown()
        self._job_bridge.close()
        self._tile_bridge.close()
        self.hide()
        self._runner.shutdown()
        self.canvas.set_photo(None)
        if self.pyramid is not None:
            self.pyramid.close()
        super().closeEvent(event)
