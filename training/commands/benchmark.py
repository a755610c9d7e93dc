"""``python -m training benchmark``: train what is missing, score what is trained, write the results."""

import argparse
import math
import sys
import time
from pathlib import Path

from crackview.files import SaveError
from crackview.nets.cards import ModelError
from crackview.vision.image_io import PhotoError
from training.config import ConfigError
from training.datasets import splits
from training.datasets.photos import DataError

_HERE = Path(__file__).resolve().parents[1]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--config", type=Path, default=_HERE / "configs" / "benchmark.toml")
    parser.add_argument("--runs", type=Path, help="where the weights are (default: benchmark, where runs lie)")
    parser.add_argument("--out", type=Path, default=_HERE / "results", help="where scores, tables and plots are")
    parser.add_argument("--only", choices=("train", "score", "report"), help="one of the three stages")
    parser.add_argument("--variant", nargs="+", metavar="NAME", help="train and score only these variants")
    parser.add_argument("--crops", type=int, help="train each run on this many crops instead of the configuration's")
    parser.add_argument("--every", type=int, help="score noise on every n-th photo, in place of the configuration's n")
    parser.add_argument("--threads", type=int, default=2, help="processes that score, threads that train")
    parser.add_argument("--minutes", type=float, default=math.inf, help="train no longer than this; run again to go on")
    parser.add_argument("--pictures-from", type=Path, metavar="DIR", help="only render these photos into RUNS/pictures")


def run(arguments: argparse.Namespace) -> int:
    """Run the stages."""
    from training.checkpoint import CheckpointError  # noqa: PLC0415  torch is slow to import

    try:
        return _stages(arguments)
    except ImportError as error:
        print(f"The benchmark needs the train extra: pip install -e '.[train]' ({error}).", file=sys.stderr)
        return 1
    except (CheckpointError, ConfigError, DataError, ModelError, PhotoError, SaveError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on.", file=sys.stderr)
        return 130


def _stages(arguments: argparse.Namespace) -> int:
    import torch  # noqa: PLC0415  slow to import
    from filelock import FileLock, Timeout  # noqa: PLC0415  of the train extra

    from training.benchmark import conditions, groups, plan, queue, report, score, subjects  # noqa: PLC0415

    torch.set_num_threads(arguments.threads)
    benchmark = plan.read(arguments.config, arguments.crops)
    runs = arguments.runs or splits.runs() / "benchmark"
    entries, scores = plan.entries(benchmark, runs), arguments.out / "scores"
    every = arguments.every or benchmark.score.every
    wanted = conditions.every_condition(benchmark.score, every)
    missing = plan.entries(benchmark, runs, arguments.variant)
    if not (arguments.only or arguments.variant):
        keys = {condition.key for condition in wanted}
        missing = [entry for entry in missing if not keys <= subjects.of_run(entry, scores).rows().keys()]
    if arguments.only in {None, "train"} and arguments.pictures_from is None:
        until = time.monotonic() + 60 * arguments.minutes
        if not queue.train_missing(missing, _say, until) and arguments.only is None:
            print("Not every run is finished: the same command goes on; --only score scores those that are.")
            return 0
    rows = [*groups.from_cards(subjects.shipped(), scores), *groups.from_runs(benchmark, entries, scores)]
    if arguments.pictures_from is not None:
        folder = runs / "pictures"
        print(f"{report.write_pictures(folder, arguments.pictures_from, rows)} photos, in {folder}")
    elif arguments.only in {None, "score"}:
        chosen = [run for row in rows if not arguments.variant or row.name in arguments.variant for run in row.runs]
        runs.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(runs / "score.lock", blocking=False):
                score.score_missing(chosen, wanted, next(iter(benchmark.common.sets)), arguments.threads, _say)
        except Timeout:
            _say("Another process scores these runs.")
            return 0
    if arguments.only in {None, "report"} and arguments.pictures_from is None:
        report.write(arguments.out, benchmark, rows, every)
        print(f"{arguments.out / 'README.md'}")
    return 0


def _say(line: str) -> None:
    print(line, flush=True)
