import json

from crackview import cli
from crackview.commands.bench import arithmetic, sliders
from crackview.nets import cards
from crackview.vision.noise import NOISES
from tests.tiny_models import write_model


def test_the_pace_of_the_lab_is_measured_with_a_real_window(qtbot, monkeypatch, tmp_path, capsys):
    models = [cards.from_file(write_model(tmp_path, name)) for name in ("tiny", "teeny")]
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    monkeypatch.setattr(cards, "cards", lambda: models)
    monkeypatch.setattr(arithmetic, "PRODUCT_SIDE", 128)
    monkeypatch.setattr(sliders, "LAB_SIZE", (96, 64))
    monkeypatch.setattr(sliders, "DRAG_S", 1.0)
    monkeypatch.setattr(sliders, "NOISES", {name: NOISES[name] for name in ("salt", "jpeg")})
    assert cli.main(["bench", "lab", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["models"] == ["tiny", "teeny"]
    assert [row["noise"] for row in report["noises"]] == ["salt", "jpeg"]
    for row in report["noises"]:
        assert row["pictures_per_s"] > 0
        assert row["students_per_s"] > 0
        assert row["longest_block_ms"] >= row["longest_work_ms"] * 0.5 > 0
