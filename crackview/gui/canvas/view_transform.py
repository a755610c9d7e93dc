"""The visible part of a photo as a frozen value, so that views can be compared, tested and synchronised.

All screen lengths are device pixels: at zoom 1 one pixel of the photo covers one pixel of the display, whatever its
device pixel ratio. Photo coordinates are continuous; the pixel (column, row) covers [column, column + 1) x
[row, row + 1).
"""

from dataclasses import dataclass, replace
from typing import Self

MAX_ZOOM = 40.0
#: Smallest zoom, as a share of the fitting zoom.
SHRINK = 0.5


@dataclass(frozen=True, slots=True)
class ViewTransform:
    """A photo of photo_w x photo_h pixels, seen through a viewport of view_w x view_h device pixels."""

    photo_w: int
    photo_h: int
    view_w: int
    view_h: int
    centre_x: float
    centre_y: float
    zoom: float
    #: Whether the photo stays fitted when the window changes.
    fitted: bool = False

    @classmethod
    def fitting(cls, photo_w: int, photo_h: int, view_w: int, view_h: int) -> Self:
        """Show the whole photo, as large as the viewport allows."""
        photo_w, photo_h = max(1, photo_w), max(1, photo_h)
        view_w, view_h = max(1, view_w), max(1, view_h)
        zoom = min(view_w / photo_w, view_h / photo_h, MAX_ZOOM)
        return cls(photo_w, photo_h, view_w, view_h, photo_w / 2, photo_h / 2, zoom, fitted=True)

    @property
    def fit_zoom(self) -> float:
        """Zoom at which the whole photo just fits."""
        return min(self.view_w / self.photo_w, self.view_h / self.photo_h, MAX_ZOOM)

    @property
    def offset(self) -> tuple[float, float]:
        """Position of the photo's upper left corner on the screen, in device pixels."""
        return self.view_w / 2 - self.centre_x * self.zoom, self.view_h / 2 - self.centre_y * self.zoom

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Convert photo coordinates to device pixels of the viewport."""
        left, top = self.offset
        return left + x * self.zoom, top + y * self.zoom

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Convert device pixels of the viewport to photo coordinates, which may lie outside the photo."""
        left, top = self.offset
        return (x - left) / self.zoom, (y - top) / self.zoom

    def visible(self) -> tuple[float, float, float, float]:
        """Return the visible part of the photo: left, top, right, bottom in photo coordinates, inside the photo."""
        left, top = self.to_photo(0, 0)
        right, bottom = self.to_photo(self.view_w, self.view_h)
        return max(0.0, left), max(0.0, top), min(float(self.photo_w), right), min(float(self.photo_h), bottom)

    def fit(self) -> Self:
        """Return the view of the whole photo."""
        return self.fitting(self.photo_w, self.photo_h, self.view_w, self.view_h)

    def zoomed_to(self, zoom: float, at: tuple[float, float] | None = None) -> Self:
        """Zoom and keep the position `at` (device pixels; None is the centre) in place, as far as edges allow."""
        at_x, at_y = at or (self.view_w / 2, self.view_h / 2)
        photo_x, photo_y = self.to_photo(at_x, at_y)
        zoom = min(max(zoom, min(self.fit_zoom, 1.0) * SHRINK), MAX_ZOOM)
        centre_x = photo_x + (self.view_w / 2 - at_x) / zoom
        centre_y = photo_y + (self.view_h / 2 - at_y) / zoom
        return replace(self, centre_x=centre_x, centre_y=centre_y, zoom=zoom, fitted=False)._clamped()

    def zoomed(self, factor: float, at: tuple[float, float] | None = None) -> Self:
        """Zoom by a factor around a position of the viewport."""
        return self.zoomed_to(self.zoom * factor, at)

    def panned(self, dx: float, dy: float) -> Self:
        """Move the photo by device pixels, to the right and down, as far as its edges allow."""
        moved = replace(self, centre_x=self.centre_x - dx / self.zoom, centre_y=self.centre_y - dy / self.zoom)
        return moved._clamped()

    def resized(self, view_w: int, view_h: int) -> Self:
        """Return the same position in a viewport of another size; a fitted photo stays fitted."""
        if self.fitted:
            return self.fitting(self.photo_w, self.photo_h, view_w, view_h)
        return replace(self, view_w=max(1, view_w), view_h=max(1, view_h))._clamped()

    def _clamped(self) -> Self:
        """Keep the photo on the screen: centred where smaller than the viewport, else without a gap at an edge."""
        return replace(
            self,
            centre_x=_clamp_axis(self.centre_x, self.photo_w, self.view_w / self.zoom),
            centre_y=_clamp_axis(self.centre_y, self.photo_h, self.view_h / self.zoom),
        )


def _clamp_axis(centre: float, photo: float, seen: float) -> float:
    if seen >= photo:
        return photo / 2
    return min(max(centre, seen / 2), photo - seen / 2)
