"""How a photo is known again: by its content, wherever it lies and whatever it is called."""

import hashlib
import os
from pathlib import Path

from crackview import file_names
from crackview.vision import image_io

_BLOCK = 2**20


def digest(path: Path) -> str:
    """BLAKE2b of 128 bits over size and content, 32 hexadecimal digits; a gigabyte takes about a second.

    Raises:
        PhotoError: If the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            found = hashlib.blake2b(os.fstat(file.fileno()).st_size.to_bytes(8, "big"), digest_size=16)
            while block := file.read(_BLOCK):
                found.update(block)
    except OSError as error:
        raise image_io.PhotoError(image_io.os_sentence(path, error)) from error
    return found.hexdigest()


def relative(path: Path, folder: Path) -> str:
    """A photo's path as the file keeps it: relative to the folder, with "/"; absolute on another drive.

    It is a text of ``file_names``, as names need not be UTF-8.
    """
    try:
        return file_names.text(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:
        return file_names.text(path.absolute().as_posix())


def place(folder: Path, relative_path: str) -> Path:
    """Where the photo lies whose path ``relative`` gave."""
    return folder / file_names.path(relative_path)
