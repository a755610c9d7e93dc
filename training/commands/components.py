"""``python -m training components``."""

import argparse
import sys

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training.datasets.photos import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--model", required=True, help="the model, which tells joints from cracks")
    parser.add_argument("--each", type=int, default=150, help="photos of each part of each source (150)")
    parser.add_argument("--sources", action="store_true", help="score each source's held-out photos for the card")
    parser.add_argument("--dry-run", action="store_true", help="only say what it would do, and write nothing")


def run(arguments: argparse.Namespace) -> int:
    """Collect, judge with sources left out, fit to all, and write."""
    from crackview.nets import cards  # noqa: PLC0415  slow to import, as is torch
    from training import components, publish  # noqa: PLC0415

    try:
        card = cards.card(arguments.model)
        if "joint" not in card.outputs:
            print(f"{card.name} does not tell joints from cracks: its components cannot be checked.", file=sys.stderr)
            return 1
        found = components.collect(card, arguments.each, print)
        for line in components.report(found, components.cross_validate(found)):
            print(line)
        if not arguments.dry_run:
            network = components.fit(found, ~found.held_out)
            card = components.attach(card, network)
            if arguments.sources:
                publish.score_as_measured(card)
            for line in components.report(found, components.probability(network, found.features)):
                print(f"as written, {line}")
    except (DataError, ModelError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
