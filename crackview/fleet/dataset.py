"""Results as a partitioned Parquet data set: ``findings/``, ``photos/`` and ``failures/``, a file for each batch.

The files of a batch have one name, ``shard=000012/000012-0034.parquet``. That in ``photos/`` is written last and
commits the batch: without it those in the other folders do not count, and are replaced when the batch is done again.
"""

import contextlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from crackview.export import tables
from crackview.fleet.errors import FleetError, package
from crackview.fleet.plan import PhotoBatch
from crackview.fleet.storage import Storage, os_errors, unread

FINDINGS, PHOTOS, FAILURES = "findings", "photos", "failures"
KINDS = (FINDINGS, PHOTOS, FAILURES)
FINDING_COLUMNS = {
    **{
        name: "string" if name in tables.TEXTS else "int64" if name in tables.WHOLE else "float64"
        for name in tables.COLUMNS
    },
    "limit_px": "float64",
    "limit_mm": "float64",
    "batch": "string",
}
"""Those of ``findings.csv``, not rounded, and the least width that can be told."""
PHOTO_COLUMNS = {
    "photo": "string", "width": "int32", "height": "int32", "crack_share": "float64", "findings": "int32",
    "length_px": "float64", "length_mm": "float64", "mm_per_px": "float64", "scale_origin": "string",
    "latitude": "float64", "longitude": "float64", "warning": "string", "mask": "string", "overlay": "string",
    "map": "string", "hash": "string", "bytes": "int64", "seconds": "float64", "batch": "string",
}  # fmt: skip
FAILURE_COLUMNS = {"photo": "string", "problem": "string", "batch": "string"}
DATASET_COLUMNS = {FINDINGS: FINDING_COLUMNS, PHOTOS: PHOTO_COLUMNS, FAILURES: FAILURE_COLUMNS}
Row = Mapping[str, Any]


@dataclass
class BatchRows:
    """The rows of a batch, as they come."""

    findings: list[Row] = field(default_factory=list)
    photos: list[Row] = field(default_factory=list)
    failures: list[Row] = field(default_factory=list)


@cache
def schema(kind: str) -> Any:
    """Return the Arrow schema of one of `KINDS`."""
    arrow = package("pyarrow")
    return arrow.schema([(name, getattr(arrow, kind_of)()) for name, kind_of in DATASET_COLUMNS[kind].items()])


def part(kind: str, batch: PhotoBatch) -> str:
    """Return the file of a batch."""
    return f"{kind}/shard={batch.shard:06d}/{batch.id}.parquet"


def commit(storage: Storage, batch: PhotoBatch, rows: BatchRows) -> None:
    """Write the rows of a batch; it is done when this returns, and not before the last file is there.

    Raises:
        SaveError: If something cannot be written.
    """
    for kind, found in ((FINDINGS, rows.findings), (FAILURES, rows.failures)):
        if found:
            storage.write(part(kind, batch), _parquet(kind, found, batch))
        else:  # of an attempt that was killed, or is repeated because of its failures
            storage.remove(part(kind, batch))
    storage.write(part(PHOTOS, batch), _parquet(PHOTOS, rows.photos, batch))


def rows_in(storage: Storage, kind: str, batch: PhotoBatch) -> int:
    """Return the number of rows of a batch; 0 where it has no file of that kind."""
    try:
        content = storage.read(part(kind, batch))
    except FileNotFoundError:
        return 0
    return int(package("pyarrow.parquet").read_metadata(io.BytesIO(content)).num_rows)


def committed(storage: Storage, shard: int) -> set[str]:
    """Return the ids of the batches of a shard that are done."""
    names = storage.names(f"{PHOTOS}/shard={shard:06d}")
    return {name.removesuffix(".parquet") for name in names if name.endswith(".parquet")}


def reopen_failed(storage: Storage, shards: int) -> int:
    """Remove the commit of every batch with failures, so that it is done again; return their number."""
    count = 0
    for shard in range(shards):
        done = committed(storage, shard)
        for name in storage.names(f"{FAILURES}/shard={shard:06d}"):
            if name.removesuffix(".parquet") in done:
                storage.remove(f"{PHOTOS}/shard={shard:06d}/{name}")
                count += 1
    return count


class Results:
    """What a run has written and committed so far, in batches of rows, so that a million photos fit into the memory."""

    def __init__(self, storage: Storage) -> None:
        """Find the batches that are done.

        Raises:
            FleetError: If pyarrow is missing, or the place cannot be read.
        """
        self._storage = storage
        self._shards = [name for name in storage.names(PHOTOS) if name.startswith("shard=")]
        self._done = {shard: set(storage.names(f"{PHOTOS}/{shard}")) for shard in self._shards}

    @property
    def batches(self) -> int:
        """How many batches are done."""
        return sum(map(len, self._done.values()))

    def dataset(self, kind: str) -> Any:
        """Return the rows of one of `KINDS` as a ``pyarrow.dataset.Dataset``."""
        system, root = self._storage.arrow()
        names = [
            f"{root}/{kind}/{shard}/{name}"
            for shard in self._shards
            for name in (self._storage.names(f"{kind}/{shard}") if kind != PHOTOS else sorted(self._done[shard]))
            if name in self._done[shard]
        ]
        return package("pyarrow.dataset").dataset(names, schema=schema(kind), format="parquet", filesystem=system)

    def count(self, kind: str) -> int:
        """Return the number of rows."""
        with self._reading(kind):
            return int(self.dataset(kind).count_rows())

    def batches_of(self, kind: str, *, columns: Sequence[str] | None = None, where: Any = None) -> Iterator[Any]:
        """Yield the rows as ``pyarrow.RecordBatch`` after ``pyarrow.RecordBatch``.

        Args:
            kind: Of `KINDS`.
            columns: Those to read; None: all.
            where: A ``pyarrow.dataset`` expression; None: every row.
        """
        wanted = None if columns is None else list(columns)
        with self._reading(kind):
            yield from self.dataset(kind).to_batches(
                columns=wanted, filter=where, batch_readahead=1, fragment_readahead=2
            )

    @contextlib.contextmanager
    def _reading(self, kind: str) -> Iterator[None]:
        """Raise FleetError if a file of a kind cannot be read."""
        try:
            with os_errors():
                yield
        except OSError as error:
            raise unread(self._storage.shown(kind), error) from error

    def rows(self, kind: str, *, columns: Sequence[str] | None = None, where: Any = None) -> Iterator[dict[str, Any]]:
        """Yield each row as a dict."""
        for some in self.batches_of(kind, columns=columns, where=where):
            yield from some.to_pylist()


def expression(text: str) -> Any:
    """Parse a condition such as ``p95_width_mm >= 0.3`` into a ``pyarrow.dataset`` expression; several by " and ".

    Raises:
        FleetError: If it is none.
    """
    dataset = package("pyarrow.dataset")
    made = None
    for each in text.split(" and "):
        words = each.split(maxsplit=2)
        if len(words) != 3 or words[1] not in _COMPARED:
            raise FleetError("{text!r} is no condition: write one such as 'p95_width_mm >= 0.3'.", text=each.strip())
        column, sign, value = words
        known = next((columns[column] for columns in DATASET_COLUMNS.values() if column in columns), None)
        if known is None:
            raise FleetError("There is no column {column!r}: the columns are those of findings.csv.", column=column)
        try:
            right: Any = value.strip("'\"") if known == "string" else float(value)
        except ValueError as error:
            raise FleetError("{column} is a number, not {value!r}.", column=column, value=value) from error
        one = getattr(dataset.field(column), _COMPARED[sign])(right)
        made = one if made is None else made & one
    return made


_COMPARED = {"<": "__lt__", "<=": "__le__", "==": "__eq__", "!=": "__ne__", ">=": "__ge__", ">": "__gt__"}


def _parquet(kind: str, rows: Iterable[Row], batch: PhotoBatch) -> bytes:
    arrow, parquet = package("pyarrow"), package("pyarrow.parquet")
    table = arrow.Table.from_pylist([{**row, "batch": batch.id} for row in rows], schema=schema(kind))
    content = io.BytesIO()
    parquet.write_table(table, content)
    return content.getvalue()
