"""The part of the panel that tells of the photo: its scale, what changed, its facts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from crackview.gui.inspect.dates.section import DatesSection
from crackview.gui.inspect.facts import Facts
from crackview.gui.inspect.scale.section import ScaleSection
from crackview.gui.look.panel import WIDTH, bold_label
from crackview.gui.side_panel import SidePanel
from crackview.gui.texts import breakable


class PhotoPanel(SidePanel):
    """Scale and facts of the photo.

    Attributes:
        scale: What holds, and the ways to another one.
        dates: What has changed since an earlier photo.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("photo-panel", WIDTH, 10, parent)
        self.setAccessibleName(self.tr("Photo"))
        self.scale, self.dates = ScaleSection(), DatesSection()
        for section in (self.scale, self.dates):
            self._layout.addWidget(section)
            self._layout.addSpacing(14)
        self._build_facts()
        self._layout.addStretch(1)
        self.setWidget(self._body)

    def set_facts(self, facts: Facts | None) -> None:
        """Shows what is known about the photo; a row without a text is left out."""
        self._photo.setVisible(facts is not None)
        if facts is None:
            return
        texts = (facts.name, facts.size, facts.mode, facts.file_size, facts.date, facts.camera, facts.folder)
        for row, text in enumerate(texts):
            label = self._fact_labels[row]
            label.setText(breakable(text))
            label.setToolTip(text)
            self._facts.setRowVisible(row, bool(text))

    def _build_facts(self) -> None:
        self._photo = QWidget()
        column = QVBoxLayout(self._photo)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(bold_label(self.tr("Photo")))
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(6)
        self._fact_labels: list[QLabel] = []
        names = ("Name", "Size", "Pixels", "File", "Taken", "Camera", "Folder")
        for name in names:
            value = QLabel()
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            key = QLabel(self.tr(name))
            key.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._facts.addRow(key, value)
            self._fact_labels.append(value)
        column.addLayout(self._facts)
        self._layout.addWidget(self._photo)
        self._photo.hide()
