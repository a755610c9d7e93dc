from datetime import UTC, datetime

from crackview.sources.ring import RingBuffer
from crackview.sources.source import Frame
from tests.sources.clips import drawn, number_in


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
