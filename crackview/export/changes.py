"""Changes between two dates as a table, as JSON and as a picture."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from crackview import file_names, files
from crackview.export import csv_dialects
from crackview.export.model import scale_record
from crackview.vision import image_io
from crackview.vision.change_detection import TIMES, Amount, Change, ChangeState
from crackview.vision.overlay import DARK_RGB
from crackview.vision.register import Registration
from crackview.vision.scale import Scale

CHANGE_COLUMNS = (
    "state", "later_findings", "earlier_findings", "length_change_px", "length_uncertainty_px", "width_change_px",
    "width_uncertainty_px", "length_change_mm", "length_uncertainty_mm", "width_change_mm", "width_uncertainty_mm",
    "reason",
)  # fmt: skip
_TEXTS = frozenset({"state", "reason", "earlier", "later", "scale_origin", "model", "model_sha256", "application"})
SCHEMA = "crackview-changes-1"
COLOURS: dict[ChangeState, tuple[int, int, int]] = {
    ChangeState.NEW: (213, 94, 0),
    ChangeState.GROWN: (230, 159, 0),
    ChangeState.UNCERTAIN: (240, 228, 66),
    ChangeState.UNCHANGED: (0, 114, 178),
    ChangeState.GONE: (204, 121, 167),
}
"""Okabe and Ito (2008): safe for every common colour blindness; dashes repeat the information."""
DASHES: dict[ChangeState, tuple[float, float]] = {
    ChangeState.NEW: (4.0, 3.0),
    ChangeState.GROWN: (12.0, 4.0),
    ChangeState.UNCERTAIN: (1.0, 2.0),
    ChangeState.GONE: (2.0, 6.0),
}
"""Length of a dash and of a gap, in widths of the line; what is unchanged has a solid line."""
_THICK_SHARE = 1 / 400

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Dates:
    """Two photos of one place, and the changes between them.

    Attributes:
        earlier: The earlier photo.
        later: The later photo, whose pixels and scale are used.
        changes: As ``vision.dates.compare`` gives them.
        laid: Registration of one photo on the other.
        scale: The scale; None if it is not known.
        basis: Provenance of the findings: model, model_sha256, threshold, application.
    """

    earlier: Path
    later: Path
    changes: Sequence[Change]
    laid: Registration
    scale: Scale | None
    basis: dict[str, Any]


def write_table(path: Path, dates: Dates, dialect_name: str = "standard") -> None:
    """Write the table as CSV with a header, in a dialect of ``formats.CSV_DIALECTS``.

    Millimetres are empty without a scale.

    Raises:
        SaveError: If the file cannot be written.
    """
    basis = {
        "earlier": file_names.escape(dates.earlier),
        "later": file_names.escape(dates.later),
        "scale_origin": "" if dates.scale is None else dates.scale.origin,
        **dates.basis,
    }
    rows = ({**_row(change), **basis} for change in dates.changes)
    files.write_text(path, csv_dialects.text([*CHANGE_COLUMNS, *basis], rows, dialect_name, words=_TEXTS))


def write_record(path: Path, dates: Dates) -> None:
    """Write everything, the lines too, as JSON; raise SaveError if the file cannot be written."""
    record = {
        "schema": SCHEMA,
        "earlier": file_names.escape(dates.earlier),
        "later": file_names.escape(dates.later),
        "origin": dates.basis,
        "scale": scale_record(dates.scale),
        "grown_from": f"{TIMES:g} standard uncertainties on",
        "registration": {
            "matrix": dates.laid.matrix.tolist(),
            "inliers": dates.laid.inliers,
            "inlier_share": round(dates.laid.share, 4),
            "error_px": round(dates.laid.error_px, 3),
            "correlation": round(dates.laid.correlation, 3),
        },
        "changes": [
            {
                "state": str(change.state),
                "reason": str(change.doubt),
                "later_findings": list(change.later),
                "earlier_findings": list(change.earlier),
                "length_px": _amount(change.length_px),
                "width_px": _amount(change.width_px),
                "length_mm": _amount(change.length_mm),
                "width_mm": _amount(change.width_mm),
                "lines": [np.round(line, 2).tolist() for line in change.lines],
                "changed_lines": [np.round(line, 2).tolist() for line in change.fresh],
            }
            for change in dates.changes
        ],
    }
    files.write_text(path, json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")


def write_picture(path: Path, dates: Dates, later: Pixels) -> None:
    """Write the later photo, uint8 (H, W, 3), with a line along every crack: its state by colour and dash, as JPEG.

    Raises:
        PhotoError: If the file cannot be written.
    """
    picture = later.copy()
    thick = max(2, round(max(picture.shape[:2]) * _THICK_SHARE))
    parts = [part for change in dates.changes for part in drawn(change)]
    for state in reversed(ChangeState):
        lines = [line for shown, lines in parts if shown is state for line in lines]
        dashes = [dash for line in lines for dash in _dashed(line, state, thick)]
        for colour, width in ((DARK_RGB, thick + 2), (COLOURS[state], thick)):
            cv2.polylines(picture, dashes, isClosed=False, color=colour, thickness=width, lineType=cv2.LINE_AA, shift=4)
    image_io.write_jpeg(path, picture, marked=True)


def drawn(change: Change) -> list[tuple[ChangeState, tuple[npt.NDArray[np.float64], ...]]]:
    """Return the lines of a change; the new part of a grown crack is drawn over it as new."""
    own = [(change.state, change.lines)]
    return [*own, (ChangeState.NEW, change.fresh)] if change.state is ChangeState.GROWN else own


def _dashed(line: npt.NDArray[np.float64], state: ChangeState, thick: float) -> list[npt.NDArray[np.int32]]:
    """Return the dashes of a line."""
    places = np.round(line * 16).astype(np.int32).reshape(-1, 1, 2)
    if state not in DASHES:
        return [places]
    dash, gap = (length * thick for length in DASHES[state])
    run = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    period = np.floor(run / (dash + gap)).astype(np.int64)
    drawn = run - period * (dash + gap) <= dash
    return [places[(period == number) & drawn] for number in np.unique(period[drawn])]


def _row(change: Change) -> dict[str, object]:
    row: dict[str, object] = {
        "state": str(change.state),
        "later_findings": " ".join(map(str, change.later)),
        "earlier_findings": " ".join(map(str, change.earlier)),
        "reason": str(change.doubt),
    }
    for name, amount, digits in (
        ("length_{}_px", change.length_px, 2),
        ("width_{}_px", change.width_px, 2),
        ("length_{}_mm", change.length_mm, 3),
        ("width_{}_mm", change.width_mm, 3),
    ):
        row[name.format("change")] = None if amount is None else f"{amount.value:.{digits}f}"
        row[name.format("uncertainty")] = None if amount is None else f"{amount.uncertainty:.{digits}f}"
    return row


def _amount(amount: Amount | None) -> dict[str, float] | None:
    return None if amount is None else {"change": round(amount.value, 4), "uncertainty": round(amount.uncertainty, 4)}
