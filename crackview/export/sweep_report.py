"""A sweep as one drawn page: curves, heat table and where each model breaks, as SVG.

Window and command line turn this one drawing into PNG and PDF, so all three show the same. Models differ by colour
(Okabe and Ito's, safe for colour-blind readers), dash and marker; every coloured cell of the table carries its number.
"""

import csv
import datetime as dt
import io
import itertools
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from html import escape
from pathlib import Path
from typing import Any

from crackview import __version__, files
from crackview.engine.sweep import SweepPlan, SweepResult, SweepScore
from crackview.vision.noise import NOISES

WIDTH, HEIGHT = 840, 1188
"""Size of the page, in the proportions of A4."""

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#AA4499")
DASHES = ("", "7 3", "2 2", "8 3 2 3")
MARKS = ("circle", "square", "diamond", "triangle")

_LONGEST_LINE = 160  # letters, in the smallest size
_MARGIN, _TEXT, _GREY, _LINE = 44, "#1C2126", "#56616B", "#C6CCD2"
_PER_ROW, _PLOT, _GAP_X, _GAP_Y, _TOP = 5, (128, 88), 28, 46, 136


@dataclass(frozen=True)
class SweepModel:
    """A model of a sweep: its name, the sha256 of its weights, and the threshold of its masks."""

    name: str
    sha256: str
    threshold: float


@dataclass(frozen=True)
class SweepBasis:
    """What made the numbers of a sweep.

    Attributes:
        models: In the order of the plan.
        photos: Their stems, which seed their noise.
        date: When the sweep was made.
        version: Of CrackView.
    """

    models: tuple[SweepModel, ...]
    photos: tuple[str, ...]
    date: dt.datetime
    version: str = __version__


def listed(numbers: Sequence[int]) -> str:
    """Return rising numbers as text: "3", "1 and 5", "1, 3 and 5", or "1 to 5" where none between is missing."""
    if len(numbers) > 2 and all(after == before + 1 for before, after in itertools.pairwise(numbers)):
        return f"{numbers[0]} to {numbers[-1]}"
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}" if first else last


def severities(plan: SweepPlan) -> str:
    """Return "severity 5" or "severities 1 and 5", which the means are over."""
    return f"severit{'y' if len(plan.severities) == 1 else 'ies'} {listed(plan.severities)}"


def heat(value: float) -> tuple[str, str]:
    """Return the background of a Dice from 0 to 1, dark for low, and its number's colour, at least 4.5:1 apart."""
    low, middle, high = (68, 24, 82), (70, 128, 142), (244, 228, 110)
    share = min(max(value, 0.0), 1.0) * 2
    start, end, share = (low, middle, share) if share < 1 else (middle, high, share - 1)
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return f"#{red:02X}{green:02X}{blue:02X}", "#FFFFFF" if value < 0.48 else "#000000"


def page(result: SweepResult, title: str, basis: SweepBasis) -> str:
    """Return the whole page.

    Args:
        result: Result of a sweep, complete or not.
        title: Title, such as the name of the folder.
        basis: What made it.
    """
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="210mm" height="297mm"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="DejaVu Sans, Helvetica, Arial, sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>',
        _words(_MARGIN, 56, title, 22),
        _words(_MARGIN, 80, _subtitle(result), 12, fill=_GREY),
        *_legend(result),
    ]
    noises = result.plan.noises
    for index, noise in enumerate(noises):
        x = _MARGIN + 18 + index % _PER_ROW * (_PLOT[0] + _GAP_X)
        y = _TOP + index // _PER_ROW * (_PLOT[1] + _GAP_Y)
        parts += _plot(result, noise, x, y)
    rows = -(-len(noises) // _PER_ROW)
    foot = _foot(basis)
    parts += _table(result, _TOP + rows * (_PLOT[1] + _GAP_Y) + 8, HEIGHT - 40 - 11 * len(foot))
    parts += [
        _words(_MARGIN, HEIGHT - 28 - 11 * (len(foot) - 1 - line), text, 8, fill=_GREY)
        for line, text in enumerate(foot)
    ]
    return "\n".join([*parts, "</svg>", ""])


def _subtitle(result: SweepResult) -> str:
    plan = result.plan
    photos = "1 photo" if result.photos == 1 else f"{result.photos} photos"
    against = "against the truth" if result.has_truth else "against each model's own clean prediction"
    return f"Mean Dice over {photos} {against}; seed{'s' * (len(plan.seeds) > 1)} {listed(plan.seeds)}."


def _foot(basis: SweepBasis) -> list[str]:
    """Return the lines that say what made the numbers."""
    photos = f"Photos: {', '.join(basis.photos)}"
    models = [f"{each.name}: threshold {each.threshold:g}, sha256 {each.sha256}" for each in basis.models]
    made = f"CrackView {basis.version}, {basis.date.isoformat(timespec='minutes')}"
    return [
        "Severity 0 is clean. A band goes from the lowest seed to the highest.",
        made,
        *models,
        photos if len(photos) <= _LONGEST_LINE else f"{photos[: _LONGEST_LINE - 1]}…",
    ]


def _legend(result: SweepResult) -> list[str]:
    parts, step = [], (WIDTH - 2 * _MARGIN) / len(result.plan.models)
    for index, model in enumerate(result.plan.models):
        x = _MARGIN + index * step
        parts += [_path([(x, 102), (x + 34, 102)], index), _mark(x + 17, 102, index), _words(x + 42, 106, model, 12)]
    return parts


def _plot(result: SweepResult, noise: str, x: float, y: float) -> list[str]:
    width, height = _PLOT
    shown = (0, *result.plan.severities)

    def place(severity: int, value: float) -> tuple[float, float]:
        return x + width * severity / max(shown), y + height * (1 - value)

    parts = [_words(x, y - 6, NOISES[noise].title, 11)]
    for value in (0.0, 0.5, 1.0):
        (left, level), (right, _) = place(0, value), place(max(shown), value)
        parts.append(f'<path d="M{left:.1f} {level:.1f}H{right:.1f}" stroke="{_LINE}" stroke-width="0.7"/>')
        parts.append(_words(x - 5, level + 3, f"{value:g}", 8, anchor="end", fill=_GREY))
    parts += [
        _words(place(severity, 0)[0], y + height + 12, str(severity), 8, anchor="middle", fill=_GREY)
        for severity in shown
    ]
    parts.append(_words(x + width / 2, y + height + 22, "Severity", 8, anchor="middle", fill=_GREY))
    turned = f'transform="rotate(-90 {x - 20:.1f} {y + height / 2:.1f})"'
    parts.append(f"<g {turned}>{_words(x - 20, y + height / 2, 'Dice', 8, anchor='middle', fill=_GREY)}</g>")
    for index, model in enumerate(result.plan.models):
        bands = [(severity, result.band(model, noise, severity)) for severity in shown]
        known = [(severity, band) for severity, band in bands if band is not None]
        upper = [place(severity, band[2]) for severity, band in known]
        lower = [place(severity, band[0]) for severity, band in reversed(known)]
        if upper and any(band[0] < band[2] for _, band in known):
            corners = " ".join(f"{px:.1f},{py:.1f}" for px, py in (*upper, *lower))
            parts.append(f'<polygon points="{corners}" fill="{COLOURS[index % 4]}" fill-opacity="0.18"/>')
        points = [place(severity, band[1]) for severity, band in known]
        parts += [_path(points, index), *(_mark(px, py, index) for px, py in points)]
    return parts


def _table(result: SweepResult, top: float, bottom: float) -> list[str]:
    models, noises = result.plan.models, result.plan.noises
    left, step = _MARGIN + 130, (WIDTH - 2 * _MARGIN - 130) / len(models)
    row = min(24.0, (bottom - top - 56) / (len(noises) + 1))
    parts = [_words(_MARGIN, top + 24, f"Mean of {severities(result.plan)}", 11, fill=_GREY)]
    parts += [_words(left + step * (i + 0.5), top + 24, name, 11, anchor="middle") for i, name in enumerate(models)]
    for line, noise in enumerate(noises):
        y = top + 32 + line * row
        seen = "" if NOISES[noise].seen else " *"
        parts.append(_words(_MARGIN, y + row * 0.68, NOISES[noise].title + seen, 11))
        for index, model in enumerate(models):
            value, breaks = result.mean(model, noise), result.breaks_at(model, noise)
            parts += _heat_cell(left + index * step, y, (step, row), value, breaks)
    y = top + 32 + len(noises) * row
    parts.append(_words(_MARGIN, y + row * 0.68, "Mean of the noises", 11))
    for index, model in enumerate(models):
        parts += _heat_cell(left + index * step, y, (step, row), result.overall(model), None)
    note = "* never seen in training. Breaks at: the first severity at which Dice is less than half of the clean Dice."
    return [*parts, _words(_MARGIN, bottom - 6, note, 10, fill=_GREY)]


def _heat_cell(x: float, y: float, size: tuple[float, float], value: float | None, breaks: int | None) -> list[str]:
    if value is None:
        return []
    (wide, high), (ground, ink) = size, heat(value)
    words = f"{value:.3f}" + (f"  breaks at {breaks}" if breaks else "")
    box = f'x="{x + 1:.1f}" y="{y:.1f}" width="{wide - 2:.1f}" height="{high - 2:.1f}"'
    return [
        f'<rect {box} fill="{ground}"/>',
        _words(x + wide / 2, y + high * 0.66, words, 10, anchor="middle", fill=ink),
    ]


def _words(x: float, y: float, text: str, size: float, *, anchor: str = "start", fill: str = _TEXT) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}" fill="{fill}"'
    return f"<text {place}>{escape(text)}</text>"


def _path(points: list[tuple[float, float]], index: int) -> str:
    if not points:
        return ""
    dash = f' stroke-dasharray="{DASHES[index % 4]}"' if DASHES[index % 4] else ""
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path d="M{line}" fill="none" stroke="{COLOURS[index % 4]}" stroke-width="1.6"{dash}/>'


def _mark(x: float, y: float, index: int) -> str:
    colour, kind, r = COLOURS[index % 4], MARKS[index % 4], 2.6
    if kind == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{colour}"/>'
    corners = {
        "square": [(-r, -r), (r, -r), (r, r), (-r, r)],
        "diamond": [(0, -1.4 * r), (1.4 * r, 0), (0, 1.4 * r), (-1.4 * r, 0)],
        "triangle": [(0, -1.3 * r), (1.2 * r, r), (-1.2 * r, r)],
    }[kind]
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return f'<polygon points="{points}" fill="{colour}"/>'


SWEEP_COLUMNS = (
    *(item.name for item in fields(SweepScore)),
    *("noise_mean_dice", "model_mean_dice", "threshold", "model_sha256", "version"),
)
"""Of the CSV: a cell, then the means of its noise and of its model over all noises, and what made it."""


def rows(result: SweepResult) -> list[dict[str, Any]]:
    """Return the cells in the order of the plan: by model, noise, severity and seed, the clean photos first."""
    plan = result.plan

    def place(cell: SweepScore) -> tuple[int, int, int, int]:
        noise = plan.noises.index(cell.noise) if cell.noise else -1
        return plan.models.index(cell.model), noise, cell.severity, cell.seed

    return [asdict(cell) for cell in sorted(result.cells.values(), key=place)]


def csv_text(result: SweepResult, basis: SweepBasis) -> str:
    """Return one row for each cell, with a header; numbers read back exactly."""
    text = io.StringIO()
    writer = csv.DictWriter(text, SWEEP_COLUMNS, lineterminator="\n")
    writer.writeheader()
    models = {each.name: each for each in basis.models}
    for row in rows(result):
        model = models[row["model"]]
        writer.writerow(
            row
            | {
                "noise_mean_dice": result.mean(model.name, row["noise"]) if row["noise"] else None,
                "model_mean_dice": result.overall(model.name),
                "threshold": model.threshold,
                "model_sha256": model.sha256,
                "version": basis.version,
            }
        )
    return text.getvalue()


def summary(result: SweepResult, basis: SweepBasis) -> dict[str, Any]:
    """Return all cells, the mean Dice of each model and noise, where models break, and what made the numbers."""
    plan = result.plan
    return {
        "application": f"CrackView {basis.version}",
        "date": basis.date.isoformat(timespec="seconds"),
        "models": [
            {
                "model": each.name,
                "model_sha256": each.sha256,
                "threshold": each.threshold,
                "mean_dice": result.overall(each.name),
            }
            for each in basis.models
        ],
        "severities": list(plan.severities),
        "seeds": list(plan.seeds),
        "scored_against": "truth" if result.has_truth else "own prediction on the clean photo",
        "photos": result.photos,
        "photo_names": list(basis.photos),
        "cells": rows(result),
        "noises": [
            {
                "model": model,
                "noise": noise,
                "mean_dice": result.mean(model, noise),
                "breaks_at": result.breaks_at(model, noise),
            }
            for model in plan.models
            for noise in plan.noises
        ],
    }


def write_csv(path: Path, result: SweepResult, basis: SweepBasis) -> None:
    """Write the rows, whole or not at all; raise SaveError if the file cannot be written."""
    files.write_text(path, csv_text(result, basis))
