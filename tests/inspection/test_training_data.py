"""What a person has corrected becomes a folder that training's own reader accepts."""

import numpy as np
import pytest
from PIL import Image

from crackview.inspection import analysis, training_data
from crackview.inspection.store import corrections, results
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.step_titles import Title
from crackview.vision import image_io
from tests.inspection import drawing
from training.datasets import lines, user

DOT = np.full((30, 30), corrections.CRACK, np.uint8)


@pytest.fixture
def site(tmp_path):
    """Six photos: one corrected, one with its findings reviewed, two accepted, one rejected, one not looked at."""
    folder = tmp_path / "site"
    folder.mkdir()
    with Inspection(folder) as inspection:
        photos = {}
        for seed, name in enumerate(("a.png", "b.png", "c.png", "c.jpg.png", "bad.png", "new.png")):
            photos[name] = drawing.analysed(inspection, drawing.photo(folder, name, seed))
        edited = inspection.correct(photos["a.png"], corrections.MaskEdit(Title("Brush stroke"), 250, 150, DOT))
        levels = results.levels(inspection, edited.id)
        analysis.remeasure(inspection, edited, levels, 0.5)
        findings = inspection.findings(photos["b.png"].id)
        inspection.review(findings[:1], state=ReviewState.REJECTED)
        inspection.review(findings[1:], state=ReviewState.ACCEPTED)
        inspection.review_photo(photos["c.png"], state=ReviewState.ACCEPTED)
        inspection.review_photo(photos["c.jpg.png"], state=ReviewState.ACCEPTED)
        inspection.review_photo(photos["bad.png"], state=ReviewState.REJECTED)
        yield inspection


def stems(folder):
    return sorted(path.name for path in folder.iterdir())


def test_training_reads_what_was_corrected_or_reviewed(site, tmp_path):
    target = tmp_path / "training data"
    photos = training_data.worth_learning(site)
    assert training_data.save(site, photos, target) == (4, [])
    assert stems(target / "images") == ["a.png", "b.png", "c.jpg.png", "c.png"]
    assert stems(target / "masks") == ["a.png", "b.png", "c.jpg.png", "c.png"]
    assert [pair.photo.stem for pair in user.pairs(target)] == ["a", "b", "c.jpg", "c"]
    assert (target / "images" / "a.png").read_bytes() == (site.folder / "a.png").read_bytes()
    _, mask = user.pairs(target)[0].read()
    assert mask[155, 255] == 255
    assert mask[100, 10] == 0
    _, half = user.pairs(target)[1].read()
    whole = image_io.read_mask(target / "masks" / "c.png")
    assert 0 < (half > 0).sum() < whole.sum()


def test_findings_that_are_joints_are_no_cracks_and_training_learns_them_as_joints(site, tmp_path):
    photo = next(each for each in site.photos() if each.path == "b.png")
    target = tmp_path / "data"
    training_data.save(site, [photo], target)
    assert not (target / "joints").exists()
    before = image_io.read_mask(target / "masks" / "b.png")
    joint = site.findings(photo.id)[1]
    site.review([joint], state=ReviewState.JOINT)
    training_data.save(site, [photo], target)
    (pair,) = user.pairs(target)
    sample = pair.sample()
    shape = results.shape(site, joint)
    left, top, width, height = shape.box
    box = np.s_[top : top + height, left : left + width]
    assert (before[box][shape.pixels]).all()
    assert not sample.crack[box][shape.pixels].any()
    assert set(np.unique(sample.joint[box][shape.pixels])) == {lines.JOINT}
    assert (sample.joint == lines.JOINT).sum() == shape.pixels.sum()
    assert set(np.unique(sample.joint[sample.crack > 0])) <= {lines.NO_JOINT}
    assert (sample.joint == lines.UNKNOWN).any()
    site.review(site.findings(photo.id)[1:2], state=ReviewState.UNREVIEWED)
    training_data.save(site, [photo], target)
    assert pair.sample().joint is None


def test_five_photos_can_be_trained_on_as_they_are(site, tmp_path):
    target = tmp_path / "data"
    everything = [photo for photo in site.photos() if photo.path != "c.jpg.png"]
    training_data.save(site, everything, target)
    train, held = user.split(target)
    assert (len(train), len(held)) == (4, 1)


def test_saving_again_replaces_and_other_photos_of_that_name_stand_beside(site, tmp_path):
    target = tmp_path / "data"
    photos = training_data.worth_learning(site)
    training_data.save(site, photos, target)
    training_data.save(site, photos, target)
    assert len(stems(target / "images")) == 4
    other = tmp_path / "other site"
    other.mkdir()
    with Inspection(other) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(other, "a.png", 99))
        training_data.save(inspection, [photo], target)
    assert stems(target / "images") == ["a.png", "a_2.png", "b.png", "c.jpg.png", "c.png"]
    assert len(user.pairs(target)) == 5


def test_a_photo_that_was_changed_is_left_out_with_a_sentence_and_a_folder_can_be_given_up(site, tmp_path):
    Image.new("RGB", drawing.SIZE[::-1]).save(site.folder / "a.png")
    (site.folder / "b.png").unlink()
    photos = training_data.worth_learning(site)
    written, problems = training_data.save(site, photos, tmp_path / "data")
    assert written == 2
    assert "open it in Inspect first" in problems[0]
    assert "b.png is not there" in problems[1]
    assert training_data.save(site, photos, tmp_path / "other", lambda done: done < 3)[0] == 1
