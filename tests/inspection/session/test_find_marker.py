"""A photo with a printed gauge on its wall has its scale as soon as it is shown, and what a person says of it holds."""

import numpy as np
import pytest
from PIL import Image

from crackview.inspection.session.commands.settings import FindMarker, FindMarkerAgain, SetScale
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.vision import gauge
from crackview.vision.scale import Scale
from tests.gui.inspect import walls
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look

TYPED = Scale(0.7, 0.01)


def marked(folder, name="marked.png", **looks):
    """A photo of a wall with a gauge on it, and its true mm per px at a place."""
    pixels, truth = gauge_photos.photo("a6", Look(tilt=20.0, **looks))
    Image.fromarray(pixels).save(folder / name)
    return folder / name, truth


def two_gauges(folder):
    """One photo with two gauges, of which one was printed at another size."""
    near, _ = gauge_photos.photo("a6", Look(side_px=60))
    far, _ = gauge_photos.photo("a6", Look(side_px=45))
    Image.fromarray(np.hstack([near, far])).save(folder / "two.png")
    return folder / "two.png"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "photos"
    made.mkdir()
    return made


@pytest.fixture
def open_photo(tmp_path):
    opened = []

    def open_(path):
        opened.append(walls.session(tmp_path / "home", path))
        return opened[-1]

    yield open_
    for session in opened:
        session.close()


def find(session):
    return FindMarker().execute(session)


def find_again(session):
    return FindMarkerAgain(session.photo).execute(session)


def titles(session):
    return [str(step.title) for step in session.steps() if not step.undone]


def test_a_photo_that_is_opened_has_scale_and_plane_of_its_marker_as_a_step(open_photo, folder):
    path, truth = marked(folder)
    session = open_photo(path)
    assert session.state().scale is None
    changed = find(session)
    assert changed == SessionChange.SCALE | SessionChange.PHOTO | SessionChange.HISTORY
    state = session.state()
    middle = state.scale.plane.middle()
    assert state.scale.mm_per_px == pytest.approx(truth(*middle), rel=0.005)
    assert 0 < state.scale.share < 0.01
    assert state.scale.origin == "marker of the gauge A6, 4 of 4 seen"
    assert all(sizes is not None for sizes in state.sizes)
    assert titles(session) == ["Scale by the marker"]
    session.undo()
    assert session.state().scale is None
    session.redo()
    assert session.state().scale == state.scale


def test_looking_for_it_writes_nothing_beside_the_photos(open_photo, folder):
    path, _ = marked(folder)
    session = open_photo(path)
    find(session)
    assert not (folder / NAME).exists()
    assert (FindMarker.persists, FindMarkerAgain.persists) == (False, True)


def test_a_scale_of_photo_or_folder_stays(open_photo, folder):
    session = open_photo(marked(folder)[0])
    SetScale(session.photo, TYPED, whole_folder=True).execute(session)
    assert find(session) == SessionChange.NOTHING
    assert session.state().scale == TYPED
    session.undo()
    SetScale(session.photo, TYPED).execute(session)
    assert find(session) == SessionChange.NOTHING
    assert session.photo.scale == TYPED


@pytest.mark.parametrize("undone", [True, False], ids=["undone", "removed"])
def test_a_marker_that_was_refused_is_not_taken_again_unasked(open_photo, folder, undone):
    path, _ = marked(folder)
    session = open_photo(path)
    find(session)
    found = session.photo.scale
    if undone:
        session.undo()
    else:
        SetScale(session.photo, None).execute(session)
    assert find(session) == SessionChange.NOTHING
    session.inspection.review_photo(session.photo, state=ReviewState.ACCEPTED)
    session.close()
    again = open_photo(path)
    assert find(again) == SessionChange.NOTHING
    assert again.photo.scale is None
    assert titles(again)[-2:] == ["Remove the scale of the photo", "Accept photo"]
    again.undo()
    again.undo()
    assert again.photo.scale == found, "the removal can be undone"


def test_a_person_can_have_it_looked_for_again(open_photo, folder):
    session = open_photo(marked(folder)[0])
    SetScale(session.photo, TYPED).execute(session)
    assert SessionChange.SCALE in find_again(session)
    assert session.photo.scale.origin.startswith("marker of")
    assert titles(session) == ["Scale of the photo", "Scale by the marker"]
    session.undo()
    assert session.photo.scale == TYPED


def test_where_there_is_none_only_a_person_who_asked_is_told(open_photo, folder):
    session = open_photo(walls.photo(folder))
    SetScale(session.photo, TYPED).execute(session)
    session.remarks.clear()
    assert find(session) == SessionChange.NOTHING
    assert session.remarks == []
    assert find_again(session) == SessionChange.NOTHING
    (remark,) = session.remarks
    assert remark.sentence == "No marker of a printed gauge was found on this photo: its scale stays as it is."
    assert session.photo.scale == TYPED


def test_gauges_that_disagree_are_said_in_one_sentence(open_photo, folder):
    session = open_photo(two_gauges(folder))
    session.remarks.clear()
    find(session)
    (remark,) = session.remarks
    assert remark.lasting
    assert remark.sentence.startswith("Two gauges do not agree, ")
    assert session.photo.scale is None


def test_a_preview_stays_and_is_measured_in_millimetres(open_photo, folder):
    session = open_photo(marked(folder)[0])
    session.preview_threshold(0.7)
    before = session.findings
    find(session)
    state = session.state()
    assert state.preview
    assert state.findings == before
    assert state.scale is not None
    session.commit()
    assert session.state().scale is not None


def test_a_scale_that_another_window_gave_meanwhile_stays(open_photo, folder, monkeypatch):
    session = open_photo(marked(folder)[0])
    place = session.inspection.database.path
    look = gauge.scale

    def meanwhile(pixels):
        with Inspection(folder, place) as other:
            other.set_scale(other.photo(session.photo.id), TYPED)
        return look(pixels)

    monkeypatch.setattr("crackview.vision.gauge.scale", meanwhile)
    find(session)
    assert session.photo.scale == TYPED
