"""What runs a network: ONNX Runtime on a CPU, torch on a GPU."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


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
