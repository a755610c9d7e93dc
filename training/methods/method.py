"""What every method is: a few weights and a loss; and the ground-truth term that all share."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor


@dataclass(frozen=True)
class Outputs:
    """Logits, N x 1 x H x W, and tapped feature maps, by module name."""

    logits: Tensor
    features: Mapping[str, Tensor] = field(default_factory=dict)


class Method(ABC):
    """A loss over the student's and the teacher's outputs."""

    needs_teacher = True

    def taps(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of the student's and of the teacher's modules whose outputs the loss wants."""
        return (), ()

    @abstractmethod
    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Named terms whose sum is minimised; ``target`` is float N x 1 x H x W in [0, 1]."""


def ground_truth(logits: Tensor, target: Tensor) -> Tensor:
    """Cross-entropy plus soft Dice over the whole batch."""
    entropy = F.binary_cross_entropy_with_logits(logits, target)
    probability = logits.sigmoid()
    overlap = 2 * (probability * target).sum() + 1
    return entropy + 1 - overlap / (probability.square().sum() + target.square().sum() + 1)
