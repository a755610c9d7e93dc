"""Findings as YOLO segments: a folder for training, with data.yaml, pictures and labels.

A YOLO polygon has no holes: a ring of cracks is joined to its hole by a cut without width.
"""

import json
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from crackview import files
from crackview.export import coco
from crackview.export.model import Bools, Sheet, named, parts
from crackview.export.provenance import origin
from crackview.vision import image_io

Points = npt.NDArray[np.int32]


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``yolo/data.yaml`` and, for every photo, ``yolo/images/NAME.jpg`` (upright) and ``yolo/labels/NAME.txt``.

    Raises:
        SaveError: If a label cannot be written.
        PhotoError: If a photo or a mask cannot be read, or a picture not be written.
    """
    home = folder / "yolo"
    names = coco.categories(sheet)
    written = []
    for photo, name in named(sheet):
        lines = []
        for finding, part in parts(photo):
            polygon = (_polygon(part) + finding.box[:2] + 0.5) / photo.size
            numbers = " ".join(f"{value:.7f}" for value in polygon.ravel())
            lines.append(f"{names.index(coco.category(finding, photo, sheet))} {numbers}\n")
        label = home / "labels" / f"{name}.txt"
        files.write_text(label, "".join(lines))
        picture = home / "images" / f"{name}.jpg"
        image_io.write_jpeg(picture, photo.load())
        written.append(label)
    data = home / "data.yaml"
    files.write_text(data, _yaml(names, sheet))
    return [data, *written]


def _yaml(names: list[str], sheet: Sheet) -> str:
    """The description of the set; JSON strings are YAML strings.

    It has no ``path``: trainers then look beside the file, and with a relative one in the folder they were started in.
    """
    classes = "".join(f"  {index}: {json.dumps(name)}\n" for index, name in enumerate(names))
    traced = json.dumps(origin(sheet), ensure_ascii=True)
    return f"train: images\nval: images\nnames:\n{classes}# What the labels rest on:\norigin: {traced}\n"


def _polygon(part: Bools) -> Points:
    """Return one polygon through the outermost pixels of a part, (N, 2), with cuts to its holes."""
    found, levels = cv2.findContours(part.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    contours = [np.asarray(contour, np.int32).reshape(-1, 2) for contour in found]
    outer, holes = contours[0], []
    for contour, (*_, parent) in zip(contours, levels[0], strict=True):
        if parent < 0:
            outer = contour
        else:
            holes.append(contour)
    cuts: dict[int, list[Points]] = {}
    for hole in holes:
        apart = np.abs(outer - hole[0]).sum(axis=1)
        nearest = int(apart.argmin())
        cuts.setdefault(nearest, []).append(np.concatenate([hole, hole[:1], outer[nearest : nearest + 1]]))
    pieces: list[Points] = []
    begun = 0
    for index in sorted(cuts):
        pieces += [outer[begun : index + 1], *cuts[index]]
        begun = index + 1
    return np.concatenate([*pieces, outer[begun:]])
