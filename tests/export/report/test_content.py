"""What a report says."""

from dataclasses import replace
from pathlib import Path

from crackview.export.model import ExportReview
from crackview.export.report import template
from crackview.export.report.content import content
from crackview.vision.scale import Scale
from crackview.vision.widths import Origin
from tests.export.sheets import photo_result, sheet


def front(*photos):
    made = content(replace(sheet(), photos=photos), template.read())
    return None if made.front is None else made.front.name


def test_the_cover_shows_the_widest_finding():
    coarse, fine = photo_result("coarse.jpg", scale=Scale(0.4)), photo_result("fine.jpg")
    unscaled = photo_result("unscaled.jpg", scale=None)
    assert front(fine, coarse, unscaled) == "coarse.jpg", "four times as wide in mm, though as wide in pixels"
    rejected = {each.id: ExportReview("rejected", included=False) for each in coarse.findings}
    assert front(replace(coarse, reviews=rejected), fine) == "fine.jpg"
    assert front(replace(fine, findings=()), unscaled) == "unscaled.jpg"
    assert front(replace(fine, findings=())) == "fine.jpg"
    assert front() is None


def test_a_photo_says_when_and_where_it_was_taken():
    known = photo_result(taken="2026-05-04T12:30:00+02:00", position=(47.1234567, -8.5))
    first, second = content(replace(sheet(), photos=(known, photo_result())), template.read()).photos
    assert first.facts[1:3] == ("2026-05-04 12:30:00+02:00", "47.12346, -8.50000")
    assert len(second.facts) == len(first.facts) - 2


def test_what_is_only_known_to_be_below_a_limit_is_no_widest():
    """A hairline seen from afar, below a limit of 1 m, once stood on the cover as the widest finding."""
    known, far = photo_result("known.jpg", scale=Scale(0.1)), photo_result("far.jpg", scale=Scale(300.0))
    thin = replace(far, findings=tuple(replace(each, limit_px=each.p95_width_px + 1) for each in far.findings))
    assert all(each.below_limit for each in thin.findings)
    assert front(thin, known) == front(known, thin) == "known.jpg"
    assert front(far, known) == "far.jpg"


def test_a_drawn_width_says_so_has_no_class_and_is_no_widest():
    photo = photo_result()
    drawn = replace(photo, findings=tuple(replace(each, width_from=Origin.DRAWN) for each in photo.findings))
    made = content(replace(sheet(), photos=(drawn,)), template.read())
    (page,) = made.photos
    assert {row.cells[1] for row in page.rows} == {"drawn by hand"}
    assert [row.findings for row in made.classes if row.findings] == [len(drawn.findings)]
    assert made.classes[-1].name == "no class"
    assert front(drawn, replace(photo, path=Path("measured.jpg"))) == "measured.jpg"
