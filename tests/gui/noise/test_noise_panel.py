"""The sliders under the mouse: they stop at severities, at any place with Alt, and say the amount."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from crackview.gui.noise.noise_panel import SLIDER_STEPS, NoiseRow
from crackview.vision import recipe
from crackview.vision.noise import NOISES


@pytest.fixture
def row(qtbot):
    row = NoiseRow(NOISES["salt"])
    qtbot.addWidget(row)
    row.resize(312, row.sizeHint().height())
    row.show()
    row.heard = []
    row.moved.connect(lambda name, place, held: row.heard.append((name, place, held)))
    return row


def at(row, place):
    """Where the mouse is over a place of the severity scale."""
    slider = row.slider
    handle = slider._handle()
    return QPoint(round(handle / 2 + (slider.width() - handle) * place / recipe.BEYOND), 6)


@pytest.mark.parametrize(("place", "severity"), [(0.4, 0), (2.4, 2), (2.6, 3), (5.7, 6), (-3, 0), (9, 6)])
def test_the_mouse_stops_at_the_next_severity(row, place, severity):
    row.show_place(1.0, on=True)
    QTest.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 3))
    QTest.mouseMove(row.slider, at(row, place))
    QTest.mouseRelease(row.slider, Qt.MouseButton.LeftButton, pos=at(row, place))
    assert row.slider.value() == severity * SLIDER_STEPS
    assert row.heard[0] == ("salt", 3.0, True)
    assert row.heard[-1] == ("salt", float(severity), False)


def test_alt_lets_go_of_the_severities(row):
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mousePress(row.slider, Qt.MouseButton.LeftButton, alt, at(row, 2.4))
    assert row.heard[-1][1] == pytest.approx(2.4, abs=0.03)
    QTest.mouseRelease(row.slider, Qt.MouseButton.LeftButton, alt, at(row, 2.4))
    assert row.slider.value() % SLIDER_STEPS != 0


def test_the_amount_is_said_while_the_slider_is_held(row):
    QTest.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 4))
    assert QToolTip.text() == row._amount.text() == f"{recipe.amount_at('salt', 4):g} {NOISES['salt'].unit} · 4.0"
    QTest.mouseRelease(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 4))


def test_another_button_and_a_mouse_that_only_passes_move_nothing(row):
    QTest.mousePress(row.slider, Qt.MouseButton.RightButton, pos=at(row, 4))
    QTest.mouseMove(row.slider, at(row, 5))
    assert (row.slider.value(), row.heard) == (0, [])


def test_keys_still_reach_every_tenth(row, qtbot):
    row.slider.setFocus()
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    qtbot.keyClick(row.slider, Qt.Key.Key_PageUp)
    assert row.slider.value() == SLIDER_STEPS + SLIDER_STEPS // 10


def test_a_tick_does_not_run_into_its_number(row):
    slider = row.slider
    image = slider.grab().toImage()
    ground = slider.palette().color(QPalette.ColorRole.Window)
    for severity in range(1, recipe.BEYOND):
        x = at(row, severity).x()
        below = range(slider._bar() - 4, image.height())
        ink = [any(image.pixelColor(x + more, y) != ground for more in (-1, 0, 1)) for y in below]
        runs = "".join("x" if each else " " for each in ink).split()
        assert len(runs) >= 2, severity
