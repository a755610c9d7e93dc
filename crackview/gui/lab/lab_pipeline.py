"""The threads behind the Lab: reading, noise, predicting, comparing, colouring, sweeping, following Live, writing.

Newest wins, nothing is queued. While a slider is dragged, each new request replaces the waiting one. A student that has
begun finishes, since that takes too little time to notice and it would otherwise never finish; the teacher stops for
any newer request. Students take turns, so that all of them follow the slider, and compute with the fast precision
meanwhile. The last request is always completed, exactly: the same picture and the same prediction that `evaluate` makes
of the same recipe. No Qt windows here; `deliver` is called from the threads.
"""

import contextlib
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import FifoSlot, LatestSlot, Ticket, Worker
from crackview.engine import sweep
from crackview.engine.protocols import CardMapSource, NamedMapSource, PhotoMaps
from crackview.engine.sweep import SweepFailure
from crackview.errors import Cancelled
from crackview.gui.app.frame_bus import TakenFrame
from crackview.gui.inspect.photos.messages import ListPhotos
from crackview.gui.lab import file_tasks
from crackview.gui.lab.messages import (
    ColourErrors,
    Compare,
    ErrorsColoured,
    FrameTaken,
    LabMessage,
    LabModelUnusable,
    LabPhoto,
    ModelsCompared,
    NoisyPicture,
    PredictionScored,
    PredictionsDone,
    PredictRequest,
    ReadPhoto,
    ReadTruth,
    StartSweep,
    SweepCell,
    SweepEnded,
    SweepProblem,
    WriteNoisy,
    WriteSweep,
    WriteView,
)
from crackview.gui.language import tr, translated
from crackview.gui.model_choice import ModelChoice, described, precision_title
from crackview.nets.cards import ModelError
from crackview.vision import metrics
from crackview.vision.metrics import Mask
from crackview.vision.preparation import Preparation, prepare
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer

log = logging.getLogger(__name__)

PACE_S = 0.04
"""Least time between two noisy pictures while dragging, s: more pictures would cost predictions."""
HIT, EXTRA, MISSED = (0, 158, 255), (255, 140, 0), (214, 60, 214)
"""True positive: plain blue. False positive: orange with stripes. Missed: magenta with a dark dot grid."""

_DARK, _LIGHT = (12, 16, 28), (255, 255, 255)


class LabSegmenter(CardMapSource, NamedMapSource, Protocol):
    """A segmenter that knows its model and where it runs, and can be given a picture that is prepared already."""

    def maps(
        self,
        photo: NDArray[np.uint8],
        *,
        prepared: Preparation | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> PhotoMaps:
        """Return both maps."""


LabFactory = Callable[[ModelChoice], LabSegmenter]


@dataclass(frozen=True, eq=False)
class _LabJob:
    generation: int
    order: PredictRequest
    picture: NDArray[np.uint8]

    @cached_property
    def prepared(self) -> tuple[NDArray[np.uint8], Preparation]:
        """What all models see of the picture, and what was done to it."""
        return prepare(self.picture)


class LabPipeline:
    """Owns the threads.

    Args:
        deliver: Receives every message; called from the threads, so it must pass them to the GUI thread.
        factory: Makes a segmenter; called in the threads, may take seconds, may raise ModelError.
    """

    def __init__(self, deliver: Callable[[LabMessage], None], factory: LabFactory) -> None:
        self._deliver, self._factory = deliver, factory
        self._wanted: PredictRequest | None = None
        self._ready: dict[ModelChoice, LabSegmenter | None] = {}
        self._clean: dict[ModelChoice, Mask] = {}
        self._clean_photo: LabPhoto | None = None
        self._turn = 0
        self._predicting: Worker[_LabJob] = Worker("lab-predict", self._predict)
        self._noising: Worker[PredictRequest] = Worker("lab-noise", self._disturb)
        self._reader: Worker[ReadPhoto | ReadTruth | ListPhotos] = Worker(
            "lab-read", lambda t: deliver(file_tasks.read(t.item))
        )
        self._comparing: Worker[Compare] = Worker("lab-compare", self._compare)
        self._colouring: Worker[ColourErrors] = Worker("lab-colour", self._colour)
        self._sweeping: Worker[StartSweep] = Worker("lab-sweep", self._sweep)
        self._frame_wanted = threading.Event()
        self._follower: Worker[TakenFrame] = Worker("lab-follow", self._follow)
        self._writer: Worker[WriteSweep | WriteView | WriteNoisy] = Worker(
            "lab-write", lambda t: deliver(file_tasks.write(t.item)), FifoSlot()
        )

    def read(self, request: ReadPhoto | ReadTruth | ListPhotos) -> None:
        """Read a photo, its ground truth or a folder's photos; replace the earlier request."""
        self._reader.put(request)

    def show(self, order: PredictRequest) -> int:
        """Make a picture and its predictions; replace the earlier request. Return the generation."""
        self._wanted = order
        return self._noising.put(order)

    def compare(self, request: Compare) -> None:
        """Find where predictions differ; replace the earlier request."""
        self._comparing.put(request)

    def colour(self, request: ColourErrors) -> None:
        """Colour right and wrong pixels without another prediction; replace the earlier request."""
        self._colouring.put(request)

    def sweep(self, request: StartSweep) -> int:
        """Start a sweep; replace the one that runs. Return its generation."""
        return self._sweeping.put(request)

    @property
    def frames(self) -> LatestSlot[TakenFrame]:
        """The slot for frames of Live; `next_frame` delivers the newest."""
        return self._follower.slot

    def next_frame(self) -> None:
        """Deliver the newest frame, or the next one to arrive."""
        self._frame_wanted.set()

    def write(self, request: WriteSweep | WriteView | WriteNoisy) -> None:
        """Write a file, after the earlier ones."""
        self._writer.put(request)

    def cancel(self) -> None:
        """Stop predictions; what is shown stays."""
        self._wanted = None
        self._noising.slot.clear()
        self._predicting.slot.clear()

    def cancel_sweep(self) -> None:
        """Stop the sweep; its cells stay."""
        self._sweeping.slot.clear()

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the threads within `timeout` seconds in all; return whether they ended."""
        end = time.monotonic() + timeout
        self._wanted = None
        workers: tuple[Worker, ...] = (
            self._noising,
            self._predicting,
            self._reader,
            self._comparing,
            self._colouring,
            self._sweeping,
            self._follower,
            self._writer,
        )
        for worker in workers:
            worker.slot.close()
        self._frame_wanted.set()
        ended = [worker.shutdown(max(0.0, end - time.monotonic())) for worker in workers]
        return all(ended)

    def _disturb(self, ticket: Ticket[PredictRequest]) -> None:
        order, started = ticket.item, time.monotonic()
        sample = order.photo.sample
        if order.recipe.steps:
            picture = order.recipe.apply(sample.pixels, sample.stem)
            picture.flags.writeable = False
            pyramid = PhotoPyramid.of(picture)
        else:
            picture, pyramid = sample.pixels, order.photo.clean
        self._deliver(NoisyPicture(ticket.generation, order.photo, order.recipe, pyramid))
        self._predicting.put(_LabJob(ticket.generation, order, picture))
        if order.dragging:
            time.sleep(max(0.0, PACE_S - (time.monotonic() - started)))

    def _predict(self, ticket: Ticket[_LabJob]) -> None:
        job = ticket.item
        students = [choice for choice in job.order.models if not self._is_slow(choice)]
        others = [choice for choice in job.order.models if self._is_slow(choice)]
        turn = self._turn % len(students) if students else 0
        for choice in (*students[turn:], *students[:turn], *others):
            if self._outdated(job) or not self._predicting.slot.is_current(ticket.generation):
                return
            self._turn += choice in students
            self._judge(job, choice, ticket.generation)
        if self._predicting.slot.is_current(ticket.generation):
            self._deliver(PredictionsDone(job.generation))

    def _judge(self, job: _LabJob, choice: ModelChoice, generation: int) -> None:
        slow = self._is_slow(choice)

        def stale() -> bool:
            return self._outdated(job) or (slow and not self._predicting.slot.is_current(generation))

        try:
            segmenter = self._segmenter(choice)
            if segmenter is None:
                return
            reference = self._reference(job, choice, segmenter, stale)
            if job.order.dragging:
                segmenter = self._fast(choice, segmenter)
            pixels, preparation = job.prepared
            started = time.perf_counter()
            found = segmenter.maps(pixels, prepared=preparation, cancel=stale)
            seconds = time.perf_counter() - started
        except Cancelled:
            return
        except ModelError as error:
            self._deliver(LabModelUnusable(choice.name, translated(error)))
            return
        except Exception:
            if not self._outdated(job):
                log.exception("%s failed on %s", choice, job.order.photo.name)
                self._ready[choice] = None
                self._deliver(
                    LabModelUnusable(choice.name, tr("{0} failed on this picture; the log has details.", choice.name))
                )
            return
        probability, mask = found.crack, found.crack >= segmenter.card.threshold
        if not job.order.recipe.steps and segmenter.precision == "exact":
            self._clean_of(job.order.photo)[choice] = mask
        reference = mask if reference is None else reference
        painted = paint_errors(job.picture, mask, reference) if job.order.errors else None
        self._deliver(
            PredictionScored(
                job.order.photo,
                job.order.recipe,
                choice.name,
                probability,
                mask,
                reference,
                ProbabilityLayer.of(probability),
                job.picture,
                None if painted is None else PhotoPyramid.of(painted),
                metrics.overlap(mask, reference),
                job.order.photo.sample.truth is not None,
                seconds,
                f"{described(segmenter.device_title, preparation)} · {precision_title(segmenter.precision)}",
                segmenter.precision,
            )
        )

    def _reference(
        self, job: _LabJob, choice: ModelChoice, segmenter: LabSegmenter, stale: Callable[[], bool]
    ) -> Mask | None:
        """Return the ground truth, or the model's mask of the clean photo; None on the clean photo itself."""
        photo = job.order.photo
        if photo.sample.truth is not None or not job.order.recipe.steps:
            return photo.sample.truth
        known = self._clean_of(photo)
        if choice not in known:
            known[choice] = segmenter.segment(photo.sample.pixels, cancel=stale) >= segmenter.card.threshold
        return known[choice]

    def _clean_of(self, photo: LabPhoto) -> dict[ModelChoice, Mask]:
        """Return the known masks of the clean photo by model; kept for one photo at a time."""
        if self._clean_photo is not photo:
            self._clean, self._clean_photo = {}, photo
        return self._clean

    def _segmenter(self, choice: ModelChoice) -> LabSegmenter | None:
        """Return the loaded model; None if it cannot be loaded, which is reported once."""
        if choice not in self._ready:
            self._ready[choice] = None
            self._ready[choice] = self._factory(choice)
        return self._ready[choice]

    def _fast(self, choice: ModelChoice, exact: LabSegmenter) -> LabSegmenter:
        """Return the model with the fast precision if it has one that is faster here, else the exact one."""
        if exact.card.onnx_int8 is None:
            return exact
        fast = replace(choice, precision="fast")
        if fast not in self._ready:
            self._ready[fast] = exact
            made = self._factory(fast)
            if made.precision == "fast":
                self._ready[fast] = made
        return self._ready[fast] or exact

    def _is_slow(self, choice: ModelChoice) -> bool:
        segmenter = self._ready.get(choice)
        return segmenter is not None and segmenter.card.role == "teacher"

    def _outdated(self, job: _LabJob) -> bool:
        wanted = self._wanted
        return wanted is None or wanted.photo is not job.order.photo or wanted.models != job.order.models

    def _compare(self, ticket: Ticket[Compare]) -> None:
        stack = ticket.item.probabilities
        highest, lowest = np.maximum.reduce(stack), np.minimum.reduce(stack)
        self._deliver(ModelsCompared(ticket.item.number, ProbabilityLayer.of(highest - lowest)))

    def _colour(self, ticket: Ticket[ColourErrors]) -> None:
        for result in ticket.item.results:
            errors = PhotoPyramid.of(paint_errors(result.picture, result.mask, result.reference))
            self._deliver(ErrorsColoured(result, errors))

    def _follow(self, ticket: Ticket[TakenFrame]) -> None:
        self._frame_wanted.wait()
        if self._follower.slot.is_current(ticket.generation):
            self._frame_wanted.clear()
            self._deliver(FrameTaken(file_tasks.frame(ticket.item)))

    def _sweep(self, ticket: Ticket[StartSweep]) -> None:
        request, slot = ticket.item, self._sweeping.slot
        done, total = 0, request.plan.size(len(request.sources))

        def stale() -> bool:
            return not slot.is_current(ticket.generation)

        _lower_priority()
        try:
            segmenters = [self._factory(choice) for choice in request.models]
            for found in sweep.run(request.plan, request.sources, segmenters, stale):
                if stale():
                    return
                if isinstance(found, SweepFailure):
                    done += request.plan.size(1)
                    self._deliver(SweepProblem(ticket.generation, found.sentence, found.stem))
                else:
                    done += 1
                    self._deliver(SweepCell(ticket.generation, found, done / total))
        except ModelError as error:
            self._deliver(SweepProblem(ticket.generation, translated(error)))
        except Exception:
            log.exception("The sweep failed")
            self._deliver(
                SweepProblem(ticket.generation, tr("The sweep ended because of an error; the log has details."))
            )
        self._deliver(SweepEnded(ticket.generation))


def _lower_priority() -> None:
    """Lower the priority of this thread, and of threads that it starts, below the window's. Linux only."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)


def paint_errors(picture: NDArray[np.uint8], mask: Mask, reference: Mask) -> NDArray[np.uint8]:
    """Colour a picture by how a mask matches its reference.

    Args:
        picture: uint8 (H, W, 3); shown in grey below the colours.
        mask: bool (H, W), prediction of a model.
        reference: bool (H, W), ground truth.

    Returns:
        A new uint8 (H, W, 3), read-only.
    """
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    result = cv2.cvtColor(cv2.convertScaleAbs(grey, alpha=0.7, beta=50), cv2.COLOR_GRAY2RGB)
    rows, columns = np.ogrid[: mask.shape[0], : mask.shape[1]]
    for part, colour in ((mask & reference, HIT), (mask & ~reference, EXTRA), (reference & ~mask, MISSED)):
        result[part] = colour
    result[(mask & ~reference) & ((rows + columns) % 6 < 2)] = _DARK
    result[(reference & ~mask) & (rows % 4 < 2) & (columns % 4 < 2)] = _LIGHT
    result.flags.writeable = False
    return np.asarray(result, np.uint8)
