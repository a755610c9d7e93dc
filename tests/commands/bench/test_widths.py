import itertools
import json

import numpy as np
import pytest

from crackview import cli, paths
from crackview.commands.bench import pictures, widths
from crackview.engine.segmenter import Segmenter
from crackview.nets import cards
from crackview.vision import drawing, image_io, measure
from crackview.vision.drawing import CrackAppearance
from training.synth.scene import render

PLAIN, RENDERED = (4, 8, 14, 24), (5, 12)


@pytest.fixture(scope="module")
def find():
    segmenter = Segmenter(cards.DEFAULT)
    threshold = segmenter.card.threshold

    def found(photo):
        probability = segmenter.segment(photo)
        return measure.find(probability >= threshold, probability, threshold, photo=photo)

    return found


def trial(walls, sizes, find, *, linear=False):
    cells = list(itertools.product(sizes, widths.BRIGHTNESSES))
    drawn = enumerate(zip(walls, cells, strict=False))
    return widths.measured((widths.draw(wall, *cell, seed, linear=linear) for seed, (wall, cell) in drawn), find)


def check(found, drawn, median=0.15):
    assert len(found) >= 0.9 * drawn
    errors = np.array([each.error_px for each in found if each.resolved])
    assert len(errors) >= 0.8 * drawn
    assert abs(np.mean(errors)) < 0.2
    assert np.median(np.abs(errors)) < median
    assert np.mean([each.covered for each in found if each.resolved]) >= 0.8


@pytest.mark.parametrize("linear", [False, True])
def test_widths_on_walls_that_are_rendered(find, linear):
    """The surfaces of the generator, which no constant was chosen by alone; needs no data."""
    walls = [("concrete", render("concrete", 900 + seed, (320, 420), "none", 1.4).photo) for seed in range(3)]
    check(trial(itertools.cycle(walls), RENDERED, find, linear=linear), 6, 0.25 if linear else 0.15)


def test_widths_on_real_walls(find, data_root):
    check(trial(pictures.walls(data_root, seed=5), PLAIN, find), 12)


def test_a_crack_across_joints_is_measured_without_them(find, data_root):
    """Joints have an output of their own: a crack's finding does not run on along a joint that it meets."""
    walls = sorted((data_root / "negatives" / "joints").glob("*.jpg"))[::20][:4]
    found = []
    for seed, path in enumerate(walls):
        wall = image_io.read_photo(path).pixels
        rng = np.random.default_rng(seed)
        line = drawing.opened(rng, drawing.random_path(rng, wall.shape[:2], 8.0), 6.0)
        look = CrackAppearance(0.4)
        drawn = widths.Drawn("joints", 6.0, look, (line,), drawing.draw(wall, [line], look, rng))
        found += widths.measured([drawn], find)
    assert len(found) >= 3
    for each in found:
        points = np.concatenate([branch.points for branch in each.finding.branches])
        line = each.drawn.lines[0].points[::4]
        away = np.sqrt(((points[:, None] - line[None]) ** 2).sum(-1).min(1))
        assert (away < 6).mean() > 0.95, "the line of the finding is that of the crack"
        assert each.covered
        assert abs(each.error_px) < 0.4


def test_the_sample_stands_in_where_there_are_no_data_sets(monkeypatch, tmp_path):
    monkeypatch.setenv("CRACKVIEW_DATA", str(tmp_path / "none"))
    assert pictures.data() is None
    kind, wall = next(pictures.walls(None))
    assert (kind, wall.shape) == ("sample", (480, 640, 3))


def test_the_table_and_the_json(monkeypatch, capsys):
    monkeypatch.setattr(widths, "WIDTHS", (9,))
    monkeypatch.setattr(widths, "BRIGHTNESSES", (0.4,))
    assert cli.main(["bench", "widths", "--each", "1", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    names = [trial["widths_from"] for trial in report["trials"]]
    assert names == ["photo", "map alone", "photo, blurred in linear light"]
    (cell,) = report["trials"][0]["cells"]
    assert (cell["width_px"], cell["brightness"], cell["found"]) == (9, 0.4, 1)
    assert cli.main(["bench", "widths", "--each", "1"]) == 0
    assert "mean absolute bias" in capsys.readouterr().out


def test_no_limit_is_wider_than_what_the_map_says_at_most(find):
    """A joint of 4 px was said to be narrower than 30 px, since the fit across it was open."""
    found = find(image_io.read_photo(paths.samples() / "concrete_wall.jpg").pixels)
    assert len(found) >= 3
    for finding in found:
        assert finding.limit_px < 6
