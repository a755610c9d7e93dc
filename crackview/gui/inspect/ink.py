"""What a tool has drawn and the desk has not done yet: painted meanwhile, so that no stroke ever blinks."""

from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter, QPalette

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.tools.bench import ink_image, place_image
from crackview.inspection.packing import Shape


@dataclass(frozen=True, eq=False)
class _Wet:
    deed: int
    box: tuple[int, int, int, int]
    image: QImage


class Ink:
    """A mark: the shapes of the deeds that are not done yet."""

    def __init__(self) -> None:
        self._wet: list[_Wet] = []

    def add(self, deed: int, shape: Shape, value: int) -> None:
        """What the deed with a number will draw."""
        self._wet.append(_Wet(deed, shape.box, ink_image(shape, value)))

    def dry(self, deed: int) -> None:
        """All deeds up to a number are done."""
        self._wet = [wet for wet in self._wet if wet.deed > deed]

    def wipe(self) -> None:
        """Another photo is shown."""
        self._wet = []

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """Paints them."""
        del palette
        for wet in self._wet:
            place_image(painter, view, ratio, wet.box, wet.image)
