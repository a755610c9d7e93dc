"""``crackview sweep``: how models hold under noise, on a folder, as tables and a drawn page."""

import argparse
import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

from crackview.commands.console import ProgressLine, failed, print_error, print_line
from crackview.errors import UserError

if TYPE_CHECKING:
    from crackview.engine.sweep import SampleFile, SweepPlan, SweepResult


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("--images", metavar="DIR", required=True, type=Path, help="folder of photos")
    parser.add_argument(
        "--masks", metavar="DIR", type=Path, help="PNGs with the photos' stems; without, agreement with the clean photo"
    )
    parser.add_argument("-m", "--model", metavar="NAME", nargs="+", action="extend", help=f"default: {cards.DEFAULT}")
    parser.add_argument(
        "--noise", metavar="NAME", nargs="+", action="extend", help="seen, unseen or names; default: all"
    )
    parser.add_argument("--severity", metavar="N", nargs="+", type=int, choices=range(1, 6), help="default: 1 2 3 4 5")
    parser.add_argument(
        "--seeds", metavar="N", type=_seeds, default=1, help="draws of each noise (default: %(default)s)"
    )
    parser.add_argument(
        "-o", "--out", metavar="DIR", required=True, type=Path, help="for sweep.csv, .json, .svg, .png, .pdf"
    )


def run(args: argparse.Namespace) -> int:
    """Sweep and write; 1 if some photos failed, 2 if nothing can be swept."""
    from crackview.engine import sweep  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.nets import cards  # noqa: PLC0415
    from crackview.vision import photo_folder  # noqa: PLC0415

    try:
        noises = _noises(args.noise or ["all"])
        models = tuple(cards.card(name).name for name in dict.fromkeys(args.model or [cards.DEFAULT]))
        photos = photo_folder.list_photos(args.images)
    except UserError as error:
        return failed(error, 2)
    if not photos:
        return failed(f"{args.images} holds no photos: choose another folder.", 2)
    severities = tuple(sorted(set(args.severity or sweep.SEVERITIES)))
    plan = sweep.SweepPlan(models, noises, severities, tuple(range(args.seeds)))
    try:
        sources = [sweep.SampleFile(photo, _mask(photo, args.masks)) for photo in photos]
        result, failures = _sweep(plan, sources)
        for sentence in failures.values():
            print_error(sentence)
        if not result.cells:
            return failed(f"No photo of {args.images} could be swept.")
        folder = args.images.absolute()
        swept = tuple(source.stem for source in sources if source.stem not in failures)
        _write(result, f"Robustness on {folder.parent.name}/{folder.name}", swept, args.out)
    except UserError as error:
        return failed(error)
    _table(result)
    return 1 if failures else 0


def _sweep(plan: "SweepPlan", sources: "list[SampleFile]") -> "tuple[SweepResult, dict[str, str]]":
    """Return the result, and one sentence for each photo that was left out, by its stem."""
    from crackview.engine import sweep  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415

    result, failures = sweep.SweepResult(plan), dict[str, str]()
    progress = ProgressLine(plan.size(len(sources)))
    done = 0
    for found in sweep.run(plan, sources, [Segmenter(name, thorough=False) for name in plan.models]):
        if isinstance(found, sweep.SweepFailure):
            failures[found.stem] = found.sentence
            done += plan.size(1)
        else:
            result.add(found)
            done += 1
            progress.show(done, f"{found.model}, {found.noise or 'clean'} {found.severity or ''}")
    progress.clear()
    return result, failures


def _write(result: "SweepResult", title: str, photos: tuple[str, ...], folder: Path) -> None:
    """Write every format."""
    from crackview import files  # noqa: PLC0415 - only for this command
    from crackview.export import sweep_report  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    known = [cards.card(name) for name in result.plan.models]
    models = tuple(sweep_report.SweepModel(each.name, each.sha256, each.threshold) for each in known)
    basis = sweep_report.SweepBasis(models, photos, dt.datetime.now().astimezone())
    sweep_report.write_csv(folder / "sweep.csv", result, basis)
    files.write_text(folder / "sweep.json", json.dumps(sweep_report.summary(result, basis), indent=2) + "\n")
    svg = sweep_report.page(result, title, basis)
    files.write_text(folder / "sweep.svg", svg)
    _pictures(svg, folder)


def _pictures(svg: str, folder: Path) -> None:
    """Write the page as PNG and PDF, where Qt can be loaded."""
    try:
        from crackview.gui.lab import page_writer  # noqa: PLC0415 - the only part that needs Qt
    except ImportError as error:
        print_error(f"sweep.png and sweep.pdf are left out because Qt cannot be loaded ({error}); sweep.svg is there.")
        return
    _application = page_writer.application()
    for name in ("sweep.png", "sweep.pdf"):
        page_writer.write(svg, folder / name)


def _mask(photo: Path, masks: Path | None) -> Path | None:
    return None if masks is None else masks / f"{photo.stem}.png"


def _noises(wanted: list[str]) -> tuple[str, ...]:
    from crackview.vision import noise  # noqa: PLC0415 - numpy and OpenCV: only for this command

    groups = {"seen": noise.SEEN, "unseen": noise.UNSEEN, "all": tuple(noise.NOISES)}
    names = [name for text in wanted for name in groups.get(text, (text,))]
    return tuple(noise.find(name).name for name in dict.fromkeys(names))


def _table(result: "SweepResult") -> None:
    from crackview.export import sweep_report  # noqa: PLC0415 - only for this command

    width = max(len("gaussian-noise"), *(len(name) for name in result.plan.noises))
    columns = [(model, max(len(model), len("0.000 breaks at 5"))) for model in result.plan.models]
    print_line(f"{'noise':<{width}}  " + "  ".join(f"{model:<{wide}}" for model, wide in columns).rstrip())
    clean = [(result.band(model, "", 0), wide) for model, wide in columns]
    print_line(
        f"{'clean':<{width}}  " + "  ".join(f"{band[1]:<{wide}.3f}" if band else "" for band, wide in clean).rstrip()
    )
    for noise in result.plan.noises:
        cells = []
        for model, wide in columns:
            value, breaks = result.mean(model, noise), result.breaks_at(model, noise)
            text = "" if value is None else f"{value:.3f}" + (f" breaks at {breaks}" if breaks else "")
            cells.append(f"{text:<{wide}}")
        print_line(f"{noise:<{width}}  " + "  ".join(cells).rstrip())
    means = [(result.overall(model), wide) for model, wide in columns]
    print_line(f"{'mean':<{width}}  " + "  ".join(f"{'' if m is None else f'{m:.3f}':<{w}}" for m, w in means).rstrip())
    against = "the truth" if result.has_truth else "each model's own clean prediction, since there are no masks"
    print_line(f"Mean Dice over {sweep_report.severities(result.plan)} against {against}.")


def _seeds(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100:
        message = f"a number of seeds from 1 to 100, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
