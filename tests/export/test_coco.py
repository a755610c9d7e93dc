"""COCO instances, read back by pycocotools."""

import contextlib
import io
from dataclasses import replace

import numpy as np
import pytest
from pycocotools.coco import COCO

from crackview.export import coco
from tests.export.sheets import photo_result, sheet

# pycocotools' arrays have not learnt the keyword yet
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def read(path) -> COCO:
    with contextlib.redirect_stdout(io.StringIO()):
        return COCO(str(path))


def test_pycocotools_gets_every_pixel_area_and_box(tmp_path):
    photos = (photo_result("a.jpg"), photo_result("b <1>.jpg", scale=None))
    (path,) = coco.write(sheet(*photos), tmp_path)
    data = read(path)
    assert [data.imgs[index]["file_name"] for index in (1, 2)] == ["a.jpg", "b <1>.jpg"]
    for index, photo in enumerate(photos, start=1):
        annotations = data.loadAnns(data.getAnnIds(index))
        assert len(annotations) == len(photo.findings) == 3
        masks = [data.annToMask(annotation).astype(bool) for annotation in annotations]
        assert np.array_equal(np.logical_or.reduce(masks), photo.mask())
        for annotation, mask in zip(annotations, masks, strict=True):
            rows, columns = np.nonzero(mask)
            box = [columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1]
            assert (annotation["area"], annotation["bbox"]) == (mask.sum(), box)


def test_categories_are_width_classes_and_a_width_that_pixels_cannot_carry_has_none(tmp_path):
    data = read(coco.write(sheet(), tmp_path)[0])
    names = [data.cats[annotation["category_id"]]["name"] for annotation in data.anns.values()]
    assert names == ["above dry air (0.41 mm)", "above dry air (0.41 mm)", "crack"]
    assert [annotation["attributes"]["below_limit"] for annotation in data.anns.values()] == [False, False, True]
    assert data.dataset["info"]["width_classes"]["name"] == "ACI 224R exposure"
    assert data.dataset["info"]["models"][0]["model_sha256"] == "ab" * 32


def test_without_any_scale_there_is_one_category():
    assert [each["name"] for each in coco.instances(sheet(photo_result(scale=None)))["categories"]] == ["crack"]


def test_runs_also_begin_at_the_first_pixel_and_end_at_the_last(tmp_path):
    whole = photo_result(size=(60, 50))
    part = np.ones((50, 60), bool)
    part[10:20, 10:20] = False
    runs = coco._run_lengths(part, (0, 0), whole.size)
    assert runs["counts"][0] == 0
    assert sum(runs["counts"]) == 3000
    single = coco._run_lengths(np.ones((1, 1), bool), (59, 49), (60, 50))
    assert single["counts"] == [2999, 1]


def test_findings_of_another_mask_are_refused():
    photo = photo_result()
    other = replace(photo, mask=lambda: np.zeros((300, 400), bool))
    with pytest.raises(ValueError, match="not on the mask"):
        coco.instances(sheet(other))
