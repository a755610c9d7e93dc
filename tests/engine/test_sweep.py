from types import SimpleNamespace

import numpy as np
import pytest

from crackview.engine import sweep
from crackview.engine.sweep import SampleFile, SweepFailure, SweepPlan, SweepResult, SweepSample, SweepScore
from crackview.errors import Cancelled
from crackview.vision import metrics, recipe


class Darkness:
    """A segmenter that takes dark pixels for cracks."""

    def __init__(self, name="dark", level=100, stop_after=None):
        self.card = SimpleNamespace(name=name, threshold=0.5)
        self.level, self.left, self.pictures = level, stop_after, []

    def segment(self, photo, *, cancel=None):
        if cancel and cancel():
            raise Cancelled
        self.pictures.append(photo)
        return (photo[..., 0] < self.level).astype(np.float32)


def _sample(truth=True, stem="a"):
    pixels = np.full((60, 60, 3), 200, np.uint8)
    pixels[20:30] = 40
    return SweepSample(stem, pixels, pixels[..., 0] < 100 if truth else None)


PLAN = SweepPlan(("dark", "darker"), ("pepper", "fog"), (1, 5), (0, 1))


def _swept(plan, sources, segmenters, **options):
    result, failures = SweepResult(plan), []
    for found in sweep.run(plan, sources, segmenters, **options):
        (failures.append if isinstance(found, SweepFailure) else result.add)(found)
    return result, failures


def test_every_cell_comes_and_each_noisy_picture_is_made_once_for_all_models():
    segmenters = [Darkness("dark"), Darkness("darker", 60)]
    result, _ = _swept(PLAN, [_sample()], segmenters)
    assert len(result.cells) == 2 * (1 + 2 * 2 * 2) == PLAN.size(1)
    assert all(first is second for first, second in zip(*(one.pictures for one in segmenters), strict=True))


def test_a_cell_is_the_mean_dice_of_the_very_pictures_of_the_tables():
    samples = [_sample(stem=stem) for stem in "ab"]
    result, _ = _swept(PLAN, samples, [Darkness("dark")])
    cell = result.cells["dark", "pepper", 5, 1]
    counted = [
        metrics.overlap(recipe.of_severity("pepper", 5, 1).apply(s.pixels, s.stem)[..., 0] < 100, s.truth)
        for s in samples
    ]
    assert cell.dice == np.mean([one.dice for one in counted])
    assert (cell.photos, cell.precision) == (2, (counted[0] + counted[1]).precision)
    low, mean, high = result.band("dark", "pepper", 5)
    assert low < mean < high


def test_without_truth_a_model_is_compared_with_its_own_clean_prediction():
    result, _ = _swept(PLAN, [_sample(truth=False)], [Darkness("dark")])
    assert not result.has_truth
    assert result.cells["dark", "", 0, 0].dice == 1
    assert result.cells["dark", "pepper", 5, 0].dice < 0.9


def test_a_model_breaks_where_dice_halves():
    result = SweepResult(SweepPlan(("m",), ("salt",), (1, 2, 3)))
    for severity, dice in ((0, 0.8), (1, 0.41), (2, 0.39), (3, 0.5)):
        result.add(SweepScore("m", "salt" if severity else "", severity, 0, 1, dice, 1, 1, has_truth=True))
    assert result.breaks_at("m", "salt") == 2
    assert result.mean("m", "salt") == pytest.approx(np.mean([0.41, 0.39, 0.5]))


def test_a_sweep_that_is_cancelled_keeps_what_it_has():
    asked = []
    result, _ = _swept(PLAN, [_sample()], [Darkness("dark")], cancel=lambda: asked.append(1) or len(asked) > 3)
    assert len(result.cells) == 3
    assert result.mean("dark", "fog") is None


def test_a_photo_that_cannot_be_read_is_named_and_the_rest_is_swept(tmp_path):
    result, failures = _swept(PLAN, [SampleFile(tmp_path / "gone.jpg", None), _sample()], [Darkness("dark")])
    assert [failure.stem for failure in failures] == ["gone"]
    assert result.photos == 1
