"""Measures the start: from the birth of the process to the first paint."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

LOG_VARIABLE = "CRACKVIEW_STARTUP_LOG"


def record(event: str) -> None:
    """Append ``{"event": event, "seconds": since the process was born}`` to the file named by the variable, if any."""
    path = os.environ.get(LOG_VARIABLE)
    if path:
        import psutil  # noqa: PLC0415  # only who measures pays for it

        seconds = time.time() - psutil.Process().create_time()
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"event": event, "seconds": round(seconds, 3)}) + "\n")


def after_paint(widget: QWidget, then: Callable[[], None]) -> None:
    """Call ``then`` once, after the next paint of the widget has reached the screen."""
    target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    _NextPaint(target, then)
    target.update()


class _NextPaint(QObject):
    def __init__(self, target: QWidget, then: Callable[[], None]) -> None:
        super().__init__(target)
        self._then = then
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._done)
        return False

    def _done(self) -> None:
        self._then()
        self.deleteLater()
