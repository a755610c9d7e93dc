"""What every method is: a few weights, a loss, perhaps adapters; and the ground-truth term that all share."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor, nn

# (module of the student, module of the teacher): strides 8 and 16 of the encoders, stride 4 of the decoders
PAIRS = (("stages.1", "laterals.2"), ("stages.2", "laterals.3"), ("refines.0", "refines.1"))


@dataclass(frozen=True)
class Outputs:
    """Logits, N x 1 (crack) or N x 2 (crack, joint) x H x W, and feature maps, by module name."""

    logits: Tensor
    features: Mapping[str, Tensor] = field(default_factory=dict)

    @property
    def crack(self) -> Tensor:
        """The logits of a crack, N x 1 x H x W."""
        return self.logits[:, :1]


class Method(nn.Module, ABC):
    """A loss over the student's and the teacher's outputs.

    A method may hold adapters, layers that are trained beside the student and stay in the checkpoint; they are never
    published.
    """

    needs_teacher = True

    def hooked_modules(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the names of the student's and of the teacher's modules whose outputs the loss needs."""
        return (), ()

    def make_adapters(self, student: Outputs, teacher: Outputs) -> None:
        """Make the adapters that these outputs of the two networks need; called once, before training."""

    @abstractmethod
    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Return named terms, scalars, whose sum is minimised; ``target`` as in ``ground_truth``."""


class FeatureMethod(Method):
    """Ground truth, softened logits, and a distance between pairs of feature maps, which the subclass defines.

    A weight of 0 takes its term away. ``pairs`` are names of a student's and a teacher's module; each student's map
    passes the pair's adapter first, which does nothing unless the subclass's ``make_adapters`` puts a layer there.
    """

    def __init__(self, soft: float, temperature: float, features: float, pairs: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.soft, self.temperature, self.features = soft, temperature, features
        self.pairs = tuple((student, teacher) for student, teacher in pairs) if features else ()
        self.adapters = nn.ModuleList(nn.Identity() for _ in self.pairs)

    def hooked_modules(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the modules of ``pairs``."""
        return tuple(student for student, _ in self.pairs), tuple(teacher for _, teacher in self.pairs)

    def loss(self, student: Outputs, teacher: Outputs | None, target: Tensor) -> dict[str, Tensor]:
        """Return "truth", and "soft" and "features" where their weight is not 0; features are averaged over pairs."""
        assert teacher is not None  # noqa: S101  the trainer runs the teacher that needs_teacher asks for
        terms = {"truth": ground_truth(student.logits, target)}
        if self.soft:
            terms["soft"] = self.soft * self.logit_distance(student, teacher)
        if self.pairs:
            distances = [
                self.distance(adapter(student.features[ours].float()), teacher.features[theirs].float(), target)
                for adapter, (ours, theirs) in zip(self.adapters, self.pairs, strict=True)
            ]
            terms["features"] = self.features * torch.stack(distances).mean()
        return terms

    def logit_distance(self, student: Outputs, teacher: Outputs) -> Tensor:
        """Return how far the student's logits are from the teacher's, a scalar."""
        return soft_targets(student, teacher, self.temperature)

    @abstractmethod
    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """Return the distance, a scalar, of a student's map, N x C x H x W, from its teacher's, whose C may differ."""


def ground_truth(logits: Tensor, target: Tensor) -> Tensor:
    """Return cross-entropy plus soft Dice over the whole batch, of the crack and, at half the weight, of the joint.

    Args:
        logits: N x 1 (crack) or N x 2 (crack, joint) x H x W.
        target: float N x 1 or N x 2 x H x W in [0, 1]; negative values mean that nothing is known and have no weight.
            A joint is background to the crack.
    """
    loss = _known_truth(logits[:, :1], target[:, :1])
    if logits.shape[1] > 1 and target.shape[1] > 1:
        loss = loss + 0.5 * _known_truth(logits[:, 1:], target[:, 1:])
    return loss


def _known_truth(logits: Tensor, target: Tensor) -> Tensor:
    known = (target >= 0).float()
    target = target * known
    entropy = (F.binary_cross_entropy_with_logits(logits, target, reduction="none") * known).mean()
    probability = logits.sigmoid() * known
    overlap = 2 * (probability * target).sum() + 1
    return entropy + 1 - overlap / (probability.square().sum() + target.square().sum() + 1)


def soft_targets(student: Outputs, teacher: Outputs, temperature: float) -> Tensor:
    """Return the mean of ``soft_target`` over the outputs that both networks have, a scalar."""
    count = min(student.logits.shape[1], teacher.logits.shape[1])
    return soft_target(student.logits[:, :count], teacher.logits[:, :count], temperature)


def soft_target(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """Return the divergence of the student's softened probabilities from the teacher's, times temperature squared.

    Hinton, Vinyals and Dean 2015, arXiv 1503.02531, for two classes at each pixel. The teacher's own entropy is taken
    off, so that 0 means agreement.
    """
    wanted = (teacher / temperature).sigmoid()
    entropy = F.binary_cross_entropy_with_logits(teacher / temperature, wanted)
    return (F.binary_cross_entropy_with_logits(student / temperature, wanted) - entropy) * temperature**2


def at_one_size(student: Tensor, teacher: Tensor) -> tuple[Tensor, Tensor]:
    """Return two maps, N x C x H x W, at the smaller of their two sizes, the larger one averaged down."""
    height, width = min(student.shape[-2:], teacher.shape[-2:])
    return F.adaptive_avg_pool2d(student, (height, width)), F.adaptive_avg_pool2d(teacher, (height, width))
