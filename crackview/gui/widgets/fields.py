"""Controls for a value: check box, combo box, slider, number fields, and a slider with a number field.

The wheel changes none of them: it scrolls the panel in which they stand, and whoever scrolls has judged nothing.
"""

import re

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QSlider,
    QSpinBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.language import tr
from crackview.gui.widgets.labels import PlainLabel

_STEPS = 100  # of the slider, from 0 to 1
_TYPED = re.compile(r"[+-]?\d*[.,]?\d*(?:e[+-]?\d*)?", re.IGNORECASE)  # a number, or the beginning of one
_TWO_SIGNS = re.compile(r"[+-]?\d*[.,]\d*[.,][\d.,]*")


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


class _Unwheeled:
    """A control that the wheel neither changes nor gives the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class ComboBox(_Unwheeled, QComboBox):
    """A combo box that the wheel does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Slider(_Unwheeled, QSlider):
    """A slider that the wheel does not move."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class NumberField(_Unwheeled, QDoubleSpinBox):
    """A field in which comma and point are decimal signs in every language, and nothing separates groups.

    Qt reads "0.25" as 25 where the point groups thousands, and leaves out what it does not expect, so that "1e-3" is
    13: a scale would be a hundred times too large. 1.234,5 has two decimal signs: it can be typed, is shown as wrong,
    is not taken by Enter, and whoever leaves the field finds in it what was there before.
    """

    two_signs_changed = Signal()
    """`has_two_signs` is another."""

    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLocale(_ungrouped())
        self._before: float | None = None
        self.lineEdit().textEdited.connect(self._keep_value)
        self.lineEdit().textChanged.connect(self._show_state)
        self.valueChanged.connect(self._show_state)
        self.editingFinished.connect(self._finish)

    @property
    def has_two_signs(self) -> bool:
        """Whether what is typed has two decimal signs, so that nobody knows which number is meant."""
        return bool(_TWO_SIGNS.fullmatch(_bare(self, self.text())))

    @property
    def problem(self) -> str:
        """What is wrong with what is typed; "" where it can be read."""
        wrong = self.has_two_signs
        return tr("Write a number with one decimal sign, and without separators between thousands.") if wrong else ""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Write the decimal sign of the language in place of the one that was typed."""
        bare = _bare(self, text)
        if _TWO_SIGNS.fullmatch(bare):
            return QValidator.State.Intermediate, text, position
        if self._is_beyond_qt(bare):
            return _state(bare), text, position
        return super().validate(self._localised(text), position)

    def valueFromText(self, text: str) -> float:
        """Return the number of a text with either decimal sign."""
        bare = _bare(self, text)
        value = _number(bare) if self._is_beyond_qt(bare) else None
        if value is None:
            return super().valueFromText(self._localised(text))
        return round(min(max(value, self.minimum()), self.maximum()), self.decimals())

    def fixup(self, text: str) -> str:
        """Return the value from before the typing where two decimal signs were typed."""
        if self._before is None or not _TWO_SIGNS.fullmatch(_bare(self, text)):
            return super().fixup(text)
        return self.prefix() + self.textFromValue(self._before) + self.suffix()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no number that has two decimal signs."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.has_two_signs:
            event.accept()
            self._show_state()
        else:
            super().keyPressEvent(event)

    def _keep_value(self) -> None:
        if self._before is None:
            self._before = self.value()

    def _finish(self) -> None:
        self._before = None
        self._show_state()

    def _show_state(self) -> None:
        wrong, font = self.has_two_signs, self.font()
        if font.strikeOut() != wrong:
            font.setStrikeOut(wrong)
            self.setFont(font)
            self.two_signs_changed.emit()
        if wrong:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.problem, self)

    def _is_beyond_qt(self, bare: str) -> bool:
        """Return whether Qt would take a number's signs away: an exponent, and decimals where there are none."""
        signs = "eE" if self.decimals() else "eE.,"
        return bool(_TYPED.fullmatch(bare)) and any(sign in bare for sign in signs)

    def _localised(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace(",", point).replace(".", point)


class WholeNumberField(_Unwheeled, QSpinBox):
    """A field for whole numbers, read as `NumberField` reads them: 1.6 is 2, not 16."""

    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLocale(_ungrouped())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let decimals be typed."""
        bare = _bare(self, text)
        if _TYPED.fullmatch(bare) and any(sign in bare for sign in "eE.,"):
            return _state(bare), text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> int:
        """Return the number next to what was typed."""
        value = _number(_bare(self, text))
        return super().valueFromText(text) if value is None else round(min(max(value, self.minimum()), self.maximum()))


def _ungrouped() -> QLocale:
    """Return the language of the window, without group separators."""
    locale = QLocale()
    options = QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator
    locale.setNumberOptions(locale.numberOptions() | options)
    return locale


def _bare(field: QSpinBox | QDoubleSpinBox, text: str) -> str:
    return text.removeprefix(field.prefix()).removesuffix(field.suffix()).strip()


def _number(bare: str) -> float | None:
    try:
        return float(bare.replace(",", "."))
    except ValueError:
        return None


def _state(bare: str) -> QValidator.State:
    """Return whether what was typed is a number, or the beginning of one."""
    return QValidator.State.Intermediate if _number(bare) is None else QValidator.State.Acceptable


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
        self.slider = Slider(Qt.Orientation.Horizontal)
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
