"""``crackview mosaic``: a picture larger than the memory, with a place on the map or without, to its findings."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from crackview.commands.console import ProgressLine, counted, failed, print_error, print_line
from crackview.errors import UserError
from crackview.vision.classes import CLASS_PRESETS

if TYPE_CHECKING:
    from crackview.mosaic.analysis import MosaicProgress, Stage

_WINDOW_PX = 4096


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.export.formats import TITLE  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("file", metavar="FILE", type=Path, help="GeoTIFF, BigTIFF, JPEG 2000, VRT or plain TIFF")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument("-m", "--model", metavar="NAME", help=f"default: {cards.DEFAULT}")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument(
        "--mm-per-px", metavar="S", type=inputs.scale, help="scale in place of the file's own; 0.25±0.01 as well"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with what an earlier run, ended by whatever, has left in DIR"
    )
    parser.add_argument("--title", metavar="TEXT", default=TITLE, help="of the results")
    parser.add_argument(
        "--classes", choices=CLASS_PRESETS, default=next(iter(CLASS_PRESETS)), help="width classes (%(default)s)"
    )
    parser.add_argument(
        "--window",
        metavar="PX",
        type=_window,
        default=_WINDOW_PX,
        help="about how wide and high the part is that is read at once; changes no result (%(default)s)",
    )


def run(args: argparse.Namespace) -> int:
    """Analyse; return the exit code, 1 if the mosaic could not be analysed and 2 if nothing was begun."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.mosaic import run as mosaic  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    try:
        card = cards.card(args.model or cards.DEFAULT)
    except cards.ModelError as error:
        return failed(error, 2)
    line = _StageLine()
    try:
        done = mosaic.run(
            args.file,
            args.out,
            Segmenter(card.name),
            scale=args.mm_per_px,
            threshold=args.threshold,
            title=args.title,
            preset=CLASS_PRESETS[args.classes],
            window_px=args.window,
            resume=args.resume,
            progress=line.on_progress,
        )
    except UserError as error:
        line.clear()
        return failed(error)
    line.clear()
    made = done.result
    if made.georeference is None:
        print_error(f"{args.file} does not say where it lies: coordinates are those of its pixels.")
    if made.scale is None:
        print_error(f"{args.file} does not say its scale: give --mm-per-px for millimetres.")
    count = counted(len(made.findings), "finding")
    print_line(f"{args.file}: {count}, {made.crack_share:.3%} crack -> {', '.join(str(each) for each in done.files)}")
    return 0


class _StageLine:
    """A progress line for each stage."""

    def __init__(self) -> None:
        self._stage: Stage | None = None
        self._line = ProgressLine(1)

    def on_progress(self, progress: "MosaicProgress") -> None:
        """Show the progress; the rate is that of this run."""
        if progress.stage is not self._stage:
            self.clear()
            self._stage, self._line = progress.stage, ProgressLine(progress.total - progress.before)
        self._line.show(progress.done - progress.before, progress.stage)

    def clear(self) -> None:
        """Clear the line."""
        self._line.clear()


def _window(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"a window is a whole number of pixels above 0, such as 4096, not {text!r}")
    return value
