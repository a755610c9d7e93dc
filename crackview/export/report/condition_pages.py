"""The rating of elements: its pages in a report, and as documents of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from crackview import files
from crackview.export import condition
from crackview.export.condition import ConditionText
from crackview.export.model import Sheet
from crackview.export.report import html_page
from crackview.export.report.pdf import QUIET, PdfCanvas, ReportTable, TableCells, TableColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crackview.export.report.template import Template

_WIDTH = 174.0  # mm, of A4 between the margins
_ELEMENT, _STATE = 34.0, 20.0
_WITH_HEADING = 36.0
"""Room for a heading, its sum, and the head and first rows of the table below it."""
_FINDING_WIDTHS = (11.0, 54.0, 27.0, 40.0, 42.0)
_RULE_WIDTHS = (42.0, 132.0)
_LIMIT_WIDTHS = (132.0, 42.0)


def write(sheet: Sheet, folder: Path, template: "Template") -> list[Path]:
    """Write ``condition.csv``, ``condition_findings.csv``, ``condition.html`` and ``condition.pdf``.

    Raises:
        SaveError: If they cannot be written.
    """
    rated = condition.table(sheet, sheet.each_photo())
    text = condition.text(rated, template.words)
    page, document = folder / "condition.html", folder / "condition.pdf"
    files.write_text(page, html_page.condition(sheet, text, template))
    with files.replacing(document) as temporary:
        temporary.write_bytes(_document(sheet, text, template))
    return [*condition.write_csv(rated, sheet, folder), page, document]


def _document(sheet: Sheet, text: ConditionText, template: "Template") -> bytes:
    words, basis = template.words, sheet.basis
    head = " · ".join(part for part in (template.company, sheet.title) if part)
    foot = f"CrackView {basis.version} · {basis.date:%Y-%m-%d %H:%M}"
    with PdfCanvas(template.rgb, head, foot, template.fonts) as pdf:
        pdf.set_title(sheet.title)
        pdf.set_author(template.company)
        pdf.set_creator(f"CrackView {basis.version}")
        pdf.set_creation_date(basis.date)
        pdf.new_page()
        pdf.heading(sheet.title, 20)
        pdf.ln(2)
        _pairs(pdf, tuple(sheet.facts.items()))
        pdf.ln(6)
        section(pdf, text, words)
        pdf.finish()
        return bytes(pdf.output())


def section(pdf: PdfCanvas, text: ConditionText, words: "Mapping[str, str]") -> None:
    """Write the table of elements by states, the findings of its cells, and the rule."""
    pdf.heading(words["condition"], 18, bookmark=words["condition"])
    pdf.ln(3)
    if not text.elements:
        pdf.paragraph(words["condition_nothing"])
    else:
        _elements(pdf, text, words)
    for element in text.elements:
        for cell in element.cells:
            if cell.findings:
                pdf.ln(5)
                if pdf.left < _WITH_HEADING:
                    pdf.new_page()
                pdf.heading(cell.title, 11)
                pdf.paragraph(cell.total, 8.5, colour=QUIET)
                pdf.ln(1)
                columns = zip(text.finding_columns, _FINDING_WIDTHS, strict=True)
                grid = ReportTable(
                    pdf, [TableColumn(name, width, text=at > 0) for at, (name, width) in enumerate(columns)]
                )
                for row in cell.findings:
                    grid.row(TableCells(row))
    pdf.ln(8)
    _pairs(pdf, text.rule)
    pdf.ln(4)
    pdf.paragraph(words["condition_limits"], 8.5, colour=QUIET)
    grid = ReportTable(pdf, [TableColumn("", width, text=True) for width in _LIMIT_WIDTHS], 8.5)
    for limits in text.limits:
        grid.row(TableCells(limits))


def _elements(pdf: PdfCanvas, text: ConditionText, words: "Mapping[str, str]") -> None:
    width = (_WIDTH - _ELEMENT - _STATE) / len(text.columns)
    columns = [
        TableColumn(words["element"], _ELEMENT, text=True),
        TableColumn(words["condition_state"], _STATE, text=True),
    ]
    grid = ReportTable(pdf, [*columns, *(TableColumn(title, width) for title in text.columns)])
    for row in text.elements:
        cells = (row.element, row.state, *(cell.total or "–" for cell in row.cells))
        grid.row(TableCells(cells, below=row.because))


def _pairs(pdf: PdfCanvas, pairs: tuple[tuple[str, str], ...]) -> None:
    columns = (TableColumn("", _RULE_WIDTHS[0], text=True, quiet=True), TableColumn("", _RULE_WIDTHS[1], text=True))
    grid = ReportTable(pdf, columns, 8.5)
    for each in pairs:
        grid.row(TableCells(each))
