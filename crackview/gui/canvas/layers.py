"""Draws what a view shows of a photo and its overlay, at screen resolution, and keeps it until something changes.

Only the visible part is resampled, from the pyramid level that suits the zoom, so the work depends on the size of the
window and not on the size of the photo.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.vision import overlay
from crackview.vision.overlay import Style
from crackview.vision.pyramid import PaintedPicture, ProbabilityLayer

#: Zoom from which pixels of a photo are shown as squares.
SQUARE_PIXELS = 3.0
#: Places on each branch, about, by which a crack is known, and the width from which it may be hollow, px.
_SEEDS, _HOLLOW = 60, 6.0


@dataclass(frozen=True, slots=True)
class OverlayAppearance:
    """The look of the overlay."""

    style: Style = Style.FILL
    opacity: float = 0.6
    threshold: float = 0.5
    shown: bool = True


def seeds(points: NDArray[np.float32], width: float) -> NDArray[np.float32]:
    """Return places on a crack, float32 (N, 2), of its centre line, px.

    A wide crack may have holes along its line: places beside it are among them.
    """
    some = points[:: max(1, len(points) // _SEEDS)]
    if width < _HOLLOW:
        return some
    reach = np.float32(0.4 * width)
    beside = np.array([[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]], np.float32) * reach
    return (some[:, None] + beside).reshape(-1, 2)


@dataclass(frozen=True, eq=False)
class ShownCracks:
    """The cracks of a probability map that are to be seen, by places on them; the others are not drawn.

    Attributes:
        layer: The map on which they were found; on another one everything is drawn.
        threshold: The same of the threshold.
        wanted: float32 (N, 2), x and y, pixels of the photo, of cracks that are to be seen.
        hidden: The same of cracks that are not to be seen.
    """

    layer: ProbabilityLayer
    threshold: float
    wanted: NDArray[np.float32]
    hidden: NDArray[np.float32]

    def whole(self, layer: ProbabilityLayer, look: OverlayAppearance) -> NDArray[np.uint8]:
        """Return the levels of a map, uint8 (H, W), without the cracks that are not to be seen."""
        view = ViewTransform.fitting(layer.width, layer.height, layer.width, layer.height)
        return self.only(layer, PixelPatch(0, 0, layer.levels[0]), view, look).pixels  # type: ignore[return-value]

    def only(
        self, layer: ProbabilityLayer, patch: "PixelPatch", view: ViewTransform, look: OverlayAppearance
    ) -> "PixelPatch":
        """Return a patch of levels without the cracks that are hidden."""
        if layer is not self.layer or look.threshold != self.threshold or look.style is Style.HEATMAP:
            return patch
        height, width = patch.pixels.shape[:2]
        left, top = view.offset
        move = np.array([left - patch.left, top - patch.top], np.float32)
        places = []
        for points in (self.wanted, self.hidden):
            at = np.floor((points + np.float32(0.5)) * np.float32(view.zoom) + move).astype(np.int32)
            places.append(at[((at >= 0) & (at < (width, height))).all(axis=1)])
        seen = view.visible()
        cut = (seen[0] > 0, seen[1] > 0, seen[2] < view.photo_w, seen[3] < view.photo_h)
        levels = overlay.with_seeds(patch.pixels, look.threshold, places[0], places[1], cut)  # type: ignore[arg-type]
        return PixelPatch(patch.left, patch.top, levels)


@dataclass(frozen=True, eq=False)
class PixelPatch:
    """A drawn part of the viewport: position (left, top) in device pixels, and its pixels."""

    left: int
    top: int
    pixels: NDArray[np.uint8] | NDArray[np.uint32]


def photo_patch(photo: PaintedPicture, view: ViewTransform) -> PixelPatch | None:
    """Draw the part of a photo that a view of its size shows: uint8 (h, w, 3) RGB; None if nothing is visible."""
    level = min(max(0, math.floor(math.log2(1 / view.zoom) + 1e-9)), len(photo.levels) - 1)
    interpolation = cv2.INTER_NEAREST if view.zoom >= SQUARE_PIXELS else cv2.INTER_LINEAR
    return _resampled(photo.levels[level], (2.0**level, 2.0**level), view, interpolation)


def overlay_patch(
    layer: ProbabilityLayer,
    view: ViewTransform,
    look: OverlayAppearance,
    line_px: int = 1,
    shown: ShownCracks | None = None,
) -> PixelPatch | None:
    """Draw the visible part of the overlay.

    Below 1:1 the level whose pixels are at least as large as the screen's is drawn without interpolation, so that each
    of its pixels, the greatest of the area it covers, reaches the screen: no crack vanishes when zooming out.

    Lines around a crack are ``line_px`` device pixels wide.

    Returns:
        uint32 (h, w), 0xAARRGGBB premultiplied, and its position; None if nothing is visible or no pixel is crack.
    """
    if look.style is not Style.HEATMAP and layer.share(look.threshold) == 0:
        return None
    patch = _levels_patch(layer, view)
    if patch is None:
        return None
    if shown is not None:
        patch = shown.only(layer, patch, view, look)
    index = overlay.index_map(patch.pixels, look.threshold, look.style, line_px)  # type: ignore[arg-type]
    table = _premultiplied(overlay.colour_table(look.style, look.opacity))
    return PixelPatch(patch.left, patch.top, np.take(table, index, mode="clip"))


def hatch_patch(layer: ProbabilityLayer, view: ViewTransform, line_px: int = 1) -> PixelPatch | None:
    """Draw the visible part of a mask of joints, of which 255 is joint, hatched; returns as `overlay_patch`.

    A joint is drawn ``line_px`` device pixels wider on each side, so that a thin one is seen.
    """
    patch = _levels_patch(layer, view)
    if patch is None:
        return None
    kernel = np.ones((2 * line_px + 1, 2 * line_px + 1), np.uint8)
    inside = cv2.dilate(patch.pixels, kernel) >= 128
    left, top = view.offset
    origin = (round(left) - patch.left, round(top) - patch.top)
    index = overlay.hatched(inside, origin, line_px)
    return PixelPatch(patch.left, patch.top, np.take(_premultiplied(overlay.hatch_table()), index, mode="clip"))


def _levels_patch(layer: ProbabilityLayer, view: ViewTransform) -> PixelPatch | None:
    """Draw what is visible of a map of levels; None if nothing is."""
    coarse_x, coarse_y = view.photo_w / layer.width, view.photo_h / layer.height  # 1 for a map of the photo's size
    zoom = view.zoom * min(coarse_x, coarse_y)
    level = min(max(0, math.ceil(math.log2(1 / zoom) - 1e-9)), len(layer.levels) - 1)
    between = zoom > 1.0 and view.zoom < SQUARE_PIXELS
    step = (2**level * coarse_x, 2**level * coarse_y)
    return _resampled(layer.levels[level], step, view, cv2.INTER_LINEAR if between else cv2.INTER_NEAREST)


def _resampled(
    source: NDArray[np.uint8], step: tuple[float, float], view: ViewTransform, interpolation: int
) -> PixelPatch | None:
    """Draw what is visible of a picture of which each pixel covers step (x, y) pixels of the photo."""
    left, top, right, bottom = view.visible()
    screen_left, screen_top = view.to_screen(left, top)
    screen_right, screen_bottom = view.to_screen(right, bottom)
    x0, y0 = max(0, round(screen_left)), max(0, round(screen_top))
    x1, y1 = min(view.view_w, round(screen_right)), min(view.view_h, round(screen_bottom))
    if x1 <= x0 or y1 <= y0:
        return None
    if interpolation == cv2.INTER_LINEAR and (left, top, right, bottom) == (0, 0, view.photo_w, view.photo_h):
        # The whole picture, shifted by less than half a screen pixel, takes a third of the time of a warp.
        return PixelPatch(x0, y0, cv2.resize(source[:, :], (x1 - x0, y1 - y0)))  # type: ignore[arg-type]
    step_x, step_y = step
    height, width = source.shape[:2]
    # A margin for the interpolation. The crop is needed: OpenCV's warp takes at most 32,767 pixels a side.
    crop_x, crop_y = max(0, math.floor(left / step_x) - 2), max(0, math.floor(top / step_y) - 2)
    end_x, end_y = min(width, math.ceil(right / step_x) + 2), min(height, math.ceil(bottom / step_y) + 2)
    # Inverse map, of pixel centres: the screen's pixel (u, v) to the crop's. The last level may be rounded up in size,
    # so the scale comes from the exact power of two and not from the ratio of the sizes.
    scale_x, scale_y = 1 / (view.zoom * step_x), 1 / (view.zoom * step_y)
    offset_x, offset_y = view.offset
    matrix = np.array(
        [
            [scale_x, 0, (x0 + 0.5 - offset_x) * scale_x - 0.5 - crop_x],
            [0, scale_y, (y0 + 0.5 - offset_y) * scale_y - 0.5 - crop_y],
        ],
        np.float64,
    )
    pixels = cv2.warpAffine(
        source[crop_y:end_y, crop_x:end_x],
        matrix,
        (x1 - x0, y1 - y0),
        flags=interpolation | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return PixelPatch(x0, y0, pixels)  # type: ignore[arg-type]


def _premultiplied(table: NDArray[np.uint8]) -> NDArray[np.uint32]:
    alpha = table[:, 3].astype(np.uint32)
    red, green, blue = ((table[:, i].astype(np.uint32) * alpha + 127) // 255 for i in range(3))
    return ((alpha << 24) | (red << 16) | (green << 8) | blue).astype(np.uint32)


@dataclass(frozen=True, eq=False)
class ScreenPatch:
    """A patch as a QImage, which uses the memory of its array; `key` holds the view and look it was made for."""

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
        self._photo = self._overlay = ScreenPatch((), None, None)

    def photo(self, photo: PaintedPicture, view: ViewTransform) -> ScreenPatch:
        """Return the visible part of the photo, opaque."""
        key = (photo, view)
        if self._photo.key != key:
            patch = photo_patch(photo, view)
            self._photo = ScreenPatch(key, patch, _image(patch, QImage.Format.Format_RGB888))
        return self._photo

    def overlay(
        self,
        layer: ProbabilityLayer,
        view: ViewTransform,
        look: OverlayAppearance,
        line_px: int,
        shown: ShownCracks | None = None,
    ) -> ScreenPatch:
        """Return the visible part of the overlay."""
        key = (layer, view, look, line_px, shown)
        if self._overlay.key != key:
            patch = overlay_patch(layer, view, look, line_px, shown)
            self._overlay = ScreenPatch(key, patch, _image(patch, QImage.Format.Format_ARGB32_Premultiplied))
        return self._overlay

    def forget(self) -> None:
        """Drop the drawn patches and the photo."""
        self._photo = self._overlay = ScreenPatch((), None, None)


def hatch(layer: ProbabilityLayer, view: ViewTransform, line_px: int, before: ScreenPatch | None) -> ScreenPatch:
    """Return the visible part of a mask of joints; `before`, if that is the same."""
    key = (layer, view, line_px)
    if before is not None and before.key == key:
        return before
    patch = hatch_patch(layer, view, line_px)
    return ScreenPatch(key, patch, _image(patch, QImage.Format.Format_ARGB32_Premultiplied))


def _image(patch: PixelPatch | None, kind: QImage.Format) -> QImage | None:
    if patch is None:
        return None
    pixels = np.ascontiguousarray(patch.pixels)
    if pixels is not patch.pixels:
        raise ValueError("A patch must be contiguous: its QImage borrows its memory.")
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], kind)
