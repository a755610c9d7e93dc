"""Small mosaics with cracks, and a network that sees what is dark, so that a test can say what must be found."""

from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np

from crackview.vision import image_io, tiles
from training.synth.crack import DrawnBranch, coverage
from training.synth.paths import random_path

SIZE = (1000, 1400)
TRANSFORM = (0.005, 0.0, 500_000.0, 0.0, -0.005, 5_500_000.0)
"""Of pixels of 5 mm."""


def crack(start, end, width, seed):
    path = random_path(np.random.default_rng(seed), start, end, 0.05)
    half = np.full(len(path), width / 2)
    return DrawnBranch(path, half, half)


def wall(size=SIZE, count=12, seed=0, long=True):
    """A grey wall, uint8 (H, W, 3), with cracks of which one goes from end to end, and the cracks."""
    rng = np.random.default_rng(seed)
    height, width = size
    cracks = [crack((20.0, height * 0.3), (width - 20.0, height * 0.7), 6.0, seed)] if long else []
    for number in range(count):
        start = rng.uniform((60, 60), (width - 60, height - 60))
        way = rng.uniform(0, 2 * np.pi)
        end = np.clip(
            start + rng.uniform(60, 400) * np.array([np.cos(way), np.sin(way)]), 30, (width - 30, height - 30)
        )
        if np.hypot(*(end - start)) > 50:
            cracks.append(crack(tuple(start), tuple(end), rng.uniform(4, 9), seed + 1 + number))
    grain = cv2.GaussianBlur(rng.normal(0, 12, size).astype(np.float32), (0, 0), 1.5)
    grey = 170 + 3 * grain
    share = cv2.GaussianBlur(coverage(cracks, size), (0, 0), 0.8)
    grey = grey * (1 - share) + 25 * share
    return np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2), cracks


class Dark:
    """Stands for a network: the darker, the surer. It sees 8 px around each pixel, as a network sees its field."""

    def __init__(self, size=256, overlap=64):
        self.card = SimpleNamespace(name="dark", sha256="0" * 64, threshold=0.5, title="Dark", file="dark")
        self.device_title = "test"
        self.size, self.overlap, self.calls = size, overlap, 0

    def plan(self, height, width):
        return tiles.plan(height, width, size=self.size, overlap=self.overlap, stride=32)

    def segment_tile(self, pixels, _tile, **_options):
        assert pixels.dtype == np.uint8
        assert pixels.shape[0] <= self.size
        self.calls += 1
        return self.see(pixels)

    @staticmethod
    def see(pixels):
        grey = cv2.blur(pixels[:, :, 0].astype(np.float32), (3, 3))
        return (1 - np.clip((grey - 50) / 110, 0, 1)).astype(np.float32)


def write(path: Path, pixels, *, crs="EPSG:25832", transform=TRANSFORM, valid=None, **options):
    """Write a GeoTIFF, tiled by 256 px where nothing else is said."""
    import rasterio
    from rasterio import Affine

    bands = pixels if pixels.ndim == 3 else pixels[:, :, None]
    if valid is not None:
        bands = np.concatenate([bands, np.where(valid, 255, 0).astype(np.uint8)[:, :, None]], 2)
    known = {"driver": "GTiff", "tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate"}
    known |= {"photometric": "RGB"} if pixels.ndim == 3 else {}
    known |= {"alpha": "yes"} if valid is not None else {}
    known |= options
    with (
        image_io.quiet,
        rasterio.open(
            path,
            "w",
            width=pixels.shape[1],
            height=pixels.shape[0],
            count=bands.shape[2],
            dtype=pixels.dtype,
            crs=crs,
            transform=None if transform is None else Affine(*transform),
            **{key: value for key, value in known.items() if value is not None},
        ) as file,
    ):
        file.write(np.moveaxis(bands, 2, 0))
    return path
