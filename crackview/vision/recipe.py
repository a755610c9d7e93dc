"""Recipes: several noises one after the other, as a slider panel sets them and a small text file keeps them.

A recipe file has one line for each noise, its name and its amount, and one for the seed; ``#`` begins a remark:

    # rain on the lens
    seed 3
    rain 120
    defocus 2.5

A recipe of one noise at a severity, with seed 0, disturbs a photo exactly as every table does.
"""

import math
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from crackview import files
from crackview.vision import noise
from crackview.vision.noise import NOISES, NoiseError, Picture

BEYOND = 6
"""Where sliders end: 0 is clean, 1 to 5 are the severities, and from 5 to here the amount goes on to the worst."""

MOST_SEED = 2**31 - 1
_MOST_DIGITS = 20
_MOST_BYTES = 2**20
_MOST_SHOWN = 60


@dataclass(frozen=True)
class Recipe:
    """Noises in the order in which they are applied, each at most once, and the number of the draw.

    Raises:
        NoiseError: a noise is unknown or there twice, its amount or the seed is out of range.
    """

    steps: tuple[tuple[str, float], ...] = ()
    seed: int = 0

    def __post_init__(self) -> None:
        for name, amount in self.steps:
            noise.check(name, amount)
        names = [name for name, _ in self.steps]
        for name in names:
            if names.count(name) > 1:
                raise NoiseError("The recipe has {name} twice: leave one of them out.", name=name)
        if not 0 <= self.seed <= MOST_SEED:
            raise NoiseError(
                "The seed must be a whole number from 0 to {most}, not {seed}.", most=MOST_SEED, seed=self.seed
            )

    def apply(self, picture: Picture, stem: str) -> Picture:
        """Apply the recipe to the photo called ``stem`` (its name without suffix); return a new uint8 H x W x 3."""
        first = noise.seed_of(stem, self.seed)
        result = picture
        for index, (name, amount) in enumerate(self.steps):
            # a later noise has a stream of its own, or salt and pepper would fall on the same pixels
            seed = zlib.crc32(name.encode(), first) if index else first
            result = noise.apply(result, name, amount, seed)
        return result if self.steps else picture.copy()


def of_severity(name: str, severity: int, seed: int = 0) -> Recipe:
    """Return a recipe of one noise at severity 1 to 5; raise NoiseError if there is no such noise or severity."""
    return Recipe(((name, noise.amount_of(name, severity)),), seed)


def parse(text: str) -> Recipe:
    """Parse the recipe in a file's text.

    Raises:
        NoiseError: one sentence: which line is wrong, and how.
    """
    steps: list[tuple[str, float]] = []
    seed = 0
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) != 2:
            raise NoiseError(
                "Line {number} of the recipe is {line!r}: write a noise and its amount, as salt 0.1.",
                number=number,
                line=_shortened(line.strip()),
            )
        name, value = words
        if name == "seed":
            if not value.isdecimal() or len(value) > _MOST_DIGITS:
                raise NoiseError(
                    "The seed in line {number} of the recipe must be a whole number, not {value!r}.",
                    number=number,
                    value=_shortened(value),
                )
            seed = int(value)
        else:
            steps.append((name, _number(name, value)))
    return Recipe(tuple(steps), seed)


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def read(path: Path) -> Recipe:
    """Read a recipe file.

    Raises:
        NoiseError: one sentence: the file cannot be read, or which line is wrong, and how.
    """
    try:
        content = files.small_content(path, _MOST_BYTES).decode()
    except OSError as error:
        raise NoiseError(
            "The recipe {path} cannot be read ({reason}): choose another file.", path=path, reason=error.strerror
        ) from error
    except UnicodeDecodeError as error:
        raise NoiseError("{path} is no recipe: choose a text file that the Lab has saved.", path=path) from error
    try:
        return parse(content)
    except NoiseError as error:
        raise NoiseError("{path}: {reason}", path=path, reason=error.sentence) from error


def text(recipe: Recipe) -> str:
    """Return a recipe as its file, which gives the same recipe when it is read."""
    lines = [f"seed {recipe.seed}"]
    for name, amount in recipe.steps:
        item = NOISES[name]
        start = f"{name} {str(float(amount)).removesuffix('.0')}"
        lines.append(f"{start:<24} # {item.unit}; severity {severity_of(name, amount):.1f}")
    return "\n".join(lines) + "\n"


def amount_at(name: str, severity: float) -> float:
    """Return the amount at a slider's place, 0 to ``BEYOND``; four digits, exact at 0, 1, 2, 3, 4, 5 and at the end.

    Between these the amount moves evenly; where it falls with severity, as photons do, by even factors.

    Raises:
        NoiseError: there is no such noise.
    """
    knots = _knots(name)
    place = min(max(severity, 0.0), float(BEYOND))
    if place == int(place):
        return knots[int(place)]
    return float(
        f"{_away(name, float(np.interp(place, range(BEYOND + 1), [_even(name, knot) for knot in knots]))):.4g}"
    )


def severity_of(name: str, amount: float) -> float:
    """Return the slider's place of an amount, 0 to ``BEYOND``; the inverse of ``amount_at``.

    Raises:
        NoiseError: there is no such noise.
    """
    places = [_even(name, knot) for knot in _knots(name)]
    return float(np.interp(_even(name, amount), places, range(BEYOND + 1)))


def _knots(name: str) -> tuple[float, ...]:
    item = noise.find(name)
    return (item.clean, *item.severities, item.worst)


def _even(name: str, amount: float) -> float:
    """Return the amount on a scale that rises with severity and on which a slider moves evenly."""
    item = NOISES[name]
    return amount if item.clean < item.worst else -math.log(amount)


def _away(name: str, value: float) -> float:
    item = NOISES[name]
    return value if item.clean < item.worst else math.exp(-value)


def _number(name: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise NoiseError("The amount of {name} must be a number, not {value!r}.", name=name, value=_shortened(value))
    return number


RECIPE_PRESETS: dict[str, Recipe] = {
    "Dusk": Recipe((("low-light", 0.3), ("gaussian-noise", 8), ("contrast", 0.8))),
    "Rain on the lens": Recipe((("rain", 150), ("defocus", 2.5), ("contrast", 0.75))),
    "Cheap sensor": Recipe((("shot", 20), ("gaussian-noise", 10), ("salt", 0.004), ("pepper", 0.004), ("jpeg", 45))),
    "Fast drone": Recipe((("motion-blur", 17), ("shot", 80), ("jpeg", 50))),
    "Foggy morning": Recipe((("fog", 0.5), ("contrast", 0.7), ("gaussian-blur", 1))),
    "Over-compressed radio link": Recipe((("gaussian-blur", 1), ("jpeg", 8), ("salt", 0.005))),
    "Low winter sun": Recipe((("uneven-shadow", 0.65), ("contrast", 0.8), ("gaussian-noise", 6))),
    "Old, worn surface": Recipe((("crack-texture", 40), ("speckle", 0.15))),
}


def preset(title: str) -> Recipe:
    """Return the recipe of a preset; raise NoiseError if there is none of that title."""
    if title not in RECIPE_PRESETS:
        raise NoiseError(
            "There is no preset {title!r}; there are: {titles}.", title=title, titles=", ".join(RECIPE_PRESETS)
        )
    return RECIPE_PRESETS[title]
