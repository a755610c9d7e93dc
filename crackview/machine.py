"""What this machine has: processor, memory, and the installed libraries as their own metadata state them."""

import importlib.metadata
import os
import platform
import re
from dataclasses import dataclass
from pathlib import Path


def processor() -> str:
    """Return the processor's name as its maker gives it, where the system has it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine() or "unknown processor"


def cores() -> str:
    """Return the numbers of physical and logical cores as a text."""
    import psutil  # noqa: PLC0415 - not for the start of the window

    physical, logical = psutil.cpu_count(logical=False), os.cpu_count()
    return f"{physical or 'an unknown number of'} physical cores ({logical} logical)"


def memory_gb() -> float:
    """Return the installed memory, GB."""
    import psutil  # noqa: PLC0415 - not for the start of the window

    return float(round(psutil.virtual_memory().total / 1e9, 1))


LIBRARIES = (
    "onnxruntime", "torch", "numpy", "opencv-python-headless", "Pillow", "PySide6-Essentials", "pyqtgraph", "QtAwesome",
    "scikit-image", "safetensors", "pydantic",
)  # fmt: skip
"""Those whose version matters when something does not work."""
_MISSING = "MISSING"
_OPTIONAL = {"safetensors", "torch"}  # run networks on GPUs; the installers come without them


@dataclass(frozen=True, slots=True)
class Package:
    """One installed distribution; ``licence`` is its own wording, "see its files" where it states none."""

    name: str
    version: str
    licence: str


def version(name: str) -> str:
    """Return the version of a distribution, or "MISSING"."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return _MISSING


def libraries() -> list[tuple[str, str]]:
    """Return those of `LIBRARIES` with their versions, without those that an installer leaves out."""
    found = [(name, version(name)) for name in LIBRARIES]
    return [(name, said) for name, said in found if said != _MISSING or name not in _OPTIONAL]


def versions() -> str:
    """Return the versions of `LIBRARIES`, in one line."""
    return ", ".join(f"{name} {said}" for name, said in libraries())


def packages() -> list[Package]:
    """Return CrackView's libraries and all their requirements, as far as they are installed, by name.

    A bundle may leave this metadata out; its NOTICE file names what it holds.
    """
    found: dict[str, Package] = {}
    waiting = ["crackview", *LIBRARIES]
    while waiting:
        name = waiting.pop()
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system, by its marker
        if _key(name) not in found:
            stated = distribution.metadata
            found[_key(name)] = Package(stated["Name"], distribution.version, _licence(stated))
            plain = [each for each in distribution.requires or () if not re.search(r"\bextra\s*==", each)]
            waiting.extend(match[0] for each in plain if (match := re.match(r"[\w.-]+", each)))
    found.pop("crackview", None)
    return [package for _, package in sorted(found.items())]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(stated: importlib.metadata.PackageMetadata) -> str:
    """Return the SPDX expression, else a short free text, else the classifiers."""
    for field in ("License-Expression", "License"):
        text = stated[field].strip() if field in stated else ""
        if text and "\n" not in text and len(text) <= 80 and text.upper() != "UNKNOWN":
            return text
    classifiers = stated.get_all("Classifier") or []
    names = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return ", ".join(names) or "see its files"
