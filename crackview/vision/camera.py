"""A scale from the camera: how far away the wall was, and how wide an angle one pixel sees.

All of it takes the camera to be square to the wall; nobody knows better without a rectangle (``plane``). A file may
tell its lens in several ways: focal plane resolution, a known sensor, the 35 mm equivalent. Each gives the angle of a
pixel; where two of them differ by more than ``AGREE``, no scale is made of them.
"""

import itertools
import math
from dataclasses import dataclass

from crackview.vision.metadata import Shot
from crackview.vision.scale import Scale

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
    """The scale of a photo.

    Args:
        shot: What it tells of its lens.
        size: Its width and height, px.
        distance_m: From the camera to the wall.
        uncertainty_m: Standard uncertainty of the distance.

    Raises:
        ValueError: If the lens is not known or told in two ways that differ, the photo was cut, or the distance is not
            above 0; one sentence.
    """
    if not 0 < distance_m < math.inf:
        raise ValueError("The distance from camera to wall is a number of metres above 0: type it.")
    long, short = max(size), min(size)
    if abs(long / short / (shot.size[0] / shot.size[1]) - 1) > _CUT:
        raise ValueError(
            f"This photo has {long} x {short} px, but the camera took {shot.size[0]} x {shot.size[1]}: it was cut, "
            "so draw a line of known length instead."
        )
    angle = _angle(shot)
    # a photo that was made smaller has larger pixels
    factor = angle.radians * shot.size[0] / long * distance_m * 1000
    doubt = math.hypot(uncertainty_m / distance_m, LENS_SHARE, angle.rounding)
    return Scale(factor, factor * doubt, f"camera {distance_m:g} m away, square to the wall, {angle.lens}")


def drone_distance(shot: Shot) -> tuple[float, float]:
    """The distance of a drone that looks straight down at the ground it took off from, and its uncertainty, m.

    Raises:
        ValueError: If its height is no distance: the camera does not look down, or does not tell; one sentence.
    """
    if shot.height_m is None or shot.height_m <= 0:
        raise ValueError("This photo does not tell the height of a drone: type the distance in metres.")
    if not shot.looks_down:
        pointed = (
            "does not tell where the camera pointed"
            if shot.gimbal_pitch_deg is None
            else f"was taken with the camera at {shot.gimbal_pitch_deg:.0f} degrees, not straight down"
        )
        raise ValueError(
            f"This photo {pointed}, so the drone's height above take-off is no distance: type the distance in metres."
        )
    return shot.height_m, HEIGHT_M


def _angle(shot: Shot) -> _Angle:
    """What one pixel sees, by the best way that the photo tells; digital zoom narrows it."""
    ways = [way for way in (_by_sensor(shot), _by_resolution(shot), _by_equivalent(shot)) if way is not None]
    if not ways:
        raise ValueError("This photo does not tell which lens took it: draw a line of known length instead.")
    for first, second in itertools.combinations(ways, 2):
        if abs(math.log(first.radians / second.radians)) > math.log1p(AGREE):
            raise ValueError(
                f"This photo tells its lens in two ways that differ by {_apart(first, second):.0%} ({first.lens}; "
                f"{second.lens}): draw a line of known length instead."
            )
    best = ways[0]
    if shot.digital_zoom < _ZOOMED:
        return best
    if len(ways) == 1 and _by_equivalent(shot) is not None:
        raise ValueError(
            f"This photo was enlarged {shot.digital_zoom:g} times by the camera, and it does not tell whether the "
            "focal length includes that: draw a line of known length instead."
        )
    return _Angle(best.radians / shot.digital_zoom, f"{best.lens}, zoomed {shot.digital_zoom:g} times", best.rounding)


def _apart(first: _Angle, second: _Angle) -> float:
    return math.exp(abs(math.log(first.radians / second.radians))) - 1


def _by_sensor(shot: Shot) -> _Angle | None:
    """From the pitch of a known sensor, which a crop of it shares."""
    sensor = _SENSORS.get(shot.model)
    width = None if sensor is None else _sensor_pixels(sensor, shot.size)
    if sensor is None or width is None or not shot.focal_mm:
        return None
    return _Angle(sensor.width_mm / width / shot.focal_mm, f"lens of {shot.focal_mm:g} mm on {sensor.width_mm:g} mm")


def _sensor_pixels(sensor: _Sensor, size: tuple[int, int]) -> float | None:
    """How many pixels of a photo the whole width of the sensor has; None where that cannot be told."""
    width, height = sensor.size
    if size[0] == width or size[1] == height:
        return width  # whole, or cut along one side
    same = abs(size[0] / size[1] / (width / height) - 1) <= _CUT
    return size[0] if same else None


def _by_resolution(shot: Shot) -> _Angle | None:
    """From the focal plane resolution, if it gives a sensor that a camera can have."""
    if not (shot.focal_mm and shot.pitch_mm) or not _NARROWEST_MM <= shot.pitch_mm * shot.size[0] <= _WIDEST_MM:
        return None
    return _Angle(shot.pitch_mm / shot.focal_mm, f"lens of {shot.focal_mm:g} mm, {shot.pitch_mm * 1000:.3g} µm a pixel")


def _by_equivalent(shot: Shot) -> _Angle | None:
    """From the 35 mm equivalent, which is that of the whole sensor where that is known."""
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
        f"lens of {shot.focal_35_mm:g} mm for 36 x 24 mm",
        0.5 / math.sqrt(3) / shot.focal_35_mm,
    )
