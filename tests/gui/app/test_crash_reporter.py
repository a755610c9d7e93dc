import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer

from crackview.gui.app import crash_reporter


@pytest.fixture
def log_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.crashes.log_path", lambda: tmp_path / "log" / "crackview.log")
    yield tmp_path / "log"
    for handler in crash_reporter._log.handlers[:]:
        crash_reporter._log.removeHandler(handler)
        handler.close()


def test_the_log_is_written_where_the_user_keeps_logs(log_folder):
    path = crash_reporter.start_log()
    logging.getLogger("crackview.gui").info("hello")
    assert path == log_folder / "crackview.log"
    assert path.read_text(encoding="utf-8").endswith("INFO crackview.gui: hello\n")


def test_a_log_that_cannot_be_written_is_no_reason_to_stop(log_folder):
    log_folder.write_text("a file, not a folder")
    assert crash_reporter.start_log() is None


@pytest.fixture
def handler(qtbot, log_folder):
    crash_reporter.start_log()
    handler = crash_reporter.UncaughtErrorHandler()
    handler.said = []
    handler.caught.connect(handler.said.append)
    handler.install()
    yield handler
    handler.uninstall()


def test_an_error_in_a_slot_becomes_one_sentence_and_its_traceback_is_in_log_and_report(qtbot, handler, log_folder):
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: {}["the detail"])
    with qtbot.captureExceptions() as raised:  # qtbot's own hook, which the handler's would come after
        sys.excepthook = handler._catch
        timer.start(0)
        qtbot.waitUntil(lambda: handler.said != [])
    assert raised == []
    (caught,) = handler.said
    assert "KeyError" in caught.sentence
    assert "the detail" not in caught.sentence
    assert str(caught.report) in caught.sentence
    for file in (log_folder / "crackview.log", caught.report):
        assert "KeyError: 'the detail'" in file.read_text()


def test_a_slot_that_fails_again_and_again_is_reported_once(qtbot, handler, log_folder):
    for _ in range(5):
        try:
            {}["no"]
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
    assert len(handler.said) == 5
    assert len({caught.sentence for caught in handler.said}) == 1
    assert len(list(log_folder.glob("report-*"))) == 1


def test_an_error_in_a_thread_is_said_too(qtbot, handler):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(handler.said) == 1)
    assert "ZeroDivisionError" in handler.said[0].sentence


def test_the_hooks_from_before_come_back(qtbot, log_folder):
    before = sys.excepthook, threading.excepthook
    handler = crash_reporter.UncaughtErrorHandler()
    handler.install()
    handler.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
