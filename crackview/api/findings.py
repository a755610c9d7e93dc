"""Findings: the measured cracks of photos, as objects and as a table."""

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from numpy.typing import NDArray

from crackview.api import maps
from crackview.api.maps import PhotoLike, ProbabilityMap
from crackview.export import tables
from crackview.export.model import ExportReview, PhotoResult
from crackview.inspection import analysis
from crackview.inspection.store.records import Model
from crackview.vision import measure as measuring
from crackview.vision.image_io import PhotoError
from crackview.vision.scale import Scale, Sizes

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Bools = NDArray[np.bool_]
Row = dict[str, str | int | float | None]

FRAME_COLUMNS = (*tables.COLUMNS, "limit_px", "limit_mm")
"""Those of ``findings.csv``, and the least width that can be told on that photo."""


class MissingPackageError(ImportError):
    """A package that only this needs is not installed; the message says how to install it."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Finding(measuring.Finding):
    """One connected crack of a photo: its measurements in pixels, and what else is known of it.

    Attributes:
        result: Model, scale and reviews of its photo, as exports take them.
    """

    result: PhotoResult = field(repr=False)

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def photo(self) -> Path | None:
        """The file of the photo; None for an array."""
        return None if self.result.path == Path() else self.result.path

    @property
    def sizes(self) -> Sizes | None:
        """The measurements in millimetres; None without a scale."""
        return self.result.sizes(self)

    @property
    def review(self) -> ExportReview:
        """How it was judged: state, severity, note, and whether it is in reports and tables."""
        return self.result.review(self)


class Findings(Sequence[Finding]):
    """Findings of one photo or of many; a slice is `Findings` again."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._findings = tuple(findings)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> "Findings": ...
    def __getitem__(self, index: int | slice) -> "Finding | Findings":
        return Findings(self._findings[index]) if isinstance(index, slice) else self._findings[index]

    def __len__(self) -> int:
        return len(self._findings)

    def __repr__(self) -> str:
        return f"<{len(self)} findings>"

    def where(self, wanted: Callable[[Finding], bool]) -> "Findings":
        """Return those for which ``wanted`` returns True."""
        return Findings(filter(wanted, self._findings))

    def to_dicts(self) -> list[Row]:
        """Return a row for each finding.

        The keys are the columns of ``findings.csv``, then ``limit_px`` and ``limit_mm``. Numbers are not rounded;
        millimetres are None without a scale. A width below its limit, which the CSV writes as "< 3", is a number here.
        """
        return [self._row(finding) for finding in self._findings]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows of `to_dicts` as a pandas DataFrame.

        Raises:
            MissingPackageError: If pandas is not installed.
        """
        pandas: Any = _package("pandas")
        return pandas.DataFrame(
            {
                name: pandas.Series(values, dtype={str: "string", int: "int64", float: "float64"}[kind])
                for name, kind, values in self._columns()
            }
        )

    def to_arrow(self) -> "pa.Table":
        """Return the rows of `to_dicts` as an Arrow table.

        Raises:
            MissingPackageError: If pyarrow is not installed.
        """
        arrow: Any = _package("pyarrow")
        types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64()}
        return arrow.table({name: arrow.array(values, types[kind]) for name, kind, values in self._columns()})

    def _columns(self) -> Iterator[tuple[str, type, list[Any]]]:
        """Yield name, type and values of each column."""
        rows = self.to_dicts()
        for name in FRAME_COLUMNS:
            kind = str if name in tables.TEXTS else int if name in tables.WHOLE else float
            yield name, kind, [row[name] for row in rows]

    @staticmethod
    def _row(finding: Finding) -> Row:
        row = tables.values(finding.result, finding)
        sizes = finding.sizes
        row |= {"limit_px": finding.limit_px, "limit_mm": None if sizes is None else sizes.limit}
        return row if finding.photo is not None else row | {"photo": ""}


def measure(
    found: ProbabilityMap | Bools,
    *,
    photo: PhotoLike | None = None,
    scale: float | Scale | None = None,
    threshold: float | None = None,
    min_length_px: float = 20.0,
    cancel: Callable[[], bool] = lambda: False,
) -> Findings:
    """Measure the 8-connected cracks of a map or mask, as ``crackview predict`` does.

    Widths come from the photo where it is known, and else from the edges of the map or mask.

    Args:
        found: What `segment` returned, or a mask, bool (H, W).
        photo: The photo of it, a path or uint8 (H, W, 3), RGB; None: the one that was segmented, if any.
        scale: Millimetres per pixel; None: in pixels alone.
        threshold: Where cracks begin in a map, in (0, 1); None: its own.
        min_length_px: Shorter findings are left out as specks.
        cancel: Called between the steps; the work ends when it returns True.

    Returns:
        The longest first.

    Raises:
        PhotoError: If the photo cannot be read.
        Cancelled: If ``cancel`` returned True.
        ValueError: If the mask, the photo or the scale is not as it must be.
    """
    pixels, path = (None, None) if photo is None else maps.read(photo)
    joints = None
    if isinstance(found, ProbabilityMap):
        limit = maps.limit(threshold, found.threshold)
        # what an inspection would store is what is measured, so that all ways give the same numbers
        probability = analysis.levels(found.values, limit)
        mask, model = analysis.mask(probability, limit), Model(found.model, found.model_sha256, limit)
        joints = found.joints
        if photo is None:
            pixels, path = found.pixels, found.photo
    else:
        mask, model = _checked(found), Model("", "", 0.5)
        probability = mask.astype(np.float32)
    measured = measuring.find(
        mask, probability, model.threshold, photo=pixels, min_length_px=min_length_px, cancel=cancel
    )
    measured = measuring.with_joints(measured, joints)
    height, width = mask.shape
    # neither pixels nor mask are kept: findings of thousands of photos fit into the memory
    made = PhotoResult(path or Path(), (width, height), _not_kept, _not_kept, tuple(measured), model, maps.scale(scale))
    return of(made)


def of(result: PhotoResult) -> Findings:
    """Return the findings of a photo, whatever their reviews are."""
    return Findings(
        Finding(**{each.name: getattr(finding, each.name) for each in fields(finding)}, result=result)
        for finding in result.findings
    )


def _checked(mask: Bools) -> Bools:
    if mask.dtype != np.bool_ or mask.ndim != 2 or 0 in mask.shape:
        raise ValueError(f"a mask is bool (H, W), not {mask.dtype} {mask.shape}")
    return mask


def _not_kept() -> Any:
    raise PhotoError("The pixels of these findings are not kept: read the photo again.")


def _package(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise MissingPackageError(f"This table needs {name}, which is not installed: pip install {name}.") from error
