"""The open inspection of a folder with the photo that is worked on. Used by one thread alone.

Model and threshold belong to the photo and are stored with it: showing a photo again never measures it anew. Another
threshold is a *preview* at first: findings are measured in memory, and ``commit`` stores them, as one step of the
history. What a preview would take away of judgements, ``commit`` asks about.

Another window may work on the same photo. What it wrote is read and shown as it is. The next action decides.

It is long because mask, findings, preview and history of one photo change together, under one rule about other windows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.inspection import analysis
from crackview.inspection.session import incremental_measure
from crackview.inspection.session.incremental_measure import FindingSizes
from crackview.inspection.session.snapshot import InferenceResult, Message, PhotoSnapshot, SessionChange
from crackview.inspection.store import annotations, corrections, history, results
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.database import ConflictError, FindingGoneError, InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.drafts import DraftStore
from crackview.inspection.store.history import Step, UndoneOrRedone
from crackview.inspection.store.matching import Review
from crackview.inspection.store.records import (
    AnalysisResult,
    AnnotationRecord,
    FindingRecord,
    InspectionSettings,
    Model,
    PhotoRecord,
)
from crackview.inspection.store.results import LostReview, ReviewLoss
from crackview.sentences import Sentence
from crackview.vision import classes, gauge, measure, overlay, quality
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Finding
from crackview.vision.pyramid import ProbabilityLayer

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

#: Where there is no inspection, as for a pasted picture.
NO_SETTINGS = InspectionSettings(0, None, classes.ACI, 20.0)
_TRIES = 5
_MEASURED = (
    SessionChange.FINDINGS | SessionChange.REVIEWS | SessionChange.PHOTO | SessionChange.MASK | SessionChange.HISTORY
)


class PhotoSession:
    """The open inspection, and the open photo with everything that is known of it.

    Attributes:
        inspection: None until a photo of a file is shown.
        inference: The open photo; None before the first.
        photo: Its record; None for a pasted picture, and where the inspection cannot be used.
        corrections: uint8 (H, W), read only.
        findings: As they are stored, or as the preview has them.
        preview: Model and threshold that are looked at and not stored; None where there is no preview.
        lost: Judged findings that the preview would take away.
        changed: The numbers of judged findings that the preview would measure otherwise.
        remarks: Sentences for the user, to be delivered after the command.
        overtaken: Asked while something is measured, whether a newer command of the same kind waits.
    """

    def __init__(self, home: Path) -> None:
        self._drafts = DraftStore(home)
        self.inspection: Inspection | None = None
        self.inference: InferenceResult | None = None
        self.photo: PhotoRecord | None = None
        self.corrections: Bytes = np.zeros((0, 0), np.uint8)
        self.findings: tuple[FindingRecord, ...] = ()
        self.preview: Model | None = None
        self.lost: tuple[LostReview, ...] = ()
        self.changed: tuple[int, ...] = ()
        self.remarks: list[Message] = []
        self.overtaken: Callable[[], bool] = lambda: False
        self._painted: ProbabilityLayer | None = None
        self._database_state = 0
        self._unreachable = False
        # what the findings rest on if they were measured here, and where the mask has changed since
        self._basis: tuple[Model, float] | None = None
        self._touched: incremental_measure.Box | None = None
        self._finding_sizes = FindingSizes()
        self._fresh = False  # the map of the preview is not stored yet
        self._steps: tuple[Step, ...] | None = None
        self._drawn: tuple[AnnotationRecord, ...] = ()
        self._announced_replaced: set[str] = set()  # paths

    def close(self) -> None:
        """Close the inspection."""
        if self.inspection is not None:
            self.inspection.close()
        self.inspection = None

    def reopen_if_moved(self) -> SessionChange:
        """Follow a draft that another window has moved beside its photos.

        Raises:
            InspectionError, PhotoError: It cannot be opened there.
        """
        if self.inspection is None or not self._drafts.is_outdated(self.inspection):
            return SessionChange.NOTHING
        self.reload_photo()
        return SessionChange.ALL

    def publish_draft(self) -> SessionChange:
        """Move a draft beside its photos; raise InspectionError if it can be written nowhere."""
        if self.inspection is None or not self._drafts.is_draft(self.inspection):
            return SessionChange.NOTHING
        self.inspection = self._drafts.keep(self.inspection)
        self.reload_photo()
        self.remarks.append(Message(Sentence("The inspection is kept in {path}", path=self.inspection.database.path)))
        return SessionChange.ALL

    @contextmanager
    def open_inspection(self, folder: Path) -> Iterator[Inspection | None]:
        """Open the inspection of any folder for a while; yield None if it has none yet.

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

    def keep_inspection(self, folder: Path) -> Path:
        """Keep the inspection of any folder, as ``publish_draft``; begin it if there is none, and return its file."""
        if self.inspection is not None and self._is_open(folder):
            self.publish_draft()
            return self.inspection.database.path
        other = self._drafts.open(folder)
        try:
            if self._drafts.is_draft(other):
                other = self._drafts.keep(other)
            return other.database.path
        finally:
            other.close()

    def select(self, folder: Path, path: Path) -> PhotoRecord:
        """Open the record of a photo without its picture: it can be judged and its steps undone, not measured.

        Raises:
            InspectionError, PhotoError: It cannot be read.
        """
        self.inference, self._fresh, self._steps = None, False, None
        self._end_preview()
        self._painted, self._basis, self._touched = None, None, None
        self._open(folder)
        self.photo = self._inspection.locate(path)
        self._read_findings()
        return self.photo

    def show(self, inference: InferenceResult) -> SessionChange:
        """Open a photo: find its record, and measure it if it has none, or if it was asked for.

        Raises:
            InspectionError, PhotoError: Nothing is stored; the photo is measured all the same.
            ReviewLoss: Another model was asked for, and would touch what was judged; it is a preview.
        """
        self.inference, self.photo, self.findings = inference, None, ()
        self._fresh, self._steps = False, None
        self._end_preview()
        self._painted, self._basis, self._touched = inference.layer, None, None
        self.corrections = _frozen(np.zeros(inference.probability.shape, np.uint8))
        if inference.path is None:
            self._measure_in_memory(inference.model)
            return SessionChange.ALL
        try:
            self._open(inference.folder)
            self.photo = self._inspection.locate(inference.path)
        except (InspectionError, PhotoError):
            self._measure_in_memory(inference.model)
            raise
        self._read_corrections()
        self._report_replaced(self.photo)
        stored = self.photo.model
        if stored is None or self.photo.quality is None:
            self.measure(inference.model, fresh=True)
        elif inference.rerun:
            self._preview(inference.model, fresh=True)
            self.commit()
        else:
            self._show_stored(inference, stored)
        return SessionChange.ALL

    def _show_stored(self, inference: InferenceResult, stored: Model) -> None:
        """Show the findings of a photo as they are stored, whatever is chosen in the window."""
        photo = self._photo
        self._read_findings()
        if stored.sha256 == inference.model.sha256:
            self.inference = replace(inference, model=stored)
            if results.levels(self._inspection, photo.id) is None:
                levels = analysis.levels(inference.probability, stored.threshold)
                results.restore_levels(self._inspection, photo, levels)
                if inference.joints is not None:
                    results.restore_joints(self._inspection, photo, stored.sha256, inference.joints)
            self.measure_if_stale()
        elif not self._use_own_map():
            self.remarks.append(
                Message(
                    Sentence(
                        "{path} was measured with the model {stored}, which is not there: its findings stay, and the "
                        "picture shows what {model} sees. Run again to measure with that one.",
                        path=inference.path,
                        stored=stored.name,
                        model=inference.model.name,
                    ),
                    lasting=True,
                )
            )

    def measure(self, model: Model, *, fresh: bool = False, may_lose: bool = True) -> SessionChange:
        """Measure mask and corrections of the photo with a model and a threshold, and store the findings.

        Args:
            model: Which, with the threshold.
            fresh: Whether quality and map are stored as well: the model has just run.
            may_lose: As in ``results.store``.

        Raises:
            InspectionError: Nothing is stored; the findings are there, but cannot be judged.
            ReviewLoss: Nothing is stored.
            Cancelled: If it was overtaken; nothing is stored.
        """
        for _ in range(_TRIES):
            try:
                self._measure(model, fresh=fresh, may_lose=may_lose)
            except ConflictError as error:
                # another window has corrected it meanwhile: that is to be measured
                self.photo = error.fresh
                self._read_corrections()
            else:
                return _MEASURED
        self._measure(model, fresh=fresh, may_lose=may_lose)
        return _MEASURED

    def measure_if_stale(self) -> SessionChange:
        """Measure the photo with its own model and threshold, if findings are older than its mask; as ``measure``."""
        if self.photo is None or self.photo.model is None or not self.photo.stale or self.preview is not None:
            return SessionChange.NOTHING
        if not self._use_own_map():
            return SessionChange.PHOTO  # whoever shows the photo has its model look at it
        return self.measure(self.photo.model if self.inference is None else self.inference.model)

    def preview_threshold(self, threshold: float) -> SessionChange:
        """Measure the photo at another threshold, in memory.

        Raises:
            InspectionError: What is stored cannot be read.
            Cancelled: If it was overtaken.
        """
        if self.inference is None:
            return SessionChange.NOTHING
        wanted = replace(self.preview or self.inference.model, threshold=threshold)
        if self.photo is None:
            self._measure_in_memory(wanted)
        elif wanted == self.photo.model and not self._fresh:
            return self.drop_preview()
        else:
            self._preview(wanted, fresh=self._fresh)
        return SessionChange.FINDINGS | SessionChange.REVIEWS | SessionChange.MASK

    def commit(self, *, may_lose: bool = False) -> SessionChange:
        """Store the preview as a step; nothing where there is none.

        Args:
            may_lose: Whether judged findings may be taken away, or measured otherwise.

        Raises:
            ReviewLoss: They would be, and may not; the preview stays.
            InspectionError: Nothing is stored.
        """
        if self.preview is None:
            return SessionChange.NOTHING
        if (self.lost or self.changed) and not may_lose:
            raise ReviewLoss(self.lost, self.changed)
        try:
            changed = self.measure(self.preview, fresh=self._fresh, may_lose=may_lose)
        except ReviewLoss:  # another window has judged one of them meanwhile
            self._preview(self.preview, fresh=self._fresh)
            raise
        self._fresh = False
        self._end_preview()
        return changed

    def drop_preview(self) -> SessionChange:
        """Go back to what is stored."""
        if self.preview is None:
            return SessionChange.NOTHING
        self._basis = None
        self._end_preview()
        if self._fresh:
            self._fresh = False
            self._use_own_map()
        self.reload_records()
        return SessionChange.FINDINGS | SessionChange.REVIEWS | SessionChange.MASK | SessionChange.PHOTO

    def edit(self, make: Callable[[Bytes], MaskEdit | None]) -> SessionChange:
        """Store an edit; where another window was faster, one of the corrections as they are now.

        Args:
            make: From the corrections, uint8 (H, W), to the edit; None if nothing is to be done.

        Raises:
            InspectionError, PhotoError: Nothing is stored.
        """
        if self.photo is None:
            return SessionChange.NOTHING
        made = make(self.corrections)
        if made is None:
            return SessionChange.NOTHING
        try:
            self.photo = self._inspection.correct(self.photo, made)
        except ConflictError:
            self.reload_photo()
            made = make(self.corrections)
            if made is None:
                return SessionChange.ALL
            self.photo = self._inspection.correct(self._photo, made)
            self.remarks.append(
                Message(Sentence("Another window had changed this photo as well: both changes are in it now."))
            )
        self._apply(made)
        self._steps = None
        return SessionChange.MASK | SessionChange.PHOTO | SessionChange.HISTORY

    def find_marker(self, *, asked: bool = False) -> SessionChange:
        """Give the photo the scale and plane of the printed gauge on it.

        Args:
            asked: Whether the user asked for it, whatever scale the photo has; else only where it has none, nor its
                folder, and none was removed.

        Raises:
            InspectionError: Nothing is stored.
            ConflictError: The user asked for it, and another window was faster; nothing is stored.
        """
        if self.inference is None or self.photo is None:
            return SessionChange.NOTHING
        if not asked and (self.settings().scale is not None or not self._inspection.may_take_marker(self.photo)):
            return SessionChange.NOTHING
        found = gauge.scale(self.inference.pixels)
        if found.scale is None:
            missing = Sentence("No marker of a printed gauge was found on this photo: its scale stays as it is.")
            if problem := found.problem or (missing if asked else ""):
                self.remarks.append(Message(problem, lasting=True))
            return SessionChange.NOTHING
        try:
            self.photo = self._inspection.set_marker_scale(self.photo, found.scale)
        except ConflictError:
            if asked:
                raise
            self.reload_photo()  # whoever was faster has the last word
            return SessionChange.ALL
        self._steps = None
        return SessionChange.SCALE | SessionChange.PHOTO | SessionChange.HISTORY

    def undo(self) -> SessionChange:
        """Undo the last step of the photo or its folder.

        Raises:
            InspectionError, PhotoError: Nothing is stored.
            ConflictError: Another window has changed what the step had changed; nothing is stored.
        """
        return self._turn(history.undo)

    def redo(self) -> SessionChange:
        """Redo what was undone last; as ``undo``."""
        return self._turn(history.redo)

    def go_to(self, step: int) -> SessionChange:
        """Undo or redo steps so that those up to a step, by its id, are done and the later ones are not; 0: none."""
        changed = SessionChange.NOTHING
        while any(not each.undone and each.id > step for each in self.steps()):
            changed |= self.undo()
        while any(each.undone and each.id <= step for each in self.steps()):
            changed |= self.redo()
        return changed

    def steps(self) -> tuple[Step, ...]:
        """Return the history of the photo and its folder."""
        if self.photo is None:
            return ()
        if self._steps is None:
            self._steps = history.steps(self._inspection, self.photo)
        return self._steps

    def mask(self) -> NDArray[np.bool_]:
        """Return the mask of the photo, with corrections: bool (H, W)."""
        if self.inference is None:
            raise ValueError("No photo is open.")
        return analysis.mask(self.inference.probability, self._model.threshold, self.corrections)

    def joints(self) -> NDArray[np.bool_] | None:
        """Where the model whose map is at hand sees joints, bool (H, W); None: not known."""
        inference = self.inference
        if inference is not None and inference.joints is None and self.photo is not None:
            kept = results.joints(self._inspection, self.photo.id, inference.model.sha256)
            if kept is not None and kept.shape == inference.probability.shape:
                kept.flags.writeable = False
                self.inference = inference = replace(inference, joints=kept)
        return None if inference is None else inference.joints

    def keep_joints(self, joints: NDArray[np.bool_]) -> None:
        """Keep where the model sees joints, bool (H, W), of which that was not known; findings stay as they are.

        Raises:
            InspectionError: They cannot be stored.
        """
        if self.inference is None:
            return
        self.inference = replace(self.inference, joints=joints)
        if self.photo is not None:
            results.restore_joints(self._inspection, self.photo, self.inference.model.sha256, joints)

    def settings(self) -> InspectionSettings:
        """Return the settings of the folder."""
        return NO_SETTINGS if self.inspection is None or self.photo is None else self.inspection.settings()

    def current(self, record: FindingRecord) -> FindingRecord:
        """Return the shown finding as it is stored now.

        Raises:
            ConflictError: It was judged in another window meanwhile.
            FindingGoneError: It is gone by now.
        """
        number = record.finding.id
        found = next((each for each in self.findings if each.finding.id == number and each.id), None)
        if found is None:
            raise FindingGoneError(number)
        if found.review != record.review:
            raise ConflictError(Sentence("Finding {number}", number=number))
        return found

    def same_photo(self, record: PhotoRecord) -> PhotoRecord:
        """Return the record of the shown photo as it is stored now.

        Raises:
            ConflictError: It was judged, or given a scale, in another window meanwhile.
        """
        photo = self.photo
        if photo is None or photo.id != record.id:
            return record
        if (photo.state, photo.note, photo.scale) != (record.state, record.note, record.scale):
            raise ConflictError(photo.path)
        return photo

    def reload_photo(self) -> None:
        """Read everything of the photo again, after another window has changed it, or the file has moved.

        Raises:
            InspectionError, PhotoError: It cannot be read.
        """
        inference = self.inference
        if self.inspection is None or self.photo is None or inference is None or inference.path is None:
            return
        self.overtaken = lambda: False  # what is half read would be worse than what comes late
        self._open(inference.folder)
        self._steps = None
        before, self.photo = self.photo, self._inspection.locate(inference.path)
        if self.photo != before:
            self._read_corrections()
        if self.photo.model is None:
            self.measure(inference.model)
        elif self.photo.stale:
            self.measure_if_stale()
        else:
            self._read_findings()
            if self.photo.model != before.model or self.photo.version != before.version:
                self._basis = None
            self._report_other_model(before)
        self._read_annotations()
        if self.preview is not None:
            self._preview(self.preview, fresh=self._fresh)

    def poll_changes(self) -> SessionChange:
        """Read what another window has written since the last look.

        Raises:
            InspectionError, PhotoError: It cannot be read; raised once, not at every look.
        """
        if self.inspection is None or self.photo is None:
            return SessionChange.NOTHING
        try:
            state = self.inspection.database.state()
        except InspectionError:
            said, self._unreachable = self._unreachable, True
            if said:
                return SessionChange.NOTHING
            raise
        self._unreachable = False
        if state == self._database_state:
            return SessionChange.NOTHING
        self._database_state = state
        before = self._records()
        self.reload_photo()
        return SessionChange.NOTHING if self._records() == before else SessionChange.ALL

    def reload_records(self) -> None:
        """Read the records of photo and findings again, after something of them was stored."""
        self._steps = None
        if self.photo is not None:
            self.photo = self._inspection.photo(self.photo.id)
            self._read_findings()

    def state(self, changes: SessionChange = SessionChange.ALL) -> PhotoSnapshot | None:
        """Return the snapshot for a view; None before the first photo."""
        inference = self.inference
        if inference is None:
            return None
        forgotten = () if self.photo is None else tuple(self._inspection.forgotten(self.photo.id))
        self._read_annotations()
        settings = self.settings()
        scale = None if self.photo is None else self.photo.scale_in(settings)
        sizes = self._finding_sizes.sizes([record.finding for record in self.findings], scale)
        return PhotoSnapshot(
            inference.number, inference.path, self.photo, settings, self._model, self.findings, sizes,
            inference.probability, self.corrections, self._layer(inference), self.steps(), forgotten, self._drawn,
            self.preview is not None, self.lost,
            changes=changes,
        )  # fmt: skip

    @property
    def _model(self) -> Model:
        """What the findings rest on."""
        if self.preview is not None:
            return self.preview
        if self.photo is not None and self.photo.model is not None:
            return self.photo.model
        if self.inference is None:
            raise ValueError("No photo is open.")
        return self.inference.model

    @property
    def _inspection(self) -> Inspection:
        if self.inspection is None:
            raise ValueError("No inspection is open.")
        return self.inspection

    @property
    def _photo(self) -> PhotoRecord:
        if self.photo is None:
            raise ValueError("No photo of an inspection is open.")
        return self.photo

    def _open(self, folder: Path) -> None:
        """Open the inspection of a folder, if it is not open."""
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
        """Return what the inspection has of the photo, to be compared."""
        versions = [(record.id, record.version) for record in self.findings]
        return self.photo, versions, self.settings().version, self._drawn

    def _turn(self, which: Callable[[Inspection, PhotoRecord], UndoneOrRedone | None]) -> SessionChange:
        if self.photo is None:
            return SessionChange.NOTHING
        try:
            turned = which(self._inspection, self.photo)
        except ConflictError:
            before = self.corrections
            self.reload_photo()
            if not np.array_equal(before, self.corrections):
                raise
            # another window has but measured it
            turned = which(self._inspection, self._photo)
        if turned is None:
            return SessionChange.NOTHING
        if turned.edit is not None:
            self._apply(turned.edit)
        self.reload_records()
        changed = SessionChange.HISTORY | SessionChange.PHOTO
        for part, is_other in (
            (SessionChange.MASK, turned.edit is not None or "threshold" in turned.columns),
            (SessionChange.REVIEWS, "findings" in turned.tables or "state" in turned.columns),
            (SessionChange.ANNOTATIONS, "annotations" in turned.tables),
            (SessionChange.SCALE, "mm_per_px" in turned.columns),
            (SessionChange.SETTINGS, "inspection" in turned.tables),
            (SessionChange.FOLDER, turned.step.photo is None and "photos" in turned.tables),
        ):
            changed |= part if is_other else SessionChange.NOTHING
        if "min_length_px" in turned.columns and self.photo is not None and self.photo.model is not None:
            changed |= self.measure(self.photo.model)
        return changed

    def _use_own_map(self) -> bool:
        """Return whether the map at hand is that of the photo's own model; read it from the inspection if necessary."""
        inference, model = self.inference, self._photo.model
        if inference is None or model is None:
            return False
        if inference.model.sha256 != model.sha256:
            levels = results.levels(self._inspection, self._photo.id)
            if levels is None or levels.shape != inference.probability.shape:
                return False
            painted = ProbabilityLayer.of(levels)
            inference = replace(inference, probability=_frozen_map(levels), layer=painted, joints=None)
            self._painted = self._basis = None
        self.inference = replace(inference, model=model)
        return True

    def _report_other_model(self, before: PhotoRecord) -> None:
        """Show the result of another window, if that has measured the photo otherwise, and report it."""
        stored = self._photo.model
        if stored is not None and stored != before.model:
            self._use_own_map()
            self._painted = None
            said = Sentence(
                "Another window has measured this photo with {stored} at the threshold {threshold:.2f}.",
                stored=stored.name,
                threshold=stored.threshold,
            )
            self.remarks.append(Message(said))

    def _report_replaced(self, photo: PhotoRecord) -> None:
        """Report, once, that another file lies where a judged one was."""
        if photo.path not in self._announced_replaced and self._inspection.replaces_judged(photo):
            self._announced_replaced.add(photo.path)
            said = Sentence(
                "{path} is another file than the one that was judged. What was judged is kept, and is there again when "
                "that file is.",
                path=photo.path,
            )
            self.remarks.append(Message(said, lasting=True))

    def _measure(self, model: Model, *, fresh: bool, may_lose: bool) -> None:
        if self.inference is None:
            return
        levels = self._rounded(model) if fresh else None
        result = self._measure_in_memory(model)
        if self.photo is None or result is None:
            return
        if fresh:
            result = replace(
                result, quality=quality.measure(self.inference.pixels), levels=levels, joints=self.inference.joints
            )
        self.photo = results.store(self._inspection, self.photo, result, may_lose=may_lose)
        self.inference = replace(self.inference, model=model)
        self._steps = None
        self._read_findings()

    def _rounded(self, model: Model) -> NDArray[np.uint8] | None:
        """Round the map to the levels that are stored, and return them, so that a kept photo gives the same again."""
        if self.inference is None:
            return None
        levels = analysis.levels(self.inference.probability, model.threshold)
        self.inference, self._basis = replace(self.inference, probability=_frozen_map(levels)), None
        return levels

    def _preview(self, model: Model, *, fresh: bool) -> None:
        if fresh:
            self._rounded(model)
        result = self._measure_in_memory(model)
        if result is not None:
            self.preview, self._fresh = model, fresh
            self.findings, self.lost, self.changed = results.preview(self._inspection, self._photo, result)

    def _end_preview(self) -> None:
        self.preview, self.lost, self.changed = None, (), ()

    def _measure_in_memory(self, model: Model) -> AnalysisResult | None:
        """Return the result with a model and a threshold; its findings have no records yet."""
        inference = self.inference
        if inference is None:
            return None
        mask = analysis.mask(inference.probability, model.threshold, self.corrections)
        least = self.settings().min_length_px
        found = self._find(mask, inference, model, least)
        self._basis, self._touched = (model, least), None
        self.findings = tuple(FindingRecord(0, 0, 0, Review(), finding) for finding in found)
        if self.photo is None:
            self.inference = replace(inference, model=model)
        return AnalysisResult(model, mask, found, inference.probability)

    def _find(
        self, mask: NDArray[np.bool_], inference: InferenceResult, model: Model, least: float
    ) -> tuple[Finding, ...]:
        """Return the findings of a mask; those that no edit has touched since they were measured stay as they were."""
        if self._basis != (model, least):
            found = measure.find(
                mask, inference.probability, model.threshold,
                photo=inference.pixels, min_length_px=least, cancel=self.overtaken,
            )  # fmt: skip
            return tuple(measure.with_joints(found, self.joints()))
        before = tuple(record.finding for record in self.findings)
        if self._touched is None:
            return before
        found = incremental_measure.find(
            mask, inference.probability, model.threshold, least, before, self._touched,
            photo=inference.pixels, cancel=self.overtaken,
        )  # fmt: skip
        return tuple(measure.with_joints(found, self.joints()))

    def _read_findings(self) -> None:
        photo = self._photo
        self.findings = tuple(self._inspection.findings(photo.id))
        if self._basis is not None and self._basis[0] != photo.model:
            self._basis = None  # was that of a preview

    def _read_annotations(self) -> None:
        self._drawn = () if self.photo is None else annotations.of_photo(self._inspection, self.photo.id)

    def _read_corrections(self) -> None:
        # a layer of another size is that of nothing yet
        if (
            self.photo is None
            or self.inference is None
            or (self.photo.height, self.photo.width) != self.corrections.shape
        ):
            return
        self.corrections = _frozen(self._inspection.corrections(self.photo))
        self._painted = self._basis = None

    def _apply(self, made: MaskEdit) -> None:
        """Apply a stored edit to the corrections, and to what is painted, where the picture is open."""
        if self.inference is None:
            return
        layer = self.corrections.copy()
        made.apply(layer)
        height, width = made.delta.shape
        window = np.s_[made.y : made.y + height, made.x : made.x + width]
        part = _corrected(self.inference.layer.levels[0][window], layer[window])
        self._painted = self._layer(self.inference).with_part(made.x, made.y, part)
        self._touched = incremental_measure.joined(self._touched, (made.x, made.y, width, height))
        self.corrections = _frozen(layer)

    def _layer(self, inference: InferenceResult) -> ProbabilityLayer:
        if self._painted is None:
            self._painted = inference.layer
            if self.corrections.any():
                self._painted = ProbabilityLayer.of(_corrected(inference.layer.levels[0], self.corrections))
        return self._painted


def _corrected(levels: Bytes, layer: Bytes) -> Bytes:
    """Return a map as it is painted, uint8 (H, W): certain where it was corrected."""
    painted = levels.copy()
    painted[layer == corrections.CRACK] = 255
    painted[layer == corrections.NO_CRACK] = 0
    return painted


def _frozen_map(levels: Bytes) -> Floats:
    """Return a stored map, uint8 (H, W), as float32, read only."""
    probability = overlay.to_probability(levels)
    probability.flags.writeable = False
    return probability


def _frozen(array: Bytes) -> Bytes:
    array.flags.writeable = False
    return array
