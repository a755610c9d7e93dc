"""The teacher: an ImageNet-trained EfficientNet-Lite encoder under the gated decoder of PoolingCrack.

EfficientNet-Lite (Tan and Liu, Apache-2.0) is EfficientNet without squeeze-and-excite and with ReLU6. The modules stand
in the order of the public weight files, so that their tensors load one after the other.
"""

import math
from typing import NamedTuple

from torch import Tensor, nn

from crackview.nets.blocks import ConvNorm, Double, GatedLateral, SubPixel, compete


class _Stage(NamedTuple):
    repeats: int
    kernel: int
    stride: int
    expand: int
    outputs: int


_STAGES = (
    _Stage(1, 3, 1, 1, 16),
    _Stage(2, 3, 2, 6, 24),
    _Stage(2, 5, 2, 6, 40),
    _Stage(3, 3, 2, 6, 80),
    _Stage(3, 5, 1, 6, 112),
    _Stage(4, 5, 2, 6, 192),
    _Stage(1, 3, 1, 6, 320),
)
# width and depth multipliers (EfficientNet-Lite's own table)
_VARIANTS = {"lite0": (1.0, 1.0), "lite1": (1.0, 1.1), "lite2": (1.1, 1.2)}


class MBConv(nn.Module):
    """Inverted bottleneck: 1 x 1 expansion, depthwise convolution, 1 x 1 projection."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expand: int) -> None:
        super().__init__()
        hidden = inputs * expand
        self.residual = stride == 1 and inputs == outputs
        self.expand = _conv6(inputs, hidden, 1) if expand != 1 else nn.Identity()
        self.depthwise = _conv6(hidden, hidden, kernel, stride, hidden)
        self.project = ConvNorm(hidden, outputs, act=False)

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W to N x outputs x H/stride x W/stride."""
        y: Tensor = self.project(self.depthwise(self.expand(x)))
        return y.add_(x) if self.residual else y


class LiteEncoder(nn.Module):
    """EfficientNet-Lite without its classifier; gives features at strides 2, 4, 8, 16 and 32."""

    def __init__(self, variant: str = "lite0") -> None:
        super().__init__()
        self.variant = variant
        width, depth = _VARIANTS[variant]
        self.stem = _conv6(3, 32, 3, 2)
        blocks: list[nn.Module] = []
        inputs, self.taps, self.widths = 32, [], []
        last = len(_STAGES) - 1
        for index, stage in enumerate(_STAGES):
            outputs = _round_width(stage.outputs * width)
            repeats = stage.repeats if index in {0, last} else math.ceil(stage.repeats * depth)
            if stage.stride == 2:
                self.taps.append(len(blocks))
                self.widths.append(inputs)
            for repeat in range(repeats):
                blocks.append(MBConv(inputs, outputs, stage.kernel, stage.stride if repeat == 0 else 1, stage.expand))
                inputs = outputs
        self.taps.append(len(blocks))
        self.widths.append(inputs)
        self.blocks = nn.ModuleList(blocks)

    def forward(self, x: Tensor) -> list[Tensor]:
        """N x 3 x H x W normalised pixels to five feature maps."""
        features, x = [], self.stem(x)
        for index, block in enumerate(self.blocks):
            if index in self.taps:
                features.append(x)
            x = block(x)
        return [*features, x]

    def load_imagenet(self, weights: dict[str, Tensor]) -> None:
        """Take over the tensors of a public EfficientNet-Lite file, which come in the order of the layers.

        Raises:
            ValueError: the file does not fit this variant.
        """
        source = [(k, v) for k, v in weights.items() if not k.startswith(("_conv_head", "_bn1", "_fc"))]
        own = self.state_dict()
        if [tuple(v.shape) for _, v in source] != [tuple(v.shape) for v in own.values()]:
            raise ValueError("These ImageNet weights belong to another network.")
        self.load_state_dict(dict(zip(own, (v for _, v in source), strict=True)))


class Teacher(nn.Module):
    """Encoder, gated lateral connections, a decoder up to stride 2 and a sub-pixel head.

    Args:
        variant: of EfficientNet-Lite.
        decoder: channels of the decoder.
        joints: whether there is a second output, joint.
    """

    def __init__(self, variant: str = "lite0", decoder: int = 64, joints: bool = False) -> None:
        super().__init__()
        self.encoder = LiteEncoder(variant)
        self.laterals = nn.ModuleList(GatedLateral(width, decoder) for width in self.encoder.widths)
        widths = [decoder // 2, decoder, decoder, decoder]
        self.refines = nn.ModuleList(_refine(decoder, width) for width in widths)
        self.joints = joints
        self.head = SubPixel(widths[0], 2 if joints else 1)
        self.up = Double()

    def forward(self, x: Tensor) -> Tensor:
        """N x 3 x H x W normalised pixels to logits, N x 1 (crack) or N x 2 (crack, joint) x H x W.

        H and W are multiples of 32.
        """
        features = self.encoder(x)
        y = self.laterals[-1](features[-1])
        for index in range(len(features) - 2, -1, -1):
            y = self.refines[index](self.up(y).add_(self.laterals[index](features[index])))
        scores: Tensor = self.head(y)
        return compete(scores) if self.joints else scores


def _refine(inputs: int, outputs: int) -> nn.Module:
    return nn.Sequential(
        ConvNorm(inputs, inputs, 3, groups=inputs, act=False),
        ConvNorm(inputs, outputs),
        ConvNorm(outputs, outputs, 3, groups=outputs),
    )


def _conv6(inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> ConvNorm:
    conv = ConvNorm(inputs, outputs, kernel, stride, groups, act=False)
    return conv.append(nn.ReLU6(inplace=True))


def _round_width(width: float) -> int:
    """To a multiple of 8, never down by more than a tenth (EfficientNet's own rule)."""
    rounded = max(8, int(width + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * width else rounded
