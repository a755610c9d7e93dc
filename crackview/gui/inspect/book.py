"""What lies open on the desk: the inspection of a folder, and the photo that is shown. Its thread's alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crackview.gui.canvas.pyramid import ProbabilityLayer
from crackview.gui.inspect.state import PhotoState
from crackview.inspection import analysis, corrections, results
from crackview.inspection.document import Inspection
from crackview.inspection.draft import Shelf
from crackview.inspection.identity import Review
from crackview.inspection.records import FindingRecord, Model, PhotoRecord, Result, Settings
from crackview.vision import classes, measure, quality

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

#: Where there is no inspection, as for a pasted picture.
NO_SETTINGS = Settings(0, None, classes.ACI, 20.0)


@dataclass(frozen=True, eq=False)
class Seen:
    """A photo as a model saw it.

    Attributes:
        number: The generation of the request.
        folder: Of the inspection.
        path: None for a pasted picture.
        pixels: uint8 (H, W, 3).
        probability: float32 (H, W); read only.
        layer: The same, to be painted.
        model: With the threshold that is set.
    """

    number: int
    folder: Path
    path: Path | None
    pixels: Bytes
    probability: Floats
    layer: ProbabilityLayer
    model: Model


class Book:
    """The open inspection, and the open photo with everything that is known of it.

    Attributes:
        inspection: None until a photo of a file is laid down.
        seen: The open photo; None before the first.
        photo: Its record; None for a pasted picture.
        corrections: uint8 (H, W), read only.
        findings: As they are stored.
        overtaken: Asked while something is measured, whether a newer deed of the same kind waits.
    """

    def __init__(self, home: Path) -> None:
        self._shelf = Shelf(home)
        self.inspection: Inspection | None = None
        self.seen: Seen | None = None
        self.photo: PhotoRecord | None = None
        self.corrections: Bytes = np.zeros((0, 0), np.uint8)
        self.findings: tuple[FindingRecord, ...] = ()
        self.overtaken: Callable[[], bool] = lambda: False
        self._painted: ProbabilityLayer | None = None
        self._database_state = 0

    def close(self) -> None:
        """Closes the inspection."""
        if self.inspection is not None:
            self.inspection.close()
        self.inspection = None

    def keep(self) -> str:
        """Moves a draft beside its photos; a sentence about where it is now, or "" if it was there.

        Raises:
            InspectionError: If it can be written nowhere.
        """
        if self.inspection is None or not self._shelf.is_draft(self.inspection):
            return ""
        self.inspection = self._shelf.keep(self.inspection)
        self.refresh()
        return f"The inspection is kept in {self.inspection.database.path}"

    @contextmanager
    def borrow(self, folder: Path) -> Iterator[Inspection | None]:
        """The inspection of any folder for a while; None if it has none yet.

        Raises:
            InspectionError: If it cannot be opened.
        """
        place = self._shelf.place(folder)
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
        other = self._shelf.open(folder)
        try:
            if self._shelf.is_draft(other):
                other = self._shelf.keep(other)
            return other.database.path
        finally:
            other.close()

    def lay(self, seen: Seen) -> str:
        """Puts a photo on the desk: finds its record, and measures it if that was not done before.

        Returns:
            One sentence if the inspection was damaged, else "".

        Raises:
            InspectionError, PhotoError, ConflictError: nothing is stored.
        """
        self.seen, self.photo, self.findings, self._painted = seen, None, (), None
        self.corrections = _frozen(np.zeros(seen.probability.shape, np.uint8))
        if seen.path is None:
            self.measure(seen.model.threshold)
            return ""
        damage = self._open(seen.folder)
        self.photo = self._inspection.locate(seen.path)
        self._read_corrections()
        before = self.photo.model
        known = before is not None and before.sha256 == seen.model.sha256 and self.photo.quality is not None
        known = known and results.has_levels(self._inspection, self.photo.id)
        if known and before == seen.model and not self.photo.stale:
            self.findings = tuple(self._inspection.findings(self.photo.id))
        else:
            self.measure(seen.model.threshold, fresh=not known)
        return damage

    def measure(self, threshold: float, *, fresh: bool = False) -> None:
        """Measures mask and corrections of the photo at a threshold and stores the findings.

        Args:
            threshold: Of the mask.
            fresh: Whether quality and map are stored as well: the model has just run.

        Raises:
            InspectionError, ConflictError: nothing is stored.
            Cancelled: If it was overtaken; nothing is stored.
        """
        seen = self.seen
        if seen is None:
            return
        least = self.settings().min_length_px
        mask = analysis.mask(seen.probability, threshold, self.corrections)
        found = measure.find(mask, seen.probability, threshold, min_length_px=least, cancel=self.overtaken)
        findings = tuple(found)
        self.seen = seen = replace(seen, model=replace(seen.model, threshold=threshold))
        if self.photo is None:
            self.findings = tuple(FindingRecord(0, 0, 0, Review(), finding) for finding in findings)
            return
        result = Result(seen.model, mask, findings)
        if fresh:
            levels = analysis.levels(seen.probability, threshold)
            result = replace(result, quality=quality.measure(seen.pixels), levels=levels)
        self.photo = results.store(self._inspection, self.photo, result)
        self.findings = tuple(self._inspection.findings(self.photo.id))

    def settings(self) -> Settings:
        """What holds for the folder."""
        return NO_SETTINGS if self.inspection is None or self.photo is None else self.inspection.settings()

    def refresh(self) -> None:
        """Reads everything of the photo again, after another window has changed it, or the file has moved."""
        seen = self.seen
        if self.inspection is None or self.photo is None or seen is None or seen.path is None:
            return
        self.overtaken = lambda: False  # what is half read would be worse than what comes late
        self._open(seen.folder)
        self.photo = self._inspection.locate(seen.path)
        self._read_corrections()
        if self.photo.model == seen.model and not self.photo.stale:
            self.findings = tuple(self._inspection.findings(self.photo.id))
        else:
            self.measure(seen.model.threshold)

    def look(self) -> bool:
        """Whether another window, or a batch, has changed something of the photo; it is read then."""
        if self.inspection is None or self.photo is None:
            return False
        state = self.inspection.database.state()
        if state == self._database_state and not self._shelf.is_outdated(self.inspection):
            return False
        self._database_state = state
        before = self._versions()
        self.refresh()
        return self._versions() != before

    def _versions(self) -> tuple[object, ...]:
        return self.photo, self.settings(), *((each.id, each.version) for each in self.findings)

    def reread(self) -> None:
        """Reads the records of photo and findings again, after a review was stored."""
        if self.photo is not None:
            self.photo = self._inspection.photo(self.photo.id)
            self.findings = tuple(self._inspection.findings(self.photo.id))

    def correct(self, photo: PhotoRecord) -> None:
        """Takes the record of the photo after its corrections were changed, reads these and measures again."""
        self.photo = photo
        self._read_corrections()
        if self.seen is not None:
            self.measure(self.seen.model.threshold)

    def state(self) -> PhotoState | None:
        """All of it, for the GUI thread; None before the first photo."""
        seen = self.seen
        if seen is None:
            return None
        undo, redo = ("", "") if self.photo is None else corrections.titles(self._inspection, self.photo)
        forgotten = () if self.photo is None else tuple(self._inspection.forgotten(self.photo.id))
        return PhotoState(
            seen.number, seen.path, self.photo, self.settings(), seen.model, self.findings, seen.probability,
            self.corrections, self._layer(seen), undo, redo, forgotten,
        )  # fmt: skip

    @property
    def _inspection(self) -> Inspection:
        if self.inspection is None:
            raise ValueError("No inspection is open.")
        return self.inspection

    def _open(self, folder: Path) -> str:
        """Opens the inspection of a folder, if it is not open; one sentence if it was damaged."""
        if self._is_open(folder):
            return ""
        self.close()
        self.inspection = self._shelf.open(folder)
        self._database_state = self.inspection.database.state()
        return self.inspection.damage

    def _is_open(self, folder: Path) -> bool:
        here = self.inspection
        return here is not None and here.folder == folder.absolute() and not self._shelf.is_outdated(here)

    def _read_corrections(self) -> None:
        if self.photo is None or self.seen is None:
            return
        # a layer of another size is that of nothing yet
        if (self.photo.height, self.photo.width) == self.seen.probability.shape:
            self.corrections = _frozen(corrections.layer(self._inspection, self.photo))
        self._painted = None

    def _layer(self, seen: Seen) -> ProbabilityLayer:
        if self._painted is None:
            self._painted = seen.layer
            if self.corrections.any():
                levels = seen.layer.levels[0].copy()
                levels[self.corrections == corrections.CRACK] = 255
                levels[self.corrections == corrections.NO_CRACK] = 0
                self._painted = ProbabilityLayer.of(levels)
        return self._painted


def _frozen(array: Bytes) -> Bytes:
    array.flags.writeable = False
    return array
