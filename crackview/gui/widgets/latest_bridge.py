"""Carries pictures from worker threads to the GUI thread; where the GUI is late, only the newest arrives."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance


class LatestBridge(QObject):
    """`post` may be called from any thread; `arrived` is emitted in the thread that made the object."""

    arrived = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: object | None = None
        self._open = True
        self._woken.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        # Taken now, in the owner's thread: looking a signal up binds it to its object.
        self._wake: SignalInstance = self._woken

    def post(self, item: object) -> None:
        """Sends an item instead of the one that has not arrived yet; does nothing after `close`."""
        with self._lock:
            if not self._open:
                return
            first, self._waiting = self._waiting is None, item
            if first:
                self._wake.emit()

    def close(self) -> None:
        """Drops what is on its way and what still comes."""
        with self._lock:
            self._open, self._waiting = False, None

    def _arrive(self) -> None:
        with self._lock:
            item, self._waiting = self._waiting, None
        if item is not None:
            self.arrived.emit(item)
