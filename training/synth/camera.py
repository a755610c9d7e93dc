"""From light to a photo: lens, sensor, raw development. Nothing moves, so the truth stays exact in pixels."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.synth.field import blur


@dataclass(frozen=True)
class Camera:
    """One camera with its settings: blur in px, noise at middle grey, and how its maker likes pictures to look."""

    exposure: float
    vignette: float
    psf: float
    noise: float
    tint: tuple[float, float, float]
    contrast: float
    saturation: float
    sharpening: float
    quality: int


def camera(rng: np.random.Generator) -> Camera:
    """Return a random camera: phones and compact cameras, mostly well held."""
    return Camera(
        exposure=float(rng.uniform(0.26, 0.42)),
        vignette=float(rng.uniform(0.04, 0.22)),
        psf=float(rng.uniform(0.42, 0.75)),
        noise=float(rng.uniform(0.004, 0.016)),
        tint=(float(np.exp(rng.normal(0, 0.03))), 1.0, float(np.exp(rng.normal(0, 0.04)))),
        contrast=float(rng.uniform(0.15, 0.5)),
        saturation=float(rng.uniform(0.9, 1.15)),
        sharpening=float(rng.uniform(0.3, 0.8)),
        quality=int(rng.integers(88, 96)),
    )


def taken(rng: np.random.Generator, light: NDArray[np.float32], device: Camera) -> NDArray[np.uint8]:
    """Return the photo: uint8 (H, W, 3) sRGB, of linear light float32 (H, W, 3)."""
    height, width = light.shape[:2]
    bright = light @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
    middle = float(0.6 * bright.mean() + 0.4 * np.quantile(bright[::4, ::4], 0.8))
    seen = light * np.float32(device.exposure / max(middle, 1e-4)) * np.array(device.tint, dtype=np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    off = rng.normal(0, 0.06, 2)
    radius = np.hypot(x / width - 0.5 - off[0], (y / height - 0.5 - off[1]) * height / width) / 0.62
    seen = seen * (1 - np.float32(device.vignette) * radius**2)[..., None]
    seen = cv2.GaussianBlur(seen, (0, 0), device.psf)
    developed = _demosaiced(rng, seen, device.noise)
    return _rendered(developed, device)


def _demosaiced(rng: np.random.Generator, seen: NDArray[np.float32], noise: float) -> NDArray[np.float32]:
    """Add shot and read noise on a Bayer sensor, and interpolate the colours, which makes the noise blotchy."""
    height, width = seen.shape[:2]
    rows, columns = height + height % 2, width + width % 2
    padded = cv2.copyMakeBorder(seen, 0, rows - height, 0, columns - width, cv2.BORDER_REPLICATE)
    raw = padded[..., 1].copy()
    raw[0::2, 0::2] = padded[0::2, 0::2, 0]
    raw[1::2, 1::2] = padded[1::2, 1::2, 2]
    deviation = np.float32(noise) * np.sqrt(np.maximum(raw, 0) / 0.18 * 0.85 + 0.15)
    raw = raw + deviation * rng.standard_normal(raw.shape, dtype=np.float32)
    full = 30000.0
    counts = np.clip((raw + 0.02) * full, 0, 65535).astype(np.uint16)
    colour = cv2.cvtColor(counts, cv2.COLOR_BayerRGGB2RGB_EA)[:height, :width]
    return np.asarray(colour.astype(np.float32) / np.float32(full) - np.float32(0.02), dtype=np.float32)


def _rendered(linear: NDArray[np.float32], device: Camera) -> NDArray[np.uint8]:
    """Apply chroma noise reduction, tone curve, saturation, sharpening, eight bits."""
    bounded = np.clip(linear, 0, None)
    shoulder = bounded * (1 + bounded / 4.0) / (1 + bounded)  # highlights roll off instead of clipping
    shoulder *= np.float32(1.12)
    coded = np.where(shoulder <= 0.0031308, 12.92 * shoulder, 1.055 * np.maximum(shoulder, 1e-6) ** (1 / 2.4) - 0.055)
    coded = np.clip(coded, 0, 1)
    coded = coded + np.float32(device.contrast) * (coded - 0.45) * coded * (1 - coded) * 1.6
    luma = (coded @ np.array([0.299, 0.587, 0.114], dtype=np.float32)).astype(np.float32)
    chroma = (coded - luma[..., None]).astype(np.float32)
    chroma = cv2.GaussianBlur(chroma, (0, 0), 1.5) * np.float32(device.saturation)
    halo = luma - blur(luma, 1.1)
    luma = luma + np.float32(device.sharpening) * np.clip(halo, -0.10, 0.10)
    return np.asarray(np.clip((luma[..., None] + chroma) * 255 + 0.5, 0, 255), dtype=np.uint8)
