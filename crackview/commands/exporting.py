"""``crackview predict --export``: more files from the same results."""

import argparse
import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview import __version__
from crackview.commands.console import complain, say
from crackview.export.formats import FORMATS

if TYPE_CHECKING:
    from crackview.export.model import Pixels, Sheet
    from crackview.export.report.template import Template
    from crackview.export.tables import Basis
    from crackview.vision.measure import Finding

_PRESETS = ("aci", "pavement", "steps")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    group = parser.add_argument_group("export", "; ".join(f"{name}: {what}" for name, what in FORMATS.items()))
    group.add_argument(
        "--export", metavar="FORMAT", nargs="+", action="extend", choices=FORMATS, default=[], help="any of these"
    )
    group.add_argument("--title", metavar="TEXT", default="Crack inspection", help="of the report")
    group.add_argument(
        "--classes",
        choices=_PRESETS,
        default="aci",
        help="width classes: ACI 224R, pavement, plain steps (%(default)s)",
    )
    group.add_argument(
        "--template", metavar="DIR", type=Path, help="a folder with a report.toml: logo, colours, words of your own"
    )


def sheet(
    args: argparse.Namespace,
    basis: "Basis",
    photos: list[dict[str, Any]],
    findings: list[tuple[Path, "Finding"]],
    started: dt.datetime,
    min_length_px: float,
) -> "Sheet":
    """What a run found; ``photos`` are those of its summary, whose first file is the mask."""
    from crackview.export import model  # noqa: PLC0415 - only when something is exported
    from crackview.vision import classes, image_io  # noqa: PLC0415

    own: dict[str, list[Finding]] = {}
    for path, finding in findings:
        own.setdefault(str(path), []).append(finding)
    scale = None if basis.mm_per_px is None else model.Scale(basis.mm_per_px, basis.scale_origin)
    preset = dict(zip(_PRESETS, (classes.ACI, classes.PAVEMENT, classes.STEPS), strict=True))[args.classes]
    return model.Sheet(
        args.title,
        tuple(
            model.PhotoResult(
                path=Path(photo["photo"]),
                size=(photo["width"], photo["height"]),
                load=partial(_pixels, Path(photo["photo"])),
                mask=partial(image_io.read_mask, args.out / photo["files"][0]),
                findings=tuple(own.get(photo["photo"], ())),
                scale=scale,
            )
            for photo in photos
        ),
        model.Basis(basis.model, basis.sha256, basis.threshold, __version__, started, preset, min_length_px),
    )


def write(made: "Sheet", args: argparse.Namespace, template: "Template") -> bool:
    """Write the formats that were asked for; tell whether all were."""
    from crackview.export import formats  # noqa: PLC0415 - only when something is exported
    from crackview.export.report.template import TemplateError  # noqa: PLC0415
    from crackview.files import SaveError  # noqa: PLC0415
    from crackview.vision.image_io import PhotoError  # noqa: PLC0415

    good = True
    for kind in dict.fromkeys(args.export):
        try:
            written = formats.write(kind, made, args.out, template)
        except (SaveError, PhotoError, TemplateError) as error:
            complain(str(error))
            good = False
        else:
            more = f" and {len(written) - 1} more" if len(written) > 1 else ""
            say(f"{', '.join(str(path) for path in written[:1])}{more}")
    return good


def _pixels(path: Path) -> "Pixels":
    from crackview.vision import image_io  # noqa: PLC0415 - only when something is exported

    return image_io.read_photo(path).pixels
