"""Robust Feature Knowledge Distillation (arXiv 2404.06258): where the paper's three parts are.

1. Clean and noisy pictures, 2 : 1, of the seen noises: ``crops.noisy_every = 3`` (``Crops.__getitem__``, ``disturb``).
2. A pair-wise distance between intermediate feature maps: ``RFKD.distance``, at strides 8 and 16 of the encoders and 4
   of the decoders (``PAIRS``, weight ``features``), read from both networks by ``hooks.FeatureHooks``.
3. Soft targets from the logits, and the ground truth: ``soft_targets`` (weight ``soft``) and ``ground_truth``; their
   sum with 2 is ``FeatureMethod.loss``, which ``train`` minimises.

The paper's weights and temperature are not public; these are ours. The teacher sees the clean crop while the student
sees the noisy one (``teacher_sees``), so that what is learnt is the undisturbed picture. The ablations are
configurations: ``soft = 0``, ``features = 0``, another ``noisy_every``, another ``teacher_sees``.
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
        """Return the distance of the two similarity matrices without their mean features, a scalar."""
        del target
        return pairwise_distance(student, teacher, self.side, centred=True)
