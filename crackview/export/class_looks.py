"""How width classes look and are called, in the window and in exports.

The colours (Okabe and Ito, 2008) can be told apart with every common colour blindness; the widest class always has the
strongest. The class is never told by the colour alone: every table and layer names it.
"""

from crackview.vision.classes import WidthClass, WidthClasses

Colour = tuple[int, int, int]
UNCLASSED_RGB: Colour = (204, 121, 167)
"""Of findings without a class: a colour that no class has."""

_COLOURS: tuple[Colour, ...] = (
    (0, 114, 178),
    (86, 180, 233),
    (0, 158, 115),
    (240, 228, 66),
    (230, 159, 0),
    (213, 94, 0),
)
_DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (9, 2),
    (5, 2.5),
    (7, 2, 1, 2),
    (3, 3),
    (5, 2, 1, 2, 1, 2),
)
_DOTS = (2.0, 1.2)


def colour(found: WidthClass | None, preset: WidthClasses) -> Colour:
    """The colour of a class as red, green and blue; of more than six classes the narrowest share theirs."""
    if found is None:
        return UNCLASSED_RGB
    wider = len(preset.classes) - 1 - preset.classes.index(found)
    return _COLOURS[max(0, len(_COLOURS) - 1 - wider)]


def dash(found: WidthClass | None, preset: WidthClasses) -> tuple[float, ...]:
    """The dashes of its lines, each with the gap behind it, in widths of the line; () for an unbroken line.

    The widest class is unbroken; those without a class are dots.
    """
    if found is None:
        return _DOTS
    wider = len(preset.classes) - 1 - preset.classes.index(found)
    return _DASHES[min(wider, len(_DASHES) - 1)]


def limits(found: WidthClass, preset: WidthClasses) -> str:
    """From where to where a class goes, such as "0.18–0.30 mm"."""
    edges = [each.from_mm for each in preset.classes]
    index = preset.classes.index(found)
    low, high = f"{edges[index]:.2f}", f"{edges[index + 1]:.2f}" if index + 1 < len(edges) else ""
    if not high:
        return f"≥ {low} mm"
    return f"{low}–{high} mm" if index else f"< {high} mm"
