import numpy as np

from crackview.export import class_looks
from crackview.export.report import figure
from tests.export.sheets import BASIS, photo_result


def test_a_crack_stays_free_between_lines_in_the_colour_of_its_class():
    photo = photo_result(size=(3200, 2400))
    picture = np.asarray(figure.draw(photo, BASIS.preset)).astype(int)
    assert picture.shape == (1200, 1600, 3)
    widest = class_looks.colour(BASIS.preset.classes[-1], BASIS.preset)
    drawn = (picture == widest).all(axis=2)
    assert drawn.any()
    points = np.concatenate([branch.points for branch in photo.findings[1].branches]) / 2
    columns, rows = points.round().astype(int).T
    assert not drawn[rows, columns].any()


def test_numbers_do_not_cover_each_other(monkeypatch):
    boxes = []
    original = figure._place

    def place(*arguments):
        anchor, box = original(*arguments)
        boxes.append(box)
        return anchor, box

    monkeypatch.setattr(figure, "_place", place)
    photo = photo_result(size=(1600, 1200), extra_lines=25)
    figure.draw(photo, BASIS.preset)
    assert len(boxes) == len(photo.findings) > 25
    assert all(figure._common(one, other) == 0 for i, one in enumerate(boxes) for other in boxes[:i])
