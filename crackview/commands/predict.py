"""``crackview predict``: masks, probability maps, overlays and measured findings of photos, without a display."""

import argparse
import datetime as dt
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crackview import __version__, crashes, file_names, paths
from crackview.commands.console import ProgressLine, counted, failed, print_error, print_json, print_line
from crackview.errors import UserError
from crackview.vision.classes import CLASS_PRESETS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from crackview.commands.inputs import Inputs
    from crackview.engine.segmenter import Segmenter
    from crackview.export.model import PhotoResult, Sheet
    from crackview.export.report.template import Template
    from crackview.inspection.batch import BatchDone, BatchItem, BatchMessage
    from crackview.inspection.condition_rules import RatingRule
    from crackview.inspection.store.document import Inspection
    from crackview.inspection.store.records import Model
    from crackview.vision.gauge import GaugeScale
    from crackview.vision.lens import Lens
    from crackview.vision.metrics import Probability

_MIN_LENGTH_PX = 20.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from crackview.commands import export, inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this command

    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="photos or folders of photos")
    parser.add_argument("-o", "--out", metavar="DIR", required=True, type=Path, help="the folder to write into")
    parser.add_argument("-m", "--model", metavar="NAME", help=f"default: {cards.DEFAULT}")
    parser.add_argument("--threshold", metavar="T", type=inputs.probability, help="default: the model card's")
    parser.add_argument("--probabilities", action="store_true", help="write STEM_prob.png too (16 bits, 65535 = 1.0)")
    parser.add_argument(
        "--joints", action="store_true", help="write STEM_joints.png too, if the model tells joints from cracks"
    )
    parser.add_argument("--overlay", action="store_true", help="write STEM_overlay.jpg too")
    parser.add_argument(
        "--mm-per-px", metavar="S", type=inputs.scale, help="scale, for millimetres; 0.25±0.01 with its uncertainty"
    )
    parser.add_argument(
        "--distance",
        metavar="M",
        type=inputs.distance,
        help="in place of --mm-per-px: metres from the camera to the wall, such as 4.5 or 4.5±0.2, with the lens that "
        "the photo tells; 'drone' takes the height that a DJI photo tells. Takes the camera to be square to the wall",
    )
    parser.add_argument(
        "--scale-from",
        choices=["marker"],
        help="take the scale and plane of each photo on which a printed gauge is seen from its markers; "
        "the others keep what the other options say",
    )
    inputs.add_printed(parser)
    parser.add_argument(
        "--lens",
        metavar="FILE",
        type=inputs.lens,
        help="the lens by `crackview gauge calibrate`: what its distortion does to a scale from a marker, which is not "
        "corrected, goes into the uncertainty",
    )
    parser.add_argument(
        "--certificate",
        metavar="FILE",
        type=Path,
        help="the camera's certificate.json by `crackview gauge check`: summary and reports cite it",
    )
    export.add_predict_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print what stands in summary.json, and nothing else")
    parser.add_argument(
        "--inspection",
        action="store_true",
        help="keep results and scale in the inspection of each photo's folder, and go on where it ended; a photo keeps "
        "its own model and threshold unless --model or --threshold is given, and in any case once it was judged",
    )


def run(args: argparse.Namespace) -> int:
    """Predict; return the exit code, 1 if some photos failed and 2 if there was nothing to do."""
    from crackview.commands import inputs  # noqa: PLC0415 - reads pictures: only for this command
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - numpy and OpenCV: only for this command
    from crackview.export.report import template  # noqa: PLC0415
    from crackview.inspection import condition_rules  # noqa: PLC0415
    from crackview.inspection.store.records import Model  # noqa: PLC0415
    from crackview.nets import cards  # noqa: PLC0415

    found = inputs.collect(args.paths)
    for sentence in found.failures.values():
        print_error(sentence)
    for sentence in found.notes:
        print_error(sentence)
    if not found.photos:
        return failed("There is nothing to do: name at least one photo or a folder with photos.", 2)
    try:
        card = cards.card(args.model or cards.DEFAULT)
    except cards.ModelError as error:
        return failed(error, 2)
    try:  # before anything slow begins
        look = template.read(args.template)
        rule = None if args.condition_rule is None else condition_rules.read(args.condition_rule)
        cited = None if args.certificate is None else _cited(args.certificate)
    except UserError as error:
        return failed(error, 2)
    try:
        segmenter = Segmenter(card.name)
    except cards.ModelError as error:
        return failed(error)
    if args.joints and not segmenter.knows_joints:
        return failed(f"The model {card.name} does not tell joints from cracks: leave out --joints.", 2)
    threshold = card.threshold if args.threshold is None else args.threshold
    failures = {file_names.escape(path): sentence for path, sentence in found.failures.items()}
    batch = _Batch(args, segmenter, Model(card.name, card.sha256, threshold), failures, found, cited)
    try:
        batch.work(found.photos)
        batch.report_unmarked()
    finally:  # also when interrupted: what was done so far is worth its numbers
        saved = batch.write_tables()
    saved = saved and batch.export(look, rule)
    if args.json:
        print_json(batch.summary())
    return 0 if saved and not batch.failures else 1


@dataclass
class _Batch:
    """One run over many photos."""

    args: argparse.Namespace
    segmenter: "Segmenter"
    model: "Model"
    failures: dict[str, str]
    found: "Inputs"
    certificate: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        self._started = dt.datetime.now(dt.UTC)
        self._photos: list[PhotoResult] = []
        self._done: list[dict[str, Any]] = []
        self._unmarked: list[str] = []  # photos without the scale of a marker that they might have had

    def work(self, photos: list[Path]) -> None:
        """Analyse every photo; name a photo that fails and go on with the others."""
        from crackview.export import model  # noqa: PLC0415 - numpy: only for this command
        from crackview.inspection.store.database import InspectionError  # noqa: PLC0415

        self._progress = ProgressLine(len(photos))
        self._names = model.names(photos)
        ready = self._not_overwriting(photos)
        if not self.args.inspection:
            self._run(ready, None)
            return
        folders: dict[Path, list[Path]] = {}
        for photo in ready:
            folders.setdefault(photo.parent, []).append(photo)
        for folder, inside in folders.items():
            try:
                with self._inspection(folder) as inspection:
                    self._run(inside, inspection)
            except InspectionError as error:
                self._fail(folder, str(error))

    def _run(self, photos: list[Path], inspection: "Inspection | None") -> None:
        from crackview.inspection.batch import Batch  # noqa: PLC0415 - only for this command

        self._settings = None if inspection is None else inspection.settings()
        typed = self.args.model is not None or self.args.threshold is not None
        look = partial(_marked, printed_mm=self.args.printed_mm, lens=self.args.lens) if self.args.scale_from else None
        batch = Batch(self.segmenter, self.model, _MIN_LENGTH_PX, inspection, override=typed, gauge=look)
        batch.run(photos, self._on_message)

    def _inspection(self, folder: Path) -> "Inspection":
        """Open the inspection of a folder, with the scale that was given."""
        from crackview.inspection.store.drafts import DraftStore  # noqa: PLC0415 - only where it is asked for

        inspection = DraftStore(paths.config_folder()).open_kept(folder)
        if inspection.database.path.parent != inspection.folder:
            print_error(f"The inspection of {folder} is kept in {inspection.database.path}.")
        if inspection.damage:
            print_error(inspection.damage)
        if self.args.mm_per_px is not None:
            inspection.change_settings(inspection.settings(), scale=self.args.mm_per_px)
        return inspection

    def _not_overwriting(self, photos: list[Path]) -> list[Path]:
        """Return the photos whose results overwrite neither a photo nor a foreign file; record the others as failed."""
        originals = {os.path.realpath(photo) for photo in photos}
        ready = []
        for photo in photos:
            name = self._names[photo]
            if name != file_names.escape(photo.stem):
                print_error(f"{photo}: another photo is called {photo.stem}, so its files are called {name}_...")
            taken = next((each for each in self._targets(photo) if os.path.realpath(each) in originals), None)
            foreign = next((each for each in self._targets(photo) if _foreign(each, photo)), None)
            if taken is not None:
                self._fail(photo, f"{photo} was not done because {taken} is itself a photo: change --out.")
            elif foreign is not None:
                sentence = (
                    f"{photo} was not done because {foreign} is there and CrackView did not write it: change --out."
                )
                self._fail(photo, sentence)
            else:
                ready.append(photo)
        return ready

    def _targets(self, photo: Path) -> list[Path]:
        from crackview.export import masks  # noqa: PLC0415 - numpy: only for this command

        wanted = {
            masks.MASK: True,
            masks.PROBABILITY: self.args.probabilities,
            masks.JOINTS: self.args.joints,
            masks.OVERLAY: self.args.overlay,
        }
        return [self.args.out / f"{self._names[photo]}{suffix}" for suffix, chosen in wanted.items() if chosen]

    def _fail(self, photo: Path, sentence: str) -> None:
        self._progress.clear()
        print_error(sentence)
        self.failures[file_names.escape(photo)] = file_names.escape_sentence(sentence)

    def _on_message(self, message: "BatchMessage") -> None:
        from crackview.inspection.batch import BatchDone, BatchFailed  # noqa: PLC0415 - only for this command
        from crackview.vision.image_io import PhotoError  # noqa: PLC0415

        if isinstance(message, BatchDone):
            try:
                self._write(message)
            except PhotoError as error:
                self._fail(message.path, str(error))
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one photo, the others go on
                place = crashes.record(error)
                self._fail(message.path, f"The results of {message.path} could not be written; {place}.")
        elif isinstance(message, BatchFailed):
            self._fail(message.path, message.sentence)
        else:
            self._progress.show(len(self._done) + len(self.failures), message.path.name, message.pace.rate)

    def _write(self, done: "BatchDone") -> None:
        """Write the files and the numbers of a photo."""
        from crackview.export import from_batch, masks  # noqa: PLC0415 - numpy: only for this command
        from crackview.export.model import scale_record  # noqa: PLC0415
        from crackview.vision import image_io  # noqa: PLC0415

        work, written = done.work, self._targets(done.path)
        masks.write_mask(written[0], work.mask)
        if self.args.probabilities:
            masks.write_probability(written[1], work.probability)
        if self.args.joints:
            masks.write_mask(written[1 + self.args.probabilities], self._joints(done))
        if self.args.overlay:
            pixels = image_io.read_photo(done.path).pixels if work.pixels is None else work.pixels
            masks.write_overlay(written[-1], pixels, _shown(work, work.model.threshold), work.model.threshold)
        share = float(work.mask.mean())
        scale, shot, problem = from_batch.scale_and_shot(
            done.path, work, self._settings, typed=self.args.mm_per_px, distance=self.args.distance
        )
        for sentence in filter(None, (work.warning, problem)):
            print_error(sentence)
        if work.gauge is not None and work.gauge.scale is None:
            self._unmarked.append(done.path.name + (f" ({work.gauge.problem})" if work.gauge.problem else ""))
        mask = partial(image_io.read_mask, written[0])
        self._photos.append(from_batch.photo(done.path, work, mask, scale, shot))
        self._done.append(
            {
                "photo": file_names.escape(done.path),
                "width": work.mask.shape[1],
                "height": work.mask.shape[0],
                "crack_share": round(share, 6),
                "findings": len(work.findings),
                "length_px": round(sum(finding.length_px for finding in work.findings), 2),
                "scale": scale_record(scale),
                "prepared": work.preparation.record(),
                "seconds": round(done.seconds, 3),
                "files": [target.name for target in written],
            }
        )
        count = counted(len(work.findings), "finding")
        kept = ", from the inspection" if work.pixels is None else ""
        self._progress.clear()
        self._print(f"{done.path}: {count}, {share:.2%} crack{kept} -> {', '.join(str(target) for target in written)}")

    def _joints(self, done: "BatchDone") -> "NDArray[np.bool_]":
        """Return where a photo shows joints, bool (H, W); the network runs where an inspection does not know it."""
        from crackview.vision import image_io  # noqa: PLC0415 - reads pictures: only for this command

        found = done.work.joints
        if found is None:
            found = self.segmenter.maps(image_io.read_photo(done.path).pixels).joint_mask()
        assert found is not None  # noqa: S101  `run` has seen that the model tells joints
        return found

    def report_unmarked(self) -> None:
        """Print the photos whose scale is not that of a marker, though it was to be, in one line."""
        if self._unmarked:
            self._progress.clear()
            print_error(f"No scale from a marker, so these keep what else is known: {', '.join(self._unmarked)}")

    def write_tables(self) -> bool:
        """Write ``findings.csv`` and ``summary.json``; return whether both were."""
        from crackview.export import tables  # noqa: PLC0415 - only for this command
        from crackview.files import SaveError  # noqa: PLC0415

        try:
            tables.write_findings(self.args.out / "findings.csv", self._sheet(None))
            tables.write_summary(self.args.out / "summary.json", self.summary())
        except SaveError as error:
            print_error(str(error))
            return False
        self._print(f"{self.args.out / 'findings.csv'}, {self.args.out / 'summary.json'}")
        return True

    def summary(self) -> dict[str, Any]:
        """Return what was done, with which model, threshold and scale, and what failed."""
        from crackview.export.model import scale_record  # noqa: PLC0415 - only for this command

        card = self.segmenter.card
        return {
            "application": "CrackView",
            "version": __version__,
            "started": self._started.isoformat(timespec="seconds"),
            "device": self.segmenter.device_title,
            "model": {"name": card.name, "title": card.title, "file": card.file, "sha256": card.sha256},
            "threshold": self.model.threshold,
            "threshold_origin": "card" if self.args.threshold is None else "typed",
            "scale": scale_record(self.args.mm_per_px),
            "certificate": self.certificate,
            "min_length_px": _MIN_LENGTH_PX,
            "photos": self._done,
            "left_out": [
                {"photo": file_names.escape(path), "reason": reason}
                for paths, reason in (
                    (self.found.other_kinds, "a picture of another kind"),
                    (self.found.outputs, "an output of CrackView"),
                )
                for path in paths
            ],
            "failures": [{"photo": photo, "problem": sentence} for photo, sentence in self.failures.items()],
        }

    def _print(self, line: str) -> None:
        """Print a line of the results, but not beside JSON."""
        if not self.args.json:
            print_line(line)

    def export(self, look: "Template", rule: "RatingRule | None") -> bool:
        """Write the other requested files; return whether all were written."""
        from crackview.commands import export  # noqa: PLC0415 - only for this command

        if not self.args.export:
            return True
        return export.write(self._sheet(rule), self.args.export, self.args.out, look, self._print)

    def _sheet(self, rule: "RatingRule | None") -> "Sheet":
        from crackview.export.model import ExportBasis, Sheet  # noqa: PLC0415 - only for this command

        basis = ExportBasis(__version__, self._started, CLASS_PRESETS[self.args.classes], _MIN_LENGTH_PX)
        facts = {}
        if self.certificate is not None:
            from crackview.export import gauge_documents  # noqa: PLC0415 - fonts: only where a camera has one

            facts["Camera certificate"] = gauge_documents.summary(self.certificate)
        failed = {file_names.unescape(photo): sentence for photo, sentence in self.failures.items()}
        return Sheet(
            self.args.title,
            tuple(self._photos),
            basis,
            facts,
            csv_dialect=self.args.csv_dialect,
            missing=failed,
            rule=rule,
        )


def _cited(certificate: Path) -> dict[str, Any]:
    """Return what stands in the certificate of a camera; raise `UserError` if it is none."""
    from crackview.export import gauge_documents  # noqa: PLC0415 - fonts: only where a camera has one

    return gauge_documents.cite(certificate)


def _marked(pixels: "NDArray[np.uint8]", printed_mm: float | None, lens: "Lens | None") -> "GaugeScale":
    """Return the scale of a photo from its markers; the distortion of the lens adds to its uncertainty."""
    from crackview.vision import gauge  # noqa: PLC0415 - only for this command
    from crackview.vision.lens import LensError, with_distortion  # noqa: PLC0415

    found = gauge.scale(pixels, printed_mm)
    if found.scale is None or lens is None:
        return found
    try:
        return gauge.GaugeScale(with_distortion(found.scale, lens, (pixels.shape[1], pixels.shape[0])))
    except LensError as error:
        return gauge.GaugeScale(problem=str(error))


def _foreign(target: Path, photo: Path) -> bool:
    """Return whether a file beside a photo has the name of a result but is none, such as a mask that the user drew."""
    from crackview.vision import photo_folder  # noqa: PLC0415 - reads pictures: only for this command

    beside = os.path.realpath(target.parent) == os.path.realpath(photo.parent)
    return beside and os.path.lexists(target) and not photo_folder.is_output(target)


def _shown(work: "BatchItem", threshold: float) -> "Probability":
    """Return the probability map; what was corrected by hand counts as certain."""
    import numpy as np  # noqa: PLC0415 - only for this command

    return np.where(work.mask == (work.probability >= threshold), work.probability, work.mask).astype(np.float32)
