"""DIST, distillation from a stronger teacher (Huang et al. 2022, arXiv 2205.10536), for two classes at each pixel.

The student's probabilities need only correlate with the teacher's, not equal them. The paper correlates over the
classes of each instance (inter-class) and over the instances of each class (intra-class); in its segmentation every
pixel is an instance. Over two classes of one pixel a correlation is 1 or -1 and teaches nothing, so the instance of
our inter-class relation is the picture: the vector of both classes at all of its pixels. The intra-class relation is
the paper's, over all pixels of the batch; the two classes have the same. The weights are equal, as in the authors'
code.
"""

import torch
from torch import Tensor

from training.methods.method import Method, Outputs, ground_truth


class DIST(Method):
    """Ground truth and two correlations of the probabilities."""

    def __init__(self, inter: float = 1.0, intra: float = 1.0, temperature: float = 1.0) -> None:
        super().__init__()
        self.inter, self.intra, self.temperature = inter, intra, temperature

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Return the terms "truth", "inter" and "intra", scalars."""
        assert teacher is not None  # noqa: S101  the trainer runs the teacher that needs_teacher asks for
        ours, theirs = ((logits / self.temperature).sigmoid().flatten(1) for logits in (student.crack, teacher.crack))
        pictures = [torch.cat([p, 1 - p], 1) for p in (ours, theirs)]
        return {
            "truth": ground_truth(student.logits, target),
            "inter": self.inter * (1 - correlation(*pictures).mean()),
            "intra": self.intra * (1 - correlation(ours.flatten(), theirs.flatten())),
        }


def correlation(a: Tensor, b: Tensor) -> Tensor:
    """Return Pearson's correlation along the last dimension, in [-1, 1]."""
    a, b = (values - values.mean(-1, keepdim=True) for values in (a, b))
    return torch.cosine_similarity(a, b, dim=-1)
