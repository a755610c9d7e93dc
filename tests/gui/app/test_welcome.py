"""The welcome in the window, with workspaces that remember what was asked of them."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from crackview import paths
from crackview.gui import theme
from crackview.gui.app.application import workspaces
from crackview.gui.app.welcome import TARGETS, Link, RecentCard, WorkspaceCard
from tests.gui.fake_workspace import PHOTOS, VIDEOS, make_window


@pytest.fixture
def window(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path, entries=(PHOTOS, VIDEOS))
    window.show_welcome()
    return window


def press(qtbot, window, kind, number=0, key=Qt.Key.Key_Return):
    button = [each for each in window._welcome.findChildren(kind) if each.isVisible()][number]
    qtbot.keyClick(button, key)


def test_it_stands_alone_until_a_door_is_taken(qtbot, window):
    assert window.is_welcoming
    assert not window.workspace.panel_widget.isVisible()
    assert not window.workspace.strip_widget.isVisible()
    assert isinstance(QApplication.focusWidget(), WorkspaceCard)
    press(qtbot, window, WorkspaceCard)
    assert window.workspace.calls == [("file.open",)]
    assert not window.is_welcoming
    assert window.workspace.panel_widget.isVisible()


def test_a_sample_opens_in_its_workspace(qtbot, window):
    inspect = window.workspace
    press(qtbot, window, Link, 3, Qt.Key.Key_Space)
    assert window.workspace is not inspect
    assert window.workspace.calls == [("open_paths", [paths.samples() / "wall_walk.webm"])]
    window.show_welcome()
    press(qtbot, window, Link, 2)
    assert window.workspace is inspect
    assert inspect.calls == [("open_paths", [paths.samples() / "concrete_wall.jpg"])]


def test_a_folder_is_opened_from_the_first_page(qtbot, window):
    press(qtbot, window, Link, 1)
    assert window.workspace.calls == [("file.open_folder",)]
    assert not window.is_welcoming


def test_the_guide_is_opened_from_the_first_page_which_stays(qtbot, window):
    press(qtbot, window, Link, 0)
    assert window._guide.page.source().path() == "index.md"
    assert window.is_welcoming


def test_every_way_leads_to_what_there_is(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path, entries=workspaces())
    for way in TARGETS.values():
        if way.workspace:
            window.action_set[way.workspace].trigger()
        assert way.action in window.action_set.bound or (paths.samples() / way.sample).is_file()


def test_what_was_open_comes_back_by_one_key(qtbot, window, tmp_path):
    for name in ("R&D.jpg", "pan.mp4", "folder"):
        window.settings.remember(tmp_path / name)
    window.settings.remember_text("rtsp://drone/1")
    window.show_welcome()
    assert isinstance(QApplication.focusWidget(), RecentCard)
    rows = [row.accessibleName() for row in window._welcome.findChildren(RecentCard) if row.isVisible()]
    assert rows == ["rtsp://drone/1", "folder", "pan.mp4", "R&D.jpg"]
    press(qtbot, window, RecentCard, 3)
    assert window.workspace.calls == [("open_paths", [tmp_path / "R&D.jpg"])]
    assert not window.is_welcoming


def test_it_gives_way_to_whatever_is_opened_otherwise_and_comes_back_from_the_menu(qtbot, window):
    window.workspace.busy.emit("Opening pasted photo", 0.0)
    assert not window.is_welcoming
    window.action_set["app.welcome"].trigger()
    window.workspace.busy.emit("Opening pasted photo", 0.4)  # what ran before goes on behind it
    assert window.is_welcoming
    window.workspace.title.emit("wall.jpg")
    assert not window.is_welcoming
    window.action_set["app.welcome"].trigger()
    qtbot.mouseClick(window._activity_bar._group.button(0), Qt.MouseButton.LeftButton)
    assert not window.is_welcoming


@pytest.mark.parametrize("size", [QSize(1024, 700), QSize(3840, 2160), QSize(640, 480)])
def test_nothing_is_cut_at_any_size(qtbot, window, size):
    window.settings.remember_text("rtsp://drone/1")
    window.resize(size)
    window.show_welcome()
    page = window._welcome
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    cards = page.findChildren(WorkspaceCard)
    if size.width() > 1000:
        assert len({card.y() for card in cards}) == 1
    for button in (*cards, *page.findChildren(Link)):
        assert button.width() >= button.minimumSizeHint().width()
        qtbot.waitUntil(lambda button=button: button.height() >= button.heightForWidth(button.width()))


def test_links_follow_the_theme(qtbot, qapp, window):
    link = window._welcome.findChild(Link)
    for name in ("dark", "light"):
        theme.apply(qapp, name)
        qtbot.waitUntil(lambda: link.palette().buttonText().color() == qapp.palette().link().color())
