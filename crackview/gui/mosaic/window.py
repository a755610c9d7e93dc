"""A window that shows a mosaic like a map, and analyses it in the background."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFileDialog, QMainWindow, QToolBar, QVBoxLayout, QWidget

from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.bars import StatusBar
from crackview.gui.canvas import view_actions
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.findings.finding_items import lines_path
from crackview.gui.jobs import JobController, JobRunner
from crackview.gui.language import tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.gui.mosaic.jobs import AnalyseMosaicJob, OpenMosaicJob
from crackview.gui.widgets.message_bar import MessageBar
from crackview.gui.widgets.thread_bridge import LatestBridge, ThreadBridge
from crackview.mosaic.raster import Mosaic
from crackview.mosaic.run import MosaicDone
from crackview.mosaic.tile_pyramid import TilePyramid
from crackview.paths import config_folder
from crackview.vision.measure import Finding

_OVERVIEWS = "overviews"
_LEAST_PX = 3.0  # of the screen: a smaller finding is a dot
_LINE_PX = 2.0


class FindingMarks:
    """The centre lines of the findings of a mosaic: those that are in view, and of small ones a dot."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, colours: QPalette) -> None:
        """See `OverlayItem`."""
        left, top, right, bottom = view.visible()
        pen = QPen(colours.color(QPalette.ColorRole.Accent), _LINE_PX)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        scale = view.zoom / ratio
        offset_x, offset_y = (each / ratio for each in view.offset)
        painter.translate(offset_x, offset_y)
        painter.scale(scale, scale)
        for finding in self._findings:
            x, y, width, height = finding.box
            if x > right or y > bottom or x + width < left or y + height < top:
                continue
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
        self.setWindowTitle(f"{path.name} — CrackView")
        self.path, self._model, self._factory = path, model, factory
        self.canvas, self.messages, self.status = Canvas(), MessageBar(), StatusBar()
        self.pyramid: TilePyramid | None = None
        self._job_bridge, self._tile_bridge = ThreadBridge(self), LatestBridge(self)
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
        column.addWidget(self.canvas, 1)
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
        for verb in ("fit", "actual", "zoom_in", "zoom_out"):
            bar.addAction(self.action_set[f"view.{verb}"])
        self.addToolBar(bar)
        self.resize(1100, 760)

    def _join(self) -> None:
        self._job_bridge.arrived.connect(self._jobs.handle)
        self._tile_bridge.arrived.connect(lambda _news: self.canvas.read_again())
        self._jobs.busy.connect(self.status.show_work)
        self._jobs.problem.connect(self.messages.show_problem)
        self._jobs.status_message.connect(self.status.show_remark)
        self._jobs.job_event.connect(self._handle)
        self._jobs.running_changed.connect(lambda _job: self._refresh())
        self.status.cancel_clicked.connect(self._jobs.cancel_shown)

    def _handle(self, message: object) -> None:
        match message:
            case Mosaic():
                bridge = self._tile_bridge
                self.pyramid = TilePyramid(message, config_folder() / _OVERVIEWS, lambda: bridge.post(True))
                self.canvas.set_photo(self.pyramid)
                view_actions.enable(self.action_set, on=True)
                self._refresh()
            case MosaicDone():
                self.canvas.set_items([FindingMarks(message.result.findings)])

    def _refresh(self) -> None:
        self.analyse.setEnabled(self.pyramid is not None and not self._jobs.runs(AnalyseMosaicJob))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the results"), str(self.path.parent))
        if name:
            self.begin(Path(name))

    def begin(self, folder: Path) -> None:
        """Analyse the mosaic into a folder."""
        job = AnalyseMosaicJob(self.path, folder, self._model(), self._factory)
        self._jobs.start(job, tr("Analysing {0}", self.path.name))

    @property
    def idle(self) -> bool:
        """Whether nothing runs, and all that is in view is there."""
        return not self.status.is_busy() and self.pyramid is not None and self.pyramid.idle

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads; what was analysed so far is kept."""
        self._job_bridge.close()
        self._tile_bridge.close()
        self.hide()
        self._runner.shutdown()
        self.canvas.set_photo(None)
        if self.pyramid is not None:
            self.pyramid.close()
        super().closeEvent(event)
