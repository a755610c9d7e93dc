"""The report as PDF: real text, bookmarks and page numbers, made without a display."""

import datetime as dt
import io
from pathlib import Path

from PIL import Image

from crackview import files
from crackview.export.model import Sheet
from crackview.export.report import condition_pages
from crackview.export.report.content import ClassRow, Content, PhotoPage, content
from crackview.export.report.figure import FEW
from crackview.export.report.pdf import LINE, QUIET, PdfCanvas, ReportTable, TableCells, TableColumn
from crackview.export.report.template import Template
from crackview.vision import image_io

# mm of A4's 174 between the margins
_WIDTHS = (11.0, 29.0, 19.0, 21.0, 23.0, 17.0, 21.0, 17.0, 16.0)
_DRAWN_WIDTHS = (11.0, 50.0, 40.0, 73.0)
_CLASS_WIDTHS = (66.0, 24.0, 18.0, 28.0, 38.0)
_TALLEST = 170.0
_SMALL, _APART = 64.0, 9.0
_SIGN, _BETWEEN = 30.0, 14.0
_LEAST_FRONT = 50.0


def write(sheet: Sheet, folder: Path, template: Template) -> list[Path]:
    """Write ``report.pdf``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a photo cannot be read.
    """
    path = folder / "report.pdf"
    with files.replacing(path) as temporary:
        temporary.write_bytes(document(content(sheet, template), template, sheet.basis.date))
    return [path]


def document(report: Content, template: Template, date: dt.datetime) -> bytes:
    """Return the PDF; may raise PhotoError."""
    head = " · ".join(part for part in (template.company, report.title) if part)
    with PdfCanvas(template.rgb, head, f"{report.application} · {report.date}", template.fonts) as pdf:
        pdf.set_title(report.title)
        pdf.set_author(template.company)
        pdf.set_creator(report.application)
        pdf.set_creation_date(date)
        front = None if report.front is None else report.front.picture()
        _cover(pdf, report, template, front)
        links = {photo.number: pdf.add_link() for photo in report.photos}
        named = _summary(pdf, report, links)
        if report.condition is not None:
            pdf.new_page()
            condition_pages.section(pdf, report.condition, report.words)
        for photo in report.photos:
            picture = front if photo is report.front and front else photo.picture()
            if photo.number == 1 or _room(pdf, photo, picture) > pdf.left:
                pdf.new_page()
            else:
                pdf.ln(_APART)
            pdf.set_link(links[photo.number], y=pdf.get_y(), page=pdf.page)
            page, top = named[photo.number]
            begun = pdf.page
            _photo(pdf, photo, report, picture)
            _page_number(pdf, begun, page, top)
        _method(pdf, report)
        pdf.finish()
        return bytes(pdf.output())


def _cover(pdf: PdfCanvas, report: Content, template: Template, picture: bytes | None) -> None:
    pdf.new_page(bare=True)
    pdf.set_fill_color(*template.rgb)
    pdf.rect(0, 0, 7, pdf.h, style="F")
    pdf.start_section(report.title)
    if template.logo is not None:
        logo = Image.fromarray(image_io.read_picture(template.logo).pixels)
        pdf.image(logo, x=pdf.l_margin, y=20, w=60, h=22, keep_aspect_ratio=True)
    pdf.set_xy(pdf.l_margin, 48)
    if template.company:
        pdf.paragraph(template.company, 12, colour=QUIET)
        pdf.ln(2)
    # a title of any length: smaller if it is long, cut if it would push the rest off the page
    size = 28 if len(report.title) < 60 else 20
    lines = pdf.lines(report.title, pdf.epw, size, bold=True)
    pdf.paragraph("\n".join(lines[:5]) + "…" * (len(lines) > 5), size, bold=True, colour=template.rgb)
    pdf.ln(2)
    pdf.paragraph(report.words["subtitle"], 13, colour=QUIET)
    pdf.ln(8)
    _facts(pdf, report.cover)
    if picture is not None and pdf.left > _LEAST_FRONT + 8 + _SIGN:
        pdf.ln(8)
        _picture(pdf, picture, pdf.left - _SIGN)
    _sign(pdf, report)


def _sign(pdf: PdfCanvas, report: Content) -> None:
    """Draw lines for place, date and signature at the foot of the page."""
    if pdf.left < _SIGN:
        pdf.new_page()
    top, wide = pdf.get_y() + pdf.left - 6, (pdf.epw - _BETWEEN) / 2
    for x, name in ((pdf.l_margin, "signed_place"), (pdf.l_margin + wide + _BETWEEN, "signature")):
        pdf.set_draw_color(*QUIET)
        pdf.line(x, top, x + wide, top)
        pdf.put(report.words[name], (x, top + 1, wide, 5), 8.5, colour=QUIET)


def _summary(pdf: PdfCanvas, report: Content, links: dict[int, int]) -> dict[int, tuple[int, float]]:
    """Write the summary and return the place of each photo in its table."""
    words = report.words
    pdf.new_page()
    pdf.heading(words["summary"], 18, bookmark=words["summary"])
    pdf.ln(3)
    pdf.paragraph(words["by_class"], 11, bold=True)
    pdf.paragraph(report.preset, 8.5, colour=QUIET)
    pdf.ln(2)
    columns = (
        TableColumn(words["width_class"], _CLASS_WIDTHS[0], text=True),
        TableColumn("", _CLASS_WIDTHS[1]),
        TableColumn(words["findings"], _CLASS_WIDTHS[2]),
        TableColumn(words["length"], _CLASS_WIDTHS[3]),
        TableColumn(words["share"], _CLASS_WIDTHS[4]),
    )
    grid = ReportTable(pdf, columns, 8.5)
    for row in report.classes:
        page, top = grid.row(
            TableCells((row.name, row.limits, str(row.findings), row.length, f"{row.share:.0%}"), row.colour)
        )
        if page == pdf.page:
            _bar(pdf, row, top)
    pdf.ln(8)
    pdf.paragraph(words["by_photo"], 11, bold=True)
    pdf.ln(2)
    photo_columns = (
        TableColumn(words["number"], 11),
        TableColumn(words["photo"], 43 if report.has_elements else 73, text=True),
        TableColumn(words["findings"], 22),
        TableColumn(words["total_length"], 27),
        TableColumn(words["widest"], 26),
        *([TableColumn(words["element"], 30, text=True)] if report.has_elements else []),
        TableColumn(words["page"], 15),
    )
    grid = ReportTable(pdf, photo_columns, 8.5)
    return {
        photo.number: grid.row(
            TableCells(
                (
                    *(str(photo.number), photo.name, str(photo.findings), photo.length, photo.widest),
                    *((photo.element,) if report.has_elements else ()),
                    "",
                ),
                link=links[photo.number],
            )
        )
        for photo in report.photos
    }


def _bar(pdf: PdfCanvas, row: ClassRow, top: float) -> None:
    """Draw the share as a bar in the last column."""
    x, width = pdf.l_margin + sum(_CLASS_WIDTHS[:4]) + 3, 22.0
    pdf.set_fill_color(*LINE)
    pdf.rect(x, top + 2.2, width, 2, style="F")
    pdf.set_fill_color(*pdf.accent)
    if row.share:
        pdf.rect(x, top + 2.2, width * row.share, 2, style="F")


def _page_number(pdf: PdfCanvas, number: int, page: int, top: float) -> None:
    """Write the page number of a photo into the summary, once it is known."""
    with pdf.back_on(page):
        pdf.put(str(number), (pdf.l_margin, top + 1.4, pdf.epw - 1.4, 8.5 * 0.48), 8.5, align="R")


def _photo(pdf: PdfCanvas, photo: PhotoPage, report: Content, picture: bytes) -> None:
    words = report.words
    title = f"{photo.number} · {photo.name}"
    if photo.number == 1:
        pdf.start_section(words["photos"])
    pdf.heading(title, 13, bookmark=title, level=1)
    pdf.paragraph(" · ".join(photo.facts), 8.5, colour=QUIET)
    if photo.note:
        pdf.ln(2)
        pdf.paragraph(photo.note)
    pdf.ln(3)
    _picture(pdf, picture, _tallest(photo))
    pdf.ln(5)
    if not photo.rows:
        pdf.paragraph(photo.nothing)
        _drawn(pdf, photo)
        return
    columns = [
        TableColumn(name, width, text=index == 1)
        for index, (name, width) in enumerate(zip(photo.columns, _WIDTHS, strict=True))
    ]
    grid = ReportTable(pdf, columns)
    for row in photo.rows:
        grid.row(TableCells(row.cells, row.colour, chip_in=1, below=row.remark))
    _drawn(pdf, photo)


def _drawn(pdf: PdfCanvas, photo: PhotoPage) -> None:
    """Write the table of what was drawn by hand."""
    if not photo.drawn:
        return
    pdf.ln(5)
    columns = [
        TableColumn(name, width, text=index != 2)
        for index, (name, width) in enumerate(zip(photo.drawn_columns, _DRAWN_WIDTHS, strict=True))
    ]
    grid = ReportTable(pdf, columns)
    for row in photo.drawn:
        grid.row(TableCells(row))


def _tallest(photo: PhotoPage) -> float:
    """Return the largest height of a photo's picture; two photos with few findings share a page."""
    if len(photo.rows) <= FEW:
        return _SMALL
    return _TALLEST if len(photo.rows) > 8 else _TALLEST - 40


def _room(pdf: PdfCanvas, photo: PhotoPage, picture: bytes) -> float:
    """Return the height of a photo's whole section, so that nothing of it stands alone on the next page."""
    if len(photo.rows) + len(photo.drawn) > FEW:
        return pdf.h
    note = len(pdf.lines(photo.note, pdf.epw, 9.5)) * 4.8 + 2 if photo.note else 0.0
    title = len(pdf.lines(f"{photo.number} · {photo.name}", pdf.epw, 13, bold=True)) * 6.5
    remarks = sum(len(pdf.lines(row.remark, pdf.epw - 14, 8)) for row in photo.rows if row.remark)
    # the head of a table needs room for some rows below it
    table = 9 + max(33, 7 * len(photo.rows) + 4 * remarks) if photo.rows else 9
    by_hand = sum(7 + 4 * len(pdf.lines(row[3], _DRAWN_WIDTHS[3], 8)) for row in photo.drawn)
    by_hand += 14 if photo.drawn else 0
    return _APART + title + 4.3 + note + 3 + _height(pdf, picture, _tallest(photo)) + 5 + table + by_hand


def _height(pdf: PdfCanvas, picture: bytes, tallest: float) -> float:
    """Return the height of a picture on pdf, mm."""
    width, height = _size(picture)
    return min(tallest, pdf.epw * height / width)


def _size(picture: bytes) -> tuple[int, int]:
    from PIL import Image  # noqa: PLC0415 - only for its size

    with Image.open(io.BytesIO(picture)) as image:
        return image.size


def _picture(pdf: PdfCanvas, picture: bytes, tallest: float) -> None:
    """Draw the picture, centred, as wide as the page or as tall as there is room."""
    width, height = _size(picture)
    if _height(pdf, picture, tallest) > pdf.left:
        pdf.new_page()
    tall = min(tallest, pdf.left, pdf.epw * height / width)
    wide = tall * width / height
    pdf.image(io.BytesIO(picture), x=pdf.l_margin + (pdf.epw - wide) / 2, y=pdf.get_y(), w=wide, h=tall)
    pdf.set_xy(pdf.l_margin, pdf.get_y() + tall)


def _facts(pdf: PdfCanvas, facts: tuple[tuple[str, str], ...], size: float = 9.5) -> None:
    columns = (TableColumn("", 42, text=True, quiet=True), TableColumn("", pdf.epw - 42, text=True))
    grid = ReportTable(pdf, columns, size)
    for each in facts:
        grid.row(TableCells(each))


def _method(pdf: PdfCanvas, report: Content) -> None:
    words = report.words
    pdf.new_page()
    pdf.heading(words["method"], 18, bookmark=words["method"])
    pdf.ln(3)
    pdf.paragraph(words["method_text"])
    pdf.ln(5)
    pdf.heading(words["basis"], 11)
    pdf.ln(1)
    _facts(pdf, report.basis, 9)
    pdf.ln(6)
    pdf.heading(words["limits"], 11)
    for paragraph in words["limits_text"].split("\n\n"):
        pdf.ln(1.5)
        pdf.paragraph(paragraph)
