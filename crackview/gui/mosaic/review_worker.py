"""The thread that has the reviews of a mosaic open: every change is stored before it is shown. No Qt in here."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from crackview.concurrency import FifoSlot, Ticket, Worker
from crackview.errors import UserError
from crackview.gui.language import tr, translated
from crackview.inspection.store.matching import Review, ReviewState
from crackview.mosaic.reviews import MosaicReviews
from crackview.vision.measure import Finding

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ReviewsStored:
    """What is stored now.

    Attributes:
        reviews: By the numbers of the findings.
        can_undo: Whether there is a step to undo.
        can_redo: Whether there is one to redo.
    """

    reviews: dict[int, Review] = field(hash=False)
    can_undo: bool = False
    can_redo: bool = False


@dataclass(frozen=True)
class ReviewsFailed:
    """Something was not stored; the sentence says why."""

    sentence: str


class ReviewWorker:
    """Does one thing after the other, and delivers what is stored then; called from its thread."""

    def __init__(self, deliver: Callable[[object], None]) -> None:
        self._deliver = deliver
        self._reviews: MosaicReviews | None = None
        self._findings: dict[int, Finding] = {}
        self._worker: Worker[Callable[[], None]] = Worker("mosaic-reviews", self._do, FifoSlot())

    def open(self, folder: Path, findings: tuple[Finding, ...]) -> None:
        """Open the reviews among the results in a folder."""
        self._worker.put(lambda: self._open(folder, findings))

    def change(self, numbers: tuple[int, ...], *, state: ReviewState | None = None, note: str | None = None) -> None:
        """Judge findings by their numbers, as one step; what is None stays."""
        self._worker.put(lambda: self._change(numbers, state, note))

    def undo(self) -> None:
        """Undo the last step."""
        self._worker.put(lambda: None if self._reviews is None else self._reviews.undo())

    def redo(self) -> None:
        """Redo the step that was undone last."""
        self._worker.put(lambda: None if self._reviews is None else self._reviews.redo())

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Store what waits, and end the thread; return whether it ended."""
        self._worker.put(self._close)
        return self._worker.shutdown(timeout)

    def _do(self, ticket: Ticket[Callable[[], None]]) -> None:
        try:
            ticket.item()
        except UserError as error:
            self._deliver(ReviewsFailed(translated(error)))
            return
        except Exception:
            log.exception("A review of a mosaic was not stored")
            sentence = tr("This was not finished because of an error in CrackView; the log has details.")
            self._deliver(ReviewsFailed(sentence))
            return
        if self._reviews is not None:
            known = self._reviews.of(self._findings.values())
            self._deliver(ReviewsStored(known, self._reviews.can_undo, self._reviews.can_redo))

    def _open(self, folder: Path, findings: tuple[Finding, ...]) -> None:
        self._close()
        self._findings = {finding.id: finding for finding in findings}
        self._reviews = MosaicReviews(folder)

    def _change(self, numbers: tuple[int, ...], state: ReviewState | None, note: str | None) -> None:
        if self._reviews is not None:
            self._reviews.change([self._findings[number] for number in numbers], state=state, note=note)

    def _close(self) -> None:
        if self._reviews is not None:
            self._reviews.close()
        self._reviews = None
