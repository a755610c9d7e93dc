"""Folders for what a process needs while it runs; those that a killed one left go when the next one needs one."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

_OURS = re.compile(r"crackview-fleet-(\d+)-\w+")


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """Yield an empty folder, and remove it in the end."""
    made = make()
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def make() -> Path:
    """Make an empty folder, which goes when the process has ended and another one makes one."""
    for path in Path(tempfile.gettempdir()).glob("crackview-fleet-*"):
        found = _OURS.fullmatch(path.name)
        if found and not psutil.pid_exists(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"crackview-fleet-{os.getpid()}-"))
