"""What runs a network, and what the parts of the application need of a segmenter: any that has it will do."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from crackview.engine.precision import Precision
from crackview.nets.cards import Card
from crackview.vision import joints
from crackview.vision.preparation import AS_IT_IS, Preparation


class MapSource(Protocol):
    """Gives the probability map of a photo, float32 (H, W) in [0, 1], of uint8 (H, W, 3)."""

    def segment(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """Return the map, float32 (H, W) in [0, 1]; raise `errors.Cancelled` if ``cancel`` returned True."""


class PhotoMaps(NamedTuple):
    """What a network sees on a photo.

    Attributes:
        crack: How probable a crack is, float32 (H, W) in [0, 1].
        joints: How probable a joint is, float32 (H, W) in [0, 1]; None: the network tells none.
        preparation: What was done to the photo before the network saw it.
    """

    crack: NDArray[np.float32]
    joints: NDArray[np.float32] | None
    preparation: Preparation = AS_IT_IS

    def joint_mask(self) -> NDArray[np.bool_] | None:
        """Return where joints are, bool (H, W), to be stored or measured; None: the network tells none."""
        return None if self.joints is None else joints.mask(self.joints)


class PhotoMapSource(Protocol):
    """Gives what is seen on a photo, uint8 (H, W, 3): cracks, and joints if it tells them."""

    def maps(self, photo: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> PhotoMaps:
        """Return both maps of one pass; raise `errors.Cancelled` if ``cancel`` returned True."""


class NamedMapSource(MapSource, PhotoMapSource, Protocol):
    """A map source that also gives both maps, and knows where it runs."""

    @property
    def device_title(self) -> str:
        """Where it runs, as a text for the user."""

    @property
    def precision(self) -> Precision:
        """What it computes with."""


class CardMapSource(MapSource, Protocol):
    """A map source that knows its model."""

    @property
    def card(self) -> Card:
        """The card of its model."""


class ProgressMapSource(NamedMapSource, Protocol):
    """A map source that also tells joints, and reports its progress."""

    @property
    def knows_joints(self) -> bool:
        """Whether the model distinguishes joints from cracks."""

    def maps(
        self,
        photo: NDArray[np.uint8],
        *,
        cancel: Callable[[], bool] | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> PhotoMaps:
        """Return both maps; call ``progress`` with the share that is done, 0 to 1."""


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
