"""``crackview fleet``: photos by the million, by many workers on one machine or a Ray cluster."""

import argparse
import datetime as dt
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from crackview import __version__, file_names
from crackview.commands import export
from crackview.commands.console import counted, description, failed, print_error, print_json, print_line, print_text
from crackview.errors import UserError
from crackview.vision.classes import CLASS_PRESETS

if TYPE_CHECKING:
    from crackview.fleet.cluster import Machines
    from crackview.fleet.lease import FleetProgress

_LINE_S, _LOG_S = 0.5, 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, help="what to do")
    _add_run(_action(actions, "run", "analyse the photos of a folder, a list or a store; results are Parquet files"))
    resume = _action(actions, "resume", "go on with a run that was interrupted, where it ended")
    _add_place(resume)
    _add_workers(resume)
    resume.add_argument("--retry-failed", action="store_true", help="try photos again that could not be analysed")
    status = _action(actions, "status", "tell how far a run is, whoever runs it")
    _add_place(status)
    status.add_argument("--json", action="store_true", help="print it as JSON")
    report = _action(actions, "report", "add up what a run has found: photos, cracks, width classes, failures")
    _add_place(report)
    report.add_argument("--html", metavar="FILE", type=Path, help="write it as a page too, with the widest cracks")
    report.add_argument("--csv", metavar="FILE", type=Path, help="write every finding as findings.csv of predict")
    export.add_csv_dialect(report, "that file")
    report.add_argument(
        "--classes", choices=CLASS_PRESETS, default=next(iter(CLASS_PRESETS)), help="width classes (%(default)s)"
    )
    report.add_argument("--json", action="store_true", help="print it as JSON")


def _action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str
) -> argparse.ArgumentParser:
    return actions.add_parser(name, help=what, description=description(what))


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dest", metavar="DEST", help="the --out of the run, a folder or URL")


def _add_workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--address", metavar="ADDRESS", help="a Ray cluster, 'auto' or ray://HOST:10001; default: this machine alone"
    )
    parser.add_argument(
        "--workers", metavar="N", type=_count, help="default: one for each core, as far as the memory goes"
    )


def _add_run(parser: argparse.ArgumentParser) -> None:
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="a folder with all its folders, a text file with a photo on each line, or a URL such as s3://bucket/photos",
    )
    parser.add_argument("-o", "--out", metavar="DEST", required=True, help="where results go, a folder or URL")
    _add_workers(parser)
    parser.add_argument("-m", "--model", metavar="NAME", default=cards.DEFAULT, help="default: %(default)s")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument("--masks", action="store_true", help="write the mask of each photo too")
    parser.add_argument("--overlays", action="store_true", help="write the overlay of each photo too")
    parser.add_argument(
        "--maps",
        action="store_true",
        help="write the probability map of each photo too: the window then makes inspections without analysing anew",
    )
    parser.add_argument("--mm-per-px", metavar="S", type=inputs.scale, help="as in predict")
    parser.add_argument("--distance", metavar="M", type=inputs.distance, help="as in predict")
    parser.add_argument("--scale-from", choices=["marker"], help="as in predict")
    inputs.add_printed(parser)
    parser.add_argument(
        "--batch",
        metavar="N",
        type=_count,
        default=32,
        help="photos that are written together: what a worker loses at most when it is killed (%(default)s)",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 4096:
        raise argparse.ArgumentTypeError(f"it is a whole number from 1 to 4096, not {text!r}")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Run; return the exit code, 1 if some photos failed or the run could not end, 2 if it could not begin."""
    actions = {"run": _run, "resume": _resume, "status": _status, "report": _report}
    try:
        return actions[args.action](args)
    except UserError as error:
        return failed(error, 2 if args.action in {"status", "report"} else 1)


def _run(args: argparse.Namespace) -> int:
    from crackview.fleet import run as runs  # noqa: PLC0415 - only for this command
    from crackview.fleet.errors import package  # noqa: PLC0415
    from crackview.fleet.settings import FleetSettings  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    try:
        for name in ("ray", "pyarrow", "fsspec"):
            package(name)
        card = cards.card(args.model)
        storage = runs.begin(
            file_names.escape(args.out),
            FleetSettings(
                version=__version__,
                begun=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                source=file_names.escape(args.source),
                model=card.name,
                model_sha256=card.sha256,
                threshold=card.threshold if args.threshold is None else args.threshold,
                mm_per_px=None if args.mm_per_px is None else args.mm_per_px.mm_per_px,
                mm_per_px_uncertainty=None if args.mm_per_px is None else args.mm_per_px.uncertainty,
                distance_m=args.distance,
                marker=args.scale_from == "marker",
                printed_mm=args.printed_mm,
                masks=args.masks,
                overlays=args.overlays,
                maps=args.maps,
                batch=args.batch,
            ),
        )
    except UserError as error:
        return failed(error, 2)
    return _work(args, storage.place, retry_failed=False)


def _resume(args: argparse.Namespace) -> int:
    return _work(args, file_names.escape(args.dest), retry_failed=args.retry_failed)


def _work(args: argparse.Namespace, place: str, *, retry_failed: bool) -> int:
    from crackview.fleet import run as runs  # noqa: PLC0415 - only for this command
    from crackview.fleet.dataset import FAILURES, Results  # noqa: PLC0415
    from crackview.fleet.storage import Storage  # noqa: PLC0415

    storage, line = Storage(place), _ProgressOutput()
    try:
        progress, problems = runs.work(
            storage,
            line.show,
            started=line.started,
            address=args.address,
            workers=args.workers,
            retry_failed=retry_failed,
        )
    finally:
        line.clear()
    for sentence in problems:
        print_error(sentence)
    if not progress.planned:
        return failed("There is nothing to do: the source holds no photos.", 2)
    lost = f"; batches begun again: {progress.lost}" if progress.lost else ""
    done, found = counted(progress.done, "photo"), counted(progress.findings, "finding")
    print_line(f"{place}: {done} done, in this run {found}{lost}")
    failures = Results(storage).count(FAILURES)  # those of earlier runs too
    if failures:
        report = f"`crackview fleet report {place} --html failures.html`"
        print_error(f"{counted(failures, 'photo')} could not be analysed: {report} names them.")
    return 1 if failures or problems else 0


class _ProgressOutput:
    """How far the run is: one line on a terminal, a line a minute elsewhere, both on stderr."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + (0 if self._terminal else _LOG_S)
        self._width = 0

    def started(self, machines: "Machines", workers: int) -> None:
        """Print the machines and the number of workers."""
        gpus = f", {machines.gpus} GPUs" if machines.gpus else ""
        dashboard = f"; Ray's dashboard: http://{machines.dashboard}" if machines.dashboard else ""
        print_error(f"{counted(workers, 'worker')} on {machines.cpus} cores{gpus}{dashboard}")

    def show(self, progress: "FleetProgress") -> None:
        """Print the progress, if it is time."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + (_LINE_S if self._terminal else _LOG_S)
        text = progress_text(progress)
        if self._terminal:
            sys.stderr.write(f"\r{text.ljust(self._width)}")
            sys.stderr.flush()
            self._width = len(text)
        else:
            print_error(text)

    def clear(self) -> None:
        """Clear the line."""
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0


def progress_text(progress: "FleetProgress") -> str:
    """Return the progress of a run, in a line."""
    parts = [f"{progress.done:,} of {progress.planned:,}{'' if progress.listed else '+'} photos"]
    if progress.rate:
        parts.append(f"{progress.rate:.2f}/s")
    if progress.remaining_s is not None:
        parts.append(f"{_duration(progress.remaining_s)} left")
    if progress.failures:
        parts.append(f"{progress.failures:,} failed")
    return ", ".join([*parts, f"{progress.workers} workers"])


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _status(args: argparse.Namespace) -> int:
    from crackview.fleet import report  # noqa: PLC0415 - only for this command
    from crackview.fleet.storage import Storage  # noqa: PLC0415

    state = report.status(Storage(file_names.escape(args.dest)))
    if args.json:
        print_json({**asdict(state), "complete": state.is_complete})
        return 0
    more = "" if state.listed else " found so far"
    done = f"{state.photos + state.failures:,} of {counted(state.planned, 'photo')}{more} are done"
    print_line(f"{done}, {state.failures:,} of them failed; batches: {state.batches:,}")
    print_line(counted(state.findings, "finding"))
    if state.running:
        left = "" if state.remaining_s is None else f", {_duration(state.remaining_s)} left"
        print_line(f"Running: {state.running}, {state.rate:.2f} photos/s{left}")
    elif state.is_complete:
        print_line("Complete.")
    else:
        print_line(f"Not running: crackview fleet resume {args.dest}")
    for sentence in state.problems:
        print_error(sentence)
    return 0


def _report(args: argparse.Namespace) -> int:
    from crackview.fleet import report  # noqa: PLC0415 - only for this command
    from crackview.fleet.storage import Storage  # noqa: PLC0415

    storage = Storage(file_names.escape(args.dest))
    made = report.summary(storage, CLASS_PRESETS[args.classes])
    if args.json:
        print_text(made.to_json())
    else:
        state = made.status
        analysed = f"{counted(state.photos, 'photo')} analysed"
        print_line(f"{analysed}, {made.with_findings:,} with cracks; {state.failures:,} failed")
        metres = f", {made.length_mm / 1000:,.1f} m" if made.length_mm else ""
        print_line(f"{counted(state.findings, 'finding')}, {made.length_px:,.0f} px{metres}")
        for title, (count, length) in made.classes.items():
            print_line(f"  {count:>9,}  {title}{f', {length / 1000:,.1f} m' if length else ''}")
        if state.photos:
            print_line(f"{made.seconds / state.photos:.3f} s a photo on one worker")
    if args.html is not None:
        report.write_page(made, args.html, storage.place)
    if args.csv is not None:
        report.write_csv(storage, args.csv, args.csv_dialect)
    return 0
