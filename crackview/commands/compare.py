"""``crackview compare``: what has changed between two photos of one place, without a display."""

import argparse
import os
from pathlib import Path

from crackview import __version__
from crackview.commands.console import failed, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("earlier", metavar="EARLIER", type=Path, help="the earlier photo")
    parser.add_argument("later", metavar="LATER", type=Path, help="the later photo of the same place")
    parser.add_argument("--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument("--model", metavar="NAME", default=cards.DEFAULT, help="default: %(default)s")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument(
        "--mm-per-px", metavar="S", type=inputs.scale, help="scale of the later photo; 0.25±0.01 with its uncertainty"
    )


def run(args: argparse.Namespace) -> int:
    """Do it; the exit code is 1 if the photos cannot be compared."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.export import changes  # noqa: PLC0415
    from crackview.files import SaveError  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415
    from crackview.vision import change_detection, image_io, measure, register  # noqa: PLC0415

    try:
        card = cards.card(args.model)
    except cards.ModelError as error:
        return failed(error, 2)
    try:
        earlier, later = (image_io.read_photo(path).pixels for path in (args.earlier, args.later))
        # it takes less time than the network, and may say that there is nothing to compare
        laid = register.register(earlier, later)
        segmenter = Segmenter(card.name)
        threshold = card.threshold if args.threshold is None else args.threshold
        seen = []
        for pixels in (earlier, later):
            probability = segmenter.segment(pixels)
            mask = probability >= threshold
            findings = measure.find(mask, probability, threshold, photo=pixels)
            seen.append(change_detection.DatedPhoto(findings, mask, probability, pixels))
        found = change_detection.compare(seen[0], seen[1], laid, args.mm_per_px)
        basis = {
            "threshold": threshold,
            "model": card.name,
            "model_sha256": card.sha256,
            "application": f"CrackView {__version__}",
        }
        made = changes.Dates(args.earlier, args.later, found, laid, args.mm_per_px, basis)
        written = [args.out / f"compare.{suffix}" for suffix in ("csv", "json", "jpg")]
        photos = {os.path.realpath(path) for path in (args.earlier, args.later)}
        if photos & {os.path.realpath(path) for path in written}:
            return failed(f"{written[2]} is itself one of the photos: change --out.", 2)
        changes.write_table(written[0], made)
        changes.write_record(written[1], made)
        changes.write_picture(written[2], made, later)
    except (register.RegisterError, image_io.PhotoError, cards.ModelError, SaveError) as error:
        return failed(error)
    counts = (f"{sum(change.state is state for change in found)} {state}" for state in change_detection.ChangeState)
    say(f"{args.later}: {', '.join(counts)} -> {', '.join(str(path) for path in written)}")
    return 0
