"""Where the files that ship are: beside the package in a wheel, at the top of the tree in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder that holds ``weights/`` and ``samples/``."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def weights() -> Path:
    """The folder of the models that ship: one safetensors file and one card each."""
    return resources() / "weights"


def samples() -> Path:
    """The folder of the sample photos."""
    return resources() / "samples"


def translations() -> Path:
    """The folder of the catalogues of texts."""
    return resources() / "translations"
