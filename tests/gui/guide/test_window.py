"""The window of the guide: every link and picture leads somewhere, and reading needs no mouse."""

import shutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from crackview import cli, paths
from crackview.gui import theme
from crackview.gui.guide.made import made
from crackview.gui.guide.pages import PAGES, GuidePages
from crackview.gui.guide.window import GuideWindow, _blocks
from crackview.gui.inspect.condition.condition_window import ConditionWindow
from tests.gui.fake_workspace import PHOTOS, VIDEOS, make_window
from tests.gui.whole_window import INSPECT, make_whole_window, open_something

IMAGE = QTextDocument.ResourceType.ImageResource


@pytest.fixture(scope="module")
def pages():
    return GuidePages(paths.guide(), made(lambda: map(cli.parser, ("", *cli.COMMANDS))))


@pytest.fixture
def window(qtbot, pages):
    window = GuideWindow(pages)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show_page("index")
    qtbot.waitUntil(window.isActiveWindow)
    return window


def fragments(page):
    return [each.fragment() for block in _blocks(page.document()) for each in block]


def anchors(page):
    return {name for each in fragments(page) for name in each.charFormat().anchorNames()}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_and_picture_of_a_page_leads_somewhere(window, name):
    window.show_page(name)
    looks = [each.charFormat() for each in fragments(window.page)]
    pictures = [look.toImageFormat().name() for look in looks if look.isImageFormat()]
    links = {look.anchorHref() for look in looks if look.anchorHref()}
    assert all(not window.page.loadResource(IMAGE, QUrl(picture)).isNull() for picture in pictures)
    for link in sorted(links):
        if "://" in link:
            continue
        page, _, place = link.partition("#")
        assert not page or page.removesuffix(".md") in PAGES, link
        if place:
            window.page.setSource(QUrl(f"{name}.md").resolved(QUrl(link)))
            assert place in anchors(window.page), link


def test_a_link_to_a_place_shows_it_and_back_returns(qtbot, window):
    window.page._go(QUrl("measuring.md#the-gauge"))
    assert window.page.source() == QUrl("measuring.md#the-gauge")
    assert window.page.verticalScrollBar().value() > 0
    top = window.page.cursorForPosition(window.page.viewport().rect().topLeft()).block().text()
    assert top in {"The gauge", ""}
    assert window.contents.currentItem().text(0) == "The gauge"
    assert window.contents.currentItem().parent().text(0) == "Measuring and its limits"
    window.page._go(QUrl("#the-limit"))
    assert window.page.source() == QUrl("measuring.md#the-limit")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page.source() == QUrl("index.md")
    assert not window.back.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.page.source() == QUrl("measuring.md#the-gauge")


def test_a_link_elsewhere_opens_in_the_browser_and_only_when_followed(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.show_page("models")
    assert opened == []
    window.page._go(QUrl("https://example.org/x"))
    assert opened == ["https://example.org/x"]
    assert window.page.source() == QUrl("models.md")


def test_the_contents_open_a_page_and_a_heading_of_it(qtbot, window):
    window.contents.setFocus()
    qtbot.keyClick(window.contents, Qt.Key.Key_End)
    qtbot.keyClick(window.contents, Qt.Key.Key_Return)
    assert window.page.source() == QUrl("models.md")
    qtbot.keyClick(window.contents, Qt.Key.Key_Down)
    qtbot.keyClick(window.contents, Qt.Key.Key_Return)
    assert window.page.source().fragment() in anchors(window.page)


def test_a_search_lists_the_places_of_all_pages_and_marks_them(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.search
    qtbot.keyClicks(window.search, "mosaic")
    qtbot.waitUntil(lambda: window.hits.topLevelItemCount() > 1)
    assert "places on" in window.remark.text()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page.source().path() == "index.md"
    first = window.page.textCursor()
    assert first.selectedText().casefold() == "mosaic"
    window.show_page("mosaic")
    assert len(window.page.extraSelections()) > 2
    qtbot.keyClick(window, Qt.Key.Key_F3)
    before = window.page.textCursor().position()
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.page.textCursor().position() > before
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.page.textCursor().position() == before
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    qtbot.waitUntil(lambda: window.page.extraSelections() == [])
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_search_without_a_hit_says_so(qtbot, window):
    window.search.setText("no such words")
    qtbot.waitUntil(lambda: window.remark.text() == "No page has that.")
    assert not window.page.textCursor().hasSelection()


def test_a_page_is_read_without_pictures_that_are_gone_or_damaged(qtbot, tmp_path):
    folder = tmp_path / "guide"
    shutil.copytree(paths.guide(), folder, ignore=shutil.ignore_patterns("*.webp"))
    (folder / "pictures").mkdir(exist_ok=True)
    (folder / "pictures" / "plane.webp").write_bytes(b"no picture")
    window = GuideWindow(GuidePages(folder, made(lambda: map(cli.parser, ("", *cli.COMMANDS)))))
    qtbot.addWidget(window)
    window.show_page("inspect")
    window.grab()
    assert "The way through a folder" in window.page.toPlainText()


def test_pictures_are_as_wide_as_the_text_at_every_width(window):
    def width():
        (look,) = [each.charFormat() for each in fragments(window.page) if each.charFormat().isImageFormat()][:1]
        return look.toImageFormat().width()

    wide = width()
    window.resize(640, 500)
    QApplication.processEvents()
    assert 200 <= width() < min(wide, window.page.viewport().width())


def test_a_bar_within_code_has_no_backslash(window):
    window.show_page("command-line")
    assert "crackview completion fish | source" in window.page.toPlainText()
    assert "\\|" not in window.page.toPlainText()


def test_it_follows_the_theme_and_stays_where_it_was(qapp, window):
    theme.apply(qapp, "light")
    window.show_page("measuring")
    window.page.verticalScrollBar().setValue(900)

    def colours():
        looks = [each.charFormat() for each in fragments(window.page)]
        return {look.foreground().color().name() for look in looks if look.anchorHref()}

    light = colours()
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    assert colours().isdisjoint(light)
    assert window.page.verticalScrollBar().value() == 900
    theme.apply(qapp, "light")


@pytest.mark.parametrize(("entries", "page"), [((PHOTOS, VIDEOS), "inspect.md"), ((VIDEOS, PHOTOS), "live.md")])
def test_f1_opens_the_page_of_what_is_shown(qtbot, tmp_path, entries, page):
    window = make_window(qtbot, tmp_path, entries=entries)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window._guide.page.source() == QUrl(page)
    assert window._guide.isVisible()
    window.show_welcome()
    window.action_set["app.guide"].trigger()
    assert window._guide.page.source() == QUrl("index.md")


def test_f1_in_a_window_beside_the_main_one_opens_its_page(qtbot, tmp_path, monkeypatch):
    window = make_whole_window(qtbot, tmp_path, monkeypatch)
    open_something(qtbot, window, INSPECT, tmp_path)
    workspace = window.workspace
    window.action_set["condition.open"].trigger()
    others = {
        "condition": next(each for each in QApplication.topLevelWidgets() if isinstance(each, ConditionWindow)),
        "fleet": workspace.show_fleet(tmp_path / "none"),
        "mosaic": workspace.show_mosaic(tmp_path / "Wall 1.png"),
    }
    for page, other in others.items():
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        qtbot.keyClick(other, Qt.Key.Key_F1)
        assert window._guide.page.source() == QUrl(f"{page}.md")
        qtbot.waitUntil(window._guide.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window._guide.page.source() == QUrl("inspect.md")


def test_a_word_at_the_start_of_a_page_is_found_again(window):
    window.page.moveCursor(QTextCursor.MoveOperation.End)
    window.page.find_again("getting started")
    assert window.page.textCursor().selectedText() == "Getting started"
