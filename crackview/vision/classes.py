"""Width classes: which widths belong together, by presets that users can edit, since every field draws its own lines.

The presets are guides and say where they are from: ACI 224R-01, table 4.1, gives reasonable widths under service loads
for kinds of exposure and says that a part of the cracks will exceed them; road surveys speak of narrow, moderate and
wide.
"""

import itertools
import json
import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from crackview.errors import UserError


class ClassesError(UserError):
    """These are no width classes; the message is one sentence."""


@dataclass(frozen=True)
class WidthClass:
    """A class of widths.

    Attributes:
        title: A name for the user.
        from_mm: The least width that belongs to it; it ends where the next class begins.
    """

    title: str
    from_mm: float


@dataclass(frozen=True)
class WidthClasses:
    """A named preset, or a changed one.

    Attributes:
        name: For the report.
        source: Where its limits are from.
        classes: From the narrowest, the first from 0 mm.

    Raises:
        ClassesError: If the classes do not begin at 0 or do not rise.
    """

    name: str
    source: str
    classes: tuple[WidthClass, ...]

    def __post_init__(self) -> None:
        limits = [item.from_mm for item in self.classes]
        rising = all(low < high < math.inf for low, high in itertools.pairwise(limits))
        if not limits or limits[0] != 0 or not rising:
            raise ClassesError(
                "The width classes {name!r} must begin at 0 mm and rise: change their limits.", name=self.name
            )

    def of(self, width_mm: float) -> int:
        """Return the index of the class of a width, mm."""
        return max(0, bisect_right([item.from_mm for item in self.classes], width_mm) - 1)

    def to_json(self) -> str:
        """Return the classes as JSON, for ``from_json``."""
        return json.dumps(
            {"name": self.name, "source": self.source, "classes": [[c.title, c.from_mm] for c in self.classes]},
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> "WidthClasses":
        """Return the classes that ``to_json`` wrote; raise ClassesError if it is something else."""
        try:
            read: dict[str, Any] = json.loads(text)
            classes = tuple(WidthClass(str(title), float(limit)) for title, limit in read["classes"])
            return cls(str(read["name"]), str(read["source"]), classes)
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
            raise ClassesError("These are no width classes: choose a preset.") from error


def _preset(name: str, source: str, *classes: tuple[str, float]) -> WidthClasses:
    return WidthClasses(name, source, tuple(WidthClass(*item) for item in classes))


ACI = _preset(
    "ACI 224R exposure",
    "ACI 224R-01, table 4.1: a guide to reasonable crack widths, reinforced concrete under service loads",
    ("within all limits", 0.0),
    ("over the limit of water tanks (0.10 mm)", 0.10),
    ("over the limit in seawater (0.15 mm)", 0.15),
    ("over the limit with de-icing salt (0.18 mm)", 0.18),
    ("over the limit in moist air or soil (0.30 mm)", 0.30),
    ("over the limit in dry air (0.41 mm)", 0.41),
)
PAVEMENT = _preset(
    "Pavement",
    "road surveys: narrow below 1/16 inch, wide above 1/8 inch",
    ("narrow", 0.0),
    ("moderate", 1.6),
    ("wide", 3.2),
)
PLAIN_STEPS = _preset(
    "Plain steps",
    "even steps, not from a standard",
    ("below 0.2 mm", 0.0),
    ("0.2 to 0.5 mm", 0.2),
    ("0.5 to 1 mm", 0.5),
    ("1 to 2 mm", 1.0),
    ("2 mm and more", 2.0),
)
CLASS_PRESETS: dict[str, WidthClasses] = {"aci": ACI, "pavement": PAVEMENT, "steps": PLAIN_STEPS}
"""By the names of the command line; the first is the default."""
