"""Sessions of real processes: one that ends, one that is killed, one that fails in machine code, two at once."""

import os
import shutil
import subprocess
import sys

import pytest

from crackview import instances

CHILD = """
import faulthandler, sys
from pathlib import Path
from crackview import instances
session, crashed = instances.begin(Path(sys.argv[1]))
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
    session, crashed = instances.begin(folder)
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
    session, _ = instances.begin(tmp_path / "sessions")
    shutil.rmtree(tmp_path / "sessions")
    session.end()
    session.fault_file.close()


def test_a_damaged_note_is_a_crash_of_which_nothing_is_known(tmp_path):
    (tmp_path / "1-2.fault").write_text("")
    (tmp_path / "1-2.json").write_text('{"pid": 2, "colour": ')
    assert look(tmp_path) == [instances.CrashedInstance(instances.InstanceFacts(), "")]


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path):
    (tmp_path / "file").write_text("")
    assert instances.begin(tmp_path / "file") == (None, [])
