"""``python -m training train``: a run of a configuration, or a model of one's own photos."""

import argparse
import sys
from pathlib import Path

from crackview.files import SaveError
from crackview.nets import cards
from crackview.nets.cards import ModelError
from training import config as configs
from training import distributed, finetune
from training.checkpoint import CheckpointError
from training.config import ConfigError
from training.datasets import splits
from training.datasets.photos import DataError
from training.train import train


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--config", type=Path, help="a TOML file, such as training/configs/student.toml")
    what.add_argument("--data", type=Path, metavar="FOLDER", help="your own photos: FOLDER/images and FOLDER/masks")
    parser.add_argument("--name", help="with --data: the new model's name (default: own-<folder>)")
    parser.add_argument("--start", default=cards.DEFAULT, help="with --data: the model to start from (%(default)s)")
    parser.add_argument("--teacher", default="", help="with --data: a model that teaches, such as teacher")
    parser.add_argument(
        "--out", type=Path, help="the run's folder (default: one where runs lie; with --data runs here)"
    )
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
    try:
        if arguments.data:
            _own(arguments)
        else:
            _configured(arguments)
    except (ConfigError, DataError, ModelError, CheckpointError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on from the last checkpoint.", file=sys.stderr)
        return 130
    finally:
        distributed.leave()
    return 0


def _configured(arguments: argparse.Namespace) -> None:
    wanted = {name: getattr(arguments, name) for name in ("crops", "seed", "workers")}
    config = configs.read(arguments.config, **{k: v for k, v in wanted.items() if v is not None})
    out = arguments.out or splits.runs() / arguments.config.stem
    train(config, out, _say, stop_after_s=arguments.minutes * 60)


def _own(arguments: argparse.Namespace) -> None:
    card = finetune.finetune(
        arguments.data,
        arguments.name or finetune.default_name(arguments.data),
        arguments.out or Path("runs"),
        start=arguments.start,
        teacher=arguments.teacher,
        crops=arguments.crops or finetune.CROPS,
        seed=arguments.seed or 0,
        workers=arguments.workers or 0,
        say=_say,
        stop_after_s=arguments.minutes * 60,
    )
    if card is not None:
        print(f"The application lists it as {card.name}: {card.path}")


def _say(line: str) -> None:
    print(line, flush=True)
