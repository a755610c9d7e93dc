import numpy as np

from crackview.gui.lab import error_picture
from crackview.gui.lab.error_picture import EXTRA, HIT, MISSED


def test_right_wrong_and_missed_pixels_differ_in_colour_and_in_pattern():
    picture = np.full((40, 60, 3), 120, np.uint8)
    mask, truth = np.zeros((2, 40, 60), bool)
    mask[:, :40] = truth[:, 20:] = True
    painted = error_picture.paint(picture, mask, truth)
    for columns, colour, plain in (
        (slice(0, 20), EXTRA, False),
        (slice(20, 40), HIT, True),
        (slice(40, 60), MISSED, False),
    ):
        colours = {tuple(pixel) for pixel in painted[:, columns].reshape(-1, 3)}
        assert colour in colours
        assert (len(colours) == 1) is plain
    assert (picture == 120).all()
