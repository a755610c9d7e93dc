"""A second of the real thing: window, decoder, network and painter."""

import json
import os
import subprocess
import sys

import pytest

from crackview import cli
from tests.conftest import QT_MISSES

RUN = """
import sys
from crackview import cli
from crackview.commands.bench import arithmetic
arithmetic.PRODUCT_SIDE = 256
cli.main(sys.argv[1:])
"""


@pytest.mark.skipif(bool(QT_MISSES), reason="the window cannot be opened here")
def test_a_moving_picture_is_measured_in_the_window(tmp_path):
    plot = tmp_path / "plot.svg"
    command = [
        sys.executable,
        "-c",
        RUN,
        "bench",
        "live",
        "--model",
        "tiny",
        "--seconds",
        "1.5",
        "--json",
        "--plot",
        plot,
    ]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=110, check=True)
    report = json.loads(done.stdout)
    assert 0 < report["p50_ms"] <= report["p95_ms"]
    assert report["overlay_fps"] > 0
    assert report["captured_fps"] < 60
    assert report["worst_block_ms"] > 0
    assert report["cpu_ms_per_frame"] > 0
    assert plot.stat().st_size > 2000


def test_what_cannot_be_drawn_is_said_first(capsys, tmp_path):
    assert cli.main(["bench", "live", "--model", "tiny", "--plot", str(tmp_path / "plot.docx")]) == 2
    assert ".png or .svg" in capsys.readouterr().err
