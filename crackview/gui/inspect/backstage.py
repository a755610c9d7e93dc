"""The threads behind the Inspect workspace: one decodes photos, one finds cracks, one lists folders and saves files.

Decoding and segmenting are two threads so that the next photo appears while the network is still letting go of the last
one. The slot of the decoding thread is the one authority on what is current: whatever was asked for before the last
`show` or `cancel` is stale, is told so while it runs, and is dropped by the controller if it still arrives. No Qt in
here; `deliver` is called from the threads.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from crackview.gui.canvas.pyramid import PhotoPyramid, ProbabilityLayer
from crackview.gui.inspect import chores
from crackview.gui.inspect.messages import (
    ListPhotos,
    Message,
    PhotoFailed,
    PhotoLoaded,
    Progress,
    Request,
    SaveOverlay,
    Segmented,
    SegmentFailed,
)
from crackview.gui.segmenting import ModelChoice, SegmenterFactory, SegmenterLike
from crackview.nets.cards import ModelError
from crackview.newest import Queue, Ticket, Worker
from crackview.vision.image_io import Photo, PhotoError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    generation: int
    photo: Photo
    name: str
    model: ModelChoice


class Backstage:
    """Owns the three threads.

    Args:
        deliver: receives every message; called from the threads, so it must hand over to the GUI thread itself.
        factory: makes a segmenter; called in the segmenting thread, may take seconds, may raise ModelError.
    """

    def __init__(self, deliver: Callable[[Message], None], factory: SegmenterFactory) -> None:
        self._deliver = deliver
        self._factory = factory
        self._ready: tuple[ModelChoice, SegmenterLike] | None = None
        self._segmenting: Worker[_Job] = Worker("inspect-segment", self._segment)
        self._decoding: Worker[Request] = Worker("inspect-decode", self._decode)
        self._chores: Worker[ListPhotos | SaveOverlay] = Worker(
            "inspect-chores", lambda ticket: self._deliver(chores.do(ticket.item)), Queue()
        )

    def show(self, request: Request) -> int:
        """Asks for a photo and its cracks, instead of whatever was asked for before; returns the generation."""
        generation = self._decoding.put(request)
        self._segmenting.slot.clear()
        return generation

    def cancel(self) -> int:
        """Makes everything that runs stale; returns the new generation."""
        generation = self._decoding.slot.clear()
        self._segmenting.slot.clear()
        return generation

    def do(self, chore: ListPhotos | SaveOverlay) -> None:
        """Lists or saves, one after the other, whatever is shown meanwhile."""
        self._chores.put(chore)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Ends the threads within `timeout` seconds in all; whether they ended."""
        end = time.monotonic() + timeout
        workers = (self._decoding, self._segmenting, self._chores)
        for worker in workers:
            worker.slot.close()
        ended = [worker.shutdown(max(0.0, end - time.monotonic())) for worker in workers]
        return all(ended)

    def _decode(self, ticket: Ticket[Request]) -> None:
        generation, request = ticket.generation, ticket.item
        photo = request.photo
        try:
            if photo is None:
                photo, facts = request.source.read()
                if not self._decoding.slot.is_current(generation):
                    return
                pyramid = PhotoPyramid.of(photo.pixels)
                self._deliver(PhotoLoaded(generation, request.source, photo, pyramid, facts))
        except PhotoError as error:
            self._deliver(PhotoFailed(generation, request.source, str(error)))
            return
        except Exception:
            log.exception("Decoding %s failed", request.source.name)
            sentence = f"{request.source.name} cannot be shown because of an error in CrackView; the log has details."
            self._deliver(PhotoFailed(generation, request.source, sentence))
            return
        if self._decoding.slot.is_current(generation):
            self._segmenting.put(_Job(generation, photo, request.source.name, request.model))

    def _segment(self, ticket: Ticket[_Job]) -> None:
        job = ticket.item

        def stale() -> bool:
            return not self._decoding.slot.is_current(job.generation)

        if stale():
            return
        try:
            segmenter = self._segmenter(job)
            if stale():
                return
            text = f"Finding cracks in {job.name}"
            self._deliver(Progress(job.generation, text, 0.0))
            started = time.perf_counter()
            probability = segmenter.segment(
                job.photo.pixels,
                cancel=stale,
                progress=lambda done: self._deliver(Progress(job.generation, text, done)),
            )
            seconds = time.perf_counter() - started
            if not stale():
                probability.flags.writeable = False
                layer, title = ProbabilityLayer.of(probability), segmenter.device_title
                found = Segmented(job.generation, job.photo, probability, layer, job.model.name, title, seconds)
                self._deliver(found)
        except ModelError as error:
            self._deliver(SegmentFailed(job.generation, str(error)))
        except MemoryError:
            sentence = f"There is not enough memory to find cracks in {job.name}; close other programs and run again."
            self._deliver(SegmentFailed(job.generation, sentence))
        except Exception:
            if stale():
                return
            log.exception("Segmenting %s with %s failed", job.name, job.model)
            sentence = f"{job.model.name} failed on {job.name}; the log has details. Try another model or device."
            self._deliver(SegmentFailed(job.generation, sentence))

    def _segmenter(self, job: _Job) -> SegmenterLike:
        if self._ready is None or self._ready[0] != job.model:
            self._deliver(Progress(job.generation, f"Loading {job.model.name}", 0.0))
            self._ready = None
            self._ready = (job.model, self._factory(job.model))
        return self._ready[1]
