"""Looks at every frame of a file in the background, and writes the annotated video if one is wanted. No Qt in here."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview.concurrency import Ticket, Worker
from crackview.engine import footage
from crackview.engine.footage import Analysed
from crackview.engine.segmenter import Cancelled
from crackview.export.video import VideoWriter
from crackview.files import SaveError
from crackview.gui.canvas.layers import OverlayLook
from crackview.gui.live.messages import AnalysisEnded, FrameAnalysed, Message
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.nets.cards import ModelError
from crackview.sources import opening
from crackview.sources.source import SourceError
from crackview.vision import overlay
from crackview.vision.pyramid import ProbabilityLayer

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnalysisRequest:
    """What is to be looked at.

    Attributes:
        number: Of the source.
        path: The file or folder.
        model: With which.
        look: Threshold, and style and opacity of the annotated video.
        first: The frame to begin with.
        last: The last frame; None: to the end.
        target: The annotated video; None for none.
        fps: Its frames per second.
    """

    number: int
    path: Path
    model: ModelChoice
    look: OverlayLook
    first: int = 0
    last: int | None = None
    target: Path | None = None
    fps: float = 25.0


class VideoAnalysis:
    """One thread; a new wish takes the place of the one that is worked on."""

    def __init__(self, deliver: Callable[[Message], None], factory: SegmenterFactory) -> None:
        self._deliver, self._factory = deliver, factory
        self._worker: Worker[AnalysisRequest] = Worker("live-analyse", self._work)

    def start(self, wish: AnalysisRequest) -> None:
        """Begin."""
        self._worker.put(wish)

    def cancel(self) -> None:
        """Stop between two layers of the network; `AnalysisEnded` tells when it has."""
        self._worker.slot.clear()

    def shutdown(self, timeout: float) -> bool:
        """End the thread; whether it ended."""
        return self._worker.shutdown(timeout)

    def _work(self, ticket: Ticket[AnalysisRequest]) -> None:
        wish = ticket.item
        try:
            sentence = self._look_through(wish, lambda: not self._worker.slot.is_current(ticket.generation))
            self._deliver(AnalysisEnded(wish.number, sentence))
        except Cancelled:
            self._deliver(AnalysisEnded(wish.number))
        except (SourceError, ModelError, SaveError) as error:
            self._deliver(AnalysisEnded(wish.number, str(error), problem=True))
        except Exception:  # noqa: BLE001 - a thread has nobody to raise to: the person gets a sentence, the log the rest
            _log.exception("analysing %s failed", wish.path)
            sentence = f"{wish.path.name} was not analysed to its end because of an error; the log has details."
            self._deliver(AnalysisEnded(wish.number, sentence, problem=True))

    def _look_through(self, wish: AnalysisRequest, cancel: Callable[[], bool]) -> str:
        source = opening.from_text(wish.path)
        segmenter: Any = self._factory(wish.model)
        video: VideoWriter | None = None

        def done(analysed: Analysed) -> None:
            nonlocal video
            histogram = ProbabilityLayer.of(analysed.probability).histogram
            self._deliver(FrameAnalysed(wish.number, analysed.share, histogram, analysed.done))
            if wish.target is None:
                return
            pixels, look = analysed.frame.pixels, wish.look
            if video is None:
                video = VideoWriter(wish.target, (pixels.shape[1], pixels.shape[0]), wish.fps)
            video.write(overlay.compose(pixels, analysed.probability, look.threshold, look.style, look.opacity))

        try:
            shares = footage.analyse(
                source,
                segmenter,
                threshold=wish.look.threshold,
                on_frame=done,
                cancel=cancel,
                first=wish.first,
                last=wish.last,
            )
            if video is not None:
                video.close()
        except BaseException:
            if video is not None:
                video.cancel()
            raise
        return f"{len(shares):,} frames analysed" if wish.target is None else f"Saved {wish.target}"
