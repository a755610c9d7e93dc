from datetime import datetime

import pytest

from crackview.sources import telemetry
from crackview.sources.source import SourceError
from tests.sources import clips, mp4_files
from tests.sources.mp4_files import field
from tests.sources.test_dji_metadata import message

MAVIC_3 = """1
00:00:00,000 --> 00:00:00,033
<font size="28">FrameCnt: 1, DiffTime: 33ms
2024-01-15 14:30:22.123
[iso: 100] [shutter: 1/1000.0] [fnum: 2.8] [ev: 0] [color_md: default] [focal_len: 24.00] [latitude: 59.302335] \
[longitude: 18.203059] [rel_alt: 10.200 abs_alt: 142.760] [ct: 5500] </font>

2
00:00:00,033 --> 00:00:00,066
<font size="28">FrameCnt: 2, DiffTime: 33ms
2024-01-15 14:30:22.156
[iso: 100] [latitude: 59.302336] [longitude: -18.203061] [rel_alt: -1.300 abs_alt: 132.860] </font>
"""
MAVIC_2 = """1
00:00:00,000 --> 00:00:00,040
SrtCnt : 1, DiffTime : 40ms
2019-03-15 12:04:33,112,456
[iso : 100] [shutter : 1/200] [latitude : -33.8568] [longtitude : 151.2153] [altitude: 50.5]
"""
MAVIC_PRO = """1
00:00:01,000 --> 00:00:02,000
HOME(149.0251,-20.2532) 2017.08.05 14:11:51
GPS(149.0251,-20.2533,16) BAROMETER:1.9
ISO:100 Shutter:60 EV: Fnum:2.2
"""
PHANTOM_4 = """1
00:00:00,000 --> 00:00:01,000
F/5.6, SS 400, ISO 100, EV 0, GPS (-58.851745, -34.237922, 15), HOME (-58.847509, -34.232707, -57.98m), D 698.70m, \
H 85.80m, H.S 0.00m/s, V.S 0.00m/s, F.PRY (2.7°, -7.0°, 110.1°), G.PRY (-24.4°, 0.0°, 110.4°)
"""
MATRICE = """1
00:00:00,000 --> 00:00:01,000
GPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M
"""
AUTEL = """1
00:00:00,000 --> 00:00:01,000
HOME(W: 82.2000, N: 28.2000) 2026-05-01 10:00:00
GPS(W: 82.1, N: 28.1, 33.31m)
ISO:100 SHUTTER:60 EV:0.0 F-NUM:2.8
"""
AUTEL_SOUTH = """1
00:00:00,000 --> 00:00:01,000
gps (s: 28.1, e: 153.5)
"""
PHANTOM_RTK = """36
00:00:35,000 --> 00:00:36,000
F/6.3, SS 60, ISO 100, EV 0, RTK (120.083799, 30.213635, 28), HOME (120.084146, 30.214243, 103.55m), D 75.36m, \
H 76.19m, H.S 0.30m/s, V.S 0.00m/s, F.PRY (-5.3°, 2.1°, 28.3°), G.PRY (-89.0°, 0.0°, 28.2°)
"""
ENTERPRISE = """1
00:00:00,000 --> 00:00:00,033
<font size="28">FrameCnt: 1, DiffTime: 33ms
2024-01-15 14:30:22.123
[latitude: 59.302335] [longitude: 18.203059] [rel_alt: 10.200 abs_alt: 142.760] [drone_yaw: 12.0 drone_pitch: 1.0] \
[gb_yaw: -170.5 gb_pitch: -90.0 gb_roll: 0.0] </font>
"""
EVO = (
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,HOME(W: 97.616776, N: 30.219286) 2020-11-01 15:29:24\\N"
    "GPS(W: 97.621475, N: 30.214199, 161) \\NISO:105 SHUTTER:500 EV:0.0 F-NUM:2.8\n"
    "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,HOME(W: 97.616776, N: 30.219286) 2020-11-01 15:29:25\\N"
    "GPS(W: 97.621575, N: 30.214199, 162) \\NISO:105 SHUTTER:500 EV:0.0 F-NUM:2.8\n"
)
EVO_4 = (
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,HOME(-117.9606, 33.6324) 2019.9.8 16:49:24\\N"
    "GPS(W: -117.-9605, N: 33.6323, -37) ReH:2.5 \\NISO:100 SHUTTER:1000 EV:0 F-NUM:2.8\n"
)


def read(tmp_path, text):
    path = tmp_path / "DJI_0001.SRT"
    path.write_text(text, encoding="utf-8")
    return telemetry.read_srt(path)


@pytest.mark.parametrize(
    ("text", "expected", "time"),
    [
        (MAVIC_3, (59.302335, 18.203059, 142.76, 10.2), "2024-01-15T14:30:22.123"),
        (MAVIC_2, (-33.8568, 151.2153, 50.5, None), "2019-03-15T12:04:33.112"),
        (MAVIC_PRO, (-20.2533, 149.0251, None, 1.9), "2017-08-05T14:11:51"),
        (PHANTOM_4, (-34.237922, -58.851745, None, 85.8), None),
        (PHANTOM_RTK, (30.213635, 120.083799, None, 76.19), None),
        (MATRICE, (36.6146, -6.112, None, 0.3), None),
        (AUTEL, (28.1, -82.1, 33.31, None), "2026-05-01T10:00:00"),
        (AUTEL_SOUTH, (-28.1, 153.5, None, None), None),
        (EVO, (30.214199, -97.621475, 161.0, None), "2020-11-01T15:29:24"),
        (EVO_4, (33.6323, -117.9605, -37.0, 2.5), "2019-09-08T16:49:24"),
    ],
    ids=["mavic 3", "mavic 2", "mavic pro", "phantom 4", "phantom rtk", "matrice", "autel", "south", "evo", "evo 4"],
)
def test_every_variant_tells_the_same_things(text, expected, time, tmp_path):
    flight = read(tmp_path, text)
    fix = flight.at(flight.moments[0])
    assert (fix.latitude, fix.longitude) == pytest.approx(expected[:2])
    assert (fix.above_sea_m, fix.above_start_m) == expected[2:]
    assert fix.time == (datetime.fromisoformat(time).astimezone() if time else None)


@pytest.mark.parametrize(("text", "pitch", "heading"), [(ENTERPRISE, -90.0, -170.5), (PHANTOM_RTK, -89.0, 28.2)])
def test_some_tell_where_the_camera_points(text, pitch, heading, tmp_path):
    fix = read(tmp_path, text).fixes[0]
    assert (fix.pitch_deg, fix.heading_deg) == (pitch, heading)


def test_the_fix_of_a_moment_is_the_one_that_holds_then(tmp_path):
    flight = read(tmp_path, "\ufeff" + MAVIC_3.replace("\n", "\r\n"))
    assert flight.at(0.02).above_start_m == 10.2
    assert flight.at(0.033).above_start_m == -1.3
    assert flight.at(1.9).above_start_m == -1.3
    assert flight.at(2.5) is None
    assert read(tmp_path, MAVIC_PRO).at(0.5) is None


def test_moments_before_the_satellites_are_found_have_no_fix(tmp_path):
    lost = MAVIC_3.replace("59.302335", "0.000000").replace("18.203059", "0.000000")
    assert read(tmp_path, lost).moments == (0.033,)


@pytest.mark.parametrize("text", ["", "1\n00:00:00,000 --> 00:00:01,000\nHello!\n", MATRICE.replace("36.6", "136.6")])
def test_subtitles_without_positions_get_one_sentence(text, tmp_path):
    with pytest.raises(SourceError, match="holds no positions"):
        read(tmp_path, text)


def test_the_file_beside_a_video_is_found(tmp_path):
    video = tmp_path / "DJI_0001.MP4"
    assert telemetry.beside(video) is None
    (tmp_path / "DJI_0001.SRT").write_text(MATRICE)
    assert telemetry.beside(video).name.lower() == "dji_0001.srt"
    with pytest.raises(SourceError, match="cannot be read"):
        telemetry.read_srt(tmp_path / "none.srt")


@pytest.mark.parametrize(("name", "text"), [("a.ass", EVO), ("a.ASS", EVO_4), ("a.srt", MAVIC_3)])
def test_a_video_has_the_positions_of_the_file_beside_it(name, text, tmp_path):
    (tmp_path / name).write_text(text)
    assert len(telemetry.of_video(tmp_path / "a.mp4").fixes) == (1 if text is EVO_4 else 2)


def test_the_moments_of_autels_lines_are_theirs(tmp_path):
    (tmp_path / "a.ass").write_text(EVO)
    flight = telemetry.of_video(tmp_path / "a.mp4")
    assert flight.moments == (1.0, 2.0)
    assert [fix.above_sea_m for fix in flight.fixes] == [161.0, 162.0]


@pytest.mark.parametrize(("handler", "kind"), [(b"text", b"text"), (b"sbtl", b"tx3g")])
def test_subtitles_in_the_video_itself_are_read(handler, kind, tmp_path):
    texts = ["F/2.8, GPS (8.6499, 53.1665, 18), H 6.00m", "no fix", "F/2.8, GPS (8.6500, 53.1665, 18), H 7.00m"]
    samples = [mp4_files.timed_text(text) for text in texts]
    path = mp4_files.write(tmp_path / "DJI_0001.MP4", handler, kind, samples, ticks=1000)
    flight = telemetry.of_video(path)
    assert flight.moments == (0.0, 2.0)
    assert [(fix.latitude, fix.longitude, fix.above_start_m) for fix in flight.fixes] == [
        *((53.1665, 8.6499, 6.0), (53.1665, 8.65, 7.0))
    ]


def test_subtitles_that_a_program_put_into_a_video_are_read(tmp_path):
    (tmp_path / "text.srt").write_text(MAVIC_3)
    clip = clips.write(tmp_path / "plain.mp4", 10)
    clips.ffmpeg("-i", clip, "-i", tmp_path / "text.srt", "-c", "copy", "-c:s", "mov_text", tmp_path / "both.mp4")
    flight = telemetry.of_video(tmp_path / "both.mp4")
    assert flight.fixes[0].above_start_m == 10.2
    assert flight.fixes[0].above_sea_m == 142.76
    assert telemetry.of_video(clip) is None


def test_the_metadata_track_of_dji_is_read_ten_times_a_second(tmp_path):
    samples = [message(latitude=57 + number / 1000, gimbal=field(1, -900)) for number in range(60)]
    path = mp4_files.write(tmp_path / "DJI_0001.MP4", b"meta", b"djmd", samples, ticks=20)
    flight = telemetry.of_video(path)
    assert flight.moments == pytest.approx([number / 10 for number in range(12)])
    assert [fix.latitude for fix in flight.fixes] == pytest.approx([57 + number * 0.005 for number in range(12)])
    fix = flight.at(0.55)
    assert (fix.above_sea_m, fix.pitch_deg) == (72.5, -90.0)
    assert fix.above_start_m == pytest.approx(12.3)


def test_a_video_without_positions_has_none(tmp_path):
    path = mp4_files.write(tmp_path / "a.mp4", b"sbtl", b"tx3g", [mp4_files.timed_text("Hello!")])
    assert telemetry.of_video(path) is None
    lost = [message(latitude=0.0, longitude=0.0)] * 3
    assert telemetry.of_video(mp4_files.write(tmp_path / "b.mp4", b"meta", b"djmd", lost)) is None
    (tmp_path / "c.mp4").write_bytes(b"no video")
    assert telemetry.of_video(tmp_path / "c.mp4") is None
    assert telemetry.of_video(tmp_path / "gone.mp4") is None
    assert telemetry.of_video(tmp_path) is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_subtitles_in_other_encodings_are_read(encoding, tmp_path):
    path = tmp_path / "DJI_0001.SRT"
    path.write_bytes(MAVIC_3.encode(encoding))
    assert telemetry.read_srt(path).fixes[0].latitude == 59.302335


@pytest.mark.parametrize(
    "when", ["0001-01-01 00:00:00", "0000-00-00 00:00:00", "9999-12-31 23:59:59", "1970-01-01 00:00:00"]
)
def test_a_clock_that_was_never_set_leaves_the_position(when, tmp_path):
    fix = read(tmp_path, MAVIC_3.replace("2024-01-15 14:30:22.123", when)).fixes[0]
    assert fix.latitude == 59.302335
    assert fix.time is None or fix.time.year == 9999


def test_a_number_of_thousands_of_digits_leaves_the_other_fields(tmp_path):
    fix = read(tmp_path, MAVIC_3.replace("rel_alt: 10.200", f"rel_alt: {'9' * 5000}")).fixes[0]
    assert (fix.latitude, fix.above_sea_m, fix.above_start_m) == (59.302335, 142.76, None)
    assert len(read(tmp_path, MAVIC_3.replace("59.302335", "5" * 5000)).fixes) == 1


@pytest.mark.parametrize(
    "text", ["1" * 2_000_000, "1:" * 500_000, "GPS(" + " " * 2_000_000, "latitude" + " " * 2_000_000]
)
def test_a_large_text_of_nothing_is_refused_and_does_not_hang(text, tmp_path):
    with pytest.raises(SourceError, match="holds no positions"):
        read(tmp_path, text)


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    path = tmp_path / "DJI_0001.SRT"
    with path.open("wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(SourceError, match="larger than 64 MB"):
        telemetry.read_srt(path)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("[latitude: 47,3769] [longitude: 8,5417] [rel_alt: 12,5]", (47.3769, 8.5417, 12.5)),
        ("latitude: 47,longitude: 8,rel_alt: 12", (47.0, 8.0, 12.0)),
        ("[latitude: 47.3769] [longitude: 8.5417] [rel_alt: 1e999]", (47.3769, 8.5417, None)),
        ("[latitude: 1e999] [longitude: 8.5417]", None),
        ("[latitude: 47.3769] [longitude: 4.2e-05]", None),
        ("[latitude: 47.3769.1] [longitude: 8.5417]", None),
    ],
)
def test_a_number_is_read_whole_or_not_at_all(numbers, expected, tmp_path):
    path = tmp_path / "wall.srt"
    path.write_text(f"1\n00:00:00,000 --> 00:00:01,000\n{numbers}\n", encoding="utf-8")
    if expected is None:
        with pytest.raises(SourceError, match="holds no positions"):
            telemetry.read_srt(path)
    else:
        (fix,) = telemetry.read_srt(path).fixes
        assert (fix.latitude, fix.longitude, fix.above_start_m) == expected
