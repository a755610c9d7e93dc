"""``crackview models``: what can be chosen with ``--model``, and whether its file is what its card says."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from crackview.commands.console import complain, say

if TYPE_CHECKING:
    from crackview.nets.cards import Card

_SHOWN = {"f1": "F1", "mds": "mDS", "cldice": "clDice"}  # the others are in the JSON


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print the cards as JSON")


def run(args: argparse.Namespace) -> int:
    """List the cards; the exit code is 1 if a card or a file of weights is damaged or missing."""
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    models = [_checked(card) for card in cards.cards()]
    problems = [model["problem"] for model in models if model["problem"]] + cards.problems()
    if not models:
        problems.append("There are no models: install CrackView again.")
    if args.json:
        say(json.dumps(models, indent=2))
    else:
        for model in models:
            _tell(model, default=model["name"] == cards.DEFAULT)
    for sentence in problems:
        complain(sentence)
    return 1 if problems else 0


def _checked(card: "Card") -> dict[str, Any]:
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    problem = None
    try:
        cards.verify(card)
    except cards.ModelError as error:
        problem = str(error)
    size = card.path.stat().st_size if card.path.is_file() else None
    return {
        **card.model_dump(mode="json"),
        "path": str(card.path),
        "bytes": size,
        "ok": not problem,
        "problem": problem,
    }


def _tell(model: dict[str, Any], *, default: bool) -> None:
    size = "missing" if model["bytes"] is None else f"{model['bytes'] / 1e6:.1f} MB"
    state = "matches its sha256" if model["ok"] else "DOES NOT MATCH ITS CARD"
    say(f"{model['name']}{' (default)' if default else ''}: {model['title']}")
    say(f"  {model['role']}, {model['parameters'] / 1e6:.2f} M parameters, {size}, {state}")
    say(f"  threshold {model['threshold']:g}, {model['method']}")
    sets: dict[str, list[str]] = {}
    for name, value in model["scores"].items():
        where, _, score = name.rpartition(" ")
        if score in _SHOWN:
            sets.setdefault(where, []).append(f"{_SHOWN[score]} {value:.3f}")
    for where, scores in sets.items():
        say(f"  {where}: {', '.join(scores)}")
