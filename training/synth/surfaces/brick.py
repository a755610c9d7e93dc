"""Brickwork in running bond: a layout that cracks can follow, and bricks of which no two are alike."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.synth.field import Field, Size, blur, shifted, smoothstep, spectral
from training.synth.surfaces.base import Surface, blotches, pits, rgb, speckles, streaks, tinted

_CLAYS = (
    ((0.36, 0.125, 0.070), (0.27, 0.085, 0.052), (0.43, 0.185, 0.10), (0.20, 0.075, 0.058)),
    ((0.40, 0.235, 0.13), (0.33, 0.175, 0.095), (0.46, 0.30, 0.18), (0.25, 0.135, 0.085)),
    ((0.26, 0.115, 0.082), (0.20, 0.095, 0.075), (0.31, 0.15, 0.11), (0.145, 0.085, 0.075)),
)
_MORTARS = ((0.33, 0.305, 0.265), (0.27, 0.255, 0.23), (0.36, 0.32, 0.25), (0.22, 0.21, 0.195))


@dataclass(frozen=True)
class BrickLayout:
    """Where the joints are: course height, brick length and joint in px, turn in radians, offsets, and a slow sway."""

    course: float
    length: float
    joint: float
    turn: float
    origin: tuple[float, float]
    sway: NDArray[np.float64]  # (K, 5): amplitude in px, wave vector in rad/px, phases of the sways in x and y

    def swayed(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Convert picture coordinates to wall coordinates, in which courses are level and all alike."""
        u = x * math.cos(self.turn) + y * math.sin(self.turn) + self.origin[0]
        v = y * math.cos(self.turn) - x * math.sin(self.turn) + self.origin[1]
        for amplitude, kx, ky, in_x, in_y in self.sway:
            u = u + amplitude * np.sin(kx * x + ky * y + in_x)
            v = v + amplitude * np.sin(kx * x + ky * y + in_y)
        return u, v

    def picture(self, u: float, v: float) -> tuple[float, float]:
        """Convert wall coordinates to picture coordinates, by fixed-point steps."""
        x, y = u, v
        for _ in range(12):
            uu, vv = self.swayed(np.array([x]), np.array([y]))
            x, y = x + (u - float(uu[0])), y + (v - float(vv[0]))
        return x, y

    def offset(self, row: int) -> float:
        """Return how far the bricks of a course are pushed aside, in px."""
        return self.length * (0.5 * (row % 2) + 0.05 * math.sin(12.9898 * row))


def layout(rng: np.random.Generator, scale: float) -> BrickLayout:
    """Return a bond; ``scale`` 1 makes bricks about 130 px long."""
    length = 132 * scale * rng.uniform(0.85, 1.2)
    waves = [
        (rng.uniform(0.3, 1.2) * scale, *(rng.normal(0, 0.012, 2) / scale), *rng.uniform(0, 2 * math.pi, 2))
        for _ in range(4)
    ]
    origin = (float(rng.uniform(0, length)) + 10 * length, float(rng.uniform(0, length)) + 10 * length)
    return BrickLayout(
        course=length * rng.uniform(0.32, 0.36),
        length=length,
        joint=length * rng.uniform(0.045, 0.062),
        turn=math.radians(rng.normal(0, 0.6)),
        origin=origin,
        sway=np.array(waves),
    )


def build(rng: np.random.Generator, size: Size, bond: BrickLayout) -> Surface:
    """Build the wall with the joints of ``bond``.

    Args:
        rng: The random stream it draws from.
        size: Height and width in px.
        bond: Its layout, from :func:`layout`.
    """
    height, width = size
    s = bond.length / 132
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    u64, v64 = bond.swayed(x, y)
    wave = [spectral(rng, size, 2.0, shortest=5 * s, longest=50 * s) * np.float32(0.55 * s) for _ in range(2)]
    ragged = [spectral(rng, size, 1.2, shortest=1.6, longest=9 * s) * np.float32(0.20 * s) for _ in range(2)]
    u, v = u64.astype(np.float32) + wave[0] + ragged[0], v64.astype(np.float32) + wave[1] + ragged[1]
    row = np.floor(v / bond.course).astype(int)
    rows = np.arange(row.min(), row.max() + 1)
    push = np.array([bond.offset(int(r)) for r in rows], dtype=np.float32)[row - rows[0]]
    column = np.floor((u - push) / bond.length).astype(int)
    across = (u - push) - (column + 0.5) * bond.length
    down = v - (row + 0.5) * bond.course
    table = rng.random((64, 64, 10), dtype=np.float32)
    brick = table[row % 64, column % 64]  # (H, W, 10): ten random numbers for each brick

    half_x = (bond.length - bond.joint) / 2 * (1 - 0.018 * brick[..., 0])
    half_y = (bond.course - bond.joint) / 2 * (1 - 0.04 * brick[..., 1])
    down = down + (brick[..., 2] - 0.5) * 1.6 * s + (brick[..., 3] - 0.5) * 0.022 * across
    corner = 4.0 * s
    qx, qy = np.abs(across) - half_x + corner, np.abs(down) - half_y + corner
    edge = np.hypot(np.maximum(qx, 0), np.maximum(qy, 0)) + np.minimum(np.maximum(qx, qy), 0) - corner
    chips = spectral(rng, size, 1.8, shortest=2.5 * s, longest=26 * s)
    edge = edge + np.float32(4.0 * s) * smoothstep(0.9, 2.3, chips) * smoothstep(-9 * s, 0.0, edge)
    face = smoothstep(0.7, -0.7, edge)

    clay, roughness = _clay(rng, size, s, brick, (across / half_x, down / half_y))
    mortar, grain = _mortar(rng, size, s)
    smear = blotches(rng, size, 46 * s, 1.25) * smoothstep(-16 * s, 0.0, edge)
    clay = tinted(clay, mortar.mean(axis=(0, 1)), 0.4 * smear)
    albedo = mortar + (clay - mortar) * face[..., None]
    # Rain and soot keep to the joint's upper edge and to the brick's rim.
    grime = np.exp(-((np.maximum(np.abs(edge) - 0.3 * s, 0) / (1.5 * s)) ** 2)) * (0.5 + 0.5 * brick[..., 4])
    worn = np.exp(-(((edge + 2.2 * s) / (1.6 * s)) ** 2)) * smoothstep(-0.8, 1.2, wave[0] + chips)
    albedo = albedo * (1 - 0.09 * grime + 0.22 * worn)[..., None]

    depth = np.float32(rng.uniform(3.0, 6.5) * s)
    rounded = blur(smoothstep(2.2 * s, -3.0 * s, edge), 0.9 * s)
    bow = 0.4 * s * (brick[..., 5] - 0.5) * (across / half_x) + 0.5 * s * (brick[..., 6] - 0.5) * (down / half_y)
    relief = -depth + depth * rounded + face * (roughness + bow + 0.9 * s * (brick[..., 7] - 0.5))
    relief = relief + (1 - face) * grain
    hole_depth, hole = pits(rng, size, int(rng.uniform(60, 260) * height * width / (307200 * s)), 0.8 * s, 0.5, 3.5 * s)
    relief = relief - 0.7 * hole_depth
    albedo = albedo * (1 - 0.45 * hole)[..., None]
    albedo = _weathered(rng, size, s, albedo)
    joint = np.asarray(1 - face, dtype=np.float32)
    return Surface(
        np.clip(albedo, 0.01, 0.9).astype(np.float32), relief.astype(np.float32), (0.10, 0.075, 0.055), joint
    )


def _clay(
    rng: np.random.Generator, size: Size, s: float, brick: Field, place: tuple[Field, Field]
) -> tuple[Field, Field]:
    """Return colour and relief of the brick faces."""
    family = np.array(_CLAYS[int(rng.integers(len(_CLAYS)))], dtype=np.float32)
    first, second = (np.minimum((brick[..., i] * 4).astype(int), 3) for i in (8, 9))
    mix = brick[..., 3][..., None] * 0.6
    colour = family[first] * (1 - mix) + family[second] * mix
    grey = colour.mean(axis=-1, keepdims=True)
    colour = (grey + (colour - grey) * np.float32(rng.uniform(0.7, 1.0))) * np.float32(0.85)
    # Each brick has its own cut of the noise, or clouds would run on from brick to brick.
    fire = spectral(rng, size, 2.2, shortest=6 * s, longest=110 * s)
    fire = np.where(brick[..., 1] > 0.5, fire, -shifted(fire, 37 * s, 19 * s))
    mid = spectral(rng, size, 1.5, shortest=2.4 * s, longest=26 * s)
    fine = spectral(rng, size, 0.3, shortest=1.5, longest=5 * s)
    burnt = smoothstep(0.35, 1.0, np.abs(place[0])) * (brick[..., 6] > 0.72) + smoothstep(0.9, 2.2, fire) * 0.5
    tone = 0.34 * (brick[..., 2] - 0.5) + 0.11 * fire + 0.10 * mid + 0.12 * fine
    colour = colour * np.exp(tone)[..., None]
    soot = np.asarray(0.5 * np.clip(burnt, 0, 1), dtype=np.float32)
    colour = tinted(colour.astype(np.float32), rgb(0.10, 0.062, 0.055), soot)
    drag = spectral(rng, size, 1.2, shortest=1.8 * s, longest=30 * s, stretch=(1.0, 5.0))
    fold = spectral(rng, size, 2.2, shortest=5 * s, longest=80 * s, stretch=(1.0, 3.0))
    crease = np.exp(-((fold / 0.045) ** 2)) * smoothstep(0.2, 1.3, shifted(fire, 23 * s, 11 * s) + 0.5 * mid)
    colour = colour * np.exp(0.06 * drag - 0.45 * crease)[..., None]
    colour = tinted(colour, rgb(0.06, 0.042, 0.038), 0.75 * speckles(rng, size, 2.6 * s, 2.1))
    colour = tinted(colour, rgb(0.055, 0.045, 0.042), 0.8 * speckles(rng, size, 6.0 * s, 2.9))
    colour = tinted(colour, rgb(0.55, 0.42, 0.32), 0.6 * speckles(rng, size, 1.8 * s, 2.5))
    coarse = np.float32(rng.uniform(0.35, 1.0) * s)
    relief = coarse * (0.34 * mid + 0.16 * fine + 0.8 * fire + 0.22 * drag) - 1.1 * s * crease
    return colour, np.asarray(relief, dtype=np.float32)


def _mortar(rng: np.random.Generator, size: Size, s: float) -> tuple[Field, Field]:
    """Return colour and relief of the joints: sandy, uneven, patched."""
    base = rgb(*_MORTARS[int(rng.integers(len(_MORTARS)))])
    mid = spectral(rng, size, 1.6, shortest=3 * s, longest=40 * s)
    sand = spectral(rng, size, 0.4, shortest=1.5, longest=5 * s)
    slow = spectral(rng, size, 2.4, shortest=30 * s)
    colour = base * np.exp(0.10 * mid + 0.11 * sand + 0.14 * slow)[..., None]
    colour = tinted(colour.astype(np.float32), rgb(0.10, 0.09, 0.08), 0.6 * speckles(rng, size, 2.2 * s, 1.8))
    colour = tinted(colour, rgb(0.07, 0.065, 0.06), 0.7 * blotches(rng, size, 14 * s, 1.7))
    colour = tinted(colour, rgb(0.50, 0.47, 0.42), 0.5 * speckles(rng, size, 2.0 * s, 2.0))
    return colour, np.asarray(s * (0.60 * mid + 0.20 * sand), dtype=np.float32)


def _weathered(rng: np.random.Generator, size: Size, s: float, albedo: Field) -> Field:
    """Add soot, lime and weathering over bricks and joints alike."""
    cloud = spectral(rng, size, 2.6, shortest=40 * s)
    albedo = albedo * np.exp(0.06 * cloud)[..., None]
    soot = streaks(rng, size, 1.6 * s)
    albedo = tinted(albedo.astype(np.float32), rgb(0.085, 0.078, 0.070), soot * np.float32(rng.uniform(0.08, 0.4)))
    if rng.random() < 0.45:
        return albedo
    lime = blotches(rng, size, 85 * s, 1.5)
    lime = lime * smoothstep(-0.7, 1.2, spectral(rng, size, 1.0, shortest=1.5, longest=14 * s))
    return tinted(albedo, rgb(0.58, 0.55, 0.50), lime * np.float32(rng.uniform(0.05, 0.32)))
