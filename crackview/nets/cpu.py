"""A folded network for the CPU: the same sums in fewer passes over memory.

A layer of these networks does little arithmetic on much data, so that a CPU waits for memory. Convolution, bias and
activation become one call, the one that torch's own compiler writes for a CPU (``torch._inductor``); a wide 1 x 1
convolution becomes one matrix product, which starts from the residual; bilinear doubling becomes a depthwise
convolution; and the sub-pixel head gives sixteen values at a time in place of four, as many as a vector register holds.
"""

from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor, nn

from crackview.nets.blocks import Double, PoolBlock, SubPixel

# what oneDNN calls the activations, and their limits
_ACTIVATIONS: dict[type[nn.Module], tuple[str, list[float]]] = {
    nn.ReLU: ("relu", []),
    nn.ReLU6: ("hardtanh", [0.0, 6.0]),
}
# inputs from which a matrix product is faster than a 1 x 1 convolution, by itself and with an activation, which costs
# it a pass of its own
_WIDE, _WIDE_ACTIVATED = 48, 80
_ANY_SIZE = (64, 64)


def tune(module: nn.Module) -> nn.Module:
    """Replace layers of a folded float32 network on the CPU, in place, by ones that do the same in less time.

    Where torch was built without oneDNN, as for Apple's processors, the network is left as it is.
    """
    if torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        _replace(module)
    return module


def _replace(module: nn.Module) -> None:
    for name, child in module.named_children():
        tuned = _tuned(child)
        if tuned is None:
            _replace(child)
        else:
            setattr(module, name, tuned)


def _tuned(module: nn.Module) -> nn.Module | None:
    if isinstance(module, PoolBlock):
        return ResidualBlock(module)
    if isinstance(module, Double):
        return DepthwiseDouble()
    if isinstance(module, SubPixel) and module.out_channels == 4:
        return WideSubPixel(module)
    if isinstance(module, nn.Conv2d):
        return _conv(module)
    if (
        isinstance(module, nn.Sequential)
        and len(module) == 2
        and type(module[0]) is nn.Conv2d
        and type(module[1]) in _ACTIVATIONS
    ):
        return _conv(module[0], module[1])
    return None


def _conv(conv: nn.Conv2d, activation: nn.Module | None = None) -> nn.Module:
    pointwise = conv.kernel_size == (1, 1) and conv.stride == (1, 1) and conv.groups == 1
    if pointwise and conv.in_channels >= (_WIDE_ACTIVATED if activation else _WIDE):
        return MatrixProduct(conv, activation)
    return FusedConv(conv, *_ACTIVATIONS[type(activation)] if activation else ())


class FusedConv(nn.Module):
    """A convolution, its bias and the activation behind it in one call of oneDNN."""

    def __init__(self, conv: nn.Conv2d, activation: str = "none", limits: list[float] | None = None) -> None:
        super().__init__()
        self.settings = (conv.padding, conv.stride, conv.dilation, conv.groups, activation, limits or [], "")
        self.weight, self.bias = conv.weight.detach(), conv.bias
        if conv.kernel_size != (1, 1):
            # once as oneDNN wants them, in place of at every call; for 1 x 1 that depends on the picture's size
            size = [1, conv.in_channels, *_ANY_SIZE]
            self.weight = torch.ops.mkldnn._reorder_convolution_weight(self.weight, *self.settings[:4], size)

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W to N x outputs x H/stride x W/stride."""
        result: Tensor = torch.ops.mkldnn._convolution_pointwise(x, self.weight, self.bias, *self.settings)
        return result


class MatrixProduct(nn.Module):
    """A 1 x 1 convolution: pixels, whose channels lie last in memory, times weights."""

    def __init__(self, conv: nn.Conv2d, activation: nn.Module | None = None) -> None:
        super().__init__()
        self.weight, self.bias, self.activation = _matrix(conv), conv.bias, activation

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W to N x outputs x H x W."""
        result = _picture(F.linear(_pixels(x), self.weight, self.bias), x)
        return self.activation(result) if self.activation else result


class ResidualBlock(nn.Module):
    """A pooling block whose last product is added to the residual as it is made.

    Its bias has to be there before: the mixer gives it to the residual, and the first product takes it off again.
    """

    def __init__(self, block: PoolBlock) -> None:
        super().__init__()
        mixer: Any = block.mixer
        mlp: Any = block.mlp
        (widen, activation), (narrow,) = mlp
        mixer.bias = nn.Parameter(mixer.bias + narrow.bias, requires_grad=False)
        widen.bias = nn.Parameter(widen.bias - _matrix(widen) @ narrow.bias, requires_grad=False)
        self.mixer, self.widen, self.narrow = FusedConv(mixer), _conv(widen, activation), _matrix(narrow)

    def forward(self, x: Tensor) -> Tensor:
        """N x width x H x W to the same shape."""
        x = self.mixer(x)
        return _picture(_pixels(x).addmm_(_pixels(self.widen(x)), self.narrow.t()), x)


class DepthwiseDouble(nn.Module):
    """``Double`` as a depthwise transposed convolution with the weights of bilinear interpolation."""

    def __init__(self) -> None:
        super().__init__()
        line = torch.tensor([0.25, 0.75, 0.75, 0.25])
        self.kernel = line[:, None] * line

    def forward(self, x: Tensor) -> Tensor:
        """N x C x H x W to N x C x 2H x 2W."""
        channels = x.shape[1]
        # what lies beyond the edge is the edge
        padded = F.pad(x, (1, 1, 1, 1), mode="replicate")
        kernel = self.kernel.expand(channels, 1, 4, 4)
        return F.conv_transpose2d(padded, kernel, stride=2, padding=3, groups=channels)


class WideSubPixel(nn.Module):
    """``SubPixel`` for two by two pixels at once: their sixteen logits are one convolution of 4 x 4 and stride 2."""

    def __init__(self, head: SubPixel) -> None:
        super().__init__()
        assert head.bias is not None  # noqa: S101  our heads have one
        outputs = head.weight.view(2, 2, head.in_channels, 3, 3)
        # rows and columns of the pixel, then of the logit in it
        weight = head.weight.new_zeros(2, 2, 2, 2, head.in_channels, 4, 4)
        for row in range(2):
            for column in range(2):
                weight[row, :, column, :, :, row : row + 3, column : column + 3] = outputs
        bias = head.bias.view(1, 2, 1, 2).expand(2, 2, 2, 2)
        wide = nn.Conv2d(head.in_channels, 16, 4, stride=2, padding=1)
        wide.weight = nn.Parameter(weight.view(16, head.in_channels, 4, 4), requires_grad=False)
        wide.bias = nn.Parameter(bias.reshape(16), requires_grad=False)
        self.wide = FusedConv(wide)

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W, H and W even, to N x 1 x 2H x 2W."""
        x = self.wide(x)
        count, _, height, width = x.shape
        # four neighbours in a row move as two complex numbers of 64 bits do: together
        rows = x.permute(0, 2, 3, 1).reshape(count, height, width, 4, 4).view(torch.complex128)
        return rows.transpose(2, 3).contiguous().view(torch.float32).view(count, 1, 4 * height, 4 * width)


def _matrix(conv: nn.Conv2d) -> Tensor:
    """The weights of a 1 x 1 convolution, outputs x inputs."""
    return conv.weight.detach()[:, :, 0, 0].contiguous()


def _pixels(x: Tensor) -> Tensor:
    """N x C x H x W, channels last in memory, as N H W x C."""
    return x.permute(0, 2, 3, 1).reshape(-1, x.shape[1])


def _picture(pixels: Tensor, like: Tensor) -> Tensor:
    """``_pixels`` back as N x C x H x W, channels last in memory."""
    count, _, height, width = like.shape
    return pixels.view(count, height, width, -1).permute(0, 3, 1, 2)
