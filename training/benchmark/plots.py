"""The plots of the results, as SVG: small, sharp at every size, and the same bytes for the same scores."""

import math
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.figure import Figure

from crackview import files
from crackview.vision import noise
from training.benchmark.groups import SEVERITIES, Group, Rows
from training.benchmark.plan import Published, Scored
from training.benchmark.score import SPEED
from training.benchmark.subjects import parameters

# Okabe and Ito's colours, told apart by colour-blind readers; the markers tell them apart without any colour
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#000000", "#56B4E9")
_MARKERS = ("o", "s", "^", "D", "v", "P", "X")
_COLUMNS = 4
_STYLE: Any = {"svg.fonttype": "none", "svg.hashsalt": "crackview", "font.size": 9, "legend.frameon": False}


def write(
    folder: Path, groups: Sequence[Group], published: Sequence[Published], scored: Scored, every: int
) -> list[str]:
    """Write every plot; return the file names.

    Raises:
        SaveError: the folder cannot be written to.
    """
    made: dict[str, Callable[[], Figure]] = {
        "noise.svg": lambda: _noise(groups, scored, every),
        "parameters.svg": lambda: _cost(groups, published, scored.test),
        "curves.svg": lambda: _curves(groups, scored.test),
    }
    for name, draw in made.items():
        with rc_context(_STYLE), files.replacing(folder / name) as temporary:
            draw().savefig(temporary, format="svg", metadata={"Date": None})
    return list(made)


def _noise(groups: Sequence[Group], scored: Scored, every: int) -> Figure:
    """Plot MDS against severity, one panel for each noise, severity 0 being clean."""
    test = scored.test
    lines = math.ceil((len(scored.noises) + 1) / _COLUMNS)  # one panel more, for the legend
    figure = Figure(figsize=(10, 2.25 * lines), layout="constrained")
    panels = list(figure.subplots(lines, _COLUMNS, sharex=True, sharey=True).flat)
    drawn = list(zip(groups, looks(groups), strict=True))
    for name, panel in zip(scored.noises, panels, strict=False):
        for group, look in drawn:
            ofs: list[Callable[[Rows], float | None]] = [lambda rows: rows.clean(test, every)]
            ofs += [_at(test, every, name, level) for level in SEVERITIES]
            found = [(level, group.values(of)) for level, of in enumerate(ofs)]
            points = [(level, statistics.fmean(values)) for level, values in found if values]
            panel.plot(*zip(*points, strict=True), **look)
        seen = "seen" if name in scored.seen else "unseen"
        panel.set(title=f"{noise.NOISES[name].title} ({seen})", xlim=(0, 5), ylim=(0, 1))
        panel.grid(alpha=0.3)
    for panel in panels[len(scored.noises) :]:
        panel.axis("off")
    panels[-1].legend(*panels[0].get_legend_handles_labels(), loc="center")
    figure.supxlabel("severity (0: clean)")
    figure.supylabel(f"mDS, {test}")
    return figure


def _cost(groups: Sequence[Group], published: Sequence[Published], test: str) -> Figure:
    """Plot F1 against parameters and against milliseconds; what others published has no time of this machine."""
    figure = Figure(figsize=(10, 4.5), layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    for group, look in zip(groups, looks(groups), strict=True):
        scores = group.values(lambda rows: rows.score(test, "f1"))
        times = group.values(lambda rows: rows.score(SPEED, "milliseconds"))
        if scores:
            dot = look | {"linestyle": "", "markersize": 6}
            left.plot([parameters(group.runs[0]) / 1e6], [statistics.fmean(scores)], **dot)
            right.plot([statistics.fmean(times)], [statistics.fmean(scores)], **dot)
    for item in published:
        left.plot([item.parameters], [item.f1], marker="x", linestyle="", color="grey")
        where = (item.parameters, item.f1)
        style: dict[str, Any] = {"fontsize": 7, "color": "grey", "ha": "center"}
        left.annotate(f"{item.name} (published)", where, (0, 5), textcoords="offset points", **style)
    left.set(xscale="log", xlabel="million parameters", ylabel=f"F1, {test}", xlim=(0.01, 300))
    right.set(xlabel="milliseconds, one 640 x 480 picture here")
    right.set_xlim(left=0)
    for panel in (left, right):
        panel.grid(alpha=0.3)
    right.legend(fontsize=8)
    return figure


def _curves(groups: Sequence[Group], test: str) -> Figure:
    """Plot precision against recall, pooled over the clean test; the first run of each group."""
    figure = Figure(figsize=(6, 5), layout="constrained")
    panel = figure.subplots()
    for group, look in zip(groups, looks(groups), strict=True):
        curve = group.rows[0].rows.get(test, {}).get("curve", [])
        if curve:
            panel.plot(*zip(*curve, strict=True), markevery=0.1, **look)
    panel.set(xlabel="recall", ylabel="precision", xlim=(0.5, 1), ylim=(0.5, 1))
    panel.grid(alpha=0.3)
    panel.legend(fontsize=8, loc="lower left")
    return figure


def looks(groups: Sequence[Group]) -> list[dict[str, Any]]:
    """Return how each group is drawn.

    A method has one colour and marker; what ships is filled, the rest open and dashed.
    """
    methods = [group.name.removeprefix("pct-").partition(",")[0] for group in groups]
    numbers = {method: number for number, method in enumerate(dict.fromkeys(methods))}
    return [
        {
            "label": group.name,
            "color": _COLOURS[numbers[method] % len(_COLOURS)],
            "marker": _MARKERS[numbers[method] % len(_MARKERS)],
            "markersize": 3.5,
            "linestyle": "--" if group.seeds else "-",
            "markerfacecolor": "white" if group.seeds else None,
        }
        for group, method in zip(groups, methods, strict=True)
    ]


def _at(test: str, every: int, name: str, level: int) -> Callable[[Rows], float | None]:
    return lambda rows: rows.noisy(test, every, (name,), (level,))
