"""Files of earlier versions, made by those versions, are opened with everything that is in them."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from crackview.inspection import analysis
from crackview.inspection.store import corrections, history, results, schema
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.inspection.store.schema import PAGE
from crackview.vision import classes, overlay
from crackview.vision.joints import JointRelation
from crackview.vision.scale import Scale
from tests.inspection import drawing

DATA = Path(__file__).parent / "data"
VERSIONS = range(1, schema.VERSION)


@pytest.fixture(params=VERSIONS)
def folder(request, tmp_path):
    """A folder with the file of a version, and the photos that it knows."""
    shutil.copy(DATA / f"version-{request.param}.crackview", tmp_path / NAME)
    for seed, name in enumerate("abc"):
        drawing.photo(tmp_path, f"{name}.png", seed)
    return tmp_path


def check(inspection):
    """What was said and measured in the file is there; each version was made by the same acts."""
    settings = inspection.settings()
    assert settings.scale == Scale(0.25, 0.01, "line of 500 mm")
    assert (settings.classes, settings.min_length_px) == (classes.PAVEMENT, 25.0)
    a, b, c = inspection.photos()
    assert (a.state, a.note, a.model.threshold) == (ReviewState.ACCEPTED, "pier 3", 0.7)
    assert (b.scale, b.unreviewed, c.model) == (Scale(0.5, None, "typed"), 2, None)
    reviews = {record.finding.id: record.review for record in inspection.findings(a.id)}
    assert {record.finding.limit_px >= 0 for record in inspection.findings(b.id)} == {True}
    assert reviews == {
        1: Review(ReviewState.ACCEPTED, "rust below", Severity.HIGH),
        2: Review(ReviewState.REJECTED, in_report=False),
        4: Review(ReviewState.EDITED),
    }
    assert [(number, review.note) for number, review in inspection.forgotten(a.id)] == [(3, "faint, watch it")]
    layer = inspection.corrections(a)
    assert (layer[100:104, 20:80] == corrections.CRACK).all()
    assert not (layer == corrections.NO_CRACK).any()
    return a


def test_everything_is_there_and_work_goes_on(folder):
    with Inspection(folder) as inspection:
        assert inspection.damage == ""
        photo = check(inspection)
        levels = results.levels(inspection, photo.id)
        assert inspection.photos()[1].scale.origin.template == "typed", "it is translated where it is shown"
        steps = [(str(step.title), step.undone) for step in history.steps(inspection, photo)]
        assert steps[-2:] == [("Brush stroke", False), ("Erase", True)]
        redone = history.redo(inspection, photo)
        assert (inspection.corrections(redone.photo)[:10] == corrections.NO_CRACK).all()
        photo = history.undo(inspection, redone.photo).photo
        photo = analysis.remeasure(inspection, photo, levels, 0.7)[0]
        lower, _ = analysis.remeasure(inspection, photo, levels, 0.5)
        numbers = {record.finding.id: record.review for record in inspection.findings(lower.id)}
        assert sorted(numbers) == [1, 2, 3, 4]
        assert numbers[3].note == "faint, watch it"
    with Inspection(folder) as again:
        assert again.database.rows("PRAGMA user_version")[0][0] == schema.VERSION
        assert again.database.rows("PRAGMA foreign_key_check") == []


def test_a_typed_scale_in_the_history_of_version_3_is_one_after_undo_too(tmp_path):
    shutil.copy(DATA / "version-3.crackview", tmp_path / NAME)
    with Inspection(tmp_path) as inspection:
        (_, photo, _) = inspection.photos()
        photo = history.redo(inspection, photo).photo
        assert (photo.scale.mm_per_px, photo.scale.origin.template) == (0.6, "typed")
        photo = history.undo(inspection, photo).photo
        assert (photo.scale.mm_per_px, photo.scale.origin.template) == (0.5, "typed")


def test_a_migrated_file_has_the_tables_of_a_new_one(folder, tmp_path):
    with Inspection(folder):
        pass
    (tmp_path / "new").mkdir()
    with Inspection(tmp_path / "new"):
        pass

    def tables(place):
        connection = sqlite3.connect(place / NAME)
        names = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1")
        ]
        columns = {
            # name, type, whether it may be NULL, and its place in the key; a column that was added has a default too
            table: [(*row[1:4], row[5]) for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in schema.TABLES
        }
        connection.close()
        return names, columns

    assert tables(folder) == tables(tmp_path / "new")
    assert all(tuple(row[0] for row in rows) == schema.names(table) for table, rows in tables(folder)[1].items())


def test_a_finding_of_a_migrated_file_can_be_a_joint(folder):
    with Inspection(folder) as inspection:
        (a, *_) = inspection.photos()
        inspection.review(inspection.findings(a.id)[:1], state=ReviewState.JOINT)
        with pytest.raises(InspectionError, match="CHECK constraint"), inspection.database.transaction() as connection:
            connection.execute("UPDATE findings SET state = 'other'")
    with Inspection(folder) as again:
        assert again.findings(a.id)[0].review.state is ReviewState.JOINT


def test_of_what_was_measured_before_version_5_the_joints_are_not_known_until_a_model_looks_again(folder):
    with Inspection(folder) as inspection:
        (a, *_) = inspection.photos()
        assert {record.finding.joint for record in inspection.findings(a.id)} == {None}
        assert results.joints(inspection, a.id, a.model.sha256) is None
        a, _ = analysis.remeasure(inspection, a, results.levels(inspection, a.id), 0.5)
        assert {record.finding.joint for record in inspection.findings(a.id)} == {None}
        seen = drawing.found(overlay.to_probability(results.levels(inspection, a.id)), drawing.joints(drawing.STEEP))
        analysis.save(inspection, a, seen, a.model)
    with Inspection(folder) as again:
        relations = [record.finding.joint for record in again.findings(a.id)]
        assert relations == [JointRelation.NONE, JointRelation.FOLLOWS, JointRelation.NONE, JointRelation.NONE]


def test_a_row_of_version_4_that_was_changed_by_others_is_not_migrated_as_if_it_were_sound(tmp_path):
    shutil.copy(DATA / "version-4.crackview", tmp_path / NAME)
    drawing.photo(tmp_path, "a.png", 0)
    connection = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    connection.execute("UPDATE findings SET p95_width_px = 1.25 WHERE number = 1 AND photo = 1")
    connection.close()
    with Inspection(tmp_path) as inspection:
        assert "was damaged: 3 photos" in inspection.damage
        assert 1.25 not in {record.finding.p95_width_px for record in inspection.findings(1)}


def test_a_migration_that_fails_leaves_the_file_as_it_was(folder, monkeypatch):
    before = (folder / NAME).read_bytes()

    def full(_connection):
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr("crackview.inspection.store.checksums.seal", full)
    with pytest.raises(InspectionError):
        Inspection(folder)
    monkeypatch.undo()
    assert (folder / NAME).read_bytes() == before
    with Inspection(folder) as inspection:
        check(inspection)


def test_a_damaged_file_of_an_earlier_version_is_read_page_by_page(folder):
    with (folder / NAME).open("r+b") as file:
        file.write(bytes(PAGE))
    with Inspection(folder) as inspection:
        assert "was damaged: 3 photos" in inspection.damage
        (a, b, _) = inspection.photos()
        assert b.scale.origin.template == "typed"
        assert {record.finding.id: record.review.note for record in inspection.findings(a.id)}[1] == "rust below"
        assert [str(step.title) for step in history.steps(inspection, a)][-2:] == ["Brush stroke", "Erase"]
        assert (inspection.corrections(a)[100:104, 20:80] == corrections.CRACK).all()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_can_be_read(folder):
    (folder / NAME).chmod(0o444)
    folder.chmod(0o555)
    try:
        with Inspection(folder) as inspection:
            photo = check(inspection)
            with pytest.raises(InspectionError, match="may not be written to"):
                inspection.review_photo(photo, note="no")
    finally:
        folder.chmod(0o755)


def test_a_copy_that_can_only_be_read_is_migrated_aside(folder, monkeypatch):
    """As above, for those who may write everywhere: SQLite is told that the file is read only."""
    connect = sqlite3.connect

    def read_only(path, *args, **options):
        if not path:
            return connect(path, *args, **options)
        return connect(f"file:{path}?mode=ro", *args, uri=True, **options)

    before = (folder / NAME).read_bytes()
    monkeypatch.setattr("crackview.inspection.store.database.sqlite3.connect", read_only)
    with Inspection(folder) as inspection:
        photo = check(inspection)
        with pytest.raises(InspectionError, match="may not be written to"):
            inspection.review_photo(photo, note="no")
    assert (folder / NAME).read_bytes() == before
