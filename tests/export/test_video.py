import sys

import numpy as np
import pytest

from crackview.export import video
from crackview.export.video import VideoWriter
from crackview.files import SaveError
from crackview.sources.video import VideoSource
from tests.sources.clips import SIZE, drawn, number_in


def frames_of(path):
    source = VideoSource(path)
    info = source.open()
    frames = list(iter(source.read, None))
    source.close()
    return info, frames


@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_what_was_written_can_be_read(suffix, tmp_path):
    path = tmp_path / "new folder" / f"wall{suffix}"
    writer = VideoWriter(path, SIZE, 23.976)
    for number in range(30):
        writer.write(drawn(number))
    assert not path.exists()
    writer.close()
    writer.close()
    info, frames = frames_of(path)
    assert (info.width, info.height, info.frames) == (*SIZE, 30)
    assert info.fps == pytest.approx(23.976, abs=0.01)
    assert [number_in(frame.pixels) for frame in frames] == list(range(30))
    assert np.abs(frames[7].pixels.astype(int) - drawn(7)).mean() < 8
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_odd_sizes_and_frames_of_another_size_are_taken(tmp_path):
    path = tmp_path / "odd.mp4"
    writer = VideoWriter(path, (161, 97), 25)
    writer.write(drawn(1, (161, 97)))
    writer.write(drawn(2, (161, 97))[::2, ::2])
    writer.close()
    assert [frame.pixels.shape for frame in frames_of(path)[1]] == [(96, 160, 3)] * 2


def test_a_recording_runs_as_the_clock_did(tmp_path):
    path = tmp_path / "live.mp4"
    writer = VideoWriter(path, SIZE, 10)
    moments = [0.0, 0.1, 0.2, 0.21, 0.5, 0.6, 100.0, 100.1]  # one too many at 0.21, a jump, and a lost stream
    for number, moment in enumerate(moments):
        writer.write(drawn(number), at=1000 + moment)
    writer.close()
    numbers = [number_in(frame.pixels) for frame in frames_of(path)[1]]
    assert numbers == [0, 1, 2, 4, 4, 4, 5, *[6] * 20, 7]


def test_nothing_recorded_is_no_file(tmp_path):
    path = tmp_path / "empty.mp4"
    writer = VideoWriter(path, SIZE, 25)
    with pytest.raises(SaveError, match="no frame came"):
        writer.close()
    writer.close()
    cancelled = VideoWriter(path, SIZE, 25)
    cancelled.write(drawn(1))
    cancelled.cancel()
    cancelled.close()
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_recording_stays_when_the_new_one_fails(tmp_path):
    path = tmp_path / "wall.mp4"
    path.write_bytes(b"the old one")
    writer = VideoWriter(path, SIZE, 25)
    with pytest.raises(SaveError):
        writer.close()
    assert path.read_bytes() == b"the old one"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_full_disk_is_noticed(tmp_path):
    import resource
    import signal

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    noise = np.random.default_rng(0)
    writer = VideoWriter(tmp_path / "wall.mp4", SIZE, 25)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        for _ in range(100):
            writer.write(noise.integers(0, 255, (SIZE[1], SIZE[0], 3), dtype=np.uint8))
        with pytest.raises(SaveError, match="disk is full"):
            writer.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_nothing_writes_is_refused(tmp_path, monkeypatch):
    with pytest.raises(SaveError, match=r"\.xyz cannot be written here: choose \.mp4 or \.webm"):
        VideoWriter(tmp_path / "wall.xyz", SIZE, 25)
    monkeypatch.setattr(video, "_CODECS", {".mp4": ("nope",)})
    video.codec.cache_clear()
    with pytest.raises(SaveError, match="cannot be written here"):
        VideoWriter(tmp_path / "wall.mp4", SIZE, 25)
    video.codec.cache_clear()
    assert list(tmp_path.iterdir()) == []
