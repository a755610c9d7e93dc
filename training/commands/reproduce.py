"""``python -m training reproduce``: all stages of a recipe, from untrained networks to a model."""

import argparse
import sys
from pathlib import Path

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training.checkpoint import CheckpointError
from training.config import ConfigError
from training.datasets import splits
from training.datasets.photos import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("recipe", help="a name such as pct-rfkd, or a TOML file")
    parser.add_argument("--stage", nargs="+", default=[], help="only these (default: all)")
    parser.add_argument("--runs", type=Path, help="where runs lie (default: CRACKVIEW_RUNS, else runs)")
    parser.add_argument("--threads", type=int, help="processor threads for the network")
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="save and stop after this long; run again to go on"
    )


def run(arguments: argparse.Namespace) -> int:
    """Train what is not finished."""
    import torch  # noqa: PLC0415  the parser must stay quick

    from training import distributed, recipe  # noqa: PLC0415  torch is slow to import

    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    given = Path(arguments.recipe)
    path = given if given.suffix == ".toml" else recipe.RECIPES / f"{given}.toml"
    try:
        done = recipe.reproduce(
            path,
            arguments.runs or splits.runs(),
            lambda line: print(line, flush=True),
            only=arguments.stage,
            stop_after_s=arguments.minutes * 60,
        )
    except (ConfigError, DataError, ModelError, CheckpointError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on from the last checkpoint.", file=sys.stderr)
        return 130
    finally:
        distributed.leave()
    if not done:
        print("Not finished; the same command goes on from the last checkpoint.")
    return 0
