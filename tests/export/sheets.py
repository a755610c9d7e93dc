"""Sheets with real, measured findings on drawn photos, for the tests of the exports."""

import datetime as dt
from pathlib import Path

import cv2
import numpy as np

from crackview.export.model import ExportBasis, PhotoResult, Sheet
from crackview.inspection.store.records import Model
from crackview.vision import classes, measure
from crackview.vision.scale import Scale

MODEL = Model("pct-rfkd", "ab" * 32, 0.45)
BASIS = ExportBasis(
    version="0.1.0",
    date=dt.datetime(2026, 5, 4, 12, 30, tzinfo=dt.UTC),
    preset=classes.ACI,
    min_length_px=20.0,
)
SCALE = Scale(0.1, 0.002, "drawn line")


def photo_result(path="wall.jpg", size=(400, 300), scale=SCALE, extra_lines=0, **more) -> PhotoResult:
    """A photo with a wide crack that forks, a ring, and a crack too thin to be measured."""
    width, height = size
    drawn = np.zeros((height, width), np.uint8)
    cv2.line(drawn, (0, 20), (width - 40, 80), 255, 7)
    cv2.line(drawn, (150, 50), (200, 140), 255, 5)
    cv2.ellipse(drawn, (90, 200), (60, 40), 0, 0, 360, 255, 5)
    cv2.line(drawn, (220, 280), (390, 200), 255, 1)
    for index in range(extra_lines):
        x = 20 + index * (width - 40) // extra_lines
        cv2.line(drawn, (x, 300), (x + 20, 360), 255, 4)
    probability = np.asarray(cv2.GaussianBlur(drawn, (0, 0), 0.6).astype(np.float32) / 255)
    mask = probability >= MODEL.threshold
    pixels = np.asarray(np.random.default_rng(0).normal(170, 12, (height, width, 3)).clip(0, 255), np.uint8)
    pixels[mask] = 60
    findings = tuple(measure.find(mask, probability, MODEL.threshold))
    return PhotoResult(Path(path), size, lambda: pixels, lambda: mask, findings, MODEL, scale, **more)


def sheet(*photos: PhotoResult, title="Retaining wall") -> Sheet:
    return Sheet(title, photos or (photo_result(),), BASIS)
