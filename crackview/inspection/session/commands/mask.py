"""Commands that correct the mask of the photo, one edit each; measuring is a command of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from crackview.inspection import strokes
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import InferenceResult, Message, SessionChange
from crackview.inspection.store import corrections
from crackview.inspection.store.codecs import Shape
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.database import FindingGoneError
from crackview.inspection.store.records import FindingRecord
from crackview.inspection.store.step_titles import Title
from crackview.sentences import Sentence
from crackview.vision import path_search, tracing

Bytes = NDArray[np.uint8]
Doubles = NDArray[np.float64]
_OVERSHOOT = 8  # px


@dataclass(frozen=True, eq=False)
class DrawShape(Command):
    """Make the pixels of a shape crack, or no crack."""

    title: str
    shape: Shape
    value: int

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.edit(lambda layer: _painted(Title(self.title), layer, [self.shape], self.value))


@dataclass(frozen=True, eq=False)
class DeleteFindings(Command):
    """Make the pixels of findings no crack, together with the faint seam that a lower threshold would show."""

    findings: tuple[FindingRecord, ...]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        numbers = [record.finding.id for record in self.findings]
        one = len(numbers) == 1
        title = Title("Delete finding {0}" if one else "Delete {0} findings", (numbers[0] if one else len(numbers),))

        def make(layer: Bytes) -> MaskEdit | None:
            mask = session.mask()
            shapes = [_with_seam(shape, mask) for shape in _shapes(mask, self.findings)]
            return _painted(title, layer, shapes, corrections.NO_CRACK)

        return session.edit(make)


@dataclass(frozen=True, eq=False)
class JoinFindings(Command):
    """Bridge the gap between two findings, along what the map and the picture show, as wide as their ends."""

    first: FindingRecord
    second: FindingRecord

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        title = Title("Join {0} and {1}", (self.first.finding.id, self.second.finding.id))

        def make(layer: Bytes) -> MaskEdit | None:
            seen = _open(session)
            start, end = _nearest(*_shapes(session.mask(), (self.first, self.second)))
            path = tracing.between(seen.layer.levels[0], seen.pixels, start, end)
            ends = (_width_at(self.first, start), _width_at(self.second, end))
            return _tube(title, layer, path + 0.5, np.linspace(*ends, len(path)))

        return session.edit(make)


@dataclass(frozen=True, eq=False)
class TraceCrack(Command):
    """Draw a missed crack along a chosen path.

    Attributes:
        path: float64 (N, 2), pixels of the photo.
        step: Pixels of the photo for one of the picture in which the path was found.
        width: px; None: as the picture shows it.
    """

    path: Doubles
    step: int
    width: float | None

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""

        def make(layer: Bytes) -> MaskEdit | None:
            seen = _open(session)
            path = self.path
            if self.step > 1:
                path = tracing.refined(seen.layer.levels[0], seen.pixels, path, 4 * self.step)
            points, widths = tracing.profile(seen.pixels, path)
            if self.width is not None:
                widths = np.full(len(points), self.width)
            return _tube(Title("Trace"), layer, points, widths)

        return session.edit(make)


@dataclass(frozen=True)
class FollowCrack(Command):
    """Draw a missed crack that is followed from one place of it to its ends; or what makes it longer.

    Attributes:
        places: Columns and rows that were clicked; the first at which a crack stands out is on it, each further one is
            where it is to reach. What the earlier ones have drawn is not drawn again.
        near: How far from a place the crack may lie, px.
    """

    places: tuple[tuple[float, float], ...]
    near: float

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""

        def make(layer: Bytes) -> MaskEdit | None:
            seen = _open(session)
            path, title = self._path(seen)
            points, widths = tracing.profile(seen.pixels, path) if len(path) else (path, path[:, 0])
            size = layer.shape[1], layer.shape[0]
            shapes = [
                shape
                for run in _new_runs(session.mask(), path)
                if (shape := strokes.stroke_shape(points[run], widths[run], size)) is not None
            ]
            return _painted(Title(title), layer, shapes, corrections.CRACK) if shapes else None

        changed = session.edit(make)
        if not changed:
            session.remarks.append(
                Message(Sentence("No crack that is not marked yet stands out here: click on one, or trace it."))
            )
        return changed

    def _path(self, seen: InferenceResult) -> tuple[Doubles, str]:
        """Return what the last place adds to the path, and its title."""
        levels, pixels = seen.layer.levels[0], seen.pixels
        tries = (path_search.follow(levels, pixels, place, self.near) for place in self.places)
        first, found = next(((number, each) for number, each in enumerate(tries) if each is not None), (0, None))
        if found is None:
            return np.zeros((0, 2)), ""
        path, ends = found.path, [found.path[0], found.path[-1]]
        further = [np.array(place) for place in self.places[first + 1 :]]
        for place in further:
            which = int(np.hypot(*(np.array(ends) - place).T).argmin())
            path = tracing.between(levels, pixels, ends[which].round(), place.round())
            ends[which] = place
        return path, "Extend a crack" if further else "Follow a crack"


@dataclass(frozen=True)
class ClearCorrections(Command):
    """Take back all corrections of the photo, in one edit."""

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        return session.edit(
            lambda layer: corrections.patch(Title("Clear all corrections"), layer, np.zeros_like(layer))
        )


def _painted(title: Title, layer: Bytes, shapes: Sequence[Shape], value: int) -> MaskEdit | None:
    """Return the edit that gives the pixels of shapes a value, within their bounding box; None if nothing changes."""
    boxes = np.array([shape.box for shape in shapes])
    left, top = boxes[:, :2].min(0).tolist()
    right, bottom = (boxes[:, :2] + boxes[:, 2:]).max(0).tolist()
    before = layer[top:bottom, left:right]
    after = before.copy()
    for shape in shapes:
        x, y, width, height = shape.box
        after[y - top : y - top + height, x - left : x - left + width][shape.pixels] = value
    made = corrections.patch(title, before, after)
    return None if made is None else MaskEdit(title, made.x + left, made.y + top, made.delta)


def _new_runs(mask: NDArray[np.bool_], path: Doubles) -> list[slice]:
    """Return the runs of a path's places that lie on no crack yet, each with two places more at both ends.

    A few pixels at the ends of a marked crack do not count: its end is not known so exactly.
    """
    columns, rows = np.clip(path.round().astype(int), 0, np.array(mask.shape[::-1]) - 1).T
    edges = np.flatnonzero(np.diff(np.concatenate([[False], ~mask[rows, columns], [False]]).astype(np.int8)))
    return [
        slice(max(0, start - 2), stop + 2)
        for start, stop in edges.reshape(-1, 2).tolist()
        if stop - start > _OVERSHOOT or (start > 0 and stop < len(path))
    ]


def _tube(title: Title, layer: Bytes, points: Doubles, widths: Doubles) -> MaskEdit | None:
    shape = strokes.stroke_shape(points, widths, (layer.shape[1], layer.shape[0]))
    return None if shape is None else _painted(title, layer, [shape], corrections.CRACK)


def _open(session: PhotoSession) -> InferenceResult:
    if session.inference is None:
        raise ValueError("No photo is open.")
    return session.inference


def _shapes(mask: NDArray[np.bool_], records: Sequence[FindingRecord]) -> list[Shape]:
    """Return the pixels that lie under the centre lines of findings now, whatever was drawn since they were measured.

    Raises:
        FindingGoneError: There are none any more.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    found = []
    for record in records:
        points = np.concatenate([branch.points for branch in record.finding.branches]).round().astype(int)
        columns, rows = np.clip(points, 0, np.array(mask.shape[::-1]) - 1).T
        under = np.bincount(labels[rows, columns])
        under[0] = 0
        if not under.any():
            raise FindingGoneError(record.finding.id)
        label = int(under.argmax())
        left, top, width, height = (int(value) for value in stats[label, :4])
        found.append(Shape((left, top, width, height), labels[top : top + height, left : left + width] == label))
    return found


def _with_seam(shape: Shape, mask: NDArray[np.bool_]) -> Shape:
    """Return a finding with the pixels around it, as far as they belong to no other one."""
    left, top, width, height = shape.box
    reach = 3 + round(shape.area / max(width, height) / 2)
    x0, y0 = max(0, left - reach), max(0, top - reach)
    x1, y1 = min(mask.shape[1], left + width + reach), min(mask.shape[0], top + height + reach)
    own = np.zeros((y1 - y0, x1 - x0), np.uint8)
    own[top - y0 : top - y0 + height, left - x0 : left - x0 + width] = shape.pixels
    ring = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    others = mask[y0:y1, x0:x1] & (own == 0)
    return Shape((x0, y0, x1 - x0, y1 - y0), np.asarray((cv2.dilate(own, ring) > 0) & ~others))


def _nearest(first: Shape, second: Shape) -> tuple[Doubles, Doubles]:
    """Return the two pixels of two shapes that are nearest to each other."""
    boxes = np.array([first.box, second.box])
    corner, end = boxes[:, :2].min(0), (boxes[:, :2] + boxes[:, 2:]).max(0)
    ours, theirs = (_pixels(shape) for shape in (first, second))
    free = np.ones(tuple(end - corner)[::-1], np.uint8)
    columns, rows = (ours - corner).astype(int).T
    free[rows, columns] = 0
    columns, rows = (theirs - corner).astype(int).T
    there = theirs[cv2.distanceTransform(free, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[rows, columns].argmin()]
    return ours[np.hypot(*(ours - there).T).argmin()], there


def _pixels(shape: Shape) -> Doubles:
    return np.argwhere(shape.pixels)[:, ::-1].astype(np.float64) + shape.box[:2]


def _width_at(record: FindingRecord, place: Doubles) -> float:
    """Return the width of a finding where it is nearest to a place, px."""
    points = np.concatenate([branch.points for branch in record.finding.branches])
    widths = np.concatenate([branch.width for branch in record.finding.branches])
    known = np.isfinite(widths)
    if not known.any():
        return record.finding.mean_width_px
    return float(widths[known][np.hypot(*(points[known] - place).T).argmin()])
