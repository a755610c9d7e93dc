"""For who sees little or uses no mouse: every control has a name and is reached by Tab; large letters are not cut."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from crackview import paths
from crackview.gui.app.about import AboutBox, versions
from crackview.gui.app.help_dialogs import HelpSheet
from crackview.gui.app.settings import AppSettings
from crackview.gui.app.settings_dialog import SettingsDialog
from crackview.gui.guide.made import made
from crackview.gui.guide.pages import GuidePages
from crackview.gui.guide.window import GuideWindow
from crackview.gui.inspect.dialogs import ProblemsDialog
from crackview.gui.inspect.findings.findings_table import FindingsTable
from crackview.gui.inspect.findings.width_classes import ClassesDialog
from crackview.gui.inspect.jobs.export import ExportRequest, ExportResult, Scope
from crackview.gui.inspect.jobs.export_dialogs import ExportDialog, ExportDoneDialog
from crackview.gui.language import LANGUAGES, tr
from crackview.gui.live.dialogs import SourceDialog
from crackview.gui.widgets.dialogs import TextSheet
from crackview.gui.widgets.labels import ElidingLabel
from crackview.gui.widgets.message_bar import Offer
from crackview.inspection import condition_rules
from crackview.sentences import Sentence
from crackview.sources.camera import CameraChoice
from crackview.vision.classes import WidthClass, WidthClasses
from tests.catalogues import make_pseudo
from tests.gui.whole_window import INSPECT, LAB, LIVE, make_whole_window, open_something

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView)
INSIDE = (QComboBox, QAbstractScrollArea, QAbstractSpinBox, QTabBar)


@pytest.fixture
def magnified():
    """How large the letters are."""
    return 1


@pytest.fixture
def letters(qapp, magnified):
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * magnified)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.fixture
def language():
    """Which one is shown, or "pseudo": every text between brackets and half as long again."""
    return "en"


@pytest.fixture(scope="session")
def pseudo_catalogue(tmp_path_factory):
    return make_pseudo(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def spoken(qapp, language, request):
    if language == "en":
        yield
        return
    translator = QTranslator()
    if language == "pseudo":
        assert translator.load(str(request.getfixturevalue("pseudo_catalogue")))
    else:
        assert translator.load(f"crackview_{language}", str(paths.translations()))
    before = QLocale()
    QLocale.setDefault(QLocale("en" if language == "pseudo" else language))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch, letters, spoken):
    window = make_whole_window(qtbot, tmp_path, monkeypatch)
    yield window
    window.close()


OWN_CLASSES = WidthClasses("A", "B", (WidthClass("C", 0.0), WidthClass("D", 1.0)))
DIALOGS = {
    "about": AboutBox,
    "help": lambda window: HelpSheet(window.action_set, window),
    "guide": lambda window: GuideWindow(GuidePages(paths.guide(), made(tuple)), window),
    "settings": lambda window: SettingsDialog(AppSettings(), window),
    "source": lambda window: SourceDialog(["rtsp://drone/1"], parent=window),
    "report": lambda window: TextSheet("Report", "Copy it.", "Traceback", window),
    "classes": lambda window: ClassesDialog(OWN_CLASSES, window),
    "export": lambda window: ExportDialog(
        ExportRequest(("pdf",), findings="all", folder=Path("/tmp/export"), title="", facts={}),
        [Scope(name, tr(title), 2, 7) for name, title in (("shown", "This photo"), ("folder", "The folder"))],
        window,
    ),
    "exported": lambda window: ExportDoneDialog(ExportResult(Path("/tmp/export"), (Path("report.pdf"),), 2), window),
    "troubles": lambda window: ProblemsDialog(
        [(0, Path("Wall 1.png"), Sentence("{path} is empty (0 bytes): copy it again from the camera.", path="a"))],
        window,
    ),
}


@pytest.fixture(params=["welcome", "inspect", "live", "lab", "sweep", *DIALOGS, "palette"])
def scene(request, qtbot, window, tmp_path):
    """One thing at a time that a person may have before them; the top-level widget of it."""
    name = request.param
    if name in DIALOGS:
        dialog = DIALOGS[name](window)
        if name == "source":
            dialog.set_cameras([CameraChoice("0", "Cam", "V4L2", ((640, 480),), (30.0,))])
        if name == "guide":
            dialog.show_page("keys")
        dialog.show()
        qtbot.waitExposed(dialog)
        yield dialog
        dialog.close()
        return
    if name == "welcome":
        window.settings.remember_text("rtsp://drone/1")
        window.messages.show_problem("It crashed.", [Offer("Open again", lambda: None)])
        window.show_welcome()
    elif name == "palette":
        window.action_set["app.palette"].trigger()
        yield window._palette
        window._palette.close()
        return
    else:
        open_something(qtbot, window, {"inspect": INSPECT, "live": LIVE}.get(name, LAB), tmp_path)
        if name == "sweep":
            window.action_set["lab.sweep"].trigger()
    yield window


def visible(root):
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible() and widget.window() is root.window()]


def inside_another(widget):
    """Whether it is a part of a control that is reached as a whole, such as the line of a spin box."""
    part = (
        isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), INSIDE) or widget.focusProxy() is not None
    )
    return part or widget.objectName().startswith("qt_")


def takes_tab(widget):
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def describe(widget):
    return (
        f"{type(widget).__name__} {widget.objectName()} {getattr(widget, 'text', str)()!r} in {widget.parentWidget()}"
    )


def test_every_control_has_a_name(scene):
    controls = [
        each for each in visible(scene) if each.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(each, CONTROLS)
    ]
    nameless = [
        describe(each)
        for each in controls
        if not inside_another(each) and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_every_control_can_be_reached_by_keyboard(scene):
    mute = [
        describe(each)
        for each in visible(scene)
        if isinstance(each, CONTROLS) and each.isEnabled() and not inside_another(each) and not takes_tab(each)
    ]
    assert mute == []


def test_tab_reaches_all_and_comes_back(qtbot, scene):
    wanted = {each for each in visible(scene) if takes_tab(each) and not inside_another(each)}
    start = next(iter(sorted(wanted, key=lambda each: each.mapTo(scene, each.rect().topLeft()).toTuple())))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(2 * len(wanted) + 10):
        now = QApplication.focusWidget()
        if now in seen:
            break
        seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never comes back")
    assert now is seen[0], f"the keyboard is trapped at {describe(now)}"
    by_arrows = {each for each in wanted if isinstance(each, QAbstractButton) and set(companions(each)) & set(seen)}
    assert [describe(each) for each in wanted - set(seen) - by_arrows] == []


def companions(button):
    """The buttons among which the arrow keys go from this one."""
    if button.group():
        return button.group().buttons()
    return button.parentWidget().findChildren(QRadioButton) if isinstance(button, QRadioButton) else []


def lacks_room(widget):
    """Whether some of its text is outside of it; what shortens its text says all of it in its tooltip."""
    text = getattr(widget, "text", str)()
    if isinstance(widget, ElidingLabel) or not text:
        return False
    if isinstance(widget, QToolButton) and text in widget.toolTip():
        return widget.height() < widget.minimumSizeHint().height()
    needed = widget.minimumSizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.width() < needed.width() or widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < needed.width() or widget.height() < needed.height()


def is_cut(widget):
    """Whether what it stands in, or the window, ends before it; what can be scrolled to is not cut."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        box = QRect(widget.mapTo(ancestor, QPoint()), widget.size())
        area = ancestor.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is ancestor:
            wide = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return wide and (box.left() < 0 or box.right() > ancestor.width())
        if not ancestor.rect().contains(box):
            return True
        if ancestor.isWindow():
            return False
        ancestor = area
    return False


@pytest.mark.parametrize(
    ("magnified", "language"), [(1, "en"), (2, "en"), *((1, name) for name in LANGUAGES if name != "en")]
)
def test_no_text_is_cut_in_a_window_of_1366_by_768(qtbot, scene, magnified):
    qtbot.wait(50)
    assert scene.window().width() <= 1366
    assert scene.window().height() <= 768
    texts = [each for each in visible(scene) if isinstance(each, QLabel | QAbstractButton) and not inside_another(each)]
    cut = [each for each in texts if lacks_room(each) or is_cut(each)]
    assert not cut, "\n".join(f"{describe(each)}: {each.size()} for {each.minimumSizeHint()}" for each in cut)


def parts_of_inspect(window):
    """Show each part of the panel of Inspect, one after the other, with its name."""
    panel, actions = window.workspace.panel_widget, window.action_set
    actions["finding.next"].trigger()
    for part in (panel.findings, panel.all_findings, panel.annotations, panel.look, panel.history, panel.photo):
        panel.show_part(part)
        yield type(part).__name__
    for method in ("line", "object", "rectangle", "camera", "set"):
        actions[f"scale.{method}"].trigger()
        yield method


def cut_heads(header):
    """The titles of columns that are wider than these."""
    for column in range(header.count()):
        title = str(header.model().headerData(column, Qt.Orientation.Horizontal))
        needed = header.fontMetrics().horizontalAdvance(title) + 4
        if not header.isSectionHidden(column) and header.sectionSize(column) < needed:
            yield title


def cut_tabs(bar):
    return [bar.tabText(tab) for tab in range(bar.count()) if bar.tabRect(tab).width() < bar.tabSizeHint(tab).width()]


def cut_choice(box):
    """What is chosen, if it is wider than its box."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    place = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    text = box.currentText()
    return [text] if place.width() < box.fontMetrics().horizontalAdvance(text) else []


def wider_than_its_area(area):
    """By how much, px: of areas that do not scroll sideways, and of the first columns of findings."""
    kept = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff or isinstance(area, FindingsTable)
    return [str(more)] if kept and (more := area.horizontalScrollBar().maximum()) > 0 else []


def too_narrow(root):
    """What is wider than its place."""
    looks = {
        QHeaderView: lambda head: cut_heads(head) if head.orientation() == Qt.Orientation.Horizontal else (),
        QTabBar: cut_tabs,
        QComboBox: cut_choice,
        QAbstractScrollArea: wider_than_its_area,
    }
    for widget in visible(root):
        for kind, look in looks.items():
            if isinstance(widget, kind):
                yield from (f"{type(widget).__name__}: {what}" for what in look(widget))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_the_panel_fits_its_dock(qtbot, window, tmp_path, language):
    open_something(qtbot, window, INSPECT, tmp_path)
    table = window.workspace.panel_widget.findings.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0, timeout=20_000)
    wrong = []
    for name in parts_of_inspect(window):
        qtbot.wait(60)
        panel = window.workspace.panel_widget
        assert panel.minimumSizeHint().width() <= panel.width()
        texts = [
            each for each in visible(panel) if isinstance(each, QLabel | QAbstractButton) and not inside_another(each)
        ]
        wrong += [(name, describe(each)) for each in texts if lacks_room(each) or is_cut(each)]
        wrong += [(name, each) for each in too_narrow(panel)]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_keys_scrolls_down_alone(qtbot, window, language):
    sheet = HelpSheet(window.action_set, window)
    sheet.show()
    qtbot.waitExposed(sheet)
    (area,) = sheet.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert sheet.width() <= sheet.screen().availableGeometry().width()
    sheet.close()


NAMES = re.compile(
    r"\S*Wall \d\.\u200b?png|CrackView [\d.]+|crackview evaluate|rtsp://\S+|(concrete_wall|wall_walk)\S*|"
    r"sha256 \w+…?|/\S+|"
    r"pct-\w+|PCT-\w+|for tests|Fake wall|Cam +\(V4L2\)|It crashed\.|Open again|Copy it\.|^Report$|Traceback|"
    r"\b(CPU|GPU|Dice|CrackView|Ctrl|Shift|Alt|Esc|PgUp|PgDown|Home|Left|Right|Backspace|Del|Up|Down|Space|F\d+)\b|"
    r"\b(px²?|cm|mm|ms|fps|MP|[kM]?B)\b"
)
"""What is the same in every language: names, also those of the tests, keys and units."""
SAME = {*LANGUAGES.values(), *(part for pair in versions() for part in pair)}
SAME |= {condition_rules.read(name).name for name in condition_rules.shipped()}  # of files, as their authors wrote them
OF_QT = {"Cancel", "Close", "OK", "Scroll Left", "Scroll Right"}
"""What Qt has catalogues of its own for."""


def words_of(root):
    """Every text a person may meet in a window, with where it stands."""
    for widget in (root, *root.findChildren(QWidget)):
        if is_of_pyqtgraph(widget):
            continue
        for name in ("windowTitle", "toolTip", "statusTip", "accessibleName", "accessibleDescription", "text", "title",
                     "placeholderText", "suffix", "prefix", "specialValueText"):  # fmt: skip
            value = getattr(widget, name, None)
            yield widget, name, value() if callable(value) else ""
        if isinstance(widget, QTabWidget):
            yield from ((widget, "tab", widget.tabText(tab)) for tab in range(widget.count()))
        if isinstance(widget.window(), GuideWindow) and isinstance(widget, QAbstractItemView):
            continue  # the titles of the pages, which are in English
        if isinstance(widget, QComboBox | QAbstractItemView):
            yield from ((widget, "item", text) for text in cells(widget.model()))
        for action in widget.actions():
            yield from ((action, name, getattr(action, name)()) for name in ("text", "toolTip", "statusTip"))


def is_of_pyqtgraph(widget):
    """Whether it is in the menu of a plot, which is never shown."""
    while widget is not None and not (isinstance(widget, QMenu) and widget.title() == "Plot Options"):
        widget = widget.parentWidget()
    return widget is not None


def cells(model):
    rows = model.rowCount()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(rows):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")
    for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        yield from (str(model.headerData(number, way) or "") for number in range(count))


def untranslated(text):
    """What is left of a text when all that is marked as translated, or the same everywhere, is taken away."""
    before = None
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    return re.search(r"[^\W\d_]{2,}", NAMES.sub("", text))


@pytest.mark.parametrize("language", ["pseudo"])
def test_no_text_is_untranslated(qtbot, scene):
    qtbot.wait(50)
    found = {
        (type(where).__name__, kind, text)
        for where, kind, text in words_of(scene)
        if text not in SAME | OF_QT and untranslated(text)
    }
    assert not found, "\n".join(map(str, sorted(found)))
