"""Surfaces with lines that are meant to be there: boards, panels, tiles, slabs, grooves, and cables before a wall.

A joint is a strip of constant width along a nearly straight line. It is open (dark and deep), filled (mortar, grout or
sealant, a little below the surface), or a fin (cement that ran between two boards, standing out).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from training.synth.crack import DrawnBranch, coverage, straight
from training.synth.field import Field, Size, blur, profile, smoothstep, spectral
from training.synth.surfaces import asphalt, concrete
from training.synth.surfaces.base import Surface, blotches, rgb, speckles, streaks, tinted

# Linear reflectances of plasterboard, paint, tiles and panels.
_PAINTS = (
    (0.55, 0.54, 0.51),
    (0.40, 0.41, 0.42),
    (0.62, 0.58, 0.50),
    (0.16, 0.36, 0.29),
    (0.55, 0.27, 0.25),
    (0.30, 0.33, 0.38),
    (0.70, 0.70, 0.68),
    (0.45, 0.38, 0.28),
)


@dataclass(frozen=True)
class JointLayout:
    """Where the joints of a picture run, and how they look.

    Attributes:
        lines: The joints.
        kind: "open", "filled" or "fin".
        width: Their typical width in px.
        pitch: Distance in px between neighbouring joints.
        turn: Degrees from the x axis to the direction of the first family of joints.
    """

    lines: tuple[DrawnBranch, ...]
    kind: str
    width: float
    pitch: float
    turn: float


def layout(rng: np.random.Generator, name: str, size: Size, scale: float) -> JointLayout:
    """Return the joints of a surface.

    Args:
        rng: The random stream it draws from.
        name: A key of ``NAMES``.
        size: Height and width in px.
        scale: Magnification.
    """
    return _LAYOUTS[name](rng, size, scale)


def build(rng: np.random.Generator, size: Size, scale: float, name: str, joints: JointLayout) -> Surface:
    """Build the surface that ``joints`` run through.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        scale: Magnification of the texture.
        name: A key of ``NAMES``.
        joints: From :func:`layout`, for the same size.
    """
    if name == "slabs" and rng.random() < 0.35:
        base = asphalt.build(rng, size, scale)
    elif name in {"slabs", "grooves"} or (name == "boards" and rng.random() < 0.8):
        base = concrete.build(rng, size, scale, formwork=False)
    elif name == "cables" and rng.random() < 0.5:
        base = concrete.build(rng, size, scale)
    else:
        base = _painted(rng, size, scale)
    covered = coverage(joints.lines, size)
    if name == "cables":
        return _before(rng, base, covered, joints)
    albedo, height = _fields(rng, base, joints, name)
    return _jointed(rng, Surface(albedo, height, base.dirt, base.joint), covered, joints)


def _painted(rng: np.random.Generator, size: Size, scale: float) -> Surface:
    """Build plasterboard, paint, fibre cement or glazed tile: one colour, hardly any texture."""
    colour = rgb(*_PAINTS[int(rng.integers(len(_PAINTS)))]) * np.float32(rng.uniform(0.7, 1.15))
    cloud = spectral(rng, size, 2.6, shortest=20 * scale)
    grain = spectral(rng, size, 0.4, shortest=1.5, longest=5 * scale)
    strength = rng.uniform(0.003, 0.02)
    albedo = colour * np.exp(rng.uniform(0.005, 0.03) * cloud + strength * grain)[..., None]
    relief = 0.05 * scale * spectral(rng, size, 1.8, shortest=3 * scale) + 4 * strength * grain
    if rng.random() < 0.4:
        dirt = streaks(rng, size, scale) if rng.random() < 0.5 else blotches(rng, size, 80 * scale, 1.4)
        albedo = tinted(albedo, colour * 0.6, dirt * np.float32(rng.uniform(0.1, 0.4)))
    if rng.random() < 0.4:
        albedo = tinted(albedo, colour * 0.3, 0.6 * speckles(rng, size, 2.2 * scale, rng.uniform(2.6, 3.2)))
    return Surface(np.clip(albedo, 0.01, 0.9).astype(np.float32), relief.astype(np.float32), (0.1, 0.09, 0.08))


def _fields(rng: np.random.Generator, base: Surface, joints: JointLayout, name: str) -> tuple[Field, Field]:
    """Return albedo and height of a surface whose boards, panels or tiles differ a little in lightness and height."""
    height, width = base.height.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    turn = math.radians(joints.turn)
    across = y * math.cos(turn) - x * math.sin(turn)
    cell = np.floor(across / joints.pitch).astype(int) % 64
    if name == "tiles":
        along = x * math.cos(turn) + y * math.sin(turn)
        cell = (cell * 8 + np.floor(along / joints.pitch).astype(int)) % 64
    differs = {"boards": 0.08, "tiles": 0.06, "panels": 0.03}.get(name, 0.0) * rng.uniform(0, 1)
    tone = (differs * rng.standard_normal(64)).astype(np.float32)[cell]
    step = (4 * differs * rng.standard_normal(64)).astype(np.float32)[cell]
    albedo = base.albedo * np.exp(blur(tone, 0.7))[..., None]
    relief = base.height + blur(step, 0.8)
    if name == "boards":  # the grain of the wood that the concrete was cast against
        grain = spectral(rng, (height, width), 1.6, shortest=2.4, longest=60, stretch=_stretch(joints.turn))
        amount = np.float32(rng.uniform(0.0, 0.05))
        albedo, relief = albedo * np.exp(amount * grain)[..., None], relief + 6 * amount * grain
    return np.asarray(albedo, np.float32), np.asarray(relief, np.float32)


def _stretch(turn: float) -> tuple[float, float]:
    return (1.0, 24.0) if abs(math.cos(math.radians(turn))) > 0.7 else (24.0, 1.0)


def _jointed(rng: np.random.Generator, base: Surface, covered: Field, joints: JointLayout) -> Surface:
    """Cut the joints into a surface, or let them stand out of it."""
    size = (covered.shape[0], covered.shape[1])
    uneven = spectral(rng, size, 1.6, shortest=2.0, longest=60)
    soft = blur(covered, 0.5)
    wide = joints.width
    albedo, height = base.albedo, base.height
    if joints.kind == "open":
        dark = np.float32(rng.uniform(0.06, 0.45)) * np.exp(0.25 * uneven)
        albedo = albedo * (1 - covered * (1 - np.clip(dark, 0.02, 0.9)))[..., None]
        height = height - min(1.2 * wide, 6.0) * soft
    elif joints.kind == "filled":
        shade = rng.uniform(0.10, 0.30) if rng.random() < 0.5 else rng.uniform(0.4, 0.75)
        filling = rgb(shade, shade * rng.uniform(0.93, 1.0), shade * rng.uniform(0.85, 1.0))
        grain = spectral(rng, size, 0.5, shortest=1.5, longest=6)
        filled = filling * np.exp(0.06 * grain + 0.08 * uneven)[..., None]
        albedo = albedo + (filled - albedo) * covered[..., None]
        height = height - np.float32(rng.uniform(0.0, 0.35) * wide) * soft
    else:
        kept = smoothstep(-1.2, 0.3, uneven)  # a fin is broken off here and there
        albedo = albedo * (1 - np.float32(rng.uniform(0.0, 0.3)) * blur(covered, 1 + 0.5 * wide) * kept)[..., None]
        height = height + np.float32(rng.uniform(0.4, 1.4) * wide) * soft * kept
    if rng.random() < 0.4:  # dirt gathers along it
        near = np.exp(-cv2.distanceTransform((covered < 0.5).astype(np.uint8), cv2.DIST_L2, 5) / rng.uniform(2, 9))
        albedo = albedo * (1 - np.float32(rng.uniform(0.05, 0.3)) * near * smoothstep(-1, 1.5, uneven))[..., None]
    if joints.kind == "open" and rng.random() < 0.35:
        albedo, height = _screws(rng, albedo, height, joints)
    joint = covered if base.joint is None else np.maximum(covered, base.joint)
    return Surface(np.clip(albedo, 0.005, 0.9).astype(np.float32), height.astype(np.float32), base.dirt, joint)


def _screws(rng: np.random.Generator, albedo: Field, height: Field, joints: JointLayout) -> tuple[Field, Field]:
    """Return pairs of small dark heads beside the joints of boards that are screwed on."""
    dots = np.zeros(height.shape, np.uint8)
    gap, off, radius = rng.uniform(40, 120), rng.uniform(5, 14), rng.uniform(1.0, 3.0)
    for line in joints.lines:
        points = line.path
        direction = (points[-1] - points[0]) / max(float(np.hypot(*(points[-1] - points[0]))), 1e-6)
        for at in np.arange(rng.uniform(0, gap), line.length, gap):
            middle = points[min(int(at / line.length * (len(points) - 1)), len(points) - 1)]
            for side in (-off, off):
                x, y = middle + side * np.array([-direction[1], direction[0]]) + rng.normal(0, 1, 2)
                cv2.circle(dots, (int(x * 16), int(y * 16)), int(radius * 16), 255, -1, cv2.LINE_AA, 4)
    head = dots.astype(np.float32) / 255
    dark = albedo * (1 - np.float32(0.75) * head)[..., None]
    return dark.astype(np.float32), (height - np.float32(1.5) * head).astype(np.float32)


def _before(rng: np.random.Generator, base: Surface, covered: Field, joints: JointLayout) -> Surface:
    """Draw cables before the surface: of their own colour, round, and high enough to cast a shadow."""
    shade = rng.uniform(0.01, 0.06) if rng.random() < 0.6 else rng.uniform(0.3, 0.8)
    colour = rgb(shade, shade, shade * rng.uniform(0.85, 1.1))
    inside = cv2.distanceTransform((covered > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    albedo = base.albedo + (colour - base.albedo) * covered[..., None]
    height = base.height + np.sqrt(np.clip(inside, 0, joints.width)) * covered + 2 * blur(covered, 0.6)
    joint = covered if base.joint is None else np.maximum(covered, base.joint)
    return Surface(np.clip(albedo, 0.005, 0.9).astype(np.float32), height.astype(np.float32), base.dirt, joint)


def _line(rng: np.random.Generator, start: np.ndarray, end: np.ndarray, width: float, wobble: float) -> DrawnBranch:
    """Return a strip of constant width between two points, in (x, y) px, that is straight up to ``wobble`` px."""
    length = float(np.hypot(*(end - start)))
    middle = (start + end) / 2
    ideal = straight((middle[0], middle[1]), length, math.degrees(math.atan2(*(end - start)[::-1])), width)
    count = len(ideal.path)
    normal = np.array([start[1] - end[1], end[0] - start[0]]) / max(length, 1e-6)
    sway = wobble * (0.7 * profile(rng, count, 160) + 0.3 * profile(rng, count, 30))
    half = ideal.left * np.exp(0.05 * profile(rng, count, 60))
    return DrawnBranch(ideal.path + sway[:, None] * normal, half, half)


def _family(
    rng: np.random.Generator, size: Size, turn: float, places: Sequence[float], width: float, wobble: float
) -> list[DrawnBranch]:
    """Return parallel lines through the whole picture at ``turn`` degrees, ``places`` px from its middle."""
    reach = math.hypot(*size) / 2 + 12
    direction = np.array([math.cos(math.radians(turn)), math.sin(math.radians(turn))])
    normal = np.array([-direction[1], direction[0]])
    middle = np.array([size[1], size[0]]) / 2
    return [
        _line(rng, middle + at * normal - reach * direction, middle + at * normal + reach * direction, width, wobble)
        for at in places
    ]


def _places(rng: np.random.Generator, size: Size, pitch: float, jitter: float = 0.0) -> list[float]:
    reach = math.hypot(*size) / 2
    at = np.arange(-reach + rng.uniform(0, pitch), reach, pitch)
    return [float(value) for value in at + jitter * pitch * rng.standard_normal(len(at))]


def _direction(rng: np.random.Generator) -> float:
    """Return a direction: level or upright, held not quite straight, and now and then at any angle."""
    if rng.random() < 0.15:
        return float(rng.uniform(0, 180))
    return float(rng.choice([0, 90]) + rng.normal(0, 4))


def _boards(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    turn, pitch = _direction(rng), rng.uniform(40, 220) * scale
    width = rng.uniform(0.8, 3.5) * scale
    kind = str(rng.choice(["open", "fin", "filled"], p=[0.4, 0.45, 0.15]))
    lines = _family(rng, size, turn, _places(rng, size, pitch, 0.03), width, 0.7)
    if rng.random() < 0.4:  # boards end in a butt joint
        lines += _family(rng, size, turn + 90, [rng.uniform(-0.4, 0.4) * min(size)], width, 0.5)
    return JointLayout(tuple(lines), kind, width, pitch, turn)


def _panels(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    turn, pitch = _direction(rng), rng.uniform(150, 420) * scale
    width = float(np.clip(rng.lognormal(0.9, 0.6), 0.8, 10)) * scale**0.5
    kind = "open" if rng.random() < 0.75 else "filled"
    square = 90 + (rng.normal(0, 5) if rng.random() < 0.3 else 0.0)  # seen at an angle
    lines = _family(rng, size, turn, _places(rng, size, pitch), width, 0.4)
    if rng.random() < 0.8:
        lines += _family(rng, size, turn + square, _places(rng, size, pitch * rng.uniform(0.8, 2.0)), width, 0.4)
    return JointLayout(tuple(lines), kind, width, pitch, turn)


def _tiles(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    turn, pitch = _direction(rng), rng.uniform(45, 170) * scale
    width = float(np.clip(0.03 * pitch * rng.lognormal(0, 0.4), 1.2, 8))
    kind = "filled" if rng.random() < 0.8 else "open"
    lines = _family(rng, size, turn, _places(rng, size, pitch, 0.005), width, 0.3)
    lines += _family(rng, size, turn + 90, _places(rng, size, pitch * rng.choice([1.0, 1.0, 2.0]), 0.005), width, 0.3)
    return JointLayout(tuple(lines), kind, width, pitch, turn)


def _slabs(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    turn, width = _direction(rng), rng.uniform(2.5, 14) * scale**0.5
    kind = "filled" if rng.random() < 0.6 else "open"
    lines = _family(rng, size, turn, [rng.uniform(-0.35, 0.35) * min(size)], width, 0.8)
    if rng.random() < 0.4:
        lines += _family(rng, size, turn + 90, [rng.uniform(-0.4, 0.4) * min(size)], width * rng.uniform(0.5, 1), 0.8)
    return JointLayout(tuple(lines), kind, width, max(size), turn)


def _grooves(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    turn, pitch = _direction(rng), rng.uniform(12, 45) * scale
    width = float(np.clip(pitch * rng.uniform(0.06, 0.2), 1.0, 5.0))
    lines = _family(rng, size, turn, _places(rng, size, pitch, 0.04), width, 0.5)
    return JointLayout(tuple(lines), "open" if rng.random() < 0.5 else "filled", width, pitch, turn)


def _cables(rng: np.random.Generator, size: Size, scale: float) -> JointLayout:
    """Return curves that sag between two points beyond the border."""
    width = rng.uniform(1.5, 7) * scale**0.5
    lines = []
    for _ in range(int(rng.integers(1, 4))):
        upright = rng.random() < 0.3
        span, other = (size[0], size[1]) if upright else (size[1], size[0])
        along = np.linspace(-12, span + 12, span + 25)
        share = along / span
        sag = rng.normal(0, 0.25) * other
        across = other * (rng.uniform(0.1, 0.9) + rng.normal(0, 0.2) * (share - 0.5)) + 4 * sag * share * (1 - share)
        path = np.stack([across, along] if upright else [along, across], 1)
        half = np.full(len(path), width / 2)
        lines.append(DrawnBranch(path, half, half))
    return JointLayout(tuple(lines), "before", width, max(size), 0.0)


_LAYOUTS: dict[str, Callable[[np.random.Generator, Size, float], JointLayout]] = {
    "boards": _boards,
    "panels": _panels,
    "tiles": _tiles,
    "slabs": _slabs,
    "grooves": _grooves,
    "cables": _cables,
}
NAMES = tuple(_LAYOUTS)
