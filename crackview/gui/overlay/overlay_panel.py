"""The panel on the right of a picture: model, look of the overlay, share of cracks, sections of the workspace."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from crackview.gui import model_choice, palette
from crackview.gui.canvas.layers import OverlayAppearance
from crackview.gui.language import decimal, number, tr
from crackview.gui.widgets.fields import ComboBox, ShareSlider
from crackview.gui.widgets.labels import PlainLabel, plain_tip, set_font
from crackview.gui.widgets.side_panel import SidePanel
from crackview.nets.cards import Card
from crackview.vision.overlay import Style

WIDTH = 288
BARS = 64  # of the histogram


class OverlayPanel(SidePanel):
    """A view: shows values and sends signals."""

    model_chosen = Signal(str)
    style_chosen = Signal(object)
    """A `Style`, or None to hide the overlay."""
    opacity_changed = Signal(float)
    threshold_changed = Signal(float)
    threshold_reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", WIDTH, 10, parent)
        self.setAccessibleName(tr("Overlay and picture"))
        self._cards: dict[str, Card] = {}
        self._build_above()
        self._build_model()
        self._build_overlay()
        self._build_below()
        self._layout.addStretch(1)
        self.setWidget(self._body)

    def _build_above(self) -> None:
        """Add a workspace's sections above the model."""

    def _build_below(self) -> None:
        """Add a workspace's sections below the overlay."""

    def set_models(self, cards: Sequence[Card], chosen: str) -> None:
        """Offer these models, and describe the chosen one."""
        self._cards = {card.name: card for card in cards}
        with QSignalBlocker(self._models):
            self._models.clear()
            for card in cards:
                self._models.addItem(model_choice.title(card), card.name)
                tool_tip = plain_tip(f"{model_choice.title(card)}\n{self._described(card)}")
                self._models.setItemData(self._models.count() - 1, tool_tip, Qt.ItemDataRole.ToolTipRole)
            self._models.setCurrentIndex(self._models.findData(chosen))
            self._models.setEnabled(bool(cards))
        self._show_model(chosen)

    def set_look(self, look: OverlayAppearance) -> None:
        """Show style, opacity and threshold."""
        self._styles[look.style if look.shown else None].setChecked(True)
        self.opacity.set_value(look.opacity)
        self.threshold.set_value(look.threshold)
        self._histogram.set_threshold(look.threshold)

    def set_layer(self, counts: NDArray[np.int64] | None) -> None:
        """Show the histogram of a probability map, or none."""
        self._histogram.set_counts(counts)

    def set_share(self, share: float | None) -> None:
        """Show the share of crack pixels, 0 to 1, or that it is not known."""
        self._share.setText("–" if share is None else share_text(share))

    def set_default_threshold(self, threshold: float | None) -> None:
        """Set the threshold of the reset button."""
        self._reset.setEnabled(threshold is not None)
        if threshold is not None:
            self._reset.setToolTip(decimal(tr("Back to {0:.2f}, the model's own threshold", threshold)))

    def _build_model(self) -> None:
        title = self._title(tr("Model"))
        self._models = ComboBox()
        self._models.setAccessibleName(tr("Model"))
        self._models.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._models.setMinimumContentsLength(12)
        self._models.activated.connect(self._on_model)
        title.setBuddy(self._models)
        self._model_text = quiet_label()
        self._layout.addWidget(self._models)
        self._layout.addWidget(self._model_text)
        self._layout.addSpacing(14)

    def _build_overlay(self) -> None:
        self._title(tr("Overlay"))
        self._styles: dict[Style | None, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2)
        for style, text, icon in (
            (Style.FILL, tr("Fill"), "mdi6.format-color-fill"),
            (Style.CONTOUR, tr("Contour"), "mdi6.vector-polyline"),
            (Style.HEATMAP, tr("Heat map"), "mdi6.gradient-horizontal"),
            (None, tr("Hidden"), "mdi6.eye-off-outline"),
        ):
            button = QToolButton()
            button.setText(text)
            button.setIcon(palette.icon(icon))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setAccessibleName(text)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, style=style: self.style_chosen.emit(style))
            group.addButton(button)
            row.addWidget(button, 1)
            self._styles[style] = button
        self._layout.addLayout(row)
        self.opacity = ShareSlider(tr("Opacity"), 0.0, 1.0)
        self.opacity.changed.connect(self.opacity_changed)
        self._layout.addWidget(self.opacity)
        self.threshold = ShareSlider(tr("Threshold"), 0.01, 0.99)
        self.threshold.changed.connect(self.threshold_changed)
        self._reset = QToolButton()
        self._reset.setIcon(palette.icon("mdi6.restore"))
        self._reset.setAutoRaise(True)
        self._reset.setAccessibleName(tr("Reset the threshold"))
        self._reset.clicked.connect(self.threshold_reset)
        self.threshold.head.insertWidget(1, self._reset)
        self._layout.addWidget(self.threshold)
        self._histogram = Histogram()
        self._histogram.threshold_dragged.connect(self.threshold_changed)
        self._layout.addWidget(self._histogram)
        self._share = PlainLabel()
        self._share.setAccessibleName(tr("Share of crack pixels"))
        set_font(self._share, 1.25, bold=True)
        line = QHBoxLayout()
        line.addWidget(PlainLabel(tr("Crack pixels")), 1)
        line.addWidget(self._share)
        self._layout.addLayout(line)
        self._layout.addSpacing(14)

    def _title(self, text: str) -> QLabel:
        label = bold_label(text)
        self._layout.addWidget(label)
        return label

    def _on_model(self, index: int) -> None:
        name = self._models.itemData(index)
        self._show_model(name)
        self.model_chosen.emit(name)

    def _show_model(self, name: str) -> None:
        card = self._cards.get(name)
        if card is None:
            self._model_text.setText(tr("No model is installed."))
            return
        self._model_text.setText(self._described(card))

    def _described(self, card: Card) -> str:
        size = tr("Larger and slower") if card.role == "teacher" else tr("Small and fast")
        looks = tr("Sees thin cracks in photos again, twice as large") if card.second_look else ""
        advice = model_choice.advice(card, list(self._cards.values()))
        return "\n".join(filter(None, (size, looks, model_choice.terms_of_use(card), advice)))


def share_text(share: float) -> str:
    """Return a share as a percentage, with enough digits for thin cracks."""
    if share and share < 0.0001:
        return f"< {number(0.01, 2)} %"
    return f"{number(share * 100, 2 if share < 0.1 else 1)} %"


def bold_label(text: str) -> QLabel:
    """Return the title of a section."""
    label = PlainLabel(text)
    set_font(label, bold=True)
    return label


def quiet_label(text: str = "") -> QLabel:
    """Return a wrapped line of explanation."""
    label = PlainLabel(text, wordWrap=True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


class Histogram(QWidget):
    """Histogram of crack probability, with the threshold as a line that can be dragged.

    The scale is logarithmic, so that the few crack pixels are visible beside all others.
    """

    threshold_dragged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Histogram of crack probabilities"))
        self.setToolTip(tr("How many pixels have which crack probability; drag the line to set the threshold."))
        self.setFixedHeight(64)
        self._heights: NDArray[np.float64] = np.zeros(BARS)
        self._threshold = 0.5

    def set_counts(self, counts: NDArray[np.int64] | None) -> None:
        """Show the counts (256,) of a probability map, or nothing."""
        bars = np.zeros(BARS) if counts is None else np.log1p(counts.reshape(BARS, -1).sum(axis=1).astype(np.float64))
        self._heights = bars / max(1.0, float(bars.max()))
        self.update()

    def set_threshold(self, threshold: float) -> None:
        """Move the line."""
        self._threshold = threshold
        self.update()

    def sizeHint(self) -> QSize:
        """Return the preferred size."""
        return QSize(220, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars and line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        ground, accent = (self.palette().color(role) for role in (QPalette.ColorRole.Mid, QPalette.ColorRole.Accent))
        width = self.width() / BARS
        for bar, height in enumerate(self._heights):
            tall = float(height) * (self.height() - 6)
            colour = accent if (bar + 1) / BARS > self._threshold else ground
            painter.fillRect(QRectF(bar * width, self.height() - tall, max(1.0, width - 1), tall), colour)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        x = min(max(1.0, self._threshold * self.width()), self.width() - 1.0)
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the line to the mouse."""
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line."""
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.threshold_dragged.emit(min(max(event.position().x() / self.width(), 0.01), 0.99))
