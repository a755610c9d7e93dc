"""The gauge on paper: ``vision.gauge_plate`` as a PDF to be printed at its full size."""

import math
from pathlib import Path

from fpdf.enums import MethodReturnValue

from crackview import __version__, files
from crackview.export.report.pdf import QUIET, TEXT, PdfCanvas
from crackview.vision import gauge_plate
from crackview.vision.gauge_plate import MODULES, Plate, PrintedLine

_BLACK = (0, 0, 0)


def write(path: Path, paper: str) -> None:
    """Write the plate of a paper, "a4" or "a6".

    Raises:
        SaveError: If it cannot be written.
    """
    with files.replacing(path) as temporary:
        temporary.write_bytes(document(gauge_plate.plate(paper)))


def document(plate: Plate) -> bytes:
    """The PDF of a plate."""
    sheet = PdfCanvas(TEXT, "", "", ())
    sheet.set_title(f"CrackView gauge {plate.paper.upper()}, version {gauge_plate.VERSION}")
    sheet.set_creator(f"CrackView {__version__}")
    sheet.set_auto_page_break(auto=False)
    sheet.add_page(format=plate.size)
    sheet.set_fill_color(*_BLACK)
    sheet.set_draw_color(*_BLACK)
    for number, (left, top) in plate.markers.items():
        _marker(sheet, number, left, top, plate.side / MODULES)
    for line in plate.lines:
        _line(sheet, line)
        _label(sheet, plate, line)
    _ruler(sheet, plate)
    _bar(sheet, plate)
    _words(sheet, plate)
    return bytes(sheet.output())


def _marker(sheet: PdfCanvas, number: int, left: float, top: float, module: float) -> None:
    """Rows of black modules that touch as one rectangle each, and rows overlap unseen: no seams between them."""
    pattern = gauge_plate.pattern(number)
    for row, column in zip(*pattern.nonzero(), strict=True):
        wide = module if column + 1 == MODULES or not pattern[row, column + 1] else 1.5 * module
        tall = module if row + 1 == MODULES or not pattern[row + 1, column] else 1.5 * module
        x, y = left + column * module, top + row * module
        sheet.rect(x, y, wide, module, style="F")
        sheet.rect(x, y, module, tall, style="F")


def _line(sheet: PdfCanvas, line: PrintedLine) -> None:
    """A line with square ends at its places."""
    (left, top), (right, bottom) = line.start, line.stop
    share = line.width_mm / 2 / math.dist(line.start, line.stop)
    x, y = (bottom - top) * share, (left - right) * share
    corners = [(left + x, top + y), (right + x, bottom + y), (right - x, bottom - y), (left - x, top - y)]
    sheet.polygon(corners, style="F")


def _label(sheet: PdfCanvas, plate: Plate, line: PrintedLine) -> None:
    """Its width: above an upright line, left of a level one."""
    (x, y), (other, _) = line.start, line.stop
    size, tall = _size(plate), 4 * plate.factor
    text = f"{line.width_mm:g}".lstrip("0")
    if x == other:
        sheet.put(text, (x - 5, y - 1.2 * tall, 10, tall), size, colour=QUIET, align="C")
    elif y == line.stop[1]:
        sheet.put(text, (x - 14 * plate.factor, y - tall / 2, 11 * plate.factor, tall), size, colour=QUIET, align="R")


def _size(plate: Plate) -> float:
    """Of small letters, points."""
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
    """Upright, with a tick at each end whose outer edge counts."""
    x, top = plate.bar
    tick, thick = 3 * plate.factor, 0.3
    sheet.rect(x - thick / 2, top, thick, plate.length, style="F")
    for y in (top, top + plate.length - thick):
        sheet.rect(x - tick, y, 2 * tick, thick, style="F")
    box = (x - 10 * plate.factor, top - 5.5 * plate.factor, 20 * plate.factor, 4 * plate.factor)
    sheet.put(f"{plate.length:g} mm", box, _size(plate), colour=QUIET, align="C")


def _words(sheet: PdfCanvas, plate: Plate) -> None:
    """Between the upper markers what it is, between the lower ones what to do."""
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
