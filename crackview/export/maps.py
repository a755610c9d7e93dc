"""Findings for maps: centre lines as GeoJSON (RFC 7946), and places a drone saw as GPX 1.1, KML 2.2 or GeoJSON.

Photos with a scale and a place share one map, ``findings.geojson``. GeoJSON has map coordinates only, so any other
photo gets a file of its own, ``geojson/NAME_pixels.geojson``, whose member ``coordinates`` says what its numbers are,
as image annotation tools do it.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import numpy.typing as npt

from crackview import file_names, files
from crackview.engine.video_findings import VideoFinding
from crackview.export import drawn
from crackview.export.model import (
    ExportAnnotation,
    PhotoResult,
    Sheet,
    annotation_record,
    named,
    origin,
    scale_record,
    simplified,
)
from crackview.export.tables import VideoBasis
from crackview.sources.telemetry import Fix, Telemetry
from crackview.vision import metadata
from crackview.vision.annotations import AnnotationKind
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Branch
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale, profile

MAP = "WGS 84 longitude and latitude, degrees; the photo is taken to look straight down on level ground"
CAMERAS = "WGS 84 longitude and latitude, degrees, of the camera"
PIXELS = "pixels of the upright photo: x to the right, y down, from the middle of its upper left pixel; not on a map"
_SEMI_MAJOR_M, _FLATTENING = 6378137.0, 1 / 298.257223563  # of WGS 84

Points = npt.NDArray[np.float32]


def write_findings(sheet: Sheet, folder: Path) -> list[Path]:
    """Write one file for all photos with a place, one for each of the others, and the positions of the cameras.

    Positions, ``photos.geojson``, are those of photos with a place in their metadata, even if nothing else is known.

    Raises:
        SaveError: If a file cannot be written.
    """
    placed: list[dict[str, Any]] = []
    written = []
    for photo, name in named(sheet):
        features = _features(photo, sheet)
        if _mapped(photo):
            placed += features
        else:
            written.append(_written(folder / "geojson" / f"{name}_pixels.geojson", features, PIXELS, sheet))
    if any(_mapped(photo) for photo in sheet.photos):
        written.insert(0, _written(folder / "findings.geojson", placed, MAP, sheet))
    cameras = [point for photo in sheet.photos if (point := _camera(photo)) is not None]
    if cameras:
        written.append(_written(folder / "photos.geojson", cameras, CAMERAS, sheet))
    return written


def _camera(photo: PhotoResult) -> dict[str, Any] | None:
    """Return the point where a photo was taken, with its heights; None if its place is not known.

    The heights are above the sea and above the take-off.
    """
    try:
        shot = metadata.read(photo.path)
    except PhotoError:
        return None
    if shot.latitude is None or shot.longitude is None:
        return None
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(shot.longitude, 9), round(shot.latitude, 9)]},
        "properties": {
            "photo": file_names.escape(photo.path),
            "findings": len(photo.included),
            "findings_on_the_map": _mapped(photo),
            "above_sea_level_m": shot.above_sea_m,
            "above_takeoff_m": shot.height_m,
            "heading_deg": shot.heading_deg,
        },
    }


def on_the_map(points: Points, size: tuple[int, int], place: GeoPosition, known: Scale) -> list[list[float]]:
    """Return longitudes and latitudes of points (N, 2), px, of a photo that looks straight down."""
    middle = (np.array(size, np.float64) - 1) / 2
    right, down = (points.astype(np.float64) - middle).T * known.mm_per_px / 1000
    heading, latitude = math.radians(place.heading_deg), math.radians(place.latitude)
    east = right * math.cos(heading) - down * math.sin(heading)
    north = -right * math.sin(heading) - down * math.cos(heading)
    along_parallel, along_meridian = radii_m(latitude)
    longitudes = place.longitude + np.degrees(east / along_parallel)
    latitudes = place.latitude + np.degrees(north / along_meridian)
    # nine decimals are a tenth of a millimetre
    return [[round(float(x), 9), round(float(y), 9)] for x, y in zip(longitudes, latitudes, strict=True)]


def radii_m(latitude: float) -> tuple[float, float]:
    """Return the radii of curvature along parallel and meridian of WGS 84 at a latitude in radians, m."""
    # Snyder 1987, eq. 4-18 to 4-20
    squared = _FLATTENING * (2 - _FLATTENING)
    bent = 1 - squared * math.sin(latitude) ** 2
    return _SEMI_MAJOR_M / math.sqrt(bent) * math.cos(latitude), _SEMI_MAJOR_M * (1 - squared) / bent**1.5


def _mapped(photo: PhotoResult) -> bool:
    return photo.place is not None and photo.scale is not None


def _written(path: Path, features: list[dict[str, Any]], coordinates: str, sheet: Sheet) -> Path:
    collection = {
        "type": "FeatureCollection",
        "name": sheet.title,
        "coordinates": coordinates,
        "origin": origin(sheet),
        "features": features,
    }
    files.write_text(path, json.dumps(collection, ensure_ascii=False) + "\n")
    return path


def _features(photo: PhotoResult, sheet: Sheet) -> list[dict[str, Any]]:
    features = []
    for finding in photo.included:
        review, sizes = photo.review(finding), photo.sizes(finding)
        found = photo.width_class(finding, sheet.basis.preset)
        for number, branch in enumerate(finding.branches, start=1):
            points = simplified(branch)
            if len(points) < 2:
                continue
            coordinates = _coordinates(points, photo)
            properties = {
                "photo": file_names.escape(photo.path),
                "finding": finding.id,
                "branch": number,
                "width_class": None if found is None else found.title,
                "length_px": _length(branch, None),
                "length_mm": None if sizes is None else _length(branch, photo.scale),
                "finding_p95_width_px": round(finding.p95_width_px, 2),
                "finding_p95_width_mm": None if sizes is None else round(sizes.p95_width, 3),
                "finding_p95_width_uncertainty_mm": None if sizes is None else round(sizes.width_uncertainty, 3),
                "below_limit": finding.below_limit,
                "state": review.state,
                "severity": review.severity,
                "note": review.note,
                "joint": finding.joint,
                "scale": scale_record(photo.scale),
            }
            features.append(
                {
                    "type": "Feature",
                    "geometry": {"type": "LineString", "coordinates": coordinates},
                    "properties": properties,
                }
            )
    return [*features, *(_drawn(each, photo) for each in drawn.drawn(photo))]


def _drawn(each: ExportAnnotation, photo: PhotoResult) -> dict[str, Any]:
    """Return the annotations drawn by hand: damage and boxes as polygons, texts as points, the rest as lines."""
    points = _coordinates(drawn.outline(each), photo)
    geometry: dict[str, Any] = {"type": "LineString", "coordinates": points}
    if drawn.is_closed(each):
        x, y = (np.array(points) - points[0]).T  # degrees differ by less than a product of them can tell
        turns_left = float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) > 0
        ring = points if turns_left else points[::-1]  # RFC 7946, 3.1.6
        geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    elif each.annotation.kind is AnnotationKind.TEXT:
        geometry = {"type": "Point", "coordinates": points[0]}
    said = {
        "photo": file_names.escape(photo.path),
        **annotation_record(each, photo),
        "scale": scale_record(photo.scale),
    }
    return {"type": "Feature", "geometry": geometry, "properties": said}


def _coordinates(points: Points, photo: PhotoResult) -> list[list[float]]:
    """Return places on the map, or pixels where they are not known."""
    if photo.place is not None and photo.scale is not None:
        return on_the_map(points, photo.size, photo.place, photo.scale)
    return [[round(float(x), 2), round(float(y), 2)] for x, y in points]


def _length(branch: Branch, known: Scale | None) -> float:
    """Return the length of a branch, mm, or px without a scale."""
    return round(float(profile(branch, known)[0][-1]), 2)


_GPX = "http://www.topografix.com/GPX/1/1"
_OWN = "urn:crackview:gpx:1"
"""The namespace of what GPX has no element for."""
_KML = "http://www.opengis.net/kml/2.2"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A finding of a video, and where the drone was at its best frame."""

    fix: Fix
    finding: VideoFinding


def sightings(findings: Iterable[VideoFinding], flight: Telemetry) -> list[Sighting]:
    """Return the findings of whose best frame the drone's position is known."""
    return [Sighting(fix, each) for each in findings if (fix := flight.at(each.best.position)) is not None]


def write_track_gpx(path: Path, points: Sequence[Sighting], basis: VideoBasis) -> None:
    """Write a way point for each finding, whole or not at all.

    ``ele`` is the height above the sea. That above the take-off, for which GPX has no element, is an extension and, for
    people, the comment.

    Raises:
        SaveError: If the file cannot be written.
    """
    ET.register_namespace("", _GPX)
    ET.register_namespace("crackview", _OWN)
    root = ET.Element(f"{{{_GPX}}}gpx", version="1.1", creator="CrackView")
    for point in points:
        place = ET.SubElement(root, f"{{{_GPX}}}wpt", lat=f"{point.fix.latitude:.7f}", lon=f"{point.fix.longitude:.7f}")
        # in the order of the schema
        if point.fix.above_sea_m is not None:
            ET.SubElement(place, f"{{{_GPX}}}ele").text = f"{point.fix.above_sea_m:.2f}"
        if point.fix.time is not None:
            ET.SubElement(place, f"{{{_GPX}}}time").text = _utc(point.fix)
        ET.SubElement(place, f"{{{_GPX}}}name").text = _named(point.finding)
        start = point.fix.above_start_m
        if start is not None:
            ET.SubElement(place, f"{{{_GPX}}}cmt").text = f"{start:.2f} m above take-off"
        ET.SubElement(place, f"{{{_GPX}}}desc").text = _described(point.finding, basis)
        if start is not None:
            more = ET.SubElement(place, f"{{{_GPX}}}extensions")
            ET.SubElement(more, f"{{{_OWN}}}above_takeoff_m").text = f"{start:.2f}"
    ET.indent(root)
    files.write_text(path, ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n")


def write_track_kml(path: Path, points: Sequence[Sighting], basis: VideoBasis) -> None:
    """Write a placemark for each finding (OGC KML 2.2), whole or not at all.

    It stands at the drone's height above the sea, where that is known, else on the ground; both heights are named data.

    Raises:
        SaveError: If the file cannot be written.
    """
    ET.register_namespace("", _KML)
    root = ET.Element(f"{{{_KML}}}kml")
    document = ET.SubElement(root, f"{{{_KML}}}Document")
    for point in points:
        place = ET.SubElement(document, f"{{{_KML}}}Placemark")
        # in the order of the schema
        ET.SubElement(place, f"{{{_KML}}}name").text = _named(point.finding)
        ET.SubElement(place, f"{{{_KML}}}description").text = _described(point.finding, basis)
        if point.fix.time is not None:
            moment = ET.SubElement(place, f"{{{_KML}}}TimeStamp")
            ET.SubElement(moment, f"{{{_KML}}}when").text = _utc(point.fix)
        data = ET.SubElement(place, f"{{{_KML}}}ExtendedData")
        for name, value in _properties(point, basis).items():
            if value is not None:
                entry = ET.SubElement(data, f"{{{_KML}}}Data", name=name)
                ET.SubElement(entry, f"{{{_KML}}}value").text = str(value)
        where = ET.SubElement(place, f"{{{_KML}}}Point")
        coordinates, sea = f"{point.fix.longitude:.7f},{point.fix.latitude:.7f}", point.fix.above_sea_m
        if sea is not None:
            coordinates += f",{sea:.2f}"
        ET.SubElement(where, f"{{{_KML}}}altitudeMode").text = "clampToGround" if sea is None else "absolute"
        ET.SubElement(where, f"{{{_KML}}}coordinates").text = coordinates
    ET.indent(root)
    files.write_text(path, ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n")


def write_track_geojson(path: Path, points: Sequence[Sighting], basis: VideoBasis) -> None:
    """Write a point feature for each finding, whole or not at all.

    Heights are properties: RFC 7946 requires positions above the ellipsoid, and drones give heights above the sea.

    Raises:
        SaveError: If the file cannot be written.
    """
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [point.fix.longitude, point.fix.latitude]},
            "properties": _properties(point, basis),
        }
        for point in points
    ]
    files.write_text(path, json.dumps({"type": "FeatureCollection", "features": features}, indent=2) + "\n")


TRACKS = {
    ".gpx": write_track_gpx,
    ".kml": write_track_kml,
    ".geojson": write_track_geojson,
    ".json": write_track_geojson,
}
"""Who writes a track, by the suffix of the file."""


def _named(finding: VideoFinding) -> str:
    return f"Finding {finding.number}, frame {finding.best.index + 1}"


def _described(finding: VideoFinding, basis: VideoBasis) -> str:
    conditions = basis.conditions
    return (
        f"{finding.crack.length:.1%} of the picture's diagonal at {finding.best.position:.2f} s, "
        f"{finding.best.share:.3%} of the frame is crack; seen in frames {finding.first + 1} to {finding.last + 1}; "
        f"{conditions.model}, threshold {conditions.threshold:g}, {conditions.side} px"
    )


def _properties(point: Sighting, basis: VideoBasis) -> dict[str, Any]:
    finding, conditions = point.finding, basis.conditions
    return {
        "finding": finding.number,
        "frame": finding.best.index + 1,
        "position_s": round(finding.best.position, 3),
        "crack_share": round(finding.best.share, 6),
        "above_sea_level_m": point.fix.above_sea_m,
        "above_takeoff_m": point.fix.above_start_m,
        "time": _utc(point.fix) if point.fix.time else None,
        "length_share_of_diagonal": round(finding.crack.length, 4),
        "first_frame": finding.first + 1,
        "last_frame": finding.last + 1,
        "frames": finding.frames,
        "model": conditions.model,
        "model_sha256": basis.sha256,
        "threshold": conditions.threshold,
        "network_px": conditions.side,
        "steady": conditions.steady,
        "thorough": conditions.thorough,
        "finding_from_share_of_diagonal": basis.limit,
    }


def _utc(fix: Fix) -> str:
    assert fix.time is not None  # noqa: S101 - asked before
    return fix.time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
