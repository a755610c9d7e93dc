import json

import pytest

from crackview import cli
from crackview.commands import models
from tests.tiny_models import add_int8, write_model


def test_every_card_is_listed_with_the_state_of_its_file(tmp_path, monkeypatch, capsys):
    for name in ("good", "cut", "gone"):
        write_model(tmp_path, name)
    (tmp_path / "cut.safetensors").write_bytes(b"short")
    for file in tmp_path.glob("gone.*[sx]"):
        file.unlink()
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models", "--json"]) == 1
    said = capsys.readouterr()
    models = {model["name"]: model for model in json.loads(said.out)}
    assert {name: models[name]["ok"] for name in ("good", "cut", "gone")} == {"good": True, "cut": False, "gone": False}
    assert models["good"]["bytes"] == (tmp_path / "good.safetensors").stat().st_size
    assert models["good"]["problem"] is None
    assert [models[name]["problem"] for name in ("cut", "gone")] == said.err.splitlines()


def test_weights_that_only_torch_needs_may_be_left_out(tmp_path, monkeypatch, capsys):
    write_model(tmp_path, "small").with_suffix(".safetensors").unlink()
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models", "--json"]) == 0
    model = next(each for each in json.loads(capsys.readouterr().out) if each["name"] == "small")
    assert (model["ok"], model["path"]) == (True, str(tmp_path / "small.onnx"))
    assert model["bytes"] == (tmp_path / "small.onnx").stat().st_size


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
    scores |= {"validation sources mean f1_2px": 0.8512}
    write_model(tmp_path, "scored", scores=scores)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models"]) == 0
    printed = capsys.readouterr().out
    assert "  validation, its own first set: F1 0.910\n" in printed
    assert "  deepcrack/test: F1 0.870, mDS 0.840\n" in printed
    assert "  held-out photos of all sources: F1 within 2 px 0.851, the mean\n" in printed


def test_whether_a_model_may_be_used_for_paid_work_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    for allowed in (True, False):
        write_model(tmp_path, "mine", commercial_use=allowed)
        assert cli.main(["models"]) == 0
        printed = capsys.readouterr().out.partition("mine: ")[2]
        assert printed.splitlines()[3].strip().startswith("the photos" if allowed else "not all photos")


def test_a_damaged_onnx_file_is_told(tmp_path, monkeypatch, capsys):
    write_model(tmp_path, "good").with_suffix(".onnx").write_bytes(b"short")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert cli.main(["models"]) == 1
    assert "good.onnx does not match the sha256" in capsys.readouterr().err


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A model that was never exported."""
    path = write_model(tmp_path / "models", "bare")
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"onnx": None}), "utf-8")
    path.with_suffix(".onnx").rename(tmp_path / "expected.onnx")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(path.parent))
    return path


def test_a_model_is_exported_to_a_file(bare, tmp_path, capsys):
    out = tmp_path / "out" / "edge.onnx"
    assert cli.main(["models", "export", "bare", "--format", "onnx", "--out", str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    assert out.read_bytes() == (tmp_path / "expected.onnx").read_bytes()
    assert not bare.with_suffix(".onnx").exists()


def test_a_model_is_exported_beside_its_weights_and_then_needs_no_torch(bare, tmp_path, monkeypatch):
    assert cli.main(["models", "export", "bare"]) == 0
    monkeypatch.setattr(models, "find_spec", lambda _: None)
    assert cli.main(["models", "export", "bare", "--out", str(tmp_path / "copy.onnx")]) == 0
    assert (tmp_path / "copy.onnx").read_bytes() == bare.with_suffix(".onnx").read_bytes()


def test_what_cannot_be_exported_is_one_sentence(bare, tmp_path, monkeypatch, capsys):
    assert cli.main(["models", "export", "nobody"]) == 2
    assert cli.main(["models", "export", "bare", "--out", str(tmp_path)]) == 1
    monkeypatch.setattr(models, "find_spec", lambda _: None)
    assert cli.main(["models", "export", "bare"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "no model called 'nobody'" in lines[0]
    assert "making one needs torch and onnx" in lines[2]


def test_the_int8_network_is_exported_where_there_is_one(tmp_path, monkeypatch, capsys):
    path, out = add_int8(write_model(tmp_path / "models", "small")), tmp_path / "edge.onnx"
    write_model(tmp_path / "models", "plain")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(path.parent))
    words = ["models", "export", "--precision", "int8"]
    assert cli.main([*words, "small", "--out", str(out)]) == 0
    assert out.read_bytes() == (path.parent / "small-int8.onnx").read_bytes()
    assert cli.main([*words, "plain", "--out", str(out)]) == 1
    assert cli.main([*words, "small"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "python -m training quantise --model plain" in lines[0]
    assert "needs --out" in lines[1]
