import numpy as np
import onnx
import pytest
from PIL import Image

from crackview.engine.onnx_runtime import OnnxRuntime
from crackview.nets import cards
from crackview.nets.cards import ModelError
from tests.tiny_models import add_int8, write_model
from training import quantise
from training.__main__ import main
from training.quantise import Figure, Judged

JOINTED = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8, "joints": True}


@pytest.fixture
def card(tmp_path, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    return cards.from_file(write_model(tmp_path / "models", config=JOINTED, outputs=["crack", "joint"]))


def photos(count=4):
    return iter(np.random.default_rng(0).integers(0, 256, (count, 64, 64, 3), np.uint8))


@pytest.mark.parametrize("way", quantise.WAYS, ids=lambda way: way.title)
def test_an_int8_network_says_nearly_the_same_and_carries_the_same_facts(card, way):
    content = quantise.quantised(card, way, photos())
    [pixels] = photos(1)
    exact, fast = (OnnxRuntime(card, 1, data).run(pixels[None]) for data in (None, content))
    assert exact.shape == fast.shape == (1, 2, 64, 64)
    assert 0 < np.abs(exact - fast).mean() < 0.05
    facts = [{each.key: each.value for each in onnx.load_from_string(data).metadata_props} for data in (
        card.onnx_path.read_bytes(), content)]  # fmt: skip
    assert facts[0].items() <= facts[1].items()


def test_what_a_way_leaves_exact_stays_float(card):
    most, least = (quantise.quantised(card, way, photos(1)) for way in quantise.WAYS)
    sizes = [
        sum(each.op_type == "QuantizeLinear" for each in onnx.load_from_string(data).graph.node)
        for data in (least, most)
    ]
    assert 0 < sizes[0] < sizes[1]


def test_what_rounding_moves_to_one_side_is_taken_back(card):
    content = quantise.quantised(card, quantise.WAYS[0], photos())
    model = onnx.load_from_string(content)
    quantise._raise_logits(model.graph, 0.5)
    moved = model.SerializeToString()
    corrected = quantise.corrected(card, moved, photos())
    [pixels] = photos(1)
    exact, wrong, right = (OnnxRuntime(card, 1, data).run(pixels[None])[0] for data in (None, moved, corrected))
    assert (wrong[0] - exact[0]).mean() > 0.05
    assert abs((right[0] - exact[0]).mean()) < 0.01
    np.testing.assert_array_equal(wrong[1] > 0.5, right[1] > 0.5)


def test_the_card_names_it_and_a_damaged_one_is_told(card):
    named = cards.from_file(add_int8(card.source))
    assert named.onnx_int8.file == "tiny-int8.onnx"
    cards.verify(named)
    assert named.source.with_name("tiny-int8.onnx") in named.paths()
    named.source.with_name("tiny-int8.onnx").write_bytes(b"short")
    with pytest.raises(ModelError, match=r"tiny-int8\.onnx does not match"):
        cards.verify(named)


def judged(fast, exact, seconds=0.5):
    return Judged(quantise.WAYS[0], b"", fast, exact, seconds, 1.0)


def test_a_figure_that_is_too_much_worse_refuses_it_and_so_does_a_slow_one():
    exact = {"F1": Figure(0.9), "called crack": Figure(0.01, -1), "joints": Figure(0.05, 0)}
    good = {"F1": Figure(0.8985), "called crack": Figure(0.005, -1), "joints": Figure(0.0515, 0)}
    assert judged(good, exact).failures() == []
    assert judged(good, exact, 1.0).failures() == ["it is not faster"]
    for name, bad in (("F1", Figure(0.8975)), ("called crack", Figure(0.0125, -1)), ("joints", Figure(0.0475, 0))):
        [reason] = judged(good | {name: bad}, exact).failures()
        assert reason.startswith(f"{name} is 0.0025 worse")


@pytest.fixture
def few_sources(card, small_data, monkeypatch):
    (small_data / "negatives/joints").mkdir(parents=True)
    for number in range(30):
        wall = np.random.default_rng(number).normal(150, 12, (64, 64, 3)).clip(0, 255).astype(np.uint8)
        Image.fromarray(wall).save(small_data / "negatives/joints" / f"2000x1500_{number}_resized.jpg")
    monkeypatch.setattr(quantise, "CRACKED", ("deepcrack/train", "cfd"))
    monkeypatch.setattr(quantise, "SOUND", ("negatives/joints",))
    monkeypatch.setattr(quantise, "seconds", lambda _runtimes: [1.0, 0.5])
    return card


def test_the_command_judges_and_writes_what_holds(few_sources, monkeypatch, capsys):
    monkeypatch.setattr(quantise, "WORSE", 1.0)
    assert main(["quantise", "--model", "tiny", "--most", "2", "--calibrate", "1", "--dry-run"]) == 0
    assert cards.card("tiny").onnx_int8 is None
    assert main(["quantise", "--model", "tiny", "--most", "2", "--calibrate", "1"]) == 0
    cards.verify(cards.card("tiny"))
    assert cards.card("tiny").onnx_int8 is not None
    said = capsys.readouterr().out
    for name in ("clean F1", "clean mDS", "noisy mDS", "cfd, F1 within 2 px", "share called joint", "processor time"):
        assert name in said


def test_the_command_refuses_what_does_not_hold(few_sources, monkeypatch, capsys):
    monkeypatch.setattr(quantise, "WORSE", -1.0)
    monkeypatch.setattr(quantise, "WAYS", quantise.WAYS[:1])
    assert main(["quantise", "--model", "tiny", "--most", "1", "--calibrate", "1"]) == 1
    assert cards.card("tiny").onnx_int8 is None
    said = capsys.readouterr()
    assert "refused: clean F1" in said.out
    assert "tiny stays as it is" in said.err
