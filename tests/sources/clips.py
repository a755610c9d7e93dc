"""Small videos whose every frame carries its number, in sixteen black or white squares."""

import subprocess
from pathlib import Path

import cv2
import numpy as np

from tests.programs import program

SIZE = (160, 96)
_CELL = 20


def drawn(number: int, size: tuple[int, int] = SIZE) -> np.ndarray:
    """The picture of a number, uint8 (H, W, 3) RGB."""
    width, height = size
    pixels = np.full((height, width, 3), (90, 110, 130), np.uint8)
    for bit in range(16):
        y, x = divmod(bit, 8)
        pixels[y * _CELL : (y + 1) * _CELL, x * _CELL : (x + 1) * _CELL] = 255 if number >> bit & 1 else 0
    return pixels


def number_in(pixels: np.ndarray) -> int:
    """The number that a picture carries."""
    half = _CELL // 2
    bits = (pixels[(bit // 8) * _CELL + half, (bit % 8) * _CELL + half].mean() > 127 for bit in range(16))
    return sum(int(on) << place for place, on in enumerate(bits))


def write(path: Path, count: int, *, fps: float = 25.0, size: tuple[int, int] = SIZE, first: int = 0) -> Path:
    """A video with the numbers from `first`, in MPEG-4, a key picture every twelve frames."""
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter_fourcc(*"mp4v"), fps, size)
    for number in range(first, first + count):
        writer.write(np.ascontiguousarray(drawn(number, size)[..., ::-1]))
    writer.release()
    return path


def ffmpeg(*words: object) -> None:
    """Run ffmpeg on a small job; the test is skipped where it is missing."""
    subprocess.run(
        [program("ffmpeg"), "-hide_banner", "-loglevel", "error", "-y", *map(str, words)], check=True, timeout=60
    )
