"""The job that exports what the inspections of the open photos hold."""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from crackview.errors import Cancelled
from crackview.export import from_inspection
from crackview.export.model import Sheet
from crackview.export.publish import publish
from crackview.export.report import template
from crackview.export.report.template import TemplateError
from crackview.files import SaveError
from crackview.gui.inspect.jobs.job_runner import Cancel, Job, JobEnded, JobProgress, Tell
from crackview.gui.language import tr
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
from crackview.vision.image_io import PhotoError


@dataclass(frozen=True)
class ExportRequest:
    """What a person wants.

    Attributes:
        kinds: Of ``formats.FORMATS``.
        accepted: Only photos that were accepted as a whole.
        folder: Where to.
        title: Of the report.
        facts: For its cover.
        template: A folder with a company's report.toml; None: the one that ships.
    """

    kinds: tuple[str, ...]
    accepted: bool
    folder: Path
    title: str
    facts: Mapping[str, str] = field(hash=False)
    template: Path | None = None


@dataclass(frozen=True)
class ExportResult:
    """Files were written into a folder."""

    folder: Path
    files: tuple[Path, ...]
    photos: int


@dataclass(frozen=True)
class ExportJob(Job):
    """Export photos.

    Attributes:
        wish: What is wanted.
        folders: The photos, by the folder of their inspection.
        places: The files of these inspections.
    """

    wish: ExportRequest
    folders: Folders = field(hash=False)
    places: Mapping[Path, Path] = field(hash=False)

    def run(self, tell: Tell, cancel: Cancel) -> JobEnded:
        """Do it, and tell `ExportResult` when all is written."""
        wish = self.wish

        def stop() -> None:
            if cancel():
                raise Cancelled

        try:
            look = template.read(wish.template)
            with ExitStack() as stack:
                sources = [
                    (stack.enter_context(Inspection(folder, self.places[folder])), paths)
                    for folder, paths in self.folders.items()
                ]
                sheet = from_inspection.sheet(sources, wish.title, wish.facts, accepted=wish.accepted, step=stop)
                if not sheet.photos:
                    return JobEnded("No photo was exported: analyse photos first, or accept some.", problem=True)
                missed: dict[Path, str] = {}
                step = _Pace(sheet, wish, tell, stop).step
                files = publish(wish.kinds, sheet, wish.folder, look, step, missed)
        except Cancelled:
            return JobEnded(tr("Cancelled: what was written as a whole is there, and nothing else"))
        except (InspectionError, SaveError, PhotoError, TemplateError) as error:
            return JobEnded(str(error), problem=True)
        except MemoryError:
            return JobEnded("There is not enough memory for this: close other programs and try again.", problem=True)
        tell(ExportResult(wish.folder, tuple(files), len(sheet.photos)))
        if missed:
            first = next(iter(missed.values()))
            return JobEnded(f"{len(missed)} of {len(sheet.photos)} photos are not in the export. {first}", problem=True)
        return JobEnded(f"Exported to {wish.folder}")


class _Pace:
    """Tells how far an export is, and ends it where it was cancelled."""

    def __init__(self, sheet: Sheet, wish: ExportRequest, tell: Tell, stop: Callable[[], None]) -> None:
        self._total = len(sheet.photos) * len(wish.kinds)
        self._tell, self._stop = tell, stop
        self._begun = time.monotonic()

    def step(self, kind: str, done: int) -> None:
        """A photo's turn has come."""
        self._stop()
        seconds = time.monotonic() - self._begun
        self._tell(JobProgress(done, self._total, done / seconds if seconds else 0.0, kind.upper()))
