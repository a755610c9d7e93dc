"""``crackview predict``: masks, probability maps, overlays and measured findings of photos, without a display."""

import argparse
import datetime as dt
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview import __version__
from crackview.commands.console import Progress, complain, say

if TYPE_CHECKING:
    from crackview.engine.segmenter import Segmenter
    from crackview.export.report.template import Template
    from crackview.export.tables import Basis
    from crackview.vision.measure import Finding

_MIN_LENGTH_PX = 20.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import exporting, inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="photos or folders of photos")
    parser.add_argument("--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument("--model", metavar="NAME", default=cards.DEFAULT, help="default: %(default)s")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument("--probabilities", action="store_true", help="write STEM_prob.png too (16 bits, 65535 = 1.0)")
    parser.add_argument("--overlay", action="store_true", help="write STEM_overlay.jpg too")
    parser.add_argument("--mm-per-px", metavar="S", type=inputs.scale, help="scale, for lengths in millimetres")
    exporting.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit code is 1 if some photos failed and 2 if there was nothing to do."""
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.export.report import template  # noqa: PLC0415
    from crackview.export.tables import Basis  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    found = inputs.collect(args.paths)
    for sentence in found.failures.values():
        complain(sentence)
    if not found.photos:
        complain("There is nothing to do: name at least one photo or a folder with photos.")
        return 2
    try:
        card = cards.card(args.model)
    except cards.ModelError as error:
        complain(str(error))
        return 2
    try:  # before anything slow begins
        look = template.read(args.template)
    except template.TemplateError as error:
        complain(str(error))
        return 2
    try:
        segmenter = Segmenter(card.name)
    except cards.ModelError as error:
        complain(str(error))
        return 1
    threshold = card.threshold if args.threshold is None else args.threshold
    origin = "" if args.mm_per_px is None else "typed"
    basis = Basis(card.name, card.sha256, threshold, args.mm_per_px, origin)
    batch = _Batch(args, segmenter, basis, {str(path): sentence for path, sentence in found.failures.items()})
    try:
        batch.work(found.photos)
    finally:  # also when interrupted: what was done so far is worth its numbers
        saved = batch.write_tables()
    saved = saved and batch.export(look)
    return 0 if saved and not batch.failures else 1


@dataclass
class _Batch:
    """One run over many photos."""

    args: argparse.Namespace
    segmenter: "Segmenter"
    basis: "Basis"
    failures: dict[str, str]

    def __post_init__(self) -> None:
        self._started = dt.datetime.now(dt.UTC)
        self._findings: list[tuple[Path, Finding]] = []
        self._done: list[dict[str, Any]] = []

    def work(self, photos: list[Path]) -> None:
        """Do every photo; a photo that fails is named and the others go on."""
        from crackview.export import masks  # noqa: PLC0415 - numpy: only for this command
        from crackview.vision.image_io import PhotoError  # noqa: PLC0415

        names = masks.names(photos)
        originals = {photo.resolve() for photo in photos}
        progress = Progress(len(photos))
        for index, photo in enumerate(photos):
            progress.show(index, photo.name)
            if names[photo] != photo.stem:
                progress.clear()
                complain(f"{photo}: another photo is called {photo.stem}, so its files are called {names[photo]}_...")
            try:
                line = self._one(photo, names[photo], originals)
            except (PhotoError, MemoryError) as error:
                full = f"{photo} does not fit into the memory: close other programs or make it smaller."
                sentence = full if isinstance(error, MemoryError) else str(error)
                progress.clear()
                complain(sentence)
                self.failures[str(photo)] = sentence
            else:
                progress.clear()
                say(line)

    def _one(self, photo: Path, name: str, originals: set[Path]) -> str:
        from crackview.export import masks  # noqa: PLC0415 - numpy: only for this command
        from crackview.vision import image_io, measure  # noqa: PLC0415

        start = time.perf_counter()
        args, out = self.args, self.args.out
        written = [out / f"{name}{masks.MASK}"]
        if args.probabilities:
            written.append(out / f"{name}{masks.PROBABILITY}")
        if args.overlay:
            written.append(out / f"{name}{masks.OVERLAY}")
        for target in written:
            if target.resolve() in originals:
                raise image_io.PhotoError(f"{photo} was not done because {target} is itself a photo: change --out.")
        pixels = image_io.read_photo(photo).pixels
        probability = self.segmenter.segment(pixels)
        mask = probability >= self.basis.threshold
        findings = measure.find(mask, probability, self.basis.threshold, min_length_px=_MIN_LENGTH_PX)
        masks.write_mask(written[0], mask)
        if args.probabilities:
            masks.write_probability(out / f"{name}{masks.PROBABILITY}", probability)
        if args.overlay:
            masks.write_overlay(out / f"{name}{masks.OVERLAY}", pixels, probability, self.basis.threshold)
        self._findings += [(photo, finding) for finding in findings]
        share = float(mask.mean())
        self._done.append(
            {
                "photo": str(photo),
                "width": pixels.shape[1],
                "height": pixels.shape[0],
                "crack_share": round(share, 6),
                "findings": len(findings),
                "length_px": round(sum(finding.length_px for finding in findings), 2),
                "seconds": round(time.perf_counter() - start, 3),
                "files": [target.name for target in written],
            }
        )
        count = f"{len(findings)} finding{'s' * (len(findings) != 1)}"
        return f"{photo}: {count}, {share:.2%} crack -> {', '.join(str(target) for target in written)}"

    def write_tables(self) -> bool:
        """Write ``findings.csv`` and ``summary.json``; tell whether both were."""
        from crackview.export import tables  # noqa: PLC0415 - only for this command
        from crackview.files import SaveError  # noqa: PLC0415

        card, scale = self.segmenter.card, self.basis.mm_per_px
        summary = {
            "application": "CrackView",
            "version": __version__,
            "started": self._started.isoformat(timespec="seconds"),
            "device": self.segmenter.device_title,
            "model": {"name": card.name, "title": card.title, "file": card.file, "sha256": card.sha256},
            "threshold": self.basis.threshold,
            "threshold_origin": "card" if self.args.threshold is None else "typed",
            "scale": None if scale is None else {"mm_per_px": scale, "origin": self.basis.scale_origin},
            "min_length_px": _MIN_LENGTH_PX,
            "photos": self._done,
            "failures": [{"photo": photo, "problem": sentence} for photo, sentence in self.failures.items()],
        }
        try:
            tables.write_findings(self.args.out / "findings.csv", self._findings, self.basis)
            tables.write_summary(self.args.out / "summary.json", summary)
        except SaveError as error:
            complain(str(error))
            return False
        say(f"{self.args.out / 'findings.csv'}, {self.args.out / 'summary.json'}")
        return True

    def export(self, look: "Template") -> bool:
        """Write what else was asked for; tell whether all of it was."""
        from crackview.commands import exporting  # noqa: PLC0415 - only for this command

        if not self.args.export:
            return True
        sheet = exporting.sheet(self.args, self.basis, self._done, self._findings, self._started, _MIN_LENGTH_PX)
        return exporting.write(sheet, self.args, look)
