import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QToolButton

from crackview.gui.app.actions import ACTIONS
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import MouseUser

ON_CRACK, BESIDE = (100, 60), (100, 200)


@pytest.fixture
def hands(qtbot, tmp_path):
    for name in ("a.png", "b.png"):
        walls.photo(tmp_path, name)
    hands = MouseUser(tmp_path)
    qtbot.addWidget(hands.window)
    yield hands
    hands.window.close()


def right_click(widget, place, reason=QContextMenuEvent.Reason.Mouse):
    if reason is QContextMenuEvent.Reason.Mouse:
        QTest.mousePress(widget, Qt.MouseButton.RightButton, pos=place)
        QTest.mouseRelease(widget, Qt.MouseButton.RightButton, pos=place)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))


def menu(hands):
    shown = [each for each in hands.window.findChildren(QMenu) if each.isVisible()]
    (found,) = shown
    names = [action.objectName() for action in found.actions() if not action.isSeparator()]
    assert [hands.window.action_set[name] for name in names] == [a for a in found.actions() if not a.isSeparator()]
    assert not found.actions()[0].isSeparator()
    name = found.objectName()
    found.close()
    return name, names


def test_a_crack_is_selected_and_judged_by_its_menu(hands):
    right_click(hands.canvas, hands.at(*ON_CRACK))
    name, names = menu(hands)
    assert name == "crack-menu"
    assert names[:4] == ["finding.accept", "finding.reject", "finding.joint", "finding.reopen"]
    assert {"finding.severity_high", "finding.note", "correct.delete"} < set(names)
    assert len(hands.window.workspace._findings.numbers) == 1
    right_click(hands.canvas, QPoint(5, 5), QContextMenuEvent.Reason.Keyboard)
    assert menu(hands)[0] == "crack-menu"


def test_beside_the_cracks_the_menu_is_that_of_the_picture(hands):
    right_click(hands.canvas, hands.at(*BESIDE))
    name, names = menu(hands)
    assert name == "canvas-menu"
    assert {"view.fit", "overlay.hide", "scale.set", "correct.trace"} < set(names)


def test_a_row_of_the_table_has_the_menu_of_its_crack(hands):
    table = hands.window.workspace.panel.findings.table
    place = table.visualRect(table.model().index(1, 0)).center()
    right_click(table.viewport(), place)
    assert menu(hands)[0] == "crack-menu"
    assert hands.window.workspace._findings.numbers == (2,)


def test_the_menu_of_a_thumbnail_comes_when_its_photo_is_there(hands):
    strip = hands.window.workspace.strip_widget
    for row, title in ((1, "b.png"), (1, "b.png"), (0, "a.png")):
        right_click(strip.viewport(), strip.visualRect(strip.photos.index(row)).center())
        hands.until(lambda: any(each.isVisible() for each in hands.window.findChildren(QMenu)))
        assert hands.state.path.name == title
        name, names = menu(hands)
        assert name == "photo-menu"
        assert {"photo.accept", "photo.reject", "photo.to_lab", "export.open"} < set(names)


def test_analyse_and_export_have_words_in_the_toolbar(hands):
    (bar,) = (each for each in hands.window.findChildren(QToolBar) if each.objectName().startswith("toolbar-"))
    buttons = bar.findChildren(QToolButton)
    styles = {each.defaultAction().objectName(): each.toolButtonStyle() for each in buttons if each.defaultAction()}
    with_words = {name for name, style in styles.items() if style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon}
    assert with_words == {"batch.run", "export.open"} == {each.id for each in ACTIONS if each.words}
