"""``crackview export``: what the inspections of some folders hold, as the window exports it; no model runs."""

import argparse
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from crackview.commands import predict_exports
from crackview.commands.console import complain
from crackview.export.formats import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path, help="folders of photos with an inspection")
    parser.add_argument("--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        nargs="+",
        action="extend",
        choices=FORMATS,
        required=True,
        help=predict_exports.described(FORMATS),
    )
    parser.add_argument("--accepted", action="store_true", help="only photos that were accepted as a whole")
    predict_exports.add_report_arguments(parser)
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
    from crackview.inspection.store.database import InspectionError  # noqa: PLC0415
    from crackview.inspection.store.document import NAME, Inspection  # noqa: PLC0415
    from crackview.vision import image_io  # noqa: PLC0415

    try:
        look = template.read(args.template)
        with ExitStack() as stack:
            sources = []
            for folder in args.folders:
                if not (folder / NAME).is_file():
                    complain(f"{folder} has no {NAME}: run crackview predict --inspection on it first.")
                    return 2
                inspection = stack.enter_context(Inspection(folder))
                if inspection.damage:
                    complain(inspection.damage)
                sources.append((inspection, image_io.list_photos(folder)))
            sheet = from_inspection.sheet(sources, args.title, dict(args.fact), accepted=args.accepted)
            sheet = replace(sheet, csv_dialect=args.csv_dialect)
            for path, reason in sheet.missing.items():
                complain(f"{path} is not exported: {reason}.")
            if not sheet.photos:
                complain("There is nothing to export: no photo was analysed, or none was accepted.")
                return 2
            return 0 if predict_exports.write(sheet, args.format, args.out, look) else 1
    except (template.TemplateError, InspectionError, image_io.PhotoError) as error:
        complain(str(error))
        return 2


def _fact(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (name.strip() and sign):
        raise argparse.ArgumentTypeError(f"a fact is a name and a text, such as Client=Highways, not {text!r}")
    return name.strip(), value.strip()
