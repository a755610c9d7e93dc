"""The rows of a run for who looks at them: filtered, counted and read part by part, never all at once.

A part is the file of a batch, so that the row at any place is found from the counts alone: a million photos have some
30,000 parts, of which those in view are read. To sort them, what they are sorted by is read of all rows; a part is then
a page of sorted rows.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crackview.export import masks
from crackview.fleet import dataset, plan, scratch, storage, worker
from crackview.fleet import settings as fleet_settings
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, Results
from crackview.fleet.errors import FleetError, package
from crackview.fleet.storage import Storage
from crackview.inspection.analysis import KnownMap
from crackview.inspection.store.document import digest
from crackview.vision import image_io
from crackview.vision.classes import ACI, WidthClass, WidthClasses
from crackview.vision.image_io import PhotoError
from crackview.vision.widths import Origin

PHOTO_STATES = ("cracks", "none", "warning")
"""By which photos are filtered: with cracks, without, with a warning about their file."""
PAGE = 64
"""Rows in a page of sorted ones."""
_SORTED_BY: dict[str, dict[str, tuple[str, ...]]] = {
    FINDINGS: {
        "photo": ("photo",),
        "finding": ("finding",),
        "length": ("length_mm", "length_px"),
        "width": ("p95_width_mm", "p95_width_px"),
        "class": (),
        "joint": ("joint",),
    },
    PHOTOS: {
        "photo": ("photo",),
        "findings": ("findings",),
        "length": ("length_mm", "length_px"),
        "size": (),
        "problem": ("warning",),
    },
    FAILURES: {"photo": ("photo",), "problem": ("problem",)},
}
"""Fields by which rows are sorted, by the kind and what the user sees; none for what is computed."""
_SHOWN = {
    FINDINGS: (
        "photo", "finding", "length_px", "length_mm", "p95_width_px", "p95_width_mm", "width_uncertainty_px",
        "width_uncertainty_mm", "limit_px", "limit_mm", "width_from", "joint", "box_x", "box_y", "box_width",
        "box_height", "batch",
    ),
    PHOTOS: (
        "photo", "width", "height", "findings", "length_px", "length_mm", "crack_share", "warning", "mask", "overlay",
        "batch",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class FleetFilter:
    """Which rows are shown, and in which order; what is at its default leaves out none.

    Attributes:
        photo: A part of the photo's path below the source, in whatever case.
        least_length: Of a finding, in mm; in px with ``in_px``.
        in_px: Whether lengths are in pixels, since the run has no scale.
        width_class: Of findings.
        state: Of photos, one of `PHOTO_STATES`.
        preset: What the class belongs to.
        order: What rows are sorted by, such as "length"; "": as the run has written them. Equal ones stay as written,
            and what has no value comes last.
        descending: Whether the largest come first.
    """

    photo: str = ""
    least_length: float = 0.0
    in_px: bool = False
    width_class: WidthClass | None = None
    state: str = ""
    preset: WidthClasses = ACI
    order: str = ""
    descending: bool = False


@dataclass(frozen=True)
class PartCount:
    """How many rows of a part are shown, and why it could not be read, or ""."""

    rows: int
    problem: str = ""


@dataclass(frozen=True)
class FleetPicture:
    """What is there to be seen of a photo.

    Attributes:
        photo: The photo, or its overlay where the photo itself is gone.
        mask: bool (H, W), of the same size; None where there is none.
        problem: What is missing, one sentence, or "".
    """

    photo: image_io.Photo
    mask: Any = None
    problem: str = ""


class FleetRows:
    """The rows of one kind that a filter lets through, in the order of their parts."""

    def __init__(self, results: Results, kind: str, condition: Any) -> None:
        """Find the parts; raise FleetError if the place cannot be read."""
        self._kind, self._condition = kind, condition
        try:
            with storage.os_errors():
                found = results.dataset(kind)
        except OSError as error:
            raise _unread(error) from error
        self._files, self._system = list(found.files), found.filesystem
        self._format = package("pyarrow.dataset").ParquetFileFormat()

    def __len__(self) -> int:
        return len(self._files)

    def counts(self) -> Iterator[PartCount]:
        """Yield the count of each part; without a filter its metadata alone is read."""
        for file in self._files:
            try:
                with storage.os_errors():
                    count = PartCount(self._fragment(file).count_rows(filter=self._condition))
            except (OSError, ValueError) as error:  # a damaged file is an ArrowInvalid, which is a ValueError
                count = PartCount(0, _unread(error).sentence)
            yield count

    def part(self, index: int) -> Any:
        """Return the rows of a part as a ``pyarrow.Table``; raise FleetError if it cannot be read."""
        try:
            with storage.os_errors():
                found = self._fragment(self._files[index])
                return found.to_table(dataset.schema(self._kind), columns=self._columns(), filter=self._condition)
        except (OSError, ValueError) as error:
            raise _unread(error) from error

    def _columns(self) -> list[str]:
        return list(_SHOWN.get(self._kind, dataset.DATASET_COLUMNS[self._kind]))

    def _fragment(self, file: str) -> Any:
        """Return what reads a part; it is not kept, since it keeps the metadata of its file."""
        return self._format.make_fragment(file, filesystem=self._system)


class SortedFleetRows(FleetRows):
    """The rows of one kind that a filter lets through, sorted.

    The first parts are those of the files, which are empty: they tell how far the reading of the keys has come, and
    what could not be read. Pages of sorted rows follow.

    Args:
        keys: Names and ``pyarrow.dataset`` expressions of what rows are sorted by, the first one first.
        descending: Whether the largest come first.
    """

    def __init__(self, results: Results, kind: str, condition: Any, keys: dict[str, Any], *, descending: bool) -> None:
        super().__init__(results, kind, condition)
        self._keys, self._direction = keys, "descending" if descending else "ascending"
        self._sorted: NDArray[np.int64] = np.zeros(0, np.int64)
        self._ends: NDArray[np.int64] = np.zeros(0, np.int64)

    def __len__(self) -> int:
        return len(self._files) + -(-len(self._sorted) // PAGE)

    def counts(self) -> Iterator[PartCount]:
        """Read the keys file by file, sort, and yield the count of each part."""
        read, counts = list[Any](), list[int]()
        for file in self._files:
            problem = ""
            try:
                with storage.os_errors():
                    found = self._fragment(file).to_table(
                        dataset.schema(self._kind), columns=self._keys, filter=self._condition
                    )
                read.append(found)
                counts.append(found.num_rows)
            except (OSError, ValueError) as error:
                problem = _unread(error).sentence
                counts.append(0)
            yield PartCount(0, problem)
        self._ends = np.cumsum(counts, dtype=np.int64)
        if read:
            keys = [(name, self._direction) for name in self._keys]
            every = package("pyarrow").concat_tables(read)
            self._sorted = package("pyarrow.compute").sort_indices(every, sort_keys=keys).to_numpy().astype(np.int64)
        for first in range(0, len(self._sorted), PAGE):
            yield PartCount(min(PAGE, len(self._sorted) - first))

    def part(self, index: int) -> Any:
        """Return the rows of a part as a ``pyarrow.Table``; raise FleetError if it cannot be read."""
        first = max(0, index - len(self._files)) * PAGE
        places = self._sorted[first : first + PAGE if index >= len(self._files) else 0]
        if not len(places):
            return dataset.schema(self._kind).empty_table().select(self._columns())
        of_file = np.searchsorted(self._ends, places, side="right")
        read, at = list[Any](), list[NDArray[np.int64]]()
        for file in np.unique(of_file).tolist():
            mine = np.flatnonzero(of_file == file)
            found = super().part(file)
            start = self._ends[file - 1] if file else 0
            inside = places[mine] - start
            if inside.max() >= found.num_rows:
                raise FleetError("The results have changed: read them again.")
            read.append(found.take(inside))
            at.append(mine)
        return package("pyarrow").concat_tables(read).take(np.argsort(np.concatenate(at)))


class FleetBrowser:
    """What a run has committed by the time this is made.

    Attributes:
        settings: Of the run.
        batches: How many are done.
        planned_batches: How many are planned.
        is_complete: Whether these are all, and done.
        place: The folder or URL.
    """

    def __init__(self, place: str) -> None:
        """Open the results of a run.

        Raises:
            FleetError: If there are none, they cannot be read, or pyarrow is not installed.
        """
        self._storage = Storage(place)
        self.place = self._storage.place
        self.settings = fleet_settings.read(self._storage)
        package("pyarrow")
        try:
            self._results = Results(self._storage)
            self.batches, self.planned_batches = self._results.batches, plan.batch_count(self._storage)
            listed = plan.complete(self._storage) is not None
        except (OSError, ValueError) as error:
            raise _unread(error) from error
        self.is_complete = listed and self.batches == self.planned_batches

    @property
    def in_px(self) -> bool:
        """Whether the run was given no scale, so that its measures are in pixels."""
        known = self.settings
        return known.mm_per_px is None and known.distance_m is None and not known.marker

    @property
    def is_source_there(self) -> bool:
        """Whether the source is reached; one in a store is taken to be."""
        local = storage.local_path(self.settings.source)
        return local is None or local.exists()

    def rows(self, kind: str, wanted: FleetFilter) -> FleetRows:
        """Return the rows of a kind that a filter lets through; raise FleetError if the place cannot be read."""
        let_through = condition(kind, wanted, self.settings.source)
        if not wanted.order:
            return FleetRows(self._results, kind, let_through)
        return SortedFleetRows(
            self._results, kind, let_through, _keys(kind, wanted.order, wanted.preset), descending=wanted.descending
        )

    def findings_of(self, photo: str, batch: str) -> list[dict[str, Any]]:
        """Return the findings of a photo of a batch; none where they cannot be read."""
        return self._rows_of(FINDINGS, photo, batch, _SHOWN[FINDINGS])

    def _rows_of(self, kind: str, photo: str, batch: str, columns: Sequence[str]) -> list[dict[str, Any]]:
        pc = package("pyarrow.dataset")
        shard = batch.partition("-")[0]
        with contextlib.suppress(OSError, ValueError), storage.os_errors():
            system, root = self._storage.arrow()
            path = f"{root}/{kind}/shard={shard}/{batch}.parquet"
            found = pc.dataset([path], schema=dataset.schema(kind), format="parquet", filesystem=system)
            return list(found.to_table(columns=list(columns), filter=pc.field("photo") == photo).to_pylist())
        return []

    def map_of(self, photo: str, batch: str) -> str | None:
        """Return the name of the map that the run kept of a photo.

        Returns:
            None without one, of another content, or where it was deleted.

        Raises:
            FleetError: If a store cannot be asked for it.
        """
        path = storage.local_path(photo)
        for row in self._rows_of(PHOTOS, photo, batch, ("map", "hash")):
            if path is None or row["map"] is None or not self._storage.exists(row["map"]):
                continue
            with contextlib.suppress(PhotoError):
                if digest(path) == row["hash"]:
                    return str(row["map"])
        return None

    def known_map(self, name: str) -> KnownMap | None:
        """Read a map by its name, with its joints; None where it cannot be read."""
        levels = self._read(name, lambda path: image_io.read_picture(path).pixels[:, :, 0].copy())
        joints = self._read(name.removesuffix(masks.MAP) + masks.JOINTS, image_io.read_mask)
        return None if levels is None else KnownMap(levels, joints)

    def picture(self, photo: str) -> FleetPicture:
        """Read a photo with its mask, or its overlay where it is gone.

        Raises:
            PhotoError: If there is neither.
        """
        name = worker.output_name(photo, self.settings.source)
        try:
            with self._local(photo) as path:
                found = image_io.read_photo(path)
        except (PhotoError, FleetError) as error:
            overlay = self._read(f"overlays/{name}{masks.OVERLAY}", image_io.read_photo)
            if overlay is None:
                raise PhotoError(error.sentence) from error
            return FleetPicture(overlay, None, error.sentence)
        mask = self._read(f"masks/{name}{masks.MASK}", image_io.read_mask)
        if mask is not None and mask.shape != found.pixels.shape[:2]:
            sentence = PhotoError("{path} is another photo by now: its mask has another size.", path=photo).sentence
            return FleetPicture(found, None, sentence)
        return FleetPicture(found, mask)

    def thumbnail(self, photo: str, side: int) -> Any:
        """Return a small picture of a photo or its overlay, uint8 (h, w, 3); raise PhotoError if there is neither."""
        try:
            with self._local(photo) as path:
                return image_io.read_thumbnail(path, side)
        except (PhotoError, FleetError) as error:
            name = worker.output_name(photo, self.settings.source)
            found = self._read(f"overlays/{name}{masks.OVERLAY}", lambda path: image_io.read_thumbnail(path, side))
            if found is None:
                raise PhotoError(error.sentence) from error
            return found

    def _read(self, name: str, read: Any) -> Any:
        """Return a picture of the results; None where it is not there or cannot be read."""
        with contextlib.suppress(OSError, PhotoError, FleetError):
            if self._storage.exists(name):
                place = self._storage.local
                with self._local(f"{place or self.place}/{name}") as path:
                    return read(path)
        return None

    @contextlib.contextmanager
    def _local(self, name: str) -> Iterator[Path]:
        """Yield a file on this machine with the content of a photo; one of a store is fetched."""
        local = storage.local_path(name)
        if local is not None:
            yield local
            return
        with scratch.folder() as folder:
            path = folder / f"photo{PurePosixPath(name.partition('::')[0]).suffix}"
            system, inside = storage.connect(name)
            try:
                with storage.os_errors():
                    path.write_bytes(system.cat_file(inside))
            except OSError as error:
                raise _unread(error) from error
            yield path


def condition(kind: str, wanted: FleetFilter, source: str) -> Any:
    """Return a filter as a ``pyarrow.dataset`` expression; None where every row is let through."""
    pc, field = package("pyarrow.compute"), package("pyarrow.dataset").field
    parts = []
    if wanted.photo:
        root = source.rstrip("/") + "/"
        name = pc.utf8_replace_slice(field("photo"), 0, len(root), "")
        inside = pc.if_else(pc.starts_with(field("photo"), root), name, field("photo"))
        parts.append(pc.match_substring(inside, wanted.photo, ignore_case=True))
    if kind == FINDINGS:
        if wanted.least_length > 0:
            parts.append(field("length_px" if wanted.in_px else "length_mm") >= wanted.least_length)
        if wanted.width_class is not None:
            parts.append(_of_class(wanted.width_class, wanted.preset))
    elif kind == PHOTOS and wanted.state:
        warned = field("warning")
        parts.append({
            "cracks": field("findings") > 0,
            "none": field("findings") == 0,
            "warning": warned.is_valid() & (warned != ""),
        }[wanted.state])  # fmt: skip
    made = None
    for each in parts:
        made = each if made is None else made & each
    return made


def _keys(kind: str, order: str, preset: WidthClasses) -> dict[str, Any]:
    """Return what rows are sorted by, as ``pyarrow.dataset`` expressions."""
    pc, field = package("pyarrow.compute"), package("pyarrow.dataset").field
    if names := _SORTED_BY[kind][order]:
        return {name: field(name) for name in names}
    if order == "size":
        return {"size": field("width").cast("int64") * field("height").cast("int64")}
    place = pc.scalar(-1)
    for number, each in enumerate(preset.classes):
        place = pc.if_else(pc.coalesce(_of_class(each, preset), pc.scalar(False)), pc.scalar(number), place)
    return {"class": place}


def _of_class(wanted: WidthClass, preset: WidthClasses) -> Any:
    """Return the expression for what `report.class_of` puts into a class."""
    field = package("pyarrow.dataset").field
    place = preset.classes.index(wanted)
    width = field("p95_width_mm")
    inside = width >= wanted.from_mm if place else width.is_valid()
    if place + 1 < len(preset.classes):
        inside &= width < preset.classes[place + 1].from_mm
    below = field("p95_width_px") < field("limit_px")
    found = ~below & inside
    if not place:
        narrow = len(preset.classes) == 1 or field("limit_mm") < preset.classes[1].from_mm
        found |= below & narrow
    drawn = field("width_from")
    return width.is_valid() & (drawn.is_null() | (drawn != str(Origin.DRAWN))) & found


def _unread(error: Exception) -> FleetError:
    return FleetError(
        "A part of the results cannot be read ({reason}): check the drive and read them again.",
        reason=str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__,
    )
