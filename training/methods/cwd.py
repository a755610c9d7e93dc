"""Channel-wise distillation (Shu et al. 2021, arXiv 2011.13256).

Each channel's map becomes a distribution over space by a softmax with a temperature, and the student's distributions
shall diverge little from the teacher's: what counts is where a channel is high, not how high.

The paper takes the logits, one channel per class, and feature maps. Our networks give one logit z, the difference of
two classes; the two-class logits of the same probabilities are (-z/2, z/2), and both channels count: the one shows
where the crack stands out, the other where the background does. A feature map passes a learnt 1 x 1 convolution first
if its channels are not as many as the teacher's, as in the authors' code. Temperature and weights are the paper's.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F  # noqa: N812  torch's own idiom
from torch import Tensor, nn

from training.methods.method import PAIRS, FeatureMethod, Outputs, at_one_size


class CWD(FeatureMethod):
    """Ground truth, channel-wise divergence of the two-class logits and of the last decoder maps."""

    def __init__(
        self,
        soft: float = 3.0,
        temperature: float = 4.0,
        features: float = 50.0,
        pairs: Sequence[Sequence[str]] = PAIRS[-1:],
    ) -> None:
        super().__init__(soft, temperature, features, pairs)

    def make_adapters(self, student: Outputs, teacher: Outputs) -> None:
        """Build a 1 x 1 convolution for each pair whose numbers of channels differ."""
        for index, (ours, theirs) in enumerate(self.pairs):
            inputs, outputs = student.features[ours].shape[1], teacher.features[theirs].shape[1]
            if inputs != outputs:
                self.adapters[index] = nn.Conv2d(inputs, outputs, 1, bias=False)

    def logit_distance(self, student: Outputs, teacher: Outputs) -> Tensor:
        """Return the channel-wise divergence of the two classes' logits, a scalar."""
        ours, theirs = (torch.cat([-z, z], 1) / 2 for z in (student.crack, teacher.crack))
        return channelwise(ours, theirs, self.temperature)

    def distance(self, student: Tensor, teacher: Tensor, target: Tensor) -> Tensor:
        """Return the channel-wise divergence of two maps, N x C x H x W with the same C, a scalar."""
        del target
        return channelwise(*at_one_size(student, teacher), self.temperature)


def channelwise(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """Return the divergence of the student's spatial distributions from the teacher's, mean of pictures and channels.

    Both are N x C x H x W; the result is multiplied by the square of the temperature.
    """
    ours, theirs = (F.log_softmax(maps.flatten(2) / temperature, 2) for maps in (student, teacher))
    divergence = F.kl_div(ours, theirs, reduction="sum", log_target=True)
    return divergence * temperature**2 / (student.shape[0] * student.shape[1])
