"""``crackview noise``: photos with noise, as the Lab shows them and ``evaluate`` scores them."""

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crackview.commands.console import failed, print_error, print_line
from crackview.errors import UserError

if TYPE_CHECKING:
    from crackview.vision.recipe import Recipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="photos and folders of photos")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="for STEM_noisy.png")
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument(
        "--noise",
        metavar="NAME:SEVERITY",
        nargs="+",
        action="extend",
        help="such as salt:3 jpeg:2; applied in this order",
    )
    chosen.add_argument("--recipe", metavar="FILE", type=Path, help="saved in the Lab")
    chosen.add_argument("--preset", metavar="TITLE", help='of the Lab, such as "Rain on the lens"')
    parser.add_argument("--seed", metavar="N", type=int, help="of the draw (default: that of the recipe, else 0)")


def run(args: argparse.Namespace) -> int:
    """Write the noisy photos; 1 if some failed, 2 if the noise is wrong or there is nothing to do."""
    from crackview.commands import inputs  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.export import model  # noqa: PLC0415
    from crackview.vision import image_io  # noqa: PLC0415

    try:
        recipe = _recipe(args)
    except UserError as error:
        return failed(error, 2)
    found = inputs.collect(args.paths)
    for sentence in (*found.failures.values(), *found.notes):
        print_error(sentence)
    if not found.photos:
        return failed("There is no photo to put noise on.", 2)
    good = not found.failures
    originals = {_identity(photo) for photo in found.photos}
    for photo, name in model.names(found.photos).items():
        path = args.out / f"{name}_noisy.png"
        if _identity(path) in originals:
            print_error(f"{photo} was not done because {path} is itself a photo: change --out.")
            good = False
            continue
        try:
            image_io.write_png(path, recipe.apply(image_io.read_photo(photo).pixels, photo.stem))
        except UserError as error:
            print_error(str(error))
            good = False
        else:
            print_line(str(path))
    return 0 if good else 1


def _identity(path: Path) -> tuple[int, int] | str:
    """Return what is equal for two paths of one file, whatever their names, links or cases."""
    try:
        details = path.stat()
    except OSError:
        return os.path.realpath(path)
    return details.st_dev, details.st_ino


def _recipe(args: argparse.Namespace) -> "Recipe":
    """Return the noise that was asked for; raise NoiseError if there is none of that name."""
    from crackview.vision import noise, recipe  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.vision.recipe import Recipe  # noqa: PLC0415

    if args.recipe is not None:
        made = recipe.read(args.recipe)
    elif args.preset is not None:
        made = recipe.preset(args.preset)
    else:
        places = map(noise.parse, args.noise)
        made = Recipe(tuple((name, noise.amount_of(name, severity)) for name, severity in places))
    return made if args.seed is None else replace(made, seed=args.seed)
