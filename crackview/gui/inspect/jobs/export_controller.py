"""Joins the export dialog to the job that writes, and remembers what was wanted."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview import file_names
from crackview.export.formats import FORMATS, TITLE
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings, ReportCover
from crackview.gui.inspect.file_dialogs import InspectFileDialogs
from crackview.gui.inspect.jobs.export_dialog import Scope
from crackview.gui.inspect.jobs.export_job import ExportJob, ExportRequest, ExportResult
from crackview.gui.inspect.jobs.job_controller import JobController
from crackview.gui.inspect.photos.photo_strip import PhotoStrip
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import tr
from crackview.inspection.session.commands.folders import Folders, InspectionsKept, KeepInspections
from crackview.inspection.session.snapshot import PhotoStage

_ANALYSED = {PhotoStage.FOUND, PhotoStage.REVIEWED, PhotoStage.CLEAR, PhotoStage.ACCEPTED}


class ExportController(QObject):
    """Decides what is offered and what is written."""

    settings_changed = Signal()

    def __init__(
        self,
        strip: PhotoStrip,
        dialogs: InspectFileDialogs,
        actions: ActionSet,
        client: SessionClient,
        jobs: JobController,
        settings: ExportSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._dialogs, self._actions = strip, dialogs, actions
        self._client, self._jobs, self._settings = client, jobs, settings
        self._folders: Folders = {}
        self._wish: ExportRequest | None = None
        jobs.job_event.connect(self._take)
        jobs.running_changed.connect(self._update_actions)
        actions.bind("export.open", self.ask)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Other photos are open now."""
        self._folders = folders
        self._update_actions()

    def ask(self) -> None:
        """Show the dialog."""
        stages = [each.stage for each in self._strip.statuses().values()]
        shown, analysed = self._shown(), sum(each in _ANALYSED for each in stages)
        scopes = (
            Scope("shown", tr("This photo"), int(shown is not None)),
            Scope("all", tr("All analysed photos but rejected ones"), analysed),
            Scope("accepted", tr("Accepted photos only"), stages.count(PhotoStage.ACCEPTED)),
        )
        self._dialogs.ask_export(self._last_wish(), scopes, self._want)

    def _want(self, scope: str, wish: ExportRequest) -> None:
        self._remember(wish)
        folders, shown = self._folders, self._shown()
        if scope == "shown" and shown is not None:
            folders = {folder: (shown,) for folder, paths in folders.items() if shown in paths}
        self._wish = wish
        # in the queue it comes after whatever was done so far
        self._client.ask(lambda tell: KeepInspections(folders, tell), self._begin)

    def _begin(self, kept: InspectionsKept) -> None:
        if self._wish is not None:
            self._jobs.start(ExportJob(self._wish, kept.folders, kept.places), tr("Exporting"))

    def _take(self, message: object) -> None:
        if isinstance(message, ExportResult):
            self._dialogs.show_exported(message)

    def _shown(self) -> Path | None:
        state = self._client.state
        return None if state is None else state.path

    def _last_wish(self) -> ExportRequest:
        home, settings = self._home(), self._settings
        cover = settings.covers.get(file_names.text(home))
        if cover is None:
            last = next(reversed(settings.covers.values()), ReportCover())
            cover = ReportCover(facts={name: text for name, text in last.facts.items() if name == "Inspector"})
        return ExportRequest(
            kinds=tuple(kind for kind in settings.kinds if kind in FORMATS),
            accepted=False,
            folder=file_names.path(cover.folder) if cover.folder else home / "export",
            title=cover.title or f"{TITLE}: {file_names.text(home.name)}",
            facts=cover.facts,
            template=file_names.path(settings.template) if settings.template else None,
        )

    def _remember(self, wish: ExportRequest) -> None:
        self._settings.kinds = list(wish.kinds)
        self._settings.template = "" if wish.template is None else file_names.text(wish.template)
        cover = ReportCover(title=wish.title, facts=dict(wish.facts), folder=file_names.text(wish.folder))
        self._settings.remember(file_names.text(self._home()), cover)
        self.settings_changed.emit()

    def _home(self) -> Path:
        return next(iter(self._folders), Path.home())

    def _update_actions(self) -> None:
        self._actions["export.open"].setEnabled(bool(self._folders) and not self._jobs.runs(ExportJob))
