import json
import random
import subprocess

import numpy as np
import pytest

from crackview.export import mp4_writer, video
from crackview.sources import mp4
from crackview.sources.mp4 import Mp4Error
from crackview.sources.video import VideoSource
from tests.programs import program
from tests.sources import clips

UNEVEN = [0.0, 0.04, 0.08, 0.5, 0.54, 2.0, 2.001, 2.1, 2.2, 3.0]


def shown(path):
    source = VideoSource(path)
    source.open()
    frames = list(iter(source.read, None))
    source.close()
    return [clips.number_in(frame.pixels) for frame in frames], [frame.position for frame in frames]


def probed(path):
    """What ffprobe, another reader, says of the streams, without a warning."""
    words = ["-v", "warning", "-show_entries", "stream=codec_name,nb_frames,start_time,duration", "-of", "json", path]
    done = subprocess.run([program("ffprobe"), *map(str, words)], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return json.loads(done.stdout)["streams"]


@pytest.mark.parametrize("early", [False, True], ids=["in order", "decoded early"])
def test_frames_are_shown_at_their_times(early, tmp_path):
    path = clips.write(tmp_path / "even.mp4", 10)
    if early:
        clips.ffmpeg("-i", path, "-c:v", "libx264", "-bf", 3, "-crf", 10, tmp_path / "b.mp4")
        path = tmp_path / "b.mp4"
        assert any(track.shifts.any() for track in mp4.tracks(mp4.read_index(path)))
    film = mp4_writer.pictures(path, [7 + time for time in UNEVEN], 0.25)
    mp4_writer.write(tmp_path / "out.mp4", [film])
    numbers, times = shown(tmp_path / "out.mp4")
    assert numbers == list(range(10))
    assert times == pytest.approx(UNEVEN, abs=2e-5)
    assert film.seconds == pytest.approx(3.25, abs=1e-4)
    (stream,) = probed(tmp_path / "out.mp4")
    assert (stream["nb_frames"], float(stream["start_time"])) == ("10", 0.0)
    assert float(stream["duration"]) == pytest.approx(3.25, abs=0.01)


def test_two_frames_at_one_time_stay_two(tmp_path):
    path = clips.write(tmp_path / "even.mp4", 3)
    mp4_writer.write(tmp_path / "out.mp4", [mp4_writer.pictures(path, [0.0, 0.0, 0.0], 0.1)])
    assert shown(tmp_path / "out.mp4")[0] == [0, 1, 2]


@pytest.mark.parametrize("times", [[], [0.0, 1.0], [0.0] * 4])
def test_another_number_of_times_than_frames_is_refused(times, tmp_path):
    path = clips.write(tmp_path / "even.mp4", 3)
    with pytest.raises(Mp4Error):
        mp4_writer.pictures(path, times, 0.1)


def with_sound(folder, *, codec="aac", suffix=".mp4", seconds=4.0):
    """A video with a tone that begins after two seconds."""
    clip, path = clips.write(folder / "plain.mp4", 100), folder / f"tone{suffix}"
    tone = f"aevalsrc='if(lt(t,2),0,0.5*sin(2*PI*500*t))':s=48000:d={seconds}"
    clips.ffmpeg("-i", clip, "-f", "lavfi", "-i", tone, "-c:v", "copy", "-c:a", codec, "-strict", -2, path)
    return path


def heard(path):
    """The sound of a file, decoded: float (N,), 48,000 a second from the start of the film on."""
    command = [program("ffmpeg"), "-v", "error", "-i", str(path), "-af", "aresample=async=1:first_pts=0", "-ac", "1"]
    done = subprocess.run([*command, "-ar", "48000", "-f", "f32le", "-"], capture_output=True, check=True)
    return np.frombuffer(done.stdout, np.float32)


def begins(samples):
    """When the tone begins, s."""
    return int(np.flatnonzero(np.abs(samples) > 0.2)[0]) / 48_000


@pytest.mark.parametrize("codec", ["aac", "libopus", "flac", "libmp3lame"])
def test_sound_is_copied_and_stays_beside_its_picture(codec, tmp_path):
    path = with_sound(tmp_path, codec=codec)
    film = mp4_writer.pictures(clips.write(tmp_path / "even.mp4", 4), [0.0, 1.0, 2.0, 3.0], 1.0)
    sound = mp4_writer.sound(path, 0.0, film.seconds)
    assert mp4_writer.codec(sound) == {"aac": "AAC", "libopus": "Opus", "flac": "FLAC", "libmp3lame": "AAC"}[codec]
    mp4_writer.write(tmp_path / "out.mp4", [film, sound])
    assert begins(heard(tmp_path / "out.mp4")) == pytest.approx(begins(heard(path)), abs=0.001)
    assert [stream["codec_name"] for stream in probed(tmp_path / "out.mp4")][1] in {"aac", "opus", "flac", "mp3"}
    assert shown(tmp_path / "out.mp4") == ([0, 1, 2, 3], [0.0, 1.0, 2.0, 3.0])


@pytest.mark.parametrize(("begin", "end"), [(1.5, 3.0), (0.013, 3.9), (2.5, 2.6)])
def test_of_a_part_there_is_the_sound_of_that_part(begin, end, tmp_path):
    path = with_sound(tmp_path)
    film = mp4_writer.pictures(clips.write(tmp_path / "even.mp4", 1), [begin], end - begin)
    mp4_writer.write(tmp_path / "out.mp4", [film, mp4_writer.sound(path, begin, end)])
    samples = heard(tmp_path / "out.mp4")
    assert len(samples) / 48_000 == pytest.approx(end - begin, abs=0.03)
    assert begins(samples) == pytest.approx(max(0.0, begins(heard(path)) - begin), abs=0.003)


def test_sound_that_begins_later_than_the_picture_stays_later(tmp_path):
    path = with_sound(tmp_path)
    clips.ffmpeg(
        "-itsoffset", 0.7, "-i", path, "-i", path, "-map", "1:v", "-map", "0:a", "-c", "copy", tmp_path / "late.mp4"
    )
    late = begins(heard(tmp_path / "late.mp4"))
    assert late == pytest.approx(begins(heard(path)) + 0.7, abs=0.03)
    film = mp4_writer.pictures(clips.write(tmp_path / "even.mp4", 4), [0.0, 1.0, 2.0, 3.0], 1.0)
    mp4_writer.write(tmp_path / "out.mp4", [film, mp4_writer.sound(tmp_path / "late.mp4", 0.0, 4.0)])
    assert begins(heard(tmp_path / "out.mp4")) == pytest.approx(late, abs=0.003)


def test_where_nothing_is_heard_there_is_no_sound(tmp_path):
    assert mp4_writer.sound(clips.write(tmp_path / "plain.mp4", 3), 0.0, 1.0) is None
    path = with_sound(tmp_path)
    assert mp4_writer.sound(path, 10.0, 12.0) is None
    assert mp4_writer.sound(with_sound(tmp_path, codec="pcm_s16le", suffix=".mov"), 0.0, 4.0) is None


def test_damaged_sound_is_none_or_an_mp4_error_and_never_more(tmp_path):
    whole = with_sound(tmp_path).read_bytes()
    film = mp4_writer.pictures(clips.write(tmp_path / "even.mp4", 4), [0.0, 1.0, 2.0, 3.0], 1.0)
    begin, draw = whole.index(b"moov"), random.Random(1)
    (tmp_path / "cut.mp4").write_bytes(whole)
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(draw.randint(1, 8)):
            damaged[draw.randrange(begin, len(damaged))] = draw.choice((0, 1, 127, 128, 255))
        path = tmp_path / "cut.mp4"
        path.write_bytes(damaged)
        try:
            sound = mp4_writer.sound(path, 0.0, 4.0)
            if sound is not None:
                mp4_writer.write(tmp_path / "out.mp4", [film, sound])
        except Mp4Error:
            continue


def test_the_index_stands_first_and_sound_and_picture_alternate(tmp_path):
    """So that a browser plays what it has loaded."""
    path = with_sound(tmp_path)
    film = mp4_writer.pictures(clips.write(tmp_path / "even.mp4", 100), [n / 25 for n in range(100)], 0.04)
    mp4_writer.write(tmp_path / "out.mp4", [film, mp4_writer.sound(path, 0.0, 4.0)])
    content = (tmp_path / "out.mp4").read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    pictures, sound = mp4.tracks(mp4.read_index(tmp_path / "out.mp4"))
    for second in (1.0, 2.0, 3.0):
        first = pictures.offsets[pictures.times_s >= second][0]
        beside = sound.offsets[sound.times_s >= second][0]
        assert abs(first - beside) < len(content) / 4
    assert video.frames(tmp_path / "out.mp4") == 100
