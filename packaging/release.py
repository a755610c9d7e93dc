"""What this release is called and when it was made: the version is in ``crackview/__init__.py``, the date in git."""

import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
IDENTIFIER = "io.github.crackview.CrackView"
_EARLIEST = 315_532_800  # 1980-01-01: a zip can say no earlier date


def version() -> str:
    """Read the version without importing the package."""
    text = (ROOT / "crackview" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        raise ValueError("crackview/__init__.py names no __version__.")
    return found[1]


def epoch() -> int:
    """Return the time of a build, s since 1970: ``SOURCE_DATE_EPOCH``, else that of the last commit."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said:
        command = ["git", "log", "-1", "--format=%ct"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        said = done.stdout.strip() if done.returncode == 0 else ""
    return max(int(said or _EARLIEST), _EARLIEST)


def numbers() -> str:
    """Return the version as the four numbers that Windows requires."""
    return ".".join([*re.findall(r"\d+", version()), "0", "0", "0"][:4])


def filled(template: Path) -> str:
    """Return a template's text with ``$version``, ``$date`` and ``$identifier`` filled in."""
    return Template(template.read_text(encoding="utf-8")).substitute(
        version=version(),
        date=datetime.fromtimestamp(epoch(), UTC).date().isoformat(),
        identifier=IDENTIFIER,
    )


def platform_name() -> str:
    """Return the platform for names of files, such as "linux-x86_64"."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return f"{system}-{platform.machine().lower().replace('amd64', 'x86_64')}"
