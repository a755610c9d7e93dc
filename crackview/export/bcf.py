"""BCF 2.1 for programs that coordinate building models: a topic with a picture and a viewpoint for every finding.

The identifiers follow from the inspection, the photo's content and the finding's number. So a second export updates the
topics of the first one. There is no model here whose coordinates could be used: a photo that looks straight down and
knows its place has its camera above the finding, in metres to the east and north of the first such photo; any other one
has a plain camera.
"""

import datetime as dt
import io
import math
import re
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from crackview import file_names, files, quantities
from crackview.export import condition
from crackview.export.model import ExportReview, PhotoResult, Pixels, Sheet
from crackview.export.report import figure
from crackview.inspection.condition import CRACK, Rated
from crackview.vision.measure import Branch, Finding
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale

_SPACE = uuid.UUID("6f5d0c0e-6f0c-4c55-9d0b-6a3f3f6a9b21")
_VERSION = "2.1"
_FIELD_DEG = 60.0  # BCF 2.1 allows 45 to 60
_EARTH_M = 6_371_008.8
_AWAY_M = 5.0
_LEAST_CROP, _MARGIN = 400, 0.35
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATES = ("%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%d/%m/%Y")
Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Camera:
    """Where a finding is looked at from; coordinates in metres."""

    place: Vector
    direction: Vector
    up: Vector


@dataclass(frozen=True)
class _Topic:
    guid: str
    viewpoint: str
    title: str
    description: str
    labels: tuple[str, ...]
    status: str
    priority: str
    index: int


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``findings.bcfzip``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a photo cannot be read.
    """
    path = folder / "findings.bcfzip"
    ratings = _ratings(sheet)
    places = [photo.place for photo in sheet.photos if photo.place is not None]
    index = 0
    with files.replacing(path) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, sheet, "bcf.version", _xml(_version()))
        _put(archive, sheet, "project.bcfp", _xml(_project(sheet)))
        for photo in sheet.each_photo():
            findings = [each for each in photo.included if photo.review(each).state not in {"rejected", "joint"}]
            pixels = photo.load() if findings else None
            for finding in findings:
                topic = _topic(sheet, photo, finding, ratings.get((photo.path, finding.id)), index)
                camera = camera_of(photo, finding, places[0] if places else None)
                _put(archive, sheet, f"{topic.guid}/markup.bcf", _xml(_markup(topic, sheet)))
                _put(archive, sheet, f"{topic.guid}/viewpoint.bcfv", _xml(_viewpoint(topic, camera)))
                if pixels is not None:
                    _put(archive, sheet, f"{topic.guid}/snapshot.png", _snapshot(photo, finding, pixels, sheet))
                index += 1
    return [path]


def guid(photo: PhotoResult, number: int, what: str = "topic") -> str:
    """Return the identifier of something of a finding, the same in every export of the same inspection."""
    return str(uuid.uuid5(_SPACE, f"{what} {photo.key or file_names.escape(photo.path)} {number}"))


def camera_of(photo: PhotoResult, finding: Finding, first: GeoPosition | None) -> Camera:
    """Return the camera of a finding; ``first`` is the place from which the sheet's metres are counted."""
    if photo.place is None or first is None:
        return Camera((0.0, -_AWAY_M, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    left, top, width, height = finding.box
    metres = 0.0 if photo.scale is None else photo.scale.mm_per_px / 1000
    right = (left + width / 2 - photo.size[0] / 2) * metres
    ahead = (photo.size[1] / 2 - top - height / 2) * metres
    turn = math.radians(photo.place.heading_deg)
    east = _EARTH_M * math.radians(photo.place.longitude - first.longitude) * math.cos(math.radians(first.latitude))
    north = _EARTH_M * math.radians(photo.place.latitude - first.latitude)
    east += right * math.cos(turn) + ahead * math.sin(turn)
    north += ahead * math.cos(turn) - right * math.sin(turn)
    away = max(width, height) * metres / (2 * math.tan(math.radians(_FIELD_DEG / 2))) or _AWAY_M
    return Camera((east, north, away), (0.0, 0.0, -1.0), (math.sin(turn), math.cos(turn), 0.0))


def _ratings(sheet: Sheet) -> dict[tuple[Path, int], Rated]:
    """Return what the sheet's rule says of its cracks; nothing without a rule."""
    if sheet.rule is None:
        return {}
    rated = condition.table(sheet, sheet.photos)
    cells = (each for row in rated.elements for found in row.rated.values() for each in found)
    return {(each.observation.photo, each.observation.number): each for each in cells if each.observation.kind == CRACK}


def _topic(sheet: Sheet, photo: PhotoResult, finding: Finding, rated: Rated | None, index: int) -> _Topic:
    review, name = photo.review(finding), file_names.escape(photo.path.name)
    found = photo.width_class(finding, sheet.basis.preset)
    title = f"Crack {finding.id}, {name}"
    labels = [photo.element, "" if rated is None else rated.state, "" if found is None else found.title]
    return _Topic(
        guid=guid(photo, finding.id),
        viewpoint=guid(photo, finding.id, "viewpoint"),
        title=f"{photo.element}: {title}" if photo.element else title,
        description="\n".join(_lines(photo, finding, rated, review)),
        labels=tuple(label for label in labels if label),
        status=review.state,
        priority=review.severity,
        index=index,
    )


def _lines(photo: PhotoResult, finding: Finding, rated: Rated | None, review: ExportReview) -> Iterator[str]:
    """Yield the lines of a description."""
    sizes = photo.sizes(finding)
    if sizes is None:
        unit, length, width, doubt, limit = (
            "px",
            finding.length_px,
            finding.p95_width_px,
            finding.width_uncertainty_px,
            finding.limit_px,
        )
    else:
        unit, length, width, doubt, limit = "mm", sizes.length, sizes.p95_width, sizes.width_uncertainty, sizes.limit
    said = quantities.below(limit, unit) if finding.below_limit else quantities.text(width, unit, doubt)
    yield f"Width (95 %): {said}"
    yield f"Length: {quantities.text(length, unit)}"
    if rated is not None:
        yield f"Proposed state: {rated.state} ({rated.because})"
    yield f"Photo: {file_names.escape(photo.path.name)}, finding {finding.id}"
    if review.note:
        yield review.note


def _version() -> ET.Element:
    root = ET.Element("Version", VersionId=_VERSION)
    _add(root, "DetailedVersion", _VERSION)
    return root


def _project(sheet: Sheet) -> ET.Element:
    root = ET.Element("ProjectExtension")
    known = next((photo.key.partition(" ")[0] for photo in sheet.photos if photo.key), sheet.title)
    project = ET.SubElement(root, "Project", ProjectId=str(uuid.uuid5(_SPACE, f"project {_clean(known)}")))
    _add(project, "Name", sheet.facts.get("Structure") or sheet.title)
    _add(root, "ExtensionSchema", "")
    return root


def _markup(topic: _Topic, sheet: Sheet) -> ET.Element:
    root = ET.Element("Markup")
    inner = ET.SubElement(root, "Topic", Guid=topic.guid, TopicType="Crack", TopicStatus=_clean(topic.status))
    author, made = sheet.facts.get("Inspector") or f"CrackView {sheet.basis.version}", sheet.basis.date.isoformat()
    _add(inner, "Title", topic.title)
    if topic.priority:
        _add(inner, "Priority", topic.priority)
    _add(inner, "Index", str(topic.index))
    for label in topic.labels:
        _add(inner, "Labels", label)
    _add(inner, "CreationDate", inspected(sheet).isoformat())
    _add(inner, "CreationAuthor", author)
    _add(inner, "ModifiedDate", made)
    _add(inner, "ModifiedAuthor", author)
    _add(inner, "Description", topic.description)
    seen = ET.SubElement(root, "Viewpoints", Guid=topic.viewpoint)
    _add(seen, "Viewpoint", "viewpoint.bcfv")
    _add(seen, "Snapshot", "snapshot.png")
    return root


def inspected(sheet: Sheet) -> dt.datetime:
    """Return the date of the inspection that the report names; when the sheet was made if none can be read."""
    said = sheet.facts.get("Date of inspection", "").strip()
    for form in _DATES:
        try:
            day = dt.datetime.strptime(said, form)  # noqa: DTZ007 - the zone follows
        except ValueError:
            continue
        return day.replace(hour=12, tzinfo=sheet.basis.date.tzinfo)
    return sheet.basis.date


def _viewpoint(topic: _Topic, camera: Camera) -> ET.Element:
    root = ET.Element("VisualizationInfo", Guid=topic.viewpoint)
    inner = ET.SubElement(root, "PerspectiveCamera")
    for name, vector in (
        ("CameraViewPoint", camera.place),
        ("CameraDirection", camera.direction),
        ("CameraUpVector", camera.up),
    ):
        part = ET.SubElement(inner, name)
        for axis, value in zip("XYZ", vector, strict=True):
            _add(part, axis, f"{value:.6f}")
    _add(inner, "FieldOfView", f"{_FIELD_DEG:g}")
    return root


def _snapshot(photo: PhotoResult, finding: Finding, pixels: Pixels, sheet: Sheet) -> bytes:
    """Return a PNG of a finding with its outline, its number and what is around it."""
    (left, top, width, height), (wide, high) = finding.box, photo.size
    side_x, side_y = (max(_LEAST_CROP, round(size * (1 + 2 * _MARGIN))) for size in (width, height))
    x = max(0, min(left + width // 2 - side_x // 2, wide - side_x))
    y = max(0, min(top + height // 2 - side_y // 2, high - side_y))
    cut = pixels[y : y + side_y, x : x + side_x]
    moved = replace(
        finding,
        box=(left - x, top - y, width, height),
        branches=tuple(_moved(branch, x, y) for branch in finding.branches),
    )
    scale = photo.scale
    near = None if scale is None else Scale(scale.at(left + width / 2, top + height / 2), None, scale.origin)
    size = (cut.shape[1], cut.shape[0])
    alone = replace(photo, size=size, load=lambda: cut, findings=(moved,), scale=near, annotations=(), reviews=None)
    file = io.BytesIO()
    figure.draw(alone, sheet.basis.preset).save(file, "PNG", optimize=False)
    return file.getvalue()


def _moved(branch: Branch, x: int, y: int) -> Branch:
    return replace(branch, points=(branch.points - np.array([x, y], branch.points.dtype)))


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _put(archive: zipfile.ZipFile, sheet: Sheet, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, sheet.basis.date.timetuple()[:6])
    info.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    archive.writestr(info, data)
