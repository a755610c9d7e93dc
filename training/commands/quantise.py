"""``python -m training quantise``."""

import argparse
import sys

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training.datasets.photos import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--model", required=True, help="the model, by its name")
    parser.add_argument("--calibrate", type=int, default=6, help="training photos of each source (6)")
    parser.add_argument("--most", type=int, default=24, help="held-out photos of each source to judge by (24)")
    parser.add_argument("--dry-run", action="store_true", help="only say what it would do, and write nothing")


def run(arguments: argparse.Namespace) -> int:
    """Quantise, judge, and write the first that holds; the exit code is 1 if none does."""
    from crackview.nets import cards  # noqa: PLC0415  slow to import, as are onnx and torch
    from training import quantise  # noqa: PLC0415

    try:
        card = cards.card(arguments.model)
        for judged in quantise.judge(card, arguments.calibrate, arguments.most):
            for line in (*judged.table(), *(f"refused: {reason}" for reason in judged.failures())):
                print(line, flush=True)
            if not judged.failures():
                if not arguments.dry_run:
                    print(quantise.attach(card, judged.content).onnx_int8)
                return 0
    except (DataError, ModelError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{card.name} stays as it is: no int8 network is both faster and as good.", file=sys.stderr)
    return 1
