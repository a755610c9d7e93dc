"""The thread that compares the photo that is shown with an earlier one. No Qt in here; `deliver` is called from it.

What costs most, laying one photo over the other and finding the earlier one's cracks, is kept: another threshold, a
correction or a scale compares anew within a moment.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import Ticket, Worker
from crackview.errors import UserError
from crackview.gui.inspect.photos import photo_source
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.vision import change_detection, image_io, measure, register
from crackview.vision.change_detection import Change, DatedPhoto
from crackview.vision.pyramid import PhotoPyramid
from crackview.vision.register import Registration
from crackview.vision.scale import Scale

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False, slots=True)
class CompareRequest:
    """What has changed from an earlier photo to the one that is shown, whose pixels are uint8 (H, W, 3).

    Both are looked at with `model`; `threshold` makes both masks, and findings shorter than `least_px` are specks.
    """

    earlier: Path
    pixels: NDArray[np.uint8]
    later: DatedPhoto
    threshold: float
    least_px: float
    scale: Scale | None
    model: ModelChoice


@dataclass(frozen=True, eq=False, slots=True)
class CompareResult:
    """The answer; `picture` is the earlier photo as the later one would see it, `taken` when it was taken, or ""."""

    generation: int
    question: CompareRequest
    changes: tuple[Change, ...]
    laid: Registration
    picture: PhotoPyramid
    taken: str = ""


@dataclass(frozen=True, slots=True)
class CompareFailed:
    """There is no answer; `sentence` says why."""

    generation: int
    sentence: str


@dataclass(frozen=True, slots=True)
class CompareProgress:
    """What is being done, and how much of it is done, 0 to 1."""

    generation: int
    text: str
    share: float


Answer = CompareResult | CompareFailed | CompareProgress


@dataclass(frozen=True, eq=False, slots=True)
class _KeptMap:
    """What is kept of an earlier photo, as long as the later one and the model are the same."""

    earlier: Path
    before: NDArray[np.uint8]
    pixels: NDArray[np.uint8]
    model: ModelChoice
    laid: Registration
    probability: NDArray[np.float32]
    picture: PhotoPyramid
    taken: str


class ComparePipeline:
    """Owns the thread; the newest question counts.

    Args:
        deliver: Receives every answer; called from the thread.
        factory: Makes a segmenter; called in the thread.
    """

    def __init__(self, deliver: Callable[[Answer], None], factory: SegmenterFactory) -> None:
        self._deliver, self._factory = deliver, factory
        self._kept: _KeptMap | None = None
        self._worker: Worker[CompareRequest] = Worker("inspect-compare", self._do)

    def ask(self, question: CompareRequest) -> int:
        """Asks in place of whatever was asked before; returns the generation."""
        return self._worker.put(question)

    def drop(self) -> int:
        """Wants no answer any more; returns the new generation."""
        return self._worker.slot.clear()

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Ends the thread; whether that took less than `timeout` seconds."""
        return self._worker.shutdown(timeout)

    def _do(self, ticket: Ticket[CompareRequest]) -> None:
        question, generation = ticket.item, ticket.generation
        try:
            kept = self._earlier(question, generation)
            if kept is None:
                return
            mask = kept.probability >= question.threshold
            findings = measure.find(
                mask, kept.probability, question.threshold, photo=kept.before, min_length_px=question.least_px
            )
            earlier = DatedPhoto(findings, mask, kept.probability, kept.before)
            changes = change_detection.compare(earlier, question.later, kept.laid, question.scale)
            self._deliver(CompareResult(generation, question, tuple(changes), kept.laid, kept.picture, kept.taken))
        except UserError as error:
            self._deliver(CompareFailed(generation, translated(error)))
        except MemoryError:
            self._deliver(CompareFailed(generation, tr("There is not enough memory to compare; close other programs.")))
        except Exception:
            if self._stale(generation):
                return
            log.exception("Comparing with %s failed", question.earlier)
            sentence = tr(
                "{0} was not compared because of an error in CrackView; the log has details.", question.earlier
            )
            self._deliver(CompareFailed(generation, sentence))

    def _earlier(self, question: CompareRequest, generation: int) -> _KeptMap | None:
        """The earlier photo on the later one, with its crack map; None where nobody wants it any more."""
        kept = self._kept
        wanted = (question.earlier, question.model)
        if kept is not None and kept.pixels is question.pixels and (kept.earlier, kept.model) == wanted:
            return kept
        self._kept = None
        text = tr("Comparing with {0}", question.earlier.name)
        self._deliver(CompareProgress(generation, text, 0.0))
        earlier = image_io.read_photo(question.earlier).pixels
        laid = register.register(earlier, question.pixels)
        if self._stale(generation):
            return None
        segmenter = self._factory(question.model)
        probability = segmenter.segment(
            earlier,
            cancel=lambda: self._stale(generation),
            progress=lambda done: self._deliver(CompareProgress(generation, text, done)),
        )
        picture = laid.warp(earlier)
        picture.flags.writeable = False
        self._kept = _KeptMap(
            question.earlier, earlier, question.pixels, question.model, laid, probability, PhotoPyramid.of(picture),
            photo_source.taken(question.earlier),
        )  # fmt: skip
        return self._kept

    def _stale(self, generation: int) -> bool:
        return not self._worker.slot.is_current(generation)
