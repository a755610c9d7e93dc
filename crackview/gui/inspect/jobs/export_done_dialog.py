"""Says that an export is done, and opens what was written."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from crackview import file_names
from crackview.gui.inspect.jobs.export_job import ExportResult
from crackview.gui.language import number, tr
from crackview.gui.overlay.overlay_panel import bold_label
from crackview.gui.widgets.dialogs import close_row
from crackview.gui.widgets.labels import PlainLabel, breakable


class ExportDoneDialog(QDialog):
    """Stays beside the work; deletes itself when closed."""

    def __init__(self, exported: ExportResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Exported"))
        self.setMinimumWidth(460)
        photos, written = exported.photos, len(exported.files)
        count = tr("1 photo") if photos == 1 else tr("{0} photos", number(photos))
        files = tr("1 file") if written == 1 else tr("{0} files", number(written))
        place = PlainLabel(breakable(file_names.text(exported.folder)), wordWrap=True)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = close_row(self)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        first = self._add(buttons, tr("Open folder"), exported.folder)
        report = next((path for path in reversed(exported.files) if path.name in {"report.pdf", "report.html"}), None)
        if report is not None:
            first = self._add(buttons, tr("Open report"), report)
        first.setDefault(True)
        first.setFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(bold_label(tr("{0} exported, {1}").format(count, files)))
        column.addWidget(place)
        column.addSpacing(8)
        column.addWidget(buttons)

    def _add(self, buttons: QDialogButtonBox, title: str, path: Path) -> QPushButton:
        button = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
        button.setMinimumHeight(32)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        return button
