"""A video of a wall with cracks whose every frame has an exact mask and an exact motion: what steadiness is tested on.

A wall much wider than the picture is rendered once; a camera walks along it, waits, turns a little, comes closer, and
whips on once, as hands do. A frame and its mask are the same view of the wall and of its cracks.
"""

import contextlib
import io
import math
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import files
from training.synth.scene import Scene, render

STEM = "wall_walk"
FPS = 25
FRAMES = 200
SIZE = (720, 1280)
_WALL = (1060, 3400)
_SURFACE, _SEED, _CRACKS, _SCALE = "concrete", 44, "branched", 1.6
_QUALITY = 40
"""ffmpeg's crf for VP9, 0 (best) to 63: what fits into 2 MB."""
_WHIP = (120, 128)
"""Within these frames the camera whips on."""


class EncodeError(Exception):
    """The video cannot be encoded; the message is one sentence."""


@dataclass(frozen=True)
class View:
    """One frame: uint8 (H, W, 3) RGB, bool (H, W), and float64 (2, 3) from (x, y, 1) of the wall to its pixels."""

    photo: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    motion: NDArray[np.float64]


def wall() -> Scene:
    """Return the wall that the camera walks along."""
    return render(_SURFACE, _SEED, _WALL, _CRACKS, _SCALE)


def motion(frame: int) -> NDArray[np.float64]:
    """Return where the wall lies in a frame, float64 (2, 3): walk, whip, sway, turn and zoom."""
    walked = 5.0 * min(frame, 100) + 70.0 * min(max(frame - _WHIP[0], 0), _WHIP[1] - _WHIP[0])
    walked += 6.0 * max(frame - 140, 0)
    time = frame / FPS
    middle = (
        1020 + walked + 3 * math.sin(5.1 * time),
        _WALL[0] / 2 + 60 * math.sin(0.8 * time) + 2 * math.sin(7.3 * time),
    )
    turned = cv2.getRotationMatrix2D(middle, 2.0 * math.sin(0.9 * time), 1.0 + 0.12 * math.sin(0.6 * time))
    moved: NDArray[np.float64] = np.array([[0, 0, SIZE[1] / 2 - middle[0]], [0, 0, SIZE[0] / 2 - middle[1]]])
    moved[:] += turned
    return moved


def views(scene: Scene) -> Iterator[View]:
    """Yield all frames, in order."""
    for frame in range(FRAMES):
        matrix = motion(frame)
        size = (SIZE[1], SIZE[0])
        photo = cv2.warpAffine(scene.photo, matrix, size, flags=cv2.INTER_CUBIC)
        covered = cv2.warpAffine(scene.coverage, matrix, size, flags=cv2.INTER_LINEAR)
        yield View(np.asarray(photo, np.uint8), np.asarray(covered >= 0.5), matrix)


def packed(scene: Scene) -> bytes:
    """Pack the truths of all frames as an .npz.

    It holds `masks`, uint8 (N, H, W / 8), packed bits, and `motion`, float64 (N, 2, 3).
    """
    every = [(np.packbits(view.mask, axis=1), view.motion) for view in views(scene)]
    file = io.BytesIO()
    np.savez_compressed(file, masks=np.stack([mask for mask, _ in every]), motion=np.stack([m for _, m in every]))
    return file.getvalue()


def unpacked(path: Path) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Read the masks, bool (N, H, W), and motions, float64 (N, 2, 3), that `packed` made."""
    with np.load(path) as truths:
        masks = np.unpackbits(truths["masks"], axis=2).astype(np.bool_)
        return masks, np.asarray(truths["motion"], np.float64)


def write(folder: Path) -> Path:
    """Render the sample and write video and truths into a folder, each whole or not at all; return the video's path.

    Raises:
        SaveError: A file cannot be written.
        EncodeError: There is no ffmpeg that can encode VP9.
    """
    scene = wall()
    path = folder / f"{STEM}.webm"
    with files.replacing(path) as temporary:
        _encode(scene, temporary)
    with files.replacing(folder / "truth" / f"{STEM}.npz") as temporary:
        temporary.write_bytes(packed(scene))
    return path


def _encode(scene: Scene, path: Path) -> None:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise EncodeError("The moving sample was not made because ffmpeg encodes it: install ffmpeg.")
    height, width = SIZE
    command = [
        ffmpeg, "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format", "rgb24",
        "-video_size", f"{width}x{height}", "-framerate", f"{FPS}", "-i", "-", "-c:v", "libvpx-vp9",
        "-crf", f"{_QUALITY}", "-b:v", "0", "-g", f"{FPS}", "-cpu-used", "2", "-pix_fmt", "yuv420p", str(path),
    ]  # fmt: skip
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # noqa: S603 - an argument list of our own
        assert process.stdin is not None  # noqa: S101 - asked for above
        with contextlib.suppress(BrokenPipeError), process.stdin as pipe:
            for view in views(scene):
                pipe.write(view.photo.tobytes())
        if process.wait():
            raise EncodeError("The moving sample was not made because ffmpeg failed: install one with libvpx.")
