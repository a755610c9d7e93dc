import cv2
import numpy as np
import pytest

from crackview import paths
from crackview.engine import wide_look
from crackview.engine.protocols import PhotoMaps
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.vision import image_io

THRESHOLD = 0.5


@pytest.fixture(scope="module")
def segmenter():
    return Segmenter(threads=1)


def wide_crack(width=100, size=(480, 640)):
    """A real wall with a dark crack across it, width in px, that has a wall's texture inside; and where it is."""
    photo = image_io.read_photo(paths.samples() / "brick_sound.jpg").pixels[: size[0], : size[1]].copy()
    inside = np.zeros(size, np.uint8)
    across = np.arange(0, size[1] + 8, 8)
    down = size[0] / 2 + 30 * np.sin(across / 90)
    cv2.polylines(inside, [np.stack([across, down], 1).astype(np.int32)], False, 255, width)
    share = cv2.GaussianBlur(inside.astype(np.float32) / 255, (0, 0), 1)
    return np.clip(photo * (1 - 0.6 * share[..., None]), 0, 255).astype(np.uint8), inside > 0


class Picture:
    """A network that calls crack what is dark, and joint what is bluish; it counts its calls."""

    def __init__(self):
        self.shapes: list[tuple[int, ...]] = []

    def run(self, pixels, *, cancel=None):
        if cancel and cancel():
            raise Cancelled
        self.shapes.append(pixels.shape)
        grey = pixels[..., 0].astype(np.float32) / 255
        return np.stack([1 - grey, np.zeros_like(grey)], 1)


def refined(first, dark, joint=None, **options):
    """Return what becomes of a first map where the look at half the size sees cracks in what is dark; and the calls."""
    photo = np.repeat(np.where(dark, 20, 240).astype(np.uint8)[..., None], 3, 2)
    maps = (first.copy(), np.zeros_like(first) if joint is None else joint.copy())
    network = Picture()
    wide_look.refine(network, photo, maps, THRESHOLD, 32, **options)
    return maps, network


def band(shape=(300, 500), rows=(120, 180)):
    dark = np.zeros(shape, np.bool_)
    dark[rows[0] : rows[1]] = True
    return dark


def torn(dark):
    """A first map of the crack with holes."""
    first = np.where(dark, np.float32(0.9), np.float32(0.02))
    first[135:170, 200:260] = 0.1
    first[:, 320:350] = 0.05
    return first


def test_a_wide_crack_comes_out_whole(segmenter, monkeypatch):
    photo, crack = wide_crack()
    threshold = segmenter.card.threshold
    whole = segmenter.segment(photo) >= threshold
    monkeypatch.setattr(wide_look, "refine", lambda *_, **__: None)
    before = segmenter.segment(photo) >= threshold
    assert whole[crack].mean() > 0.95
    assert before[crack].mean() < 0.5


def test_holes_and_gaps_are_filled_and_edges_stay():
    dark = band()
    first = torn(dark)
    (crack, joint), _ = refined(first, dark)
    assert (crack[124:176] >= THRESHOLD).all()
    assert np.array_equal(crack[~dark], first[~dark])
    assert (crack >= first).all()
    assert (crack + joint).max() <= 1


def test_what_is_no_joint_any_more_is_no_joint():
    dark = band()
    first = torn(dark)
    joint = np.where(dark & (first < 0.5), np.float32(0.8), np.float32(0))
    (crack, joints), _ = refined(first, dark, joint)
    assert (crack + joints).max() <= 1
    assert joints[150, 230] < 0.1


def test_nothing_is_run_where_nothing_is_wide():
    dark = band(rows=(150, 168))
    first = np.where(dark, np.float32(0.9), np.float32(0.02))
    (crack, _), network = refined(first, band())
    assert network.shapes == []
    assert np.array_equal(crack, first)


def test_a_wide_joint_is_no_reason_to_look():
    dark = band()
    (_, _), network = refined(np.where(dark, np.float32(0.3), np.float32(0)), dark, dark.astype(np.float32) * 0.6)
    assert network.shapes == []


def test_only_pieces_that_the_first_look_found_wide_count():
    dark = band()
    dark[220:280] = True
    first = torn(band())
    (crack, _), _ = refined(first, dark)
    assert np.array_equal(crack[210:], first[210:])


def test_only_tiles_with_something_wide_are_run_and_without_a_seam(monkeypatch):
    dark = band((300, 2600))
    first = np.where(dark, np.float32(0.9), np.float32(0.02))
    first[130:170, 100:300] = 0.1
    first[:, 700:] = 0.02
    (whole, _), _ = refined(first, dark)
    monkeypatch.setattr(wide_look, "TILE_PX", 256)
    (parts, _), network = refined(first, dark)
    assert 1 < len(network.shapes) < 6
    assert max(network.shapes[0][1:3]) <= 256
    np.testing.assert_allclose(parts[:, :600], whole[:, :600], atol=1e-6)
    assert np.abs(np.diff(parts[150])).max() < 0.3


def test_bands_give_what_the_whole_gives(monkeypatch):
    dark = band((301, 303), (40, 260))
    first = torn(dark)
    (crack, _), _ = refined(first, dark)
    monkeypatch.setattr(wide_look, "_BAND_PX", 16)
    (banded, _), _ = refined(first, dark)
    assert np.array_equal(crack, banded)


def test_it_can_be_cancelled_and_tells_its_progress():
    dark = band()
    shares: list[float] = []
    refined(torn(dark), dark, progress=shares.append)
    assert shares == [1]
    with pytest.raises(Cancelled):
        refined(torn(dark), dark, cancel=lambda: True)


@pytest.mark.parametrize("size", [(1, 1), (33, 201), (70, 71)])
def test_any_size(segmenter, size):
    found = segmenter.maps(np.zeros((*size, 3), np.uint8))
    assert isinstance(found, PhotoMaps)
    dark = np.ones(size, np.bool_)
    (crack, _), _ = refined(np.full(size, 0.3, np.float32), dark)
    assert crack.shape == size
    assert 0 <= crack.min() <= crack.max() <= 1
