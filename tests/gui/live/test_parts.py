"""What Live is made of and needs no window."""

from datetime import UTC, datetime

import numpy as np
import pytest

from crackview.engine.video_findings import AnalysedFrame, Conditions, FrameCrack
from crackview.files import SaveError
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.live import captions
from crackview.gui.live.analysis import AnalyseVideoJob
from crackview.gui.live.rate_meter import RateMeter
from crackview.gui.live.source_state import FrameResults, SourceResults, SourceState
from crackview.gui.live.transport import clock
from crackview.gui.model_choice import ModelChoice
from crackview.sources.grabber import SourceLost
from crackview.sources.telemetry import Fix, Telemetry
from tests.gui.live.fakes import frame


def found(index, share, length=0.2):
    """A frame with one crack of a length, always at the same place."""
    crack = FrameCrack(length, (0.1, 0.1, 0.3, 0.3), 1 << 90)
    return AnalysedFrame(index, index / 25, share, (crack,) if length else ())


def test_rates_latency_and_what_was_dropped():
    pace = RateMeter()
    for number in range(31):
        pace.captured(number / 30)
    for number in range(0, 31, 2):
        pace.found(number / 30)
        pace.painted(number / 30, number / 30 + 0.040)
    pace.painted(1.0, 1.240)
    reading = pace.reading(1.0)
    assert reading.capture_fps == pytest.approx(30)
    assert reading.overlay_fps == pytest.approx(15)
    assert reading.dropped == 31 - 17
    assert (reading.latency, reading.p50) == pytest.approx((240, 40))
    assert 40 < reading.p95 <= 240
    assert pace.reading(10.0).capture_fps == 0
    pace.begin()
    assert pace.reading(1.0).latency is None


def test_rows_of_other_models_thresholds_and_sizes_are_kept_apart():
    results, mine = SourceResults(100), Conditions("student", 0.5, 640)
    others = [
        Conditions("teacher", 0.5, 640),
        Conditions("student", 0.4, 640),
        Conditions("student", 0.5, 320),
        Conditions("student", 0.5, 640, steady=True),
        Conditions("student", 0.5, 640, thorough=True),
    ]
    results.conditions = mine
    assert (results.chosen.seen, results.chosen.count, results.fuller) == (0, 100, None)
    results.put(mine, found(10, 0.02))
    for number, other in enumerate(others):
        for index in range(10, 12 + number):
            results.put(other, found(index, 0.1 * (number + 1)))
    assert [row.share for row in results.chosen.rows()] == [0.02]
    assert results.fuller == others[-1]
    for number, other in enumerate(others):
        results.conditions = other
        assert {row.share for row in results.chosen.rows()} == {0.1 * (number + 1)}
    assert results.fuller is None
    results.conditions = Conditions("student", 0.6, 640)
    assert results.chosen.rows() == []
    assert results.chosen.at(10) is None
    assert np.isnan(results.chosen.columns(10)[0]).all()


def test_the_way_from_finding_to_finding_goes_by_their_best_frames():
    frames = FrameResults(200)
    for index in (10, 11, 12, 60, 61, 120):
        frames.put(found(index, 0.1, length=0.5 if index in (11, 61) else 0.2))
    for index in (9, 13, 20, 40, 62, 90):
        frames.put(found(index, 0.0, length=0.0))
    assert [each.best.index for each in frames.findings(0.1)] == [11, 61, 120]
    after = [frames.finding_after(index, 0.1) for index in (0, 11, 61, 120)]
    assert [each and each.best.index for each in after] == [11, 61, 120, None]
    before = [frames.finding_before(index, 0.1) for index in (199, 120, 61, 11)]
    assert [each and each.best.index for each in before] == [120, 61, 11, None]
    assert [each.best.index for each in frames.findings(0.3)] == [11, 61]
    assert frames.findings(0.3) is frames.findings(0.3)
    frames.put(found(150, 0.1, length=0.9))
    assert [each.best.index for each in frames.findings(0.3)] == [11, 61, 150]


def test_columns_keep_the_greatest_and_tell_what_was_not_seen():
    frames = FrameResults(1000)
    frames.put(found(500, 0.5, length=0.3))
    frames.put(found(501, 0.0, length=0.0))
    shares, longest = frames.columns(10)
    assert (shares[5], longest[5]) == pytest.approx((0.5, 0.3))
    assert np.isnan(shares[[0, 4, 6, 9]]).all()
    assert frames.columns(10)[0] is shares
    frames.put(found(0, 0.1))
    assert frames.columns(10)[0][0] == pytest.approx(0.1)
    assert len(frames.columns(20)[0]) == 20
    assert np.nanmax(FrameResults(3).columns(10)[0], initial=-1) == -1
    wide = FrameResults(2)
    wide.put(found(1, 0.25))
    shares, _ = wide.columns(10)
    assert np.isnan(shares[:5]).all()
    assert (shares[5:] > 0.2).all()
    assert FrameResults().columns(0)[0].size == 0


def test_results_of_a_file_that_does_not_say_how_long_it_is():
    results = SourceResults()
    results.conditions = Conditions("student", 0.5, 640)
    for index in range(50):
        results.put(results.conditions, found(index, 0.1))
    assert (results.chosen.count, results.chosen.seen) == (50, 50)
    assert np.isfinite(results.chosen.columns(7)[0]).all()
    results.conditions = Conditions("teacher", 0.5, 640)
    assert results.chosen.count == 50


def test_a_clock_for_people():
    assert [clock(seconds) for seconds in (0, 9.96, 61.25, 3725)] == ["00:00.0", "00:09.9", "01:01.2", "1:02:05.0"]


def test_an_annotated_video_never_takes_the_place_of_the_open_one(tmp_path):
    video = tmp_path / "Wall.mp4"
    video.write_bytes(b"the original")
    (tmp_path / "link.mp4").symlink_to(video)
    for name in ("Wall.mp4", "link.mp4", "../" + tmp_path.name + "/Wall.mp4"):
        target = tmp_path / name
        job = AnalyseVideoJob(
            1, video, lambda _: None, ModelChoice("tiny"), 64, False, OverlayAppearance(), target=target
        )
        with pytest.raises(SaveError, match="is the open video, which CrackView never changes"):
            job.run(lambda _: None, lambda: False)
    assert video.read_bytes() == b"the original"


def test_words_over_the_picture():
    session, pace = SourceState(), RateMeter()
    session.shown = frame(3, position=2.0)
    taken = datetime(2026, 5, 1, 12, 0, 5, tzinfo=UTC)
    session.flight = Telemetry((0.0, 1.5), (Fix(47.0, 8.0), Fix(-47.37690, 8.54170, 441.0, 41.23, taken)))
    said = captions.of(session, pace.reading(0), 0.0, figures=True, model=False)
    assert "preview only" in said.left
    assert said.right == "47.37690° S  8.54170° E   41.2 m above take-off   2026-05-01 12:00:05"
    assert captions.of(session, pace.reading(0), 0.0, figures=False, model=True) == captions.Captions()
    for figures in (False, True):
        over = captions.of(session, pace.reading(0), 0.0, figures=figures, model=True, recorded=(62.34, 3_400_000))
        assert over.recording == "Recording   01:02.3   3.4 MB"
    session.lost = SourceLost("It broke off.", datetime(2026, 5, 1, 14, 2, 11, tzinfo=UTC), 4.0)
    assert captions.of(session, pace.reading(0), 4.0, figures=False, model=True).middle == (
        "lost 14:02:11, trying again in 4 s"
    )
    assert captions.lost(session, 0.1) == "lost 14:02:11, trying again now"
