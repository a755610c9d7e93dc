"""Numbers in the usual notation: a value and its uncertainty to the same place, a unit, and never an exponent.

An uncertainty has two significant digits and its value ends at the same place (GUM, 7.2.6). Texts have a decimal point;
the window puts the decimal sign of its language in (`crackview.gui.language.decimal`).
"""

import math

_MOST_PLACES = 9
_METRE_FROM_MM = 10_000.0
_SQUARE_METRE = 1e6


def text(value: float, unit: str, uncertainty: float | None = None) -> str:
    """Return a value with its unit, such as ``45.0 ± 3.3 mm``, ``85.29 m`` or ``12.4 px``.

    Args:
        value: In ``unit``.
        unit: "mm", of which 10,000 and more are written in metres; "mm²", of which a million and more are written in
            square metres; "px"; or any other.
        uncertainty: Standard uncertainty in ``unit``; None or 0 where it is not known.
    """
    if unit == "mm" and abs(value) >= _METRE_FROM_MM:
        value, unit = value / 1000, "m"
        uncertainty = None if uncertainty is None else uncertainty / 1000
    if unit == "mm²" and abs(value) >= _SQUARE_METRE:
        value, unit = value / _SQUARE_METRE, "m²"
        uncertainty = None if uncertainty is None else uncertainty / _SQUARE_METRE
    if not uncertainty:
        return f"{value:.{2 if unit in {'m', 'm²'} else _places(value)}f} {unit}"
    places = uncertainty_places(uncertainty)
    return f"{value:.{places}f} ± {uncertainty:.{places}f} {unit}"


def to_place(value: float, unit: str, uncertainty: float) -> str:
    """Return a value with its unit, rounded as its uncertainty, which stands elsewhere, as in a table."""
    return f"{value:.{uncertainty_places(uncertainty)}f} {unit}"


def uncertainty_places(uncertainty: float) -> int:
    """Return the number of decimals of an uncertainty, and with it of its value; 2 where it is 0, as in old files."""
    if not uncertainty:
        return 2
    # what is rounded up to the next power of ten has one place less: 0.0996 is 0.10
    shown = float(f"{uncertainty:.1e}")
    return min(_MOST_PLACES, max(0, 1 - math.floor(math.log10(shown))))


def below(limit: float, unit: str) -> str:
    """Return the limit of a value that is too small to be measured, such as ``< 0.75 mm``; rounded up to stay true."""
    if limit <= 0:
        return f"< 0 {unit}"
    places = max(0, 1 - math.floor(math.log10(limit)))
    step = 10.0**-places
    return f"< {math.ceil(round(limit / step, 6)) * step:.{places}f} {unit}"


def number(value: float, digits: int = 4) -> str:
    """Return a number with at most so many significant digits, without an exponent and without zeros at its end."""
    if not value:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    said = f"{value:.{places}f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def area(value: float, unit: str) -> str:
    """Return an area in mm², of which a million and more are written in m²; or in px."""
    if unit == "mm" and value >= 1e6:
        return f"{value / 1e6:.2f} m²"
    return f"{value:.0f} {unit}²" if unit == "mm" else f"{value:.0f} {unit}"


def _places(value: float) -> int:
    """Return the number of decimals that gives three significant digits; 0 from 100 on."""
    size = abs(value)
    return 0 if size >= 100 else 1 if size >= 10 else 2
