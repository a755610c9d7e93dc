"""Colours, dashes and names of width classes, in the window and in exports.

The colours (Okabe and Ito, 2008) are safe for every common colour blindness; the widest class always has the strongest.
Colour is never the only cue: every table and layer names the class.
"""

from crackview.vision.classes import WidthClass, WidthClasses

Colour = tuple[int, int, int]
UNCLASSED_RGB: Colour = (204, 121, 167)
"""Colour of findings without a class, which no class has."""

_COLOURS: tuple[Colour, ...] = (
    (0, 114, 178),
    (86, 180, 233),
    (0, 158, 115),
    (240, 228, 66),
    (230, 159, 0),
    (213, 94, 0),
)
_DASHES: tuple[tuple[float, ...], ...] = ((), (9, 2), (5, 2.5), (7, 2, 1, 2), (3, 3), (5, 2, 1, 2, 1, 2))
_DOTS = (2.0, 1.2)


def colour(found: WidthClass | None, preset: WidthClasses) -> Colour:
    """Return the colour of a class as red, green and blue; of more than six classes the narrowest share one."""
    if found is None:
        return UNCLASSED_RGB
    wider = len(preset.classes) - 1 - preset.classes.index(found)
    return _COLOURS[max(0, len(_COLOURS) - 1 - wider)]


def dash(found: WidthClass | None, preset: WidthClasses) -> tuple[float, ...]:
    """Return the dashes of a class, each with the gap behind it, in widths of the line; () for a solid line.

    The widest class has a solid line; findings without a class have dots.
    """
    if found is None:
        return _DOTS
    wider = len(preset.classes) - 1 - preset.classes.index(found)
    return _DASHES[min(wider, len(_DASHES) - 1)]


def limits(found: WidthClass, preset: WidthClasses) -> str:
    """Return the limits of a class as text, such as "0.18–0.30 mm"."""
    edges = [each.from_mm for each in preset.classes]
    index = preset.classes.index(found)
    low, high = f"{edges[index]:.2f}", f"{edges[index + 1]:.2f}" if index + 1 < len(edges) else ""
    if not high:
        return f"≥ {low} mm"
    return f"{low}–{high} mm" if index else f"< {high} mm"
