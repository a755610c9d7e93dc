"""Numbers as tables: a row for every finding, or for every frame of a video, and what each number rests on."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview import files
from crackview.engine.footage import FrameShare
from crackview.vision.measure import LIMIT_PX, Finding

COLUMNS = (
    "photo", "finding", "length_px", "mean_width_px", "median_width_px", "p95_width_px", "max_width_px",
    "width_uncertainty_px", "area_px",
    "length_mm", "mean_width_mm", "median_width_mm", "p95_width_mm", "max_width_mm", "width_uncertainty_mm", "area_mm2",
    "orientation_deg", "branches", "tips", "box_x", "box_y", "box_width", "box_height", "mean_probability",
    "mm_per_px", "scale_origin", "threshold", "model", "model_sha256",
)  # fmt: skip
SHARE_COLUMNS = ("video", "frame", "position_s", "crack_share", "threshold", "model", "model_sha256")


@dataclass(frozen=True)
class Basis:
    """What every number of a run rests on.

    Attributes:
        model: Name of the model.
        sha256: Of its weights.
        threshold: Probability from which a pixel is crack.
        mm_per_px: The scale, or None if none was given.
        scale_origin: Where the scale is from, such as "typed"; "" without a scale.
    """

    model: str
    sha256: str
    threshold: float
    mm_per_px: float | None = None
    scale_origin: str = ""


def findings_csv(findings: list[tuple[Path, Finding]], basis: Basis) -> str:
    """The table as CSV with a header; millimetres are empty without a scale."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for photo, finding in findings:
        writer.writerow({column: _safe(value) for column, value in _row(photo, finding, basis).items()})
    return text.getvalue()


def write_findings(path: Path, findings: list[tuple[Path, Finding]], basis: Basis) -> None:
    """Write the table, whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
    files.write_text(path, findings_csv(findings, basis))


def write_shares(path: Path, shares: Sequence[FrameShare], video: str, basis: Basis) -> None:
    """Write how much crack each frame of a video shows as CSV with a header, whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, SHARE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    for share in shares:
        writer.writerow(
            {
                "video": _safe(video),
                "frame": share.index,
                "position_s": f"{share.position:.3f}",
                "crack_share": f"{share.share:.6f}",
                "threshold": f"{basis.threshold:g}",
                "model": _safe(basis.model),
                "model_sha256": basis.sha256,
            }
        )
    files.write_text(path, text.getvalue())


def write_summary(path: Path, summary: dict[str, Any]) -> None:
    """Write the summary as JSON, whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
    files.write_text(path, json.dumps(summary, indent=2, ensure_ascii=False) + "\n")


def _row(photo: Path, finding: Finding, basis: Basis) -> dict[str, object]:
    scale = basis.mm_per_px
    left, top, width, height = finding.box
    widths = {
        "mean_width": finding.mean_width_px,
        "median_width": finding.median_width_px,
        "p95_width": finding.p95_width_px,
        "max_width": finding.max_width_px,
    }
    return {
        "photo": str(photo),
        "finding": finding.id,
        "length_px": f"{finding.length_px:.2f}",
        **{f"{kind}_px": _width(value, LIMIT_PX, 2) for kind, value in widths.items()},
        "width_uncertainty_px": f"{finding.width_uncertainty_px:.2f}",
        "area_px": finding.area_px,
        "length_mm": _millimetres(finding.length_px, scale),
        **{
            f"{kind}_mm": "" if scale is None else _width(value * scale, LIMIT_PX * scale, 4)
            for kind, value in widths.items()
        },
        "width_uncertainty_mm": _millimetres(finding.width_uncertainty_px, scale),
        "area_mm2": _millimetres(finding.area_px, None if scale is None else scale**2),
        "orientation_deg": f"{finding.orientation_deg:.1f}",
        "branches": len(finding.branches),
        "tips": finding.tips,
        "box_x": left,
        "box_y": top,
        "box_width": width,
        "box_height": height,
        "mean_probability": f"{finding.mean_probability:.4f}",
        "mm_per_px": "" if scale is None else f"{scale:g}",
        "scale_origin": basis.scale_origin,
        "threshold": f"{basis.threshold:g}",
        "model": basis.model,
        "model_sha256": basis.sha256,
    }


def _width(value: float, limit: float, digits: int) -> str:
    """The number, or what it is below where pixels cannot carry it."""
    return f"< {limit:.{digits}g}" if value < limit else f"{value:.{digits}f}"


def _millimetres(pixels: float, factor: float | None) -> str:
    return "" if factor is None else f"{pixels * factor:.4f}"


def _safe(value: object) -> object:
    """Keep spreadsheets from running a file name as a formula (OWASP, CSV injection)."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
