import numpy as np
import pytest
import torch
from PIL import Image

from crackview.nets import zoo
from crackview.vision.metrics import Curve
from tests.tiny_models import write_model
from training import data, scoring, soft
from training.__main__ import main
from training.config import Config, ConfigError
from training.crops import CropConfig, Crops
from training.data import DataError
from training.normalise import MEAN, STD
from training.publish import publish
from training.soft import SoftMaps
from training.soften import folder, soften
from training.train import train

TINY = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8}


@pytest.fixture
def config(small_data, tmp_path, monkeypatch):
    """A run that two teachers teach by soft maps."""
    monkeypatch.setattr(data, "RUNS", tmp_path / "runs")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    for seed, name in enumerate(("one", "other")):
        write_model(tmp_path / "models", name, mean=MEAN, std=STD, seed=seed)
    return _config()


def _config(**method) -> Config:
    taught = {"name": "kd", "teacher": "one", "more_teachers": ["other"], "views": [1.0, 1.5], **method}
    return Config.model_validate(
        {
            "title": "A test",
            "role": "student",
            "network": {"architecture": "pct", "arguments": TINY},
            "sets": {"deepcrack/train": 1.0},
            "crops": {"size": 64},
            "method": taught,
            "schedule": {"crops": 8, "batch": 4, "precision": "float32"},
        }
    )


def _probability(where, pair):
    return 1 / (1 + np.exp(-soft.logits(data.read_picture(soft.path(where, pair), "L"))))


def test_a_map_keeps_logits_to_a_thirtieth():
    logits = np.linspace(-7.9, 7.9, 999, dtype=np.float32).reshape(3, 333)
    assert np.abs(soft.logits(soft.levels(logits)) - logits).max() <= 1 / 32 + 1e-6
    assert (soft.logits(soft.levels(np.array([[-99, 99]], np.float32))) == [[-8, 7.9375]]).all()


def test_every_training_photo_gets_a_map_and_no_other(config):
    where = soften(config, 1, print)
    training, validation = data.split("deepcrack/train")
    assert all(soft.path(where, pair).is_file() for pair in training)
    assert not any(soft.path(where, pair).exists() for pair in validation)


def test_a_map_is_the_mean_of_teachers_and_views(config):
    """A teacher looks at a mirrored photo as at the photo; two say the mean of what each says."""
    where = soften(config, 1, print)
    pair = data.split("deepcrack/train")[0][0]
    photo, _ = pair.read()
    both = _probability(where, pair)
    Image.fromarray(np.ascontiguousarray(photo[:, ::-1])).save(pair.photo, quality=100, subsampling=0)
    soft.path(where, pair).unlink()
    soften(config, 1, print)
    assert np.abs(_probability(where, pair)[:, ::-1] - both).mean() < 0.02
    Image.fromarray(photo).save(pair.photo, quality=100, subsampling=0)
    alone = []
    for teacher in ("one", "other"):
        wanted = _config(teacher=teacher, more_teachers=[])
        alone.append(_probability(soften(wanted, 1, print), pair))
    apart = np.abs(alone[0] - alone[1]).mean()
    assert np.abs(np.mean(alone, 0) - both).mean() < 0.3 * apart


def test_one_view_alone_is_the_mean_of_its_flips(config):
    wanted = _config(more_teachers=[], views=[1.0])
    pair = data.split("deepcrack/train")[0][0]
    map_ = _probability(soften(wanted, 1, print), pair)
    photo, _ = pair.read()
    network = zoo.fold(zoo.load("one")[0])
    logits = [
        torch.logit(
            torch.from_numpy(scoring.predict(network, np.ascontiguousarray(photo[::y, ::x]), torch.device("cpu")))
        ).numpy()[::y, ::x]
        for y in (1, -1)
        for x in (1, -1)
    ]
    assert np.abs(map_ - 1 / (1 + np.exp(-np.mean(logits, 0)))).max() < 0.02


def test_making_maps_goes_on_where_it_stopped(config, monkeypatch):
    where = soften(config, 1, print)
    photos = data.split("deepcrack/train")[0]
    before = {pair: soft.path(where, pair).stat().st_mtime_ns for pair in photos}
    soft.path(where, photos[3]).unlink()
    soften(config, 2, print)
    after = {pair: soft.path(where, pair).stat().st_mtime_ns for pair in photos}
    assert [pair for pair in photos if before[pair] != after[pair]] == [photos[3]]


def test_other_teachers_or_views_make_other_maps_and_their_order_does_not_count(config):
    assert folder(config.method) == folder(_config(teacher="other", more_teachers=["one"], views=[1.5, 1.0]).method)
    others = [_config(more_teachers=[]), _config(views=[1.0]), _config(teacher="other", more_teachers=[])]
    assert len({folder(each.method) for each in (config, *others)}) == 4


@pytest.mark.parametrize(("offset", "best"), [(-0.7, 0.45), (-1.5, 0.45), (-3.0, None)])
def test_maps_are_shifted_to_the_cut_by_at_most_one_logit(small_data, tmp_path, offset, best):
    """Logits that are best cut at ``offset`` shall be cut at 0.45; from -3 that would be further than one."""
    pairs = data.split("deepcrack/train")[0]
    masks = [pair.read()[1] for pair in pairs]
    for pair, mask in zip(pairs, masks, strict=True):
        rng = np.random.default_rng(1)
        logits = np.where(mask > 0, 1.5, -1.5) + rng.normal(0, 1, mask.shape) + offset
        soft.path(tmp_path, pair).parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(soft.levels(logits.astype(np.float32))).save(soft.path(tmp_path, pair))
    curves = []
    for cut in (0, 0.45):
        curve = Curve()
        for map_, mask in zip(SoftMaps(tmp_path, cut).of([pairs], [masks])[0], masks, strict=True):
            curve.add((1 / (1 + np.exp(-soft.logits(map_)))).astype(np.float32), mask > 0)
        curves.append(curve.best()[0])
    moved = np.diff(np.log(np.divide(curves, np.subtract(1, curves))))[0]
    if best is None:
        assert moved == pytest.approx(1, abs=0.05)
    else:
        assert curves[1] == pytest.approx(best, abs=0.03)


def test_a_soft_crop_lies_where_its_crack_lies(small_data, tmp_path):
    pairs = data.split("deepcrack/train")[0]
    for pair in pairs:
        where = soft.path(tmp_path, pair)
        where.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(soft.levels(np.where(pair.read()[1] > 0, 4, -4).astype(np.float32))).save(where)
    sets = {"deepcrack/train": (1.0, pairs)}
    crops = Crops(sets, CropConfig(size=64), 3, SoftMaps(tmp_path, 0))
    bare = Crops(sets, CropConfig(size=64), 3)
    for index in range(8):
        crop = crops[index]
        assert torch.allclose(crop.soft, 8 * crop.target - 4, atol=0.1)
        assert all(torch.equal(*parts) for parts in zip(crop[:3], bare[index][:3], strict=True))
        assert bare[index].soft.numel() == 0


@pytest.mark.parametrize(("method", "looking"), [("kd", 0), ("rfkd", 1)])
def test_a_run_learns_what_the_maps_say(config, tmp_path, monkeypatch, method, looking):
    from training import train as trainer

    told: list[torch.Tensor] = []
    networks: list[int] = []
    teach = trainer._teach

    def listen(run, picture, soft):
        outputs = teach(run, picture, soft)
        told.append(outputs.logits)
        networks.append(len(run.teachers))
        return outputs

    monkeypatch.setattr(trainer, "_teach", listen)
    pairs_of_maps = [["stages.1", "stages.1"]]
    arguments = {"pairs": pairs_of_maps} if method == "rfkd" else {}
    wanted = _config(name=method, arguments=arguments)
    where = soften(wanted, 1, print)
    train(wanted, tmp_path / "run", print, stop_after_s=0)
    pairs = data.split("deepcrack/train")[0]
    crops = Crops({"deepcrack/train": (1.0, pairs)}, wanted.crops, wanted.seed, SoftMaps(where, 0))
    assert torch.equal(told[0], torch.stack([crops[index].soft for index in range(4)]))
    assert networks[0] == looking


def test_a_missing_or_foreign_map_is_named(config, tmp_path):
    with pytest.raises(DataError, match=r"There is no soft map .*; make it with python -m training soften"):
        train(config, tmp_path / "run", print)
    where = soften(config, 1, print)
    pair = data.split("deepcrack/train")[0][2]
    Image.new("L", (5, 4)).save(soft.path(where, pair))
    with pytest.raises(DataError, match="they must agree"):
        train(config, tmp_path / "run", print)


def test_a_card_says_how_its_teachers_looked(config, tmp_path):
    soften(config, 1, print)
    train(config, tmp_path / "run", print, stop_after_s=0)
    card = publish(tmp_path / "run", "mine", tmp_path / "models", half=False, test=False)
    assert "taught by one and other on the whole clean photo, flipped and magnified by 1, 1.5" in card.method


def test_the_command_makes_the_maps_of_a_configuration(config, tmp_path, capsys):
    path = tmp_path / "c.toml"
    path.write_text(
        """title = "A test"
role = "student"
network = { architecture = "pct" }
sets = { "deepcrack/train" = 1.0 }
method = { name = "kd", teacher = "one", views = [1.0] }
schedule = { crops = 8 }
""",
        "utf-8",
    )
    assert main(["soften", "--config", str(path)]) == 0
    where = folder(_config(more_teachers=[], views=[1.0]).method)
    assert str(where) in capsys.readouterr().out
    assert len(list(where.rglob("*.png"))) == len(data.split("deepcrack/train")[0])
    path.write_text(path.read_text("utf-8").replace(", views = [1.0]", ""), "utf-8")
    assert main(["soften", "--config", str(path)]) == 1
    assert "no views" in capsys.readouterr().err


def test_what_has_no_views_needs_no_maps(config):
    with pytest.raises(ConfigError, match="has no views"):
        soften(_config(views=[]), 1, print)
