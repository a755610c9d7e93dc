"""Findings as COCO instances (cocodataset.org), for annotation tools and for training other models.

Shapes are uncompressed run lengths: they keep every pixel and every hole, which polygons do not.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np

from crackview import file_names, files
from crackview.export.model import Bools, PhotoResult, Sheet, parts
from crackview.export.provenance import origin, scale
from crackview.vision.measure import Finding

UNCLASSED = "crack"
"""Category of findings without a width class: no scale, or a width too small for the pixels to resolve."""


def write(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``coco.json``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a mask cannot be read.
    """
    path = folder / "coco.json"
    files.write_text(path, json.dumps(instances(sheet), ensure_ascii=False) + "\n")
    return [path]


def categories(sheet: Sheet) -> list[str]:
    """Return the names of the categories, the one without a class first, and alone if no photo has a scale."""
    if all(photo.scale is None for photo in sheet.photos):
        return [UNCLASSED]
    return [UNCLASSED, *(each.title for each in sheet.basis.preset.classes)]


def category(finding: Finding, photo: PhotoResult, sheet: Sheet) -> str:
    """Return the name of a finding's category."""
    found = photo.width_class(finding, sheet.basis.preset)
    return UNCLASSED if found is None else found.title


def instances(sheet: Sheet) -> dict[str, Any]:
    """Return the whole data set; may raise PhotoError."""
    names = categories(sheet)
    annotations: list[dict[str, Any]] = []
    for image, photo in enumerate(sheet.turns(), start=1):
        for finding, part in parts(photo):
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image,
                    "category_id": names.index(category(finding, photo, sheet)) + 1,
                    "segmentation": _run_lengths(part, finding.box[:2], photo.size),
                    "area": finding.area_px,
                    "bbox": list(finding.box),
                    "iscrowd": 0,
                    "attributes": {
                        "finding": finding.id,
                        "length_px": round(finding.length_px, 2),
                        "p95_width_px": round(finding.p95_width_px, 2),
                        "below_limit": finding.below_limit,
                        "scale": scale(photo.scale),
                    },
                }
            )
    return {
        "info": {
            "description": sheet.title,
            "version": sheet.basis.version,
            "year": sheet.basis.date.year,
            "contributor": "CrackView",
            "date_created": sheet.basis.date.isoformat(timespec="seconds"),
            **origin(sheet),
        },
        "licenses": [],
        "images": [
            {"id": index, "file_name": file_names.text(photo.path), "width": photo.size[0], "height": photo.size[1]}
            for index, photo in enumerate(sheet.photos, start=1)
        ],
        "categories": [
            {"id": index, "name": name, "supercategory": "crack"} for index, name in enumerate(names, start=1)
        ],
        "annotations": annotations,
    }


def _run_lengths(part: Bools, corner: tuple[int, int], size: tuple[int, int]) -> dict[str, Any]:
    """Return run lengths down the columns, background first, for a part whose upper left pixel is at ``corner``."""
    width, height = size
    columns, rows = np.nonzero(part.T)
    places = (columns + corner[0]) * height + rows + corner[1]
    breaks = np.flatnonzero(np.diff(places) > 1)
    starts = np.concatenate([places[:1], places[breaks + 1]])
    ends = np.concatenate([places[breaks], places[-1:]]) + 1
    edges = np.stack([starts, ends], axis=1).ravel()
    counts = np.diff(np.concatenate([[0], edges, [width * height]]))
    # an empty run may begin the list, if the first pixel is crack, but not end it
    return {"size": [height, width], "counts": [int(count) for count in (counts if counts[-1] else counts[:-1])]}
