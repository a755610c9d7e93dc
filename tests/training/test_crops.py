import numpy as np
import pytest
import torch
from PIL import Image

from crackview.vision import noise
from training import config
from training.crops import UNKNOWN, CropConfig, Crops, disturb
from training.datasets import lines, splits
from training.datasets.photos import TrainingSample


@pytest.fixture
def crops(small_data):
    return Crops({"deepcrack/train": (1.0, splits.split("deepcrack/train")[0])}, CropConfig(size=64), seed=3)


def test_a_crop_depends_on_seed_and_index_alone(crops, small_data):
    again = Crops({"deepcrack/train": (1.0, splits.split("deepcrack/train")[0])}, CropConfig(size=64), seed=3)
    for index in (5, 0, 11):
        assert all(torch.equal(a, b) for a, b in zip(crops[index], again[index], strict=True))
    assert not torch.equal(crops[0][0], crops[1][0])


@pytest.mark.parametrize(("every", "noisy"), [(3, [2, 5, 8]), (5, [4, 9]), (2, [1, 3, 5, 7, 9]), (0, [])])
def test_every_nth_crop_is_noisy_and_the_clean_one_stays_beside_it(small_data, every, noisy):
    pairs = {"deepcrack/train": (1.0, splits.split("deepcrack/train")[0])}
    crops, clean_only = (Crops(pairs, CropConfig(size=64, noisy_every=n, severity=(4, 5)), seed=3) for n in (every, 0))
    assert [i for i in range(10) if not torch.equal(crops[i][0], crops[i][1])] == noisy
    assert all(torch.equal(crops[i][0], clean_only[i][0]) for i in range(10))


@pytest.mark.parametrize("severity", [(1, 1), (2, 4), (5, 5)])
def test_noise_is_drawn_between_the_two_severities(severity, monkeypatch):
    drawn: list[tuple[str, float]] = []
    monkeypatch.setattr(noise, "apply", lambda picture, name, amount, _: drawn.append((name, amount)) or picture)
    for seed in range(60):
        disturb(np.zeros((8, 8, 3), np.uint8), noise.SEEN, severity, np.random.default_rng(seed))
    assert {name for name, _ in drawn} == set(noise.SEEN)
    for name, amount in drawn:
        low, high = (noise.amount_of(name, level) for level in severity)
        assert low * 0.999 <= amount <= high * 1.001


def test_a_noise_that_stands_twice_comes_twice_as_often(monkeypatch):
    drawn: list[str] = []
    monkeypatch.setattr(noise, "apply", lambda picture, name, *_: drawn.append(name) or picture)
    for seed in range(300):
        disturb(np.zeros((8, 8, 3), np.uint8), ("salt", "pepper", "pepper"), (1, 5), np.random.default_rng(seed))
    assert 1.5 < drawn.count("pepper") / drawn.count("salt") < 2.7


@pytest.mark.parametrize("name", ["rain", "snow"])
def test_noises_that_judge_or_are_unknown_are_refused(name, tmp_path):
    path = tmp_path / "run.toml"
    path.write_text(f"""title = "x"
role = "student"
network = {{ architecture = "pct" }}
sets = {{ cfd = 1.0 }}
crops = {{ noises = ["salt", "{name}"] }}
schedule = {{ crops = 12 }}
""")
    with pytest.raises(config.ConfigError, match=name):
        config.read(path)


@pytest.fixture
def places(small_data):
    """Crops of a picture whose pixels say where they are, red the column, green the row; its mask a chessboard."""
    pairs = splits.split("deepcrack/train")[0][:1]
    rows, columns = np.mgrid[:96, :96].astype(np.uint8)
    picture = np.dstack([columns, rows, np.zeros_like(rows)])

    def cut(**config):
        crops = Crops({"deepcrack/train": (1.0, pairs)}, CropConfig(**config), seed=3)
        crops.photos = [[TrainingSample(picture, (columns + rows) % 2 * np.uint8(255), None, None)]]
        return [crops._draw(0, np.random.default_rng(seed)) for seed in range(40)]

    return cut


def _is_native(crop):
    """Whether neighbours in the crop are neighbours in the picture, and the mask that of the same pixels."""
    picture, (mask, _) = crop
    steps = [np.abs(np.diff(picture[..., :2].astype(int), axis=axis)) for axis in (0, 1)]
    inside = all(np.array_equal(step.sum(2), np.ones(step.shape[:2])) for step in steps)
    return inside and np.array_equal(mask, picture[..., :2].astype(int).sum(2) % 2)


@pytest.mark.parametrize("size", [64, 47])
def test_native_crops_are_the_photos_own_pixels(places, size):
    crops = places(size=size, native=1.0)
    assert all(map(_is_native, crops))
    assert len({picture.tobytes() for picture, _ in crops}) > 30
    assert not any(map(_is_native, places(size=size)))


def test_a_share_of_the_crops_is_native_and_none_of_a_photo_that_is_far_too_small(places):
    assert 8 < sum(map(_is_native, places(size=64, native=0.5))) < 32
    assert all(map(_is_native, places(size=140, native=1.0)))  # mirrored beyond its border
    assert not any(map(_is_native, places(size=150, native=1.0)))


def test_flat_crops_are_stretched_where_wanted(small_data):
    pairs = splits.split("deepcrack/train")[0]
    for pair in pairs:
        with Image.open(pair.photo) as photo:
            flat = noise.apply(np.asarray(photo), "contrast", 0.1, 0)
        Image.fromarray(flat).save(pair.photo, quality=95)
    plain, stretched = (
        Crops({"deepcrack/train": (1.0, pairs)}, CropConfig(size=64, noisy_every=0, stretched=wanted), seed=3)
        for wanted in (False, True)
    )
    for index in (2, 3):
        for before, after in zip(plain[index][:2], stretched[index][:2], strict=True):
            assert after.float().std() > 1.5 * before.float().std()
        assert torch.equal(plain[index][2], stretched[index][2])


def test_the_target_follows_the_crack_through_every_turn(crops):
    """Cracks are dark in these photos: the target must lie where the crop is dark, whatever the geometry."""
    inside, outside = [], []
    for index in range(0, 30, 3):
        clean, _, target, _, _ = crops[index]
        grey = clean.float().mean(0)
        inside.append(grey[target[0] > 0.9].mean().item())
        outside.append(grey[target[0] < 0.1].mean().item())
    assert np.nanmean(inside) < 0.5 * np.nanmean(outside)


def test_most_crops_show_a_crack(crops):
    assert np.mean([crops[index][2][0].max().item() > 0.5 for index in range(30)]) > 0.7


def test_shapes_and_ranges(crops):
    clean, seen, target, _, _ = crops[2]
    assert clean.shape == seen.shape == (3, 64, 64)
    assert clean.dtype == seen.dtype == torch.uint8
    assert target.shape == (2, 64, 64)
    assert 0 <= target[0].min() <= target[0].max() <= 1
    assert (target[1] == UNKNOWN).all()


@pytest.fixture
def bare_photos(small_data):
    for name in ("negatives/concrete", "unlabelled/concrete_cracked"):
        (small_data / name).mkdir(parents=True)
        for number in range(5):
            Image.new("RGB", (96, 96), (160, 150, 140)).save(small_data / name / f"{number}.jpg")


def test_cracks_are_pasted_onto_photos_that_have_none(bare_photos):
    sets = {"negatives/concrete": (1.0, splits.pairs("negatives/concrete"))}
    sets["deepcrack/train"] = (1e-9, splits.split("deepcrack/train")[0])
    crops = Crops(sets, CropConfig(size=64, pasted=0.5), seed=0)
    shown = [
        (clean.float().std((1, 2)).max().item() > 1, target[0].max().item() > 0.5)
        for clean, _, target, _, _ in map(crops.__getitem__, range(40))
    ]
    assert all(seen == kept for seen, kept in shown)
    assert 8 < sum(kept for _, kept in shown) < 32
    assert not any(
        target[0].any() for _, _, target, _, _ in (Crops(sets, CropConfig(size=64, pasted=0), 0)[i] for i in range(9))
    )


def test_photos_that_nobody_labelled_have_no_target(bare_photos):
    pairs = splits.pairs("unlabelled/concrete_cracked")
    crops = Crops({"unlabelled/concrete_cracked": (1.0, pairs)}, CropConfig(size=64), seed=0)
    assert (crops[0][2] == UNKNOWN).all()


@pytest.mark.parametrize(("name", "sound"), [("negatives/concrete", True), ("unlabelled/concrete_cracked", False)])
def test_a_crop_says_whether_it_is_known_to_show_no_crack(bare_photos, name, sound):
    crops = Crops({name: (1.0, splits.pairs(name))}, CropConfig(size=64), seed=0)
    assert crops[0].sound.item() == sound


def test_a_pasted_crack_takes_joints_away_where_it_runs_and_the_crop_is_sound_no_more(bare_photos):
    sets = {"negatives/concrete": (1.0, splits.pairs("negatives/concrete"))}
    sets["deepcrack/train"] = (1e-9, splits.split("deepcrack/train")[0])
    crops = Crops(sets, CropConfig(size=64, pasted=1.0), seed=0)
    _, _, target, sound, _ = crops[0]
    assert not sound
    assert (target[1][target[0] > 0] == UNKNOWN).all()
    assert (target[1][target[0] == 0] == 0).all()


def test_what_is_ignored_or_uncertain_is_unknown_to_the_target(small_data):
    pairs = splits.split("deepcrack/train")[0][:1]
    crops = Crops({"deepcrack/train": (1.0, pairs)}, CropConfig(size=64, native=1.0, on_crack=0.0), seed=1)
    plane = np.zeros((96, 96), np.uint8)
    ignored, joint = plane.copy(), plane.copy()
    ignored[:, :48] = 255
    joint[:32], joint[32:64] = lines.JOINT, lines.UNKNOWN
    photo = np.dstack([ignored, joint, plane])
    crops.photos = [[TrainingSample(photo, plane, ignored, joint)]]
    seen = set()
    for seed in range(20):
        picture, target = crops._draw(0, np.random.default_rng(seed))
        assert np.array_equal(target[0] == UNKNOWN, picture[..., 0] > 0)
        wanted = {lines.JOINT: 1.0, lines.UNKNOWN: UNKNOWN, lines.NO_JOINT: 0.0}
        for level, value in wanted.items():
            assert (target[1][picture[..., 1] == level] == value).all()
        seen |= set(np.unique(target))
    assert seen == {UNKNOWN, 0.0, 1.0}
