"""Inspections with drawn cracks: what a model would see is a map with straight lines; all else is real."""

import cv2
import numpy as np
from PIL import Image

from crackview.inspection import analysis
from crackview.inspection.analysis import AnalysedPhoto
from crackview.inspection.store.records import Model
from crackview.vision import quality

MODEL = Model("drawn", "a" * 64, 0.5)
SIZE = (200, 300)
LEVEL, STEEP = ((20, 40), (280, 48)), ((60, 190), (150, 90))


def probability(*lines, width=7, height=0.9, size=SIZE):
    """A map with soft-edged lines of that height, from corner to corner, each ((x, y), (x, y))."""
    drawn = np.zeros(size, np.float32)
    for start, stop in lines:
        cv2.line(drawn, start, stop, height, width)
    return cv2.GaussianBlur(drawn, (0, 0), 1.5)


def photo(folder, name="a.png", seed=0):
    """A photo file of noise; every seed has another content."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 255, (*SIZE, 3), np.uint8)).save(path)
    return path


def joints(*lines, width=3, size=SIZE):
    """Where a model sees joints: lines as in ``probability``."""
    return probability(*lines, width=width, height=1.0, size=size) >= 0.5


def found(seen, joints=None):
    pixels = np.zeros((*seen.shape, 3), np.uint8)
    return AnalysedPhoto(pixels, seen, quality.measure(pixels), joints=joints)


def analysed(inspection, path, *lines, model=MODEL, joints=None):
    """The record of a photo on which a model has seen these lines, and these joints, bool (H, W)."""
    seen = probability(*(lines or (LEVEL, STEEP)))
    return analysis.save(inspection, inspection.locate(path), found(seen, joints), model)[0]
