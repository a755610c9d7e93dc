"""Exports what the inspections of the open photos hold: the choices, the request, and the job."""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crackview import file_names
from crackview.errors import Cancelled
from crackview.export.formats import FORMATS, TITLE
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings, ReportCover
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.jobs import Cancel, Job, JobController, JobEnded, JobProgress, Report
from crackview.gui.language import tr, translated
from crackview.inspection import condition_rules
from crackview.inspection.session.commands.folders import Folders, InspectionsKept, KeepInspections
from crackview.inspection.session.snapshot import PhotoStage
from crackview.inspection.store.document import Inspection

if TYPE_CHECKING:
    from crackview.export.model import Sheet
    from crackview.gui.inspect.views import InspectViews
    from crackview.sentences import Sentence


@dataclass(frozen=True)
class Scope:
    """A choice of photos, "shown", "selected" or "folder"; one of none cannot be made.

    Attributes:
        name: Of the choice.
        title: For the user.
        photos: How many it has.
        unreviewed: How many of their findings wait for a review.
    """

    name: str
    title: str
    photos: int
    unreviewed: int = 0


@dataclass(frozen=True)
class ExportRequest:
    """What the user has chosen.

    Attributes:
        kinds: Of ``formats.FORMATS``.
        findings: Which findings, of ``formats.EXPORTED_FINDINGS``.
        folder: Where to.
        title: Of the report.
        facts: For its cover.
        template: A folder with a company's report.toml; None: the one that ships.
        csv_dialect: Of the tables, of ``formats.CSV_SAMPLES``.
        condition_rule: By which elements are rated, one that ships or a file; "": reports do not rate them.
    """

    kinds: tuple[str, ...]
    findings: str
    folder: Path
    title: str
    facts: Mapping[str, str] = field(hash=False)
    template: Path | None = None
    csv_dialect: str = "standard"
    condition_rule: str = ""


@dataclass(frozen=True)
class ExportResult:
    """Files were written into a folder."""

    folder: Path
    files: tuple[Path, ...]
    photos: int


@dataclass(frozen=True)
class ExportJob(Job):
    """Export photos, by the folders of their inspections, whose files are in `places`."""

    request: ExportRequest
    folders: Folders = field(hash=False)
    places: Mapping[Path, Path] = field(hash=False)

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Export, and report `ExportResult` when all is written."""
        from crackview.export import from_inspection  # noqa: PLC0415 - only for who exports, not for the start
        from crackview.export.publish import publish  # noqa: PLC0415
        from crackview.export.report import template  # noqa: PLC0415

        request = self.request

        def stop() -> None:
            if cancel():
                raise Cancelled

        try:
            look = template.read(request.template)
            rule = condition_rules.read(request.condition_rule) if request.condition_rule else None
            with ExitStack() as stack:
                sources = [
                    (stack.enter_context(Inspection(folder, self.places[folder])), paths)
                    for folder, paths in self.folders.items()
                ]
                sheet = from_inspection.sheet(
                    sources, request.title, request.facts, findings=request.findings, step=stop
                )
                sheet = replace(sheet, csv_dialect=request.csv_dialect, rule=rule)
                if not sheet.photos:
                    return JobEnded(tr("No photo was exported: analyse photos first, or review some."), problem=True)
                missed: dict[Path, str] = {}
                step = _ExportProgress(sheet, request, report, stop).step
                problems: list[Sentence] = []
                files = publish(request.kinds, sheet, request.folder, look, step, missed, problems)
        except Cancelled:
            return JobEnded(tr("Cancelled: what was written as a whole is there, and nothing else"))
        if files or not problems:
            report(ExportResult(request.folder, tuple(files), len(sheet.photos)))
        if problems:
            return JobEnded(tr("Not everything was written. {0}", translated(problems[0])), problem=True)
        if missed:
            first = next(iter(missed.values()))
            return JobEnded(
                tr("{0} of {1} photos are not in the export. {2}", len(missed), len(sheet.photos), first), problem=True
            )
        return JobEnded(tr("Exported to {0}", request.folder))


class _ExportProgress:
    """Reports how far an export is, and ends it where it was cancelled."""

    def __init__(self, sheet: "Sheet", request: ExportRequest, report: Report, stop: Callable[[], None]) -> None:
        self._total = len(sheet.photos) * len(request.kinds)
        self._report, self._stop = report, stop
        self._begun = time.monotonic()

    def step(self, kind: str, done: int) -> None:
        """Report that a photo begins; raise Cancelled if the job was cancelled."""
        self._stop()
        seconds = time.monotonic() - self._begun
        rate = done / seconds if seconds else 0.0
        self._report(JobProgress.of_photos(done, self._total, rate, kind.upper()))


_ANALYSED = {PhotoStage.FOUND, PhotoStage.REVIEWED, PhotoStage.CLEAR, PhotoStage.ACCEPTED}


class ExportController(QObject):
    """Decides what is offered and what is written."""

    settings_changed = Signal()

    def __init__(
        self,
        views: "InspectViews",
        client: SessionClient,
        actions: ActionSet,
        jobs: JobController,
        settings: ExportSettings,
    ) -> None:
        super().__init__()
        self._strip, self._dialogs, self._actions = views.strip, views.dialogs, actions
        self._client, self._jobs, self._settings = client, jobs, settings
        self._folders: Folders = {}
        self._request: ExportRequest | None = None
        jobs.job_event.connect(self._handle)
        jobs.running_changed.connect(lambda _job: self._update_actions())
        actions.bind("export.open", self.ask)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Take other photos that are open now."""
        self._folders = folders
        self._update_actions()

    def ask(self) -> None:
        """Show the dialog."""
        statuses = self._strip.photos.statuses()
        shown = self._shown()
        reviewed = any(
            each.stage in {PhotoStage.REVIEWED, PhotoStage.ACCEPTED} or 0 < each.unreviewed < each.findings
            for each in statuses.values()
        )
        scopes = []
        for name, title, paths in (
            ("shown", tr("This photo"), [] if shown is None else [shown]),
            ("selected", tr("Selected photos"), self._strip.selected()),
            ("folder", tr("The folder"), list(statuses)),
        ):
            own = [status for path in paths if (status := statuses.get(path)) and status.stage in _ANALYSED]
            count = len(paths) if name == "shown" else len(own)
            scopes.append(Scope(name, title, count, sum(each.unreviewed for each in own if each.to_review)))
        self._dialogs.ask_export(self._last_request(reviewed=reviewed), scopes, self._on_export_requested)

    def _on_export_requested(self, scope: str, request: ExportRequest) -> None:
        self._remember(request)
        folders, shown = self._folders, self._shown()
        if scope != "folder":
            chosen = set(self._strip.selected() if scope == "selected" else [shown])
            own = {folder: tuple(path for path in paths if path in chosen) for folder, paths in folders.items()}
            folders = {folder: paths for folder, paths in own.items() if paths}
        self._request = request
        # in the queue it comes after whatever was done so far
        self._client.ask(lambda reply: KeepInspections(folders, reply), self._begin)

    def _begin(self, kept: InspectionsKept) -> None:
        if self._request is not None:
            self._jobs.start(ExportJob(self._request, kept.folders, kept.places), tr("Exporting"))

    def _handle(self, message: object) -> None:
        if isinstance(message, ExportResult):
            self._dialogs.show_exported(message)

    def _shown(self) -> Path | None:
        state = self._client.state
        return None if state is None else state.path

    def _last_request(self, *, reviewed: bool) -> ExportRequest:
        home, settings = self._home(), self._settings
        cover = settings.covers.get(file_names.escape(home))
        if cover is None:
            last = next(reversed(settings.covers.values()), ReportCover())
            cover = ReportCover(facts={name: text for name, text in last.facts.items() if name == "Inspector"})
        return ExportRequest(
            kinds=tuple(kind for kind in settings.kinds if kind in FORMATS),
            findings="accepted" if reviewed else "not-rejected",
            folder=file_names.unescape(cover.folder) if cover.folder else home / "export",
            title=cover.title or f"{TITLE}: {file_names.escape(home.name)}",
            facts=cover.facts,
            template=file_names.unescape(settings.template) if settings.template else None,
            csv_dialect=settings.csv_dialect,
            condition_rule=settings.condition_rule,
        )

    def _remember(self, request: ExportRequest) -> None:
        self._settings.kinds = list(request.kinds)
        self._settings.csv_dialect = request.csv_dialect
        self._settings.condition_rule = request.condition_rule
        self._settings.template = "" if request.template is None else file_names.escape(request.template)
        cover = ReportCover(title=request.title, facts=dict(request.facts), folder=file_names.escape(request.folder))
        self._settings.remember(file_names.escape(self._home()), cover)
        self.settings_changed.emit()

    def _home(self) -> Path:
        return next(iter(self._folders), Path.home())

    def _update_actions(self) -> None:
        self._actions["export.open"].setEnabled(bool(self._folders) and not self._jobs.runs(ExportJob))
