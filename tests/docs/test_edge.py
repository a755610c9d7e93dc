"""The example of docs/edge.md, run as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from crackview import cli, paths
from crackview.engine.segmenter import Segmenter
from crackview.vision import image_io

PAGE = Path(__file__).resolve().parents[2] / "docs" / "edge.md"


def test_the_example_finds_what_crackview_finds(tmp_path):
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    program, model, mask = (tmp_path / name for name in ("find_cracks.py", "student.onnx", "mask.png"))
    program.write_text(example, encoding="utf-8")
    assert cli.main(["models", "export", "pct-rfkd", "--format", "onnx", "--out", str(model)]) == 0
    photo = tmp_path / "photo.png"
    with Image.open(paths.samples() / "concrete_wall.jpg") as whole:
        whole.crop((300, 200, 701, 533)).save(photo)  # sides that are no multiples of anything
    run = subprocess.run([sys.executable, program, model, photo, mask], capture_output=True, text=True, check=True)
    segmenter = Segmenter("pct-rfkd", device="cpu", threads=1)
    expected = segmenter.segment(image_io.read_photo(photo).pixels) >= segmenter.card.threshold
    with Image.open(mask) as found:
        assert np.mean((np.asarray(found) > 0) != expected) < 1e-4
    assert expected.any()
    assert float(run.stdout.split()[0]) == pytest.approx(100 * expected.mean(), abs=0.02)
