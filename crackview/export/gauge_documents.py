"""The gauge's sheet as a PDF, to be printed at full size, and the certificate of a camera as JSON and PDF."""

import datetime as dt
import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fpdf.enums import MethodReturnValue

from crackview import __version__, files, quantities
from crackview.errors import UserError
from crackview.export.report.pdf import QUIET, TEXT, PdfCanvas, ReportTable, TableCells, TableColumn
from crackview.vision import gauge_plate
from crackview.vision.gauge import DetectedPlate
from crackview.vision.gauge_lines import CameraFigures, LineReading, WidthFigures
from crackview.vision.gauge_plate import MODULES, Plate, PrintedLine

SCHEMA = "crackview-certificate-1"
_LARGEST = 1e9
_MOST_BYTES = 2**24
_CITED = ("bias_mm", "bias_px", "repeatability_mm", "smallest_width_told_mm", "coverage")
_COLUMNS = (
    ("Printed, mm", 23.0), ("px", 15.0), ("Lines", 15.0), ("Told", 15.0), ("Bias, mm", 22.0),
    ("Repeatability, mm", 36.0), ("Limit, mm", 22.0), ("Within ± 2 u", 26.0),
)  # fmt: skip
HOW = (
    "The printed lines of the gauge were found from its markers and measured as cracks are: edges half way between "
    "line and paper on the photo's own grey profile, with the blur of the lens fitted; mm by the plane of the gauge. "
    "Error is measured less printed width. A width counts as told where it is above the limit that the photo itself "
    "sets. Repeatability is the standard deviation about the mean error of each width, pooled. Coverage is the share "
    f"of readings within twice their standard uncertainty, with {gauge_plate.LINE_MM:g} mm for the printed line itself."
)
LIMITS = (
    "Black lines on white paper are darker and sharper than cracks: on a faint or ragged crack the limit is higher. "
    "Ink that spreads makes lines wider than they are planned, by some hundredths of a millimetre, and counts as bias "
    "here. That a crack is found at all is not tested. The figures hold for this camera, lens and focus, at about "
    "these distances."
)


class CertificateError(UserError):
    """A certificate cannot be read; the message is one sentence that names the file and says what to do."""


@dataclass(frozen=True)
class CheckedPhoto:
    """A photo of the gauge with the readings of its lines; ``camera`` is "" where the photo does not name it."""

    path: Path
    size: tuple[int, int]
    camera: str
    seen: DetectedPlate
    readings: tuple[LineReading, ...]


def certificate(
    photos: Sequence[CheckedPhoto], figures: CameraFigures, printed_mm: float | None, date: dt.datetime
) -> dict[str, Any]:
    """Return the data of a certificate, as it is written to JSON; lengths in mm, None where nothing is known.

    Raises:
        OSError: If a photo can no longer be read.
    """
    return {
        "schema": SCHEMA,
        "application": f"CrackView {__version__}",
        "date": date.isoformat(timespec="seconds"),
        "camera": ", ".join(sorted({photo.camera or "not told by the photos" for photo in photos})),
        "gauge": {
            "paper": ", ".join(sorted({photo.seen.plate.paper.upper() for photo in photos})),
            "version": gauge_plate.VERSION,
            "printed_mm": printed_mm,
        },
        "figures": {
            "bias_mm": _known(figures.bias),
            "bias_px": _known(figures.bias_px),
            "worst_bias_mm": _known(figures.worst_bias),
            "repeatability_mm": _known(figures.repeatability),
            "smallest_width_told_mm": figures.smallest,
            "coverage": _known(figures.coverage),
            "readings": figures.readings,
            "told": figures.resolved,
        },
        "widths": [_width(row) for row in figures.widths],
        "photos": [_photo(photo) for photo in photos],
        "how": HOW,
        "limits": LIMITS,
    }


def write_certificate(record: dict[str, Any], folder: Path) -> list[Path]:
    """Write ``certificate.json`` and ``certificate.pdf``; raise SaveError if one cannot be written."""
    text, pdf = folder / "certificate.json", folder / "certificate.pdf"
    files.write_text(text, json.dumps(record, indent=2, ensure_ascii=False, allow_nan=False) + "\n")
    with files.replacing(pdf) as temporary:
        temporary.write_bytes(_certificate(record))
    return [text, pdf]


def cite(path: Path) -> dict[str, Any]:
    """Return what other files cite of a certificate: its name, sha256, camera, date and figures.

    Raises:
        CertificateError: If the file is none.
    """
    try:
        content = files.small_content(path, _MOST_BYTES)
    except OSError as error:
        raise CertificateError("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error
    try:
        record = json.loads(content)
        figures = {name: record["figures"][name] for name in _CITED}
        cited = {"file": path.name, "sha256": hashlib.sha256(content).hexdigest()}
        cited |= {"camera": str(record["camera"]), "date": str(record["date"])}
        good = record["schema"] == SCHEMA and all(_is_figure(value) for value in figures.values())
    except (ValueError, KeyError, TypeError, RecursionError):
        good = False
    if not good:
        raise CertificateError(
            "{path} is no certificate: name the certificate.json that `crackview gauge check` wrote.", path=path
        )
    return cited | {"figures": figures}


def _is_figure(value: Any) -> bool:
    """Return whether a value is None, or a number that can be one of a certificate."""
    return value is None or (isinstance(value, int | float) and abs(value) < _LARGEST)


def summary(cited: dict[str, Any]) -> str:
    """Return a certificate that ``cite`` read, in one line."""
    figures = cited["figures"]
    smallest = figures["smallest_width_told_mm"]
    return (
        f"{cited['camera']}, {cited['date'][:10]}: bias {_mm(figures['bias_mm'])}, repeatability "
        f"{_mm(figures['repeatability_mm'])}, smallest width told {'none' if smallest is None else _mm(smallest)} "
        f"({cited['file']}, sha256 {cited['sha256'][:16]}…)"
    )


def _certificate(record: dict[str, Any]) -> bytes:
    """Return the PDF of a certificate."""
    with PdfCanvas(TEXT, "Camera certificate", f"{record['application']} · {record['date'][:10]}", ()) as pdf:
        pdf.set_title("Camera certificate")
        pdf.set_creator(record["application"])
        pdf.set_creation_date(dt.datetime.fromisoformat(record["date"]))
        pdf.new_page()
        pdf.heading("Camera certificate", 20, bookmark="Camera certificate")
        pdf.ln(3)
        figures, gauge = record["figures"], record["gauge"]
        smallest = figures["smallest_width_told_mm"]
        printed = gauge["printed_mm"]
        _facts(
            pdf,
            ("Camera", record["camera"]),
            ("Date", record["date"]),
            ("Gauge", f"{gauge['paper']}, version {gauge['version']}"),
            ("Bar of the print", "not measured" if printed is None else f"{printed:g} mm"),
            (
                "Photos",
                f"{len(record['photos'])}, 1 px = {_between(photo['mm_per_px'] for photo in record['photos'])} mm",
            ),
            ("Bias", f"{_mm(figures['bias_mm'])} ({_number(figures['bias_px'], 2)} px)"),
            ("Largest bias of a width", _mm(figures["worst_bias_mm"])),
            ("Repeatability", _mm(figures["repeatability_mm"])),
            ("Smallest width told", "none" if smallest is None else _mm(smallest)),
            ("Coverage of ± 2 u", "–" if figures["coverage"] is None else f"{figures['coverage']:.0%}"),
            ("Readings", f"{figures['told']} of {figures['readings']} lines told"),
        )
        pdf.ln(6)
        pdf.heading("By width", 12)
        pdf.ln(1)
        grid = ReportTable(pdf, [TableColumn(name, width) for name, width in _COLUMNS])
        for row in record["widths"]:
            digits = (("bias_mm", 3), ("repeatability_mm", 3), ("limit_mm", 2))
            cells = (f"{row['width_mm']:g}", f"{row['width_px']:.1f}", str(row["readings"]), str(row["told"]))
            grid.row(TableCells((*cells, *(_number(row[key], places) for key, places in digits), str(row["covered"]))))
        pdf.ln(6)
        pdf.heading("How", 12)
        pdf.paragraph(HOW)
        pdf.ln(2)
        pdf.paragraph(LIMITS)
        pdf.ln(6)
        pdf.heading("Photos", 12)
        for photo in record["photos"]:
            pdf.ln(1.5)
            pdf.paragraph(
                f"{photo['photo']}: {photo['width']} × {photo['height']} px, {photo['mm_per_px']:.4g} mm per pixel, "
                f"{photo['markers']} markers"
            )
            pdf.paragraph(f"sha256 {photo['sha256']}", 8, colour=QUIET)
        pdf.finish()
        return bytes(pdf.output())


def _facts(pdf: PdfCanvas, *facts: tuple[str, str]) -> None:
    columns = (TableColumn("", 52, text=True, quiet=True), TableColumn("", pdf.epw - 52, text=True))
    grid = ReportTable(pdf, columns, 9.5)
    for each in facts:
        grid.row(TableCells(each))


def _photo(photo: CheckedPhoto) -> dict[str, Any]:
    with photo.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    scale = photo.seen.scale
    return {
        "photo": photo.path.name,
        "sha256": digest,
        "width": photo.size[0],
        "height": photo.size[1],
        "camera": photo.camera,
        "mm_per_px": scale.mm_per_px,
        "mm_per_px_uncertainty": scale.uncertainty,
        "markers": len(photo.seen.numbers),
        "edge_shift_px": photo.seen.edges.shift_px,
        "edge_scatter_px": photo.seen.edges.scatter_px,
        "lines": [_line(reading) for reading in photo.readings],
    }


def _line(reading: LineReading) -> dict[str, Any]:
    return {
        "line": reading.line.name,
        "printed_mm": reading.true,
        "measured_mm": reading.width,
        "uncertainty_mm": reading.uncertainty,
        "limit_mm": reading.limit,
        "told": reading.resolved,
    }


def _width(row: WidthFigures) -> dict[str, Any]:
    return {
        "width_mm": row.width,
        "width_px": row.px,
        "readings": row.readings,
        "told": row.resolved,
        "bias_mm": _known(row.bias),
        "repeatability_mm": _known(row.repeatability),
        "limit_mm": row.limit,
        "covered": row.covered,
    }


def _between(values: Iterable[float]) -> str:
    """Return the least and the largest value, or one where they are alike."""
    said = [f"{value:.3g}" for value in sorted(values)]
    return said[0] if said[0] == said[-1] else f"{said[0]} to {said[-1]}"


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _number(value: float | None, places: int) -> str:
    return "–" if value is None else f"{value:.{places}f}"


def _mm(value: float | None) -> str:
    return "not known" if value is None else f"{value:.3f} mm" if abs(value) < 0.1 else quantities.text(value, "mm")


_BLACK = (0, 0, 0)


def write_sheet(path: Path, paper: str) -> None:
    """Write the plate of a paper, "a4" or "a6".

    Raises:
        SaveError: If it cannot be written.
    """
    with files.replacing(path) as temporary:
        temporary.write_bytes(_sheet(gauge_plate.plate(paper)))


def _sheet(plate: Plate) -> bytes:
    """Return the PDF of a plate."""
    with PdfCanvas(TEXT, "", "", ()) as sheet:
        sheet.set_title(f"CrackView gauge {plate.paper.upper()}, version {gauge_plate.VERSION}")
        sheet.set_creator(f"CrackView {__version__}")
        sheet.set_auto_page_break(auto=False)
        sheet.add_page(format=plate.size)
        sheet.set_fill_color(*_BLACK)
        sheet.set_draw_color(*_BLACK)
        for number, (left, top) in plate.markers.items():
            _marker(sheet, number, left, top, plate.side / MODULES)
        for line in plate.lines:
            _printed_line(sheet, line)
            _label(sheet, plate, line)
        _ruler(sheet, plate)
        _bar(sheet, plate)
        _words(sheet, plate)
        return bytes(sheet.output())


def _marker(sheet: PdfCanvas, number: int, left: float, top: float, module: float) -> None:
    """Draw the black modules of a marker; neighbours overlap, so that no seams show between them."""
    pattern = gauge_plate.pattern(number)
    for row, column in zip(*pattern.nonzero(), strict=True):
        wide = module if column + 1 == MODULES or not pattern[row, column + 1] else 1.5 * module
        tall = module if row + 1 == MODULES or not pattern[row + 1, column] else 1.5 * module
        x, y = left + column * module, top + row * module
        sheet.rect(x, y, wide, module, style="F")
        sheet.rect(x, y, module, tall, style="F")


def _printed_line(sheet: PdfCanvas, line: PrintedLine) -> None:
    """Draw a line with square ends at its places."""
    (left, top), (right, bottom) = line.start, line.stop
    share = line.width_mm / 2 / math.dist(line.start, line.stop)
    x, y = (bottom - top) * share, (left - right) * share
    corners = [(left + x, top + y), (right + x, bottom + y), (right - x, bottom - y), (left - x, top - y)]
    sheet.polygon(corners, style="F")


def _label(sheet: PdfCanvas, plate: Plate, line: PrintedLine) -> None:
    """Write a line's width: above an upright line, left of a level one."""
    (x, y), (other, _) = line.start, line.stop
    size, tall = _size(plate), 4 * plate.factor
    text = f"{line.width_mm:g}".lstrip("0")
    if x == other:
        sheet.put(text, (x - 5, y - 1.2 * tall, 10, tall), size, colour=QUIET, align="C")
    elif y == line.stop[1]:
        sheet.put(text, (x - 14 * plate.factor, y - tall / 2, 11 * plate.factor, tall), size, colour=QUIET, align="R")


def _size(plate: Plate) -> float:
    """Return the size of small letters, points."""
    return float(9 * plate.factor**0.7)


def _ruler(sheet: PdfCanvas, plate: Plate) -> None:
    left, top = plate.ruler
    sheet.set_line_width(0.15)
    for millimetre in range(round(plate.length) + 1):
        tall = (6 if millimetre % 10 == 0 else 4.5 if millimetre % 5 == 0 else 3) * plate.factor**0.5
        sheet.line(left + millimetre, top, left + millimetre, top + tall)
        if millimetre % 10 == 0:
            box = (left + millimetre - 5, top + tall + 0.3, 10, 4 * plate.factor)
            sheet.put(str(millimetre), box, _size(plate), colour=QUIET, align="C")
    sheet.line(left, top, left + plate.length, top)


def _bar(sheet: PdfCanvas, plate: Plate) -> None:
    """Draw the upright bar, with a tick at each end whose outer edge counts."""
    x, top = plate.bar
    tick, thick = 3 * plate.factor, 0.3
    sheet.rect(x - thick / 2, top, thick, plate.length, style="F")
    for y in (top, top + plate.length - thick):
        sheet.rect(x - tick, y, 2 * tick, thick, style="F")
    box = (x - 10 * plate.factor, top - 5.5 * plate.factor, 20 * plate.factor, 4 * plate.factor)
    sheet.put(f"{plate.length:g} mm", box, _size(plate), colour=QUIET, align="C")


def _words(sheet: PdfCanvas, plate: Plate) -> None:
    """Write the plate's name between the upper markers, and instructions between the lower ones."""
    factor, size = plate.factor, _size(plate)
    left, width = 73 * factor, 64 * factor
    short = f"{plate.length * 0.992:.1f}"
    _paragraph(sheet, f"CrackView gauge {plate.paper.upper()}", (left, 16 * factor, width), 1.6 * size)
    _paragraph(
        sheet,
        f"Version {gauge_plate.VERSION} · lines in mm\n\nPrint at 100 %, not fitted to the page, on matt white paper. "
        "Lay it flat on the wall, beside the crack; keep the white around each marker free.",
        (left, 27 * factor, width),
        size,
    )
    _paragraph(
        sheet,
        f"Check the print: the upright bar must be {plate.length:g} mm long from outer edge to outer edge, the ruler "
        f"too. Where it is off, say so, for example\n--printed-mm {short}\nand sizes are right all the same; "
        "where bar and ruler differ by more than 0.5 %, use another printer.",
        (left, 236 * factor, width),
        size,
    )


def _paragraph(sheet: PdfCanvas, text: str, place: tuple[float, float, float], size: float) -> None:
    x, y, width = place
    sheet.set_font("Sans", "", size)
    sheet.set_text_color(*TEXT)
    sheet.set_xy(x, y)
    sheet.multi_cell(width, size * 0.46, text, align="L", output=MethodReturnValue.PAGE_BREAK)
