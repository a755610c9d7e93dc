"""Findings for maps: centre lines as GeoJSON (RFC 7946), and places a drone saw as GPX 1.1 or GeoJSON.

Photos with a scale and a place share one map, ``findings.geojson``. GeoJSON has map coordinates only, so any other
photo gets a file of its own, ``NAME_pixels.geojson``, whose member ``coordinates`` says what its numbers are, as image
annotation tools do it.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import numpy.typing as npt

from crackview import file_names, files
from crackview.export.model import PhotoResult, Sheet, named, origin, scale_record, simplified
from crackview.sources.telemetry import Fix
from crackview.vision.measure import Branch
from crackview.vision.metadata import GeoPosition
from crackview.vision.scale import Scale, profile

MAP = "WGS 84 longitude and latitude, degrees; the photo is taken to look straight down on level ground"
PIXELS = "pixels of the upright photo: x to the right, y down, from the middle of its upper left pixel; not on a map"
_SEMI_MAJOR_M, _FLATTENING = 6378137.0, 1 / 298.257223563  # of WGS 84

Points = npt.NDArray[np.float32]


def write_findings(sheet: Sheet, folder: Path) -> list[Path]:
    """Write one file for all photos with a place, and one for each of the others.

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
            written.append(_written(folder / f"{name}_pixels.geojson", features, PIXELS, sheet))
    if any(_mapped(photo) for photo in sheet.photos):
        written.insert(0, _written(folder / "findings.geojson", placed, MAP, sheet))
    return written


def on_the_map(points: Points, size: tuple[int, int], place: GeoPosition, known: Scale) -> list[list[float]]:
    """Return longitudes and latitudes of points (N, 2), px, of a photo that looks straight down."""
    middle = (np.array(size, np.float64) - 1) / 2
    right, down = (points.astype(np.float64) - middle).T * known.mm_per_px / 1000
    heading, latitude = math.radians(place.heading_deg), math.radians(place.latitude)
    east = right * math.cos(heading) - down * math.sin(heading)
    north = -right * math.sin(heading) - down * math.cos(heading)
    # radii of curvature of the ellipsoid (Snyder 1987, eq. 4-18 to 4-20)
    squared = _FLATTENING * (2 - _FLATTENING)
    bent = 1 - squared * math.sin(latitude) ** 2
    along_meridian = _SEMI_MAJOR_M * (1 - squared) / bent**1.5
    along_parallel = _SEMI_MAJOR_M / math.sqrt(bent) * math.cos(latitude)
    longitudes = place.longitude + np.degrees(east / along_parallel)
    latitudes = place.latitude + np.degrees(north / along_meridian)
    # nine decimals are a tenth of a millimetre
    return [[round(float(x), 9), round(float(y), 9)] for x, y in zip(longitudes, latitudes, strict=True)]


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
            if photo.place is not None and photo.scale is not None:
                coordinates = on_the_map(points, photo.size, photo.place, photo.scale)
            else:
                coordinates = [[round(float(x), 2), round(float(y), 2)] for x, y in points]
            properties = {
                "photo": file_names.text(photo.path),
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
                "scale": scale_record(photo.scale),
            }
            features.append(
                {
                    "type": "Feature",
                    "geometry": {"type": "LineString", "coordinates": coordinates},
                    "properties": properties,
                }
            )
    return features


def _length(branch: Branch, known: Scale | None) -> float:
    """Return the length of a branch, mm, or px without a scale."""
    return round(float(profile(branch, known)[0][-1]), 2)


_GPX = "http://www.topografix.com/GPX/1/1"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place above which cracks were seen.

    Attributes:
        fix: Position of the drone.
        share: Share of crack pixels of the frame, 0 to 1.
        position: Time of the frame in the video, s.
        index: Index of the frame.
    """

    fix: Fix
    share: float
    position: float
    index: int


def write_track_gpx(path: Path, points: Sequence[Sighting]) -> None:
    """Write a way point for each sighting, whole or not at all. Heights are the drone's own, see `Fix`.

    Raises:
        SaveError: If the file cannot be written.
    """
    ET.register_namespace("", _GPX)
    root = ET.Element(f"{{{_GPX}}}gpx", version="1.1", creator="CrackView")
    for point in points:
        place = ET.SubElement(root, f"{{{_GPX}}}wpt", lat=f"{point.fix.latitude:.7f}", lon=f"{point.fix.longitude:.7f}")
        # in the order of the schema
        if point.fix.height_m is not None:
            ET.SubElement(place, f"{{{_GPX}}}ele").text = f"{point.fix.height_m:.2f}"
        if point.fix.time is not None:
            ET.SubElement(place, f"{{{_GPX}}}time").text = _utc(point.fix)
        ET.SubElement(place, f"{{{_GPX}}}name").text = f"Frame {point.index}"
        ET.SubElement(place, f"{{{_GPX}}}desc").text = f"{point.share:.3%} crack at {point.position:.2f} s"
    ET.indent(root)
    files.write_text(path, ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n")


def write_track_geojson(path: Path, points: Sequence[Sighting]) -> None:
    """Write a point feature for each sighting, whole or not at all; raises SaveError if the file cannot be written."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [point.fix.longitude, point.fix.latitude]},
            "properties": {
                "frame": point.index,
                "position_s": round(point.position, 3),
                "crack_share": round(point.share, 6),
                "height_m": point.fix.height_m,
                "time": _utc(point.fix) if point.fix.time else None,
            },
        }
        for point in points
    ]
    files.write_text(path, json.dumps({"type": "FeatureCollection", "features": features}, indent=2) + "\n")


def _utc(fix: Fix) -> str:
    assert fix.time is not None  # noqa: S101 - asked before
    return fix.time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
