"""The paths on the page about the architecture lead somewhere: every function is there and refers to the next one."""

import ast
import itertools
import re
from functools import cache

import pytest

from crackview import paths

ROOT = paths.resources().parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
SECTION = PAGE.split("## Five paths")[1].split("\n## ")[0]
REFERENCE = r"`([a-z_/0-9]+\.py):([A-Za-z_.]+)`"
NAMED = sorted(set(re.findall(REFERENCE, PAGE)))
CHAINS = re.findall(r"((?:^\d+\. .*\n(?:   .*\n)*)+)", SECTION, re.MULTILINE)


def steps(chain):
    return re.split(r"^\d+\. ", chain, flags=re.MULTILINE)[1:]


LINKS = [
    (source, handed_on, target)
    for chain in CHAINS
    for before, after in itertools.pairwise(steps(chain))
    for source in re.findall(REFERENCE, before)
    for target in re.findall(REFERENCE, after)
    for handed_on in [tuple(re.findall(r"`(\w+)`", before))]
]


@cache
def tree(file):
    return ast.parse((ROOT / "crackview" / file).read_text(encoding="utf-8"))


def definition(file, name):
    scope = tree(file).body
    for part in name.split("."):
        (found,) = [node for node in scope if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == part]
        scope = found.body
    return found


def referred(node):
    """Return the names that code uses, without those that it defines or says in texts."""
    inner = list(ast.walk(node))
    return {each.attr for each in inner if isinstance(each, ast.Attribute)} | {
        each.id for each in inner if isinstance(each, ast.Name)
    }


@cache
def joined():
    """Return the names that stand together in a plain statement, or in a function or class that is one of them."""
    found = []
    for path in sorted((ROOT / "crackview").rglob("*.py")):
        for node in ast.walk(tree(path.relative_to(ROOT / "crackview").as_posix())):
            if isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr):
                found.append(referred(node))
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                found += ({node.name, name} for name in referred(node))
    return found


def test_the_page_says_where_to_add_what_is_added_most():
    """A merge has lost a row before."""
    table = PAGE.partition("## Where to add\n")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| ([^|]+?) \| (.+) \|$", table, re.MULTILINE))
    named = {
        "a preset of width classes": "`CLASS_PRESETS` in `vision/classes.py`",
        "a noise": "`_ALL` in `vision/noise.py`",
        "an export format": "`FORMATS` of `export/formats.py`",
        "an action with menu, shortcut and help": "`gui/app/actions.py` (`ACTIONS`)",
        "a column of the table of findings": "`TABLE_COLUMNS` of `gui/inspect/findings/findings_model.py`",
        "a method of distillation": "`training/methods`, its class in `METHODS`",
    }
    assert {what: where for what, where in named.items() if where not in rows.get(what, "")} == {}


def test_the_files_that_the_page_says_to_change_are_there():
    table = PAGE.partition("## Where to add\n")[2].partition("\n## ")[0]
    files = {name for name in re.findall(r"`([\w./]+\.(?:py|toml|md))`", table) if "/" in name}
    assert len(files) > 15
    assert [
        name
        for name in sorted(files)
        if not any((base / name).is_file() for base in (ROOT, ROOT / "crackview", ROOT / "crackview/inspection"))
    ] == []


def test_there_are_paths():
    assert len(NAMED) > 25
    assert len(CHAINS) == 11
    assert len(LINKS) > 55


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_what_is_named_is_there(file, name):
    assert definition(file, name)


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: re.search(REFERENCE, chain)[2])
def test_a_path_has_at_most_ten_functions(chain):
    assert 4 <= len(steps(chain)) <= 10
    assert all(re.match(REFERENCE, step) for step in steps(chain))


@pytest.mark.parametrize(("source", "handed_on", "target"), LINKS, ids=lambda part: str(part[-1]) if part else "")
def test_a_function_refers_to_the_next_one_or_hands_on_to_it(source, handed_on, target):
    names = [*handed_on, target[1].split(".")[-1]]
    assert names[0] in referred(definition(*source)), f"{source[1]} does not use {names[0]}"
    for pair in itertools.pairwise(names):
        assert any(set(pair) <= names for names in joined()), f"nothing joins {' to '.join(pair)}"


def test_a_link_that_the_code_does_not_have_is_found():
    gone = (("gui/jobs.py", "JobController.start"), (), ("gui/jobs.py", "JobRunner.close"))
    with pytest.raises(AssertionError, match=r"JobController\.start does not use close"):
        test_a_function_refers_to_the_next_one_or_hands_on_to_it(*gone)
    unjoined = (("gui/jobs.py", "JobController.start"), ("running_changed",), ("gui/jobs.py", "JobRunner.close"))
    with pytest.raises(AssertionError, match="nothing joins running_changed to close"):
        test_a_function_refers_to_the_next_one_or_hands_on_to_it(*unjoined)
