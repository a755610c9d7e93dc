import logging
import sys
import threading

import pytest

from crackview.gui import log


@pytest.fixture
def log_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.log.path", lambda: tmp_path / "log" / "crackview.log")
    yield tmp_path / "log"
    for handler in log._log.handlers[:]:
        log._log.removeHandler(handler)
        handler.close()


def test_the_log_is_written_where_the_user_keeps_logs(log_folder):
    path = log.start()
    logging.getLogger("crackview.gui").info("hello")
    assert path == log_folder / "crackview.log"
    assert path.read_text(encoding="utf-8").endswith("INFO crackview.gui: hello\n")


def test_a_log_that_cannot_be_written_is_no_reason_to_stop(log_folder):
    log_folder.write_text("a file, not a folder")
    assert log.start() is None


@pytest.fixture
def net(qtbot, log_folder):
    net = log.ErrorNet(log.start())
    net.said = []
    net.caught.connect(net.said.append)
    net.spread()
    yield net
    net.take_in()


def test_an_error_in_a_slot_becomes_one_sentence_and_its_traceback_is_in_the_log(net, log_folder):
    error = ValueError("the detail")
    sys.excepthook(ValueError, error, None)
    (sentence,) = net.said
    assert "ValueError" in sentence
    assert "the detail" not in sentence
    assert str(log_folder / "crackview.log") in sentence
    assert "ValueError: the detail" in (log_folder / "crackview.log").read_text()


def test_an_error_in_a_thread_is_said_too(qtbot, net):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(net.said) == 1)
    assert "ZeroDivisionError" in net.said[0]


def test_the_hooks_from_before_come_back(qtbot, log_folder):
    before = sys.excepthook, threading.excepthook
    net = log.ErrorNet(None)
    net.spread()
    net.take_in()
    assert (sys.excepthook, threading.excepthook) == before
