"""Asphalt: broken stones of many sizes in dark binder, worn, oiled and dusted."""

import cv2
import numpy as np
from numpy.typing import NDArray

from training.synth.field import Field, Size, blur, cells, smoothstep, spectral
from training.synth.surfaces.base import Surface, blotches, rgb, speckles, streaks, tinted

_STONES = ((0.25, 0.245, 0.24), (0.17, 0.175, 0.18), (0.36, 0.345, 0.32), (0.23, 0.19, 0.15), (0.15, 0.165, 0.19))


def build(rng: np.random.Generator, size: Size, scale: float) -> Surface:
    """Build a road or a path.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        scale: Magnification; 1 shows the greatest stones at about 9 px.
    """
    age = rng.uniform(0.2, 1.0)  # an old surface is grey and bare, a fresh one black
    binder = rgb(0.055, 0.054, 0.054) * np.float32(1 + 1.0 * age) * rgb(1.0, 0.99, 0.975 + 0.02 * rng.random())
    mid = spectral(rng, size, 1.2, shortest=2.0, longest=18 * scale)
    albedo = np.broadcast_to(binder, (*size, 3)) * np.exp(np.float32(0.16) * mid)[..., None]
    relief = 0.35 * scale * mid
    for spacing, part in ((11.0, 0.30), (7.0, 0.45), (4.4, 0.55), (2.9, 0.5)):
        albedo, relief = _stones(rng, size, spacing * scale, part, age, albedo, relief)
    cloud = spectral(rng, size, 2.6, shortest=30 * scale)
    patch = spectral(rng, size, 2.0, shortest=10 * scale, longest=120 * scale)
    dust = spectral(rng, size, 0.0, shortest=1.3, longest=3.0)
    albedo = albedo * np.exp(0.07 * cloud + 0.05 * patch + 0.07 * dust)[..., None]
    bare = smoothstep(-0.6, 1.8, patch + 0.7 * cloud)
    albedo = tinted(albedo.astype(np.float32), rgb(0.20, 0.19, 0.17), 0.30 * bare * np.float32(age))
    if rng.random() < 0.5:  # the lane's wheel tracks are polished, the middle has caught the oil
        track = streaks(rng, size, 6 * scale)
        albedo = albedo * (1 - np.float32(rng.uniform(0.1, 0.3)) * track)[..., None]
    oil = blotches(rng, size, 60 * scale, 1.9)
    albedo = albedo * (1 - np.float32(rng.uniform(0.2, 0.5)) * oil)[..., None]
    albedo = tinted(albedo, rgb(0.42, 0.40, 0.36), 0.7 * speckles(rng, size, 2.6 * scale, 3.1))
    relief = relief + 0.9 * scale * patch + 0.25 * dust
    return Surface(np.clip(albedo, 0.01, 0.9).astype(np.float32), relief.astype(np.float32), (0.10, 0.085, 0.065))


def _stones(
    rng: np.random.Generator, size: Size, spacing: float, part: float, age: float, albedo: Field, relief: Field
) -> tuple[Field, Field]:
    """Lay one size of stones over what is there: angular, each of its own mineral, proud of the binder."""
    height, width = size
    fine = (height * 2, width * 2)
    labels, border = cells(rng, fine, spacing * 2)
    count = int(labels.max()) + 1
    shown = rng.random(count) < part
    shrink = (rng.uniform(0.04, 0.30, count) * spacing * 2).astype(np.float32)
    kinds = np.array(_STONES, dtype=np.float32)[rng.integers(len(_STONES), size=count)]
    tone = np.exp(0.28 * rng.standard_normal(count)) * (0.45 + 0.55 * age)
    colours: NDArray[np.float32] = (kinds * tone[:, None]).astype(np.float32)
    inside = np.clip(border - shrink[labels] + 0.5, 0, 1) * shown[labels]
    proud = np.minimum(border, spacing * 0.5) * inside * (rng.uniform(0.2, 1.0, count).astype(np.float32))[labels]
    cover = _halved(inside)
    paint = np.stack([_halved(colours[labels, i] * inside) for i in range(3)], axis=-1)
    skin = spectral(rng, size, 1.4, shortest=1.4, longest=spacing)
    clean = np.float32(0.35 + 0.6 * age)
    over = cover * clean
    paint = paint / np.maximum(cover, 1e-3)[..., None] * np.exp(0.13 * skin)[..., None]
    albedo = albedo * (1 - over)[..., None] + paint * over[..., None]
    lift = blur(_halved(proud), 0.5)
    return np.asarray(albedo, np.float32), np.asarray(relief * (1 - 0.5 * cover) + 0.34 * lift, np.float32)


def _halved(field: NDArray[np.floating]) -> Field:
    """Return the mean of each 2 x 2 px."""
    height, width = field.shape
    small = cv2.resize(field.astype(np.float32), (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.float32)
