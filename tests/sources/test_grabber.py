import threading
import time
from datetime import UTC, datetime

import pytest

from crackview.concurrency import LatestSlot
from crackview.sources import grabber
from crackview.sources.grabber import (
    FrameGrabbed,
    Grabber,
    GrabFailed,
    RingBuffer,
    SourceEnded,
    SourceLost,
    SourceOpened,
)
from crackview.sources.source import Frame, SourceError, SourceInfo
from crackview.sources.video import VideoSource
from tests.sources.clips import drawn, number_in, write
from tests.sources.events import Events


class Live:
    """A live source under the test's thumb: a script of frames, failures and hangs."""

    def __init__(self, *script):
        self.script = list(script)
        self.opened = self.closed = 0
        self.free = threading.Event()

    def open(self):
        self.opened += 1
        if self.script and self.script[0] == "closed door":
            self.script.pop(0)
            raise SourceError("Nobody is there: look again.")
        return SourceInfo("Live", live=True, width=160, height=96, fps=30.0)

    def read(self):
        time.sleep(0.002)
        if self.script and self.script[0] == "break":
            self.script.pop(0)
            raise SourceError("It broke off: mend it.")
        if self.script and self.script[0] == "hang":
            self.free.wait(20)
            raise SourceError("It was closed.")
        return Frame(drawn(1), 0, time.monotonic(), datetime.now(UTC))

    def seek(self, _index):
        raise SourceError("Live.")

    def close(self):
        self.closed += 1


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return write(tmp_path_factory.mktemp("clips") / "clip.mp4", 30, fps=50)


@pytest.fixture
def start():
    grabbers = []

    def start_(source, **words):
        events, slot = Events(), LatestSlot()
        grabbers.append(Grabber(source, slots=[slot], on_event=events, **words))
        return grabbers[-1], events, slot

    yield start_
    for each in grabbers:
        assert each.close()


def test_a_file_plays_at_its_own_pace_to_its_end(clip, start):
    _, events, slot = start(VideoSource(clip))
    events.wait(SourceEnded)
    assert events.of(SourceOpened)[0].info.frames == 30
    assert events.numbers() == list(range(30))
    moments = [event.frame.captured for event in events.of(FrameGrabbed)]
    assert moments[-1] - moments[0] > 29 / 50 * 0.9
    assert slot.take().item.index == 29  # what nobody took was replaced


def test_speed_changes_the_pace(clip, start):
    played, events, _ = start(VideoSource(clip))
    played.set_speed(1000)
    events.wait(SourceEnded)
    moments = [event.frame.captured for event in events.of(FrameGrabbed)]
    assert moments[-1] - moments[0] < 29 / 50 * 0.9
    with pytest.raises(ValueError, match="more than 0"):
        played.set_speed(0)


def test_pause_step_and_seek(clip, start):
    played, events, _ = start(VideoSource(clip))
    played.pause()
    events.wait(SourceOpened)
    time.sleep(0.1)
    before = len(events.numbers())
    assert before <= 2
    played.step()
    played.step()
    assert [each.frame.index for each in events.wait(FrameGrabbed, before + 2)] == list(range(before + 2))
    played.seek(20)
    assert events.wait(FrameGrabbed, before + 3)[-1].frame.index == 20
    assert number_in(events.of(FrameGrabbed)[-1].frame.pixels) == 20
    time.sleep(0.1)
    assert len(events.numbers()) == before + 3
    played.seek(1000)
    assert events.wait(FrameGrabbed, before + 4)[-1].frame.index == 29
    played.seek(25)
    played.resume()
    events.wait(SourceEnded, 2)  # frame 29 was the last one too
    assert events.numbers()[-4:] == [26, 27, 28, 29]
    played.seek(28)  # goes on after the end
    events.wait(SourceEnded, 3)
    assert events.numbers()[-2:] == [28, 29]


def test_a_frame_that_was_sought_is_shown_though_a_pause_follows_at_once(clip, start):
    class Slow(VideoSource):
        seeking, free = threading.Event(), threading.Event()

        def seek(self, index):
            self.seeking.set()
            self.free.wait(20)
            super().seek(index)

    grabber_, events, _ = start(Slow(clip))
    events.wait(SourceEnded)
    grabber_.seek(7)
    assert Slow.seeking.wait(20)
    grabber_.pause()
    Slow.free.set()
    assert events.wait(FrameGrabbed, 31)[30].frame.index == 7


def test_a_file_is_at_its_end_until_a_frame_is_sought(clip, start):
    grabber_, events, _ = start(VideoSource(clip))
    events.wait(SourceEnded)
    assert grabber_.ended
    grabber_.seek(2)
    assert not grabber_.ended
    events.wait(SourceEnded, 2)
    assert grabber_.ended


def test_a_loop_shows_its_first_and_last_frame_again_and_again(clip, start):
    played, events, _ = start(VideoSource(clip))
    played.set_speed(20)
    played.set_loop(True, 10, 13)
    events.wait(FrameGrabbed, 26)
    looped = events.numbers()[14:26]
    assert looped == [10, 11, 12, 13] * 3
    assert not events.of(SourceEnded)
    played.set_loop(False)
    events.wait(SourceEnded)
    with pytest.raises(ValueError, match="cannot end"):
        played.set_loop(True, 3, 2)


def test_a_loop_over_the_whole_file_begins_again_at_its_end(clip, start):
    played, events, _ = start(VideoSource(clip))
    played.set_speed(20)
    played.set_loop(True)
    events.wait(FrameGrabbed, 62)
    assert events.numbers()[28:32] == [28, 29, 0, 1]


def test_a_live_source_is_read_on_while_paused(start):
    source = Live()
    played, events, _ = start(source)
    events.wait(FrameGrabbed, 3)
    played.pause()
    time.sleep(0.05)
    shown = len(events.of(FrameGrabbed))
    time.sleep(0.1)
    assert len(events.of(FrameGrabbed)) == shown
    played.step()
    events.wait(FrameGrabbed, shown + 1)
    played.resume()
    events.wait(FrameGrabbed, shown + 5)


def test_a_live_source_that_breaks_off_is_opened_again(start, monkeypatch):
    monkeypatch.setattr(grabber, "RETRY_AFTER_S", (0.01, 0.02, 0.03))
    source = Live("break", "closed door", "closed door", "closed door")
    _, events, _ = start(source)
    lost = events.wait(SourceLost, 4)
    assert [event.retry_in_s for event in lost] == [0.01, 0.02, 0.03, 0.03]
    assert lost[0].sentence == "It broke off: mend it."
    assert lost[1].sentence == "Nobody is there: look again."
    assert lost[0].at.tzinfo is not None
    assert len({event.at for event in lost}) == 1, "when it was lost, and not when it was last tried"
    assert {event.at for event in lost} == {lost[0].at}, "since when it is lost does not move with every try"
    events.wait(SourceOpened, 2)
    events.wait(FrameGrabbed)
    source.script.append("break")
    again = events.wait(SourceLost, 5)[-1]
    assert again.retry_in_s == 0.01  # patience is fresh again
    assert again.at > lost[0].at


def test_what_never_answered_fails_unless_it_is_to_be_tried_again(start, monkeypatch):
    monkeypatch.setattr(grabber, "RETRY_AFTER_S", (0.01,))
    _, events, _ = start(Live("closed door"))
    assert events.wait(GrabFailed)[0].sentence == "Nobody is there: look again."
    _, events, _ = start(Live("closed door"), reconnect=True)
    events.wait(SourceLost)
    events.wait(FrameGrabbed)
    source = Live()
    _, events, _ = start(source, reconnect=False)
    events.wait(FrameGrabbed)
    source.script.append("break")
    events.wait(GrabFailed)


def test_a_file_that_is_none_fails_once(tmp_path, start):
    _, events, _ = start(VideoSource(tmp_path / "none.mp4"))
    events.wait(GrabFailed)
    time.sleep(0.05)
    assert len(events.all) == 1


def test_whatever_else_a_source_raises_becomes_a_sentence(start, caplog):
    source = Live()
    source.open = lambda: 1 / 0
    _, events, _ = start(source)
    assert "the log" not in events.wait(GrabFailed)[0].sentence
    assert "ZeroDivisionError" in caplog.text


def test_closing_is_quick_and_final(clip, start):
    played, events, _ = start(VideoSource(clip))
    events.wait(FrameGrabbed, 2)
    began = time.monotonic()
    assert played.close()
    assert time.monotonic() - began < 0.5
    received = len(events.all)
    played.seek(3)
    time.sleep(0.05)
    assert len(events.all) == received


def test_closing_waits_for_a_source_that_hangs_no_longer_than_it_was_told():
    source = Live("hang")
    events = Events()
    played = Grabber(source, slots=[], on_event=events)
    events.wait(SourceOpened)
    began = time.monotonic()
    assert not played.close(0.3)
    assert 0.25 < time.monotonic() - began < 1
    assert source.closed == 1
    source.free.set()  # its timeout
    assert played.close()
    assert not events.of(SourceLost)
    assert source.closed >= 2


def frame(number, captured):
    return Frame(drawn(number), number, captured, datetime.now(UTC))


def test_it_keeps_the_last_seconds_in_order():
    ring = RingBuffer(seconds=2.0)
    for number in range(10):
        ring.put(frame(number, 100 + number / 2))
    kept = ring.frames()
    assert [each.index for each in kept] == [number_in(each.pixels) for each in kept] == [5, 6, 7, 8, 9]
    assert kept[0].captured == 102.5
    ring.clear()
    assert ring.frames() == []


def test_it_never_takes_more_than_its_bytes():
    ring = RingBuffer(seconds=60, most_bytes=20_000)
    for number in range(100):
        ring.put(frame(number, number / 30))
    assert ring.frames()[-1].index == 99
    assert sum(kept.jpeg.nbytes for kept in ring._kept) <= 20_000
    assert 1 < len(ring.frames()) < 100
