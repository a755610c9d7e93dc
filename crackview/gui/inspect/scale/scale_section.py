"""The part of the panel that shows the scale of the photo, and lets the user choose a method for another one."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.inspect.scale.scale_methods import ScaleInput, ScaleMethod
from crackview.gui.language import tr
from crackview.gui.overlay.overlay_panel import bold_label, quiet_label
from crackview.gui.widgets.fields import ComboBox, NumberField
from crackview.gui.widgets.labels import PlainLabel, plain_tip
from crackview.vision.scale import OBJECTS

_UNITS = {"mm": 1.0, "cm": 10.0, "m": 1000.0}
_ICONS = {
    ScaleMethod.LINE: "mdi6.ruler",
    ScaleMethod.OBJECT: "mdi6.card-bulleted-outline",
    ScaleMethod.RECTANGLE: "mdi6.perspective-less",
    ScaleMethod.CAMERA: "mdi6.camera-outline",
    ScaleMethod.MARKER: "mdi6.qrcode-scan",
    ScaleMethod.TYPED: "mdi6.keyboard-outline",
}


@dataclass(frozen=True)
class _Words:
    """Texts of the form for a method; units only where lengths on the wall are typed."""

    button: str
    hint: str
    size: str
    doubt: str
    unit: str = ""


class ScaleSection(QWidget):
    """Shows and sends; decides nothing."""

    method_chosen = Signal(object)
    """A `ScaleMethod`, or None: the form was closed."""
    edited = Signal()
    """Emitted when something was typed."""
    applied = Signal(bool)
    """The scale is to hold: for the whole folder, or else for this photo."""
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Scale"))
        self._method: ScaleMethod | None = None
        self._typed: dict[ScaleMethod, tuple[str, float, float, float]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(bold_label(tr("Scale")), 1)
        self._remove = QToolButton()
        self._remove.setIcon(palette.icon("mdi6.trash-can-outline"))
        self._remove.setAutoRaise(True)
        self._remove.setAccessibleName(tr("Remove the scale"))
        self._remove.setToolTip(tr("Remove the scale"))
        self._remove.clicked.connect(self.removed)
        head.addWidget(self._remove)
        column.addLayout(head)
        self._value, self._origin = PlainLabel(), quiet_label()
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._origin.setTextFormat(Qt.TextFormat.PlainText)
        held = QHBoxLayout()
        self._method_icon = PlainLabel()
        held.addWidget(self._method_icon)
        held.addWidget(self._value, 1)
        column.addLayout(held)
        column.addWidget(self._origin)
        self._words = {
            ScaleMethod.LINE: _Words(tr("Line"), tr("Drag along something of known length; then move its ends, with "
                             "the arrow keys by a quarter of a pixel."), tr("Length"), tr("Tolerance ±")),
            ScaleMethod.OBJECT: _Words(tr("Object"), tr("Drag along the side of the object."), tr("Side"),
                               tr("Tolerance ±")),
            ScaleMethod.RECTANGLE: _Words(tr("Rectangle"), tr("Drag out or click the corners of a rectangle on the "
                                  "wall, then move each onto its place. Sizes follow the wall's plane."),
                                  tr("Width"), tr("Tolerance ±")),
            ScaleMethod.CAMERA: _Words(tr("Camera"), tr("From the lens that the photo records. The camera has to "
                               "face the wall squarely."), tr("Distance"), tr("Uncertainty ±"), " m"),
            ScaleMethod.MARKER: _Words(tr("Marker"), tr("Find the marker again"), "", ""),
            ScaleMethod.TYPED: _Words(tr("Type"), tr("What one pixel shows."), tr("1 px ="),
                              tr("Uncertainty ±"), " mm"),
        }  # fmt: skip
        column.addLayout(self._build_buttons())
        self._form = self._build_form()
        column.addWidget(self._form)
        self._form.hide()

    @property
    def numbers(self) -> ScaleInput:
        """What was typed, in mm, or m for the camera."""
        factor = _UNITS[self._unit.currentText()] if self._method is not None and self._method.points else 1.0
        what = self._object_name() if self._method is ScaleMethod.OBJECT else ""
        return ScaleInput(
            self._size.value() * factor, self._height.value() * factor, self._doubt.value() * factor, what
        )

    def set_held(
        self, value: str, origin: str, *, can_set: bool, can_remove: bool, method: ScaleMethod | None = None
    ) -> None:
        """Show the scale that holds, and where it is from."""
        self._method_icon.setVisible(method is not None)
        if method is not None:
            side = self._value.fontMetrics().height()
            self._method_icon.setPixmap(palette.icon(_ICONS[method]).pixmap(side, side))
            self._method_icon.setToolTip(self._words[method].button)
        self._value.setText(value)
        self._origin.setText(origin)
        for button in self._buttons.values():
            button.setEnabled(can_set)
        self._remove.setEnabled(can_remove)

    def set_method(self, method: ScaleMethod | None) -> None:
        """Show the form of a method, or none."""
        is_shown = self._method is method
        self._keep_typed()
        self._method = method
        self._group.setExclusive(method is not None)
        for each, button in self._buttons.items():
            button.setChecked(each is method)
        self._form.setVisible(method is not None)
        if method is None or is_shown:
            return
        words = self._words[method]
        self._hint.setText(words.hint)
        for field, text in ((self._size, words.size), (self._doubt, words.doubt)):
            label = self._fields.labelForField(field)
            if isinstance(label, QLabel):
                label.setText(text)
            field.setSuffix(words.unit)
            field.setDecimals(4 if method is ScaleMethod.TYPED else 2)
            field.setAccessibleName(text)
        self._fields.setRowVisible(self._object, method is ScaleMethod.OBJECT)
        self._fields.setRowVisible(self._height, method is ScaleMethod.RECTANGLE)
        self._fields.setRowVisible(self._unit, bool(method.points))
        self._show_typed(method)
        if method is ScaleMethod.OBJECT:
            self._apply_object()
        self.set_result("", good=False)

    def set_numbers(self, numbers: ScaleInput) -> None:
        """Fill the form, in mm, or m for the camera."""
        self._unit.setCurrentText("mm")
        for field, value in ((self._size, numbers.size), (self._height, numbers.height), (self._doubt, numbers.doubt)):
            field.setValue(value)

    def set_result(self, text: str, *, good: bool) -> None:
        """Show the scale that the input gives, or why it gives none."""
        fields = (self._size, self._height, self._doubt)
        problem = next((field.problem for field in fields if field.has_two_signs), "")
        self._result.setText(problem or text)
        self._result.setVisible(bool(problem or text))
        for button in (self._apply, self._apply_to_folder):
            button.setEnabled(good and not problem)

    def focus_size(self) -> None:
        """Give the keyboard focus to the number that is to be typed."""
        self._size.setFocus(Qt.FocusReason.OtherFocusReason)
        self._size.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape and self._method is not None:
            self.method_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's action while the form is open."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._method is not None
        ):
            event.accept()
        return super().event(event)

    def _build_buttons(self) -> QGridLayout:
        self._buttons: dict[ScaleMethod, QToolButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(2)
        for method in ScaleMethod:
            button = QToolButton()
            button.setText(self._words[method].button)
            button.setIcon(palette.icon(_ICONS[method]))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setAccessibleName(self._words[method].button)
            button.setToolTip(self._words[method].hint)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(
                lambda _on=False, method=method: self.method_chosen.emit(None if method is self._method else method)
            )
            self._group.addButton(button)
            grid.addWidget(button, *divmod(len(self._buttons), 3))
            self._buttons[method] = button
        return grid

    def _keep_typed(self) -> None:
        """Remember what was typed for the method that is left: each has numbers of its own."""
        if self._method is not None:
            numbers = (self._size.value(), self._height.value(), self._doubt.value())
            self._typed[self._method] = (self._unit.currentText(), *numbers)

    def _show_typed(self, method: ScaleMethod) -> None:
        unit, *numbers = self._typed.get(method, ("mm", 0.0, 0.0, 0.0))
        self._unit.setCurrentText(unit)
        for field, value in zip((self._size, self._height, self._doubt), numbers, strict=True):
            field.setValue(value)

    def _object_name(self) -> str:
        """Return the name as it is kept: a known one as its key, else what was typed."""
        text = self._object.currentText()
        known = self._object.findText(text)
        return text if known < 0 else self._object.itemData(known)

    def _build_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._hint, self._result = quiet_label(), PlainLabel()
        self._apply, self._apply_to_folder = QPushButton(tr("For this photo")), QPushButton(tr("For the folder"))
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._hint)
        self._fields = QFormLayout()
        self._object, self._unit = ComboBox(), ComboBox()
        self._object.setEditable(True)
        self._object.setMinimumContentsLength(12)
        for known in OBJECTS:
            self._object.addItem(tr(known.name), known.name)
        self._object.activated.connect(self._apply_object)
        self._unit.addItems(list(_UNITS))
        self._unit.currentIndexChanged.connect(self.edited)
        self._size, self._height, self._doubt = (self._spin() for _ in range(3))
        for name, field in (
            (tr("Object"), self._object), (tr("Size"), self._size), (tr("Height"), self._height),
            (tr("Unit"), self._unit), (tr("Uncertainty"), self._doubt),
        ):  # fmt: skip
            field.setAccessibleName(name)
            self._fields.addRow(name, field)
        column.addLayout(self._fields)
        column.addWidget(self._result)
        buttons = QHBoxLayout()
        cancel = QPushButton(tr("Cancel"))
        self._apply.setAccessibleName(tr("Set the scale for this photo"))
        self._apply_to_folder.setAccessibleName(tr("Set the scale for all photos of the folder"))
        for button in (self._apply, self._apply_to_folder):
            button.setToolTip(plain_tip(button.accessibleName()))
            buttons.addWidget(button, 1)
        self._apply.clicked.connect(lambda: self.applied.emit(False))
        self._apply_to_folder.clicked.connect(lambda: self.applied.emit(True))
        cancel.clicked.connect(lambda: self.method_chosen.emit(None))
        column.addLayout(buttons)
        column.addWidget(cancel)
        return form

    def _spin(self) -> NumberField:
        field = NumberField()
        field.setRange(0.0, 1_000_000.0)
        field.setStepType(NumberField.StepType.AdaptiveDecimalStepType)
        field.valueChanged.connect(self.edited)
        field.two_signs_changed.connect(self.edited)
        field.lineEdit().returnPressed.connect(self._apply.click)
        return field

    def _apply_object(self) -> None:
        known = OBJECTS[max(0, self._object.currentIndex())]
        self.set_numbers(ScaleInput(known.side_mm, 0.0, known.tolerance_mm))
