"""The windows of a mosaic, and the protocol of what reads them from its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from crackview.errors import UserError
from crackview.mosaic.georeference import Georeference

Bools = npt.NDArray[np.bool_]
Samples = npt.NDArray[np.generic]


class MosaicError(UserError):
    """A mosaic cannot be opened, read or written; the message is one sentence."""


@dataclass(frozen=True)
class Window:
    """A part of a mosaic, px: ``left`` and ``top`` inside, ``right`` and ``bottom`` one past it."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def covering(cls, windows: Sequence["Window"]) -> "Window":
        """Return the smallest window that holds all of these, at least one."""
        return cls(
            min(each.left for each in windows),
            min(each.top for each in windows),
            max(each.right for each in windows),
            max(each.bottom for each in windows),
        )

    @property
    def width(self) -> int:
        """In px."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """In px."""
        return self.bottom - self.top

    @property
    def slices(self) -> tuple[slice, slice]:
        """Its rows and its columns."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def moved(self, left: int, top: int) -> "Window":
        """Return the window seen from another corner than that of the mosaic."""
        return Window(self.left - left, self.top - top, self.right - left, self.bottom - top)

    def within(self, width: int, height: int) -> "Window":
        """Return the part of it that lies in a picture of that size."""
        return Window(max(self.left, 0), max(self.top, 0), min(self.right, width), min(self.bottom, height))

    def grown(self, margin: int) -> "Window":
        """Return the window with a margin around it, px."""
        return Window(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)


class MosaicSource(Protocol):
    """What reads a file; `read` and `valid` are of the window's size."""

    width: int
    height: int
    in_strips: bool
    georeference: Georeference | None
    no_data: float | None

    def read(self, window: Window, size: tuple[int, int] | None = None) -> Samples:
        """Return grey (h, w, 1) or RGB (h, w, 3) samples as they are, or averaged to ``size``, height and width."""

    def valid(self, window: Window) -> Bools:
        """Return where there is data, bool (h, w)."""

    def close(self) -> None:
        """Close the file."""
