import itertools
import tracemalloc

import cv2
import numpy as np
import pytest
from scipy.ndimage import gaussian_filter1d

from crackview.errors import Cancelled
from crackview.vision import overlay
from crackview.vision.measure import find
from training.synth.crack import DrawnBranch, arc, coverage, resampled, straight
from training.synth.paths import random_path


def drawn(points, width, size=400):
    """A polyline with exact edges: rendered at eight times the size, with flat ends."""
    mask = np.zeros((size * 8, size * 8), np.uint8)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        along = np.array([x1 - x0, y1 - y0]) / np.hypot(x1 - x0, y1 - y0)
        side = np.array([-along[1], along[0]]) * width / 2
        start, stop = np.array([x0, y0]), np.array([x1, y1])
        corners = np.array([start + side, stop + side, stop - side, start - side])
        cv2.fillPoly(mask, [np.round(corners * 8).astype(np.int32)], 255)
    return cv2.resize(mask, (size, size), interpolation=cv2.INTER_AREA) > 127


def measure(mask, **options):
    return find(mask, mask.astype(np.float32), 0.5, **options)


@pytest.mark.parametrize("width", [1, 2, 3, 4, 7, 12])
def test_upright_lines_are_exact_up_to_their_ends(width):
    mask = np.zeros((100, 300), bool)
    mask[40 : 40 + width, 50:250] = True
    (finding,) = measure(mask)
    assert finding.mean_width_px == pytest.approx(width, abs=0.1)
    assert finding.max_width_px == pytest.approx(width, abs=0.01)
    assert finding.length_px == pytest.approx(200, abs=2)
    assert finding.box == (50, 40, 200, width)
    assert finding.area_px == 200 * width


@pytest.mark.parametrize("angle", [5, 10, 22.5, 30, 45, 70])
@pytest.mark.parametrize("width", [2.5, 5.3, 13.1])
def test_oblique_lines_are_right_to_two_and_five_per_cent(angle, width):
    direction = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    (finding,) = measure(drawn([(200.3, 200.4) - 100 * direction, (200.3, 200.4) + 100 * direction], width))
    assert finding.length_px == pytest.approx(200, rel=0.02)
    assert finding.mean_width_px == pytest.approx(width, rel=0.05, abs=0.6)


@pytest.mark.parametrize("angle", [0, 10, 25, 40])
@pytest.mark.parametrize("width", [3, 9, 20])
def test_a_crack_that_leaves_the_picture_is_measured_to_its_border(angle, width):
    direction = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    middle, size = np.array([200.3, 200.4]), 400
    (finding,) = measure(drawn([middle - 100 * direction, middle + 600 * direction], width, size))
    points = np.concatenate([branch.points for branch in finding.branches])
    assert points.min() >= -0.5
    assert points.max() <= size - 0.5
    inside = (size - middle[0]) / direction[0]
    assert finding.length_px == pytest.approx(100 + inside, rel=0.02)


def test_a_closed_ring_is_as_long_as_its_circumference():
    mask = np.zeros((200, 200), np.uint8)
    cv2.circle(mask, (100, 100), 60, 1, 4)
    (finding,) = measure(mask > 0)
    assert finding.length_px == pytest.approx(2 * np.pi * 60, rel=0.02)


def test_branches_add_up_and_the_spurs_of_a_rough_edge_do_not():
    cross = drawn([(50, 200), (350, 200)], 5) | drawn([(200, 50), (200, 200)], 5)
    (finding,) = measure(cross)
    assert finding.length_px == pytest.approx(450, rel=0.02)
    noise = cv2.GaussianBlur(np.random.default_rng(0).normal(0, 1, (400, 400)).astype(np.float32), (0, 0), 1.2)
    rough = cv2.GaussianBlur(drawn([(100, 160), (300, 240)], 10).astype(np.float32) + noise, (0, 0), 1) > 0.5
    longest = measure(rough)[0]
    assert longest.length_px == pytest.approx(np.hypot(200, 80), rel=0.1)


def test_diagonal_neighbours_are_one_finding_and_specks_are_none():
    mask = np.zeros((60, 60), bool)
    mask[np.arange(5, 45), np.arange(5, 45)] = True
    mask[50:53, 50:53] = True
    (finding,) = measure(mask)
    assert finding.length_px == pytest.approx(40 * np.sqrt(2), abs=1.5)
    assert len(measure(mask, min_length_px=0)) == 2


def test_findings_come_longest_first_with_their_own_probability():
    mask = np.zeros((100, 100), bool)
    mask[20, 10:40] = mask[60, 10:90] = True
    probability = np.zeros((100, 100), np.float32)
    probability[20, 10:40], probability[60, 10:90] = 0.75, 0.5
    first, second = find(mask, probability, 0.5)
    assert (first.id, second.id) == (1, 2)
    assert first.length_px > second.length_px
    assert (first.mean_probability, second.mean_probability) == (0.5, 0.75)


@pytest.mark.parametrize("mask", [np.zeros((5, 5), bool), np.zeros((1, 1), bool)])
def test_nothing_is_found_in_nothing(mask):
    assert measure(mask) == []


def test_a_full_picture_and_single_pixels_do_not_fail():
    assert len(measure(np.ones((40, 30), bool))) <= 1
    (dot,) = measure(np.pad(np.ones((1, 1), bool), 2), min_length_px=0)
    assert dot.area_px == 1
    assert dot.length_px <= 1
    assert dot.mean_width_px == pytest.approx(1, abs=0.5)


ANGLES = (0, 7, 22.5, 33, 45, 61, 90, 128, 171)
WIDTHS = (3, 4.5, 8, 13, 20, 30)


def of_generator(branch, size, blur=0.0):
    """The one finding of a crack whose every pixel knows how much of it is crack, as seen through a lens."""
    probability = coverage([branch], (size, size))
    if blur:
        probability = cv2.GaussianBlur(probability, (0, 0), blur)
    (finding,) = find(probability >= 0.5, probability, 0.5)
    return finding


def report(name, errors):
    errors = np.array(errors)
    worst_width, worst_length = np.abs(errors).max(0)
    print(f"{name}: width error at most {worst_width:.3f} px, length error at most {worst_length:.2%}")
    assert worst_width < 0.3
    assert worst_length < 0.02


@pytest.mark.parametrize("blur", [0.0, 1.0])
def test_straight_cracks_in_any_orientation(blur):
    errors = []
    for width, angle in itertools.product(WIDTHS, ANGLES):
        finding = of_generator(straight((160.3, 158.6), 220, angle, width), 320, blur)
        errors.append((finding.mean_width_px - width, finding.length_px / (220 + width) - 1))  # from round tip to tip
        assert abs((finding.orientation_deg + angle + 90) % 180 - 90) < 1
        assert (len(finding.branches), finding.tips) == (1, 2)
    report(f"straight cracks, lens blur {blur} px", errors)


def test_curved_and_wandering_cracks():
    errors = []
    for width in (3, 6, 12, 24):
        for radius in (40, 80):
            finding = of_generator(arc((160.2, 159.7), radius, 10, 200, width), 320)
            errors.append((finding.mean_width_px - width, finding.length_px / (np.radians(200) * radius + width) - 1))
        for seed in range(3):
            rng = np.random.default_rng(seed)
            path = random_path(rng, (60, 80), (560, 540), 0.08, 0.95)
            path = resampled(DrawnBranch(path, np.zeros(len(path)), np.zeros(len(path))), 1).path
            path = gaussian_filter1d(path, width, axis=0, mode="nearest")  # no crack turns within its own width
            half = np.full(len(path), width / 2)
            branch = DrawnBranch(path, half, half)
            finding = of_generator(branch, 640)
            errors.append((finding.mean_width_px - width, finding.length_px / (branch.length + width) - 1))
    report("curved and wandering cracks", errors)


def test_a_fork_has_three_branches_and_its_widths_are_not_those_of_the_knot():
    probability = coverage([straight((160, 160), 240, 0, 6), straight((160, 110), 100, 90, 6)], (320, 320))
    (finding,) = find(probability >= 0.5, probability, 0.5)
    assert (len(finding.branches), finding.tips) == (3, 3)
    assert finding.max_width_px == pytest.approx(6, abs=0.3)


def test_the_uncertainty_grows_with_the_blur_of_the_edges():
    sharp, soft = (of_generator(straight((160, 160), 200, 20, 12), 320, blur) for blur in (0.0, 2.0))
    assert 0.1 < sharp.width_uncertainty_px < 0.5 < soft.width_uncertainty_px < 2


def test_a_thin_crack_says_that_pixels_cannot_carry_its_width():
    assert of_generator(straight((160, 160), 200, 20, 2), 320).below_limit
    assert not of_generator(straight((160, 160), 200, 20, 4), 320).below_limit


def test_where_the_mask_was_corrected_its_own_edge_counts():
    probability = coverage([straight((160, 160), 240, 0, 6)], (320, 320))
    corrected = probability >= 0.5
    corrected[150:170, 120:200] = True  # somebody painted a wider piece of 20 px over it
    (finding,) = find(corrected, probability, 0.5)
    widths = finding.branches[0].width
    assert np.nanmax(widths) == pytest.approx(20, abs=1.5)
    assert np.nanmin(widths) == pytest.approx(6, abs=1)


def test_it_stops_when_nobody_wants_the_findings_any_more():
    mask = np.zeros((100, 300), bool)
    mask[40:47, 50:250] = True
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        find(mask, mask.astype(np.float32), 0.5, cancel=lambda: next(answers))


def test_only_the_cracks_at_given_pixels_are_measured():
    mask = np.zeros((100, 300), bool)
    mask[20:24, 50:250] = mask[60:66, 50:150] = mask[80, 10:12] = True
    whole = measure(mask)
    (only,) = measure(mask, at=np.array([[60, 62], [140, 65], [10, 80]]))
    assert only.box == (50, 60, 100, 6)
    assert only.length_px == pytest.approx(whole[1].length_px)
    assert not measure(mask, at=np.zeros((0, 2), int))
    assert not measure(mask, at=np.array([[0, 0]]))


def test_it_measures_the_same_to_the_last_bit_whatever_the_threads_and_the_memory():
    """OpenCV's distances differ in their last bit, by which one printed digit in 3,000 was another one."""
    random = np.random.default_rng(4)
    threads = cv2.getNumThreads()

    def measured(probability):
        fields = ("length_px", "mean_width_px", "p95_width_px", "max_width_px")
        found = find(probability >= 0.5, probability, 0.5)
        return [[getattr(finding, name) for name in fields] for finding in found]

    try:
        for _ in range(20):
            noise = cv2.GaussianBlur(random.random((150, 190)).astype(np.float32), (0, 0), 6)
            probability = np.clip((noise - noise.mean()) * 12 + 0.5, 0, 1)
            seen = []
            for count in (1, 2):
                cv2.setNumThreads(count)
                seen.append(measured(probability.copy()))
            assert seen[0] == seen[1]
    finally:
        cv2.setNumThreads(threads)


def many(size=(600, 800)):
    """Cracks all over a picture, one with a gap that the photo fills, as a photo and a map in bytes."""
    lines = [
        straight((100 + 200 * column, 80 + 110 * row), 90, 31 * (row + column), 3 + row)
        for row in range(5)
        for column in range(4)
    ]
    share = coverage(lines, size)
    levels = overlay.to_levels(share)
    levels[78:83, 70:130] //= 3
    return levels, np.repeat((200 - 120 * share).astype(np.uint8)[..., None], 3, 2)


def test_a_map_in_bytes_gives_the_numbers_of_its_probabilities():
    levels, photo = many()
    probability = overlay.to_probability(levels)
    mask = probability >= 0.4
    mask[300:310, 350:380] = True
    assert np.array_equal(probability, levels / np.float32(255))
    found, expected = (find(mask, seen, 0.4, photo=photo) for seen in (levels, probability))
    assert len(found) > 15
    for one, other in zip(found, expected, strict=True):
        assert (one.length_px, one.p95_width_px, one.mean_probability) == (
            other.length_px, other.p95_width_px, other.mean_probability,
        )  # fmt: skip
    assert np.array_equal(probability, levels / np.float32(255)), "it was not changed"


def test_a_large_photo_takes_few_bytes_for_each_pixel():
    size = (2000, 3000)
    levels, photo = np.zeros(size, np.uint8), np.full((*size, 3), 200, np.uint8)
    small, drawn = many()
    for corner in ((0, 0), (1300, 2100)):
        window = np.s_[corner[0] : corner[0] + 600, corner[1] : corner[1] + 800]
        levels[window], photo[window] = small, drawn
    tracemalloc.start()
    try:
        assert find(levels >= 102, levels, 0.4, photo=photo)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most / levels.size < 10
