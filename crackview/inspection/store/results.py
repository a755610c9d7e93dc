"""What an analysis found, stored so that a reopened photo needs no second one, and reviews stay with their findings."""

import sqlite3
from dataclasses import replace
from typing import Any

import numpy as np

from crackview.inspection.store import codecs, corrections, matching, records, schema
from crackview.inspection.store.codecs import Bytes, CodecError, Shape
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import ConflictError, Inspection, change
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import AnalysisResult, FindingRecord, PhotoRecord

MAPS_LIMIT = 4 * 2**30
"""Bytes of all probability maps of an inspection; beyond it those stored longest ago make room."""

_WITH_SHAPES = "SELECT findings.*, details.shape FROM findings LEFT JOIN details ON details.finding = findings.id"


def store(inspection: Inspection, photo: PhotoRecord, result: AnalysisResult) -> PhotoRecord:
    """Store an analysis or a new measurement; ``identity`` says which findings keep their reviews.

    A finding that has changed since the last measurement, by pixels that were corrected by hand, becomes "edited".

    Raises:
        ConflictError: The photo was changed since it was read, so the mask may be an older one: measure again.
        InspectionError: It cannot be written.
    """
    height, width = result.mask.shape
    columns: dict[str, Any] = {
        "width": width, "height": height, "model": result.model.name, "model_sha256": result.model.sha256,
        "threshold": result.model.threshold, "stale": "", "problem": "",
    }  # fmt: skip
    if result.quality is not None:
        quality = result.quality
        columns |= {"sharpness": quality.sharpness, "dark": quality.dark, "bright": quality.bright}
    png = None if result.levels is None else codecs.pack_map(result.levels)
    layer = corrections.layer(inspection, photo) if photo.stale == "edit" else None
    try:
        with inspection.database.transaction() as connection:
            change(connection, "photos", (photo.id, photo.version), columns, photo.path)
            _store_findings(connection, photo.id, result, layer)
            if png is not None:
                _store_map(connection, photo.id, png)
    except ConflictError as error:
        error.fresh = inspection.photo(photo.id)
        raise
    return inspection.photo(photo.id)


def set_threshold(inspection: Inspection, photo: PhotoRecord, threshold: float) -> PhotoRecord:
    """Remember a threshold; the findings are those of the old one until the photo is measured again.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    return inspection.change_photo(photo, {"threshold": threshold, "stale": photo.stale or "threshold"})


def set_problem(inspection: Inspection, photo: PhotoRecord, sentence: str) -> PhotoRecord:
    """Remember why a photo could not be analysed; raises as ``set_threshold``."""
    return inspection.change_photo(photo, {"problem": sentence})


def levels(inspection: Inspection, photo: int) -> Bytes | None:
    """The probability map of a photo, uint8 (H, W) with 255 for 1.0, if it is stored and whole."""
    found = inspection.database.rows("SELECT png FROM maps WHERE photo = ?", (photo,))
    try:
        return codecs.unpack_map(found[0]["png"]) if found else None
    except CodecError:
        return None


def shapes(inspection: Inspection, photo: PhotoRecord) -> dict[int, Shape]:
    """The pixels of a photo's findings, as they were measured, by number.

    Raises:
        InspectionError: If they were damaged.
    """
    found = inspection.database.rows(
        f"{_WITH_SHAPES} WHERE photo = ? AND gone = 0 ORDER BY number",
        (photo.id,),
    )
    try:
        return {row["number"]: codecs.unpack_shape(row["shape"] or b"", _box(row)) for row in found}
    except CodecError as error:
        raise InspectionError(f"Findings of {photo.path} are damaged: look for cracks in it again.") from error


def has_levels(inspection: Inspection, photo: int) -> bool:
    """Whether the probability map of a photo is stored; it may be damaged."""
    return bool(inspection.database.rows("SELECT 1 FROM maps WHERE photo = ?", (photo,)))


def shape(inspection: Inspection, finding: FindingRecord) -> Shape:
    """The pixels of a finding when it was measured last."""
    rows = inspection.database.rows(
        f"{_WITH_SHAPES} WHERE findings.id = ?",
        (finding.id,),
    )
    return _shape(rows[0])


def _store_findings(connection: sqlite3.Connection, photo: int, result: AnalysisResult, layer: Bytes | None) -> None:
    rows = connection.execute(
        f"{_WITH_SHAPES} WHERE photo = ? ORDER BY number",
        (photo,),
    ).fetchall()
    old, new = [_shape(row) for row in rows], [codecs.shape_of(result.mask, each) for each in result.findings]
    reviews = [records.review(row) for row in rows]
    number = max((row["number"] for row in rows), default=0)
    matched = matching.match(old, new)
    for each, finding, shape in zip(matched, result.findings, new, strict=True):
        same = None if each.same is None else reviews[each.same]
        review = matching.inherit(same, [reviews[index] for index in each.related])
        before = [old[index] for index in ([] if each.same is None else [each.same]) + list(each.related)]
        if layer is not None and _by_hand(before, shape, layer):
            review = replace(review, state=ReviewState.EDITED)
        columns = records.finding_columns(finding) | records.review_columns(review) | {"gone": 0, "photo": photo}
        if each.same is not None:
            row = rows[each.same]
            change(connection, "findings", (row["id"], row["version"]), columns, "A finding")
            key = row["id"]
        else:
            number += 1
            every = columns | {"id": None, "version": 1, "number": number}
            key = connection.execute(schema.insert("findings"), every).lastrowid
        details = (key, codecs.pack_shape(shape), codecs.pack_branches(finding.branches))
        connection.execute("INSERT OR REPLACE INTO details (finding, shape, branches) VALUES (?, ?, ?)", details)
    _forget(connection, rows, reviews, matched)


def _forget(
    connection: sqlite3.Connection, rows: list[sqlite3.Row], reviews: list[Review], matched: list[matching.Match]
) -> None:
    """Hide old findings of which somebody said something, and delete the others and those that joined another one."""
    alive = {each.same for each in matched}
    joined = {index for each in matched if each.same is not None for index in each.related}
    for index, row in enumerate(rows):
        if index in alive:
            continue
        if reviews[index].says_something and index not in joined:
            hidden = "UPDATE findings SET gone = 1, version = version + 1 WHERE id = ? AND gone = 0"
            connection.execute(hidden, (row["id"],))
        else:
            connection.execute("DELETE FROM findings WHERE id = ?", (row["id"],))


def _by_hand(before: list[Shape], shape: Shape, layer: Bytes) -> bool:
    """Whether pixels drawn or erased by hand make the difference between a finding and what it was."""
    drawn = _within(shape, layer) == corrections.CRACK
    erased = any((_within(each, layer)[each.pixels] == corrections.NO_CRACK).any() for each in before)
    changed = not any(each.box == shape.box and np.array_equal(each.pixels, shape.pixels) for each in before)
    return changed and bool(erased or drawn[shape.pixels].any())


def _within(shape: Shape, layer: Bytes) -> Bytes:
    left, top, width, height = shape.box
    return layer[top : top + height, left : left + width]


def _shape(row: sqlite3.Row) -> Shape:
    """The pixels of a stored finding; its whole box where they were damaged."""
    box = _box(row)
    try:
        if row["shape"]:
            return codecs.unpack_shape(row["shape"], box)
    except CodecError:
        pass
    return Shape(box, np.ones((box[3], box[2]), bool))


def _box(row: sqlite3.Row) -> tuple[int, int, int, int]:
    return row["box_x"], row["box_y"], row["box_width"], row["box_height"]


def _store_map(connection: sqlite3.Connection, photo: int, png: bytes) -> None:
    (turn,) = connection.execute("SELECT coalesce(max(stored), 0) + 1 FROM maps").fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO maps (photo, stored, bytes, png) VALUES (?, ?, ?, ?)", (photo, turn, len(png), png)
    )
    (total,) = connection.execute("SELECT sum(bytes) FROM maps").fetchone()
    while total > MAPS_LIMIT:
        oldest, size = connection.execute("SELECT photo, bytes FROM maps ORDER BY stored LIMIT 1").fetchone()
        connection.execute("DELETE FROM maps WHERE photo = ?", (oldest,))
        total -= size
