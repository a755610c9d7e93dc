"""What ends a run over many photos."""

import importlib
from typing import Any

from crackview.errors import UserError


class FleetError(UserError):
    """A run over many photos cannot begin or go on; the message is one sentence."""


def package(name: str) -> Any:
    """Import a package of the extra ``fleet``.

    Raises:
        FleetError: If it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise FleetError("crackview fleet needs {package}: pip install crackview[fleet].", package=name) from error
