"""``crackview gauge``: print the gauge, check a camera with it, and find its lens's distortion."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from crackview.commands.console import description, failed, print_error, print_line
from crackview.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crackview.export.gauge_documents import CheckedPhoto


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.vision import gauge_plate  # noqa: PLC0415

    parser.add_argument("--pdf", metavar="FILE", type=Path, help="write the gauge here, to be printed at 100 %%")
    parser.add_argument("--paper", choices=gauge_plate.PAPERS, help="size of the sheet; default: a4")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", help="what to do with photos of the gauge")
    what = "measure the gauge's lines on photos, and write the camera's certificate as JSON and PDF"
    check = actions.add_parser("check", help=what, description=description(what))
    check.add_argument(
        "paths", metavar="PHOTO", nargs="+", type=Path, help="photos of the gauge by one camera, or folders"
    )
    check.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    inputs.add_printed(check)
    what = "find the distortion of a camera's lens from photos of the gauge"
    solve = actions.add_parser("calibrate", help=what, description=description(what))
    solve.add_argument(
        "paths",
        metavar="PHOTO",
        nargs="+",
        type=Path,
        help="five photos of the gauge or more by one camera, or folders",
    )
    solve.add_argument(
        "-o", "--out", metavar="FILE", required=True, type=Path, help="the file to write, such as camera.json"
    )


def run(args: argparse.Namespace) -> int:
    """Run the action; return the exit code, 1 if something failed and 2 if there was nothing to do."""
    if args.action == "check":
        return _check(args)
    if args.action == "calibrate":
        return _calibrate(args)
    if args.pdf is None:
        return failed(
            "There is nothing to do: say --pdf FILE to print the gauge, or `gauge check` or `gauge calibrate`.", 2
        )
    from crackview.export import gauge_documents  # noqa: PLC0415 - fonts: only for this command
    from crackview.files import SaveError  # noqa: PLC0415

    try:
        gauge_documents.write_sheet(args.pdf, args.paper or "a4")
    except SaveError as error:
        return failed(error)
    print_line(f"{args.pdf}: print it at 100 % and check its bar with a ruler")
    return 0


def _calibrate(args: argparse.Namespace) -> int:
    from crackview import files  # noqa: PLC0415 - only for this command
    from crackview.commands import inputs  # noqa: PLC0415
    from crackview.vision import gauge, image_io, lens, metadata  # noqa: PLC0415

    found = inputs.collect(args.paths)
    refused = list(found.failures.values())
    views, cameras = [], set()
    for path in found.photos:
        try:
            pixels, shot = image_io.read_photo(path).pixels, metadata.read(path)
        except image_io.PhotoError as error:
            refused.append(str(error))
            continue
        seen, problems = gauge.find(pixels)
        if seen:
            views.append((pixels, max(seen, key=lambda each: len(each.numbers))))
            cameras.add(shot.model)
        else:
            refused.append(f"{path}: {problems[0]}" if problems else f"{path} shows no gauge.")
    for sentence in refused:
        print_error(sentence)
    if len(cameras) > 1:
        return failed(_several(cameras))
    try:
        made = lens.calibrate(views, "".join(cameras))
        files.write_text(args.out, made.to_json() + "\n")
    except UserError as error:
        return failed(error)
    print_line(
        f"{args.out}: {made.views} photos, {made.rms_px:.2f} px left, focal length {made.focal_px:.0f} px, "
        f"the lens moves points by up to {made.most_px:.1f} px"
    )
    return 1 if refused else 0


def _several(cameras: "Iterable[str]") -> str:
    names = ", ".join(camera or "one that is not told" for camera in sorted(cameras))
    return f"These photos are by more than one camera ({names}): take each camera by itself."


def _check(args: argparse.Namespace) -> int:
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.export import gauge_documents  # noqa: PLC0415
    from crackview.files import SaveError  # noqa: PLC0415
    from crackview.vision import gauge_lines  # noqa: PLC0415

    found = inputs.collect(args.paths)
    for sentence in found.failures.values():
        print_error(sentence)
    done = [photo for path in found.photos if (photo := _photo(path, args.printed_mm)) is not None]
    if not done:
        print_error("No line of a gauge was measured: name photos that show one.")
        return 1 if found.photos or found.failures else 2
    cameras = {photo.camera for photo in done}
    if len(cameras) > 1:
        return failed(_several(cameras))
    figures = gauge_lines.figures([reading for photo in done for reading in photo.readings])
    try:
        record = gauge_documents.certificate(done, figures, args.printed_mm, dt.datetime.now(dt.UTC))
        written = gauge_documents.write_certificate(record, args.out)
    except (SaveError, OSError) as error:
        return failed(error)
    print_line(
        f"{', '.join(str(path) for path in written)}: {gauge_documents.summary(gauge_documents.cite(written[0]))}"
    )
    return 0 if len(done) == len(found.photos) and not found.failures else 1


def _photo(path: Path, printed_mm: float | None) -> "CheckedPhoto | None":
    """Return a photo with its readings; None where it has none, and print why."""
    from crackview.export.gauge_documents import CheckedPhoto  # noqa: PLC0415 - only for this command
    from crackview.vision import gauge, gauge_lines, image_io, metadata  # noqa: PLC0415

    try:
        pixels, shot = image_io.read_photo(path).pixels, metadata.read(path)
    except image_io.PhotoError as error:
        print_error(str(error))
        return None
    seen, problems = gauge.find(pixels, printed_mm)
    if len(seen) != 1:
        print_error(
            f"{path}: {problems[0]}" if problems else f"{path} shows {len(seen) or 'no'} gauges: one is wanted."
        )
        return None
    readings = gauge_lines.read(pixels, seen[0])
    if not readings:
        print_error(f"{path} shows no line of the gauge as a whole: take it with all of the sheet in the picture.")
        return None
    resolved = sum(reading.resolved for reading in readings)
    print_line(f"{path}: {len(readings)} lines, {resolved} told, 1 px = {seen[0].scale.mm_per_px:.4g} mm")
    return CheckedPhoto(path, (pixels.shape[1], pixels.shape[0]), shot.model, seen[0], tuple(readings))
