import math

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crackview.gui.canvas.view_transform import MAX_ZOOM, ViewTransform

sides = st.integers(1, 20_000)
views = st.integers(1, 4_000)
shares = st.floats(0, 1)


@st.composite
def transforms(draw):
    view = ViewTransform.fitting(draw(sides), draw(sides), draw(views), draw(views))
    view = view.zoomed(draw(st.floats(0.01, 1000)), (draw(shares) * view.view_w, draw(shares) * view.view_h))
    return view.panned(draw(st.floats(-5000, 5000)), draw(st.floats(-5000, 5000)))


@settings(deadline=None)
@given(transforms(), shares, shares)
def test_screen_and_photo_are_inverse(view, x, y):
    x, y = x * view.view_w, y * view.view_h
    back = view.to_screen(*view.to_photo(x, y))
    assert math.isclose(back[0], x, abs_tol=1e-6)
    assert math.isclose(back[1], y, abs_tol=1e-6)


@settings(deadline=None)
@given(transforms(), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_the_photo_cannot_be_lost(view, dx, dy):
    moved = view.panned(dx, dy)
    left, top = moved.to_screen(0, 0)
    right, bottom = moved.to_screen(moved.photo_w, moved.photo_h)
    for low, high, size in ((left, right, moved.view_w), (top, bottom, moved.view_h)):
        if high - low >= size:
            assert low <= 1e-6
            assert high >= size - 1e-6
        else:
            assert math.isclose(low + high, size, abs_tol=1e-6)


@settings(deadline=None)
@given(transforms(), st.floats(0.2, 5), shares, shares)
def test_zoom_keeps_the_place_under_the_cursor(view, factor, x, y):
    at = (x * view.view_w, y * view.view_h)
    before = view.to_photo(*at)
    after = view.zoomed(factor, at)
    # Near an edge the edge wins; everywhere else the place must not move.
    free_x = after.centre_x * after.zoom > after.view_w / 2 + 1e-3 and (
        (after.photo_w - after.centre_x) * after.zoom > after.view_w / 2 + 1e-3
    )
    free_y = after.centre_y * after.zoom > after.view_h / 2 + 1e-3 and (
        (after.photo_h - after.centre_y) * after.zoom > after.view_h / 2 + 1e-3
    )
    assume(free_x and free_y)
    again = after.to_screen(*before)
    assert math.isclose(again[0], at[0], abs_tol=1e-3)
    assert math.isclose(again[1], at[1], abs_tol=1e-3)


@settings(deadline=None)
@given(sides, sides, views, views)
def test_fit_shows_all_of_the_photo(photo_w, photo_h, view_w, view_h):
    view = ViewTransform.fitting(photo_w, photo_h, view_w, view_h)
    left, top = view.to_screen(0, 0)
    right, bottom = view.to_screen(photo_w, photo_h)
    assert left >= -1e-6
    assert top >= -1e-6
    assert right <= view_w + 1e-6
    assert bottom <= view_h + 1e-6
    assert view.zoom <= MAX_ZOOM


@settings(deadline=None)
@given(transforms(), views, views)
def test_a_resize_keeps_the_centre_or_the_fit(view, view_w, view_h):
    resized = view.resized(view_w, view_h)
    assert (resized.view_w, resized.view_h) == (view_w, view_h)
    assert resized.zoom == view.zoom
    fitted = view.fit().resized(view_w, view_h)
    assert fitted == ViewTransform.fitting(view.photo_w, view.photo_h, view_w, view_h)
