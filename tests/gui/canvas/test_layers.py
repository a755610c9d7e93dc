import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from crackview.gui.canvas.layers import OverlayAppearance, ShownCracks, overlay_patch, photo_patch, seeds
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.vision.overlay import FILL_RGB, Style
from crackview.vision.pyramid import PhotoPyramid, ProbabilityLayer


def test_levels_halve_and_keep_the_greatest():
    probability = np.zeros((301, 517), np.uint8)
    probability[123, :] = 200
    layer = ProbabilityLayer.of(probability)
    assert [level.shape for level in layer.levels] == [(301, 517), (151, 259), (76, 130)]
    for level in layer.levels:
        assert (level.max(axis=0) == 200).all()
    assert layer.share(0.5) == 1 / 301
    assert layer.share(0.9) == 0
    photo = PhotoPyramid.of(np.zeros((301, 517, 3), np.uint8))
    assert [level.shape[:2] for level in photo.levels] == [level.shape for level in layer.levels]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1199), st.floats(0.05, 3.0), st.floats(0, 1), st.booleans())
def test_a_crack_of_one_pixel_never_vanishes(row, zoom, where, upright):
    probability = np.zeros((1200, 1600), np.uint8)
    if upright:
        probability[:, row] = 255
    else:
        probability[row, :] = 255
    layer = ProbabilityLayer.of(probability)
    view = ViewTransform.fitting(1600, 1200, 400, 300).zoomed_to(zoom)
    target = (row + 0.5, where * 1200) if upright else (where * 1600, row + 0.5)
    here = view.to_screen(*target)
    view = view.panned(view.view_w / 2 - here[0], view.view_h / 2 - here[1])
    patch = overlay_patch(layer, view, OverlayAppearance(opacity=1.0))
    fill = np.uint32(0xFF000000 | FILL_RGB[0] << 16 | FILL_RGB[1] << 8 | FILL_RGB[2])
    x, y = view.to_screen(*target)
    x, y = math.floor(x) - patch.left, math.floor(y) - patch.top
    near = patch.pixels[max(0, y - 3) : y + 4, max(0, x - 3) : x + 4]
    assert (near == fill).any()


@settings(max_examples=60, deadline=None)
@given(st.floats(1.0, 40.0), st.floats(0, 1), st.floats(0, 1))
def test_photo_and_overlay_lie_on_each_other(zoom, x, y):
    rng = np.random.default_rng(0)
    mask = rng.integers(0, 2, (90, 120), dtype=np.uint8) * 255
    photo = PhotoPyramid.of(np.repeat(mask[..., None], 3, axis=2))
    layer = ProbabilityLayer.of(mask)
    view = ViewTransform.fitting(120, 90, 400, 300).zoomed_to(max(3.0, zoom)).panned(x * 3000 - 1500, y * 3000 - 1500)
    picture, drawn = photo_patch(photo, view), overlay_patch(layer, view, OverlayAppearance(Style.CONTOUR, 1.0))
    assert (picture.left, picture.top) == (drawn.left, drawn.top)
    assert picture.pixels.shape[:2] == drawn.pixels.shape
    # In the contour style the inside is left bare: transparent or a line's colour never lies on a pixel of the mask.
    assert (drawn.pixels[picture.pixels[..., 0] == 255] == 0).all()


def test_one_to_one_is_the_photo_itself():
    pixels = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    view = ViewTransform.fitting(400, 300, 200, 100).zoomed_to(1.0)
    patch = photo_patch(PhotoPyramid.of(pixels), view)
    assert np.array_equal(patch.pixels, pixels[100:200, 100:300])


def test_a_photo_wider_than_opencv_can_warp_is_drawn():
    pixels = np.zeros((70, 40_000, 3), np.uint8)
    pixels[:, 39_000:] = 255
    view = ViewTransform.fitting(40_000, 70, 800, 600).zoomed_to(2.0, (800, 300)).panned(-1e6, 0)
    patch = photo_patch(PhotoPyramid.of(pixels), view)
    assert patch.pixels.shape[1] == 800
    assert (patch.pixels == 255).all()


def shown_rows(zoom, lines, threshold=0.5, look=None, hidden=()):
    """Which of three bars, 5 px wide, in rows 20, 100 and 180, are drawn, the middle one with a hole along it."""
    levels = np.zeros((240, 320), np.uint8)
    for row in (20, 100, 180):
        levels[row - 2 : row + 3, 10:300] = 255
    levels[100, 20:290] = 0
    layer = ProbabilityLayer.of(levels)
    shown = ShownCracks(layer, threshold, joined(lines), joined(hidden))
    view = ViewTransform.fitting(320, 240, 320, 240).zoomed_to(zoom)
    patch = overlay_patch(layer, view, look or OverlayAppearance(opacity=1.0), shown=shown)
    found = []
    for row in (20, 100, 180):
        place = round(view.to_screen(0, row + 1.5)[1]) - patch.top
        found.append(bool(0 <= place < len(patch.pixels) and patch.pixels[place, 140:180].any()))
    return found


def line(row, width=7.0):
    return seeds(np.float32([[column, row] for column in range(10, 300)]), width)


def joined(lines):
    return np.concatenate([np.zeros((0, 2), np.float32), *lines])


def test_only_what_is_in_the_table_is_drawn():
    for zoom in (0.6, 1.0):
        assert shown_rows(zoom, (line(20), line(100))) == [True, True, False]
    assert shown_rows(1.7, (line(100),), hidden=(line(20), line(180))) == [False, True, False]
    assert shown_rows(1.0, (line(180),)) == [False, False, True]
    everything = shown_rows(1.0, (line(180),), threshold=0.4)
    assert everything == [True, True, True], "the table is of another threshold"
    assert shown_rows(1.0, (line(180),), look=OverlayAppearance(Style.HEATMAP, 1.0)) == [True, True, True]


def test_a_saved_picture_has_the_same_cracks():
    levels = np.zeros((240, 320), np.uint8)
    levels[20, 10:300] = levels[100, 10:300] = 255
    layer = ProbabilityLayer.of(levels)
    whole = ShownCracks(layer, 0.5, line(100, 1.0), joined(())).whole(layer, OverlayAppearance())
    assert (whole[20].max(), whole[100].max()) == (127, 255)


def test_a_crack_whose_centre_line_is_out_of_sight_stays():
    levels = np.full((240, 320), 255, np.uint8)
    layer = ProbabilityLayer.of(levels)
    view = ViewTransform.fitting(320, 240, 320, 240).zoomed_to(20.0)
    shown = ShownCracks(layer, 0.5, line(0, 2.0), joined(()))
    assert overlay_patch(layer, view, OverlayAppearance(opacity=1.0), shown=shown).pixels.all()
