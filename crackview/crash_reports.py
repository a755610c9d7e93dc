"""Crash reports: text files in the log folder, to read and to send along."""

import os
import platform
import traceback
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from crackview import __version__, files, installed, log
from crackview.instances import CrashedInstance

KEPT = 20
"""Number of reports that are kept."""

_LOG_LINES = 40
_number = count(1)


def of_error(error: BaseException) -> Path | None:
    """Report an uncaught exception.

    Returns:
        The file, or None if it could not be written.
    """
    lines = "".join(traceback.format_exception(error)).strip()
    return _write(f"{type(error).__name__} while CrackView went on", lines)


def of_crash(crashed: CrashedInstance) -> Path | None:
    """Report an instance that did not end cleanly; see `of_error`."""
    facts = crashed.facts
    known = [
        f"Begun:     {facts.began or 'unknown'}, process {facts.pid or 'unknown'}, version {facts.version or '?'}",
        f"Open:      {facts.opened or 'nothing that is known'}",
        "",
        crashed.fault or "It left no message: it was killed, or the machine went off.",
        "",
        "The end of the log:",
        *_end_of_log(),
    ]
    return _write("CrackView ended unexpectedly; this was written at the next start", "\n".join(known))


def _write(what: str, details: str) -> Path | None:
    now = datetime.now().astimezone()
    text = "\n".join([
        what,
        "",
        f"Time:      {now.isoformat(sep=' ', timespec='seconds')}",
        f"CrackView: {__version__}",
        f"Python:    {platform.python_version()}",
        f"System:    {platform.platform()}",
        f"Packages:  {installed.versions()}",
        "",
        details,
        "",
    ])  # fmt: skip
    folder = log.path().parent
    path = folder / f"report-{now:%Y%m%d-%H%M%S}-{os.getpid()}-{next(_number)}.txt"
    try:
        files.write_text(path, text)
    except files.SaveError:
        return None
    for old in sorted(folder.glob("report-*.txt"), key=lambda each: each.stat().st_mtime_ns)[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return path


def _end_of_log() -> list[str]:
    try:
        return log.path().read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return ["there is none"]
