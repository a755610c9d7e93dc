"""Writes a drawn page (SVG) as PNG or PDF, with Qt and without a window."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from crackview import files

_PNG_WIDTH = 1680


def write(svg: str, path: Path) -> None:
    """Write the page in the format of the suffix of ``path``: .svg, .png or .pdf; whole or not at all.

    Raises:
        SaveError: If the file cannot be written.
    """
    if path.suffix.lower() == ".svg":
        files.write_text(path, svg)
        return
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    with files.replacing(path) as temporary:
        if path.suffix.lower() == ".pdf":
            _pdf(renderer, temporary)
        else:
            _write_png(_drawn(renderer), temporary)


def write_image(image: QImage, path: Path) -> None:
    """Write a picture as PNG, whole or not at all; raise SaveError if that fails."""
    with files.replacing(path) as temporary:
        _write_png(image, temporary)


def application() -> QGuiApplication:
    """Return the application that fonts need; a new one without a screen if there is none. The caller keeps it."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    return QGuiApplication(["crackview", "-platform", "offscreen"])


def _write_png(image: QImage, path: Path) -> None:
    """Write a PNG to a path without a suffix."""
    writer = QImageWriter(str(path), QByteArray(b"PNG"))
    if not writer.write(image):
        raise OSError(writer.errorString())


def _drawn(renderer: QSvgRenderer) -> QImage:
    size = renderer.defaultSize()
    image = QImage(_PNG_WIDTH, round(_PNG_WIDTH * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _pdf(renderer: QSvgRenderer, path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setCreator("CrackView")
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    renderer.render(painter)
    painter.end()
