import threading

import numpy as np
import pytest
from PIL import Image

import crackview
from crackview import cli, paths
from crackview.vision import image_io, recipe
from tests.tiny_models import write_model

PHOTO = paths.samples() / "concrete_hairlines.jpg"


@pytest.fixture(scope="module")
def found():
    return crackview.segment(PHOTO, device="cpu", threads=1)


def test_the_map_is_that_of_predict(found, tmp_path):
    assert cli.main(["predict", str(PHOTO), "--out", str(tmp_path), "--probabilities"]) == 0
    found.save(tmp_path / "map.png")
    with Image.open(tmp_path / f"{PHOTO.stem}_prob.png") as theirs, Image.open(tmp_path / "map.png") as ours:
        np.testing.assert_array_equal(np.asarray(ours), np.asarray(theirs))
    np.testing.assert_array_equal(found.mask(), image_io.read_mask(tmp_path / f"{PHOTO.stem}_mask.png"))
    assert (found.values.dtype, found.values.shape, found.model) == (np.float32, (960, 1280), "pct-joints")
    assert found.threshold == crackview.models()[0].threshold
    assert found.mask(0.01).sum() > found.mask().sum() > found.mask(0.99).sum()


def test_a_path_and_its_pixels_give_the_same(found):
    pixels = image_io.read_photo(PHOTO).pixels
    again = crackview.segment(pixels, model=crackview.load_model(threads=1))
    np.testing.assert_array_equal(again.values, found.values)
    assert (found.photo, again.photo) == (PHOTO, None)


def test_progress_is_told_and_a_cancel_ends_it():
    received = []
    crackview.segment(str(PHOTO), progress=received.append)
    assert received == sorted(received)
    assert received[-1] == 1
    with pytest.raises(crackview.Cancelled):
        crackview.segment(PHOTO, cancel=lambda: True)


def test_what_cannot_be_used_is_named(tmp_path):
    with pytest.raises(crackview.PhotoError, match=r"nowhere\.jpg"):
        crackview.segment(tmp_path / "nowhere.jpg")
    with pytest.raises(crackview.ModelError, match="no model called 'best'"):
        crackview.segment(PHOTO, model="best")
    with pytest.raises(ValueError, match="uint8"):
        crackview.segment(np.zeros((8, 8), np.uint8))
    (tmp_path / "file").touch()
    with pytest.raises(crackview.PhotoError, match=r"map\.png"):
        crackview.ProbabilityMap(np.zeros((4, 4), np.float32), 0.5, "m", "0").save(tmp_path / "file" / "map.png")


def test_a_model_is_loaded_once_in_a_thread_and_anew_when_it_was_replaced(tmp_path, monkeypatch):
    loads = []
    original = crackview.api.maps.load_model
    monkeypatch.setattr("crackview.api.maps.load_model", lambda *a, **k: loads.append(a) or original(*a, **k))
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    write_model(tmp_path)
    small = np.zeros((32, 32, 3), np.uint8)
    first = [crackview.segment(small, model="tiny").values for _ in range(3)]
    assert loads == [("tiny",)]
    thread = threading.Thread(target=crackview.segment, args=(small,), kwargs={"model": "tiny"})
    thread.start()
    thread.join()
    assert len(loads) == 2
    write_model(tmp_path, seed=1)
    assert not np.array_equal(crackview.segment(small, model="tiny").values, first[0])
    assert len(loads) == 3


def test_noise_is_that_of_the_tables(tmp_path):
    pixels = image_io.read_photo(PHOTO).pixels
    np.testing.assert_array_equal(
        crackview.noise(PHOTO, "salt:3"), recipe.of_severity("salt", 3).apply(pixels, PHOTO.stem)
    )
    own = crackview.Recipe((("salt", 0.02), ("fog", 0.3)), 7)
    (tmp_path / "fog.txt").write_text(recipe.text(own))
    for given in (own, tmp_path / "fog.txt"):
        np.testing.assert_array_equal(crackview.noise(pixels, given), own.apply(pixels, ""))
    rainy = recipe.RECIPE_PRESETS["Rain on the lens"]
    np.testing.assert_array_equal(crackview.noise(PHOTO, "Rain on the lens"), rainy.apply(pixels, PHOTO.stem))
    assert not np.array_equal(crackview.noise(PHOTO, "salt:3", seed=1), crackview.noise(PHOTO, "salt:3"))
    for wrong in ("salt", "salt:9", "sand:1"):
        with pytest.raises(crackview.NoiseError):
            crackview.noise(PHOTO, wrong)
