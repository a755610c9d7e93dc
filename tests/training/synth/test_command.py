import argparse

import cv2
import numpy as np
import pytest

from crackview import paths
from training.synth import command
from training.synth.ground_truth import from_json
from training.synth.samples import SAMPLES


def run(*words):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args([str(word) for word in words]))


def decoded(path, flag):
    return cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), flag)


def test_it_writes_photos_masks_and_truths(tmp_path):
    assert run("--out", tmp_path, "--count", 3, "--size", "160x120", "--seed", 5) == 0
    stems = ["asphalt_000007", "brick_000006", "concrete_000005"]
    for folder, suffix in (("images", ".jpg"), ("masks", ".png"), ("truth", ".json")):
        assert sorted(p.name for p in (tmp_path / folder).iterdir()) == [stem + suffix for stem in stems]
    for stem in stems:
        assert decoded(tmp_path / "images" / f"{stem}.jpg", cv2.IMREAD_COLOR).shape == (120, 160, 3)
        mask = decoded(tmp_path / "masks" / f"{stem}.png", cv2.IMREAD_GRAYSCALE)
        assert mask.shape == (120, 160)
        assert set(np.unique(mask)) <= {0, 255}
        assert from_json((tmp_path / "truth" / f"{stem}.json").read_text()).size == (120, 160)


def test_it_writes_one_surface_and_the_same_again(tmp_path):
    words = ["--count", 2, "--size", "128x96", "--surface", "brick", "--cracks", "stepped"]
    assert run("--out", tmp_path / "a", *words) == 0
    assert run("--out", tmp_path / "b", *words, "--workers", 2) == 0
    for path in sorted((tmp_path / "a").rglob("*.*")):
        assert path.name.startswith("brick_")
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "--out DIR is missing"),
        (["--out", "x", "--count", "0"], "--count is 0"),
        (["--out", "x", "--workers", "0"], "--workers is 0"),
        (["--out", "x", "--size", "640"], "WIDTHxHEIGHT"),
        (["--out", "x", "--size", "20x640"], "from 64"),
        (["--out", "x", "--size", "99999x640"], "from 64"),
        (["--out", "x", "--seed", "-1"], "--seed is -1"),
        (["--out", "x", "--surface", "wood"], "'wood'"),
        (["--out", "x", "--cracks", "huge"], "'huge'"),
    ],
)
def test_a_wish_without_sense_gets_one_sentence_and_code_2(words, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(*words) == 2
    printed = capsys.readouterr().err
    assert says in printed
    assert printed.count("\n") == 1
    assert not any(tmp_path.iterdir())


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path, capsys):
    (tmp_path / "x").write_text("mine")
    assert run("--out", tmp_path / "x") == 2
    assert "is a file" in capsys.readouterr().err
    assert (tmp_path / "x").read_text() == "mine"


def test_a_failed_write_leaves_no_part_behind(tmp_path, monkeypatch, capsys):
    def refuse(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    assert run("--out", tmp_path, "--count", 1, "--size", "96x96") == 1
    assert "the disk is full" in capsys.readouterr().err
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_the_shipped_samples_are_what_the_generator_renders(sample):
    scene = sample.render()
    folder = paths.samples()
    photo = decoded(folder / f"{sample.stem}.jpg", cv2.IMREAD_COLOR)
    mask = decoded(folder / "masks" / f"{sample.stem}.png", cv2.IMREAD_GRAYSCALE)
    assert photo.shape[:2] == mask.shape
    assert np.array_equal(mask > 127, scene.mask)
    assert np.abs(photo[..., ::-1].astype(float) - scene.photo).mean() < 8
    truth = from_json((folder / "truth" / f"{sample.stem}.json").read_text())
    assert truth.length == pytest.approx(scene.truth.length, rel=1e-4)
    assert (folder / f"{sample.stem}.jpg").stat().st_size < 600_000
