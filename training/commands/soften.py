"""``python -m training soften``."""

import argparse
import sys
from pathlib import Path

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training.data import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--config", type=Path, required=True, help="a TOML file whose method has views")
    parser.add_argument("--workers", type=int, default=1, help="processes side by side (default %(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Make the maps that are missing."""
    from training import config as configs  # noqa: PLC0415  torch is slow to import
    from training.soften import soften  # noqa: PLC0415

    try:
        where = soften(configs.read(arguments.config), max(arguments.workers, 1), lambda line: print(line, flush=True))
    except (configs.ConfigError, DataError, ModelError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"The soft maps are in {where}.")
    return 0
