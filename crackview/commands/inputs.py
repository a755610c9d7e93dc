"""What a command was given: photos, folders and numbers, checked before anything slow begins."""

import argparse
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crackview import files
from crackview.vision import image_io, photo_folder
from crackview.vision.image_io import PhotoError
from crackview.vision.lens import Lens, LensError
from crackview.vision.scale import LEAST, MOST, Scale

_MOST_LENS_BYTES = 2**20


@dataclass
class Inputs:
    """What was found.

    Attributes:
        photos: Each once and in the order given.
        failures: A sentence for each path without photos.
        other_kinds: Pictures in the folders of kinds that are not read.
        outputs: What CrackView wrote itself, which is not analysed.
    """

    photos: list[Path] = field(default_factory=list)
    failures: dict[Path, str] = field(default_factory=dict)
    other_kinds: list[Path] = field(default_factory=list)
    outputs: list[Path] = field(default_factory=list)

    @property
    def notes(self) -> list[str]:
        """A sentence for each kind of files that were left out."""
        sentences = (photo_folder.kinds_sentence(self.other_kinds), photo_folder.outputs_sentence(self.outputs))
        return [sentence for sentence in sentences if sentence]


def collect(paths: list[Path]) -> Inputs:
    """Take photos as they are and folders as the photos in them."""
    found, seen = Inputs(), set()
    for path in paths:
        try:
            photos = _in_folder(path, found) if path.is_dir() else _alone(path, found)
        except (PhotoError, OSError) as error:
            found.failures[path] = image_io.os_sentence(path, error) if isinstance(error, OSError) else str(error)
            continue
        if not photos and path not in found.outputs:
            kinds = " ".join(sorted(image_io.PHOTO_SUFFIXES))
            found.failures[path] = f"{path} holds no photos: choose a folder with {kinds} files."
        for photo in photos:
            real = photo.absolute()
            if real not in seen:
                seen.add(real)
                found.photos.append(photo)
    found.other_kinds, found.outputs = (list(dict.fromkeys(each)) for each in (found.other_kinds, found.outputs))
    return found


def _in_folder(path: Path, found: Inputs) -> Sequence[Path]:
    listing = photo_folder.list_folder(path)
    found.other_kinds += listing.other_kinds
    found.outputs += listing.outputs
    return listing.photos


def _alone(path: Path, found: Inputs) -> Sequence[Path]:
    if not photo_folder.is_output(path):
        return [path]
    found.outputs.append(path)
    return []


def probability(text: str) -> float:
    """Parse a threshold for argparse: more than 0 and less than 1."""
    return _number(text, "a threshold lies between 0 and 1, such as 0.5", 1.0)


def scale(text: str) -> Scale:
    """Parse a scale for argparse: millimetres per pixel, more than 0, with or without a standard uncertainty."""
    value, doubt = _with_doubt(text, "a scale is a number of millimetres per pixel above 0, such as 0.25 or 0.25±0.01")
    return Scale(value, doubt)


def length(text: str) -> float:
    """Parse a length for argparse: millimetres, more than 0."""
    return _number(text, "a length is a number of millimetres above 0, such as 99.2", math.inf)


def lens(text: str) -> Lens:
    """Read a lens from its file, for argparse."""
    try:
        return Lens.from_json(files.small_content(Path(text), _MOST_LENS_BYTES).decode())
    except (OSError, UnicodeDecodeError, LensError) as error:
        reason = error if isinstance(error, LensError) else "it cannot be read."
        raise argparse.ArgumentTypeError(f"{text}: {reason}") from error


def add_printed(parser: argparse.ArgumentParser) -> None:
    """Declare the argument with the size of a printed gauge."""
    parser.add_argument(
        "--printed-mm",
        metavar="L",
        type=length,
        help="what a ruler says of the upright bar of the printed gauge, such as 99.2 where it should be 100; "
        "without it the print is taken to be right to 0.3 %%",
    )


def distance(text: str) -> tuple[float, float] | str:
    """Parse a distance for argparse: metres, more than 0, with its standard uncertainty; "drone" as it is."""
    if text == "drone":
        return text
    rule = "a distance is a number of metres above 0, such as 4.5 or 4.5±0.2, or 'drone'"
    value, doubt = _with_doubt(text, rule)
    return value, 0.0 if doubt is None else doubt


def _with_doubt(text: str, rule: str) -> tuple[float, float | None]:
    """Parse a number above 0 and the smaller one after ±; None where there is none."""
    value, sign, doubt = text.replace("+-", "±").partition("±")
    known = _number(value, rule, math.inf)
    return known, _number(doubt, rule, known, 0.0) if sign else None


def _number(text: str, rule: str, limit: float, least: float = LEAST) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < limit:
        raise argparse.ArgumentTypeError(f"{rule}, not {text!r}")
    if not least <= value <= MOST:
        raise argparse.ArgumentTypeError(f"{rule}, from {LEAST:g} to {MOST:,.0f}, not {text!r}")
    return value
