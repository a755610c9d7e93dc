"""The smoke test itself: it must fail, in sentences, on what does not work."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import release
from PIL import Image
from smoke_pictures import Screen, grey_png
from smoke_program import PointError, Program, Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs below are shell scripts")


def _program(folder: Path, script: str) -> Program:
    command = folder / "crackview"
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(0o755)
    return Program(command, folder, Screen("", None), [])


_OPENS = """echo '{"event": "window", "seconds": 0.5}' > "$CRACKVIEW_STARTUP_LOG" """


def test_a_broken_bundle_fails_every_point(tmp_path):
    bundle = tmp_path / "crackview"
    bundle.mkdir()
    _program(bundle, "echo no library >&2; exit 3")
    command = [sys.executable, release.HERE / "smoke.py", bundle]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 1
    for point in ("--version", "doctor", "models", "predict", "a photo in the window", "a video in the window"):
        assert f"FAILED  {point}: it ended with 3 and said: no library." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nothing.deb", "does not exist"), ("notes.txt", "is none of"), ("empty.deb", "dpkg -i fails|dpkg")],
)
def test_what_cannot_be_installed_is_one_sentence(tmp_path, name, sentence):
    if name != "nothing.deb":
        (tmp_path / name).write_text("", encoding="utf-8")
    command = [sys.executable, release.HERE / "smoke.py", tmp_path / name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 1
    assert done.stderr.startswith("FAILED")
    assert len(done.stderr.splitlines()) == 1
    assert any(part in done.stderr for part in sentence.split("|"))


def test_a_program_sees_neither_our_variables_nor_python(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    said = _program(tmp_path, 'echo "$PYTHONPATH,$PATH"').run()
    assert said == ",/nonexistent\n"


def test_words_on_stderr_are_a_failure(tmp_path):
    with pytest.raises(PointError, match="ended with 0 and said: a warning"):
        _program(tmp_path, "echo a warning >&2").run()


def test_a_window_that_closes_cleanly_passes(tmp_path):
    program = _program(tmp_path, f"trap 'exit 0' TERM\n{_OPENS}\nwhile :; do /bin/sleep 0.1; done")
    with Window(program, tmp_path) as window:
        assert window.wait_for("window")["window"] == 0.5


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (f"trap 'exit 7' TERM\n{_OPENS}\nwhile :; do /bin/sleep 0.1; done", "closed with exit code 7"),
        (f"trap 'exit 0' TERM\n(trap '' TERM; exec /bin/sleep 60) &\n{_OPENS}\nwait", "left a process behind"),
        ("echo out of memory >&2; exit 4", "ended by itself with 4 and said: out of memory"),
    ],
)
def test_a_window_that_does_not_fails(tmp_path, script, sentence):
    with pytest.raises(PointError, match=sentence), Window(_program(tmp_path, script), tmp_path) as window:
        window.wait_for("window")


def test_pngs_are_read_and_written_without_libraries(tmp_path):
    random = np.random.default_rng(0)
    smooth = (np.add.outer(np.arange(40), np.arange(31)) % 256).astype(np.uint8)
    for pixels in (smooth, random.integers(0, 256, (40, 31), np.uint8)):
        Image.fromarray(pixels).save(tmp_path / "grey.png")
        assert grey_png(tmp_path / "grey.png") == ((31, 40), pixels.tobytes())
    Image.fromarray(np.zeros((4, 4, 3), np.uint8)).save(tmp_path / "colour.png")
    with pytest.raises(ValueError, match="no 8-bit grey PNG"):
        grey_png(tmp_path / "colour.png")
