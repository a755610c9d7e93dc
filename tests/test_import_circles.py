"""No module of the application or its training imports itself through others, in functions neither.

import-linter holds the layers; within a layer it would let two modules import each other.
"""

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from crackview import paths

ROOT = paths.resources().parent
LAZY = {"crackview"}  # its names are those of crackview.api, which is loaded when they are used


def modules():
    found = {}
    for package in ("crackview", "training"):
        for path in sorted((ROOT / package).rglob("*.py")):
            found[".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")] = path
    return found


def imports(node):
    """Yield the import statements that are run, at once or in a function: not those for type checkers alone."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.Import | ast.ImportFrom):
            yield inner
        elif not (isinstance(inner, ast.If) and ast.unparse(inner.test) == "TYPE_CHECKING"):
            yield from imports(inner)


def imported(code, known):
    for statement in imports(ast.parse(code)):
        if isinstance(statement, ast.Import):
            yield from (each.name for each in statement.names if each.name in known)
        else:
            for each in statement.names:
                whole = f"{statement.module}.{each.name}"
                yield from [name for name in (whole, statement.module) if name in known][:1]


def order(codes):
    TopologicalSorter({name: set(imported(code, codes)) - {name} for name, code in codes.items()}).prepare()


def test_no_module_imports_itself_through_others():
    order({name: path.read_text("utf-8") for name, path in modules().items() if name not in LAZY})


def test_a_circle_through_a_function_is_found():
    codes = {
        "one": "from two import f",
        "two": "def f():\n    import three",
        "three": "if TYPE_CHECKING:\n    import two\nfrom one import g",
    }
    with pytest.raises(CycleError) as error:
        order(codes)
    assert set(error.value.args[1]) == set(codes)
    order({**codes, "three": "if TYPE_CHECKING:\n    import one"})
