"""``crackview evaluate``: the scores of models on photos with masks, by the same definitions as every table."""

import argparse
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview.commands.console import ProgressLine, failed, print_error, print_json, print_line
from crackview.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crackview.engine.segmenter import Segmenter
    from crackview.engine.sweep import SampleFile
    from crackview.vision.recipe import Recipe

_COLUMNS = ("f1", "precision", "recall", "iou", "miou", "mds", "cldice", "f1_2px", "best_f1", "best_threshold")
CLEAN_TITLE = "clean"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("--images", metavar="DIR", required=True, type=Path, help="folder of photos")
    parser.add_argument(
        "--masks", metavar="DIR", required=True, type=Path, help="folder of PNGs with the photos' stems, > 127 is crack"
    )
    parser.add_argument("-m", "--model", metavar="NAME", nargs="+", action="extend", help=f"default: {cards.DEFAULT}")
    parser.add_argument(
        "--noise", metavar="NAME:SEVERITY", nargs="+", action="extend", default=[], help="such as salt:3; also scored"
    )
    parser.add_argument(
        "--recipe",
        metavar="FILE",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        help="saved in the Lab; also scored",
    )
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")


def run(args: argparse.Namespace) -> int:
    """Score every model on the clean photos and with every noise; 1 if some pairs failed, 2 if there are none."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.engine.sweep import SampleFile  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415
    from crackview.vision import photo_folder  # noqa: PLC0415

    try:
        recipes = _recipes(args.noise, args.recipe)
        models = [cards.card(name).name for name in dict.fromkeys(args.model or [cards.DEFAULT])]
        photos = photo_folder.list_photos(args.images)
    except UserError as error:
        return failed(error, 2)
    if not photos:
        return failed(f"{args.images} holds no photos: choose another folder.", 2)
    try:
        segmenters = [Segmenter(name) for name in models]
    except cards.ModelError as error:
        return failed(error)
    failures: dict[Path, str] = {}
    pairs = [SampleFile(photo, args.masks / f"{photo.stem}.png") for photo in photos]
    results = _score(segmenters, pairs, recipes, failures)
    for sentence in failures.values():
        print_error(sentence)
    if not results:
        return failed(f"No photo of {args.images} has a mask in {args.masks} that can be scored.")
    if args.json:
        problems = [{"photo": str(photo), "problem": sentence} for photo, sentence in failures.items()]
        print_json({"results": results, "failures": problems})
    else:
        _table(results)
    return 1 if failures else 0


def _recipes(noises: list[str], files: list[Path]) -> "dict[str, Recipe]":
    """Return the recipe of each noise and each file, by the name under which it is reported."""
    from crackview.vision import noise, recipe  # noqa: PLC0415 - numpy and OpenCV: only for this command

    named = {text: recipe.of_severity(*noise.parse(text)) for text in noises}
    return named | {path.name: recipe.read(path) for path in files}


def _score(
    segmenters: "Sequence[Segmenter]",
    pairs: "list[SampleFile]",
    recipes: "dict[str, Recipe]",
    failures: dict[Path, str],
) -> list[dict[str, Any]]:
    """Return a result of the clean photos and one of each recipe for each model; failed photos go to ``failures``."""
    from crackview.engine import sweep  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.vision import image_io, metrics  # noqa: PLC0415

    named = {sweep.NO_NOISE: CLEAN_TITLE} | {mixture: label for label, mixture in recipes.items()}
    noisy = [mixture for mixture in named if mixture != sweep.NO_NOISE]
    cards = {segmenter.card.name: segmenter.card for segmenter in segmenters}
    tallies = {key: metrics.Tally(cards[key[0]].threshold) for key in product(cards, named)}
    progress = ProgressLine(len(pairs))
    for index, pair in enumerate(pairs):
        progress.show(index, pair.photo.name)
        try:
            sample = pair.read()
        except image_io.PhotoError as error:
            failures[pair.photo] = str(error)
            continue
        for made in sweep.predictions(segmenters, sample, noisy):
            tallies[made.model, made.recipe].add(made.probability, made.reference)
    progress.clear()
    return [
        {"model": name, "sha256": cards[name].sha256, "noise": named[mixture], **tally.scores().as_dict()}
        for (name, mixture), tally in tallies.items()
        if tally.dices
    ]


def _table(results: list[dict[str, Any]]) -> None:
    names = max(len(result["model"]) for result in results)
    noises = max(len(result["noise"]) for result in results)
    print_line(f"{'model':<{names}}  {'noise':<{noises}}  photos  threshold  " + "  ".join(_COLUMNS))
    for result in results:
        start = f"{result['model']:<{names}}  {result['noise']:<{noises}}"
        values = "  ".join(f"{result[column]:.3f}".rjust(len(column)) for column in _COLUMNS)
        print_line(f"{start}  {result['images']:>6}  {result['threshold']:>9g}  {values}")
    print_line("best_f1 is at best_threshold, the threshold that suits these very photos; all else is at the card's.")
