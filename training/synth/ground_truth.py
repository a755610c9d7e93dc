"""What is known of a synthetic photo, and its JSON form."""

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.synth.crack import DrawnBranch, arc_length


@dataclass(frozen=True)
class CentreLine:
    """A visible piece of a crack: points (N, 2) as x, y and width (N,) square to the line, both float64 px."""

    points: NDArray[np.float64]
    width: NDArray[np.float64]

    @property
    def length(self) -> float:
        """Length in px."""
        return float(arc_length(self.points)[-1])


@dataclass(frozen=True)
class Truth:
    """Everything that is known of a scene.

    Attributes:
        surface: concrete, brick or asphalt.
        seed: The scene's seed.
        size: Height and width in px.
        cracks: Which kind of cracks was asked for.
        branches: How many cracks without forks the scene was given, visible or not.
        lines: The visible centre lines.
        parameters: The random values of the scene.
    """

    surface: str
    seed: int
    size: tuple[int, int]
    cracks: str
    branches: int
    lines: tuple[CentreLine, ...]
    parameters: dict[str, float]

    @property
    def length(self) -> float:
        """Length of all visible centre lines in px."""
        return float(sum(line.length for line in self.lines))


def visible(branches: list[DrawnBranch], size: tuple[int, int]) -> tuple[CentreLine, ...]:
    """Return the pieces of the centre lines that lie in the picture (pixel centres, half a pixel added all round)."""
    height, width = size
    lines: list[CentreLine] = []
    for branch in branches:
        x, y = branch.centre.T
        inside = (x >= -0.5) & (y >= -0.5) & (x <= width - 0.5) & (y <= height - 0.5)
        cuts = np.flatnonzero(np.diff(inside.astype(int))) + 1
        centre, width_px = branch.centre, branch.width
        pieces = np.split(np.arange(len(x)), cuts)
        lines += [CentreLine(centre[p], width_px[p]) for p in pieces if len(p) > 1 and inside[p[0]]]
    return tuple(lines)


def to_json(truth: Truth) -> str:
    """Return compact JSON; coordinates and widths are rounded to 0.01 px."""
    document = {
        "version": 1,
        "surface": truth.surface,
        "seed": truth.seed,
        "width": truth.size[1],
        "height": truth.size[0],
        "cracks": truth.cracks,
        "branches": truth.branches,
        "length_px": round(truth.length, 3),
        "parameters": {name: round(value, 6) for name, value in truth.parameters.items()},
        "lines": [
            {"points": np.round(line.points, 2).tolist(), "width": np.round(line.width, 2).tolist()}
            for line in truth.lines
        ],
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def from_json(text: str) -> Truth:
    """Read what :func:`to_json` wrote.

    Raises:
        ValueError: The text is no JSON or not of this form.
    """
    try:
        document: dict[str, Any] = json.loads(text)
        lines = tuple(
            CentreLine(np.array(line["points"], dtype=np.float64), np.array(line["width"], dtype=np.float64))
            for line in document["lines"]
        )
        return Truth(
            surface=str(document["surface"]),
            seed=int(document["seed"]),
            size=(int(document["height"]), int(document["width"])),
            cracks=str(document["cracks"]),
            branches=int(document["branches"]),
            lines=lines,
            parameters={str(name): float(value) for name, value in document["parameters"].items()},
        )
    except (KeyError, TypeError) as error:
        message = f"This is not the truth of a synthetic photo: {error}."
        raise ValueError(message) from error
