"""Carries pictures from worker threads to the GUI thread; if the GUI is late, only the newest arrives."""

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
