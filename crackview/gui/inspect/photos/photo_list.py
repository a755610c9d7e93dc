"""The open photos as a list for the strip, and the thread that reads their thumbnails, for the visible ones only."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QImage

from crackview import file_names
from crackview.concurrency import Ticket, Worker
from crackview.gui.language import tr, translated
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.session.snapshot import PhotoStage, PhotoStatus
from crackview.vision import image_io
from crackview.vision.image_io import PhotoError
from crackview.vision.quality import Flaw

log = logging.getLogger(__name__)
#: Longer side in pixels: enough for a screen of twice the usual density.
THUMBNAIL_SIDE = 224
#: Thumbnails kept: about 600 x 100 kB.
CACHE = 600
#: The sentence of a photo that cannot be shown, empty if nothing is known against it.
PROBLEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Its `PhotoStatus`.
STATUS_ROLE = PROBLEM_ROLE + 1
_UNKNOWN = PhotoStatus()
#: What is wrong with a photo, and what to do.
FLAWS = {
    Flaw.BLURRED: "The photo is blurred: widths come out too large. Take it again if you can.",
    Flaw.DARK: "The photo is dark: fine cracks may be missed. Use more light or a longer exposure.",
    Flaw.OVEREXPOSED: "Parts of the photo are overexposed: cracks there are lost. Expose less.",
    Flaw.TILTED: "The wall was seen at an angle: sizes follow its plane, and are less certain at its far end.",
    Flaw.NO_SCALE: "The photo has no scale: widths and lengths are in pixels until it has one.",
}


@dataclass(frozen=True, eq=False, slots=True)
class Thumbnail:
    """A small upright picture, uint8 (h, w, 3), or None and the sentence that says why there is none."""

    path: Path
    pixels: NDArray[np.uint8] | None
    sentence: str = ""


class ThumbnailLoader:
    """Reads what was requested last, in that order, and drops it when something else is requested."""

    def __init__(self, deliver: Callable[[Thumbnail], None]) -> None:
        self._deliver = deliver
        self._worker: Worker[tuple[Path, ...]] = Worker("inspect-thumbnails", self._read)

    def load(self, paths: tuple[Path, ...]) -> None:
        """Load these thumbnails, in that order, instead of those asked for before."""
        self._worker.put(paths)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """End the thread; return whether it ended."""
        return self._worker.shutdown(timeout)

    def _read(self, ticket: Ticket[tuple[Path, ...]]) -> None:
        for path in ticket.item:
            if not self._worker.slot.is_current(ticket.generation):
                return
            self._deliver(_read_one(path))


def _read_one(path: Path) -> Thumbnail:
    try:
        return Thumbnail(path, image_io.read_thumbnail(path, THUMBNAIL_SIDE))
    except PhotoError as error:
        return Thumbnail(path, None, translated(error))
    except Exception:
        log.exception("Reading a thumbnail of %s failed", path)
        return Thumbnail(path, None, tr("{0} cannot be shown; the log has details.", path))


class PhotoList(QStringListModel):
    """One row for each photo: its name, its thumbnail once it was read, how far it is, and what is wrong with it.

    Qt keeps the names: a view that lays ten thousand rows out asks for their number twice a row, and never asks Python.
    """

    def __init__(self) -> None:
        super().__init__()
        self._paths: tuple[Path, ...] = ()
        self._rows: dict[Path, int] = {}
        self._thumbnails: OrderedDict[Path, QImage] = OrderedDict()
        self._doubted: set[Path] = set()
        self._problems: dict[Path, str] = {}
        self._statuses: dict[Path, PhotoStatus] = {}

    def set_paths(self, paths: Sequence[Path]) -> None:
        """Replace the photos."""
        self._paths = tuple(paths)
        self._rows = {path: row for row, path in enumerate(self._paths)}
        self._thumbnails.clear()
        self._doubted.clear()
        self._problems.clear()
        self._statuses.clear()
        self.setStringList(file_names.escape_all([path.name for path in self._paths]))

    def missing(self, rows: Iterable[int]) -> tuple[Path, ...]:
        """Return the photos in these rows whose thumbnails are to be read; those that are there become the newest."""
        wanted = []
        for row in rows:
            path = self._paths[row]
            if path in self._thumbnails:
                self._thumbnails.move_to_end(path)
            if path in self._doubted or (path not in self._thumbnails and path not in self._problems):
                wanted.append(path)
        return tuple(wanted)

    def doubt(self) -> None:
        """Let all thumbnails be read again, as their files may have changed; they are shown until then."""
        self._doubted.update(self._thumbnails)

    def set_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Take a thumbnail; one of a photo that is not in the list any more is dropped."""
        if thumbnail.path not in self._rows:
            return
        self._doubted.discard(thumbnail.path)
        if thumbnail.pixels is None:
            self.set_problem(thumbnail.path, thumbnail.sentence)
            return
        height, width = thumbnail.pixels.shape[:2]
        borrowed = QImage(
            thumbnail.pixels.data, width, height, thumbnail.pixels.strides[0], QImage.Format.Format_RGB888
        )
        # The conversion copies: the list does not depend on the array.
        self._thumbnails[thumbnail.path] = borrowed.convertToFormat(QImage.Format.Format_RGB32)
        while len(self._thumbnails) > CACHE:
            self._thumbnails.popitem(last=False)
        self._changed(thumbnail.path)

    def set_problem(self, path: Path, sentence: str) -> None:
        """Mark a photo that cannot be shown."""
        if path in self._rows:
            self._problems[path] = sentence
            self._changed(path)

    def set_statuses(self, statuses: Mapping[Path, PhotoStatus]) -> None:
        """Set the status of some photos; others stay as they are."""
        new = {path: status for path, status in statuses.items() if path in self._rows}
        self._statuses.update(new)
        if new:
            rows = [self._rows[path] for path in new]
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def statuses(self) -> Mapping[Path, PhotoStatus]:
        """Return the known statuses of the photos."""
        return dict(self._statuses)

    def rows(self, wanted: Callable[[PhotoStatus], bool]) -> list[int]:
        """Return the rows whose photos match the filter; one that cannot be shown counts as one with a problem."""
        broken = PhotoStatus(PhotoStage.PROBLEM)
        statuses = (broken if path in self._problems else self._status(path) for path in self._paths)
        return [row for row, status in enumerate(statuses) if wanted(status)]

    def next_to_review(self, row: int) -> int:
        """Return the next row with unreviewed findings, after the last from the top again; -1 if there is none.

        The row itself comes last.
        """
        count = len(self._paths)
        order = ((row + step) % count for step in range(1, count + 1))
        return next((each for each in order if self._status(self._paths[each]).to_review), -1)

    def troubles(self) -> list[tuple[int, Path, str]]:
        """Return row and path of photos that cannot be shown or analysed, each with the sentence that says why."""
        event = {path: status.problem for path, status in self._statuses.items() if status.stage is PhotoStage.PROBLEM}
        return sorted((self._rows[path], path, sentence) for path, sentence in (event | self._problems).items())

    def row(self, path: Path) -> int:
        """Return the row of a photo; -1 if it is not in the list."""
        return self._rows.get(path, -1)

    def path(self, row: int) -> Path:
        """Return the photo in a row."""
        return self._paths[row]

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return the item's flags: to be selected, not to be renamed or dragged."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the item's data for a role."""
        if not index.isValid() or index.row() >= len(self._paths):
            return None
        path = self._paths[index.row()]
        own: dict[int, Callable[[Path], Any]] = {
            Qt.ItemDataRole.DecorationRole: self._thumbnails.get,
            Qt.ItemDataRole.ToolTipRole: lambda path: plain_tip(self._tip(path)),
            Qt.ItemDataRole.AccessibleTextRole: lambda path: f"{file_names.escape(path.name)}: {self._words(path)}",
            PROBLEM_ROLE: lambda path: self._problems.get(path, ""),
            STATUS_ROLE: self._status,
        }
        answer = own.get(role)
        return answer(path) if answer else super().data(index, role)

    def _tip(self, path: Path) -> str:
        return self._words(path) if path in self._problems else f"{file_names.escape(path)}\n{self._words(path)}"

    def _words(self, path: Path) -> str:
        if path in self._problems:
            return translated(self._problems[path])
        status = self._status(path)
        return "\n".join([translated(status.text), *(tr(FLAWS[flaw]) for flaw in status.flaws)])

    def _status(self, path: Path) -> PhotoStatus:
        return self._statuses.get(path, _UNKNOWN)

    def _changed(self, path: Path) -> None:
        index = self.index(self._rows[path])
        self.dataChanged.emit(index, index)
