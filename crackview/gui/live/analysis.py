"""Analyses every frame of a file in the background, and writes the annotated video if asked. No Qt here."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview import files
from crackview.concurrency import Ticket, Worker
from crackview.engine.video import Analysed, analyse
from crackview.errors import Cancelled
from crackview.export.video import VideoWriter
from crackview.files import SaveError
from crackview.gui.canvas.layers import OverlayLook
from crackview.gui.live.messages import AnalysisEnded, FrameAnalysed, Message
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.nets.cards import ModelError
from crackview.sources.source import SourceError, from_text
from crackview.vision import overlay
from crackview.vision.pyramid import ProbabilityLayer

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnalysisRequest:
    """What to analyse.

    Attributes:
        number: Number of the source.
        path: The file or folder.
        model: The model.
        look: Threshold; style and opacity of the annotated video.
        first: The first frame.
        last: The last frame; None: the end of the file.
        target: Path of the annotated video; None for no video.
        fps: Frames per second of that video.
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
    """One worker thread; a new request replaces the one that runs."""

    def __init__(self, deliver: Callable[[Message], None], factory: SegmenterFactory) -> None:
        self._deliver, self._factory = deliver, factory
        self._worker: Worker[AnalysisRequest] = Worker("live-analyse", self._work)

    def start(self, wish: AnalysisRequest) -> None:
        """Start an analysis instead of the one that runs."""
        self._worker.put(wish)

    def cancel(self) -> None:
        """Stop between two layers of the network; `AnalysisEnded` follows."""
        self._worker.slot.clear()

    def shutdown(self, timeout: float) -> bool:
        """End the thread, waiting at most `timeout` seconds; return whether it ended."""
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
        except Exception:  # noqa: BLE001 - a thread has no caller: the user gets a sentence, the log the traceback
            _log.exception("analysing %s failed", wish.path)
            sentence = f"{wish.path.name} was not analysed to its end because of an error; the log has details."
            self._deliver(AnalysisEnded(wish.number, sentence, problem=True))

    def _look_through(self, wish: AnalysisRequest, cancel: Callable[[], bool]) -> str:
        if wish.target is not None and files.is_same(wish.target, wish.path):
            raise SaveError(f"{wish.target} is the open video, which CrackView never changes: choose another name.")
        source = from_text(wish.path)
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
            shares = analyse(
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
