"""Positions of a drone above findings, for maps: GPX 1.1 (topografix.com/GPX/1/1) and GeoJSON (RFC 7946)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from xml.etree import ElementTree as ET

from crackview import files
from crackview.sources.telemetry import Fix

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


def write_gpx(path: Path, points: Sequence[Sighting]) -> None:
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


def write_geojson(path: Path, points: Sequence[Sighting]) -> None:
    """Write a point feature for each sighting, whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
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
