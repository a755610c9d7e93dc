from pathlib import Path

import pytest

from crackview.vision.classes import ACI, CLASS_PRESETS, PAVEMENT, ClassesError, WidthClass, WidthClasses
from crackview.vision.plane import ScaleError
from crackview.vision.scale import Scale


def test_the_guide_names_every_preset():
    (line,) = [line for line in Path("docs/inspect.md").read_text("utf-8").splitlines() if "Presets are" in line]
    named = line.partition("Presets are ")[2].partition(", guides")[0].casefold().replace(" and ", ", ").split(", ")
    assert named == [preset.name.casefold() for preset in CLASS_PRESETS.values()]


def test_the_presets_have_the_limits_of_their_sources():
    assert [item.from_mm for item in ACI.classes] == [0, 0.10, 0.15, 0.18, 0.30, 0.41]
    assert [item.from_mm for item in PAVEMENT.classes] == [0, 1.6, 3.2]
    assert len({preset.name for preset in CLASS_PRESETS.values()}) == len(CLASS_PRESETS)


@pytest.mark.parametrize(("width", "index"), [(0, 0), (1.59, 0), (1.6, 1), (3.2, 2), (90, 2)])
def test_a_width_has_one_class(width, index):
    assert PAVEMENT.of(width) == index


def test_own_classes_are_kept_as_text_and_checked():
    own = WidthClasses("Böschung", "our office", (WidthClass("fein <", 0), WidthClass("grob", 0.7)))
    assert WidthClasses.from_json(own.to_json()) == own
    for limits in ((), (0.1,), (0, 1, 1), (0, 2, 1)):
        with pytest.raises(ClassesError, match="must begin at 0 mm and rise"):
            WidthClasses("bad", "", tuple(WidthClass("x", limit) for limit in limits))
    for text in ("{}", "[]", '{"name": 1, "source": 2, "classes": 3}', "nonsense", "[" * 100_000):
        with pytest.raises(ClassesError, match=r"no width classes|Expecting"):
            WidthClasses.from_json(text)


@pytest.mark.parametrize("numbers", [(0, 0), (-1, 0), (float("nan"), 0), (1, -1), (1, float("inf"))])
def test_a_scale_is_above_0(numbers):
    with pytest.raises(ScaleError, match="above 0"):
        Scale(*numbers)
