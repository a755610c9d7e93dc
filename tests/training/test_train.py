import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from crackview.nets import cards, loading
from tests.tiny_models import write_model
from training import config as configs
from training import train as trainer
from training.config import Config, ConfigError
from training.crops import UNKNOWN, Crops
from training.datasets import splits
from training.methods import METHODS
from training.normalise import MEAN, STD
from training.pretrained import start_from
from training.publish import publish
from training.train import train

TINY = {"widths": [8, 16, 24, 32], "depths": [1, 1, 1, 1], "stem": 8, "decoder": 8}


def _config(**changes) -> Config:
    values = {
        "title": "A test",
        "role": "student",
        "network": {"architecture": "pct", "arguments": TINY},
        "sets": {"deepcrack/train": 1.0},
        "crops": {"size": 64},
        "schedule": {"crops": 32, "batch": 4, "precision": "float32", "validate_every": 16},
    }
    return Config.model_validate({**values, **changes})


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    return load_file(folder / "average.safetensors")


def test_a_run_learns(small_data, tmp_path):
    lines: list[str] = []
    schedule = {"crops": 240, "batch": 8, "precision": "float32", "validate_every": 240, "rate": 1e-2, "ema": 0.9}
    train(_config(schedule=schedule), tmp_path / "run", lines.append)
    log = [json.loads(line) for line in (tmp_path / "run/log.jsonl").read_text("utf-8").splitlines()]
    assert log[-1]["validation_f1"] > 0.5
    assert any("validation F1" in line for line in lines)


def test_a_run_that_was_stopped_ends_as_one_that_was_not(small_data, tmp_path):
    train(_config(), tmp_path / "whole", print)
    train(_config(), tmp_path / "parts", print, stop_after_s=0)
    train(_config(), tmp_path / "parts", print)
    whole, parts = _weights(tmp_path / "whole"), _weights(tmp_path / "parts")
    assert all(torch.equal(whole[key], parts[key]) for key in whole)


def test_a_seed_gives_the_same_network_again(small_data, tmp_path):
    train(_config(), tmp_path / "a", print)
    train(_config(), tmp_path / "b", print)
    train(_config(seed=1), tmp_path / "c", print)
    a, b, c = (_weights(tmp_path / name)["head.weight"] for name in "abc")
    assert torch.equal(a, b)
    assert not torch.equal(a, c)


@pytest.fixture
def tutor(tmp_path, monkeypatch) -> str:
    """A teacher of other widths than the student's."""
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    config = {"widths": [12, 16, 24, 32], "depths": [1, 1, 1, 1], "stem": 8, "decoder": 12}
    write_model(tmp_path / "models", "tutor", mean=MEAN, std=STD, config=config)
    return "tutor"


@pytest.mark.parametrize("method", [name for name, method in METHODS.items() if method.needs_teacher])
def test_a_student_is_taught(small_data, tmp_path, tutor, method):
    arguments = {"pairs": [["refines.0", "refines.0"]]} if METHODS[method]().hooked_modules()[0] else {}
    wanted = {"name": method, "teacher": tutor, "arguments": arguments}
    train(_config(method=wanted), tmp_path / "run", print, stop_after_s=0)
    assert _weights(tmp_path / "run")


def test_adapters_go_on_from_the_checkpoint_and_are_not_published(small_data, tmp_path, tutor):
    wanted = {"name": "cwd", "teacher": tutor, "arguments": {"pairs": [["refines.0", "refines.0"]]}}
    config = _config(method=wanted)
    train(config, tmp_path / "whole", print)
    train(config, tmp_path / "parts", print, stop_after_s=0)
    started = load_file(tmp_path / "parts/state.safetensors")
    train(config, tmp_path / "parts", print)
    whole, parts = (load_file(tmp_path / name / "state.safetensors") for name in ("whole", "parts"))
    assert all(torch.equal(whole[key], parts[key]) for key in whole)
    adapters = [key for key in whole if key.startswith("method/")]
    assert adapters
    assert all(not torch.equal(started[key], whole[key]) for key in adapters)
    network = loading.build("pct", TINY)
    assert _weights(tmp_path / "whole").keys() == network.state_dict().keys()


@pytest.mark.parametrize("sees", ["clean", "noisy"])
def test_the_teacher_sees_the_picture_that_the_configuration_says(small_data, tmp_path, tutor, monkeypatch, sees):
    shown: list[torch.Tensor] = []
    teach = trainer._teach
    monkeypatch.setattr(trainer, "_teach", lambda run, picture: shown.append(picture.clone()) or teach(run, picture))
    config = _config(
        method={"name": "kd", "teacher": tutor, "teacher_sees": sees}, crops={"size": 64, "noisy_every": 2}
    )
    train(config, tmp_path / "run", print, stop_after_s=0)
    crops = Crops({"deepcrack/train": (1.0, splits.split("deepcrack/train")[0])}, config.crops, config.seed)
    wanted = torch.stack([crops[index][sees == "noisy"] for index in range(4)])
    assert torch.equal(shown[0], wanted)


def test_a_teacher_that_sees_a_crack_where_there_is_none_is_corrected():
    target = torch.zeros(3, 2, 1, 2)
    target[1, 1, 0, 0], target[2] = 1.0, UNKNOWN  # a joint at one pixel; nothing known
    sound = torch.tensor([True, False, False]).view(3, 1, 1, 1)
    logits = torch.full((3, 2, 1, 2), 5.0)
    corrected = trainer._corrected(logits, target, sound)
    assert corrected[:, 0, 0].tolist() == [[-4.0, -4.0], [-4.0, 5.0], [5.0, 5.0]]
    assert torch.equal(corrected[:, 1], logits[:, 1])
    assert torch.equal(trainer._corrected(logits - 20, target, sound), logits - 20)


def test_a_network_with_joints_starts_from_one_without_and_calls_the_same_crack_where_no_joint_wins(tutor, tmp_path):
    config = cards.card(tutor).config
    network = loading.build("pct", {**config, "joints": True})
    start_from(network, tutor, tmp_path)
    picture = torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        torch.nn.init.constant_(network.joint_head.bias, -100.0)
        crack, joint = network.eval()(picture)[0]
        assert torch.allclose(crack, loading.load(tutor)[0](picture)[0, 0], atol=1e-5)
        assert joint.max() < 0


def test_a_student_with_joints_learns_from_a_teacher_without(small_data, tmp_path, tutor):
    network = {"architecture": "pct", "arguments": {**TINY, "joints": True}}
    method = {"name": "rfkd", "teacher": tutor, "arguments": {"pairs": [["refines.0", "refines.0"]]}}
    train(_config(network=network, method=method), tmp_path / "run", print)
    card = publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False)
    assert card.outputs == ("crack", "joint")
    assert card.parameters == loading.parameters(loading.build("pct", TINY)) + 16 * (8 + 1)


def test_a_module_that_a_network_lacks_is_named(small_data, tmp_path, tutor):
    wanted = {"name": "at", "teacher": tutor, "arguments": {"pairs": [["stages.9", "refines.0"]]}}
    with pytest.raises(ConfigError, match=r"stages\.9"):
        train(_config(method=wanted), tmp_path / "run", print)


def test_a_folder_of_another_run_is_left_alone(small_data, tmp_path):
    train(_config(), tmp_path / "run", print)
    with pytest.raises(ConfigError, match="another configuration"):
        train(_config(seed=5), tmp_path / "run", print)


def test_a_damaged_checkpoint_is_named(small_data, tmp_path):
    train(_config(), tmp_path / "run", print, stop_after_s=0)
    (tmp_path / "run/state.safetensors").write_bytes(b"broken")
    from training.checkpoint import CheckpointError

    with pytest.raises(CheckpointError, match=r"state\.safetensors does not fit"):
        train(_config(), tmp_path / "run", print)


def test_a_run_becomes_a_model_that_the_application_lists(small_data, tmp_path, monkeypatch):
    train(_config(), tmp_path / "run", print)
    card = publish(tmp_path / "run", "mine", tmp_path / "models", half=True, test=True)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    module, loaded = loading.load("mine")
    assert loaded == card
    assert loaded.config == {**TINY, "ratio": 3.0, "joints": False}
    assert loaded.outputs == ("crack",)
    assert cards.card("mine").training_sets[0].licence.startswith("research")
    assert {"validation f1", "deepcrack/test f1", "deepcrack/test mds"} <= loaded.scores.keys()
    assert loading.parameters(module) == loaded.parameters


def test_a_card_tells_every_part_of_the_training(small_data, tmp_path, tutor):
    parts = ("From an encoder of ImageNet: much.", "From that: a little.")
    write_model(tmp_path / "models", "earlier", mean=MEAN, std=STD, config=TINY, history=parts)
    network = {"architecture": "pct", "arguments": TINY, "start": "earlier"}
    wanted = {"name": "kd", "teacher": tutor}
    train(_config(network=network, method=wanted), tmp_path / "run", print, stop_after_s=0)
    card = publish(tmp_path / "run", "later", tmp_path / "models", half=False, test=False)
    assert card.history[:-1] == parts
    assert card.history[-1].startswith("From earlier: ")
    assert "px, kd, taught by tutor on the clean crop, clean and noisy crops" in card.history[-1]


def test_a_history_begins_with_random_weights_or_those_of_imagenet(small_data, tmp_path):
    train(_config(), tmp_path / "run", print, stop_after_s=0)
    card = publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False)
    assert len(card.history) == 1
    assert card.history[0].startswith("From random weights: ")


def test_a_configuration_lies_over_its_base(tmp_path):
    (tmp_path / "base.toml").write_text(
        'title = "b"\nrole = "student"\n[sets]\na = 1\nb = 2\n[schedule]\ncrops = 9', "utf-8"
    )
    path = tmp_path / "mine.toml"
    path.write_text('base = "base.toml"\ntitle = "m"\n[network]\narchitecture = "pct"\n[sets]\na = 3', "utf-8")
    config = configs.read(path, seed=1)
    assert (config.title, config.sets, config.schedule.crops, config.seed) == ("m", {"a": 3, "b": 2}, 9, 1)
    above = tmp_path / "above.toml"
    above.write_text('base = "mine.toml"\ntitle = "a"\n[sets]\nb = 4', "utf-8")
    config = configs.read(above)
    assert (config.title, config.sets, config.schedule.crops) == ("a", {"a": 3, "b": 4}, 9)
    for wrong, sentence in (("nowhere", r"nowhere\.toml cannot be read"), ("above", r"above\.toml is its own base")):
        path.write_text(f'base = "{wrong}.toml"', "utf-8")
        with pytest.raises(ConfigError, match=sentence):
            configs.read(above)


@pytest.mark.parametrize("text", ["", "title = 3", "not toml", 'title = "x"\nrole = "pupil"'])
def test_a_wrong_configuration_gets_one_sentence(tmp_path, text):
    path = tmp_path / "wrong.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"wrong\.toml"):
        configs.read(path)
