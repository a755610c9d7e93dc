"""The results of ``crackview fleet`` as tables: filtered and paged, never all at once."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from crackview import file_names
from crackview.fleet import dataset, report
from crackview.fleet import settings as fleet_settings
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, Results
from crackview.fleet.storage import Storage

if TYPE_CHECKING:
    import pyarrow as pa


class FleetResults:
    """What a run of ``crackview fleet`` has written and committed by the time this is made.

    Attributes:
        place: The folder or URL.
        model: Name of the model.
        threshold: Where cracks begin in its maps.
        is_complete: Whether every photo of the source is done.
    """

    def __init__(self, place: str | os.PathLike[str]) -> None:
        storage = Storage(file_names.escape(place))
        known = fleet_settings.read(storage)
        self.place, self.model, self.threshold = storage.place, known.model, known.threshold
        self.is_complete = report.status(storage).is_complete
        self._storage, self._results = storage, Results(storage)

    def findings(
        self, where: str = "", *, columns: Sequence[str] | None = None, offset: int = 0, limit: int | None = None
    ) -> "pa.Table":
        """Return findings: the columns of `Findings.to_arrow`, and ``batch``.

        Args:
            where: A condition such as ``"p95_width_mm >= 0.3 and length_mm > 100"``; "": all.
            columns: Those to read; None: all.
            offset: How many to leave out at the beginning.
            limit: How many to return at most; None: all.

        Raises:
            FleetError: If the condition is none, or a file cannot be read.
        """
        return self._table(FINDINGS, where, columns, offset, limit)

    def photos(
        self, where: str = "", *, columns: Sequence[str] | None = None, offset: int = 0, limit: int | None = None
    ) -> "pa.Table":
        """Return the photos that were analysed, as ``findings`` does."""
        return self._table(PHOTOS, where, columns, offset, limit)

    def failures(
        self, where: str = "", *, columns: Sequence[str] | None = None, offset: int = 0, limit: int | None = None
    ) -> "pa.Table":
        """Return the photos that could not be analysed, each with the problem, as ``findings`` does."""
        return self._table(FAILURES, where, columns, offset, limit)

    def read(self, name: str) -> bytes:
        """Return a picture that `photos` names as ``mask`` or ``overlay``; raise FileNotFoundError."""
        return self._storage.read(name)

    def _table(
        self, kind: str, where: str, columns: Sequence[str] | None, offset: int, limit: int | None
    ) -> "pa.Table":
        import pyarrow as pa  # noqa: PLC0415 - `Results` has said if it is missing

        if offset < 0 or (limit is not None and limit < 0):
            raise ValueError(f"offset and limit are not negative, as {offset} and {limit} are")
        names = list(dataset.DATASET_COLUMNS[kind] if columns is None else columns)
        schema = pa.schema([dataset.schema(kind).field(name) for name in names])
        kept, left, wanted = [], offset, limit
        condition = dataset.expression(where) if where else None
        for batch in self._results.batches_of(kind, columns=names, where=condition):
            if wanted == 0:
                break
            if left >= batch.num_rows:
                left -= batch.num_rows
                continue
            part = batch.slice(left, wanted)
            left = 0
            wanted = None if wanted is None else wanted - part.num_rows
            kept.append(part)
        return pa.Table.from_batches(kept, schema=schema)


def open_fleet(place: str | os.PathLike[str]) -> FleetResults:
    """Open the results of ``crackview fleet run``.

    Args:
        place: Its ``--out``, a folder or URL.

    Raises:
        FleetError: If there are none, or pyarrow or fsspec is not installed.
    """
    return FleetResults(place)
