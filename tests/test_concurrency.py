import threading
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from crackview.concurrency import FifoSlot, LatestSlot, Worker


@settings(deadline=None)
@given(st.lists(st.sampled_from(["put", "clear", "take"]), max_size=30))
def test_only_the_newest_item_is_ever_taken_and_only_once(steps):
    slot = LatestSlot()
    newest = None
    for number, step in enumerate(steps):
        if step == "put":
            generation = slot.put(number)
            newest = number
            assert slot.is_current(generation)
        elif step == "clear":
            before = slot.generation
            assert slot.clear() == before + 1
            assert not slot.is_current(before)
            newest = None
        elif newest is not None:
            ticket = slot.take()
            assert ticket.item == newest
            assert slot.is_current(ticket.generation)
            newest = None
    slot.close()
    assert slot.take() is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(0, 0.004), min_size=1, max_size=12))
def test_a_busy_worker_skips_to_the_last_request(pauses):
    done = []
    finished = threading.Event()

    def handle(ticket):
        time.sleep(0.002)
        done.append(ticket.item)
        if ticket.item == len(pauses) - 1:
            finished.set()

    worker = Worker("test", handle)
    for number, pause in enumerate(pauses):
        worker.put(number)
        time.sleep(pause)
    assert finished.wait(2)
    assert worker.shutdown()
    assert done == sorted(set(done))
    assert done[-1] == len(pauses) - 1


def test_a_queue_drops_nothing_even_when_it_is_closed():
    done = []
    gate = threading.Event()

    def handle(ticket):
        gate.wait(2)
        done.append(ticket.item)

    worker = Worker("test", handle, FifoSlot())
    for number in range(5):
        worker.put(number)
    worker.slot.close()
    gate.set()
    assert worker.shutdown()
    assert done == list(range(5))


def test_shutdown_says_when_a_thread_does_not_end():
    gate = threading.Event()
    worker = Worker("test", lambda _: gate.wait(5))
    worker.put(1)
    time.sleep(0.01)
    assert not worker.shutdown(0.05)
    gate.set()
    assert worker.shutdown()


def test_a_closed_slot_lets_nothing_in():
    slot = LatestSlot()
    slot.close()
    slot.put("late")
    assert slot.take() is None


def test_the_item_that_waits_is_handled_after_the_end_where_it_may_not_be_lost():
    seen, free = [], threading.Event()

    def handle(ticket):
        free.wait(10)
        seen.append(ticket.item)

    for drop, items in ((False, [1, 3]), (True, [1])):
        seen.clear()
        free.clear()
        worker = Worker("handles", handle)
        generation = worker.put(1)
        while worker.slot._waiting is not None:
            time.sleep(0.001)
        worker.put(2)
        worker.put(3)
        assert not worker.slot.is_current(generation)
        threading.Timer(0.05, free.set).start()
        assert worker.shutdown(10, drop=drop)
        assert seen == items
