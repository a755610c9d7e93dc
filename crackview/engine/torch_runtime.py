"""Torch: the network on a GPU, and a network in training on the device that trains it."""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from crackview.errors import Cancelled
from crackview.nets import loading


class TorchRuntime:
    """A `Runtime` of torch on any device that torch knows."""

    def __init__(
        self, network: nn.Module, device: torch.device, mean: tuple[float, ...], std: tuple[float, ...]
    ) -> None:
        """Run an evaluating network where it is.

        Args:
            network: N x 3 x H x W normalised pixels to N x outputs x H x W logits.
            device: Where its weights are.
            mean: Of each channel of pixels that were divided by 255.
            std: The same.
        """
        self._network, self._device = network, device
        middle, spread = (255 * torch.tensor(values, device=device) for values in (mean, std))
        self._gain, self._shift = 1 / spread, -middle / spread

    @torch.inference_mode()
    def run(self, pixels: NDArray[np.uint8], *, cancel: Callable[[], bool] | None = None) -> NDArray[np.float32]:
        """Run the network as `Runtime.run`; raise Cancelled if ``cancel``, called before every layer, returned True."""

        def stop_if_cancelled(*_: object) -> None:
            if cancel is not None and cancel():
                raise Cancelled

        hooks = [layer.register_forward_pre_hook(stop_if_cancelled) for layer in self._network.modules() if cancel]
        try:
            # (N, H, W, 3) seen as (N, 3, H, W) is channels-last already: nothing is moved
            pictures = torch.from_numpy(pixels).to(self._device).float()
            normalised = torch.addcmul(self._shift, pictures, self._gain).permute(0, 3, 1, 2)
            probability: NDArray[np.float32] = loading.probabilities(self._network(normalised)).float().cpu().numpy()
            return probability
        finally:
            for hook in hooks:
                hook.remove()

    def release(self) -> None:
        """See `Runtime.release`."""
        if self._device.type == "cuda":
            torch.cuda.empty_cache()

    def flop_per_pixel(self) -> float:
        """See `Runtime.flop_per_pixel`."""
        return loading.costs(self._network, loading.STRIDE)[1]
