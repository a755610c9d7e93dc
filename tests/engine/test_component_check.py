import shutil

import cv2
import numpy as np
import pytest

from crackview import paths
from crackview.engine import component_check
from crackview.engine.component_check import FEATURES, ComponentCheck, describe
from crackview.engine.protocols import PhotoMaps
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.nets import cards
from crackview.nets.cards import ModelError
from crackview.vision import drawing, image_io


def scene(*lines, joint=0.02):
    """A grey wall with lines of a probability, and its maps."""
    photo = np.full((200, 300, 3), 150, np.uint8)
    crack = np.full((200, 300), 0.01, np.float32)
    for points, width, probability in lines:
        drawn = np.zeros(crack.shape, np.uint8)
        cv2.polylines(drawn, [np.array(points, np.int32)], False, 1, width)
        crack[drawn > 0] = probability
        photo[drawn > 0] = 60
    return photo, PhotoMaps(crack, np.full(crack.shape, joint, np.float32))


def never(picture):
    raise AssertionError("nothing is wide enough to be seen again")


STRAIGHT = [(10, 40), (290, 40)]
WANDERING = [(10, 150), (60, 130), (110, 170), (160, 120), (220, 165), (290, 140)]


def test_components_are_described():
    photo, maps = scene((STRAIGHT, 5, 0.9), (WANDERING, 3, 0.8), ([(5, 5), (8, 5)], 3, 0.9))
    labels, numbers, table = describe(photo, maps, 0.5)
    assert table.shape == (2, len(FEATURES))
    assert table.dtype == np.float32
    straight, wandering = (dict(zip(FEATURES, row, strict=True)) for row in table)
    assert labels[40, 100] == numbers[0]
    assert np.exp(straight["length"]) == pytest.approx(281, abs=6)
    assert 5 <= np.exp(straight["width"]) < 10  # four times the mean depth, which is more than the width
    assert straight["slant"] == pytest.approx(0, abs=0.02)
    assert straight["contrast"] == pytest.approx(90 / 50, abs=0.02)
    assert straight["wander"] < wandering["wander"]
    assert straight["step"] < wandering["step"]
    assert straight["crack"] == pytest.approx(np.log(9), abs=0.01)


def test_where_no_crack_is_nothing_is_described():
    photo, maps = scene()
    labels, numbers, table = describe(photo, maps, 0.5)
    assert (labels.max(), len(numbers), table.shape) == (0, 0, (0, len(FEATURES)))


def test_only_what_may_be_lowered_is_described(monkeypatch):
    photo, maps = scene((STRAIGHT, 1, 0.9), (WANDERING, 3, 0.8), joint=0.2)
    asked = []
    monkeypatch.setattr(
        ComponentCheck, "probability", lambda _, table: asked.append(table) or np.ones(len(table), np.float32)
    )
    check = ComponentCheck(cards.card(cards.DEFAULT))
    asked.clear()
    check.lower(photo, maps, never)
    straight = describe(photo, maps, cards.card(cards.DEFAULT).threshold)[2][0]
    assert [table.tolist() for table in asked] == [[straight.tolist()]]
    maps.joints[:] = 0.05
    check.lower(photo, maps, never)
    assert len(asked) == 1, "none of them may be a joint"


def test_joints_have_to_be_known():
    photo, maps = scene((STRAIGHT, 5, 0.9))
    with pytest.raises(ValueError, match="joints"):
        describe(photo, PhotoMaps(maps.crack, None), 0.5)


def test_what_is_no_crack_is_lowered_and_nothing_else_changes(monkeypatch):
    photo, maps = scene((STRAIGHT, 5, 0.9), (WANDERING, 3, 0.8), joint=0.2)
    before = maps.crack.copy()
    check = ComponentCheck(cards.card(cards.DEFAULT))
    threshold = cards.card(cards.DEFAULT).threshold
    monkeypatch.setattr(ComponentCheck, "probability", lambda _, table: np.full(len(table), 0.01, np.float32))
    check.lower(photo, maps, never)
    assert maps.crack[40, 100] == pytest.approx(component_check.LOWERED * threshold)
    other = np.ones(before.shape, bool)
    other[30:50] = False
    assert np.array_equal(maps.crack[other], before[other])


def test_it_can_be_cancelled():
    photo, maps = scene((STRAIGHT, 5, 0.9))
    with pytest.raises(Cancelled):
        ComponentCheck(cards.card(cards.DEFAULT)).lower(photo, maps, never, cancel=lambda: True)


@pytest.mark.parametrize("improbable", [True, False])
def test_what_is_straight_and_wide_is_judged_where_it_is_narrow(improbable, monkeypatch):
    photo, maps = scene((STRAIGHT, 11, 0.9), (WANDERING, 11, 0.8))
    before = maps.crack.copy()
    seen = []

    def look(picture):
        seen.append(picture)
        small = (picture[:, :, 0] < 100).astype(np.float32)
        return PhotoMaps(0.9 * small, 0.3 * small)

    asked = []
    probability = 0.01 if improbable else 0.9
    check = ComponentCheck(cards.card(cards.DEFAULT))
    monkeypatch.setattr(
        ComponentCheck, "probability", lambda _, table: asked.append(table) or np.full(len(table), probability, "f4")
    )
    check.lower(photo, maps, look)
    assert [picture.shape for picture in seen] == [(50, 75, 3)], "a quarter, once, with all that is around"
    assert seen[0].flags.c_contiguous
    [row] = (dict(zip(FEATURES, table[0], strict=True)) for table in asked)
    assert 2 < np.exp(row["width"]) < 6.5
    assert np.exp(row["length"]) == pytest.approx(281 / 4, abs=4)
    assert maps.crack[40, 100] == pytest.approx(0.9 if not improbable else 0.9 * cards.card(cards.DEFAULT).threshold)
    assert np.array_equal(maps.crack[90:], before[90:]), "what wanders is left as it is"


@pytest.mark.parametrize("side", ["left", "top", "right", "bottom", "whole"])
def test_what_is_seen_again_lies_where_it_lay(side, monkeypatch):
    height, width = 611, 1203  # no multiples of what they are reduced by
    photo, crack = np.full((height, width, 3), 150, np.uint8), np.full((height, width), 0.01, np.float32)
    rows, columns = {
        "left": (slice(5, 600), slice(3, 17)),
        "top": (slice(2, 15), slice(30, 1100)),
        "right": (slice(5, 600), slice(1188, 1203)),
        "bottom": (slice(597, 611), slice(30, 1100)),
        "whole": (slice(300, 314), slice(0, 1203)),
    }[side]
    photo[rows, columns], crack[rows, columns] = 60, 0.9
    check = ComponentCheck(cards.card(cards.DEFAULT))
    monkeypatch.setattr(ComponentCheck, "probability", lambda _, table: np.full(len(table), 0.01, np.float32))
    parts = []

    def look(picture):
        parts.append(picture)
        dark = (picture[:, :, 0] < 105).astype(np.float32)
        return PhotoMaps(dark, 0.5 * dark)

    maps = PhotoMaps(crack, np.full(crack.shape, 0.01, np.float32))
    check.lower(photo, maps, look)
    assert len(parts) == 1
    assert parts[0].size < photo.size / 16 + 20_000
    assert (maps.crack[rows, columns] < cards.card(cards.DEFAULT).threshold).all()


@pytest.mark.parametrize("size", [(10, 300), (300, 10), (31, 400), (40, 40)])
def test_a_strip_smaller_than_what_it_is_reduced_by_is_judged(size, monkeypatch):
    photo, crack = np.full((*size, 3), 60, np.uint8), np.full(size, 0.9, np.float32)
    check = ComponentCheck(cards.card(cards.DEFAULT))
    monkeypatch.setattr(ComponentCheck, "probability", lambda _, table: np.full(len(table), 0.9, np.float32))
    seen = []

    def look(picture):
        seen.append(picture.shape)
        return PhotoMaps(*np.full((2, *picture.shape[:2]), 0.5, np.float32))

    check.lower(photo, PhotoMaps(crack, np.full(size, 0.01, np.float32)), look)
    assert all(min(shape) >= 1 for shape in seen)
    assert (crack == np.float32(0.9)).all()


def test_an_enlarged_photo_keeps_its_cracks():
    card = cards.card(cards.DEFAULT)
    thorough, plain = Segmenter(threads=1), Segmenter(threads=1)
    plain._check = None
    photo = image_io.read_photo(paths.resources() / "samples" / "concrete_wall.jpg").pixels
    large = np.asarray(cv2.resize(photo, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC), np.uint8)
    truth = image_io.read_mask(paths.resources() / "samples" / "masks" / "concrete_wall.png") > 0
    shown = cv2.resize(truth.astype(np.uint8), large.shape[1::-1], interpolation=cv2.INTER_NEAREST) > 0
    found, first = (each.segment(large) >= card.threshold for each in (thorough, plain))
    assert (found & shown).sum() >= 0.98 * (first & shown).sum() > 1000


@pytest.mark.parametrize(
    ("wander", "joint", "probability", "expected"),
    [(-2, 0, 0.1, True), (0, 0, 0.1, False), (-2, -4, 0.1, False), (-2, 0, 0.3, False)],
)
def test_only_what_is_straight_may_be_a_joint_and_is_improbable_is_lowered(wander, joint, probability, expected):
    table = np.zeros((1, len(FEATURES)), np.float32)
    table[0, FEATURES.index("wander")], table[0, FEATURES.index("joint")] = wander, joint
    assert component_check.lowered(table, np.array([probability], np.float32)).tolist() == [expected]


def test_a_drawn_crack_stays():
    card = cards.card(cards.DEFAULT)
    rng = np.random.default_rng(4)
    wall = np.clip(rng.normal(150, 6, (300, 400, 3)), 0, 255).astype(np.uint8)
    points = drawing.random_path(rng, (300, 400), 5)
    photo = drawing.draw(wall, [drawing.opened(rng, points, 5)], drawing.CrackAppearance(0.4), rng)
    plain = Segmenter(threads=1, thorough=False).segment(photo) >= card.threshold
    found = Segmenter(threads=1).segment(photo) >= card.threshold
    assert plain.sum() > 500
    assert (found & plain).sum() > 0.95 * plain.sum()


def test_the_samples_keep_their_cracks_and_show_less_else():
    card = cards.card(cards.DEFAULT)
    thorough, plain = Segmenter(threads=1), Segmenter(threads=1)
    plain._check = None
    beside = []
    for name in ("concrete_wall", "brick_wall", "asphalt_road", "brick_sound"):
        photo = image_io.read_photo(paths.resources() / "samples" / f"{name}.jpg").pixels
        truth = image_io.read_mask(paths.resources() / "samples" / "masks" / f"{name}.png") > 0
        near = cv2.dilate(truth.astype(np.uint8), np.ones((15, 15), np.uint8)) > 0
        found, first = (each.segment(photo) >= card.threshold for each in (thorough, plain))
        assert (found & truth).sum() >= 0.97 * (first & truth).sum()
        beside.append(((found & ~near).sum(), (first & ~near).sum()))
    checked, unchecked = np.sum(beside, 0)
    assert checked <= unchecked


@pytest.mark.parametrize("damage", ["missing", "other", "no network"])
def test_a_damaged_file_is_one_sentence(damage, tmp_path):
    shipped = cards.card(cards.DEFAULT)
    for file in (shipped.source.name, shipped.file, shipped.onnx.file, shipped.component_check.file):
        shutil.copy(shipped.source.with_name(file), tmp_path / file)
    path = tmp_path / shipped.component_check.file
    if damage == "missing":
        path.unlink()
    elif damage == "other":
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    copied = cards.from_file(tmp_path / shipped.source.name)
    if damage == "no network":
        path.write_bytes(b"nothing")
        import hashlib

        named = copied.component_check.model_copy(update={"sha256": hashlib.sha256(b"nothing").hexdigest()})
        source = copied.source
        copied = copied.model_copy(update={"component_check": named})
        copied._source = source
    with pytest.raises(ModelError) as told:
        ComponentCheck(copied)
    assert copied.name in str(told.value)
    assert "\n" not in str(told.value)


def test_a_model_without_one_is_refused():
    with pytest.raises(ValueError, match="no check"):
        ComponentCheck(cards.card("pct-rfkd"))
