"""The metadata of how a photo was taken, and the scale that this gives: lens, place, a drone's height and direction.

EXIF 2.32 and DJI's XMP packet are read with guards: whatever is missing, damaged or hostile only leaves gaps.

A scale from the camera takes it to be square to the wall, as long as no rectangle says more (``plane``). A file may
describe its lens in several ways: focal plane resolution, a known sensor, the 35 mm equivalent. Each gives the angle of
a pixel; where two of them differ by more than ``AGREE``, no scale is made of them.
"""

import datetime as dt
import itertools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from PIL import ExifTags, Image

from crackview.sentences import Sentence
from crackview.vision import image_io
from crackview.vision.plane import ScaleError
from crackview.vision.scale import Scale

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
    """How a photo was taken; None where its metadata do not have a value.

    Attributes:
        size: Width and height that the camera wrote, px, the longer one first.
        model: Of the camera, or "".
        focal_mm: Focal length.
        focal_35_mm: The same for a frame of 36 x 24 mm with the same diagonal.
        pitch_mm: From pixel to pixel on the sensor, by the focal plane resolution.
        digital_zoom: How many times the camera has cut and enlarged the picture; 1 without.
        distance_m: To what the camera was focused on.
        height_m: Above the place of take-off.
        gimbal_pitch_deg: Where the camera pointed: 0 level, -90 straight down.
        heading_deg: Where the upper edge of the upright picture points, clockwise from north.
        latitude: Degrees, WGS 84.
        longitude: The same.
        above_sea_m: Height above the sea.
        taken: When, by the camera's clock, as ISO 8601, with the offset from UTC if the camera wrote it; or "".
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
    above_sea_m: float | None = None
    taken: str = ""

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude of the camera, degrees, wherever it looked."""
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)

    @property
    def looks_down(self) -> bool:
        """Whether the camera points straight down, within ``NADIR_DEG``; False where that is not known."""
        return self.gimbal_pitch_deg is not None and abs(self.gimbal_pitch_deg + 90) <= NADIR_DEG

    @property
    def place(self) -> GeoPosition | None:
        """Where it was taken, if it looks straight down and has all values that a map needs."""
        if not self.looks_down or self.latitude is None or self.longitude is None or self.heading_deg is None:
            return None
        return GeoPosition(self.latitude, self.longitude, self.heading_deg)


def read(path: Path) -> Shot:
    """Read how a photo was taken.

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
    heading = drone.get("GimbalYawDegree", _signed(gps.get(ExifTags.GPS.GPSImgDirection)))
    if heading is not None and not abs(heading) <= 360:
        heading = None
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
        above_sea_m=drone.get("AbsoluteAltitude", _altitude(gps)),
        taken=_moment(inner),
    )


def _moment(inner: Mapping[int, Any]) -> str:
    """Return when a photo was taken; "" if that is missing or no date."""
    written = str(inner.get(ExifTags.Base.DateTimeOriginal, "")).strip("\0 ")
    offset = str(inner.get(ExifTags.Base.OffsetTimeOriginal, "")).strip("\0 ")
    try:
        moment = dt.datetime.strptime(written, "%Y:%m:%d %H:%M:%S").isoformat()  # noqa: DTZ007 - cameras seldom know
    except ValueError:
        return ""
    return moment + offset if re.fullmatch(r"[+-]\d\d:\d\d", offset, re.ASCII) else moment


def _block(exif: Image.Exif, block: int) -> Mapping[int, Any]:
    """Return a block of tags; empty where it is damaged, which hides no other block."""
    try:
        return dict(exif.get_ifd(block))
    except Exception:  # noqa: BLE001 - Pillow raises whatever a damaged block makes it meet
        return {}


def _position(drone: Mapping[str, float], gps: Mapping[int, Any]) -> tuple[float | None, float | None]:
    """Return latitude and longitude, degrees, WGS 84; None for both where they are missing, impossible or 0, 0.

    DJI's own numbers count before those of EXIF, unless they are no place; both are of one source. Cameras without a
    fix write 0, 0, which lies in the Gulf of Guinea. Some of DJI's firmware spells longitude wrong.
    """
    exif = _degrees(gps, ExifTags.GPS.GPSLatitude, "N", "S"), _degrees(gps, ExifTags.GPS.GPSLongitude, "E", "W")
    own = drone.get("GpsLatitude"), drone.get("GpsLongitude", drone.get("GpsLongtitude"))
    for latitude, longitude in (own, exif):
        if latitude is None or longitude is None or max(abs(latitude), abs(longitude)) < _NO_FIX_DEG:
            continue
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
    return None, None


def _drone(packet: bytes | None) -> dict[str, float]:
    """Return DJI's numbers, as attributes or as elements; nothing of a packet that declares entities."""
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
    return {name: value for name, value in found.items() if value is not None and abs(value) <= _LARGEST.get(name, 1e9)}


def _degrees(gps: Mapping[int, Any], tag: int, positive: str, negative: str) -> float | None:
    """Return a latitude or longitude of degrees, minutes and seconds; its letter stands in the tag before it."""
    try:
        degrees, minutes, seconds = (float(part) for part in gps[tag])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    if not (0 <= minutes <= 60 and 0 <= seconds <= 60):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    letter = gps.get(tag - 1, "")
    letter = letter.decode("ascii", "replace") if isinstance(letter, bytes) else str(letter)
    letter = letter.strip("\0 ").upper()[:1]
    if letter not in {positive, negative}:
        return None  # on which side it is is not known
    return _signed(-value if letter == negative else value)


def _altitude(gps: Mapping[int, Any]) -> float | None:
    """Return the height above the sea, or below it by its reference; other references are those of the ellipsoid."""
    height, reference = _signed(gps.get(ExifTags.GPS.GPSAltitude)), gps.get(ExifTags.GPS.GPSAltitudeRef, 0)
    reference = int.from_bytes(reference) if isinstance(reference, bytes) else reference
    if height is None or reference not in {0, 1} or abs(height) > _HIGHEST_M:
        return None
    return -height if reference else height


def _number(value: Any) -> float | None:
    """Return a number above 0."""
    found = _signed(value)
    return found if found is not None and found > 0 else None


def _signed(value: Any) -> float | None:
    if isinstance(value, str) and not re.fullmatch(r"\s*[+-]?[0-9.]+([eE][+-]?[0-9]+)?\s*", value, re.ASCII):
        return None  # such as 4_7, which Python takes
    try:
        found = float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return found if math.isfinite(found) else None


_HIGHEST_M = 100_000.0
"""A height beyond this is a mistake."""
_LARGEST = {
    "RelativeAltitude": _HIGHEST_M,
    "AbsoluteAltitude": _HIGHEST_M,
    "GimbalPitchDegree": 360.0,
    "GimbalYawDegree": 360.0,
}
"""Of DJI's numbers; beyond it they are mistakes."""
_NO_FIX_DEG = 1e-5
"""A position nearer to 0, 0 than this is that of a camera that does not know where it is."""
LENS_SHARE = 0.02
"""Standard uncertainty of a focal length as a share of it: it is nominal, and changes with the focus."""
HEIGHT_M = 1.0
"""Standard uncertainty of a drone's height above its place of take-off: barometric."""
AGREE = 0.10
"""Two ways to the angle of a pixel agree up to this share of it."""
_DIAGONAL_35_MM = math.hypot(36, 24)  # CIPA DCG-001: equivalents are those of the diagonal
_CUT = 0.01
_WIDEST_MM, _NARROWEST_MM = 70.0, 2.0  # longer side of a sensor: from medium format down to a telephone's
_ZOOMED = 1.01


@dataclass(frozen=True)
class _Sensor:
    """A camera's sensor: its longer side, mm, and its full size, px."""

    width_mm: float
    size: tuple[int, int]


# Cameras that tell neither an equivalent nor a resolution; data sheets of their makers.
_SENSORS = {
    "FC550": _Sensor(17.3, (4608, 3456)),
    "FC6310": _Sensor(13.2, (5472, 3648)),
    "FC6520": _Sensor(17.3, (5280, 3956)),
    "L1D-20c": _Sensor(13.2, (5472, 3648)),
    "L2D-20c": _Sensor(17.3, (5280, 3956)),
    "ZenmuseP1": _Sensor(35.9, (8192, 5460)),
}


@dataclass(frozen=True)
class _Angle:
    """What one pixel that the camera wrote sees, radians, by one way; and what rounding adds, as a share of it."""

    radians: float
    lens: str
    rounding: float = 0.0


def from_camera(shot: Shot, size: tuple[int, int], distance_m: float, uncertainty_m: float) -> Scale:
    """Return the scale of a photo.

    Args:
        shot: The photo's metadata of its lens.
        size: Its width and height, px.
        distance_m: From the camera to the wall.
        uncertainty_m: Standard uncertainty of the distance.

    Raises:
        ScaleError: If the lens is not known or given in two ways that differ, the photo was cut, or the distance is not
            above 0; one sentence.
    """
    if not 0 < distance_m < math.inf:
        raise ScaleError("The distance from camera to wall is a number of metres above 0: type it.")
    long, short = max(size), min(size)
    if abs(long / short / (shot.size[0] / shot.size[1]) - 1) > _CUT:
        raise ScaleError(
            "This photo has {long} x {short} px, but the camera took {taken_width} x {taken_height}: it was cut, so "
            "draw a line of known length instead.",
            long=long,
            short=short,
            taken_width=shot.size[0],
            taken_height=shot.size[1],
        )
    angle = _angle(shot)
    # a photo that was made smaller has larger pixels
    factor = angle.radians * shot.size[0] / long * distance_m * 1000
    doubt = math.hypot(uncertainty_m / distance_m, LENS_SHARE, angle.rounding)
    return Scale(
        factor,
        factor * doubt,
        Sentence("camera {distance_m:g} m away, square to the wall, {lens}", distance_m=distance_m, lens=angle.lens),
    )


def drone_distance(shot: Shot) -> tuple[float, float]:
    """Return the distance of a drone that looks straight down at the ground it took off from, and its uncertainty, m.

    Raises:
        ScaleError: If its height is no distance: the camera does not look down, or that is not known; one sentence.
    """
    if shot.height_m is None or shot.height_m <= 0:
        raise ScaleError("This photo does not record the height of a drone: type the distance in metres.")
    if not shot.looks_down:
        pointed = (
            Sentence("does not record where the camera pointed")
            if shot.gimbal_pitch_deg is None
            else Sentence(
                "was taken with the camera at {pitch:.0f} degrees, not straight down",
                pitch=shot.gimbal_pitch_deg,
            )
        )
        raise ScaleError(
            "This photo {pointed}, so the drone's height above take-off is no distance: type the distance in metres.",
            pointed=pointed,
        )
    return shot.height_m, HEIGHT_M


def _angle(shot: Shot) -> _Angle:
    """Return what one pixel sees, by the best way that the photo's metadata allow; digital zoom narrows it."""
    ways = [way for way in (_by_sensor(shot), _by_resolution(shot), _by_equivalent(shot)) if way is not None]
    if not ways:
        raise ScaleError("This photo does not record which lens took it: draw a line of known length instead.")
    for first, second in itertools.combinations(ways, 2):
        if abs(math.log(first.radians / second.radians)) > math.log1p(AGREE):
            raise ScaleError(
                "This photo records its lens in two ways that differ by {apart:.0%} ({lens}; {other}): draw a "
                "line of known length instead.",
                apart=_apart(first, second),
                lens=first.lens,
                other=second.lens,
            )
    best = ways[0]
    if shot.digital_zoom < _ZOOMED:
        return best
    if len(ways) == 1 and _by_equivalent(shot) is not None:
        raise ScaleError(
            "This photo was enlarged {zoom:g} times by the camera, and it does not record whether the "
            "focal length includes that: draw a line of known length instead.",
            zoom=shot.digital_zoom,
        )
    return _Angle(best.radians / shot.digital_zoom, f"{best.lens}, zoomed {shot.digital_zoom:g} times", best.rounding)


def _apart(first: _Angle, second: _Angle) -> float:
    return math.exp(abs(math.log(first.radians / second.radians))) - 1


def _by_sensor(shot: Shot) -> _Angle | None:
    """Return the angle from the pitch of a known sensor, which a crop of it shares."""
    sensor = _SENSORS.get(shot.model)
    width = None if sensor is None else _sensor_pixels(sensor, shot.size)
    if sensor is None or width is None or not shot.focal_mm:
        return None
    return _Angle(
        sensor.width_mm / width / shot.focal_mm,
        Sentence("lens of {focal_mm:g} mm on {width_mm:g} mm", focal_mm=shot.focal_mm, width_mm=sensor.width_mm),
    )


def _sensor_pixels(sensor: _Sensor, size: tuple[int, int]) -> float | None:
    """Return how many pixels of a photo the whole width of the sensor has; None where that cannot be known."""
    width, height = sensor.size
    if size[0] == width or size[1] == height:
        return width  # whole, or cut along one side
    same = abs(size[0] / size[1] / (width / height) - 1) <= _CUT
    return size[0] if same else None


def _by_resolution(shot: Shot) -> _Angle | None:
    """Return the angle from the focal plane resolution, if it gives a sensor that a camera can have."""
    if not (shot.focal_mm and shot.pitch_mm) or not _NARROWEST_MM <= shot.pitch_mm * shot.size[0] <= _WIDEST_MM:
        return None
    return _Angle(
        shot.pitch_mm / shot.focal_mm,
        Sentence(
            "lens of {focal_mm:g} mm, {pitch_mm:.3g} µm a pixel", focal_mm=shot.focal_mm, pitch_mm=shot.pitch_mm * 1000
        ),
    )


def _by_equivalent(shot: Shot) -> _Angle | None:
    """Return the angle from the 35 mm equivalent, which is that of the whole sensor where that is known."""
    if not shot.focal_35_mm:
        return None
    sensor = _SENSORS.get(shot.model)
    width = None if sensor is None else _sensor_pixels(sensor, shot.size)
    diagonal = math.hypot(*shot.size)
    if sensor is not None and width is not None:
        diagonal = width * math.hypot(*sensor.size) / sensor.size[0]
    # it is written in whole millimetres
    return _Angle(
        _DIAGONAL_35_MM / diagonal / shot.focal_35_mm,
        Sentence("lens of {focal_35_mm:g} mm for 36 x 24 mm", focal_35_mm=shot.focal_35_mm),
        0.5 / math.sqrt(3) / shot.focal_35_mm,
    )
