"""The settings dialog: theme, language, model, device and threads; a choice applies at once."""

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from crackview.gui import model_choice
from crackview.gui.app.actions import plain
from crackview.gui.app.settings import AppSettings
from crackview.gui.language import LANGUAGES, tr, translated
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.dialogs import close_row, fit
from crackview.gui.widgets.fields import ComboBox, WholeNumberField
from crackview.gui.widgets.labels import PlainLabel
from crackview.nets import cards


class SettingsDialog(QDialog):
    """Edits the settings object in place; it deletes itself when closed."""

    theme_changed = Signal()
    language_changed = Signal()
    engine_changed = Signal()

    def __init__(self, settings: AppSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self._terms = quiet_label()
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        desktop = {"system": tr("As the desktop")}
        devices = {"auto": tr("Automatic"), "cpu": tr("Processor (CPU)"), "gpu": tr("Graphics card (GPU)")}
        self._cards = cards.cards()
        known = {card.name: model_choice.title(card) for card in self._cards}
        for field, title, choices in (
            ("theme", tr("&Theme"), desktop | {"light": tr("Light"), "dark": tr("Dark")}),
            ("language", tr("&Language"), desktop | LANGUAGES),
            ("model", tr("&Model"), known),
            ("device", tr("&Device"), devices),
        ):
            form.addRow(title, self._choice(field, plain(title), choices))
            if field == "model":
                form.addRow(self._terms)
        form.addRow(tr("T&hreads"), self._threads())
        form.addRow(quiet_label(tr("Another language is shown from the next start on.")))
        form.addRow(
            quiet_label(tr("Automatic takes a graphics card if there is one, else every core of the processor."))
        )
        for sentence in cards.problems():
            form.addRow(PlainLabel(translated(sentence), wordWrap=True))
        self._show_terms()
        self.engine_changed.connect(self._show_terms)
        buttons = close_row(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(440)
        fit(self)

    def _choice(self, field: str, title: str, texts: dict[str, str]) -> ComboBox:
        box = ComboBox()
        box.setObjectName(field)
        box.setAccessibleName(title)
        for value, text in texts.items():
            box.addItem(text, value)
        now = getattr(self._settings, field)
        if box.findData(now) < 0:
            box.addItem(tr("{0} (not installed)", now), now)
        box.setCurrentIndex(box.findData(now))
        box.activated.connect(lambda _index: self._set(field, box.currentData()))
        return box

    def _show_terms(self) -> None:
        """Say what the model may be used for."""
        card = next((each for each in self._cards if each.name == self._settings.model), None)
        said = [] if card is None else [model_choice.terms_of_use(card), model_choice.advice(card, self._cards)]
        self._terms.setText("\n".join(filter(None, said)))

    def _threads(self) -> WholeNumberField:
        box = WholeNumberField(minimum=0, maximum=max(os.cpu_count() or 1, self._settings.threads))
        box.setObjectName("threads")
        box.setAccessibleName(tr("Threads"))
        box.setSpecialValueText(tr("Automatic"))
        box.setKeyboardTracking(False)
        box.setValue(self._settings.threads)
        box.valueChanged.connect(lambda value: self._set("threads", value))
        return box

    def _set(self, field: str, value: str | int) -> None:
        if getattr(self._settings, field) == value:
            return
        setattr(self._settings, field, value)
        changed = {"theme": self.theme_changed, "language": self.language_changed}
        changed.get(field, self.engine_changed).emit()
