"""Which files of a folder are photos: by their names, and because CrackView has not written them."""

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crackview.sentences import Sentence
from crackview.vision import image_io

_OTHER_PICTURES = frozenset({
    ".heic", ".heif", ".hif", ".avif", ".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".srf", ".sr2", ".raf",
    ".orf", ".rw2", ".pef", ".srw", ".x3f", ".3fr", ".iiq", ".erf", ".raw", ".rwl", ".gif", ".psd", ".jp2", ".j2k",
    ".jpx", ".jxl", ".jxr", ".exr", ".hdr", ".ppm", ".pgm", ".pbm", ".pnm", ".tga", ".pcx", ".fits", ".dcm", ".mpo",
    ".rjpeg",
})  # fmt: skip
"""Pictures, or what holds them, that the user who opens a folder may expect to be among its photos."""
_OUTPUT_NAME = re.compile(
    r"(?:_(?:mask|prob|joints|overlay)|compare)(?![^\W_]).*\.(?:png|jpe?g)\Z", re.IGNORECASE | re.DOTALL
)
"""Also what a file manager calls a copy, such as "wall_mask (1).png" or "wall_overlay - Copy.jpg"."""
_HEAD_BYTES = 4096


@dataclass(frozen=True)
class FolderListing:
    """What lies directly in a folder, each in natural order (2 before 10); hidden files are not counted.

    Attributes:
        photos: What can be opened by its name.
        other_kinds: Pictures of kinds that are not read.
        outputs: Masks, probability maps and overlays that CrackView wrote.
    """

    photos: tuple[Path, ...]
    other_kinds: tuple[Path, ...]
    outputs: tuple[Path, ...]


def list_folder(folder: Path) -> FolderListing:
    """List what lies directly in ``folder``; skip an entry that is neither photo nor picture.

    Raises:
        PhotoError: If the folder cannot be listed.
    """
    from natsort import natsorted, ns  # noqa: PLC0415 - not needed to open one photo

    photos, other_kinds, outputs = [], [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                path = folder / entry.name
                suffix = path.suffix.lower()
                wanted = suffix in image_io.PHOTO_SUFFIXES
                if entry.name.startswith(".") or not (wanted or suffix in _OTHER_PICTURES) or _is_folder(entry):
                    continue
                if is_photo(path):
                    photos.append(path)
                elif wanted:
                    outputs.append(path)
                else:
                    other_kinds.append(path)
    except OSError as error:
        raise image_io.PhotoError(image_io.os_sentence(folder, error)) from error
    every = (photos, other_kinds, outputs)
    return FolderListing(*(tuple(natsorted(each, key=lambda path: path.name, alg=ns.IGNORECASE)) for each in every))


def list_photos(folder: Path) -> list[Path]:
    """Return the photos of ``list_folder``; raise as it does."""
    return list(list_folder(folder).photos)


def is_photo(path: Path) -> bool:
    """Return whether a file counts as a photo of its folder, by its name, and because CrackView has not written it."""
    return not path.name.startswith(".") and path.suffix.lower() in image_io.PHOTO_SUFFIXES and not is_output(path)


def is_named_as_output(name: str) -> bool:
    """Return whether a file has the name of a picture that CrackView might have written, or of a copy of one."""
    return _OUTPUT_NAME.search(name) is not None


def is_output(path: Path) -> bool:
    """Return whether CrackView wrote a file as mask, probability map or overlay, by its name and the mark in it."""
    if not is_named_as_output(path.name):
        return False
    try:
        with path.open("rb") as file:
            return image_io.MARK.encode("ascii") in file.read(_HEAD_BYTES)
    except OSError:
        return False


def kinds_sentence(others: Iterable[Path]) -> str:
    """Return one sentence about pictures of other kinds; "" where there are none."""
    counts = Counter(path.suffix[1:].upper() for path in others)
    if not counts:
        return ""
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()))
    hint = (
        ""
        if ".heic" in image_io.PHOTO_SUFFIXES or not {"HEIC", "HEIF"} & counts.keys()
        else "; crackview[heic] reads HEIC"
    )
    if counts.total() == 1:
        return Sentence(
            "1 picture of another kind was left out ({kinds}): make a JPEG or TIFF of it{hint}.", kinds=kinds, hint=hint
        )
    return Sentence(
        "{total} pictures of other kinds were left out ({kinds}): make JPEG or TIFF of them{hint}.",
        total=counts.total(),
        kinds=kinds,
        hint=hint,
    )


def outputs_sentence(outputs: Iterable[Path]) -> str:
    """Return one sentence about what CrackView wrote itself; "" where there is nothing."""
    count = len(list(outputs))
    if not count:
        return ""
    if count == 1:
        return Sentence("1 file was left out because CrackView wrote it: a mask, a probability map or an overlay.")
    return Sentence(
        "{count} files were left out because CrackView wrote them: masks, probability maps or overlays.", count=count
    )


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry leads to a folder; one that leads nowhere is named when it is opened."""
    try:
        return entry.is_dir()
    except OSError:
        return False
