"""Taking photos of a fleet over into the inspections of their folders. No Qt in here."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from crackview import file_names
from crackview.errors import Cancelled
from crackview.fleet import storage
from crackview.fleet.browse import FleetRows
from crackview.fleet.errors import FleetError
from crackview.fleet.settings import FleetSettings
from crackview.gui.jobs import Cancel, Job, JobEnded, JobProgress, Report
from crackview.gui.language import number, tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.inspection.batch import Batch, BatchDone, BatchFailed, BatchMessage
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.document import Inspection
from crackview.nets import cards
from crackview.paths import config_folder
from crackview.vision import gauge


@dataclass(frozen=True)
class PhotosTaken:
    """These photos are in the inspections of their folders."""

    paths: tuple[Path, ...]


@dataclass(frozen=True)
class TakePhotosJob(Job):
    """Analyse photos anew, as the fleet did, into the inspections of their folders, which begin if there are none.

    A fleet keeps masks and no probability maps, and without a map the threshold of a photo cannot be moved.

    Attributes:
        rows: A query.
        places: Part and place of each chosen row of it.
        settings: Of the fleet.
        choice: Its model, on this machine.
        factory: Makes the model.
    """

    rows: FleetRows = field(hash=False)
    places: tuple[tuple[int, int], ...]
    settings: FleetSettings
    choice: ModelChoice
    factory: SegmenterFactory

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Analyse them, and report `PhotosTaken`.

        Raises:
            FleetError: The photos are not here, or the model is another one.
            ModelError: The model is not here.
            InspectionError: An inspection cannot be written.
        """
        paths = self._paths()
        known = self.settings.known_model
        if cards.card(known.name).sha256 != known.sha256:
            raise FleetError(
                "The model {name} that is installed is not the one that the fleet had: install that one.",
                name=known.name,
            )
        segmenter = self.factory(self.choice)
        look = partial(gauge.scale, printed_mm=self.settings.printed_mm) if self.settings.marker else None
        done, failed = list[Path](), list[str]()

        def hear(message: BatchMessage) -> None:
            if isinstance(message, BatchDone):
                done.append(message.path)
            elif isinstance(message, BatchFailed):
                failed.append(message.sentence)
            report(JobProgress.of_photos(len(done) + len(failed), len(paths), message.pace.rate))

        for folder, inside in itertools.groupby(sorted(paths), key=lambda path: path.parent):
            with Inspection(folder, _kept(folder)) as inspection:
                settings = inspection.settings()
                if settings.scale is None and self.settings.scale is not None:
                    settings = inspection.change_settings(settings, scale=self.settings.scale)
                run = Batch(segmenter, known, settings.min_length_px, inspection, gauge=look)
                if not run.run(list(inside), hear, cancel):
                    raise Cancelled
        if done:
            report(PhotosTaken(tuple(done)))
        if failed:
            return JobEnded(failed[0], problem=True)
        count = tr("1 photo") if len(done) == 1 else tr("{0} photos", number(len(done)))
        return JobEnded(tr("{0} analysed anew into an inspection: a fleet keeps no probability maps", count))

    def _paths(self) -> list[Path]:
        """Return the chosen photos; raise as `local_photos`."""
        names: dict[str, None] = {}
        for part, places in itertools.groupby(self.places, key=lambda place: place[0]):
            photos = self.rows.part(part)["photo"]
            names |= dict.fromkeys(photos[place].as_py() for _, place in places)
        return local_photos(names)


def local_photos(names: Iterable[str]) -> list[Path]:
    """Return the files of photos.

    Raises:
        FleetError: If one of them is not there, or all are in a store.
    """
    local = [path for path in map(storage.local_path, names) if path is not None]
    if not local:
        raise FleetError("An inspection lies beside its photos: those of a store have to be copied to a folder.")
    missing = [path for path in local if not path.is_file()]
    if missing:
        raise FleetError(
            "{path} is not there (any more): connect the drive, or put the photos back where they were.",
            path=file_names.escape_sentence(str(missing[0])),
        )
    return local


def _kept(folder: Path) -> Path:
    """Return the file of the inspection of a folder, which begins if there is none."""
    session = PhotoSession(config_folder())
    try:
        return session.keep_inspection(folder)
    finally:
        session.close()
