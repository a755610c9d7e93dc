"""Whoever scrolls has judged nothing: the wheel changes no control, and scrolls what it stands in."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.widgets.fields import ComboBox, NumberField, Slider, WholeNumberField
from tests.gui.whole_window import INSPECT, LAB, LIVE, make_whole_window, open_something


def turn(control, notches):
    middle = QPointF(control.rect().center())
    where = QPointF(control.mapToGlobal(middle.toPoint()))
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned = QPoint(0, 120 * notches)
    phase, inverted = Qt.ScrollPhase.NoScrollPhase, False
    event = QWheelEvent(middle, where, QPoint(), turned, buttons, keys, phase, inverted)
    QApplication.sendEvent(control, event)


def shown(control):
    if isinstance(control, QComboBox):
        return control.currentIndex()
    return control.value()


@pytest.mark.parametrize("make", [ComboBox, partial(Slider, Qt.Orientation.Horizontal), NumberField, WholeNumberField])
def test_the_wheel_over_a_control_scrolls_the_panel(qtbot, make):
    panel, content, control, other = QScrollArea(), QWidget(), make(), QLineEdit()
    qtbot.addWidget(panel)
    if isinstance(control, QComboBox):
        control.addItems(["low", "high", "highest"])
        control.setCurrentIndex(1)
    else:
        control.setValue(50)
    layout = QVBoxLayout(content)
    layout.addWidget(other)
    layout.addWidget(control)
    layout.addSpacing(2000)
    panel.setWidget(content)
    panel.show()
    other.setFocus()
    before = shown(control)
    window = panel.windowHandle()
    QTest.wheelEvent(window, QPointF(control.mapTo(panel, control.rect().center())), QPoint(0, -240))
    QApplication.processEvents()
    assert shown(control) == before
    assert panel.verticalScrollBar().value() > 0
    assert panel.focusWidget() is other


@pytest.mark.parametrize("place", [INSPECT, LIVE, LAB])
def test_the_wheel_changes_no_control_of_the_window(qtbot, tmp_path, monkeypatch, place):
    """Thirty notches over the details of a finding once judged the findings of four photos."""
    window = make_whole_window(qtbot, tmp_path, monkeypatch)
    open_something(qtbot, window, place, tmp_path)
    kinds = (QComboBox, QAbstractSpinBox, QSlider)
    controls = [each for kind in kinds for each in window.findChildren(kind)]
    assert len(controls) > 5
    before = [shown(each) for each in controls]
    for each in controls:
        turn(each, -1)
        turn(each, -1)
        turn(each, 1)
    assert [shown(each) for each in controls] == before
