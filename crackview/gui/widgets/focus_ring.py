"""A focus ring in the accent colour: the style's own marks are faint, and differ by control.

It shows after focus moved by a key, as on every desktop, and not after a click.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

_WIDTH = 2.0


class FocusRing(QFocusFrame):
    """A `QFocusFrame`, which follows its widget, painted in the accent colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)


def install(app: QApplication) -> Callable[[], None]:
    """Show the ring in every window of the application from now on; return what ends it."""
    ring: FocusRing | None = None

    def follow(_before: QWidget | None, now: QWidget | None) -> None:
        nonlocal ring
        if ring is not None and shiboken6.isValid(ring):
            ring.hide()
            ring.deleteLater()
        ring = None
        if now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            ring = FocusRing(now)
            ring.setWidget(now)

    def stop() -> None:
        app.focusChanged.disconnect(follow)
        follow(None, None)

    app.focusChanged.connect(follow)
    return stop
