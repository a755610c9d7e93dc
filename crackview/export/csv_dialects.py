"""How tables are written as CSV: for programs, or for Excel in one of its languages."""

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BLANKS = " \xa0\u3000\u200b\ufeff"
"""What a spreadsheet may drop before a sign."""
_WITH_COMMAS = {"excel", "excel-ja", "excel-zh"}


@dataclass(frozen=True)
class Dialect:
    """How a table is written as text.

    Attributes:
        separator: Between columns.
        decimal: The sign before the decimals.
        mark: Whether the file begins with a byte order mark, without which Excel does not take it for UTF-8.
    """

    separator: str
    decimal: str
    mark: bool


def dialect(name: str) -> Dialect:
    """Return a dialect of ``formats.CSV_DIALECTS``.

    "standard" is RFC 4180 for programs; the others are what Excel takes without being asked where its language has
    these signs. "standard" has no byte order mark, since Python's csv module takes one for a part of the first column's
    name unless it is told of it.
    """
    if name == "standard":
        return Dialect(",", ".", mark=False)
    return Dialect(",", ".", mark=True) if name in _WITH_COMMAS else Dialect(";", ",", mark=True)


def write(
    file: TextIO,
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    dialect_name: str,
    *,
    words: Container[str],
    kept: Container[str] = (),
) -> None:
    """Write a header and rows.

    Args:
        file: Opened without translation of line ends.
        columns: Their names, in order.
        rows: Values by column; None is an empty cell.
        dialect_name: Of ``formats.CSV_DIALECTS``.
        words: Columns that hold words; in the others, numbers get the dialect's sign before their decimals.
        kept: Columns that are written as they are in every dialect.
    """
    chosen = dialect(dialect_name)
    if chosen.mark:
        file.write("\ufeff")
    writer = csv.DictWriter(file, columns, delimiter=chosen.separator, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {
                name: value if name in kept else safe(value) if name in words else _number(value, chosen)
                for name, value in row.items()
            }
        )


def text(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    dialect_name: str,
    *,
    words: Container[str],
    kept: Container[str] = (),
) -> str:
    """Return what ``write`` writes."""
    file = io.StringIO()
    write(file, columns, rows, dialect_name, words=words, kept=kept)
    return file.getvalue()


def safe(value: object) -> object:
    """Return a value that no spreadsheet runs as a formula (OWASP, CSV injection); full-width signs are such too."""
    if isinstance(value, str) and value.lstrip(_BLANKS).startswith(_SIGNS):
        return f"'{value}"
    return value


def _number(value: object, chosen: Dialect) -> str:
    return "" if value is None else str(value).replace(".", chosen.decimal)
