"""The truth of a photo: where its mask is kept, and whether it can be the mask of this photo."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crackview.vision import image_io
from crackview.vision.image_io import PhotoError


def find(photo: Path) -> Path | None:
    """The mask that lies with a photo, or None.

    It is ``<stem>_mask.png`` or ``<stem>.png`` beside it, or ``<stem>.png`` in a folder ``masks`` beside it or beside
    its folder.
    """
    stem, folder = photo.stem, photo.absolute().parent
    beside = [folder / f"{stem}_mask.png", folder / f"{stem}.png"]
    elsewhere = [parent / "masks" / f"{stem}.png" for parent in (folder, folder.parent)]
    return next((path for path in (*beside, *elsewhere) if path != photo.absolute() and path.is_file()), None)


def read(path: Path, shape: Sequence[int], *, strict: bool = False) -> npt.NDArray[np.bool_]:
    """Read the mask of a photo whose pixels have this shape; bool (H, W).

    Args:
        path: A picture whose bright pixels are crack.
        shape: Of the photo: height, width, and what else there is.
        strict: Refuse grey levels, which a file that a person picked may have because it is no mask at all.

    Raises:
        PhotoError: The mask cannot be read, has another size, or has grey levels; one sentence.
    """
    mask = image_io.read_mask(path, strict=strict)
    height, width = shape[:2]
    if mask.shape != (height, width):
        sizes = f"{mask.shape[1]} x {mask.shape[0]} and not {width} x {height} pixels"
        raise PhotoError(f"{path} has {sizes} as its photo: choose the mask of this photo.")
    return mask
