"""``python -m training pack``: the training photos as one zip of at most 45 MB, for a machine that takes little.

The zip keeps the layout of the data folder: unpack it there (``python -m zipfile -e pack.zip data``) and set
``CRACKVIEW_DATA=data``. The test sets stay behind.
"""

import argparse
import io
import sys
import zipfile
from pathlib import Path

from PIL import Image

from crackview import files
from training.datasets import catalogue, splits
from training.datasets.photos import DataError, Pair

_LIMIT = 45_000_000
_PACKED = tuple(
    name
    for name, source in catalogue.SOURCES.items()
    if source.truth != "unlabelled" and name not in catalogue.TEST_SETS and not name.startswith("synth/")
)
_QUALITIES = (95, 90, 85, 80, 70, 60)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--out", type=Path, default=Path("pack.zip"))
    parser.add_argument("--sets", nargs="+", default=list(_PACKED))


def run(arguments: argparse.Namespace) -> int:
    """Pack at the highest JPEG quality that fits."""
    try:
        pairs = [pair for name in arguments.sets for pair in splits.pairs(name)]
        if any(pair.set in catalogue.TEST_SETS for pair in pairs):
            print("A test set is never packed for training.", file=sys.stderr)
            return 2
        root = splits.root()
        for quality in _QUALITIES:
            size = _pack(pairs, root, quality, arguments.out)
            if size <= _LIMIT:
                print(f"{arguments.out}: {len(pairs)} photos, {size / 1e6:.1f} MB, JPEG quality {quality}")
                return 0
    except (DataError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(pairs)} photos do not fit into {_LIMIT / 1e6:.0f} MB.", file=sys.stderr)
    return 1


def _pack(pairs: list[Pair], root: Path, quality: int, out: Path) -> int:
    with files.replacing(out) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
        for pair in pairs:
            archive.writestr(str(pair.photo.relative_to(root)), _smaller(pair.photo, quality))
            for path in pair.maps():
                archive.write(path, path.relative_to(root))
    return out.stat().st_size


def _smaller(photo: Path, quality: int) -> bytes:
    """Compress the photo again at this quality; return it as it is where that is no smaller."""
    original = photo.read_bytes()
    with Image.open(io.BytesIO(original)) as image:
        buffer = io.BytesIO()
        image.convert("RGB").save(buffer, "JPEG", quality=quality)
    return min(original, buffer.getvalue(), key=len)
