"""The doctor's window runs real commands; only which one is chosen by the test."""

import sys

import psutil
import pytest
import shiboken6

from crackview.gui.app import help_dialogs
from tests.gui.fake_workspace import make_window


@pytest.fixture
def open_sheet(qtbot, monkeypatch):
    def open_sheet(program):
        monkeypatch.setattr(help_dialogs, "doctor_command", lambda: [sys.executable, "-u", "-c", program])
        sheet = help_dialogs.DoctorSheet()
        sheet.show()
        sheets.append(sheet)
        return sheet

    sheets = []
    yield open_sheet
    for sheet in filter(shiboken6.isValid, sheets):
        sheet.close()


def test_it_says_what_the_command_says(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    window.action_set["app.doctor"].trigger()
    sheet = window.findChild(help_dialogs.DoctorSheet)
    assert not sheet.copy.isEnabled()
    qtbot.waitUntil(sheet.copy.isEnabled, timeout=60_000)
    names = [line.split(":")[0] for line in sheet.text().splitlines()]
    assert names[0] == "CrackView"
    assert names[-1] == "Log file"
    assert "Cameras" in names
    sheet.close()


def test_lines_appear_as_they_come_and_copy_waits_for_all_of_them(qtbot, qapp, open_sheet):
    sheet = open_sheet("print('CrackView:  Wände'); input()")
    qtbot.waitUntil(lambda: sheet.text() != "", timeout=20_000)
    assert not sheet.copy.isEnabled()
    sheet._command.write(b"\n")
    qtbot.waitUntil(sheet.copy.isEnabled, timeout=20_000)
    sheet.copy.click()
    assert qapp.clipboard().text() == "CrackView:  Wände"
    qapp.clipboard().clear()


def test_a_command_that_fails_is_one_sentence(qtbot, open_sheet):
    sheet = open_sheet("print('one line'); raise SystemExit(3)")
    qtbot.waitUntil(lambda: "check did not end" in sheet.sentence.text(), timeout=20_000)


def test_closing_ends_the_command(qtbot, open_sheet):
    sheet = open_sheet("print('begun'); input()")
    qtbot.waitUntil(lambda: sheet.text() == "begun", timeout=20_000)
    process = psutil.Process(sheet._command.processId())
    sheet.close()
    assert not process.is_running()
