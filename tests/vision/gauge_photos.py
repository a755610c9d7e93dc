"""Photos of the printed gauge by a pinhole camera, with the true scale of every pixel."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from crackview.vision import gauge_plate

INK, PAPER, WALL = 0.06, 0.85, 0.4
FOCAL = 1.2  # of the longer side of the photo


@dataclass(frozen=True)
class Look:
    """How a photo is taken.

    Attributes:
        side_px: Of a marker in the middle of the plate, seen from the front.
        tilt: Of the camera against the plate, degrees.
        azimuth: Of the axis of the tilt, degrees.
        roll: Of the plate about its middle, degrees.
        blur: Sigma of the lens, px.
        noise: Sigma, grey levels.
        quality: Of the JPEG.
        slope: By how much the light changes over the photo, as a share of it.
        gamma: Of the camera.
        size: Height and width, px.
        shift: Of the middle of the plate, px.
    """

    side_px: float = 60.0
    tilt: float = 0.0
    azimuth: float = 30.0
    roll: float = 10.0
    blur: float = 0.8
    noise: float = 3.0
    quality: int = 90
    slope: float = 0.3
    gamma: float = 2.2
    size: tuple[int, int] = (600, 800)
    shift: tuple[float, float] = (0.0, 0.0)


@cache
def sheet(paper: str, hidden: tuple[int, ...] = ()) -> np.ndarray:
    """The plate from the front, float32, 0 to 1, without the hidden markers; modules are whole dots."""
    plate = gauge_plate.plate(paper)
    dots = round(8 / plate.factor)
    made = np.full((round(plate.size[1] * dots), round(plate.size[0] * dots)), PAPER, np.float32)
    module = plate.side / gauge_plate.MODULES
    for number, (left, top) in plate.markers.items():
        for row, column in np.argwhere(gauge_plate.pattern(number) & (number not in hidden)):
            y, x = round((top + row * module) * dots), round((left + column * module) * dots)
            made[y : y + round(module * dots), x : x + round(module * dots)] = INK
    drawn = np.zeros(made.shape, np.uint8)
    for line in plate.lines:
        start, stop = np.array(line.start), np.array(line.stop)
        along = (stop - start) / np.hypot(*(stop - start))
        across = np.array([along[1], -along[0]]) * line.width_mm / 2
        corners = np.array([start + across, stop + across, stop - across, start - across]) * dots * 16 - 0.5
        low = np.floor(corners.min(0) / 16).astype(int) - 1
        high = np.ceil(corners.max(0) / 16).astype(int) + 2
        fine = np.zeros((high - low)[::-1] * 16, np.uint8)
        cv2.fillConvexPoly(fine, np.round((corners - low * 16) * 64).astype(np.int32), 255, cv2.LINE_8, 6)
        window = np.s_[low[1] : high[1], low[0] : high[0]]
        small = cv2.resize(fine, (high - low).tolist(), interpolation=cv2.INTER_AREA)
        drawn[window] = np.maximum(drawn[window], small)
    return made + np.float32(INK - PAPER) * (drawn / np.float32(255))


def photo(
    paper: str, look: Look, seed: int = 0, *, front: np.ndarray | None = None, wall: np.ndarray | None = None
) -> tuple[np.ndarray, Callable[[float, float], float]]:
    """A photo, uint8 (H, W, 3), of a plate, and its true millimetres per pixel at a place, the mean of all directions.

    Args:
        paper: Of the plate.
        look: How it is taken.
        seed: Of the noise.
        front: The plate from the front, where it is not ``sheet``.
        wall: uint8 grey, behind the plate.
    """
    matrix, front = homography(paper, look), sheet(paper) if front is None else front
    height, width = look.size
    dots = front.shape[1] / gauge_plate.plate(paper).size[0]
    fine = 3
    up = np.array([[fine, 0, (fine - 1) / 2], [0, fine, (fine - 1) / 2], [0, 0, 1]])
    down = np.array([[1 / dots, 0, 0.5 / dots], [0, 1 / dots, 0.5 / dots], [0, 0, 1]])
    flat = up @ matrix @ down
    far = gauge_plate.plate(paper).side / look.side_px * dots / fine
    soft = cv2.GaussianBlur(front, (0, 0), 0.45 * far) if far > 1 else front
    size = (width * fine, height * fine)
    behind = np.full(size[::-1], WALL, np.float32)
    if wall is not None:
        behind = (cv2.resize(wall, size).astype(np.float32) / 255) ** look.gamma
    light = np.where(
        cv2.warpPerspective(np.ones_like(front), flat, size) > 0.5, cv2.warpPerspective(soft, flat, size), behind
    )
    light = cv2.GaussianBlur(light, (0, 0), look.blur * fine)
    light = cv2.resize(light, (width, height), interpolation=cv2.INTER_AREA)
    light *= 1 + look.slope * (np.arange(width, dtype=np.float32) / width - 0.5)
    random = np.random.default_rng(seed)
    levels = 255 * np.clip(light, 0, 1) ** (1 / look.gamma) + random.normal(0, look.noise, light.shape)
    grey = np.clip(levels, 0, 255).round().astype(np.uint8)
    read = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, look.quality])[1], 0)
    back = np.linalg.inv(matrix)

    def truth(x: float, y: float) -> float:
        return math.sqrt(abs(np.linalg.det(back) / float(back[2] @ [x, y, 1]) ** 3))

    return np.repeat(read[..., None], 3, 2), truth


def homography(paper: str, look: Look) -> np.ndarray:
    """From mm on the plate to px."""
    plate = gauge_plate.plate(paper)
    height, width = look.size
    focal = FOCAL * max(look.size)
    away = focal * plate.side / look.side_px
    axis = np.array([math.cos(math.radians(look.azimuth)), math.sin(math.radians(look.azimuth)), 0])
    rolled = cv2.Rodrigues(np.array([0, 0, math.radians(look.roll)]))[0]
    turned = cv2.Rodrigues(axis * math.radians(look.tilt))[0] @ rolled
    there = np.array([look.shift[0] * away / focal, look.shift[1] * away / focal, away])
    camera = np.array([[focal, 0, (width - 1) / 2], [0, focal, (height - 1) / 2], [0, 0, 1]])
    middle = np.array([[1, 0, -plate.size[0] / 2], [0, 1, -plate.size[1] / 2], [0, 0, 1]])
    return camera @ np.column_stack([turned[:, 0], turned[:, 1], there]) @ middle
