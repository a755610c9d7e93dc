"""Light on relief: sun and sky, shadows of small things, and what is seen inside a crack."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.synth.field import Field, Size, blur, shifted, smoothstep, spectral
from training.synth.surfaces.base import Surface, blotches, rgb, tinted


@dataclass(frozen=True)
class Sun:
    """Where the light comes from.

    Attributes:
        azimuth: Radians from the picture's x axis towards the y axis (down) to the place where the sun stands.
        elevation: Radians above the surface.
        share: Part of the light on a flat place that comes straight from the sun; the rest is sky.
        shade: How dark the shadow of something outside the picture is, 0 for none.
    """

    azimuth: float
    elevation: float
    share: float
    shade: float


def sun(rng: np.random.Generator, *, wall: bool) -> Sun:
    """Return the light of a random day: overcast or sunny; a wall is lit from above."""
    azimuth = math.radians(rng.uniform(-150, -30)) if wall else rng.uniform(-math.pi, math.pi)
    if rng.random() < 0.45:
        return Sun(azimuth, math.radians(rng.uniform(40, 65)), rng.uniform(0.25, 0.45), 0.0)
    shade = rng.uniform(0.5, 1.0) if rng.random() < 0.35 else 0.0
    return Sun(azimuth, math.radians(rng.uniform(22, 50)), rng.uniform(0.55, 0.78), shade)


def shaded(rng: np.random.Generator, surface: Surface, light: Sun) -> NDArray[np.float32]:
    """Return the light that leaves the surface: float32 (H, W, 3), linear, a flat white place at 1."""
    height = surface.height
    size = (height.shape[0], height.shape[1])
    gy, gx = np.gradient(blur(height, 0.45))
    lx, ly = math.cos(light.azimuth) * math.cos(light.elevation), math.sin(light.azimuth) * math.cos(light.elevation)
    lz = math.sin(light.elevation)
    facing = (lz - gx * lx - gy * ly) / (np.sqrt(1 + gx * gx + gy * gy) * lz)
    direct = np.clip(facing, 0, 2.4) * (1 - _cast(height, light))
    if light.shade > 0:
        direct = direct * (1 - light.shade * _distant_shadow(rng, size))
    opened = np.exp(-0.12 * np.maximum(blur(height, 2.2) - height, 0) - 0.12 * np.maximum(blur(height, 8) - height, 0))
    sky = opened * (1 - 0.30 * gy / np.sqrt(1 + gy * gy))
    warm, cool = rgb(1.03, 1.0, 0.94), rgb(0.95, 0.99, 1.05)
    lit = light.share * direct[..., None] * warm + (1 - light.share) * sky[..., None] * cool
    lit = lit / (light.share * warm + (1 - light.share) * cool) ** np.float32(0.85)  # the camera's white balance
    return np.asarray(surface.albedo * lit, dtype=np.float32)


def _cast(height: Field, light: Sun) -> Field:
    """Return the shadows that the relief casts on itself, 0 lit to 1 dark."""
    slope = math.tan(light.elevation)
    dx, dy = math.cos(light.azimuth), math.sin(light.azimuth)
    blocked = np.full(height.shape, -10.0, dtype=np.float32)
    for step in (1.0, 2.0, 3.2, 4.6, 6.4, 9.0):
        np.maximum(blocked, shifted(height, -dx * step, -dy * step) - height - np.float32(step * slope), out=blocked)
    return smoothstep(-0.35, 0.55, blocked)


def _distant_shadow(rng: np.random.Generator, size: Size) -> Field:
    """Return the shadow of a roof's edge or foliage, out of focus."""
    height, width = size
    if rng.random() < 0.5:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        turn = rng.uniform(0, 2 * math.pi)
        across = (x - width / 2) * math.cos(turn) + (y - height / 2) * math.sin(turn)
        edge = rng.uniform(0.05, 0.35) * min(size)
        soft = rng.uniform(3, 14)
        bend = 4 * spectral(rng, size, 2.5, shortest=60)
        return smoothstep(edge - soft, edge + soft, across + bend)
    unit = min(size) / 480
    leaves = spectral(rng, size, 2.2, shortest=rng.uniform(40, 80) * unit, longest=400 * unit)
    place = spectral(rng, size, 2.8, shortest=300 * unit)
    return blur(smoothstep(-1.2, 1.2, leaves + place - 0.3), rng.uniform(3, 9) * unit)


def rims(
    rng: np.random.Generator, surface: Surface, coverage: Field, breadth: float, *, dirty: float, chipped: float
) -> Surface:
    """Change the surface beside a crack: chipped lips, dust or a stain.

    Args:
        rng: The random stream it draws from.
        surface: The sound surface.
        coverage: float32 (H, W), the crack.
        breadth: Typical width of the crack in px.
        dirty: > 0 a dark stain along the crack, < 0 a pale bloom.
        chipped: How far lips break off, in units of the breadth.
    """
    size = (coverage.shape[0], coverage.shape[1])
    away = cv2.distanceTransform((coverage < 0.35).astype(np.uint8), cv2.DIST_L2, 5)
    wide = max(breadth, 2.0)
    uneven = spectral(rng, size, 1.6, shortest=2.5, longest=10 * wide)
    reach = np.clip(chipped * wide * (0.30 + 0.5 * uneven), 0, 9)
    chip = smoothstep(0.6, -0.6, away - reach) * (reach > 0.4)
    albedo = tinted(surface.albedo, blur(surface.albedo, 6) * 1.12 + 0.015, 0.55 * chip)
    halo = np.exp(-away / np.float32(2.0 + 1.6 * wide)) * smoothstep(-0.8, 1.6, uneven)
    halo += 0.7 * np.exp(-away / np.float32(8 + 5 * wide)) * blotches(rng, size, 40 + 8 * wide, 0.3)
    amount = np.clip(halo, 0, 1) * np.float32(abs(dirty))
    stain = albedo * rgb(0.42, 0.38, 0.33) if dirty > 0 else 0.5 * albedo + 0.5 * rgb(0.60, 0.59, 0.56)
    albedo = albedo + (stain - albedo) * amount[..., None]
    bevel = np.exp(-away / np.float32(0.35 * wide + 0.8)) * (0.7 + 0.4 * np.clip(uneven, -1.5, 1.5))
    height = surface.height - np.float32(min(0.22 * wide, 1.6)) * bevel - np.float32(0.9) * chip
    return Surface(albedo.astype(np.float32), height.astype(np.float32), surface.dirt, surface.joint)


def cracked(
    rng: np.random.Generator, lit: NDArray[np.float32], surface: Surface, coverage: Field, light: Sun, *, filled: float
) -> NDArray[np.float32]:
    """Put the crack's inside over the lit surface.

    The deeper, the darker; the side that faces the sun catches some of it; part is filled with debris; a hairline is
    no hole but a dusty line.

    Args:
        rng: The random stream it draws from.
        lit: float32 (H, W, 3), what :func:`shaded` gave.
        surface: The surface, for the colour of its broken inside and its dirt.
        coverage: float32 (H, W), the crack.
        light: The sun.
        filled: Part of the crack that debris fills, 0 to 1.
    """
    size = (coverage.shape[0], coverage.shape[1])
    inside = cv2.distanceTransform((coverage > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    rough = spectral(rng, size, 1.3, shortest=1.5, longest=24)
    slow = spectral(rng, size, 2.0, shortest=12, longest=220)
    body = blur(surface.albedo, 4)
    deep = smoothstep(0.2, 3.4, inside + 0.5 * rough)
    gloom = 0.30 * np.exp(0.30 * slow + 0.22 * rough) * (1 - deep) + deep * 0.040 * np.exp(0.4 * rough + 0.25 * slow)
    # A wall that slopes outwards on the side away from the sun is lit; its breadth is uneven.
    reach = np.clip(0.9 + 0.9 * slow + 0.7 * rough, 0, 4) * np.clip(inside * 0.9, 0.3, 2.2)
    y, x = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
    ux, uy = np.float32(math.cos(light.azimuth)), np.float32(math.sin(light.azimuth))
    beyond = cv2.remap(coverage, x - ux * reach, y - uy * reach, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    wall = np.clip(1 - beyond, 0, 1) * smoothstep(0.3, 1.6, inside)
    wall_light = (0.20 + 0.55 * light.share) * np.exp(0.35 * rough)
    glow = gloom + (wall_light - gloom) * wall * 0.75
    inner = body * rgb(1.0, 0.95, 0.88) * glow[..., None]
    debris = smoothstep(1.5 - 2.2 * filled, 1.8 - 2.2 * filled, 0.9 * slow + 0.7 * rough + 0.4 * (1 - deep))
    soil = rgb(*surface.dirt) * np.exp(0.35 * spectral(rng, size, 0.6, shortest=1.5, longest=6))[..., None]
    inner = inner + (soil * np.float32(0.75) - inner) * (debris * (0.85 - 0.35 * deep))[..., None]
    shadow = blur(coverage, 1.2) * (1 - coverage)  # the lip itself turns away from the light
    lit = lit * (1 - 0.22 * shadow)[..., None]
    return np.asarray(lit * (1 - coverage)[..., None] + inner * coverage[..., None], dtype=np.float32)
