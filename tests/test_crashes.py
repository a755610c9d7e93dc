"""Sessions of real processes: one that ends, one that is killed, one that fails in machine code, two at once."""

import os
import shutil
import subprocess
import sys

import pytest

from crackview import __version__, crashes
from crackview.crashes import CrashedInstance, InstanceFacts

CHILD = """
import faulthandler, sys
from pathlib import Path
from crackview import crashes
session, crashed = crashes.begin(Path(sys.argv[1]))
faulthandler.enable(session.fault_file)
session.note("/photos/Wände 1.jpg")
print(len(crashed), flush=True)
word = sys.stdin.readline().strip()
if word == "fault":
    faulthandler._sigsegv()
session.end()
"""


@pytest.fixture
def start(tmp_path):
    running = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        running.append(process)
        process.crashed = int(process.stdout.readline())
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def finish(process, word="end"):
    process.communicate(word + "\n", timeout=30)


def look(folder):
    session, crashed = crashes.begin(folder)
    session.end()
    return crashed


def test_a_clean_end_leaves_nothing(start, tmp_path):
    finish(start())
    assert look(tmp_path) == []
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]


def test_a_killed_session_is_told_once_with_what_was_open(start, tmp_path):
    process = start()
    process.kill()
    process.wait()
    (crashed,) = look(tmp_path)
    assert crashed.fault == ""
    assert (crashed.facts.pid, crashed.facts.opened) == (process.pid, "/photos/Wände 1.jpg")
    assert crashed.facts.began
    assert look(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="the fault is a POSIX signal")
def test_a_fault_of_machine_code_says_where(start, tmp_path):
    finish(start(), "fault")
    (crashed,) = look(tmp_path)
    assert "Segmentation fault" in crashed.fault
    assert '<string>", line' in crashed.fault


def test_two_that_run_do_not_take_each_other_for_crashed(start, tmp_path):
    first, second = start(), start()
    assert (first.crashed, second.crashed) == (0, 0)
    assert look(tmp_path) == []
    first.kill()
    first.wait()
    assert len(look(tmp_path)) == 1
    finish(second)
    assert look(tmp_path) == []


def test_an_end_without_the_folder_is_quiet(tmp_path):
    session, _ = crashes.begin(tmp_path / "sessions")
    shutil.rmtree(tmp_path / "sessions")
    session.end()
    session.fault_file.close()


@pytest.mark.parametrize("note", ['{"pid": 2, "colour": ', "[" * 100_000, '{"pid": 2, "began": [7]}', '{"opened": 7}'])
def test_a_damaged_note_is_a_crash_of_which_nothing_is_known(tmp_path, note):
    (tmp_path / "1-2.fault").write_text("")
    (tmp_path / "1-2.json").write_text(note)
    assert look(tmp_path) == [crashes.CrashedInstance(crashes.InstanceFacts(), "")]


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path):
    (tmp_path / "file").write_text("")
    assert crashes.begin(tmp_path / "file") == (None, [])


@pytest.fixture(autouse=True)
def log_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(crashes, "log_path", lambda: tmp_path / "log" / "crackview.log")
    return tmp_path / "log"


def test_an_error_is_reported_with_its_traceback_and_what_runs_here(log_folder):
    try:
        {}["wall.jpg"]
    except KeyError as error:
        path = crashes.of_error(error)
    assert path.parent == log_folder
    text = path.read_text(encoding="utf-8")
    for part in ("KeyError: 'wall.jpg'", "Traceback", f"CrackView: {__version__}", "torch ", "Python:"):
        assert part in text


def test_a_crash_is_reported_with_its_fault_and_the_end_of_the_log(log_folder):
    log_folder.mkdir()
    (log_folder / "crackview.log").write_text("\n".join(f"line {number}" for number in range(100)))
    facts = InstanceFacts(7, "0.0.9", "2026-11-22T18:00:00+00:00", "/photos/wall.jpg")
    text = crashes.of_crash(CrashedInstance(facts, "Fatal Python error: Aborted")).read_text(encoding="utf-8")
    for part in ("process 7", "version 0.0.9", "/photos/wall.jpg", "Fatal Python error: Aborted", "line 99"):
        assert part in text
    assert "line 10\n" not in text


def test_a_killed_session_is_reported_as_such(log_folder):
    assert "it was killed" in crashes.of_crash(CrashedInstance(InstanceFacts(), "")).read_text(encoding="utf-8")


def test_old_reports_are_removed_and_a_report_is_never_overwritten(log_folder, monkeypatch):
    monkeypatch.setattr(crashes, "KEPT", 3)
    paths = [crashes.of_error(ValueError(str(number))) for number in range(5)]
    assert len(set(paths)) == 5
    assert len(list(log_folder.glob("report-*.txt"))) == 3
    assert paths[-1].exists()


def test_a_folder_that_cannot_be_written_leaves_no_report(log_folder):
    log_folder.write_text("a file")
    assert crashes.of_error(ValueError("no")) is None
