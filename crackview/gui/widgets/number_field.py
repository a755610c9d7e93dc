"""A field for a number: comma and point are both decimal signs in every language, and there are no group separators."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget


class NumberField(QDoubleSpinBox):
    """A `QDoubleSpinBox` that never takes the decimal sign of another language for a group separator.

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
