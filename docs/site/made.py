"""What the guide's pages take from the code: each comment ``<!-- made: NAME -->`` is replaced by it.

MkDocs calls the functions whose names begin with ``on_``.
"""

import argparse
import html
import itertools
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

DOCS = Path(__file__).resolve().parent.parent
ROOT = DOCS.parent
RESULTS = ROOT / "training" / "results"
sys.path.insert(0, str(ROOT))

from crackview import cli  # noqa: E402 - from this tree, whatever is installed
from crackview.gui.app import actions  # noqa: E402
from crackview.gui.app.actions import plain  # noqa: E402
from crackview.nets import cards  # noqa: E402
from crackview.vision import measure, noise  # noqa: E402
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


def command_line() -> str:
    """Return every command of the application, from its parser."""
    return "\n\n".join(_command(cli.parser(name)) for name in ("", *cli.COMMANDS))


def training_commands() -> str:
    """Return every command of ``python -m training``."""
    (choices,) = (action for action in training.parser(*training.COMMANDS)._actions if action.choices)
    assert isinstance(choices.choices, dict)
    return "\n\n".join(_command(command, "###") for command in choices.choices.values())


def _command(parser: argparse.ArgumentParser, heading: str = "##") -> str:
    rows = [
        (_spelling(action), _help(parser, action))
        for action in parser._actions
        if not isinstance(action, argparse._HelpAction)
    ]
    table = f"\n\n{_table(('argument', 'meaning'), rows)}" if rows else ""
    inner = [
        _command(choice, f"{heading}#")
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for choice in action.choices.values()
    ]
    return "\n\n".join([f"{heading} `{parser.prog}`\n\n{parser.description}{table}", *inner])


def _spelling(action: argparse.Action) -> str:
    name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    if action.choices and not action.metavar:
        name = f"{{{','.join(map(str, action.choices))}}}"
    many = " ..." if action.nargs in {"*", "+"} else ""
    if not action.option_strings:
        return f"`{name}{many}`"
    return f"`{', '.join(action.option_strings)}{'' if action.nargs == 0 else f' {name}{many}'}`"


def _help(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    text = parser._get_formatter()._expand_help(action) if action.help else ""
    choices = ", ".join(map(str, action.choices)) if action.choices and action.metavar else ""
    parts = [text, choices and f"one of {choices}", "needed" if action.required and action.option_strings else ""]
    return "; ".join(part for part in parts if part).replace(str(ROOT) + os.sep, "")


def keys() -> str:
    """Return every action of the window by its menu, with its keys."""
    menus = dict.fromkeys(action.menu for action in actions.ACTIONS)
    return "\n\n".join(f"## {plain(menu).replace('/', ', ')}\n\n{_menu(menu)}" for menu in menus)


def _menu(menu: str) -> str:
    rows = [(action.text, _kbd(action.shortcuts), action.help) for action in actions.ACTIONS if action.menu == menu]
    return _table(("command", "keys", "what it does"), rows)


def _kbd(shortcuts: tuple[str, ...]) -> str:
    return " ".join(f"<kbd>{html.escape(keys)}</kbd>" for keys in shortcuts)


def models() -> str:
    """Return the cards of the models that ship."""
    return "\n\n".join(_card(card) for card in cards.cards() if card.path.is_relative_to(ROOT))


def _card(card: cards.Card) -> str:
    score = card.scores.get
    test = [f"{score(f'deepcrack/test {key}', float('nan')):.3f}" for key in ("precision", "recall", "f1", "mds")]
    return f"""### `{card.name}`

{card.title}: {card.method}. {card.parameters:,} parameters, threshold {card.threshold:g}. {card.notes}

On the DeepCrack test: precision {test[0]}, recall {test[1]}, F1 {test[2]}, mDS {test[3]}.

{_history(card)}{_table(("trained on", "licence"), [(f"`{item.name}`", item.licence) for item in card.training_sets])}

`{card.file}`, sha256 `{card.sha256}`"""


def _history(card: cards.Card) -> str:
    parts = "\n".join(f"{number}. {part}" for number, part in enumerate(card.history, 1))
    return f"How it was trained:\n\n{parts}\n\n" if parts else ""


_CAMERAS = (
    ("phone, main camera, 12 MP", 6.9, 9.8, 4032),
    ("drone, 20 MP, 1 inch", 8.8, 13.2, 5472),
    ("drone, 45 MP, full frame", 35.0, 35.9, 8192),
    ("full frame, 24 MP", 50.0, 36.0, 6000),
    ("full frame, 45 MP", 85.0, 36.0, 8192),
)
_DISTANCES_M = (0.5, 1, 2, 5, 10, 20)


def distances() -> str:
    """Return the smallest pixel and the least measurable width of a camera at each distance."""
    rows = []
    for title, focal_mm, sensor_mm, width_px in _CAMERAS:
        scales = [distance * 1000 * sensor_mm / width_px / focal_mm for distance in _DISTANCES_M]
        rows.append((f"{title} ({focal_mm:g} mm on {sensor_mm:g} mm)", *map(_scale_and_limit, scales)))
    return _table(("camera", *(f"{distance:g} m" for distance in _DISTANCES_M)), rows)


def _scale_and_limit(mm_per_px: float) -> str:
    return f"{mm_per_px:.2g}<br>**{mm_per_px * measure.LIMIT_PX:.2g}**"


def noises() -> str:
    """Return all noises with their amounts."""
    rows = [
        (item.title, "yes" if item.seen else "no", *(f"{amount:g}" for amount in item.severities), item.unit)
        for item in noise.NOISES.values()
    ]
    return _table(("noise", "in training", *"12345", "amount"), rows)


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


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    def lines() -> Iterator[str]:
        for row in (head, ("---",) * len(head), *rows):
            yield "| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in row) + " |"

    return "\n".join(lines())


MADE: dict[str, Callable[[], str]] = {
    "command-line": command_line,
    "distances": distances,
    "keys": keys,
    "models": models,
    "noises": noises,
    "own-photos": own_photos,
    "results": results,
    "training-commands": training_commands,
}
