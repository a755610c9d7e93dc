import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from crackview.nets import loading
from tests.tiny_models import write_model
from training import config
from training.config import ConfigError
from training.distributed import ProcessGroup, Share
from training.normalise import MEAN, STD
from training.train import train

CONFIG = """
title = "Two"
role = "student"
[network]
architecture = "pct"
arguments = { widths = [8, 16, 24, 32], depths = [1, 1, 1, 1], stem = 8, decoder = 8 }
[sets]
"deepcrack/train" = 1
[crops]
size = 64
[method]
name = "cwd"
teacher = "tutor"
arguments = { pairs = [["refines.0", "refines.0"]] }
[schedule]
crops = 96
batch = 8
rate = 5e-3
validate_every = 96
precision = "float32"
"""


def _launch(*arguments: object) -> str:
    """Run a program in two processes; return what they say."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"),
            *map(str, arguments),
        ],
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=250,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def _team(rank: int, size: int) -> ProcessGroup:
    return ProcessGroup(rank, size, torch.device("cpu"))


@pytest.mark.parametrize("size", [1, 2, 4])
def test_together_the_processes_see_what_one_would_step_by_step(size):
    parts = [list(Share(16, 48, 8, _team(rank, size))) for rank in range(size)]
    each = 8 // size
    for step in range(4):
        seen = [index for part in parts for index in part[step * each : (step + 1) * each]]
        assert seen == list(range(16 + 8 * step, 24 + 8 * step))
    assert [len(Share(16, 48, 8, _team(rank, size))) for rank in range(size)] == [32 // size] * size


def test_a_batch_that_cannot_be_shared_is_refused():
    with pytest.raises(ConfigError, match="batch of 8 crops cannot be shared by 3 processes"):
        Share(0, 8, 8, _team(0, 3))


@pytest.mark.timeout(300)
def test_two_processes_train_as_one_does_and_go_on_where_they_stopped(small_data, tmp_path, monkeypatch):
    """BatchNorm and Dice look at each process's own half of the batch, so the weights are close and not equal."""
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    widths = {"widths": [12, 16, 24, 32], "depths": [1, 1, 1, 1], "stem": 8, "decoder": 12}
    write_model(tmp_path / "models", "tutor", mean=MEAN, std=STD, config=widths)
    path = tmp_path / "two.toml"
    path.write_text(CONFIG, "utf-8")
    said = _launch(Path(__file__).with_name("distributed_program.py"), path, tmp_path)
    assert said.count("crop 0 of 96") == 2  # two runs, told by the first process alone
    whole, parts = (load_file(tmp_path / name / "state.safetensors") for name in ("whole", "parts"))
    assert all(torch.equal(whole[key], parts[key]) for key in whole)

    wanted = config.read(path)
    train(wanted, tmp_path / "alone", lambda _: None)
    alone = load_file(tmp_path / "alone/state.safetensors")
    torch.manual_seed(0)
    start = loading.build("pct", wanted.network.arguments).state_dict()
    moved, expected = (
        torch.cat([(state[f"network/{key}"] - value).flatten() for key, value in start.items() if "num" not in key])
        for state in (whole, alone)
    )
    assert torch.cosine_similarity(moved, expected, 0) > 0.9
    adapters = [state["method/adapters.0.weight"] for state in (whole, alone)]
    assert torch.allclose(*adapters, atol=0.1 * float(adapters[1].abs().max()))
    logs = [(tmp_path / name / "log.jsonl").read_text("utf-8").splitlines() for name in ("whole", "alone")]
    assert [len(log) for log in logs] == [1, 1]
    assert json.loads(logs[0][0])["validation_f1"] == pytest.approx(json.loads(logs[1][0])["validation_f1"], abs=0.1)


@pytest.mark.timeout(300)
def test_of_two_processes_the_first_one_writes_the_card_of_each_stage_of_a_recipe(small_data, tmp_path):
    path = tmp_path / "both.toml"
    path.write_text(
        """
[stages.first]
title = "Two"
role = "student"
sets = { "deepcrack/train" = 1 }
crops = { size = 64 }
schedule = { crops = 16, batch = 8, validate_every = 16, precision = "float32" }
[stages.first.network]
architecture = "pct"
arguments = { widths = [8, 16, 24, 32], depths = [1, 1, 1, 1], stem = 8, decoder = 8 }
[stages.second]
like = "first"
method = { name = "kd", teacher = "stage:first" }
""",
        "utf-8",
    )
    said = _launch("-m", "training", "reproduce", path, "--runs", tmp_path)
    assert said.count("Stage 2 of 2: second") == 1
    assert [said.count(f"Stage {name} is finished: ") for name in ("first", "second")] == [1, 1]
    assert (tmp_path / "both/second/second.json").exists()
