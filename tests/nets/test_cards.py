import json
import os
from pathlib import Path

import pytest

from crackview.nets import cards, loading
from crackview.nets.cards import ModelError
from tests.tiny_models import add_int8, write_model


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    write_model(tmp_path, "tiny")
    return tmp_path


def test_a_model_of_the_users_own_is_listed_verified_and_loaded(folder):
    assert "tiny" in [card.name for card in cards.cards()]
    cards.verify(cards.card("tiny"))
    module, card = loading.load("tiny")
    assert loading.parameters(module) == card.parameters
    assert not module.training


def test_an_unknown_name_tells_the_known_ones(folder):
    with pytest.raises(ModelError, match=r"no model called 'nobody'; there are: .*tiny"):
        cards.card("nobody")


def test_missing_weights_are_named(folder):
    (folder / "tiny.safetensors").unlink()
    with pytest.raises(ModelError, match=r"missing: .*tiny\.safetensors"):
        loading.load("tiny")


def test_damaged_weights_are_named(folder):
    path = folder / "tiny.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"damaged or were replaced: .*tiny\.safetensors"):
        loading.load("tiny")


def _claim(folder: Path, content: bytes) -> None:
    """Replace the weights by ``content`` and let the card vouch for them."""
    import hashlib

    (folder / "tiny.safetensors").write_bytes(content)
    card = json.loads((folder / "tiny.json").read_text("utf-8"))
    card["sha256"] = hashlib.sha256(content).hexdigest()
    (folder / "tiny.json").write_text(json.dumps(card), "utf-8")


def test_a_file_that_is_no_safetensors_is_refused(folder):
    _claim(folder, b"not tensors")
    with pytest.raises(ModelError, match="no readable safetensors file"):
        loading.load("tiny")


def test_weights_of_another_network_are_refused(folder):
    import torch
    from safetensors.torch import save

    _claim(folder, save({"weight": torch.zeros(3)}))
    with pytest.raises(ModelError, match="belong to another network"):
        loading.load("tiny")


@pytest.mark.parametrize("content", [b"", b"{", b'{"name": "broken"}', b"\xff\xfe"])
def test_a_damaged_card_is_said_and_the_others_stay(folder, content):
    (folder / "broken.json").write_bytes(content)
    assert "tiny" in [card.name for card in cards.cards()]
    assert any("broken.json" in sentence for sentence in cards.problems())
    with pytest.raises(ModelError, match=r"broken\.json is damaged"):
        cards.card("broken")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_among_the_cards_or_weights_is_said_and_waited_for_by_nobody(folder):
    os.mkfifo(folder / "pipe.json")
    assert "tiny" in [card.name for card in cards.cards()]
    assert any("pipe.json cannot be read (not a file)" in sentence for sentence in cards.problems())
    (folder / "tiny.safetensors").unlink()
    os.mkfifo(folder / "tiny.safetensors")
    with pytest.raises(ModelError, match="cannot be read"):
        cards.verify(cards.card("tiny"))


def test_deleting_a_model_of_ones_own_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr(cards, "folders", lambda: [tmp_path])
    add_int8(write_model(tmp_path, "tiny"))
    assert len(list(tmp_path.iterdir())) == 4
    cards.delete(cards.card("tiny"))
    assert list(tmp_path.iterdir()) == []


def test_a_card_cannot_point_out_of_its_folder(folder):
    card = json.loads((folder / "tiny.json").read_text("utf-8"))
    card["file"] = "../elsewhere.safetensors"
    (folder / "tiny.json").write_text(json.dumps(card), "utf-8")
    assert "tiny" not in [card.name for card in cards.cards()]


def test_an_unknown_architecture_gets_one_sentence():
    with pytest.raises(ModelError, match="no network 'unet'"):
        loading.build("unet", {})


def test_all_that_ships_is_whole():
    shipped = [card for card in cards.cards() if card.path.parent == cards.folders()[0]]
    assert {"pct-rfkd", "teacher", "pct-kd"} <= {card.name for card in shipped}
    assert cards.problems() == []
    for card in shipped:
        module, _ = loading.load(card.name)
        assert loading.parameters(module) == card.parameters
        assert card.path.stat().st_size < 16_000_000
        assert card.training_sets
        assert card.history
        assert "deepcrack/test f1" in card.scores
    assert shipped[0].name == cards.DEFAULT


def _with(folder, **changes):
    card = json.loads((folder / "tiny.json").read_text("utf-8"))
    (folder / "tiny.json").write_text(json.dumps(card | changes), "utf-8")


@pytest.mark.parametrize(
    "changes",
    [
        {"stride": 1_000_000_000},
        {"stride": 33},
        {"parameters": 10**12},
        {"parameters": 7},
        {"mean": [float("nan"), 0, 0]},
        {"mean": [1e30, 0, 0]},
        {"std": [0, 1, 1]},
        {"std": [-1, 1, 1]},
        {"std": [float("inf"), 1, 1]},
        {"threshold": float("nan")},
        {"threshold": 1e-320},
        {"threshold": 1 - 1e-16},
        {"scores": {"f1": float("inf")}},
        {"config": {"widths": [10**9, 16, 24, 32]}},
        {"config": {"widths": [4096, 4096, 4096, 4096], "depths": [1, 1, 1, 1]}},
        {"config": {"depths": [10**9, 1, 2, 1]}},
        {"config": {"widths": [8, 16]}},
        {"config": {"stem": 0}},
        {"config": {"stem": -3}},
        {"config": {"ratio": 1e300}},
        {"config": {"widths": "abcd"}},
        {"title": "x" * 10_000},
    ],
)
def test_a_card_with_absurd_numbers_is_refused_in_one_sentence(folder, changes):
    _with(folder, **changes)
    with pytest.raises(ModelError) as error:
        loading.load("tiny")
    assert "\n" not in str(error.value)


def test_a_huge_card_is_not_read(folder):
    (folder / "huge.json").write_bytes(b" " * (2**20 + 1))
    assert any("larger than 1 MB" in sentence for sentence in cards.problems())


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_weights_that_are_no_numbers_are_refused(folder, value):
    from safetensors.torch import load_file, save

    tensors = load_file(folder / "tiny.safetensors")
    name = next(key for key, tensor in tensors.items() if tensor.dim() == 4)
    tensors[name].view(-1)[3] = value
    _claim(folder, save(tensors))
    with pytest.raises(ModelError, match="no numbers"):
        loading.load("tiny")


def test_a_variance_below_zero_is_refused(folder):
    from safetensors.torch import load_file, save

    tensors = load_file(folder / "tiny.safetensors")
    next(tensor for key, tensor in tensors.items() if key.endswith("running_var"))[0] = -1
    _claim(folder, save(tensors))
    with pytest.raises(ModelError, match="no numbers"):
        loading.load("tiny")


def test_a_model_of_ones_own_is_not_mended_by_installing_again(folder):
    (folder / "tiny.safetensors").unlink()
    with pytest.raises(ModelError) as error:
        loading.load("tiny")
    assert "install" not in str(error.value)


def test_the_complete_configuration_of_a_network_is_within_the_bounds():
    complete = loading.with_defaults("pct", {"joints": True})
    assert cards.Card._bounded(complete) == complete
