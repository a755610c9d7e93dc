"""The picture of a workspace: shows a photo and its overlay, zooms, pans, probes and accepts drops.

The widget keeps a view and forwards events. `ViewTransform` holds the geometry, `layers` draws, and a controller
decides what to show.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crackview.gui.canvas import items, readout
from crackview.gui.canvas.items import OverlayItem, Tool
from crackview.gui.canvas.layers import OverlayAppearance, ScreenCache, ShownCracks
from crackview.gui.canvas.mouse import MouseDispatcher, Navigation
from crackview.gui.canvas.notice import Notice
from crackview.gui.canvas.readout import Captions
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.language import tr
from crackview.gui.widgets.file_dialogs import local_paths
from crackview.vision.pyramid import PaintedPicture, PhotoPyramid, ProbabilityLayer

_DIMMED = 0.6  # opacity of the veil over a picture that is dimmed


class Canvas(QWidget):
    """A widget that shows a photo with its overlay."""

    probed = Signal(object)
    """The `Probe` under the cursor; None beside the photo."""
    dropped = Signal(object)
    """List of dropped paths."""
    stepped = Signal(int)
    """Step to another photo: 1 for the Right key, -1 for the Left key."""
    moved = Signal(object)
    """The new `ViewTransform` after the user moved the view."""
    pointed = Signal(object)
    """Position of the cursor in photo coordinates (x, y); None beside the photo."""
    clicked = Signal(float, float, object)
    """A click without a tool, in photo coordinates, with its `Qt.KeyboardModifier`."""
    menu_wanted = Signal(object, QPoint)
    """A context menu, for a place in photo coordinates (x, y), or None by key; and where on the screen."""
    painted = Signal()
    """The frame that was set last has been painted for the first time."""
    deactivated = Signal()
    """The window lost the keyboard focus: held keys are released."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ViewTransform | None = None
        self._navigation = Navigation(self)
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Photo"))
        self.setMinimumSize(240, 180)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._photo: PaintedPicture | None = None
        self._layer: ProbabilityLayer | None = None
        self._look = OverlayAppearance()
        self._shown: ShownCracks | None = None
        self._bare = False
        self._captions = Captions()
        self._dimmed = False
        self._frame_is_new = False
        self._probe: readout.Probe | None = None
        self._cursor: QPointF | None = None
        self._pointer: tuple[float, float] | None = None
        self._drop_here = False
        self._screen = ScreenCache()
        self._items: tuple[OverlayItem, ...] = ()
        self._mouse = MouseDispatcher(self._to_photo, self.clicked.emit)
        self._notice = Notice()
        layout = QVBoxLayout(self)
        layout.addWidget(self._notice)
        self._notice.hide()

    # Contents

    def set_photo(self, photo: PaintedPicture | None) -> None:
        """Show a photo, fitted, without overlay and notice; None shows no photo."""
        self._screen.forget()
        self._photo, self._layer = photo, None
        self._notice.hide()
        self._view = None
        if photo is not None:
            self._set_view(ViewTransform.fitting(photo.width, photo.height, *self._device_size()))
        self._read_probe()
        self.update()

    def read_again(self) -> None:
        """Paint the photo anew, of which more has become known."""
        self._screen.forget()
        self._read_probe()
        self.update()

    def set_layer(self, layer: ProbabilityLayer | None) -> None:
        """Lay a probability map over the photo.

        Raises:
            ValueError: If the map does not have the photo's size, since it then belongs to another photo.
        """
        if layer is not None and (
            self._photo is None or (layer.width, layer.height) != (self._photo.width, self._photo.height)
        ):
            raise ValueError("The probability map has another size than the photo that is shown.")
        self._layer = layer
        self._read_probe()
        self.update()

    def set_frame(self, pixels: NDArray[np.uint8], layer: ProbabilityLayer | None) -> None:
        """Show a frame in place of the one before, with its overlay; the view stays as long as the size does.

        Args:
            pixels: uint8 (H, W, 3) RGB, painted without a copy: it must not change any more.
            layer: Its probability map, of any size, such as that of the network's input.
        """
        self.set_picture(PhotoPyramid((pixels,)), layer)

    def set_picture(self, photo: PhotoPyramid, layer: ProbabilityLayer | None) -> None:
        """Show a picture with its overlay in place of the one before; the view stays as long as the size does."""
        if self._photo is None or (photo.width, photo.height) != (self._photo.width, self._photo.height):
            self.set_photo(photo)
        self._photo, self._layer = photo, layer
        self._frame_is_new = True
        self._read_probe()
        self.update()

    def set_captions(self, captions: Captions) -> None:
        """Set the small texts over the picture."""
        if captions != self._captions:
            self._captions = captions
            self.update()

    @property
    def captions(self) -> Captions:
        """The small texts over the picture."""
        return self._captions

    @property
    def dimmed(self) -> bool:
        """Whether the picture is dimmed."""
        return self._dimmed

    def set_dimmed(self, dimmed: bool) -> None:
        """Dim the picture, since its overlay belongs to an earlier one; the small texts stay as they are."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.update()

    def set_look(self, look: OverlayAppearance) -> None:
        """Set style, opacity and threshold of the overlay."""
        self._look = look
        self.update()

    def set_shown(self, shown: ShownCracks | None) -> None:
        """Set which cracks are drawn; None draws all."""
        self._shown = shown
        self.update()

    @property
    def shown(self) -> ShownCracks | None:
        """The cracks that are drawn; None for all."""
        return self._shown

    def set_bare(self, bare: bool) -> None:
        """Show the photo without overlay while true."""
        self._bare = bare
        self.update()

    def set_items(self, items: Sequence[OverlayItem]) -> None:
        """Set the items over the picture; call `update` when one has changed."""
        self._items = tuple(items)
        self.update()

    def set_tool(self, tool: Tool | None) -> None:
        """Set the tool of the left mouse button; None lets it move the picture."""
        self._mouse.set_tool(tool)
        self._navigation.set_left_free(tool is not None)
        self.rest_cursor()
        self.update()

    @property
    def tool(self) -> Tool | None:
        """The tool of the left mouse button."""
        return self._mouse.tool

    def set_notice(self, icon: str, title: str, text: str, *, buttons: bool = False) -> None:
        """Show a notice instead of a photo."""
        self.set_photo(None)
        self._notice.show_text(icon, title, text, buttons=buttons)
        self._notice.show()
        self.setAccessibleDescription(self._notice.words)

    def set_begin_actions(self, actions: Sequence[QAction]) -> None:
        """Set the buttons of the notice on an empty canvas."""
        self._notice.set_actions(actions)

    @property
    def notice(self) -> str:
        """Text of the notice; empty if a photo is shown."""
        return "" if self._notice.isHidden() else self._notice.words

    @property
    def look(self) -> OverlayAppearance:
        """The look of the overlay."""
        return self._look

    @property
    def photo(self) -> PhotoPyramid | None:
        """The photo that is shown; None for a picture of another kind."""
        return self._photo if isinstance(self._photo, PhotoPyramid) else None

    @property
    def layer(self) -> ProbabilityLayer | None:
        """The probability map over the photo."""
        return self._layer

    # View

    @property
    def view(self) -> ViewTransform | None:
        """The view; None without a photo."""
        return self._view

    def set_view(self, view: ViewTransform) -> None:
        """Show the part that another canvas shows of a picture of the same size."""
        if self._view is not None and (view.photo_w, view.photo_h) == (self._view.photo_w, self._view.photo_h):
            self._set_view(view.resized(*self._device_size()))

    def set_pointer(self, place: tuple[float, float] | None) -> None:
        """Mark and probe the place, in photo coordinates, at which another canvas has the cursor."""
        if place != self._pointer:
            self._pointer = place
            self._read_probe()
            self.update()

    def fit(self) -> None:
        """Show the whole photo."""
        if self._view is not None:
            self._move_to(self._view.fit())

    def actual(self) -> None:
        """Show one pixel of the photo as one of the screen."""
        self._zoom_to(1.0)

    def zoom_in(self) -> None:
        """Zoom in around the centre."""
        self._zoom_to((self._view.zoom if self._view else 1.0) * 1.25)

    def zoom_out(self) -> None:
        """Zoom out around the centre."""
        self._zoom_to((self._view.zoom if self._view else 1.0) / 1.25)

    def zoom_at(self, factor: float, place: QPointF) -> None:
        """Zoom by a factor around a place of the widget."""
        if self._view is not None:
            ratio = self.devicePixelRatioF()
            self._move_to(self._view.zoomed(factor, (place.x() * ratio, place.y() * ratio)))

    def pan(self, by: QPointF) -> None:
        """Move the photo by logical pixels."""
        if self._view is not None:
            ratio = self.devicePixelRatioF()
            self._move_to(self._view.panned(by.x() * ratio, by.y() * ratio))

    def _zoom_to(self, zoom: float) -> None:
        if self._view is not None:
            self._move_to(self._view.zoomed_to(zoom))

    def _move_to(self, view: ViewTransform) -> None:
        self._set_view(view)
        self.moved.emit(view)

    def _set_view(self, view: ViewTransform) -> None:
        if view != self._view:
            self._view = view
            self._read_probe()
            self.update()

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    # Cursor

    def _read_probe(self) -> None:
        photo, place = self._photo, self._place()
        reading = None if photo is None or place is None else readout.read(photo, self._layer, place)
        if reading != self._probe:
            self._probe = reading
            self.update()
            self.probed.emit(reading)

    def _place(self) -> tuple[float, float] | None:
        """Return the probed position in photo coordinates: of this canvas's cursor, else of another's."""
        if self._cursor is None or self._view is None:
            return self._pointer
        return self._to_photo(self._cursor)

    def _to_photo(self, place: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return (0.0, 0.0) if self._view is None else self._view.to_photo(place.x() * ratio, place.y() * ratio)

    def rest_cursor(self) -> None:
        """Show the cursor of the tool, or the usual one."""
        if self.tool is None:
            self.unsetCursor()
        else:
            self.setCursor(self.tool.cursor)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint background, photo, overlay and the small texts."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        if self._photo is not None and self._view is not None:
            ratio = self.devicePixelRatioF()
            self._screen.photo(self._photo, self._view).paint(painter, ratio)
            if self._layer is not None and self._look.shown and not self._bare:
                line_px = max(1, round(ratio))
                patch = self._screen.overlay(self._layer, self._view, self._look, line_px, self._shown)
                patch.paint(painter, ratio)
            if not self._bare:
                items.paint(painter, self._view, ratio, self.palette(), [*self._items, self.tool])
            if self._pointer is not None and self._cursor is None:
                readout.paint_cross(painter, items.on_screen(self._view, ratio, *self._pointer))
            area = QRectF(self.rect())
            if self._dimmed:
                veil = QColor(self.palette().color(QPalette.ColorRole.Base))
                veil.setAlphaF(_DIMMED)
                painter.fillRect(area, veil)
            readout.paint_foot(painter, area, self.palette(), self._view.zoom, self._probe)
            readout.paint_captions(painter, area, self.palette(), self._captions)
        if self._drop_here:
            readout.paint_frame(painter, QRectF(self.rect()), self.palette())
        painter.end()
        if self._frame_is_new:
            self._frame_is_new = False
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the position or the fit."""
        super().resizeEvent(event)
        if self._view is not None:
            self._set_view(self._view.resized(*self._device_size()))

    def event(self, event: QEvent) -> bool:
        """Handle pinches, a screen of another pixel ratio and loss of focus; pass the rest to Qt."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.deactivated.emit()
        elif event.type() == QEvent.Type.DevicePixelRatioChange and self._view is not None:
            self._set_view(self._view.resized(*self._device_size()))
        return self._navigation.handle(event) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a gesture of the tool."""
        super().mousePressEvent(event)
        if self._view is not None and not self._navigation.drags_by_key:
            self._mouse.press(event)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Probe, and move the tool."""
        self._cursor = event.position()
        self._read_probe()
        self.pointed.emit(self._place() if self._probe is not None else None)
        if self._mouse.tool is not None and self._view is not None:
            self._mouse.move(event)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a gesture of the tool."""
        super().mouseReleaseEvent(event)
        if self._view is not None:
            self._mouse.release(event)
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a context menu, where a photo is shown."""
        if self._view is not None:
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            place = self._to_photo(event.pos().toPointF()) if by_mouse else None
            self.menu_wanted.emit(place, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """End probing."""
        super().leaveEvent(event)
        self._cursor = None
        self._read_probe()
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass keys to the tool; step through photos with Left and Right; leave the rest to the window's actions."""
        if self._mouse.key(event):
            self.update()
            return
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Release a key that is held for panning."""
        super().focusOutEvent(event)
        self._navigation.release()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_drop(here=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Remove the frame of a drag that left."""
        super().dragLeaveEvent(event)
        self._show_drop(here=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit the dropped paths."""
        self._show_drop(here=False)
        if paths := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _show_drop(self, *, here: bool) -> None:
        self._drop_here = here
        self.update()
