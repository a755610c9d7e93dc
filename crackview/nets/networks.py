"""The networks: the student, the teacher, and the pieces of which both are built.

PoolingCrack Tiny, the student, is after PoolingCrack (Automation in Construction 2024, 105367) and RFKD (arXiv
2404.06258), whose widths are not public; these are ours. Against the paper's plan: BatchNorm in place of GroupNorm,
since it folds into the convolutions; features at stride 2 that return in the decoder, since most cracks are a few
pixels wide; a sub-pixel head (Shi et al. 2016) in place of a deformable alignment.

The teacher is an ImageNet-trained EfficientNet-Lite encoder (Tan and Liu, Apache-2.0: EfficientNet without
squeeze-and-excite and with ReLU6) under the gated decoder of PoolingCrack. Its modules stand in the order of the public
weight files, so that their tensors load one after the other.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_weights


class ConvNorm(nn.Sequential):
    """Convolution, BatchNorm and, unless ``act`` is off, ReLU; "same" padding."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int = 1, stride: int = 1, groups: int = 1, *, act: bool = True
    ) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs)
        )
        if act:
            self.append(nn.ReLU(inplace=True))


class PoolMixer(nn.Module):
    """The token mixer of PoolFormer (Yu et al. 2022): 3 x 3 average pooling beside the identity.

    A depthwise 3 x 3 convolution stands beside the pooling while training. All branches are linear and act on each
    channel alone, so ``folded`` merges them into one depthwise convolution (Ding et al. 2021, RepVGG): the richer mixer
    costs nothing when it runs.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width
        self.pool = nn.AvgPool2d(3, 1, 1)
        self.pool_norm = nn.BatchNorm2d(width)
        self.conv = nn.Conv2d(width, width, 3, 1, 1, groups=width, bias=False)
        self.conv_norm = nn.BatchNorm2d(width)

    def forward(self, x: Tensor) -> Tensor:
        """Map N x width x H x W to the same shape."""
        mixed: Tensor = x + self.pool_norm(self.pool(x)) + self.conv_norm(self.conv(x))
        return mixed

    def folded(self) -> nn.Conv2d:
        """Return one depthwise convolution that does the same in evaluation mode."""
        average = torch.full_like(self.conv.weight, 1 / 9)
        pool_weight, pool_bias = _fused(average, self.pool_norm)
        conv_weight, conv_bias = _fused(self.conv.weight, self.conv_norm)
        identity = torch.zeros_like(average)
        identity[:, :, 1, 1] = 1
        merged = nn.Conv2d(self.width, self.width, 3, 1, 1, groups=self.width)
        merged.weight = nn.Parameter(identity + pool_weight + conv_weight, requires_grad=False)
        merged.bias = nn.Parameter(pool_bias + conv_bias, requires_grad=False)
        return merged


class PoolBlock(nn.Module):
    """Pooling mixer, then a residual channel MLP of two 1 x 1 convolutions."""

    def __init__(self, width: int, ratio: float) -> None:
        super().__init__()
        hidden = int(width * ratio)
        self.mixer = PoolMixer(width)
        self.mlp = nn.Sequential(ConvNorm(width, hidden), ConvNorm(hidden, width, act=False))

    def forward(self, x: Tensor) -> Tensor:
        """Map N x width x H x W to the same shape."""
        x = self.mixer(x)
        mixed: Tensor = self.mlp(x).add_(x)
        return mixed


class GatedLateral(nn.Module):
    """The lateral connection of PoolingCrack (Automation in Construction 2024, 105367).

    A 1 x 1 convolution and a sigmoid give a gate s; x * s + x is reduced by a 1 x 1 convolution.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.gate = nn.Conv2d(inputs, inputs, 1)
        self.reduce = ConvNorm(inputs, outputs, act=False)

    def forward(self, x: Tensor) -> Tensor:
        """Map N x inputs x H x W to N x outputs x H x W."""
        reduced: Tensor = self.reduce(torch.addcmul(x, x, self.gate(x).sigmoid_()))
        return reduced


class Refine(nn.Sequential):
    """Depthwise 3 x 3 and 1 x 1 convolution after a lateral sum."""

    def __init__(self, width: int) -> None:
        super().__init__(ConvNorm(width, width, 3, groups=width, act=False), ConvNorm(width, width))


class Double(nn.Module):
    """A feature map at twice its size, bilinear."""

    def forward(self, x: Tensor) -> Tensor:
        """Map N x C x H x W to N x C x 2H x 2W."""
        return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


class SubPixel(nn.Conv2d):
    """A head (Shi et al. 2016): a convolution gives each pixel ``factor`` squared logits, which become pixels."""

    def __init__(self, inputs: int, factor: int = 2, kernel: int = 3) -> None:
        super().__init__(inputs, factor * factor, kernel, padding=kernel // 2)
        self.factor = factor
        nn.init.constant_(self.bias, -3.0)  # type: ignore[arg-type]  # cracks and joints are rare

    def forward(self, x: Tensor) -> Tensor:
        """Map N x inputs x H x W to N x 1 x ``factor`` H x ``factor`` W."""
        return F.pixel_shuffle(super().forward(x), self.factor)


def competing_logits(crack: Tensor, joint: Tensor) -> Tensor:
    """Turn scores of crack and joint into logits whose sigmoids are the probabilities of the two.

    Background scores 0. A class's logit is its score less that of the better of its rivals, background and the other
    class, so that a probability of 0.5 and more means that the class wins, and never two classes win at a pixel.

    Args:
        crack: N x 1 x H x W.
        joint: N x 1 x H x W.

    Returns:
        N x 2 x H x W.
    """
    return torch.cat([crack - joint.relu(), joint - crack.relu()], 1)


def _fused(weight: Tensor, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    assert norm.running_mean is not None  # noqa: S101  our norms always track
    assert norm.running_var is not None  # noqa: S101
    fused_weight, fused_bias = fuse_conv_bn_weights(
        weight, None, norm.running_mean, norm.running_var, norm.eps, norm.weight, norm.bias
    )
    return fused_weight.detach(), fused_bias.detach()


def fold(module: nn.Module) -> nn.Module:
    """Fold every BatchNorm of an evaluating network into its convolution, in place, and merge the pooling mixers.

    The result computes the same up to rounding and can no longer be trained.
    """
    for name, child in module.named_children():
        if isinstance(child, PoolMixer):
            setattr(module, name, child.folded())
        elif isinstance(child, ConvNorm):
            conv, norm = child[0], child[1]
            assert isinstance(conv, nn.Conv2d)  # noqa: S101
            assert isinstance(norm, nn.BatchNorm2d)  # noqa: S101
            weight, bias = _fused(conv.weight, norm)
            conv.weight = nn.Parameter(weight, requires_grad=False)
            conv.bias = nn.Parameter(bias, requires_grad=False)
            setattr(module, name, nn.Sequential(conv, *list(child)[2:]))
        else:
            fold(child)
    return module


class PCT(nn.Module):
    """PoolingCrack Tiny.

    Args:
        widths: channels of the four stages, at strides 4, 8, 16 and 32.
        depths: pooling blocks of the four stages.
        ratio: width of a block's MLP over its own.
        stem: channels at stride 2.
        decoder: channels of the decoder.
        joints: whether there is a second output, joint.
    """

    def __init__(
        self,
        widths: Sequence[int] = (24, 48, 80, 112),
        depths: Sequence[int] = (2, 2, 5, 2),
        ratio: float = 3.0,
        stem: int = 16,
        decoder: int = 24,
        joints: bool = False,
    ) -> None:
        super().__init__()
        self.stem = ConvNorm(3, stem, 3, stride=2)
        inputs = [stem, *widths[:-1]]
        self.stages = nn.ModuleList(
            nn.Sequential(_down(before, width, 3 if index < 2 else 2), *(PoolBlock(width, ratio) for _ in range(depth)))
            for index, (before, width, depth) in enumerate(zip(inputs, widths, depths, strict=True))
        )
        self.laterals = nn.ModuleList(GatedLateral(width, decoder) for width in widths)
        self.refines = nn.ModuleList(Refine(decoder) for _ in widths[:-1])
        self.detail = ConvNorm(decoder, stem, act=False)
        self.fuse = ConvNorm(stem, stem, 3)
        self.joints = joints
        self.head = SubPixel(stem)
        if joints:  # the decoder at stride 4 tells a joint from a crack, and costs less than stride 2
            self.joint_head = SubPixel(decoder, factor=4, kernel=1)
        self.up = Double()

    def encode(self, x: Tensor) -> list[Tensor]:
        """Return the features of N x 3 x H x W pixels at strides 2, 4, 8, 16 and 32, N x width x h x w each."""
        features = [self.stem(x)]
        for stage in self.stages:
            features.append(stage(features[-1]))
        return features

    def forward(self, x: Tensor) -> Tensor:
        """Map N x 3 x H x W normalised pixels to logits, N x 1 (crack) or N x 2 (crack, joint) x H x W.

        H and W are multiples of 32.
        """
        detail, *features = self.encode(x)
        y = self.laterals[-1](features[-1])
        for index in range(len(features) - 2, -1, -1):
            y = self.refines[index](self.up(y).add_(self.laterals[index](features[index])))
        crack: Tensor = self.head(self.fuse(self.up(self.detail(y)).add_(detail).relu_()))
        return competing_logits(crack, self.joint_head(y)) if self.joints else crack


def _down(inputs: int, outputs: int, kernel: int) -> nn.Module:
    """Halve the picture; 2 x 2 patches at coarse scales, where 3 x 3 would spend half of the parameters."""
    if kernel == 3:
        return ConvNorm(inputs, outputs, 3, stride=2, act=False)
    merge = ConvNorm(inputs, outputs, 2, stride=2, act=False)
    merge[0].padding = (0, 0)  # type: ignore[assignment]
    return merge


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
        """Map N x inputs x H x W to N x outputs x H/stride x W/stride."""
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
        inputs, self.feature_ends, self.widths = 32, [], []
        last = len(_STAGES) - 1
        for index, stage in enumerate(_STAGES):
            outputs = _round_width(stage.outputs * width)
            repeats = stage.repeats if index in {0, last} else math.ceil(stage.repeats * depth)
            if stage.stride == 2:
                self.feature_ends.append(len(blocks))
                self.widths.append(inputs)
            for repeat in range(repeats):
                blocks.append(MBConv(inputs, outputs, stage.kernel, stage.stride if repeat == 0 else 1, stage.expand))
                inputs = outputs
        self.feature_ends.append(len(blocks))
        self.widths.append(inputs)
        self.blocks = nn.ModuleList(blocks)

    def forward(self, x: Tensor) -> list[Tensor]:
        """Map N x 3 x H x W normalised pixels to feature maps at strides 2, 4, 8, 16 and 32, N x width x h x w."""
        features, x = [], self.stem(x)
        for index, block in enumerate(self.blocks):
            if index in self.feature_ends:
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
        self.head = SubPixel(widths[0])
        if joints:
            self.joint_head = SubPixel(decoder, factor=4, kernel=1)
        self.up = Double()

    def forward(self, x: Tensor) -> Tensor:
        """Map N x 3 x H x W normalised pixels to logits, N x 1 (crack) or N x 2 (crack, joint) x H x W.

        H and W are multiples of 32.
        """
        features = self.encoder(x)
        y = self.laterals[-1](features[-1])
        for index in range(len(features) - 2, 0, -1):
            y = self.refines[index](self.up(y).add_(self.laterals[index](features[index])))
        crack: Tensor = self.head(self.refines[0](self.up(y).add_(self.laterals[0](features[0]))))
        return competing_logits(crack, self.joint_head(y)) if self.joints else crack


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
    """Round a width to a multiple of 8, never down by more than a tenth (EfficientNet's own rule)."""
    rounded = max(8, int(width + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * width else rounded
