"""Panel and strip are moved and floated, each workspace keeps its own layout, and one action resets it."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton

from crackview.gui import palette
from crackview.gui.app.settings import SettingsStore
from tests.gui.fake_workspace import PHOTOS, VIDEOS, make_window

RIGHT, LEFT = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@pytest.fixture
def two(qtbot, tmp_path):
    return make_window(qtbot, tmp_path, entries=(PHOTOS, VIDEOS))


def areas(window):
    return window.dockWidgetArea(window._panel), window.dockWidgetArea(window._strip)


def test_a_floating_panel_stays_so_in_its_workspace_alone_and_in_the_next_window(qtbot, tmp_path, two):
    assert areas(two) == (RIGHT, BOTTOM)
    two._panel.setFloating(True)
    two.addDockWidget(LEFT, two._strip)
    two.action_set["go.live"].trigger()
    assert not two._panel.isFloating()
    assert areas(two) == (RIGHT, BOTTOM)
    assert two.workspace.panel_widget.isVisible()
    two.action_set["go.inspect"].trigger()
    assert two._panel.isFloating()
    assert areas(two)[1] == LEFT
    assert two.workspace.panel_widget.isVisible()
    two.close()
    again = make_window(qtbot, tmp_path, entries=(PHOTOS, VIDEOS))
    assert again._panel.isFloating()
    assert areas(again)[1] == LEFT


def test_reset_layout_puts_both_back_and_shows_them(two):
    two._panel.setFloating(True)
    two.addDockWidget(LEFT, two._strip)
    two.action_set["view.strip"].trigger()
    assert not two.workspace.strip_widget.isVisible()
    two.action_set["view.reset_layout"].trigger()
    assert not two._panel.isFloating()
    assert areas(two) == (RIGHT, BOTTOM)
    assert two.workspace.strip_widget.isVisible()
    assert two.workspace.panel_widget.isVisible()


def test_the_cross_of_a_dock_is_its_action(qtbot, two):
    two._panel.close()
    assert not two.action_set["view.panel"].isChecked()
    two.action_set["view.panel"].trigger()
    assert two.workspace.panel_widget.isVisible()


def test_the_buttons_of_a_dock_say_what_they_do(two):
    names = {
        button.accessibleName()
        for button in two._panel.findChildren(QAbstractButton)
        if "dockwidget" in button.objectName()
    }
    assert names == {"Float this part, or dock it again", "Hide this part"}


@pytest.mark.parametrize("dark", [False, True])
def test_the_buttons_of_a_dock_are_drawn_in_the_colour_of_the_theme(qapp, two, dark):
    before = qapp.palette()
    qapp.setPalette(palette.make(dark=dark))
    two._panel.setFloating(True)
    two._panel.setFloating(False)
    try:
        for button in ("float", "close"):
            image = two._panel.findChild(QAbstractButton, f"qt_dockwidget_{button}button").icon().pixmap(16).toImage()
            drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
            strongest = max(drawn, key=lambda colour: colour.alpha())
            assert palette.contrast(strongest, qapp.palette().color(QPalette.ColorRole.Window)) > 4.5
    finally:
        qapp.setPalette(before)


def test_full_screen_hides_what_floats_and_brings_it_back(two):
    two._panel.setFloating(True)
    two.action_set["view.fullscreen"].trigger()
    assert not two._panel.isVisible()
    assert not two._activity_toolbar.isVisible()
    two.action_set["view.leave_fullscreen"].trigger()
    assert two._panel.isVisible()
    assert two._panel.isFloating()
    assert two._activity_toolbar.isVisible()


@pytest.mark.parametrize("value", ["nonsense", b"\0\1\2"])
def test_a_damaged_layout_is_that_of_the_start(qtbot, tmp_path, value):
    file = SettingsStore(tmp_path).layout_file
    stored = QSettings(str(file), QSettings.Format.IniFormat)
    stored.setValue("docks/go.inspect", value)
    stored.sync()
    window = make_window(qtbot, tmp_path)
    assert areas(window) == (RIGHT, BOTTOM)
    assert window.workspace.panel_widget.isVisible()


def test_each_workspace_has_its_own_toolbar_whatever_the_layout_says(two):
    two.action_set["go.live"].trigger()
    two.action_set["go.inspect"].trigger()
    first, second = (place.toolbar for place in two.workspaces)
    assert first.isVisible()
    assert not second.isVisible()
