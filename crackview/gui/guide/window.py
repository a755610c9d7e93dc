"""The window of the guide: contents or what a search has found on the left, a page on the right."""

import logging
from collections.abc import Sequence

from PIL import Image
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QBrush,
    QDesktopServices,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.bars import FlatToolBar
from crackview.gui.guide.pages import PAGES, GuidePages, anchor
from crackview.gui.language import tr
from crackview.gui.widgets.labels import PlainLabel, plain_tip

log = logging.getLogger(__name__)
IN_ENGLISH = "The guide is in English."
_PLACE = Qt.ItemDataRole.UserRole
_SEARCH_AFTER_MS = 200
_MOST_HITS = 200
_TEXT_EM = 54
"""Width of the text, in heights of a letter; a line longer than that is hard to follow."""
_LEAST_PICTURE = 200
_MARGIN = 24.0


class GuideWindow(QMainWindow):
    """Shows the pages; it is hidden when closed, and comes back where it was."""

    def __init__(self, pages: GuidePages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{tr('Guide')} — CrackView")
        self._pages = pages
        self.page = PageView(pages)
        self.contents = _tree(tr("Contents"))
        self.hits = _tree(tr("Found"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("Search all pages"))
        self.search.setAccessibleName(tr("Search all pages"))
        self.remark = PlainLabel(wordWrap=True)
        self.remark.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.remark.setContentsMargins(10, 6, 10, 6)
        self._in_english = "" if tr(IN_ENGLISH) == IN_ENGLISH else tr(IN_ENGLISH)  # nothing to say in English
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._arrange()
        self._fill_contents()
        self._join()
        self._say("")

    def show_page(self, name: str) -> None:
        """Show a page from its top, and bring the window to the front."""
        self.page.setSource(QUrl(f"{name}.md"))
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def _arrange(self) -> None:
        self._lists = QStackedWidget()
        self._lists.addWidget(self.contents)
        self._lists.addWidget(self.hits)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self._lists, 1)
        column.addWidget(self.remark)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        em = self.fontMetrics().height()
        split.setSizes([23 * em, 61 * em])
        self.setCentralWidget(split)
        bar = FlatToolBar(tr("Toolbar"), movable=False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        keys = QKeySequence.StandardKey
        self.back = self._action("mdi6.arrow-left", tr("Back"), tr("Go to the page before."), keys.Back)
        self.forward = self._action("mdi6.arrow-right", tr("Forward"), tr("Go to the page after."), keys.Forward)
        self.start = self._action("mdi6.home-outline", tr("First page"), tr("Go to the first page."), "Alt+Home")
        self.find_next = self._action("mdi6.arrow-down", tr("Next place"), tr("Go to the next place found here."), "F3")
        self.find_before = self._action(
            "mdi6.arrow-up", tr("Previous place"), tr("Go to the place before it."), "Shift+F3"
        )
        bar.addActions([self.back, self.forward, self.start])
        bar.addSeparator()
        bar.addActions([self.find_next, self.find_before])
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(bar)
        room = self.screen().availableGeometry()
        self.resize(min(84 * em, room.width() - 80), min(54 * em, room.height() - 80))

    def _action(self, icon: str, text: str, tip: str, keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(palette.icon(icon), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(plain_tip(f"{tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"))
        return action

    def _join(self) -> None:
        self.back.triggered.connect(self.page.backward)
        self.forward.triggered.connect(self.page.forward)
        self.start.triggered.connect(lambda: self.page.setSource(QUrl("index.md")))
        self.find_next.triggered.connect(lambda: self.page.find_again(self.search.text()))
        self.find_before.triggered.connect(lambda: self.page.find_again(self.search.text(), backward=True))
        for action, changed in ((self.back, self.page.backwardAvailable), (self.forward, self.page.forwardAvailable)):
            action.setEnabled(False)
            changed.connect(action.setEnabled)
        for action in (self.find_next, self.find_before):
            action.setEnabled(False)
        self.page.sourceChanged.connect(self._follow)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._go_to_first)
        self._timer.timeout.connect(self._search)
        for tree in (self.contents, self.hits):
            tree.itemClicked.connect(self._open)
            tree.itemActivated.connect(self._open)
        for keys, act in ((QKeySequence.StandardKey.Find, self._begin_search), (Qt.Key.Key_Escape, self._end)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            self.addAction(action)

    def _fill_contents(self) -> None:
        self._items = {name: QTreeWidgetItem([title]) for name, title in PAGES.items()}
        for name, item in self._items.items():
            item.setData(0, _PLACE, f"{name}.md")
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self.contents.addTopLevelItem(item)
        self.contents.itemExpanded.connect(self._fill_headings)

    def _fill_headings(self, item: QTreeWidgetItem) -> None:
        """Fill a page of the contents when it is first opened: some pages take a moment to make."""
        page = item.data(0, _PLACE)
        if item.childCount() or "#" in page:
            return
        for heading in self._pages.headings(page.removesuffix(".md")):
            if heading.level == 2:
                child = QTreeWidgetItem([heading.text])
                child.setData(0, _PLACE, f"{page}#{heading.anchor}")
                item.addChild(child)
        if not item.childCount():
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.DontShowIndicator)

    def _follow(self, source: QUrl) -> None:
        """Mark the shown page in the contents, with its headings open."""
        item = self._items[source.path().removesuffix(".md")]
        item.setExpanded(True)
        places = [child for child in map(item.child, range(item.childCount())) if child is not None]
        shown = next((each for each in places if each.data(0, _PLACE) == source.toString()), item)
        self.contents.setCurrentItem(shown)
        self.page.mark(self.search.text())

    def _open(self, item: QTreeWidgetItem) -> None:
        if place := item.data(0, _PLACE):
            self.page.setSource(QUrl(place))
            if self._lists.currentWidget() is self.hits:
                self.page.find_again(self.search.text())

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _end(self) -> None:
        """Leave the search, or else the window."""
        if self.search.text():
            self.search.clear()
            self.page.setFocus()
        else:
            self.close()

    def _go_to_first(self) -> None:
        self._timer.stop()
        self._search()
        page = self.hits.topLevelItem(0)
        item = None if page is None else page.child(0)
        if item is not None:
            self.hits.setCurrentItem(item)
            self._open(item)

    def _search(self) -> None:
        words = self.search.text().strip()
        found = self._pages.search(words)
        self.hits.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for hit in found[:_MOST_HITS]:
            if hit.page not in groups:
                groups[hit.page] = QTreeWidgetItem([PAGES[hit.page]])
                groups[hit.page].setData(0, _PLACE, f"{hit.page}.md")
                self.hits.addTopLevelItem(groups[hit.page])
            item = QTreeWidgetItem([hit.line])
            item.setData(0, _PLACE, f"{hit.page}.md#{hit.heading.anchor}")
            item.setToolTip(0, plain_tip(f"{hit.heading.text}: {hit.line}"))
            groups[hit.page].addChild(item)
        self.hits.expandAll()
        self._lists.setCurrentWidget(self.hits if words else self.contents)
        for action in (self.find_next, self.find_before):
            action.setEnabled(bool(words))
        self._say(self._summary(len(found), len({hit.page for hit in found})) if words else "")
        self.page.mark(words)

    @staticmethod
    def _summary(places: int, pages: int) -> str:
        if not places:
            return tr("No page has that.")
        return tr("1 place") if places == 1 else tr("{0} places on {1} pages", places, pages)

    def _say(self, text: str) -> None:
        self.remark.setText("\n".join(part for part in (text, self._in_english) if part))
        self.remark.setVisible(bool(self.remark.text()))


class PageView(QTextBrowser):
    """A page: headings are anchors, pictures are as wide as the text, links outside open in the browser."""

    def __init__(self, pages: GuidePages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setAccessibleName(tr("Page"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.anchorClicked.connect(self._go)
        self.sourceChanged.connect(self._dress)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a page as Markdown, or a picture."""
        path = QUrl(name).path()
        if kind == QTextDocument.ResourceType.ImageResource:
            return self._picture(path)
        return self._pages.markdown(path.removesuffix(".md"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the width."""
        super().resizeEvent(event)
        self._fit_pictures()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and not self.source().isEmpty():
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def mark(self, words: str) -> None:
        """Mark every place of a text on this page; none without a text."""
        marks: list[QTextEdit.ExtraSelection] = []
        cursor = self.document().find(words.strip()) if words.strip() else QTextCursor()
        while not cursor.isNull() and len(marks) < _MOST_HITS:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(palette.soft_accent(self.palette()))
            mark.format.setFontUnderline(True)
            marks.append(mark)
            cursor = self.document().find(words.strip(), cursor)
        self.setExtraSelections(marks)

    def find_again(self, words: str, *, backward: bool = False) -> None:
        """Select the next place of a text, or the one before; after the last comes the first."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if words.strip() and not self.find(words.strip(), flags):
            end = QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start
            self.moveCursor(end)
            self.find(words.strip(), flags)

    def _go(self, url: QUrl) -> None:
        if url.scheme():
            QDesktopServices.openUrl(url)
        else:
            self.setSource(self.source().resolved(url))

    def _picture(self, path: str) -> QImage | None:
        """Return a picture as large as the text may be wide, None if it is gone; the Qt that ships reads no WebP."""
        try:
            with Image.open(self._pages.folder / path) as file:
                pixels = file.convert("RGB")
        except OSError:
            log.exception("A picture of the guide cannot be read")
            return None
        width = round(self._text_width() * self.devicePixelRatio())  # of the screen: Qt scales roughly
        height = round(width * pixels.height / pixels.width)
        pixels = pixels.resize((width, height), Image.Resampling.LANCZOS)
        return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()

    def _text_width(self) -> int:
        return _TEXT_EM * self.fontMetrics().height()

    def _dress(self, source: QUrl) -> None:
        """Give the page what Markdown does not say: anchors, edges of tables, the ground of code."""
        colours = QGuiApplication.palette()
        for block in _blocks(self.document()):
            cursor = QTextCursor(block)
            if level := block.blockFormat().headingLevel():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                name = QTextCharFormat()
                name.setAnchor(True)
                name.setAnchorNames([anchor(block.text())])
                cursor.mergeCharFormat(name)
                space = QTextBlockFormat()
                space.setTopMargin(8.0 if level == 1 else 20.0)
                space.setBottomMargin(6.0)
                cursor.mergeBlockFormat(space)
            elif block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence):
                ground = QTextBlockFormat()
                ground.setBackground(colours.color(QPalette.ColorRole.AlternateBase))
                ground.setLeftMargin(12.0)
                ground.setNonBreakableLines(False)
                cursor.mergeBlockFormat(ground)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                letters.setFontFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
                cursor.mergeCharFormat(letters)
        for table in _tables(self.document().rootFrame()):
            _dress_table(table, colours)
        self._unescape_bars()
        self._fit_pictures()
        if source.fragment():
            self.scrollToAnchor(source.fragment())

    def _fit_pictures(self) -> None:
        """Make the text no wider than can be read, and the pictures as wide as that."""
        width = min(self.viewport().width(), self._text_width() + 2 * int(_MARGIN))
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        for block in _blocks(self.document()):
            for fragment in (each.fragment() for each in block):  # type: ignore[attr-defined]
                look = fragment.charFormat()
                if look.isImageFormat():
                    picture = QTextImageFormat(look.toImageFormat())
                    picture.setWidth(max(_LEAST_PICTURE, width - 2 * _MARGIN))
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(picture)

    def _unescape_bars(self) -> None:
        """Remove the backslash that Qt leaves before a bar within code in a table."""
        cursor = self.document().find("\\|")
        while not cursor.isNull():
            cursor.insertText("|", cursor.charFormat())
            cursor = self.document().find("\\|", cursor)


def _dress_table(table: QTextTable, colours: QPalette) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setBorderBrush(QBrush(colours.color(QPalette.ColorRole.Mid)))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setCellPadding(5)
    look.setCellSpacing(0)
    look.setTopMargin(8)
    look.setBottomMargin(8)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)


def _blocks(document: QTextDocument) -> Sequence[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _tables(frame: QTextFrame) -> list[QTextTable]:
    inner = frame.childFrames()
    return [each for each in inner if isinstance(each, QTextTable)] + [one for each in inner for one in _tables(each)]


def _tree(name: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    tree.setAccessibleName(name)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    return tree
