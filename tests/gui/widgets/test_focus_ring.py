"""The ring around what has the keyboard, in pixels of real windows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import theme
from crackview.gui.widgets import focus_ring

KINDS = (QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QSlider, QSpinBox, QToolButton)


@pytest.fixture
def installed(qapp):
    stop = focus_ring.install(qapp)
    yield qapp
    stop()
    theme.apply(qapp, "light")


@pytest.fixture
def window(qtbot, installed):
    window = QWidget()
    column = QVBoxLayout(window)
    column.setSpacing(12)
    for kind in (*KINDS, QPushButton):
        widget = kind()
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def ring_at(window, widget):
    """Whether there are pixels of the accent colour on all four sides, just outside the widget."""
    image, box = window.grab().toImage(), widget.geometry()
    accent = window.palette().color(QPalette.ColorRole.Accent)
    middle = box.center()
    sides = (
        [QPoint(box.left() - step, middle.y()) for step in range(1, 4)],
        [QPoint(box.right() + step, middle.y()) for step in range(1, 4)],
        [QPoint(middle.x(), box.top() - step) for step in range(1, 4)],
        [QPoint(middle.x(), box.bottom() + step) for step in range(1, 4)],
    )
    return all(any(image.pixelColor(place) == accent for place in side) for side in sides)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_kind_of_control_shows_that_it_has_the_keyboard(qtbot, installed, window, name):
    theme.apply(installed, name)
    window.layout().itemAt(len(KINDS)).widget().setFocus()
    for _ in KINDS:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        qtbot.waitUntil(lambda now=now: ring_at(window, now))
        every = [window.layout().itemAt(place).widget() for place in range(window.layout().count())]
        assert [each for each in every if ring_at(window, each)] == [now]


def test_a_click_draws_no_ring(qtbot, window):
    button = window.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is button
    assert not ring_at(window, button)


def test_a_window_that_goes_takes_its_ring_along(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    assert any(ring.isVisible() for ring in window.findChildren(focus_ring.FocusRing))
    window.close()
    assert not any(ring.isVisible() for ring in window.findChildren(focus_ring.FocusRing))
