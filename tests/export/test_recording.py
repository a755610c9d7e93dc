"""Recordings are whole after every fragment: killed, on a full disk, of another size, found again at the next start."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from crackview import files
from crackview.export import fragmented_mp4, recording
from crackview.export.recording import RecordingWriter
from crackview.files import SaveError
from crackview.sources.mp4 import Mp4Error
from tests.export.test_video import frames_of
from tests.sources.clips import SIZE, drawn, number_in

FPS = 20
PROGRAM = """
import sys, time
from pathlib import Path
from crackview.export.recording import RecordingWriter
from tests.sources.clips import SIZE, drawn
writer = RecordingWriter(Path(sys.argv[1]), SIZE, 20)
begun = time.monotonic()
for number in range(2000):
    writer.write(drawn(number % 250), at=number / 20)
    print(number, flush=True)
    time.sleep(max(0, begun + number / 20 - time.monotonic()))
"""


def written(path, count, fps=FPS):
    writer = RecordingWriter(path, SIZE, fps)
    for number in range(count):
        writer.write(drawn(number % 250))
    return writer


def numbers(path):
    return [number_in(frame.pixels) for frame in frames_of(path)[1]]


def hidden(folder):
    (found,) = folder.glob(".*recording*")
    return found


@pytest.mark.parametrize("fps", [20, 23.976, 0.5])
@pytest.mark.parametrize("count", [1, 37])
def test_a_recording_is_a_plain_video_in_the_end(tmp_path, fps, count):
    path = tmp_path / "new folder" / "wall.mp4"
    writer = written(path, count, fps)
    assert not path.exists()
    writer.close()
    writer.close()
    info, frames = frames_of(path)
    assert (info.width, info.height, info.frames) == (*SIZE, count)
    assert info.fps == pytest.approx(fps, rel=0.001)
    assert [number_in(frame.pixels) for frame in frames] == list(range(count))
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    data = path.read_bytes()
    assert (data.count(b"mvex"), data[28:32]) == (1, b"mdat"), "the head of the fragments lies within the samples"
    assert fragmented_mp4.finish(path) == count
    assert path.read_bytes() == data


def test_one_can_go_to_any_frame(tmp_path):
    written(tmp_path / "wall.mp4", 90).close()
    video = cv2.VideoCapture(str(tmp_path / "wall.mp4"))
    for number in (70, 3, 44):
        video.set(cv2.CAP_PROP_POS_FRAMES, number)
        assert number_in(cv2.cvtColor(video.read()[1], cv2.COLOR_BGR2RGB)) == number
    video.release()


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="there is no ffprobe")
def test_ffmpeg_finds_nothing_wrong_with_a_recording_or_with_one_that_was_cut_off(tmp_path):
    writer = written(tmp_path / "wall.mp4", 35)
    for path, count in ((hidden(tmp_path), 30), (tmp_path / "wall.mp4", 35)):
        if count == 35:
            writer.close()
        command = [
            "ffprobe",
            "-v",
            "warning",
            "-count_frames",
            "-show_entries",
            "stream=nb_read_frames",
            "-of",
            "csv=p=0",
        ]
        done = subprocess.run([*command, path], capture_output=True, text=True, timeout=60, check=True)
        assert (done.stdout.strip(), done.stderr) == (str(count), "")


def test_it_runs_as_the_clock_did_and_takes_frames_of_another_size(tmp_path):
    writer = RecordingWriter(tmp_path / "live.mp4", (161, 97), 10)
    for number, moment in enumerate([0.0, 0.1, 0.2, 0.21, 0.5, 0.6, 100.0, 100.1]):
        writer.write(drawn(number, (161, 97))[:: 1 + number % 2, :: 1 + number % 2], at=1000 + moment)
    writer.close()
    info, frames = frames_of(tmp_path / "live.mp4")
    assert [number_in(frame.pixels) for frame in frames] == [0, 1, 2, 4, 4, 4, 5, *[6] * 20, 7]
    assert (info.width, info.height) == (160, 96)


def test_nothing_recorded_is_no_file(tmp_path):
    writer = RecordingWriter(tmp_path / "empty.mp4", SIZE, FPS)
    with pytest.raises(SaveError, match="no frame came"):
        writer.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("seconds", [0.9, 2.2])
def test_what_was_recorded_until_a_second_before_a_kill_is_there_at_the_next_start(tmp_path, seconds):
    path = tmp_path / "2026-11-30_10-00-00.mp4"
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, path],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    child.stdout.readline()
    time.sleep(seconds)
    assert recording.recover(tmp_path) == [], "it is being written"
    child.send_signal(signal.SIGKILL)
    last = int(child.stdout.readlines()[-1])
    child.wait()
    child.stdout.close()
    before = numbers(hidden(tmp_path))
    assert before == list(range(len(before)))
    assert len(before) >= last + 1 - FPS, "it can be played as it was left"
    assert recording.recover(tmp_path) == [path]
    assert numbers(path) == before
    assert recording.recover(tmp_path) == []
    files.write_text(tmp_path / "next.txt", "sweeps what was left")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [path.name, "next.txt"]


@pytest.mark.parametrize("step", ["head", "fragment", "table", "patched"])
def test_wherever_it_is_cut_off_it_is_finished(tmp_path, step):
    writer = written(tmp_path / "wall.mp4", 30)
    left = hidden(tmp_path)
    data = left.read_bytes()
    writer.close()
    whole = (tmp_path / "wall.mp4").read_bytes()
    (tmp_path / "wall.mp4").unlink()
    gone = left.with_name(left.name.replace(f"-{os.getpid()}-", "-999999999-"))
    table = whole.rindex(b"moov") - 4
    gone.write_bytes(
        {
            "head": data[:200],
            "fragment": data[:-1],
            "table": whole[:24] + data[24:40] + whole[40 : table + 99],
            "patched": whole,
        }[step]
    )
    made = recording.recover(tmp_path)
    if step == "head":
        assert list(tmp_path.iterdir()) == made == []
    else:
        assert made == [tmp_path / "wall.mp4"]
        assert numbers(made[0]) == list(range(20 if step == "fragment" else 30))


def test_one_that_is_there_already_is_not_written_over_and_others_are_left_alone(tmp_path):
    writer = written(tmp_path / "wall.mp4", 20)
    (tmp_path / "wall.mp4").write_bytes(b"another one")
    stranger = tmp_path / ".crackview-00000000-1-0123456789abcdef.recording.wall.mp4"
    stranger.write_bytes(b"of another machine")
    writer.close()
    assert writer.kept == tmp_path / "wall_2.mp4"
    assert recording.recover(tmp_path) == []
    assert (tmp_path / "wall.mp4").read_bytes() == b"another one"
    assert stranger.exists()
    assert recording.recover(tmp_path / "nowhere") == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_full_disk_is_said_and_what_was_recorded_before_is_kept(tmp_path):
    import resource

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    noise = np.random.default_rng(0)
    writer = RecordingWriter(tmp_path / "wall.mp4", SIZE, FPS)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, before[1]))
        with pytest.raises(SaveError, match=r"wall\.mp4 was not saved"):
            write_noise(writer, noise)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    writer.close()
    assert writer.kept == tmp_path / "wall.mp4"
    assert len(frames_of(writer.kept)[1]) >= FPS / 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["wall.mp4"]


def write_noise(writer, noise):
    for _ in range(400):
        writer.write(noise.integers(0, 255, (SIZE[1], SIZE[0], 3), dtype=np.uint8))


def test_other_files_are_refused(tmp_path):
    path = tmp_path / "wall.mp4"
    for content in (b"", b"no video" * 99, written_by_opencv(tmp_path / "other.mp4")):
        path.write_bytes(content)
        with pytest.raises(Mp4Error):
            fragmented_mp4.finish(path)
        assert path.read_bytes() == content
    for broken in (b"", content[:-99], content.replace(b"stsz", b"stsx"), content.replace(b"stss", b"ctts")):
        with pytest.raises(Mp4Error):
            fragmented_mp4.read_clip(broken, 20)


def written_by_opencv(path):
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), FPS, SIZE)
    for number in range(20):
        writer.write(drawn(number))
    writer.release()
    return path.read_bytes()
