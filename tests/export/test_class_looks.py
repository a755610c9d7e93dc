import pytest

from crackview.export.class_looks import colour, dash
from crackview.vision.classes import CLASS_PRESETS


@pytest.mark.parametrize("preset", CLASS_PRESETS.values(), ids=CLASS_PRESETS)
def test_classes_are_told_apart_by_colour_and_by_dash(preset):
    every = [*preset.classes, None]
    assert len({colour(each, preset) for each in every}) == len(every)
    assert len({dash(each, preset) for each in every}) == len(every)
    assert dash(preset.classes[-1], preset) == ()
