"""Two dialogs of the Help menu: the keyboard shortcuts, and what `crackview doctor` says."""

import sys
from collections.abc import Iterable
from itertools import combinations, pairwise

from PySide6.QtCore import QProcess, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.actions import plain, shortcut_texts
from crackview.gui.language import tr
from crackview.gui.widgets.dialogs import TextSheet, close_row
from crackview.gui.widgets.labels import PlainLabel, set_font

_KILLED_WITHIN_MS = 1000
_BESIDE = 90
"""Pixels of the screen's width that a sheet leaves to scroll bar and edges."""


class HelpSheet(QDialog):
    """Every shortcut of the shown workspace, grouped by menu; it deletes itself when closed."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        groups: dict[str, list[tuple[str, list[str]]]] = {}
        for entry in (actions.table[action_id] for action_id in actions.bound):
            if entry.shortcuts:
                groups.setdefault(plain(entry.menu).split("/")[0], []).append((entry.text, shortcut_texts(entry)))
        groups[tr("With the mouse")] = [
            (tr("Zoom around the pointer"), [tr("Wheel")]),
            (tr("Fit to window"), [tr("Double click")]),
            (tr("Move the picture"), [tr("Drag"), tr("Space + drag")]),
            (tr("Open"), [tr("Drop photos, folders or videos")]),
        ]

        room = self.screen().availableGeometry()
        for count in (3, 2, 1):
            sheet = _sheet(groups, count)
            if sheet.sizeHint().width() <= room.width() - _BESIDE:
                break

        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        buttons = close_row(self)
        buttons.setContentsMargins(20, 8, 20, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        layout.addWidget(buttons)
        hint = sheet.sizeHint()
        self.resize(min(hint.width() + 30, room.width() - 60), min(hint.height() + 70, room.height() - 80))


def _sheet(groups: dict[str, list[tuple[str, list[str]]]], count: int) -> QWidget:
    """Return the groups, each of texts with their keys, side by side in columns."""
    sheet = QWidget()
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(28, 20, 28, 20)
    columns.setSpacing(48)
    for titles in _columns({title: len(rows) + 2 for title, rows in groups.items()}, count):
        column = QVBoxLayout()
        column.setSpacing(22)
        for title in titles:
            column.addLayout(_group(title, groups[title]))
        column.addStretch(1)
        columns.addLayout(column, 1)
    return sheet


def _columns(heights: dict[str, int], count: int) -> list[list[str]]:
    """Distribute groups, in order, over columns so that the highest column is as low as possible."""
    names, rows = list(heights), list(heights.values())

    def parts(cuts: tuple[int, ...]) -> list[slice]:
        return [slice(begin, end) for begin, end in pairwise((0, *cuts, len(names)))]

    every = combinations(range(1, len(names)), min(count, len(names)) - 1)
    best = min(every, key=lambda cuts: max(sum(rows[part]) for part in parts(cuts)))
    return [names[part] for part in parts(best)]


def _group(title: str, rows: Iterable[tuple[str, list[str]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    heading = PlainLabel(title)
    set_font(heading, bold=True)
    heading.setForegroundRole(QPalette.ColorRole.Accent)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (text, keys) in enumerate(rows, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(6)
        caps.addStretch(1)
        for key in keys:
            caps.addWidget(KeyCap(key))
        grid.addWidget(PlainLabel(text), row, 0)
        grid.addLayout(caps, row, 1)
    return grid


class KeyCap(PlainLabel):
    """A key as a small rounded box."""

    def __init__(self, text: str) -> None:
        super().__init__(text, alignment=Qt.AlignmentFlag.AlignCenter, margin=3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Key {0}", text))

    def sizeHint(self) -> QSize:
        """Return a size that is at least square."""
        hint = super().sizeHint()
        return QSize(max(hint.width() + 8, hint.height()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box in the current colours of the palette, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)


class DoctorSheet(TextSheet):
    """The output of `crackview doctor`, line by line; closing it ends the command.

    The command runs in a process of its own, so a slow or broken camera or codec does not affect the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("System check"), "", parent=parent)
        self.sentence.setText(tr("Checking this computer: cameras and codecs take a moment…"))
        self.copy.setEnabled(False)
        self._command = QProcess(self)
        self._command.readyReadStandardOutput.connect(self._read)
        self._command.finished.connect(self._end)
        self._command.errorOccurred.connect(self._fail)
        self.finished.connect(self._stop)
        program, *arguments = doctor_command()
        self._command.start(program, arguments)

    def _read(self) -> None:
        while self._command.canReadLine():
            self.add(bytes(self._command.readLine().data()).decode("utf-8", errors="replace").rstrip())

    def _end(self, code: int) -> None:
        if code:
            self._fail()
            return
        self.sentence.setText(tr("What this computer offers. Copy it into the report of a problem."))
        self.copy.setEnabled(True)
        self.copy.setFocus()

    def _fail(self) -> None:
        self.sentence.setText(tr("The system check did not end; run `crackview doctor` in a terminal."))
        self.copy.setEnabled(bool(self.text()))

    def _stop(self) -> None:
        self._command.blockSignals(True)
        if self._command.state() != QProcess.ProcessState.NotRunning:
            self._command.kill()
            self._command.waitForFinished(_KILLED_WITHIN_MS)


def doctor_command() -> list[str]:
    """Return the command of the doctor: this program in a bundle, else this Python."""
    module = [] if getattr(sys, "frozen", False) else ["-m", "crackview"]
    return [sys.executable, *module, "doctor"]
