import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from crackview import paths
from crackview.gui.app.actions import ACTIONS
from crackview.gui.language import LANGUAGES
from tests.catalogues import load_script

FOREIGN = [name for name in LANGUAGES if name != "en"]
AGAIN = "run python packaging/translations.py, and translate what is unfinished"


@pytest.fixture(scope="module")
def script():
    return load_script()


@pytest.fixture(scope="module")
def texts(script):
    """Every text that the window may show; to find them, all modules of the package are parsed."""
    return script.texts()


@pytest.fixture(params=FOREIGN)
def catalogue(request):
    return paths.translations() / f"crackview_{request.param}.ts"


class Catalogue(dict):
    """Translations by their texts; a text that is missing says what to do."""

    def __missing__(self, text):
        pytest.fail(f"{text!r} is not translated: {AGAIN}")


@pytest.fixture
def messages(catalogue):
    found = list(ET.parse(catalogue).iter("message"))
    return Catalogue((each.findtext("source"), each.find("translation")) for each in found)


def test_a_text_that_is_missing_says_what_to_do(messages):
    with pytest.raises(pytest.fail.Exception, match="'Frost' is not translated: run python packaging"):
        messages["Frost"]


def test_the_texts_are_those_of_the_checkout_that_the_script_stands_in(script, tmp_path):
    other = tmp_path / "crackview"
    other.mkdir()
    (other / "__init__.py").write_text("raise ImportError('another CrackView')", "utf-8")
    code = "import runpy, sys; sys.path.insert(0, sys.argv[2]); print(runpy.run_path(sys.argv[1])['paths'].__file__)"
    command = [sys.executable, "-c", code, script.__file__, str(tmp_path)]
    shown = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert Path(shown.strip()).is_relative_to(script.PACKAGE)


ODD = (
    "above dry air", "within every exposure", "too narrow to be told", "can be told", "rest on", "doctor…",
    "that ships", "rivals", "let go", "models hold", "fallen", "lay the tool", "by itself", "photo tells", "not tell",
    "tells its", "—", " – ",
)  # fmt: skip
"""What no inspector would say, and dashes in place of sentences."""


@pytest.mark.parametrize("odd", ODD)
def test_texts_are_what_an_inspector_would_say(texts, odd):
    shown = [*texts, (paths.resources() / "report" / "report.toml").read_text(encoding="utf-8")]
    assert [text for text in shown if odd in text.lower() and "tell joints from cracks" not in text] == []


def test_every_text_is_translated_and_none_is_left_over(texts, messages):
    assert set(messages) == set(texts), AGAIN
    assert [text for text, shown in messages.items() if shown.attrib or not shown.text] == [], AGAIN


def test_what_is_put_into_a_text_is_put_into_its_translation(messages):
    fields = re.compile(r"\{[^}]*\}")
    differing = {
        text: shown.text
        for text, shown in messages.items()
        if set(fields.findall(text)) != set(fields.findall(shown.text))
    }
    assert differing == {}


def test_what_a_dialog_follows_says_so_in_every_language(messages):
    assert [text for text, shown in messages.items() if text.endswith("…") != shown.text.endswith("…")] == []


def test_no_two_entries_of_a_menu_have_one_letter(messages):
    menus = {}
    for action in ACTIONS:
        menus.setdefault((action.menu, action.id.split(".")[0]), []).append(messages[action.title].text)
    for titles in menus.values():
        letters = [found[1].lower() for title in titles if (found := re.search(r"&([^&])", title))]
        assert len(letters) == len(set(letters)), titles


def test_what_the_window_loads_is_compiled_from_the_catalogues(script, catalogue, tmp_path):
    script.compile_(catalogue, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == catalogue.with_suffix(".qm").read_bytes(), AGAIN


def test_a_sentence_is_a_template_that_the_catalogues_can_have(script):
    """Values in an f-string would be part of the key, and braces in a name would be fields."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(script.PACKAGE.rglob("*.py"))}
    filled = {"Sentence", "template", "tr"} | script._errors(list(trees.values()))
    wrong = [
        f"{path.name}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args and script._name(node.func) in filled
        if isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert wrong == []


def test_texts_are_translated_by_the_one_function():
    own = [path.name for path in (script_package() / "gui").rglob("*.py") if ".tr(" in path.read_text("utf-8")]
    assert own == [], "use crackview.gui.language.tr: a widget's own tr has a context"


def script_package():
    return load_script().PACKAGE
