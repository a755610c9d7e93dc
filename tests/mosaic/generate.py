"""``python -m tests.mosaic.generate --gigapixels 1 --out FILE``: a mosaic as large as is wanted, for trials.

A few surfaces of the generator of samples are laid side by side, mirrored by turns, and cracks are drawn over all of
them, across the borders of the file's tiles. It is a tiled BigTIFF with a place on the map, 5 mm a pixel.
"""

import argparse
import math
from pathlib import Path

import cv2
import numpy as np
import rasterio
from rasterio import Affine
from rasterio.windows import Window

from tests.mosaic.walls import crack
from training.synth.crack import DrawnBranch, coverage
from training.synth.scene import render

BLOCK_PX, SURFACES = 2048, 3
_TRANSFORM = Affine(0.005, 0.0, 500_000.0, 0.0, -0.005, 5_500_000.0)
_REACH_PX = 40


def cracks(side: int, seed: int = 0) -> list[DrawnBranch]:
    """About one crack for each block, of up to four blocks in length, wherever they fall."""
    rng = np.random.default_rng(seed)
    found = []
    for number in range(max(2, (side // BLOCK_PX) ** 2)):
        start = rng.uniform(0.02 * side, 0.98 * side, 2)
        way, length = rng.uniform(0, 2 * math.pi), rng.uniform(0.2, 4) * min(BLOCK_PX, side / 4)
        end = np.clip(start + length * np.array([math.cos(way), math.sin(way)]), 0.01 * side, 0.99 * side)
        if math.dist(start, end) > 100:
            found.append(crack(tuple(start), tuple(end), rng.uniform(4, 10), seed + number))
    return found


def block(
    surfaces: list[np.ndarray], drawn: list[DrawnBranch], left: int, top: int, size: tuple[int, int]
) -> np.ndarray:
    """One block of a mosaic, uint8 (h, w, 3)."""
    height, width = size
    row, column = top // BLOCK_PX, left // BLOCK_PX
    pixels = surfaces[(row * 7 + column) % len(surfaces)][:: 1 - 2 * (row % 2), :: 1 - 2 * (column % 2)]
    pixels = pixels[:height, :width].astype(np.float32)
    near = []
    for each in drawn:
        x, y = (each.path - (left, top)).T
        inside = np.flatnonzero(
            (x > -_REACH_PX) & (y > -_REACH_PX) & (x < width + _REACH_PX) & (y < height + _REACH_PX)
        )
        if len(inside) > 1:
            part = slice(max(inside[0] - 1, 0), inside[-1] + 2)
            near.append(DrawnBranch(each.path[part] - (left, top), each.left[part], each.right[part]))
    if near:
        share = cv2.GaussianBlur(coverage(near, size), (0, 0), 0.8)[:, :, None]
        pixels = pixels * (1 - share) + 0.25 * pixels.mean() * share
    return np.clip(pixels, 0, 255).astype(np.uint8)


def write(path: Path, side: int, seed: int = 0) -> list[DrawnBranch]:
    """Write a mosaic of side x side px; returns its cracks."""
    surfaces = [render("concrete", seed + number, (BLOCK_PX, BLOCK_PX), "none").photo for number in range(SURFACES)]
    drawn = cracks(side, seed)
    options = {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "jpeg", "photometric": "YCBCR"}
    with rasterio.open(
        path, "w", driver="GTiff", width=side, height=side, count=3, dtype="uint8", bigtiff="yes",
        crs="EPSG:25832", transform=_TRANSFORM, **options,
    ) as file:  # fmt: skip
        for top in range(0, side, BLOCK_PX):
            for left in range(0, side, BLOCK_PX):
                size = min(BLOCK_PX, side - top), min(BLOCK_PX, side - left)
                pixels = block(surfaces, drawn, left, top, size)
                file.write(np.moveaxis(pixels, 2, 0), window=Window(left, top, size[1], size[0]))
    return drawn


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigapixels", type=float, default=1.0)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    side = round(math.sqrt(args.gigapixels * 1e9))
    print(f"{args.out}: {side} x {side} px, {len(write(args.out, side, args.seed))} cracks")


if __name__ == "__main__":
    main()
