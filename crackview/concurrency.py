"""One place for one item between two threads, where the newest wins; and the thread that works on it.

People click faster than networks run. Whatever waits is replaced by what came later, what runs is told that it is
stale, and what it still delivers carries a generation by which the receiver drops it. No Qt in here: tested without a
window.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ticket(Generic[T]):
    """An item taken out of a slot, with its generation (1 for the first item)."""

    generation: int
    item: T


class LatestSlot(Generic[T]):
    """Holds at most one item; each `put` and each `clear` starts a new generation. All methods are thread-safe."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._generation = 0
        self._waiting: Ticket[T] | None = None
        self._closed = False

    @property
    def generation(self) -> int:
        """The current generation; 0 before the first item."""
        with self._condition:
            return self._generation

    def put(self, item: T) -> int:
        """Replaces what waits, makes what runs stale, and returns its generation; after `close` nothing enters."""
        with self._condition:
            self._generation += 1
            if not self._closed:
                self._waiting = Ticket(self._generation, item)
                self._condition.notify()
            return self._generation

    def clear(self) -> int:
        """Drops what waits, makes what runs stale, and returns the new generation."""
        with self._condition:
            self._generation += 1
            self._waiting = None
            return self._generation

    def close(self) -> None:
        """Clears for good: every `take` returns None from now on."""
        with self._condition:
            self._generation += 1
            self._waiting = None
            self._closed = True
            self._condition.notify_all()

    def is_current(self, generation: int) -> bool:
        """Whether nothing newer was put and nothing was cleared since this generation."""
        with self._condition:
            return generation == self._generation

    def take(self) -> Ticket[T] | None:
        """Waits for an item and takes it out; None when the slot was closed."""
        with self._condition:
            while self._waiting is None and not self._closed:
                self._condition.wait()
            ticket, self._waiting = self._waiting, None
            return ticket


class FifoSlot(LatestSlot[T]):
    """The same door for things of which none may be dropped (saving a file): first in, first out."""

    def __init__(self) -> None:
        super().__init__()
        self._line: deque[Ticket[T]] = deque()

    def put(self, item: T) -> int:
        """Appends the item and returns its generation."""
        with self._condition:
            self._generation += 1
            self._line.append(Ticket(self._generation, item))
            self._condition.notify()
            return self._generation

    def take(self) -> Ticket[T] | None:
        """Waits for an item and takes it out; None when the queue was closed and is empty."""
        with self._condition:
            while not self._line and not self._closed:
                self._condition.wait()
            return self._line.popleft() if self._line else None


class Worker(Generic[T]):
    """One thread with one slot, owned by one object, with one way to end it.

    Args:
        name: of the thread, for debuggers and tests.
        handle: called in the thread with every ticket that is taken. It must not raise: what goes wrong belongs into a
            message to whoever asked.
        slot: where requests are put; a `LatestSlot` if not given.
    """

    def __init__(self, name: str, handle: Callable[[Ticket[T]], None], slot: LatestSlot[T] | None = None) -> None:
        self.slot: LatestSlot[T] = slot if slot is not None else LatestSlot()
        self._handle = handle
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, item: T) -> int:
        """Asks for work; returns the generation of the request."""
        return self.slot.put(item)

    def shutdown(self, timeout: float = 2.0) -> bool:
        """Closes the slot and waits for the thread at most `timeout` seconds; whether it ended."""
        self.slot.close()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (ticket := self.slot.take()) is not None:
            self._handle(ticket)
            # The last ticket may hold a picture of many megabytes: it is not kept while the thread waits.
            del ticket
