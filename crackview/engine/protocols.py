"""What runs a network, and what the parts of the application need of a segmenter: any that has it will do."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from crackview.nets.cards import Card


class MapSource(Protocol):
    """Gives the probability map of a photo, float32 (H, W) in [0, 1], of uint8 (H, W, 3)."""

    def segment(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """Return the map, float32 (H, W) in [0, 1]; raise `errors.Cancelled` if ``cancel`` returned True."""


class PhotoMaps(NamedTuple):
    """What a network sees on a photo.

    Attributes:
        crack: How probable a crack is, float32 (H, W) in [0, 1].
        joints: Where joints are, bool (H, W); None: the network tells none.
    """

    crack: NDArray[np.float32]
    joints: NDArray[np.bool_] | None


@runtime_checkable
class JointMapSource(MapSource, Protocol):
    """One that may tell joints from cracks."""

    def segment_with_joints(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> PhotoMaps:
        """Return what `segment` returns, and the joints of the same pass."""


def maps(
    source: MapSource,
    photo: NDArray[np.uint8],
    *,
    cancel: Callable[[], bool] | None = None,
    **options: Callable[..., Any],
) -> PhotoMaps:
    """Return what a source sees on a photo, with joints if it tells them.

    Args:
        source: Of the maps.
        photo: uint8 (H, W, 3).
        cancel: As in ``segment``.
        options: What else its ``segment`` takes, such as ``progress``.

    Raises:
        Cancelled: If ``cancel`` said yes.
    """
    if isinstance(source, JointMapSource):
        return source.segment_with_joints(photo, cancel=cancel, **options)
    return PhotoMaps(source.segment(photo, cancel=cancel, **options), None)


class NamedMapSource(MapSource, Protocol):
    """A map source that knows where it runs."""

    @property
    def device_title(self) -> str:
        """Where it runs, as a text for the user."""


class CardMapSource(MapSource, Protocol):
    """A map source that knows its model."""

    @property
    def card(self) -> Card:
        """The card of its model."""


class ProgressMapSource(NamedMapSource, Protocol):
    """A map source that reports its progress, and finds joints if its model knows them."""

    @property
    def knows_joints(self) -> bool:
        """Whether the model distinguishes joints from cracks."""

    def segment(
        self,
        photo: NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
        joints: NDArray[np.float32] | None = None,
    ) -> NDArray[np.float32]:
        """Return the map; call ``progress`` with the share that is done; fill ``joints`` with the map of joints."""


class Runtime(Protocol):
    """A network with its weights on a device. Use one from one thread at a time."""

    def run(self, pixels: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """Run the network on pictures of one size.

        Args:
            pixels: uint8 (N, H, W, 3) RGB, C-contiguous; H and W are multiples of the network's stride.
            cancel: Called while the network runs; the work ends when it returns True.

        Returns:
            float32 (N, outputs, H, W) in [0, 1]; the first output is the crack.

        Raises:
            Cancelled: If ``cancel`` returned True.
        """

    def release(self) -> None:
        """Free the memory that is kept for the next picture of the same size."""

    def flop_per_pixel(self) -> float:
        """Return multiplications and additions for one pixel, each counted by itself."""
