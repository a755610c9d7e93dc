"""What a canvas says over its picture: the pixel under the cursor, the zoom, captions, and small marks."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from crackview.gui.language import tr
from crackview.vision.pyramid import PaintedPicture, ProbabilityLayer

MARGIN, PAD_X, PAD_Y, SWATCH = 10.0, 9.0, 5.0, 12.0
#: Of the sign of a recording.
RECORDING_RGB = (214, 40, 40)
#: Least width for the zoom beside the pixel.
ROOM = 80.0


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
        parts = [tr("x {0}  y {1}", self.column, self.row), tr("R {0}  G {1}  B {2}", red, green, blue)]
        if self.probability is not None:
            parts.append(tr("crack {0:.0%}", self.probability))
        return "    ".join(parts)


def read(photo: PaintedPicture, layer: ProbabilityLayer | None, place: tuple[float, float]) -> Probe | None:
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


class Corner(Enum):
    """A corner of the canvas, as shares of the free width and height."""

    TOP_LEFT = (0.0, 0.0)
    TOP = (0.5, 0.0)
    TOP_RIGHT = (1.0, 0.0)
    MIDDLE = (0.5, 0.5)
    BOTTOM_LEFT = (0.0, 1.0)
    BOTTOM_RIGHT = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Captions:
    """Texts over the picture; "" for none. `recording` stands at the top behind a red dot."""

    left: str = ""
    right: str = ""
    middle: str = ""
    recording: str = ""


def paint(
    painter: QPainter,
    area: QRectF,
    colours: QPalette,
    text: str,
    place: Corner,
    *,
    swatch: tuple[int, int, int] | None = None,
    below: float = 0.0,
    dot: bool = False,
) -> QRectF:
    """Paint a text on a rounded background in a corner of `area`, wrapped if needed; return its rectangle.

    Before it a colour, `swatch`, as a square or as a `dot`; `below` is how much lower than its corner it stands.
    """
    metrics = QFontMetricsF(painter.font())
    swatch_width = SWATCH + PAD_X if swatch else 0.0
    room = QRectF(0, 0, area.width() - 2 * (MARGIN + PAD_X) - swatch_width, area.height())
    needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    width = needed.width() + 2 * PAD_X + swatch_width
    height = needed.height() + 2 * PAD_Y
    across, down = place.value
    left = area.left() + MARGIN + across * (area.width() - 2 * MARGIN - width)
    top = area.top() + MARGIN + below + down * (area.height() - 2 * MARGIN - height)
    box = QRectF(left, top, width, height)
    ground = QColor(colours.color(QPalette.ColorRole.Window))
    ground.setAlphaF(0.88)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 6, 6)
    if swatch:
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.setBrush(QColor(*swatch))
        top_left = QPointF(box.left() + PAD_X + 0.5, box.center().y() - SWATCH / 2)
        radius = SWATCH / 2 if dot else 2
        painter.drawRoundedRect(QRectF(top_left.x(), top_left.y(), SWATCH, SWATCH), radius, radius)
    painter.setPen(colours.color(QPalette.ColorRole.WindowText))
    words = box.adjusted(PAD_X + swatch_width, 0, -PAD_X, 0)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(words.adjusted(0, 0, 1, 0), flags, text)  # room for rounding
    return box


def paint_captions(painter: QPainter, area: QRectF, colours: QPalette, captions: Captions) -> None:
    """Paint the captions; that of a recording below the others of the top, which may be as wide as the picture."""
    lowest = area.top()
    for text, place in (
        (captions.left, Corner.TOP_LEFT),
        (captions.right, Corner.TOP_RIGHT),
        (captions.middle, Corner.MIDDLE),
    ):
        if text:
            box = paint(painter, area, colours, text, place)
            lowest = lowest if place is Corner.MIDDLE else max(lowest, box.bottom())
    if captions.recording:
        below = lowest - area.top()
        paint(painter, area, colours, captions.recording, Corner.TOP, swatch=RECORDING_RGB, below=below, dot=True)


def paint_foot(painter: QPainter, area: QRectF, colours: QPalette, zoom: float, under: Probe | None) -> None:
    """Paint the read-out of the cursor, and the zoom if there is room beside it."""
    if under is not None:
        area = QRectF(area)
        area.setLeft(paint(painter, area, colours, under.text, Corner.BOTTOM_LEFT, swatch=under.colour).right())
    if area.width() > ROOM:
        paint(painter, area, colours, f"{zoom:.0%}" if zoom >= 0.1 else f"{zoom:.1%}", Corner.BOTTOM_RIGHT)


def paint_cross(painter: QPainter, place: QPointF) -> None:
    """Paint a small cross that is visible on any background."""
    for colour, width in ((QColor(12, 16, 28), 3.0), (QColor(255, 255, 255), 1.0)):
        painter.setPen(QPen(colour, width))
        for way in (QPointF(9, 0), QPointF(0, 9)):
            painter.drawLine(place - way, place + way)


def paint_frame(painter: QPainter, area: QRectF, palette: QPalette) -> None:
    """Paint a frame around the area: a drop is accepted."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 3))
    painter.drawRect(area.adjusted(1.5, 1.5, -1.5, -1.5))
