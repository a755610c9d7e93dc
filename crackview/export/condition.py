"""The rating of a sheet's elements, as texts for reports and as files of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crackview import file_names, files, quantities
from crackview.export import csv_dialects, drawn
from crackview.export.model import PhotoResult, Sheet
from crackview.inspection import condition, condition_rules
from crackview.inspection.condition import CRACK, ConditionTable, ElementRating, Observation, Rated
from crackview.inspection.store.matching import Severity
from crackview.vision import annotations
from crackview.vision.annotations import AnnotationKind
from crackview.vision.widths import Origin

DEFAULT = "aashto-mbei"
"""The rule of the format where none was chosen."""
FINDING_COLUMNS = (
    "element", "state", "given_by", "not_rated", "kind", "photo", "number", "width_mm", "length_mm", "area_mm2", "rule",
)  # fmt: skip
_FINDING_WORDS = frozenset({"element", "state", "given_by", "not_rated", "kind", "photo", "rule"})
_NO_CRACKS = {"rejected", "joint"}


@dataclass(frozen=True)
class CellText:
    """A cell of the table: its anchor, its sum, such as "3 · 1.24 m", and its findings, each as a row of texts."""

    anchor: str
    title: str
    total: str
    findings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ElementText:
    """A row of the table; the last cell is that of what is not rated."""

    element: str
    state: str
    because: str
    cells: tuple[CellText, ...]


@dataclass(frozen=True)
class ConditionText:
    """The rating as texts.

    Attributes:
        rule: Name and text of each part of the rule.
        limits: Limits and the state that they give.
        columns: Codes and titles of the states, and the title of what is not rated.
        elements: The rows.
        finding_columns: Of the findings of a cell.
    """

    rule: tuple[tuple[str, str], ...]
    limits: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    elements: tuple[ElementText, ...]
    finding_columns: tuple[str, ...]


def table(sheet: Sheet, photos: Iterable[PhotoResult]) -> ConditionTable:
    """Rate the elements of photos of a sheet by its rule, or by the default one."""
    rule = sheet.rule or condition_rules.read(DEFAULT)
    return condition.rate((each for photo in photos for each in observations(photo)), rule)


def observations(photo: PhotoResult) -> Iterator[Observation]:
    """Yield the included cracks and damages of a photo; what was judged to be neither is left out."""
    scale, area = photo.scale, photo.size[0] * photo.size[1]
    shown = None if scale is None else area * scale.mm_per_px**2
    for finding in photo.included:
        review, sizes = photo.review(finding), photo.sizes(finding)
        if review.state not in _NO_CRACKS:
            yield Observation(
                photo.path, finding.id, photo.element,
                width_mm=None if sizes is None else sizes.p95_width, limit_mm=0.0 if sizes is None else sizes.limit,
                length_mm=None if sizes is None else sizes.length, below_limit=finding.below_limit,
                drawn=finding.width_from is Origin.DRAWN, severity=_severity(review.severity), photo_area_mm2=shown,
            )  # fmt: skip
    for each in drawn.drawn(photo, AnnotationKind.DAMAGE):
        if each.review.state not in _NO_CRACKS:
            size = annotations.size(each.annotation, scale)
            yield Observation(
                photo.path, each.annotation.number, photo.element, each.annotation.damage,
                area_mm2=None if scale is None or size is None else size.value,
                severity=_severity(each.review.severity), photo_area_mm2=shown,
            )  # fmt: skip


def text(rated: ConditionTable, words: Mapping[str, str]) -> ConditionText:
    """Return a table as texts in the words of a report."""
    rule = rated.rule
    parts = (
        ("condition_rule", rule.name),
        ("condition_source", rule.source),
        ("condition_materials", ", ".join(rule.materials)),
        ("condition_note", rule.note),
        ("condition_proposal", rule.proposal),
    )
    titles = [f"{state.code} {state.title}".strip() for state in rule.states]
    by_person = [(titles[at], words["condition_by_person"]) for at, state in enumerate(rule.states) if state.by_person]
    return ConditionText(
        rule=tuple((words[name], said) for name, said in parts if said),
        limits=(
            *((limits, titles[rule.codes.index(code)]) for limits, code in rule.lines()),
            *((b, a) for a, b in by_person),
        ),
        columns=(*titles, words["condition_unrated"]),
        elements=tuple(_element(number, each, rated, words) for number, each in enumerate(rated.elements, start=1)),
        finding_columns=tuple(
            words[name] for name in ("number", "photo", "condition_kind", "condition_size", "condition_because")
        ),
    )


def _element(number: int, row: ElementRating, rated: ConditionTable, words: Mapping[str, str]) -> ElementText:
    name = row.element or words["no_element"]
    cells = [(code, row.rated[code]) for code in rated.rule.codes] + [(words["condition_unrated"], row.unrated)]
    decisive = row.because
    because = "" if decisive is None else f"{decisive.because} ({_named(decisive)})"
    return ElementText(
        element=name,
        state=row.state or "–",
        because=because,
        cells=tuple(
            CellText(
                f"condition-{number}-{place}",
                f"{name}: {title}",
                total(found),
                tuple(_row(each, words) for each in found),
            )
            for place, (title, found) in enumerate(cells, start=1)
        ),
    )


def total(found: Iterable[Rated]) -> str:
    """Return number, length of cracks and area of damage of a cell, such as "3 · 1.24 m · 0.30 m²"; "" of none."""
    seen = [each.observation for each in found]
    length = sum(each.length_mm or 0.0 for each in seen) / 1000
    area = sum(each.area_mm2 or 0.0 for each in seen) / 1e6
    return " · ".join(
        [*([str(len(seen))] * bool(seen)), *([f"{length:.2f} m"] * (length > 0)), *([f"{area:.2f} m²"] * (area > 0))]
    )


def _named(each: Rated) -> str:
    return f"{file_names.escape(each.observation.photo.name)}, {each.observation.number}"


def _row(each: Rated, words: Mapping[str, str]) -> tuple[str, ...]:
    seen = each.observation
    kind = words["condition_crack"] if seen.kind == CRACK else drawn.damage_title(seen.kind, words)
    why = each.because if each.reason is None else words[f"unrated_{each.reason.name.lower()}"]
    return str(seen.number), file_names.escape(seen.photo.name), kind, seen.size_text or "–", why


def _severity(said: str) -> int:
    return int(Severity[said.upper()]) if said else 0


def write_csv(rated: ConditionTable, sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``condition.csv``, a row for each element, and ``condition_findings.csv``, one for each finding.

    Raises:
        SaveError: If they cannot be written.
    """
    codes = rated.rule.codes
    columns = (
        "element", "state", "given_by", "given_by_photo", "given_by_number",
        *(f"{code}_{what}" for code in codes for what in ("count", "length_mm", "area_mm2")), "not_rated_count", "rule",
    )  # fmt: skip
    words = {"element", "state", "given_by", "given_by_photo", "rule"}
    rows = [_element_row(each, rated) for each in rated.elements]
    elements, findings = folder / "condition.csv", folder / "condition_findings.csv"
    files.write_text(elements, csv_dialects.text(columns, rows, sheet.csv_dialect, words=words))
    found = [
        _finding_row(each, row, rated)
        for row in rated.elements
        for each in (*(each for code in codes for each in row.rated[code]), *row.unrated)
    ]
    text_ = csv_dialects.text(FINDING_COLUMNS, found, sheet.csv_dialect, words=_FINDING_WORDS)
    files.write_text(findings, text_)
    return [elements, findings]


def _element_row(row: ElementRating, rated: ConditionTable) -> dict[str, Any]:
    decisive = row.because
    found: dict[str, Any] = {
        "element": row.element,
        "state": row.state,
        "given_by": "" if decisive is None else decisive.because,
        "given_by_photo": "" if decisive is None else file_names.escape(decisive.observation.photo),
        "given_by_number": None if decisive is None else decisive.observation.number,
    }
    for code in rated.rule.codes:
        seen = [each.observation for each in row.rated[code]]
        found[f"{code}_count"] = len(seen)
        found[f"{code}_length_mm"] = f"{sum(each.length_mm or 0.0 for each in seen):.1f}"
        found[f"{code}_area_mm2"] = f"{sum(each.area_mm2 or 0.0 for each in seen):.1f}"
    return found | {"not_rated_count": len(row.unrated), "rule": rated.rule.name}


def _finding_row(each: Rated, row: ElementRating, rated: ConditionTable) -> dict[str, Any]:
    seen = each.observation
    width = None if seen.width_mm is None else f"{seen.width_mm:.4f}"
    return {
        "element": row.element,
        "state": each.state,
        "given_by": each.because,
        "not_rated": "" if each.reason is None else str(each.reason),
        "kind": seen.kind,
        "photo": file_names.escape(seen.photo),
        "number": seen.number,
        "width_mm": quantities.below(seen.limit_mm, "").strip() if seen.below_limit and width else width,
        "length_mm": None if seen.length_mm is None else f"{seen.length_mm:.1f}",
        "area_mm2": None if seen.area_mm2 is None else f"{seen.area_mm2:.1f}",
        "rule": rated.rule.name,
    }
