import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from crackview.nets import cards, zoo
from tests.tiny_models import write_model
from training import config as configs
from training import data
from training.config import Config, ConfigError
from training.crops import Crops
from training.methods import METHODS
from training.normalise import MEAN, STD
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
    arguments = {"pairs": [["refines.0", "refines.0"]]} if METHODS[method]().taps()[0] else {}
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
    network = zoo.build("pct", TINY)
    assert _weights(tmp_path / "whole").keys() == network.state_dict().keys()


@pytest.mark.parametrize("sees", ["clean", "noisy"])
def test_the_teacher_sees_the_picture_that_the_configuration_says(small_data, tmp_path, tutor, monkeypatch, sees):
    from training import train as trainer

    shown: list[torch.Tensor] = []
    teach = trainer._teach
    monkeypatch.setattr(
        trainer, "_teach", lambda run, picture, soft: shown.append(picture.clone()) or teach(run, picture, soft)
    )
    config = _config(
        method={"name": "kd", "teacher": tutor, "teacher_sees": sees}, crops={"size": 64, "noisy_every": 2}
    )
    train(config, tmp_path / "run", print, stop_after_s=0)
    crops = Crops({"deepcrack/train": (1.0, splits.split("deepcrack/train")[0])}, config.crops, config.seed)
    wanted = torch.stack([crops[index][sees == "noisy"] for index in range(4)])
    assert torch.equal(shown[0], wanted)


def test_several_teachers_teach_the_mean_of_what_they_say(small_data, tmp_path, tutor, monkeypatch):
    from training import train as trainer

    told: list[torch.Tensor] = []
    teach = trainer._teach

    def listen(run, picture, soft):
        outputs = teach(run, picture, soft)
        told.append(outputs.logits.sigmoid())
        return outputs

    monkeypatch.setattr(trainer, "_teach", listen)
    write_model(tmp_path / "models", "another", mean=MEAN, std=STD, seed=1)
    for index, (first, *more) in enumerate((("tutor",), ("another",), ("tutor", "another"))):
        wanted = {"name": "kd", "teacher": first, "more_teachers": more}
        train(_config(method=wanted), tmp_path / str(index), print, stop_after_s=0)
    one, other, both = told
    assert not torch.allclose(one, other, atol=0.01)
    assert torch.allclose(both, (one + other) / 2, atol=1e-5)


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
    module, loaded = zoo.load("mine")
    assert loaded == card
    assert loaded.config == {**TINY, "ratio": 3.0}
    assert cards.card("mine").training_sets[0].licence.startswith("research")
    assert {"validation f1", "deepcrack/test f1", "deepcrack/test mds"} <= loaded.scores.keys()
    assert zoo.parameters(module) == loaded.parameters


def test_a_run_can_be_published_halfway_from_where_it_started(small_data, tmp_path, tutor):
    network = {"architecture": "pct", "arguments": cards.card(tutor).config, "start": tutor}
    train(_config(network=network), tmp_path / "run", print, stop_after_s=0)
    end = _weights(tmp_path / "run")
    start = load_file(tmp_path / "models/tutor.safetensors")
    for halfway in (False, True):
        card = publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False, halfway=halfway)
        weights = load_file(tmp_path / "models/mine.safetensors")
        for key, value in weights.items():
            wanted = (start[key] + end[key]) / 2 if halfway and value.is_floating_point() else end[key]
            assert torch.allclose(value, wanted, atol=1e-6), key
        assert card.history[-1].endswith("; published halfway from where it started.") == halfway


def test_what_started_from_no_model_has_no_halfway(small_data, tmp_path):
    train(_config(), tmp_path / "run", print, stop_after_s=0)
    with pytest.raises(ConfigError, match="started from no model"):
        publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False, halfway=True)


def test_a_card_names_all_teachers(small_data, tmp_path, tutor):
    write_model(tmp_path / "models", "another", mean=MEAN, std=STD)
    wanted = {"name": "kd", "teacher": tutor, "more_teachers": ["another"]}
    train(_config(method=wanted), tmp_path / "run", print, stop_after_s=0)
    card = publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False)
    assert "taught by tutor and another on the clean crop" in card.method


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


@pytest.mark.parametrize("path", sorted(Path("training/configs").glob("[pst]*.toml")), ids=lambda path: path.stem)
def test_the_configurations_that_ship_are_understood(path):
    config = configs.read(path, crops=100, seed=4)
    assert (config.schedule.crops, config.seed) == (100, 4)
    assert not set(config.sets) & {"deepcrack/test", "nha12d"}
    assert zoo.build(config.network.architecture, config.network.arguments)


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
