"""Folders of the files that ship, beside the package in a wheel or at the top of the tree, and of the user's own."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder that holds ``weights/`` and ``samples/``."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def weights() -> Path:
    """Return the folder of the models that ship: one safetensors file and one card each."""
    return resources() / "weights"


def samples() -> Path:
    """Return the folder of the sample photos."""
    return resources() / "samples"


def guide() -> Path:
    """Return the folder of the guide's pages and their ``pictures/``."""
    installed = _PACKAGE / "guide"
    return installed if installed.is_dir() else _PACKAGE.parent / "docs"


def translations() -> Path:
    """Return the folder of the catalogues of texts."""
    return resources() / "translations"


def config_folder() -> Path:
    """Return the application's own folder: ``CRACKVIEW_CONFIG`` if set, else the user's configuration folder."""
    override = os.environ.get("CRACKVIEW_CONFIG")
    return Path(override) if override else Path(platformdirs.user_config_dir("CrackView", appauthor=False))
