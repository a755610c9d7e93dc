"""Cracks of known course on the generator's surfaces and on a noisy wall are followed from one click to their ends."""

import numpy as np
import pytest

from crackview.vision import drawing, path_search
from training.synth.scene import render

LOOK = drawing.CrackAppearance(0.5)


def drawn(kind, seed, width, size=(560, 760)):
    """A photo of a rendered surface with a crack in its middle, and the crack's line, float64 (N, 2)."""
    wall = render(kind, 700 + seed, size, "none", 1.0).photo
    rng = np.random.default_rng(seed)
    line = drawing.random_path(rng, (size[0] - 160, size[1] - 160), width) + 80
    return drawing.draw(wall, [drawing.opened(rng, line, width, rough=0.3)], LOOK, rng), line


def off(points, line):
    return np.array([np.hypot(*(line - point).T).min() for point in points])


def followed(photo, line, width, at=0.5, beside=(2.0, -2.0), levels=None):
    """The path, how much of the line it follows, and how far its ends are from those of the line, px."""
    levels = np.zeros(photo.shape[:2], np.uint8) if levels is None else levels
    click = line[int(at * (len(line) - 1))] + beside
    found = path_search.follow(levels, photo, (float(click[0]), float(click[1])), 10.0)
    assert found is not None
    near = 3 + width / 2
    share = (off(line[::8], found.path) < near).mean()
    ends = max(np.hypot(*(found.path[[0, -1]] - end).T).min() for end in (line[0], line[-1]))
    return found, share, ends, (off(found.path[::2], line) < near + 2).mean()


@pytest.mark.parametrize("width", [2.5, 4.0, 8.0, 16.0])
@pytest.mark.parametrize("kind", ["concrete", "asphalt"])
def test_nine_tenths_of_a_crack_are_followed_and_its_ends_are_found(kind, width):
    for seed in range(3):
        photo, line = drawn(kind, seed, width)
        found, share, ends, on = followed(photo, line, width, at=(0.5, 0.3, 0.75)[seed])
        print(kind, width, seed, f"{share:.2f} followed, ends {ends:.0f} px off, {on:.2f} of it on the crack")
        assert share >= 0.9
        assert on >= 0.9
        assert ends <= 30
        assert np.abs(np.hypot(*np.diff(found.path, axis=0).T) - 1).max() < 0.5


def test_a_click_at_its_very_end_follows_the_whole_crack():
    photo, line = drawn("concrete", 1, 4.0)
    assert followed(photo, line, 4.0, at=0.03)[1] >= 0.9
    assert followed(photo, line, 4.0, at=0.97)[1] >= 0.9


def test_it_is_the_same_path_from_anywhere_on_the_crack():
    photo, line = drawn("concrete", 2, 5.0)
    paths = [followed(photo, line, 5.0, at=at)[0].path for at in (0.2, 0.6, 0.8)]
    assert off(paths[0][::8], paths[1]).max() < 12
    assert off(paths[1][::8], paths[2]).max() < 12


def test_the_map_leads_where_the_picture_shows_nothing():
    photo = np.full((400, 500, 3), 150, np.uint8)
    levels = np.zeros((400, 500), np.uint8)
    levels[198:202, 100:400] = 90
    line = np.column_stack([np.linspace(100, 400, 600), np.full(600, 200.0)])
    _, share, ends, _ = followed(photo, line, 4.0, levels=levels)
    assert share >= 0.95
    assert ends <= 6


def test_a_gap_is_bridged_and_a_long_one_is_not():
    grey = np.random.default_rng(0).normal(160, 4, (300, 700))
    grey[148:152, 60:340] -= 50
    grey[148:152, 352:480] -= 50
    grey[148:152, 580:690] -= 50
    photo = np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    found = path_search.follow(np.zeros((300, 700), np.uint8), photo, (200.0, 150.0), 8.0)
    assert found.path[:, 0].min() == pytest.approx(60, abs=8)
    assert found.path[:, 0].max() == pytest.approx(480, abs=8)


def test_a_closed_crack_ends_where_it_began():
    y, x = np.mgrid[:400, :400]
    ring = np.abs(np.hypot(x - 200, y - 200) - 110) < 2
    grey = np.random.default_rng(0).normal(160, 4, (400, 400)) - 60 * ring
    photo = np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    found = path_search.follow(np.zeros((400, 400), np.uint8), photo, (310.0, 200.0), 8.0)
    length = len(found.path)
    assert 2 * np.pi * 110 * 0.9 < length < 2 * np.pi * 110 * 1.25


def test_an_edge_and_a_sound_wall_are_no_crack():
    grey = np.random.default_rng(0).normal(160, 4, (300, 400))
    grey[:, 200:] -= 60
    photo = np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    nothing = np.zeros((300, 400), np.uint8)
    for place in ((200.0, 150.0), (80.0, 100.0), (0.0, 0.0), (399.0, 299.0)):
        found = path_search.follow(nothing, photo, place, 6.0)
        assert found is None or len(found.path) < 60


def test_a_crack_runs_out_of_the_photo_and_a_picture_may_be_tiny():
    grey = np.random.default_rng(0).normal(160, 3, (200, 260))
    grey[98:102] -= 60
    photo = np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    found = path_search.follow(np.zeros((200, 260), np.uint8), photo, (130.0, 100.0), 6.0)
    assert found.path[:, 0].min() < 6
    assert found.path[:, 0].max() > 253
    assert ((found.path >= 0) & (found.path <= (259, 199))).all()
    tiny = np.full((5, 7, 3), 90, np.uint8)
    assert path_search.follow(np.zeros((5, 7), np.uint8), tiny, (3.0, 2.0), 6.0) is None
