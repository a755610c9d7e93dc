"""What is kept of errors and crashes: the log file, reports in its folder, and the running instances.

A crash, kill -9 included, is noticed at the next start. Each instance has a file and holds a lock of the operating
system on it. Python's fault handler writes into that file if machine code fails. The lock ends with the process,
however that ends; only a clean end removes the file. So a file without a lock is an instance that crashed, and two
running instances never take each other for crashed.
"""

import contextlib
import json
import logging
import logging.handlers
import os
import platform
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, astuple, dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import BinaryIO

import platformdirs

from crackview import __version__, files, machine

_PATIENCE_S, _STEP_S = 1.0, 0.02
_LOCKED_BYTE = 1 << 30  # far behind the contents: Windows does not let locked bytes be read


@dataclass(frozen=True, slots=True)
class InstanceFacts:
    """Facts about an instance: process id, version, start (ISO 8601), and what was opened last."""

    pid: int = 0
    version: str = ""
    began: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class CrashedInstance:
    """An instance that did not end cleanly; ``fault`` is empty if nothing was written, as after a kill."""

    facts: InstanceFacts
    fault: str


class Instance:
    """The instance of this process; made by `begin`.

    Attributes:
        fault_file: For `faulthandler.enable`.
    """

    def __init__(self, path: Path, fault_file: BinaryIO) -> None:
        self._path, self.fault_file = path, fault_file
        self._facts = InstanceFacts(os.getpid(), __version__, datetime.now().astimezone().isoformat(timespec="seconds"))
        self._write()

    def note(self, opened: str) -> None:
        """Record what is open: a path or an address, without credentials."""
        if opened != self._facts.opened:
            self._facts = InstanceFacts(self._facts.pid, self._facts.version, self._facts.began, opened)
            self._write()

    def end(self) -> None:
        """Remove the files: a clean end."""
        with contextlib.suppress(OSError), _alone(self._path.parent):  # unless the folder has gone
            self.fault_file.close()
            _remove(self._path)

    def _write(self) -> None:
        with contextlib.suppress(files.SaveError):  # a full disk is reported where work would be lost
            files.write_text(_facts_file(self._path), json.dumps(asdict(self._facts)))


def begin(folder: Path) -> tuple[Instance | None, list[CrashedInstance]]:
    """Register this instance, and return those that crashed; each is returned once.

    Args:
        folder: Folder of the files; made if it is missing.

    Returns:
        The instance, or None if the folder cannot be written; and the crashed ones, the oldest first.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            crashed = [_read_and_remove(path) for path in sorted(folder.glob("*.fault")) if _is_over(path)]
            path = folder / f"{time.time_ns()}-{os.getpid()}.fault"
            fault_file = path.open("wb", buffering=0)
            _lock(fault_file)
            return Instance(path, fault_file), crashed
    except OSError:
        return None, []


def _is_over(path: Path) -> bool:
    try:
        with path.open("rb+") as file:
            _lock(file)
    except OSError:
        return False
    return True


def _read_and_remove(path: Path) -> CrashedInstance:
    fault = path.read_text(encoding="utf-8", errors="replace").strip()
    try:
        facts = InstanceFacts(**json.loads(_facts_file(path).read_text(encoding="utf-8")))
        if [type(value) for value in astuple(facts)] != [int, str, str, str]:
            facts = InstanceFacts()
    except (OSError, ValueError, TypeError, RecursionError):
        facts = InstanceFacts()
    _remove(path)
    return CrashedInstance(facts, fault)


def _remove(path: Path) -> None:
    for each in (path, _facts_file(path)):
        with contextlib.suppress(OSError):
            each.unlink(missing_ok=True)


def _facts_file(path: Path) -> Path:
    return path.with_suffix(".json")


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Exclude other processes from the folder; go on without the lock after `_PATIENCE_S`."""
    with (folder / "lock").open("ab") as file:
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            try:
                _lock(file)
                break
            except OSError:
                time.sleep(_STEP_S)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        place = file.tell()
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(place)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        """Lock a file until it is closed; raise OSError if another process holds the lock."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


KEPT = 20
"""Number of reports that are kept."""

_LOG_LINES = 40
_number = count(1)


def of_error(error: BaseException) -> Path | None:
    """Report an uncaught exception; return the file, or None if it could not be written."""
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
        f"Packages:  {machine.versions()}",
        "",
        details,
        "",
    ])  # fmt: skip
    folder = log_path().parent
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
        return log_path().read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return ["there is none"]


_KEPT_BYTES = 1_000_000


def log_path() -> Path:
    """Return the log file; its folder need not exist yet."""
    return Path(platformdirs.user_log_dir("CrackView", appauthor=False)) / "crackview.log"


def log_handler() -> logging.handlers.RotatingFileHandler:
    """Return the handler that appends to the log file and rotates it when it is full.

    Raises:
        OSError: the log folder may not be written to.
    """
    log_path().parent.mkdir(parents=True, exist_ok=True)
    return logging.handlers.RotatingFileHandler(
        log_path(), maxBytes=_KEPT_BYTES, backupCount=2, encoding="utf-8", errors="replace"
    )


def record(error: BaseException) -> str:
    """Append ``error`` with its traceback to the log; return the end of a sentence that names the log."""
    try:
        file = log_handler()
    except OSError:
        return "no details could be kept, because the log folder may not be written to"
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.Logger("crackview.crash")  # noqa: LOG001 - of its own: a library's handlers must not print it
    logger.addHandler(file)
    logger.error("unexpected", exc_info=error)
    file.close()
    return f"the details are in {log_path()}"
