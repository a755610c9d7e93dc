"""Reads the small pictures of the strip, for the visible photos only, in a thread of its own. No Qt in here."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.concurrency import Ticket, Worker
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)
#: Longer side in pixels: enough for a screen of twice the usual density.
SIDE = 224


@dataclass(frozen=True, eq=False, slots=True)
class Thumbnail:
    """A small upright picture, uint8 (h, w, 3), or None and the sentence that says why there is none."""

    path: Path
    pixels: NDArray[np.uint8] | None
    sentence: str = ""


class ThumbnailLoader:
    """Reads what was wanted last, in that order, and lets go of it when something else is wanted."""

    def __init__(self, deliver: Callable[[Thumbnail], None]) -> None:
        self._deliver = deliver
        self._worker: Worker[tuple[Path, ...]] = Worker("inspect-thumbnails", self._read)

    def want(self, paths: tuple[Path, ...]) -> None:
        """Ask for these thumbnails instead of those asked for before."""
        self._worker.put(paths)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the thread; whether it ended."""
        return self._worker.shutdown(timeout)

    def _read(self, ticket: Ticket[tuple[Path, ...]]) -> None:
        for path in ticket.item:
            if not self._worker.slot.is_current(ticket.generation):
                return
            self._deliver(_read_one(path))


def _read_one(path: Path) -> Thumbnail:
    try:
        return Thumbnail(path, image_io.read_thumbnail(path, SIDE))
    except PhotoError as error:
        return Thumbnail(path, None, str(error))
    except Exception:
        log.exception("Reading a thumbnail of %s failed", path)
        return Thumbnail(path, None, f"{path} cannot be shown; the log has details.")
