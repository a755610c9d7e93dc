import json
import zipfile

import pytest

from tests.tiny_models import write_model
from training import source_scores
from training.__main__ import main
from training.source_scores import BySource

CONFIG = """
title = "A test"
role = "student"
[network]
architecture = "pct"
arguments = { widths = [8, 16, 24, 32], depths = [1, 1, 1, 1], stem = 8, decoder = 8 }
[sets]
"deepcrack/train" = 1
[crops]
size = 64
[schedule]
crops = 16
batch = 4
precision = "float32"
"""


def test_train_and_publish(small_data, tmp_path, capsys):
    (tmp_path / "c.toml").write_text(CONFIG, "utf-8")
    run = tmp_path / "run"
    assert main(["train", "--config", str(tmp_path / "c.toml"), "--out", str(run), "--seed", "2"]) == 0
    assert main(["publish", str(run), "--name", "mine", "--out", str(tmp_path / "models")]) == 0
    assert "mine: " in capsys.readouterr().out


def test_evaluate_speaks_json_and_repeats_itself(small_data, tmp_path, monkeypatch, capsys):
    write_model(tmp_path, "tiny")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    command = ["evaluate", "--model", "tiny", "--set", "deepcrack/test", "--noise", "salt:3", "--json"]
    outputs = []
    for _ in range(2):
        assert main(command) == 0
        outputs.append(json.loads(capsys.readouterr().out))
    assert outputs[0] == outputs[1]
    assert [row["noise"] for row in outputs[0]] == ["clean", "salt:3"]
    assert outputs[0][0]["images"] == 2


def test_evaluate_prints_means_of_noises(small_data, tmp_path, monkeypatch, capsys):
    write_model(tmp_path, "tiny")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert main(["evaluate", "--model", "tiny", "--every", "2", "--noise", "salt:1", "fog:1"]) == 0
    printed = capsys.readouterr().out
    assert "1 seen noises" in printed
    assert "1 unseen noises" in printed


def test_evaluate_by_source_names_every_source_and_their_mean(tmp_path, monkeypatch, capsys):
    shown = BySource({"cfd": 0.5, "cracksc": 0.7}, {"negatives/joints": 0.25})
    monkeypatch.setattr(source_scores, "score", lambda *_, **_options: shown)
    write_model(tmp_path, "tiny")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    assert main(["evaluate", "--model", "tiny", "--sources", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["tiny"]
    assert (found["mean of sources"], found["worst source"]) == (pytest.approx(0.6), 0.5)
    assert main(["evaluate", "--model", "tiny", "--sources"]) == 0
    assert "negatives/joints, share of photos called crack" in capsys.readouterr().out


def test_pack_keeps_the_layout_and_leaves_the_test_behind(small_data, tmp_path):
    out = tmp_path / "pack.zip"
    assert main(["pack", "--out", str(out), "--sets", "deepcrack/train", "cfd"]) == 0
    with zipfile.ZipFile(out) as archive:
        names = archive.namelist()
    assert "cfd/images/001.jpg" in names
    assert "cfd/masks/001.png" in names
    assert not [name for name in names if "test" in name]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["evaluate", "--model", "nobody"], 1),
        (["evaluate", "--noise", "sugar:1"], 1),
        (["evaluate", "--set", "nowhere"], 1),
        (["pack", "--sets", "nowhere"], 1),
        (["train", "--config", "nowhere.toml"], 1),
        (["publish", "nowhere", "--name", "x"], 1),
    ],
)
def test_what_fails_says_one_sentence(small_data, capsys, command, code):
    assert main(command) == code
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_wrong_usage_is_two(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["dance"])
    assert ended.value.code == 2
