"""The controllers behind the findings of Inspect, and the dialog that edits width classes."""

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.findings.classes_dialog import ClassesDialog
from crackview.gui.inspect.findings.findings_controller import FindingsController
from crackview.gui.inspect.findings.profile_controller import ProfileController
from crackview.gui.inspect.findings.review_controller import ReviewController
from crackview.gui.inspect.overlay_items import OverlayItems
from crackview.gui.inspect.panel import InspectPanel
from crackview.gui.inspect.session_client import SessionClient
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
        panel: InspectPanel,
        canvas: Canvas,
        items: OverlayItems,
        client: SessionClient,
        actions: ActionSet,
        settings: AppSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._client = panel, client
        detail = panel.findings.detail
        self.findings = FindingsController(panel.findings, canvas, items, client, actions, settings, self)
        self._profile = ProfileController(panel.findings, canvas, client, self.findings, self)
        self._review = ReviewController(detail, panel.photo, client, self.findings, actions, self)
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
        dialog.decided.connect(lambda wanted: self._client.change_settings(classes=wanted))
        dialog.open()
