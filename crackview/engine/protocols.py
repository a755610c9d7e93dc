"""What runs a network, and what the parts of the application need of a segmenter: any that has it will do."""

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
    """One that tells how far it is, and where joints are if it knows that."""

    @property
    def knows_joints(self) -> bool:
        """Whether it tells joints from cracks."""

    def segment(
        self,
        photo: NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
        joints: NDArray[np.float32] | None = None,
    ) -> NDArray[np.float32]:
        """The map; ``progress`` is told the share that is done, 0 to 1; zeros in ``joints`` become those of joints."""


class Runtime(Protocol):
    """A network with its weights on a device. Use one from one thread at a time."""

    def run(self, pixels: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """The network on pictures of one size.

        Args:
            pixels: uint8 (N, H, W, 3) RGB, C-contiguous; H and W are multiples of the network's stride.
            cancel: Asked while the network runs; when it says yes, the work ends.

        Returns:
            float32 (N, outputs, H, W) in [0, 1]; the first output is the crack.

        Raises:
            Cancelled: If ``cancel`` said yes.
        """

    def release(self) -> None:
        """Give back the memory that is kept for the next picture of the size of the last ones."""

    def flop_per_pixel(self) -> float:
        """Multiplications and additions for one pixel, each counted by itself."""
