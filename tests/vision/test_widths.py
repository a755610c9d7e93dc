import cv2
import numpy as np
import pytest

from crackview.vision import drawing, edge_fit, widths
from crackview.vision.drawing import CrackAppearance, Line
from crackview.vision.measure import find
from crackview.vision.widths import LIMIT_PX, Origin
from tests.drawn_profiles import in_light, profiles

SIZE = (240, 360)


def line(width, angle=12.0, length=260):
    along = (np.arange(int(length / drawing.STEP)) * drawing.STEP - length / 2)[:, None]
    way = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    half = np.broadcast_to(np.asarray(width, np.float64) / 2, len(along))
    return Line(np.array([SIZE[1] / 2, SIZE[0] / 2]) + along * way, half, half)


def wall(seed=0, level=165, texture=6.0):
    rough = cv2.GaussianBlur(np.random.default_rng(seed).normal(0, 1, SIZE).astype(np.float32), (0, 0), 1.5)
    return np.clip(level + texture * rough[..., None] / rough.std(), 0, 255).repeat(3, 2).astype(np.uint8)


def drawn(width, brightness=0.4, *, ground=None, seed=0, fat=0.7, **look):
    """A photo, and a map as a network gives it: too fat by so much on each side, and soft."""
    crack = line(width)
    ground = wall(seed) if ground is None else ground
    photo = drawing.draw(ground, [crack], CrackAppearance(brightness, **look), np.random.default_rng(seed))
    grown = Line(crack.points, crack.left + fat, crack.right + fat)
    return photo, drawing.coverage([grown], SIZE, CrackAppearance(0.0, 1.2))


def measured(photo, probability):
    return find(probability >= 0.5, probability, 0.5, photo=photo)


@pytest.mark.parametrize("linear", [False, True])
@pytest.mark.parametrize("brightness", [0.3, 0.6, 1.35])
@pytest.mark.parametrize("width", [4.0, 7.0, 15.0])
def test_widths_are_those_of_the_photo_however_fat_the_map_is(width, brightness, linear):
    for fat in (0.4, 1.2):
        (finding,) = measured(*drawn(width, brightness, fat=fat, linear=linear))
        assert finding.width_from is Origin.PHOTO
        # one crack on a rough wall does not always tell which way it was blurred: the uncertainty says so
        assert abs(finding.mean_width_px - width) < 2.5 * finding.width_uncertainty_px
        assert finding.width_uncertainty_px < 0.8


@pytest.mark.parametrize("linear", [False, True])
@pytest.mark.parametrize("width", [6.0, 15.0])
def test_where_the_photo_tells_how_it_was_blurred_widths_are_exact(width, linear):
    (finding,) = measured(*drawn(width, 0.3, ground=wall(texture=1.0), noise=1.0, linear=linear))
    assert finding.mean_width_px == pytest.approx(width, abs=0.1)
    assert finding.width_uncertainty_px < 0.12
    assert not finding.below_limit


def test_without_a_photo_they_are_those_of_the_map():
    _, probability = drawn(7.0, fat=1.0)
    (finding,) = find(probability >= 0.5, probability, 0.5)
    assert finding.width_from is Origin.MAP
    assert finding.mean_width_px == pytest.approx(9, abs=0.2)
    assert finding.limit_px == LIMIT_PX


def test_noise_does_not_widen_percentiles_and_maximum():
    wider = []
    for seed in range(6):
        (finding,) = measured(*drawn(9.0, 0.6, ground=wall(seed, texture=14.0), seed=seed, noise=5.0))
        wider.append((finding.p95_width_px - finding.mean_width_px, finding.max_width_px - finding.mean_width_px))
    p95, most = np.mean(wider, 0)
    assert p95 < 0.35
    assert most < 0.5


def test_a_crack_that_swells_keeps_its_widest_place():
    crack = line(6.0)
    swollen = 3 + 2.5 * np.exp(-(((np.arange(len(crack.left)) - len(crack.left) / 2) / 120) ** 2))
    crack = Line(crack.points, swollen, swollen)
    photo = drawing.draw(wall(), [crack], CrackAppearance(0.4), np.random.default_rng(0))
    probability = drawing.coverage([Line(crack.points, swollen + 0.7, swollen + 0.7)], SIZE, CrackAppearance(0.0, 1.2))
    (finding,) = measured(photo, probability)
    assert finding.max_width_px == pytest.approx(11, abs=0.4)
    assert finding.median_width_px == pytest.approx(np.median(crack.width), abs=2 * finding.width_uncertainty_px)


def test_two_surfaces_have_no_width_on_the_photo_and_the_map_says_so():
    photo, probability = drawn(8.0)
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    below = (y - SIZE[0] / 2) > np.tan(np.radians(12)) * (x - SIZE[1] / 2)
    photo[below] = 60  # the other side is as dark as the crack
    (finding,) = measured(photo, probability)
    assert finding.width_from is Origin.MAP
    assert finding.limit_px == LIMIT_PX
    assert finding.width_uncertainty_px > 0.5
    assert abs(finding.mean_width_px - 8) < 2 * finding.width_uncertainty_px


def test_a_filled_crack_and_a_plain_wall_fall_back_to_the_map():
    _, probability = drawn(8.0)
    (finding,) = measured(wall(), probability)
    assert finding.width_from is Origin.MAP


def test_a_shadow_over_a_part_leaves_only_that_part_out():
    photo, probability = drawn(8.0)
    photo[:, 240:] = (photo[:, 240:] * 0.12).astype(np.uint8)
    (finding,) = measured(photo, probability)
    assert finding.width_from is Origin.PHOTO
    assert finding.mean_width_px == pytest.approx(8, abs=0.4)


def test_the_limit_is_that_of_the_photos_own_blur_and_contrast():
    sharp = measured(*drawn(6.0, 0.3, blur_px=0.7, noise=1.0))[0].limit_px
    blurred = measured(*drawn(6.0, 0.3, blur_px=1.8, noise=1.0))[0].limit_px
    faint = measured(*drawn(6.0, 0.75, blur_px=0.7, noise=4.0))[0].limit_px
    assert sharp < 2.2
    assert blurred > 1.8 * sharp
    assert faint > 1.2 * sharp


def test_where_two_blurs_leave_a_thin_crack_open_only_a_limit_is_told():
    told = []
    for seed in range(8):
        (finding,) = measured(*drawn(3.0, 0.5, ground=wall(seed, texture=12.0), seed=seed, noise=4.0, linear=seed % 2))
        if finding.mean_width_px >= finding.limit_px:
            told.append(finding.mean_width_px - 3)
            assert abs(told[-1]) < 0.5
        else:
            assert finding.limit_px > 3
    assert abs(np.mean(told or [0])) < 0.3


def test_a_hairline_is_below_the_limit():
    (finding,) = measured(*drawn(1.2, 0.4, blur_px=1.2))
    assert finding.below_limit


def test_holes_of_the_map_in_a_wide_crack_are_closed_and_those_round_a_piece_of_wall_are_not():
    photo, probability = drawn(20.0)
    holed = probability.copy()
    cv2.ellipse(holed, (180, 120), (30, 5), 12, 0, 360, 0.1, -1)
    (whole,), (mended,) = measured(photo, probability), measured(photo, holed)
    assert len(mended.branches) == 1
    assert mended.mean_width_px == pytest.approx(whole.mean_width_px, abs=0.05)
    assert mended.area_px < whole.area_px
    rings = np.zeros(SIZE, np.float32)
    cv2.circle(rings, (180, 120), 30, 1.0, 5)
    ringed = np.where(rings[..., None] > 0, np.uint8(60), wall())
    (ring,) = measured(ringed, rings)
    assert ring.length_px == pytest.approx(2 * np.pi * 30, rel=0.05)


def hollow(probability, keep=0.0):
    """A map that shows the edges of a crack alone."""
    return np.where(cv2.erode(probability, np.ones((7, 7))) > 0.5, np.float32(keep), probability)


@pytest.mark.parametrize("open_ends", [False, True])
def test_a_wide_crack_of_which_the_map_shows_its_edges_alone_is_one_crack(open_ends):
    photo, probability = drawn(22.0, 0.68)
    shown = hollow(probability)
    if open_ends:
        shown[:, :70] = shown[:, 280:] = 0
    (finding,) = measured(photo, shown)
    assert finding.width_from is Origin.PHOTO
    assert finding.mean_width_px == pytest.approx(22, abs=0.4)
    assert len(finding.branches) == 1


def test_the_wall_between_two_cracks_and_a_stain_around_them_are_no_crack():
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    probability = (np.abs(np.abs(y - 120) - 9) < 2.5).astype(np.float32) * ((x > 40) & (x < 320))
    ground = wall().astype(np.float32)
    for stain in (1.0, 0.8):
        photo = np.where(np.abs(y - 120)[..., None] < 20, stain * ground, ground)
        photo = np.where((probability > 0)[..., None], 0.4 * ground, photo)
        photo = cv2.GaussianBlur(photo, (0, 0), 1.0).astype(np.uint8)
        found = measured(photo, probability)
        assert [finding.mean_width_px for finding in found] == pytest.approx([5, 5], abs=0.5)


def test_what_is_filled_apart_from_every_crack_is_none():
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    away = np.abs(y - 120)
    probability = ((away > 9) & (away < 13) & (x > 40) & (x < 320)).astype(np.float32)
    dark = (probability > 0) | (away < 6)
    photo = cv2.GaussianBlur(np.where(dark[..., None], 0.4 * wall(), wall()), (0, 0), 0.7).astype(np.uint8)
    assert len(measured(photo, probability)) == 2


def test_knots_beside_a_wide_crack_do_not_enter_its_width():
    photo, probability = drawn(20.0)
    knotty = probability.copy()
    for x in (120, 180, 240):
        cv2.ellipse(knotty, (x, int(120 + (x - 180) * 0.2126) - 15), (6, 6), 0, 0, 360, 1.0, 2)
    (whole,), (finding,) = measured(photo, probability), measured(photo, knotty)
    assert len(finding.branches) > 3
    assert finding.mean_width_px == pytest.approx(whole.mean_width_px, abs=0.3)


def test_a_pore_that_a_crack_runs_through_does_not_enter_its_width():
    # on a calm wall, so that what the blur leaves open is no part of it
    photo, probability = drawn(5.0, ground=wall(texture=2.0), noise=1.0)
    cv2.circle(photo, (200, 125), 12, (60, 60, 60), -1)
    probability = np.maximum(probability, cv2.circle(np.zeros(SIZE, np.float32), (200, 125), 13, 1.0, -1))
    (finding,) = measured(cv2.GaussianBlur(photo, (0, 0), 0.7), probability)
    assert finding.mean_width_px == pytest.approx(5, abs=0.3)
    assert finding.max_width_px < 8


def test_what_a_person_has_drawn_says_so():
    photo, probability = drawn(6.0)
    painted = (probability >= 0.5) | (drawing.coverage([line(16.0)], SIZE, CrackAppearance(0.0, 0.0)) > 0.5)
    (finding,) = find(painted, probability, 0.5, photo=photo)
    assert finding.width_from is Origin.DRAWN
    assert finding.mean_width_px == pytest.approx(16, abs=1)


def test_a_drawn_piece_of_a_crack_does_not_enter_its_widths():
    photo, probability = drawn(6.0)
    painted = probability >= 0.5
    painted[105:128, 150:190] = True
    (finding,) = find(painted, probability, 0.5, photo=photo)
    assert finding.width_from is Origin.PHOTO
    assert finding.max_width_px < 7.5


def test_a_photo_of_another_size_is_refused():
    photo, probability = drawn(6.0)
    with pytest.raises(ValueError, match="a photo of this mask"):
        find(probability >= 0.5, probability, 0.5, photo=photo[:-1])


def fitted(given):
    return edge_fit.fit_both(given, 1)


def share(given):
    return widths.share_of_light(*fitted(given), np.ones(len(given.half), bool))


@pytest.mark.parametrize("width", [4.0, 10.0])
def test_the_profiles_tell_which_blur_it_was(width):
    assert share(profiles([width] * 80, 1.1)) < 0.01
    assert share(in_light([width] * 80, 1.1)) > 0.99


def test_noise_leaves_it_open():
    shares = [share(in_light([8.0] * 3, 1.1, bottom=120, noise=6.0, seed=seed)) for seed in range(20)]
    assert 0.2 < np.mean(shares) < 0.8


def test_nothing_that_holds_leaves_both_equally_likely():
    given = profiles([8.0] * 4, 1.1)
    assert widths.share_of_light(*fitted(given), np.zeros(4, bool)) == 0.5


def test_a_station_that_fits_neither_does_not_decide():
    given = profiles([8.0] * 40, 1.1)
    given.grey[3, 30:40] = 40
    assert share(given) < 0.01


def test_what_is_left_open_is_part_of_the_width():
    grey, light = fitted(in_light([8.0] * 10, 1.1))
    apart = (light.width - grey.width).mean()
    assert apart > 0.5
    half = widths.mixed(grey, light, 0.5)
    assert half.width.mean() == pytest.approx(8 - apart / 2, abs=0.1)
    assert half.open.mean() == pytest.approx(apart / 2, rel=0.02)
    sure = widths.mixed(grey, light, 1.0)
    assert sure.width == pytest.approx(light.width)
    assert sure.open.mean() == pytest.approx(widths.LEFT_OPEN * apart)
