"""COCO instances, read back by pycocotools, and YOLO segments, read as Ultralytics reads them."""

import contextlib
import io
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image
from pycocotools.coco import COCO

from crackview.export import annotations
from crackview.export.model import ExportReview
from crackview.vision.classes import ACI
from tests.export.sheets import photo_result, sheet

# pycocotools' arrays have not learnt the keyword yet
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def read(path) -> COCO:
    with contextlib.redirect_stdout(io.StringIO()):
        return COCO(str(path))


def test_pycocotools_gets_every_pixel_area_and_box(tmp_path):
    photos = (photo_result("a.jpg"), photo_result("b <1>.jpg", scale=None))
    (path,) = annotations.write_coco(sheet(*photos), tmp_path)
    data = read(path)
    assert [data.imgs[index]["file_name"] for index in (1, 2)] == ["a.jpg", "b <1>.jpg"]
    for index, photo in enumerate(photos, start=1):
        listed = data.loadAnns(data.getAnnIds(index))
        assert len(listed) == len(photo.findings) == 3
        masks = [data.annToMask(annotation).astype(bool) for annotation in listed]
        assert np.array_equal(np.logical_or.reduce(masks), photo.mask())
        for annotation, mask in zip(listed, masks, strict=True):
            rows, columns = np.nonzero(mask)
            box = [columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1]
            assert (annotation["area"], annotation["bbox"]) == (mask.sum(), box)


def test_the_class_is_crack_or_joint_and_the_width_class_an_attribute(tmp_path):
    reviews = {1: ExportReview("accepted"), 2: ExportReview("joint")}
    data = read(annotations.write_coco(sheet(photo_result(reviews=reviews)), tmp_path)[0])
    assert [each["name"] for each in data.dataset["categories"]] == ["crack", "joint"]
    names = [data.cats[annotation["category_id"]]["name"] for annotation in data.anns.values()]
    assert names == ["crack", "joint", "crack"]
    attributes = [annotation["attributes"] for annotation in data.anns.values()]
    assert [each["below_limit"] for each in attributes] == [False, False, True]
    assert [each["width_class"] for each in attributes] == [ACI.classes[-1].title, ACI.classes[-1].title, None]
    assert [each["state"] for each in attributes] == ["accepted", "joint", "unreviewed"]
    assert data.dataset["info"]["width_classes"]["name"] == "ACI 224R exposure"
    assert data.dataset["info"]["models"][0]["model_sha256"] == "ab" * 32


def test_the_class_is_the_same_without_any_scale(tmp_path):
    made = sheet(photo_result(scale=None, reviews={2: ExportReview("joint")}))
    assert [each["name"] for each in annotations.instances(made)["categories"]] == ["crack", "joint"]
    data, label = annotations.write_yolo(made, tmp_path)
    assert [line.split()[0] for line in label.read_text().splitlines()] == ["0", "1", "0"]
    assert 'names:\n  0: "crack"\n  1: "joint"\n' in data.read_text()


def test_runs_also_begin_at_the_first_pixel_and_end_at_the_last(tmp_path):
    whole = photo_result(size=(60, 50))
    part = np.ones((50, 60), bool)
    part[10:20, 10:20] = False
    runs = annotations._run_lengths(part, (0, 0), whole.size)
    assert runs["counts"][0] == 0
    assert sum(runs["counts"]) == 3000
    single = annotations._run_lengths(np.ones((1, 1), bool), (59, 49), (60, 50))
    assert single["counts"] == [2999, 1]


def test_findings_of_another_mask_are_refused():
    photo = photo_result()
    other = replace(photo, mask=lambda: np.zeros((300, 400), bool))
    with pytest.raises(ValueError, match="not on the mask"):
        annotations.instances(sheet(other))


def test_filled_polygons_are_the_mask_again_with_its_holes(tmp_path):
    photos = (photo_result("x/a.jpg"), photo_result("y/a.jpg", size=(700, 420), extra_lines=9))
    data, *labels = annotations.write_yolo(sheet(*photos), tmp_path)
    assert [label.name for label in labels] == ["a.txt", "a_2.txt"]
    for photo, label in zip(photos, labels, strict=True):
        with Image.open(tmp_path / "yolo" / "images" / f"{label.stem}.jpg") as image:
            assert image.size == photo.size
        mask = np.zeros(photo.size[::-1], np.uint8)
        lines = label.read_text().splitlines()
        assert len(lines) == len(photo.findings)
        for line in lines:
            number, *values = line.split()
            assert number == "0"
            shares = np.array(values, np.float32).reshape(-1, 2)
            assert ((shares >= 0) & (shares <= 1)).all()
            cv2.fillPoly(mask, [(shares * photo.size).astype(np.int32)], 1)
        wrong = (mask > 0) != photo.mask()
        assert wrong.sum() <= 0.02 * photo.mask().sum(), "all but the cut into the ring"
    text = data.read_text()
    assert '  0: "crack"\n  1: "joint"\n' in text
    assert "ab" * 32 in text
