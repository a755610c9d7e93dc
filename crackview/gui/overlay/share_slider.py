"""A slider from 0 to 1 with a number field, both with keyboard access and a name for screen readers."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from crackview.gui.widgets.number_field import NumberField

STEPS = 100


class ShareSlider(QWidget):
    """Sends `changed` when the user moves it, not when it is set."""

    changed = Signal(float)

    def __init__(self, title: str, lowest: float, highest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(title)
        self._number = NumberField(minimum=lowest, maximum=highest, singleStep=0.01, decimals=2)
        self._number.setAccessibleName(title)
        self._number.setKeyboardTracking(False)
        label.setBuddy(self._number)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(lowest * STEPS), round(highest * STEPS))
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
        self.slider.valueChanged.connect(lambda step: self._number.setValue(step / STEPS))

    @property
    def value(self) -> float:
        """0 to 1."""
        return self._number.value()

    def set_value(self, value: float) -> None:
        """Show a value without sending it."""
        with QSignalBlocker(self._number), QSignalBlocker(self.slider):
            self._number.setValue(value)
            self.slider.setValue(round(value * STEPS))
