"""Starts the application, and measures the start; slow libraries are loaded once the window is shown."""

import argparse
import faulthandler
import gc
import json
import logging
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

import crackview
from crackview import crashes
from crackview import paths as places
from crackview.engine import devices
from crackview.fleet.storage import is_store
from crackview.gui import language, model_choice, theme
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.crash_reporter import CrashReporter, UncaughtErrorHandler, start_log
from crackview.gui.app.frame_bus import FrameBus
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.gui.app.workspace import Workspace, WorkspaceEntry, place_for
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.gui.language import tr
from crackview.gui.widgets import focus_ring
from crackview.sources.source import is_video

_log = logging.getLogger(__name__)
_EXIT_WAIT_S = 1.0
STARTUP_LOG = "CRACKVIEW_STARTUP_LOG"
"""The file in which the start is measured, if set."""


def _inspect(actions: ActionSet, settings: AppSettings, parent: QObject, frame_bus: FrameBus) -> Workspace:
    return InspectWorkspace(actions, settings, parent, frame_bus=frame_bus)


def _live(actions: ActionSet, settings: AppSettings, parent: QObject, frame_bus: FrameBus) -> Workspace:
    from crackview.gui.live.workspace import LiveWorkspace  # noqa: PLC0415 - pyqtgraph is slow to load

    return LiveWorkspace(actions, settings, parent, frame_bus=frame_bus)


def _lab(actions: ActionSet, settings: AppSettings, parent: QObject, frame_bus: FrameBus) -> Workspace:
    from crackview.gui.lab.workspace import LabWorkspace  # noqa: PLC0415 - only for who goes there

    return LabWorkspace(actions, settings, parent, frame_bus=frame_bus)


def _is_video(what: Path | str) -> bool:
    return is_video(what) and not is_store(what)


def _is_no_video(what: Path | str) -> bool:
    return not _is_video(what)


def workspaces() -> tuple[WorkspaceEntry, ...]:
    """Return the workspaces of one window; its Lab takes photos of its Inspect and follows its Live."""
    frame_bus = FrameBus()
    return (
        WorkspaceEntry("go.inspect", tr("Inspect"), _is_no_video, partial(_inspect, frame_bus=frame_bus)),
        WorkspaceEntry("go.live", tr("Live"), _is_video, partial(_live, frame_bus=frame_bus)),
        WorkspaceEntry("go.lab", tr("Lab"), _is_no_video, partial(_lab, frame_bus=frame_bus)),
    )


_SCRIPTS = {
    "ja": (QFontDatabase.WritingSystem.Japanese, "Japanese", "Noto Sans CJK JP"),
    "zh_CN": (QFontDatabase.WritingSystem.SimplifiedChinese, "Chinese", "Noto Sans CJK SC"),
}
"""The writing system, the English name and a font of each language whose letters a computer may lack."""


def run(paths: Sequence[Path | str], parsers: Callable[[], Iterable[argparse.ArgumentParser]] = tuple) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: Photos, folders, videos, or the addresses of streams (as str), to be opened at once; may be empty.
        parsers: Gives the parsers of the window and of every command, for the guide.

    Returns:
        The exit code of the process.
    """
    app = _application()
    start_log()
    _log.info("CrackView %s starts on %s", crackview.__version__, sys.platform)
    store = SettingsStore()
    settings, damage = store.load()
    session, crashed = crashes.begin(store.folder / "sessions")
    shown = language.install(app, settings.language)
    theme.apply(app, settings.theme)
    focus_ring.install(app)
    entries = workspaces()
    window = MainWindow(entries, settings, store, place_for(entries, paths[0]) if paths else 0, parsers)
    error_handler = UncaughtErrorHandler(window)
    crash_reporter = CrashReporter(window)
    error_handler.caught.connect(crash_reporter.report_error)
    error_handler.install()
    if session is not None:
        faulthandler.enable(session.fault_file)
        window.opened.connect(session.note)
    closing = _CloseOnSignal(window)
    if damage:
        _log.warning(damage)
        window.messages.show_problem(language.translated(damage))
    if missing := missing_font(shown):
        _log.warning(missing)
        window.messages.show_problem(missing)

    device = model_choice.device_of(settings)
    preload = threading.Thread(target=devices.preload, args=(device,), name="load-runtime", daemon=True)

    def usable() -> None:
        record("window")
        preload.start()
        crash_reporter.report_crashes(crashed)
        window.open(paths)

    if not paths:
        window.show_welcome()
    after_paint(window, usable)
    _record_first_overlay(window)
    window.show()
    gc.freeze()  # what the start made stays: the first round would go through all of it
    gc.enable()  # stopped by the command line
    code = app.exec()
    closing.stop()
    error_handler.uninstall()
    if session is not None:
        faulthandler.disable()
        session.end()
    _log.info("CrackView ends with %d", code)
    _leave_even_if_busy(code)
    return code


def missing_font(name: str) -> str:
    """Return one sentence if no font here has the letters of a language, else ""; in English, which can be read."""
    if name not in _SCRIPTS or QFontDatabase.families(_SCRIPTS[name][0]):
        return ""
    _, title, font = _SCRIPTS[name]
    return (
        f"No font on this computer has the letters of {title}: install one, such as {font}, "
        "or choose another language in the settings."
    )


def _application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setOrganizationName("CrackView")
    app.setApplicationName("CrackView")
    app.setApplicationVersion(crackview.__version__)
    app.setDesktopFileName("crackview")
    app.setWindowIcon(QIcon(str(places.resources() / "icons" / "crackview.png")))
    return app


def _record_first_overlay(window: MainWindow) -> None:
    if STARTUP_LOG not in os.environ:
        return

    def painted_next() -> None:
        window.workspace.timing.disconnect(painted_next)
        after_paint(window.workspace.canvas_widget, lambda: record("overlay"))

    window.workspace.timing.connect(painted_next)


def record(event: str) -> None:
    """Append ``{"event": event, "seconds": since the process was born}`` to the file `STARTUP_LOG`, if any."""
    path = os.environ.get(STARTUP_LOG)
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


def _leave_even_if_busy(code: int) -> None:
    """End the process at once if a thread is still inside a network: Python cannot be taken down safely under it."""
    end = time.monotonic() + _EXIT_WAIT_S
    others = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
    for thread in others:
        thread.join(max(0.0, end - time.monotonic()))
    if any(thread.is_alive() for thread in others):
        logging.shutdown()
        os._exit(code)


class _CloseOnSignal(QObject):
    """Closes the window on Ctrl+C in the terminal and on a signal of the system, without polling."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(window.close)
        self._before = {number: signal.signal(number, _woken) for number in (signal.SIGINT, signal.SIGTERM)}
        signal.set_wakeup_fd(self._write.fileno())

    def stop(self) -> None:
        """Restore the signal handlers."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()


def _woken(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the wake-up descriptor has already notified the window."""
