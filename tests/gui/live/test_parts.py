"""What Live is made of and needs no window."""

from datetime import UTC, datetime

import numpy as np
import pytest

from crackview.gui.live import captions
from crackview.gui.live.rate_meter import RateMeter
from crackview.gui.live.source_session import CrackShares, SourceSession
from crackview.gui.live.transport import clock
from crackview.sources.grabber import SourceLost
from crackview.sources.telemetry import Fix, Telemetry
from tests.gui.live.fakes import frame


def histogram(share, level=200):
    """Of a map in which this share of the pixels has a level, the others 0."""
    counts = np.zeros(256, np.int64)
    counts[0], counts[level] = round(10_000 * (1 - share)), round(10_000 * share)
    return counts


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


def test_shares_follow_the_threshold_and_know_the_findings():
    shares = CrackShares(100, threshold=0.5)
    for index in (10, 11, 12, 14, 30, 31, 60):
        shares.put(index, histogram(0.02, level=200 if index != 60 else 100), index / 25)
    for index in (9, 13, 20, 40, 61):
        shares.put(index, histogram(0.0), index / 25)
    assert shares.at(10) == pytest.approx(0.02, rel=1e-3)
    assert shares.at(60) == 0
    assert shares.at(50) is None
    assert [shares.finding_after(index, 0.01) for index in (0, 10, 14, 31)] == [10, 14, 30, None]
    assert [shares.finding_before(index, 0.01) for index in (99, 30, 12, 10)] == [30, 14, 10, None]
    shares.set_threshold(0.3)
    assert shares.finding_after(31, 0.01) == 60
    assert [row.index for row in shares.rows() if row.share > 0.01] == [10, 11, 12, 14, 30, 31, 60]
    assert shares.rows()[1].position == pytest.approx(0.4)


def test_columns_keep_the_greatest_and_tell_what_was_not_seen():
    shares = CrackShares(1000)
    shares.put(500, histogram(0.5), 0)
    shares.put(501, histogram(0.0), 0)
    columns = shares.columns(10)
    assert columns[5] == pytest.approx(0.5, rel=1e-3)
    assert np.isnan(columns[[0, 4, 6, 9]]).all()
    assert np.nanmax(CrackShares(3).columns(10), initial=-1) == -1
    wide = CrackShares(2)
    wide.put(1, histogram(0.25), 0)
    assert np.isnan(wide.columns(10)[:5]).all()
    assert (wide.columns(10)[5:] > 0.2).all()


def test_shares_of_a_file_that_does_not_say_how_long_it_is():
    shares = CrackShares()
    for index in range(50):
        shares.put(index, histogram(0.1), index)
    assert (shares.count, shares.seen) == (50, 50)
    assert np.isfinite(shares.columns(7)).all()


def test_a_clock_for_people():
    assert [clock(seconds) for seconds in (0, 9.96, 61.25, 3725)] == ["00:00.0", "00:09.9", "01:01.2", "1:02:05.0"]


def test_words_over_the_picture():
    session, pace = SourceSession(), RateMeter()
    session.shown = frame(3, position=2.0)
    taken = datetime(2026, 5, 1, 12, 0, 5, tzinfo=UTC)
    session.flight = Telemetry((0.0, 1.5), (Fix(47.0, 8.0, None, None), Fix(-47.37690, 8.54170, 41.23, taken)))
    said = captions.of(session, pace.reading(0), 0.0, figures=True, model=False)
    assert "preview only" in said.left
    assert said.right == "47.37690° S  8.54170° E   41.2 m   2026-05-01 12:00:05"
    assert captions.of(session, pace.reading(0), 0.0, figures=False, model=True) == captions.Captions()
    session.lost = SourceLost("It broke off.", datetime(2026, 5, 1, 14, 2, 11, tzinfo=UTC), 4.0)
    assert captions.of(session, pace.reading(0), 4.0, figures=False, model=True).middle == (
        "lost 14:02:11, trying again in 4 s"
    )
    assert captions.lost(session, 0.1) == "lost 14:02:11, trying again now"
