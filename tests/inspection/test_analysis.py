"""From a photo to its findings, and the same again from what is kept."""

import csv

import numpy as np
import pytest

from crackview import cli
from crackview.engine.segmenter import Segmenter
from crackview.inspection import analysis
from crackview.inspection.store import results
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.records import Model
from crackview.nets import cards
from crackview.vision import drawing, image_io
from crackview.vision.drawing import CrackAppearance


@pytest.fixture(scope="module")
def wall(tmp_path_factory):
    """A photo with two cracks, and what the model that ships sees on it."""
    rng = np.random.default_rng(4)
    ground = np.clip(165 + 6 * rng.standard_normal((300, 420, 1)), 0, 255).repeat(3, 2).astype(np.uint8)
    lines = [drawing.opened(rng, drawing.random_path(rng, (300, 420), width), width) for width in (6.0, 9.0)]
    photo = drawing.draw(ground, lines, CrackAppearance(0.4), rng)
    path = tmp_path_factory.mktemp("wall") / "wall.png"
    image_io.write_png(path, photo)
    return path, analysis.analyse(path, Segmenter(cards.DEFAULT))


def model():
    card = cards.card(cards.DEFAULT)
    return Model(card.name, card.sha256, card.threshold)


def test_what_is_measured_again_from_a_kept_file_is_the_same_to_the_last_digit(wall):
    path, seen = wall
    with Inspection(path.parent) as inspection:
        photo, made = analysis.save(inspection, inspection.locate(path), seen, model())
        assert made.findings
        first = inspection.findings(photo.id)
        photo, again = analysis.remeasure(
            inspection, photo, results.levels(inspection, photo.id), photo.model.threshold
        )
        second = inspection.findings(photo.id)
    assert np.array_equal(again.mask, made.mask)
    assert len(first) == len(second) > 0
    for one, other in zip(first, second, strict=True):
        before, after = vars(one.finding).copy(), vars(other.finding).copy()
        for branch, same in zip(before.pop("branches"), after.pop("branches"), strict=True):
            assert np.array_equal(branch.points, same.points)
            assert np.array_equal(branch.width, same.width, equal_nan=True)
        assert before == after


def test_window_and_command_line_measure_the_same_widths(wall, tmp_path):
    path, seen = wall
    window = analysis.measure_photo(seen, model(), 20.0).findings
    assert cli.main(["predict", str(path), "--out", str(tmp_path)]) == 0
    with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(window) > 0
    for row, finding in zip(rows, window, strict=True):
        assert row["mean_width_px"].lstrip("< ") == f"{finding.mean_width_px:.2f}"
        assert row["width_uncertainty_px"] == f"{finding.width_uncertainty_px:.2f}"
