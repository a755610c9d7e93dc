"""Hooks that keep intermediate feature maps, by the names of the modules that make them."""

from collections.abc import Sequence
from functools import partial

from torch import Tensor, nn


class FeatureHooks:
    """Keeps the last output of the named modules of a network.

    Raises:
        AttributeError: the network has no such module.
    """

    def __init__(self, network: nn.Module, names: Sequence[str]) -> None:
        self.features: dict[str, Tensor] = {}
        for name in names:
            network.get_submodule(name).register_forward_hook(partial(self._keep, name))

    def __getitem__(self, name: str) -> Tensor:
        """Return the feature map that module ``name`` gave in the last forward pass."""
        return self.features[name]

    def _keep(self, name: str, module: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> None:
        del module, inputs
        self.features[name] = output
