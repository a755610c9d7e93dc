"""``crackview export``: what the inspections of some folders hold, as the window exports it; no model runs.

``crackview predict --export`` writes the same files from what it has just found.
"""

import argparse
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crackview import crashes, paths
from crackview.commands.console import failed, print_error, print_line
from crackview.errors import UserError
from crackview.export.formats import CSV_DIALECTS, EXPORTED_FINDINGS, FORMATS, TITLE
from crackview.sentences import Sentence
from crackview.vision.classes import CLASS_PRESETS


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
        choices=EXPORTED_FINDINGS,
        default="not-rejected",
        help=f"{described(EXPORTED_FINDINGS)} (%(default)s)",
    )
    add_report_arguments(parser)
    parser.add_argument(
        "--elements-from-folders",
        action="store_true",
        help="photos without an element show the one that their folder is named after",
    )
    parser.add_argument(
        "--fact",
        metavar="NAME=TEXT",
        action="append",
        default=[],
        type=_fact,
        help="for the cover, such as --fact Client=Highways --fact 'Structure=Bridge 7'",
    )


def run(args: argparse.Namespace) -> int:
    """Export; return the exit code, 1 if something could not be written and 2 if there was nothing to write."""
    from crackview.export import from_inspection  # noqa: PLC0415 - numpy: only for this command
    from crackview.export.report import template  # noqa: PLC0415
    from crackview.inspection import condition_rules  # noqa: PLC0415
    from crackview.inspection.store.document import NAME, Inspection  # noqa: PLC0415
    from crackview.inspection.store.drafts import DraftStore  # noqa: PLC0415
    from crackview.vision import photo_folder  # noqa: PLC0415

    try:
        look = template.read(args.template)
        rule = None if args.condition_rule is None else condition_rules.read(args.condition_rule)
        kept = DraftStore(paths.config_folder())
        with ExitStack() as stack:
            sources = []
            for folder in {os.path.realpath(each): each for each in args.folders}.values():
                place = kept.kept(folder)
                if place is None:
                    return failed(f"{folder} has no {NAME}: run crackview predict --inspection on it first.", 2)
                inspection = stack.enter_context(Inspection(folder, place))
                if inspection.damage:
                    print_error(inspection.damage)
                sources.append((inspection, photo_folder.list_photos(folder)))
            sheet = from_inspection.sheet(
                sources,
                args.title,
                dict(args.fact),
                accepted=args.accepted,
                findings=args.findings,
                elements_from_folders=args.elements_from_folders,
            )
            sheet = replace(sheet, csv_dialect=args.csv_dialect, rule=rule)
            for path, reason in sheet.missing.items():
                print_error(f"{path} is not exported: {reason}.")
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
    from crackview.export.model import Sheet
    from crackview.export.report.template import Template

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
        choices=CLASS_PRESETS,
        default=next(iter(CLASS_PRESETS)),
        help=f"width classes; {described({key: each.name for key, each in CLASS_PRESETS.items()})} (%(default)s)",
    )


def described(choices: Mapping[str, str]) -> str:
    """Return the choices with their descriptions, for a help text."""
    return "; ".join(f"{name}: {what}" for name, what in choices.items())


def add_report_arguments(group: "argparse._ArgumentGroup | argparse.ArgumentParser") -> None:
    """Declare what reports are made with."""
    group.add_argument("--title", metavar="TEXT", default=TITLE, help="of the report")
    add_csv_dialect(group, "findings.csv")
    group.add_argument(
        "--template", metavar="DIR", type=Path, help="a folder with a report.toml: logo, colours, words of your own"
    )
    group.add_argument(
        "--condition-rule",
        metavar="NAME|FILE",
        help="rates elements in reports and condition forms: aashto-mbei, ri-ebw-pruef or a TOML file of your own",
    )


def add_csv_dialect(group: "argparse._ArgumentGroup | argparse.ArgumentParser", table: str) -> None:
    """Declare how a table is written."""
    group.add_argument(
        "--csv-dialect",
        metavar="NAME",
        choices=CSV_DIALECTS,
        default="standard",
        help=f"of {table}: {', '.join(CSV_DIALECTS)}; excel-de has semicolons and decimal commas (%(default)s)",
    )


def write(
    made: "Sheet",
    kinds: Iterable[str],
    folder: Path,
    template: "Template",
    print_result: Callable[[str], None] = print_line,
) -> bool:
    """Write the formats that were asked for, naming the files of each; return whether all were."""
    from crackview.export.publish import publish  # noqa: PLC0415 - only when something is exported

    good, missed, problems = True, dict[Path, str](), list[Sentence]()
    for kind in dict.fromkeys(kinds):
        known, before = len(missed), len(problems)
        try:
            written = publish([kind], made, folder, template, missed=missed, problems=problems)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one format, the others are written
            print_error(f"The format {kind} was not written because of an error in CrackView; {crashes.record(error)}.")
            good = False
        else:
            if written:
                more = f" and {len(written) - 1} more" if len(written) > 1 else ""
                print_result(f"{written[0]}{more}")
        for sentence in (*list(missed.values())[known:], *problems[before:]):
            print_error(sentence)
    return good and not missed and not problems
