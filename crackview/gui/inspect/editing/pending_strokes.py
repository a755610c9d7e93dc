"""What a tool has drawn and is not stored yet: painted meanwhile, so that no stroke ever blinks."""

from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import place_image, stroke_image
from crackview.inspection.store.codecs import Shape


@dataclass(frozen=True, eq=False)
class _Stroke:
    command: int
    box: tuple[int, int, int, int]
    image: QImage


class PendingStrokes:
    """An overlay item: the shapes of the commands that are not done yet."""

    def __init__(self) -> None:
        self._strokes: list[_Stroke] = []

    def add(self, command: int, shape: Shape, value: int) -> None:
        """Add what the command with a number will draw."""
        self._strokes.append(_Stroke(command, shape.box, stroke_image(shape, value)))

    def finish(self, command: int) -> None:
        """Drop the shapes of all commands up to a number: they are done."""
        self._strokes = [stroke for stroke in self._strokes if stroke.command > command]

    def clear(self) -> None:
        """Another photo is shown."""
        self._strokes = []

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paint them."""
        del palette
        for stroke in self._strokes:
            place_image(painter, view, ratio, stroke.box, stroke.image)
