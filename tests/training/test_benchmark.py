import csv
import json
import re
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from safetensors.torch import load_file, save_file

from crackview import paths
from crackview.vision import noise
from tests.tiny_models import write_model
from training.__main__ import main
from training.benchmark import conditions, groups, pictures, plan, plots, queue, subjects, tables
from training.config import ConfigError
from training.methods import METHODS
from training.normalise import MEAN, STD

SHIPPED = Path("training/configs/benchmark.toml")
SMALL = """
title = "Benchmark"
role = "student"
teacher = "teacher"
[network]
architecture = "pct"
arguments = { widths = [8, 16, 24, 32], depths = [1, 1, 1, 1], stem = 8, decoder = 8 }
[sets]
"deepcrack/train" = 1
[crops]
size = 64
[schedule]
crops = 8
batch = 4
precision = "float32"
[score]
test = "deepcrack/test"
noises = ["salt", "fog"]
elsewhere = ["cfd"]
sound = ["sound/*"]
[[variants]]
name = "kd"
title = "Logits"
method = "kd"
seeds = [0, 1]
[[variants]]
name = "plain"
title = "Plain"
method = "plain"
noisy_every = 3
[[published]]
name = "Another"
f1 = 0.88
parameters = 22.5
source = "A paper"
"""


@pytest.fixture
def benchmark(small_data, tmp_path, monkeypatch) -> Path:
    """Small networks on small sets under two noises, with a teacher and a student that ship."""
    shipped = tmp_path / "weights"
    write_model(shipped, "teacher", mean=MEAN, std=STD)
    write_model(shipped, "pct-kd", mean=MEAN, std=STD)
    monkeypatch.setattr(paths, "weights", lambda: shipped)
    monkeypatch.setattr(pictures, "ROWS", ("", "salt:3"))
    monkeypatch.setattr(paths, "samples", lambda: small_data / "cfd" / "images")
    (small_data / "sound").mkdir()
    (small_data / "sound/wall.jpg").write_bytes((small_data / "cfd/images/001.jpg").read_bytes())
    path = tmp_path / "benchmark.toml"
    path.write_text(SMALL, "utf-8")
    return path


def _command(path: Path, *more: str) -> list[str]:
    where = ["--runs", str(path.parent / "runs"), "--out", str(path.parent / "results")]
    return ["benchmark", "--config", str(path), *where, "--every", "2", "--threads", "1", *more]


def test_all_runs_differ_in_what_is_compared_alone():
    benchmark = plan.read(SHIPPED, crops=1200)
    runs = plan.entries(benchmark, Path("runs"))
    assert {entry.config.schedule.crops for entry in runs} == {1200}
    same = [entry.config.model_copy(update={"title": "", "seed": 0, "method": runs[0].config.method}) for entry in runs]
    assert {config.model_dump_json(exclude={"crops": {"noisy_every"}}) for config in same} == {
        same[0].model_dump_json(exclude={"crops": {"noisy_every"}})
    }
    compared = [(entry.config.method, entry.config.crops, entry.seed) for entry in runs]
    assert all(first not in compared[index + 1 :] for index, first in enumerate(compared))
    assert {entry.config.method.name for entry in runs} <= set(METHODS)
    assert not {"deepcrack/test", "nha12d"} & set(benchmark.common.sets)


def test_three_seeds_for_what_is_called_better_first_seeds_first():
    benchmark = plan.read(SHIPPED)
    assert {v.name for v in benchmark.variants if v.seeds == (0, 1, 2)} == {
        "rfkd",
        "rfkd-strong",
        "kd",
        "cwd",
        "plain",
        "mix",
    }
    seeds = [entry.seed for entry in plan.entries(benchmark, Path("runs"))]
    assert seeds == sorted(seeds)
    with pytest.raises(ConfigError, match=r"no variant 'x'; there are: rfkd, rfkd-strong, mix"):
        plan.entries(benchmark, Path("runs"), ["x"])


def test_from_nothing_to_results_and_nothing_twice(benchmark, monkeypatch, capsys):
    assert main(_command(benchmark)) == 0
    results = benchmark.parent / "results"
    page = (results / "README.md").read_text("utf-8")
    assert "| kd | 2 | 0." in page
    assert " ± 0." in page
    assert "| Another | 0.880 | 22.5 M | A paper |" in page
    assert "`python -m training benchmark --variant kd`" in page
    assert "clean and noisy crops 2 : 1; no teacher" in page
    assert "teacher, as shipped" in page
    rows = list(csv.DictReader((results / "noise.csv").read_text("utf-8").splitlines()))
    assert len(rows) == 5 * 2 * 5  # runs, noises, severities
    assert {row["run"] for row in rows} == {"kd-0", "kd-1", "plain-0", "teacher", "pct-kd"}
    for name in ("noise.svg", "parameters.svg", "curves.svg", "pictures/001.jpg"):
        assert 1_000 < (results / name).stat().st_size < 200_000
    page = (results / "pictures/README.md").read_text("utf-8")
    assert "![001.jpg](001.jpg)" in page

    def never(*_, **_named):
        raise AssertionError("scored or trained twice")

    monkeypatch.setattr(conditions, "score", never)
    monkeypatch.setattr(queue, "train", never)
    assert main(_command(benchmark, "--only", "train")) == 0
    assert main(_command(benchmark, "--only", "score")) == 0

    before = {path: path.read_bytes() for path in results.glob("*.*")}
    shutil.rmtree(benchmark.parent / "runs")
    assert main(_command(benchmark)) == 0  # neither trained nor scored, and yet on the page
    assert {path: path.read_bytes() for path in results.glob("*.*")} == before
    for more in (["--only", "train"], ["--variant", "kd"], ["--every", "1"]):
        with pytest.raises(AssertionError, match="twice"):  # asked for, or not all there
            main(_command(benchmark, *more))


def test_scores_outlive_their_weights_and_never_count_for_others(benchmark, tmp_path, monkeypatch):
    entry, short = (plan.entries(plan.read(benchmark, crops), tmp_path / "runs", ["plain"])[0] for crops in (8, 4))
    run = subjects.of_run(entry, tmp_path / "scores")
    rows = {"b": {"images": 1, "mds": 0.5}, "a": {"images": 2}}
    assert not run.has_weights
    assert run.rows() == {}
    assert subjects.without_row([run], "a", 2) == []  # there is nothing to score
    replace(run, identity="these weights").add(rows)
    assert run.rows() == rows
    assert list(run.rows()) == ["a", "b"]
    assert replace(run, identity="these weights").rows() == rows
    assert replace(run, identity="other weights").rows() == {}
    assert subjects.without_row([replace(run, identity="other weights")], "a", 2) != []
    assert subjects.of_run(short, tmp_path / "scores").rows() == {}
    group = groups.from_runs(plan.read(benchmark), [entry], tmp_path / "scores")[0]
    assert group.values(lambda rows: rows.score("b", "mds")) == [0.5]
    monkeypatch.setattr(subjects, "_PREPARED", "in another way")
    assert replace(run, identity="these weights").rows() == {}
    assert run.rows() == rows, "nobody can make them anew"
    later = replace(group, runs=(replace(run, scores=tmp_path / "none.json"),))
    assert groups.by_preparation([group, later]) == {run.prepared: [group], "in another way": [later]}


def test_the_results_are_those_of_the_scores_that_are_kept():
    _check_results(plan.read(SHIPPED))


def test_a_noise_that_is_added_leaves_the_results_as_they_are(monkeypatch):
    later = replace(noise.NOISES["fog"], name="later", title="Later")
    monkeypatch.setattr(noise, "NOISES", noise.NOISES | {"later": later})
    monkeypatch.setattr(noise, "UNSEEN", (*noise.UNSEEN, "later"))
    _check_results(plan.read(SHIPPED))


def _check_results(benchmark: plan.Benchmark):
    results = Path("training/results")
    entries = plan.entries(benchmark, Path("nowhere"))
    scored = [entry for entry in entries if (results / "scores" / f"{entry.folder.name}.json").is_file()]
    print("Without scores:", *(entry.folder.name for entry in entries if entry not in scored))
    runs = groups.from_runs(benchmark, scored, results / "scores")
    assert sum(len(group.runs) for group in runs) == len(scored), "scores of another configuration than the benchmark's"
    ships = groups.from_cards(subjects.shipped(), results / "scores")
    assert all(run.rows() for group in ships for run in group.runs), "scores of other weights or another preparation"
    rows = [*ships, *runs]
    test, every = benchmark.score.test, 4
    assert tables.clean_csv(rows, benchmark) == (results / "clean.csv").read_text("utf-8")
    assert tables.noise_csv(rows, benchmark.score, every) == (results / "noise.csv").read_text("utf-8")
    page = (results / "README.md").read_text("utf-8")
    alike = groups.by_preparation(rows).values()
    for table in (
        tables.clean(rows, test),
        tables.elsewhere(rows, benchmark),
        *(tables.robustness(part, benchmark.score, every) for part in alike),
    ):
        assert table in page


def test_scores_are_those_that_evaluate_gives_and_die_with_their_weights(benchmark, monkeypatch, capsys):
    assert main(_command(benchmark, "--only", "train", "--variant", "plain")) == 0
    read = plan.read(benchmark)
    entry = plan.entries(read, benchmark.parent / "runs", ["plain"])[0]
    subject = subjects.of_card(subjects.shipped()[0], benchmark.parent / "scores")
    noisy = conditions.Condition("noisy", "deepcrack/test", "salt", 3)
    full, clean = (conditions.Condition(kind, "deepcrack/test") for kind in ("full", "noisy"))
    rows = {c.key: conditions.score(c, [subject], [subject.threshold])[0] for c in (noisy, full, clean)}
    capsys.readouterr()
    assert main(["evaluate", "--model", subject.name, "--noise", "salt:3", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert rows[full.key]["f1"] == pytest.approx(printed[0]["f1"])
    assert rows[noisy.key]["mds"] == pytest.approx(printed[1]["mds"])
    assert rows[clean.key]["mds"] == pytest.approx(printed[0]["mds"])
    run = subjects.of_run(entry, benchmark.parent / "scores")
    run.add(rows)
    assert subjects.without_row([run], full.key, 2) == []
    assert subjects.without_row([run], full.key, 3) == [run]  # the set has grown
    tensors = load_file(run.weights)
    save_file({key: value + 1 for key, value in tensors.items()}, run.weights)
    assert subjects.of_run(entry, benchmark.parent / "scores").rows() == {}


def test_several_processes_score_as_one_does(benchmark):
    subject = subjects.of_card(subjects.shipped()[0], benchmark.parent / "scores")
    from training.benchmark.score import score_missing

    wanted = [conditions.Condition("noisy", "deepcrack/test", "salt", severity) for severity in (1, 5)]
    score_missing([subject], wanted, "deepcrack/train", 2, print)
    alone = [conditions.score(condition, [subject], [subject.threshold])[0] for condition in wanted]
    assert [subject.rows()[condition.key] for condition in wanted] == alone


def test_a_run_is_another_process_s_until_that_is_killed(benchmark, tmp_path):
    entries = plan.entries(plan.read(benchmark), tmp_path / "runs", ["plain"])
    lock = entries[0].folder / "run.lock"
    lock.parent.mkdir(parents=True)
    lines = ("import filelock, sys, time", "lock = filelock.FileLock(sys.argv[1])", "lock.acquire()", "print(1)")
    code = "\n".join([*lines, "sys.stdout.flush()", "time.sleep(99)"])
    said: list[str] = []
    with subprocess.Popen([sys.executable, "-c", code, str(lock)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline().strip() == b"1"
        assert not queue.train_missing(entries, said.append, time.monotonic() + 60)
        assert said == ["plain, seed 0: another process trains it."]
        holder.kill()
    assert queue.train_missing(entries, said.append, time.monotonic() + 60)
    assert entries[0].finished


def test_a_finished_run_of_another_schedule_is_not_taken_for_this_one(benchmark, capsys):
    assert main(_command(benchmark, "--only", "train", "--variant", "plain")) == 0
    assert main(_command(benchmark, "--only", "train", "--variant", "plain", "--crops", "4")) == 1
    assert "plain-0 holds a run of another configuration" in capsys.readouterr().err


def test_two_processes_never_score_the_same_runs(benchmark, capsys):
    with FileLock(benchmark.parent / "runs/score.lock"):
        assert main(_command(benchmark, "--only", "score")) == 0
    assert capsys.readouterr().out == "Another process scores these runs.\n"
    assert not list(benchmark.parent.rglob("scores/*.json"))


def test_what_the_benchmark_cannot_do_is_one_sentence(benchmark, tmp_path, capsys):
    for wrong in (["--variant", "nobody"], ["--config", "nowhere.toml"], ["--pictures-from", "nowhere"]):
        assert main(_command(benchmark, *wrong)) == 1
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_time_that_is_up_leaves_a_run_to_go_on_with(benchmark, tmp_path):
    entries = plan.entries(plan.read(benchmark), tmp_path / "runs", ["plain"])
    assert not queue.train_missing(entries, print, time.monotonic())
    assert not entries[0].folder.exists()


def test_pictures_of_own_photos_go_into_the_runs(benchmark, tmp_path, capsys):
    own = tmp_path / "data/cfd"
    assert main(_command(benchmark, "--pictures-from", str(own))) == 0
    assert len(list((tmp_path / "runs/pictures").glob("*.jpg"))) == 6


def test_a_noise_of_the_benchmark_must_be_there(tmp_path):
    path = tmp_path / "benchmark.toml"
    path.write_text(SMALL.replace('"fog"', '"frost"'), "utf-8")
    with pytest.raises(ConfigError, match=r"there is no noise frost; there are salt, pepper, [^\n]*$"):
        plan.read(path)


README = re.sub(r"\s+", " ", Path("README.md").read_text("utf-8"))
NUMBERS = {11: "eleven"}


def test_documents_count_the_noises_of_the_benchmark():
    scored, guide = plan.read(SHIPPED).score, Path("training/README.md").read_text("utf-8")
    assert f"| {NUMBERS[len(scored.unseen)]} noises never trained on |" in README
    assert f"{len(scored.noises)} noises at 5 severities are {5 * len(scored.noises)} passes" in guide


def test_a_mean_stands_with_its_spread():
    assert tables.markdown(["a"], [["b"]]) == "| a |\n| --- |\n| b |\n"
    assert groups.spread([0.8, 0.9, 0.7]) == "0.800 ± 0.100"
    assert groups.spread([0.5]) == "0.500"
    assert groups.spread([]) == "-"


@pytest.mark.parametrize("more", [0, 1, 2, 6])
def test_the_plot_of_the_noises_has_a_panel_for_each_and_one_for_the_legend(monkeypatch, more):
    every = dict(noise.NOISES)
    every |= {f"later-{number}": replace(every["fog"], title=f"Later {number}") for number in range(more)}
    monkeypatch.setattr(noise, "NOISES", every)
    scored = plan.Scored(test="t", noises=tuple(every))
    keys = [conditions.Condition("noisy", "t", name, severity, 4).key for name in every for severity in range(1, 6)]
    rows = groups.Rows({"t 1/4": {"mds": 0.9}, **{key: {"mds": 0.5} for key in keys}})
    group = groups.Group("a", "A", "", "", True, ())
    vars(group)["rows"] = [rows]
    axes = plots._noise([group], scored, 4).axes
    titled = [panel.get_title().rpartition(" (")[0] for panel in axes if panel.get_title()]
    assert titled == [each.title for each in every.values()]
    assert [panel.axison for panel in axes] == [True] * len(every) + [False] * (len(axes) - len(every))
    assert len(every) < len(axes) <= len(every) + 4
    assert axes[-1].get_legend() is not None


def test_a_mean_over_noises_wants_all_of_them():
    key = conditions.Condition("noisy", "t", "salt", 1, 2).key
    rows = groups.Rows({key: {"mds": 0.5}, "t": {"mds": 0.9}, "t 1/2": {"mds": 0.8}})
    assert rows.noisy("t", 2, ["salt"], [1]) == 0.5
    assert rows.noisy("t", 2, ["salt"], [1, 2]) is None
    assert rows.noisy("t", 1, ["salt"], [1]) is None  # other photos
    assert rows.clean("t", 2) == 0.8
    assert rows.clean("t", 1) is None
