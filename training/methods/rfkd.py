"""Robust Feature Knowledge Distillation (arXiv 2404.06258).

Three terms, as the paper has them: a pair-wise distance between intermediate feature maps, soft targets from the
logits, and the ground truth, on a mix of clean and noisy pictures. The paper's weights and temperature are not
public; these are ours. Our teacher sees the clean picture while the student sees the noisy one, so the features and
logits that the student learns are those of the undisturbed picture.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor

from training.methods.kd import soft_target
from training.methods.method import Method, Outputs, ground_truth

# (module of the student, module of the teacher): strides 8 and 16 of the encoders, stride 4 of the decoders
PAIRS = (("stages.1", "laterals.2"), ("stages.2", "laterals.3"), ("refines.0", "refines.1"))


class RFKD(Method):
    """Ground truth, softened logits, and pair-wise feature distances."""

    def __init__(
        self,
        soft: float = 1.0,
        temperature: float = 2.0,
        features: float = 1.0,
        side: int = 16,
        pairs: Sequence[Sequence[str]] = PAIRS,
    ) -> None:
        self.soft, self.temperature, self.features, self.side = soft, temperature, features, side
        self.pairs = tuple((student, teacher) for student, teacher in pairs)

    def taps(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The modules of ``pairs``."""
        return tuple(student for student, _ in self.pairs), tuple(teacher for _, teacher in self.pairs)

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """All three terms."""
        assert teacher is not None  # noqa: S101  the trainer runs the teacher that needs_teacher asks for
        soft = soft_target(student.logits, teacher.logits, self.temperature)
        distances = [
            pairwise_distance(student.features[ours], teacher.features[theirs], self.side)
            for ours, theirs in self.pairs
        ]
        return {
            "truth": ground_truth(student.logits, target),
            "soft": self.soft * soft,
            "features": self.features * torch.stack(distances).mean(),
        }


def pairwise_distance(student: Tensor, teacher: Tensor, side: int) -> Tensor:
    """Mean squared difference of the two maps' similarity matrices (Liu et al. 2019, arXiv 1903.04197).

    Each map, N x C x H x W with its own C, is averaged to ``side`` x ``side`` places; the cosine between every two
    places of one picture says what its features hold alike, whatever the number of channels.
    """
    return F.mse_loss(_similarity(student, side), _similarity(teacher, side))


def _similarity(features: Tensor, side: int) -> Tensor:
    places = F.adaptive_avg_pool2d(features.float(), min(side, features.shape[-1])).flatten(2)
    places = F.normalize(places - places.mean(2, keepdim=True), dim=1)
    return places.transpose(1, 2) @ places
