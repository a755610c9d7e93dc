"""``crackview compare``: what has changed between two photos of one place, without a display."""

import argparse
import os
from pathlib import Path

from crackview import file_names
from crackview.commands.console import failed, print_json, print_line
from crackview.errors import UserError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import export, inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("earlier", metavar="EARLIER", type=Path, help="the earlier photo")
    parser.add_argument("later", metavar="LATER", type=Path, help="the later photo of the same place")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument("-m", "--model", metavar="NAME", default=cards.DEFAULT, help="default: %(default)s")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument(
        "--mm-per-px", metavar="S", type=inputs.scale, help="scale of the later photo; 0.25±0.01 with its uncertainty"
    )
    export.add_csv_dialect(parser, "compare.csv")
    parser.add_argument(
        "--json", action="store_true", help="print how many changes of each kind, and the files, as JSON"
    )


def run(args: argparse.Namespace) -> int:
    """Compare; return the exit code, 1 if the photos cannot be compared."""
    from crackview import api  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.nets import cards  # noqa: PLC0415
    from crackview.vision import change_detection  # noqa: PLC0415

    try:
        cards.card(args.model)
    except cards.ModelError as error:
        return failed(error, 2)
    try:
        found = api.compare(args.earlier, args.later, model=args.model, threshold=args.threshold, scale=args.mm_per_px)
        written = found.targets(args.out)
        photos = {os.path.realpath(path) for path in (args.earlier, args.later)}
        if photos & {os.path.realpath(path) for path in written}:
            return failed(f"{written[2]} is itself one of the photos: change --out.", 2)
        found.save(args.out, args.csv_dialect)
    except UserError as error:
        return failed(error)
    counts = {
        str(state): sum(change.state is state for change in found.changes) for state in change_detection.ChangeState
    }
    if args.json:
        print_json(
            {
                "earlier": file_names.escape(args.earlier),
                "later": file_names.escape(args.later),
                "changes": counts,
                "files": [file_names.escape(path) for path in written],
            }
        )
    else:
        listed = ", ".join(f"{count} {state}" for state, count in counts.items())
        print_line(f"{args.later}: {listed} -> {', '.join(str(path) for path in written)}")
    return 0
