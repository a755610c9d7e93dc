import json
import sys

import pytest

from crackview import cli
from crackview.commands.bench import arithmetic, command, inspection, startup
from crackview.vision import noise
from tests.tiny_models import write_model


@pytest.fixture(autouse=True)
def small(monkeypatch, tmp_path):
    write_model(tmp_path, "calm", threshold=0.99)  # measuring thousands of findings would take longer than all else
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    monkeypatch.setattr(command, "LARGE", (700, 1600))
    monkeypatch.setattr(arithmetic, "PRODUCT_SIDE", 256)


def test_each_speed_stands_beside_the_machines_own(capsys):
    assert cli.main(["bench", "--model", "calm", "--runs", "1", "--no-startup", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    names = [result["name"] for result in report["measurements"]]
    assert names[:4] == ["model_640x480", "segment_640x480", "pipeline_640x480", "large_4056x3040"]
    assert names[4:] == [f"noise_{name}_640x480" for name in noise.NOISES]
    assert all(result["median_ms"] >= result["best_ms"] > 0 for result in report["measurements"])
    assert all(result["matrix_gflops"] > 0 for result in report["measurements"])
    assert report["measurements"][0]["share_of_matrix_rate"] > 0
    assert report["machine"]["cores"]


def test_the_table_is_for_people(monkeypatch, capsys):
    start = {"name": "startup_window", "what": "start", "median_ms": 900.0, "best_ms": 800.0, "runs": 3}
    monkeypatch.setattr(startup, "measure", lambda: [start])
    assert cli.main(["bench", "--model", "calm", "--runs", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3 + 4 + 15 + 1
    assert lines[-1].split()[:3] == ["900.0", "800.0", "3"]


def test_a_report_is_timed_by_clock_and_processor(monkeypatch, capsys):
    monkeypatch.setattr(inspection, "REPORTED", 1)
    monkeypatch.setattr(inspection, "REPORTED_SIZE", (1600, 1200))
    assert cli.main(["bench", "report", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["findings"] == 10
    assert result["seconds"] > 0 < result["processor_seconds"]
    monkeypatch.setattr(inspection, "BAR_S", 0.0)
    assert cli.main(["bench", "report"]) == 1
    assert "the bar is 0 s" in capsys.readouterr().out


def test_an_unknown_model_is_wrong_usage(capsys):
    assert cli.main(["bench", "--model", "nonesuch"]) == 2
    assert "nonesuch" in capsys.readouterr().err


PROGRAM = """
import json, os, time
for event, seconds in (("window", 0.5), ("other", 1), ("overlay", 1.5)):
    with open(os.environ["CRACKVIEW_STARTUP_LOG"], "a") as file:
        file.write(json.dumps({"event": event, "seconds": seconds}) + "\\n")
time.sleep(60)
"""


def test_a_start_is_read_from_what_the_window_reports_and_then_ended():
    assert startup.start([sys.executable, "-c", PROGRAM]) == {"window": 0.5, "overlay": 1.5}


def test_a_window_that_does_not_come_up_is_said(monkeypatch, tmp_path, capsys):
    assert startup.start([sys.executable, "-c", ""]) == {}
    assert startup.start([sys.executable, "-c", "import time; time.sleep(60)"], limit_s=0.2) == {}
    (tmp_path / "a.png").touch()
    monkeypatch.setattr(startup.paths, "samples", lambda: tmp_path)
    monkeypatch.setattr(startup, "start", lambda _command: {"window": 0.5})
    assert [result["name"] for result in startup.measure(2)] == ["startup_window"]
    assert "no overlay in 2 of 2 runs" in capsys.readouterr().err
