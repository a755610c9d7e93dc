"""All noises on sliders, grouped by whether training sees them, with seed, presets and recipe files."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QToolTip,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.actions import plain
from crackview.gui.language import decimal, tr
from crackview.gui.overlay.overlay_panel import bold_label, quiet_label
from crackview.gui.widgets.fields import CheckBox, Slider, WholeNumberField
from crackview.gui.widgets.labels import PlainLabel
from crackview.gui.widgets.side_panel import SidePanel
from crackview.vision import recipe
from crackview.vision.noise import NOISES, SEEN, UNSEEN, Noise
from crackview.vision.recipe import RECIPE_PRESETS

WIDTH = 312
SLIDER_STEPS = 100
"""Steps of a slider for one severity."""
_TICK, _GAP = 4.0, 2.0


class NoisePanel(SidePanel):
    """A view: shows a recipe and sends changes."""

    moved = Signal(str, float, bool)
    """Name, place on the severity scale, and whether the slider is still held."""
    switched = Signal(str, bool)
    reordered = Signal(object)
    seed_changed = Signal(int)
    preset_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("noise-panel", WIDTH, 6, parent)
        self.setAccessibleName(tr("Noise"))
        self._photo = quiet_label()
        self._photo.hide()
        self._layout.addWidget(self._photo)
        self._build_recipe()
        self.rows: dict[str, NoiseRow] = {}
        for title, names in ((tr("Seen in training"), SEEN), (tr("Never seen in training"), UNSEEN)):
            self._layout.addSpacing(8)
            self._layout.addWidget(bold_label(title))
            for name in names:
                row = self.rows[name] = NoiseRow(NOISES[name])
                row.moved.connect(self.moved)
                row.switched.connect(self.switched)
                self._layout.addWidget(row)
        self._layout.addStretch(1)
        self.setWidget(self._body)

    def set_switches(self, actions: Sequence[QAction]) -> None:
        """Show checkable actions below the title."""
        for place, action in enumerate(actions, self._layout.indexOf(self._head) + 1):
            box = CheckBox(plain(action.text()))
            box.setToolTip(action.toolTip())
            box.clicked.connect(action.trigger)
            action.toggled.connect(box.setChecked)
            self._layout.insertWidget(place, box)

    def set_file_actions(self, actions: Sequence[QAction], redraw: QAction) -> None:
        """Set the menu of actions on the whole recipe, and the action for another seed."""
        for action in actions:
            self._file_menu.addAction(action)
        self._redraw.setDefaultAction(redraw)

    def show_recipe(self, places: dict[str, float], order: tuple[str, ...], seed: int) -> None:
        """Show each noise's place on the severity scale, those that are on, in their order, and the seed."""
        for name, row in self.rows.items():
            row.show_place(places.get(name, 0.0), on=name in order)
        self.order.show_names(order)
        with QSignalBlocker(self._seed):
            self._seed.setValue(seed)

    def show_photo(self, text: str) -> None:
        """Show which photo gets the noise, and whether there is a ground truth."""
        self._photo.setText(text)
        self._photo.show()

    def _build_recipe(self) -> None:
        self._head = head = QHBoxLayout()
        head.addWidget(bold_label(tr("Noise")), 1)
        presets, files = QToolButton(), QToolButton()
        presets.setText(tr("Presets"))
        files.setText(tr("Recipe"))
        menu = QMenu(presets)
        for name in RECIPE_PRESETS:
            menu.addAction(tr(name)).triggered.connect(lambda _checked=False, name=name: self.preset_chosen.emit(name))
        presets.setMenu(menu)
        self._file_menu = QMenu(files)
        files.setMenu(self._file_menu)
        for button in (presets, files):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            head.addWidget(button)
        self._layout.addLayout(head)
        line = QHBoxLayout()
        label = PlainLabel(tr("Seed"))
        self._seed = WholeNumberField(minimum=0, maximum=recipe.MOST_SEED)
        self._seed.setToolTip(tr("0 is the draw of every table and of crackview evaluate"))
        self._seed.setKeyboardTracking(False)
        self._seed.valueChanged.connect(self.seed_changed)
        label.setBuddy(self._seed)
        self._redraw = QToolButton()
        self._redraw.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._redraw.setIcon(palette.icon("mdi6.dice-multiple-outline"))
        for widget, stretch in ((label, 0), (self._seed, 1), (self._redraw, 0)):
            line.addWidget(widget, stretch)
        self._layout.addLayout(line)
        self.order = OrderList()
        self.order.reordered.connect(self.reordered)
        self._layout.addWidget(self.order)


class NoiseRow(QWidget):
    """One noise of the panel: its switch, its slider, and its amount."""

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
        self.slider.setToolTip(
            tr("1 to 5 are the severities of the tables, the end is the worst there is; with Alt any place between")
        )
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
            self.slider.setValue(round(place * SLIDER_STEPS))
        self._switch.setChecked(on)
        self._switch.setIcon(palette.icon("mdi6.toggle-switch" if on else "mdi6.toggle-switch-off-outline"))
        self._show_amount(place)

    def _on_value(self, value: int) -> None:
        self._show_amount(value / SLIDER_STEPS)
        if self.slider.isSliderDown():
            QToolTip.showText(QCursor.pos(), self._amount.text(), self.slider)
        self._send(held=self.slider.isSliderDown())

    def _send(self, *, held: bool) -> None:
        self.moved.emit(self._noise.name, self.slider.value() / SLIDER_STEPS, held)

    def _show_amount(self, place: float) -> None:
        amount = recipe.amount_at(self._noise.name, place)
        self._amount.setText(decimal(f"{amount:g} {self._unit} · {place:.1f}") if place > 0 else "–")
        self.slider.setAccessibleDescription(tr("severity {0:.1f}, {1:g} {2}").format(place, amount, self._unit))


class OrderList(QListWidget):
    """The noises that are on, in the order of application, which dragging changes; as high as its rows."""

    reordered = Signal(object)
    """Names in their new order: a tuple of str."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Order of the noises"))
        self.setToolTip(tr("Applied from the top down: drag a noise to another place"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._on_move, Qt.ConnectionType.QueuedConnection)
        self.show_names(())

    @property
    def names(self) -> tuple[str, ...]:
        """Names from top to bottom."""
        return tuple(self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count()))

    def show_names(self, names: tuple[str, ...]) -> None:
        """List these noises; hide the list if there is nothing to order."""
        if names != self.names:
            self.clear()
            for name in names:
                item = QListWidgetItem(self)
                item.setData(Qt.ItemDataRole.UserRole, name)
            self._number()
        self.setVisible(len(names) > 1)
        self.setFixedHeight(max(1, self.count()) * max(20, self.sizeHintForRow(0)) + 4)

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            item.setText(f"{row + 1}.  {tr(NOISES[item.data(Qt.ItemDataRole.UserRole)].title)}")

    def _on_move(self) -> None:
        self._number()
        self.reordered.emit(self.names)


class SeveritySlider(Slider):
    """A slider from 0, clean, to beyond severity 5, with numbered ticks that show in the dark theme too.

    The mouse moves it from severity to severity, or with Alt to any place; keys move it by a tenth.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, recipe.BEYOND * SLIDER_STEPS)
        self.setPageStep(SLIDER_STEPS)
        self.setSingleStep(SLIDER_STEPS // 10)

    def sizeHint(self) -> QSize:
        """Add room for the numbers below."""
        return QSize(super().sizeHint().width(), round(self._bar() + self._room()))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionSlider) -> None:
        """Place the slider above the numbers."""
        super().initStyleOption(option)
        option.rect.setHeight(self._bar())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the severity next to the mouse, and hold the slider."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._set_from_mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._set_from_mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Release the slider."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _set_from_mouse(self, event: QMouseEvent) -> None:
        handle = self._handle()
        x, span = round(event.position().x() - handle / 2), self.width() - handle
        value = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x, span)
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self.setValue(value if free else round(value / SLIDER_STEPS) * SLIDER_STEPS)

    def _handle(self) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint slider, ticks and numbers."""
        super().paintEvent(event)
        painter = QPainter(self)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.75)
        painter.setFont(font)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        handle = self._handle()
        span = self.width() - handle
        metrics = QFontMetricsF(font)
        for severity in range(1, recipe.BEYOND):
            x = handle / 2 + QStyle.sliderPositionFromValue(0, recipe.BEYOND, severity, span)
            top = self._bar() - 4
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + _TICK))
            text = str(severity)
            place = QPointF(x - metrics.horizontalAdvance(text) / 2, top + _TICK + _GAP + metrics.ascent())
            painter.drawText(place, text)
        painter.end()

    def _bar(self) -> int:
        """Return the height of the slider without the numbers."""
        return self.style().pixelMetric(QStyle.PixelMetric.PM_SliderThickness, None, self) + 4

    def _room(self) -> float:
        return _TICK + _GAP + QFontMetricsF(self.font()).height() * 0.75
