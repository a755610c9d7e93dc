"""What this machine is made of, in words."""

import os
import platform
from pathlib import Path

import psutil


def processor() -> str:
    """The processor's name as its maker gives it, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine() or "unknown processor"


def cores() -> str:
    """Physical and logical cores."""
    physical, logical = psutil.cpu_count(logical=False), os.cpu_count()
    return f"{physical or 'an unknown number of'} physical cores ({logical} logical)"


def memory_gb() -> float:
    """Installed memory, GB."""
    return float(round(psutil.virtual_memory().total / 1e9, 1))
