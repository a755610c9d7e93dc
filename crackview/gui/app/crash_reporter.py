"""Errors that nothing catches: the log file, a report, and one sentence in the window, also of an earlier crash."""

import logging
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from crackview import crashes
from crackview.crashes import CrashedInstance
from crackview.gui.app.main_window import MainWindow
from crackview.gui.language import tr
from crackview.gui.widgets.dialogs import TextSheet
from crackview.gui.widgets.message_bar import Offer
from crackview.sources.source import is_address

_log = logging.getLogger("crackview")


def start_log() -> Path | None:
    """Log into a file of the user from now on; return it, or None if it cannot be written: then stderr has the log."""
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
class UncaughtError:
    """An uncaught error: one sentence for the user, and the report if it could be written."""

    sentence: str
    report: Path | None


class UncaughtErrorHandler(QObject):
    """Handles uncaught errors in any thread while installed; reports each place in the code once."""

    caught = Signal(object)
    """An `UncaughtError`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught: dict[tuple[str, int], UncaughtError] = {}

    def install(self) -> None:
        """Install the hooks in place of the current ones."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def uninstall(self) -> None:
        """Restore the earlier hooks."""
        sys.excepthook, threading.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("not caught", exc_info=(kind, error, trace))
        place = _key(kind, trace)
        if place not in self._caught:
            report = crashes.of_error(error.with_traceback(trace))
            where = f"a report is in {report}" if report else "no report could be written"
            what = tr("Something went wrong inside CrackView ({0}); your photos are safe, {1}.", kind.__name__, where)
            self._caught[place] = UncaughtError(what, report)
        self.caught.emit(self._caught[place])

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._catch(args.exc_type, args.exc_value, args.exc_traceback)


def _key(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, int]:
    """Return the key of an error: kind, file and line; a slot that fails 60 times a second is one error."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return (f"{kind.__name__} {last.tb_frame.f_code.co_filename}", last.tb_lineno) if last else (kind.__name__, 0)


def _is_there(last: str) -> bool:
    """Return whether a text is the path of something; a damaged note may hold anything."""
    try:
        return bool(last) and Path(last).exists()
    except (OSError, ValueError):
        return False


class CrashReporter(QObject):
    """Reports crashes in the message bar of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def report_error(self, caught: UncaughtError) -> None:
        """Report an error after which the window goes on."""
        self._window.messages.show_problem(caught.sentence, self._reading(caught.report))

    def report_crashes(self, crashed: Sequence[CrashedInstance]) -> None:
        """Report the instances that crashed, the newest in front, and offer to open what was open in them."""
        for each in crashed:
            report = crashes.of_crash(each)
            where = tr("a report is in {0}", report) if report else tr("no report could be written")
            began = each.facts.began[:16].replace("T", " ") or "–"
            last = each.facts.opened or next(iter(self._window.settings.recent), "")
            offers = self._reading(report)
            if is_address(last) or _is_there(last):
                offers.insert(0, self._reopening(last))
            sentence = tr("CrackView ended unexpectedly (begun {0}); {1}.", began, where)
            self._window.messages.show_problem(sentence, offers)

    def _reopening(self, last: str) -> Offer:
        what = last if is_address(last) else Path(last)
        name = what.name if isinstance(what, Path) else what
        return Offer(tr("Open {0} again", name), lambda: self._window.open([what]), settles=True)

    def _reading(self, report: Path | None) -> list[Offer]:
        return [] if report is None else [Offer(tr("Show report"), lambda: self._show(report))]

    def _show(self, report: Path) -> None:
        try:
            text = report.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            self._window.messages.show_problem(tr("The report {0} cannot be read ({1}).", report, error.strerror))
            return
        sentence = tr("{0}: copy it, or send the file along when you report the problem.", report)
        TextSheet(tr("Report"), sentence, text, self._window).open()
