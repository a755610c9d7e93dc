"""``crackview bench widths``: cracks of known width, drawn on photos of sound walls, found and measured.

Smooth wandering lines of 3 to 24 px, at three brightnesses, some of them with soft or rough edges, tapering, forked or
in light that falls off; lens blur of 0.8 to 1.4 px, noise, JPEG 95. What is compared is the mean width of the longest
finding on the line with the mean of the drawn width at the very places that were measured.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crackview.commands.bench import pictures
from crackview.commands.console import print_json, print_line
from crackview.vision import drawing, measure
from crackview.vision.drawing import CrackAppearance, Line
from crackview.vision.measure import Finding
from crackview.vision.widths import Origin

Pixels = NDArray[np.uint8]
Find = Callable[[Pixels], list[Finding]]
"""Findings of a photo."""

WIDTHS = (3, 4, 5, 6, 8, 10, 12, 16, 20, 24)
BRIGHTNESSES = (0.30, 0.50, 0.68)
_ON_IT = 0.7  # share of a finding's points that lie on the crack, so that it is no other


@dataclass(frozen=True)
class Drawn:
    """A photo of a wall with a crack whose width is known.

    Attributes:
        wall: The kind of wall.
        width: px, about; the exact one is in the lines.
        look: How the crack looks.
        lines: The crack, and its side branch if it has one.
        photo: uint8 (H, W, 3).
    """

    wall: str
    width: float
    look: CrackAppearance
    lines: tuple[Line, ...]
    photo: Pixels


@dataclass(frozen=True)
class Measured:
    """What came of it.

    Attributes:
        drawn: The photo.
        true_px: Mean width that was drawn where the finding was measured.
        finding: The longest that lies on the crack.
    """

    drawn: Drawn
    true_px: float
    finding: Finding

    @property
    def error_px(self) -> float:
        """By how much the mean width is too wide."""
        return self.finding.mean_width_px - self.true_px

    @property
    def resolved(self) -> bool:
        """Whether a width is given, and not only what it is below."""
        return self.finding.mean_width_px >= self.finding.limit_px

    @property
    def covered(self) -> bool:
        """Whether the truth lies within two standard uncertainties."""
        return abs(self.error_px) <= 2 * self.finding.width_uncertainty_px


def draw(wall: tuple[str, Pixels], width: float, brightness: float, seed: int, *, linear: bool = False) -> Drawn:
    """Draw a crack on a wall: plain, or with a random choice of the features of real cracks.

    Args:
        wall: Its kind and its picture.
        width: px.
        brightness: Of the crack, as a share of the wall's.
        seed: Of the lot.
        linear: As in ``drawing.CrackAppearance``.
    """
    rng = np.random.default_rng(seed)
    kind, pixels = wall
    if rng.random() < 0.3:
        pixels = drawing.lit(pixels, rng, rng.uniform(0.2, 0.5))
    rough = rng.uniform(0.04, 0.1) * width if rng.random() < 0.3 else 0.0
    taper = rng.uniform(0.2, 0.5) if width > 4 and rng.random() < 0.2 else 0.0
    points = drawing.random_path(rng, (pixels.shape[0], pixels.shape[1]), width)
    lines = [drawing.opened(rng, points, width, rough=rough, taper=taper)]
    if rng.random() < 0.2:
        lines.append(_side_branch(rng, points, width, min(pixels.shape[:2]) / 3))
    look = CrackAppearance(
        brightness,
        blur_px=rng.uniform(0.8, 1.4),
        flat=float(rng.choice([0.0, 0.5, 1.0])),
        slope_px=min(0.3 * width, rng.uniform(0.5, 2.0)) if rng.random() < 0.25 else 0.0,
        noise=rng.uniform(1, 4),
        linear=linear,
    )
    return Drawn(kind, width, look, tuple(lines), drawing.draw(pixels, lines, look, rng))


def measured(drawn: Iterable[Drawn], find: Find) -> list[Measured]:
    """Measure the drawn cracks on photos; leave out those where the crack is not found."""
    found = (_longest(each, find(each.photo)) for each in drawn)
    return [each for each in found if each is not None]


def run(model: str, each: int, *, as_json: bool) -> int:
    """Draw, find, measure and print."""
    from crackview.engine.segmenter import Segmenter  # noqa: PLC0415 - imports torch: only for this part

    segmenter = Segmenter(model)

    threshold = segmenter.card.threshold
    by_map: list[Measured] = []

    def find(photo: Pixels) -> list[Finding]:
        probability = segmenter.segment(photo)
        return measure.find(probability >= threshold, probability, threshold, photo=photo)

    def both(drawn: Iterable[Drawn]) -> Iterable[Drawn]:
        for crack in drawn:
            probability = segmenter.segment(crack.photo)
            found = _longest(crack, measure.find(probability >= threshold, probability, threshold))
            by_map.extend([] if found is None else [found])
            yield crack

    root = pictures.data()
    trials = {
        "photo": measured(both(_all(each, root, linear=False)), find),
        "map alone": by_map,
        "photo, blurred in linear light": measured(_all(each, root, linear=True), find),
    }
    report = {"model": model, "drawn": each * len(WIDTHS) * len(BRIGHTNESSES)}
    report |= {"walls": "data sets" if root else "the sample that ships"}
    report |= {"trials": [{"widths_from": name, **_summary(trial)} for name, trial in trials.items()]}
    if as_json:
        print_json(report)
    else:
        _table(report)
    return 0


def _all(each: int, root: Any, *, linear: bool) -> Iterable[Drawn]:
    walls = pictures.walls(root)
    for number in range(each):
        for index, width in enumerate(WIDTHS):
            for other, brightness in enumerate(BRIGHTNESSES):
                seed = (number * len(WIDTHS) + index) * len(BRIGHTNESSES) + other
                yield draw(next(walls), width, brightness, seed, linear=linear)


def _side_branch(rng: np.random.Generator, points: NDArray[np.float64], width: float, length: float) -> Line:
    middle = len(points) // 2
    ahead = points[middle + 1] - points[middle]
    angle = math.atan2(ahead[1], ahead[0]) + rng.choice([-1, 1]) * rng.uniform(0.6, 1.2)
    along = np.arange(int(length / drawing.STEP))[:, None] * drawing.STEP
    path = points[middle] + along * np.array([math.cos(angle), math.sin(angle)])
    return drawing.opened(rng, path, width * rng.uniform(0.6, 1) if width > 5 else width)


def _longest(drawn: Drawn, findings: list[Finding]) -> Measured | None:
    """Return the longest finding that lies on the crack; None if there is none."""
    for finding in findings:
        true = _true_width(drawn, finding)
        if true is not None:
            return Measured(drawn, true, finding)
    return None


def _true_width(drawn: Drawn, finding: Finding) -> float | None:
    """Return the mean of the drawn width where a finding was measured, px; None if it is another crack."""
    places = np.concatenate([branch.points for branch in finding.branches] or [np.zeros((0, 2), np.float32)])
    known = np.isfinite(np.concatenate([branch.width for branch in finding.branches] or [np.zeros(0, np.float32)]))
    places = places[known]
    if not len(places):
        return None
    points = np.concatenate([line.points[::4] for line in drawn.lines]).astype(np.float32)
    width = np.concatenate([line.width[::4] for line in drawn.lines])
    away = ((places[:, None] - points[None]) ** 2).sum(-1)
    nearest = away.argmin(1)
    if (away.min(1) < (width.max() / 2 + 2) ** 2).mean() < _ON_IT:
        return None
    return float(width[nearest].mean())


def _summary(trial: list[Measured]) -> dict[str, Any]:
    """Return the figures of each width and brightness, and those of all from 4 px on."""
    cells = []
    for width in WIDTHS:
        for brightness in BRIGHTNESSES:
            found = [each for each in trial if (each.drawn.width, each.drawn.look.brightness) == (width, brightness)]
            cells.append({"width_px": width, "brightness": brightness, **_cell(found)})
    wide = [cell for cell in cells if cell["width_px"] >= 4 and cell["bias_px"] is not None]
    biases = [abs(cell["bias_px"]) for cell in wide] or [math.nan]
    return {
        "mean_absolute_bias_px": round(float(np.mean(biases)), 3),
        "worst_bias_px": round(max(biases), 3),
        **_cell([each for each in trial if each.drawn.width >= 4]),
        "p95_too_wide_px": _mean([each.finding.p95_width_px - each.true_px for each in trial if _is_plain(each)]),
        "max_too_wide_px": _mean([each.finding.max_width_px - each.true_px for each in trial if _is_plain(each)]),
        "cells": cells,
    }


def _is_plain(each: Measured) -> bool:
    """Return whether the crack has one width, so that each of its percentiles should be that."""
    (first, *others) = each.drawn.lines
    return not others and float(np.ptp(first.width)) == 0 and each.resolved and each.drawn.width >= 4


def _cell(found: list[Measured]) -> dict[str, Any]:
    resolved = [each for each in found if each.resolved]
    errors = [each.error_px for each in resolved]
    return {
        "found": len(found),
        "told": len(resolved),
        "from_photo": sum(each.finding.width_from is Origin.PHOTO for each in resolved),
        "bias_px": _mean(errors),
        "worst_px": round(max(map(abs, errors)), 3) if errors else None,
        "uncertainty_px": _mean([each.finding.width_uncertainty_px for each in resolved]),
        "within_2u": _mean([float(each.covered) for each in resolved]),
    }


def _mean(values: list[float]) -> float | None:
    return round(float(np.mean(values)), 3) if values else None


def _table(report: dict[str, Any]) -> None:
    print_line(f"{report['model']}: {report['drawn']} cracks drawn on sound walls ({report['walls']})")
    for trial in report["trials"]:
        print_line()
        print_line(f"widths from the {trial['widths_from']}")
        print_line(
            "".join(
                [f"{'px':>4} ", *(f"{f'brightness {share:.2f}: bias, worst, within 2u':>42}" for share in BRIGHTNESSES)]
            )
        )
        for width in WIDTHS:
            row = [cell for cell in trial["cells"] if cell["width_px"] == width]
            print_line(f"{width:>4} " + "".join(f"{_text(cell):>42}" for cell in row))
        if trial["told"]:
            print_line(
                f"from 4 px: mean absolute bias {trial['mean_absolute_bias_px']:.3f} px, "
                f"worst of a width and brightness {trial['worst_bias_px']:.3f} px; "
                f"truth within 2u {trial['within_2u']:.1%} of {trial['told']}"
            )
        if trial["p95_too_wide_px"] is not None:
            p95, most = trial["p95_too_wide_px"], trial["max_too_wide_px"]
            print_line(f"of cracks of one width: p95 {p95:+.2f} px, maximum {most:+.2f} px too wide")


def _text(cell: dict[str, Any]) -> str:
    if cell["bias_px"] is None:
        return f"- (0 of {cell['found']} told)"
    told = f"({cell['told']} of {cell['found']} told)"
    return f"{cell['bias_px']:+.2f} {cell['worst_px']:.2f} {cell['within_2u']:.0%} {told}"
