"""The real application as a process of its own opens no socket but the display's: by all that the kernel is asked for.

Where strace is missing, the sockets of Python alone are seen.
"""

import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from crackview import paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its window is ended by a signal")

HOOK = """
import os, sys
def heard(event, words):
    if event.startswith("socket.") and event not in {"socket.__new__", "socket.gethostname"}:
        with open(os.environ["HEARD"], "a") as file:
            file.write(f"{event} {words[1:]}\\n")
sys.addaudithook(heard)
"""
_SENT_S = 6.0
"""A reporter of usage that waits before it sends is waited for, s."""


@pytest.fixture
def start(tmp_path):
    """Return a function that starts CrackView, as a person's machine would, under strace where it is there."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    started = []

    def run(*words):
        # nothing by which a library could tell that this is a test
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path / "home"),
            "PYTHONPATH": str(tmp_path / "hook"),
            "HEARD": str(tmp_path / "heard"),
            "CRACKVIEW_CONFIG": str(tmp_path / "config"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        strace = shutil.which("strace")
        by = [] if strace is None else [strace, "-f", "-qq", "-e", "trace=network", "-o", str(tmp_path / "trace")]
        process = subprocess.Popen(
            [*by, sys.executable, "-m", "crackview", *map(str, words)],
            env=environment, cwd=paths.resources().parent, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(process)
        return process

    yield run
    for process in started:
        with contextlib.suppress(psutil.NoSuchProcess):
            for each in psutil.Process(process.pid).children(recursive=True):
                each.kill()
        process.kill()
        process.communicate()


def sockets(folder):
    """Everything that reached for the network, as text."""
    found = []
    if (folder / "trace").exists():
        for line in (folder / "trace").read_text(encoding="utf-8", errors="replace").splitlines():
            opened = re.search(r"\bsocket\((AF_\w+)", line)
            inside = "AF_UNIX" in line and ("/nscd/" in line or "connect(" not in line)
            if (opened and opened[1] != "AF_UNIX") or ("connect(" in line and not inside):
                found.append(line)
    if (folder / "heard").exists():
        found += (folder / "heard").read_text().splitlines()
    return found


def identifiers(folder):
    """What a library has kept to know the machine again; it is there before anything is sent."""
    return [path for path in (folder / "home").rglob("*") if "device" in path.name.lower() or "telemetry" in path.name]


def photo(folder):
    (folder / "photos").mkdir()
    return Path(shutil.copy(paths.samples() / "concrete_wall.jpg", folder / "photos"))


def is_analysed(drafts):
    for path in drafts.glob("*.crackview"):
        draft = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        with contextlib.closing(draft), contextlib.suppress(sqlite3.Error):
            return draft.execute("SELECT COUNT(*) FROM findings").fetchone()[0] > 0
    return False


def test_predict_opens_no_socket(start, tmp_path):
    process = start("predict", photo(tmp_path), "--out", tmp_path / "out", "--export", "pdf")
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert (tmp_path / "out" / "report.pdf").exists()
    assert sockets(tmp_path) == []
    assert identifiers(tmp_path) == []


def test_the_window_opens_no_socket(start, tmp_path):
    process = start(photo(tmp_path))
    end = time.monotonic() + 240
    while not is_analysed(tmp_path / "config" / "drafts"):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.2)
    time.sleep(_SENT_S)
    for each in [*psutil.Process(process.pid).children(), psutil.Process(process.pid)][:1]:
        each.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert sockets(tmp_path) == []
    assert identifiers(tmp_path) == []
