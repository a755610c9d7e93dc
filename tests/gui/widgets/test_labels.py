import ast
from pathlib import Path

import pytest

import crackview.gui
from crackview.gui.widgets.labels import PlainLabel, plain_tip

MODULES = sorted(Path(crackview.gui.__path__[0]).rglob("*.py"))
OURS = {"tr", "plain_tip", "decimal", "toolTip"}
"""What makes a tooltip of our own words, or escapes it."""
OWN_WORDS = {
    "entry.help",
    "self.tip(entry.id)",
    "self._words[method].button",
    "self._words[method].hint",
    "self._choice.currentData(Qt.ItemDataRole.ToolTipRole)",
}
"""Of actions, doors and hints, which are in the code."""


def calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name(node):
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_a_label_shows_markup_as_it_is(qtbot):
    label = PlainLabel("<b>wall</b> &amp; <img src='x'>", wordWrap=True)
    qtbot.addWidget(label)
    assert label.text() == "<b>wall</b> &amp; <img src='x'>"
    narrow = PlainLabel("wall")
    qtbot.addWidget(narrow)
    assert label.sizeHint().width() > 2 * narrow.sizeHint().width()
    assert label.textFormat().name == "PlainText"


def test_a_tip_escapes_what_would_be_markup():
    assert plain_tip("crack < 0.1 mm & more") == "crack < 0.1 mm & more"
    assert "&lt;b&gt;wall&lt;/b&gt;\n2" in plain_tip("<b>wall</b>\n2")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_text_of_others_is_taken_for_markup(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    if module.stem != "labels":
        assert [call.lineno for call in calls(tree) if name(call.func) == "QLabel"] == [], "make a PlainLabel"
        bases = [name(base) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
        assert "QLabel" not in bases, "derive from PlainLabel"
    boxes = [call for call in calls(tree) if name(call.func) == "QMessageBox"]
    assert not boxes or "box.setTextFormat(Qt.TextFormat.PlainText)" in module.read_text(encoding="utf-8")
    for call in calls(tree):
        if name(call.func) != "setToolTip":
            continue
        tip = call.args[-1]
        said = ast.unparse(tip)
        made = isinstance(tip, ast.Constant) or (isinstance(tip, ast.Call) and name(tip.func) in OURS)
        assert made or said in OWN_WORDS or said.startswith("tr(") or "entry.help" in said, f"{call.lineno}: {said}"
