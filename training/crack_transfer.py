"""Cracks carried over onto photos that have none, so that a network meets them on many more surfaces.

Copy-paste (Ghiasi et al. 2021, arXiv 2012.07177), but of what a crack does to the light instead of its pixels: how much
darker it is than the surface around it. The surface that receives it keeps its own colour, stains and grain.
"""

import cv2
import numpy as np

from training.datasets.photos import Pixels

_REACH = 9  # px of blurred surroundings that say how bright the surface would be without its crack
_RIM = 3  # px around the mask in which a crack still darkens


def paste_crack(surface: Pixels, source: Pixels, target: np.ndarray) -> Pixels:
    """Paste the crack of a crop onto another surface.

    Args:
        surface: uint8 S x S x 3, shows no crack.
        source: uint8 S x S x 3, shows the crack.
        target: float32 S x S, share of crack in each pixel of ``source``.

    Returns:
        uint8 S x S x 3; its target is ``target``.
    """
    near = cv2.dilate((target > 0).astype(np.float32), np.ones((2 * _RIM + 1, 2 * _RIM + 1), np.uint8))
    sound = 1 - near
    grey = cv2.cvtColor(source, cv2.COLOR_RGB2GRAY).astype(np.float32)
    weight = cv2.GaussianBlur(sound, (0, 0), _REACH) + 1e-3
    around = (cv2.GaussianBlur(grey * sound, (0, 0), _REACH) + 1e-3 * float(grey.mean())) / weight
    share = cv2.GaussianBlur(near, (0, 0), 1.0)
    factor = 1 + share * (np.clip(grey / np.maximum(around, 1), 0.1, 1.3) - 1)
    return np.clip(surface * factor[..., None], 0, 255).astype(np.uint8)
