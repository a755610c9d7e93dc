"""From a folder of rendered photos to a model, or to the reason why there is none."""

import hashlib
import json
import math

import numpy as np
import pytest
import torch
from PIL import Image

from crackview.nets import cards
from training.__main__ import main
from training.adapt import adapt, judge, rehearsal
from training.adapt.judge import Standing
from training.datasets import taught
from training.methods.method import Outputs, soft_targets
from training.synth.scene import render
from training.train import _silent

BEFORE = Standing(0.8, 0.8, 0.7, 0.7, 0.6)
BETTER = Standing(0.799, 0.8, 0.71, 0.7, 0.65)
FORGETFUL = Standing(0.8, 0.797, 0.7, 0.7, 0.9)


class LearntError(Exception):
    """Raised in place of judging."""


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Small networks on small crops are not worth a second thread, which waits for the first."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def learnt(tmp_path_factory):
    """Ten small photos of one wall, and one that cannot be read; and a short run that is about to be judged.

    The machine has no data sets, and few photos are rendered in their place.
    """
    folder = tmp_path_factory.mktemp("walls") / "North wall"
    folder.mkdir()
    for number in range(10):
        Image.fromarray(render("concrete", 100 + number, (128, 160), "single").photo).save(folder / f"W{number}.png")
    (folder / "Z.jpg").write_bytes(b"no photo")
    runs = tmp_path_factory.mktemp("runs")

    def stop(*_arguments):
        raise LearntError

    with pytest.MonkeyPatch.context() as patch:
        _short(patch, runs)
        patch.setattr(judge, "stand", stop)
        called = Call(folder, runs)
        assert called(seconds=0) is None
        assert called.said == ["Stopped after 0 of 11 photos; the same command goes on."]
        with pytest.raises(LearntError):
            called()
    return called


def _short(patch, runs):
    patch.setenv("CRACKVIEW_DATA", str(runs / "none"))
    patch.setenv("CRACKVIEW_RUNS", str(runs))
    patch.setattr(rehearsal, "_RENDERED", 10)
    patch.setattr(rehearsal, "_SIZE", (96, 128))
    patch.setattr(adapt, "_BATCH", 2)


class Call:
    """A short run; keeps the lines that were said and the stages that were reported."""

    def __init__(self, wall, runs):
        self.wall, self.runs, self.said, self.stages = wall, runs, [], []

    def __call__(self, *, seconds=math.inf, name=""):
        watch = adapt.Watch(self.said.append, lambda stage, share: self.stages.append((stage, share)), seconds)
        return adapt.adapt(self.wall, name, self.runs, watch, start="pct-joints", teacher="teacher", crops=2, threads=1)


@pytest.fixture
def run(learnt, monkeypatch):
    """What goes on with that run; what comes out is forgotten for the next test."""
    _short(monkeypatch, learnt.runs)
    yield Call(learnt.wall, learnt.runs)
    for path in learnt.runs.glob("*/outcome.json"):
        path.unlink()


def standings(monkeypatch, *given):
    """Let the judge find these standings, one after the other."""
    found = iter(given)
    monkeypatch.setattr(judge, "stand", lambda *_arguments: next(found))


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_what_is_better_is_published_with_all_that_its_card_must_say(run, learnt, monkeypatch):
    before = digests(run.wall)
    standings(monkeypatch, BEFORE, FORGETFUL, BETTER, BEFORE)
    outcome = run()
    assert outcome.name == "wall-North-wall"
    assert outcome.after["agreement"] == BETTER.agreement
    card = cards.card("wall-North-wall")
    cards.verify(card)
    start = cards.card("pct-joints")
    assert card.source.parent == cards.folders()[-1]
    assert (card.threshold, card.second_look, card.outputs) == (start.threshold, start.second_look, start.outputs)
    assert card.onnx is not None
    assert card.component_check is not None
    assert card.history[: len(start.history)] == start.history
    assert "published with 30 % of pct-joints in its weights" in card.history[-1]
    assert "photos of North wall" in card.history[-1]
    assert card.training_sets[-1].name == "North wall (unlabelled)"
    assert "synth/rehearsal" in [each.name for each in card.training_sets]
    assert {each.name for each in start.training_sets} <= {each.name for each in card.training_sets}
    assert (card.scores["agreement before"], card.scores["agreement after"]) == (0.6, 0.65)
    assert digests(run.wall) == before
    assert any("Z.jpg" in line for line in learnt.said)
    shares = [share for _, share in learnt.stages]
    assert shares == sorted(shares)
    assert {stage for stage, _ in (*learnt.stages, *run.stages)} == {"looking", "rendering", "learning", "judging"}
    assert outcome.photos
    assert {each.photo for each in outcome.photos} <= {"W4.png", "W5.png"}
    # the same call says the same again, and its model may be deleted
    assert run() == outcome
    cards.delete(card)
    assert cards.own() == []
    assert list(cards.folders()[-1].iterdir()) == []


def test_what_has_forgotten_is_not_published(run, monkeypatch):
    standings(monkeypatch, BEFORE, FORGETFUL, FORGETFUL, FORGETFUL)
    outcome = run()
    assert (outcome.name, outcome.reason) == ("", "forgotten")
    assert cards.own() == []
    assert "on photos with truth too much was lost" in outcome.lines()[-1]
    assert run() == outcome


def test_what_gains_nothing_is_not_published(run, monkeypatch):
    standings(monkeypatch, BEFORE, BEFORE, BEFORE, BEFORE)
    assert run().reason == "no gain"
    assert cards.own() == []


def test_what_is_learnt_of_the_wall_are_the_maps_that_were_kept(learnt):
    (folder,) = learnt.runs.glob("adapt-wall-North-wall-*/wall")
    halves = taught.split(folder)
    assert all(halves)
    for pair in (*halves[0], *halves[1]):
        sample = pair.sample()
        assert sample.joint is not None
        assert sample.crack.shape == sample.photo.shape[:2] == sample.joint.shape
        assert not (sample.ignored[pair.read()[1] > 0]).any()


def test_the_real_judge_scores_every_mix(run):
    outcome = run()
    assert set(outcome.before) == {"f1", "dice", "noisy_f1", "noisy_dice", "agreement"}
    assert outcome.before["agreement"] > 0.5
    assert sum(line.startswith("With ") for line in run.said) == 3


def test_a_name_that_is_taken_is_refused(run):
    with pytest.raises(adapt.ConfigError, match="another model called teacher already"):
        run(name="teacher")


def test_the_command_refuses_in_one_sentence_and_speaks_json(tmp_path, monkeypatch, capsys):
    assert main(["adapt", "--photos", str(tmp_path / "nowhere")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    wall = tmp_path / "wall"
    wall.mkdir()
    Image.new("RGB", (32, 32)).save(wall / "a.png")
    assert main(["adapt", "--photos", str(wall)]) == 1
    assert "at least 10" in capsys.readouterr().err
    known = adapt.Outcome("", "no gain", {"f1": 0.5}, {"f1": 0.5}, [adapt.Changed("a.jpg", (1, 2), (0.1, 0.2))])

    def answered(*_arguments, **_options):
        _arguments[3].report("learning", 0.5)
        return known

    asked = []
    monkeypatch.setattr(adapt, "adapt", lambda *words, **options: asked.append(options) or answered(*words, **options))
    for start, teacher in (("pct-open", "pct-open"), ("pct-rfkd", "teacher")):
        assert main(["adapt", "--photos", str(wall), "--json", "--start", start]) == 0
        assert asked[-1]["teacher"] == teacher, "what is taught by another model has its licences"
    capsys.readouterr()
    assert main(["adapt", "--photos", str(wall), "--json"]) == 0
    progress, outcome = map(json.loads, capsys.readouterr().out.splitlines())
    assert progress == {"stage": "learning", "share": 0.575}
    assert outcome["outcome"]["photos"] == [{"photo": "a.jpg", "findings": [1, 2], "share": [0.1, 0.2]}]


def test_a_teacher_says_nothing_where_its_map_is_the_target():
    student = torch.randn(2, 2, 8, 8, requires_grad=True)
    teacher = torch.randn(2, 1, 8, 8)
    mixed = _silent(teacher, student, torch.tensor([True, False]).reshape(2, 1, 1, 1))
    assert mixed.shape == teacher.shape
    soft_targets(Outputs(student), Outputs(mixed), 1.0).backward()
    assert np.allclose(student.grad[0], 0, atol=1e-9)
    assert student.grad[1, 0].abs().sum() > 0
