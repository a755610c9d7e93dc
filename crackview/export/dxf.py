"""Centre lines as DXF drawings, one for each photo, with a layer for every width class.

A drawing is in millimetres where the photo has a scale and else in pixels, without a unit; y points up, and the lower
left corner of the photo is the origin. Where the scale has a plane, the drawing shows the wall from the front, and the
frame and the origin are those of its rectangle.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from crackview import file_names, files
from crackview.export import class_looks, drawn
from crackview.export.model import (
    ExportAnnotation,
    Floats,
    PhotoResult,
    Sheet,
    model_record,
    named,
    origin,
    scale_record,
    simplified,
)
from crackview.vision.annotations import LENGTHS
from crackview.vision.classes import WidthClass, WidthClasses

if TYPE_CHECKING:
    from ezdxf.document import Drawing

Doubles = npt.NDArray[np.float64]
PHOTO, NUMBERS, UNCLASSED = "PHOTO", "NUMBERS", "CRACK"
MEASURES, ANNOTATIONS = "MEASURES", "ANNOTATIONS"
_MILLIMETRES, _UNITLESS = 4, 0  # $INSUNITS


@dataclass(frozen=True)
class Ground:
    """What a drawing is drawn on.

    Attributes:
        flat: Maps points (N, 2), px, into the drawing.
        frame: The corners of the photo, or of its rectangle, in the drawing, (4, 2).
        units: $INSUNITS, the unit of the drawing.
        system: The coordinate reference system; "" for the photo's own.
    """

    flat: Callable[[npt.NDArray[np.floating]], Doubles]
    frame: Doubles
    units: int
    system: str = ""


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``dxf/NAME.dxf`` for every photo; raise SaveError if a drawing cannot be written."""
    written = []
    for photo, name in named(sheet):
        path = folder / "dxf" / f"{name}.dxf"
        with files.replacing(path) as temporary:
            drawing(photo, sheet).saveas(temporary)
        written.append(path)
    return written


def layer(found: WidthClass, preset: WidthClasses) -> str:
    """Return the layer of a width class: its number, and its title without characters that a layer may not have."""
    return f"{UNCLASSED}_{preset.classes.index(found)}_{_layer_text(found.title)}"[:200]


def drawing(photo: PhotoResult, sheet: Sheet, ground: Ground | None = None) -> "Drawing":
    """Return the drawing of one photo, on the ground of a map or else on the photo's own."""
    from ezdxf.filemanagement import new  # noqa: PLC0415 - a quarter of a second, only when a drawing is asked for

    on_photo = ground is None
    ground = _flattened(photo) if ground is None else ground
    document = new("R2010", units=ground.units)
    preset = sheet.basis.preset
    flat, frame = ground.flat, ground.frame
    for name, colour in ((PHOTO, (128, 128, 128)), (NUMBERS, (128, 128, 128)), (UNCLASSED, (90, 90, 90))):
        document.layers.add(name).rgb = colour
    for each in preset.classes:
        document.layers.add(layer(each, preset)).rgb = class_looks.colour(each, preset)
    traced = origin(sheet) | model_record(photo.model)
    traced |= {
        "photo": file_names.escape(photo.path.name),
        "scale": scale_record(photo.scale) or "none: drawn in pixels",
    }
    if not on_photo:
        traced |= {"system": ground.system or "none", "scale": "of the map"}
    del traced["models"]
    for key, value in traced.items():
        document.header.custom_vars.append(key, re.sub(r"[\x00-\x1f\ud800-\udfff]", "?", str(value)))
    space = document.modelspace()
    space.add_lwpolyline(frame.tolist(), close=True, dxfattribs={"layer": PHOTO})
    size = float(np.ptp(frame, axis=0).max()) / 100
    for finding in photo.included:
        found = photo.width_class(finding, preset)
        on = {"layer": UNCLASSED if found is None else layer(found, preset)}
        for branch in finding.branches:
            points = flat(simplified(branch))
            if len(points) > 1:
                space.add_lwpolyline(points.tolist(), dxfattribs=on)
        place = flat(np.array([finding.box[:2]], np.float32) - 0.5)[0]
        space.add_text(str(finding.id), height=size, dxfattribs={"layer": NUMBERS, "insert": place.tolist()})
    for one in drawn.drawn(photo):
        _draw(one, photo, document, flat, size)
    return document


def _draw(
    each: ExportAnnotation, photo: PhotoResult, document: "Drawing", flat: Callable[[Floats], Doubles], size: float
) -> None:
    """Draw what was drawn by hand: a layer for each type of damage, one for measures, one for the rest."""
    damage, kind = each.annotation.damage, each.annotation.kind
    name = f"DAMAGE_{_layer_text(damage)}"[:200] if damage else MEASURES if kind in LENGTHS else ANNOTATIONS
    if name not in document.layers:
        document.layers.add(name).rgb = drawn.RGB
    space, on = document.modelspace(), {"layer": name}
    points = flat(drawn.outline(each))
    if len(points) > 1:
        space.add_lwpolyline(points.tolist(), close=drawn.is_closed(each), dxfattribs=on)
    text = drawn.size_text(each, photo) or each.review.note
    if text:
        place = points.mean(0).tolist() if drawn.is_closed(each) else points[0].tolist()
        space.add_text(re.sub(r"[\x00-\x1f\ud800-\udfff]", " ", text), height=size, dxfattribs=on | {"insert": place})


def _layer_text(text: str) -> str:
    """Return the text without characters that a layer may not have."""
    return re.sub(r"[^A-Z0-9.]+", "_", text.upper()).strip("_") or "OTHER"


def _flattened(photo: PhotoResult) -> Ground:
    """Return the ground of a photo without a map."""
    known = photo.scale
    if known is not None and known.plane is not None:
        corners = np.array(known.plane.corners)
        height = known.plane.height_mm

        def flat(points: npt.NDArray[np.floating]) -> Doubles:
            return np.asarray(known.flat(points) * (1, -1) + (0, height), np.float64)

        return Ground(flat, flat(corners), _MILLIMETRES)
    factor = 1.0 if known is None else known.mm_per_px
    wide, high = photo.size
    # the centre of a pixel is half a pixel from the edge of the photo
    frame = np.array([(0, 0), (wide, 0), (wide, high), (0, high)]) * factor
    units = _UNITLESS if known is None else _MILLIMETRES

    def scaled(points: npt.NDArray[np.floating]) -> Doubles:
        return np.asarray(((points + 0.5) * (1, -1) + (0, high)) * factor, np.float64)

    return Ground(scaled, frame, units)
