"""Findings as a table, and all that is known of them as JSON; the frames of a video as a table: each with provenance.

The schema of the JSON, ``resources/schemas/findings.schema.json``, explains the numbers.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

from crackview import file_names, files
from crackview.engine.video_findings import AnalysedFrame, Conditions
from crackview.export import csv_dialects
from crackview.export.model import (
    ExportAnnotation,
    PhotoResult,
    Sheet,
    annotation_record,
    model_record,
    origin,
    scale_record,
)
from crackview.vision.measure import Finding
from crackview.vision.scale import Sizes
from crackview.vision.widths import LIMIT_PX, Origin

COLUMNS = (
    "photo", "finding", "length_px", "mean_width_px", "median_width_px", "p95_width_px", "max_width_px",
    "width_uncertainty_px", "area_px",
    "length_mm", "length_uncertainty_mm", "mean_width_mm", "median_width_mm", "p95_width_mm", "max_width_mm",
    "width_uncertainty_mm", "area_mm2",
    "orientation_deg", "branches", "tips", "box_x", "box_y", "box_width", "box_height", "mean_probability",
    "state", "severity", "note", "mm_per_px", "mm_per_px_uncertainty", "scale_origin", "threshold", "model",
    "model_sha256", "width_from", "joint", "element",
)  # fmt: skip
TEXTS = frozenset(
    {"photo", "state", "severity", "note", "scale_origin", "model", "model_sha256", "width_from", "joint", "element"}
)
"""The columns that are words."""
WHOLE = frozenset({"finding", "area_px", "branches", "tips", "box_x", "box_y", "box_width", "box_height"})
"""The columns that are whole numbers, and always known."""
_WIDTHS = ("mean_width", "median_width", "p95_width", "max_width")
_FORMATS = {
    **{column: ".2f" for column in COLUMNS if column.endswith("_px")},
    **{column: ".4f" for column in COLUMNS if column.endswith(("_mm", "_mm2"))},
    "area_px": "d",
    "orientation_deg": ".1f",
    "mean_probability": ".4f",
    "mm_per_px": "g",
    "mm_per_px_uncertainty": ".2g",
    "threshold": "g",
}
PHOTO_COLUMNS = (
    *("photo", "taken", "latitude", "longitude", "width_px", "height_px", "findings", "length_px", "length_mm"),
    *("widest_px", "widest_mm", "mm_per_px", "mm_per_px_uncertainty", "scale_origin", "model", "threshold", "element"),
    "note",
)
"""Of the table of photos; the widest is the largest 95th percentile of the widths of a finding."""
_PHOTO_TEXTS = frozenset({"photo", "taken", "scale_origin", "model", "element", "note"})
SHARE_COLUMNS = (
    *("video", "frame", "position_s", "crack_share", "threshold", "model", "model_sha256"),
    *("network_px", "steady", "thorough", "findings", "longest_share_of_diagonal", "finding_from_share_of_diagonal"),
)
_SHARE_TEXTS = frozenset({"video", "model", "model_sha256", "steady", "thorough"})


def findings_csv(sheet: Sheet) -> str:
    """Return the table of all exported findings as CSV with a header, in the dialect of the sheet.

    Millimetres are empty without a scale, and the columns of the review without reviews.
    """
    rows = (_row(photo, finding) for photo in sheet.each_photo() for finding in photo.included)
    return csv_dialects.text(COLUMNS, rows, sheet.csv_dialect, words=TEXTS)


def write_rows(file: TextIO, rows: Iterable[Mapping[str, object]], dialect_name: str) -> None:
    """Write the header and rows that are in ``as_written``, in a dialect of ``formats.CSV_DIALECTS``."""
    csv_dialects.write(file, COLUMNS, rows, dialect_name, words=TEXTS)


def write_findings(path: Path, sheet: Sheet) -> None:
    """Write the table, whole or not at all; raise SaveError if the file cannot be written."""
    files.write_text(path, findings_csv(sheet))


def write_csv(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``findings.csv`` and ``photos.csv``; raise as ``write_findings``."""
    findings, photos = folder / "findings.csv", folder / "photos.csv"
    write_findings(findings, sheet)
    files.write_text(photos, photos_csv(sheet))
    return [findings, photos]


def photos_csv(sheet: Sheet) -> str:
    """Return the table of all photos as CSV with a header, in the dialect of the sheet."""
    rows = map(photo_values, sheet.photos)
    return csv_dialects.text(PHOTO_COLUMNS, rows, sheet.csv_dialect, words=_PHOTO_TEXTS)


def photo_values(photo: PhotoResult) -> dict[str, str | int | float | None]:
    """Return a row of the table of photos; None where nothing is known. Only measured widths count."""
    found = [(finding, photo.sizes(finding)) for finding in photo.included]
    wide = [each for each in found if not each[0].below_limit and each[0].width_from is not Origin.DRAWN]
    scale, position = photo.scale, photo.position
    return {
        "photo": file_names.escape(photo.path),
        "taken": photo.taken or None,
        "latitude": None if position is None else round(position[0], 7),
        "longitude": None if position is None else round(position[1], 7),
        "width_px": photo.size[0],
        "height_px": photo.size[1],
        "findings": len(found),
        "length_px": round(sum(finding.length_px for finding, _ in found), 2),
        "length_mm": None if scale is None else round(sum(sizes.length for _, sizes in found if sizes), 4),
        "widest_px": round(max(finding.p95_width_px for finding, _ in wide), 2) if wide else None,
        "widest_mm": max((round(sizes.p95_width, 4) for _, sizes in wide if sizes), default=None),
        "mm_per_px": None if scale is None else scale.mm_per_px,
        "mm_per_px_uncertainty": None if scale is None else scale.uncertainty,
        "scale_origin": None if scale is None else scale.origin,
        "model": photo.model.name,
        "threshold": photo.model.threshold,
        "element": photo.element or None,
        "note": photo.note or None,
    }


@dataclass(frozen=True, slots=True)
class VideoBasis:
    """What numbers of a video were made by.

    Attributes:
        conditions: Model, threshold and size.
        sha256: Of the model.
        limit: Length from which a crack is a finding, as a share of the picture's diagonal.
    """

    conditions: Conditions
    sha256: str
    limit: float


def write_shares(
    path: Path, frames: Sequence[AnalysedFrame], video: str, basis: VideoBasis, dialect_name: str = "standard"
) -> None:
    """Write what was found in each frame of a video, all under the same conditions, as CSV with a header.

    The first frame has the number 1. The file is written whole or not at all, in a dialect of
    ``formats.CSV_DIALECTS``.

    Raises:
        SaveError: If the file cannot be written.
    """
    conditions = basis.conditions
    rows = (
        {
            "video": video,
            "frame": frame.index + 1,
            "position_s": f"{frame.position:.3f}",
            "crack_share": f"{frame.share:.6f}",
            "threshold": f"{conditions.threshold:g}",
            "model": conditions.model,
            "model_sha256": basis.sha256,
            "network_px": conditions.side,
            "steady": "yes" if conditions.steady else "no",
            "thorough": "yes" if conditions.thorough else "no",
            "findings": frame.count(basis.limit),
            "longest_share_of_diagonal": f"{frame.longest:.4f}",
            "finding_from_share_of_diagonal": f"{basis.limit:g}",
        }
        for frame in frames
    )
    files.write_text(path, csv_dialects.text(SHARE_COLUMNS, rows, dialect_name, words=_SHARE_TEXTS))


def write_summary(path: Path, summary: dict[str, Any]) -> None:
    """Write the summary as JSON, whole or not at all; raise SaveError if the file cannot be written."""
    files.write_text(path, json.dumps(summary, indent=2, ensure_ascii=False) + "\n")


def values(photo: PhotoResult, finding: Finding) -> dict[str, str | int | float | None]:
    """Return every column as it was measured; None where nothing is known of it.

    Widths below the limit of measurement are there as numbers: who shows them compares them with that limit.
    """
    scale, sizes = photo.scale_at(finding), photo.sizes(finding)
    said = None if photo.reviews is None else photo.review(finding)
    left, top, width, height = finding.box
    return {
        "photo": file_names.escape(photo.path),
        "finding": finding.id,
        "length_px": finding.length_px,
        "mean_width_px": finding.mean_width_px,
        "median_width_px": finding.median_width_px,
        "p95_width_px": finding.p95_width_px,
        "max_width_px": finding.max_width_px,
        "width_uncertainty_px": finding.width_uncertainty_px,
        "area_px": finding.area_px,
        "length_mm": None if sizes is None else sizes.length,
        "length_uncertainty_mm": None if sizes is None else sizes.length_uncertainty,
        "mean_width_mm": None if sizes is None else sizes.mean_width,
        "median_width_mm": None if sizes is None else sizes.median_width,
        "p95_width_mm": None if sizes is None else sizes.p95_width,
        "max_width_mm": None if sizes is None else sizes.max_width,
        "width_uncertainty_mm": None if sizes is None else sizes.width_uncertainty,
        "area_mm2": None if sizes is None else sizes.area,
        "orientation_deg": finding.orientation_deg,
        "branches": len(finding.branches),
        "tips": finding.tips,
        "box_x": left,
        "box_y": top,
        "box_width": width,
        "box_height": height,
        "mean_probability": finding.mean_probability,
        "state": None if said is None else said.state,
        "severity": None if said is None else said.severity,
        "note": None if said is None else said.note,
        "mm_per_px": None if scale is None else scale.mm_per_px,
        "mm_per_px_uncertainty": None if scale is None else scale.uncertainty,
        "scale_origin": None if scale is None else scale.origin,
        "threshold": photo.model.threshold,
        "model": photo.model.name,
        "model_sha256": photo.model.sha256,
        "width_from": finding.width_from,
        "joint": finding.joint,
        "element": None if said is None else photo.element,
    }


def _row(photo: PhotoResult, finding: Finding) -> dict[str, object]:
    sizes = photo.sizes(finding)
    return as_written(values(photo, finding), finding.limit_px, None if sizes is None else sizes.limit)


def as_written(measured: Mapping[str, Any], limit_px: float, limit_mm: float | None) -> dict[str, object]:
    """Return every column of ``values`` as it is written: a width below the limit of measurement as that limit.

    Args:
        measured: The columns, by name.
        limit_px: The least width that can be measured on that photo.
        limit_mm: The same; None without a scale.
    """
    row: dict[str, object] = {
        column: "" if value is None else format(value, _FORMATS.get(column, "")) for column, value in measured.items()
    }
    for column in _WIDTHS:
        if measured[f"{column}_px"] < limit_px:
            row[f"{column}_px"] = f"< {limit_px:.2g}"
            row[f"{column}_mm"] = "" if limit_mm is None else f"< {limit_mm:.4g}"
    return row


SCHEMA = "crackview-findings-1"


def write_json(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``findings.json``; raise SaveError if it cannot be written."""
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
        "missing": [{"photo": file_names.escape(path), "reason": reason} for path, reason in sheet.missing.items()],
        "photos": [_photo(photo, sheet) for photo in sheet.each_photo()],
    }


def _photo(photo: PhotoResult, sheet: Sheet) -> dict[str, Any]:
    return {
        "photo": file_names.escape(photo.path),
        "width": photo.size[0],
        "height": photo.size[1],
        **model_record(photo.model),
        "scale": scale_record(photo.scale),
        "place": None if photo.place is None else asdict(photo.place),
        "note": photo.note,
        "element": photo.element,
        "findings": [_finding(finding, photo, sheet) for finding in photo.findings],
        "annotations": [_annotation(each, photo) for each in photo.annotations],
    }


def _annotation(each: ExportAnnotation, photo: PhotoResult) -> dict[str, Any]:
    points = [[_rounded(x, 2), _rounded(y, 2)] for x, y in each.annotation.points]
    return {**annotation_record(each, photo), "included": each.review.included, "points": points}


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
        "millimetres": _sizes(photo.sizes(finding)),
        "width_class": None if found is None else found.title,
        "orientation_deg": round(finding.orientation_deg, 1),
        "tips": finding.tips,
        "box": list(finding.box),
        "mean_probability": round(finding.mean_probability, 4),
        "joint": finding.joint,
        "joint_share": None if finding.joint_share is None else _rounded(finding.joint_share),
        "review": None if photo.reviews is None else asdict(photo.review(finding)),
        "branches": [
            {
                "points": [[_rounded(x, 2), _rounded(y, 2)] for x, y in branch.points.tolist()],
                "width_px": [_rounded(value, 2) for value in branch.width.tolist()],
            }
            for branch in finding.branches
        ],
    }


def _sizes(sizes: Sizes | None) -> dict[str, Any] | None:
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
