import csv
import io

import numpy as np
import pytest

from crackview.engine import footage
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.export import tables
from crackview.export.video import VideoWriter
from crackview.sources.video import VideoSource
from crackview.vision import overlay
from tests.sources.clips import SIZE, write
from tests.tiny_models import write_model


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return write(tmp_path_factory.mktemp("clips") / "=clip.mp4", 12)


@pytest.fixture
def segmenter(tmp_path, monkeypatch):
    write_model(tmp_path / "models")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    return Segmenter("tiny", threads=1)


def analyse(clip, segmenter, cancel=lambda: False, **words):
    told = []
    shares = footage.analyse(VideoSource(clip), segmenter, threshold=0.5, on_frame=told.append, cancel=cancel, **words)
    return shares, told


def test_every_frame_is_looked_at_once(clip, segmenter):
    shares, told = analyse(clip, segmenter)
    assert [share.index for share in shares] == list(range(12))
    assert [share.position for share in shares] == pytest.approx([n / 25 for n in range(12)], abs=0.001)
    assert shares == [each.share for each in told]
    assert [each.done for each in told] == pytest.approx([(n + 1) / 12 for n in range(12)])
    third = told[3]
    assert third.share.share == pytest.approx((segmenter.segment(third.frame.pixels) >= 0.5).mean())
    assert 0 < third.share.share < 1


def test_a_part_of_the_video_in_steps(clip, segmenter):
    shares, told = analyse(clip, segmenter, first=3, last=9, step=3)
    assert [share.index for share in shares] == [3, 6, 9]
    assert told[-1].done == 1


def test_cancelling_stops_at_once_and_closes_the_file(clip, segmenter):
    told = []
    with pytest.raises(Cancelled):
        footage.analyse(
            source := VideoSource(clip), segmenter, threshold=0.5, on_frame=told.append, cancel=lambda: len(told) >= 2
        )
    assert len(told) == 2
    assert not source._capture._capture.isOpened()


def test_the_result_leaves_as_a_table_and_as_a_video(clip, segmenter, tmp_path):
    writer = VideoWriter(tmp_path / "seen.mp4", SIZE, 25)

    def annotate(done):
        writer.write(overlay.compose(done.frame.pixels, done.probability, 0.5))

    shares = footage.analyse(VideoSource(clip), segmenter, threshold=0.5, on_frame=annotate, cancel=lambda: False)
    writer.close()
    annotated = VideoSource(tmp_path / "seen.mp4")
    assert annotated.open().frames == 12
    first = annotated.read().pixels.astype(int)
    annotated.close()
    plain = VideoSource(clip)
    plain.open()
    assert np.abs(first - plain.read().pixels).mean() > 10
    plain.close()
    tables.write_shares(tmp_path / "seen.csv", shares, clip.name, model="tiny", sha256="abc", threshold=0.5)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "seen.csv").read_text())))
    assert tuple(rows[0]) == tables.SHARE_COLUMNS
    assert [int(row["frame"]) for row in rows] == list(range(12))
    assert rows[5]["position_s"] == "0.200"
    assert float(rows[5]["crack_share"]) == pytest.approx(shares[5].share, abs=1e-6)
    assert rows[0]["video"] == "'=clip.mp4"
