"""The parts of the main window that can be moved and floated, and their layout, kept for each workspace."""

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QToolBar, QWidget

from crackview.gui import palette
from crackview.gui.language import tr
from crackview.gui.widgets.labels import plain_tip

_VERSION = 1  # of the parts that a stored layout speaks of
_PANEL_LEAST, _STRIP_LEAST = 280, 120


class PartDock(QDockWidget):
    """A part of the window: dragged by its title to another side or off the window, closed as its action would."""

    closed = Signal()

    def __init__(self, name: str, title: str, content: QWidget, parent: QMainWindow) -> None:
        self._words: dict[str, tuple[str, str]] = {}  # Qt sends events while it is made
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setWidget(content)
        # a letter of the title bar would take the key of a menu
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._words = {
            "float": (tr("Float this part, or dock it again"), "mdi6.dock-window"),
            "close": (tr("Hide this part"), "mdi6.close"),
        }
        self._name_buttons()

    def event(self, event: QEvent) -> bool:
        """Name the buttons again where Qt has named them, in its own language, and drawn them, for a light ground."""
        done = super().event(event)
        self._name_buttons()
        return done

    def _name_buttons(self) -> None:
        for button, (text, glyph) in self._words.items():
            found = self.findChild(QAbstractButton, f"qt_dockwidget_{button}button")
            if found is not None and found.accessibleName() != text:
                found.setAccessibleName(text)
                found.setAccessibleDescription("")
                found.setToolTip(plain_tip(text))
                found.setIcon(palette.icon(glyph))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Report the closing: the action of the part is unchecked then."""
        super().closeEvent(event)
        self.closed.emit()


class ActivityToolBar(QToolBar):
    """The place of the activity bar, at the left edge of everything."""

    def __init__(self, content: QWidget, title: str, parent: QMainWindow) -> None:
        super().__init__(title, parent)
        self.setObjectName("rail")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: Fusion draws bright lines in the dark theme."""


class DockLayout:
    """Where panel and strip are in each workspace.

    Args:
        window: The main window.
        panel: On the right at first, over the whole height.
        strip: Below the picture at first.
        stored: Where layouts are kept from run to run.
    """

    def __init__(self, window: QMainWindow, panel: PartDock, strip: PartDock, stored: QSettings) -> None:
        self._window, self._panel, self._strip, self._stored = window, panel, strip, stored
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.reset()

    def reset(self) -> None:
        """Put both where they are at first."""
        for dock, area in (
            (self._panel, Qt.DockWidgetArea.RightDockWidgetArea),
            (self._strip, Qt.DockWidgetArea.BottomDockWidgetArea),
        ):
            dock.setFloating(False)
            self._window.addDockWidget(area, dock)
        width = max(_PANEL_LEAST, self._panel.widget().sizeHint().width())
        height = max(_STRIP_LEAST, self._strip.widget().sizeHint().height())
        self._window.resizeDocks([self._panel], [width], Qt.Orientation.Horizontal)
        self._window.resizeDocks([self._strip], [height], Qt.Orientation.Vertical)

    def keep(self, workspace: str) -> None:
        """Keep the layout for a workspace, by the id of its action."""
        self._stored.setValue(f"docks/{workspace}", self._window.saveState(_VERSION))

    def restore(self, workspace: str) -> None:
        """Lay out as it was kept; as at first where nothing was kept, or what was kept is damaged."""
        state = self._stored.value(f"docks/{workspace}")
        if not (isinstance(state, QByteArray) and self._window.restoreState(state, _VERSION)):
            self.reset()
