from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionTab, QTreeWidget, QTreeWidgetItem

from crackview.gui import theme
from crackview.gui.widgets.spacing import TabBar, TabPages, give_room

TALL = "ÄÖÜÉÂg"


def test_a_tab_behind_has_room_for_accents_and_descenders_too(qtbot, qapp):
    theme.apply(qapp, "light")
    bar = TabBar()
    qtbot.addWidget(bar)
    for text in ("in front", TALL):
        bar.addTab(text)
    bar.resize(bar.sizeHint())
    bar.show()
    for index in range(2):
        option = QStyleOptionTab()
        bar.initStyleOption(option, index)
        place = bar.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, bar)
        assert place.height() >= bar.fontMetrics().height() + 2


def test_pages_have_such_a_bar(qtbot):
    pages = TabPages()
    qtbot.addWidget(pages)
    assert isinstance(pages.tabBar(), TabBar)


def test_rows_of_lists_and_trees_stand_apart(qtbot):
    found, tree = QListWidget(), QTreeWidget()
    for view in (found, tree):
        qtbot.addWidget(view)
        give_room(view)
    found.addItem(TALL)
    tree.addTopLevelItem(QTreeWidgetItem([TALL]))
    for row in (found.visualItemRect(found.item(0)), tree.visualItemRect(tree.topLevelItem(0))):
        assert row.height() >= found.fontMetrics().height() + 6
