"""The tables as one Excel workbook, ``.xlsx``: findings, photos, what was drawn by hand, and the basis of the numbers.

The file is a ZIP of XML parts (ECMA-376). Numbers are numbers, so that a spreadsheet sorts and sums them in any
language; texts are texts, so that none is run as a formula. Rows are written as they come, and need not fit into
memory.
"""

import itertools
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from crackview import file_names, files
from crackview.export import drawn, tables
from crackview.export.model import Sheet, annotation_record, origin

Cell = str | int | float | None

_MOST_ROWS, _MOST_LETTERS = 1_048_576, 32_767  # of a sheet, of a cell
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_BOLD = 1


@dataclass(frozen=True)
class Worksheet:
    """One sheet of a workbook.

    Attributes:
        title: At most 31 letters, none of them punctuation; a sheet that overflows goes on in "title 2".
        columns: Their names, in the first row, which stays in sight.
        rows: Cells in the order of the columns; None is an empty cell.
    """

    title: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``findings.xlsx``; raise SaveError if it cannot be written."""
    path = folder / "findings.xlsx"
    with files.replacing(path) as temporary:
        write_workbook(temporary, _worksheets(sheet))
    return [path]


def write_workbook(path: Path, worksheets: Iterable[Worksheet]) -> None:
    """Write a workbook over a file; raise OSError if that fails."""
    titles: list[str] = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for worksheet in worksheets:
            rows, number = iter(worksheet.rows), 1
            while True:
                titles.append(worksheet.title if number == 1 else f"{worksheet.title} {number}")
                with package.open(f"xl/worksheets/sheet{len(titles)}.xml", "w", force_zip64=True) as part:
                    for piece in _sheet(worksheet.columns, itertools.islice(rows, _MOST_ROWS - 1)):
                        part.write(piece.encode())
                following = next(rows, None)
                if following is None:
                    break
                rows, number = itertools.chain([following], rows), number + 1
        for name, text in _package_parts(titles).items():
            package.writestr(name, _HEAD + text)


def _worksheets(sheet: Sheet) -> Iterator[Worksheet]:
    yield Worksheet("Findings", tables.COLUMNS, _findings(sheet))
    yield Worksheet("Photos", tables.PHOTO_COLUMNS, _in_order(map(tables.photo_values, sheet.photos)))
    if any(True for photo in sheet.photos for _ in drawn.drawn(photo)):
        yield Worksheet("Drawn by hand", drawn.ANNOTATION_COLUMNS[:-2], _drawn(sheet))
    yield Worksheet("Basis", ("what", "value"), _basis(sheet))


def _findings(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    for photo in sheet.each_photo():
        for finding in photo.included:
            measured = tables.values(photo, finding)
            sizes = photo.sizes(finding)
            written = tables.as_written(measured, finding.limit_px, None if sizes is None else sizes.limit)
            yield [_rounded(written[name], measured[name]) for name in tables.COLUMNS]


def _rounded(written: object, measured: Cell) -> Cell:
    """Return a number with the digits it has in ``findings.csv``, and all else as it is written there."""
    text = str(written)
    if isinstance(measured, int):
        return measured
    return text or None if isinstance(measured, str | None) or text.startswith("<") else float(text)


def _in_order(rows: Iterable[Mapping[str, Cell]]) -> Iterator[Sequence[Cell]]:
    return (list(row.values()) for row in rows)


def _drawn(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    for photo in sheet.photos:
        for each in drawn.drawn(photo):
            yield [file_names.escape(photo.path), *annotation_record(each, photo).values()]


def _basis(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    known = origin(sheet)
    yield "title", sheet.title
    yield from sheet.facts.items()
    yield "application", known["application"]
    yield "date", known["date"]
    for model in known["models"]:
        yield "model", f"{model['model']}, threshold {model['threshold']:g}, {model['photos']} photos"
        yield "model_sha256", model["model_sha256"]
    yield "findings", sheet.findings
    yield "min_length_px", sheet.basis.min_length_px
    yield "width_classes", f"{sheet.basis.preset.name}: {sheet.basis.preset.source}"
    for path, reason in sheet.missing.items():
        yield "not in this file", f"{file_names.escape(path)}: {reason}"


def _sheet(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield a sheet's part in pieces: names in bold, which stay in sight, then the rows."""
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    )
    for place, name in enumerate(columns, 1):
        yield f'<col min="{place}" max="{place}" width="{max(10, len(name) + 2)}" customWidth="1"/>'
    yield "</cols><sheetData>"
    last = 1
    for last, row in enumerate(itertools.chain([columns], rows), 1):
        cells = (_cell(value, place, last) for place, value in enumerate(row) if value is not None)
        yield f'<row r="{last}">{"".join(cells)}</row>'
    yield f'</sheetData><autoFilter ref="A1:{_letters(len(columns) - 1)}{last}"/></worksheet>'


def _cell(value: str | float, column: int, row: int) -> str:
    place = f'r="{_letters(column)}{row}"' + (f' s="{_BOLD}"' if row == 1 else "")
    if isinstance(value, float) and not math.isfinite(value):
        value = str(value)
    if isinstance(value, str):
        text = escape(_NOT_IN_XML.sub("?", value[:_MOST_LETTERS]))
        return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f"<c {place}><v>{value!r}</v></c>"


def _letters(column: int) -> str:
    """Return the letters of a column, from 0: A to Z, then AA."""
    rest, last = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + last)


def _package_parts(titles: Sequence[str]) -> dict[str, str]:
    """Return the parts that say what the others are, by name."""
    numbers = range(1, len(titles) + 1)
    override = f'<Override ContentType="{_TYPES}'
    types = "".join(f'{override}.worksheet+xml" PartName="/xl/worksheets/sheet{each}.xml"/>' for each in numbers)
    sheets = "".join(
        f'<sheet name="{escape(title)}" sheetId="{each}" r:id="rId{each}"/>'
        for each, title in zip(numbers, titles, strict=True)
    )
    related = "".join(
        f'<Relationship Id="rId{each}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{each}.xml"/>'
        for each in numbers
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'{override}.sheet.main+xml" PartName="/xl/workbook.xml"/>'
            f'{override}.styles+xml" PartName="/xl/styles.xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="rId{len(titles) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": _STYLES,
    }
