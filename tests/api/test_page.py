"""The page about the API: every name stands there with its own arguments, and its code runs as it stands."""

import inspect
import re

import pytest

import crackview
from crackview import paths

ROOT = paths.resources().parent
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
CODE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("name", crackview.__all__)
def test_a_name_has_a_row(name):
    assert re.search(rf"^\| (`\w+`, )?`{name}[`(]", PAGE, re.MULTILINE)


@pytest.mark.parametrize(
    "name",
    [
        "analyse_mosaic",
        "segment",
        "load_model",
        "measure",
        "noise",
        "compare",
        "open",
        "open_fleet",
        "models",
        "samples",
    ],
)
def test_arguments_are_those_of_the_function(name):
    (written,) = re.findall(rf"^\| `{name}\((.*?)\)` \|", PAGE, re.MULTILINE)
    arguments = inspect.signature(getattr(crackview, name)).parameters
    assert [each.partition("=")[0] for each in written.split(", ") if each not in {"*", ""}] == list(arguments)
    for each in written.split(", "):
        word, sign, default = each.partition("=")
        if sign and default != "...":
            assert default.strip('"') == str(arguments[word].default)


@pytest.mark.parametrize(
    "thing",
    [crackview.Inspection, crackview.ProbabilityMap, crackview.Findings, crackview.Comparison, crackview.FleetResults],
)
def test_every_method_is_named_and_no_other(thing):
    methods = {name for name, each in vars(thing).items() if not name.startswith("_") and callable(each)}
    assert methods <= set(re.findall(r"\.?(\w+)\(", PAGE))


def test_what_a_finding_is_said_to_have_is_there():
    for name in ("Finding", "Sizes", "InspectionPhoto", "Change", "Card"):
        (row,) = re.findall(rf"^\| `{name}` \| (.*) \|$", PAGE, re.MULTILINE)
        thing = getattr(crackview, name)
        there = {*dir(thing), *getattr(thing, "__dataclass_fields__", ()), *getattr(thing, "model_fields", ())}
        others = {"value", "uncertainty", "Finding"}
        assert set(re.findall(r"`(\w+)`", row)) - others <= there, name


def test_its_code_runs_as_it_stands(tmp_path, monkeypatch, capsys):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    names = {}
    for number, block in enumerate(CODE):
        exec(compile(block, f"api.md, block {number}", "exec"), names)
    printed = capsys.readouterr().out
    assert "True\n" in printed
    assert {"probability.png", "wall", "out", "changes"} <= {path.name for path in tmp_path.iterdir()}
    assert (tmp_path / "wall" / "inspection.crackview").is_file()


def test_the_example_of_the_readme_runs_in_a_clone(monkeypatch, capsys):
    pytest.importorskip("pandas")
    (block,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})
    assert "concrete_wall.jpg" in capsys.readouterr().out
