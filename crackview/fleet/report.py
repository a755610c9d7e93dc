"""What a run has found: in numbers, as a page, and as the ``findings.csv`` that ``predict`` writes."""

import datetime as dt
import heapq
import html
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crackview import file_names, files
from crackview.export import model, tables
from crackview.fleet import lease, plan
from crackview.fleet import settings as fleet_settings
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, Results
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage
from crackview.vision.classes import WidthClass, WidthClasses
from crackview.vision.widths import Origin

_WIDEST = 100
_PROBLEMS = 100
_UNKNOWN = "width not known in mm"
_COUNTED = ("p95_width_px", "p95_width_mm", "limit_px", "limit_mm", "width_from", "length_px", "length_mm")
_SHOWN = ("photo", "finding", "length_px", "p95_width_px", "length_mm", "p95_width_mm", "width_uncertainty_mm", "state")


@dataclass(frozen=True)
class Status:
    """How far a run is.

    Attributes:
        planned: Photos that were found.
        listed: Whether these are all.
        batches: Batches that are committed.
        photos: Photos that were analysed.
        findings: Cracks on them.
        failures: Photos that were not analysed.
        running: What works on it now, in words, or "".
        rate: Photos a second of that; 0 where nothing works on it.
        remaining_s: Seconds to go; None where it is not known.
        problems: What could not be listed.
    """

    planned: int
    listed: bool
    batches: int
    photos: int
    findings: int
    failures: int
    running: str = ""
    rate: float = 0.0
    remaining_s: float | None = None
    problems: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every photo of the source is done."""
        return self.listed and self.photos + self.failures == self.planned


def status(storage: Storage) -> Status:
    """Return the progress of the run whose results lie there; raise FleetError if there are none."""
    fleet_settings.read(storage)
    known, results, holder = plan.complete(storage), Results(storage), lease.holder(storage)
    alive = holder is not None and holder.is_alive
    said = holder.progress if holder is not None and alive else lease.FleetProgress()
    return Status(
        plan.planned(storage),
        known is not None,
        results.batches,
        results.count(PHOTOS),
        results.count(FINDINGS),
        results.count(FAILURES),
        f"process {holder.pid} on {holder.host}, {said.workers} workers" if holder is not None and alive else "",
        said.rate,
        said.remaining_s,
        () if known is None else known.problems,
    )


@dataclass
class Summary:
    """All numbers of a report.

    Attributes:
        status: How far the run is.
        settings: Of the run.
        preset: The width classes.
        classes: Findings and their length, mm, by class.
        length_px: Of all cracks; the same in mm, 0 without a scale.
        length_mm: Likewise.
        with_findings: Photos with cracks.
        seconds: Time that all photos together took.
        widest: Rows of the widest findings, the widest first.
        problems: Failures: photo and sentence, the first `_PROBLEMS`.
    """

    status: Status
    settings: FleetSettings
    preset: WidthClasses
    classes: dict[str, tuple[int, float]] = field(default_factory=dict)
    length_px: float = 0.0
    length_mm: float = 0.0
    with_findings: int = 0
    seconds: float = 0.0
    widest: list[dict[str, Any]] = field(default_factory=list)
    problems: list[dict[str, Any]] = field(default_factory=list)

    def to_json(self) -> str:
        """Return the settings as JSON, with a line for each key."""
        record = {
            "application": "CrackView",
            "version": self.settings.version,
            "source": self.settings.source,
            "begun": self.settings.begun,
            "model": {"name": self.settings.model, "sha256": self.settings.model_sha256},
            "threshold": self.settings.threshold,
            "complete": self.status.is_complete,
            "planned": self.status.planned,
            "photos": self.status.photos,
            "photos_with_findings": self.with_findings,
            "findings": self.status.findings,
            "failures": self.status.failures,
            "length_px": round(self.length_px, 2),
            "length_mm": round(self.length_mm, 2) if self.length_mm else None,
            "seconds_of_all_photos": round(self.seconds, 1),
            "classes": {
                title: {"findings": count, "length_mm": round(mm, 2)} for title, (count, mm) in self.classes.items()
            },
        }
        return json.dumps(record, indent=2, ensure_ascii=False)


def summary(storage: Storage, preset: WidthClasses) -> Summary:
    """Add up what is committed; raise FleetError if there is nothing."""
    made = Summary(status(storage), fleet_settings.read(storage), preset)
    results = Results(storage)
    counts: Counter[str] = Counter()
    lengths: Counter[str] = Counter()
    for row in results.rows(FINDINGS, columns=_COUNTED):
        found = class_of(row, preset)
        title = _UNKNOWN if found is None else found.title
        counts[title] += 1
        lengths[title] += row["length_mm"] or 0
        made.length_px += row["length_px"]
        made.length_mm += row["length_mm"] or 0
    order = [each.title for each in preset.classes] + [_UNKNOWN]
    made.classes = {title: (counts[title], lengths[title]) for title in order if counts[title]}
    made.widest = heapq.nlargest(_WIDEST, results.rows(FINDINGS, columns=_SHOWN), key=lambda row: row["p95_width_px"])
    for row in results.rows(PHOTOS, columns=("findings", "seconds")):
        made.with_findings += row["findings"] > 0
        made.seconds += row["seconds"]
    for row in results.rows(FAILURES):
        made.problems.append(row)
        if len(made.problems) == _PROBLEMS:
            break
    return made


def write_csv(storage: Storage, path: Path, dialect: str) -> None:
    """Write every finding as ``crackview predict`` does, by batches; raise SaveError if it cannot be written."""
    rows = (
        tables.as_written({name: row[name] for name in tables.COLUMNS}, row["limit_px"], row["limit_mm"])
        for row in Results(storage).rows(FINDINGS)
    )
    with files.replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        tables.write_rows(file, rows, dialect)


def write_page(made: Summary, path: Path, place: str) -> None:
    """Write the report as one HTML file without anything from elsewhere; raise SaveError if it cannot be written."""
    state, settings = made.status, made.settings
    facts = {
        "Source": settings.source,
        "Results": place,
        "Begun": settings.begun,
        "Model": f"{settings.model}, threshold {settings.threshold:g}",
        "Photos": f"{state.photos:,} of {state.planned:,}{'' if state.listed else ' found so far'}",
        "Photos with cracks": f"{made.with_findings:,}",
        "Cracks": f"{state.findings:,}",
        "Length": f"{made.length_mm / 1000:,.1f} m" if made.length_mm else f"{made.length_px:,.0f} px",
        "Not analysed": f"{state.failures:,}",
    }
    classes = [
        (title, f"{count:,}", f"{mm / 1000:,.1f} m" if mm else "") for title, (count, mm) in made.classes.items()
    ]
    widest = [
        (row["photo"], str(row["finding"]), *(_number(row[name]) for name in _SHOWN[2:-1])) for row in made.widest
    ]
    head = ("photo", "finding", "length, px", "width, px", "length, mm", "width, mm", "± mm")
    parts = [
        _table(("", ""), list(facts.items())),
        f"<h2>By width</h2><p>{html.escape(made.preset.name)}; {html.escape(made.preset.source)}</p>",
        _table(("class", "cracks", "length"), classes),
        f"<h2>The widest {len(widest)}</h2><p>Widths are the 95th percentile along a crack.</p>",
        _table(head, widest),
        "<h2>Not analysed</h2>",
        _table(("photo", "why"), [(row["photo"], row["problem"]) for row in made.problems]),
    ]
    files.write_text(path, _PAGE.format(date=dt.datetime.now(dt.UTC).date().isoformat(), body="\n".join(parts)))


def class_of(row: dict[str, Any], preset: WidthClasses) -> WidthClass | None:
    """Return the class of a row of findings; None where its width in mm is not known."""
    if row["p95_width_mm"] is None or row["width_from"] == Origin.DRAWN:
        return None
    below = row["p95_width_px"] < row["limit_px"]
    return model.class_of(row["p95_width_mm"], row["limit_mm"], preset, below_limit=below)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return "<p>None.</p>"
    lines = ["".join(f"<td>{html.escape(file_names.escape_sentence(cell))}</td>" for cell in row) for row in rows]
    title = f"<tr>{''.join(f'<th>{html.escape(each)}</th>' for each in head)}</tr>" if any(head) else ""
    return f"<table>{title}{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>CrackView: fleet report</title>
<style>
body {{ font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }}
table {{ border-collapse: collapse; }} td, th {{ padding: .2em .8em; border-bottom: 1px solid #ccc; text-align: left; }}
</style></head><body>
<h1>Cracks</h1><p>CrackView, {date}</p>
{body}
</body></html>
"""
