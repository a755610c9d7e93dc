"""The pixel under the cursor: position, colour and crack probability."""

from dataclasses import dataclass

from crackview.gui.language import tr
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer


@dataclass(frozen=True, slots=True)
class Probe:
    """One pixel: column and row from the upper left, RGB, probability in [0, 1] or None if not known yet."""

    column: int
    row: int
    colour: tuple[int, int, int]
    probability: float | None

    @property
    def text(self) -> str:
        """Text of the read-out."""
        red, green, blue = self.colour
        parts = [f"x {self.column}  y {self.row}", f"R {red}  G {green}  B {blue}"]
        if self.probability is not None:
            parts.append(tr("crack {0:.0%}", self.probability))
        return "    ".join(parts)


def read(photo: PhotoPyramid, layer: ProbabilityLayer | None, place: tuple[float, float]) -> Probe | None:
    """Read the pixel at a position (x, y) in photo coordinates; return None outside the photo."""
    x, y = place
    if not (0 <= x < photo.width and 0 <= y < photo.height):
        return None
    column, row = int(x), int(y)
    red, green, blue = (int(value) for value in photo.levels[0][row, column])
    probability = None
    if layer is not None:  # a frame's map has the size of the network's input
        cell = row * layer.height // photo.height, column * layer.width // photo.width
        probability = int(layer.levels[0][cell]) / 255
    return Probe(column, row, (red, green, blue), probability)
