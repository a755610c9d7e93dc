import json

from crackview import cli
from tests.tiny_models import write_model


def test_every_card_is_listed_with_the_state_of_its_file(tmp_path, monkeypatch, capsys):
    for name in ("good", "cut", "gone"):
        write_model(tmp_path, name)
    (tmp_path / "cut.safetensors").write_bytes(b"short")
    (tmp_path / "gone.safetensors").unlink()
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models", "--json"]) == 1
    said = capsys.readouterr()
    models = {model["name"]: model for model in json.loads(said.out)}
    assert {name: models[name]["ok"] for name in ("good", "cut", "gone")} == {"good": True, "cut": False, "gone": False}
    assert models["good"]["bytes"] == (tmp_path / "good.safetensors").stat().st_size
    assert models["good"]["problem"] is None
    assert [models[name]["problem"] for name in ("cut", "gone")] == said.err.splitlines()


def test_a_damaged_card_does_not_hide_the_others(tmp_path, monkeypatch, capsys):
    write_model(tmp_path, "good")
    (tmp_path / "broken.json").write_text("{")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models"]) == 1
    said = capsys.readouterr()
    assert "good: Untrained good" in said.out
    assert "matches its sha256" in said.out
    assert "broken.json" in said.err


def test_scores_are_told_set_by_set(tmp_path, monkeypatch, capsys):
    scores = {"validation f1": 0.91, "validation iou": 0.8, "deepcrack/test f1": 0.87, "deepcrack/test mds": 0.84}
    write_model(tmp_path, "scored", scores=scores)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models"]) == 0
    printed = capsys.readouterr().out
    assert "  validation: F1 0.910\n" in printed
    assert "  deepcrack/test: F1 0.870, mDS 0.840\n" in printed
