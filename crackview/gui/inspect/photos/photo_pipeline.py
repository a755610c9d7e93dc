"""The threads behind the Inspect workspace: one decodes photos, one finds cracks, one lists folders and saves files.

Decoding and segmenting are two threads so that the next photo appears while the network is still letting go of the last
one. The slot of the decoding thread is the one authority on what is current: whatever was asked for before the last
`show` or `cancel` is stale, is cancelled while it runs, and is dropped by the controller if it still arrives. No Qt in
here; `deliver` is called from the threads.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.errors import Cancelled, UserError
from crackview.gui.inspect.photos import file_tasks, messages
from crackview.gui.inspect.photos.shared_model import SharedModel
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice, described
from crackview.inspection.session.map_cache import MapCache, StoredMap
from crackview.inspection.store.records import Model
from crackview.nets.cards import ModelError
from crackview.vision import overlay
from crackview.vision.image_io import Photo, PhotoError
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _SegmentTask:
    generation: int
    photo: Photo
    request: messages.Request
    own: Model | None = None

    @property
    def name(self) -> str:
        return self.request.source.name

    @property
    def model(self) -> ModelChoice:
        return self.request.model


class PhotoPipeline:
    """Owns the three threads.

    Args:
        deliver: receives every message; called from the threads, so it must hand over to the GUI thread itself.
        models: lends the models.
        home: the application's own folder, for drafts of inspections.
    """

    def __init__(self, deliver: Callable[[messages.PhotoMessage], None], models: SharedModel, home: Path) -> None:
        self._deliver = deliver
        self._models = models
        self._map_cache = MapCache(home)
        self._segmenting: Worker[_SegmentTask] = Worker("inspect-segment", self._segment)
        self._decoding: Worker[messages.Request] = Worker("inspect-decode", self._decode)
        self._files: Worker[messages.ListPhotos | messages.SaveOverlay] = Worker(
            "inspect-files", lambda ticket: self._deliver(file_tasks.run(ticket.item)), FifoSlot()
        )

    def show(self, request: messages.Request) -> int:
        """Ask for a photo and its cracks, instead of whatever was asked for before; return the generation."""
        generation = self._decoding.put(request)
        self._segmenting.slot.clear()
        return generation

    def cancel(self) -> int:
        """Make everything that runs stale; return the new generation."""
        generation = self._decoding.slot.clear()
        self._segmenting.slot.clear()
        return generation

    def submit(self, task: messages.ListPhotos | messages.SaveOverlay) -> None:
        """List or save, one after the other, whatever is shown meanwhile."""
        self._files.put(task)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the threads within `timeout` seconds in all; return whether they ended."""
        end = time.monotonic() + timeout
        workers = (self._decoding, self._segmenting, self._files)
        for worker in workers:
            worker.slot.close()
        ended = [worker.shutdown(max(0.0, end - time.monotonic())) for worker in workers]
        if ended[1]:
            self._map_cache.close()
        return all(ended)

    def _decode(self, ticket: Ticket[messages.Request]) -> None:
        generation, request = ticket.generation, ticket.item
        photo = request.photo
        try:
            if photo is None:
                photo, facts = request.source.read()
                if not self._decoding.slot.is_current(generation):
                    return
                pyramid = PhotoPyramid.of(photo.pixels)
                self._deliver(messages.PhotoLoaded(generation, request.source, photo, pyramid, facts))
        except PhotoError as error:
            self._deliver(messages.PhotoFailed(generation, request.source, translated(error)))
            return
        except Exception:
            log.exception("Decoding %s failed", request.source.name)
            sentence = tr(
                "{0} cannot be shown because of an error in CrackView; the log has details.", request.source.name
            )
            self._deliver(messages.PhotoFailed(generation, request.source, sentence))
            return
        if self._decoding.slot.is_current(generation):
            self._segmenting.put(_SegmentTask(generation, photo, request))

    def _segment(self, ticket: Ticket[_SegmentTask]) -> None:
        job = ticket.item

        def stale() -> bool:
            return not self._decoding.slot.is_current(job.generation)

        if stale():
            return
        try:
            kept = self._kept(job)
            segmented = self._from_kept_map(job, kept) or self._infer(_with_own_model(job, kept), stale)
            if not stale():
                self._deliver(segmented)
        except Cancelled:
            return
        except ModelError as error:
            self._deliver(messages.SegmentFailed(job.generation, translated(error)))
        except MemoryError:
            sentence = tr(
                "There is not enough memory to find cracks in {0}; close other programs and run again.", job.name
            )
            self._deliver(messages.SegmentFailed(job.generation, sentence))
        except Exception:
            log.exception("Segmenting %s with %s failed", job.name, job.model)
            sentence = tr(
                "{0} failed on {1}; the log has details. Try another model or device.", job.model.name, job.name
            )
            self._deliver(messages.SegmentFailed(job.generation, sentence))

    def _kept(self, job: _SegmentTask) -> StoredMap | None:
        """Return the kept map of the photo, from the inspection; None if there is none."""
        place = job.request.place
        try:
            return None if place is None else self._map_cache.find(place)
        except UserError as error:
            self._deliver(messages.MapCacheFailed(translated(error)))
            return None

    def _from_kept_map(self, job: _SegmentTask, kept: StoredMap | None) -> messages.Segmented | None:
        """Return the earlier result of the photo's own model, if the inspection has kept it."""
        started = time.perf_counter()
        if kept is None or kept.levels is None or kept.levels.shape != job.photo.pixels.shape[:2]:
            return None
        layer, probability = ProbabilityLayer.of(kept.levels), overlay.to_probability(kept.levels)
        found = _segmented(job, probability, layer, tr("kept in the inspection"), started)
        return replace(found, model=kept.model.name, own=kept.model)

    def _infer(self, job: _SegmentTask, stale: Callable[[], bool]) -> messages.Segmented:
        """Run the model now; raise Cancelled as soon as the task is stale."""

        def report(text: str, fraction: float = 0.0) -> None:
            self._deliver(messages.InferenceProgress(job.generation, text, fraction))

        with self._models.first(job.model, lambda: report(tr("Loading {0}", job.model.name))) as segmenter:
            if stale():
                raise Cancelled
            text = tr("Finding cracks in {0}", job.name)
            report(text)
            started = time.perf_counter()
            pixels = job.photo.pixels
            found = segmenter.maps(pixels, cancel=stale, progress=lambda done: report(text, done))
            layer = ProbabilityLayer.of(found.crack)
            title = described(segmenter.device_title, found.preparation)
            shown = _segmented(job, found.crack, layer, title, started)
            joints = found.joint_mask()
            if joints is not None:
                joints.flags.writeable = False
            return replace(shown, joints=joints)


def _with_own_model(job: _SegmentTask, kept: StoredMap | None) -> _SegmentTask:
    """Return the same job with the model that the photo was measured with, if that is installed."""
    own = None if kept is None else job.request.installed.get(kept.model.sha256)
    if kept is None or own is None:
        return job
    return replace(job, request=replace(job.request, model=own), own=kept.model)


def _segmented(
    job: _SegmentTask, probability: NDArray[np.float32], layer: ProbabilityLayer, title: str, started: float
) -> messages.Segmented:
    probability.flags.writeable = False
    seconds = time.perf_counter() - started
    return messages.Segmented(
        job.generation, job.photo, probability, layer, job.model.name, title, seconds, job.own,
        job.request.rerun,
    )  # fmt: skip
