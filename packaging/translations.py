"""Keeps the catalogues of texts: finds every text of the window, merges them into the .ts files, compiles those.

`python packaging/translations.py` does all three after texts were changed; a translator then opens a
``resources/translations/crackview_*.ts`` in Qt Linguist, and the same command compiles what was saved. The .ts files
are the source; the .qm files beside them, which the window loads, are kept with them so that a checkout needs no tools.
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # before a CrackView that is installed

from crackview import paths
from crackview.export.formats import FORMATS
from crackview.gui.app.actions import ACTIONS
from crackview.gui.guide.window import IN_ENGLISH
from crackview.gui.inspect.annotating.annotation_panel import KINDS
from crackview.gui.inspect.annotating.drawing_tools import TOOLS as DRAWING_TOOLS
from crackview.gui.inspect.condition.condition_window import UNRATED
from crackview.gui.inspect.editing.tools import Brush, Delete, Eraser, Follow, Join, Lasso, Split, Trace
from crackview.gui.inspect.findings.all_findings import TITLES as ALL_TITLES
from crackview.gui.inspect.findings.findings_model import JOINTS, SEVERITIES, STATES, TABLE_COLUMNS, WIDTHS_FROM
from crackview.gui.inspect.jobs.export_dialogs import FACTS, FINDINGS_TITLES
from crackview.gui.inspect.photos.photo_list import FLAWS
from crackview.gui.inspect.photos.photo_source import MODES
from crackview.gui.lab.tour import TOUR_SCENES
from crackview.gui.language import LANGUAGES
from crackview.inspection.session.snapshot import PhotoStage
from crackview.inspection.store.step_titles import TEMPLATES as STEP_TITLES
from crackview.nets import cards
from crackview.vision.annotations import DAMAGES
from crackview.vision.change_detection import Doubt
from crackview.vision.classes import CLASS_PRESETS
from crackview.vision.noise import NOISES
from crackview.vision.recipe import RECIPE_PRESETS
from crackview.vision.scale import OBJECTS

PACKAGE = Path(__file__).resolve().parent.parent / "crackview"
NEVER_SHOWN = {"api", "gauge_documents.py", "lens.py", "onnx_export.py", "report"}
"""What speaks on paper, to a terminal or to scripts alone, in English."""
FLEET_SHOWN = {"browse.py", "errors.py", "settings.py", "storage.py"}
"""What of the fleet speaks to who looks at its results; the rest speaks to who runs it, at a terminal."""
_FILLED = {"Sentence", "template"}
_EDITS = (
    "Brush stroke", "Clear all corrections", "Delete finding {0}", "Delete {0} findings", "Erase", "Extend a crack",
    "Follow a crack", "Join {0} and {1}", "Lasso", "Remove by lasso", "Split", "Trace",
)  # fmt: skip


def texts() -> list[str]:
    """Return every text that the window may show, in order, without doubles."""
    return sorted({text for text in (*_called(), *_tables(), *sentences()) if re.search(r"[^\W\d_]", text)})


def sentences() -> list[str]:
    """Return the templates of `Sentence` and of errors, which are made where nothing translates."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in _modules(PACKAGE)]
    filled = _FILLED | _errors(trees)
    return sorted({text for tree in trees for text in _arguments(tree, filled)})


def _errors(trees: list[ast.Module]) -> set[str]:
    """Return the names of `UserError` and of all classes below it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found = {"UserError"}
    while more := {each.name for each in classes if found & {_name(base) for base in each.bases}} - found:
        found |= more
    return found


def _modules(place: Path) -> Iterable[Path]:
    return [path for path in sorted(place.rglob("*.py")) if _is_shown(path.relative_to(PACKAGE))]


def _is_shown(path: Path) -> bool:
    """Return whether the window may show sentences of a module of the package."""
    return path.name in FLEET_SHOWN if path.parts[0] == "fleet" else not NEVER_SHOWN & set(path.parts)


def _called() -> Iterator[str]:
    """Yield the arguments of ``tr("…")``."""
    for path in _modules(PACKAGE / "gui"):
        yield from _arguments(ast.parse(path.read_text(encoding="utf-8")), {"tr"})


def _arguments(tree: ast.Module, functions: set[str]) -> Iterator[str]:
    """Yield the texts that are the first argument of calls of these functions, also where it is one of two."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in functions:
            first = node.args[0]
            for text in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def _tables() -> Iterator[str]:
    """Yield the texts in tables, from which they are translated when shown."""
    for action in ACTIONS:
        yield from (action.title, action.help, *action.menu.split("/"))
    for noise in NOISES.values():
        yield from (noise.title, noise.unit)
    yield from ("CPU, 1 thread", *RECIPE_PRESETS, *_EDITS, *STEP_TITLES)
    yield from (*MODES.values(), *STATES.values(), *SEVERITIES.values(), *(stage.value for stage in PhotoStage))
    yield from (*FLAWS.values(), *(doubt.value for doubt in Doubt))
    yield from WIDTHS_FROM.values()
    yield from JOINTS.values()
    yield from (text for column in TABLE_COLUMNS for text in (column.title, column.help, "yes", "no"))
    yield from (
        *(text for each in FORMATS.values() for text in (each.title, each.help)),
        *FACTS,
        *FINDINGS_TITLES.values(),
        *ALL_TITLES,
        *UNRATED.values(),
        IN_ENGLISH,
        *(each.name for each in OBJECTS),
        "line",
        "typed",
    )
    yield from (tool.hint for tool in (Brush, Eraser, Delete, Follow, Join, Lasso, Split, Trace))
    yield from (tool.hint for tool in DRAWING_TOOLS.values())
    yield from (*KINDS.values(), *DAMAGES.values(), "What", "Size")
    yield from (scene.words for scene in TOUR_SCENES)
    # not the models of whoever runs this
    yield from (cards.from_file(path).title for path in sorted(paths.weights().glob("*.json")))
    for classes in CLASS_PRESETS.values():
        yield from (classes.name, classes.source, *(each.title for each in classes.classes))


def _name(function: ast.AST) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def update(folder: Path, names: Iterable[str]) -> None:
    """Merge the texts into the catalogues: new ones are unfinished, ones that are gone are dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        marked = Path(place) / "texts.py"
        lines = [f'QT_TRANSLATE_NOOP("CrackView", {json.dumps(text, ensure_ascii=False)})\n' for text in texts()]
        marked.write_text("".join(lines), encoding="utf-8")
        for name in names:
            catalogue = folder / f"crackview_{name}.ts"
            language = ["-source-language", "en", "-target-language", name]
            _run("lupdate", str(marked), "-no-obsolete", "-locations", "none", *language, "-ts", str(catalogue))


def compile_(catalogue: Path, target: Path) -> None:
    """Make the .qm file of a .ts file."""
    _run("lrelease", "-compress", "-nounfinished", str(catalogue), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent)) or f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    foreign = [name for name in LANGUAGES if name != "en"]
    update(paths.translations(), foreign)
    for name in foreign:
        made = paths.translations() / f"crackview_{name}.ts"
        compile_(made, made.with_suffix(".qm"))
