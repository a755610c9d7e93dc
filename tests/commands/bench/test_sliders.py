import json
import os
import subprocess
import sys

import pytest

from tests.conftest import QT_MISSES

SMALL = """
from crackview import cli
from crackview.commands.bench import arithmetic, sliders
arithmetic.PRODUCT_SIDE = 256
sliders.PHOTO_SIZE, sliders.CRACK_COLUMNS, sliders.CRACK_ROWS = (800, 600), 2, 3
raise SystemExit(cli.main(["bench", "table", "--runs", "2", "--json"]))
"""


@pytest.mark.skipif(bool(QT_MISSES), reason="the window cannot be opened here")
def test_the_table_is_timed_from_the_map_and_from_the_slider(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CRACKVIEW_CONFIG": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", SMALL], capture_output=True, text=True, check=True, env=environment, timeout=120
    )
    report = json.loads(done.stdout)
    assert report["findings"] == 6
    assert [each["name"] for each in report["measurements"]] == ["table_first", "slider_picture", "slider_table"]
    assert all(0 < each["p50_ms"] <= each["p95_ms"] for each in report["measurements"])
