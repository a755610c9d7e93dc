"""Fifteen noises on sliders, grouped by whether training sees them, with seed, presets and recipe files."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.actions import plain
from crackview.gui.language import tr
from crackview.gui.noise.noise_row import NoiseRow
from crackview.gui.noise.order_list import OrderList
from crackview.gui.overlay.overlay_panel import bold_label, quiet_label
from crackview.gui.widgets.fields import CheckBox
from crackview.gui.widgets.labels import PlainLabel
from crackview.gui.widgets.side_panel import SidePanel
from crackview.vision.noise import NOISES, SEEN, UNSEEN
from crackview.vision.recipe import PRESETS

WIDTH = 312


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
        presets, recipe = QToolButton(), QToolButton()
        presets.setText(tr("Presets"))
        recipe.setText(tr("Recipe"))
        menu = QMenu(presets)
        for name in PRESETS:
            menu.addAction(tr(name)).triggered.connect(lambda _checked=False, name=name: self.preset_chosen.emit(name))
        presets.setMenu(menu)
        self._file_menu = QMenu(recipe)
        recipe.setMenu(self._file_menu)
        for button in (presets, recipe):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            head.addWidget(button)
        self._layout.addLayout(head)
        line = QHBoxLayout()
        label = PlainLabel(tr("Seed"))
        self._seed = QSpinBox(minimum=0, maximum=2**31 - 1)
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
