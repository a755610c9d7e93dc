"""The log file, and hooks for uncaught errors, which become one sentence and a report."""

import logging
import sys
import threading
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from crackview import crashes

_log = logging.getLogger("crackview")


def start() -> Path | None:
    """Start logging into a file of the user.

    Returns:
        The file, or None if it cannot be written; then the log goes to stderr.
    """
    handler: logging.Handler
    try:
        handler = crashes.log_handler()
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for old in _log.handlers[:]:
        _log.removeHandler(old)
        old.close()
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return crashes.log_path() if isinstance(handler, RotatingFileHandler) else None


@dataclass(frozen=True, slots=True)
class Caught:
    """An uncaught error: one sentence for the user, and the report if it could be written."""

    sentence: str
    report: Path | None


class ErrorNet(QObject):
    """Handles uncaught errors in any thread while installed; reports each place in the code once."""

    caught = Signal(object)
    """A `Caught`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: dict[tuple[str, int], Caught] = {}

    def spread(self) -> None:
        """Install the hooks in place of the current ones."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def take_in(self) -> None:
        """Restore the earlier hooks."""
        sys.excepthook, threading.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("not caught", exc_info=(kind, error, trace))
        place = _place(kind, trace)
        if place not in self._told:
            report = crashes.of_error(error.with_traceback(trace))
            where = f"a report is in {report}" if report else "no report could be written"
            what = f"Something went wrong inside CrackView ({kind.__name__}); your photos are safe, {where}."
            self._told[place] = Caught(what, report)
        self.caught.emit(self._told[place])

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, int]:
    """Return the key of an error: kind, file and line; a slot that fails 60 times a second is one error."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return (f"{kind.__name__} {last.tb_frame.f_code.co_filename}", last.tb_lineno) if last else (kind.__name__, 0)
