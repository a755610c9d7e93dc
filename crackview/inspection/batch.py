"""Many photos, one after the other, in the background: what is done is not done again, and what fails stops nothing.

A photo is done when the inspection holds its result for the same content, model and threshold; where only the threshold
is another one, it is measured again from the stored probability map. So a run that was cancelled, or killed, goes on
where it ended. A photo that is judged or corrected keeps its own model and threshold. No Qt in here: the
window runs it in a worker thread, the command line as it is, and both receive frozen messages.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from crackview import file_names
from crackview.engine.protocols import PhotoMapSource
from crackview.errors import Cancelled
from crackview.inspection import analysis
from crackview.inspection.store import results
from crackview.inspection.store.codecs import Bools
from crackview.inspection.store.database import ConflictError, InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import Review
from crackview.inspection.store.records import Model, PhotoRecord
from crackview.sentences import Sentence
from crackview.vision import image_io, overlay
from crackview.vision.gauge import GaugeScale
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Finding
from crackview.vision.preparation import AS_IT_IS, Preparation

log = logging.getLogger(__name__)

_TRIES = 5
T = TypeVar("T")


@dataclass(frozen=True)
class BatchRate:
    """How far a run is.

    Attributes:
        done: Photos that are finished, failed ones among them.
        total: All photos of the run.
        rate: Photos a second, of those that were really analysed; 0 before the first.
        remaining_s: Seconds to go at that rate; None before the first.
    """

    done: int
    total: int
    rate: float
    remaining_s: float | None


@dataclass(frozen=True, eq=False)
class BatchItem:
    """A photo with its cracks.

    Attributes:
        mask: bool (H, W), with corrections, if the inspection has any.
        probability: float32 (H, W).
        findings: Of the mask.
        reviews: Of the findings, in their order; None in a run without an inspection.
        pixels: uint8 (H, W, 3); None where the model did not have to run.
        photo: Its record; None in a run without an inspection.
        model: What the findings rest on.
        warning: What is wrong with its file, one sentence, or "".
        gauge: The scale of the gauges on it; None where none was looked for, as at a photo with a scale of its own.
        joints: Where joints are, bool (H, W); None where that is not known.
        preparation: What was done to the photo before the model saw it, in this run.
    """

    mask: Bools
    probability: NDArray[np.float32]
    findings: tuple[Finding, ...]
    reviews: tuple[Review, ...] | None
    pixels: NDArray[np.uint8] | None
    photo: PhotoRecord | None
    model: Model
    warning: str = ""
    gauge: GaugeScale | None = None
    joints: Bools | None = None
    preparation: Preparation = AS_IT_IS


@dataclass(frozen=True)
class BatchStarted:
    """A photo is next."""

    path: Path
    pace: BatchRate


@dataclass(frozen=True, eq=False)
class BatchDone:
    """A photo is finished.

    Attributes:
        path: Of the photo.
        pace: With this photo done.
        work: What is known of it.
        seconds: From reading to storing.
    """

    path: Path
    pace: BatchRate
    work: "BatchItem"
    seconds: float


@dataclass(frozen=True)
class BatchFailed:
    """A photo could not be analysed; the sentence says why."""

    path: Path
    pace: BatchRate
    sentence: str


BatchMessage = BatchStarted | BatchDone | BatchFailed


@dataclass(frozen=True)
class Batch:
    """What to do with every photo.

    Attributes:
        segmenter: Finds the cracks.
        model: Its name, sha256 and the threshold.
        min_length_px: Shorter findings are specks; an inspection has its own.
        inspection: Where results go, opened in the thread of the run; None: nowhere.
        override: Whether photos with a result of another model or threshold get this one, unless they were judged.
        gauge: Finds the scale of a photo without one of its own, which then has it; None: none is looked for.
        known_map: Gives what the model has seen on a photo before, or None: the segmenter has to look.
    """

    segmenter: PhotoMapSource
    model: Model
    min_length_px: float
    inspection: Inspection | None = None
    override: bool = True
    gauge: Callable[[NDArray[np.uint8]], GaugeScale] | None = None
    known_map: Callable[[Path], analysis.KnownMap | None] = lambda _path: None

    def run(
        self, paths: Sequence[Path], deliver: Callable[[BatchMessage], None], cancel: Callable[[], bool] = lambda: False
    ) -> bool:
        """Analyse every photo.

        Args:
            paths: Of the photos.
            deliver: Called with every message, in this thread.
            cancel: Asked between the photos and within the network; what is finished stays.

        Returns:
            Whether all were done, not cancelled; failed photos count as done.

        Raises:
            InspectionError: If results can no longer be written: going on would be in vain.
        """
        pace = _Pacer(len(paths))
        for path in paths:
            if cancel():
                return False
            deliver(BatchStarted(path, pace.now()))
            start = time.monotonic()
            try:
                work = self._scaled(path, self._one(path, cancel))
            except Cancelled:
                return False
            except InspectionError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one photo, the others go on
                sentence = _sentence(path, error)
                self._remember(path, sentence)
                deliver(BatchFailed(path, pace.step(0.0), sentence))
                continue
            seconds = time.monotonic() - start
            deliver(BatchDone(path, pace.step(0.0 if work.pixels is None else seconds), work, seconds))
        return True

    def _one(self, path: Path, cancel: Callable[[], bool]) -> BatchItem:
        inspection = self.inspection
        if inspection is None:
            seen = analysis.analyse(path, self.segmenter, cancel, self.known_map(path))
            result = analysis.measure_photo(seen, self.model, self.min_length_px)
            return BatchItem(
                result.mask, seen.probability, result.findings, None, seen.pixels, None, self.model, seen.warning,
                joints=seen.joints, preparation=seen.preparation,
            )  # fmt: skip
        photo = inspection.locate(path)
        model = self._model_of(inspection, photo)
        kept = self._kept(inspection, photo, model)
        if kept is not None:
            return kept
        if model.sha256 != self.model.sha256:
            raise PhotoError(
                "{path} was measured with the model {model}, whose map is not kept: it stays as it is; open it "
                "in Inspect to see it, or to run this model.",
                path=path,
                model=model.name,
            )
        seen = analysis.analyse(path, self.segmenter, cancel, self.known_map(path))
        photo, result = _settled(inspection, photo, lambda fresh: analysis.save(inspection, fresh, seen, model))
        found = _findings(inspection, photo)
        return BatchItem(
            result.mask, seen.probability, *found, seen.pixels, photo, model, seen.warning,
            joints=seen.joints, preparation=seen.preparation,
        )  # fmt: skip

    def _model_of(self, inspection: Inspection, photo: PhotoRecord) -> Model:
        """Return the model of this run, or the photo's own."""
        own = photo.model
        if own is None or own == self.model or (self.override and photo.id not in inspection.judged()):
            return self.model
        return own

    def _kept(self, inspection: Inspection, photo: PhotoRecord, model: Model) -> BatchItem | None:
        """Return a photo whose map is stored, measured again where threshold or corrections differ."""
        levels = results.levels(inspection, photo.id)
        if levels is None or photo.model is None or photo.model.sha256 != model.sha256:
            return None
        if not done(photo, model):
            photo, _ = _settled(
                inspection, photo, lambda fresh: analysis.remeasure(inspection, fresh, levels, model.threshold)
            )
        probability = overlay.to_probability(levels)
        mask = analysis.mask(probability, model.threshold, inspection.corrections(photo))
        joints = results.joints(inspection, photo.id, model.sha256)
        return BatchItem(mask, probability, *_findings(inspection, photo), None, photo, model, joints=joints)

    def _scaled(self, path: Path, work: BatchItem) -> BatchItem:
        """Return the same, with the scale of a gauge on the photo where it has none of its own."""
        inspection, photo = self.inspection, work.photo
        if self.gauge is None or not (inspection is None or photo is None or inspection.may_take_marker(photo)):
            return work
        pixels = image_io.read_photo(path).pixels if work.pixels is None else work.pixels
        seen = self.gauge(pixels)
        if inspection is not None and photo is not None:
            photo = _marked(inspection, photo, seen)
        return replace(work, photo=photo, gauge=seen)

    def _remember(self, path: Path, sentence: str) -> None:
        """Write the problem of a photo into its record, if the photo can be read far enough to have one."""
        if self.inspection is None:
            return
        try:
            results.set_problem(self.inspection, self.inspection.locate(path), sentence)
        except (PhotoError, ConflictError) as error:
            log.info("The problem of %s was not stored: %s", file_names.escape_sentence(str(path)), error)


class _Pacer:
    """Counts photos and seconds; photos that were done before are no measure of what is left."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = self._analysed = 0
        self._seconds = 0.0

    def step(self, seconds: float) -> BatchRate:
        """Count one more photo, which took so long, s, or 0 if nothing was done; return the rate."""
        self._done += 1
        self._analysed += seconds > 0
        self._seconds += seconds
        return self.now()

    def now(self) -> BatchRate:
        rate = self._analysed / self._seconds if self._analysed else 0.0
        remaining = (self._total - self._done) / rate if rate else None
        return BatchRate(self._done, self._total, rate, remaining)


def _marked(inspection: Inspection, photo: PhotoRecord, seen: GaugeScale) -> PhotoRecord:
    """Return a photo with the scale of the gauges on it, if they give one; a scale that it has got meanwhile stays."""
    found = seen.scale
    if found is None:
        return photo
    return _settled(
        inspection, photo, lambda fresh: fresh if fresh.scale else inspection.set_marker_scale(fresh, found)
    )


def _settled(inspection: Inspection, photo: PhotoRecord, act: Callable[[PhotoRecord], T]) -> T:
    """Store a result; where another window has changed the photo meanwhile, do it again with its changes."""
    for _ in range(_TRIES - 1):
        try:
            return act(photo)
        except ConflictError:
            photo = inspection.photo(photo.id)
    return act(photo)


def _findings(inspection: Inspection, photo: PhotoRecord) -> tuple[tuple[Finding, ...], tuple[Review, ...]]:
    """Return the findings with the numbers that the inspection gave them, and their reviews."""
    found = inspection.findings(photo.id)
    return tuple(record.finding for record in found), tuple(record.review for record in found)


def _sentence(path: Path, error: Exception) -> str:
    if isinstance(error, PhotoError):
        return error.sentence
    name = file_names.escape_sentence(str(path))
    if isinstance(error, MemoryError):
        return Sentence("{path} does not fit into the memory: close other programs or make it smaller.", path=name)
    log.error("Analysing %s failed", name, exc_info=error)
    if isinstance(error, RuntimeError):
        return Sentence(
            "{name} could not be analysed because of an error in the model; the log has details: try another model.",
            name=name,
        )
    return Sentence("{name} could not be analysed because of an error in CrackView; the log has details.", name=name)


def due(inspection: Inspection, paths: Sequence[Path], model: Model, *, new: bool = True) -> list[tuple[Path, Model]]:
    """Return the photos for which a run has something to do, each with the model that is to look at it.

    A photo with a result keeps its model and threshold, whatever is chosen; it is due if its mask has changed since.
    Nothing but name and time of files is read.

    Args:
        inspection: Of the photos.
        paths: Of the photos.
        model: For photos without a result.
        new: Whether to return these as well.
    """
    known = dict(inspection.scan(paths).known)
    found = []
    for path in paths:
        photo = known.get(path)
        if photo is None or photo.model is None:
            found += [(path, model)] * new
        elif photo.stale:
            found.append((path, photo.model))
    return found


def unmarked(inspection: Inspection, paths: Sequence[Path]) -> list[Path]:
    """Return the analysed photos that a marker may give a scale; only name and time of files are read."""
    if inspection.settings().scale is not None:
        return []
    known = inspection.scan(paths).known
    return [path for path, photo in known if photo.model is not None and inspection.may_take_marker(photo)]


def mark(inspection: Inspection, path: Path, gauge: Callable[[NDArray[np.uint8]], GaugeScale]) -> PhotoRecord:
    """Look for a gauge on an analysed photo, and give it that scale; nothing is measured again.

    Raises:
        PhotoError: If the photo cannot be read.
        InspectionError: If the scale cannot be written.
    """
    return _marked(inspection, inspection.locate(path), gauge(image_io.read_photo(path).pixels))


def done(photo: PhotoRecord, model: Model) -> bool:
    """Return whether a photo has a result of this model and threshold."""
    return photo.model == model and not photo.stale
