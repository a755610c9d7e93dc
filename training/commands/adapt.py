"""``python -m training adapt``: a model for one wall from photos of it that nobody labelled."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from crackview.files import SaveError
from crackview.nets import cards
from crackview.nets.cards import ModelError
from training.checkpoint import CheckpointError
from training.config import ConfigError
from training.datasets import splits
from training.datasets.photos import DataError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--photos", type=Path, required=True, metavar="FOLDER", help="about 100 photos of one wall")
    parser.add_argument("--name", help="the new model's name (default: wall-<folder>)")
    parser.add_argument("--start", default=cards.DEFAULT, help="the model to start from (%(default)s)")
    parser.add_argument(
        "--teacher", help="the model that teaches (teacher; what may be used for paid work teaches itself)"
    )
    parser.add_argument("--runs", type=Path, help="where the run is kept (default: CRACKVIEW_RUNS, else runs)")
    parser.add_argument("--crops", type=int, help="learn this many crops")
    parser.add_argument("--seed", type=int, default=0, help="another draw (%(default)s)")
    parser.add_argument("--threads", type=int, help="processor threads")
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="save and stop after this long; run again to go on"
    )
    parser.add_argument("--json", action="store_true", help="print progress and the outcome as one JSON object a line")


def run(arguments: argparse.Namespace) -> int:
    """Adapt; 0 also where nothing was published, since that is an answer."""
    import torch  # noqa: PLC0415  the parser must stay quick

    from training import distributed  # noqa: PLC0415  torch is slow to import
    from training.adapt import adapt  # noqa: PLC0415

    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    watch = adapt.Watch(
        (lambda _line: None) if arguments.json else _say,
        _show if arguments.json else (lambda _stage, _share: None),
        arguments.minutes * 60,
    )
    try:
        outcome = adapt.adapt(
            arguments.photos.resolve(),
            arguments.name or "",
            arguments.runs or splits.runs(),
            watch,
            start=arguments.start,
            teacher=arguments.teacher or adapt.teacher_of(arguments.start),
            crops=arguments.crops or adapt.CROPS,
            seed=arguments.seed,
            threads=arguments.threads,
        )
    except (ConfigError, DataError, ModelError, CheckpointError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on.", file=sys.stderr)
        return 130
    finally:
        distributed.leave()
    if outcome is None:
        _say(json.dumps({"stopped": True}) if arguments.json else "Not finished; the same command goes on.")
    elif arguments.json:
        _say(json.dumps({"outcome": asdict(outcome)}))
    else:
        for line in outcome.lines():
            _say(line)
    return 0


def _say(line: str) -> None:
    print(line, flush=True)


def _show(stage: str, share: float) -> None:
    _say(json.dumps({"stage": stage, "share": round(share, 4)}))
