"""What is drawn beside cracks is a step each, survives a restart, and two windows lose nothing of it."""

import pytest

from crackview.inspection.session.commands.annotations import AddAnnotation, RemoveAnnotations, ReviewAnnotations
from crackview.inspection.session.commands.history import Redo, Undo
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store import annotations
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.inspection.store.schema import PAGE
from crackview.vision.annotations import Annotation, AnnotationKind
from tests.gui.inspect import walls

SPALL = Annotation(0, AnnotationKind.DAMAGE, ((10.0, 10.0), (60.0, 12.0), (40.5, 50.25)), 1.5, "spalling")
LINE = Annotation(0, AnnotationKind.DISTANCE, ((20.0, 20.0), (120.0, 20.0)))
TEXT = Annotation(0, AnnotationKind.TEXT, ((200.0, 30.0),))


@pytest.fixture
def folder(tmp_path):
    walls.photo(tmp_path)
    return tmp_path


@pytest.fixture
def session(folder):
    made = walls.session(folder / "home", folder / "wall.png")
    made.publish_draft()
    yield made
    made.close()


def kinds(session):
    return [(each.annotation.number, str(each.annotation.kind)) for each in session.state().annotations]


def test_each_is_a_step_that_can_be_undone_and_redone(session):
    for each, note in ((SPALL, ""), (LINE, ""), (TEXT, "look here")):
        assert SessionChange.ANNOTATIONS in AddAnnotation(each, note).execute(session)
    state = session.state()
    assert kinds(session) == [(1, "damage"), (2, "distance"), (3, "text")]
    spall, _, text = state.annotations
    assert (spall.annotation.points, spall.annotation.placing_px, spall.annotation.damage) == (
        SPALL.points, 1.5, "spalling"
    )  # fmt: skip
    assert spall.review == Review(ReviewState.ACCEPTED)
    assert text.review.note == "look here"
    assert str(state.undo.title) == "Write on the photo"
    assert SessionChange.ANNOTATIONS in Undo().execute(session)
    assert kinds(session) == [(1, "damage"), (2, "distance")]
    assert SessionChange.ANNOTATIONS in Redo().execute(session)
    RemoveAnnotations(session.state().annotations[:2]).execute(session)
    assert kinds(session) == [(3, "text")]
    Undo().execute(session)
    assert kinds(session) == [(1, "damage"), (2, "distance"), (3, "text")]


def test_a_new_one_after_undo_has_a_number_of_its_own(session):
    AddAnnotation(SPALL).execute(session)
    Undo().execute(session)
    AddAnnotation(LINE).execute(session)
    assert kinds(session) == [(2, "distance")]
    assert session.state().redo is None


def test_it_is_judged_as_a_finding_is_and_step_by_step(session):
    AddAnnotation(SPALL).execute(session)
    for changes in ({"severity": Severity.HIGH}, {"note": "deep"}, {"damage": "rust"}, {"in_report": False}):
        ReviewAnnotations(session.state().annotations, changes).execute(session)
    (one,) = session.state().annotations
    assert one.review == Review(ReviewState.ACCEPTED, "deep", Severity.HIGH, in_report=False)
    assert one.annotation.damage == "rust"
    titles = ["Outline damage", "Severity of damage", "Note on what was drawn", "Type of damage",
              "What was drawn in the report"]  # fmt: skip
    assert [str(step.title) for step in session.state().history] == titles
    Undo().execute(session)
    Undo().execute(session)
    (one,) = session.state().annotations
    assert (one.annotation.damage, one.review.in_report) == ("spalling", True)


def test_a_view_that_lags_behind_changes_what_is_there_now_and_what_is_gone_says_so(session):
    AddAnnotation(SPALL).execute(session)
    shown = session.state().annotations
    ReviewAnnotations(shown, {"note": "a"}).execute(session)
    ReviewAnnotations(shown, {"severity": Severity.LOW}).execute(session)
    (one,) = session.state().annotations
    assert (one.review.note, one.review.severity) == ("a", Severity.LOW)
    RemoveAnnotations(shown).execute(session)
    with pytest.raises(InspectionError, match="gone by now"):
        ReviewAnnotations(shown, {"note": "b"}).execute(session)


def test_it_survives_a_restart_and_another_window_sees_it(session, folder):
    other = walls.session(folder / "home2", folder / "wall.png")
    try:
        assert other.state().annotations == ()
        AddAnnotation(SPALL).execute(session)
        assert other.poll_changes() is not SessionChange.NOTHING
        assert len(other.state().annotations) == 1
    finally:
        other.close()
    session.close()
    again = walls.session(folder / "home", folder / "wall.png")
    try:
        assert again.state().annotations[0].annotation.points == SPALL.points
        assert Undo().execute(again)
        assert again.state().annotations == ()
    finally:
        again.close()


def test_it_is_read_page_by_page_from_a_damaged_file(session, folder):
    AddAnnotation(SPALL, "deep").execute(session)
    session.close()
    with (folder / NAME).open("r+b") as file:
        file.write(bytes(PAGE))
    with Inspection(folder) as inspection:
        assert "damaged" in inspection.damage
        (photo,) = inspection.photos()
        (one,) = annotations.of_photo(inspection, photo.id)
        assert (one.review.note, one.annotation.damage) == ("deep", "spalling")


def test_what_cannot_be_understood_is_damage_and_the_rest_stays(session):
    AddAnnotation(SPALL).execute(session)
    AddAnnotation(LINE).execute(session)
    AddAnnotation(TEXT).execute(session)
    with session.inspection.database.transaction() as connection:
        connection.execute("UPDATE annotations SET points = '[[1' WHERE number = 1")
        connection.execute("UPDATE annotations SET kind = 'hologram' WHERE number = 2")
    with pytest.raises(InspectionError, match="was damaged"):
        kinds(session)
    assert kinds(session) == [(3, "text")]


def test_without_a_photo_of_a_file_nothing_is_kept(tmp_path):
    empty = PhotoSession(tmp_path)
    for command in (AddAnnotation(SPALL), ReviewAnnotations((), {"note": ""}), RemoveAnnotations(())):
        assert not command.execute(empty)
