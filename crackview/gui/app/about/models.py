"""The models with their hashes: short on the screen, whole on the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QToolButton, QWidget

from crackview.gui import palette
from crackview.gui.language import decimal, tr
from crackview.gui.widgets.labels import PlainLabel
from crackview.nets.cards import Card

_DIGITS = 12


class ModelsPage(QScrollArea):
    """One row for each model."""

    def __init__(self, known: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(18, 18, 18, 18)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, card in enumerate(known):
            size = PlainLabel(decimal(tr("{0:.2f} M parameters", card.parameters / 1e6)))
            size.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(PlainLabel(tr(card.title), wordWrap=True), row, 0)
            grid.addWidget(size, row, 1)
            grid.addWidget(self._hash(card), row, 2)
        grid.setRowStretch(len(known), 1)
        if not known:
            grid.addWidget(PlainLabel(tr("No model is installed; install CrackView again.")), 0, 0)
        self.setWidget(body)

    def _hash(self, card: Card) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText(f"sha256 {card.sha256[:_DIGITS]}…")
        button.setIcon(palette.icon("mdi6.content-copy"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tr("Copy the whole hash: {0}").format(card.sha256))
        button.setAccessibleName(tr("Copy the sha256 of {0}").format(tr(card.title)))
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(card.sha256))
        return button
