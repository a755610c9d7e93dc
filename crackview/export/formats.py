"""The formats of a sheet, by the names that the command line and the window use."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crackview.export.model import Sheet
    from crackview.export.report.template import Template

TITLE = "Crack inspection"
"""Of a report that nobody gave one."""
CSV_DIALECTS = (
    "standard", "excel", "excel-de", "excel-es", "excel-fr", "excel-it", "excel-nl", "excel-ja", "excel-zh",
)  # fmt: skip
"""Of the table of findings; ``tables`` says what each is."""
FINDINGS = {
    "accepted": "findings that were accepted or edited, and those of photos that were accepted as a whole",
    "not-rejected": "these and those that nobody has reviewed",
    "all": "rejected ones too",
}
"""Which findings an export has, from the fewest to the most."""
FORMATS = {
    "mask": "black-and-white PNG of every photo's cracks",
    "overlay": "photos with their cracks marked, JPEG",
    "csv": "a table with a row for every finding",
    "json": "all findings with their centre lines and what they rest on",
    "coco": "COCO instances",
    "yolo": "YOLO segments with data.yaml",
    "geojson": "centre lines for maps",
    "dxf": "centre lines for CAD, a layer for every width class",
    "html": "report as one HTML file",
    "pdf": "report as PDF",
}


def write(kind: str, sheet: "Sheet", folder: Path, template: "Template") -> list[Path]:
    """Write a sheet in one of the formats and return the files, without the pictures beside YOLO's labels.

    Raises:
        SaveError: If a file cannot be written.
        PhotoError: If a photo or a mask cannot be read.
        TemplateError: If the report's template is wrong.
    """
    # imported here, so that only the chosen format costs its import
    if kind == "pdf":
        from crackview.export.report import document  # noqa: PLC0415

        return document.write(sheet, folder, template)
    if kind == "html":
        from crackview.export.report import html_page  # noqa: PLC0415

        return html_page.write(sheet, folder, template)
    from crackview.export import annotations, dxf, maps, masks, tables  # noqa: PLC0415

    writers = {
        "mask": masks.write_masks,
        "overlay": masks.write_overlays,
        "csv": tables.write_csv,
        "json": tables.write_json,
        "coco": annotations.write_coco,
        "yolo": annotations.write_yolo,
        "geojson": maps.write_findings,
        "dxf": dxf.write,
    }
    return writers[kind](sheet, folder)
