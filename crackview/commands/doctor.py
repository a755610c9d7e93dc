"""``crackview doctor``: what this machine offers, for users whose program does not work.

Whatever can end a process with a message of its own (Qt without a display, a camera driver, a video encoder) is tried
in a process of its own, so that one that is broken is a line of the answer and not the end of it.
"""

import argparse
import importlib.util
import platform
import subprocess
import sys
from typing import TYPE_CHECKING

from crackview import __version__, crashes, display, machine, paths
from crackview.commands.console import print_json, print_line

if TYPE_CHECKING:
    from collections.abc import Callable

_QT = """
import sys
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
screens = ", ".join(f"{s.size().width()} x {s.size().height()} at {s.devicePixelRatio():g}" for s in app.screens())
print(f"Qt {qVersion()}, platform {app.platformName()}, screens: {screens or 'none'}")
"""
_CAMERAS = """
from crackview.sources import camera
found = camera.cameras()
print(", ".join(f"{each.name} ({each.id}, {each.backend})" for each in found) or "none found")
"""
_VIDEO = """
import cv2, re
from crackview.export import encoders, video
ffmpeg = re.search(r"FFMPEG:\\s*(\\S+)", cv2.getBuildInformation())
written = [f"{code} in {suffix}" for suffix in (".mp4", ".webm") if (code := video.codec(suffix))]
best, by = encoders.best(), encoders.ffmpeg()
print(
    f"OpenCV {cv2.__version__}, FFmpeg {ffmpeg[1] if ffmpeg else 'unknown'}, records {', '.join(written) or 'none'}, "
    f"exports {best.title if best else 'as it records'} for browsers, ffmpeg: {by or 'none in PATH'}"
)
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print all of it as one JSON object")


def run(args: argparse.Namespace) -> int:
    """Print one line for each thing that can be there or not."""
    lines: tuple[tuple[str, Callable[[], str]], ...] = (
        ("CrackView", lambda: f"{__version__} in {paths.resources().parent}"),
        ("Python", lambda: f"{platform.python_version()} ({sys.executable})"),
        ("System", platform.platform),
        ("Processor", lambda: f"{machine.processor()}, {machine.cores()}"),
        ("Memory", lambda: f"{machine.memory_gb()} GB"),
        ("Packages", machine.versions),
        ("Display", lambda: display.problem() or "can be reached"),
        ("Qt", lambda: _apart(_QT, needed=not display.problem())),
        ("Device", _device),
        ("GPU", _gpu),
        ("Models", _models),
        ("Photo formats", _formats),
        ("Video", lambda: _apart(_VIDEO)),
        ("Cameras", lambda: _apart(_CAMERAS)),
        ("Log file", lambda: str(crashes.log_path())),
    )
    texts = {}
    for name, describe in lines:
        try:
            text = describe()
        except Exception as error:  # noqa: BLE001 - a doctor does not fall ill: each failure is a finding
            text = f"cannot be told ({type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''})"
        texts[name] = text
        if not args.json:
            print_line(f"{name + ':':<15}{text}")
    if args.json:
        print_json(texts)
    return 0


def _apart(program: str, *, needed: bool = True, seconds: float = 30.0) -> str:
    """Return the last line that a Python program prints in a process of its own."""
    if not needed:
        return "not tried, since there is no display"
    command = [sys.executable, "-c", program]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)  # noqa: S603 - ours
    except subprocess.TimeoutExpired:
        return f"gave no answer in {seconds:.0f} s"
    lines = done.stdout.strip().splitlines()
    if done.returncode == 0 and lines:
        return lines[-1]
    reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
    return f"does not work (exit code {done.returncode}: {reason})"


def _device() -> str:
    from crackview.engine import devices  # noqa: PLC0415 - only for this line

    threads = devices.pick_threads()
    return f"models run on {devices.title(devices.pick_device(), threads)}"


def _gpu() -> str:
    from crackview.engine import devices  # noqa: PLC0415 - only for this line

    if not devices.has_torch():
        found = "one may be there, but" if devices.may_have_gpu() else "not looked for:"
        return f"{found} torch, which would use it, is not part of this copy of CrackView"
    import torch  # noqa: PLC0415 - slow to load: only for this line

    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
        return f"{', '.join(names)} (CUDA {torch.version.cuda})"
    if torch.backends.mps.is_available():
        return "Apple GPU (MPS), when it is chosen"
    built = "" if torch.version.cuda else "; this torch is a build for CPUs"
    return f"none that torch can use{built}"


def _models() -> str:
    from crackview.nets import cards  # noqa: PLC0415 - pydantic: only for this line

    known, damaged = cards.cards(), len(cards.problems())
    for card in known:
        try:
            cards.verify(card)
        except cards.ModelError:
            damaged += 1
    names = ", ".join(card.name for card in known) or "none"
    return names + (f"; {damaged} damaged, `crackview models` tells which" if damaged else "")


def _formats() -> str:
    from crackview.vision import image_io  # noqa: PLC0415 - only for this line

    heic = "" if importlib.util.find_spec("pi_heif") else " (HEIC: install pi-heif)"
    return " ".join(sorted(image_io.PHOTO_SUFFIXES)) + heic
