"""A folded network for the CPU: the same sums in fewer passes over memory.

A layer of these networks does little arithmetic on much data, so that a CPU waits for memory. Convolution, bias and
activation become one call, the one that torch's own compiler writes for a CPU (``torch._inductor``); and the sub-pixel
head moves pairs of neighbours in place of single values.
"""

import torch
from torch import Tensor, nn

# what oneDNN calls the activations, and their limits
_ACTIVATIONS: dict[type[nn.Module], tuple[str, list[float]]] = {
    nn.ReLU: ("relu", []),
    nn.ReLU6: ("hardtanh", [0.0, 6.0]),
}


def tune(module: nn.Module) -> nn.Module:
    """Replace layers of a folded float32 network on the CPU, in place, by ones that do the same in less time.

    Where torch was built without oneDNN, as for Apple's processors, the network is left as it is.
    """
    if torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        _replace(module)
    return module


def _replace(module: nn.Module) -> None:
    for name, child in module.named_children():
        if _is_activated(child):
            setattr(module, name, FusedConv(child[0], *_ACTIVATIONS[type(child[1])]))  # type: ignore[index]
        elif isinstance(child, nn.Conv2d):
            setattr(module, name, FusedConv(child))
        elif isinstance(child, nn.PixelShuffle):
            setattr(module, name, PairShuffle())
        else:
            _replace(child)


def _is_activated(module: nn.Module) -> bool:
    return (
        isinstance(module, nn.Sequential)
        and len(module) == 2
        and type(module[0]) is nn.Conv2d
        and type(module[1]) in _ACTIVATIONS
    )


class FusedConv(nn.Module):
    """A convolution, its bias and the activation behind it in one call of oneDNN."""

    def __init__(self, conv: nn.Conv2d, activation: str = "none", limits: list[float] | None = None) -> None:
        super().__init__()
        self.weight, self.bias = conv.weight, conv.bias
        self.settings = (conv.padding, conv.stride, conv.dilation, conv.groups, activation, limits or [], "")

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W to N x outputs x H/stride x W/stride."""
        result: Tensor = torch.ops.mkldnn._convolution_pointwise(x, self.weight, self.bias, *self.settings)
        return result


class PairShuffle(nn.Module):
    """``nn.PixelShuffle(2)`` of channels that lie last in memory; two neighbours move as one complex number."""

    def forward(self, x: Tensor) -> Tensor:
        """N x 4 x H x W to N x 1 x 2H x 2W."""
        count, _, height, width = x.shape
        pairs = torch.view_as_complex(x.permute(0, 2, 3, 1).reshape(count, height, width, 2, 2))
        rows = torch.view_as_real(pairs.transpose(2, 3).contiguous())
        return rows.reshape(count, 1, 2 * height, 2 * width)
