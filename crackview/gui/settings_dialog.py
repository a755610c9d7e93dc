"""Theme, model, device and threads; a choice counts at once, so there is nothing to confirm."""

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from crackview.gui.close_row import close_row
from crackview.gui.fitting import fit
from crackview.gui.settings import Settings
from crackview.nets import cards

_THEMES = {"system": "As the desktop", "light": "Light", "dark": "Dark"}
_DEVICES = {"auto": "Automatic", "cpu": "Processor (CPU)", "gpu": "Graphics card (GPU)"}


class SettingsDialog(QDialog):
    """Edits the settings object in place; it deletes itself when closed."""

    theme_changed = Signal()
    engine_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        self._settings = settings
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Theme", self._choice("theme", _THEMES))
        known = {card.name: card.title for card in cards.cards()}
        form.addRow("&Model", self._choice("model", known))
        form.addRow("&Device", self._choice("device", _DEVICES))
        form.addRow("T&hreads", self._threads())
        hint = QLabel(
            "Automatic takes a graphics card if there is one, else every core of the processor.", wordWrap=True
        )
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form.addRow(hint)
        for sentence in cards.problems():
            form.addRow(QLabel(sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        buttons = close_row(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(440)
        fit(self)

    def _choice(self, field: str, texts: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(field)
        box.setAccessibleName(field.capitalize())
        for value, text in texts.items():
            box.addItem(text, value)
        now = getattr(self._settings, field)
        if box.findData(now) < 0:
            box.addItem(f"{now} (not installed)", now)
        box.setCurrentIndex(box.findData(now))
        box.activated.connect(lambda _index: self._set(field, box.currentData()))
        return box

    def _threads(self) -> QSpinBox:
        box = QSpinBox(minimum=0, maximum=max(os.cpu_count() or 1, self._settings.threads))
        box.setObjectName("threads")
        box.setAccessibleName("Threads")
        box.setSpecialValueText("Automatic")
        box.setKeyboardTracking(False)
        box.setValue(self._settings.threads)
        box.valueChanged.connect(lambda value: self._set("threads", value))
        return box

    def _set(self, field: str, value: str | int) -> None:
        if getattr(self._settings, field) == value:
            return
        setattr(self._settings, field, value)
        (self.theme_changed if field == "theme" else self.engine_changed).emit()
