"""The job that compares the photo that is shown with an earlier one. No Qt in here.

What costs most, laying one photo over the other and finding the earlier one's cracks and the joints of both, is kept:
another threshold, a correction or a scale compares anew within a moment.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from crackview.errors import Cancelled
from crackview.gui.inspect.photos import photo_source
from crackview.gui.jobs import Cancel, Job, JobEnded, JobProgress, Report
from crackview.gui.language import tr
from crackview.gui.model_choice import ModelChoice, SegmenterFactory
from crackview.vision import change_detection, image_io, measure, register
from crackview.vision.change_detection import Change, DatedPhoto
from crackview.vision.pyramid import PhotoPyramid
from crackview.vision.register import Registration
from crackview.vision.scale import Scale


@dataclass(frozen=True, eq=False, slots=True)
class CompareRequest:
    """What has changed from an earlier photo to the one that is shown, whose pixels are uint8 (H, W, 3).

    Cracks of both are found with `model`; `threshold` makes both masks, and findings shorter than `least_px` are left
    out.
    """

    earlier: Path
    pixels: NDArray[np.uint8]
    later: DatedPhoto
    threshold: float
    least_px: float
    scale: Scale | None
    model: ModelChoice


@dataclass(frozen=True, eq=False, slots=True)
class CompareResult:
    """The answer; `picture` is the earlier photo as the later one would see it, `taken` when it was taken, or ""."""

    request: CompareRequest
    changes: tuple[Change, ...]
    laid: Registration
    picture: PhotoPyramid
    taken: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class EarlierPhoto:
    """What is known of an earlier photo, as long as the later one and the model are the same.

    `joints` and `later_joints` are where that model sees joints on the earlier photo and on the later one, float32
    (H, W); None if it tells none.
    """

    path: Path
    before: NDArray[np.uint8]
    pixels: NDArray[np.uint8]
    model: ModelChoice
    laid: Registration
    probability: NDArray[np.float32]
    joints: NDArray[np.float32] | None
    later_joints: NDArray[np.float32] | None
    picture: PhotoPyramid
    taken: str


class EarlierPhotoCache:
    """Keeps the newest `EarlierPhoto`; used in the thread of the jobs only."""

    def __init__(self) -> None:
        self._kept: EarlierPhoto | None = None

    def find(self, request: CompareRequest) -> EarlierPhoto | None:
        """Return what is known of the earlier photo of a request, or None."""
        kept = self._kept
        if kept is None or kept.pixels is not request.pixels:
            return None
        return kept if (kept.path, kept.model) == (request.earlier, request.model) else None

    def set(self, photo: EarlierPhoto | None) -> None:
        """Replace what is kept; None frees it."""
        self._kept = photo


@dataclass(frozen=True, eq=False)
class CompareJob(Job):
    """Compare two photos, and report a `CompareResult`; `factory` makes a segmenter."""

    request: CompareRequest
    factory: SegmenterFactory = field(repr=False)
    cache: EarlierPhotoCache = field(repr=False)

    interactive: ClassVar[bool] = True

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Compare the photos.

        Raises:
            PhotoError: The earlier photo cannot be read.
            RegisterError: The photos do not show the same place.
            ModelError: The model cannot be loaded.
            Cancelled: If `cancel` returned True.
        """
        _check(cancel)
        request = self.request
        earlier = self.cache.find(request) or self._look_at_earlier(report, cancel)
        mask = earlier.probability >= request.threshold
        findings = measure.find(
            mask, earlier.probability, request.threshold, photo=earlier.before, min_length_px=request.least_px
        )
        dated = DatedPhoto(findings, mask, earlier.probability, earlier.before, earlier.joints)
        later = replace(request.later, joints=earlier.later_joints)
        changes = change_detection.compare(dated, later, earlier.laid, request.scale)
        report(CompareResult(request, tuple(changes), earlier.laid, earlier.picture, earlier.taken))
        return JobEnded("")

    def failure(self) -> str:
        """Return the sentence for the user after an error in CrackView."""
        return tr("{0} was not compared because of an error in CrackView; the log has details.", self.request.earlier)

    def _look_at_earlier(self, report: Report, cancel: Cancel) -> EarlierPhoto:
        """Lay the earlier photo over the later one, find its cracks and the joints of both, and keep them.

        The joints of the later photo that its inspection keeps are bits, those of 0.5 and more. A new crack that the
        model half takes for a joint needs the map: of 16 drawn cracks 16 are told as new with it, 15 with the bits.
        """
        request = self.request
        self.cache.set(None)
        report(JobProgress(0.0))
        before = image_io.read_photo(request.earlier).pixels
        laid = register.register(before, request.pixels)
        _check(cancel)
        segmenter = self.factory(request.model)
        share = 0.5 if segmenter.knows_joints else 1.0
        probability, joints, _ = segmenter.maps(
            before, cancel=cancel, progress=lambda done: report(JobProgress(share * done))
        )
        later_joints = None
        if segmenter.knows_joints:
            later_joints = segmenter.maps(
                request.pixels, cancel=cancel, progress=lambda done: report(JobProgress(0.5 + 0.5 * done))
            ).joints
        picture = laid.warp(before)
        picture.flags.writeable = False
        earlier = EarlierPhoto(
            request.earlier, before, request.pixels, request.model, laid, probability, joints, later_joints,
            PhotoPyramid.of(picture), photo_source.taken(request.earlier),
        )  # fmt: skip
        self.cache.set(earlier)
        return earlier


def _check(cancel: Callable[[], bool]) -> None:
    if cancel():
        raise Cancelled
