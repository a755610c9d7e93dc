"""One noise of the panel: its switch, its slider with the severities as ticks, and its amount."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from crackview.gui import palette
from crackview.gui.language import decimal, tr
from crackview.gui.noise.severity_slider import STEPS, SeveritySlider
from crackview.gui.widgets.labels import PlainLabel
from crackview.vision import recipe
from crackview.vision.noise import Noise


class NoiseRow(QWidget):
    """A view of one noise."""

    moved = Signal(str, float, bool)
    """Name, place on the severity scale, and whether the slider is still held."""
    switched = Signal(str, bool)

    def __init__(self, noise: Noise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noise, self._unit = noise, tr(noise.unit)
        title = tr(noise.title)
        self._switch = QToolButton()
        self._switch.setText(title)
        self._switch.setCheckable(True)
        self._switch.setAutoRaise(True)
        self._switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._switch.setToolTip(tr("Switch {0} on or off; its slider keeps its place").format(title))
        self._amount = PlainLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._amount.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.slider = SeveritySlider()
        self.slider.setAccessibleName(title)
        self.slider.setToolTip(tr("1 to 5 are the severities of the tables; the end is the worst there is"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.addWidget(self._switch, 0, 0)
        layout.addWidget(self._amount, 0, 1)
        layout.addWidget(self.slider, 1, 0, 1, 2)
        self.slider.valueChanged.connect(self._on_value)
        self.slider.sliderReleased.connect(lambda: self._send(held=False))
        self._switch.clicked.connect(lambda on: self.switched.emit(noise.name, on))
        self.show_place(0.0, on=False)

    def show_place(self, place: float, *, on: bool) -> None:
        """Show a place on the severity scale and whether the noise is applied, without sending it."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(place * STEPS))
        self._switch.setChecked(on)
        self._switch.setIcon(palette.icon("mdi6.toggle-switch" if on else "mdi6.toggle-switch-off-outline"))
        self._tell(place)

    def _on_value(self, value: int) -> None:
        self._tell(value / STEPS)
        self._send(held=self.slider.isSliderDown())

    def _send(self, *, held: bool) -> None:
        self.moved.emit(self._noise.name, self.slider.value() / STEPS, held)

    def _tell(self, place: float) -> None:
        amount = recipe.amount_at(self._noise.name, place)
        self._amount.setText(decimal(f"{amount:g} {self._unit} · {place:.1f}") if place > 0 else "–")
        self.slider.setAccessibleDescription(tr("severity {0:.1f}, {1:g} {2}").format(place, amount, self._unit))
