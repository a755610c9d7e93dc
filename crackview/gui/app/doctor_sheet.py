"""The output of `crackview doctor` in a window.

The command runs in a process of its own, so a slow or broken camera or codec does not affect the window.
"""

import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from crackview.gui.language import tr
from crackview.gui.widgets.dialogs import TextSheet

_KILLED_WITHIN_MS = 1000


class DoctorSheet(TextSheet):
    """Shows the output line by line; closing it ends the command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Doctor"), "", parent=parent)
        self.sentence.setText(tr("Looking at this machine: cameras and codecs take a moment…"))
        self.copy.setEnabled(False)
        self._command = QProcess(self)
        self._command.readyReadStandardOutput.connect(self._read)
        self._command.finished.connect(self._end)
        self._command.errorOccurred.connect(self._fail)
        self.finished.connect(self._stop)
        program, *arguments = command()
        self._command.start(program, arguments)

    def _read(self) -> None:
        while self._command.canReadLine():
            self.add(bytes(self._command.readLine().data()).decode("utf-8", errors="replace").rstrip())

    def _end(self, code: int) -> None:
        if code:
            self._fail()
            return
        self.sentence.setText(tr("What this machine offers. Copy it into the report of a problem."))
        self.copy.setEnabled(True)
        self.copy.setFocus()

    def _fail(self) -> None:
        self.sentence.setText(tr("The doctor did not come to an end; run `crackview doctor` in a terminal."))
        self.copy.setEnabled(bool(self.text()))

    def _stop(self) -> None:
        self._command.blockSignals(True)
        if self._command.state() != QProcess.ProcessState.NotRunning:
            self._command.kill()
            self._command.waitForFinished(_KILLED_WITHIN_MS)


def command() -> list[str]:
    """Return the command of the doctor: this program in a bundle, else this Python."""
    return (
        [sys.executable, "doctor"] if getattr(sys, "frozen", False) else [sys.executable, "-m", "crackview", "doctor"]
    )
