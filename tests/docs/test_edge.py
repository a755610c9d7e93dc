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


@pytest.mark.parametrize(("precision", "differ"), [("float32", 1e-4), ("int8", 0.01)])
def test_the_example_finds_what_crackview_finds(tmp_path, precision, differ):
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    program, model, mask = (tmp_path / name for name in ("find_cracks.py", "student.onnx", "mask.png"))
    program.write_text(example, encoding="utf-8")
    words = ["--format", "onnx", "--precision", precision, "--out", str(model)]
    assert cli.main(["models", "export", "pct-joints", *words]) == 0
    photo = tmp_path / "photo.png"
    with Image.open(paths.samples() / "concrete_wall.jpg") as whole:
        whole.crop((300, 200, 701, 533)).save(photo)  # sides that are no multiples of anything
    run = subprocess.run([sys.executable, program, model, photo, mask], capture_output=True, text=True, check=True)
    segmenter = Segmenter("pct-joints", device="cpu", threads=1, thorough=False)
    expected = segmenter.segment(image_io.read_photo(photo).pixels) >= segmenter.card.threshold
    with Image.open(mask) as found:
        assert np.mean((np.asarray(found) > 0) != expected) < differ
    assert expected.any()
    assert float(run.stdout.split()[0]) == pytest.approx(100 * expected.mean(), abs=0.02 + 100 * differ)
