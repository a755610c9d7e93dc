"""YOLO segments, read as Ultralytics reads them: polygons in shares of the picture, filled."""

import cv2
import numpy as np
from PIL import Image

from crackview.export import coco, yolo
from tests.export.sheets import photo_result, sheet


def test_filled_polygons_are_the_mask_again_with_its_holes(tmp_path):
    photos = (photo_result("x/a.jpg"), photo_result("y/a.jpg", size=(700, 420), extra_lines=9))
    data, *labels = yolo.write(sheet(*photos), tmp_path)
    assert [label.name for label in labels] == ["a.txt", "a_2.txt"]
    names = coco.categories(sheet(*photos))
    for photo, label in zip(photos, labels, strict=True):
        with Image.open(tmp_path / "yolo" / "images" / f"{label.stem}.jpg") as image:
            assert image.size == photo.size
        mask = np.zeros(photo.size[::-1], np.uint8)
        lines = label.read_text().splitlines()
        assert len(lines) == len(photo.findings)
        for line in lines:
            number, *values = line.split()
            assert 0 <= int(number) < len(names)
            shares = np.array(values, np.float32).reshape(-1, 2)
            assert ((shares >= 0) & (shares <= 1)).all()
            cv2.fillPoly(mask, [(shares * photo.size).astype(np.int32)], 1)
        wrong = (mask > 0) != photo.mask()
        assert wrong.sum() <= 0.02 * photo.mask().sum(), "all but the cut into the ring"
    text = data.read_text()
    assert '  0: "crack"\n  1: "within every exposure"\n' in text
    assert "ab" * 32 in text
