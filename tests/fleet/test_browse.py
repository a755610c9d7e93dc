import io
import itertools
import shutil
import sys
from functools import partial

import numpy as np
import pyarrow.parquet
import pytest
from PIL import Image

from crackview.fleet import dataset, plan, report
from crackview.fleet.browse import PAGE, FleetBrowser, FleetFilter
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, BatchRows, Results
from crackview.fleet.errors import FleetError
from crackview.fleet.plan import PhotoBatch
from crackview.vision.classes import ACI
from crackview.vision.image_io import PhotoError
from tests.fleet.pools import begun, work


@pytest.fixture
def done(tmp_path, settings):
    """The results of a run with a scale, masks and overlays."""
    wanted = settings.model_copy(update={"masks": True, "overlays": True, "mm_per_px": 0.3})
    storage, known = begun(tmp_path / "out", wanted)
    work(storage, known)
    return storage


EVERY = FleetFilter()


def read(browser, kind, wanted=EVERY):
    """All rows of a filter, by their parts, and their counts."""
    rows = browser.rows(kind, wanted)
    counts = list(rows.counts())
    found = [rows.part(index).to_pylist() for index in range(len(rows))]
    assert [each.rows for each in counts] == [len(each) for each in found]
    assert {each.problem for each in counts} <= {""}
    return list(itertools.chain(*found))


def test_all_rows_are_there_part_by_part(done):
    browser = FleetBrowser(done.place)
    assert (browser.batches, browser.planned_batches, browser.is_complete, browser.in_px) == (8, 8, True, False)
    for kind in dataset.KINDS:
        expected = [(row["photo"], row.get("finding")) for row in Results(done).rows(kind)]
        assert sorted((row["photo"], row.get("finding")) for row in read(browser, kind)) == sorted(expected)
        assert expected


def test_a_filter_lets_through_what_it_says(done, photos):
    browser = FleetBrowser(done.place)
    every = read(browser, FINDINGS)
    lengths = sorted(row["length_mm"] for row in every)
    least = lengths[len(lengths) // 2]
    assert read(browser, FINDINGS, FleetFilter(least_length=least)) == [
        row for row in every if row["length_mm"] >= least
    ]
    pixels = FleetFilter(least_length=40, in_px=True)
    assert read(browser, FINDINGS, pixels) == [row for row in every if row["length_px"] >= 40]
    found = read(browser, PHOTOS, FleetFilter(photo="PIER 2/"))
    assert {row["photo"] for row in found} == {str(photos / "pier 2" / f"{number}.png") for number in (0, 3, 6)}
    assert not read(browser, PHOTOS, FleetFilter(photo=photos.name))  # that is above every photo
    assert read(browser, FAILURES, FleetFilter(photo="bad")) == list(Results(done).rows(FAILURES))
    with_cracks = read(browser, PHOTOS, FleetFilter(state="cracks"))
    assert [row["findings"] > 0 for row in with_cracks] == [True] * len(with_cracks)
    assert len(with_cracks) + len(read(browser, PHOTOS, FleetFilter(state="none"))) == 7
    assert not read(browser, PHOTOS, FleetFilter(state="warning"))


def made_up(storage, count, rows_each):
    """Commit batches of findings with widths of every kind."""
    rng = np.random.default_rng(3)
    for number in range(count):
        findings = []
        for finding in range(rows_each):
            width = float(rng.choice([each.from_mm + more for each in ACI.classes for more in (0.0, 0.011)]))
            scaled, limit = bool(rng.random() < 0.9), float(rng.choice([0.05, 0.15, 0.5]))
            findings.append(
                {
                    "photo": f"/wall/{number}.jpg",
                    "finding": finding,
                    "length_px": float(finding),
                    "p95_width_px": width * 4,
                    "p95_width_mm": width if scaled else None,
                    "limit_px": limit * 4,
                    "limit_mm": limit if scaled else None,
                    "width_from": str(rng.choice(["photo", "map", "drawn"])),
                }
            )
        batch = PhotoBatch(number // 100, number % 100, (f"/wall/{number}.jpg",))
        dataset.commit(storage, batch, BatchRows(findings, [{"photo": f"/wall/{number}.jpg", "findings": 1}], []))


def test_classes_are_those_of_the_report(tmp_path, settings):
    storage, _ = begun(tmp_path / "out", settings)
    made_up(storage, 3, 400)
    browser = FleetBrowser(storage.place)
    every = read(browser, FINDINGS)
    for wanted in ACI.classes:
        found = read(browser, FINDINGS, FleetFilter(width_class=wanted))
        assert found == [row for row in every if report.class_of(row, ACI) == wanted]
        assert found


def value(kind, order, row):
    """What a row is sorted by; None where it has none."""
    if order == "class":
        found = report.class_of(row, ACI)
        return -1 if found is None else ACI.classes.index(found)
    if order == "size":
        return row["width"] * row["height"]
    if order in {"length", "width"}:
        name = "length" if order == "length" else "p95_width"
        return None if row[f"{name}_mm"] is None else (row[f"{name}_mm"], row[f"{name}_px"])
    return row[{"problem": "warning" if kind == PHOTOS else "problem"}.get(order, order)]


ORDERS = {
    FINDINGS: ("photo", "finding", "length", "width", "class", "joint"),
    PHOTOS: ("photo", "findings", "length", "size", "problem"),
    FAILURES: ("photo", "problem"),
}


def test_all_rows_are_sorted_and_not_only_those_of_a_part(done):
    browser = FleetBrowser(done.place)
    for kind, orders in ORDERS.items():
        every = read(browser, kind)
        for order, descending in itertools.product(orders, (False, True)):
            found = read(browser, kind, FleetFilter(order=order, descending=descending))
            key = partial(value, kind, order)
            known = sorted((row for row in every if key(row) is not None), key=key, reverse=descending)
            assert found == known + [row for row in every if key(row) is None], (kind, order, descending)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", ["width", "class"])
def test_sorted_rows_come_page_by_page_with_the_filter_and_what_has_no_width_last(
    tmp_path, settings, order, descending
):
    storage, _ = begun(tmp_path / "out", settings)
    made_up(storage, 5, 200)
    browser = FleetBrowser(storage.place)
    wanted = FleetFilter(least_length=100, in_px=True, order=order, descending=descending)
    every = read(browser, FINDINGS, FleetFilter(least_length=100, in_px=True))
    found = read(browser, FINDINGS, wanted)
    assert len(found) == len(every) == 500
    shown = [value(FINDINGS, order, {"length_mm": None, **row}) for row in found]
    known = [each for each in shown if each is not None]
    assert None not in shown[: len(known)]
    assert known == sorted(known, reverse=descending)
    key = lambda row: (row["photo"], row["finding"])  # noqa: E731
    assert sorted(map(key, found)) == sorted(map(key, every))


def test_sorting_reads_of_each_page_the_files_of_its_rows_alone(tmp_path, settings):
    storage, _ = begun(tmp_path / "out", settings)
    made_up(storage, 200, 100)
    rows = FleetBrowser(storage.place).rows(FINDINGS, FleetFilter(order="photo", descending=True))
    counts = [each.rows for each in rows.counts()]
    assert counts[:200] == [0] * 200  # of the files
    assert counts[200:] == [PAGE] * (20_000 // PAGE) + [20_000 % PAGE]
    assert not rows.part(7).num_rows
    shutil.rmtree(tmp_path / "out" / "findings" / "shard=000001")  # from /wall/100.jpg on
    assert set(rows.part(200)["photo"].to_pylist()) == {"/wall/99.jpg"}
    with pytest.raises(FleetError, match="cannot be read"):
        rows.part(len(rows) - 100)


def test_a_damaged_part_is_named_and_the_others_are_sorted(done):
    name = done.names(f"{FINDINGS}/shard=000000")[0]
    browser = FleetBrowser(done.place)
    wanted = FleetFilter(order="length", descending=True)
    before = read(browser, FINDINGS, wanted)
    done.write(f"{FINDINGS}/shard=000000/{name}", b"no parquet")
    rows = browser.rows(FINDINGS, wanted)
    counts = list(rows.counts())
    assert sum(bool(each.problem) for each in counts) == 1
    found = [row for index in range(len(rows)) for row in rows.part(index).to_pylist()]
    assert 0 < len(found) == sum(each.rows for each in counts) < len(before)
    assert found == [row for row in before if row["batch"] in {each["batch"] for each in found}]


def test_results_that_changed_after_they_were_sorted_are_said_to_have(done):
    rows = FleetBrowser(done.place).rows(FINDINGS, FleetFilter(order="length"))
    list(rows.counts())
    for name in done.names(f"{FINDINGS}/shard=000000"):
        file = io.BytesIO()
        pyarrow.parquet.write_table(dataset.schema(FINDINGS).empty_table(), file)
        done.write(f"{FINDINGS}/shard=000000/{name}", file.getvalue())
    with pytest.raises(FleetError, match="have changed"):
        rows.part(len(rows) - 1)


def test_only_the_parts_that_are_asked_for_are_read(tmp_path, settings, monkeypatch):
    storage, _ = begun(tmp_path / "out", settings)
    made_up(storage, 250, 10)
    rows = FleetBrowser(storage.place).rows(FINDINGS, EVERY)
    assert len(rows) == 250
    assert [each.rows for each in rows.counts()] == [10] * 250
    shutil.rmtree(tmp_path / "out" / "findings" / "shard=000000")  # the rest is read all the same
    assert rows.part(249).num_rows == 10
    with pytest.raises(FleetError, match="cannot be read"):
        rows.part(0)


def test_a_damaged_part_is_named_and_the_others_are_read(done):
    name = done.names(f"{FINDINGS}/shard=000000")[0]
    done.write(f"{FINDINGS}/shard=000000/{name}", b"no parquet")
    browser = FleetBrowser(done.place)
    counts = list(browser.rows(FINDINGS, EVERY).counts())
    assert sum(bool(each.problem) for each in counts) == 1
    assert sum(each.rows for each in counts) > 0
    assert len(read(browser, PHOTOS)) == 7


def test_a_photo_comes_with_its_mask_and_findings(done, photos):
    browser = FleetBrowser(done.place)
    (row,) = read(browser, PHOTOS, FleetFilter(photo="pier 2/3.png"))
    picture = browser.picture(row["photo"])
    assert picture.photo.pixels.shape == (288, 384, 3)
    assert picture.mask.mean() == pytest.approx(row["crack_share"])
    assert not picture.problem
    assert len(browser.findings_of(row["photo"], row["batch"])) == row["findings"]
    assert browser.findings_of(row["photo"], "000000-0999") == []
    assert max(browser.thumbnail(row["photo"], 100).shape) == 100


def test_where_the_photo_is_gone_its_overlay_is_shown(done, photos):
    browser = FleetBrowser(done.place)
    assert browser.is_source_there
    photos.rename(photos.with_name("moved"))
    name = str(photos / "pier 2" / "3.png")
    assert not browser.is_source_there
    picture = browser.picture(name)
    assert picture.photo.pixels.shape == (288, 384, 3)
    assert "3.png" in picture.problem
    assert max(browser.thumbnail(name, 100).shape) == 100
    shutil.rmtree(done.local / "overlays")
    for look in (browser.picture, lambda each: browser.thumbnail(each, 100)):
        with pytest.raises(PhotoError, match=r"3\.png"):
            look(name)


def test_a_photo_that_was_replaced_has_no_mask(done, photos):
    name = photos / "pier 2" / "3.png"
    Image.new("RGB", (50, 40)).save(name)
    picture = FleetBrowser(done.place).picture(str(name))
    assert picture.mask is None
    assert "another photo" in picture.problem


def test_a_run_that_is_not_finished_is_read_as_far_as_it_is(tmp_path, settings):
    class Killed(BaseException):
        pass

    left = [3]

    def lose(_batch):
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return ""

    storage, known = begun(tmp_path / "out", settings)
    assert read(FleetBrowser(storage.place), PHOTOS) == []
    with pytest.raises(Killed):
        work(storage, known, lose)
    browser = FleetBrowser(storage.place)
    assert (browser.batches, browser.planned_batches, browser.is_complete, browser.in_px) == (3, 8, False, True)
    assert len(read(browser, PHOTOS)) + len(read(browser, FAILURES)) == 3
    storage.remove(plan.COMPLETE)
    work(storage, known, lambda _batch: "")
    assert FleetBrowser(storage.place).is_complete


def test_what_cannot_be_opened_is_said_in_one_sentence(tmp_path, done, monkeypatch):
    with pytest.raises(FleetError, match="holds no results"):
        FleetBrowser(str(tmp_path / "nothing"))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FleetError, match=r"needs pyarrow: pip install crackview\[fleet\]"):
        FleetBrowser(done.place)


def test_a_photo_of_a_store_is_fetched(done, photos):
    import fsspec

    system = fsspec.filesystem("memory")
    content = (photos / "pier 2" / "3.png").read_bytes()
    system.pipe_file("/walls/3.png", content)
    browser = FleetBrowser(done.place)
    assert browser.picture("memory://walls/3.png").photo.pixels.shape == (288, 384, 3)
    with pytest.raises(PhotoError):
        browser.picture("memory://walls/4.png")


def test_results_in_a_store_are_read_as_well(done, photos):
    import fsspec

    system = fsspec.filesystem("memory")
    for path in done.local.rglob("*"):
        if path.is_file():
            system.pipe_file(f"/browsed/{path.relative_to(done.local).as_posix()}", path.read_bytes())
    here, there = FleetBrowser(done.place), FleetBrowser("memory://browsed")
    for kind in dataset.KINDS:
        assert read(there, kind) == read(here, kind)
    (row,) = read(there, PHOTOS, FleetFilter(photo="pier 2/3.png"))
    assert len(there.findings_of(row["photo"], row["batch"])) == row["findings"] > 0
    assert there.picture(row["photo"]).mask.mean() == pytest.approx(row["crack_share"])
    (photos / "pier 2" / "3.png").unlink()
    assert "3.png" in there.picture(row["photo"]).problem  # its overlay is fetched
