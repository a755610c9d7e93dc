"""The newest-wins slot between two threads, and the worker thread that reads it.

Requests arrive faster than networks run. A newer item replaces the one that waits. What runs can ask whether it is
stale, and its results carry a generation by which the receiver drops them. No Qt here: tested without a window.
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
        """Current generation; 0 before the first item."""
        with self._condition:
            return self._generation

    def put(self, item: T) -> int:
        """Replace the waiting item, make the running one stale, and return the generation; ignored after `close`."""
        with self._condition:
            self._generation += 1
            if not self._closed:
                self._waiting = Ticket(self._generation, item)
                self._condition.notify()
            return self._generation

    def clear(self) -> int:
        """Drop the waiting item, make the running one stale, and return the new generation."""
        with self._condition:
            self._generation += 1
            self._waiting = None
            return self._generation

    def close(self, *, drop: bool = True) -> None:
        """Take no further item. Drop the one that waits, or leave it to the next `take`; later ones return None."""
        with self._condition:
            self._generation += 1
            if drop:
                self._waiting = None
            self._closed = True
            self._condition.notify_all()

    def is_current(self, generation: int) -> bool:
        """Return whether nothing was put or cleared since this generation."""
        with self._condition:
            return generation == self._generation

    def take(self) -> Ticket[T] | None:
        """Wait for an item and take it out; return None once the slot is closed."""
        with self._condition:
            while self._waiting is None and not self._closed:
                self._condition.wait()
            ticket, self._waiting = self._waiting, None
            return ticket


class FifoSlot(LatestSlot[T]):
    """The same interface for items of which none may be dropped (saving a file): first in, first out."""

    def __init__(self) -> None:
        super().__init__()
        self._line: deque[Ticket[T]] = deque()

    def put(self, item: T) -> int:
        """Append the item and return its generation."""
        with self._condition:
            self._generation += 1
            self._line.append(Ticket(self._generation, item))
            self._condition.notify()
            return self._generation

    def take(self) -> Ticket[T] | None:
        """Wait for an item and take it out; return None once the queue is closed and empty."""
        with self._condition:
            while not self._line and not self._closed:
                self._condition.wait()
            return self._line.popleft() if self._line else None


class Worker(Generic[T]):
    """One thread with one slot, owned by one object and ended by `shutdown`.

    Args:
        name: Name of the thread, for debuggers and tests.
        handle: Called in the thread with every ticket. It must not raise: report errors in a message to the requester.
        slot: Slot for requests; a `LatestSlot` if not given.
    """

    def __init__(self, name: str, handle: Callable[[Ticket[T]], None], slot: LatestSlot[T] | None = None) -> None:
        self.slot: LatestSlot[T] = slot if slot is not None else LatestSlot()
        self._handle = handle
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, item: T) -> int:
        """Put a request and return its generation."""
        return self.slot.put(item)

    def shutdown(self, timeout: float = 2.0, *, drop: bool = True) -> bool:
        """Close the slot and wait for the thread at most `timeout` seconds; return whether it ended.

        Args:
            timeout: The longest wait, s.
            drop: Whether an item that waits is dropped rather than handled.
        """
        self.slot.close(drop=drop)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (ticket := self.slot.take()) is not None:
            self._handle(ticket)
            # Free the last ticket, which may hold a picture of many megabytes, while the thread waits.
            del ticket
