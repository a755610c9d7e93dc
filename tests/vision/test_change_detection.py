"""Cracks that have grown by known amounts between two photos of one wall."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from crackview.vision import change_detection, measure, register
from crackview.vision.change_detection import ChangeState, DatedPhoto, Doubt
from crackview.vision.scale import Scale
from crackview.vision.widths import Origin
from tests.vision import walls

STAYS = ((80, 600), (420, 560), 6)
SCALE = Scale(0.5, 0.005)


def on(date, lines, *, turn=None, **more):
    """Photo, findings and mask of the wall with these cracks."""
    photo, probability = walls.view(walls.ground(0), walls.coverage(lines), turn, **more)
    mask = probability >= 0.5
    return photo, DatedPhoto(measure.find(mask, probability, 0.5, photo=photo), mask, probability, photo)


def compared(before, after, *, seed=2, scale=SCALE):
    """Changes from one set of cracks to another; the earlier photo is the one that was taken from another stand."""
    earlier, old = on("earlier", before, turn=walls.camera(seed), gain=0.8, lift=10, seed=5)
    later, new = on("later", after)
    return change_detection.compare(old, new, register.register(earlier, later), scale)


@pytest.mark.parametrize("seed", range(4))
def test_growth_is_found_with_its_millimetres(seed):
    """A crack of 500 px that has grown by 60 px and become 2 px wider."""
    start, way = np.array([150.0, 120.0]), np.array([0.8, 0.6])
    before, after = (start, start + 500 * way, 5), (start, start + 560 * way, 7)
    changes = compared([STAYS, before], [STAYS, after], seed=seed)
    assert [change.state for change in changes] == [ChangeState.GROWN, ChangeState.UNCHANGED]
    grown, same = changes
    print(f"length {grown.length_mm}, width {grown.width_mm}; unchanged {same.length_mm}, {same.width_mm}")
    assert grown.length_mm.value == pytest.approx(30, abs=2 * grown.length_mm.uncertainty)
    assert grown.length_mm.uncertainty < 4
    assert grown.width_mm.value == pytest.approx(1, abs=2 * grown.width_mm.uncertainty)
    assert grown.width_mm.uncertainty < 0.25
    assert not same.length_px.is_growth
    fresh = np.concatenate(grown.fresh)
    assert ((fresh - start) @ way).min() > 495, "only what is new is told as new"


def test_new_and_gone_are_told_with_their_lengths():
    new, gone = ((500, 100), (800, 150), 5), ((200, 150), (400, 300), 5)
    changes = compared([STAYS, gone], [STAYS, new])
    assert [change.state for change in changes] == [ChangeState.NEW, ChangeState.UNCHANGED, ChangeState.GONE]
    assert changes[0].length_px.value == pytest.approx(304, abs=3)
    assert changes[2].length_px.value == pytest.approx(-250, abs=3)
    assert (changes[0].earlier, changes[2].later) == ((), ())
    assert np.concatenate(changes[2].lines).mean(0) == pytest.approx((300, 225), abs=3), (
        "where it was, on the later photo"
    )


def test_a_crack_that_breaks_up_is_not_a_new_one():
    whole = ((100, 100), (700, 400), 6)
    pieces = [((100, 100), (380, 240), 6), ((400, 250), (700, 400), 6)]
    changes = compared([whole], pieces)
    assert [(change.state, len(change.later), len(change.earlier)) for change in changes] == [
        (ChangeState.UNCHANGED, 2, 1)
    ]


def test_a_change_within_its_uncertainty_is_none():
    changes = compared([((100, 100), (700, 400), 6)], [((100, 100), (704, 402), 6.2)])
    assert [change.state for change in changes] == [ChangeState.UNCHANGED]


def test_what_the_other_photo_does_not_show_is_not_compared():
    earlier, old = on("earlier", [STAYS])
    later, new = on("later", [STAYS, ((820, 60), (880, 500), 5)])
    earlier = earlier[:, :780]
    old = DatedPhoto(old.findings, old.mask[:, :780], old.probability[:, :780], earlier)
    changes = change_detection.compare(old, new, register.register(earlier, later), None)
    assert [change.state for change in changes] == [ChangeState.UNCHANGED]
    assert changes[0].length_mm is None, "there is no scale"


def test_thin_cracks_that_are_hardly_wider_have_not_grown():
    changes = compared([((100, 100), (700, 400), 2)], [((100, 100), (700, 400), 2.2)])
    assert [change.state for change in changes] == [ChangeState.UNCHANGED]


def test_what_the_earlier_photo_shows_though_no_crack_was_found_there_is_not_new():
    faint = ((500, 100), (800, 150), 5)
    earlier, old = on("earlier", [STAYS, faint], turn=walls.camera(2), gain=0.8, lift=10, seed=5)
    later, new = on("later", [STAYS, faint])
    # the network saw it only once
    kept = old.findings[:1] if old.findings[0].length_px > 320 else old.findings[1:]
    (left, top, width, height), mask = kept[0].box, np.zeros_like(old.mask)
    mask[top : top + height, left : left + width] = old.mask[top : top + height, left : left + width]
    for trace, doubt in ((0.0, Doubt.LINE), (0.4, Doubt.LINE)):
        seen = DatedPhoto(kept, mask, np.where(mask, old.probability, trace).astype(np.float32), earlier)
        changes = change_detection.compare(seen, new, register.register(earlier, later), SCALE)
        assert [change.state for change in changes] == [ChangeState.UNCERTAIN, ChangeState.UNCHANGED]
        assert changes[0].doubt is doubt


def test_a_trace_in_the_map_or_a_dark_photo_leaves_it_open():
    new_one = ((500, 100), (800, 150), 5)
    earlier, old = on("earlier", [STAYS])
    later, new = on("later", [STAYS, new_one])
    laid = register.register(earlier, later)
    (change, _) = change_detection.compare(old, new, laid, None)
    assert (change.state, change.doubt) == (ChangeState.NEW, Doubt.NONE)
    trace = DatedPhoto(old.findings, old.mask, np.maximum(old.probability, 0.3), earlier)
    (change, _) = change_detection.compare(trace, new, laid, None)
    assert (change.state, change.doubt) == (ChangeState.UNCERTAIN, Doubt.FAINT)
    dark = np.random.default_rng(0).poisson(3, earlier.shape[:2]).astype(np.uint8)[..., None].repeat(3, 2)
    unseen = DatedPhoto(old.findings, old.mask, old.probability, dark)
    (change, _) = change_detection.compare(unseen, new, laid, None)
    assert (change.state, change.doubt) == (ChangeState.UNCERTAIN, Doubt.HIDDEN)


def test_a_new_crack_that_meets_one_that_was_there_is_a_crack_of_its_own():
    changes = compared([STAYS], [STAYS, ((250, 580), (300, 200), 6)])
    assert [change.state for change in changes] == [ChangeState.NEW, ChangeState.UNCHANGED]
    assert changes[0].length_px.value == pytest.approx(383, abs=25)


def test_a_width_that_a_person_has_drawn_is_not_compared():
    earlier, old = on("earlier", [STAYS])
    later, new = on("later", [STAYS])
    drawn = [replace(finding, width_from=Origin.DRAWN, mean_width_px=20.0) for finding in new.findings]
    (change,) = change_detection.compare(
        old, DatedPhoto(drawn, new.mask, new.probability, later), register.register(earlier, later), None
    )
    assert change.width_px is None


def test_the_same_wall_twice_has_not_changed():
    lines = [STAYS, ((100, 100), (500, 380), 4), ((520, 60), (700, 420), 9)]
    for seed in range(3):
        assert {change.state for change in compared(lines, lines, seed=seed)} == {ChangeState.UNCHANGED}


def of_two(earlier_lines, later_lines, *, joint=None, seen_as_joint=(True, True)):
    """Both dates from one stand; one line is a joint where the model says so, and nothing to it elsewhere."""
    dates = []
    for lines, is_told in zip((earlier_lines, later_lines), seen_as_joint, strict=True):
        photo, found = on("date", lines)
        joints = walls.coverage([joint] if joint in lines else [])
        probability = np.where(joints > 0, 0, found.probability)
        mask = probability >= 0.5
        findings = measure.find(mask, probability, 0.5, photo=photo)
        dates.append(DatedPhoto(findings, mask, probability, photo, 0.7 * joints if is_told else 0 * joints))
    laid = register.register(dates[0].pixels, dates[1].pixels)
    return change_detection.compare(*dates, laid, SCALE)


JOINT = ((300, 100), (760, 180), 6)


def test_a_line_like_a_joint_where_the_other_date_shows_bare_wall_is_told():
    new, same = of_two([STAYS], [STAYS, JOINT], joint=JOINT)
    assert (new.state, new.doubt, new.later, new.earlier) == (ChangeState.NEW, Doubt.JOINT, (), ())
    assert new.length_px.value == pytest.approx(467, abs=10)
    assert new.length_mm.value == pytest.approx(233, abs=5)
    assert new.width_px is None
    assert same.state is ChangeState.UNCHANGED
    *_, gone = of_two([STAYS, JOINT], [STAYS], joint=JOINT)
    assert (gone.state, gone.doubt) == (ChangeState.GONE, Doubt.JOINT)
    assert gone.length_px.value == pytest.approx(-467, abs=10)


@pytest.mark.parametrize("seen_as_joint", [(True, True), (False, True), (True, False)])
def test_a_joint_that_both_dates_show_is_no_change_whatever_the_model_says(seen_as_joint):
    changes = of_two([STAYS, JOINT], [STAYS, JOINT], joint=JOINT, seen_as_joint=seen_as_joint)
    assert [change.state for change in changes] == [ChangeState.UNCHANGED]


def test_where_the_earlier_date_has_a_joint_a_crack_is_not_new():
    photo, found = on("earlier", [STAYS])
    earlier = replace(found, joints=0.7 * walls.coverage([JOINT]))
    later, after = on("later", [STAYS, JOINT])
    (change, _) = change_detection.compare(earlier, after, register.register(photo, later), SCALE)
    assert (change.state, change.doubt) == (ChangeState.UNCERTAIN, Doubt.FAINT)


def test_widths_of_photo_and_map_are_not_held_against_each_other():
    earlier, old = on("earlier", [STAYS])
    later, new = on("later", [STAYS])
    laid = register.register(earlier, later)
    (finding,) = new.findings
    fat = tuple(replace(branch, width=branch.width + 4) for branch in finding.branches)
    mapped = [replace(finding, width_from=Origin.MAP, branches=fat, mean_width_px=finding.mean_width_px + 4)]
    (change,) = change_detection.compare(old, replace(new, findings=mapped), laid, SCALE)
    assert (change.state, change.doubt, change.width_px) == (ChangeState.UNCERTAIN, Doubt.WIDTH, None)
    (before,) = old.findings
    both = replace(old, findings=[replace(before, width_from=Origin.MAP)])
    (change,) = change_detection.compare(both, replace(new, findings=mapped), laid, SCALE)
    assert change.state is ChangeState.GROWN
    assert change.width_px.value == pytest.approx(4, abs=0.2)


def test_a_width_at_fewer_than_two_places_that_are_its_own_tells_nothing():
    stub = ((300, 100), (330, 110), 18)
    earlier, old = on("earlier", [STAYS, stub])
    later, new = on("later", [STAYS, (stub[0], stub[1], 30)])
    changes = change_detection.compare(old, new, register.register(earlier, later), None)
    assert ChangeState.GROWN not in {change.state for change in changes}


@pytest.mark.parametrize(("rough_from", "state"), [(690, ChangeState.NEW), (560, ChangeState.UNCERTAIN)])
def test_what_a_rough_place_hides_of_a_crack_does_not_speak_against_its_being_new(rough_from, state):
    earlier, old = on("earlier", [STAYS])
    later, new = on("later", [STAYS, ((500, 100), (800, 150), 5)])
    laid = register.register(earlier, later)
    rough = earlier.astype(np.float64)
    coarse = cv2.GaussianBlur(np.random.default_rng(0).normal(0, 1, earlier.shape[:2]), (0, 0), 4)
    rough[:, rough_from:] += 60 * (coarse / coarse.std())[:, rough_from:, None]
    pixels = rough.clip(0, 255).astype(np.uint8)
    (change, _) = change_detection.compare(replace(old, pixels=pixels), new, laid, None)
    assert change.state is state
    assert (change.doubt is Doubt.NONE) is (state is ChangeState.NEW)
