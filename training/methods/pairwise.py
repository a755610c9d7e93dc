"""Structured knowledge distillation (Liu et al. 2019, arXiv 1903.04197): the pair-wise and the pixel-wise term.

The pair-wise term compares the similarities of all pairs of places within a picture. The paper's third, adversarial
term is left out: it needs a third network. Temperature and weights are the paper's.
"""

from collections.abc import Sequence

import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor

from training.methods.method import PAIRS, FeatureMethod


class Pairwise(FeatureMethod):
    """Ground truth, logits at each pixel, and similarities of places at the encoders' stride 16."""

    def __init__(
        self,
        soft: float = 10.0,
        temperature: float = 1.0,
        features: float = 10.0,
        side: int = 16,
        pairs: Sequence[Sequence[str]] = PAIRS[1:2],
    ) -> None:
        super().__init__(soft, temperature, features, pairs)
        self.side = side

    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """Return the distance of the two similarity matrices, a scalar."""
        del target
        return pairwise_distance(student, teacher, self.side)


def pairwise_distance(student: Tensor, teacher: Tensor, side: int, *, centred: bool = False) -> Tensor:
    """Return the mean squared difference of the two maps' similarity matrices.

    Each map, N x C x H x W with its own C, is averaged to ``side`` x ``side`` places; the cosine between every two
    places of one picture says what its features hold alike, whatever the number of channels. ``centred`` takes the
    picture's mean feature off first, which spreads the cosines over their range.
    """
    return F.mse_loss(_similarity(student, side, centred), _similarity(teacher, side, centred))


def _similarity(features: Tensor, side: int, centred: bool) -> Tensor:
    places = F.adaptive_avg_pool2d(features.float(), min(side, features.shape[-1])).flatten(2)
    if centred:
        places = places - places.mean(2, keepdim=True)
    places = F.normalize(places, dim=1)
    return places.transpose(1, 2) @ places
