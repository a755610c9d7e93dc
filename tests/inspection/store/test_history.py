"""What people do can be undone and redone, step by step, across restarts, and never takes away what came since."""

from dataclasses import replace

import numpy as np
import pytest

from crackview.inspection import analysis
from crackview.inspection.store import corrections, history, results, step_titles
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import Review, ReviewState, Severity
from crackview.inspection.store.step_titles import Title
from crackview.vision import classes
from crackview.vision.scale import Scale
from tests.inspection import drawing
from tests.inspection.drawing import MODEL


@pytest.fixture
def photos(tmp_path):
    with Inspection(tmp_path) as inspection:
        return [drawing.analysed(inspection, drawing.photo(tmp_path, f"{name}.png", name)) for name in (0, 1)]


def titles(inspection, photo):
    return [str(step.title) for step in history.steps(inspection, photo)]


def everything(inspection, photo):
    """All that a person may have set of a photo and its folder."""
    photo = inspection.photo(photo.id)
    settings = replace(inspection.settings(), version=0)
    findings = tuple((record.finding.id, record.review) for record in inspection.findings(photo.id))
    model = None if photo.model is None else photo.model.threshold
    return photo.state, photo.note, photo.scale, model, settings, findings


def test_all_that_a_person_does_goes_back_and_forth_in_one_order_across_restarts(photos, tmp_path):
    photo = photos[0]

    def findings(inspection):
        return inspection.findings(photo.id)

    def erase(inspection):
        layer = inspection.corrections(inspection.photo(photo.id))
        after = layer.copy()
        after[:5] = corrections.CRACK
        inspection.correct(inspection.photo(photo.id), corrections.patch(Title("Brush stroke"), layer, after))

    acts = (
        lambda i: i.review(findings(i)[:1], state=ReviewState.ACCEPTED),
        lambda i: i.review(findings(i), severity=Severity.HIGH),
        lambda i: i.review(findings(i)[1:], note="rust"),
        lambda i: i.review(findings(i)[:1], in_report=False),
        lambda i: i.review_photo(i.photo(photo.id), state=ReviewState.ACCEPTED),
        lambda i: i.review_photo(i.photo(photo.id), note="pier"),
        lambda i: i.set_scale(i.photo(photo.id), Scale(0.5)),
        lambda i: i.change_settings(i.settings(), scale=Scale(0.25, 0.01)),
        lambda i: i.change_settings(i.settings(), classes=classes.PAVEMENT),
        lambda i: i.change_settings(i.settings(), min_length_px=25.0),
        lambda i: i.set_folder_scale(i.photo(photo.id), i.settings(), Scale(0.1)),
        erase,
    )
    states = []
    for act in acts:
        with Inspection(tmp_path) as inspection:
            states.append(everything(inspection, photo))
            act(inspection)
    with Inspection(tmp_path) as inspection:
        assert titles(inspection, photo) == [
            "Accept finding 1", "Severity of 2 findings", "Note on finding 2", "Finding 1 out of the report",
            "Accept photo", "Note on the photo", "Scale of the photo", "Scale of the folder", "Width classes",
            "Specks below 25 px", "Scale of the folder", "Brush stroke",
        ]  # fmt: skip
        states.append(everything(inspection, photo))
    for state in reversed(states[:-1]):
        with Inspection(tmp_path) as inspection:
            assert history.undo(inspection, inspection.photo(photo.id)) is not None
            assert everything(inspection, photo) == state
    with Inspection(tmp_path) as inspection:
        assert history.undo(inspection, inspection.photo(photo.id)) is None
        assert not inspection.corrections(inspection.photo(photo.id)).any()
        for state in states[1:]:
            assert history.redo(inspection, inspection.photo(photo.id)) is not None
            assert everything(inspection, photo) == state
        assert history.redo(inspection, inspection.photo(photo.id)) is None
        assert inspection.corrections(inspection.photo(photo.id)).any()


def test_another_threshold_is_a_step_and_going_back_restores_numbers_and_reviews(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = photos[0]
        inspection.review(inspection.findings(photo.id), state=ReviewState.ACCEPTED)
        before = everything(inspection, photo)
        levels = results.levels(inspection, photo.id)
        photo, _ = analysis.remeasure(inspection, inspection.photo(photo.id), levels, 0.86)
        assert titles(inspection, photo)[-1] == "Threshold 0.50 to 0.86"
        undone = history.undo(inspection, photo)
        assert (undone.photo.stale, undone.photo.model.threshold) == ("threshold", 0.5)
        analysis.remeasure(inspection, undone.photo, levels, 0.5)
        assert everything(inspection, photo) == before


def test_a_new_step_ends_what_was_undone_and_one_that_changes_nothing_is_none(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = photos[0]
        inspection.review_photo(photo, note="one")
        history.undo(inspection, inspection.photo(photo.id))
        inspection.review_photo(inspection.photo(photo.id), note="two")
        assert titles(inspection, photo) == ["Note on the photo"]
        assert history.redo(inspection, inspection.photo(photo.id)) is None
        inspection.review_photo(inspection.photo(photo.id), note="two")
        assert len(titles(inspection, photo)) == 1


def test_photos_have_histories_of_their_own_and_share_that_of_the_folder(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        first, second = photos
        inspection.review_photo(first, note="first")
        inspection.change_settings(inspection.settings(), scale=Scale(0.5))
        inspection.review_photo(second, note="second")
        assert titles(inspection, first) == ["Note on the photo", "Scale of the folder"]
        history.undo(inspection, inspection.photo(first.id))
        history.undo(inspection, inspection.photo(first.id))
        assert inspection.settings().scale is None
        assert inspection.photo(second.id).note == "second"
        assert [step.undone for step in history.steps(inspection, second)] == [True, False]


def test_the_newest_step_is_that_of_whichever_photo_or_of_the_folder(photos, tmp_path):
    (tmp_path / "new").mkdir()
    with Inspection(tmp_path / "new") as empty:
        assert history.newest(empty) is None
    with Inspection(tmp_path) as inspection:
        first, second = photos
        inspection.review_photo(second, note="pier")
        inspection.set_scale(first, Scale(0.5))
        inspection.change_settings(inspection.settings(), scale=Scale(0.25))
        found = []
        while (step := history.newest(inspection)) is not None:
            found.append(step.photo)
            history.undo(inspection, inspection.photo(step.photo or first.id))
        assert found == [None, first.id, second.id]


def test_what_was_changed_since_stays_and_a_step_of_which_nothing_is_left_is_a_conflict(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = photos[0]
        inspection.review(inspection.findings(photo.id), state=ReviewState.ACCEPTED)
        with inspection.database.transaction() as connection:  # as a program without a history might
            connection.execute("UPDATE findings SET state = 'rejected' WHERE number = 2")
        history.undo(inspection, inspection.photo(photo.id))
        states = {record.finding.id: record.review.state for record in inspection.findings(photo.id)}
        assert states == {1: ReviewState.UNREVIEWED, 2: ReviewState.REJECTED}
        with inspection.database.transaction() as connection:
            connection.execute("UPDATE findings SET state = 'rejected'")
        with pytest.raises(ConflictError, match="Accept 2 findings"):
            history.redo(inspection, inspection.photo(photo.id))


def test_a_stroke_that_makes_a_finding_edited_gives_its_judgement_back_when_it_is_undone(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = photos[0]
        levels = results.levels(inspection, photo.id)
        inspection.review(inspection.findings(photo.id), state=ReviewState.ACCEPTED, note="sure")
        before = everything(inspection, photo)
        for rows in (np.s_[:80, 120:130], np.s_[:80, 180:190]):
            photo = inspection.photo(photo.id)
            layer = inspection.corrections(photo)
            after = layer.copy()
            after[rows] = corrections.NO_CRACK
            photo = inspection.correct(photo, corrections.patch(Title("Erase"), layer, after))
            photo, _ = analysis.remeasure(inspection, photo, levels, 0.5)
        reviews = {record.finding.id: record.review for record in inspection.findings(photo.id)}
        assert sum(review.state is ReviewState.EDITED for review in reviews.values()) == 3
        assert reviews[2].state is ReviewState.ACCEPTED
        assert [reviews[number].note for number in (3, 4)] == ["", ""], "a part that split off has no note"
        for _ in range(2):
            undone = history.undo(inspection, inspection.photo(photo.id))
            analysis.remeasure(inspection, undone.photo, levels, 0.5)
        assert everything(inspection, photo) == before
        for _ in range(2):
            redone = history.redo(inspection, inspection.photo(photo.id))
            analysis.remeasure(inspection, redone.photo, levels, 0.5)
        assert {record.finding.id: record.review for record in inspection.findings(photo.id)} == reviews


def test_another_model_is_a_step_and_the_map_of_the_first_is_kept(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = inspection.photo(photos[0].id)
        inspection.review(inspection.findings(photo.id)[:1], state=ReviewState.ACCEPTED)
        before, kept = everything(inspection, photo), results.levels(inspection, photo.id)
        other = replace(MODEL, name="other", sha256="b" * 64)
        seen = drawing.probability(drawing.STEEP, height=0.7)
        photo, _ = analysis.save(inspection, inspection.photo(photo.id), drawing.found(seen), other)
        assert titles(inspection, photo)[-1] == "Run with other"
        assert [number for number, _ in inspection.forgotten(photo.id)] == [1]
        undone = history.undo(inspection, photo)
        assert (undone.photo.model, undone.photo.stale) == (MODEL, "model")
        levels = results.levels(inspection, photo.id)
        np.testing.assert_array_equal(levels, kept)
        analysis.remeasure(inspection, undone.photo, levels, 0.5)
        assert everything(inspection, photo) == before


def test_applying_to_all_is_one_step_that_leaves_what_was_set_since(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        ids = [photo.id for photo in photos]
        inspection.locate(drawing.photo(tmp_path, "new.png", 9))
        assert inspection.apply_to_all([*ids, 3], 0.7, None) == 2
        assert [photo.model and photo.model.threshold for photo in inspection.photos()] == [0.7, 0.7, None]
        assert [photo.stale for photo in inspection.photos()] == ["threshold", "threshold", ""]
        levels = results.levels(inspection, 2)
        analysis.remeasure(inspection, inspection.photo(2), levels, 0.8)
        history.undo(inspection, inspection.photo(1))
        assert [photo.model and photo.model.threshold for photo in inspection.photos()] == [0.5, 0.8, None]
        assert titles(inspection, photos[1]) == ["Apply to all photos", "Threshold 0.70 to 0.80"]


def test_photos_that_were_judged_are_known(photos, tmp_path):
    with Inspection(tmp_path) as inspection:
        assert inspection.judged() == set()
        inspection.review(inspection.findings(1)[:1], note="?")
        assert inspection.judged() == {1}
        inspection.review_photo(inspection.photo(2), state=ReviewState.REJECTED)
        assert inspection.judged() == {1, 2}
        assert Review().is_judged is False


def test_a_severity_that_accepts_as_well_is_called_a_severity():
    title = step_titles.of_findings([3], {"severity": Severity.HIGH, "state": ReviewState.ACCEPTED})
    assert (title.template, title.values) == ("Severity of finding {0}", (3,))
