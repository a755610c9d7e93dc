"""Where a photo comes from, a file or the clipboard, and its facts besides its pixels: size, date, camera."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import ExifTags, Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from crackview import file_names
from crackview.gui.language import human_size, number, tr
from crackview.vision import image_io, metadata
from crackview.vision.image_io import Photo, PhotoError
from crackview.vision.metadata import Shot


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """Texts ready to be shown; empty where the file has none."""

    name: str
    folder: str = ""
    size: str = ""
    file_size: str = ""
    mode: str = ""
    date: str = ""
    camera: str = ""
    shot: Shot | None = None
    """How it was taken, for its scale."""


MODES = {
    "1": "black and white",
    "L": "8-bit grey",
    "LA": "8-bit grey with alpha",
    "I;16": "16-bit grey",
    "I": "32-bit grey",
    "F": "float grey",
    "P": "palette",
    "PA": "palette with alpha",
    "RGB": "8-bit colour",
    "RGBA": "8-bit colour with alpha",
    "CMYK": "CMYK",
    "YCbCr": "YCbCr",
    "LAB": "Lab",
    "HSV": "HSV",
}


def photo_facts(photo: Photo, name: str) -> PhotoFacts:
    """Return the facts of a photo that was read; a file that vanished meanwhile, or odd metadata, only leaves gaps."""
    height, width = photo.pixels.shape[:2]
    size = f"{width} × {height} px ({number(width * height / 1e6, 1)} MP)"
    mode = tr(MODES.get(photo.original_mode, photo.original_mode))
    if photo.path is None:
        return PhotoFacts(name, size=size, mode=mode)
    date, camera = _exif(photo.path)
    file_size = ""
    with contextlib.suppress(OSError):
        file_size = human_size(photo.path.stat().st_size)
    shot = None
    with contextlib.suppress(PhotoError):
        shot = metadata.read(photo.path)
    return PhotoFacts(name, file_names.escape(photo.path.parent), size, file_size, mode, date, camera, shot)


def taken(path: Path) -> str:
    """Return when a photo was taken, by its camera's clock, such as "2025-03-01 09:30"; "" if not known."""
    return _exif(path)[0]


def _exif(path: Path) -> tuple[str, str]:
    try:
        with Image.open(path) as image:
            exif = image.getexif()
            taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal) or exif.get(
                ExifTags.Base.DateTime
            )
            maker, model = (_text(exif.get(tag)) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
    except Exception:  # noqa: BLE001 - the photo was read; its metadata may be as odd as it likes
        return "", ""
    camera = model if not maker or model.lower().startswith(maker.lower()) else f"{maker} {model}"
    return _date(_text(taken)), camera.strip()


def _text(value: object) -> str:
    return value.strip("\0 ") if isinstance(value, str) else ""


def _date(text: str) -> str:
    try:
        # EXIF 2.32, 4.6.5: local time of the camera without a zone; it is shown as it was written.
        taken = datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    except ValueError:
        return ""
    return taken.strftime("%Y-%m-%d %H:%M")


class PhotoSource(Protocol):
    """Where a photo comes from: a file, or the clipboard."""

    @property
    def name(self) -> str:
        """For titles and messages."""

    def read(self) -> tuple[Photo, PhotoFacts]:
        """Decode the photo; may take long, is called off the GUI thread.

        Raises:
            PhotoError: in one sentence, what is wrong with which file.
        """


@dataclass(frozen=True, slots=True)
class FileSource:
    """A photo in a file."""

    path: Path

    @property
    def name(self) -> str:
        """The file's name, as text."""
        return file_names.escape(self.path.name)

    def read(self) -> tuple[Photo, PhotoFacts]:
        """Decode the file.

        Raises:
            PhotoError: what is wrong with which file.
        """
        photo = image_io.read_photo(self.path)
        return photo, photo_facts(photo, self.name)


@dataclass(frozen=True, eq=False, slots=True)
class PastedSource:
    """A picture from the clipboard. Qt shares its pixels and never changes them, so another thread may read them."""

    image: QImage
    name: str = "Pasted photo"

    def read(self) -> tuple[Photo, PhotoFacts]:
        """Convert the picture; transparent parts become white.

        Raises:
            PhotoError: if it has no pixels.
        """
        if self.image.isNull():
            raise PhotoError("The picture on the clipboard is empty: copy it again.")
        opaque = self.image
        if opaque.hasAlphaChannel():
            opaque = QImage(self.image.size(), QImage.Format.Format_RGB32)
            opaque.fill(Qt.GlobalColor.white)
            painter = QPainter(opaque)
            painter.drawImage(0, 0, self.image)
            painter.end()
        rgb = opaque.convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
        pixels = rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).copy()
        pixels.flags.writeable = False
        photo = Photo(None, pixels, "RGBA" if self.image.hasAlphaChannel() else "RGB")
        return photo, photo_facts(photo, self.name)
