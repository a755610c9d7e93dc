import json

import numpy as np
import onnxruntime
import pytest
import torch

from crackview.engine.component_check import FEATURES, ComponentCheck
from crackview.nets import cards
from tests.tiny_models import write_model
from training import components
from training.commands import components as command
from training.components import DRAWN, Components
from training.source_scores import CRACKED, SOUND


def made(count=400, seed=0):
    """Components whose crack is told by two features, of three sources."""
    rng = np.random.default_rng(seed)
    features = rng.normal(0, 1, (count, len(FEATURES))).astype(np.float32)
    features[:, FEATURES.index("wander")] -= 9  # all are straight, and may be joints
    features[:, FEATURES.index("joint")] += 9
    crack = features[:, 0] + features[:, 3] > 0
    source = np.where(crack, np.where(rng.random(count) < 0.5, CRACKED[0], DRAWN), SOUND[0])
    photo = np.array([f"{name} {index % 20}" for index, name in enumerate(source)])
    return Components(features, crack.astype(float), np.full(count, 0.002), source, photo, np.arange(count) % 5 == 0)


def test_it_learns_what_is_a_crack_and_the_same_each_time():
    known = made()
    network = components.fit(known, ~known.held_out)
    found = components.probability(network, known.features)
    assert ((found > 0.5) == (known.truth > 0.5))[known.held_out].mean() > 0.9
    again = components.probability(components.fit(known, ~known.held_out), known.features)
    assert np.array_equal(found, again)


def test_it_is_judged_by_networks_that_did_not_see_the_source(monkeypatch):
    known, seen = made(), []
    fit = components.fit
    monkeypatch.setattr(components, "fit", lambda all_, chosen: seen.append(chosen) or fit(all_, chosen))
    found = components.cross_validate(known)
    assert found.shape == known.truth.shape
    for name in (CRACKED[0], DRAWN):
        assert any(not chosen[known.source == name].any() for chosen in seen)
    sound = known.source == SOUND[0]
    assert all(not set(known.photo[sound & chosen]) & set(known.photo[sound & ~chosen]) for chosen in seen)


def test_the_report_says_what_is_lost_and_what_is_lowered():
    known = made()
    lines = list(components.report(known, known.truth.astype(np.float32)))
    assert f"{CRACKED[0]}: 0.0 % of what is crack is lost, 0 % of what is none is lowered" in lines
    assert f"{SOUND[0]}: 20 photos called crack become 0" in lines
    lines = list(components.report(known, 1 - known.truth.astype(np.float32)))
    assert f"{DRAWN}: 100.0 % of what is crack is lost, 0 % of what is none is lowered" in lines


def test_the_file_gives_what_the_network_gives_and_the_card_names_it(tmp_path):
    known = made()
    network = components.fit(known, ~known.held_out)
    card = components.attach(cards.from_file(write_model(tmp_path)), network)
    path = tmp_path / card.component_check.file
    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    [found] = session.run(None, {"features": known.features})
    assert found[:, 0] == pytest.approx(components.probability(network, known.features), abs=1e-6)
    assert json.loads(session.get_modelmeta().custom_metadata_map["features"]) == list(FEATURES)
    assert ComponentCheck(card).probability(known.features) == pytest.approx(found[:, 0])
    before = path.read_bytes()
    components.attach(card, network)
    assert path.read_bytes() == before


def test_a_drawn_crack_lies_where_it_is_said_to_lie():
    wall = np.full((200, 300, 3), 160, np.uint8)
    photo, near = components._drawn(wall, 3)
    assert photo.shape == wall.shape
    assert 0.005 < near.mean() < 0.4
    assert photo[~near].mean() > photo[near].mean() + 5


def test_a_model_that_tells_no_joints_is_refused(capsys):
    command_line = __import__("training.__main__", fromlist=["main"])
    assert command_line.main(["components", "--model", "pct-rfkd"]) == 1
    assert "does not tell joints" in capsys.readouterr().err
    assert command.__name__ == "training.commands.components"


def test_few_photos_of_the_data_sets_are_described(data_root, monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setattr(components, "CRACKED", ("cfd",))
    monkeypatch.setattr(components, "SOUND", ("negatives/joints",))
    said = []
    found = components.collect(cards.card(cards.DEFAULT), 2, said.append)
    assert [line.split(":")[0] for line in said] == ["cfd", "negatives/joints", DRAWN]
    assert (found.truth[found.source == "cfd"] > 0.6).any()
    assert (found.truth[found.source == "negatives/joints"] == 0).all()
    assert set(found.held_out[found.source == DRAWN]) <= {False}
