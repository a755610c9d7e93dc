"""Robust Feature Knowledge Distillation (arXiv 2404.06258).

Three terms, as the paper has them: a pair-wise distance between intermediate feature maps, soft targets from the
logits, and the ground truth, on a mix of clean and noisy pictures. The paper's weights and temperature are not
public; these are ours. Our teacher sees the clean picture while the student sees the noisy one, so the features and
logits that the student learns are those of the undisturbed picture. The ablations are configurations: ``soft = 0``,
``features = 0``, another ``noisy_every``, another ``teacher_sees``.
"""

from collections.abc import Sequence

from torch import Tensor

from training.methods.method import PAIRS, FeatureMethod
from training.methods.pairwise import pairwise_distance


class RFKD(FeatureMethod):
    """Ground truth, softened logits, and pair-wise feature distances."""

    def __init__(
        self,
        soft: float = 1.0,
        temperature: float = 2.0,
        features: float = 1.0,
        side: int = 16,
        pairs: Sequence[Sequence[str]] = PAIRS,
    ) -> None:
        super().__init__(soft, temperature, features, pairs)
        self.side = side

    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """The distance of the two similarity matrices, their mean features taken off."""
        del target
        return pairwise_distance(student, teacher, self.side, centred=True)
