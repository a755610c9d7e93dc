"""Intra-class feature variation distillation (Wang et al. 2020, arXiv 2008.03744).

A class's prototype is the mean feature of its places in a picture; the cosine of every place with the prototype of
its own class says how the features vary within the class, whatever the number of channels. Weights are the paper's;
its adversarial term, of a weight of 0.001, is left out. A place counts as crack if any of its pixels is: the nearest
pixel, which the paper takes, would lose the thin ones.
"""

from collections.abc import Sequence

import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor

from training.methods.method import PAIRS, FeatureMethod, at_one_size


class IFV(FeatureMethod):
    """Ground truth, logits at each pixel, and the variation within crack and background at the decoders' stride 4."""

    def __init__(
        self,
        soft: float = 10.0,
        temperature: float = 1.0,
        features: float = 200.0,
        pairs: Sequence[Sequence[str]] = PAIRS[-1:],
    ) -> None:
        super().__init__(soft, temperature, features, pairs)

    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """Return the mean squared difference, a scalar, of two maps' cosines with their prototypes, N x C x H x W."""
        student, teacher = at_one_size(student, teacher)
        crack = (F.adaptive_max_pool2d(target[:, :1], student.shape[-2:]) > 0.5).float()
        return F.mse_loss(_variation(student, crack), _variation(teacher, crack))


def _variation(features: Tensor, crack: Tensor) -> Tensor:
    """Return the cosine of each place with the mean feature of its class in the same picture, N x H x W."""
    ground = 1 - crack
    prototypes = crack * _mean(features, crack) + ground * _mean(features, ground)
    return F.cosine_similarity(features, prototypes, dim=1)


def _mean(features: Tensor, members: Tensor) -> Tensor:
    return (features * members).sum((2, 3), keepdim=True) / members.sum((2, 3), keepdim=True).clamp_min(1)
