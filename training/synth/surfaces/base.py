"""What every surface is made of, and the weathering that all of them share."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.synth.field import Field, Size, smoothstep, spectral


@dataclass(frozen=True)
class Surface:
    """A surface before any light falls on it.

    Attributes:
        albedo: float32 (H, W, 3), linear RGB reflectance in [0, 1].
        height: float32 (H, W), relief in px, greater is nearer to the camera.
        dirt: linear RGB reflectance of what fills its cracks.
        joint: float32 (H, W) in [0, 1], share of a pixel that belongs to a joint; None where there are no joints.
    """

    albedo: NDArray[np.float32]
    height: Field
    dirt: tuple[float, float, float]
    joint: Field | None = None


def rgb(red: float, green: float, blue: float) -> NDArray[np.float32]:
    """Return a colour as float32 (3,)."""
    return np.array([red, green, blue], dtype=np.float32)


def tinted(albedo: NDArray[np.float32], colour: NDArray[np.float32], amount: Field) -> NDArray[np.float32]:
    """Mix albedo with a colour by an amount in [0, 1] a pixel."""
    return np.asarray(albedo + (colour - albedo) * amount[..., None], dtype=np.float32)


def pits(
    rng: np.random.Generator, size: Size, count: int, radius: float, spread: float, largest: float
) -> tuple[Field, Field]:
    """Return air holes: small, uneven, of many sizes.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        count: How many.
        radius: Median radius in px.
        spread: Standard deviation of the logarithm of the radius.
        largest: No radius is greater, in px.

    Returns:
        Depth in px (float32 H x W, >= 0) and how much of a pixel is hole (float32 H x W).
    """
    height, width = size
    zoom = 2
    depth = np.zeros((height * zoom, width * zoom), dtype=np.uint8)
    radii = np.minimum(radius * rng.lognormal(0, spread, count), largest)
    crowd = spectral(rng, (24, 32), 2.0)
    for r in radii:
        for _ in range(4):
            x, y = rng.uniform(0, width), rng.uniform(0, height)
            if rng.random() < 0.5 + 0.3 * crowd[int(y / height * 24), int(x / width * 32)]:
                break
        turn = np.linspace(0, 2 * math.pi, 9)[:-1] + rng.uniform(0, 1)
        uneven = r * zoom * np.clip(1 + 0.22 * rng.standard_normal(8), 0.5, 1.5)
        squeeze = rng.uniform(0.65, 1.0)
        outline = np.stack([x * zoom + uneven * np.cos(turn), y * zoom + uneven * squeeze * np.sin(turn)], axis=1)
        level = int(np.clip(60 + 38 * r * rng.uniform(0.6, 1.2), 40, 255))
        cv2.fillPoly(depth, [np.rint(outline * 16).astype(np.int32)], level, cv2.LINE_AA, 4)
    small = cv2.resize(depth, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return np.asarray(small * 5, dtype=np.float32), smoothstep(0.02, 0.3, small)


def streaks(rng: np.random.Generator, size: Size, scale: float) -> Field:
    """Return the traces of running water, top to bottom: float32 (H, W) in [0, 1]."""
    long = spectral(rng, size, 2.4, shortest=9 * scale, longest=160 * scale, stretch=(12.0, 1.0))
    wide = spectral(rng, size, 2.4, shortest=20 * scale, stretch=(3.0, 1.0))
    return np.asarray(smoothstep(0.1, 2.2, long + 0.5 * wide) * smoothstep(-0.6, 1.4, wide), dtype=np.float32)


def speckles(rng: np.random.Generator, size: Size, wavelength: float, rarity: float) -> Field:
    """Return grains and specks of one size: float32 (H, W) in [0, 1], 1 on the rare ones (``rarity`` in deviations)."""
    grain = spectral(rng, size, 0.0, shortest=wavelength, longest=3 * wavelength)
    return smoothstep(rarity, rarity + 0.7, grain)


def blotches(rng: np.random.Generator, size: Size, wavelength: float, cover: float) -> Field:
    """Return ragged patches: float32 (H, W) in [0, 1]; ``cover`` in deviations, 0 is half of the picture, 2 is rare."""
    big = spectral(rng, size, 2.6, shortest=wavelength / 8, longest=wavelength * 2)
    ragged = spectral(rng, size, 1.6, shortest=2.0, longest=wavelength / 3)
    return smoothstep(cover - 0.6, cover + 1.1, big + 0.35 * ragged)
