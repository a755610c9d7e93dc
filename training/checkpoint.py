"""A run's state on disk: one safetensors file, replaced atomically, so that a kill at any moment loses only minutes."""

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as encode
from torch import Tensor, nn

from crackview import files


class CheckpointError(Exception):
    """A checkpoint that cannot be used; the message is one sentence."""


def save(path: Path, modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer, done: int) -> None:
    """Write the named modules and the optimizer's state after ``done`` crops.

    Raises:
        SaveError: the file cannot be written.
    """
    tensors: dict[str, Tensor] = {}
    for prefix, module in modules.items():
        tensors.update({f"{prefix}/{key}": value for key, value in module.state_dict().items()})
    for index, state in optimizer.state_dict()["state"].items():
        tensors.update({f"optimizer/{index}/{key}": value for key, value in state.items()})
    write(path, tensors, {"done": str(done)})


def write(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str] | None = None) -> None:
    """Write tensors as one safetensors file, whole or not at all.

    Raises:
        SaveError: the file cannot be written.
    """
    content = encode({key: value.contiguous() for key, value in tensors.items()}, metadata)
    with files.replacing(path) as temporary:
        temporary.write_bytes(content)


def crops_done(path: Path) -> int:
    """Return how many crops the run of this checkpoint had seen; 0 where there is none.

    Raises:
        CheckpointError: the file is damaged.
    """
    if not path.exists():
        return 0
    try:
        with safe_open(path, "pt") as file:
            return int(file.metadata()["done"])
    except (SafetensorError, OSError, KeyError) as error:
        raise CheckpointError(f"The checkpoint {path} is damaged; delete it to start anew.") from error


def load(path: Path, modules: Mapping[str, nn.Module], optimizer: torch.optim.Optimizer) -> int:
    """Restore what ``save`` wrote; return how many crops were done.

    Raises:
        CheckpointError: the file is damaged or of other modules.
    """
    groups: dict[str, dict[str, Tensor]] = {name: {} for name in (*modules, "optimizer")}
    try:
        with safe_open(path, "pt") as file:
            done = int(file.metadata()["done"])
            for key in file.keys():  # noqa: SIM118  not a mapping
                group, _, rest = key.partition("/")
                groups[group][rest] = file.get_tensor(key)
        for name, module in modules.items():
            module.load_state_dict(groups[name])
    except (SafetensorError, OSError, KeyError, RuntimeError) as error:
        raise CheckpointError(f"The checkpoint {path} does not fit this run; delete it to start anew.") from error
    states: dict[int, dict[str, Tensor]] = {}
    for key, value in groups["optimizer"].items():
        index, _, name = key.partition("/")
        states.setdefault(int(index), {})[name] = value
    optimizer.load_state_dict({**optimizer.state_dict(), "state": states})
    return done
