"""Controls for a value: check box, number field, and a slider with a number field."""

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette, QValidator
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from crackview.gui import palette
from crackview.gui.widgets.labels import PlainLabel

_STEPS = 100  # of the slider, from 0 to 1


class CheckBox(QCheckBox):
    """A check box filled with the theme's light colour: Fusion's own frame is lost on a dark background."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        palette.set_colour(self, QPalette.ColorRole.Base, QPalette.ColorRole.Light)


class NumberField(QDoubleSpinBox):
    """A field in which comma and point are decimal signs in every language, and nothing separates groups.

    Qt reads "0.25" as 25 where the point groups thousands; a scale would be a hundred times too large.
    """

    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)  # type: ignore[arg-type]
        locale = QLocale()
        options = QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator
        locale.setNumberOptions(locale.numberOptions() | options)
        self.setLocale(locale)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Write the decimal sign of the language in place of the one that was typed."""
        return super().validate(self._localised(text), position)

    def valueFromText(self, text: str) -> float:
        """Return the number of a text with either decimal sign."""
        return super().valueFromText(self._localised(text))

    def _localised(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace(",", point).replace(".", point)


class ShareSlider(QWidget):
    """A slider with a number field; sends `changed` when the user moves it, not when it is set."""

    changed = Signal(float)

    def __init__(self, title: str, lowest: float, highest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(title)
        self._number = NumberField(minimum=lowest, maximum=highest, singleStep=0.01, decimals=2)
        self._number.setAccessibleName(title)
        self._number.setKeyboardTracking(False)
        label.setBuddy(self._number)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(lowest * _STEPS), round(highest * _STEPS))
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(title)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addWidget(label, 1)
        self.head.addWidget(self._number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self.head)
        layout.addWidget(self.slider)
        self._number.valueChanged.connect(self.changed)
        # The slider sets the number, so that there is one source of `changed`.
        self.slider.valueChanged.connect(lambda step: self._number.setValue(step / _STEPS))

    @property
    def value(self) -> float:
        """0 to 1."""
        return self._number.value()

    def set_value(self, value: float) -> None:
        """Show a value without sending it."""
        with QSignalBlocker(self._number), QSignalBlocker(self.slider):
            self._number.setValue(value)
            self.slider.setValue(round(value * _STEPS))
