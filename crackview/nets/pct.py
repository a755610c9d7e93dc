"""PoolingCrack Tiny: the student, at most half a million parameters.

After PoolingCrack (Automation in Construction 2024, 105367) and RFKD (arXiv 2404.06258), whose widths are not public;
these are ours. Against the paper's plan: BatchNorm in place of GroupNorm, since it folds into the convolutions;
features at stride 2 that return in the decoder, since most cracks are a few pixels wide; a sub-pixel head (Shi et al.
2016) in place of a deformable alignment.
"""

from collections.abc import Sequence

from torch import Tensor, nn

from crackview.nets.blocks import ConvNorm, Double, GatedLateral, PoolBlock, Refine, SubPixel, compete


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
        self.head = SubPixel(stem, 2 if joints else 1)
        self.up = Double()

    def encode(self, x: Tensor) -> list[Tensor]:
        """Features at strides 2, 4, 8, 16 and 32."""
        features = [self.stem(x)]
        for stage in self.stages:
            features.append(stage(features[-1]))
        return features

    def forward(self, x: Tensor) -> Tensor:
        """N x 3 x H x W normalised pixels to logits, N x 1 (crack) or N x 2 (crack, joint) x H x W.

        H and W are multiples of 32.
        """
        detail, *features = self.encode(x)
        y = self.laterals[-1](features[-1])
        for index in range(len(features) - 2, -1, -1):
            y = self.refines[index](self.up(y).add_(self.laterals[index](features[index])))
        y = self.fuse(self.up(self.detail(y)).add_(detail).relu_())
        scores: Tensor = self.head(y)
        return compete(scores) if self.joints else scores


def _down(inputs: int, outputs: int, kernel: int) -> nn.Module:
    """Halve the picture; 2 x 2 patches at coarse scales, where 3 x 3 would spend half of the parameters."""
    if kernel == 3:
        return ConvNorm(inputs, outputs, 3, stride=2, act=False)
    merge = ConvNorm(inputs, outputs, 2, stride=2, act=False)
    merge[0].padding = (0, 0)  # type: ignore[assignment]
    return merge
