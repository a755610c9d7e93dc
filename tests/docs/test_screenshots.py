"""The pictures of the guide are those that its script takes, and the script works."""

import ast
import os
import re
import subprocess
import sys

import pytest
from PIL import Image

from tests.docs.commands import PAGES, ROOT

SCRIPT = ROOT / "docs" / "screenshots.py"
PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 4_000_000


def test_every_picture_is_taken_by_the_script_and_shown():
    functions = [node for node in ast.parse(SCRIPT.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    taken = {f"{item.name.replace('_', '-')}.webp" for item in functions if item.decorator_list}
    texts = [page.read_text("utf-8") for page in PAGES]
    shown = {name for text in texts for name in re.findall(r"\]\((?:docs/)?pictures/([^)]+)\)", text)}
    assert shown == taken == {path.name for path in PICTURES.iterdir()}
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES


def test_a_picture_is_taken_from_the_real_window(tmp_path):
    pytest.importorskip("PySide6.QtGui", exc_type=ImportError)
    command = [sys.executable, SCRIPT, "--out", tmp_path, "about"]
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "about.webp") as picture:
        assert picture.size == (1366, 768)
        assert len(picture.getcolors(1 << 20)) > 100
