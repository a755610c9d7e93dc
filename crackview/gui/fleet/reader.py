"""The threads that read the results of a fleet: they count rows, read parts, pictures and thumbnails. No Qt in here."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from numpy.typing import NDArray

from crackview.concurrency import Ticket, Worker
from crackview.errors import UserError
from crackview.fleet.browse import FleetBrowser, FleetFilter, FleetRows
from crackview.gui.language import tr, translated
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer

log = logging.getLogger(__name__)
THUMBNAIL_PX = 160
_OFTEN_S = 0.1
"""Between two messages about one count."""


@dataclass(frozen=True, eq=False)
class FleetOpened:
    """The results are open."""

    browser: FleetBrowser


@dataclass(frozen=True)
class FleetOpenFailed:
    """They cannot be opened; the sentence says why."""

    sentence: str


@dataclass(frozen=True)
class RowsCounted:
    """The rows of further parts of a query.

    Attributes:
        kind: Of the rows.
        query: Its number.
        counts: Of the parts after those of the message before.
        done: Whether these were the last.
        problem: What could not be read, or "".
    """

    kind: str
    query: int
    counts: tuple[int, ...]
    done: bool
    problem: str = ""


@dataclass(frozen=True, eq=False)
class PartRead:
    """The rows of a part of a query; None where it could not be read."""

    kind: str
    query: int
    part: int
    rows: Any


@dataclass(frozen=True, eq=False)
class ThumbnailRead:
    """A small picture of a photo, uint8 (h, w, 3); None where there is none."""

    photo: str
    pixels: NDArray | None


@dataclass(frozen=True, eq=False)
class PictureRead:
    """A photo with what is known of it.

    Attributes:
        photo: Its name.
        pyramid: Its pixels; None where it cannot be shown.
        layer: Its mask; None where there is none.
        findings: The rows of its findings.
        chosen: The number of the finding that was clicked; 0 for none.
        problem: What is missing, one sentence, or "".
    """

    photo: str
    pyramid: PhotoPyramid | None
    layer: ProbabilityLayer | None
    findings: list[dict[str, Any]] = field(default_factory=list)
    chosen: int = 0
    problem: str = ""


@dataclass(frozen=True)
class _Query:
    kind: str
    query: int
    wanted: FleetFilter


@dataclass(frozen=True)
class _Picture:
    photo: str
    batch: str
    chosen: int


class FleetReader:
    """Four threads, each of which does what was requested last.

    Args:
        place: The folder or URL of the results.
        deliver: Receives the messages of this module; called from the threads.
    """

    def __init__(self, place: str, deliver: Callable[[object], None]) -> None:
        self._place, self._deliver = place, deliver
        self._browser: FleetBrowser | None = None
        self._rows: dict[str, tuple[int, FleetRows]] = {}
        self._lock = threading.Lock()
        self._last: PictureRead | None = None  # of the pictures' thread
        self._counting: Worker[_Query | None] = Worker("fleet-counts", self._count)
        self._parts: Worker[tuple[str, int, tuple[int, ...]]] = Worker("fleet-parts", self._read_parts)
        self._small: Worker[tuple[str, ...]] = Worker("fleet-thumbnails", self._read_thumbnails)
        self._pictures: Worker[_Picture] = Worker("fleet-pictures", self._read_picture)

    def open(self) -> None:
        """Open the results, or open them again, since more has come."""
        self._counting.put(None)

    def count(self, kind: str, query: int, wanted: FleetFilter) -> None:
        """Begin a query, and count its rows; a count that runs ends."""
        self._counting.put(_Query(kind, query, wanted))

    def read(self, kind: str, query: int, parts: tuple[int, ...]) -> None:
        """Read these parts of a query, in that order, instead of those that were requested before."""
        self._parts.put((kind, query, parts))

    def load_thumbnails(self, photos: tuple[str, ...]) -> None:
        """Read these thumbnails, in that order, instead of those that were requested before."""
        self._small.put(photos)

    def show(self, photo: str, batch: str, chosen: int = 0) -> None:
        """Read a photo with its mask and findings."""
        self._pictures.put(_Picture(photo, batch, chosen))

    def rows(self, kind: str, query: int) -> FleetRows | None:
        """Return the rows of a query; None if there is another one by now."""
        with self._lock:
            known = self._rows.get(kind)
        return known[1] if known is not None and known[0] == query else None

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the threads; return whether they ended in time."""
        workers: list[Worker[Any]] = [self._counting, self._parts, self._small, self._pictures]
        for worker in workers:
            worker.slot.close()
        end = time.monotonic() + timeout
        ended = [worker.shutdown(max(0.0, end - time.monotonic())) for worker in workers]
        return all(ended)

    def _count(self, ticket: Ticket[_Query | None]) -> None:
        query = ticket.item
        try:
            if query is None:
                self._browser = FleetBrowser(self._place)
                self._deliver(FleetOpened(self._browser))
            elif self._browser is not None:
                self._count_rows(ticket.generation, query, self._browser)
        except UserError as error:
            self._failed(query, translated(error))
        except Exception:
            log.exception("Reading %s failed", self._place)
            self._failed(query, tr("{0} cannot be shown; the log has details.", self._place))

    def _failed(self, query: _Query | None, sentence: str) -> None:
        if query is None:
            self._deliver(FleetOpenFailed(sentence))
        else:
            self._deliver(RowsCounted(query.kind, query.query, (), done=True, problem=sentence))

    def _count_rows(self, generation: int, query: _Query, browser: FleetBrowser) -> None:
        rows = browser.rows(query.kind, query.wanted)
        with self._lock:
            self._rows[query.kind] = (query.query, rows)
        waiting: list[int] = []
        problem, told = "", time.monotonic()
        for found in rows.counts():
            if not self._counting.slot.is_current(generation):
                return
            waiting.append(found.rows)
            problem = problem or translated(found.problem)
            if time.monotonic() - told >= _OFTEN_S:
                self._deliver(RowsCounted(query.kind, query.query, tuple(waiting), done=False))
                waiting, told = [], time.monotonic()
        self._deliver(RowsCounted(query.kind, query.query, tuple(waiting), done=True, problem=problem))

    def _read_parts(self, ticket: Ticket[tuple[str, int, tuple[int, ...]]]) -> None:
        kind, query, parts = ticket.item
        rows = self.rows(kind, query)
        for part in parts if rows is not None else ():
            if rows is None or not self._parts.slot.is_current(ticket.generation):
                return
            found = None
            try:
                found = rows.part(part)
            except UserError as error:
                log.warning("%s", error)
            except Exception:
                log.exception("Reading part %d of the %s of %s failed", part, kind, self._place)
            self._deliver(PartRead(kind, query, part, found))

    def _read_thumbnails(self, ticket: Ticket[tuple[str, ...]]) -> None:
        browser = self._browser
        for photo in ticket.item:
            if browser is None or not self._small.slot.is_current(ticket.generation):
                return
            pixels = None
            try:
                pixels = browser.thumbnail(photo, THUMBNAIL_PX)
            except UserError:
                pass  # the photo says so when it is shown
            except Exception:
                log.exception("Reading a thumbnail of %s failed", photo)
            self._deliver(ThumbnailRead(photo, pixels))

    def _read_picture(self, ticket: Ticket[_Picture]) -> None:
        wanted, browser = ticket.item, self._browser
        if browser is None:
            return
        last = self._last
        if last is not None and last.photo == wanted.photo and last.pyramid is not None:
            self._deliver(replace(last, chosen=wanted.chosen))
            return
        try:
            found = browser.picture(wanted.photo)
            layer = None if found.mask is None else ProbabilityLayer.of(found.mask.astype("uint8") * 255)
            rows = browser.findings_of(wanted.photo, wanted.batch)
            pyramid = PhotoPyramid.of(found.photo.pixels)
            made = PictureRead(wanted.photo, pyramid, layer, rows, wanted.chosen, translated(found.problem))
        except UserError as error:
            made = PictureRead(wanted.photo, None, None, problem=translated(error))
        except Exception:
            log.exception("Reading %s failed", wanted.photo)
            sentence = tr("{0} cannot be shown; the log has details.", wanted.photo)
            made = PictureRead(wanted.photo, None, None, problem=sentence)
        self._last = made
        if self._pictures.slot.is_current(ticket.generation):
            self._deliver(made)
