"""``python -m training train``."""

import argparse
import sys
from pathlib import Path

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from training import config as configs
from training.checkpoint import CheckpointError
from training.config import ConfigError
from training.data import DataError
from training.train import train


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument(
        "--config", type=Path, required=True, help="a TOML file, such as training/configs/pct-rfkd.toml"
    )
    parser.add_argument("--out", type=Path, help="the run's folder (default: runs/<name of the configuration>)")
    parser.add_argument("--crops", type=int, help="train on this many crops instead of the configuration's")
    parser.add_argument("--seed", type=int, help="instead of the configuration's")
    parser.add_argument("--workers", type=int, help="processes that make crops")
    parser.add_argument("--threads", type=int, help="processor threads for the network")
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="save and stop after this long; run again to go on"
    )


def run(arguments: argparse.Namespace) -> int:
    """Train."""
    if arguments.threads:
        import torch  # noqa: PLC0415  the parser must stay quick

        torch.set_num_threads(arguments.threads)
    wanted = {name: getattr(arguments, name) for name in ("crops", "seed", "workers")}
    try:
        config = configs.read(arguments.config, **{k: v for k, v in wanted.items() if v is not None})
        out = arguments.out or Path("runs") / arguments.config.stem
        train(config, out, lambda line: print(line, flush=True), stop_after_s=arguments.minutes * 60)
    except (ConfigError, DataError, ModelError, CheckpointError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on from the last checkpoint.", file=sys.stderr)
        return 130
    return 0
