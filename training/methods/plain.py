"""No teacher: the ground truth alone. With a mix of clean and noisy crops this is the control ``pct-mix``."""

from torch import Tensor

from training.methods.method import Method, Outputs, ground_truth


class Plain(Method):
    """Ground truth only."""

    needs_teacher = False

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Return the term "truth", a scalar."""
        del teacher
        return {"truth": ground_truth(student.logits, target)}
