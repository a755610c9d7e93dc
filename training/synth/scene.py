"""A scene: cracks, surface, light and camera put together into a photo with its truth."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.synth import camera, light, paths
from training.synth.crack import DrawnBranch, coverage
from training.synth.ground_truth import Truth, visible
from training.synth.surfaces import asphalt, brick, concrete, jointed
from training.synth.surfaces.base import Surface

PLAIN_SURFACES = ("concrete", "brick", "asphalt")
SURFACES = (*PLAIN_SURFACES, *jointed.NAMES)
CRACKS = ("auto", "none", "hairline", "single", "branched", "network", "stepped")


@dataclass(frozen=True)
class Scene:
    """A synthetic photo and all that is known of it.

    Attributes:
        photo: uint8 (H, W, 3) sRGB.
        mask: bool (H, W), the cracks.
        joints: bool (H, W), joints that no crack covers.
        coverage: float32 (H, W) in [0, 1], share of crack in each pixel.
        truth: What else is known.
        quality: Of the JPEG, 0 to 100.
    """

    photo: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    joints: NDArray[np.bool_]
    coverage: NDArray[np.float32]
    truth: Truth
    quality: int


def render(
    surface: str,
    seed: int,
    size: tuple[int, int],
    cracks: str | Sequence[DrawnBranch] = "auto",
    scale: float | None = None,
) -> Scene:
    """Render a scene; the same arguments give the same scene.

    Geometry, surface, light and camera draw from streams of their own, so the mask hangs on geometry alone.

    Args:
        surface: One of SURFACES.
        seed: Any integer >= 0.
        size: Height and width in px, at least 64 each.
        cracks: One of CRACKS, or the branches themselves.
        scale: Magnification of the surface's texture; random where it is None.

    Raises:
        ValueError: An unknown surface or kind of crack, or a size below 64 px.
    """
    _check(surface, seed, size, cracks)
    number = SURFACES.index(surface)
    geometry, skin, day, photo = (np.random.default_rng([seed, number, stream]) for stream in range(4))
    drawn = float(np.clip(geometry.lognormal(0, 0.25), 0.65, 1.7)) * math.sqrt(max(min(size) / 480, 0.5))
    magnification = drawn if scale is None else scale
    bond = brick.layout(geometry, magnification) if surface == "brick" else None
    kind = cracks if isinstance(cracks, str) else "given"
    joints = jointed.layout(geometry, surface, size, magnification) if surface in jointed.NAMES else None
    branches = plan(geometry, kind, size, bond, joints) if isinstance(cracks, str) else list(cracks)
    covered = coverage(branches, size)

    if bond is not None:
        sound = brick.build(skin, size, bond)
    elif joints is not None:
        sound = jointed.build(skin, size, magnification, surface, joints)
    elif surface == "concrete":
        sound = concrete.build(skin, size, magnification)
    else:
        sound = asphalt.build(skin, size, magnification)
    lit, parameters = _lit(day, sound, covered, branches, wall=surface != "asphalt")
    device = camera.camera(photo)
    pixels = camera.taken(photo, lit, device)
    parameters |= {"scale": magnification, "noise": device.noise, "blur_px": device.psf}
    truth = Truth(surface, seed, size, kind, len(branches), visible(branches, size), parameters)
    mask = covered >= 0.5
    lines = np.zeros(size, bool) if sound.joint is None else (sound.joint >= 0.5) & ~mask
    return Scene(pixels, mask, lines, covered, truth, device.quality)


def _check(surface: str, seed: int, size: tuple[int, int], cracks: str | Sequence[DrawnBranch]) -> None:
    if surface not in SURFACES:
        raise ValueError(f"There is no surface {surface!r}; there are {', '.join(SURFACES)}.")
    if isinstance(cracks, str) and cracks not in CRACKS:
        raise ValueError(f"There are no cracks {cracks!r}; there are {', '.join(CRACKS)}.")
    if min(size) < 64:
        raise ValueError(f"A picture of {size[1]}x{size[0]} px is too small; 64x64 is the least.")
    if seed < 0:
        raise ValueError(f"The seed {seed} is negative; take 0 or more.")


def plan(
    rng: np.random.Generator,
    kind: str,
    size: tuple[int, int],
    bond: brick.BrickLayout | None,
    joints: jointed.JointLayout | None = None,
) -> list[DrawnBranch]:
    """Return the cracks of a kind (one of CRACKS) for a picture of this size.

    ``bond`` is the layout of a brick wall, ``joints`` that of another surface with joints; there, "auto" means cracks
    that cross joints, end at them, or are not there, and half of them are hairlines of 0.7 to 2 px.
    """
    unit = math.sqrt(size[0] * size[1]) / 554  # 1 at 640 x 480
    if kind == "auto" and joints is not None:
        return _between(rng, size, joints, unit)
    if kind == "auto":
        choices = (
            ("stepped", "stepped", "single", "branched") if bond else ("single", "branched", "network", "hairline")
        )
        kind = str(rng.choice(choices))
    if kind == "none":
        return []
    if kind == "stepped" and bond is not None:
        return _stepped(rng, size, bond, unit)
    if kind in {"network", "hairline"}:
        width = (1.5 if kind == "hairline" else rng.uniform(1.8, 3.2)) * unit**0.6
        spacing = rng.uniform(110, 190) * unit
        return paths.network(rng, size, spacing, width, rng.uniform(0.55, 0.9))
    width = float(np.clip(rng.lognormal(1.5, 0.55), 1.5, 16)) * unit**0.8
    start, end = paths.across(rng, size, steepness=0.5)
    path = paths.random_path(rng, start, end, rng.uniform(0.05, 0.10), rng.uniform(0.82, 0.98))
    tips = (0.0, rng.uniform(0.5, 0.9) if rng.random() < 0.3 else 0.0)
    trunk = paths.opened(rng, path, width, tips=tips)
    count = int(rng.integers(0, 2)) if kind == "single" else int(rng.integers(2, 6))
    return [trunk, *paths.forked(rng, trunk, count, 90 * unit)]


def _between(
    rng: np.random.Generator, size: tuple[int, int], joints: jointed.JointLayout, unit: float
) -> list[DrawnBranch]:
    """Return up to three cracks among joints: across the picture, or from a joint into the surface."""
    branches: list[DrawnBranch] = []
    for _ in range(int(rng.choice(4, p=[0.3, 0.4, 0.2, 0.1]))):
        fine = rng.random() < 0.5
        width = rng.uniform(0.7, 2.0) if fine else float(np.clip(rng.lognormal(1.1, 0.5), 1.5, 12)) * unit**0.8
        if rng.random() < 0.5:
            start, end = paths.across(rng, size, steepness=0.5)
            tips = (0.0, rng.uniform(0.5, 0.9) if rng.random() < 0.4 else 0.0)
        else:
            line = joints.lines[int(rng.integers(len(joints.lines)))].path
            inside = line[((line >= 0) & (line < (size[1], size[0]))).all(1)]
            at = inside[int(rng.integers(len(inside)))] if len(inside) else np.array([size[1], size[0]]) / 2
            turn, reach = rng.uniform(0, 2 * math.pi), rng.uniform(80, 320) * unit
            start, end = (at[0], at[1]), (at[0] + reach * math.cos(turn), at[1] + reach * math.sin(turn))
            tips = (0.0, rng.uniform(0.3, 0.9))
        path = paths.random_path(rng, start, end, rng.uniform(0.05, 0.12), rng.uniform(0.8, 0.98))
        trunk = paths.opened(rng, path, width, tips=tips)
        branches += [trunk, *paths.forked(rng, trunk, int(rng.integers(0, 3)), 70 * unit)]
    return branches


def _stepped(
    rng: np.random.Generator, size: tuple[int, int], bond: brick.BrickLayout, unit: float
) -> list[DrawnBranch]:
    """Return a crack that goes down the joints like stairs, now and then straight through a brick."""
    height, width = size
    rightwards = bool(rng.random() < 0.5)
    u0, v0 = bond.swayed(np.array([width * rng.uniform(0.15, 0.5)]), np.array([0.0]))
    v1 = float(bond.swayed(np.array([width / 2]), np.array([float(height)]))[1][0]) + bond.course
    row = math.floor(float(v0[0]) / bond.course) - 1
    u = float(u0[0]) if rightwards else float(u0[0]) + 0.4 * width
    corners: list[tuple[float, float]] = []
    jitter = 0.16 * bond.joint
    while row * bond.course < v1:
        offset = bond.offset(row)
        column = math.ceil((u - offset) / bond.length) if rightwards else math.floor((u - offset) / bond.length)
        head = column * bond.length + offset
        if rng.random() < 0.22:  # through the brick, near where it stands
            head = u + float(rng.normal(0, 0.06)) * bond.length
        top = row * bond.course
        for v in (top, top + bond.course):
            at = bond.picture(head + float(rng.normal(0, jitter)), v + float(rng.normal(0, jitter)))
            corners.append(at)
        u = head + (1 if rightwards else -1) * 0.02 * bond.length
        row += 1
    path = paths.along(rng, corners, 0.35 * bond.joint)
    breadth = float(np.clip(rng.lognormal(math.log(0.42), 0.35), 0.2, 1.1)) * bond.joint
    tips = (0.0, rng.uniform(0.5, 0.9)) if rng.random() < 0.35 else (0.0, 0.0)
    trunk = paths.opened(rng, path, max(breadth, 1.3), tips=tips, variation=0.4)
    extra = paths.forked(rng, trunk, int(rng.integers(0, 3)), 60 * unit)
    return [trunk, *extra]


def _lit(
    rng: np.random.Generator, sound: Surface, covered: NDArray[np.float32], branches: list[DrawnBranch], *, wall: bool
) -> tuple[NDArray[np.float32], dict[str, float]]:
    """Return the light on the cracked surface, and the values that were drawn at random for it."""
    day = light.sun(rng, wall=wall)
    breadth = float(np.median(np.concatenate([b.width for b in branches]))) if branches else 0.0
    dirty = float(
        rng.choice([rng.uniform(0.15, 0.6), rng.uniform(-0.5, -0.1), rng.uniform(0.0, 0.1)], p=[0.5, 0.2, 0.3])
    )
    chipped, filled = float(rng.uniform(0.0, 0.5)), float(rng.uniform(0.05, 0.55))
    if branches:
        sound = light.rims(rng, sound, covered, breadth, dirty=dirty, chipped=chipped)
    lit = light.shaded(rng, sound, day)
    if branches:
        lit = light.cracked(rng, lit, sound, covered, day, filled=filled)
    return lit, {
        "sun_azimuth_deg": math.degrees(day.azimuth),
        "sun_elevation_deg": math.degrees(day.elevation),
        "sun_share": day.share,
        "typical_width_px": breadth,
        "dirty": dirty,
        "chipped": chipped,
        "filled": filled,
    }
