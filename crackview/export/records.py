"""Everything that is known about every finding, as JSON with a schema.

The schema, ``resources/schemas/findings.schema.json``, explains the numbers.
"""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crackview import file_names, files
from crackview.export.model import PhotoResult, Sheet, model_record, origin, scale_record
from crackview.vision.measure import Finding
from crackview.vision.scale import Sizes
from crackview.vision.widths import LIMIT_PX

SCHEMA = "crackview-findings-1"


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``findings.json``; raises SaveError if it cannot be written."""
    path = folder / "findings.json"
    files.write_text(path, json.dumps(record(sheet), ensure_ascii=False, allow_nan=False) + "\n")
    return [path]


def record(sheet: Sheet) -> dict[str, Any]:
    """Return the whole sheet, including findings that were left out of the report."""
    return {
        "schema": SCHEMA,
        "title": sheet.title,
        "facts": dict(sheet.facts),
        "origin": origin(sheet),
        "limit_px": LIMIT_PX,
        "missing": [{"photo": file_names.text(path), "reason": reason} for path, reason in sheet.missing.items()],
        "photos": [_photo(photo, sheet) for photo in sheet.turns()],
    }


def _photo(photo: PhotoResult, sheet: Sheet) -> dict[str, Any]:
    return {
        "photo": file_names.text(photo.path),
        "width": photo.size[0],
        "height": photo.size[1],
        **model_record(photo.model),
        "scale": scale_record(photo.scale),
        "place": None if photo.place is None else asdict(photo.place),
        "note": photo.note,
        "findings": [_finding(finding, photo, sheet) for finding in photo.findings],
    }


def _finding(finding: Finding, photo: PhotoResult, sheet: Sheet) -> dict[str, Any]:
    found = photo.width_class(finding, sheet.basis.preset)
    widths = {
        "mean": finding.mean_width_px,
        "median": finding.median_width_px,
        "p95": finding.p95_width_px,
        "max": finding.max_width_px,
    }
    return {
        "id": finding.id,
        "length_px": _rounded(finding.length_px),
        "width_px": {kind: _rounded(value) for kind, value in widths.items()},
        "width_uncertainty_px": _rounded(finding.width_uncertainty_px),
        "below_limit": {kind: value < finding.limit_px for kind, value in widths.items()},
        "width_from": finding.width_from,
        "limit_px": _rounded(finding.limit_px),
        "area_px": finding.area_px,
        "millimetres": _millimetres(photo.sizes(finding)),
        "width_class": None if found is None else found.title,
        "orientation_deg": round(finding.orientation_deg, 1),
        "tips": finding.tips,
        "box": list(finding.box),
        "mean_probability": round(finding.mean_probability, 4),
        "review": None if photo.reviews is None else asdict(photo.review(finding)),
        "branches": [
            {
                "points": [[_rounded(x, 2), _rounded(y, 2)] for x, y in branch.points.tolist()],
                "width_px": [_rounded(value, 2) for value in branch.width.tolist()],
            }
            for branch in finding.branches
        ],
    }


def _millimetres(sizes: Sizes | None) -> dict[str, Any] | None:
    if sizes is None:
        return None
    widths = {"mean": sizes.mean_width, "median": sizes.median_width, "p95": sizes.p95_width, "max": sizes.max_width}
    return {
        "length": _rounded(sizes.length),
        "length_uncertainty": _rounded(sizes.length_uncertainty),
        "width": {kind: _rounded(value, 4) for kind, value in widths.items()},
        "p95_width_uncertainty": _rounded(sizes.width_uncertainty, 4),
        "limit": _rounded(sizes.limit, 4),
        "area_mm2": _rounded(sizes.area),
    }


def _rounded(value: float, digits: int = 3) -> float | None:
    """Return a rounded number that JSON can hold, which NaN is not."""
    return round(value, digits) if math.isfinite(value) else None
