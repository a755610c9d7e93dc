"""``crackview video``: what the window's Live workspace finds in a video, as tables, tracks and an annotated video."""

import argparse
import datetime as dt
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview import __version__, file_names, files
from crackview.commands.console import ProgressLine, counted, failed, print_error, print_line
from crackview.engine import video_defaults
from crackview.errors import UserError
from crackview.files import SaveError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crackview.engine.segmenter import Segmenter
    from crackview.engine.video import Analysed
    from crackview.engine.video_findings import AnalysedFrame, VideoFinding
    from crackview.export.annotated_video import AnnotatedVideo
    from crackview.export.tables import VideoBasis
    from crackview.sources.source import SourceInfo

_ENDINGS = {
    "csv": "_shares.csv",
    "gpx": "_findings.gpx",
    "kml": "_findings.kml",
    "geojson": "_findings.geojson",
    "annotated": "_cracks.mp4",
}
"""What is written, each behind the stem of the video: the names that the window suggests."""
_TRACKS = ("gpx", "kml", "geojson")
_SUMMARY = "summary.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import export, inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("paths", metavar="FILE", nargs="+", type=_file, help="videos, or folders of frames")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument(
        "--every", metavar="N", type=_step, default=1, help="analyse every Nth frame only (default: each)"
    )
    parser.add_argument("--csv", action="store_true", help="write STEM_shares.csv, a row for each frame; the default")
    export.add_csv_dialect(parser, "STEM_shares.csv")
    for name, title in (("gpx", "GPX"), ("kml", "KML"), ("geojson", "GeoJSON")):
        parser.add_argument(
            f"--{name}",
            action="store_true",
            help=f"write STEM_findings.{name}, a point for each finding ({title}); wants a drone's positions",
        )
    parser.add_argument(
        "--annotated", action="store_true", help="write STEM_cracks.mp4, the analysed frames with their overlay"
    )
    parser.add_argument("-m", "--model", metavar="NAME", help=f"default: {cards.DEFAULT}")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument(
        "--side",
        metavar="PX",
        type=_side,
        default=video_defaults.DEFAULT_SIDE,
        help="longer side of what the network sees, as 'Network size' in the window (default: %(default)s)",
    )
    parser.add_argument("--steady", action="store_true", help="what was seen a frame before counts too")
    parser.add_argument(
        "--thorough",
        action="store_true",
        help="see thin cracks again, twice as large, and wide ones, half as large, and check straight lines, as "
        "`predict` does, if the model can; takes up to five times as long",
    )
    parser.add_argument(
        "--finding-length",
        metavar="PERCENT",
        type=_length,
        default=video_defaults.FINDING_LENGTH,
        help="a connected crack so long is a finding, in percent of the picture's diagonal "
        f"(default: {video_defaults.FINDING_LENGTH * 100:g})",
    )


def run(args: argparse.Namespace) -> int:
    """Analyse videos; return the exit code, 1 if some failed, and 2 where the model is unknown."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.export import model  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    try:
        card = cards.card(args.model or cards.DEFAULT)
    except cards.ModelError as error:
        return failed(error, 2)
    if args.thorough and not card.second_look:
        return failed(f"The model {card.name} sees everything once: leave out --thorough.", 2)
    try:
        segmenter = Segmenter(card.name, thorough=args.thorough)
    except cards.ModelError as error:
        return failed(error)
    paths = list(dict.fromkeys(args.paths))
    names = model.names(paths)
    wanted = tuple(kind for kind in _ENDINGS if getattr(args, kind)) or ("csv",)
    batch = _VideoBatch(args, segmenter, wanted)
    try:
        for path in paths:
            batch.work(path, {kind: args.out / f"{names[path]}{_ENDINGS[kind]}" for kind in wanted})
    finally:  # also when interrupted: what was done so far is worth its numbers
        saved = batch.write_summary()
    return 0 if saved and not batch.failures else 1


@dataclass
class _VideoBatch:
    """One run over some videos."""

    args: argparse.Namespace
    segmenter: "Segmenter"
    wanted: tuple[str, ...]
    failures: dict[Path, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        card, typed = self.segmenter.card, self.args.threshold
        self._started = dt.datetime.now(dt.UTC)
        self._threshold = card.threshold if typed is None else typed
        self._done: list[dict[str, Any]] = []

    def work(self, path: Path, targets: dict[str, Path]) -> None:
        """Analyse a video; name one that fails."""
        from crackview.engine import video_findings  # noqa: PLC0415 - numpy and OpenCV: only for this command

        for target in targets.values():
            if any(files.is_same(target, original) for original in self.args.paths):
                sentence = f"{path} was not done because {target} is itself a video that was named: change --out."
                self._fail(path, sentence)
                return
        try:
            frames, info, side, codecs = self._analyse(path, targets.get("annotated"))
            findings = video_findings.findings(frames, self.args.finding_length)
            self._write(path, targets, frames, findings, self._basis(side))
        except UserError as error:
            self._fail(path, str(error))
            return
        written = [target for target in targets.values() if target.exists()]
        self._done.append(
            {
                "video": file_names.escape(path),
                "width": info.width,
                "height": info.height,
                "frames": info.frames,
                "frames_analysed": len(frames),
                "network_px": side,
                "greatest_crack_share": round(max((frame.share for frame in frames), default=0.0), 6),
                "findings": len(findings),
                "coded_as": codecs,
                "files": [target.name for target in written],
            }
        )
        count = counted(len(findings), "finding")
        coded = f" ({codecs})" if codecs else ""
        print_line(f"{path}: {len(frames)} frames analysed, {count} -> {', '.join(map(str, written))}{coded}")

    def write_summary(self) -> bool:
        """Write ``summary.json``; return whether that worked."""
        from crackview.export import tables  # noqa: PLC0415 - only for this command

        card = self.segmenter.card
        summary = {
            "application": "CrackView",
            "version": __version__,
            "started": self._started.isoformat(timespec="seconds"),
            "device": self.segmenter.device_title,
            "model": {"name": card.name, "title": card.title, "file": card.file, "sha256": card.sha256},
            "threshold": self._threshold,
            "threshold_origin": "card" if self.args.threshold is None else "typed",
            "every": self.args.every,
            "steady": self.args.steady,
            "thorough": self.args.thorough,
            "finding_from_share_of_diagonal": self.args.finding_length,
            "videos": self._done,
            "failures": [
                {"video": file_names.escape(path), "problem": sentence} for path, sentence in self.failures.items()
            ],
        }
        try:
            tables.write_summary(self.args.out / _SUMMARY, summary)
        except SaveError as error:
            print_error(str(error))
            return False
        return True

    def _analyse(self, path: Path, annotated: Path | None) -> "tuple[list[AnalysedFrame], SourceInfo, int, str]":
        """Analyse the frames and write the annotated video; return also the network's size, px, and the codecs."""
        from crackview.engine import video  # noqa: PLC0415 - numpy and OpenCV: only for this command
        from crackview.sources.factory import from_text  # noqa: PLC0415

        source = from_text(path)
        info = source.open()
        source.close()
        total = math.ceil((info.frames or 0) / self.args.every)
        progress, count, side = ProgressLine(total), 0, 0
        film = None if annotated is None else self._film(annotated, path, info)

        def done(analysed: "Analysed") -> None:
            nonlocal count, side
            count, side = count + 1, max(side, *analysed.probability.shape)
            if film is not None:
                film.put(analysed)
            progress.show(count, path.name)

        try:
            frames = video.analyse(
                source,
                self.segmenter,
                threshold=self._threshold,
                on_frame=done,
                cancel=lambda: False,
                step=self.args.every,
                side=self.args.side,
                steady=self.args.steady,
            )
            if film is not None:
                film.close()
        except BaseException:
            if film is not None:
                film.cancel()
            raise
        finally:
            progress.clear()
        return frames, info, side, "" if film is None else film.codecs

    def _film(self, target: Path, path: Path, info: "SourceInfo") -> "AnnotatedVideo":
        from crackview.export.annotated_video import AnnotatedVideo, OverlayStyle  # noqa: PLC0415

        return AnnotatedVideo(target, path, (info.fps or 25.0) / self.args.every, OverlayStyle(self._threshold))

    def _basis(self, side: int) -> "VideoBasis":
        from crackview.engine.video_findings import Conditions  # noqa: PLC0415 - only for this command
        from crackview.export.tables import VideoBasis  # noqa: PLC0415

        card = self.segmenter.card
        conditions = Conditions(card.name, self._threshold, side, self.args.steady, self.args.thorough)
        return VideoBasis(conditions, card.sha256, self.args.finding_length)

    def _write(
        self,
        path: Path,
        targets: dict[str, Path],
        frames: "Sequence[AnalysedFrame]",
        findings: "Sequence[VideoFinding]",
        basis: "VideoBasis",
    ) -> None:
        from crackview.export import maps, tables  # noqa: PLC0415 - only for this command
        from crackview.sources import telemetry  # noqa: PLC0415

        if "csv" in targets:
            tables.write_shares(targets["csv"], frames, file_names.escape(path.name), basis, self.args.csv_dialect)
        tracks = [targets[kind] for kind in _TRACKS if kind in targets]
        if not tracks:
            return
        flight = telemetry.of_video(path)
        if flight is None:
            self._fail(path, f"{path} has no positions, so there is no track: put the drone's .SRT file beside it.")
            return
        seen = maps.sightings(findings, flight)
        if len(seen) < len(findings):
            print_error(f"{path}: {len(findings) - len(seen)} of {len(findings)} findings have no position.")
        for target in tracks:
            maps.TRACKS[target.suffix](target, seen, basis)

    def _fail(self, path: Path, sentence: str) -> None:
        print_error(sentence)
        self.failures[path] = file_names.escape_sentence(sentence)


def _file(text: str) -> Path:
    if "://" in text:
        raise argparse.ArgumentTypeError("a stream has no end: record it in the window, and name the file")
    return Path(text)


def _step(text: str) -> int:
    return int(_number(text, "N is a whole number from 1", 1, video_defaults.MOST_STEP, whole=True))


def _side(text: str) -> int:
    least, most = video_defaults.SIDES
    return int(_number(text, f"a side is a whole number of pixels from {least} to {most}", least, most, whole=True))


def _length(text: str) -> float:
    least, most = video_defaults.FINDING_LENGTHS
    rule = f"a length lies between {least * 100:g} and {most * 100:g} percent"
    return _number(text.removesuffix("%"), rule, least * 100, most * 100) / 100


def _number(text: str, rule: str, least: float, most: float, *, whole: bool = False) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most or (whole and value != int(value)):
        raise argparse.ArgumentTypeError(f"{rule}, not {text!r}")
    return value
