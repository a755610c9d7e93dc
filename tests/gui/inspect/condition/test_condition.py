"""Elements and their ratings in a real window: typed, undone, filtered, rated, and gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crackview.gui.inspect.condition.condition_window import ConditionWindow
from crackview.gui.inspect.condition.rule_box import RuleBox
from crackview.inspection.condition import Observation, rate
from crackview.inspection.condition_rules import read
from crackview.inspection.store.document import Inspection
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import MouseUser
from tests.inspection.test_condition_rules import OWN


@pytest.fixture
def hands(qtbot, tmp_path):
    folder = tmp_path / "Pier 3"
    folder.mkdir()
    for name in ("a.png", "b.png", "c.png"):
        walls.photo(folder, name)
    hands = MouseUser(folder)
    qtbot.addWidget(hands.window)
    yield hands
    hands.window.close()


def elements(hands):
    with Inspection(hands.window.workspace._client.folder) as inspection:
        return {photo.path: photo.element for photo in inspection.photos()}


def type_element(hands, text):
    field = hands.window.workspace.panel.photo.element
    hands.window.workspace.panel.show_part(hands.window.workspace.panel.photo)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.until(hands.window.workspace.idle)


def test_an_element_is_typed_undone_and_done_again(hands):
    type_element(hands, "Pier 7")
    assert elements(hands)["a.png"] == "Pier 7"
    assert str(hands.state.undo.title) == "Element of the photo"
    hands.undo()
    assert elements(hands)["a.png"] == ""
    assert hands.window.workspace.panel.photo.element.text() == ""
    hands.window.action_set["correct.redo"].trigger()
    hands.until(lambda: hands.state.photo.element == "Pier 7")
    assert hands.window.workspace.panel.photo.element.text() == "Pier 7"


def test_what_is_typed_when_the_photo_is_left_goes_to_that_photo(hands):
    field = hands.window.workspace.panel.photo.element
    hands.window.workspace.panel.show_part(hands.window.workspace.panel.photo)
    field.setFocus()
    QTest.keyClicks(field, "Deck")
    hands.window.action_set["photo.next"].trigger()
    hands.until(lambda: hands.state is not None and hands.state.path.name == "b.png")
    hands.until(hands.window.workspace.idle)
    assert (elements(hands)["a.png"], elements(hands).get("b.png", "")) == ("Deck", "")
    assert field.text() == ""


def test_all_selected_photos_get_what_is_typed_as_one_step(hands):
    strip = hands.window.workspace.strip_widget
    strip.selectAll()
    hands.until(hands.window.workspace.idle)
    assert hands.window.workspace.panel.photo._for.text() == "for 3 photos"
    type_element(hands, "Abutment")
    assert set(elements(hands).values()) == {"Abutment"}
    assert str(hands.state.undo.title) == "Element of 3 photos"
    hands.undo()
    hands.until(lambda: set(elements(hands).values()) == {""})


def test_elements_come_from_the_folder_where_there_is_none(hands):
    type_element(hands, "Deck")
    hands.window.action_set["photo.elements_from_folders"].trigger()
    hands.until(hands.window.workspace.idle)
    assert elements(hands) == {"a.png": "Deck", "b.png": "Pier 3", "c.png": "Pier 3"}
    hands.until(
        lambda: (
            {each.element for each in hands.window.workspace.strip_widget.photos.statuses().values()}
            == {"Deck", "Pier 3"}
        )
    )
    QTest.keyClicks(hands.window.workspace.panel.photo.element, "x")
    model = hands.window.workspace.panel.photo._elements
    hands.until(lambda: model.stringList() == ["Deck", "Pier 3"])


def test_the_table_of_all_findings_has_a_column_and_a_filter(hands):
    table = hands.window.workspace.panel.all_findings
    hands.window.workspace.panel.show_part(table)
    hands.window.action_set["batch.run"].trigger()
    hands.until(lambda: table.model.rowCount() == 9)
    type_element(hands, "Deck")
    hands.window.workspace.panel.show_part(table)
    hands.until(lambda: table.model.index(0, 8).data() == "Deck")
    assert [table._element.itemText(place) for place in range(table._element.count())] == [
        "Element: all", "Deck", "without",
    ]  # fmt: skip
    table._element.setCurrentIndex(2)
    table._element.activated.emit(2)
    assert table.model.rowCount() == 6
    hands.undo()
    hands.until(lambda: table.model.rowCount() == 9)


def test_a_cell_lists_its_findings_and_a_click_goes_to_one(hands):
    window = hands.window
    window.action_set["batch.run"].trigger()
    hands.until(lambda: not window.workspace._jobs.is_shown and window.workspace.idle())
    type_element(hands, "Deck")
    window.action_set["condition.open"].trigger()
    (rated,) = window.findChildren(ConditionWindow)
    hands.until(lambda: rated.elements.rowCount() == 2)
    assert [rated.elements.item(row, 0).text() for row in range(2)] == ["Deck", "Without an element"]
    last = rated.elements.columnCount() - 1
    assert rated.elements.item(1, last).text() == "6", "without a scale nothing is rated"
    rated.elements.setCurrentCell(1, last)
    assert rated.findings.rowCount() == 6
    assert {rated.findings.item(row, 4).text() for row in range(6)} == {"No scale"}
    rated.findings.setCurrentCell(4, 0)
    hands.until(lambda: hands.state is not None and hands.state.path.name == "c.png")
    hands.until(lambda: window.workspace._findings.numbers == (2,))
    window.action_set["finding.reject"].trigger()
    hands.until(lambda: rated.elements.item(1, last).text() == "5")
    assert rated.findings.rowCount() == 5, "the cell stays chosen"


@pytest.fixture
def shown(qtbot):
    window = ConditionWindow("aashto-mbei")
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_table_with_names_that_look_like_markup_is_plain_text(shown, tmp_path):
    path = tmp_path / "<b>a.jpg"
    seen = Observation(path, 1, "<i>Pier</i>", width_mm=0.5, length_mm=200.0, limit_mm=0.1, photo_area_mm2=1e6)
    shown.set_table(rate([seen], read("aashto-mbei")))
    assert [shown.elements.item(0, column).text() for column in range(7)] == [
        "<i>Pier</i>", "CS2", "–", "1 · 0.20 m", "–", "–", "–",
    ]  # fmt: skip
    assert shown.elements.horizontalHeaderItem(5).text() == "CS4 Severe"
    shown.elements.setCurrentCell(0, 1)
    assert shown.findings.item(0, 0).text() == "<b>a.jpg"
    assert shown.findings.item(0, 4).text() == "0.012 in ≤ w < 0.05 in, d < 3.28 m/m²"
    assert "&lt;i&gt;" in shown.elements.item(0, 0).toolTip()
    shown.set_table(rate([], read("ri-ebw-pruef")))
    assert (shown.elements.rowCount(), shown.findings.rowCount()) == (0, 0)


def test_a_rule_of_ones_own_is_chosen_as_a_file_and_remembered(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    box = RuleBox("", may_be_none=True)
    qtbot.addWidget(box)
    chosen = []
    box.chosen.connect(chosen.append)
    assert [box.itemText(place) for place in range(box.count())] == [
        "None", "AASHTO MBEI, reinforced concrete", "RI-EBW-PRÜF, Beton, Dauerhaftigkeit (Vorschlag)", "File…",
    ]  # fmt: skip
    for answer, expected in (("", ""), (str(path), str(path)), ("", str(path))):
        monkeypatch.setattr(
            "crackview.gui.inspect.condition.rule_box.QFileDialog.getOpenFileName", lambda *_of, a=answer: (a, "")
        )
        box.activated.emit(box.count() - 1)
        assert box.rule == expected
    assert chosen == [str(path)]
    assert box.currentText() == "own.toml"
    assert RuleBox(str(path), may_be_none=False).rule == str(path)
    assert RuleBox("", may_be_none=False).rule == "aashto-mbei"


def test_a_rule_that_is_gone_is_told_and_the_window_stays(hands):
    window = hands.window
    said = []
    window.workspace.problem.connect(said.append)
    window.settings.export.condition_rule = "/nowhere/own.toml"
    window.action_set["condition.open"].trigger()
    hands.until(lambda: bool(said))
    assert "/nowhere/own.toml is neither a file nor one of the rules" in said[0]
