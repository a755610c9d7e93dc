"""Findings as annotations for training other models: COCO instances (cocodataset.org) and YOLO segments.

COCO's shapes are uncompressed run lengths: they keep every pixel and every hole. A YOLO polygon has no holes: a ring of
cracks is joined to its hole by a cut without width.
"""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from crackview import file_names, files
from crackview.export import drawn
from crackview.export.model import Bools, PhotoResult, Sheet, annotation_record, named, origin, parts, scale_record
from crackview.files import SaveError
from crackview.inspection.store.matching import ReviewState
from crackview.vision import image_io
from crackview.vision.annotations import AnnotationKind, size
from crackview.vision.image_io import PhotoError
from crackview.vision.measure import Finding

CATEGORIES = ("crack", "joint")
"""Of findings; a joint is one that was reviewed as such. The width class of a finding is one of COCO's attributes."""


def write_coco(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``coco.json``.

    Raises:
        SaveError: If it cannot be written.
        PhotoError: If a mask cannot be read.
    """
    path = folder / "coco.json"
    files.write_text(path, json.dumps(instances(sheet), ensure_ascii=False) + "\n")
    return [path]


def category(finding: Finding, photo: PhotoResult) -> int:
    """Return the index of a finding's category in ``CATEGORIES``."""
    return CATEGORIES.index("joint" if photo.review(finding).state == ReviewState.JOINT else "crack")


def instances(sheet: Sheet) -> dict[str, Any]:
    """Return the whole data set; may raise PhotoError."""
    kinds = drawn.damages(sheet)
    annotations: list[dict[str, Any]] = []
    for image, photo in enumerate(sheet.each_photo(), start=1):
        for finding, part in parts(photo):
            width_class = photo.width_class(finding, sheet.basis.preset)
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image,
                    "category_id": category(finding, photo) + 1,
                    "segmentation": _run_lengths(part, finding.box[:2], photo.size),
                    "area": finding.area_px,
                    "bbox": list(finding.box),
                    "iscrowd": 0,
                    "attributes": {
                        "finding": finding.id,
                        "length_px": round(finding.length_px, 2),
                        "p95_width_px": round(finding.p95_width_px, 2),
                        "below_limit": finding.below_limit,
                        "width_class": None if width_class is None else width_class.title,
                        "state": photo.review(finding).state,
                        "scale": scale_record(photo.scale),
                    },
                }
            )
        for each in drawn.drawn(photo, AnnotationKind.DAMAGE):
            polygon = np.array(each.annotation.points) + 0.5  # COCO's begin at the edge of the photo
            low, high = polygon.min(0), polygon.max(0)
            area = size(each.annotation, None)
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image,
                    "category_id": len(CATEGORIES) + kinds.index(each.annotation.damage) + 1,
                    "segmentation": [[round(float(value), 2) for value in polygon.ravel()]],
                    "area": 0.0 if area is None else round(area.value, 2),
                    "bbox": [round(float(value), 2) for value in (*low, *(high - low))],
                    "iscrowd": 0,
                    "attributes": annotation_record(each, photo) | {"scale": scale_record(photo.scale)},
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
            {"id": index, "file_name": file_names.escape(photo.path), "width": photo.size[0], "height": photo.size[1]}
            for index, photo in enumerate(sheet.photos, start=1)
        ],
        "categories": [
            {"id": index, "name": name, "supercategory": group}
            for index, (name, group) in enumerate(
                [*((name, "crack") for name in CATEGORIES), *((drawn.damage_title(kind), "damage") for kind in kinds)],
                start=1,
            )
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


Points = npt.NDArray[np.int32]


def write_yolo(sheet: Sheet, folder: Path) -> list[Path]:
    """Write ``yolo/data.yaml`` and, for every photo, ``yolo/images/NAME.jpg`` (upright) and ``yolo/labels/NAME.txt``.

    A photo of which ``sheet.failed`` is told has neither.

    Raises:
        SaveError: If the description cannot be written.
    """
    home = folder / "yolo"
    written = []
    for photo, name in named(sheet):
        label, picture = home / "labels" / f"{name}.txt", home / "images" / f"{name}.jpg"
        try:
            image_io.write_jpeg(picture, photo.load())
            files.write_text(label, _labels(photo))
        except (PhotoError, SaveError) as error:
            picture.unlink(missing_ok=True)
            sheet.failed(photo, error)
        else:
            written.append(label)
    data = home / "data.yaml"
    files.write_text(data, _yaml(sheet))
    return [data, *written]


def _labels(photo: PhotoResult) -> str:
    """Return a line for each finding: the number of its category, and its outline in shares of the photo."""
    lines = []
    for finding, part in parts(photo):
        polygon = (_polygon(part) + finding.box[:2] + 0.5) / photo.size
        numbers = " ".join(f"{value:.7f}" for value in polygon.ravel())
        lines.append(f"{category(finding, photo)} {numbers}\n")
    return "".join(lines)


def _yaml(sheet: Sheet) -> str:
    """Return the description of the set; JSON strings are YAML strings.

    It has no ``path``: trainers then look beside the file, and with a relative one in the folder they were started in.
    """
    classes = "".join(f"  {index}: {json.dumps(name)}\n" for index, name in enumerate(CATEGORIES))
    traced = json.dumps(origin(sheet), ensure_ascii=True)
    return f"train: images\nval: images\nnames:\n{classes}# What the labels are based on:\norigin: {traced}\n"


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
