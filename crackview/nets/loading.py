"""From a name to a network with its weights."""

import copy
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from crackview.nets import cards
from crackview.nets.cards import Card, ModelError
from crackview.nets.networks import PCT, Teacher, fold

__all__ = ["ARCHITECTURES", "STRIDE", "build", "fold", "from_card", "load", "probabilities", "ready"]

# every network halves the picture five times
STRIDE = 32

ARCHITECTURES: dict[str, Callable[..., nn.Module]] = {"pct": PCT, "teacher": Teacher}


def build(architecture: str, config: dict[str, Any]) -> nn.Module:
    """Build a network with random weights; raise ModelError if the architecture or its configuration is unknown."""
    try:
        return ARCHITECTURES[architecture](**config)
    except (KeyError, TypeError, ValueError, RuntimeError, IndexError, ZeroDivisionError) as error:
        raise ModelError(
            "There is no network {architecture!r} with the configuration {config} ({reason}).",
            architecture=architecture,
            config=config,
            reason=error,
        ) from error


def with_defaults(architecture: str, config: dict[str, Any]) -> dict[str, Any]:
    """Return the configuration with every default written out, so that a card outlives a change of defaults."""
    parameters = inspect.signature(ARCHITECTURES[architecture]).parameters
    return {name: config.get(name, parameter.default) for name, parameter in parameters.items()}


def load(name: str) -> tuple[nn.Module, Card]:
    """Load the network called ``name``, evaluating, in float32 on the CPU, and its card.

    Raises:
        ModelError: there is no such model, its weights are missing, damaged or foreign, or its card does not fit.
    """
    card = cards.card(name)
    return from_card(card), card


def from_card(card: Card) -> nn.Module:
    """Load the network of a card, evaluating, in float32 on the CPU.

    Raises:
        ModelError: its weights are missing, damaged or foreign, or its card does not fit them.
    """
    cards.checked(card, card.path, card.sha256)
    with torch.device("meta"):  # counts without taking memory
        count = parameters(build(card.architecture, card.config))
    if count != card.parameters:
        raise ModelError(
            "{card} has {parameters} parameters on its card and {count} in its network: correct it.",
            card=card.name,
            parameters=card.parameters,
            count=count,
        )
    module = build(card.architecture, card.config)
    load_tensors(module, card.path)
    return module.eval()


def load_tensors(module: nn.Module, path: Path) -> None:
    """Load the tensors of a safetensors file, half precision or full, into ``module``.

    Raises:
        ModelError: the file cannot be read, belongs to another network, or holds what is no number.
    """
    try:
        tensors = load_file(path)
    except (SafetensorError, OSError, ValueError) as error:
        raise ModelError(
            "The weights {path} are no readable safetensors file: copy or make them again.", path=path
        ) from error
    tensors = {key: value.float() if value.is_floating_point() else value for key, value in tensors.items()}
    wrong = next((key for key, value in tensors.items() if not _usable(key, value)), None)
    if wrong is not None:
        raise ModelError(
            "The weights {path} hold values that are no numbers ({wrong}): copy or make them again.",
            path=path,
            wrong=wrong[:80],
        )
    try:
        module.load_state_dict(tensors)
    except RuntimeError as error:
        raise ModelError("The weights {path} belong to another network than their card says.", path=path) from error


def _usable(key: str, values: Tensor) -> bool:
    """Return whether all values are finite, and no variance is below 0, whose root would be no number."""
    if key.endswith("running_var") and bool((values < 0).any()):
        return False
    return bool(torch.isfinite(values).all())


def probabilities(logits: Tensor) -> Tensor:
    """Convert a network's logits, N x outputs x H x W, to probabilities in [0, 1], the same shape."""
    return logits.sigmoid()


def ready(module: nn.Module, device: torch.device) -> nn.Module:
    """Prepare an evaluating network for prediction: fold it in place, move it to a device, channels last in memory."""
    moved: nn.Module = fold(module).to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    return moved


def costs(module: nn.Module, stride: int) -> tuple[int, float]:
    """Return output channels, and multiplications and additions per pixel, each counted by itself; compute nothing."""
    from torch.utils.flop_counter import FlopCounterMode  # noqa: PLC0415 - takes a second: only to be told

    shapes = copy.deepcopy(module).to("meta")
    counter = FlopCounterMode(display=False)
    with counter:
        logits = shapes(torch.zeros(1, 3, stride, stride, device="meta"))
    return logits.shape[1], counter.get_total_flops() / stride**2


def parameters(module: nn.Module) -> int:
    """Return the number of trained parameters."""
    return sum(parameter.numel() for parameter in module.parameters())
