"""A scale from the camera: how far away the wall was, and how wide an angle one pixel sees.

All of it takes the camera to be square to the wall; nobody knows better without a rectangle (``plane``).
"""

import math

from crackview.vision.metadata import Shot
from crackview.vision.scale import Scale

LENS_SHARE = 0.02
"""Standard uncertainty of a focal length as a share of it: it is nominal, and changes with the focus."""
HEIGHT_M = 1.0
"""Standard uncertainty of a drone's height above its place of take-off: barometric."""
_DIAGONAL_35_MM = math.hypot(36, 24)  # CIPA DCG-001: equivalents are those of the diagonal
_CUT = 0.01

# Width of the sensor, mm, of cameras that tell neither an equivalent nor a resolution; data sheets of their makers.
_SENSORS_MM = {"FC550": 17.3, "FC6310": 13.2, "FC6520": 17.3, "L1D-20c": 13.2, "L2D-20c": 17.3, "ZenmuseP1": 35.9}


def from_camera(shot: Shot, size: tuple[int, int], distance_m: float, uncertainty_m: float) -> Scale:
    """The scale of a photo.

    Args:
        shot: What it tells of its lens.
        size: Its width and height, px.
        distance_m: From the camera to the wall.
        uncertainty_m: Standard uncertainty of the distance.

    Raises:
        ValueError: If the lens is not known, the photo was cut, or the distance is not above 0; one sentence.
    """
    if not 0 < distance_m < math.inf:
        raise ValueError("The distance from camera to wall is a number of metres above 0: type it.")
    long, short = max(size), min(size)
    if abs(long / short / (shot.size[0] / shot.size[1]) - 1) > _CUT:
        raise ValueError(
            f"This photo has {long} x {short} px, but the camera took {shot.size[0]} x {shot.size[1]}: it was cut, "
            "so draw a line of known length instead."
        )
    angle, lens, share = _angle(shot)
    # a photo that was made smaller has larger pixels
    factor = angle * shot.size[0] / long * distance_m * 1000
    doubt = math.hypot(uncertainty_m / distance_m, LENS_SHARE, share)
    return Scale(factor, factor * doubt, f"camera {distance_m:g} m away, square to the wall, {lens}")


def _angle(shot: Shot) -> tuple[float, str, float]:
    """What one pixel of the camera sees, radians, the lens in words, and what rounding adds to its uncertainty."""
    sensor = _SENSORS_MM.get(shot.model)
    if shot.focal_mm and shot.pitch_mm:
        return shot.pitch_mm / shot.focal_mm, f"lens of {shot.focal_mm:g} mm", 0.0
    if shot.focal_mm and sensor:
        return sensor / shot.size[0] / shot.focal_mm, f"lens of {shot.focal_mm:g} mm on {sensor:g} mm", 0.0
    if shot.focal_35_mm:
        angle = _DIAGONAL_35_MM / math.hypot(*shot.size) / shot.focal_35_mm
        # it is written in whole millimetres
        return angle, f"lens of {shot.focal_35_mm:g} mm for 36 x 24 mm", 0.5 / math.sqrt(3) / shot.focal_35_mm
    raise ValueError("This photo does not tell which lens took it: draw a line of known length instead.")
