"""A process is killed, for real, in the middle of its work, again and again: nothing that was finished is lost."""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from crackview.inspection.store import results
from crackview.inspection.store.document import NAME, Inspection
from tests.inspection import drawing, worker

ROUNDS = 6
PROGRAM = """
import sys
from pathlib import Path
from tests.inspection import worker
worker.work(Path(sys.argv[1]), int(sys.argv[2]))
"""


@pytest.mark.timeout(300)
def test_whenever_it_is_killed_every_finished_action_is_there_and_the_file_is_sound(tmp_path):
    drawing.photo(tmp_path)
    with Inspection(tmp_path) as inspection:
        drawing.analysed(inspection, tmp_path / "a.png")
    random = np.random.default_rng(0)
    finished = 0
    killed_within = 0
    for _ in range(ROUNDS):
        child = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, tmp_path, str(finished)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        said = [child.stdout.readline() for _ in range(random.integers(2, 12))]
        time.sleep(random.uniform(0, 0.1))
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
        assert child.wait() == -signal.SIGKILL
        child.stdout.close()
        finished = max(int(line) for line in said if line.endswith("\n"))
        killed_within += journal_is_hot(tmp_path / f"{NAME}-journal")
        finished = check(tmp_path, finished)
    print(f"{finished} actions, {ROUNDS} kills, {killed_within} of them in the middle of a transaction")
    assert finished > ROUNDS


def journal_is_hot(journal):
    return journal.exists() and any(journal.read_bytes()[:8])


def check(folder, finished):
    """All finished actions are there, and at most one more, which was finished but not yet told."""
    with Inspection(folder) as inspection:
        assert inspection.damage == ""
        states = [worker.expected(step) for step in (finished, finished + 1)]
        assert worker.state(inspection) in states
        more = states.index(worker.state(inspection))
        (photo,) = inspection.photos()
        assert len(inspection.findings(photo.id)) == 2
        assert results.levels(inspection, photo.id) is not None
    with sqlite3.connect(folder / NAME) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return finished + more
