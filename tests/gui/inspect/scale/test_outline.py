"""The rectangle of a plane is drawn where it lies."""

import numpy as np

from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.scale.outline import PlaneOutline
from crackview.vision.plane import Plane
from tests.gui.inspect.scale.test_bar import painted

CORNERS = ((500.0, 500.0), (2500.0, 100.0), (2500.0, 1900.0), (500.0, 1500.0))


def test_its_sides_run_from_corner_to_corner_and_its_size_stands_above(qapp):
    view = ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.25)
    red = painted(PlaneOutline(Plane(CORNERS, 2000, 1000)), view, 1.0)
    places = np.array([view.to_screen(x + 0.5, y + 0.5) for x, y in CORNERS])
    for start, end in zip(places, np.roll(places, -1, axis=0), strict=True):
        line = (start + (end - start) * np.linspace(0, 1, 200)[:, None]).round().astype(int)
        assert (red[line[:, 1], line[:, 0]] > 0.3).mean() > 0.4, "dashes"
    assert (red > 0.3).sum() < 4000
    left, top = ((places[0] + places[1]) / 2).astype(int)
    assert (red[top - 6 : top + 6, left - 20 : left + 20] > 0.5).sum() > 60, "letters"


def test_where_there_is_no_room_for_its_size_the_sides_are_drawn_alone(qapp):
    plane, view = Plane(CORNERS, 2000, 1000), ViewTransform(3000, 2000, 800, 600, 1500, 1000, 0.02)
    red = painted(PlaneOutline(plane), view, 1.0)
    assert 20 < (red > 0.3).sum() < 300
