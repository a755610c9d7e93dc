"""What an action has changed in a row, and its form in the history."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crackview.inspection.store import schema
from crackview.inspection.store.damage import decoding

TABLES = ("inspection", "photos", "findings", "annotations")
"""Those with versions."""


@dataclass(frozen=True)
class RowChange:
    """What has changed in a row.

    Attributes:
        table: One of ``TABLES``.
        id: Of the row.
        before: The columns that have changed, as they were.
        after: The same, as they are now.
    """

    table: str
    id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    def __bool__(self) -> bool:
        return bool(self.after)


def dump(changes: Sequence[RowChange]) -> str:
    """Return changes as text."""
    return json.dumps(
        [[each.table, each.id, dict(each.before), dict(each.after)] for each in changes], ensure_ascii=False
    )


@decoding
def load(text: str) -> list[RowChange]:
    """Return what ``dump`` has written; only of tables and columns that are ours, whatever the file contains.

    Raises:
        DamageError: If it is anything else.
    """
    found = []
    for table, row, before, after in json.loads(text):
        if table not in TABLES or not isinstance(row, int) or before.keys() != after.keys():
            raise ValueError(f"A step of the history changes {table}, which no step does.")
        if not before.keys() <= set(schema.names(table)):
            raise ValueError(f"A step of the history changes columns that {table} does not have.")
        found.append(RowChange(table, row, before, after))
    return found
