import csv
import json
import re
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from crackview import __version__, cli
from crackview.commands import sweep as module
from crackview.export import sweep_report
from crackview.nets import cards


@pytest.fixture(autouse=True)
def no_pictures(monkeypatch):
    """Qt's application is the tests' own: a second one in this process would be in its way."""
    monkeypatch.setattr(module, "_pictures", lambda *_: None)


@pytest.fixture
def pairs(tmp_path):
    photos, masks = tmp_path / "photos", tmp_path / "masks"
    random = np.random.default_rng(0)
    for folder in (photos, masks):
        folder.mkdir()
    for stem in ("1", "2"):
        Image.fromarray(random.integers(0, 255, (64, 96, 3), np.uint8)).save(photos / f"{stem}.png")
        Image.fromarray((random.random((64, 96)) > 0.5).astype(np.uint8) * 255).save(masks / f"{stem}.png")
    return photos, masks


def sweep(photos, out, *arguments):
    return cli.main(["sweep", "--images", str(photos), "--model", "tiny", "--out", str(out), *arguments])


def test_sweep_and_evaluate_agree_to_the_last_digit(pairs, tmp_path, capsys):
    photos, masks = pairs
    noise = ["--noise", "salt", "jpeg", "--severity", "2", "5", "--masks", str(masks)]
    assert sweep(photos, tmp_path / "out", *noise) == 0
    capsys.readouterr()
    rows = csv.DictReader((tmp_path / "out" / "sweep.csv").read_text().splitlines())
    cells = {f"{row['noise']}:{row['severity']}": row for row in rows}
    command = ["evaluate", "--images", str(photos), "--masks", str(masks), "--model", "tiny", "--json"]
    assert cli.main([*command, "--noise", "salt:2", "salt:5", "jpeg:2", "jpeg:5"]) == 0
    for score in json.loads(capsys.readouterr().out)["results"]:
        cell = cells[":0" if score["noise"] == "clean" else score["noise"]]
        assert (float(cell["dice"]), float(cell["precision"])) == (score["mds"], score["precision"])
        assert float(cell["recall"]) == score["recall"]


def test_the_table_is_for_people(pairs, tmp_path, capsys):
    assert sweep(pairs[0], tmp_path / "out", "--noise", "seen", "--severity", "5", "--seeds", "2") == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in out[:3]] == ["noise", "clean", "salt"]
    assert "no masks" in out[-1]
    summary = json.loads((tmp_path / "out" / "sweep.json").read_text())
    assert len(summary["cells"]) == 1 + 4 * 2
    assert (tmp_path / "out" / "sweep.svg").read_text().count("<polygon") == 3  # bands of all but the blur


def test_the_page_becomes_pictures_where_qt_can_be_loaded(tmp_path):
    program = "import sys, pathlib\nfrom crackview.commands import sweep\n"
    program += "sweep._pictures(sys.argv[1], pathlib.Path(sys.argv[2]))"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="84" height="119"><text x="9" y="9">Dice</text></svg>'
    command = [sys.executable, "-c", program, svg, tmp_path]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    if "Qt cannot be loaded" in done.stderr:
        pytest.skip(done.stderr)
    assert (tmp_path / "sweep.pdf").read_bytes()[:5] == b"%PDF-"
    with Image.open(tmp_path / "sweep.png") as picture:
        assert picture.size == (1680, 2380)
        assert len(picture.getcolors(10_000)) > 1


def test_the_files_say_what_made_them_and_have_means_and_names_at_the_axes(pairs, tmp_path, capsys):
    (pairs[0] / "3.png").write_bytes(b"no picture")
    noises = ["--noise", "salt", "pepper", "--severity", "5", "1", "--seeds", "3"]
    assert sweep(pairs[0], tmp_path / "out", *noises) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[-1].startswith("Mean Dice over severities 1 and 5 against")
    card = cards.card("tiny")
    summary = json.loads((tmp_path / "out" / "sweep.json").read_text())
    (model,) = summary["models"]
    assert (model["model"], model["model_sha256"], model["threshold"]) == ("tiny", card.sha256, card.threshold)
    assert summary["application"] == f"CrackView {__version__}"
    assert (summary["severities"], summary["seeds"], summary["photo_names"]) == ([1, 5], [0, 1, 2], ["1", "2"])
    means = [each["mean_dice"] for each in summary["noises"]]
    assert model["mean_dice"] == pytest.approx(sum(means) / 2)
    assert out[-2].split() == ["mean", f"{model['mean_dice']:.3f}"]
    rows = list(csv.DictReader((tmp_path / "out" / "sweep.csv").read_text().splitlines()))
    assert {row["model_sha256"] for row in rows} == {card.sha256}
    assert {float(row["model_mean_dice"]) for row in rows} == {model["mean_dice"]}
    assert [float(row["noise_mean_dice"]) for row in rows if row["noise"] == "pepper"] == [means[1]] * 6
    assert rows[0]["noise_mean_dice"] == "", "the clean photos"
    page = (tmp_path / "out" / "sweep.svg").read_text()
    texts = re.findall(r">([^<>]+)</text>", page)
    assert texts.count("Severity") == texts.count("Dice") == 2, "for each noise"
    assert "Mean of severities 1 and 5" in texts
    assert "Mean of the noises" in texts
    assert f"tiny: threshold {card.threshold:g}, sha256 {card.sha256}" in texts
    assert "Photos: 1, 2" in texts
    assert any(text.startswith(f"CrackView {__version__}, ") for text in texts)


@pytest.mark.parametrize(
    ("numbers", "text"),
    [((3,), "3"), ((1, 2), "1 and 2"), ((1, 5), "1 and 5"), ((1, 2, 3), "1 to 3"), ((1, 3, 5), "1, 3 and 5")],
)
def test_numbers_are_listed_as_they_are(numbers, text):
    assert sweep_report.listed(numbers) == text


@pytest.mark.parametrize("wrong", [["--noise", "sand"], ["--model", "none"], ["--severity", "9"], ["--seeds", "0"]])
def test_wrong_arguments_are_wrong_usage(pairs, tmp_path, wrong, capsys):
    try:
        code = sweep(pairs[0], tmp_path / "out", *wrong)
    except SystemExit as stopped:
        code = stopped.code
    assert code == 2
    assert not (tmp_path / "out").exists()


def test_photos_without_their_mask_are_named(pairs, tmp_path, capsys):
    photos, masks = pairs
    (masks / "1.png").unlink()
    assert sweep(photos, tmp_path / "out", "--noise", "salt", "--severity", "1", "--masks", str(masks)) == 1
    assert "1.png" in capsys.readouterr().err
