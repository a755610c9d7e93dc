"""What the parts of the application need of a segmenter, so that each runs with any that has it."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from crackview.nets.cards import Card


class MapSource(Protocol):
    """Gives the probability map of a photo, float32 (H, W) in [0, 1], of uint8 (H, W, 3)."""

    def segment(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """The map; `errors.Cancelled` if ``cancel`` said yes."""


class NamedMapSource(MapSource, Protocol):
    """One that tells where it runs."""

    @property
    def device_title(self) -> str:
        """Where it runs, for people."""


class CardMapSource(MapSource, Protocol):
    """One that tells its model."""

    @property
    def card(self) -> Card:
        """The card of its model."""


class ProgressMapSource(NamedMapSource, Protocol):
    """One that tells how far it is."""

    def segment(
        self,
        photo: NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> NDArray[np.float32]:
        """The map; ``progress`` is told the share that is done, 0 to 1."""
