import dataclasses
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from crackview.nets import loading
from training import __main__ as program
from training import recipe
from training.config import ConfigError
from training.datasets.catalogue import SOURCES, TEST_SETS, source

TINY = "arguments = { widths = [8, 16, 24, 32], depths = [1, 1, 1, 1], stem = 8, decoder = 8, joints = true }"
RECIPE = f"""
[stages.first]
title = "A tutor"
role = "student"
network = {{ architecture = "pct", {TINY} }}
sets = {{ "deepcrack/train" = 1.0 }}
crops = {{ size = 64 }}
schedule = {{ crops = 16, batch = 4, precision = "float32", validate_every = 16 }}

[stages.second]
like = "first"
title = "A pupil"
method = {{ name = "kd", teacher = "stage:first" }}

[stages.third]
like = "second"
network = {{ start = "stage:second" }}
schedule = {{ rate = 1e-4 }}
"""

_STAGES = ("first", "second", "third")


@pytest.fixture
def path(tmp_path) -> Path:
    file = tmp_path / "mine.toml"
    file.write_text(RECIPE, "utf-8")
    return file


def test_a_recipe_goes_from_an_untrained_network_to_a_card_that_tells_every_stage(path, small_data, tmp_path):
    lines: list[str] = []
    assert recipe.reproduce(path, tmp_path / "runs", lines.append)
    folder = tmp_path / "runs/mine/third"
    card = json.loads((folder / "third.json").read_text("utf-8"))
    assert [part.partition(":")[0] for part in card["history"]] == ["From random weights", "From second"]
    assert "kd, taught by first on the clean crop, clean and noisy crops 2 : 1" in card["history"][1]
    assert card["outputs"] == ["crack", "joint"]
    assert sum(line.startswith("Stage ") and line.endswith("validation photos.") for line in lines) == 3


def test_a_recipe_that_was_stopped_goes_on_and_what_is_finished_is_not_trained_again(path, small_data, tmp_path):
    assert not recipe.reproduce(path, tmp_path / "runs", print, stop_after_s=0)
    assert recipe.reproduce(path, tmp_path / "runs", print, only=["first"])
    before = (tmp_path / "runs/mine/first/first.safetensors").stat().st_mtime_ns
    assert recipe.reproduce(path, tmp_path / "runs", print)
    assert (tmp_path / "runs/mine/first/first.safetensors").stat().st_mtime_ns == before
    whole = tmp_path / "whole"
    assert recipe.reproduce(path, whole, print)
    name = "third/third.safetensors"
    assert (whole / "mine" / name).read_bytes() == (tmp_path / "runs/mine" / name).read_bytes()


def test_a_stage_is_like_one_of_another_recipe_and_learns_from_it(path, small_data, tmp_path):
    rival = tmp_path / "rival.toml"
    rival.write_text(
        '[stages.only]\nlike = "mine/second"\ncrops = { noisy_every = 0 }\n'
        'method = { name = "kd", arguments = { soft = 2.0 }, teacher = "stage:mine/first" }',
        "utf-8",
    )
    assert recipe.reproduce(path, tmp_path / "runs", print, only=["first"])
    assert recipe.reproduce(rival, tmp_path / "runs", print)
    config = recipe.read(rival)["only"]
    assert (config.title, config.crops.noisy_every, config.method.arguments) == ("A pupil", 0, {"soft": 2.0})


def test_what_is_published_is_mixed_with_the_model_that_is_named(path, small_data, tmp_path):
    mixed = '\n[stages.mixed]\nlike = "third"\nnetwork = { mixed_with = "stage:first", mixed_share = 0.25 }'
    path.write_text(RECIPE + mixed, "utf-8")
    assert recipe.reproduce(path, tmp_path / "runs", print)
    stages = tmp_path / "runs/mine"
    own, other, found = (
        load_file(stages / name)
        for name in ("mixed/average.safetensors", "first/first.safetensors", "mixed/mixed.safetensors")
    )
    weight = "head.weight"
    assert not torch.equal(own[weight], other[weight])
    torch.testing.assert_close(found[weight], 0.75 * own[weight] + 0.25 * other[weight])
    counter = next(name for name in own if name.endswith("num_batches_tracked"))
    assert torch.equal(found[counter], own[counter])
    card = json.loads((stages / "mixed/mixed.json").read_text("utf-8"))
    assert card["history"][-1].endswith("; published with 25 % of stage:first in its weights.")


def test_a_method_that_is_named_replaces_that_of_the_stage_below(path):
    path.write_text(RECIPE + '\n[stages.fourth]\nlike = "second"\nmethod = { name = "plain" }', "utf-8")
    assert recipe.read(path)["fourth"].method.teacher == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no stages"),
        ('[stages.a]\nlike = "a"', "is like itself"),
        ('[stages.a]\nlike = "b"', "has no stage 'b'"),
        ('[stages.a]\nlike = "other/a"', r"other\.toml cannot be read"),
        ("[stages.a]\ntitle = 3", "is wrong at"),
    ],
)
def test_a_wrong_recipe_gets_one_sentence(path, text, says):
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=says):
        recipe.read(path)


def test_an_unknown_stage_is_named(path, tmp_path):
    with pytest.raises(ConfigError, match="it has first, second, third"):
        recipe.reproduce(path, tmp_path, print, only=["last"])


def test_the_command_says_how_to_go_on(path, small_data, tmp_path, capsys):
    arguments = ["reproduce", str(path), "--runs", str(tmp_path / "runs"), "--minutes", "0"]
    assert program.main(arguments) == 0
    assert "Not finished; the same command goes on" in capsys.readouterr().out
    assert program.main(["reproduce", "nothing", "--runs", str(tmp_path)]) == 1
    assert "nothing.toml cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(recipe.RECIPES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_recipes_that_ship_are_understood(path):
    for config in recipe.read(path).values():
        assert not set(config.sets) & set(TEST_SETS)
        assert loading.build(config.network.architecture, config.network.arguments)


def test_what_the_model_for_paid_work_learns_from_allows_paid_work():
    stages = recipe.read(recipe.RECIPES / "pct-open.toml")
    for config in stages.values():
        assert all(source(name).commercial_use for name in config.sets)
        assert all(source(name).commercial_use for name in config.crops.paste_onto)
        others = {config.method.teacher, config.network.start, config.network.mixed_with} - {""}
        assert others <= {f"stage:{name}" for name in stages}


def test_a_card_tells_whether_all_that_it_learnt_from_allows_paid_work(path, small_data, tmp_path, monkeypatch):
    def told() -> dict[str, bool]:
        assert recipe.reproduce(path, tmp_path / "runs", print)
        cards = {name: json.loads((tmp_path / f"runs/mine/{name}/{name}.json").read_text("utf-8")) for name in _STAGES}
        assert all([each["name"] for each in card["training_sets"]] == ["deepcrack/train"] for card in cards.values())
        return {name: card["commercial_use"] for name, card in cards.items()}

    assert told() == dict.fromkeys(_STAGES, False)
    open_set = dataclasses.replace(source("deepcrack/train"), commercial_use=True)
    monkeypatch.setitem(SOURCES, "deepcrack/train", open_set)
    for name in ("second", "third"):  # their teacher learnt from what does not allow it
        (tmp_path / f"runs/mine/{name}/{name}.json").unlink()
    assert told() == dict.fromkeys(_STAGES, False)
    for name in _STAGES:
        (tmp_path / f"runs/mine/{name}/{name}.json").unlink()
    assert told() == dict.fromkeys(_STAGES, True)


def test_every_stage_of_the_robust_student_is_rfkd_on_two_clean_crops_to_a_noisy_one():
    stages = recipe.read(recipe.RECIPES / "pct-rfkd.toml")
    students = [config for config in stages.values() if config.role == "student"]
    assert len(students) == 2
    assert students[0].network.start == ""
    for config in students:
        assert config.method.name == "rfkd"
        assert config.method.arguments["soft"] > 0
        assert config.method.arguments["features"] > 0
        assert config.crops.noisy_every == 3
