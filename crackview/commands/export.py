"""``crackview export``: what the inspections of some folders hold, as the window exports it; no model runs.

``crackview predict --export`` writes the same files from what it has just found.
"""

import argparse
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from crackview import crashes
from crackview.commands.console import complain, failed, say
from crackview.errors import UserError
from crackview.export.formats import CSV_DIALECTS, FINDINGS, FORMATS, TITLE
from crackview.vision.classes import PRESETS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path, help="folders of photos with an inspection")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        nargs="+",
        action="extend",
        choices=FORMATS,
        required=True,
        help=described({name: each.help for name, each in FORMATS.items()}),
    )
    parser.add_argument("--accepted", action="store_true", help="only photos that were accepted as a whole")
    parser.add_argument(
        "--findings",
        choices=FINDINGS,
        default="not-rejected",
        help=f"{described(FINDINGS)} (%(default)s)",
    )
    add_report_arguments(parser)
    parser.add_argument(
        "--fact",
        metavar="NAME=TEXT",
        action="append",
        default=[],
        type=_fact,
        help="for the cover, such as --fact Client=Highways --fact 'Structure=Bridge 7'",
    )


def run(args: argparse.Namespace) -> int:
    """Do it; the exit code is 1 if something could not be written and 2 if there was nothing to write."""
    from crackview.export import from_inspection  # noqa: PLC0415 - numpy: only for this command
    from crackview.export.report import template  # noqa: PLC0415
    from crackview.inspection.store.document import NAME, Inspection  # noqa: PLC0415
    from crackview.vision import image_io  # noqa: PLC0415

    try:
        look = template.read(args.template)
        with ExitStack() as stack:
            sources = []
            for folder in {os.path.realpath(each): each for each in args.folders}.values():
                if not os.path.isfile(folder / NAME):  # noqa: PTH113 - Path raises for a name that is too long
                    return failed(f"{folder} has no {NAME}: run crackview predict --inspection on it first.", 2)
                inspection = stack.enter_context(Inspection(folder))
                if inspection.damage:
                    complain(inspection.damage)
                sources.append((inspection, image_io.list_photos(folder)))
            sheet = from_inspection.sheet(
                sources, args.title, dict(args.fact), accepted=args.accepted, findings=args.findings
            )
            sheet = replace(sheet, csv_dialect=args.csv_dialect)
            for path, reason in sheet.missing.items():
                complain(f"{path} is not exported: {reason}.")
            if not sheet.photos:
                return failed("There is nothing to export: no photo was analysed, or none was accepted.", 2)
            return 0 if write(sheet, args.format, args.out, look) else 1
    except UserError as error:
        return failed(error, 2)


def _fact(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (name.strip() and sign):
        raise argparse.ArgumentTypeError(f"a fact is a name and a text, such as Client=Highways, not {text!r}")
    return name.strip(), value.strip()


if TYPE_CHECKING:
    from crackview.export.model import PhotoResult, Sheet
    from crackview.export.report.template import Template
    from crackview.inspection.batch import BatchItem
    from crackview.inspection.store.records import InspectionSettings, Model
    from crackview.vision.metadata import GeoPosition
    from crackview.vision.scale import Scale

_ANYWAY = ("mask", "overlay", "csv")


def add_predict_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    more = {name: each.help for name, each in FORMATS.items() if name not in _ANYWAY}
    group = parser.add_argument_group("export", described(more))
    group.add_argument(
        "--export", metavar="FORMAT", nargs="+", action="extend", choices=more, default=[], help="any of these"
    )
    add_report_arguments(group)
    group.add_argument(
        "--classes",
        choices=PRESETS,
        default=next(iter(PRESETS)),
        help=f"width classes; {described({key: each.name for key, each in PRESETS.items()})} (%(default)s)",
    )


def described(choices: Mapping[str, str]) -> str:
    """The choices and what they are, for a help text."""
    return "; ".join(f"{name}: {what}" for name, what in choices.items())


def add_report_arguments(group: "argparse._ArgumentGroup | argparse.ArgumentParser") -> None:
    """Declare what reports are made with."""
    group.add_argument("--title", metavar="TEXT", default=TITLE, help="of the report")
    group.add_argument(
        "--csv-dialect",
        metavar="NAME",
        choices=CSV_DIALECTS,
        default="standard",
        help=f"of findings.csv: {', '.join(CSV_DIALECTS)}; excel-de has semicolons and decimal commas (%(default)s)",
    )
    group.add_argument(
        "--template", metavar="DIR", type=Path, help="a folder with a report.toml: logo, colours, words of your own"
    )


def scale_and_place(
    args: argparse.Namespace, path: Path, work: "BatchItem", settings: "InspectionSettings | None"
) -> tuple["Scale | None", "GeoPosition | None", str]:
    """Scale and place of a photo, as far as they are known, and one sentence if the scale was to be had and is not.

    A scale that an inspection has for the photo itself counts before anything else, then that of a gauge on it.
    """
    from crackview.vision import metadata  # noqa: PLC0415 - not needed to declare the arguments
    from crackview.vision.image_io import PhotoError  # noqa: PLC0415
    from crackview.vision.plane import ScaleError  # noqa: PLC0415

    scale = args.mm_per_px
    if work.photo is not None and settings is not None:
        scale = work.photo.scale_in(settings)
    try:
        shot = metadata.read(path)
    except PhotoError as error:
        return scale, None, str(error)
    own = work.photo is not None and work.photo.scale is not None
    if not own and work.gauge is not None and work.gauge.scale is not None:
        return work.gauge.scale, shot.place, ""
    if args.distance is None or args.mm_per_px is not None or own:
        return scale, shot.place, ""
    try:
        size = (work.mask.shape[1], work.mask.shape[0])
        away = metadata.drone_distance(shot) if args.distance == "drone" else args.distance
        return metadata.from_camera(shot, size, *away), shot.place, ""
    except ScaleError as error:
        return scale, shot.place, f"{path} has no scale: {error}"


def photo(
    path: Path, work: "BatchItem", model: "Model", mask: Path, scale: "Scale | None", place: "GeoPosition | None"
) -> "PhotoResult":
    """What a run found on a photo; what a person rejected or took out of the report is not handed on."""
    from crackview.export import from_inspection  # noqa: PLC0415 - not needed to declare the arguments
    from crackview.export.model import PhotoResult  # noqa: PLC0415
    from crackview.vision import image_io  # noqa: PLC0415

    reviews = None
    if work.reviews is not None:
        both = zip(work.findings, work.reviews, strict=True)
        reviews = {finding.id: from_inspection.export_review(review) for finding, review in both}
    return PhotoResult(
        path=path,
        size=(work.mask.shape[1], work.mask.shape[0]),
        load=partial(from_inspection.pixels, path),
        mask=partial(image_io.read_mask, mask),
        findings=work.findings,
        model=model,
        scale=scale,
        place=place,
        note="" if work.photo is None else work.photo.note,
        reviews=reviews,
    )


def write(
    made: "Sheet", kinds: Iterable[str], folder: Path, template: "Template", tell: Callable[[str], None] = say
) -> bool:
    """Write the formats that were asked for, naming the files of each; return whether all were."""
    from crackview.export.publish import publish  # noqa: PLC0415 - only when something is exported

    good, missed = True, dict[Path, str]()
    for kind in dict.fromkeys(kinds):
        known = len(missed)
        try:
            written = publish([kind], made, folder, template, missed=missed)
        except UserError as error:
            complain(str(error))
            good = False
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one format, the others are written
            complain(f"The format {kind} was not written because of an error in CrackView; {crashes.record(error)}.")
            good = False
        else:
            more = f" and {len(written) - 1} more" if len(written) > 1 else ""
            tell(f"{', '.join(str(path) for path in written[:1])}{more}")
        for sentence in list(missed.values())[known:]:
            complain(sentence)
    return good and not missed
