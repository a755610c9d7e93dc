import sys

import numpy as np
import pytest

from crackview.export import encoders, video
from tests.programs import program
from tests.sources import clips


def test_the_ffmpeg_that_is_told_is_used_and_none_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("CRACKVIEW_FFMPEG", "none")
    assert encoders.ffmpeg() is None
    own = tmp_path / "my-ffmpeg"
    monkeypatch.setenv("CRACKVIEW_FFMPEG", str(own))
    assert encoders.ffmpeg() is None
    own.write_text("")
    assert encoders.ffmpeg() == str(own)


def test_a_program_in_the_current_folder_is_not_taken(monkeypatch, tmp_path):
    monkeypatch.delenv("CRACKVIEW_FFMPEG", raising=False)
    fake = tmp_path / ("ffmpeg.exe" if sys.platform == "win32" else "ffmpeg")
    fake.write_text("")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert encoders.ffmpeg() == str(fake)
    monkeypatch.chdir(tmp_path)
    assert encoders.ffmpeg() is None


def test_without_ffmpeg_there_is_vp9(monkeypatch):
    monkeypatch.setenv("CRACKVIEW_FFMPEG", "none")
    assert encoders.best().title in {"H.264", "VP9"}  # H.264 where OpenCV has an encoder of the system


def test_with_ffmpeg_there_is_h264(monkeypatch):
    monkeypatch.setenv("CRACKVIEW_FFMPEG", program("ffmpeg"))
    assert encoders.best().title == "H.264"


@pytest.mark.parametrize("content", ["", "#!/bin/sh\nexit 1\n", "#!/bin/sh\ncat > /dev/null\n"])
def test_an_ffmpeg_that_does_not_work_is_passed_over(content, monkeypatch, tmp_path):
    broken = tmp_path / "broken-ffmpeg"
    broken.write_text(content)
    broken.chmod(0o755)
    monkeypatch.setenv("CRACKVIEW_FFMPEG", str(broken))
    monkeypatch.setattr(encoders, "_H264", ("libx264",))
    assert encoders.best().title in {"H.264", "VP9"}
    assert not encoders.converted_sound(clips.write(tmp_path / "a.mp4", 3), tmp_path / "a.m4a")


@pytest.mark.parametrize("told", ["none", ""])
def test_what_is_encoded_can_be_read(told, monkeypatch, tmp_path):
    monkeypatch.setenv("CRACKVIEW_FFMPEG", told or program("ffmpeg"))
    encoder = encoders.best().open(tmp_path / "a.mp4", clips.SIZE, 25.0)
    for number in range(20):
        encoder.write(np.ascontiguousarray(clips.drawn(number)[..., ::-1]))
    encoder.close()
    encoder.close()
    assert video.frames(tmp_path / "a.mp4") == 20
