import pytest

from crackview.gui.inspect.scale.scale_methods import ScaleInput, ScaleMethod
from crackview.gui.inspect.scale.scale_section import ScaleSection


@pytest.fixture
def section(qtbot):
    made = ScaleSection()
    qtbot.addWidget(made)
    return made


def test_each_method_has_numbers_of_its_own(section):
    section.set_way(ScaleMethod.LINE)
    section._unit.setCurrentText("cm")
    section._size.setValue(12.5)
    section._doubt.setValue(0.1)
    section.set_way(None)
    section.set_way(ScaleMethod.TYPED)
    assert section.numbers == ScaleInput(0.0, 0.0, 0.0)
    section._size.setValue(0.25)
    section.set_way(ScaleMethod.LINE)
    assert section.numbers == ScaleInput(125.0, 0.0, 1.0)
    section.set_way(ScaleMethod.TYPED)
    assert section.numbers == ScaleInput(0.25, 0.0, 0.0)
