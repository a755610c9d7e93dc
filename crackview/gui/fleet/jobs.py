"""Taking photos of a fleet over into the inspections of their folders. No Qt in here."""

import itertools
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview import file_names
from crackview.engine.protocols import PhotoMaps, PhotoMapSource
from crackview.errors import Cancelled
from crackview.fleet import storage
from crackview.fleet.browse import FleetBrowser, FleetRows
from crackview.fleet.errors import FleetError
from crackview.gui.jobs import Cancel, Job, JobEnded, JobProgress, Report
from crackview.gui.language import number, tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.inspection.analysis import KnownMap
from crackview.inspection.batch import Batch, BatchDone, BatchFailed, BatchMessage
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.document import Inspection
from crackview.nets import cards
from crackview.paths import config_folder
from crackview.vision import gauge
from crackview.vision.image_io import PhotoError


@dataclass(frozen=True)
class PhotosTaken:
    """These photos are in the inspections of their folders."""

    paths: tuple[Path, ...]


@dataclass(frozen=True)
class MapsMissing:
    """The run kept no maps of some photos: they would have to be analysed, which ``job`` does."""

    count: int
    job: "TakePhotosJob"


@dataclass(frozen=True)
class TakePhotosJob(Job):
    """Take photos over into the inspections of their folders, which begin if there are none.

    What the fleet has seen is taken from the maps that it kept. Without a map the threshold of a photo could not be
    moved: such photos are analysed anew, or left out and told by `MapsMissing`.

    Attributes:
        browser: The results.
        rows: A query.
        places: Part and place of each chosen row of it.
        choice: The fleet's model, on this machine.
        factory: Makes the model.
        anew: Whether photos without a map are analysed.
    """

    browser: FleetBrowser = field(hash=False)
    rows: FleetRows = field(hash=False)
    places: tuple[tuple[int, int], ...]
    choice: ModelChoice
    factory: SegmenterFactory
    anew: bool = False

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Take them over, and report `PhotosTaken` and `MapsMissing`.

        Raises:
            FleetError: The photos are not here, or the model is another one.
            ModelError: The model is not here.
            InspectionError: An inspection cannot be written.
        """
        batches = self._chosen()
        files = dict(zip(local_photos(batches), batches.items(), strict=True))
        maps = {path: self.browser.map_of(*which) for path, which in files.items()}
        left = [path for path, name in maps.items() if name is None]
        if left and not self.anew:
            report(MapsMissing(len(left), replace(self, anew=True)))
        paths = [path for path in maps if self.anew or path not in left]
        segmenter = self._segmenter() if left and self.anew else _NoModel()
        settings = self.browser.settings
        look = partial(gauge.scale, printed_mm=settings.printed_mm) if settings.marker else None
        done, failed = list[Path](), list[str]()

        def hear(message: BatchMessage) -> None:
            if isinstance(message, BatchDone):
                done.append(message.path)
            elif isinstance(message, BatchFailed):
                failed.append(message.sentence)
            report(JobProgress.of_photos(len(done) + len(failed), len(paths), message.pace.rate))

        for folder, inside in itertools.groupby(sorted(paths), key=lambda path: path.parent):
            with Inspection(folder, _kept(folder)) as inspection:
                own = inspection.settings()
                if own.scale is None and settings.scale is not None:
                    own = inspection.change_settings(own, scale=settings.scale)
                model, least = settings.known_model, own.min_length_px
                run = Batch(segmenter, model, least, inspection, gauge=look, known_map=partial(self._known_map, maps))
                if not run.run(list(inside), hear, cancel):
                    raise Cancelled
        if done:
            report(PhotosTaken(tuple(done)))
        return JobEnded(failed[0], problem=True) if failed else JobEnded(_summary(len(done)))

    def _known_map(self, maps: Mapping[Path, str | None], path: Path) -> KnownMap | None:
        name = maps[path]
        return None if name is None else self.browser.known_map(name)

    def _segmenter(self) -> PhotoMapSource:
        known = self.browser.settings.known_model
        if cards.card(known.name).sha256 != known.sha256:
            raise FleetError(
                "The model {name} that is installed is not the one that the fleet had: install that one.",
                name=known.name,
            )
        return self.factory(self.choice)

    def _chosen(self) -> dict[str, str]:
        """Return the batch of each chosen photo."""
        batches: dict[str, str] = {}
        for part, places in itertools.groupby(self.places, key=lambda place: place[0]):
            table = self.rows.part(part)
            photos, of = table["photo"], table["batch"]
            batches |= {photos[place].as_py(): of[place].as_py() for _, place in places}
        return batches


class _NoModel:
    """In the place of a model where all maps are known; a map that cannot be read any more is a failure."""

    def maps(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> PhotoMaps:
        del photo, cancel
        raise PhotoError("A map of the fleet cannot be read: check the drive, and try again.")


def _summary(count: int) -> str:
    if not count:
        return ""
    return tr("{0} taken over into an inspection", tr("1 photo") if count == 1 else tr("{0} photos", number(count)))


def local_photos(names: Collection[str]) -> list[Path]:
    """Return the files of photos.

    Raises:
        FleetError: If one of them is not there, or in a store.
    """
    local = [path for path in map(storage.local_path, names) if path is not None]
    if len(local) < len(names):
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
