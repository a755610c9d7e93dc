import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackview import paths
from crackview.engine import second_look
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.nets import cards
from crackview.vision import image_io, noise

THRESHOLD = 0.5


@pytest.fixture(scope="module")
def once():
    return Segmenter(threads=1, thorough=False)


@pytest.fixture(scope="module")
def twice():
    return Segmenter(threads=1)


def wall(height=384, width=512):
    """A part of a real wall without cracks."""
    photo = image_io.read_photo(paths.samples() / "concrete_wall.jpg").pixels
    return photo[40 : 40 + height, 760 : 760 + width].copy()


def plaster(height=384, width=512):
    """A wall without a mark on it."""
    grain = np.random.default_rng(0).integers(150, 190, (height, width, 3), np.uint8)
    return cv2.GaussianBlur(grain, (0, 0), 1)


def line(photo, width, depth):
    """Draw a wandering dark line of that width, px, to ``depth`` of the wall's brightness."""
    height, length = photo.shape[:2]
    large = np.zeros((height * 8, length * 8), np.uint8)
    x = np.arange(0, length + 8, 8)
    y = height / 2 + 20 * np.sin(x / 70) + 5 * np.sin(x / 13)
    cv2.polylines(large, [(np.stack([x, y], 1) * 8).astype(np.int32)], False, 255, round(width * 8))
    share = cv2.GaussianBlur(cv2.resize(large, (length, height), interpolation=cv2.INTER_AREA) / 255.0, (0, 0), 0.6)
    return np.clip(photo * (1 - share * (1 - depth))[..., None], 0, 255).astype(np.uint8), share


def found(probability, share, threshold):
    """Return which part of the line's own pixels is called crack."""
    truth = share > share.max() / 2
    return float((cv2.dilate((probability >= threshold).astype(np.uint8), np.ones((5, 5))) > 0)[truth].mean())


def test_more_of_a_hairline_is_found(once, twice):
    photo, share = line(wall(), 1, 0.8)
    threshold = once.card.threshold
    first, second = (found(model.segment(photo), share, threshold) for model in (once, twice))
    assert second > first + 0.05


def test_a_photo_without_thin_or_wide_cracks_is_run_once(once, twice, monkeypatch):
    plain, thick = plaster(), plaster()
    bent = np.array([(60, 40), (240, 198), (440, 340)], np.int32)
    cv2.polylines(thick, [bent], False, (30, 30, 30), 16, cv2.LINE_AA)
    calls = []
    run = twice._runtime.run
    monkeypatch.setattr(twice._runtime, "run", lambda pixels, **kw: calls.append(pixels.shape) or run(pixels, **kw))
    for photo in (plain, thick):
        assert np.array_equal(twice.segment(photo), once.segment(photo))
    assert len(calls) == 2


@pytest.mark.parametrize(("name", "severity"), [("salt", 5), ("shot", 5), ("gaussian-blur", 5)])
def test_a_noisy_or_blurred_photo_is_seen_once(once, twice, name, severity):
    photo = noise.apply(line(wall(), 3, 0.5)[0], name, noise.amount_of(name, severity), 0)
    assert np.array_equal(twice.segment(photo), once.segment(photo))


def test_what_lies_away_from_thin_cracks_stays(once, twice):
    photo, share = line(plaster(), 1.5, 0.8)
    difference = np.abs(twice.segment(photo) - once.segment(photo))
    away = cv2.dilate((share > 0).astype(np.uint8), np.ones((181, 181))) == 0
    assert away.any()
    assert difference[away].max() == 0
    assert difference.max() > 0.05


def test_joints_are_seen_again_with_the_cracks(twice):
    photo, _ = line(wall(), 1.5, 0.6)
    crack, joints, _ = twice.maps(photo)
    assert np.array_equal(crack, twice.segment(photo))
    assert (crack + joints).max() <= 1.02


def test_no_seam_where_parts_meet(twice, monkeypatch):
    photo, _ = line(wall(), 1.5, 0.6)
    parts = twice.segment(photo)
    monkeypatch.setattr(second_look, "TILE_PX", 512)
    whole = twice.segment(photo)
    assert np.abs(parts - whole).max() < 0.12
    assert np.abs(parts - whole).mean() < 2e-3


def test_any_size(twice):
    for size in ((1, 1), (33, 200), (70, 70)):
        photo = np.full((*size, 3), 180, np.uint8)
        photo[size[0] // 2] = 60
        probability = twice.segment(photo)
        assert probability.shape == size
        assert 0 <= probability.min() <= probability.max() <= 1


def test_it_can_be_cancelled_and_tells_its_progress(twice):
    photo, _ = line(np.tile(wall(), (1, 3, 1)), 1.5, 0.6)
    shares: list[float] = []
    twice.segment(photo, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0.5
    assert shares[-1] == 1
    assert len(shares) > 2
    with pytest.raises(Cancelled):
        twice.segment(photo, cancel=lambda: len(shares) > 2 and shares.append(0) is None and len(shares) > 5)


def test_a_block_is_wanted_for_a_long_thin_piece_and_not_for_the_edge_of_a_wide_one():
    crack = np.zeros((200, 330), np.float32)
    crack[20:22, 10:60] = 0.2
    crack[150:153, 300:306] = 0.9
    wanted = second_look.blocks_to_see(crack, threshold=THRESHOLD)
    assert wanted.shape == (4, 6)
    assert np.argwhere(wanted).tolist() == [[0, 0]]
    wide = np.zeros((256, 256), np.float32)
    wide[100:130, :] = 0.95
    wide[97:100, :] = wide[130:133, :] = 0.3
    assert not second_look.blocks_to_see(wide, threshold=THRESHOLD).any()
    wide[110:113, :] = wide[97:133, :] = 0
    wide[110:113, :] = 0.95
    assert second_look.blocks_to_see(wide, threshold=THRESHOLD)[1].all()


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8))), st.integers(1, 4))
def test_rectangles_cover_each_place_once_and_nothing_else(places, most):
    found = list(second_look._rectangles(places, most))
    covered = [place for rows, columns in found for place in itertools.product(rows, columns)]
    assert len(covered) == len(set(covered))
    assert set(covered) == places
    assert all(len(rows) <= most and len(columns) <= most for rows, columns in found)


def test_neighbours_are_run_as_one():
    places = {*itertools.product(range(4), range(3)), (9, 9)}
    assert list(second_look._rectangles(places, 3)) == [
        (range(3), range(3)), (range(3, 4), range(3)), (range(9, 10), range(9, 10)),
    ]  # fmt: skip


def test_bands_of_rows_show_what_the_whole_shows(monkeypatch):
    grain = cv2.GaussianBlur(np.random.default_rng(0).normal(0.5, 3, (1400, 300)).astype(np.float32), (0, 0), 4)
    crack, joint = np.clip(grain, 0, 1), np.clip(grain[::-1] - 0.2, 0, 1)
    found = second_look.blocks_to_see(crack, joint, threshold=THRESHOLD)
    assert 0 < found.sum() < found.size
    monkeypatch.setattr(second_look, "_BAND_PX", 64)
    assert np.array_equal(second_look.blocks_to_see(crack, joint, threshold=THRESHOLD), found)
    monkeypatch.setattr(second_look, "_BAND_PX", 5000)
    assert np.array_equal(second_look.blocks_to_see(crack, joint, threshold=THRESHOLD), found)


def test_detail_tells_blur_and_noise_from_photos():
    photo = wall()
    plain = second_look.finest_detail(iter([photo]))
    assert second_look.LEAST_DETAIL < plain < second_look.MOST_DETAIL
    blurred = noise.apply(photo, "gaussian-blur", 3, 0)
    assert second_look.finest_detail(iter([blurred])) < second_look.LEAST_DETAIL
    assert second_look.finest_detail(iter([noise.apply(photo, "salt", 0.2, 0)])) > second_look.MOST_DETAIL
    assert second_look.finest_detail(iter([np.full((50, 50, 3), 9, np.uint8)])) == 0


def test_only_a_model_that_says_so_looks_twice():
    assert cards.card("pct-joints").second_look
    assert not cards.card("pct-rfkd").second_look
    assert Segmenter("pct-rfkd", threads=1)._again is None
