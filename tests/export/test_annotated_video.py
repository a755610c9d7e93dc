import numpy as np
import pytest

from crackview.engine.video import Analysed
from crackview.engine.video_findings import AnalysedFrame
from crackview.export import encoders
from crackview.export.annotated_video import AnnotatedVideo, OverlayStyle
from crackview.files import SaveError
from crackview.sources import mp4
from crackview.sources.video import VideoSource
from tests.export.test_mp4_writer import begins, heard, probed, with_sound
from tests.programs import program
from tests.sources import clips

STYLE = OverlayStyle(0.5)


@pytest.fixture(params=["ffmpeg", "none"])
def encoder(request, monkeypatch):
    """With the ffmpeg of this machine, and without one."""
    monkeypatch.setenv("CRACKVIEW_FFMPEG", program("ffmpeg") if request.param == "ffmpeg" else "none")
    return request.param


def frames(path):
    source = VideoSource(path)
    source.open()
    read = list(iter(source.read, None))
    source.close()
    return read


def annotated(source, target, *, step=1, first=0, probability=0.0, fps=25.0):
    film = AnnotatedVideo(target, source, fps / step, STYLE)
    for frame in frames(source)[first::step]:
        found = np.full((24, 40), probability, np.float32)
        film.put(Analysed(AnalysedFrame(frame.index, frame.position, 0.0), frame, found, None))
    film.close()
    return film


@pytest.fixture
def uneven(tmp_path):
    """A video whose second half has a third of the rate."""
    path = clips.write(tmp_path / "even.mp4", 60)
    slower = "setpts='if(lt(N,30),N,30+(N-30)*3)/25/TB'"
    clips.ffmpeg("-i", path, "-vf", slower, "-vsync", "vfr", "-c:v", "libx264", "-crf", 10, tmp_path / "uneven.mp4")
    return tmp_path / "uneven.mp4"


def test_a_variable_rate_keeps_its_times(uneven, encoder, tmp_path):
    annotated(uneven, tmp_path / "out.mp4")
    before, after = frames(uneven), frames(tmp_path / "out.mp4")
    assert [clips.number_in(frame.pixels) for frame in after] == list(range(60))
    assert [frame.position for frame in after] == pytest.approx([frame.position for frame in before], abs=1e-4)
    assert after[-1].position == pytest.approx((30 + 29 * 3) / 25)
    (stream,) = probed(tmp_path / "out.mp4")
    assert stream["codec_name"] == ("h264" if encoder == "ffmpeg" else "vp9")


def test_every_tenth_frame_stands_as_long_as_ten_and_a_part_begins_at_once(uneven, encoder, tmp_path):
    annotated(uneven, tmp_path / "out.mp4", step=10, first=5)
    after, before = frames(tmp_path / "out.mp4"), frames(uneven)[5::10]
    assert [clips.number_in(frame.pixels) for frame in after] == [5, 15, 25, 35, 45, 55]
    expected = [frame.position - before[0].position for frame in before]
    assert [frame.position for frame in after] == pytest.approx(expected, abs=1e-4)


def test_the_sound_is_kept(encoder, tmp_path):
    path = with_sound(tmp_path)
    film = annotated(path, tmp_path / "out.mp4")
    assert film.codecs.endswith(", AAC")
    assert begins(heard(tmp_path / "out.mp4")) == pytest.approx(begins(heard(path)), abs=0.003)
    part = annotated(path, tmp_path / "part.mp4", first=40)  # from 1.6 s on
    assert part.codecs == film.codecs
    assert begins(heard(tmp_path / "part.mp4")) == pytest.approx(begins(heard(path)) - 1.6, abs=0.003)


def test_a_video_whose_sound_is_damaged_is_written_without_it(encoder, tmp_path):
    path = with_sound(tmp_path)
    clips.ffmpeg("-i", path, "-c", "copy", "-movflags", "+faststart", tmp_path / "front.mp4")
    content = bytearray((tmp_path / "front.mp4").read_bytes())
    (sound,) = (track for track in mp4.tracks(mp4.read_index(tmp_path / "front.mp4")) if track.handler == b"soun")
    place = content.index(b"smhd")
    place = content.index(b"stco", place) + 12
    content[place : place + 4] = (len(content) + 99).to_bytes(4)  # its first chunk lies behind the file
    (tmp_path / "front.mp4").write_bytes(content)
    assert len(sound.sizes)
    film = annotated(tmp_path / "front.mp4", tmp_path / "out.mp4")
    assert film.codecs == ("H.264" if encoder == "ffmpeg" else "VP9")
    assert len(frames(tmp_path / "out.mp4")) == len(frames(tmp_path / "front.mp4")) > 1


@pytest.mark.parametrize(("codec", "suffix"), [("pcm_s16le", ".mov"), ("libvorbis", ".mkv")])
def test_sound_that_no_browser_plays_is_converted_where_ffmpeg_is(codec, suffix, encoder, tmp_path):
    path = with_sound(tmp_path, codec=codec, suffix=suffix)
    film = annotated(path, tmp_path / "out.mp4")
    if encoder == "none":
        assert "," not in film.codecs
        assert len(probed(tmp_path / "out.mp4")) == 1
    else:
        assert film.codecs == "H.264, AAC"
        assert begins(heard(tmp_path / "out.mp4")) == pytest.approx(begins(heard(path)), abs=0.01)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.mp4", "plain.mp4", f"tone{suffix}"]


def test_the_overlay_lies_on_the_frames(uneven, encoder, tmp_path):
    annotated(uneven, tmp_path / "out.mp4", probability=1.0)
    blue = frames(tmp_path / "out.mp4")[3].pixels[:, :, 2].mean()
    assert blue > frames(uneven)[3].pixels[:, :, 2].mean() + 30


def test_a_webm_has_one_rate(uneven, tmp_path):
    film = annotated(uneven, tmp_path / "out.webm")
    assert film.codecs in {"VP9", "VP8"}
    assert len(frames(tmp_path / "out.webm")) == 60


def test_the_source_is_never_written_over(uneven):
    with pytest.raises(SaveError, match="never changes"):
        AnnotatedVideo(uneven, uneven, 25.0, STYLE)


def test_what_is_cancelled_or_empty_leaves_nothing(uneven, encoder, tmp_path):
    kept = sorted(tmp_path.iterdir())
    film = AnnotatedVideo(tmp_path / "out.mp4", uneven, 25.0, STYLE)
    film.close()
    film.cancel()
    for frame in frames(uneven)[:3]:
        film.put(Analysed(AnalysedFrame(0, 0.0, 0.0), frame, np.zeros((24, 40), np.float32), None))
    film.cancel()
    assert sorted(tmp_path.iterdir()) == kept


def test_an_encoder_that_breaks_off_is_noticed(uneven, tmp_path, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_FFMPEG", program("ffmpeg"))
    (tmp_path / "out.mp4").write_bytes(b"the last one")
    film = AnnotatedVideo(tmp_path / "out.mp4", uneven, 25.0, STYLE)
    for number, frame in enumerate(frames(uneven)):
        film.put(Analysed(AnalysedFrame(0, 0.0, 0.0), frame, np.zeros((24, 40), np.float32), None))
        if number == 10:
            film._film._encoder._process.kill()
    with pytest.raises(SaveError, match="was not saved"):
        film.close()
    film.cancel()
    assert (tmp_path / "out.mp4").read_bytes() == b"the last one"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["even.mp4", "out.mp4", "uneven.mp4"]


def test_where_nothing_encodes_for_browsers_it_is_written_as_a_recording_is(uneven, tmp_path, monkeypatch):
    monkeypatch.setattr(encoders, "best", lambda: None)
    film = annotated(uneven, tmp_path / "out.mp4")
    assert film.codecs == "MPEG-4"
    assert len(frames(tmp_path / "out.mp4")) == 60
