"""What the guide's pages take from the code: each comment ``<!-- made: NAME -->`` is replaced by it.

MkDocs calls the functions whose names begin with ``on_``.
"""

import itertools
import re
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

DOCS = Path(__file__).resolve().parent.parent
ROOT = DOCS.parent
RESULTS = ROOT / "training" / "results"
sys.path.insert(0, str(ROOT))

from crackview import cli  # noqa: E402 - from this tree, whatever is installed
from crackview.gui.guide import made  # noqa: E402
from training import __main__ as training  # noqa: E402

_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def on_config(config: MkDocsConfig) -> None:
    """Put the decisions, in their order, at the end of the navigation."""
    decisions = sorted(path.relative_to(DOCS).as_posix() for path in (DOCS / "decisions").glob("*.md"))
    assert config.nav is not None
    config.nav.append({"Decisions": decisions})


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the plots of the benchmark, which lie beside their tables."""
    for path in sorted(RESULTS.glob("*.svg")):
        files.append(File(path.name, str(RESULTS), config.site_dir, use_directory_urls=False))


def on_page_markdown(markdown: str, **_more: object) -> str:
    """Fill in what is made."""
    return re.sub(r"<!-- made: ([a-z-]+) -->", lambda found: _make(found[1]), markdown)


def _make(name: str) -> str:
    if name not in MADE:
        raise PluginError(f"Nothing called {name!r} is made; there are: {', '.join(MADE)}.")
    return MADE[name]()


def training_commands() -> str:
    """Return every command of ``python -m training``."""
    (choices,) = (action for action in training.parser(*training.COMMANDS)._actions if action.choices)
    assert isinstance(choices.choices, dict)
    return "\n\n".join(made.command(command, "###") for command in choices.choices.values())


def results() -> str:
    """Return the tables of the benchmark, once it has been run."""
    page = RESULTS / "README.md"
    if not page.is_file():
        return "The benchmark of all methods, three seeds each under one schedule, has not been run to its end."
    return _moved(page)


def own_photos() -> str:
    """Return the page of training."""
    return _moved(ROOT / "training" / "README.md")


def _moved(page: Path) -> str:
    """Return a page from elsewhere without its title; its links outside the guide become plain names."""

    def link(found: re.Match[str]) -> str:
        picture, text, target = found.groups()
        if "://" in target or target.startswith("#"):
            return found[0]
        path = (page.parent / target).resolve()
        if path.is_relative_to(DOCS):
            return f"{picture}[{text}]({path.relative_to(DOCS).as_posix()})"
        return f"![{text}]({path.name})" if picture and path.parent == RESULTS else text

    lines = itertools.dropwhile(lambda line: line.startswith("# ") or not line, page.read_text("utf-8").splitlines())
    return _LINK.sub(link, "\n".join(lines))


MADE: dict[str, Callable[[], str]] = {
    **made.made(lambda: map(cli.parser, ("", *cli.COMMANDS))),
    "own-photos": own_photos,
    "results": results,
    "training-commands": training_commands,
}
