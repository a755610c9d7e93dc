"""The controllers behind the findings of Inspect, and the dialog that edits width classes."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.classes_dialog import ClassesDialog
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.findings_control import FindingsControl
from crackview.gui.inspect.marks import Marks
from crackview.gui.inspect.panel import Panel
from crackview.gui.inspect.profile_control import ProfileControl
from crackview.gui.inspect.review_control import ReviewControl
from crackview.gui.settings import Settings
from crackview.vision.classes import WidthClasses


class FindingsTab(QObject):
    """Makes them and joins them to each other.

    Attributes:
        findings: Which are shown and selected.
    """

    photo_done = Signal()
    """The next finding to review is on another photo."""
    settings_changed = Signal()

    def __init__(
        self,
        panel: Panel,
        canvas: Canvas,
        marks: Marks,
        desk: DeskControl,
        actions: ActionSet,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk = panel, desk
        detail = panel.findings.detail
        self.findings = FindingsControl(panel.findings, canvas, marks, desk, actions, settings, self)
        self._profile = ProfileControl(panel.findings, canvas, desk, self.findings, self)
        self._review = ReviewControl(detail, panel.photo, desk, self.findings, actions, self)
        self._review.photo_done.connect(self.photo_done)
        self._review.note_wanted.connect(self._write)
        self.findings.settings_changed.connect(self.settings_changed)
        self.findings.edit_classes.connect(self._edit_classes)
        detail.note.left.connect(panel.findings.table.setFocus)

    def _write(self) -> None:
        self._panel.show_part(self._panel.findings)
        self._panel.findings.detail.note.setFocus()

    def _edit_classes(self, classes: WidthClasses) -> None:
        dialog = ClassesDialog(classes, self._panel.window())
        dialog.decided.connect(lambda wanted: self._desk.change_settings(classes=wanted))
        dialog.open()
