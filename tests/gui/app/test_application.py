"""The application as a process of its own, started and ended as a person does, or as no person wishes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from PIL import Image

from crackview.gui.app import application
from crackview.gui.app.workspace import place_for

RUN = """
import sys
from pathlib import Path
from crackview.gui.app.application import run
sys.exit(run([Path(path) for path in sys.argv[1:]]))
"""
TELL = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from crackview.gui.app import application, main_window

def tell():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, main_window.MainWindow))
    if os.environ["DO"] == "fail" and not window.messages.text():
        QTimer.singleShot(20, tell)
        return
    offers = window.messages.findChildren(QPushButton)
    said = {"text": window.messages.text(), "offers": [each.text() for each in offers], "welcome": window.is_welcoming}
    if os.environ["DO"] == "open":
        offers[0].click()
    print(json.dumps(said), flush=True)

def begun(event):
    if event == "window":
        if os.environ["DO"] == "fail":
            QTimer.singleShot(0, lambda: 1 / 0)
        QTimer.singleShot(1, tell)

application.record = begun
sys.exit(application.run([Path(path) for path in sys.argv[1:]]))
"""
SLOW = {"torch", "skimage", "pyqtgraph", "superqt", "qtawesome", "qtpy", "scipy", "matplotlib", "psutil", "tomllib"}
LATER = (
    "crackview.export.from_inspection", "crackview.export.publish", "crackview.gui.app.about",
    "crackview.gui.app.help_dialogs", "crackview.gui.app.settings_dialog", "crackview.gui.app.shortcut_dialog",
    "crackview.gui.app.welcome", "crackview.gui.inspect.jobs.export_dialogs", "crackview.inspection.batch",
)  # fmt: skip
"""Of CrackView what only some people open."""


@pytest.fixture
def start(tmp_path):
    processes = []
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "CRACKVIEW_CONFIG": str(tmp_path / "config"),
        "CRACKVIEW_STARTUP_LOG": str(tmp_path / "startup.jsonl"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }

    def start(*paths, program=RUN, do=""):
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, paths)],
            env=environment | {"DO": do},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals between processes")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_the_window_comes_up_and_a_signal_closes_it_cleanly(start, tmp_path, sign):
    process = start()
    assert 0 < wait_for(tmp_path, "window", process) < 30
    process.send_signal(sign)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert (tmp_path / "config" / "window.ini").exists()
    assert [path.name for path in (tmp_path / "config" / "sessions").iterdir()] == ["lock"]


LOADED = """
import sys
from pathlib import Path
from crackview.engine import devices
from crackview.gui.app.application import run
devices._DRIVERS = ()  # as on a machine without a GPU
code = run([Path(path) for path in sys.argv[1:]])
print(sorted({name.partition(".")[0] for name in sys.modules} & {"torch", "onnx", "onnxruntime", "safetensors"}))
sys.exit(code)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals between processes")
def test_a_photo_is_shown_with_its_cracks_and_no_torch_where_there_is_no_gpu(start, tmp_path):
    photo = tmp_path / "wall.png"
    Image.new("RGB", (64, 48), "white").save(photo)
    process = start(photo, program=LOADED)
    wait_for(tmp_path, "overlay", process)
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert said.strip() == "['onnxruntime']"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals between processes")
@pytest.mark.parametrize(("sign", "trace"), [("SIGKILL", "it was killed"), ("SIGSEGV", "Segmentation fault")])
def test_after_a_crash_the_next_start_names_the_report_and_opens_what_was_open(start, tmp_path, sign, trace):
    photo = tmp_path / "Wände 1.png"
    Image.new("RGB", (64, 48), "white").save(photo)
    process = start(photo)
    wait_for(tmp_path, "overlay", process)
    process.send_signal(signal.Signals[sign])
    process.wait()
    second = start(program=TELL, do="open")
    said = json.loads(second.stdout.readline())
    (report,) = (tmp_path / "state").rglob("report-*.txt")
    assert said["text"].startswith("CrackView ended unexpectedly")
    assert str(report) in said["text"]
    assert said["offers"] == ["Open Wände 1.png again", "Show report"]
    assert said["welcome"]
    assert str(photo) in report.read_text(encoding="utf-8")
    assert trace in report.read_text(encoding="utf-8")
    (note,) = (tmp_path / "config" / "sessions").glob("*.json")
    assert json.loads(note.read_text())["opened"] == str(photo)
    second.send_signal(signal.SIGTERM)
    second.communicate(timeout=20)
    third = start(program=TELL)
    assert json.loads(third.stdout.readline())["text"] == ""


def test_an_error_while_running_is_said_with_its_report_and_the_window_goes_on(start, tmp_path):
    process = start(program=TELL, do="fail")
    said = json.loads(process.stdout.readline())
    (report,) = (tmp_path / "state").rglob("report-*.txt")
    assert said["text"].startswith("Something went wrong inside CrackView (ZeroDivisionError)")
    assert str(report) in said["text"]
    assert "ZeroDivisionError: division by zero" in report.read_text(encoding="utf-8")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0


def test_with_a_path_there_is_no_welcome(start, tmp_path):
    process = start(tmp_path, program=TELL)
    assert not json.loads(process.stdout.readline())["welcome"]


def test_nothing_slow_is_loaded_before_the_window_is_there():
    code = "import sys, crackview.gui.app.application; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert SLOW & {name.partition(".")[0] for name in loaded} == set()
    assert set(LATER) & set(loaded) == set()


def test_garbage_is_collected_once_the_window_is_there(start):
    """The command line stops it for the start, whose objects are then left alone."""
    program = TELL.replace("import json,", "import gc, json,").replace(
        '"welcome": window.is_welcoming}', '"collects": gc.isenabled(), "frozen": gc.get_freeze_count()}'
    )
    program = program.replace("sys.exit(application", "gc.disable()\nsys.exit(application")
    said = json.loads(start(program=program).stdout.readline())
    assert said["collects"]
    assert said["frozen"] > 10_000


@pytest.mark.parametrize(("name", "title"), [("ja", "Japanese"), ("zh_CN", "Chinese")])
def test_a_language_whose_letters_no_font_has_is_said(qapp, monkeypatch, name, title):
    asked = []
    monkeypatch.setattr(application.QFontDatabase, "families", lambda script: asked.append(script) or [])
    sentence = application.missing_font(name)
    assert sentence.startswith(f"No font on this computer has the letters of {title}: install one, such as Noto Sans")
    assert title in str(asked[0])
    assert [application.missing_font(other) for other in ("en", "de", "es")] == [""] * 3
    monkeypatch.setattr(application.QFontDatabase, "families", lambda _script: ["Noto Sans CJK JP"])
    assert application.missing_font(name) == ""


def test_the_store_of_a_fleet_opens_in_inspect_and_a_stream_in_live():
    entries = application.workspaces()
    opened = [entries[place_for(entries, what)].action for what in ("s3://city/results", "rtsp://10.0.0.1/1", "a.mp4")]
    assert opened == ["go.inspect", "go.live", "go.live"]
