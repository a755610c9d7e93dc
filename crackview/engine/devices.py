"""Which processor runs the network: the GPU if there is one, else all physical cores; one setting overrides each.

Torch, which knows GPUs, takes seconds to load. So it is only asked where a GPU's driver is installed or the user chose
something other than the CPU.
"""

import ctypes
import gc
import importlib
import importlib.util
import logging
import os
import sys
from pathlib import Path

from crackview.nets.cards import ModelError
from crackview.sentences import Sentence

DEVICE_VARIABLE, THREADS_VARIABLE = "CRACKVIEW_DEVICE", "CRACKVIEW_THREADS"
# NVIDIA's driver, the same under Windows' Linux, and AMD's
_DRIVERS = (
    (Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "nvcuda.dll"),)
    if sys.platform == "win32"
    else (Path("/dev/nvidiactl"), Path("/dev/dxg"), Path("/dev/kfd"))
)

_log = logging.getLogger(__name__)


def pick_device(wanted: str | None = None) -> str:
    """Return the device by argument, else by ``CRACKVIEW_DEVICE``, else the GPU if there is one, else the CPU.

    Args:
        wanted: "cpu", "cuda", "cuda:1", "mps"; "auto", "" and None leave the choice to the next rule. Apple's "mps" is
            never chosen by itself.

    Raises:
        ModelError: If this machine has no such device, or this copy of CrackView cannot use it.
    """
    name = _said(wanted) or _said(os.environ.get(DEVICE_VARIABLE))
    if not name:
        return "cuda" if wants_torch() and gpu() else "cpu"
    if name == "cpu":
        return name
    if not has_torch():
        raise ModelError(
            "This copy of CrackView computes on the CPU alone and cannot use {name!r}: choose the device "
            "auto or cpu, or install CrackView with pip, which brings torch.",
            name=name,
        )
    import torch  # noqa: PLC0415 - takes seconds: only for a GPU

    try:
        torch.empty(1, device=name).add_(1)
    except (RuntimeError, AssertionError, NotImplementedError, ValueError) as error:
        raise ModelError(
            "This machine cannot compute on {name!r}: choose the device auto or cpu.", name=name
        ) from error
    return name


def wants_torch(wanted: str | None = None) -> bool:
    """Return whether `pick_device` would load torch for this device."""
    name = _said(wanted) or _said(os.environ.get(DEVICE_VARIABLE))
    return has_torch() and (name != "cpu" if name else may_have_gpu())


def preload(wanted: str | None = None) -> None:
    """Load the library that will run the networks, so that the first photo need not wait for it; never fails.

    Python holds its lock while it loads a library, and torch's largest takes most of a second; so that library is
    asked for beforehand by a foreign call, during which other threads stay alive.
    """
    try:
        if not wants_torch(wanted):
            importlib.import_module("crackview.engine.onnx_runtime")
            return
        spec = importlib.util.find_spec("torch")
        if sys.platform != "win32" and spec is not None and spec.origin is not None:
            suffix = ".dylib" if sys.platform == "darwin" else ".so"
            library = Path(spec.origin).parent / "lib" / f"libtorch{suffix}"
            ctypes.CDLL(None).dlopen(os.fsencode(library), os.RTLD_NOW)
        importlib.import_module("torch")
        # Its half a million objects never go: looking through them again and again would halt a window for 0.1 s.
        gc.freeze()
    except (ImportError, OSError):
        _log.exception("what runs the networks cannot be loaded")


def may_have_gpu() -> bool:
    """Return whether a driver is installed that torch could use; load nothing to find out."""
    return any(driver.exists() for driver in _DRIVERS)


def has_torch() -> bool:
    """Return whether torch is installed; do not load it."""
    return importlib.util.find_spec("torch") is not None


def gpu() -> str | None:
    """Return the name of the first GPU that torch can use, such as "NVIDIA H100"; load torch, where it is installed."""
    if not has_torch():
        return None
    try:
        import torch  # noqa: PLC0415 - takes seconds: only for a GPU

        return torch.cuda.get_device_name(0) if torch.cuda.is_available() else None
    except (ImportError, OSError, RuntimeError, AssertionError):
        _log.exception("the GPU cannot be used")
        return None


def pick_threads(wanted: int | None = None) -> int:
    """Return the CPU threads by argument, else by ``CRACKVIEW_THREADS``, else one for each usable physical core.

    Raises:
        ModelError: If the number is not a whole one of at least 1.
    """
    said = str(wanted) if wanted is not None else _said(os.environ.get(THREADS_VARIABLE))
    if not said:
        return physical_cores()
    if not said.isdecimal() or int(said) < 1:
        raise ModelError("The number of threads is {count!r}: choose 1 or more, or leave it out.", count=said)
    return int(said)


def physical_cores() -> int:
    """Return how many physical cores this process may use, at least 1."""
    import psutil  # noqa: PLC0415 - not for the start of the window

    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(psutil.cpu_count(logical=False) or usable, usable))


def title(device: str, threads: int) -> str:
    """Return the device in words, such as "CPU, 2 threads" or "GPU, NVIDIA H100"."""
    if device == "cpu":
        return Sentence("CPU, {threads} threads", threads=threads) if threads > 1 else Sentence("CPU, 1 thread")
    if device.startswith("cuda"):
        import torch  # noqa: PLC0415 - loaded to choose this device

        return Sentence("GPU, {device}", device=torch.cuda.get_device_name(device))
    return device.upper()


def _said(value: str | None) -> str:
    text = (value or "").strip().lower()
    return "" if text == "auto" else text
