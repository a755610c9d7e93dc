"""A program of which nothing but its command is known: run to its end, or as a window that is watched from outside."""

import functools
import json
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from smoke_pictures import Screen

_PATIENCE_S = 180.0
_NOWHERE = "/nonexistent"
#: In a name space of its own: lay an empty file system over each of the $1 folders that follow, then become the rest.
_HIDE = f"""
PATH=/usr/sbin:/sbin:/usr/bin:/bin
count=$1
shift
while [ "$count" -gt 0 ]; do mount -t tmpfs none "$1" || exit 125; shift; count=$((count - 1)); done
PATH={_NOWHERE}
exec "$@"
"""


@functools.cache
def _unshare() -> str | None:
    """Return the program that makes name spaces, if it may; None otherwise."""
    found = shutil.which("unshare")
    if found and subprocess.run([found, "--mount", "/bin/true"], check=False, capture_output=True).returncode == 0:
        return found
    print("note    the source tree and Python cannot be hidden here: that takes Linux and root", flush=True)
    return None


class PointError(Exception):
    """A point failed; the message gives the reason."""


@dataclass(frozen=True)
class Program:
    """The command, a folder to work in, a display, and the folders that it must not see."""

    command: Path
    folder: Path
    screen: Screen
    hidden: list[Path]

    def words(self, *arguments: str | Path) -> list[str]:
        """Return the command with its arguments.

        As root on Linux it runs in a name space in which what must be hidden is empty.
        """
        words = [str(self.command), *map(str, arguments)]
        hidden = [str(path) for path in self.hidden if path.is_dir()]
        unshare = _unshare() if hidden else None
        if unshare is None:
            return words
        return [unshare, "--mount", "/bin/sh", "-c", _HIDE, "sh", str(len(hidden)), *hidden, *words]

    def environment(self, **more: str) -> dict[str, str]:
        """Return an environment with only what a program cannot do without."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ}
        own = {"HOME": str(home), "USERPROFILE": str(home), "LANG": "C.UTF-8", "PATH": _NOWHERE}
        own |= {"LOCALAPPDATA": str(home), "APPDATA": str(home), "CRACKVIEW_CONFIG": str(home / "config")}
        return kept | own | ({"DISPLAY": self.screen.name} if self.screen.name else {}) | more

    def run(self, *arguments: str | Path) -> str:
        """Run a command and return what it prints.

        Raises:
            PointError: It fails or never ends.
        """
        try:
            done = subprocess.run(
                self.words(*arguments), cwd=self.folder, env=self.environment(), check=False, capture_output=True,
                encoding="utf-8", errors="replace", timeout=_PATIENCE_S,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise PointError(f"it did not end within {_PATIENCE_S:.0f} s") from error
        except OSError as error:
            raise PointError(f"it cannot be started ({error})") from error
        said = done.stderr.strip().splitlines()
        if done.returncode or said:
            raise PointError(f"it ended with {done.returncode} and said: {(said or ['nothing'])[-1]}")
        return done.stdout


class Window:
    """The window as a process of its own, which must end by itself with 0 and leave no other process behind."""

    def __init__(self, program: Program, what: Path) -> None:
        self._log = program.folder / "startup.jsonl"
        self._log.unlink(missing_ok=True)
        self._errors = (program.folder / "stderr.txt").open("w+b")
        self._process = subprocess.Popen(
            program.words(what), cwd=program.folder, env=program.environment(CRACKVIEW_STARTUP_LOG=str(self._log)),
            stdout=self._errors, stderr=self._errors, start_new_session=os.name != "nt",
        )  # fmt: skip

    def wait_for(self, *events: str) -> dict[str, float]:
        """Wait for events; return the seconds from the process's start to each, and its processor time as ``cpu``."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            found = self._events()
            if found.keys() >= set(events):
                return found | {"cpu": _cpu_seconds(self._process.pid)}
            if self._process.poll() is not None:
                raise PointError(f"it ended by itself with {self._process.returncode} and said: {self._said()}")
            time.sleep(0.02)
        raise PointError(f"there was no {' or '.join(set(events) - self._events().keys())} within {_PATIENCE_S:.0f} s")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            self._close()
        except PointError:
            if kind is None:  # else that is what went wrong first
                raise
        finally:
            self._errors.close()

    def _close(self) -> None:
        if self._process.poll() is None:
            if os.name == "nt":
                subprocess.run(["taskkill", "/PID", str(self._process.pid)], check=False, capture_output=True)
            else:
                self._process.send_signal(signal.SIGTERM)  # SIGINT is ignored by what a script runs in the background
        try:
            code = self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise PointError("it did not close within 20 s") from None
        if code:
            raise PointError(f"it closed with exit code {code} and said: {self._said()}")
        if os.name != "nt" and _group_lives(self._process.pid):
            os.killpg(self._process.pid, signal.SIGKILL)
            raise PointError("it left a process behind")

    def _events(self) -> dict[str, float]:
        if not self._log.exists():
            return {}
        lines = self._log.read_text(encoding="utf-8").splitlines(keepends=True)
        entries = [json.loads(line) for line in lines if line.endswith("\n")]
        return {entry["event"]: float(entry["seconds"]) for entry in entries}

    def _said(self) -> str:
        self._errors.seek(0)
        return (self._errors.read().decode(errors="replace").strip().splitlines() or ["nothing"])[-1]


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _cpu_seconds(process: int) -> float:
    """Return the processor time of a process, s; 0 where it is not known."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
