"""Logits distillation (Hinton, Vinyals and Dean 2015, arXiv 1503.02531), for two classes at each pixel."""

from torch import Tensor

from training.methods.method import Method, Outputs, ground_truth, soft_targets


class KD(Method):
    """Ground truth and the teacher's softened logits."""

    def __init__(self, soft: float = 1.0, temperature: float = 2.0) -> None:
        super().__init__()
        self.soft, self.temperature = soft, temperature

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Return the terms "truth" and "soft", scalars."""
        assert teacher is not None  # noqa: S101  the trainer runs the teacher that needs_teacher asks for
        soft = soft_targets(student, teacher, self.temperature)
        return {"truth": ground_truth(student.logits, target), "soft": self.soft * soft}
