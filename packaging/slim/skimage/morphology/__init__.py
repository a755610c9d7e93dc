"""``skeletonize`` as in scikit-image, by its own compiled routines and without the rest of it.

CrackView needs thinning alone. The library's package imports all of its morphology, and with it 110 MB of SciPy and
scikit-image; in a bundle this module stands in its place. A test holds the two together. Licence: BSD-3-Clause, as
scikit-image, whose wrappers these are.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from skimage.morphology._skeletonize_lee_cy import _compute_thin_image
from skimage.morphology._skeletonize_various_cy import _fast_skeletonize


def skeletonize(image: ArrayLike, *, method: str | None = None) -> NDArray[Any]:
    """Return the centre lines of a mask, bool H x W; ``method`` is "zhang" (the default) or "lee"."""
    mask = np.asarray(image).astype(bool, order="C", copy=False)
    if method in {None, "zhang"}:
        return _fast_skeletonize(mask)
    return _compute_thin_image(np.pad(mask[np.newaxis], 1))[1, 1:-1, 1:-1]
