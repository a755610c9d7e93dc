import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crackview.gui.inspect.photos.photo_panel import PhotoPanel
from crackview.gui.inspect.scale.scale_methods import ScaleInput, ScaleMethod
from crackview.gui.inspect.scale.scale_section import ScaleSection
from crackview.gui.overlay.overlay_panel import WIDTH


@pytest.fixture
def section(qtbot):
    made = ScaleSection()
    qtbot.addWidget(made)
    return made


def test_each_method_has_numbers_of_its_own(section):
    section.set_method(ScaleMethod.LINE)
    section._unit.setCurrentText("cm")
    section._size.setValue(12.5)
    section._doubt.setValue(0.1)
    section.set_method(None)
    section.set_method(ScaleMethod.TYPED)
    assert section.numbers == ScaleInput(0.0, 0.0, 0.0)
    section._size.setValue(0.25)
    section.set_method(ScaleMethod.LINE)
    assert section.numbers == ScaleInput(125.0, 0.0, 1.0)
    section.set_method(ScaleMethod.TYPED)
    assert section.numbers == ScaleInput(0.25, 0.0, 0.0)


def test_the_methods_make_the_panel_no_wider_than_it_is(qtbot):
    """All workspaces share the room beside the picture, which a wide panel would take from it."""
    panel = PhotoPanel()
    qtbot.addWidget(panel)
    assert panel.minimumSizeHint().width() <= WIDTH


def test_a_scale_holds_for_the_photo_by_the_return_key_and_for_the_folder_by_its_button(section):
    applied = []
    section.applied.connect(applied.append)
    section.edited.connect(lambda: section.set_result("1 px = 0.25 mm", good=True))
    section.set_method(ScaleMethod.TYPED)
    section._size.setValue(0.25)
    QTest.keyClick(section._size, Qt.Key.Key_Return)
    section._apply_to_folder.click()
    assert applied == [False, True]


def test_a_number_with_two_decimal_signs_sets_no_scale(section):
    section.edited.connect(lambda: section.set_result("1 px = 0.25 mm", good=True))
    section.set_method(ScaleMethod.TYPED)
    section._size.setValue(0.25)
    assert section._apply.isEnabled()
    section._size.selectAll()
    QTest.keyClicks(section._size, "1.234,5")
    assert not section._apply.isEnabled()
    assert section._result.text() == section._size.problem != ""
    section._size.interpretText()
    assert section.numbers.size == 0.25
    assert section._apply.isEnabled()
