"""The report as PDF: real text, bookmarks and page numbers, made without a display."""

import datetime as dt
import io
from pathlib import Path

from PIL import Image

from crackview import files
from crackview.export.model import Sheet
from crackview.export.report.content import ClassRow, Content, PhotoPage, content
from crackview.export.report.figure import FEW
from crackview.export.report.pdf import LINE, QUIET, PdfCanvas, ReportTable, TableCells, TableColumn
from crackview.export.report.template import Template
from crackview.vision import image_io

# mm of A4's 174 between the margins
_WIDTHS = (11.0, 29.0, 19.0, 21.0, 23.0, 17.0, 21.0, 17.0, 16.0)
_CLASS_WIDTHS = (66.0, 24.0, 18.0, 28.0, 38.0)
_TALLEST = 170.0
_SMALL, _APART = 64.0, 9.0
_SIGN, _BETWEEN = 30.0, 14.0


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
    with PdfCanvas(template.rgb, head, f"{report.application} · {report.date}", template.fonts) as paper:
        paper.set_title(report.title)
        paper.set_author(template.company)
        paper.set_creator(report.application)
        paper.set_creation_date(date)
        front = None if report.front is None else report.front.picture()
        _cover(paper, report, template, front)
        links = {photo.number: paper.add_link() for photo in report.photos}
        named = _summary(paper, report, links)
        for photo in report.photos:
            picture = front if photo is report.front and front else photo.picture()
            if photo.number == 1 or _room(paper, photo, picture) > paper.left:
                paper.new_page()
            else:
                paper.ln(_APART)
            paper.set_link(links[photo.number], y=paper.get_y(), page=paper.page)
            page, top = named[photo.number]
            begun = paper.page
            _photo(paper, photo, report, picture)
            _page_number(paper, begun, page, top)
        _method(paper, report)
        paper.finish()
        return bytes(paper.output())


def _cover(paper: PdfCanvas, report: Content, template: Template, picture: bytes | None) -> None:
    paper.new_page(bare=True)
    paper.set_fill_color(*template.rgb)
    paper.rect(0, 0, 7, paper.h, style="F")
    paper.start_section(report.title)
    if template.logo is not None:
        logo = Image.fromarray(image_io.read_photo(template.logo).pixels)
        paper.image(logo, x=paper.l_margin, y=20, w=60, h=22, keep_aspect_ratio=True)
    paper.set_xy(paper.l_margin, 48)
    if template.company:
        paper.say(template.company, 12, colour=QUIET)
        paper.ln(2)
    # a title of any length: smaller if it is long, cut if it would push the rest off the page
    size = 28 if len(report.title) < 60 else 20
    lines = paper.lines(report.title, paper.epw, size, bold=True)
    paper.say("\n".join(lines[:5]) + "…" * (len(lines) > 5), size, bold=True, colour=template.rgb)
    paper.ln(2)
    paper.say(report.words["subtitle"], 13, colour=QUIET)
    paper.ln(8)
    _facts(paper, report.cover)
    if picture is not None and paper.left > 70 + _SIGN:
        paper.ln(8)
        _picture(paper, picture, paper.left - _SIGN)
    _sign(paper, report)


def _sign(paper: PdfCanvas, report: Content) -> None:
    """Draw lines for place, date and signature at the foot of the page."""
    if paper.left < _SIGN:
        paper.new_page()
    top, wide = paper.get_y() + paper.left - 6, (paper.epw - _BETWEEN) / 2
    for x, name in ((paper.l_margin, "signed_place"), (paper.l_margin + wide + _BETWEEN, "signature")):
        paper.set_draw_color(*QUIET)
        paper.line(x, top, x + wide, top)
        paper.put(report.words[name], (x, top + 1, wide, 5), 8.5, colour=QUIET)


def _summary(paper: PdfCanvas, report: Content, links: dict[int, int]) -> dict[int, tuple[int, float]]:
    """Write the summary and return the place of each photo in its table."""
    words = report.words
    paper.new_page()
    paper.heading(words["summary"], 18, bookmark=words["summary"])
    paper.ln(3)
    paper.say(words["by_class"], 11, bold=True)
    paper.say(report.preset, 8.5, colour=QUIET)
    paper.ln(2)
    columns = (
        TableColumn(words["width_class"], _CLASS_WIDTHS[0], text=True),
        TableColumn("", _CLASS_WIDTHS[1]),
        TableColumn(words["findings"], _CLASS_WIDTHS[2]),
        TableColumn(words["length"], _CLASS_WIDTHS[3]),
        TableColumn(words["share"], _CLASS_WIDTHS[4]),
    )
    grid = ReportTable(paper, columns, 8.5)
    for row in report.classes:
        page, top = grid.row(
            TableCells((row.name, row.limits, str(row.findings), row.length, f"{row.share:.0%}"), row.colour)
        )
        if page == paper.page:
            _bar(paper, row, top)
    paper.ln(8)
    paper.say(words["by_photo"], 11, bold=True)
    paper.ln(2)
    photo_columns = (
        TableColumn(words["number"], 11),
        TableColumn(words["photo"], 73, text=True),
        TableColumn(words["findings"], 22),
        TableColumn(words["total_length"], 27),
        TableColumn(words["widest"], 26),
        TableColumn(words["page"], 15),
    )
    grid = ReportTable(paper, photo_columns, 8.5)
    return {
        photo.number: grid.row(
            TableCells(
                (str(photo.number), photo.name, str(photo.findings), photo.length, photo.widest, ""),
                link=links[photo.number],
            )
        )
        for photo in report.photos
    }


def _bar(paper: PdfCanvas, row: ClassRow, top: float) -> None:
    """Draw the share as a bar in the last column."""
    x, width = paper.l_margin + sum(_CLASS_WIDTHS[:4]) + 3, 22.0
    paper.set_fill_color(*LINE)
    paper.rect(x, top + 2.2, width, 2, style="F")
    paper.set_fill_color(*paper.accent)
    if row.share:
        paper.rect(x, top + 2.2, width * row.share, 2, style="F")


def _page_number(paper: PdfCanvas, number: int, page: int, top: float) -> None:
    """Write the page number of a photo into the summary, once it is known."""
    with paper.back_on(page):
        paper.put(str(number), (paper.l_margin, top + 1.4, paper.epw - 1.4, 8.5 * 0.48), 8.5, align="R")


def _photo(paper: PdfCanvas, photo: PhotoPage, report: Content, picture: bytes) -> None:
    words = report.words
    title = f"{photo.number} · {photo.name}"
    if photo.number == 1:
        paper.start_section(words["photos"])
    paper.heading(title, 13, bookmark=title, level=1)
    paper.say(" · ".join(photo.facts), 8.5, colour=QUIET)
    if photo.note:
        paper.ln(2)
        paper.say(photo.note)
    paper.ln(3)
    _picture(paper, picture, _tallest(photo))
    paper.ln(5)
    if not photo.rows:
        paper.say(photo.nothing)
        return
    columns = [
        TableColumn(name, width, text=index == 1)
        for index, (name, width) in enumerate(zip(photo.columns, _WIDTHS, strict=True))
    ]
    grid = ReportTable(paper, columns)
    for row in photo.rows:
        grid.row(TableCells(row.cells, row.colour, chip_in=1, below=row.remark))


def _tallest(photo: PhotoPage) -> float:
    """Return the largest height of a photo's picture; two photos with few findings share a page."""
    if len(photo.rows) <= FEW:
        return _SMALL
    return _TALLEST if len(photo.rows) > 8 else _TALLEST - 40


def _room(paper: PdfCanvas, photo: PhotoPage, picture: bytes) -> float:
    """Return the height of a photo's whole section, so that nothing of it stands alone on the next page."""
    if len(photo.rows) > FEW:
        return paper.h
    note = len(paper.lines(photo.note, paper.epw, 9.5)) * 4.8 + 2 if photo.note else 0.0
    title = len(paper.lines(f"{photo.number} · {photo.name}", paper.epw, 13, bold=True)) * 6.5
    remarks = sum(len(paper.lines(row.remark, paper.epw - 14, 8)) for row in photo.rows if row.remark)
    # the head of a table needs room for some rows below it
    table = 9 + max(33, 7 * len(photo.rows) + 4 * remarks) if photo.rows else 9
    return _APART + title + 4.3 + note + 3 + _height(paper, picture, _tallest(photo)) + 5 + table


def _height(paper: PdfCanvas, picture: bytes, tallest: float) -> float:
    """Return the height of a picture on paper, mm."""
    width, height = _size(picture)
    return min(tallest, paper.epw * height / width)


def _size(picture: bytes) -> tuple[int, int]:
    from PIL import Image  # noqa: PLC0415 - only for its size

    with Image.open(io.BytesIO(picture)) as image:
        return image.size


def _picture(paper: PdfCanvas, picture: bytes, tallest: float) -> None:
    """Draw the picture, centred, as wide as the page or as tall as there is room."""
    width, height = _size(picture)
    if _height(paper, picture, tallest) > paper.left:
        paper.new_page()
    tall = min(tallest, paper.left, paper.epw * height / width)
    wide = tall * width / height
    paper.image(io.BytesIO(picture), x=paper.l_margin + (paper.epw - wide) / 2, y=paper.get_y(), w=wide, h=tall)
    paper.set_xy(paper.l_margin, paper.get_y() + tall)


def _facts(paper: PdfCanvas, facts: tuple[tuple[str, str], ...], size: float = 9.5) -> None:
    columns = (TableColumn("", 42, text=True, quiet=True), TableColumn("", paper.epw - 42, text=True))
    grid = ReportTable(paper, columns, size)
    for each in facts:
        grid.row(TableCells(each))


def _method(paper: PdfCanvas, report: Content) -> None:
    words = report.words
    paper.new_page()
    paper.heading(words["method"], 18, bookmark=words["method"])
    paper.ln(3)
    paper.say(words["method_text"])
    paper.ln(5)
    paper.heading(words["basis"], 11)
    paper.ln(1)
    _facts(paper, report.basis, 9)
    paper.ln(6)
    paper.heading(words["limits"], 11)
    for paragraph in words["limits_text"].split("\n\n"):
        paper.ln(1.5)
        paper.say(paragraph)
