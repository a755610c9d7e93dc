"""What an inspection hands out: frozen copies of its rows, each with the version by which a later change is checked."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crackview import sentences
from crackview.inspection.store.codecs import Bools, Bytes
from crackview.inspection.store.damage import decoding
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.vision.annotations import Annotation, AnnotationKind
from crackview.vision.classes import WidthClasses
from crackview.vision.measure import Branch, Finding
from crackview.vision.plane import Plane
from crackview.vision.quality import Flaw, Quality
from crackview.vision.scale import Scale
from crackview.vision.widths import Origin

Floats = NDArray[np.float32]
Row = sqlite3.Row | Mapping[str, Any]


@dataclass(frozen=True)
class InspectionSettings:
    """What holds for the whole folder.

    Attributes:
        version: Of the row.
        scale: For photos without one of their own.
        classes: The width classes.
        min_length_px: Shorter findings are specks, px.
    """

    version: int
    scale: Scale | None
    classes: WidthClasses
    min_length_px: float


@dataclass(frozen=True)
class Model:
    """What a result rests on: name and sha256 of the model, and the threshold."""

    name: str
    sha256: str
    threshold: float


@dataclass(frozen=True)
class PhotoRecord:
    """A photo.

    Attributes:
        id: Of the row, for good.
        version: Of the row.
        path: Relative to the inspection's folder, with "/" on every system; absolute on another drive.
        hash: Of its content, as ``document.digest`` gives it.
        width: px, upright; 0 until it was analysed; the same for ``height``.
        state: How it was judged.
        note: In words.
        scale: Its own, or None: the folder's holds.
        quality: None until it was analysed.
        model: What its findings rest on; None until it was analysed.
        stale: Why the findings are older than the mask: "edit", "undo" (of an edit), "threshold", "model" (another one
            has to look at it, unless its map is kept), or "".
        problem: Why the last analysis failed, or "".
        findings: How many it has.
        unreviewed: How many of them are not reviewed yet.
        element: The part of the structure that it shows, such as "Pier 3", or "".
    """

    id: int
    version: int
    path: str
    hash: str
    width: int
    height: int
    state: ReviewState
    note: str
    scale: Scale | None
    quality: Quality | None
    model: Model | None
    stale: str
    problem: str
    findings: int
    unreviewed: int
    element: str = ""

    def scale_in(self, settings: InspectionSettings) -> Scale | None:
        """Return the scale that holds for the photo."""
        return self.scale or settings.scale

    def flaws(self, settings: InspectionSettings) -> tuple[Flaw, ...]:
        """Return what may be wrong with the photo; nothing before it was analysed."""
        if self.quality is None:
            return ()
        scale = self.scale_in(settings)
        tilt = 0.0 if scale is None or scale.plane is None else scale.plane.tilt_deg(self.width, self.height)
        return self.quality.flaws(has_scale=scale is not None, tilt_deg=tilt)


@dataclass(frozen=True)
class FindingRecord:
    """A finding of a photo, with its review.

    Attributes:
        id: Of the row, for good.
        version: Of the row.
        photo: The photo's id.
        review: How it was judged.
        finding: Its measurements; its ``id`` is its number on the photo, which stays when the photo is measured again.
    """

    id: int
    version: int
    photo: int
    review: Review
    finding: Finding


@dataclass(frozen=True)
class AnnotationRecord:
    """An annotation of a photo, with its review; the text of a text is its note.

    Attributes:
        id: Of the row, for good.
        version: Of the row.
        photo: The photo's id.
        review: How it was judged.
        annotation: What was drawn.
    """

    id: int
    version: int
    photo: int
    review: Review
    annotation: Annotation


@dataclass(frozen=True, eq=False)
class AnalysisResult:
    """An analysis or a new measurement of a photo, to be stored.

    Attributes:
        model: What it rests on.
        mask: bool (H, W), with corrections.
        findings: Of the mask.
        probability: float32 (H, W) in [0, 1], or uint8 with 255 for 1.0; gives the anchors of findings.
        quality: None: as it was.
        levels: The probability map, uint8 (H, W) with 255 for 1.0; None: as it was.
        joints: Where the same pass of the model saw joints, bool (H, W); None: not known, or as it was.
    """

    model: Model
    mask: Bools
    findings: tuple[Finding, ...]
    probability: Floats | Bytes
    quality: Quality | None = None
    levels: Bytes | None = None
    joints: Bools | None = None


_SCALE = ("mm_per_px", "mm_per_px_uncertainty", "scale_origin", "scale_plane")
_MEASURES = ("area_px", "length_px", "mean_width_px", "median_width_px", "p95_width_px", "max_width_px",
             "width_uncertainty_px", "orientation_deg", "tips", "mean_probability", "limit_px",
             "joint_share")  # fmt: skip


def scale_columns(scale: Scale | None) -> dict[str, Any]:
    """Return a scale as columns."""
    if scale is None:
        return dict.fromkeys(_SCALE)
    plane = None if scale.plane is None else scale.plane.to_json()
    doubt = None if scale.uncertainty is None else float(scale.uncertainty)
    return dict(zip(_SCALE, (float(scale.mm_per_px), doubt, sentences.to_json(scale.origin), plane), strict=True))


def settings_columns(settings: InspectionSettings) -> dict[str, Any]:
    """Return settings as columns, without their version."""
    return {
        **scale_columns(settings.scale),
        "classes": settings.classes.to_json(),
        "min_length_px": settings.min_length_px,
    }


def review_columns(review: Review) -> dict[str, Any]:
    """Return a review as columns."""
    return {
        "state": str(review.state),
        "note": review.note,
        "severity": int(review.severity),
        "in_report": int(review.in_report),
    }


def finding_columns(finding: Finding) -> dict[str, Any]:
    """Return the measurements of a finding as columns, without its number and its centre lines."""
    box = zip(("box_x", "box_y", "box_width", "box_height"), finding.box, strict=True)
    return {name: getattr(finding, name) for name in _MEASURES} | dict(box) | {"width_from": str(finding.width_from)}


@decoding
def settings(row: Row) -> InspectionSettings:
    """Return the settings in a row of ``inspection``."""
    return InspectionSettings(row["version"], _scale(row), WidthClasses.from_json(row["classes"]), row["min_length_px"])


@decoding
def photo(row: Row) -> PhotoRecord:
    """Return the photo in a row of ``photos`` with the counts ``findings`` and ``unreviewed``."""
    quality = None if row["sharpness"] is None else Quality(row["sharpness"], row["dark"], row["bright"])
    model = None if row["model"] is None else Model(row["model"], row["model_sha256"], row["threshold"])
    return PhotoRecord(
        row["id"], row["version"], row["path"], row["hash"], row["width"], row["height"], ReviewState(row["state"]),
        row["note"], _scale(row), quality, model, row["stale"], sentences.from_json(row["problem"]), row["findings"],
        row["unreviewed"], row["element"],
    )  # fmt: skip


@decoding
def review(row: Row) -> Review:
    """Return the review in a row of ``findings``."""
    return Review(ReviewState(row["state"]), row["note"], Severity(row["severity"]), bool(row["in_report"]))


@decoding
def finding(row: Row, branches: tuple[Branch, ...]) -> FindingRecord:
    """Return the finding in a row of ``findings``, with its centre lines."""
    box = (row["box_x"], row["box_y"], row["box_width"], row["box_height"])
    measures = {name: row[name] for name in _MEASURES}
    origin = Origin(row["width_from"])
    measured = Finding(id=row["number"], box=box, branches=branches, width_from=origin, **measures)
    return FindingRecord(row["id"], row["version"], row["photo"], review(row), measured)


def annotation_columns(annotation: Annotation) -> dict[str, Any]:
    """Return an annotation as columns, without its number."""
    return {
        "kind": str(annotation.kind),
        "points": json.dumps([[round(x, 3), round(y, 3)] for x, y in annotation.points]),
        "placing_px": annotation.placing_px,
        "damage": annotation.damage,
    }


@decoding
def annotation(row: Row) -> AnnotationRecord:
    """Return the annotation in a row of ``annotations``."""
    points = tuple((float(x), float(y)) for x, y in json.loads(row["points"]))
    drawn = Annotation(row["number"], AnnotationKind(row["kind"]), points, row["placing_px"], row["damage"])
    return AnnotationRecord(row["id"], row["version"], row["photo"], review(row), drawn)


def _scale(row: Row) -> Scale | None:
    if row["mm_per_px"] is None:
        return None
    plane = None if row["scale_plane"] is None else Plane.from_json(row["scale_plane"])
    return Scale(row["mm_per_px"], row["mm_per_px_uncertainty"], sentences.from_json(row["scale_origin"]), plane)
