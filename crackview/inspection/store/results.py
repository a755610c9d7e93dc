"""What an analysis found, stored so that a reopened photo needs no second one, and reviews stay with their findings."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from crackview import sentences
from crackview.inspection.store import checksums, codecs, corrections, history, matching, records, schema, step_titles
from crackview.inspection.store.codecs import Bools, Bytes, Shape
from crackview.inspection.store.damage import DamageError, decoding
from crackview.inspection.store.database import change
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import OldFinding, Review, ReviewState
from crackview.inspection.store.records import AnalysisResult, FindingRecord, PhotoRecord
from crackview.inspection.store.row_changes import RowChange
from crackview.sentences import Sentence
from crackview.vision.measure import Finding

MOST_MAP_BYTES = 4 * 2**30
"""Of all probability maps of an inspection; beyond it those stored longest ago make room."""
MOST_EARLIER_MAP_BYTES = 256 * 2**20
"""The same of those of models that were used before."""
MOST_JOINT_BYTES = 512 * 2**20
"""The same of where photos show joints."""
MOST_HIDDEN = 1000
"""Findings of a photo that are gone and not judged, so that they have their numbers when they are back."""

_NUMBERS = "SELECT numbers FROM photos WHERE id = ?"
_WITH_SHAPES = (
    f"SELECT findings.*, details.shape, {checksums.checked('details')} FROM findings "  # noqa: S608  our own words
    "LEFT JOIN details ON details.finding = findings.id"
)
_SHAPES_OF_PHOTO = f"{_WITH_SHAPES} WHERE photo = ? AND gone = 0 ORDER BY number"
_SHAPE_OF_FINDING = f"{_WITH_SHAPES} WHERE findings.id = ?"
_ALL_OF_PHOTO = "SELECT * FROM findings WHERE photo = ? ORDER BY number"
_MAP = (
    "SELECT png, width, height FROM maps JOIN photos ON photos.id = maps.photo WHERE photo = ? "  # noqa: S608  our own words
    f"AND coalesce(maps.model_sha256, photos.model_sha256) = photos.model_sha256 AND {checksums.sound('maps')}"
)
_EARLIER_MAP = (
    "SELECT png, width, height FROM earlier_maps JOIN photos ON photos.id = earlier_maps.photo WHERE photo = ? "  # noqa: S608
    f"AND earlier_maps.model_sha256 = photos.model_sha256 AND {checksums.sound('earlier_maps')}"
)
_JOINTS = (
    "SELECT bits, width, height FROM joint_maps JOIN photos ON photos.id = joint_maps.photo "  # noqa: S608
    f"WHERE photo = ? AND joint_maps.model_sha256 = ? AND {checksums.sound('joint_maps')}"
)

_REVIEW_AND_ANCHOR = ("state", "anchor_x", "anchor_y")
_CHOSEN = ("model", "model_sha256", "threshold")

Read = Callable[[str, tuple[int]], list[sqlite3.Row]]


LENGTH_SHARE = 0.02
"""How well lengths are known, as a share."""


@dataclass(frozen=True)
class LostReview:
    """A judged finding that another threshold or model would take away.

    Attributes:
        number: Of the finding.
        review: How it was judged; it is remembered, and there again when the finding is.
        joined: The number of the finding that takes it in; None: it is gone.
    """

    number: int
    review: Review
    joined: int | None


class ReviewLoss(Exception):  # noqa: N818  a question rather than an error
    """Judged findings would be taken away, or measured otherwise; nothing was written.

    Attributes:
        lost: What would be taken away.
        changed: The numbers of the findings whose width or length would be another one.
    """

    def __init__(self, lost: Sequence[LostReview], changed: Sequence[int]) -> None:
        super().__init__(
            Sentence(
                "{count} judged findings would be taken away, {changed} measured otherwise.",
                count=len(lost),
                changed=len(changed),
            )
        )
        self.lost, self.changed = tuple(lost), tuple(changed)


@dataclass(frozen=True, eq=False)
class _Identified:
    """A finding of a new measurement: the stored one that it is, or None, and its number, anchor and pixels."""

    row: sqlite3.Row | None
    number: int
    anchor: tuple[int, int]
    shape: Shape
    finding: Finding


def store(inspection: Inspection, photo: PhotoRecord, result: AnalysisResult, *, may_lose: bool = True) -> PhotoRecord:
    """Store an analysis or a new measurement; ``matching`` decides which findings are those of before.

    Another model or threshold than the photo had is a step of the history. A finding whose pixels a correction has
    changed since the last measurement becomes "edited", which belongs to the step of the correction.

    Args:
        inspection: Of the photo.
        photo: As it was read.
        result: To be stored.
        may_lose: Whether another model or threshold may take judged findings away, or change what they measure.

    Raises:
        ReviewLoss: It would, and may not.
        ConflictError: The photo was changed since it was read, so the mask may be an older one: measure again.
        InspectionError: It cannot be written.
    """
    height, width = result.mask.shape
    model, before = result.model, photo.model
    columns: dict[str, Any] = {
        "width": width, "height": height, "model": model.name, "model_sha256": model.sha256,
        "threshold": model.threshold, "stale": "", "problem": "",
    }  # fmt: skip
    if result.quality is not None:
        quality = result.quality
        columns |= {"sharpness": quality.sharpness, "dark": quality.dark, "bright": quality.bright}
    png = None if result.levels is None else codecs.pack_map(result.levels)
    bits = None if result.joints is None else codecs.pack_bits(result.joints)
    layer = inspection.corrections(photo) if photo.stale == "edit" else None
    with inspection.changing(lambda: inspection.photo(photo.id)) as connection:

        def read(statement: str, parameters: tuple[int]) -> list[sqlite3.Row]:
            return connection.execute(statement, parameters).fetchall()

        rows, identified = _identify(read, photo, result)
        another = before is not None and before != model
        if another and not may_lose:
            lost, moved = _lost(rows, identified), _changed(identified)
            if lost or moved:
                raise ReviewLoss(lost, moved)
        made = change(connection, "photos", (photo.id, photo.version), columns, photo.path)
        changes = _store_findings(connection, photo, identified, layer)
        _forget(connection, photo.id, rows, identified)
        if before is not None and before.sha256 != model.sha256:
            _keep_earlier_map(connection, photo.id, before.sha256)
        if png is not None:
            _store_map(connection, photo.id, model.sha256, png)
        if bits is not None:
            _store_joints(connection, photo.id, model.sha256, bits)
        if another and before is not None:
            title = step_titles.of_models(before, model)
            history.record(connection, photo, title, [_of_columns(made, _CHOSEN), *changes])
        else:
            history.extend(connection, photo, changes)
    return inspection.photo(photo.id)


def preview(
    inspection: Inspection, photo: PhotoRecord, result: AnalysisResult
) -> tuple[tuple[FindingRecord, ...], tuple[LostReview, ...], tuple[int, ...]]:
    """Return what ``store`` would store, without storing it.

    These are the findings, new ones with the id 0, then lost reviews and changed findings as in ``ReviewLoss``.

    Raises:
        InspectionError: The inspection cannot be read.
    """
    with inspection.database.as_inspection_errors():
        rows, identified = _identify(inspection.database.rows, photo, result)
        lost, changed = _lost(rows, identified), _changed(identified)
        reviews = [Review() if each.row is None else records.review(each.row) for each in identified]
    found = []
    for each, review in zip(identified, reviews, strict=True):
        row = each.row
        key, version = (0, 0) if row is None else (row["id"], row["version"])
        found.append(FindingRecord(key, version, photo.id, review, replace(each.finding, id=each.number)))
    found.sort(key=lambda record: record.finding.id)
    return tuple(found), tuple(lost), tuple(changed)


def set_problem(inspection: Inspection, photo: PhotoRecord, sentence: str) -> PhotoRecord:
    """Remember why a photo could not be analysed.

    Raises:
        ConflictError: Another window was faster.
        InspectionError: It cannot be written.
    """
    return inspection.change_photo(photo, {"problem": sentences.to_json(sentence)})


def levels(inspection: Inspection, photo: int) -> Bytes | None:
    """Return the probability map of a photo by its model, uint8 (H, W) with 255 for 1.0, if it is stored and whole."""
    row = _stored_map(inspection, photo)
    try:
        return None if row is None else _unpacked(row)
    except DamageError:
        return None


def restore_levels(inspection: Inspection, photo: PhotoRecord, levels: Bytes) -> None:
    """Store the map of an analysed photo again, which had made room for others.

    Raises:
        InspectionError: It cannot be written.
    """
    if photo.model is not None:
        with inspection.database.transaction() as connection:
            _store_map(connection, photo.id, photo.model.sha256, codecs.pack_map(levels))


def joints(inspection: Inspection, photo: int, sha256: str) -> Bools | None:
    """Where a model saw joints on a photo, bool (H, W), if that is stored and whole.

    Args:
        inspection: Of the photo.
        photo: Its id.
        sha256: Of the model.
    """
    found = inspection.database.rows(_JOINTS, (photo, sha256))
    try:
        return _unpacked_joints(found[0]) if found else None
    except DamageError:
        return None


def restore_joints(inspection: Inspection, photo: PhotoRecord, sha256: str, joints: Bools) -> None:
    """Store where a model saw joints on an analysed photo, bool (H, W), of which that was not known.

    Raises:
        InspectionError: It cannot be written.
    """
    with inspection.database.transaction() as connection:
        _store_joints(connection, photo.id, sha256, codecs.pack_bits(joints))


def shapes(inspection: Inspection, photo: PhotoRecord) -> dict[int, Shape]:
    """Return the pixels of a photo's findings, as they were measured, by number.

    Raises:
        InspectionError: If they were damaged.
    """
    found = inspection.database.read(lambda row: (int(row["number"]), _shape(row)), _SHAPES_OF_PHOTO, (photo.id,))
    return dict(found)


def shape(inspection: Inspection, finding: FindingRecord) -> Shape:
    """Return the pixels of a finding when it was measured last; raise InspectionError if they were damaged."""
    return inspection.database.read(_shape, _SHAPE_OF_FINDING, (finding.id,))[0]


def _identify(read: Read, photo: PhotoRecord, result: AnalysisResult) -> tuple[list[sqlite3.Row], list[_Identified]]:
    """Return all findings that a photo has had, and which of them each finding of a result is."""
    rows = read(_ALL_OF_PHOTO, (photo.id,))
    highest = int(read(_NUMBERS, (photo.id,))[0]["numbers"])
    shapes = [codecs.shape_of(result.mask, each) for each in result.findings]

    def old(row: sqlite3.Row) -> OldFinding:
        return OldFinding(row["number"], _anchor(row), lambda: _shape(read(_SHAPE_OF_FINDING, (row["id"],))[0]))

    same_as = matching.match([old(row) for row in rows], shapes)
    identified = []
    for same, shape, finding in zip(same_as, shapes, result.findings, strict=True):
        row = None if same is None else rows[same]
        anchor = None if row is None else _anchor(row)
        if anchor is None or not matching.holds(shape, anchor):
            anchor = matching.anchor(shape, result.probability)
        if row is None:
            highest += 1
        identified.append(_Identified(row, highest if row is None else row["number"], anchor, shape, finding))
    return rows, identified


def _lost(rows: Sequence[sqlite3.Row], identified: Sequence[_Identified]) -> list[LostReview]:
    """Return the judged findings that are gone.

    What was only rejected is in no table, and counts not, unless a finding that was not rejected takes it in.
    """
    alive = {each.number for each in identified}
    lost = []
    for row in rows:
        review = records.review(row)
        if not row["gone"] and review.is_judged and row["number"] not in alive:
            anchor = _anchor(row)
            home = next((each for each in identified if anchor and matching.holds(each.shape, anchor)), None)
            stays_out = home is None or (home.row is not None and _is_rejected(records.review(home.row)))
            if not (stays_out and _is_rejected(review) and not review.note and not review.severity):
                lost.append(LostReview(row["number"], review, None if home is None else home.number))
    return lost


def _is_rejected(review: Review) -> bool:
    return review.state is ReviewState.REJECTED


def _changed(identified: Sequence[_Identified]) -> list[int]:
    """Return the numbers of judged findings whose measures have changed by more than their uncertainty.

    What was rejected is in no table, and counts not.
    """
    changed = []
    for each in identified:
        row, now = each.row, each.finding
        review = Review() if row is None else records.review(row)
        if row is None or row["gone"] or not review.is_judged or _is_rejected(review):
            continue
        wider = max(abs(getattr(now, name) - row[name]) for name in ("mean_width_px", "p95_width_px"))
        if wider > row["width_uncertainty_px"] or abs(now.length_px / row["length_px"] - 1) > LENGTH_SHARE:
            changed.append(each.number)
    return changed


def _store_findings(
    connection: sqlite3.Connection, photo: PhotoRecord, identified: Sequence[_Identified], layer: Bytes | None
) -> list[RowChange]:
    """Write the findings; return what of reviews and anchors has changed."""
    before = _shapes_before(connection, photo.id, identified, layer)
    changes = []
    for at, each in enumerate(identified):
        review = Review() if each.row is None else records.review(each.row)
        if layer is not None and _by_hand(before[at], each.shape, layer):
            review = replace(review, state=ReviewState.EDITED)
        columns = records.finding_columns(each.finding) | records.review_columns(review)
        columns |= {"gone": 0, "photo": photo.id, "anchor_x": each.anchor[0], "anchor_y": each.anchor[1]}
        if each.row is not None:
            key = each.row["id"]
            made = change(connection, "findings", (key, each.row["version"]), columns, "A finding")
            if _anchor(each.row) is not None:
                changes.append(_of_columns(made, _REVIEW_AND_ANCHOR))
        else:
            columns |= {"version": 1, "number": each.number}
            key = connection.execute(schema.insert("findings", tuple(columns)), columns).lastrowid
        details = (key, codecs.pack_shape(each.shape), codecs.pack_branches(each.finding.branches))
        connection.execute("INSERT OR REPLACE INTO details (finding, shape, branches) VALUES (?, ?, ?)", details)
    highest = max((each.number for each in identified), default=0)
    connection.execute("UPDATE photos SET numbers = max(numbers, ?) WHERE id = ?", (highest, photo.id))
    return changes


def _shapes_before(
    connection: sqlite3.Connection, photo: int, identified: Sequence[_Identified], layer: Bytes | None
) -> list[list[Shape]]:
    """Return the pixels of what each finding was, or was a part of, or has taken in; nothing without a correction."""
    if layer is None:
        return [[] for _ in identified]
    old = [_shape(row) for row in connection.execute(_SHAPES_OF_PHOTO, (photo,)).fetchall()]
    before: list[list[Shape]] = [[] for _ in identified]
    for o, n in matching.related(old, [each.shape for each in identified]):
        before[n].append(old[o])
    return before


def _forget(
    connection: sqlite3.Connection, photo: int, rows: Sequence[sqlite3.Row], identified: Sequence[_Identified]
) -> None:
    """Hide the findings that are gone; of those not judged only the last ``MOST_HIDDEN`` are kept."""
    alive = {each.number for each in identified}
    for row in rows:
        if row["number"] not in alive and not row["gone"]:
            connection.execute("UPDATE findings SET gone = 1, version = version + 1 WHERE id = ?", (row["id"],))
    judged = "state <> 'unreviewed' OR note <> '' OR severity <> 0 OR in_report <> 1"
    connection.execute(
        f"DELETE FROM findings WHERE id IN (SELECT id FROM findings WHERE photo = ? AND gone = 1 AND NOT ({judged}) "  # noqa: S608  our own words
        "ORDER BY id DESC LIMIT -1 OFFSET ?)",
        (photo, MOST_HIDDEN),
    )


def _of_columns(made: RowChange, kept: tuple[str, ...]) -> RowChange:
    """Return the part of a change that is in some columns."""
    before, after = ({name: side[name] for name in kept if name in side} for side in (made.before, made.after))
    return RowChange(made.table, made.id, before, after)


def _anchor(row: sqlite3.Row) -> tuple[int, int] | None:
    return None if row["anchor_x"] is None else (row["anchor_x"], row["anchor_y"])


def _by_hand(before: list[Shape], shape: Shape, layer: Bytes) -> bool:
    """Return whether pixels drawn or erased by hand make the difference between a finding and what it was."""
    drawn = _within(shape, layer) == corrections.CRACK
    erased = any((_within(each, layer)[each.pixels] == corrections.NO_CRACK).any() for each in before)
    changed = not any(each.box == shape.box and np.array_equal(each.pixels, shape.pixels) for each in before)
    return changed and bool(erased or drawn[shape.pixels].any())


def _within(shape: Shape, layer: Bytes) -> Bytes:
    left, top, width, height = shape.box
    return layer[top : top + height, left : left + width]


@decoding
def _shape(row: sqlite3.Row) -> Shape:
    """Return the pixels of a stored finding; raise DamageError if they are damaged or missing."""
    return codecs.unpack_shape(row["shape"], _box(row))


def _box(row: sqlite3.Row) -> tuple[int, int, int, int]:
    return row["box_x"], row["box_y"], row["box_width"], row["box_height"]


def _stored_map(inspection: Inspection, photo: int) -> sqlite3.Row | None:
    """Return the map of a photo by its model, with the photo's size; None if it is damaged or was removed."""
    found = inspection.database.rows(_MAP, (photo,)) or inspection.database.rows(_EARLIER_MAP, (photo,))
    return found[0] if found else None


@decoding
def _unpacked(row: sqlite3.Row) -> Bytes:
    return codecs.unpack_map(row["png"], (row["height"], row["width"]))


@decoding
def _unpacked_joints(row: sqlite3.Row) -> Bools:
    return codecs.unpack_bits(row["bits"], (row["height"], row["width"]))


def _store_joints(connection: sqlite3.Connection, photo: int, sha256: str, bits: bytes) -> None:
    """Store the joints of a photo, within the transaction that is open; those stored longest ago make room."""
    connection.execute(
        "INSERT OR REPLACE INTO joint_maps (photo, model_sha256, bytes, bits) VALUES (?, ?, ?, ?)",
        (photo, sha256, len(bits), bits),
    )
    _make_room(connection, "joint_maps", MOST_JOINT_BYTES)


def _make_room(connection: sqlite3.Connection, table: str, most: int) -> None:
    """Delete the oldest rows of a table until they have at most so many bytes."""
    (total,) = connection.execute(f"SELECT coalesce(sum(bytes), 0) FROM {table}").fetchone()  # noqa: S608  our own names
    while total > most:
        oldest, size = connection.execute(f"SELECT id, bytes FROM {table} ORDER BY id LIMIT 1").fetchone()  # noqa: S608
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (oldest,))  # noqa: S608
        total -= size


def _store_map(connection: sqlite3.Connection, photo: int, sha256: str, png: bytes) -> None:
    """Store the map of a photo, within the transaction that is open; others make room."""
    (turn,) = connection.execute("SELECT coalesce(max(stored), 0) + 1 FROM maps").fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO maps (photo, stored, bytes, png, model_sha256) VALUES (?, ?, ?, ?, ?)",
        (photo, turn, len(png), png, sha256),
    )
    (total,) = connection.execute("SELECT sum(bytes) FROM maps").fetchone()
    while total > MOST_MAP_BYTES:
        oldest, size = connection.execute("SELECT photo, bytes FROM maps ORDER BY stored LIMIT 1").fetchone()
        connection.execute("DELETE FROM maps WHERE photo = ?", (oldest,))
        total -= size


def _keep_earlier_map(connection: sqlite3.Connection, photo: int, sha256: str) -> None:
    """Keep the map of the model that a photo had, so that going back to it needs no network."""
    connection.execute(
        "INSERT OR REPLACE INTO earlier_maps (photo, model_sha256, bytes, png) SELECT photo, ?, bytes, png FROM maps "
        "WHERE photo = ? AND coalesce(model_sha256, ?) = ?",
        (sha256, photo, sha256, sha256),
    )
    _make_room(connection, "earlier_maps", MOST_EARLIER_MAP_BYTES)
