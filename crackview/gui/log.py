"""The log file, and the net below every slot and thread: an error of ours becomes one sentence, never a traceback."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from crackview import log as file_log

_log = logging.getLogger("crackview")


def start() -> Path | None:
    """Log into a file of the user's own.

    Returns:
        The file, or None if it cannot be written; then the log goes to stderr.
    """
    handler: logging.Handler
    try:
        handler = file_log.handler()
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for old in _log.handlers[:]:
        _log.removeHandler(old)
        old.close()
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return file_log.path() if isinstance(handler, RotatingFileHandler) else None


class ErrorNet(QObject):
    """Catches what nobody caught, in any thread, while it is spread."""

    caught = Signal(str)

    def __init__(self, log_file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = f"; details are in {log_file}" if log_file else ""

    def spread(self) -> None:
        """Take the place of the hooks there are."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def take_in(self) -> None:
        """Put back the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("not caught", exc_info=(kind, error, trace))
        self.caught.emit(f"Something went wrong inside CrackView ({kind.__name__}); your photos are safe{self._where}.")

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)
