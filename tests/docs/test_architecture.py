"""The paths on the page about the architecture lead somewhere: every function that is named is there."""

import ast
import re

import pytest

from crackview import paths

ROOT = paths.resources().parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([a-z_/0-9]+\.py):([A-Za-z_.]+)`", PAGE)))


def test_there_are_paths():
    assert len(NAMED) > 25


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_function_that_is_named_is_there(file, name):
    scope = ast.parse((ROOT / "crackview" / file).read_text(encoding="utf-8")).body
    for part in name.split("."):
        (found,) = [node for node in scope if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == part]
        scope = found.body


@pytest.mark.parametrize("path", re.findall(r"\*\*[^*]+\*\*[^*]*?(?=\n\n\*\*|\n## )", PAGE.split("## Five paths")[1]))
def test_a_path_has_at_most_ten_functions(path):
    numbered = "".join(re.findall(r"\n\d+\. .*(?:\n   .*)*", path))
    assert len(re.findall(r"`[a-z_/0-9]+\.py:", numbered)) <= 10


COUNTS = {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def test_functions_and_files_of_a_path_are_counted_right():
    path = PAGE.split("## Five paths")[1]
    claimed = re.findall(r"\b(\w+) functions, (\w+) files\)[^*]*?((?:\n\d\. .*(?:\n   .*)*)+)", path)
    assert len(claimed) == 2
    for functions, files, steps in claimed:
        named = re.findall(r"`([a-z_/0-9]+\.py):([A-Za-z_.]+)`", steps)
        assert (len(set(named)), len({file for file, _ in named})) == (COUNTS[functions], COUNTS[files])
