"""``crackview evaluate``: the scores of models on photos with masks, by the same definitions as every table."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview.commands.console import Progress, complain, say

if TYPE_CHECKING:
    from crackview.engine.segmenter import Segmenter
    from crackview.vision.metrics import Tally

_COLUMNS = ("f1", "precision", "recall", "iou", "miou", "mds", "cldice", "f1_2px", "best_f1", "best_threshold")
CLEAN = "clean"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("--images", metavar="DIR", required=True, type=Path, help="folder of photos")
    parser.add_argument(
        "--masks", metavar="DIR", required=True, type=Path, help="folder of PNGs with the photos' stems, > 127 is crack"
    )
    parser.add_argument("--model", metavar="NAME", nargs="+", action="extend", help=f"default: {cards.DEFAULT}")
    parser.add_argument(
        "--noise", metavar="NAME:SEVERITY", nargs="+", action="extend", default=[], help="such as salt:3; also scored"
    )
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")


def run(args: argparse.Namespace) -> int:
    """Score every model on the clean photos and with every noise; 1 if some pairs failed, 2 if there are none."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.nets import cards  # noqa: PLC0415
    from crackview.vision import image_io, noise  # noqa: PLC0415

    try:
        noises = [noise.parse(text) for text in dict.fromkeys(args.noise)]
        models = [cards.card(name).name for name in dict.fromkeys(args.model or [cards.DEFAULT])]
        photos = image_io.list_photos(args.images)
    except (noise.NoiseError, cards.ModelError, image_io.PhotoError) as error:
        complain(str(error))
        return 2
    if not photos:
        complain(f"{args.images} holds no photos: choose another folder.")
        return 2
    failures: dict[Path, str] = {}
    results = []
    for name in models:
        try:
            segmenter = Segmenter(name)
        except cards.ModelError as error:
            complain(str(error))
            return 1
        results += _score(segmenter, photos, args.masks, noises, failures)
    for sentence in failures.values():
        complain(sentence)
    if not results:
        complain(f"No photo of {args.images} has a mask in {args.masks} that can be scored.")
        return 1
    if args.json:
        problems = [{"photo": str(photo), "problem": sentence} for photo, sentence in failures.items()]
        say(json.dumps({"results": results, "failures": problems}, indent=2))
    else:
        _table(results)
    return 1 if failures else 0


def _score(
    segmenter: "Segmenter", photos: list[Path], masks: Path, noises: list[tuple[str, int]], failures: dict[Path, str]
) -> list[dict[str, Any]]:
    """One result for the clean photos and one for each noise; photos that fail are added to ``failures``."""
    from crackview.vision import image_io, metrics, noise  # noqa: PLC0415 - numpy and OpenCV: only for this command

    card = segmenter.card
    conditions: list[tuple[str, int] | None] = [None, *noises]
    tallies: list[Tally] = [metrics.Tally(card.threshold) for _ in conditions]
    progress = Progress(len(photos))
    for index, path in enumerate(photos):
        progress.show(index, f"{card.name} on {path.name}")
        try:
            photo, truth = _pair(path, masks / f"{path.stem}.png")
        except image_io.PhotoError as error:
            failures[path] = str(error)
            continue
        for condition, tally in zip(conditions, tallies, strict=True):
            picture = noise.for_table(photo, *condition, path.stem) if condition else photo
            tally.add(segmenter.segment(picture), truth)
    progress.clear()
    named = [CLEAN, *(f"{name}:{severity}" for name, severity in noises)]
    return [
        {"model": card.name, "sha256": card.sha256, "noise": condition, **tally.scores().as_dict()}
        for condition, tally in zip(named, tallies, strict=True)
        if tally.dices
    ]


def _pair(photo_path: Path, mask_path: Path) -> tuple[Any, Any]:
    """The pixels and the truth, of one size."""
    from crackview.vision import image_io  # noqa: PLC0415 - only for this command

    truth = image_io.read_mask(mask_path)
    photo = image_io.read_photo(photo_path).pixels
    if photo.shape[:2] != truth.shape:
        sizes = f"{truth.shape[1]} x {truth.shape[0]} and not {photo.shape[1]} x {photo.shape[0]} pixels"
        raise image_io.PhotoError(f"{mask_path} has {sizes} as its photo {photo_path}: choose the mask of this photo.")
    return photo, truth


def _table(results: list[dict[str, Any]]) -> None:
    names = max(len(result["model"]) for result in results)
    noises = max(len(result["noise"]) for result in results)
    say(f"{'model':<{names}}  {'noise':<{noises}}  photos  threshold  " + "  ".join(_COLUMNS))
    for result in results:
        start = f"{result['model']:<{names}}  {result['noise']:<{noises}}"
        values = "  ".join(f"{result[column]:.3f}".rjust(len(column)) for column in _COLUMNS)
        say(f"{start}  {result['images']:>6}  {result['threshold']:>9g}  {values}")
    say("best_f1 is at best_threshold, the threshold that suits these very photos; all else is at the card's.")
