import numpy as np
import pytest
from PIL import Image

import crackview
from crackview import cli
from crackview.vision import image_io, photo_folder, recipe
from crackview.vision.recipe import Recipe


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    random = np.random.default_rng(0)
    for name in ("a.png", "b.jpg"):
        Image.fromarray(random.integers(0, 255, (48, 64, 3), np.uint8)).save(folder / name)
    return folder


def noise(*arguments):
    return cli.main(["noise", *map(str, arguments)])


def test_it_writes_what_the_api_gives_to_the_last_bit(photos, tmp_path, capsys):
    out = tmp_path / "out"
    assert noise(photos, "-o", out, "--noise", "salt:3") == 0
    for name in ("a.png", "b.jpg"):
        saved = image_io.read_photo(out / f"{name[0]}_noisy.png")
        assert np.array_equal(saved.pixels, crackview.noise(photos / name, "salt:3"))
        assert not photo_folder.is_output(out / f"{name[0]}_noisy.png"), "a photo for every other command"
    assert capsys.readouterr().out.splitlines() == [str(out / "a_noisy.png"), str(out / "b_noisy.png")]


def test_noises_are_applied_in_their_order_with_a_seed(photos, tmp_path):
    assert noise(photos / "a.png", "-o", tmp_path, "--noise", "jpeg:2", "salt:1", "--seed", "7") == 0
    steps = (("jpeg", recipe.of_severity("jpeg", 2).steps[0][1]), ("salt", recipe.of_severity("salt", 1).steps[0][1]))
    expected = Recipe(steps, 7).apply(image_io.read_photo(photos / "a.png").pixels, "a")
    assert np.array_equal(image_io.read_photo(tmp_path / "a_noisy.png").pixels, expected)


def test_a_recipe_and_a_preset_are_those_of_the_lab(photos, tmp_path):
    own = tmp_path / "own.txt"
    own.write_text("seed 3\nrain 120\n")
    pixels = image_io.read_photo(photos / "a.png").pixels
    for arguments, made in (
        (("--recipe", own), Recipe((("rain", 120.0),), 3)),
        (("--recipe", own, "--seed", "4"), Recipe((("rain", 120.0),), 4)),
        (("--preset", "Dusk"), recipe.RECIPE_PRESETS["Dusk"]),
    ):
        assert noise(photos / "a.png", "-o", tmp_path, *arguments) == 0
        assert np.array_equal(image_io.read_photo(tmp_path / "a_noisy.png").pixels, made.apply(pixels, "a"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--noise", "sand:3"], "There is no noise 'sand'"),
        (["--noise", "salt:9"], "from 1 to 5"),
        (["--noise", "salt"], "NAME:SEVERITY"),
        (["--noise", "salt:1", "salt:2"], "twice"),
        (["--noise", "salt:1", "--seed", "-1"], "seed must be"),
        (["--preset", "Dawn"], "There is no preset 'Dawn'; there are: Dusk"),
        (["--recipe", "none.txt"], "cannot be read"),
        (["--noise", "salt:1", "--preset", "Dusk"], "not allowed with"),
        ([], "required"),
    ],
)
def test_wrong_noise_is_wrong_usage(photos, tmp_path, wrong, said, capsys):
    try:
        code = noise(photos, "-o", tmp_path / "out", *wrong)
    except SystemExit as stopped:
        code = stopped.code
    assert code == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_photos_that_fail_are_named_and_the_others_written(photos, tmp_path, capsys):
    (photos / "c.jpg").write_bytes(b"no picture")
    assert noise(photos, photos / "gone.jpg", "-o", tmp_path / "out", "--noise", "salt:1") == 1
    said = capsys.readouterr().err
    assert "c.jpg" in said
    assert "gone.jpg" in said
    assert len(list((tmp_path / "out").iterdir())) == 2
    (tmp_path / "empty").mkdir()
    assert noise(tmp_path / "empty", "-o", tmp_path / "out", "--noise", "salt:1") == 2


@pytest.mark.parametrize("way", ["itself", "link"])
def test_no_photo_is_written_over_another(photos, tmp_path, capsys, way):
    (photos / "b.jpg").rename(photos / "a_noisy.png")
    before, out = (photos / "a_noisy.png").read_bytes(), photos
    if way == "link":
        out = tmp_path / "link"
        out.symlink_to(photos, target_is_directory=True)
    assert noise(photos, "-o", out, "--noise", "salt:3") == 1
    assert (photos / "a_noisy.png").read_bytes() == before
    assert (photos / "a_noisy_noisy.png").exists(), "the other one is done"
    assert "a_noisy.png is itself a photo: change --out" in capsys.readouterr().err
