"""What an open inspection knows of joints, with real files."""

from dataclasses import replace

import numpy as np
import pytest

from crackview.inspection import strokes
from crackview.inspection.session.commands.history import Undo
from crackview.inspection.session.commands.joints import KeepJoints, ReadJoints
from crackview.inspection.session.commands.mask import DrawShape
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store import corrections, results
from crackview.vision.joints import JointRelation
from tests.gui.inspect import walls

FOLLOWS, TOUCHES, NONE = JointRelation.FOLLOWS, JointRelation.TOUCHES, JointRelation.NONE


def joints():
    """A line of joint below the lower crack of the wall, one across the upper left one, and one below all."""
    seen = np.zeros((walls.SIZE[1], walls.SIZE[0]), bool)
    seen[125:128, 30:290] = True
    seen[40:80, 60:62] = True
    seen[210:213, 20:300] = True
    return seen


def inference(path, **changes):
    return replace(walls.seen(path), joints=joints(), **changes)


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    return walls.photo(folder)


@pytest.fixture
def sessions(tmp_path):
    made = []

    def make():
        made.append(PhotoSession(tmp_path / "home"))
        return made[-1]

    yield make
    for each in made:
        each.close()


def relations(session):
    return [record.finding.joint for record in session.findings]


def told(session):
    received = []
    ReadJoints(received.append).execute(session)
    return received


def test_findings_say_it_when_they_are_measured_and_after_the_next_start(sessions, path):
    session = sessions()
    session.show(inference(path))
    assert relations(session) == [FOLLOWS, NONE, TOUCHES]
    (known,) = told(session)
    assert np.array_equal(known.joints, joints())
    session.close()
    again = sessions()
    again.show(walls.seen(path))  # from the map that was kept, of which the window knows no joints
    assert relations(again) == [FOLLOWS, NONE, TOUCHES]
    again.preview_threshold(0.7)
    assert relations(again) == [FOLLOWS, NONE, TOUCHES]
    again.commit()
    assert relations(again) == [FOLLOWS, NONE, TOUCHES]
    (known,) = told(again)
    assert np.array_equal(known.joints, joints())
    assert not known.joints.flags.writeable


def test_what_is_drawn_along_a_joint_follows_it_and_the_others_stay_as_they_were(sessions, path):
    session = sessions()
    session.show(inference(path))
    shape = strokes.stroke_shape(np.array([[40.0, 211.0], [280.0, 211.0]]), np.full(2, 5.0), walls.SIZE)
    DrawShape("Brush stroke", shape, corrections.CRACK).execute(session)
    session.measure_if_stale()
    assert relations(session) == [FOLLOWS, NONE, TOUCHES, FOLLOWS]
    partly = relations(session)
    session.measure(session.photo.model)
    assert relations(session) == partly, "all measured anew say the same"


def test_another_model_has_its_own_joints_and_undo_brings_back_those_of_the_first(sessions, path):
    session = sessions()
    session.show(inference(path))
    other = replace(walls.MODEL, name="other", sha256="b" * 64)
    session.show(replace(inference(path, model=other, rerun=True), joints=None, number=2))
    assert session.photo.model == other
    assert relations(session) == [None, None, None]
    assert told(session)[0].joints is None
    Undo().execute(session)
    session.measure_if_stale()
    assert session.photo.model.sha256 == walls.MODEL.sha256
    assert relations(session) == [FOLLOWS, NONE, TOUCHES]
    assert np.array_equal(told(session)[0].joints, joints())


def test_joints_that_were_found_later_are_kept_for_the_photo_and_model_that_they_are_of(sessions, path):
    session = sessions()
    assert told(session) == []
    session.show(walls.seen(path))
    sha256 = session.photo.model.sha256
    assert told(session)[0].joints is None
    KeepJoints(2, sha256, joints()).execute(session)
    KeepJoints(1, "b" * 64, joints()).execute(session)
    assert told(session)[0].joints is None
    KeepJoints(1, sha256, joints()).execute(session)
    assert np.array_equal(results.joints(session.inspection, session.photo.id, sha256), joints())
    assert relations(session) == [None, None, None], "findings stay as they were measured"
    session.preview_threshold(0.7)
    assert relations(session) == [FOLLOWS, NONE, TOUCHES]


def test_a_map_that_had_made_room_comes_back_with_its_joints(sessions, path):
    session = sessions()
    session.show(inference(path))
    with session.inspection.database.transaction() as connection:
        connection.execute("DELETE FROM maps")
        connection.execute("DELETE FROM joint_maps")
    photo = session.photo
    session.show(inference(path, number=2))
    assert results.joints(session.inspection, photo.id, photo.model.sha256) is not None


def test_a_pasted_picture_is_kept_nowhere(sessions, path):
    session = sessions()
    session.show(replace(inference(path), path=None))
    assert relations(session) == [FOLLOWS, NONE, TOUCHES]
    assert session.inspection is None
    session.show(replace(walls.seen(path), path=None, number=2))
    KeepJoints(2, walls.MODEL.sha256, joints()).execute(session)
    assert np.array_equal(told(session)[0].joints, joints())
