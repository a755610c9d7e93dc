"""One run in several processes, on one machine or many, started by torch's own launcher (torchrun).

A step's batch is shared out between the processes, so that together they see the crops that one process would, in the
same steps. Gradients are averaged; everything else that must be the same comes from the first process.
"""

import datetime as dt
import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import Sampler

from training.config import ConfigError

# the others wait for the first process while it validates
_PATIENCE = dt.timedelta(hours=1)


@dataclass(frozen=True)
class ProcessGroup:
    """Which of how many processes this one is, and where it computes."""

    rank: int
    size: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Whether this process saves, logs and validates."""
        return self.rank == 0

    def same(self, value: float) -> float:
        """Return the first process's ``value`` in every process."""
        if self.size == 1:
            return value
        shared = torch.tensor(value, dtype=torch.float64, device=self.device)
        dist.broadcast(shared, 0)
        return float(shared)

    def wait(self) -> None:
        """Wait until every process is here."""
        if self.size > 1:
            dist.barrier()

    def prepared(self, network: nn.Module) -> nn.Module:
        """Return the network with BatchNorms that take the statistics of the whole batch.

        Torch has such a norm for GPUs alone: on processors each process takes the statistics of its own share.
        """
        if self.size == 1 or self.device.type != "cuda":
            return network
        converted: nn.Module = nn.SyncBatchNorm.convert_sync_batchnorm(network)  # type: ignore[no-untyped-call]
        return converted

    def shared(self, network: nn.Module) -> nn.Module:
        """Return the module to call in place of the network, so that its backward pass averages gradients.

        Running statistics come from the first process before each pass.
        """
        if self.size == 1:
            return network
        return DistributedDataParallel(network, device_ids=[self.device] if self.device.type == "cuda" else None)

    def average_gradients(self, module: nn.Module) -> None:
        """Average the gradients of what no ``shared`` network holds."""
        if self.size == 1:
            return
        for parameter in module.parameters():
            if parameter.grad is not None:
                dist.all_reduce(parameter.grad)
                parameter.grad /= self.size


def join() -> ProcessGroup:
    """Join the processes that the launcher started, or this one alone."""
    size, local = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("LOCAL_RANK", "0"))
    cuda = torch.cuda.is_available()
    device = torch.device("cuda", local) if cuda else torch.device("cpu")
    if size == 1:
        return ProcessGroup(0, 1, torch.device("cuda") if cuda else device)
    if cuda:
        torch.cuda.set_device(device)
    if not dist.is_initialized():
        dist.init_process_group("nccl" if cuda else "gloo", timeout=_PATIENCE)
    return ProcessGroup(dist.get_rank(), size, device)


def leave() -> None:
    """End what ``join`` began; ``shared`` networks must be out of use."""
    if dist.is_initialized():
        # a network that is forgotten but not yet collected holds threads of the group, and the interpreter aborts where
        # it ends before they do (github.com/pytorch/pytorch/issues/190489)
        gc.collect()
        dist.destroy_process_group()


class Share(Sampler[int]):
    """One process's indices from ``start`` to ``stop``: its part of every batch, in order.

    Raises:
        ConfigError: the batch cannot be shared out evenly.
    """

    def __init__(self, start: int, stop: int, batch: int, group: ProcessGroup) -> None:
        if batch % group.size:
            raise ConfigError(
                f"A batch of {batch} crops cannot be shared by {group.size} processes: choose a multiple."
            )
        self.part = batch // group.size
        self.starts = range(start + group.rank * self.part, stop, batch)

    def __iter__(self) -> Iterator[int]:
        """Count."""
        return (first + step for first in self.starts for step in range(self.part))

    def __len__(self) -> int:
        """Return the number of those that are left."""
        return len(self.starts) * self.part
