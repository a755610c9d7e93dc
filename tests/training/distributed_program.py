"""What two processes of torch's launcher run: a whole run, and one that stops and goes on; and gradients by hand."""

import copy
import sys
from pathlib import Path

import torch

from training import config
from training.distributed import ProcessGroup, join, leave
from training.train import train

wanted, folder = config.read(Path(sys.argv[1])), Path(sys.argv[2])
train(wanted, folder / "whole")
train(wanted, folder / "parts", stop_after_s=0)
train(wanted, folder / "parts")


def average_by_hand(group: ProcessGroup) -> None:
    torch.manual_seed(0)
    alone, batch = torch.nn.Linear(2, 1), torch.randn(4, 2)
    shared, averaged = copy.deepcopy(alone), copy.deepcopy(alone)
    mine = batch[2 * group.rank : 2 * group.rank + 2]
    alone(batch).square().mean().backward()
    wrapped = group.shared(shared)  # averages for as long as it lives
    wrapped(mine).square().mean().backward()
    averaged(mine).square().mean().backward()
    assert not torch.allclose(averaged.weight.grad, alone.weight.grad)
    group.average_gradients(averaged)
    for network in (shared, averaged):
        assert torch.allclose(network.weight.grad, alone.weight.grad)
    assert group.same(group.rank + 7.0) == 7.0


average_by_hand(join())
leave()
