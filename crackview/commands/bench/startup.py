"""How long the window takes to come up: real processes, timed by themselves from their birth."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crackview import display, paths
from crackview.commands.console import print_error

RUNS = 3
_EVENTS = {"window": "process start to usable window", "overlay": "process start to first overlay"}


def measure(runs: int = RUNS) -> list[dict[str, Any]]:
    """Start the window with a sample photo several times.

    Offscreen where there is no display. Settings are kept in a folder of their own, so that the user's are not touched.

    Returns:
        One result for the window and one for the overlay; none, with a sentence on stderr, where it does not come up.
    """
    photo = _sample()
    if photo is None:
        print_error(f"The start was not measured because {paths.samples()} holds no sample: install CrackView again.")
        return []
    seconds: dict[str, list[float]] = {event: [] for event in _EVENTS}
    for _ in range(runs):
        for event, value in start([sys.executable, "-m", "crackview", str(photo)]).items():
            seconds[event].append(value)
    for event, values in seconds.items():
        if len(values) < runs:
            print_error(
                f"The start was not measured because there was no {event} in {runs - len(values)} of {runs} runs."
            )
    return [
        {
            "name": f"startup_{event}",
            "what": _EVENTS[event] + (" (offscreen)" if display.problem() else ""),
            "median_ms": round(statistics.median(values) * 1000, 1),
            "best_ms": round(min(values) * 1000, 1),
            "runs": len(values),
        }
        for event, values in seconds.items()
        if values
    ]


def _sample() -> Path | None:
    from crackview.vision import image_io, photo_folder  # noqa: PLC0415 - only when the start is measured

    try:
        photos = photo_folder.list_photos(paths.samples())
    except image_io.PhotoError:
        return None
    return photos[0] if photos else None


def start(command: list[str], limit_s: float = 60.0) -> dict[str, float]:
    """Start one process, wait for its events and end it.

    Args:
        command: What opens the window; it finds the file for its events in ``CRACKVIEW_STARTUP_LOG``.
        limit_s: After so many seconds the events that are there must do.

    Returns:
        Seconds from the birth of the process to each event.
    """
    with TemporaryDirectory() as folder:
        log = Path(folder) / "startup.jsonl"
        environment = os.environ | {"CRACKVIEW_STARTUP_LOG": str(log), "CRACKVIEW_CONFIG": folder}
        if display.problem():
            environment["QT_QPA_PLATFORM"] = "offscreen"
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own window
        try:
            return _events(process, log, time.monotonic() + limit_s)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _events(process: "subprocess.Popen[bytes]", log: Path, limit: float) -> dict[str, float]:
    found: dict[str, float] = {}
    while len(found) < len(_EVENTS) and time.monotonic() < limit and process.poll() is None:
        time.sleep(0.05)
        if log.exists():
            lines = [line for line in log.read_text(encoding="utf-8").splitlines(keepends=True) if line.endswith("\n")]
            entries = [json.loads(line) for line in lines]
            found = {entry["event"]: float(entry["seconds"]) for entry in entries if entry["event"] in _EVENTS}
    return found
