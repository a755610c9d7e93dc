import subprocess
import sys
import time

import numpy as np
import pytest

from crackview.engine import segmenter
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.nets.cards import ModelError
from crackview.vision import noise
from crackview.vision.preparation import AS_IT_IS, prepare
from tests.tiny_models import add_int8, write_model

JOINTED = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8, "joints": True}


@pytest.fixture(autouse=True)
def models(tmp_path, monkeypatch):
    write_model(tmp_path / "models")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")  # small pictures gain nothing from more, and busy machines lose
    return tmp_path / "models"


def photo(height, width, seed=0):
    import cv2

    grain = np.random.default_rng(seed).integers(0, 255, (height, width, 3), np.uint8)
    return cv2.normalize(cv2.GaussianBlur(grain, (0, 0), 2), None, 0, 255, cv2.NORM_MINMAX)


@pytest.mark.parametrize("size", [(1, 1), (1, 70), (33, 31), (64, 96), (200, 1100)])
def test_any_size_gives_probabilities_of_that_size(size):
    pixels = photo(*size)
    pixels.flags.writeable = False
    result = Segmenter("tiny").segment(pixels)
    assert result.shape == size
    assert result.dtype == np.float32
    assert 0 <= result.min() <= result.max() <= 1


def test_the_result_is_the_networks_own(models):
    import torch

    from crackview.nets import loading

    pixels = photo(64, 96)
    network, card = loading.load("tiny")
    normal = (pixels / 255 - card.mean) / card.std
    with torch.inference_mode():
        expected = network(torch.from_numpy(normal).permute(2, 0, 1)[None].float()).sigmoid()[0, 0].numpy()
    np.testing.assert_allclose(Segmenter("tiny").segment(pixels), expected, atol=1e-4)


@pytest.mark.parametrize("size", [(64, 96), (700, 1700)])
def test_joints_are_the_networks_second_output(models, size):
    import torch

    from crackview.nets import loading

    write_model(models, "jointed", config=JOINTED, outputs=["crack", "joint"])
    pixels, model = photo(*size), Segmenter("jointed")
    assert model.knows_joints
    both = model.maps(pixels)
    assert np.array_equal(both.crack, model.segment(pixels))
    joints = both.joints
    assert (joints.dtype, joints.shape) == (np.float32, size)
    network, card = loading.load("jointed")
    whole, _ = prepare(pixels)
    padded = np.pad(whole, [(0, -len(whole) % 32), (0, -whole.shape[1] % 32), (0, 0)], mode="reflect")
    normal = torch.from_numpy((padded / 255 - card.mean) / card.std).permute(2, 0, 1)[None].float()
    with torch.inference_mode():
        expected = loading.probabilities(network(normal))[0, 1].numpy()[: size[0], : size[1]]
    assert np.abs(joints - expected).max() < (1e-4 if size == (64, 96) else 0.05), "tiles are blended"
    assert joints.max() - joints.min() > 0.05
    assert np.array_equal(both.joint_mask(), joints >= 0.5)


@pytest.mark.parametrize("config", [{"depths": [1, 1, 2, 1]}, {}])
def test_tiled_and_whole_agree(models, monkeypatch, config):
    write_model(models, "other", config=config)
    pixels, model = photo(700, 900), Segmenter("other")
    whole = model.segment(pixels)
    assert whole.max() - whole.min() > 0.5, "the comparison needs a map with contrast"
    monkeypatch.setattr(segmenter, "WHOLE_PIXELS", 0)
    monkeypatch.setattr(segmenter, "TILE", 512)
    tiled = model.segment(pixels)
    difference = np.abs(tiled - whole)
    assert difference.max() < 0.05
    assert difference.mean() < 1e-3


def test_a_photo_is_prepared_as_a_whole(models, monkeypatch):
    write_model(models, "other", config={})
    flat = noise.apply(photo(300, 400), "contrast", 0.1, 0)
    model = Segmenter("other")
    whole = model.maps(flat)
    prepared, preparation = prepare(flat)
    assert whole.preparation == preparation
    assert preparation.gain > 1
    again = model.maps(prepared, prepared=preparation)
    assert np.array_equal(whole.crack, again.crack)
    assert again.preparation == preparation
    monkeypatch.setattr(segmenter, "prepare", lambda picture, **_: (picture, AS_IT_IS))
    assert np.array_equal(whole.crack, model.segment(prepared))
    assert np.abs(whole.crack - model.segment(flat)).max() > 0.1


def test_progress_ends_at_one_and_never_falls(monkeypatch):
    monkeypatch.setattr(segmenter, "WHOLE_PIXELS", 0)
    monkeypatch.setattr(segmenter, "TILE", 384)
    received: list[float] = []
    Segmenter("tiny").segment(photo(300, 500), progress=received.append)
    assert received == sorted(received)
    assert len(received) > 1
    assert received[-1] == 1


def test_the_arithmetic_of_the_student_is_counted_although_its_layers_are_fused(models):
    write_model(models, "full", config={})
    assert Segmenter("full", device="cpu").gflop(480, 640) == pytest.approx(2.08, abs=0.01)


def test_cancel_stops_within_half_a_second_also_inside_a_tile():
    model, pixels = Segmenter("tiny"), photo(3040, 4056)
    model.segment(pixels[:64, :64])
    start = time.perf_counter()
    with pytest.raises(Cancelled):
        model.segment(pixels, cancel=lambda: time.perf_counter() - start > 0.1)
    assert time.perf_counter() - start < 0.6
    assert model.segment(pixels[:64, :64]).shape == (64, 64), "it must work again afterwards"


@pytest.mark.parametrize("wrong", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)])
def test_what_is_no_photo_is_refused(wrong):
    with pytest.raises(ValueError, match="a photo is uint8"):
        Segmenter("tiny").segment(wrong)


def test_unknown_and_damaged_models_are_one_sentence(models):
    with pytest.raises(ModelError, match="nonesuch"):
        Segmenter("nonesuch")
    weights = models / "tiny.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    with pytest.raises(ModelError, match="does not match"):
        Segmenter("tiny")


LARGE = """
import resource, sys
from pathlib import Path
import numpy as np
from crackview.engine.segmenter import Segmenter
photo = np.random.default_rng(0).integers(0, 255, (3040, 4056, 3), np.uint8)
Segmenter("full", device="cpu").segment(photo)
if sys.platform == "darwin":
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
else:  # Linux counts there what the process that started this one had
    lines = Path("/proc/self/status").read_text().splitlines()
    print(next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no getrusage")
def test_a_twelve_megapixel_photo_stays_under_one_and_a_half_gigabytes(models):
    write_model(models, "full", config={})
    run = subprocess.run([sys.executable, "-c", LARGE], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 1.5e9


@pytest.mark.parametrize("size", [(1, 200_000), (200_000, 1)])
def test_a_strip_that_the_stride_makes_much_larger_goes_in_tiles(size):
    for tile in Segmenter("tiny").plan(*size):
        rows, columns = (span.stop - span.start for span in (tile.rows, tile.columns))
        assert rows * columns <= segmenter.TILE * 32


def test_tiles_one_by_one_are_the_whole_but_for_where_they_meet(monkeypatch):
    monkeypatch.setattr(segmenter, "WHOLE_PIXELS", 100 * 100)
    monkeypatch.setattr(segmenter, "TILE", 256)
    monkeypatch.setattr(segmenter, "OVERLAP", 128)
    monkeypatch.setattr(segmenter, "prepare", lambda picture, **_: (picture, AS_IT_IS))
    pixels, model = photo(300, 520), Segmenter("tiny")
    plan = model.plan(300, 520)
    assert len(plan) > 3
    found = np.zeros((300, 520), np.float32)
    rows, columns = plan.cuts
    for number, tile in enumerate(plan):
        row, column = divmod(number, len(plan.columns))
        part = np.s_[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop]
        whole = np.zeros_like(found)
        whole[part] = model.segment_tile(pixels[part], tile)
        own = np.s_[rows[row] : rows[row + 1], columns[column] : columns[column + 1]]
        found[own] = whole[own]
    difference = np.abs(found - model.segment(pixels))
    assert np.quantile(difference, 0.8) < 1e-5


def test_a_model_without_joints_says_that_they_are_not_known(models):
    pixels = np.random.default_rng(0).integers(0, 255, (64, 96, 3), np.uint8)
    model = Segmenter("tiny")
    told = []
    both = model.maps(pixels, progress=told.append)
    assert not model.knows_joints
    assert both.joints is None
    assert both.joint_mask() is None
    assert np.array_equal(both.crack, model.segment(pixels))
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        model.maps(pixels, cancel=lambda: True)


@pytest.mark.parametrize(
    ("fits", "faster", "used"), [(True, True, "fast"), (True, False, "exact"), (False, True, "exact")]
)
def test_the_fast_precision_is_used_only_when_it_was_asked_for_and_is_faster(models, monkeypatch, fits, faster, used):
    add_int8(models / "tiny.json")
    monkeypatch.setattr(segmenter, "is_faster", lambda _fast, _exact: faster)
    monkeypatch.setattr(segmenter, "sums_fit", lambda: fits)
    pixels = photo(64, 96)
    exact, fast = Segmenter("tiny"), Segmenter("tiny", thorough=False, precision="fast")
    assert (exact.precision, fast.precision) == ("exact", used)
    change = np.abs(fast.segment(pixels) - exact.segment(pixels)).max()
    assert (0 < change < 0.3) == (used == "fast")


def test_a_model_without_an_int8_network_is_exact_and_what_is_measured_is_never_fast(monkeypatch):
    monkeypatch.setattr(segmenter, "is_faster", lambda _fast, _exact: True)
    assert Segmenter("tiny", thorough=False, precision="fast").precision == "exact"
    with pytest.raises(ValueError, match="exact"):
        Segmenter("tiny", precision="fast")
