"""Cache of the drawn view of a canvas, kept until picture, view or look changes.

A QImage here uses the memory of a numpy array; one object holds both, so that the array lives as long.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from crackview.gui.canvas import layers
from crackview.gui.canvas.layers import OverlayLook, PixelPatch
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer


@dataclass(frozen=True, eq=False)
class ScreenPatch:
    """A patch as a QImage; `key` holds the view and look it was made for."""

    key: tuple[object, ...]
    patch: PixelPatch | None
    image: QImage | None

    def paint(self, painter: QPainter, ratio: float) -> None:
        """Paint the patch at its position, on a device with this pixel ratio."""
        if self.image is not None and self.patch is not None:
            self.image.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(self.patch.left / ratio, self.patch.top / ratio), self.image)


class ScreenCache:
    """Draws photo and overlay for a view and keeps the last of each."""

    def __init__(self) -> None:
        self._photo = ScreenPatch((), None, None)
        self._overlay = ScreenPatch((), None, None)

    def photo(self, photo: PhotoPyramid, view: ViewTransform) -> ScreenPatch:
        """Return the visible part of the photo, opaque."""
        key = (photo, view)
        if self._photo.key != key:
            patch = layers.photo_patch(photo, view)
            self._photo = ScreenPatch(key, patch, _image(patch, QImage.Format.Format_RGB888))
        return self._photo

    def overlay(self, layer: ProbabilityLayer, view: ViewTransform, look: OverlayLook, line_px: int) -> ScreenPatch:
        """Return the visible part of the overlay."""
        key = (layer, view, look, line_px)
        if self._overlay.key != key:
            patch = layers.overlay_patch(layer, view, look, line_px)
            self._overlay = ScreenPatch(key, patch, _image(patch, QImage.Format.Format_ARGB32_Premultiplied))
        return self._overlay

    def forget(self) -> None:
        """Drop the drawn patches and the photo."""
        self._photo = ScreenPatch((), None, None)
        self._overlay = ScreenPatch((), None, None)


def _image(patch: PixelPatch | None, kind: QImage.Format) -> QImage | None:
    if patch is None:
        return None
    pixels = np.ascontiguousarray(patch.pixels)
    if pixels is not patch.pixels:
        raise ValueError("A patch must be contiguous: its QImage borrows its memory.")
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], kind)
