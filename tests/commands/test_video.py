import csv
import json
import shutil

import numpy as np
import pytest

from crackview import cli
from crackview.engine import video as engine
from crackview.engine.segmenter import Segmenter
from crackview.sources.video import VideoSource
from crackview.vision import image_io
from tests.sources.clips import drawn, number_in, write
from tests.tiny_models import write_model

FLIGHT = "1\n00:00:00,000 --> 00:00:09,000\n[latitude: 47.3769] [longitude: 8.5417] [rel_alt: 12.5 abs_alt: 400.0]\n"


@pytest.fixture
def clip(tmp_path):
    return write(tmp_path / "=wall.mp4", 12)


def do(out, *words):
    return cli.main(["video", "--out", str(out), "--model", "tiny", *map(str, words)])


def rows(path):
    return list(csv.DictReader(path.read_text().splitlines()))


def test_a_row_for_each_frame_with_the_numbers_of_the_engine(clip, tmp_path, capsys):
    assert do(tmp_path / "out", clip, "--threshold", "0.45", "--finding-length", "10%") == 0
    assert "12 frames analysed" in capsys.readouterr().out
    found = engine.analyse(
        VideoSource(clip), Segmenter("tiny", threads=1), threshold=0.45, on_frame=lambda _: None, cancel=lambda: False,
        side=640,
    )  # fmt: skip
    table = rows(tmp_path / "out" / "=wall_shares.csv")
    assert [row["crack_share"] for row in table] == [f"{frame.share:.6f}" for frame in found]
    assert [int(row["findings"]) for row in table] == [frame.count(0.1) for frame in found]
    assert {(row["threshold"], row["network_px"], row["finding_from_share_of_diagonal"]) for row in table} == {
        ("0.45", "160", "0.1")
    }
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["=wall_shares.csv", "summary.json"]
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert (summary["threshold"], summary["threshold_origin"], summary["every"]) == (0.45, "typed", 1)
    (record,) = summary["videos"]
    assert (record["frames"], record["frames_analysed"], record["network_px"]) == (12, 12, 160)
    assert record["files"] == ["=wall_shares.csv"]
    assert record["greatest_crack_share"] == pytest.approx(max(frame.share for frame in found), abs=1e-6)


def test_the_table_can_be_one_for_excel(clip, tmp_path):
    assert do(tmp_path / "out", clip, "--every", 6, "--threshold", "0.45", "--csv-dialect", "excel-de") == 0
    with (tmp_path / "out" / "=wall_shares.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file, delimiter=";")
    assert (first["video"], first["threshold"], first["position_s"]) == ("'=wall.mp4", "0,45", "0,000")
    assert second["frame"] == "7"


def test_every_nth_frame_keeps_its_number_and_its_time(clip, tmp_path, capsys):
    assert do(tmp_path / "out", clip, "--every", 5, "--csv", "--annotated", "--side", 80) == 0
    table = rows(tmp_path / "out" / "=wall_shares.csv")
    assert [(row["frame"], row["position_s"], row["network_px"]) for row in table] == [
        *(("1", "0.000", "80"), ("6", "0.200", "80"), ("11", "0.400", "80"))
    ]
    made = VideoSource(tmp_path / "out" / "=wall_cracks.mp4")
    assert made.open().frames == 3
    frames = list(iter(made.read, None))
    made.close()
    assert [frame.position for frame in frames] == pytest.approx([0.0, 0.2, 0.4], abs=0.001)
    assert all(np.abs(frame.pixels.astype(int) - drawn(5 * place)).mean() > 5 for place, frame in enumerate(frames))


def test_findings_are_placed_where_the_drone_was(clip, tmp_path, capsys):
    clip.with_suffix(".SRT").write_text(FLIGHT)
    assert do(tmp_path / "out", clip, "--gpx", "--kml", "--geojson", "--finding-length", 2) == 0
    (record,) = json.loads((tmp_path / "out" / "summary.json").read_text())["videos"]
    features = json.loads((tmp_path / "out" / "=wall_findings.geojson").read_text())["features"]
    assert len(features) == record["findings"] > 0
    assert (tmp_path / "out" / "=wall_findings.gpx").read_text().count("<wpt") == record["findings"]
    assert (tmp_path / "out" / "=wall_findings.kml").read_text().count("<Placemark") == record["findings"]
    assert not (tmp_path / "out" / "=wall_shares.csv").exists()


def test_without_positions_there_is_no_track_and_the_table_stays(clip, tmp_path, capsys):
    assert do(tmp_path / "out", clip, "--csv", "--gpx") == 1
    assert "no positions" in capsys.readouterr().err
    assert len(rows(tmp_path / "out" / "=wall_shares.csv")) == 12
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert "no positions" in summary["failures"][0]["problem"]
    assert summary["videos"][0]["files"] == ["=wall_shares.csv"]


def test_one_that_fails_is_named_and_the_others_are_done(clip, tmp_path, capsys):
    (tmp_path / "broken.mp4").write_bytes(b"no video")
    (tmp_path / "other").mkdir()
    shutil.copy(clip, tmp_path / "other" / "=wall.mp4")
    paths = [tmp_path / "broken.mp4", tmp_path / "gone.mp4", clip, tmp_path / "other" / "=wall.mp4"]
    assert do(tmp_path / "out", *paths, "--every", 6) == 1
    said = capsys.readouterr()
    assert "broken.mp4 shows no picture" in said.err
    assert "gone.mp4 is not there" in said.err
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        *("=wall_2_shares.csv", "=wall_shares.csv", "summary.json")
    ]
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert len(summary["failures"]) == len(summary["videos"]) == 2


def test_no_video_is_ever_overwritten(clip, tmp_path, capsys):
    taken = write(tmp_path / "=wall_cracks.mp4", 3)
    before = taken.read_bytes()
    assert do(tmp_path, clip, taken, "--annotated") == 1
    assert "is itself a video that was named" in capsys.readouterr().err
    assert taken.read_bytes() == before
    assert (tmp_path / "=wall_cracks_cracks.mp4").exists()


def test_a_folder_of_frames_is_a_video_too(tmp_path, capsys):
    for number in range(4):
        image_io.write_png(tmp_path / "frames" / f"{number}.png", drawn(number))
    assert do(tmp_path / "out", tmp_path / "frames", "--csv", "--annotated") == 0
    assert len(rows(tmp_path / "out" / "frames_shares.csv")) == 4
    made = VideoSource(tmp_path / "out" / "frames_cracks.mp4")
    assert made.open().frames == 4
    made.close()


def test_an_interrupted_video_leaves_no_half_of_it(clip, tmp_path, monkeypatch, capsys):
    segment, seen = Segmenter.segment, []

    def interrupted(self, *words, **more):
        seen.append(1)
        if len(seen) == 4:
            raise KeyboardInterrupt
        return segment(self, *words, **more)

    monkeypatch.setattr(Segmenter, "segment", interrupted)
    assert do(tmp_path / "out", clip, "--csv", "--annotated") == 130
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["summary.json"]


def test_an_unknown_model_is_wrong_usage(clip, tmp_path, capsys):
    assert cli.main(["video", str(clip), "--out", str(tmp_path / "out"), "--model", "nonsense"]) == 2
    assert not (tmp_path / "out").exists()


def test_a_second_look_is_taken_only_where_it_is_asked_for_and_said(clip, tmp_path, capsys, monkeypatch):
    write_model(tmp_path / "models", "twice", second_look=True)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    shares = {}
    for word, thorough in (("--csv", False), ("--thorough", True)):
        out = tmp_path / word
        assert do(out, clip, "--model", "twice", "--every", 4, word) == 0
        table = rows(out / "=wall_shares.csv")
        assert {row["thorough"] for row in table} == {"yes" if thorough else "no"}
        assert json.loads((out / "summary.json").read_text())["thorough"] is thorough
        found = engine.analyse(
            VideoSource(clip), Segmenter("twice", threads=1, thorough=thorough), threshold=0.5, step=4,
            on_frame=lambda _: None, cancel=lambda: False,
        )  # fmt: skip
        shares[word] = [row["crack_share"] for row in table]
        assert shares[word] == [f"{frame.share:.6f}" for frame in found]
    assert shares["--csv"] != shares["--thorough"]


def test_a_model_that_sees_everything_once_says_so(clip, tmp_path, capsys):
    assert do(tmp_path / "out", clip, "--thorough") == 2
    assert "tiny sees everything once: leave out --thorough" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_annotated_video_shows_the_very_frames(clip, tmp_path, capsys):
    """With a threshold that nothing reaches, the frames are as they were."""
    assert do(tmp_path / "out", clip, "--annotated", "--threshold", "0.999999") == 0
    made = VideoSource(tmp_path / "out" / "=wall_cracks.mp4")
    made.open()
    assert [number_in(frame.pixels) for frame in iter(made.read, None)] == list(range(12))
    made.close()
