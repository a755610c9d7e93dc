"""A photo with its numbered findings, small enough for a page.

Each crack has a line in the colour of its class on both sides and stays visible itself.
"""

import io
import math
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from crackview import paths
from crackview.export import drawn
from crackview.export.class_looks import Colour, colour
from crackview.export.model import PhotoResult
from crackview.vision.annotations import AnnotationKind
from crackview.vision.classes import WidthClasses
from crackview.vision.measure import Finding
from crackview.vision.overlay import DARK_RGB, LIGHT_RGB

_SIDE, _QUALITY = 1600, 80  # px of the longer side, and of the JPEG: 20 cm at 200 dpi, about 400 kB
_BAR_SHARE = 0.2
FEW = 3
"""Most findings for which a picture is printed small, with larger letters."""

Pixels = npt.NDArray[np.uint8]
Point = tuple[float, float]
Box = tuple[float, float, float, float]


def jpeg(photo: PhotoResult, preset: WidthClasses) -> bytes:
    """Return the picture as JPEG; may raise PhotoError."""
    file = io.BytesIO()
    draw(photo, preset).save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()


def draw(photo: PhotoResult, preset: WidthClasses) -> Image.Image:
    """Return the picture; may raise PhotoError."""
    width, height = photo.size
    factor = min(1.0, _SIDE / max(width, height))
    # small photos are enlarged, so that lines and numbers stay beside a crack and do not cover it
    if factor == 1.0:
        factor = max(1.0, _SIDE / 2 / max(width, height))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    picture = np.asarray(cv2.resize(photo.load(), size, interpolation=way), np.uint8)
    colours = {finding.id: colour(photo.width_class(finding, preset), preset) for finding in photo.included}
    for shade in dict.fromkeys(colours.values()):
        _outline(picture, [each for each in photo.included if colours[each.id] == shade], shade, factor)
    image = Image.fromarray(picture)
    _draw_by_hand(image, photo, factor)
    _number(image, photo.included, colours, factor)
    if photo.scale is not None:
        _scale_bar(image, photo.scale.at(0, height) / factor, few=len(photo.included) <= FEW)
    return image


def _outline(picture: Pixels, findings: list[Finding], shade: Colour, factor: float) -> None:
    """Draw a line on both sides of each crack, dark outside so that it stands out on any ground."""
    inside, line, edge = (np.zeros(picture.shape[:2], np.uint8) for _ in range(3))
    for finding in findings:
        for branch in finding.branches:
            known = branch.width[np.isfinite(branch.width)]
            free = round(float(known.max(initial=1)) * factor) + 3
            points = np.round(((branch.points + 0.5) * factor - 0.5) * 16).astype(np.int32).reshape(-1, 1, 2)
            for layer, more in ((inside, 0), (line, 6), (edge, 8)):
                cv2.polylines(layer, [points], isClosed=False, color=1, thickness=free + more, shift=4)
    picture[(edge > 0) & (line == 0)] = DARK_RGB
    picture[(line > 0) & (inside == 0)] = shade


def _draw_by_hand(image: Image.Image, photo: PhotoResult, factor: float) -> None:
    """Draw lines, areas, arrows, boxes and texts, each with its number, and a text with its words."""
    pen, size = ImageDraw.Draw(image, "RGBA"), max(11.0, max(image.size) / 64)
    for each in drawn.drawn(photo):
        points = [(float(x), float(y)) for x, y in (drawn.outline(each) + 0.5) * factor]
        closed, kind = drawn.is_closed(each), each.annotation.kind
        if kind is AnnotationKind.DAMAGE:
            pen.polygon(points, fill=(*drawn.RGB, 70))
        lines = [[*points, *points[: int(closed)]]]
        if kind is AnnotationKind.ARROW:
            lines.append(_head(points[0], points[1], size))
        for line in lines:
            for colour_, width in ((DARK_RGB, 6), (drawn.RGB, 3)):
                pen.line(line, fill=colour_, width=width, joint="curve")
        words = f"{each.annotation.number}" if kind is not AnnotationKind.TEXT else each.review.note
        place = (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
        box = pen.multiline_textbbox(place, words, font=_font(size), anchor="mm")
        pen.rounded_rectangle((box[0] - 4, box[1] - 3, box[2] + 4, box[3] + 3), radius=3, fill=drawn.RGB)
        pen.multiline_text(place, words, fill=LIGHT_RGB, font=_font(size), anchor="mm")


def _head(tail: Point, tip: Point, size: float) -> list[Point]:
    """Return the head of an arrow."""
    turn = math.atan2(tip[1] - tail[1], tip[0] - tail[0])
    barbs = [
        (tip[0] - size * math.cos(turn + side * 0.45), tip[1] - size * math.sin(turn + side * 0.45)) for side in (-1, 1)
    ]
    return [barbs[0], tip, barbs[1]]


def _number(image: Image.Image, findings: tuple[Finding, ...], colours: dict[int, Colour], factor: float) -> None:
    """Write each finding's number beside it, where no other number is."""
    pen = ImageDraw.Draw(image)
    size = max(11.0, max(image.size) / (30 if len(findings) <= FEW else 56 if len(findings) <= 60 else 84))
    taken: list[Box] = []
    for finding in findings:
        text = str(finding.id)
        width, height = pen.textlength(text, _font(size)) + size * 0.8, size * 1.35
        anchor, box = _place(finding, (width, height), image.size, factor, taken)
        taken.append(box)
        centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        pen.line([anchor, centre], fill=DARK_RGB, width=4)
        pen.line([anchor, centre], fill=LIGHT_RGB, width=2)
        pen.rounded_rectangle(box, radius=height / 4, fill=DARK_RGB, outline=colours[finding.id], width=2)
        pen.text(centre, text, fill=LIGHT_RGB, font=_font(size), anchor="mm")


def _place(
    finding: Finding, size: tuple[float, float], picture: tuple[int, int], factor: float, taken: list[Box]
) -> tuple[tuple[float, float], Box]:
    """Return a point of a crack, and the box for its number nearby that covers the least of other numbers."""
    longest = max(finding.branches, key=lambda branch: len(branch.points)).points * factor
    width, height = size
    best: tuple[float, tuple[float, float], Box] | None = None
    for share in (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95):
        x, y = (float(value) for value in longest[int(share * (len(longest) - 1))])
        for reach in (1.8, 3.2, 5.0):
            for turn in range(8):
                angle = math.pi * (turn / 4 + 0.125)
                middle_x = min(max(x + math.cos(angle) * height * reach, width / 2 + 2), picture[0] - width / 2 - 3)
                middle_y = min(max(y + math.sin(angle) * height * reach, height / 2 + 2), picture[1] - height / 2 - 3)
                box = (middle_x - width / 2, middle_y - height / 2, middle_x + width / 2, middle_y + height / 2)
                covered = sum(_common(box, other) for other in taken)
                if best is None or covered < best[0]:
                    best = covered, (x, y), box
                if covered == 0:
                    return (x, y), box
    assert best is not None  # noqa: S101 - the loops above ran
    return best[1], best[2]


def _common(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    return max(0.0, min(one[2], other[2]) - max(one[0], other[0])) * max(
        0.0, min(one[3], other[3]) - max(one[1], other[1])
    )


def _scale_bar(image: Image.Image, mm_per_px: float, *, few: bool) -> None:
    """Draw a scale bar of a round length in the lower left corner."""
    longest = image.width * _BAR_SHARE * mm_per_px
    power = 10.0 ** math.floor(math.log10(longest))
    length = next(step * power for step in (5, 2, 1) if step * power <= longest)
    label = f"{length / 1000:g} m" if length >= 1000 else f"{length:g} mm"
    pen, size = ImageDraw.Draw(image), max(11.0, max(image.size) / (32 if few else 64))
    reach, left, bottom = length / mm_per_px, size, image.height - size
    wide = max(reach, pen.textlength(label, _font(size)))
    pen.rectangle((left - size / 2, bottom - size * 2.2, left + wide + size / 2, bottom + size / 2), fill=DARK_RGB)
    pen.rectangle((left, bottom - size / 4, left + reach, bottom), fill=LIGHT_RGB)
    pen.text((left, bottom - size * 0.6), label, fill=LIGHT_RGB, font=_font(size), anchor="ls")


@lru_cache(maxsize=8)
def _font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(paths.resources() / "report" / "fonts" / "NotoSans-Bold.ttf", size)
