import contextlib
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.inspection import analysis as photos
from crackview.mosaic import components, measuring
from crackview.mosaic.analysis import MosaicProgress, Stage, analyse, has_work
from crackview.mosaic.raster import open_mosaic
from crackview.mosaic.source import MosaicError
from crackview.vision import measure
from tests.mosaic.walls import Dark, wall, write

pytest.importorskip("rasterio")


@pytest.fixture(autouse=True)
def small_cells(monkeypatch):
    """Cells so small that the cracks of a small mosaic cross many."""
    for module in (components, measuring):
        monkeypatch.setattr(module, "CELL_PX", 500)


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    return write(tmp_path_factory.mktemp("mosaic") / "wall.tif", wall()[0])


def run(path, out, network=None, **options):
    with open_mosaic(path) as opened:
        return analyse(opened, network or Dark(), out, **options)


def numbers(findings):
    return [
        (each.id, each.box, each.area_px, each.length_px, each.mean_width_px, each.p95_width_px, each.width_from)
        for each in findings
    ]


def as_a_photo(path):
    """What a photo of that size gives, by the same network."""
    with open_mosaic(path) as opened:
        pixels, _ = opened.read(components.Window(0, 0, opened.width, opened.height))
    levels = photos.levels(Dark.see(pixels), 0.5)
    return measure.find(photos.mask(levels, 0.5), levels, 0.5, photo=pixels)


def alike(found, expected, widths=0.02):
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert one.box == other.box
        assert one.area_px == pytest.approx(other.area_px, rel=0.001)
        assert one.length_px == pytest.approx(other.length_px, rel=0.005)
        assert one.mean_width_px == pytest.approx(other.mean_width_px, rel=widths, abs=0.05)
        assert one.p95_width_px == pytest.approx(other.p95_width_px, rel=1.5 * widths, abs=0.1)
        assert one.mean_probability == pytest.approx(other.mean_probability, abs=0.005)


@pytest.mark.parametrize("window_px", [1400, 700, 140])
def test_a_mosaic_gives_what_a_photo_gives_however_it_is_cut(mosaic, tmp_path, window_px):
    expected = as_a_photo(mosaic)
    assert len(expected) > 8
    found = run(mosaic, tmp_path, window_px=window_px).findings
    alike(found, expected)
    assert len({each.box for each in found}) == len(found)


def test_windows_change_nothing_at_all(mosaic, tmp_path):
    whole = run(mosaic, tmp_path / "whole", window_px=1400)
    parts = run(mosaic, tmp_path / "parts", window_px=140)
    assert numbers(whole.findings) == numbers(parts.findings)


def test_a_crack_too_large_for_one_window_is_measured_in_pieces(mosaic, tmp_path, monkeypatch):
    expected = as_a_photo(mosaic)
    monkeypatch.setattr(measuring, "SMALL_PX", 200)
    monkeypatch.setattr(measuring, "MARGIN_PX", 100)
    monkeypatch.setattr(measuring, "_MOST_PIXELS", 700 * 700)
    found = run(mosaic, tmp_path).findings
    assert found[0].box[2] > 1000
    # the blur of the photo is fitted to each piece alone, and these are much shorter than real ones
    alike(found, expected, widths=0.08)
    for one, other in zip(found, expected, strict=True):
        assert one.tips == pytest.approx(other.tips, abs=1)
        assert one.orientation_deg == pytest.approx(other.orientation_deg, abs=1)
        assert len(one.branches) <= len(other.branches) + 2


def test_branches_of_pieces_follow_each_other_without_a_gap(mosaic, tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "SMALL_PX", 200)
    monkeypatch.setattr(measuring, "_MOST_PIXELS", 1)
    for finding in run(mosaic, tmp_path).findings:
        for branch in finding.branches:
            if len(branch.points) > 1:
                assert np.hypot(*np.diff(branch.points, axis=0).T).max() < 8
        total = sum(np.hypot(*np.diff(each.points, axis=0).T).sum() for each in finding.branches)
        assert total == pytest.approx(finding.length_px, rel=0.01, abs=2)


class StoppedError(Exception):
    pass


def test_what_was_done_is_not_done_again(mosaic, tmp_path):
    expected = run(mosaic, tmp_path / "at once").findings
    network = Dark()

    def stop(told: MosaicProgress) -> None:
        if told.stage is Stage.SEGMENT and told.done == 12:
            raise StoppedError

    with pytest.raises(StoppedError):
        run(mosaic, tmp_path / "twice", network, progress=stop)
    assert has_work(tmp_path / "twice")
    assert network.calls == 12
    again = Dark()
    heard = []
    found = run(mosaic, tmp_path / "twice", again, progress=heard.append).findings
    assert numbers(found) == numbers(expected)
    assert heard[0].before == 12
    assert again.calls == heard[0].total - 12


def test_measuring_goes_on_where_it_was_ended(mosaic, tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "SMALL_PX", 1)
    expected = run(mosaic, tmp_path / "at once").findings

    def stop(told: MosaicProgress) -> None:
        if told.stage is Stage.MEASURE and told.done == 5:
            raise StoppedError

    with pytest.raises(StoppedError):
        run(mosaic, tmp_path / "twice", progress=stop)
    measured = []
    whole = measure.find
    monkeypatch.setattr(measure, "find", lambda *args, **options: measured.append(1) or whole(*args, **options))
    network = Dark()
    heard = []
    found = run(mosaic, tmp_path / "twice", network, progress=heard.append).findings
    assert network.calls == 0
    assert numbers(found) == numbers(expected)
    assert heard[-1].before == 5
    assert len(measured) == heard[-1].total - 5


def test_a_crack_in_pieces_goes_on_where_it_was_ended(mosaic, tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "SMALL_PX", 200)
    monkeypatch.setattr(measuring, "_MOST_PIXELS", 1)
    expected = run(mosaic, tmp_path / "at once").findings
    windows = []
    whole = measure.find
    monkeypatch.setattr(measure, "find", lambda *args, **options: windows.append(1) or whole(*args, **options))

    def stop(told: MosaicProgress) -> None:
        if told.stage is Stage.MEASURE and told.done == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        run(mosaic, tmp_path / "twice", progress=stop)
    assert len(windows) == 3
    heard = []
    found = run(mosaic, tmp_path / "twice", progress=heard.append).findings
    told = [each for each in heard if each.stage is Stage.MEASURE]
    assert numbers(found) == numbers(expected)
    assert [branch.points.tolist() for each in found for branch in each.branches] == [
        branch.points.tolist() for each in expected for branch in each.branches
    ]
    assert [each.done for each in told] == list(range(4, told[0].total + 1))
    # each cell once; each crack, of which some are too short, is put together in one step more
    assert len(windows) <= told[0].total - len(expected)
    assert len(windows) > len(expected)


def test_the_map_of_other_tiles_is_not_gone_on_with(mosaic, tmp_path):
    run(mosaic, tmp_path)
    with pytest.raises(MosaicError, match="another version of CrackView"):
        run(mosaic, tmp_path, Dark(size=384))


_PROGRAM = """
import sys, time
from pathlib import Path
from crackview.mosaic import components, measuring
from crackview.mosaic.analysis import analyse
from crackview.mosaic.raster import open_mosaic
from tests.mosaic.walls import Dark
components.CELL_PX = measuring.CELL_PX = 500
with open_mosaic(Path(sys.argv[1])) as mosaic:
    analyse(mosaic, Dark(), Path(sys.argv[2]), progress=lambda _: time.sleep(0.1))
"""


def test_killed_runs_go_on_and_give_what_one_run_gives(mosaic, tmp_path):
    out = tmp_path / "killed"
    command = [sys.executable, "-c", _PROGRAM, str(mosaic), str(out)]
    for tiles in (1, 9):
        running = subprocess.Popen(command, cwd=Path(__file__).parents[2])
        while running.poll() is None and len(list(out.glob("work/map/*/0*.png"))) < tiles:
            time.sleep(0.02)
        running.kill()
        running.wait()
    heard = []
    found = run(mosaic, out, progress=heard.append).findings
    assert heard[0].before >= 9
    assert numbers(found) == numbers(run(mosaic, tmp_path / "at once").findings)


def test_another_threshold_needs_no_network(mosaic, tmp_path):
    run(mosaic, tmp_path)
    network = Dark()
    found = run(mosaic, tmp_path, network, threshold=0.7)
    assert network.calls == 0
    assert found.model.threshold == 0.7
    fresh = run(mosaic, tmp_path / "fresh", threshold=0.7).findings
    assert [each.length_px for each in found.findings] == pytest.approx([each.length_px for each in fresh], rel=0.01)


def test_the_work_of_another_mosaic_is_not_gone_on_with(mosaic, tmp_path):
    run(mosaic, tmp_path / "out")
    other = write(tmp_path / "other.tif", wall(seed=3)[0])
    with pytest.raises(MosaicError, match="another mosaic, by another model"):
        run(other, tmp_path / "out")


def test_one_run_at_a_time_has_a_folder(mosaic, tmp_path):
    def another(told: MosaicProgress) -> None:
        if told.done == 1:
            with pytest.raises(MosaicError, match="in use by another run"):
                run(mosaic, tmp_path, threshold=0.7)

    found = run(mosaic, tmp_path, progress=another).findings
    assert numbers(found) == numbers(run(mosaic, tmp_path).findings)


@pytest.mark.parametrize("damage", ["UPDATE measured SET branches = x'00'", "UPDATE measured SET numbers = '['"])
def test_damaged_work_is_told_and_the_map_is_kept(mosaic, tmp_path, damage):
    expected = run(mosaic, tmp_path).findings
    file = tmp_path / "work" / "work.sqlite"
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as work:
        work.execute(damage)
    with pytest.raises(MosaicError, match=r"delete that file; the map is kept"):
        run(mosaic, tmp_path)
    file.unlink()
    network = Dark()
    assert numbers(run(mosaic, tmp_path, network).findings) == numbers(expected)
    assert network.calls == 0


def test_it_ends_when_it_is_cancelled(mosaic, tmp_path):
    calls = iter(range(1000))
    with pytest.raises(Cancelled):
        run(mosaic, tmp_path, cancel=lambda: next(calls) > 5)


def test_a_damaged_tile_of_the_map_is_made_anew(mosaic, tmp_path):
    expected = run(mosaic, tmp_path).findings
    (tmp_path / "work" / "map" / "00002" / "00003.png").write_bytes(b"cut")
    with pytest.raises(MosaicError, match="--resume"):
        run(mosaic, tmp_path)
    assert numbers(run(mosaic, tmp_path).findings) == numbers(expected)


def test_places_without_data_hold_no_cracks_and_their_border_is_none(tmp_path):
    pixels = wall()[0]
    valid = np.ones(pixels.shape[:2], bool)
    valid[:, :420] = valid[700:, :] = False
    pixels[~valid] = 0
    path = write(tmp_path / "wall.tif", pixels, valid=valid)
    network = Dark()
    found = run(path, tmp_path / "out", network).findings
    assert found
    for each in found:
        left, top, _, height = each.box
        assert left >= 420
        assert top + height <= 700
    whole = run(write(tmp_path / "whole.tif", wall()[0]), tmp_path / "whole").findings
    inside = [each for each in whole if each.box[0] > 460 and each.box[1] + each.box[3] < 660]
    assert inside
    by_box = {each.box: each for each in found}
    for each in inside:
        assert by_box[each.box].length_px == pytest.approx(each.length_px, rel=0.005)


def test_a_mosaic_without_any_data_has_no_findings(tmp_path):
    pixels = wall(count=3)[0]
    path = write(tmp_path / "wall.tif", pixels, valid=np.zeros(pixels.shape[:2], bool))
    network = Dark()
    assert run(path, tmp_path / "out", network).findings == ()
    assert network.calls == 0
