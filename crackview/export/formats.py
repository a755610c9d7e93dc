"""The formats of a sheet, by the names that the command line and the window use."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from crackview.export.model import Sheet
    from crackview.export.report.template import Template

    Writer = Callable[[Sheet, Path, Template], list[Path]]

TITLE = "Crack inspection"
"""Of a report without one."""
CSV_DIALECTS = (
    "standard", "excel", "excel-de", "excel-es", "excel-fr", "excel-it", "excel-nl", "excel-ja", "excel-zh",
)  # fmt: skip
"""Of the table of findings; ``tables`` says what each is."""
CSV_SAMPLES = {"standard": "", "excel": "1.5", "excel-de": "1,5"}
"""The dialects that differ, each with a number as Excel reads it there; none for the one of programs."""
EXPORTED_FINDINGS = {
    "accepted": "findings that were accepted or edited, and those of photos that were accepted as a whole",
    "not-rejected": "these and those that are not reviewed yet",
    "all": "rejected ones too",
}
"""Which findings an export has, from the fewest to the most."""


@dataclass(frozen=True)
class Format:
    """A format of exports.

    Attributes:
        title: In the window.
        help: What it is, in a few words.
        write: Writes a sheet into a folder, reports with a template, and returns the files, without the pictures beside
            YOLO's labels. It raises a SaveError if a file cannot be written, a PhotoError if a photo or a mask cannot
            be read, and a TemplateError if the template is wrong.
    """

    title: str
    help: str
    write: "Writer"


# each imports its module when it is called, so that only the chosen format costs its import


def _mask(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import masks  # noqa: PLC0415

    return masks.write_masks(sheet, folder)


def _overlay(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import masks  # noqa: PLC0415

    return masks.write_overlays(sheet, folder)


def _csv(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import drawn, tables  # noqa: PLC0415

    return [*tables.write_csv(sheet, folder), *drawn.write_csv(sheet, folder)]


def _xlsx(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import workbook  # noqa: PLC0415

    return workbook.write(sheet, folder)


def _json(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import tables  # noqa: PLC0415

    return tables.write_json(sheet, folder)


def _coco(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import annotations  # noqa: PLC0415

    return annotations.write_coco(sheet, folder)


def _yolo(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import annotations  # noqa: PLC0415

    return annotations.write_yolo(sheet, folder)


def _geojson(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import maps  # noqa: PLC0415

    return maps.write_findings(sheet, folder)


def _dxf(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import dxf  # noqa: PLC0415

    return dxf.write(sheet, folder)


def _bcf(sheet: "Sheet", folder: Path, _template: "Template") -> list[Path]:
    from crackview.export import bcf  # noqa: PLC0415

    return bcf.write(sheet, folder)


def _condition(sheet: "Sheet", folder: Path, template: "Template") -> list[Path]:
    from crackview.export.report import condition_pages  # noqa: PLC0415

    return condition_pages.write(sheet, folder, template)


def _html(sheet: "Sheet", folder: Path, template: "Template") -> list[Path]:
    from crackview.export.report import html_page  # noqa: PLC0415

    return html_page.write(sheet, folder, template)


def _pdf(sheet: "Sheet", folder: Path, template: "Template") -> list[Path]:
    from crackview.export.report import document  # noqa: PLC0415

    return document.write(sheet, folder, template)


FORMATS = {
    "pdf": Format("PDF report", "report as PDF", _pdf),
    "html": Format("HTML report", "report as one HTML file", _html),
    "condition": Format("Condition form", "elements by state, CSV, HTML and PDF", _condition),
    "bcf": Format("BCF 2.1", "topics for BIM with a picture of every finding", _bcf),
    "dxf": Format("DXF", "centre lines for CAD, a layer for every width class", _dxf),
    "geojson": Format("GeoJSON", "centre lines for maps", _geojson),
    "yolo": Format("YOLO", "YOLO segments with data.yaml", _yolo),
    "coco": Format("COCO", "COCO instances", _coco),
    "json": Format("JSON", "all findings with centre lines, model and settings", _json),
    "xlsx": Format("Excel", "findings and photos as an Excel workbook", _xlsx),
    "csv": Format("CSV", "a table with a row for every finding", _csv),
    "overlay": Format("Overlays", "photos with their cracks marked, JPEG", _overlay),
    "mask": Format("Masks", "black-and-white PNG of every photo's cracks", _mask),
}
"""By the names of the command line, those first that are handed over most; the window has them in this order."""
