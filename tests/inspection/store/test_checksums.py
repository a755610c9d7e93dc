"""Every row has a check sum, written by whatever wrote the row; what does not fit is said, and not believed."""

import shutil
import sqlite3
import struct
import tracemalloc
import zlib

import pytest

from crackview.inspection import analysis
from crackview.inspection.store import checksums, codecs, history, results, schema
from crackview.inspection.store.damage import CodecError
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.vision import classes
from tests.fuzz import flips
from tests.inspection import drawing
from tests.inspection.store.test_schema import DATA

OTHER = {"INTEGER": 2, "REAL": 0.375, "TEXT": "accepted", "BLOB": b"\0" * 40}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sound")
    flips.make(folder)
    return folder


@pytest.fixture
def folder(sound, tmp_path):
    shutil.copytree(sound, tmp_path / "folder")
    return tmp_path / "folder"


def edit(folder, statement, *values):
    """Write into the file with a program that knows nothing of check sums."""
    connection = sqlite3.connect(folder / NAME, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    changed = connection.execute(statement, values).rowcount
    connection.close()
    return changed


def without_a_sum_that_fits(folder):
    connection = sqlite3.connect(folder / NAME)
    checksums.install(connection)
    found = {table: checksums.first_damaged(connection, table) for table in schema.TABLES}
    rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in schema.TABLES}
    connection.close()
    assert all(rows.values()), rows
    return [table for table, row in found.items() if row is not None]


def test_whatever_a_person_does_leaves_sums_that_fit(folder):
    assert without_a_sum_that_fits(folder) == []
    with Inspection(folder) as inspection:
        for photo in inspection.photos():
            for turn in (history.undo, history.undo, history.redo):
                turn(inspection, inspection.photo(photo.id))
        inspection.apply_to_all([photo.id for photo in inspection.photos()], 0.4, None)
        moved = folder / "moved.png"
        (folder / "0.png").rename(moved)
        assert inspection.locate(moved).id == 1
    assert without_a_sum_that_fits(folder) == []


def test_a_sum_is_the_same_for_ever():
    assert checksums.of("photos", 1, -(2**40), 2.5, "Brücke \U0001f309", b"\0\xff", None) == 833635253


@pytest.mark.parametrize("table", [table for table in schema.TABLES if table not in checksums.BLOBS])
def test_any_value_edited_by_hand_is_said(table, sound, tmp_path):
    for number, column in enumerate(schema.TABLES[table]):
        name, kind = column.split()[:2]
        if name == schema.names(table)[0]:
            continue
        folder = tmp_path / str(number)
        shutil.copytree(sound, folder)
        key = schema.names(table)[0]
        connection = sqlite3.connect(folder / NAME)
        (before,) = connection.execute(f"SELECT {name} FROM {table} ORDER BY {key}").fetchone()
        connection.close()
        value = OTHER[kind] if before != OTHER[kind] else None if kind == "REAL" else type(before)()
        try:
            edit(folder, f"UPDATE {table} SET {name} = ? WHERE {key} = (SELECT min({key}) FROM {table})", value)
        except sqlite3.IntegrityError:
            continue
        with Inspection(folder) as inspection:
            assert "was damaged" in inspection.damage, name
        with Inspection(folder) as again:
            assert again.damage == ""


def test_a_photo_that_is_not_believed_keeps_its_findings_and_their_reviews(folder):
    assert edit(folder, "UPDATE photos SET note = 'nobody wrote this' WHERE id = 1") == 1
    with Inspection(folder) as inspection:
        assert "look at 0.png again" in inspection.damage
        assert "1.png" not in inspection.damage
        photo = inspection.locate(folder / "0.png")
        assert (photo.id, photo.note, photo.state, photo.model) == (1, "", ReviewState.UNREVIEWED, None)
        assert inspection.corrections(photo).size == 0
        lines = (drawing.LEVEL, drawing.STEEP, ((10, 90), (120, 95)))
        photo = drawing.analysed(inspection, folder / "0.png", *lines)
        first = inspection.findings(photo.id)[0]
        assert first.review == Review(ReviewState.ACCEPTED, "rust 0", Severity.HIGH)
        assert inspection.corrections(photo).any()
        assert (results.shapes(inspection, photo).keys()) == {each.finding.id for each in inspection.findings(1)}


def test_a_finding_that_is_not_believed_is_measured_again(folder):
    with Inspection(folder) as inspection:
        before = inspection.findings(2)
        assert len(before) >= 3
    assert edit(folder, "UPDATE findings SET max_width_px = 70 WHERE photo = 2 AND number = 2") == 1
    with Inspection(folder) as inspection:
        assert "look at 1.png again" in inspection.damage
        photo = inspection.photo(2)
        assert photo.stale == "threshold"
        assert len(inspection.findings(2)) == len(before) - 1
        photo, _ = analysis.remeasure(inspection, photo, results.levels(inspection, 2), photo.model.threshold)
        after = inspection.findings(2)
    assert [each.finding.box for each in after if each.finding.id == 1] == [before[0].finding.box]
    assert sorted(each.finding.box for each in after) == sorted(each.finding.box for each in before)
    assert {each.finding.max_width_px for each in after} == {each.finding.max_width_px for each in before}
    assert [each.review for each in after if each.finding.id == 1] == [before[0].review]


def test_pixels_that_are_not_believed_are_noticed_when_they_are_read_and_measured_again(folder):
    with Inspection(folder) as inspection:
        key = inspection.findings(2)[0].id
        boxes = {record.id: record.finding.box for record in inspection.findings(2)}
    other = "(SELECT branches FROM details WHERE finding = ?1 + 1)"
    edit(folder, f"UPDATE details SET branches = {other} WHERE finding = ?1", key)
    with Inspection(folder) as inspection:
        assert inspection.damage == ""
        with pytest.raises(InspectionError, match=r"look at 1\.png again; .* Repeat what you did last\.$"):
            inspection.findings(2)
        found = {record.id: record for record in inspection.findings(2)}
        assert found[key].review.note == "rust 1"
        assert (found[key].finding.branches, inspection.photo(2).stale) == ((), "threshold")
        assert {each: record.finding.box for each, record in found.items()} == boxes


def test_a_number_of_a_row_may_be_any(folder):
    edit(folder, "UPDATE details SET finding = -1 WHERE finding = 1")
    edit(folder, "UPDATE history SET id = -9223372036854775808 WHERE id = 1")
    with Inspection(folder) as inspection:
        assert "was damaged: 4 photos" in inspection.damage
        assert inspection.findings(1)[0].review.note == "rust 0"


def test_settings_that_are_not_believed_are_those_of_a_new_inspection(folder):
    edit(folder, "UPDATE inspection SET mm_per_px = 0.125")
    with Inspection(folder) as inspection:
        assert "scale and settings of the folder were not, set them again; the" in inspection.damage
        settings = inspection.settings()
        assert (settings.scale, settings.classes) == (None, classes.ACI)
        assert len(inspection.photos()) == flips.PHOTOS


def test_a_damaged_map_is_as_one_that_made_room(folder):
    edit(folder, "UPDATE maps SET png = (SELECT png FROM maps WHERE photo = 2) WHERE photo = 1")
    with Inspection(folder) as inspection:
        assert results.levels(inspection, 1) is None
        assert results.levels(inspection, 2) is not None
        assert inspection.damage == ""


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_version_that_is_lost_is_found_again(folder, version):
    edit(folder, f"PRAGMA user_version = {version}")
    with Inspection(folder) as inspection:
        assert "was damaged: 4 photos" in inspection.damage
        assert inspection.settings().classes == classes.PAVEMENT
        assert [photo.note.split()[1] for photo in inspection.photos()] == ["0", "1", "2", "3"]


def test_a_mark_that_is_lost_is_found_again(folder):
    edit(folder, f"PRAGMA application_id = {schema.APPLICATION_ID ^ 1}")
    with Inspection(folder) as inspection:
        assert "was damaged: 4 photos" in inspection.damage


def test_a_definition_that_was_changed_is_noticed(folder):
    edit(folder, "CREATE TRIGGER theirs AFTER UPDATE ON photos BEGIN DELETE FROM findings; END")
    with Inspection(folder) as inspection:
        assert "was damaged: 4 photos" in inspection.damage
        inspection.review_photo(inspection.photo(1), note="on")
        assert inspection.findings(1)


def test_large_rows_of_an_earlier_version_have_no_sum_until_they_are_written_again(tmp_path):
    shutil.copy(DATA / "version-3.crackview", tmp_path / NAME)
    drawing.photo(tmp_path, "a.png", 0)
    with Inspection(tmp_path) as inspection:
        count = "SELECT count(*) FROM maps WHERE checksum IS NULL"
        assert inspection.database.rows(count)[0][0] == 2
        photo = inspection.photo(1)
        results.restore_levels(inspection, photo, results.levels(inspection, 1))
        assert inspection.database.rows(count)[0][0] == 1
        rows = inspection.database.rows("SELECT * FROM photos")
        assert all(checksums.fits("photos", dict(row)) for row in rows)


HUGE = 2**31 - 1
BOMB = zlib.compress(bytes(200 * 2**20), 9)
IHDR = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", HUGE, HUGE) + b"\x08\0\0\0\0" + bytes(40)


@pytest.mark.parametrize(
    "unpack",
    [
        lambda: codecs.unpack_grid(struct.pack("<II", 60_000, 60_000) + BOMB),
        lambda: codecs.unpack_grid(struct.pack("<II", 4, 4) + BOMB),
        lambda: codecs.unpack_grid(struct.pack("<II", HUGE, 0) + BOMB),
        lambda: codecs.unpack_shape(struct.pack("<II", 4, 1) + BOMB, (0, 0, 8, 4)),
        lambda: codecs.unpack_shape(struct.pack("<II", 60_000, 60_000) + BOMB, (0, 0, 480_000, 60_000)),
        lambda: codecs.unpack_shape(struct.pack("<II", 4, 1) + zlib.compress(bytes(4)), (-9, 0, 8, 4)),
        lambda: codecs.unpack_branches(BOMB),
        lambda: codecs.unpack_branches(zlib.compress(struct.pack("<3i", -1, 5, 5))),
        lambda: codecs.unpack_branches(zlib.compress(struct.pack("<6i", 2, -5, 6, 1, 1, 1))),
        lambda: codecs.unpack_map(IHDR, (200, 300)),
    ],
)
def test_what_would_be_huge_is_refused_before_memory_is_taken(unpack):
    tracemalloc.start()
    try:
        with pytest.raises(CodecError):
            unpack()
        assert tracemalloc.get_traced_memory()[1] < 2 * codecs._MOST_BYTES + 2**20
    finally:
        tracemalloc.stop()
