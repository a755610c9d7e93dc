"""The application as a process of its own, started and ended as a person does."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

RUN = """
import sys
from pathlib import Path
from crackview.gui.app import run
sys.exit(run([Path(path) for path in sys.argv[1:]]))
"""
SLOW = {"torch", "skimage", "pyqtgraph", "superqt", "qtawesome", "qtpy", "scipy", "matplotlib"}


@pytest.fixture
def start(tmp_path):
    processes = []
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "CRACKVIEW_CONFIG": str(tmp_path / "config"),
        "CRACKVIEW_STARTUP_LOG": str(tmp_path / "startup.jsonl"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }

    def start(*paths):
        process = subprocess.Popen(
            [sys.executable, "-c", RUN, *map(str, paths)], env=environment, stderr=subprocess.PIPE, text=True
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def wait_for(tmp_path, event, process, seconds=60):
    end = time.monotonic() + seconds
    log = tmp_path / "startup.jsonl"
    while time.monotonic() < end:
        lines = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
        for line in lines:
            if line["event"] == event:
                return line["seconds"]
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.05)
    pytest.fail(f"no {event} within {seconds} s")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT between processes")
def test_the_window_comes_up_and_an_interrupt_closes_it_cleanly(start, tmp_path):
    process = start()
    assert 0 < wait_for(tmp_path, "window", process) < 30
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert (tmp_path / "config" / "window.ini").exists()


def test_nothing_slow_is_loaded_before_the_window_is_there():
    code = "import sys, crackview.gui.app; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert SLOW & set(loaded) == set()
