"""The models that ship, in the real Lab with its real threads, against the real command."""

import json

import numpy as np

from crackview import cli, paths
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.lab.workspace import LabWorkspace
from crackview.vision import image_io, recipe
from crackview.vision.metrics import Tally

CROP = np.s_[:256, :320]
RECIPE = "seed 5\nshot 30\nrain 120\ngaussian-blur 0.9\n"


def test_a_pane_shows_to_the_last_bit_what_evaluate_scores(qtbot, tmp_path, monkeypatch, capsys):
    for name, folder in (("concrete_wall.jpg", "photos"), ("masks/concrete_wall.png", "masks")):
        picture = image_io.read_photo(paths.samples() / name).pixels[CROP]
        image_io.write_png(tmp_path / folder / "concrete_wall.png", picture)
    made = tmp_path / "recipe.txt"
    made.write_text(RECIPE)

    lab = LabWorkspace(ActionSet(), AppSettings())
    for widget in (lab.canvas_widget, lab.panel_widget, lab.strip_widget):
        qtbot.addWidget(widget)
    try:
        lab._noise.set_recipe(recipe.read(made))
        lab.open_paths([tmp_path / "photos" / "concrete_wall.png"])
        qtbot.waitUntil(lambda: lab.controller.settled, timeout=60_000)
        shown = dict(lab.controller._results)
    finally:
        lab.shutdown()
    names = list(shown)
    assert len(names) >= 3

    scored, add = [], Tally.add
    monkeypatch.setattr(Tally, "add", lambda tally, found, truth: scored.append(found) or add(tally, found, truth))
    folders = ["--images", str(tmp_path / "photos"), "--masks", str(tmp_path / "masks")]
    assert cli.main(["evaluate", *folders, "--model", *names, "--recipe", str(made), "--json"]) == 0
    results = [one for one in json.loads(capsys.readouterr().out)["results"] if one["noise"] == "recipe.txt"]
    assert [one["model"] for one in results] == names
    for name, found in zip(names, scored[len(names) :], strict=True):
        assert np.array_equal(shown[name].probability, found)
    for one in results:
        overlap = shown[one["model"]].overlap
        assert (one["precision"], one["recall"]) == (overlap.precision, overlap.recall)
