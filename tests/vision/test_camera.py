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
        "FocalPlaneXResolution": 250.0,
        "FocalPlaneResolutionUnit": 3,
        "FocalLengthIn35mmFilm": 55,
    }
    assert scale(tmp_path / "a.jpg", **tags).mm_per_px == pytest.approx(10 / 250 / 25 * 10_000)


def test_a_known_sensor_needs_the_focal_length_alone(tmp_path):
    found = scale(tmp_path / "a.jpg", (600, 400), Model="FC6310", FocalLength=8.8)
    assert found.mm_per_px == pytest.approx(13.2 / 600 / 8.8 * 10_000)


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


DRONE = {"Model": "FC6310", "FocalLength": 8.8, "FocalLengthIn35mmFilm": 24}


def written(width, height):
    return {"ExifImageWidth": width, "ExifImageHeight": height}


def test_a_cut_photo_of_a_known_sensor_keeps_the_pitch_of_the_whole_one(tmp_path):
    whole = scale(tmp_path / "a.jpg", (547, 365), **DRONE, **written(5472, 3648))
    cut = scale(tmp_path / "b.jpg", (486, 365), **DRONE, **written(4864, 3648))
    assert whole.mm_per_px == pytest.approx(13.2 / 547 / 8.8 * 10_000, rel=1e-3)
    assert cut.mm_per_px == pytest.approx(whole.mm_per_px, rel=2e-3)


def test_digital_zoom_narrows_what_a_pixel_sees(tmp_path):
    whole = scale(tmp_path / "a.jpg", (547, 365), **DRONE, **written(5472, 3648))
    zoomed = scale(tmp_path / "b.jpg", (547, 365), **DRONE, **written(5472, 3648), DigitalZoomRatio=2.0)
    assert zoomed.mm_per_px == pytest.approx(whole.mm_per_px / 2)
    with pytest.raises(ValueError, match="enlarged 2 times"):
        scale(tmp_path / "c.jpg", FocalLengthIn35mmFilm=50, DigitalZoomRatio=2.0)


@pytest.mark.parametrize(
    "tags",
    [
        {
            "FocalLength": 25.0,
            "FocalPlaneXResolution": 100.0,
            "FocalPlaneResolutionUnit": 3,
            "FocalLengthIn35mmFilm": 55,
        },
        {
            "Model": "FC6310",
            "FocalLength": 24.0,
            "FocalLengthIn35mmFilm": 24,
            "ExifImageWidth": 4864,
            "ExifImageHeight": 3648,
        },
    ],
    ids=["the resolution is that of a preview", "the equivalent stands as focal length"],
)
def test_two_ways_that_differ_are_no_scale(tmp_path, tags):
    with pytest.raises(ValueError, match="two ways that differ"):
        scale(tmp_path / "a.jpg", **tags)


def test_a_sensor_of_an_impossible_size_counts_for_nothing(tmp_path):
    tags = {"FocalLength": 25.0, "FocalPlaneXResolution": 0.01, "FocalPlaneResolutionUnit": 3}
    assert "36 x 24" in scale(tmp_path / "a.jpg", **tags, FocalLengthIn35mmFilm=50).origin
    with pytest.raises(ValueError, match="which lens"):
        scale(tmp_path / "b.jpg", **tags)


def test_a_height_is_a_distance_only_straight_down(tmp_path):
    def shot(**changes):
        return metadata.read(shots.write(tmp_path / "a.jpg", xmp=shots.packet(**changes)))

    assert camera.drone_distance(shot()) == (20.0, camera.HEIGHT_M)
    with pytest.raises(ValueError, match="at 0 degrees, not straight down"):
        camera.drone_distance(shot(GimbalPitchDegree="+0.00"))
    with pytest.raises(ValueError, match="does not tell where the camera pointed"):
        camera.drone_distance(shot(GimbalPitchDegree=""))
    with pytest.raises(ValueError, match="height of a drone"):
        camera.drone_distance(shot(RelativeAltitude="0"))
