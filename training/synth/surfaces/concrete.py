"""Cast concrete: mottled cement skin, fine sand, air holes, marks of the formwork, stains."""

import cv2
import numpy as np

from training.synth.field import Field, Size, blur, smoothstep, spectral
from training.synth.surfaces.base import Surface, blotches, pits, rgb, speckles, streaks, tinted

_TINTS = ((0.40, 0.385, 0.36), (0.37, 0.365, 0.345), (0.44, 0.41, 0.355), (0.34, 0.345, 0.34), (0.43, 0.375, 0.30))


def build(rng: np.random.Generator, size: Size, scale: float, *, formwork: bool = True) -> Surface:
    """Build a wall or a slab.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        scale: Magnification; 1 shows sand grains of about 2 px.
        formwork: Whether boards may have left their seams in it.
    """
    height, width = size
    base = rgb(*_TINTS[int(rng.integers(len(_TINTS)))]) * np.float32(rng.uniform(0.85, 1.1))
    worn = rng.random() < 0.4  # a slab that lost its skin shows its sand
    cloud = spectral(rng, size, 2.6, shortest=14 * scale, longest=500 * scale)
    mottle = spectral(rng, size, 2.2, shortest=5 * scale, longest=130 * scale)
    mid = spectral(rng, size, 1.5, shortest=3.0 * scale, longest=26 * scale)
    sand = spectral(rng, size, 0.6, shortest=1.8 * scale, longest=7 * scale)
    dust = spectral(rng, size, 0.0, shortest=1.4, longest=3.5)
    rough = 1.0 + 0.7 * smoothstep(-0.5, 1.5, spectral(rng, size, 2.4, shortest=20 * scale))
    tone = 0.05 * cloud + 0.045 * mottle + 0.034 * mid
    tone += (0.050 if worn else 0.034) * sand * rough + 0.034 * dust * rough
    albedo = base * np.exp(tone)[..., None].astype(np.float32)
    warm = spectral(rng, size, 2.4, shortest=30 * scale)
    albedo *= np.exp(np.float32(0.013) * warm[..., None] * rgb(1.0, 0.1, -1.2))

    relief = 0.5 * scale * mottle + 0.30 * scale * mid + (0.34 if worn else 0.20) * sand * rough + 0.10 * dust
    joint = None
    if worn:
        albedo, relief = _sand(rng, size, scale, albedo, relief)
    elif formwork and rng.random() < 0.55:
        albedo, relief, joint = _formwork(rng, size, scale, albedo, relief)

    area = height * width / (640 * 480)
    depth, hole = pits(rng, size, int(rng.uniform(60, 420) * area / scale), 0.8 * scale, 0.55, 6.5 * scale)
    relief = relief - depth * 0.9
    albedo = tinted(albedo, base * 0.42, 0.6 * hole)

    stain = streaks(rng, size, scale) if rng.random() < 0.6 else blotches(rng, size, 150 * scale, 0.6)
    albedo = tinted(albedo, base * rgb(0.60, 0.58, 0.54), stain * np.float32(rng.uniform(0.15, 0.6)))
    if rng.random() < 0.5:
        bloom = blotches(rng, size, 90 * scale, 1.35)
        albedo = tinted(albedo, rgb(0.60, 0.60, 0.57), bloom * np.float32(rng.uniform(0.2, 0.5)))
    if rng.random() < 0.35:
        rust = streaks(rng, size, scale * 0.8) * blotches(rng, size, 180 * scale, 1.2)
        albedo = tinted(albedo, rgb(0.27, 0.145, 0.07), rust * np.float32(rng.uniform(0.3, 0.7)))
    dark = speckles(rng, size, 2.4 * scale, 2.75)
    albedo = tinted(albedo, base * 0.4, dark * np.float32(0.55))
    return Surface(np.clip(albedo, 0.01, 0.9), relief.astype(np.float32), (0.085, 0.072, 0.056), joint)


def _sand(rng: np.random.Generator, size: Size, scale: float, albedo: Field, relief: Field) -> tuple[Field, Field]:
    """Return grains of many minerals at the surface."""
    for colour, rarity in (
        (rgb(0.16, 0.15, 0.14), 1.5),
        (rgb(0.55, 0.52, 0.46), 1.5),
        (rgb(0.36, 0.25, 0.15), 1.9),
        (rgb(0.22, 0.23, 0.24), 1.7),
    ):
        grain = speckles(rng, size, rng.uniform(2.4, 4.2) * scale, rarity)
        albedo = tinted(albedo, colour, grain * np.float32(rng.uniform(0.3, 0.6)))
        relief = relief + 0.35 * scale * grain
    return albedo, np.asarray(relief, dtype=np.float32)


def _formwork(
    rng: np.random.Generator, size: Size, scale: float, albedo: Field, relief: Field
) -> tuple[Field, Field, Field]:
    """Return boards, their seams with a fin of cement, now and then a tie hole; the third field: seams, 0 to 1."""
    height, width = size
    upright = rng.random() < 0.4
    extent = width if upright else height
    board = rng.uniform(130, 260) * scale
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    place, other = (x, y) if upright else (y, x)
    place = place + np.float32(rng.uniform(-0.02, 0.02)) * other
    place = place + np.float32(0.8 * scale) * spectral(rng, size, 2.4, shortest=10 * scale, longest=220 * scale)
    place += np.float32(rng.uniform(0.1, 0.9) * board)
    number = np.floor(place / board).astype(int)
    number -= number.min()
    count = int(extent / board) + 4
    tone = (0.05 * rng.standard_normal(count)).astype(np.float32)[np.minimum(number, count - 1)]
    step = (0.8 * scale * rng.standard_normal(count)).astype(np.float32)[np.minimum(number, count - 1)]
    grain_stretch = (24.0, 1.0) if upright else (1.0, 24.0)
    wood = spectral(rng, size, 1.6, shortest=2.4 * scale, longest=60 * scale, stretch=grain_stretch)
    amount = np.float32(rng.uniform(0.0, 0.022))
    albedo = albedo * np.exp(tone + amount * wood)[..., None]
    seam = np.abs((place / board) % 1.0 - 0.5) * -board + 0.5 * board
    broken = smoothstep(-0.9, 0.7, spectral(rng, size, 2.0, shortest=4 * scale, longest=90 * scale))
    fin = np.exp(-((seam / (1.3 * scale)) ** 2)) * broken
    relief = relief + blur(step, 1.0) + 1.6 * scale * fin * np.float32(rng.uniform(0.3, 1.0)) + 6 * amount * wood
    albedo = albedo * (1 - 0.16 * np.exp(-((seam / (5 * scale)) ** 2)) * broken)[..., None]
    if rng.random() < 0.7:
        hole = np.zeros(size, dtype=np.uint8)
        gap, row = rng.uniform(260, 420) * scale, rng.uniform(0.15, 0.85) * (height if not upright else width)
        for at in np.arange(rng.uniform(0, gap), width if not upright else height, gap):
            middle = (at, row) if not upright else (row, at)
            centre = (int(middle[0] * 16), int(middle[1] * 16))
            cv2.circle(hole, centre, int(7.5 * scale * 16), 255, -1, cv2.LINE_AA, 4)
        cone = blur(hole.astype(np.float32) / 255, 1.2)
        relief = relief - 5 * scale * cone
        albedo = albedo * (1 - 0.35 * blur(cone, 3 * scale))[..., None]
    joint = np.exp(-((seam / (2 * scale)) ** 2)).astype(np.float32)
    return np.asarray(albedo, dtype=np.float32), np.asarray(relief, dtype=np.float32), joint
