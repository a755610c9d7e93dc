"""The real window, drawn in by hand: what test_correcting does here, and what it kills in a process of its own."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.inspection.store import corrections
from tests.gui.inspect import walls

ENTRY = WorkspaceEntry(
    "go.inspect",
    "Inspect",
    lambda _what: True,
    lambda actions, settings, parent: InspectWorkspace(
        actions, settings, parent, factory=lambda _: walls.DarkIsCrack()
    ),
)


class MouseUser:
    """A window on a folder, and somebody in front of it."""

    def __init__(self, folder):
        store = SettingsStore()
        settings, _ = store.load()
        self.window = MainWindow([ENTRY], settings, store)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.open([folder])
        self.client = self.window.workspace._client
        self.canvas = self.window.workspace.canvas_widget
        self.until(lambda: self.client.state is not None or self.canvas.notice.startswith("This photo"))
        self.brush = self.window.workspace._corrections._tools["correct.brush"]
        self.brush.size = 5

    @property
    def state(self):
        return self.client.state

    @staticmethod
    def until(true, seconds=20):
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end
            QApplication.processEvents()
            time.sleep(0.001)

    def choose_tool(self, name):
        if not self.window.action_set[name].isChecked():
            self.window.action_set[name].trigger()
        self.canvas.repaint()

    def at(self, x, y):
        left, top = self.canvas.view.to_screen(x, y)
        return QPoint(round(left), round(top))

    def draw(self, *places, finished=True):
        """A stroke with the tool in the hand; waits until it is saved and shown."""
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.canvas, button, none, self.at(*places[0]))
        for place in places[1:]:
            QTest.mouseMove(self.canvas, self.at(*place))
        QTest.mouseRelease(self.canvas, button, none, self.at(*places[-1]))
        if finished:
            self._wait()

    def undo(self):
        QTest.keyClick(self.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self._wait()

    def _wait(self):
        """Until the last edit is saved and shown; the measuring after it need not be done."""
        edit = self.client._queue._worker.slot.generation - 1  # the last one measures
        self.until(lambda: self.state.command >= edit)

    def measured(self):
        self.until(lambda: self.state.photo.stale == "")
        return sorted(5 * round(record.finding.length_px / 5) for record in self.state.findings)


def dot(step):
    """Where the dot of a step is, photo pixels."""
    return 14 + 12 * (step % 24), 14 + 12 * (step // 24)


def act(user, step):
    """Every fourth action takes the one before it back; the others paint a dot each."""
    if step % 4 == 0:
        user.undo()
    else:
        user.draw(dot(step))


def expected(step):
    """The dots that are there after so many actions."""
    return {dot(each) for each in range(1, step + 1) if each % 4 and not (each % 4 == 3 and each + 1 <= step)}


def drawn(layer):
    """The dots that a layer of corrections has."""
    every = {dot(step) for step in range(24 * 18)}
    return {(x, y) for x, y in every if layer[y, x] == corrections.CRACK}


def main():
    """Draws without end and says each action that is finished."""
    app = QApplication([])
    user = MouseUser(Path(sys.argv[1]))
    user.choose_tool("correct.brush")
    step = int(sys.argv[2])
    while True:
        step += 1
        act(user, step)
        os.write(1, f"{step}\n".encode())
        app.processEvents()


if __name__ == "__main__":
    main()
