import json
from pathlib import Path

import pytest

from crackview.nets import cards, zoo
from crackview.nets.cards import ModelError
from tests.tiny_models import write_model


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    write_model(tmp_path, "tiny")
    return tmp_path


def test_a_model_of_the_users_own_is_listed_verified_and_loaded(folder):
    assert "tiny" in [card.name for card in cards.cards()]
    cards.verify(cards.card("tiny"))
    module, card = zoo.load("tiny")
    assert zoo.parameters(module) == card.parameters
    assert not module.training


def test_an_unknown_name_tells_the_known_ones(folder):
    with pytest.raises(ModelError, match=r"no model called 'nobody'; there are: .*tiny"):
        cards.card("nobody")


def test_missing_weights_are_named(folder):
    (folder / "tiny.safetensors").unlink()
    with pytest.raises(ModelError, match=r"missing: .*tiny\.safetensors"):
        zoo.load("tiny")


def test_damaged_weights_are_named(folder):
    path = folder / "tiny.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"damaged or were replaced: .*tiny\.safetensors"):
        zoo.load("tiny")


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
        zoo.load("tiny")


def test_weights_of_another_network_are_refused(folder):
    import torch
    from safetensors.torch import save

    _claim(folder, save({"weight": torch.zeros(3)}))
    with pytest.raises(ModelError, match="belong to another network"):
        zoo.load("tiny")


@pytest.mark.parametrize("content", [b"", b"{", b'{"name": "broken"}', b"\xff\xfe"])
def test_a_damaged_card_is_said_and_the_others_stay(folder, content):
    (folder / "broken.json").write_bytes(content)
    assert "tiny" in [card.name for card in cards.cards()]
    assert any("broken.json" in sentence for sentence in cards.problems())
    with pytest.raises(ModelError, match=r"broken\.json is damaged"):
        cards.card("broken")


def test_a_card_cannot_point_out_of_its_folder(folder):
    card = json.loads((folder / "tiny.json").read_text("utf-8"))
    card["file"] = "../elsewhere.safetensors"
    (folder / "tiny.json").write_text(json.dumps(card), "utf-8")
    assert "tiny" not in [card.name for card in cards.cards()]


def test_an_unknown_architecture_gets_one_sentence():
    with pytest.raises(ModelError, match="no network 'unet'"):
        zoo.build("unet", {})


def test_all_that_ships_is_whole():
    shipped = [card for card in cards.cards() if card.path.parent == cards.folders()[0]]
    assert {"pct-rfkd", "teacher", "pct-kd"} <= {card.name for card in shipped}
    assert cards.problems() == []
    for card in shipped:
        module, _ = zoo.load(card.name)
        assert zoo.parameters(module) == card.parameters
        assert card.path.stat().st_size < 16_000_000
        assert card.training_sets
        assert card.history
        assert "deepcrack/test f1" in card.scores
    assert shipped[0].name == cards.DEFAULT
