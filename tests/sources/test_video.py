import subprocess
import threading

import cv2
import numpy as np
import pytest

from crackview.sources import video
from crackview.sources.capture import Capture
from crackview.sources.source import SourceError
from crackview.sources.video import VideoSource
from tests.sources.clips import SIZE, drawn, ffmpeg, number_in, write


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return write(tmp_path_factory.mktemp("clips") / "clip.mp4", 60)


@pytest.fixture
def opened():
    sources = []

    def open_(path):
        source = VideoSource(path)
        sources.append(source)
        return source, source.open()

    yield open_
    for source in sources:
        source.close()


def all_of(source):
    return list(iter(source.read, None))


def test_every_frame_comes_once_with_its_number_and_time(clip, opened):
    source, info = opened(clip)
    assert (info.title, info.live, info.width, info.height, info.frames) == ("clip.mp4", False, *SIZE, 60)
    assert info.fps == pytest.approx(25)
    frames = all_of(source)
    assert [frame.index for frame in frames] == [number_in(frame.pixels) for frame in frames] == list(range(60))
    assert [frame.position for frame in frames] == pytest.approx([n / 25 for n in range(60)], abs=0.001)
    assert not frames[0].pixels.flags.writeable
    assert np.abs(frames[7].pixels.astype(int) - drawn(7)).mean() < 6  # red and blue are where they belong
    assert source.read() is None


def variable(clip, folder):
    """Numbers 0-19 at full rate, then every third, then every seventh."""
    path = folder / "variable.mp4"
    chosen = "select='lt(n,20)+lt(n,45)*not(mod(n,3))+not(mod(n,7))'"
    ffmpeg("-i", clip, "-vf", chosen, "-vsync", "vfr", "-c:v", "mpeg4", "-q:v", 2, "-g", 9, path)
    return path, [n for n in range(60) if n < 20 or (n < 45 and n % 3 == 0) or n % 7 == 0]


def without_times(clip, folder):
    path = folder / "raw.m2v"
    ffmpeg("-i", clip, "-c:v", "mpeg2video", "-q:v", 2, "-bf", 2, path)
    return path, list(range(60))


def many_b_frames(clip, folder):
    path = folder / "b.ts"
    ffmpeg("-i", clip, "-c:v", "mpeg2video", "-q:v", 2, "-g", 15, "-bf", 2, path)
    return path, list(range(60))


@pytest.mark.parametrize("make", [variable, without_times, many_b_frames])
def test_seeking_arrives_at_the_very_frame_whatever_the_rate_does(make, clip, opened, tmp_path):
    path, numbers = make(clip, tmp_path)
    source, info = opened(path)
    played = all_of(source)
    assert info.frames == len(numbers)
    assert [number_in(frame.pixels) for frame in played] == numbers
    if make is variable:
        assert [frame.position for frame in played] == pytest.approx([n / 25 for n in numbers], abs=0.001)
    for index in [*range(len(numbers) - 1, -1, -5), 1, 2, 3, 30, 0]:
        source.seek(index)
        frame = source.read()
        assert (frame.index, number_in(frame.pixels)) == (index, numbers[index])
        assert frame.position == pytest.approx(played[index].position)


def test_a_large_file_is_listed_at_the_first_seek(clip, opened, monkeypatch):
    monkeypatch.setattr("crackview.sources.video._INDEX_SECONDS", -1)
    source, info = opened(clip)
    assert info.frames == 60
    assert source.read().index == 0
    source.seek(41)
    assert [number_in(frame.pixels) for frame in all_of(source)] == list(range(41, 60))


def test_a_truncated_file_plays_as_far_as_it_goes(clip, opened, tmp_path):
    whole, cut = tmp_path / "whole.ts", tmp_path / "cut.ts"
    ffmpeg("-i", clip, "-c:v", "mpeg2video", "-q:v", 2, whole)
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    source, _ = opened(cut)
    frames = all_of(source)
    assert 30 < len(frames) < 60
    assert [frame.index for frame in frames] == list(range(len(frames)))


def test_damage_in_the_middle_does_not_end_the_film(clip, opened, tmp_path):
    path = tmp_path / "clip.ts"
    ffmpeg("-i", clip, "-c:v", "libx264", "-g", 10, "-bf", 0, path)
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 3)
    path.write_bytes(data)
    source, _ = opened(path)
    assert number_in(all_of(source)[-1].pixels) == 59


def test_a_change_of_resolution_leaves_the_frames_whole_at_their_first_size(clip, opened, tmp_path):
    parts = []
    for number, size in enumerate(("160x96", "320x192")):
        parts.append(tmp_path / f"{number}.ts")
        ffmpeg("-i", clip, "-frames:v", 10, "-s", size, "-c:v", "mpeg2video", "-q:v", 2, parts[-1])
    joined = tmp_path / "joined.ts"
    joined.write_bytes(b"".join(part.read_bytes() for part in parts))
    source, info = opened(joined)
    frames = all_of(source)
    assert len(frames) > 15
    assert {frame.pixels.shape for frame in frames} == {(info.height, info.width, 3)}
    assert number_in(frames[-1].pixels) == 9


def test_a_rotated_phone_video_comes_upright(clip, opened, tmp_path):
    turned = tmp_path / "turned.mp4"
    ffmpeg("-i", clip, "-frames:v", 5, "-c", "copy", "-metadata:s:v:0", "rotate=90", turned)
    source, info = opened(turned)
    assert (info.width, info.height) == (96, 160)
    assert source.read().pixels.shape == (160, 96, 3)


def no_file(path):
    pass


def folder(path):
    path.mkdir()


def empty(path):
    path.touch()


def text(path):
    path.write_text("This is no video.\n" * 50)


def without_frames(path):
    write(path, 0)


def cut_off_head(path):
    whole = write(path.with_name("whole.mp4"), 30).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (no_file, "check the path"),
        (folder, "is not a file"),
        (empty, "is empty (0 bytes)"),
        (text, "shows no picture"),
        (without_frames, ""),
        (cut_off_head, "shows no picture"),
    ],
)
def test_what_is_no_video_gets_one_sentence(make, says, tmp_path, capfd):
    path = tmp_path / "film.mp4"
    make(path)
    source = VideoSource(path)
    with pytest.raises(SourceError) as error:
        source.open()
    source.close()
    assert str(path) in str(error.value)
    assert says in str(error.value)
    assert str(error.value).count(".") <= 3
    assert capfd.readouterr() == ("", "")


def test_there_is_no_frame_beyond_the_last(clip, opened):
    source, _ = opened(clip)
    for index in (-1, 60):
        with pytest.raises(SourceError, match=f"no frame {index}"):
            source.seek(index)


def test_it_opens_again_after_closing_and_may_be_closed_from_anywhere(clip):
    source = VideoSource(clip)
    source.open()
    thread = threading.Thread(target=source.close)
    thread.start()
    thread.join()
    source.close()
    with pytest.raises(SourceError, match="closed"):
        source.read()
    assert source.open().frames == 60
    assert source.read().index == 0
    source.close()


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".webm", ".avi", ".ivf"])
def test_a_real_av1_video_is_read_or_named(tmp_path, opened, suffix):
    path = tmp_path / f"wall{suffix}"
    words = ("-f", "lavfi", "-i", "testsrc=size=160x120:rate=10:duration=0.5", "-c:v", "libaom-av1", "-cpu-used", 8)
    try:
        ffmpeg(*words, path)
    except subprocess.CalledProcessError:
        pytest.skip("the ffmpeg in PATH writes no AV1")
    if cv2.VideoCapture(str(path)).read()[0]:
        source, _ = opened(path)
        assert len(all_of(source)) == 5
    else:
        with pytest.raises(SourceError, match=r"this build cannot read AV1; make an H\.264"):
            opened(path)


def test_another_back_end_is_tried_before_a_codec_is_refused(tmp_path, opened, monkeypatch):
    """The first one does not decode it, as OpenCV's FFmpeg does with AV1; the second one, of the system, does."""
    from crackview import paths

    path = paths.samples() / "wall_walk.webm"
    tried = []

    class Two(Capture):
        def open(self, address, backend, parameters=()):
            tried.append(backend)
            return backend == cv2.CAP_GSTREAMER and super().open(address, cv2.CAP_FFMPEG, parameters)

    monkeypatch.setattr(video, "Capture", Two)
    monkeypatch.setattr(video, "_other_backends", list)
    with pytest.raises(SourceError, match="it is no video, or damaged"):
        opened(path)
    monkeypatch.setattr(video, "_other_backends", lambda: [cv2.CAP_MSMF, cv2.CAP_GSTREAMER])
    tried.clear()
    source, _ = opened(path)
    assert source.read().index == 0
    assert tried[:3] == [cv2.CAP_FFMPEG, cv2.CAP_MSMF, cv2.CAP_GSTREAMER]


def test_a_codec_that_this_build_cannot_read_is_named(tmp_path, opened):
    from crackview import paths

    content = (paths.samples() / "wall_walk.webm").read_bytes()
    path = tmp_path / "new.webm"
    path.write_bytes(content.replace(b"V_VP9", b"V_AV1"))
    with pytest.raises(SourceError, match="this build cannot read AV1"):
        opened(path)
