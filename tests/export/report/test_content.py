"""What a report says."""

from dataclasses import replace
from pathlib import Path

from crackview import quantities
from crackview.export.model import ExportReview
from crackview.export.report import template
from crackview.export.report.content import content
from crackview.inspection.store.records import Model
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


def cover(*photos, **more):
    rows = content(replace(sheet(), photos=photos, **more), template.read()).cover
    return {name: [value for other, value in rows if other == name] for name, _ in rows}


def test_the_first_page_says_what_the_numbers_rest_on_and_how_well_the_widest_is_known():
    """A page that is signed once named neither scale nor model, and the widest finding had no uncertainty."""
    photo = photo_result()
    said = cover(photo)
    assert said["Scale"] == ["0.1000 ± 0.0020 mm per pixel, drawn line"]
    assert said["Model"] == ["pct-rfkd, Threshold 0.45"]
    widest = max(photo.findings, key=lambda each: each.p95_width_px)
    sizes = photo.sizes(widest)
    text = quantities.text(sizes.p95_width, "mm", sizes.width_uncertainty)
    assert "±" in text
    assert said["Widest (95 %)"] == [f"{text} (Photo 1, No. {widest.id})"]
    assert cover()["Widest (95 %)"] == ["–"]


def test_the_first_page_stays_short_however_many_scales_and_thresholds_there_are():
    photos = [photo_result(f"{index}.jpg", scale=Scale(0.1 + index / 100)) for index in range(12)]
    photos = [
        replace(photo, model=replace(photo.model, threshold=0.3 + index / 50)) for index, photo in enumerate(photos)
    ]
    other = replace(photos[0], path=Path("other.jpg"), scale=None, model=Model("pct-kd", "cd" * 32, 0.5))
    said = cover(*photos, other)
    assert said["Scale"] == ["0.1 to 0.21 mm per pixel (Photos: 12)", "not known: measured in pixels (Photos: 1)"]
    assert said["Model"] == ["pct-rfkd, Threshold 0.3 to 0.52 (Photos: 12)", "pct-kd, Threshold 0.5 (Photos: 1)"]
    assert len(cover(*photos[:3])["Scale"]) == 3, "a few are named one by one"


def test_the_widest_of_the_first_page_says_that_it_is_a_limit_drawn_or_in_pixels():
    photo = photo_result(scale=None)
    assert cover(photo)["Widest (95 %)"][0].endswith(" px (Photo 1, No. 1)")
    thin = replace(photo, findings=tuple(replace(each, limit_px=40.0) for each in photo.findings))
    assert cover(thin)["Widest (95 %)"][0].startswith("< 40 px (")
    drawn = replace(photo, findings=tuple(replace(each, width_from=Origin.DRAWN) for each in photo.findings))
    assert "drawn by hand" in cover(drawn)["Widest (95 %)"][0]


def test_the_first_page_says_which_findings_are_in_it_where_they_were_judged():
    photo = photo_result()
    first = photo.findings[0].id
    reviews = {each.id: ExportReview("accepted" if each.id == first else "unreviewed") for each in photo.findings}
    judged = replace(photo, reviews=reviews)
    assert cover(judged, findings="accepted")["Findings"] == [f"{len(photo.findings)} (accepted only)"]
    assert cover(photo)["Findings"] == [str(len(photo.findings))]


def test_a_short_total_is_in_millimetres_and_never_nought():
    """Of a close-up, the lengths of all photos once were 0.00 m."""
    photo = photo_result()
    pixels = sum(each.length_px for each in photo.findings)
    assert cover(photo)["Total length"] == [f"{pixels * 0.1:.1f} mm"]
    assert cover(replace(photo, scale=Scale(0.0001)))["Total length"] == [f"{pixels * 0.0001:.2f} mm"]
    assert cover(replace(photo, scale=Scale(4.0)))["Total length"] == [f"{pixels * 0.004:.2f} m"]
    assert cover(replace(photo, findings=()))["Total length"] == ["0"]


def test_what_is_not_in_it_is_named_with_the_reason():
    missing = {Path("a.jpg"): "its findings were not reviewed", Path("b.jpg"): "", Path("c.jpg"): "it was not analysed"}
    missing[Path("d.jpg")] = missing[Path("a.jpg")]
    cover = dict(content(replace(sheet(), missing=missing), template.read()).cover)
    count = len(sheet().photos)
    assert cover["Not in this report"] == (
        f"4 / {4 + count}: a.jpg, d.jpg (its findings were not reviewed); b.jpg; c.jpg (it was not analysed)"
    )
    many = {Path(f"{index}.jpg"): "it was not analysed" for index in range(30)}
    cover = dict(content(replace(sheet(), missing=many), template.read()).cover)
    assert cover["Not in this report"].endswith("19.jpg (it was not analysed) … (+10)")
