"""Centre lines as DXF drawings, one for each photo, with a layer for every width class.

A drawing is in millimetres where the photo has a scale and else in pixels, without a unit; y points up, and the lower
left corner of the photo is the origin.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from crackview import files
from crackview.export import class_looks
from crackview.export.model import PhotoResult, Sheet, named, simplified, width_class
from crackview.export.origin import origin, scale
from crackview.vision.classes import WidthClass, WidthClasses

if TYPE_CHECKING:
    from ezdxf.document import Drawing

PHOTO, NUMBERS, UNCLASSED = "PHOTO", "NUMBERS", "CRACK"
_MILLIMETRES, _UNITLESS = 4, 0  # $INSUNITS


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``NAME.dxf`` for every photo.

    Raises:
        SaveError: If a drawing cannot be written.
    """
    written = []
    for photo, name in named(sheet):
        path = folder / f"{name}.dxf"
        with files.replacing(path) as temporary:
            drawing(photo, sheet).saveas(temporary)
        written.append(path)
    return written


def layer(found: WidthClass, preset: WidthClasses) -> str:
    """The layer of a width class: its number, and its title without the characters that a layer may not have."""
    title = re.sub(r"[^A-Z0-9.]+", "_", found.title.upper()).strip("_")
    return f"{UNCLASSED}_{preset.classes.index(found)}_{title}"[:200]


def drawing(photo: PhotoResult, sheet: Sheet) -> "Drawing":
    """The drawing of one photo."""
    from ezdxf.filemanagement import new  # noqa: PLC0415 - a quarter of a second, only when a drawing is asked for

    document = new("R2010", units=_UNITLESS if photo.scale is None else _MILLIMETRES)
    preset = sheet.basis.preset
    factor = 1.0 if photo.scale is None else photo.scale.mm_per_px
    width, height = photo.size
    for name, colour in ((PHOTO, (128, 128, 128)), (NUMBERS, (128, 128, 128)), (UNCLASSED, (90, 90, 90))):
        document.layers.add(name).rgb = colour
    for each in preset.classes:
        document.layers.add(layer(each, preset)).rgb = class_looks.colour(each, preset)
    traced = origin(sheet.basis) | {"photo": photo.path.name, "scale": scale(photo.scale) or "none: drawn in pixels"}
    for key, value in traced.items():
        document.header.custom_vars.append(key, re.sub(r"[\x00-\x1f\ud800-\udfff]", "?", str(value)))
    space = document.modelspace()
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)]) * factor
    space.add_lwpolyline(corners.tolist(), close=True, dxfattribs={"layer": PHOTO})
    for finding in photo.included:
        found = width_class(finding, photo.scale, preset)
        on = {"layer": UNCLASSED if found is None else layer(found, preset)}
        for branch in finding.branches:
            # pixels have their middle half a pixel from the edge of the photo
            points = (simplified(branch) + 0.5) * (1, -1) * factor + (0, height * factor)
            if len(points) > 1:
                space.add_lwpolyline(points.tolist(), dxfattribs=on)
        left, top, *_ = finding.box
        place = (left * factor, (height - top) * factor)
        size = max(width, height) / 100 * factor
        space.add_text(str(finding.id), height=size, dxfattribs={"layer": NUMBERS, "insert": place})
    return document
