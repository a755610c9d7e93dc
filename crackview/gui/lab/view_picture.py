"""Saves the view of the Lab as a picture in the size of a slide, without controls, and the noisy photo itself."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from crackview import files
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.layers import ScreenCache
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.messages import LabPhoto, WriteNoisy, WriteView
from crackview.gui.lab.panes_view import CentreView, LabPane, PaneLayout, PanesView, best_columns
from crackview.gui.lab.photo_controller import LabFileDialogs
from crackview.gui.language import tr
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe

_LINES, _CURVES, _LINE_OF = 42, 0.28, 600
"""Lines of text on the height of a slide; share of the width that curves beside the panes get; height of a picture, px,
for each pixel of an outline."""


class SaveView(QObject):
    """Asks for a size and a file, and writes the panes or the sweep; or the noisy photo."""

    problem = Signal(str)

    def __init__(
        self,
        centre: CentreView,
        dialogs: LabFileDialogs,
        controller: LabController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: LabPipeline,
    ) -> None:
        super().__init__()
        self._centre, self._dialogs, self._controller = centre, dialogs, controller
        self._settings, self._pipeline = settings, pipeline
        actions.bind("lab.save_view", self.save)
        actions.bind("lab.save_noisy", self.save_noisy)

    def save(self) -> None:
        """Write the view, as soon as every pane shows the exact prediction of its model."""
        photo = self._controller.photo
        if photo is None:
            self.problem.emit(tr("There is nothing to save yet: open a photo first."))
            return
        size = self._dialogs.slide_size()
        path = None if size is None else self._dialogs.save_view(self._folder() / f"{photo.sample.stem}_lab.png")
        if size is None or path is None or self._is_original(path, photo):
            return
        if self._centre.shown_sweep is not None:
            self._write(path, size)
        else:
            self._controller.when_settled(partial(self._write_settled, path, size))

    def save_noisy(self) -> None:
        """Write the photo with its noise."""
        photo = self._controller.photo
        if photo is None:
            self.problem.emit(tr("There is nothing to save yet: open a photo first."))
            return
        path = self._dialogs.save_noisy(self._folder() / f"{photo.sample.stem}_noisy.png")
        if path is not None and not self._is_original(path, photo):
            self._pipeline.write(WriteNoisy(path, photo.sample, self._controller.recipe))

    def _write_settled(self, path: Path, size: tuple[int, int], settled: bool) -> None:
        if settled:
            self._write(path, size)
        else:
            self.problem.emit(tr("{0} was not saved: another photo or a cancel came first. Save the view again.", path))

    def _write(self, path: Path, size: tuple[int, int]) -> None:
        photo = self._controller.photo
        if photo is not None:
            caption = f"{photo.name}: {in_words(self._controller.recipe)}"
            self._pipeline.write(WriteView(path, slide(self._centre, caption, QSize(*size))))

    def _is_original(self, path: Path, photo: LabPhoto) -> bool:
        """Refuse to write over the photo or its mask, in one sentence."""
        if photo.path is not None and files.is_same(path, photo.path):
            self.problem.emit(tr("{0} is the photo itself, which CrackView never changes: choose another name.", path))
        elif photo.mask is not None and files.is_same(path, photo.mask):
            self.problem.emit(tr("{0} is the mask of the photo: choose another name.", path))
        else:
            return False
        return True

    def _folder(self) -> Path:
        return Path(self._settings.last_folder)


def in_words(recipe: Recipe) -> str:
    """Return a recipe as one line."""
    parts = [f"{tr(NOISES[name].title)} {amount:g} {tr(NOISES[name].unit)}" for name, amount in recipe.steps]
    return tr("{0}; seed {1}", ", ".join(parts), recipe.seed) if parts else tr("Clean")


def slide(centre: CentreView, caption: str, size: QSize) -> QImage:
    """Return a picture of what is shown, drawn anew in a size, px, with titles and a caption and without controls."""
    image = QImage(size, QImage.Format.Format_RGB32)
    colours = centre.palette()
    image.fill(colours.color(QPalette.ColorRole.Window))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont(centre.font())
    font.setPixelSize(max(9, round(size.height() / _LINES * 0.7)))
    painter.setFont(font)
    painter.setPen(colours.color(QPalette.ColorRole.WindowText))
    line = round(QFontMetricsF(font).height() * 1.3)
    whole = QRect(line // 2, line // 2, size.width() - line, size.height() - line)
    whole = _below(painter, whole, caption, line)
    sweep = centre.shown_sweep
    if sweep is not None:
        _scaled(painter, sweep.figure, whole)
    else:
        if not centre.legend.isHidden():
            row = QRect(whole.left(), whole.bottom() - line, whole.width(), line)
            _scaled(painter, centre.legend, row)
            whole = whole.adjusted(0, 0, 0, -line)
        curves = centre.shown_curves
        if curves is not None:
            wide = round(whole.width() * _CURVES)
            _scaled(painter, curves, QRect(whole.right() - wide, whole.top(), wide, whole.height()))
            whole = whole.adjusted(0, 0, -wide - line // 2, 0)
        _draw_panes(painter, centre.panes_view, whole, line)
    painter.end()
    return image


def _below(painter: QPainter, room: QRect, text: str, line: int) -> QRect:
    """Write a text, wrapped, at the foot of the room; return the room above it."""
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    high = min(painter.boundingRect(room, flags, text).height(), room.height() // 4)
    painter.drawText(QRect(room.left(), room.bottom() - high, room.width(), high), flags, text)
    return room.adjusted(0, 0, 0, -high - line // 3)


def _scaled(painter: QPainter, widget: QWidget, room: QRect) -> None:
    """Draw a widget as large as the room allows, its upper left corner in that of the room."""
    factor = min(room.width() / max(1, widget.width()), room.height() / max(1, widget.height()))
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(factor, factor)
    widget.render(
        painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren | QWidget.RenderFlag.DrawWindowBackground
    )
    painter.restore()


def _draw_panes(painter: QPainter, view: PanesView, room: QRect, line: int) -> None:
    """Draw the panes with their texts: beside each other, except where one picture lies over another or is of all."""
    panes, picture = view.shown, view.panes[0].canvas.photo
    beside = view.mode in {PaneLayout.SIDE, PaneLayout.BLINK}
    columns = len(panes)
    if beside and picture is not None:
        columns = best_columns(columns, (picture.width, picture.height), (room.width(), room.height()), 2 * line)
    rows = -(-len(panes) // columns)
    wide, high = room.width() // columns, room.height() // rows
    gap = line // 2
    for number, pane in enumerate(panes):
        cell = QRect(room.left() + number % columns * wide, room.top() + number // columns * high, wide - gap, high)
        above, below = pane.texts
        _elided(painter, QRect(cell.left(), cell.top(), cell.width(), line), above)
        _elided(painter, QRect(cell.left(), cell.bottom() + 1 - line, cell.width(), line), below)
        if beside:
            _draw_canvas(painter, pane, cell.adjusted(0, line, 0, -line))
    if not beside:
        whole = room.adjusted(0, line, -gap, -line)
        _draw_canvas(painter, panes[0], whole)
        if view.mode is PaneLayout.SWIPE:
            x = whole.left() + round(whole.width() * view.line)
            painter.save()
            painter.setClipRect(QRect(x, whole.top(), whole.right() - x + 1, whole.height()))
            _draw_canvas(painter, panes[1], whole)
            painter.restore()
            painter.fillRect(QRect(x - 1, whole.top(), 3, whole.height()), QColor(Qt.GlobalColor.white))


def _elided(painter: QPainter, room: QRect, text: str) -> None:
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QRectF(room), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def _draw_canvas(painter: QPainter, pane: LabPane, room: QRect) -> None:
    """Draw the part of the picture that a pane shows, in the pixels of the room."""
    photo, layer, seen = pane.canvas.photo, pane.canvas.layer, pane.canvas.view
    if photo is None or seen is None:
        return
    wide, high = room.width(), room.height()
    view = seen.resized(wide, high)
    if not seen.fitted:
        view = view.zoomed(min(wide / seen.view_w, high / seen.view_h))
    screen = ScreenCache()
    painter.save()
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    painter.translate(room.topLeft())
    screen.photo(photo, view).paint(painter, 1.0)
    if layer is not None and pane.canvas.look.shown:
        line_px = max(1, round(high / _LINE_OF))
        screen.overlay(layer, view, pane.canvas.look, line_px).paint(painter, 1.0)
    painter.restore()
