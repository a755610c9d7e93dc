"""Condition ratings: findings by element of the structure, each in the state that a rule proposes for it.

What a rule cannot tell is not rated, with the reason.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from crackview import quantities
from crackview.inspection.condition_rules import RatingRule

CRACK = "crack"
"""The kind of what is no other damage."""


class Unrated(StrEnum):
    """Why something is not rated."""

    NO_SCALE = "no scale"
    DRAWN = "its width was drawn by hand"
    BELOW_LIMIT = "it is too narrow for its photo"
    NOT_IN_RULE = "the rule does not have it"


@dataclass(frozen=True, slots=True)
class Observation:
    """A crack or other damage as it was measured.

    Attributes:
        photo: The photo.
        number: On it.
        element: Of the structure, or "".
        kind: ``CRACK``, or the type of damage.
        width_mm: 95th percentile of a crack's widths; None without a scale, and of damage.
        limit_mm: The least width that can be told there.
        length_mm: Of a crack; None without a scale.
        area_mm2: Of damage; None without a scale.
        below_limit: Whether the width is only known to be below the limit.
        drawn: Whether the width is that of a drawn stroke.
        severity: Of ``Severity``.
        photo_area_mm2: What the photo shows; None without a scale.
    """

    photo: Path
    number: int
    element: str = ""
    kind: str = CRACK
    width_mm: float | None = None
    limit_mm: float = 0.0
    length_mm: float | None = None
    area_mm2: float | None = None
    below_limit: bool = False
    drawn: bool = False
    severity: int = 0
    photo_area_mm2: float | None = None

    @property
    def size_text(self) -> str:
        """Width and length of a crack, or the area of damage; "" without a scale."""
        if self.area_mm2 is not None:
            return quantities.area(self.area_mm2, "mm")
        if self.width_mm is None or self.length_mm is None:
            return ""
        width = quantities.below(self.limit_mm, "mm") if self.below_limit else f"{self.width_mm:.2f} mm"
        return f"{width} × {quantities.text(self.length_mm, 'mm')}"


@dataclass(frozen=True, slots=True)
class Rated:
    """An observation with what the rule says of it.

    Attributes:
        observation: What was measured.
        state: The code; "" if it is not rated.
        because: The limits that give the state, in signs and numbers.
        reason: Why it is not rated; None if it is.
    """

    observation: Observation
    state: str
    because: str = ""
    reason: Unrated | None = None


@dataclass(frozen=True)
class ElementRating:
    """A row of the table.

    Attributes:
        element: "" for what has none.
        state: The worst state of its cells: what is proposed; "" if nothing was rated.
        rated: All that is rated, by state; every state of the rule is there.
        unrated: What is not, with its reason.
    """

    element: str
    state: str
    rated: Mapping[str, tuple[Rated, ...]]
    unrated: tuple[Rated, ...] = ()

    @property
    def because(self) -> Rated | None:
        """What gives the proposed state: the widest crack in it, or else the largest damage."""
        return max(self.rated.get(self.state, ()), key=_rank, default=None)


@dataclass(frozen=True)
class ConditionTable:
    """Elements by states, by a rule."""

    rule: RatingRule
    elements: tuple[ElementRating, ...] = ()


def rate(observations: Iterable[Observation], rule: RatingRule) -> ConditionTable:
    """Return the table of all elements in the order of their names, what has no element last."""
    every = list(observations)
    densities = _densities(every, rule.cracks.least_m2)
    found: dict[str, list[Rated]] = {}
    for each in every:
        found.setdefault(each.element, []).append(_rated(each, rule, densities.get(each.photo)))
    elements = []
    for element in sorted(found, key=lambda name: (not name, _natural(name))):
        own = found[element]
        cells = {code: tuple(each for each in own if each.state == code) for code in rule.codes}
        worst = next((code for code in reversed(rule.codes) if cells[code]), "")
        elements.append(ElementRating(element, worst, cells, tuple(each for each in own if each.reason is not None)))
    return ConditionTable(rule, tuple(elements))


def _densities(every: Sequence[Observation], least_m2: float) -> dict[Path, float]:
    """Return metres of crack on a square metre of each photo that has a scale and shows so much."""
    lengths: dict[Path, float] = {}
    areas: dict[Path, float] = {}
    for each in every:
        if (
            each.kind == CRACK
            and each.length_mm is not None
            and each.photo_area_mm2
            and each.photo_area_mm2 >= least_m2 * 1e6
        ):
            lengths[each.photo] = lengths.get(each.photo, 0.0) + each.length_mm
            areas[each.photo] = each.photo_area_mm2
    return {photo: 1000 * length / areas[photo] for photo, length in lengths.items()}


def _rated(each: Observation, rule: RatingRule, density: float | None) -> Rated:
    if each.kind != CRACK:
        if each.area_mm2 is None and rule.needs_area(each.kind):
            return Rated(each, "", reason=Unrated.NO_SCALE)
        found = rule.damage(each.kind, each.area_mm2, each.severity)
        return Rated(each, "", reason=Unrated.NOT_IN_RULE) if found is None else Rated(each, *found)
    if each.width_mm is None:
        return Rated(each, "", reason=Unrated.NO_SCALE)
    if each.drawn:
        return Rated(each, "", reason=Unrated.DRAWN)
    if not each.below_limit:
        return Rated(each, *rule.crack(each.width_mm, density))
    narrow, wide = rule.crack(0.0, density), rule.crack(each.limit_mm, density)
    return Rated(each, *narrow) if narrow[0] == wide[0] else Rated(each, "", reason=Unrated.BELOW_LIMIT)


def _rank(each: Rated) -> tuple[bool, float, float]:
    seen = each.observation
    return seen.kind == CRACK, seen.width_mm or 0.0, seen.area_mm2 or seen.length_mm or 0.0


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Return a key by which "Pier 2" comes before "Pier 10"."""
    parts = ("".join(part) for _, part in itertools.groupby(name.casefold(), "0123456789".__contains__))
    return [(0, int(part[:20]), part) if part[0] in "0123456789" else (1, 0, part) for part in parts]
