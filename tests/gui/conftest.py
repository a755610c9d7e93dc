"""Real windows without a screen; every test fails that leaves a window, a thread or a running timer behind."""

import gc
import os
import threading

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from crackview import paths


def _flush():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _threads_and_timers():
    import shiboken6

    kinds = (QThread, QTimer)
    found = [thing for thing in gc.get_objects() if issubclass(type(thing), kinds)]
    return [thing for thing in found if shiboken6.isValid(thing)]


@pytest.fixture(scope="session")
def qapp_args():
    return ["crackview-tests"]


@pytest.fixture(scope="session")
def qapp(qapp):
    """Use a font that ships, so that what is counted on the screen does not depend on the fonts of the machine."""
    number = QFontDatabase.addApplicationFont(str(paths.resources() / "report" / "fonts" / "NotoSans-Regular.ttf"))
    qapp.setFont(QFont(QFontDatabase.applicationFontFamilies(number)[0], 9))
    return qapp


@pytest.fixture(autouse=True)
def own_settings(own_home):
    """No test reads or writes the settings and models of whoever runs it; returns the folder of its own."""
    folder = own_home / "config"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module", autouse=True)
def imported_objects_set_aside():
    """Let the check after each test look at what the tests made, not at half a million objects of imported modules.

    Those that were set aside before stay there: to look at them again for each module takes longer than many tests.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_behind(request):
    """Fails on leaked top-level widgets, threads and active timers."""
    uses_qt = any(name.startswith("q") for name in request.fixturenames if name != "qapp_args")
    threads_before = set(threading.enumerate())
    widgets_before = set(map(id, QApplication.topLevelWidgets())) if QApplication.instance() else set()
    yield
    if uses_qt or QApplication.instance():
        _flush()
        gc.collect()
        _flush()
    left = [thread.name for thread in threading.enumerate() if thread not in threads_before and thread.is_alive()]
    assert not left, f"Threads are still running: {left}"
    if QApplication.instance() is None:
        return
    widgets = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in widgets_before]
    assert not widgets, f"Windows were left behind: {widgets}"
    alive = _threads_and_timers()
    running = [thing for thing in alive if isinstance(thing, QThread) and thing.isRunning()]
    running = [thread for thread in running if thread is not QThread.currentThread()]
    assert not running, f"QThreads are still running: {running}"
    timers = [thing for thing in alive if isinstance(thing, QTimer) and thing.isActive()]
    timers = [timer for timer in timers if not _belongs_to_application(timer)]
    assert not timers, f"Timers are still running: {[(timer, timer.parent()) for timer in timers]}"


def _belongs_to_application(thing: QObject):
    parent = thing.parent()
    while parent is not None and parent.parent() is not None:
        parent = parent.parent()
    return parent is QApplication.instance()
