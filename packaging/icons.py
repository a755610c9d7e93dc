"""The icon in every size and form that a desktop asks for, drawn from ``resources/icons/crackview.svg``."""

import os
from pathlib import Path

from release import ROOT

SVG = ROOT / "resources" / "icons" / "crackview.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def hicolor(folder: Path, name: str = "crackview") -> None:
    """Fill ``FOLDER/16x16/apps/NAME.png`` and so on, and ``scalable``."""
    for size in SIZES:
        target = folder / f"{size}x{size}" / "apps" / f"{name}.png"
        target.parent.mkdir(parents=True)
        png(target, size)
    scalable = folder / "scalable" / "apps" / f"{name}.svg"
    scalable.parent.mkdir(parents=True)
    scalable.write_bytes(SVG.read_bytes())


def for_program(folder: Path, suffix: str) -> Path:
    """Return the icon of the program itself: ``.ico`` for Windows, ``.icns`` for macOS."""
    from PIL import Image  # noqa: PLC0415 - where it is installed

    largest = folder / "crackview.png"
    png(largest, 1024)
    target = folder / f"crackview{suffix}"
    with Image.open(largest) as picture:
        picture.save(target, sizes=[(size, size) for size in SIZES if size <= 256])
    return target


def png(target: Path, size: int) -> None:
    """Draw the icon ``size`` px wide and high."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt  # noqa: PLC0415 - where it is installed
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    _application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"{target} cannot be written.")
