"""Width classes: crack widths sorted by the limits that a standard or a client sets, in presets with names.

A class is shown by its colour and its dash: the colours (Okabe and Ito, 2008) can be told apart with every common colour
blindness, and the dash where there is no colour at all.
"""

from dataclasses import dataclass

_COLOURS = ((0, 114, 178), (86, 180, 233), (0, 158, 115), (240, 228, 66), (230, 159, 0), (213, 94, 0))
_DASHES: tuple[tuple[float, ...], ...] = ((1, 2), (2, 2), (4, 2), (6, 2, 1, 2), (10, 2), ())


@dataclass(frozen=True)
class WidthClass:
    """The widths between two limits.

    Attributes:
        name: Such as "0.18-0.30 mm".
        above_mm: Its lower limit; widths are above it.
        upto_mm: Its upper limit, which belongs to it; infinite in the widest class.
        colour: Red, green and blue, 0 to 255.
        dash: Lengths of strokes and gaps in widths of the line; empty where the line is solid.
    """

    name: str
    above_mm: float
    upto_mm: float
    colour: tuple[int, int, int]
    dash: tuple[float, ...]


@dataclass(frozen=True)
class Preset:
    """Classes under one name.

    Attributes:
        name: Short, as typed on the command line.
        title: For people, with the source of the limits.
        classes: The narrowest first; together they hold every width.
    """

    name: str
    title: str
    classes: tuple[WidthClass, ...]

    def of(self, width_mm: float) -> WidthClass:
        """The class that holds a width, mm."""
        return next(each for each in self.classes if width_mm <= each.upto_mm)


def preset(name: str, title: str, limits_mm: tuple[float, ...]) -> Preset:
    """Classes from their limits, at most five, rising."""
    edges = (0.0, *limits_mm, float("inf"))
    named = []
    # the widest class always has the strongest colour and the solid line
    looks = list(zip(_COLOURS, _DASHES, strict=True))[-(len(limits_mm) + 1) :]
    for low, high, (colour, dash) in zip(edges, edges[1:], looks, strict=False):
        if low == 0:
            label = f"up to {high:.2f} mm"
        elif high == edges[-1]:
            label = f"over {low:.2f} mm"
        else:
            label = f"{low:.2f}\N{EN DASH}{high:.2f} mm"
        named.append(WidthClass(label, low, high, colour, dash))
    return Preset(name, title, tuple(named))


PRESETS = {
    each.name: each
    for each in (
        preset("aci-224r", "ACI 224R-01, table 4.1: exposure of reinforced concrete", (0.10, 0.15, 0.18, 0.30, 0.41)),
        preset("pavement", "Pavement: 1/16 and 1/8 inch", (1.6, 3.2)),
    )
}
DEFAULT = "aci-224r"
