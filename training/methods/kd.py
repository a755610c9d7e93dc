"""Logits distillation (Hinton, Vinyals and Dean 2015, arXiv 1503.02531), for two classes at each pixel."""

import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor

from training.methods.method import Method, Outputs, ground_truth


class KD(Method):
    """Ground truth and the teacher's softened logits."""

    def __init__(self, soft: float = 1.0, temperature: float = 2.0) -> None:
        self.soft, self.temperature = soft, temperature

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Both terms."""
        assert teacher is not None  # noqa: S101  the trainer runs the teacher that needs_teacher asks for
        soft = soft_target(student.logits, teacher.logits, self.temperature)
        return {"truth": ground_truth(student.logits, target), "soft": self.soft * soft}


def soft_target(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """Divergence of the student's softened probabilities from the teacher's, times the square of the temperature.

    The teacher's own entropy is taken off, so that 0 means agreement.
    """
    wanted = (teacher / temperature).sigmoid()
    entropy = F.binary_cross_entropy_with_logits(teacher / temperature, wanted)
    return (F.binary_cross_entropy_with_logits(student / temperature, wanted) - entropy) * temperature**2
