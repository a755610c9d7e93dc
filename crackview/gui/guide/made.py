"""What the guide's pages take from the code, as Markdown; in a page it stands as ``<!-- made: NAME -->``."""

import argparse
import html
import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from crackview import paths
from crackview.gui.app import actions
from crackview.gui.app.actions import plain
from crackview.nets import cards
from crackview.vision import noise, widths

_CAMERAS = (
    ("phone, main camera, 12 MP", 6.9, 9.8, 4032),
    ("drone, 20 MP, 1 inch", 8.8, 13.2, 5472),
    ("drone, 45 MP, full frame", 35.0, 35.9, 8192),
    ("full frame, 24 MP", 50.0, 36.0, 6000),
    ("full frame, 45 MP", 85.0, 36.0, 8192),
)
_DISTANCES_M = (0.5, 1, 2, 5, 10, 20)


def made(parsers: Callable[[], Iterable[argparse.ArgumentParser]]) -> dict[str, Callable[[], str]]:
    """Return what makes each part, by its name.

    Args:
        parsers: Gives the parsers of the window and of every command.
    """
    return {
        "command-line": lambda: "\n\n".join(command(parser) for parser in parsers()),
        "distances": distances,
        "keys": keys,
        "models": models,
        "noises": noises,
    }


def command(parser: argparse.ArgumentParser, heading: str = "##") -> str:
    """Return a command with its arguments, and those inside it one level below ``heading``."""
    rows = [
        (_spelling(action), _help(parser, action))
        for action in parser._actions
        if not isinstance(action, argparse._HelpAction)
    ]
    arguments = f"\n\n{table(('argument', 'meaning'), rows)}" if rows else ""
    inner = [
        command(choice, f"{heading}#")
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for choice in action.choices.values()
    ]
    return "\n\n".join([f"{heading} `{parser.prog}`\n\n{parser.description}{arguments}", *inner])


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
    return "; ".join(part for part in parts if part).replace(f"{paths.resources().parent}{os.sep}", "")


def keys() -> str:
    """Return every action of the window by its menu, with its keys."""
    menus = dict.fromkeys(action.menu for action in actions.ACTIONS)
    return "\n\n".join(f"## {plain(menu).replace('/', ', ')}\n\n{_menu(menu)}" for menu in menus)


def _menu(menu: str) -> str:
    rows = [(action.text, _kbd(action.shortcuts), action.help) for action in actions.ACTIONS if action.menu == menu]
    return table(("command", "keys", "what it does"), rows)


def _kbd(shortcuts: tuple[str, ...]) -> str:
    return " ".join(f"<kbd>{html.escape(each)}</kbd>" for each in shortcuts)


def models() -> str:
    """Return the cards of the models that ship."""
    return "\n\n".join(_card(card) for card in cards.cards() if card.path.is_relative_to(paths.weights()))


def _card(card: cards.Card) -> str:
    score = card.scores.get
    test = [f"{score(f'deepcrack/test {key}', float('nan')):.3f}" for key in ("precision", "recall", "f1", "mds")]
    return f"""### `{card.name}`

{card.title}: {card.method}. {card.parameters:,} parameters, threshold {card.threshold:g}. {card.notes}

On the DeepCrack test: precision {test[0]}, recall {test[1]}, F1 {test[2]}, mDS {test[3]}.

{_history(card)}{table(("trained on", "licence"), [(f"`{item.name}`", item.licence) for item in card.training_sets])}

`{card.file}`, sha256 `{card.sha256}`"""


def _history(card: cards.Card) -> str:
    parts = "\n".join(f"{number}. {part}" for number, part in enumerate(card.history, 1))
    return f"How it was trained:\n\n{parts}\n\n" if parts else ""


def distances() -> str:
    """Return the smallest pixel and the least measurable width of a camera at each distance."""
    rows = []
    for title, focal_mm, sensor_mm, width_px in _CAMERAS:
        scales = [distance * 1000 * sensor_mm / width_px / focal_mm for distance in _DISTANCES_M]
        rows.append((f"{title} ({focal_mm:g} mm on {sensor_mm:g} mm)", *map(_scale_and_limit, scales)))
    return table(("camera", *(f"{distance:g} m" for distance in _DISTANCES_M)), rows)


def _scale_and_limit(mm_per_px: float) -> str:
    return f"{mm_per_px:.2g}<br>**{mm_per_px * widths.LIMIT_PX:.2g}**"


def noises() -> str:
    """Return all noises with their amounts."""
    rows = [
        (item.title, "yes" if item.seen else "no", *(f"{amount:g}" for amount in item.severities), item.unit)
        for item in noise.NOISES.values()
    ]
    return table(("noise", "in training", *"12345", "amount"), rows)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a table of Markdown."""

    def lines() -> Iterator[str]:
        for row in (head, ("---",) * len(head), *rows):
            yield "| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in row) + " |"

    return "\n".join(lines())
