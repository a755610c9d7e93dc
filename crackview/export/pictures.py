"""Masks and overlays of the photos of a sheet."""

from pathlib import Path

import numpy as np

from crackview.export import masks
from crackview.export.model import Sheet, named


def write_masks(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``masks/NAME_mask.png`` for every photo; raises PhotoError if one cannot be read or written."""
    written = []
    for photo, name in named(sheet):
        path = folder / "masks" / f"{name}{masks.MASK}"
        masks.write_mask(path, photo.mask())
        written.append(path)
    return written


def write_overlays(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``overlays/NAME_overlay.jpg`` for every photo; raises as ``write_masks``."""
    written = []
    for photo, name in named(sheet):
        path = folder / "overlays" / f"{name}{masks.OVERLAY}"
        masks.write_overlay(path, photo.load(), photo.mask().astype(np.float32), 0.5)
        written.append(path)
    return written
