import csv
import io
import threading
from dataclasses import dataclass

import numpy as np
import pytest

from crackview.engine import video
from crackview.engine.segmenter import Segmenter
from crackview.engine.video import FrameResult, LiveSegmenter, ModelFailed, ModelLoadingStarted, shrunk
from crackview.engine.video_findings import Conditions
from crackview.errors import Cancelled
from crackview.export import tables
from crackview.export.video import VideoWriter
from crackview.nets.cards import ModelError
from crackview.sources.video import VideoSource
from crackview.vision import overlay
from crackview.vision.contrast_stretch import MOST
from tests.map_sources import TellsNoJoints
from tests.sources.clips import SIZE, write
from tests.tiny_models import write_model


@dataclass(frozen=True)
class Still:
    pixels: np.ndarray
    index: int = 0


class Counting(TellsNoJoints):
    device_title = "CPU, 1 thread"
    precision = "exact"

    def __init__(self, gate=None):
        self.gate, self.sizes = gate, []

    def segment(self, photo, *, cancel=None):
        self.sizes.append(photo.shape)
        while self.gate is not None and not self.gate.wait(0.005):
            if cancel():
                raise RuntimeError("cancelled")
        return np.full(photo.shape[:2], photo[0, 0, 0] / 255, np.float32)


@pytest.fixture
def live():
    heard, more = [], threading.Condition()

    def deliver(event):
        with more:
            heard.append(event)
            more.notify_all()

    def wait(count):
        with more:
            assert more.wait_for(lambda: len(heard) >= count, 10), heard
            return list(heard)

    segmenter = LiveSegmenter(deliver)
    segmenter.wait = wait
    yield segmenter
    assert segmenter.close()


def grey(value, height=72, width=128):
    return Still(np.full((height, width, 3), value, np.uint8), value)


def test_the_newest_frame_is_looked_at_and_those_between_are_dropped(live):
    gate = threading.Event()
    live.use(lambda: Counting(gate))
    live.slot.put(grey(1))
    live.wait(1)
    for value in range(2, 9):
        live.slot.put(grey(value))
    gate.set()
    loading, first, last = live.wait(3)
    assert isinstance(loading, ModelLoadingStarted)
    assert [first.frame.index, last.frame.index] in ([1, 8], [8, 8])
    assert last.probability[0, 0] == pytest.approx(8 / 255)
    assert last.device_title == "CPU, 1 thread"
    assert last.preparation.gain == MOST, "nothing is flatter than a plain grey"


def test_the_network_sees_the_size_that_was_chosen(live):
    counting = Counting()
    live.use(lambda: counting)
    live.slot.put(grey(9, 720, 1280))
    live.wait(2)
    live.side = 320
    live.slot.put(grey(9, 720, 1280))
    assert live.wait(3)[-1].probability.shape == (180, 320)
    assert counting.sizes == [(360, 640, 3), (180, 320, 3)]
    assert shrunk(np.zeros((3, 4, 3), np.uint8), 640).shape == (3, 4, 3)
    assert shrunk(np.zeros((1, 900, 3), np.uint8), 300).shape == (1, 300, 3)


def test_a_model_that_cannot_be_used_is_said_once_and_another_one_goes_on(live):
    def missing():
        raise ModelError("There is no model called 'x'.")

    live.use(missing)
    live.slot.put(grey(1))
    assert live.wait(2)[1] == ModelFailed("There is no model called 'x'.")
    live.slot.put(grey(2))
    live.use(Counting)
    live.slot.put(grey(3))
    events = live.wait(4)
    assert isinstance(events[-1], FrameResult)
    assert sum(isinstance(event, ModelFailed) for event in events) == 1


def test_a_network_that_falls_over_is_one_sentence(live):
    class Broken(Counting):
        def segment(self, _photo, **_options):
            raise RuntimeError("the convolution fell over")

    live.use(Broken)
    live.slot.put(grey(1))
    assert "Try another model" in live.wait(2)[1].sentence


def test_closing_does_not_wait_for_a_network_that_is_busy():
    segmenter = LiveSegmenter(lambda _event: None)
    started = threading.Event()

    class Busy(Counting):
        def segment(self, photo, *, cancel=None):
            started.set()
            return super().segment(photo, cancel=cancel)

    segmenter.use(lambda: Busy(threading.Event()))
    segmenter.slot.put(grey(1))
    assert started.wait(5)
    assert segmenter.close(1.0)


def test_with_a_real_network_and_steadiness(live, tmp_path, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    write_model(tmp_path)
    live.steady = True
    live.use(lambda: Segmenter("tiny", device="cpu", threads=1))
    for value in (90, 91):
        live.slot.put(grey(value))
        found = live.wait(value - 88)[-1]
    assert found.probability.shape == (72, 128)
    assert 0 <= found.probability.min() <= found.probability.max() <= 1
    assert found.seconds > 0


def test_noise_falls_on_a_frame_before_the_model_looks_and_the_noisy_frame_is_told(live):
    live.use(Counting)
    live.disturb = lambda frame: grey(frame.index + 10)
    live.slot.put(grey(1))
    found = live.wait(2)[1]
    assert (found.frame.index, round(float(found.probability[0, 0]) * 255)) == (11, 11)
    live.disturb = None
    still = grey(2)
    live.slot.put(still)
    assert live.wait(3)[2].frame is still


def test_a_frame_that_somebody_waits_for_is_looked_at_and_says_so(live):
    gate = threading.Event()
    live.use(lambda: Counting(gate))
    live.slot.put(grey(1))
    live.wait(1)
    held = grey(2)
    live.look_at(held)
    live.slot.put(grey(3))
    gate.set()
    found = [event for event in live.wait(3) if not isinstance(event, ModelLoadingStarted)]
    assert [event.frame is held for event in found if event.asked] == [True]


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return write(tmp_path_factory.mktemp("clips") / "=clip.mp4", 12)


@pytest.fixture
def segmenter(tmp_path, monkeypatch):
    write_model(tmp_path / "models")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    return Segmenter("tiny", threads=1)


def analyse(clip, segmenter, cancel=lambda: False, **words):
    received = []
    shares = video.analyse(
        VideoSource(clip), segmenter, threshold=0.5, on_frame=received.append, cancel=cancel, **words
    )
    return shares, received


def test_every_frame_is_looked_at_once(clip, segmenter):
    shares, received = analyse(clip, segmenter)
    assert [share.index for share in shares] == list(range(12))
    assert [share.position for share in shares] == pytest.approx([n / 25 for n in range(12)], abs=0.001)
    assert shares == [each.result for each in received]
    assert [each.done for each in received] == pytest.approx([(n + 1) / 12 for n in range(12)])
    third = received[3]
    assert third.result.share == pytest.approx((segmenter.segment(third.frame.pixels) >= 0.5).mean())
    assert 0 < third.result.share < 1


def test_a_part_of_the_video_in_steps(clip, segmenter):
    shares, received = analyse(clip, segmenter, first=3, last=9, step=3)
    assert [share.index for share in shares] == [3, 6, 9]
    assert received[-1].done == 1


def test_the_network_sees_a_frame_as_small_as_in_the_live_picture(clip, segmenter):
    _shares, received = analyse(clip, segmenter, side=160, last=2)
    assert [each.probability.shape for each in received] == [(96, 160)] * 3
    small = shrunk(received[1].frame.pixels, 160)
    assert received[1].result.share == pytest.approx((segmenter.segment(small) >= 0.5).mean())
    _shares, steadied = analyse(clip, segmenter, side=160, last=2, steady=True)
    assert np.array_equal(steadied[0].probability, received[0].probability)
    assert not np.array_equal(steadied[2].probability, received[2].probability)


def test_cancelling_stops_at_once_and_closes_the_file(clip, segmenter):
    received = []
    with pytest.raises(Cancelled):
        video.analyse(
            source := VideoSource(clip),
            segmenter,
            threshold=0.5,
            on_frame=received.append,
            cancel=lambda: len(received) >= 2,
        )
    assert len(received) == 2
    assert not source._capture._capture.isOpened()


def test_the_result_leaves_as_a_table_and_as_a_video(clip, segmenter, tmp_path):
    writer = VideoWriter(tmp_path / "seen.mp4", SIZE, 25)

    def annotate(done):
        writer.write(overlay.compose(done.frame.pixels, done.probability, 0.5))

    shares = video.analyse(VideoSource(clip), segmenter, threshold=0.5, on_frame=annotate, cancel=lambda: False)
    writer.close()
    annotated = VideoSource(tmp_path / "seen.mp4")
    assert annotated.open().frames == 12
    first = annotated.read().pixels.astype(int)
    annotated.close()
    plain = VideoSource(clip)
    plain.open()
    assert np.abs(first - plain.read().pixels).mean() > 10
    plain.close()
    basis = tables.VideoBasis(Conditions("=tiny", 0.5, 320), "abc", 0.05)
    tables.write_shares(tmp_path / "seen.csv", shares, clip.name, basis)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "seen.csv").read_text())))
    assert tuple(rows[0]) == tables.SHARE_COLUMNS
    assert [int(row["frame"]) for row in rows] == list(range(1, 13))
    assert rows[5]["position_s"] == "0.200"
    assert float(rows[5]["crack_share"]) == pytest.approx(shares[5].share, abs=1e-6)
    assert rows[0]["video"] == "'=clip.mp4"
    said = {"model": "'=tiny", "threshold": "0.5", "network_px": "320", "steady": "no", "thorough": "no"}
    assert rows[0] | said == rows[0]
    assert [int(row["findings"]) for row in rows] == [share.count(0.05) for share in shares]


class Fast(Counting):
    precision = "fast"


def test_fast_frames_are_looked_at_fast_and_those_that_somebody_waits_for_exactly(live):
    live.use(Counting, "m", make_fast=Fast)
    for value, fast in ((1, False), (2, True)):
        live.fast = fast
        live.slot.put(grey(value))
        live.wait(1 + value)
    live.look_at(grey(3))
    events = live.wait(4)
    assert [event.precision for event in events[1:]] == ["exact", "fast", "exact"]
    assert sum(isinstance(event, ModelLoadingStarted) for event in events) == 1


def test_a_fast_model_that_is_no_faster_here_is_loaded_once(live):
    made = []

    def make():
        made.append(Counting())
        return made[-1]

    live.fast = True
    live.use(make)
    live.slot.put(grey(1))
    live.wait(2)
    live.look_at(grey(2))
    assert [event.precision for event in live.wait(3)[1:]] == ["exact", "exact"]
    assert len(made) == 1


def test_an_exact_frame_is_not_steadied_by_a_fast_one(live):
    live.steady = live.fast = True
    live.use(Counting, make_fast=Fast)
    live.slot.put(grey(50))
    live.wait(2)
    live.look_at(grey(200))
    assert live.wait(3)[-1].probability[0, 0] == pytest.approx(200 / 255)
