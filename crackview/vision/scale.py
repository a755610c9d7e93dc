"""The scale of a photo: how many millimetres a pixel shows, where that is known from, and how well."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Millimetres per pixel.

    Attributes:
        mm_per_px: More than 0.
        uncertainty: Standard uncertainty of ``mm_per_px``, mm per px; 0 where nothing is known of it.
        origin: Where it is from, such as "typed" or "drawn line of 500 mm".

    Raises:
        ValueError: If a number is out of its range.
    """

    mm_per_px: float
    uncertainty: float = 0.0
    origin: str = "typed"

    def __post_init__(self) -> None:
        if not (0 < self.mm_per_px < math.inf and 0 <= self.uncertainty < math.inf):
            raise ValueError(
                "A scale is a number of millimetres per pixel above 0, and its uncertainty is not negative, "
                f"not {self.mm_per_px} and {self.uncertainty}."
            )
