"""The data of an export: photos with their findings, and the provenance of every number.

``crackview predict`` and inspections both make it, so that they write the same files. Pictures and masks are read when
they are needed, one at a time: thousands of photos do not fit into memory.
"""

import datetime as dt
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from crackview import file_names
from crackview.errors import UserError
from crackview.inspection.condition_rules import RatingRule
from crackview.inspection.store.records import Model
from crackview.vision import annotations
from crackview.vision.annotations import Annotation
from crackview.vision.classes import WidthClass, WidthClasses
from crackview.vision.measure import Branch, Finding
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale, Sizes, in_mm
from crackview.vision.widths import Origin

Pixels = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]

_MOST_STEM_BYTES = 255 - len("_99999_overlay.jpg")


@dataclass(frozen=True)
class ExportReview:
    """The review of a finding; one that is not ``included`` is in the JSON only."""

    state: str = "unreviewed"
    severity: str = ""
    note: str = ""
    included: bool = True


@dataclass(frozen=True)
class ExportAnnotation:
    """What was drawn by hand beside cracks, with its review."""

    annotation: Annotation
    review: ExportReview


@dataclass(frozen=True)
class PhotoResult:
    """A photo with its findings.

    Attributes:
        path: The photo.
        size: Width and height of the upright photo, px.
        load: Reads it: uint8 (H, W, 3) RGB, upright; may raise PhotoError.
        mask: Reads the mask that was measured: bool (H, W); may raise PhotoError.
        findings: Findings measured on that mask.
        model: Model and threshold of that mask.
        scale: The scale; None if it is not known.
        place: Place on the map; None if it is not known or the photo does not look straight down.
        note: Note on the photo.
        reviews: Reviews by the id of the finding; None without reviews.
        annotations: What was drawn by hand beside cracks.
        element: The part of the structure that it shows, or "".
        key: What stays the same for this photo of this inspection wherever its file is moved; "" without an inspection.
        taken: When it was taken, as ISO 8601 without or with the offset that the camera wrote; "" if it is not known.
        position: Latitude and longitude of the camera, degrees, WGS 84, wherever it looked; None if not known.
    """

    path: Path
    size: tuple[int, int]
    load: Callable[[], Pixels]
    mask: Callable[[], Bools]
    findings: tuple[Finding, ...]
    model: Model
    scale: Scale | None = None
    place: GeoPosition | None = None
    note: str = ""
    reviews: Mapping[int, ExportReview] | None = None
    annotations: tuple[ExportAnnotation, ...] = ()
    element: str = ""
    key: str = ""
    taken: str = ""
    position: tuple[float, float] | None = None
    _sizes: dict[int, Sizes | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def review(self, finding: Finding) -> ExportReview:
        """Return the review of a finding; an unreviewed one if there is none."""
        return (self.reviews or {}).get(finding.id, ExportReview())

    @property
    def included(self) -> tuple[Finding, ...]:
        """The findings that are exported."""
        return tuple(finding for finding in self.findings if self.review(finding).included)

    def sizes(self, finding: Finding) -> Sizes | None:
        """Return a finding in millimetres; None without a scale."""
        if finding.id not in self._sizes:
            known = self.scale_at(finding)
            self._sizes[finding.id] = None if known is None else in_mm(finding, known)
        return self._sizes[finding.id]

    def scale_at(self, _finding: Finding) -> Scale | None:
        """Return the scale where a finding lies; None if it is not known."""
        return self.scale

    def width_class(self, finding: Finding, preset: WidthClasses) -> WidthClass | None:
        """Return the class of a finding, see ``width_class``."""
        return width_class(finding, self.sizes(finding), preset)


@dataclass(frozen=True)
class ExportBasis:
    """The provenance of all numbers of a sheet, besides the models of the photos.

    Attributes:
        version: Version of CrackView.
        date: Time at which the sheet was made.
        preset: The width classes.
        min_length_px: Shorter findings were left out.
    """

    version: str
    date: dt.datetime
    preset: WidthClasses
    min_length_px: float


def _nothing(_photo: PhotoResult) -> None:
    """Ignore the progress."""


def _raise(_photo: PhotoResult, error: UserError) -> None:
    """End the export."""
    raise error


@dataclass(frozen=True)
class Sheet:
    """All data of one export.

    Attributes:
        title: Of the whole.
        photos: In their order.
        basis: What their numbers rest on.
        facts: The entries of the cover, such as the client or the structure.
        csv_dialect: Of ``formats.CSV_DIALECTS``.
        missing: Photos that should be here and are not, each with the reason.
        findings: Which of them are included, of ``formats.EXPORTED_FINDINGS``.
        rule: By which elements are rated; None: reports do not rate them.
        step: Called with each photo when its turn comes; what it raises ends the export.
        failed: Called with each photo whose own files cannot be written; what it raises ends the export.
    """

    title: str
    photos: tuple[PhotoResult, ...]
    basis: ExportBasis
    facts: Mapping[str, str] = field(default_factory=dict)
    csv_dialect: str = "standard"
    missing: Mapping[Path, str] = field(default_factory=dict)
    findings: str = "not-rejected"
    rule: RatingRule | None = None
    step: Callable[[PhotoResult], None] = _nothing
    failed: Callable[[PhotoResult, UserError], None] = _raise

    @property
    def models(self) -> dict[Model, int]:
        """The models and thresholds of the photos, each with the number of photos."""
        return dict(Counter(photo.model for photo in self.photos))

    def each_photo(self) -> Iterator[PhotoResult]:
        """Yield the photos, calling ``step`` for each."""
        for photo in self.photos:
            self.step(photo)
            yield photo


def named(sheet: Sheet) -> Iterator[tuple[PhotoResult, str]]:
    """Yield the photos in turn, each with the name of its files."""
    chosen = names(photo.path for photo in sheet.photos)
    return ((photo, chosen[photo.path]) for photo in sheet.each_photo())


def names(photos: Iterable[Path]) -> dict[Path, str]:
    """Return a unique name for every photo, so that their files do not overwrite each other.

    The first photo with a stem keeps it; later ones get ``_2``, ``_3``, ..., skipping names that other photos have.
    Upper and lower case, and the two ways to code an accent, count as the same, as they do on macOS. What is not UTF-8
    is escaped. A stem too long for the names that are made of it is cut, with a part of its hash behind.
    """
    photos = list(photos)
    first: dict[str, Path] = {}
    for photo in photos:
        first.setdefault(_folded(_stem(photo)), photo)
    taken = set(first)
    result = {}
    for photo in photos:
        stem, number = _stem(photo), 2
        name = stem
        if first[_folded(name)] != photo:
            while _folded(f"{stem}_{number}") in taken:
                number += 1
            name = f"{stem}_{number}"
            taken.add(_folded(name))
        result[photo] = name
    return result


def width_class(finding: Finding, sizes: Sizes | None, preset: WidthClasses) -> WidthClass | None:
    """Return the class of a finding by the 95th percentile of its widths, which one ragged spot does not change.

    None without sizes, for a drawn width, and if the width is only known to be below the limit of measurement, unless
    everything below that limit is one class.
    """
    if sizes is None or finding.width_from is Origin.DRAWN:
        return None
    return class_of(sizes.p95_width, sizes.limit, preset, below_limit=finding.below_limit)


def class_of(width_mm: float, limit_mm: float, preset: WidthClasses, *, below_limit: bool) -> WidthClass | None:
    """Return the class of a width, mm, where ``limit_mm`` is the least measurable one; see ``width_class``."""
    if not below_limit:
        return preset.classes[preset.of(width_mm)]
    return preset.classes[0] if preset.of(limit_mm) == 0 else None


def simplified(branch: Branch) -> Floats:
    """Return the fewest points (N, 2) that keep a centre line within a quarter of a pixel."""
    points = cv2.approxPolyDP(branch.points.reshape(-1, 1, 2), 0.25, closed=False)
    return np.asarray(points, np.float32).reshape(-1, 2)


def parts(photo: PhotoResult) -> list[tuple[Finding, Bools]]:
    """Yield the included findings with their pixels: bool, the size of the box; may raise PhotoError.

    Raises:
        ValueError: If a finding was measured on another mask.
    """
    count, labels, stats, _ = cv2.connectedComponentsWithStats(photo.mask().astype(np.uint8), connectivity=8)
    known = {tuple(int(value) for value in stats[label]): label for label in range(1, count)}
    found = []
    for finding in photo.included:
        label = known.get((*finding.box, finding.area_px))
        if label is None:
            raise ValueError(f"Finding {finding.id} of {photo.path} is not on the mask of that photo.")
        left, top, width, height = finding.box
        found.append((finding, labels[top : top + height, left : left + width] == label))
    return found


def origin(sheet: Sheet) -> dict[str, Any]:
    """Return the provenance of a file's numbers."""
    basis = sheet.basis
    return {
        "application": f"CrackView {basis.version}",
        "date": basis.date.isoformat(timespec="seconds"),
        "models": [model_record(each) | {"photos": count} for each, count in sheet.models.items()],
        "min_length_px": basis.min_length_px,
        "width_classes": {
            "name": basis.preset.name,
            "source": basis.preset.source,
            "by": "95th percentile of the width",
            "classes": [{"title": each.title, "from_mm": each.from_mm} for each in basis.preset.classes],
        },
    }


def model_record(known: Model) -> dict[str, Any]:
    """Return model and threshold of a photo's mask."""
    return {"model": known.name, "model_sha256": known.sha256, "threshold": known.threshold}


def scale_record(known: Scale | None) -> dict[str, Any] | None:
    """Return a photo's scale; None if it is not known."""
    if known is None:
        return None
    found = {"mm_per_px": known.mm_per_px, "uncertainty_mm_per_px": known.uncertainty, "origin": known.origin}
    return found if known.plane is None else found | {"rectangle": asdict(known.plane)}


def annotation_record(each: ExportAnnotation, photo: PhotoResult) -> dict[str, Any]:
    """Return the record of something drawn by hand, without its points; sizes are None of what has none."""
    found = annotations.size(each.annotation, photo.scale)
    return {
        "number": each.annotation.number,
        "kind": str(each.annotation.kind),
        "damage": each.annotation.damage,
        "size": None if found is None else round(found.value, 3),
        "uncertainty": None if found is None else round(found.uncertainty, 3),
        "unit": None if found is None else found.unit,
        "state": each.review.state,
        "severity": each.review.severity,
        "note": each.review.note,
    }


def _stem(photo: Path) -> str:
    return file_names.shortened(file_names.escape(photo.stem), _MOST_STEM_BYTES)


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFC", os.path.normcase(stem).casefold())
