"""Which numbers to compute in."""

import time

import torch
from torch import Tensor, nn


def choose(wanted: str, device: torch.device) -> torch.dtype:
    """Return ``float32``, ``bfloat16``, or with ``auto`` bfloat16 where a small product shows that it is faster."""
    if wanted != "auto":
        return torch.bfloat16 if wanted == "bfloat16" else torch.float32
    if device.type == "cuda":
        return torch.bfloat16
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # a busy machine disturbs one thread least
    times = [min(_product_s(kind) for _ in range(5)) for kind in (torch.bfloat16, torch.float32)]
    torch.set_num_threads(threads)
    return torch.bfloat16 if times[0] < 0.7 * times[1] else torch.float32


def keep_depthwise_full(network: nn.Module) -> None:
    """Keep depthwise convolutions out of a processor's autocast.

    oneDNN's bfloat16 gradient of a strided depthwise convolution takes up to 17 times as long as its float32 one.
    """
    for module in network.modules():
        if type(module) is nn.Conv2d and module.groups > 1:
            module.__class__ = _FullPrecisionConv


class _FullPrecisionConv(nn.Conv2d):
    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  torch's own name
        with torch.autocast(input.device.type, enabled=False):
            return super().forward(input.float())


def _product_s(kind: torch.dtype) -> float:
    matrix = torch.ones(1024, 1024, dtype=kind)
    began = time.perf_counter()
    matrix @ matrix
    return time.perf_counter() - began
