"""Bridges from worker threads to the GUI thread; nothing arrives after `close`."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance


class ThreadBridge(QObject):
    """Carries every message.

    `post` may be called from any thread; `arrived` is emitted in the thread that made the object.
    """

    arrived = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._on_the_way = 0
        self._lock = threading.Lock()
        self._posted.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        # Bound now, in the owner's thread: the first look-up binds a signal to its object.
        self._emit: SignalInstance = self._posted

    def post(self, message: object) -> None:
        """Send a message; do nothing after `close`."""
        if self._open:
            with self._lock:
                self._on_the_way += 1
            self._emit.emit(message)

    @property
    def idle(self) -> bool:
        """Whether everything that was posted has arrived."""
        with self._lock:
            return self._on_the_way == 0

    def close(self) -> None:
        """Drop messages on their way and later ones."""
        self._open = False

    def _arrive(self, message: object) -> None:
        if self._open:
            self.arrived.emit(message)
        with self._lock:
            self._on_the_way -= 1


class LatestBridge(QObject):
    """Carries pictures: as `ThreadBridge`, but if the GUI is late, only the newest arrives."""

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: object | None = None
        self._open = True
        self._woken.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        # Bound now, in the owner's thread: the first look-up binds a signal to its object.
        self._wake: SignalInstance = self._woken

    def post(self, item: object) -> None:
        """Send an item; it replaces one that has not arrived yet. Do nothing after `close`."""
        with self._lock:
            if not self._open:
                return
            first, self._waiting = self._waiting is None, item
            if first:
                self._wake.emit()

    def close(self) -> None:
        """Drop items on their way and later ones."""
        with self._lock:
            self._open, self._waiting = False, None

    def _arrive(self) -> None:
        with self._lock:
            item, self._waiting = self._waiting, None
        if item is not None:
            self.arrived.emit(item)
