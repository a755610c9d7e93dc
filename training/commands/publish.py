"""``python -m training publish``."""

import argparse
import sys
from pathlib import Path

from crackview import paths
from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training.config import ConfigError
from training.datasets.photos import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--name", required=True, help="the model's name, such as pct-rfkd")
    parser.add_argument("--out", type=Path, default=paths.weights(), help="where weights and card go")
    parser.add_argument("--half", action="store_true", help="store 16-bit numbers")
    parser.add_argument("--sources", action="store_true", help="score each source's held-out photos for the card")
    parser.add_argument("--test", action="store_true", help="score deepcrack/test and write it into the card")


def run(arguments: argparse.Namespace) -> int:
    """Publish."""
    from training.publish import publish  # noqa: PLC0415  torch is slow to import

    try:
        card = publish(
            arguments.run,
            arguments.name,
            arguments.out,
            half=arguments.half,
            test=arguments.test,
            sources=arguments.sources,
        )
    except (ConfigError, DataError, ModelError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{card.name}: {card.parameters:,} parameters, threshold {card.threshold}, {card.path.name}")
    for name, value in card.scores.items():
        print(f"  {name:30} {value:.4f}")
    return 0
