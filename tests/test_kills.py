"""A few of the rounds of ``python -m tests.kills``, in a process of its own, as it forks."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
@pytest.mark.timeout(900)
def test_whenever_a_process_is_killed_nothing_finished_is_lost_and_nothing_is_left_over():
    done = subprocess.run(
        [sys.executable, "-m", "tests.kills", "--rounds", "5"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[1],
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[-1:], done.stderr) == (0, ["0 lost or left over"], ""), (
        done.stdout
    )
