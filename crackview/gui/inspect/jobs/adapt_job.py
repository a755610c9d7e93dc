"""The job that trains on the photos of a folder, without labels, in a process of its own.

The application knows nothing of its training: it starts ``python -m training adapt``, where that is installed, and
reads what that prints, one JSON object a line.
"""

import importlib.util
import json
import queue
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from crackview.engine import devices
from crackview.errors import Cancelled
from crackview.gui.jobs import Cancel, Job, JobEnded, JobProgress, Report
from crackview.gui.language import tr

_POLL_S = 0.1
_ENDS_S = 0.3
_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows


@dataclass(frozen=True)
class Adapted:
    """What came out of training on a folder.

    Attributes:
        name: Of the new model; "": nothing was published.
        reason: Why nothing was: "forgotten", "no gain" or "doubtful"; "".
        before: Scores of the model that it started from, by name: agreement, f1, noisy_f1, ...
        after: Those of the new one.
        photos: Name, findings before and after, and the shares called crack, of each photo that was kept back.
    """

    name: str
    reason: str
    before: dict[str, float]
    after: dict[str, float]
    photos: tuple[tuple[str, int, int, float, float], ...]

    @classmethod
    def of(cls, told: dict[str, Any]) -> "Adapted":
        """Read what the command prints."""
        photos = tuple((each["photo"], *each["findings"], *each["share"]) for each in told["photos"])
        return cls(told["name"], told["reason"], told["before"], told["after"], photos)


@dataclass(frozen=True)
class AdaptJob(Job):
    """Runs a command in a folder until it ends or is cancelled, and reports an `Adapted`."""

    apart = True

    command: tuple[str, ...]
    folder: Path

    def run(self, report: Report, cancel: Cancel) -> JobEnded:
        """Run the command; on cancelling it is ended, and goes on another time."""
        began = time.monotonic()
        with tempfile.TemporaryFile() as errors:
            with subprocess.Popen(  # noqa: S603 - a list, and no shell
                self.command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                creationflags=_NO_CONSOLE,
            ) as process:
                try:
                    outcome = _followed(process, began, report, cancel)
                except Cancelled:
                    return JobEnded(tr("Cancelled: training on this folder goes on when it is started again"))
            if outcome is None or process.returncode:
                return JobEnded(_last_line(errors) or self.failure(), problem=True)
        report(outcome)
        return JobEnded("")


def training_place() -> Path | None:
    """Return the folder from which ``python -m training`` runs; None where it is not installed with all it needs."""
    if getattr(sys, "frozen", False) or not all(map(importlib.util.find_spec, ("torch", "onnx"))):
        return None
    found = importlib.util.find_spec("training")
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    return package.parent if (package / "commands" / "adapt.py").is_file() else None


def command(folder: Path, start: str = "") -> tuple[str, ...]:
    """Return the command that trains on a folder and leaves a core to the window; it starts from a model, "": its own.

    The model is named as ``--start=NAME``, whatever its name begins with.
    """
    threads = max(1, devices.physical_cores() - 1)
    words = (sys.executable, "-m", "training", "adapt", "--photos", str(folder), "--threads", str(threads), "--json")
    return (*words, f"--start={start}") if start else words


def _followed(process: "subprocess.Popen[bytes]", began: float, report: Report, cancel: Cancel) -> Adapted | None:
    """Report what a process prints until it prints no more; on Cancelled, which is raised, it has ended."""
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(process.stdout, lines), name="adapt-lines", daemon=True)
    reader.start()
    outcome = None
    try:
        while True:
            if cancel():
                raise Cancelled  # noqa: TRY301 - the process must end then, too
            try:
                line = lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if line is None:
                return outcome
            told = json.loads(line)
            if "outcome" in told:
                outcome = Adapted.of(told["outcome"])
            elif "stage" in told:
                share = float(told["share"])
                report(JobProgress(share, _details(told["stage"], share, time.monotonic() - began)))
    except BaseException:
        _end(process)
        raise
    finally:
        reader.join()


def _details(stage: str, share: float, seconds: float) -> str:
    """Return what happens now, and how long all of it takes yet."""
    match stage:
        case "looking":
            texts = [tr("looking at the photos")]
        case "rendering":
            texts = [tr("drawing photos with known cracks")]
        case "learning":
            texts = [tr("learning")]
        case _:
            texts = [tr("judging")]
    if share > 0 and seconds > 5:
        texts.append(tr("{0} min left", max(1, round(seconds * (1 - share) / share / 60))))
    return " · ".join(texts)


def _read(stream: IO[bytes] | None, lines: "queue.SimpleQueue[bytes | None]") -> None:
    """Hand over every line, and None at the end."""
    if stream is not None:
        for line in stream:
            if line.strip():
                lines.put(line)
    lines.put(None)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process."""
    process.terminate()
    try:
        process.wait(_ENDS_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(stream: IO[bytes]) -> str:
    """Return the last line that the process has written to its errors."""
    stream.seek(0)
    lines = [line for line in stream.read().decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""
