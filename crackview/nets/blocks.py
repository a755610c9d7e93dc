"""The pieces the networks are built of: pooling token mixer, gated lateral connection, sub-pixel head."""

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
        """N x width x H x W to the same shape."""
        mixed: Tensor = x + self.pool_norm(self.pool(x)) + self.conv_norm(self.conv(x))
        return mixed

    def folded(self) -> nn.Conv2d:
        """One depthwise convolution that does the same in evaluation mode."""
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
        """N x width x H x W to the same shape."""
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
        """N x inputs x H x W to N x outputs x H x W."""
        reduced: Tensor = self.reduce(torch.addcmul(x, x, self.gate(x).sigmoid_()))
        return reduced


class Refine(nn.Sequential):
    """Depthwise 3 x 3 and 1 x 1 convolution after a lateral sum."""

    def __init__(self, width: int) -> None:
        super().__init__(ConvNorm(width, width, 3, groups=width, act=False), ConvNorm(width, width))


class Double(nn.Module):
    """A feature map at twice its size, bilinear."""

    def forward(self, x: Tensor) -> Tensor:
        """N x C x H x W to N x C x 2H x 2W."""
        return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


class SubPixel(nn.Conv2d):
    """The head (Shi et al. 2016): a 3 x 3 convolution gives each pixel four values a class, which are two by two."""

    def __init__(self, inputs: int, classes: int = 1) -> None:
        super().__init__(inputs, 4 * classes, 3, padding=1)
        nn.init.constant_(self.bias, -3.0)  # type: ignore[arg-type]  # cracks and joints are rare

    def forward(self, x: Tensor) -> Tensor:
        """N x inputs x H x W to N x classes x 2H x 2W."""
        return F.pixel_shuffle(super().forward(x), 2)


def compete(scores: Tensor) -> Tensor:
    """Scores of crack and joint to logits whose sigmoids are the probabilities of the two.

    Background scores 0. A class's logit is its score less that of the better of its rivals, background and the other
    class, so that a probability of 0.5 and more means that the class wins, and never two classes win at a pixel.

    Args:
        scores: N x 2 x H x W.

    Returns:
        N x 2 x H x W.
    """
    crack, joint = scores[:, :1], scores[:, 1:]
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
