"""Where a photo to inspect comes from: a file, or the clipboard."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from crackview import file_names
from crackview.gui.inspect.photos import photo_facts
from crackview.gui.inspect.photos.photo_facts import PhotoFacts
from crackview.vision import image_io
from crackview.vision.image_io import Photo, PhotoError


@dataclass(frozen=True, slots=True)
class FileSource:
    """A photo in a file."""

    path: Path

    @property
    def name(self) -> str:
        """The file's name, as text."""
        return file_names.text(self.path.name)

    def read(self) -> tuple[Photo, PhotoFacts]:
        """Decode the file.

        Raises:
            PhotoError: what is wrong with which file.
        """
        photo = image_io.read_photo(self.path)
        return photo, photo_facts.of(photo, self.name)


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
        return photo, photo_facts.of(photo, self.name)
