"""Every frame of a video through the network: how much crack there is, frame by frame."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crackview.engine.segmenter import Segmenter
from crackview.sources.source import Frame, FrameSource


@dataclass(frozen=True, slots=True)
class FrameShare:
    """How much of one frame is crack.

    Attributes:
        index: Of the frame.
        position: Its time in the video, s.
        share: Of its pixels, 0 to 1.
    """

    index: int
    position: float
    share: float


@dataclass(frozen=True, slots=True)
class Analysed:
    """One frame that is done.

    Attributes:
        share: What it came to.
        frame: The frame itself.
        probability: float32 H x W in [0, 1], the size of the frame.
        done: The part of the work that is done, 0 to 1; None where the video does not say how long it is.
    """

    share: FrameShare
    frame: Frame
    probability: NDArray[np.float32]
    done: float | None


def analyse(
    source: FrameSource,
    segmenter: Segmenter,
    *,
    threshold: float,
    on_frame: Callable[[Analysed], None],
    cancel: Callable[[], bool],
    first: int = 0,
    last: int | None = None,
    step: int = 1,
) -> list[FrameShare]:
    """Look at a video from its frame `first` to `last` (None: to its end), each or every `step`-th.

    Args:
        source: A file or a sequence, not open; it is closed in the end.
        segmenter: Used as it is.
        threshold: Probability from which a pixel is crack.
        on_frame: Told each frame when it is done: for a timeline, an annotated video, progress.
        cancel: Asked before every layer of the network; when it says yes, the work ends.
        first: The frame to begin with.
        last: The last frame.
        step: 1 for each frame.

    Raises:
        SourceError: The video cannot be read.
        Cancelled: If `cancel` said yes; what `on_frame` was told by then holds.
    """
    shares: list[FrameShare] = []
    try:
        info = source.open()
        if first:
            source.seek(first)
        end = last if info.frames is None or last is not None else info.frames - 1
        while (frame := source.read()) is not None and (last is None or frame.index <= last):
            if (frame.index - first) % step:
                continue
            probability = segmenter.segment(frame.pixels, cancel=cancel)
            share = FrameShare(frame.index, frame.position or 0.0, float((probability >= threshold).mean()))
            shares.append(share)
            done = None if end is None else min(1.0, (frame.index - first + 1) / max(1, end - first + 1))
            on_frame(Analysed(share, frame, probability, done))
    finally:
        source.close()
    return shares
