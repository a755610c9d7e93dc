"""System, light or dark: Qt's Fusion style with one palette of ours, followed live when the desktop changes.

Qt offers the colour scheme; the palette is set by us so that the two themes have the same accent, tested contrast, and
look the same on every desktop. Where the desktop does not say what it prefers, "system" is light.
"""

from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory

from crackview.gui import palette

ThemeName = Literal["system", "light", "dark"]

_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

FIELDS = ("QLineEdit", "QAbstractSpinBox", "QPlainTextEdit", "QCheckBox", "QRadioButton", "QSlider")
"""Classes of fields that have no ground of their own beside that of the window."""


def apply(app: QApplication, name: ThemeName) -> None:
    """Give the application this theme now, and keep following the desktop while it is ``"system"``."""
    if app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    follower = app.findChild(_Follower) or _Follower(app)
    follower.name = name
    app.styleHints().setColorScheme(_SCHEMES[name])
    follower.follow()


def is_dark(app: QApplication) -> bool:
    """Return whether the application's palette is the dark one."""
    window = app.palette().color(app.palette().ColorRole.Window)
    return window.lightnessF() < 0.5


class _Follower(QObject):
    """Sets the palette again when Qt says that the colour scheme has changed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.name: ThemeName = "system"
        app.styleHints().colorSchemeChanged.connect(self.follow)

    def follow(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        dark = self.name == "dark" or (self.name == "system" and scheme == Qt.ColorScheme.Dark)
        colours = palette.make(dark=dark)
        self._app.setPalette(colours)  # this forgets those of classes
        if dark:
            for name in FIELDS:
                self._app.setPalette(palette.outlined(colours), name)  # type: ignore[arg-type] # the stub says bytes


def spacing(style: QStyle) -> int:
    """Return the distance between groups of controls, in logical pixels: one and a half of the style's own."""
    return round(1.5 * max(6, style.pixelMetric(QStyle.PixelMetric.PM_LayoutVerticalSpacing)))
