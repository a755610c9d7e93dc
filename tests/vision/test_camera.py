import pytest

from crackview.vision import camera, metadata
from tests.vision import shots


def scale(path, size=(400, 300), distance=10.0, uncertainty=0.1, **tags):
    return camera.from_camera(metadata.read(shots.write(path, size, **tags)), size, distance, uncertainty)


def test_the_diagonal_of_the_equivalent_is_that_of_36_by_24(tmp_path):
    found = scale(tmp_path / "a.jpg", FocalLengthIn35mmFilm=50)
    assert found.mm_per_px == pytest.approx(43.267 / 500 / 50 * 10_000, rel=1e-4)
    assert found.share == pytest.approx((0.01**2 + 0.02**2 + (0.5 / 3**0.5 / 50) ** 2) ** 0.5)
    assert found.origin == "camera 10 m away, square to the wall, lens of 50 mm for 36 x 24 mm"


def test_a_sensor_that_tells_its_resolution_counts_before_the_equivalent(tmp_path):
    tags = {
        "FocalLength": 25.0,
        "FocalPlaneXResolution": 2500.0,
        "FocalPlaneResolutionUnit": 3,
        "FocalLengthIn35mmFilm": 99,
    }
    assert scale(tmp_path / "a.jpg", **tags).mm_per_px == pytest.approx(10 / 2500 / 25 * 10_000)


def test_a_known_sensor_needs_the_focal_length_alone(tmp_path):
    assert scale(tmp_path / "a.jpg", Model="FC6310", FocalLength=8.8).mm_per_px == pytest.approx(
        13.2 / 400 / 8.8 * 10_000
    )


def test_a_smaller_copy_has_larger_pixels_and_a_cut_one_has_none(tmp_path):
    tags = {"FocalLengthIn35mmFilm": 50, "ExifImageWidth": 800, "ExifImageHeight": 600}
    assert scale(tmp_path / "a.jpg", **tags).mm_per_px == pytest.approx(43.267 / 500 / 50 * 10_000, rel=1e-4)
    with pytest.raises(ValueError, match="it was cut"):
        scale(tmp_path / "b.jpg", (400, 400), **tags)


def test_without_a_lens_there_is_a_sentence(tmp_path):
    with pytest.raises(ValueError, match="which lens"):
        scale(tmp_path / "a.jpg")
    with pytest.raises(ValueError, match="metres"):
        scale(tmp_path / "a.jpg", distance=0.0, FocalLengthIn35mmFilm=50)
