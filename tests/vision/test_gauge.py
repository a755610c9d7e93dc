import math
import os
import shutil
import subprocess
from dataclasses import replace

import cv2
import numpy as np
import pytest

from crackview.export import gauge_documents
from crackview.vision import gauge, gauge_plate, image_io, photo_folder
from tests.vision import gauge_photos
from tests.vision.gauge_photos import Look

ONE = {"a4": 16, "a6": 20}


def hidden(paper):
    """All markers but one."""
    return tuple(number for number in gauge_plate.plate(paper).markers if number != ONE[paper])


def error(found, truth):
    """Of a scale in the middle of its rectangle, as a share, and the standard uncertainty without that of the print."""
    wrong = found.mm_per_px / truth(*found.plane.middle()) - 1
    return wrong, math.sqrt(max(found.share**2 - found.plane.size_share**2, 0.0))


@pytest.mark.parametrize("paper", gauge_plate.PAPERS)
@pytest.mark.parametrize("tilt", [0.0, 20.0, 45.0])
def test_the_scale_is_right_to_half_a_per_cent_however_the_camera_is_held(paper, tilt):
    look = Look(tilt=tilt, azimuth=70, blur=1.3, noise=6, quality=75)
    pixels, truth = gauge_photos.photo(paper, look)
    found = gauge.scale(pixels)
    assert found.problem == ""
    assert found.scale.origin.startswith(f"marker of the gauge {paper.upper()}, ")
    assert abs(error(found.scale, truth)[0]) < 0.001
    for x, y in ((100, 80), (700, 80), (700, 520), (100, 520)):
        assert found.scale.at(x, y) == pytest.approx(truth(x, y), rel=0.01)
    pixels, truth = gauge_photos.photo(paper, look, front=gauge_photos.sheet(paper, hidden=hidden(paper)))
    found = gauge.scale(pixels)
    assert found.scale.origin.endswith("1 of 4 seen")
    assert abs(error(found.scale, truth)[0]) < 0.005


def test_the_truth_lies_within_the_uncertainty():
    random = np.random.default_rng(1)
    wrong, doubt = [], []
    for seed in range(40):
        paper = gauge_plate.PAPERS[seed % 2]
        look = Look(
            side_px=random.uniform(40, 90), tilt=random.uniform(0, 45), azimuth=random.uniform(0, 360),
            roll=random.uniform(0, 360), blur=random.uniform(0.5, 1.6), noise=random.uniform(0, 10),
            quality=int(random.integers(60, 96)), slope=random.uniform(-0.5, 0.5), gamma=random.choice([1.0, 2.2]),
        )  # fmt: skip
        front = gauge_photos.sheet(paper, hidden=hidden(paper) if seed % 3 else ())
        pixels, truth = gauge_photos.photo(paper, look, seed, front=front)
        share, uncertainty = error(gauge.scale(pixels).scale, truth)
        wrong.append(abs(share))
        doubt.append(uncertainty)
    wrong, doubt = np.array(wrong), np.array(doubt)
    print(
        f"\nscale: mean error {wrong.mean():.3%}, largest {wrong.max():.3%}, "
        f"within ± 2 u {(wrong < 2 * doubt).mean():.0%}"
    )
    assert wrong.max() < 0.01
    assert (wrong < 2 * doubt).mean() >= 0.9
    assert doubt.mean() < 4 * wrong.mean(), "an uncertainty that is too large says nothing"


def test_gamma_and_blur_do_not_make_markers_smaller():
    pixels, truth = gauge_photos.photo("a4", Look(blur=1.6, noise=0, quality=100))
    (seen,), _ = gauge.find(pixels)
    assert seen.edges.shift_px < -0.3, "dark modules look smaller by a third of a pixel on every side"
    assert abs(error(seen.scale, truth)[0]) < 0.0005


def test_small_and_blurred_markers_are_less_certain_or_refused():
    front = gauge_photos.sheet("a4", hidden=hidden("a4"))
    doubts = []
    for side, blur in ((60.0, 0.8), (40.0, 0.8), (40.0, 1.5)):
        pixels, _ = gauge_photos.photo("a4", Look(side_px=side, blur=blur, noise=8), front=front)
        doubts.append(gauge.scale(pixels).scale.share)
    assert doubts == sorted(doubts)
    for look in (Look(side_px=22, blur=0.5), Look(side_px=60, blur=9)):
        pixels, _ = gauge_photos.photo("a4", look, front=front)
        assert gauge.scale(pixels).scale is None


def test_a_sheet_that_is_not_flat_is_less_certain():
    pixels, _ = gauge_photos.photo("a4", Look(side_px=90, noise=1))
    flat = gauge.scale(pixels).scale
    rows, columns = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]].astype(np.float32)
    bent = cv2.remap(pixels, columns + 4 * np.sin(rows / 60), rows, cv2.INTER_LINEAR)
    assert gauge.scale(bent).scale.uncertainty > flat.uncertainty
    assert gauge.find(bent)[0][0].edges.scatter_px > 3 * gauge.find(pixels)[0][0].edges.scatter_px


def test_two_gauges_agree_or_a_sentence_says_that_they_do_not():
    look = Look(side_px=60, size=(600, 1000), shift=(-250.0, 0.0), roll=0)
    left, truth = gauge_photos.photo("a4", look)
    for factor, agree in ((1.0, True), (1.1, False)):
        right, _ = gauge_photos.photo("a6", replace(look, side_px=30 * factor * 1.5, shift=(250.0, 0.0)))
        right = cv2.resize(right, None, fx=1 / 1.5, fy=1 / 1.5, interpolation=cv2.INTER_AREA)
        both = left.copy()
        # the A6 plate at the same scale: its markers are half as large
        corner = right[200 - 100 : 200 + 100, 430 - 60 : 430 + 60]
        both[400 - 100 : 400 + 100, 700 - 60 : 700 + 60] = corner
        assert len(gauge.find(both)[0]) == 2
        found = gauge.scale(both)
        assert (found.scale is not None) == agree
        assert ("do not agree" in found.problem) != agree
        if agree:
            assert found.scale.mm_per_px == pytest.approx(truth(*found.scale.plane.middle()), rel=0.003)


def test_what_a_ruler_says_of_the_print_counts():
    pixels, _ = gauge_photos.photo("a4", Look())
    planned, measured = gauge.scale(pixels).scale, gauge.scale(pixels, 99.2).scale
    assert measured.mm_per_px == pytest.approx(0.992 * planned.mm_per_px)
    assert measured.uncertainty < planned.uncertainty
    assert gauge.scale(pixels, 49.6).scale is None
    assert "bar of the A4 gauge is 100 mm long" in gauge.scale(pixels, 49.6).problem


def test_a_photo_without_a_gauge_has_no_scale_and_no_problem():
    for seed in range(3):
        noise = np.random.default_rng(seed).integers(0, 255, (300, 400, 3), np.uint8)
        assert gauge.scale(noise) == gauge.GaugeScale()
    assert gauge.scale(np.zeros((5, 7, 3), np.uint8)) == gauge.GaugeScale()


def test_walls_have_no_markers_and_gauges_on_them_are_found(data_root):
    walls = [path for kind in ("concrete", "facades", "joints", "street") for path in
             photo_folder.list_photos(data_root / "negatives" / kind)[:6]]  # fmt: skip
    for number, path in enumerate(walls):
        wall = image_io.read_photo(path).pixels
        assert gauge.scale(wall) == gauge.GaugeScale(), path
        grey = cv2.cvtColor(wall, cv2.COLOR_RGB2GRAY)
        pixels, truth = gauge_photos.photo("a6", Look(tilt=2.0 * number, roll=11.0 * number), number, wall=grey)
        assert abs(error(gauge.scale(pixels).scale, truth)[0]) < 0.002, path


@pytest.mark.parametrize("paper", gauge_plate.PAPERS)
def test_the_pdf_is_the_plate(paper, tmp_path):
    if not shutil.which("pdftoppm"):
        if os.environ.get("CRACKVIEW_REQUIRE_SERVERS"):
            pytest.fail("poppler is not here: apt-get install poppler-utils")
        pytest.skip("poppler is not here: apt-get install poppler-utils")
    path = tmp_path / "gauge.pdf"
    gauge_documents.write_sheet(path, paper)
    subprocess.run(
        ["pdftoppm", "-r", "508", "-gray", "-png", "-singlefile", path, tmp_path / "gauge"], check=True, timeout=60
    )
    drawn = image_io.read_photo(tmp_path / "gauge.png").pixels
    plate = gauge_plate.plate(paper)
    assert drawn.shape[1] == pytest.approx(plate.size[0] * 20, abs=2)
    (seen,), problems = gauge.find(drawn)
    assert not problems
    assert seen.numbers == tuple(plate.markers)
    assert seen.scale.mm_per_px == pytest.approx(1 / 20, rel=2e-4)
    # lines: as much ink as their widths say, where the layout says
    front = 1 - drawn[..., 0] / 255
    for line in plate.lines:
        (x, y), (other, below) = line.start, line.stop
        if x == other:
            strip = front[round((y + 2) * 20) : round((below - 2) * 20), round((x - 2.5) * 20) : round((x + 2.5) * 20)]
            assert strip.sum(1).mean() / 20 == pytest.approx(line.width_mm, abs=0.06), "poppler fills whole pixels"
