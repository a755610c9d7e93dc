"""What lies open on the desk: the inspection of a folder, and the photo that is shown. Its thread's alone.

Another window may work on the same photo. What it wrote is read and shown as it is, not measured anew with the
threshold of this window: two windows that disagree would do so for ever. Whoever acts next decides.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.inspection import analysis
from crackview.inspection.session import incremental_measure
from crackview.inspection.session.finding_sizes import FindingSizes
from crackview.inspection.session.inference_result import InferenceResult
from crackview.inspection.session.snapshot import Message, PhotoSnapshot
from crackview.inspection.store import corrections, results
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import ConflictError, Inspection
from crackview.inspection.store.drafts import DraftStore
from crackview.inspection.store.matching import Review
from crackview.inspection.store.records import AnalysisResult, FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.vision import classes, measure, quality
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Finding
from crackview.vision.pyramid import ProbabilityLayer

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

#: Where there is no inspection, as for a pasted picture.
NO_SETTINGS = InspectionSettings(0, None, classes.ACI, 20.0)
_TRIES = 5


class PhotoSession:
    """The open inspection, and the open photo with everything that is known of it.

    Attributes:
        inspection: None until a photo of a file is laid down.
        seen: The open photo; None before the first.
        photo: Its record; None for a pasted picture, and where the inspection cannot be used.
        corrections: uint8 (H, W), read only.
        findings: As they are stored.
        remarks: Sentences for the person, to be told after the deed.
        overtaken: Asked while something is measured, whether a newer deed of the same kind waits.
    """

    def __init__(self, home: Path) -> None:
        self._drafts = DraftStore(home)
        self.inspection: Inspection | None = None
        self.seen: InferenceResult | None = None
        self.photo: PhotoRecord | None = None
        self.corrections: Bytes = np.zeros((0, 0), np.uint8)
        self.findings: tuple[FindingRecord, ...] = ()
        self.remarks: list[Message] = []
        self.overtaken: Callable[[], bool] = lambda: False
        self._painted: ProbabilityLayer | None = None
        self._database_state = 0
        self._lost = False
        # what the findings rest on if they were measured here, and where the mask has changed since
        self._basis: tuple[Model, float] | None = None
        self._touched: incremental_measure.Box | None = None
        self._finding_sizes = FindingSizes()

    def close(self) -> None:
        """Closes the inspection."""
        if self.inspection is not None:
            self.inspection.close()
        self.inspection = None

    def follow(self) -> None:
        """Follows a draft that another window has moved beside its photos.

        Raises:
            InspectionError, PhotoError: It cannot be opened there.
        """
        if self.inspection is not None and self._drafts.is_outdated(self.inspection):
            self.refresh()

    def keep(self) -> None:
        """Moves a draft beside its photos.

        Raises:
            InspectionError: If it can be written nowhere.
        """
        if self.inspection is None or not self._drafts.is_draft(self.inspection):
            return
        self.inspection = self._drafts.keep(self.inspection)
        self.refresh()
        self.remarks.append(Message(f"The inspection is kept in {self.inspection.database.path}"))

    @contextmanager
    def borrow(self, folder: Path) -> Iterator[Inspection | None]:
        """The inspection of any folder for a while; None if it has none yet.

        Raises:
            InspectionError: If it cannot be opened.
        """
        place = self._drafts.place(folder)
        if self.inspection is not None and self._is_open(folder):
            yield self.inspection
        elif place is None:
            yield None
        else:
            with Inspection(folder, place) as other:
                yield other

    def keep_of(self, folder: Path) -> Path:
        """Keeps the inspection of any folder, as ``keep``; begins it if there is none, and tells its file."""
        if self.inspection is not None and self._is_open(folder):
            self.keep()
            return self.inspection.database.path
        other = self._drafts.open(folder)
        try:
            if self._drafts.is_draft(other):
                other = self._drafts.keep(other)
            return other.database.path
        finally:
            other.close()

    def show(self, seen: InferenceResult) -> None:
        """Puts a photo on the desk: finds its record, and measures it if that was not done before.

        Raises:
            InspectionError, PhotoError: nothing is stored; the photo is measured all the same.
        """
        self.seen, self.photo, self.findings = seen, None, ()
        self._painted, self._basis, self._touched = seen.layer, None, None
        self.corrections = _frozen(np.zeros(seen.probability.shape, np.uint8))
        if seen.path is None:
            self.measure(seen.model.threshold)
            return
        try:
            self._open(seen.folder)
            self.photo = self._inspection.locate(seen.path)
        except (InspectionError, PhotoError):
            self.measure(seen.model.threshold)
            raise
        self._read_corrections()
        before = self.photo.model
        known = before is not None and before.sha256 == seen.model.sha256 and self.photo.quality is not None
        known = known and results.has_levels(self._inspection, self.photo.id)
        if known and before == seen.model and not self.photo.stale:
            self.findings = tuple(self._inspection.findings(self.photo.id))
        else:
            self.measure(seen.model.threshold, fresh=not known)

    def measure(self, threshold: float, *, fresh: bool = False) -> None:
        """Measures mask and corrections of the photo at a threshold and stores the findings.

        Args:
            threshold: Of the mask.
            fresh: Whether quality and map are stored as well: the model has just run.

        Raises:
            InspectionError: nothing is stored; the findings are there, but cannot be reviewed.
            Cancelled: If it was overtaken; nothing is stored.
        """
        for _ in range(_TRIES):
            try:
                self._measure(threshold, fresh=fresh)
            except ConflictError as error:
                # another window has corrected it meanwhile: that is to be measured
                self.photo = error.fresh
                self._read_corrections()
            else:
                return
        self._measure(threshold, fresh=fresh)

    def edit(self, make: Callable[[Bytes], MaskEdit | None]) -> bool:
        """Stores an edit; where another window was faster, one of the corrections as they are now.

        Args:
            make: From the corrections, uint8 (H, W), to the edit; None if nothing is to be done.

        Returns:
            Whether there was anything to be done.

        Raises:
            InspectionError, PhotoError: nothing is stored.
        """
        if self.photo is None:
            return False
        made = make(self.corrections)
        if made is None:
            return False
        try:
            self.photo = corrections.edit(self._inspection, self.photo, made)
        except ConflictError:
            self.refresh()
            made = make(self.corrections)
            if made is None:
                return True
            self.photo = corrections.edit(self._inspection, self.photo, made)
            self.remarks.append(Message("Another window had changed this photo as well: both changes are in it now."))
        self._apply(made)
        return True

    def turn(self, which: Callable[[Inspection, PhotoRecord], tuple[PhotoRecord, MaskEdit | None]]) -> bool:
        """Takes an edit back, or does it again, with ``corrections.undo`` or ``redo``; whether there was one.

        Raises:
            InspectionError, PhotoError: nothing is stored.
            ConflictError: Another window has edited it; nothing is stored.
        """
        if self.photo is None:
            return False
        try:
            self.photo, made = which(self._inspection, self.photo)
        except ConflictError:
            before = self.corrections
            self.refresh()
            if not np.array_equal(before, self.corrections):
                raise
            # another window has but measured it
            self.photo, made = which(self._inspection, self.photo)
        if made is not None:
            self._apply(made)
        return made is not None

    def mask(self) -> NDArray[np.bool_]:
        """Of the photo, with corrections: bool (H, W)."""
        if self.seen is None:
            raise ValueError("No photo is on the desk.")
        return analysis.mask(self.seen.probability, self.seen.model.threshold, self.corrections)

    def settings(self) -> InspectionSettings:
        """What holds for the folder."""
        return NO_SETTINGS if self.inspection is None or self.photo is None else self.inspection.settings()

    def refresh(self) -> None:
        """Reads everything of the photo again, after another window has changed it, or the file has moved.

        Raises:
            InspectionError, PhotoError: It cannot be read.
        """
        seen = self.seen
        if self.inspection is None or self.photo is None or seen is None or seen.path is None:
            return
        self.overtaken = lambda: False  # what is half read would be worse than what comes late
        self._open(seen.folder)
        before, self.photo = self.photo, self._inspection.locate(seen.path)
        if self.photo != before:
            self._read_corrections()
        stored = self.photo.model
        if stored is None or self.photo.stale:
            self.measure(seen.model.threshold if stored is None else stored.threshold)
            return
        self.findings = tuple(self._inspection.findings(self.photo.id))
        if stored != seen.model or self.photo.version != before.version:
            self._basis = None
        if stored != seen.model:
            self.seen = replace(seen, model=stored)
            said = f"Another window has measured this photo with {stored.name} at the threshold {stored.threshold:.2f}."
            self.remarks.append(Message(said))

    def look(self) -> bool:
        """Whether another window has written since the last look; what it wrote is read then.

        Raises:
            InspectionError, PhotoError: It cannot be read; told once, not at every look.
        """
        if self.inspection is None or self.photo is None:
            return False
        try:
            state = self.inspection.database.state()
        except InspectionError:
            said, self._lost = self._lost, True
            if said:
                return False
            raise
        self._lost = False
        if state == self._database_state:
            return False
        self._database_state = state
        before = self._records()
        self.refresh()
        return self._records() != before

    def reread(self) -> None:
        """Reads the records of photo and findings again, after a review was stored."""
        if self.photo is not None:
            self.photo = self._inspection.photo(self.photo.id)
            self.findings = tuple(self._inspection.findings(self.photo.id))

    def state(self) -> PhotoSnapshot | None:
        """All of it, for the GUI thread; None before the first photo."""
        seen = self.seen
        if seen is None:
            return None
        undo, redo = ("", "") if self.photo is None else corrections.titles(self._inspection, self.photo)
        forgotten = () if self.photo is None else tuple(self._inspection.forgotten(self.photo.id))
        settings = self.settings()
        scale = None if self.photo is None else self.photo.scale_in(settings)
        sizes = self._finding_sizes.sizes([record.finding for record in self.findings], scale)
        return PhotoSnapshot(
            seen.number, seen.path, self.photo, settings, seen.model, self.findings, sizes, seen.probability,
            self.corrections, self._layer(seen), undo, redo, forgotten,
        )  # fmt: skip

    @property
    def _inspection(self) -> Inspection:
        if self.inspection is None:
            raise ValueError("No inspection is open.")
        return self.inspection

    def _open(self, folder: Path) -> None:
        """Opens the inspection of a folder, if it is not open."""
        if self._is_open(folder):
            return
        self.close()
        self.inspection = self._drafts.open(folder)
        self._database_state = self.inspection.database.state()
        if self.inspection.damage:
            self.remarks.append(Message(self.inspection.damage, lasting=True))

    def _is_open(self, folder: Path) -> bool:
        here = self.inspection
        return here is not None and here.folder == folder.absolute() and not self._drafts.is_outdated(here)

    def _records(self) -> tuple[object, ...]:
        """What of the photo is in the inspection, to be compared."""
        versions = [(record.id, record.version) for record in self.findings]
        return self.photo, versions, self.settings().version

    def _measure(self, threshold: float, *, fresh: bool) -> None:
        seen = self.seen
        if seen is None:
            return
        levels = None
        if fresh:  # what is stored is what is measured, so that a kept photo gives the same again
            levels = analysis.levels(seen.probability, threshold)
            seen = replace(seen, probability=analysis.probability(levels))
        mask = analysis.mask(seen.probability, threshold, self.corrections)
        model, least = replace(seen.model, threshold=threshold), self.settings().min_length_px
        found = self._find(mask, seen, model, least)
        self.seen, self._basis, self._touched = replace(seen, model=model), (model, least), None
        self.findings = tuple(FindingRecord(0, 0, 0, Review(), finding) for finding in found)
        if self.photo is None:
            return
        result = AnalysisResult(model, mask, found)
        if fresh:
            result = replace(result, quality=quality.measure(seen.pixels), levels=levels)
        self.photo = results.store(self._inspection, self.photo, result)
        self.findings = tuple(self._inspection.findings(self.photo.id))

    def _find(self, mask: NDArray[np.bool_], seen: InferenceResult, model: Model, least: float) -> tuple[Finding, ...]:
        """The findings of a mask; those that no edit has touched since they were measured are as they were."""
        if self._basis != (model, least):
            return tuple(
                measure.find(
                    mask, seen.probability, model.threshold,
                    photo=seen.pixels, min_length_px=least, cancel=self.overtaken,
                )
            )  # fmt: skip
        before = tuple(record.finding for record in self.findings)
        if self._touched is None:
            return before
        found = incremental_measure.find(
            mask, seen.probability, model.threshold, least, before, self._touched,
            photo=seen.pixels, cancel=self.overtaken,
        )  # fmt: skip
        return tuple(found)

    def _read_corrections(self) -> None:
        # a layer of another size is that of nothing yet
        if self.photo is None or self.seen is None or (self.photo.height, self.photo.width) != self.corrections.shape:
            return
        self.corrections = _frozen(corrections.layer(self._inspection, self.photo))
        self._painted = self._basis = None

    def _apply(self, made: MaskEdit) -> None:
        """Takes an edit that was stored into the corrections, and into what is painted."""
        layer = self.corrections.copy()
        made.apply(layer)
        if self.seen is not None:
            height, width = made.delta.shape
            window = np.s_[made.y : made.y + height, made.x : made.x + width]
            part = _corrected(self.seen.layer.levels[0][window], layer[window])
            self._painted = self._layer(self.seen).with_part(made.x, made.y, part)
            self._touched = incremental_measure.joined(self._touched, (made.x, made.y, width, height))
        self.corrections = _frozen(layer)

    def _layer(self, seen: InferenceResult) -> ProbabilityLayer:
        if self._painted is None:
            self._painted = seen.layer
            if self.corrections.any():
                self._painted = ProbabilityLayer.of(_corrected(seen.layer.levels[0], self.corrections))
        return self._painted


def _corrected(levels: Bytes, layer: Bytes) -> Bytes:
    """A map as it is painted, uint8 (H, W): certain where a person has said so."""
    painted = levels.copy()
    painted[layer == corrections.CRACK] = 255
    painted[layer == corrections.NO_CRACK] = 0
    return painted


def _frozen(array: Bytes) -> Bytes:
    array.flags.writeable = False
    return array
