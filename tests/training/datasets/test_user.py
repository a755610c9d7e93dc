import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from crackview import paths
from crackview.nets import cards, loading
from tests.tiny_models import write_model
from training import finetune
from training.__main__ import main
from training.datasets import splits, user
from training.datasets.photos import DataError
from training.normalise import MEAN, STD


@pytest.fixture
def wall(tmp_path) -> Path:
    """Six small pieces of sample photos, of five photos, with their masks; one stored sideways, as phones do."""
    folder = tmp_path / "My wall"
    for part in ("images", "masks"):
        (folder / part).mkdir(parents=True)
    names = ("asphalt_road", "brick_sound", "brick_wall", "concrete_hairlines", "concrete_wall")
    for name, stem, left in [*((name, name, 0) for name in names), ("brick_wall", "brick_wall-2", 320)]:
        with Image.open(paths.samples() / f"{name}.jpg") as photo:
            piece = photo.crop((left, 0, left + 640, 960)).resize((80, 120))
        with Image.open(paths.samples() / "masks" / f"{name}.png") as mask:
            drawn = mask.convert("L").crop((left, 0, left + 640, 960)).resize((80, 120)).point(lambda v: 255 * (v > 60))
        exif = Image.Exif()
        if name == "asphalt_road":
            piece, exif[0x0112] = piece.transpose(Image.Transpose.ROTATE_90), 6
        piece.save(folder / "images" / f"{stem}.jpg", exif=exif)
        drawn.save(folder / "masks" / f"{stem}.png")
    return folder


def test_own_photos_become_a_model_that_the_application_lists(wall, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    write_model(tmp_path / "models", "small", mean=MEAN, std=STD, training_sets=[{"name": "a", "licence": "MIT"}])
    command = ["train", "--data", str(wall), "--start", "small", "--crops", "24", "--out", str(tmp_path / "runs")]
    assert main(command) == 0
    printed = capsys.readouterr().out
    assert "F1 on the 1 photos held out: " in printed or "F1 on the 2 photos held out: " in printed
    card = cards.card("own-My-wall")
    assert card.path.parent == cards.folders()[-1]
    assert [(s.name, s.licence) for s in card.training_sets] == [("a", "MIT"), ("My wall", "your own")]
    assert card.history[-1].startswith("From small: ")
    assert 0 < card.threshold < 1
    assert str(tmp_path) not in json.dumps(card.model_dump(mode="json"))
    loading.load("own-My-wall")
    assert main([*command, "--name", "small"]) == 1
    assert "another model called small" in capsys.readouterr().err


def test_a_changed_folder_is_another_run(wall):
    before = user.fingerprint(wall)
    assert user.fingerprint(wall) == before
    shutil.copy(wall / "masks/brick_sound.png", wall / "masks/concrete_wall.png")
    assert user.fingerprint(wall) != before


def test_tiles_stay_together_and_photos_stand_upright(wall):
    training, held = splits.split(str(wall))
    assert held
    assert len(training) + len(held) == 6
    assert not {pair.group for pair in training} & {pair.group for pair in held}
    for pair in (*training, *held):
        photo, mask = pair.read()
        assert photo.shape == (120, 80, 3)
        assert mask.shape == (120, 80)
        assert set(np.unique(mask)) <= {0, 255}


def _no_masks(folder: Path) -> None:
    shutil.rmtree(folder / "masks")


def _no_photos(folder: Path) -> None:
    for photo in (folder / "images").iterdir():
        photo.unlink()


def _two_photos(folder: Path) -> None:
    for photo in sorted((folder / "images").iterdir())[2:]:
        photo.unlink()


def _one_without_mask(folder: Path) -> None:
    (folder / "masks/brick_sound.png").unlink()


def _wrong_size(folder: Path) -> None:
    Image.new("1", (80, 121)).save(folder / "masks/brick_wall.png")


def _grey(folder: Path) -> None:
    Image.new("L", (80, 120), 128).save(folder / "masks/brick_wall.png")


def _all_black(folder: Path) -> None:
    for mask in (folder / "masks").iterdir():
        Image.new("1", (80, 120)).save(mask)


def _broken_mask(folder: Path) -> None:
    (folder / "masks/brick_wall.png").write_bytes(b"no picture")


def _broken_photo(folder: Path) -> None:
    (folder / "images/brick_wall.jpg").write_bytes(b"no picture")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (shutil.rmtree, r"no folder .*images: put your photos there"),
        (_no_masks, r"no folder .*masks: put your masks there"),
        (_no_photos, r"no photos in .*images"),
        (_two_photos, r"holds 2 photos, and training needs at least 5"),
        (_one_without_mask, r"brick_sound\.jpg has no mask: paint one and save it as .*brick_sound\.png"),
        (_wrong_size, r"brick_wall\.png is 80 x 121 px and its photo 80 x 120"),
        (_grey, r"mask .*brick_wall\.png has one colour alone"),
        (_all_black, r"No mask in .* has a white pixel"),
        (_broken_mask, r"mask .*brick_wall\.png is not a picture"),
        (_broken_photo, r"photo .*brick_wall\.jpg cannot be read"),
    ],
)
def test_a_bad_folder_gets_one_sentence_that_says_which(wall, spoil, says):
    spoil(wall)
    with pytest.raises(DataError, match=says) as raised:
        splits.split(str(wall))
    assert "\n" not in str(raised.value)


def test_more_than_the_memory_holds_is_refused(wall, monkeypatch):
    monkeypatch.setattr(user.psutil, "virtual_memory", type("Memory", (), {"available": 1000}))
    with pytest.raises(DataError, match="cut the cracked parts out"):
        user.split(wall)


@pytest.mark.parametrize(("folder", "name"), [("Brücke 7", "own-Br-cke-7"), ("a.b", "own-a.b"), ("ü", "own-photos")])
def test_a_name_comes_from_the_folder(tmp_path, folder, name):
    assert finetune.default_name(tmp_path / folder) == name


def test_a_start_of_another_network_is_refused(wall, tmp_path, monkeypatch, capsys):
    assert main(["train", "--data", str(wall), "--start", "nobody", "--out", str(tmp_path)]) == 1
    assert "no model called 'nobody'" in capsys.readouterr().err
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    write_model(tmp_path / "models", "odd")
    assert main(["train", "--data", str(wall), "--start", "odd", "--out", str(tmp_path)]) == 1
    assert "normalised in another way" in capsys.readouterr().err
