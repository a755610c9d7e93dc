"""Attention transfer (Zagoruyko and Komodakis 2017, arXiv 1612.03928), activation-based.

A map's attention is its energy, the sum of squares over the channels, as one unit vector over space; the student's
shall be the teacher's. Weight and power are the paper's; like its main experiments it takes no soft targets.
"""

from collections.abc import Sequence

import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor

from training.methods.method import PAIRS, FeatureMethod, at_one_size


class AT(FeatureMethod):
    """Ground truth and attention maps."""

    def __init__(
        self,
        soft: float = 0.0,
        temperature: float = 2.0,
        features: float = 1000.0,
        pairs: Sequence[Sequence[str]] = PAIRS,
    ) -> None:
        super().__init__(soft, temperature, features, pairs)

    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """Return the mean squared difference, a scalar, of the attention vectors of two maps, N x C x H x W."""
        del target
        student, teacher = at_one_size(_energy(student), _energy(teacher))
        return F.mse_loss(F.normalize(student.flatten(1)), F.normalize(teacher.flatten(1)))


def _energy(features: Tensor) -> Tensor:
    return features.square().mean(1, keepdim=True)
