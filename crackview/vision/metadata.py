"""What a photo tells of how it was taken: lens, place, and with DJI drones height and where the camera pointed.

EXIF 2.32 and DJI's XMP packet are read with guards: whatever is missing, damaged or hostile only leaves gaps.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from PIL import ExifTags, Image

from crackview.vision import image_io

NADIR_DEG = 5.0
"""A camera that points this near to straight down is taken to look straight down."""

_DJI = "{http://www.dji.com/drone-dji/1.0/}"
_MOST_XMP = 2**20
_UNIT_MM = {2: 25.4, 3: 10.0, 4: 1.0, 5: 0.001}  # of FocalPlaneResolutionUnit
_TURN_DEG = {3: 180.0, 6: -90.0, 8: 90.0}  # of the upright photo against the sensor, by orientation


@dataclass(frozen=True)
class GeoPosition:
    """Where a photo was taken that looks straight down.

    Attributes:
        latitude: Of the middle of the picture, degrees, WGS 84.
        longitude: The same.
        heading_deg: Where the upper edge of the picture points, clockwise from north.
    """

    latitude: float
    longitude: float
    heading_deg: float


@dataclass(frozen=True)
class Shot:
    """How a photo was taken; None where it does not tell.

    Attributes:
        size: Width and height that the camera wrote, px, the longer one first.
        model: Of the camera, or "".
        focal_mm: Focal length.
        focal_35_mm: The same for a frame of 36 x 24 mm with the same diagonal.
        pitch_mm: From pixel to pixel on the sensor, as the focal plane resolution says.
        digital_zoom: How many times the camera has cut and enlarged the picture; 1 without.
        distance_m: To what the camera was focused on.
        height_m: Above the place of take-off.
        gimbal_pitch_deg: Where the camera pointed: 0 level, -90 straight down.
        heading_deg: Where the upper edge of the upright picture points, clockwise from north.
        latitude: Degrees, WGS 84.
        longitude: The same.
    """

    size: tuple[int, int]
    model: str = ""
    focal_mm: float | None = None
    focal_35_mm: float | None = None
    pitch_mm: float | None = None
    digital_zoom: float = 1.0
    distance_m: float | None = None
    height_m: float | None = None
    gimbal_pitch_deg: float | None = None
    heading_deg: float | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def looks_down(self) -> bool:
        """Whether the camera points straight down, within ``NADIR_DEG``; False where the photo does not tell."""
        return self.gimbal_pitch_deg is not None and abs(self.gimbal_pitch_deg + 90) <= NADIR_DEG

    @property
    def place(self) -> GeoPosition | None:
        """Where it was taken, if it looks straight down and tells all that a map needs."""
        if not self.looks_down or self.latitude is None or self.longitude is None or self.heading_deg is None:
            return None
        return GeoPosition(self.latitude, self.longitude, self.heading_deg)


def read(path: Path) -> Shot:
    """What a photo tells.

    Raises:
        PhotoError: If it is no photo that can be opened; its pixels are not read.
    """
    plain = image_io.unusual_size(path)
    if plain is not None:
        return Shot((max(plain), min(plain)))
    with image_io.opened(path) as image:
        size = (max(image.size), min(image.size))
        try:
            return _shot(image, size)
        except Exception:  # noqa: BLE001 - a damaged EXIF block must not hide the picture
            return Shot(size)


def _shot(image: Image.Image, size: tuple[int, int]) -> Shot:
    exif = image.getexif()
    inner, gps = _block(exif, ExifTags.IFD.Exif), _block(exif, ExifTags.IFD.GPSInfo)
    drone = _drone(image.info.get("xmp"))
    tag = ExifTags.Base
    written = [_number(inner.get(each)) for each in (tag.ExifImageWidth, tag.ExifImageHeight)]
    across = _number(inner.get(tag.FocalPlaneXResolution))
    unit = _UNIT_MM.get(inner.get(tag.FocalPlaneResolutionUnit, 2))
    heading = drone.get("GimbalYawDegree", _number(gps.get(ExifTags.GPS.GPSImgDirection)))
    latitude, longitude = _position(drone, gps)
    return Shot(
        size=(round(max(filter(None, written))), round(min(filter(None, written)))) if all(written) else size,
        model=str(exif.get(tag.Model, "")).strip("\0 "),
        focal_mm=_number(inner.get(tag.FocalLength)),
        focal_35_mm=_number(inner.get(tag.FocalLengthIn35mmFilm)),
        pitch_mm=unit / across if across and unit else None,
        digital_zoom=_number(inner.get(tag.DigitalZoomRatio)) or 1.0,
        distance_m=_number(inner.get(tag.SubjectDistance)),
        height_m=drone.get("RelativeAltitude"),
        gimbal_pitch_deg=drone.get("GimbalPitchDegree"),
        heading_deg=None if heading is None else (heading + _TURN_DEG.get(exif.get(tag.Orientation, 1), 0.0)) % 360,
        latitude=latitude,
        longitude=longitude,
    )


def _block(exif: Image.Exif, block: int) -> Mapping[int, Any]:
    """A block of tags; empty where it is damaged, which hides no other block."""
    try:
        return dict(exif.get_ifd(block))
    except Exception:  # noqa: BLE001 - Pillow raises whatever a damaged block makes it meet
        return {}


def _position(drone: Mapping[str, float], gps: Mapping[int, Any]) -> tuple[float | None, float | None]:
    """Latitude and longitude, degrees, WGS 84; None for both where they are missing, impossible or exactly 0, 0.

    Cameras without a fix write 0, 0, which lies in the Gulf of Guinea. Some of DJI's firmware spells longitude wrong.
    """
    latitude = drone.get("GpsLatitude", _degrees(gps, ExifTags.GPS.GPSLatitude, "S"))
    longitude = drone.get("GpsLongitude", drone.get("GpsLongtitude", _degrees(gps, ExifTags.GPS.GPSLongitude, "W")))
    if latitude is None or longitude is None or not (latitude or longitude):
        return None, None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else (None, None)


def _drone(packet: bytes | None) -> dict[str, float]:
    """DJI's numbers, as attributes or as elements; nothing of a packet that declares entities."""
    if not packet or len(packet) > _MOST_XMP or b"<!" in packet:
        return {}
    try:
        root = ET.fromstring(packet.strip(b"\0 \n\r"))  # noqa: S314 - without declarations there is nothing to expand
    except ET.ParseError:
        return {}
    texts: dict[str, Any] = {}
    for element in root.iter():
        texts |= {element.tag: element.text, **element.attrib}
    found = {name.removeprefix(_DJI): _signed(text) for name, text in texts.items() if name.startswith(_DJI)}
    return {name: value for name, value in found.items() if value is not None}


def _degrees(gps: Mapping[int, Any], tag: int, negative: str) -> float | None:
    """A latitude or longitude of degrees, minutes and seconds; its letter stands in the tag before it."""
    try:
        degrees, minutes, seconds = (float(part) for part in gps[tag])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    letter = gps.get(tag - 1, "")
    letter = letter.decode("ascii", "replace") if isinstance(letter, bytes) else str(letter)
    return _signed(-value if letter.strip().upper().startswith(negative) else value)


def _number(value: Any) -> float | None:
    """A number above 0."""
    found = _signed(value)
    return found if found is not None and found > 0 else None


def _signed(value: Any) -> float | None:
    try:
        found = float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return found if math.isfinite(found) else None
