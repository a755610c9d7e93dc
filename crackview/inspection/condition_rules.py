"""Rules for condition ratings: from width and extent of cracks, and from other damage, to a state.

A rule is data, a TOML file: one of those that ship, or a company's own. It maps widths, together with metres of crack
on a square metre of the photo, and the type, area and severity of other damage to states. A state that only a person
may give is never proposed.
"""

import bisect
import itertools
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from crackview import paths, quantities
from crackview.errors import UserError
from crackview.inspection.store.matching import Severity
from crackview.vision.annotations import DAMAGES

_MM = {"mm": 1.0, "in": 25.4}
_MOST = 10_000
"""Bound of every number in a rule: ten metres, or ten thousand metres on a square metre."""
_MOST_AREA = 1e9
_MOST_BYTES = 2**20

Text = Annotated[str, Field(min_length=1, max_length=200)]
LongText = Annotated[str, Field(max_length=4000)]
Number = Annotated[float, Field(ge=0, le=_MOST, allow_inf_nan=False)]


class ConditionError(UserError):
    """A rule that cannot be used; the message is one sentence that says where and why."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class RatingState(_Part):
    """A state: its code, its title, and whether only a person may give it."""

    code: Annotated[str, Field(min_length=1, max_length=20)]
    title: Annotated[str, Field(max_length=80)] = ""
    by_person: bool = False


class CrackRow(_Part):
    """The states of cracks from a width on, in the rule's unit, one for each density."""

    width_from: Number
    states: Annotated[tuple[str, ...], Field(min_length=1)]


class CrackTable(_Part):
    """States by width and by density, metres of crack on a square metre of the photo.

    A photo that shows less than ``least_m2`` has no density: its cracks get the states of the first column.
    """

    density_from: Annotated[tuple[Number, ...], Field(min_length=1, max_length=20)] = (0.0,)
    least_m2: Number = 0.0
    rows: Annotated[tuple[CrackRow, ...], Field(min_length=1, max_length=50)]

    @property
    def _widths(self) -> tuple[float, ...]:
        return tuple(row.width_from for row in self.rows)

    @model_validator(mode="after")
    def _check(self) -> Self:
        for what, limits in (("density_from", self.density_from), ("width_from", self._widths)):
            if limits[0] != 0 or any(low >= high for low, high in itertools.pairwise(limits)):
                raise ValueError(f"{what} begins at 0 and rises")
        if any(len(row.states) != len(self.density_from) for row in self.rows):
            raise ValueError("every row has as many states as density_from has numbers")
        return self


class DamageRow(_Part):
    """The state of a type of damage from an area on, in square units of the rule, and from a severity on."""

    damage: Text
    area_from: Annotated[float, Field(ge=0, le=_MOST_AREA, allow_inf_nan=False)] = 0.0
    severity: Literal["none", "low", "medium", "high"] = "none"
    state: str


class RatingRule(_Part):
    """A rule: where it is from, its states from the best to the worst, and what leads to them.

    Attributes:
        name: For people.
        source: Where its limits are from.
        note: What a program cannot tell.
        proposal: What of it is nobody's but CrackView's, or the company's.
        materials: For which it is made.
        unit: Of widths, "mm" or "in"; areas are in its square.
        states: From the best to the worst.
        cracks: Of cracks.
        damages: Of other damage.
    """

    name: Text
    source: LongText
    note: LongText = ""
    proposal: LongText = ""
    materials: tuple[Text, ...] = ()
    unit: Literal["mm", "in"]
    states: Annotated[tuple[RatingState, ...], Field(min_length=1, max_length=12)]
    cracks: CrackTable
    damages: Annotated[tuple[DamageRow, ...], Field(max_length=500)] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        codes = [state.code for state in self.states]
        if len(set(codes)) < len(codes):
            raise ValueError("every state has a code of its own")
        proposed = {state.code for state in self.states if not state.by_person}
        given = [*itertools.chain(*(row.states for row in self.cracks.rows)), *(row.state for row in self.damages)]
        for code in given:
            if code not in proposed:
                raise ValueError(f"{code} is no state that may be proposed")
        return self

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the states, from the best to the worst."""
        return tuple(state.code for state in self.states)

    def crack(self, width_mm: float, density: float | None) -> tuple[str, str]:
        """Return the state of a crack and the limits that give it, such as "w ≥ 0.012 in".

        Args:
            width_mm: 95th percentile of its widths.
            density: Metres of crack on a square metre of its photo; None if the photo shows too little for one.
        """
        table = self.cracks
        widths = [row.width_from for row in table.rows]
        # a width of a limit as people write it, 0.3048 mm for 0.012 in, is not below it by the last bit
        row = bisect.bisect_right(widths, width_mm / _MM[self.unit] * (1 + 1e-9)) - 1
        if density is None:
            return table.rows[row].states[0], self._limits(row, None)
        column = bisect.bisect_right(table.density_from, density * (1 + 1e-9)) - 1
        return table.rows[row].states[column], self._limits(row, column)

    def damage(self, damage: str, area_mm2: float | None, severity: int) -> tuple[str, str] | None:
        """Return the worst state of the rows that fit, and the limits that give it; None if none fits.

        Args:
            damage: The type, as in ``DAMAGES`` or the user's own.
            area_mm2: None without a scale: then only rows for any area fit.
            severity: Of ``Severity``.
        """
        area = 0.0 if area_mm2 is None else area_mm2 / _MM[self.unit] ** 2
        fitting = [
            row
            for row in self.damages
            if row.damage == damage and row.area_from <= area and Severity[row.severity.upper()] <= severity
        ]
        if not fitting:
            return None
        worst = max(fitting, key=lambda row: self.codes.index(row.state))
        return worst.state, self._limits_of(worst)

    def needs_area(self, damage: str) -> bool:
        """Return whether the state of a type of damage depends on its area."""
        return any(row.damage == damage and row.area_from > 0 for row in self.damages)

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return the whole rule as pairs of limits and state, in its order."""
        found = tuple(
            (self._limits(row, column), state)
            for row, each in enumerate(self.cracks.rows)
            for column, state in enumerate(each.states)
        )
        return found + tuple((self._limits_of(row), row.state) for row in self.damages)

    def _limits(self, row: int, column: int | None) -> str:
        """Return the limits of a place in the table of cracks; None: without a density."""
        widths = [each.width_from for each in self.cracks.rows]
        dense = "" if column is None else _between("d", self.cracks.density_from, column, "m/m²")
        said = (_between("w", widths, row, self.unit), dense)
        return ", ".join(filter(None, said)) or "w ≥ 0"

    def _limits_of(self, row: DamageRow) -> str:
        area = [f"A ≥ {_number(row.area_from)} {self.unit}²"] * (row.area_from > 0)
        severity = [row.severity] * (row.severity != "none")
        return ", ".join([DAMAGES.get(row.damage, row.damage), *area, *severity])


def _between(sign: str, limits: Sequence[float], place: int, unit: str) -> str:
    """Return an interval of limits as text; "" if there is only one."""
    low = f"{_number(limits[place])} {unit}"
    if place + 1 == len(limits):
        return f"{sign} ≥ {low}" if place else ""
    high = f"{_number(limits[place + 1])} {unit}"
    return f"{low} ≤ {sign} < {high}" if place else f"{sign} < {high}"


def shipped() -> tuple[str, ...]:
    """Return the names of the rules that ship, for the command line."""
    return tuple(sorted(path.stem for path in (paths.resources() / "condition").glob("*.toml")))


def read(name: str | Path) -> RatingRule:
    """Return a rule that ships, by its name, or the one in a file.

    Raises:
        ConditionError: If there is none, or the file is no rule.
    """
    if name in shipped():
        return _shipped(str(name))
    return _read(Path(name))


@cache
def _shipped(name: str) -> RatingRule:
    return _read(paths.resources() / "condition" / f"{name}.toml")


def _read(path: Path) -> RatingRule:
    try:
        return RatingRule.model_validate(_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise ConditionError(
            "{path} is no rule for ratings at {where} ({reason}): correct it.",
            path=path,
            where=where,
            reason=first["msg"].removeprefix("Value error, "),
        ) from error


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - not for the start of the window

    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ConditionError("{path} is too large for a rule for ratings: choose another file.", path=path)
        return tomllib.loads(data.decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise ConditionError(
            "{path} is neither a file nor one of the rules for ratings ({names}): name one of them.",
            path=path,
            names=", ".join(shipped()),
        ) from error
    except OSError as error:
        raise ConditionError(
            "{path} cannot be read ({reason}): choose another rule for ratings.", path=path, reason=error.strerror
        ) from error
    except (ValueError, RecursionError) as error:
        raise ConditionError("{path} is not TOML ({reason}): correct it.", path=path, reason=error) from error


def _number(value: float) -> str:
    return quantities.number(value, 6)
