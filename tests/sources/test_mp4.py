import random

import numpy as np
import pytest

from crackview.sources import mp4
from crackview.sources.mp4 import Mp4Error
from tests.sources import clips, mp4_files
from tests.sources.mp4_files import box, numbers


def test_samples_are_where_the_index_says(tmp_path):
    samples = [bytes([65 + number]) * (3 + number) for number in range(5)]
    path = mp4_files.write(tmp_path / "a.mp4", b"text", b"tx3g", samples, ticks=250)
    (track,) = mp4.tracks(mp4.read_index(path))
    assert (track.handler, track.kind, track.timescale) == (b"text", b"tx3g", 1000)
    assert track.times_s.tolist() == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert list(mp4.read_samples(path, track, np.arange(5), 100)) == samples
    assert list(mp4.read_samples(path, track, np.array([4, 0]), 6)) == [b"", samples[0]]


def test_a_real_video_has_its_frames_and_their_times(tmp_path):
    path = clips.write(tmp_path / "wall.mp4", 30, fps=25.0)
    (track,) = mp4.tracks(mp4.read_index(path))
    assert (track.handler, track.kind) == (b"vide", b"mp4v")
    assert track.times_s == pytest.approx(np.arange(30) / 25)
    assert track.sizes.sum() < path.stat().st_size
    assert (np.diff(track.offsets) > 0).all()


def test_frames_that_are_shown_later_than_decoded(tmp_path):
    path = clips.write(tmp_path / "wall.mp4", 30)
    clips.ffmpeg("-i", path, "-c:v", "libx264", "-bf", 2, tmp_path / "b.mp4")
    (track,) = mp4.tracks(mp4.read_index(tmp_path / "b.mp4"))
    shown = np.sort(track.ticks + track.shifts)
    assert track.shifts.any()
    assert np.diff(shown) / track.timescale == pytest.approx(np.full(29, 1 / 25))


def test_sixty_four_bit_boxes_and_one_size_for_all(tmp_path):
    table = box(
        b"stbl",
        box(b"stsd", numbers(0, 1), box(b"djmd", bytes(8))),
        box(b"stts", numbers(0, 1, 4, 10)),
        box(b"stsz", numbers(0, 5, 4)),
        box(b"stsc", numbers(0, 1, 1, 4, 1)),
        box(b"co64", numbers(0, 1, 0, 24)),
    )
    heads = box(b"mdhd", bytes([1, 0, 0, 0]), bytes(16), numbers(100, 0, 40)), box(b"hdlr", numbers(0, 0), b"meta")
    trak = box(b"trak", box(b"mdia", *heads, box(b"minf", table)))
    index = numbers(1) + b"moov" + (len(trak) + 16).to_bytes(8) + trak
    path = tmp_path / "wide.mov"
    path.write_bytes(numbers(1) + b"mdat" + (16 + 28).to_bytes(8) + bytes(8) + b"aaaaabbbbbcccccddddd" + index)
    (track,) = mp4.tracks(mp4.read_index(path))
    assert (track.timescale, track.ticks.tolist()) == (100, [0, 10, 20, 30])
    assert b"".join(mp4.read_samples(path, track, np.arange(4), 9)) == b"aaaaabbbbbcccccddddd"


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"\0\0\0\x08ftyp", b"\0\0\0\x00ftyp", b"\0\0\0\x04moov", b"\x1aE\xdf\xa3" * 9]
)
def test_what_is_no_mp4_is_said(content, tmp_path):
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with pytest.raises(Mp4Error):
        mp4.read_index(path)


def test_an_index_that_claims_to_be_huge_is_not_read(tmp_path):
    path = tmp_path / "a.mp4"
    path.write_bytes(numbers(1) + b"moov" + (1 << 40).to_bytes(8))
    with pytest.raises(Mp4Error, match="too large"):
        mp4.read_index(path)


def test_a_table_that_claims_millions_of_samples_is_left_out(tmp_path):
    for table, claim in (
        (b"stsz", numbers(0, 1, 0xFFFFFFFF)),
        (b"stts", numbers(0, 0xFFFFFFFF)),
        (b"stsc", numbers(0, 9)),
    ):
        content = mp4.read_index(mp4_files.write(tmp_path / "a.mp4", b"text", b"tx3g", [b"abc"] * 4))
        place = content.index(table) + 4
        assert mp4.tracks(content[:place] + claim + content[place + len(claim) :]) == []


def test_a_run_that_claims_billions_is_cut_to_what_there_is(tmp_path):
    content = mp4.read_index(mp4_files.write(tmp_path / "a.mp4", b"text", b"tx3g", [b"abc"] * 4))
    place = content.index(b"stts") + 12
    (track,) = mp4.tracks(content[:place] + numbers(0xFFFFFFFF) + content[place + 4 :])
    assert len(track.ticks) == 4


def test_damage_is_an_error_or_a_gap_and_never_more(tmp_path):
    whole = mp4.read_index(mp4_files.write(tmp_path / "a.mp4", b"text", b"tx3g", [b"abc"] * 7))
    draw = random.Random(5)
    for _ in range(3000):
        damaged = bytearray(whole)
        for _ in range(draw.randint(1, 6)):
            damaged[draw.randrange(len(damaged))] = draw.choice((0, 1, 127, 128, 255))
        try:
            found = mp4.tracks(bytes(damaged[: draw.randint(8, len(damaged))]))
        except Mp4Error:
            continue
        for track in found:
            assert len(track.sizes) == len(track.ticks) == len(track.offsets) == len(track.shifts)
            assert (track.offsets >= 0).all()
