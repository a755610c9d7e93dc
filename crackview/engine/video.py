"""The network on moving pictures: always the newest frame of a live one, or every frame of a recorded one.

A live frame is shrunk to the size at which the network keeps up; its probability map stays at that size, and whoever
paints it stretches it over the frame it belongs to.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import LatestSlot, Ticket, Worker
from crackview.engine.precision import Precision
from crackview.engine.protocols import MapSource, NamedMapSource
from crackview.engine.video_findings import AnalysedFrame, analysed
from crackview.nets.cards import ModelError
from crackview.sentences import Sentence
from crackview.sources.source import Frame, FrameSource
from crackview.vision.preparation import Preparation
from crackview.vision.temporal_smoothing import TemporalSmoother

_log = logging.getLogger(__name__)


class LivePicture(Protocol):
    """A frame, as far as this module cares."""

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """uint8 H x W x 3 RGB."""


F = TypeVar("F", bound=LivePicture)


@dataclass(frozen=True, slots=True)
class ModelLoadingStarted:
    """A model is being loaded."""


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """The model cannot be used, in one sentence; nothing more comes until another one is chosen."""

    sentence: str


@dataclass(frozen=True, slots=True)
class FrameResult(Generic[F]):
    """The cracks of a frame.

    Attributes:
        frame: The very frame that was looked at, with its noise if there is any.
        probability: float32 (h, w) at the network's size.
        seconds: That the network took.
        device_title: Where it ran.
        preparation: What was done to the frame for it.
        asked: Whether this very frame was asked for.
        model: The name that the model was given by `use`.
        steady: Whether the map is steadied by those before it.
        thorough: Whether the model was made to look twice, as `use` said.
        precision: What the network computed with; what is not exact is only to be looked at.
    """

    frame: F
    probability: NDArray[np.float32]
    seconds: float
    device_title: str
    preparation: Preparation
    asked: bool = False
    model: str = ""
    steady: bool = False
    thorough: bool = False
    precision: Precision = "exact"


class _Choice(NamedTuple):
    make: Callable[[], NamedMapSource] | None = None
    make_fast: Callable[[], NamedMapSource] | None = None
    name: str = ""
    thorough: bool = False


class LiveSegmenter(Generic[F]):
    """One thread: put frames into `slot`, get what was found in the newest.

    Args:
        deliver: Called in the thread with what happened; must be quick and not raise.
        side: The longer side of what the network sees, px.

    `disturb` puts noise on a frame before it is looked at; None leaves frames as they come. While `fast` is set, frames
    that were not asked for are looked at with the fast precision.
    """

    def __init__(
        self, deliver: Callable[[ModelLoadingStarted | ModelFailed | FrameResult[F]], None], *, side: int = 640
    ) -> None:
        self.side = side
        self.steady = False
        self.fast = False
        self.disturb: Callable[[F], F] | None = None
        self._deliver = deliver
        self._wanted = _Choice()
        self._made = self._wanted
        self._segmenters: dict[Precision, NamedMapSource | None] = {}
        self._last: Precision = "exact"
        self._smooth = TemporalSmoother()
        self._next: F | None = None
        self._asking = threading.Lock()
        self._closing = threading.Event()
        self._worker: Worker[F] = Worker("live-segment", self._look)

    @property
    def slot(self) -> LatestSlot[F]:
        """Where frames are put; the newest wins."""
        return self._worker.slot

    def use(
        self,
        make: Callable[[], NamedMapSource] | None,
        name: str = "",
        *,
        make_fast: Callable[[], NamedMapSource] | None = None,
        thorough: bool = False,
    ) -> None:
        """Use another model from the next frame on; None: no model.

        Args:
            make: Called once in the thread when it is needed; may take seconds, may raise ModelError.
            name: The model's name in its results.
            make_fast: Makes the same model with the fast precision, likewise; None: it is always exact.
            thorough: What its results say of themselves.
        """
        self._wanted = _Choice(make, make_fast or make, name, thorough)

    def look_at(self, frame: F) -> None:
        """Analyse this very frame next, however many newer ones come."""
        with self._asking:
            self._next = frame
        self.slot.put(frame)

    def close(self, timeout: float = 2.0) -> bool:
        """End the thread, in the middle of a frame if necessary; return whether it ended."""
        self._closing.set()
        return self._worker.shutdown(timeout)

    def _look(self, ticket: Ticket[F]) -> None:
        try:
            asked = self._next
            segmenter = self._loaded("fast" if self.fast and not asked else "exact")
            if segmenter is None or not (asked or self.slot.is_current(ticket.generation)):
                return  # while a model was loaded, newer frames came
            with self._asking:
                if self._next is asked:  # and not another one, asked for in this moment
                    self._next = None
            disturb = self.disturb
            frame = asked or ticket.item
            frame = frame if disturb is None else disturb(frame)
            small = shrunk(frame.pixels, self.side)
            started = time.perf_counter()
            found = segmenter.maps(small, cancel=self._closing.is_set)
            seconds = time.perf_counter() - started
            probability, steady = found.crack, self.steady
            if segmenter.precision != self._last:  # what is exact is not steadied by what is not
                self._smooth.forget()
            self._last = segmenter.precision
            if steady:
                probability = self._smooth.follow(small, probability)
            else:
                self._smooth.forget()
            result = FrameResult(
                frame,
                probability,
                seconds,
                segmenter.device_title,
                found.preparation,
                asked is not None,
                model=self._made.name,
                steady=steady,
                thorough=self._made.thorough,
                precision=segmenter.precision,
            )
            self._deliver(result)
        except ModelError as error:
            self._deliver(ModelFailed(error.sentence))
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the rest
            if self._closing.is_set():
                return
            _log.exception("a frame was not looked at")
            self._segmenters = {"exact": None, "fast": None}
            self._deliver(
                ModelFailed(Sentence("The model failed on a frame; the log has details. Try another model or device."))
            )

    def _loaded(self, precision: Precision) -> NamedMapSource | None:
        """Return the model that is wanted; None: there is none, or it cannot be loaded, which was said."""
        wanted = self._wanted
        if wanted is not self._made:
            self._made, self._segmenters = wanted, {}
        make = wanted.make_fast if precision == "fast" else wanted.make
        if make is None:
            return None
        if precision not in self._segmenters:
            if not self._segmenters:
                self._deliver(ModelLoadingStarted())
            self._segmenters[precision] = None
            segmenter = make()
            self._segmenters[precision] = segmenter
            if segmenter.precision == "exact":  # it is not faster here
                self._segmenters["exact"] = segmenter
        return self._segmenters[precision]


def shrunk(pixels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Return a picture (H, W, 3) reduced by averaging to a longer side of at most ``longest`` px; never enlarged."""
    height, width = pixels.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


@dataclass(frozen=True, slots=True)
class Analysed:
    """One frame that is done.

    Attributes:
        result: What it came to.
        frame: The frame itself.
        probability: float32 (h, w) in [0, 1], at the size that the network saw.
        done: The part of the work that is done, 0 to 1; None where the length of the video is not known.
    """

    result: AnalysedFrame
    frame: Frame
    probability: NDArray[np.float32]
    done: float | None


def analyse(
    source: FrameSource,
    segmenter: MapSource,
    *,
    threshold: float,
    on_frame: Callable[[Analysed], None],
    cancel: Callable[[], bool],
    first: int = 0,
    last: int | None = None,
    step: int = 1,
    side: int | None = None,
    steady: bool = False,
) -> list[AnalysedFrame]:
    """Analyse a video from its frame `first` to `last` (None: to its end), each or every `step`-th.

    Args:
        source: A file or a sequence, not open; it is closed in the end.
        segmenter: Used as it is.
        threshold: Probability from which a pixel is crack.
        on_frame: Called with each frame when it is done: for a timeline, an annotated video, progress.
        cancel: Called before every layer of the network; the work ends when it returns True.
        first: The frame to begin with.
        last: The last frame.
        step: 1 for each frame.
        side: The longer side of what the network sees, px, as in `LiveSegmenter`; None: that of the frame.
        steady: Whether each map is steadied by those before it.

    Raises:
        SourceError: The video cannot be read.
        Cancelled: If `cancel` returned True; the frames that `on_frame` was called with stay valid.
    """
    results: list[AnalysedFrame] = []
    smooth = TemporalSmoother()
    try:
        info = source.open()
        if first:
            source.seek(first)
        end = last if info.frames is None or last is not None else info.frames - 1
        while (frame := source.read()) is not None and (last is None or frame.index <= last):
            if (frame.index - first) % step:
                continue
            small = frame.pixels if side is None else shrunk(frame.pixels, side)
            probability = segmenter.segment(small, cancel=cancel)
            if steady:
                probability = smooth.follow(small, probability)
            result = analysed(frame.index, frame.position or 0.0, probability, threshold)
            results.append(result)
            done = None if end is None else min(1.0, (frame.index - first + 1) / max(1, end - first + 1))
            on_frame(Analysed(result, frame, probability, done))
    finally:
        source.close()
    return results
