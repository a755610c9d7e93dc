import sqlite3
from dataclasses import replace

import numpy as np
import pytest

from crackview.inspection import analysis
from crackview.inspection.store import codecs, corrections, results
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.inspection.store.step_titles import Title
from crackview.vision import overlay
from crackview.vision.joints import JointRelation
from crackview.vision.widths import Origin
from tests.inspection import drawing

FAINT = ((160, 150), (280, 150))


@pytest.fixture
def inspection(tmp_path):
    drawing.photo(tmp_path)
    with Inspection(tmp_path) as opened:
        yield opened


@pytest.fixture
def photo(inspection, tmp_path):
    """Two strong cracks and a faint one."""
    seen = np.maximum(drawing.probability(drawing.LEVEL, drawing.STEEP), drawing.probability(FAINT, height=0.6))
    located = inspection.locate(tmp_path / "a.png")
    return analysis.save(inspection, located, drawing.found(seen), drawing.MODEL)[0]


def measured(inspection, photo, threshold=0.5):
    levels = results.levels(inspection, photo.id)
    return analysis.remeasure(inspection, photo, levels, threshold)[0]


def by_number(inspection, photo):
    return {record.finding.id: record for record in inspection.findings(photo.id)}


def test_a_reopened_photo_needs_no_second_run(inspection, photo):
    levels = results.levels(inspection, photo.id)
    mask = analysis.mask(overlay.to_probability(levels), 0.5)
    findings = [record.finding for record in inspection.findings(photo.id)]
    assert [finding.id for finding in findings] == [1, 2, 3]
    for finding in findings:
        assert codecs.shape_of(mask, finding).area == finding.area_px
        assert sum(len(branch.points) for branch in finding.branches) > 50


def test_reviews_stay_when_the_threshold_moves_even_where_a_crack_is_gone_for_a_while(inspection, photo):
    level, _, faint = inspection.findings(photo.id)
    inspection.review([faint], state=ReviewState.ACCEPTED, note="keep", severity=Severity.HIGH)
    inspection.review([level], state=ReviewState.REJECTED)
    photo = measured(inspection, photo, 0.8)
    assert photo.model.threshold == 0.8
    strict = by_number(inspection, photo)
    assert {number: record.review.state for number, record in strict.items()} == {
        1: ReviewState.REJECTED,
        2: ReviewState.UNREVIEWED,
    }
    assert strict[1].id == level.id
    assert strict[1].finding.area_px < level.finding.area_px
    assert [(number, review.note) for number, review in inspection.forgotten(photo.id)] == [(3, "keep")]
    photo = measured(inspection, photo, 0.4)
    back = by_number(inspection, photo)[3]
    assert (back.id, back.review.note, back.review.severity) == (faint.id, "keep", Severity.HIGH)
    assert inspection.forgotten(photo.id) == []


def test_numbers_are_not_given_twice(inspection, photo):
    photo = measured(inspection, photo, 0.8)
    photo = measured(inspection, photo, 0.5)
    assert sorted(by_number(inspection, photo)) == [1, 2, 3]
    inspection.review([by_number(inspection, photo)[3]], note="said")
    drawn = drawing.found(drawing.probability(drawing.LEVEL, drawing.STEEP, ((20, 100), (20, 190))))
    photo = analysis.save(inspection, photo, drawn, drawing.MODEL)[0]
    assert sorted(by_number(inspection, photo)) == [1, 2, 4]


def test_a_cut_by_hand_leaves_two_edited_findings_and_the_others_as_they_were(inspection, photo):
    level, steep, _ = inspection.findings(photo.id)
    inspection.review([level, steep], state=ReviewState.ACCEPTED)
    layer = inspection.corrections(photo)
    after = layer.copy()
    after[:80, 120:130] = corrections.NO_CRACK
    photo = inspection.correct(photo, corrections.patch(Title("Erase"), layer, after))
    photo = measured(inspection, photo)
    assert photo.stale == ""
    states = {number: record.review.state for number, record in by_number(inspection, photo).items()}
    assert states == {1: ReviewState.EDITED, 2: ReviewState.ACCEPTED, 3: ReviewState.UNREVIEWED, 4: ReviewState.EDITED}
    inspection.review(list(by_number(inspection, photo).values()), state=ReviewState.ACCEPTED)
    photo = measured(inspection, photo, 0.45)
    assert {record.review.state for record in inspection.findings(photo.id)} == {ReviewState.ACCEPTED}


def test_a_result_of_an_older_mask_is_not_stored(inspection, photo):
    layer = inspection.corrections(photo)
    inspection.correct(photo, corrections.patch(Title("Brush"), layer, layer + corrections.CRACK))
    with pytest.raises(ConflictError) as caught:
        measured(inspection, photo)
    assert caught.value.fresh.stale == "edit"
    assert len(inspection.findings(photo.id)) == 3


def test_limit_and_origin_of_widths_come_back_as_they_were_stored(inspection, photo):
    with inspection.database.transaction() as connection:
        connection.execute("UPDATE findings SET limit_px = 2.345678901234, width_from = 'drawn'")
    for record in inspection.findings(photo.id):
        assert (record.finding.limit_px, record.finding.width_from) == (2.345678901234, Origin.DRAWN)


def test_maps_make_room_for_newer_ones(inspection, photo, tmp_path, monkeypatch):
    size = len(codecs.pack_map(results.levels(inspection, photo.id)))
    monkeypatch.setattr(results, "MOST_MAP_BYTES", int(2.5 * size))
    others = [drawing.analysed(inspection, drawing.photo(tmp_path, f"{seed}.png", seed)) for seed in (1, 2)]
    assert results.levels(inspection, photo.id) is None
    assert all(results.levels(inspection, other.id) is not None for other in others)
    assert len(inspection.findings(photo.id)) == 3, "what was measured stays"


def test_joints_are_kept_for_each_model_and_with_every_new_measurement(tmp_path):
    other = replace(drawing.MODEL, name="other", sha256="b" * 64)
    first, second = drawing.joints(drawing.STEEP), drawing.joints(drawing.LEVEL)
    with Inspection(tmp_path) as inspection:
        path = drawing.photo(tmp_path)
        photo = drawing.analysed(inspection, path, joints=first)
        relations = [record.finding.joint for record in inspection.findings(photo.id)]
        assert relations == [JointRelation.NONE, JointRelation.FOLLOWS]
        photo, _ = analysis.remeasure(inspection, photo, results.levels(inspection, photo.id), 0.7)
        assert [record.finding.joint for record in inspection.findings(photo.id)] == relations
        photo = drawing.analysed(inspection, path, model=other, joints=second)
        assert [record.finding.joint for record in inspection.findings(photo.id)] == relations[::-1]
    with Inspection(tmp_path) as again:
        assert np.array_equal(results.joints(again, photo.id, drawing.MODEL.sha256), first)
        assert np.array_equal(results.joints(again, photo.id, other.sha256), second)
        assert results.joints(again, photo.id, "c" * 64) is None
        photo = drawing.analysed(again, path, model=replace(other, sha256="c" * 64))
        assert [record.finding.joint for record in again.findings(photo.id)] == [None, None]


def test_joints_that_were_damaged_are_not_known(tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(tmp_path), joints=drawing.joints(drawing.STEEP))
    connection = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    connection.execute("UPDATE joint_maps SET bits = zeroblob(40)")
    connection.close()
    with Inspection(tmp_path) as inspection:
        assert inspection.damage == ""
        assert results.joints(inspection, photo.id, drawing.MODEL.sha256) is None


def test_joints_stored_longest_ago_make_room(tmp_path, monkeypatch):
    seen = drawing.joints(drawing.STEEP)
    monkeypatch.setattr(results, "MOST_JOINT_BYTES", 2 * len(codecs.pack_bits(seen)))
    with Inspection(tmp_path) as inspection:
        photos = [
            drawing.analysed(inspection, drawing.photo(tmp_path, f"{seed}.png", seed), joints=seen) for seed in range(3)
        ]
        known = [results.joints(inspection, photo.id, drawing.MODEL.sha256) is not None for photo in photos]
        assert known == [False, True, True]
        results.restore_joints(inspection, photos[0], drawing.MODEL.sha256, seen)
        known = [results.joints(inspection, photo.id, drawing.MODEL.sha256) is not None for photo in photos]
        assert known == [True, False, True]
