import json

import numpy as np
import pytest
from PIL import Image

from crackview import cli
from crackview.engine.segmenter import Segmenter
from crackview.vision import noise
from crackview.vision.image_io import read_photo


@pytest.fixture
def pairs(tmp_path):
    """Photos whose masks are what the untrained model itself says of them."""
    photos, masks = tmp_path / "photos", tmp_path / "masks"
    photos.mkdir()
    masks.mkdir()
    model, random = Segmenter("tiny"), np.random.default_rng(0)
    for name in ("1.png", "2.jpg"):
        Image.fromarray(random.integers(0, 255, (64, 96, 3), np.uint8)).save(photos / name)
        mask = model.segment(read_photo(photos / name).pixels) >= model.card.threshold
        Image.fromarray(mask.astype(np.uint8) * 255).save(masks / f"{name[0]}.png")
    return photos, masks


def evaluate(photos, masks, *arguments):
    return cli.main(["evaluate", "--images", str(photos), "--masks", str(masks), "--model", "tiny", *arguments])


def test_a_model_agrees_with_itself_and_less_so_under_noise(pairs, capsys):
    assert evaluate(*pairs, "--noise", "salt:5", "contrast:1", "--json") == 0
    clean, salt, contrast = json.loads(capsys.readouterr().out)["results"]
    assert [result["noise"] for result in (clean, salt, contrast)] == ["clean", "salt:5", "contrast:1"]
    assert (clean["model"], clean["images"], clean["threshold"]) == ("tiny", 2, 0.5)
    assert clean["f1"] == clean["mds"] == clean["miou"] == 1
    assert salt["f1"] < 1


def test_noise_depends_on_the_stem_alone(pairs, capsys, tmp_path):
    photos, masks = pairs
    evaluate(photos, masks, "--noise", "gaussian_noise:4" if "gaussian_noise" in noise.NOISES else "salt:4", "--json")
    both = json.loads(capsys.readouterr().out)["results"][1]
    (photos / "1.png").unlink()
    evaluate(photos, masks, "--noise", both["noise"], "--json")
    second = json.loads(capsys.readouterr().out)["results"][1]
    pixels, model = read_photo(photos / "2.jpg").pixels, Segmenter("tiny")
    name, severity = noise.parse(both["noise"])
    noisy = noise.apply(pixels, name, noise.amount_of(name, severity), noise.seed_of("2"))
    truth = model.segment(pixels) >= 0.5
    found = model.segment(noisy) >= 0.5
    assert second["f1"] == pytest.approx(2 * (found & truth).sum() / (found.sum() + truth.sum()))


def test_a_recipe_of_one_noise_scores_as_the_noise_itself(pairs, capsys, tmp_path):
    file = tmp_path / "my recipe.txt"
    file.write_text("salt 0.2\n")
    assert evaluate(*pairs, "--noise", "pepper:1", "--recipe", str(file), "--json") == 0
    mine = json.loads(capsys.readouterr().out)["results"][2]
    evaluate(*pairs, "--noise", "salt:4", "--json")
    theirs = json.loads(capsys.readouterr().out)["results"][1]
    assert mine.pop("noise") == "my recipe.txt"
    assert theirs.pop("noise") == "salt:4"
    assert mine == theirs
    file.write_text("sand 1\n")
    assert evaluate(*pairs, "--recipe", str(file)) == 2
    assert "my recipe.txt: There is no noise 'sand'" in capsys.readouterr().err


def test_the_table_is_for_people(pairs, capsys):
    assert evaluate(*pairs) == 0
    header, row, note = capsys.readouterr().out.splitlines()
    assert header.split()[:5] == ["model", "noise", "photos", "threshold", "f1"]
    assert row.split()[:5] == ["tiny", "clean", "2", "0.5", "1.000"]
    assert "best_threshold" in note


def test_photos_without_a_mask_of_their_size_are_named_and_the_rest_is_scored(pairs, capsys):
    photos, masks = pairs
    Image.new("RGB", (9, 9)).save(photos / "bare.png")
    Image.new("L", (9, 9)).save(masks / "2.png")
    assert evaluate(photos, masks, "--json") == 1
    said = capsys.readouterr()
    assert [line for line in said.err.splitlines() if "bare.png" in line or "9 x 9" in line] == said.err.splitlines()
    report = json.loads(said.out)
    assert report["results"][0]["images"] == 1
    assert len(report["failures"]) == 2


@pytest.mark.parametrize(
    "wrong", [["--noise", "salt:9"], ["--noise", "salt"], ["--noise", "sand:1"], ["--model", "none"]]
)
def test_wrong_noises_and_models_are_wrong_usage(pairs, wrong, capsys):
    assert evaluate(*pairs, *wrong) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_folders_without_photos_or_without_any_mask_are_said(pairs, tmp_path, capsys):
    photos, masks = pairs
    (tmp_path / "bare").mkdir()
    assert evaluate(tmp_path / "bare", masks) == 2
    assert evaluate(tmp_path / "gone", masks) == 2
    assert evaluate(photos, tmp_path / "bare") == 1
    assert "can be scored" in capsys.readouterr().err.splitlines()[-1]
