"""Which processor runs the network: the GPU if there is one, else all physical cores; one setting overrides each."""

import os

import psutil
import torch

from crackview.nets.cards import ModelError

DEVICE_VARIABLE, THREADS_VARIABLE = "CRACKVIEW_DEVICE", "CRACKVIEW_THREADS"


def pick_device(wanted: str | None = None) -> torch.device:
    """The device by argument, else by ``CRACKVIEW_DEVICE``, else the GPU if there is one, else the CPU.

    Args:
        wanted: "cpu", "cuda", "cuda:1", "mps"; "auto", "" and None leave the choice to the next rule.

    Raises:
        ModelError: If this machine has no such device.
    """
    name = _said(wanted) or _said(os.environ.get(DEVICE_VARIABLE))
    if not name:
        name = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    try:
        device = torch.device(name)
        torch.empty(1, device=device).add_(1)
    except (RuntimeError, AssertionError, NotImplementedError, ValueError) as error:
        raise ModelError(f"This machine cannot compute on {name!r}: choose the device auto or cpu.") from error
    return device


def pick_threads(wanted: int | None = None) -> int:
    """The CPU threads by argument, else by ``CRACKVIEW_THREADS``, else one for each physical core we may use.

    Raises:
        ModelError: If the number is not a whole one of at least 1.
    """
    said = str(wanted) if wanted is not None else _said(os.environ.get(THREADS_VARIABLE))
    if not said:
        return physical_cores()
    if not said.isdecimal() or int(said) < 1:
        raise ModelError(f"The number of threads is {said!r}: choose 1 or more, or leave it out.")
    return int(said)


def physical_cores() -> int:
    """How many physical cores this process may use, at least 1."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(psutil.cpu_count(logical=False) or usable, usable))


def title(device: torch.device, threads: int) -> str:
    """The device for people, such as "CPU, 2 threads" or "GPU, NVIDIA H100"."""
    if device.type == "cuda":
        return f"GPU, {torch.cuda.get_device_name(device)}"
    if device.type == "cpu":
        return f"CPU, {threads} threads" if threads > 1 else "CPU, 1 thread"
    return device.type.upper()


def _said(value: str | None) -> str:
    text = (value or "").strip().lower()
    return "" if text == "auto" else text
