"""The open inspection, with real files: drafts, another window, folders that cannot be written to or vanish."""

import errno
import shutil
from dataclasses import replace
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from crackview import files
from crackview.inspection import strokes
from crackview.inspection.session.commands.history import Undo
from crackview.inspection.session.commands.mask import DeleteFindings, DrawShape
from crackview.inspection.session.commands.review import ReviewFindings
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store import corrections
from crackview.inspection.store.database import ConflictError, InspectionError
from crackview.inspection.store.document import NAME
from crackview.inspection.store.matching import ReviewState
from crackview.vision import scale
from crackview.vision.pyramid import ProbabilityLayer
from tests.gui.inspect import walls


def stroke(x, y, value=corrections.CRACK):
    shape = strokes.stroke_shape(np.array([[x, y], [x + 60.0, y]]), np.full(2, 5.0), walls.SIZE)
    return DrawShape("Brush stroke", shape, value)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    walls.photo(folder)
    return folder


@pytest.fixture
def books(folder, tmp_path):
    """Two windows of one person on the same photo."""
    made = [walls.session(tmp_path / "home", folder / "wall.png", number=number) for number in (1, 2)]
    yield made
    for each in made:
        each.close()


def lengths(session):
    return sorted(5 * round(record.finding.length_px / 5) for record in session.findings)


def names(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith("-journal"))


def test_looking_writes_nothing_beside_the_photos_and_saying_something_does(books, folder):
    first, _ = books
    assert lengths(first) == [120, 140, 260]
    assert names(folder) == ["wall.png"]
    first.publish_draft()
    assert names(folder) == [NAME, "wall.png"]
    assert str(folder / NAME) in first.remarks[0].sentence
    assert [record.id for record in first.findings] != [0, 0, 0]


def test_a_draft_that_another_window_has_moved_is_followed_and_nothing_is_lost(books, folder):
    first, second = books
    first.publish_draft()
    first.inspection.review(first.findings[:1], state=ReviewState.ACCEPTED)
    second.reopen_if_moved()
    assert second.inspection.database.path == folder / NAME
    assert second.findings[0].review.state is ReviewState.ACCEPTED
    stroke(100, 200).execute(second)
    assert first.poll_changes()
    assert first.corrections.any()


def test_two_windows_edit_the_same_photo_and_both_edits_are_in_it(books):
    first, second = books
    for session in books:
        session.reopen_if_moved()
        session.publish_draft()
    stroke(40, 20).execute(first)
    first.measure_if_stale()
    second.remarks.clear()
    assert stroke(200, 220).execute(second)
    assert [remark.sentence for remark in second.remarks] == [
        "Another window had changed this photo as well: both changes are in it now."
    ]
    second.measure_if_stale()
    assert first.poll_changes()
    assert lengths(first) == lengths(second) == [65, 65, 120, 140, 260]
    assert np.array_equal(first.corrections, second.corrections)


def test_what_another_window_measured_at_its_threshold_stands_until_somebody_acts(books):
    first, second = books
    first.preview_threshold(0.7)
    first.commit()
    assert second.poll_changes()
    assert second.inference.model.threshold == 0.7
    assert "0.70" in second.remarks[-1].sentence
    assert not first.poll_changes()
    assert not second.poll_changes()
    second.preview_threshold(0.6)
    second.commit()
    assert first.poll_changes()
    assert first.inference.model.threshold == 0.6


def test_measuring_never_conflicts_with_what_another_window_does(books):
    first, second = books
    first.publish_draft()
    second.reopen_if_moved()
    stroke(40, 20).execute(second)
    first.preview_threshold(0.6)
    first.commit()
    assert lengths(first) == [65, 120, 140, 260]


def test_what_two_windows_say_of_one_finding_is_a_conflict(books):
    first, second = books
    first.publish_draft()
    second.reopen_if_moved()
    seen_by_both = second.findings[:1]
    first.inspection.review(first.findings[:1], note="first")
    with pytest.raises(ConflictError, match="another window"):
        second.inspection.review(seen_by_both, note="second")
    second.reload_photo()
    assert second.findings[0].review.note == "first"


def test_only_what_an_edit_touches_is_measured_anew_and_the_result_is_the_same(books):
    first, _ = books
    first.publish_draft()
    for command in (stroke(130, 60), stroke(200, 118, corrections.NO_CRACK), stroke(20, 20)):
        command.execute(first)
        first.measure_if_stale()
    in_parts = lengths(first)
    first._basis = None
    first.measure(first.photo.model)
    assert lengths(first) == in_parts
    assert in_parts[0] == 65
    Undo().execute(first)
    first.measure_if_stale()
    assert lengths(first) == in_parts[1:]


def test_sizes_follow_the_scale_and_what_has_not_changed_is_not_carried_through_a_plane_again(books, monkeypatch):
    session = books[0]
    assert session.state().sizes == (None, None, None)
    plane = scale.from_rectangle(((20.0, 20.0), (360.0, 40.0), (350.0, 260.0), (30.0, 240.0)), 800, 500)
    carried = Mock(wraps=scale.in_mm)
    monkeypatch.setattr("crackview.inspection.session.incremental_measure.in_mm", carried)
    for held, times in ((plane, 3), (plane, 3), (scale.Scale(0.2), 6)):
        session.inspection.change_settings(session.inspection.settings(), scale=held)
        found = session.state()
        assert found.sizes == tuple(scale.in_mm(each.finding, held) for each in found.findings)
        assert carried.call_count == times


def test_a_pasted_picture_is_measured_and_kept_nowhere(tmp_path, folder):
    session = PhotoSession(tmp_path / "home")
    session.show(replace(walls.seen(folder / "wall.png"), path=None))
    state = session.state()
    assert (len(state.findings), state.photo, {record.id for record in state.findings}) == (3, None, {0})
    assert not stroke(20, 20).execute(session)
    session.publish_draft()
    assert not (tmp_path / "home").exists()


def test_beside_photos_that_may_not_be_written_to_nothing_is_lost(books, folder, monkeypatch):
    first, _ = books
    make = files.temporary

    def temporary(parent, suffix):
        if parent == folder:  # the tests may run as root, who may write everywhere
            raise PermissionError(errno.EACCES, "Permission denied", str(parent))
        return make(parent, suffix)

    monkeypatch.setattr(files, "temporary", temporary)
    first.publish_draft()
    stroke(20, 20).execute(first)
    assert first.inspection.database.path.parent.name == "inspections"
    assert not (folder / NAME).exists()


def test_where_an_inspection_can_be_kept_nowhere_one_sentence_says_so_and_the_draft_stays(books, folder, tmp_path):
    first, _ = books
    shutil.rmtree(folder)
    folder.write_text("a file where the folder was")
    (tmp_path / "home" / "inspections").write_text("another one")
    with pytest.raises(InspectionError, match="free the folder or make room"):
        first.publish_draft()
    assert len(first.findings) == 3


def test_a_drive_that_vanishes_is_told_once_and_found_again(books, folder, tmp_path):
    first, _ = books
    first.publish_draft()
    folder.rename(tmp_path / "unplugged")
    with pytest.raises(InspectionError, match="moved or deleted"):
        first.poll_changes()
    assert not first.poll_changes()
    with pytest.raises(InspectionError, match="put it back"):
        stroke(20, 20).execute(first)
    (tmp_path / "unplugged").rename(folder)
    first.poll_changes()
    stroke(20, 20).execute(first)
    first.measure_if_stale()
    assert lengths(first) == [65, 120, 140, 260]


def test_an_inspection_that_cannot_be_used_leaves_the_findings_to_be_seen(tmp_path, folder):
    (tmp_path / "home").write_text("no folder")
    session = PhotoSession(tmp_path / "home")
    with pytest.raises(InspectionError):
        session.show(walls.seen(folder / "wall.png"))
    assert lengths(session) == [120, 140, 260]
    assert session.state().photo is None


def test_a_damaged_inspection_is_opened_and_the_damage_is_said(books, folder, tmp_path):
    first, _ = books
    first.publish_draft()
    stroke(40, 20).execute(first)
    first.measure_if_stale()
    for session in books:
        session.close()
    file = folder / NAME
    data = bytearray(file.read_bytes())
    data[:4096] = bytes(4096)
    file.write_bytes(data)
    third = walls.session(tmp_path / "home", folder / "wall.png")
    (remark,) = third.remarks
    assert remark.lasting
    assert "was damaged: 1 photo and 4 findings could be read" in remark.sentence
    assert third.corrections.any()
    assert len(third.findings) == 4
    third.close()


def test_a_deleted_finding_stays_away_at_a_lower_threshold(folder, tmp_path):
    seen = walls.seen(folder / "wall.png")
    soft = cv2.GaussianBlur(seen.probability, (0, 0), 2)
    soft.flags.writeable = False
    session = PhotoSession(tmp_path / "home")
    session.show(replace(seen, probability=soft, layer=ProbabilityLayer.of(soft)))
    session.publish_draft()
    longest = max(session.findings, key=lambda record: record.finding.length_px)
    DeleteFindings((longest,)).execute(session)
    session.preview_threshold(0.15)
    session.commit()
    assert len(session.findings) == 2
    with pytest.raises(InspectionError, match="is gone by now"):
        DeleteFindings((longest,)).execute(session)
    session.close()


def test_a_photo_that_is_selected_without_its_picture_is_judged_and_its_steps_are_undone(books, folder):
    first, second = books
    first.publish_draft()
    DeleteFindings((first.findings[0],)).execute(first)
    first.measure_if_stale()
    assert second.select(folder, folder / "wall.png").path == "wall.png"
    assert lengths(second) == lengths(first) == [120, 140]
    ReviewFindings(second.findings[:1], {"state": ReviewState.ACCEPTED}).execute(second)
    first.poll_changes()
    assert first.findings[0].review.state is ReviewState.ACCEPTED
    for _ in range(2):
        Undo().execute(second)
    assert second.photo.stale == "undo"
    assert second.preview_threshold(0.4) is SessionChange.NOTHING
    first.poll_changes()
    assert lengths(first) == [120, 140, 260]
    assert {record.review.state for record in first.findings} == {ReviewState.UNREVIEWED}
