"""The feature of each finding on a map: all of its centre lines, and the columns of the table."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from crackview.export import tables
from crackview.export.model import Sheet, simplified
from crackview.mosaic.result import MosaicResult
from crackview.vision.measure import Finding

Doubles = npt.NDArray[np.float64]
Value = str | int | float | None

_REVIEW = ("state", "note")
_COLUMNS = (*(name for name in tables.COLUMNS if name not in {*_REVIEW, "severity", "element"}), "width_class")
_TOGETHER = 512


@dataclass(frozen=True, eq=False)
class Feature:
    """A finding on a map.

    Attributes:
        finding: The finding.
        lines: float64 (N, 2) each, N >= 2, px: its centre lines, with the fewest points that show the same.
        values: By the names of `columns`; None where nothing is known.
    """

    finding: Finding
    lines: tuple[Doubles, ...]
    values: dict[str, Value]


def columns(result: MosaicResult) -> tuple[str, ...]:
    """Return the columns of a finding: those of ``findings.csv``, its width class, and its review if there are any."""
    return _COLUMNS if result.reviews is None else (*_COLUMNS, *_REVIEW)


def of(result: MosaicResult, sheet: Sheet) -> Iterator[Feature]:
    """Yield a feature for each finding that has a line."""
    preset = sheet.basis.preset
    for finding in result.included:
        lines = tuple(points.astype(np.float64) for points in map(simplified, finding.branches) if len(points) > 1)
        if not lines:
            continue
        found = result.width_class(finding, preset)
        known = tables.values(result, finding) | {"width_class": None if found is None else found.title}
        yield Feature(finding, lines, {name: _plain(known[name]) for name in columns(result)})


def batches(features: Iterator[Feature]) -> Iterator[list[Feature]]:
    """Yield the features by hundreds, since to carry each alone into another system takes long."""
    while some := list(itertools.islice(features, _TOGETHER)):
        yield some


def points(some: list[Feature]) -> tuple[Doubles, list[list[int]]]:
    """Return all points of some features, (N, 2), px, and how many each of their lines has."""
    every = [line for feature in some for line in feature.lines]
    return np.concatenate(every), [[len(line) for line in feature.lines] for feature in some]


def split(carried: Doubles, sizes: list[list[int]]) -> Iterator[list[Doubles]]:
    """Yield for each feature its lines of points that were carried together."""
    ends = np.cumsum([size for each in sizes for size in each])
    lines = iter(np.split(carried, ends[:-1]))
    for each in sizes:
        yield [next(lines) for _ in each]


def _plain(value: Value) -> Value:
    if isinstance(value, float):
        return round(value, 4) if math.isfinite(value) else None
    return str(value) if isinstance(value, str) else value
