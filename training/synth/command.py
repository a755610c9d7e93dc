"""``python -m training synth``: writes synthetic crack photos with their masks and truths."""

import argparse
import multiprocessing
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview import files, paths
from crackview.files import SaveError
from training.synth import moving
from training.synth.ground_truth import to_json
from training.synth.samples import QUALITY, SAMPLES
from training.synth.scene import CRACKS, PLAIN_SURFACES, SURFACES, Scene, render

_LARGEST = 8192
_GROUPS = {"all": PLAIN_SURFACES, "jointed": tuple(name for name in SURFACES if name not in PLAIN_SURFACES)}
_CHOICES = f"{', '.join(SURFACES)}, all or jointed"


@dataclass(frozen=True)
class _Options:
    """A checked command line."""

    out: Path
    surfaces: tuple[str, ...]
    size: tuple[int, int]
    cracks: str
    seed: int

    def make(self, index: int) -> Path:
        """Render and write the photo of this number; return its path."""
        surface = self.surfaces[index % len(self.surfaces)]
        scene = render(surface, self.seed + index, self.size, self.cracks)
        stem = f"{surface}_{self.seed + index:06d}"
        names = (f"images/{stem}.jpg", f"masks/{stem}.png", f"truth/{stem}.json")
        _write(scene, self.out, names, scene.quality)
        _replace(self.out / f"joints/{stem}.png", _mask(scene.joints))
        return self.out / names[0]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--out", type=Path, help="folder to write to (made if it is missing)")
    parser.add_argument("--count", type=int, default=10, help="number of photos (default 10)")
    parser.add_argument("--surface", default="all", help=f"{_CHOICES} (default all: the first three, in turn)")
    parser.add_argument("--cracks", default="auto", help=f"{', '.join(CRACKS)} (default auto)")
    parser.add_argument("--size", default="640x480", help="width x height in px (default 640x480)")
    parser.add_argument(
        "--seed", type=int, default=0, help="seed of the first photo; the next has one more (default 0)"
    )
    parser.add_argument("--workers", type=int, default=1, help="processes that render side by side (default 1)")
    parser.add_argument(
        "--samples",
        action="store_true",
        help="render the sample photos that ship instead; without --out, in their place",
    )
    parser.add_argument(
        "--moving",
        action="store_true",
        help="render the sample video that ships, with its masks, instead; without --out, in its place; wants ffmpeg",
    )


def run(args: argparse.Namespace) -> int:
    """Render and write the requested photos.

    Returns:
        0 when all is written, 2 for a wish that makes no sense (one sentence on stderr), 1 when writing failed.
    """
    try:
        options = _checked(args)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        if args.moving:
            print(moving.write(options.out))
            return 0
        if args.samples:
            for sample in SAMPLES:
                names = (f"{sample.stem}.jpg", f"masks/{sample.stem}.png", f"truth/{sample.stem}.json")
                _write(sample.render(), options.out, names, QUALITY)
                print(options.out / names[0])
            return 0
        for number, path in enumerate(_made(options, args.count, args.workers), 1):
            print(f"{number}/{args.count} {path}")
    except (SaveError, moving.EncodeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _made(options: _Options, count: int, workers: int) -> Iterator[Path]:
    """Make the photos, in order, in a number of processes; each photo depends on its number alone."""
    if workers == 1:
        yield from map(options.make, range(count))
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(options.make, range(count))


def _checked(args: argparse.Namespace) -> _Options:
    """Return the command line with all its values checked; raise ValueError with one sentence if one is impossible."""
    if args.out is None and not (args.samples or args.moving):
        raise ValueError("Say where to write: --out DIR is missing.")
    out = args.out if args.out is not None else paths.samples()
    if out.exists() and not out.is_dir():
        raise ValueError(f"{out} is a file; --out must name a folder.")
    if args.surface not in {*SURFACES, *_GROUPS}:
        raise ValueError(f"There is no surface {args.surface!r}; choose {_CHOICES}.")
    if args.cracks not in CRACKS:
        raise ValueError(f"There are no cracks {args.cracks!r}; choose one of {', '.join(CRACKS)}.")
    if args.count < 1:
        raise ValueError(f"--count is {args.count}; it must be 1 or more.")
    if args.seed < 0:
        raise ValueError(f"--seed is {args.seed}; it must be 0 or more.")
    if not 1 <= args.workers <= 256:
        raise ValueError(f"--workers is {args.workers}; it must be from 1 to 256.")
    match = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", args.size)
    if match is None:
        raise ValueError(f"--size is {args.size!r}; write it as WIDTHxHEIGHT, for example 640x480.")
    width, height = int(match[1]), int(match[2])
    if not 64 <= min(width, height) <= max(width, height) <= _LARGEST:
        raise ValueError(f"--size is {width}x{height}; both sides must be from 64 to {_LARGEST} px.")
    surfaces = _GROUPS.get(args.surface, (args.surface,))
    return _Options(out, surfaces, (height, width), args.cracks, args.seed)


def _write(scene: Scene, folder: Path, names: tuple[str, str, str], quality: int) -> None:
    """Write photo, mask and truth, each whole or not at all."""
    photo = np.ascontiguousarray(scene.photo[..., ::-1])
    _replace(folder / names[0], _encoded(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, quality]))
    _replace(folder / names[1], _mask(scene.mask))
    _replace(folder / names[2], to_json(scene.truth).encode())


def _mask(mask: NDArray[np.bool_]) -> bytes:
    return _encoded(".png", mask.astype(np.uint8) * 255, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def _encoded(suffix: str, pixels: NDArray[np.uint8], parameters: list[int]) -> bytes:
    done, data = cv2.imencode(suffix, pixels, parameters)
    if not done:
        raise ValueError(f"OpenCV cannot encode {suffix}.")
    return bytes(data)


def _replace(path: Path, data: bytes) -> None:
    with files.replacing(path) as temporary:
        temporary.write_bytes(data)
