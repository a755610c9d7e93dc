import io
import json
import time
import uuid

import numpy as np
import pytest
from PIL import Image

from crackview import cli
from crackview.files import SaveError
from crackview.fleet import dataset, plan, report
from crackview.fleet.dataset import FAILURES, FINDINGS, PHOTOS, Results
from crackview.fleet.errors import FleetError
from crackview.fleet.lease import Lease
from crackview.fleet.plan import Planner
from crackview.fleet.storage import Storage
from crackview.inspection import analysis
from crackview.inspection.store import document
from crackview.vision import image_io
from tests.fleet.pools import LocalPool, assert_same, begun, model, rows, work
from tests.map_sources import TellsNoJoints


@pytest.fixture
def whole(tmp_path, settings):
    """The rows of a run to which nothing happened."""
    storage, known = begun(tmp_path / "whole", settings)
    work(storage, known)
    return {kind: rows(storage, kind) for kind in dataset.KINDS}


def same(storage, whole):
    for kind in dataset.KINDS:
        assert_same(rows(storage, kind), whole[kind])
    names = [row["photo"] for kind in (PHOTOS, FAILURES) for row in rows(storage, kind)]
    assert len(names) == len(set(names)) == 8


def test_the_numbers_are_those_of_predict(tmp_path, photos, settings, capsys):
    storage, known = begun(
        tmp_path / "out", settings.model_copy(update={"mm_per_px": 0.3, "mm_per_px_uncertainty": 0.01})
    )
    progress, problems, _ = work(storage, known)
    assert (progress.done, progress.failures, problems) == (8, 1, [])
    assert (progress.planned, progress.listed, progress.remaining_s) == (8, True, 0)
    report.write_csv(storage, tmp_path / "fleet.csv", "standard")
    folders = [photos, photos / "pier 2"]
    out = tmp_path / "predicted"
    more = ["--model", known.model, "--threshold", "0.5", "--out", str(out), "--mm-per-px", "0.3±0.01"]
    assert cli.main(["predict", *map(str, folders), *more]) == 1
    head, *expected = (out / "findings.csv").read_text(encoding="utf-8").splitlines()
    first, *found = (tmp_path / "fleet.csv").read_text(encoding="utf-8").splitlines()
    assert first == head
    assert sorted(found) == sorted(expected)
    assert len(found) > 10
    (failure,) = Results(storage).rows(FAILURES)
    assert failure["photo"] == str(photos / "5 bad.jpg")
    assert failure["problem"] in capsys.readouterr().err


def test_masks_and_overlays_are_those_of_predict(tmp_path, photos, settings):
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"masks": True, "overlays": True}))
    work(storage, known)
    out = tmp_path / "predicted"
    more = ["--model", settings.model, "--threshold", "0.5", "--out", str(out), "--overlay"]
    assert cli.main(["predict", str(photos / "pier 2"), *more]) == 0
    for row in Results(storage).rows(PHOTOS, where=dataset.expression(f"photo == {photos}/pier 2/3.png")):
        assert (row["mask"], row["overlay"]) == ("masks/pier 2/3.png_mask.png", "overlays/pier 2/3.png_overlay.jpg")
        assert storage.read(row["mask"]) == (out / "3_mask.png").read_bytes()
        assert storage.read(row["overlay"]) == (out / "3_overlay.jpg").read_bytes()
        assert (row["map"], row["hash"]) == (None, None)
        assert row["bytes"] == (photos / "pier 2" / "3.png").stat().st_size
        return
    raise AssertionError


def test_maps_are_kept_as_they_were_measured_with_what_they_are_of(tmp_path, photos, settings):
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"masks": True, "maps": True}))
    work(storage, known)
    kept = {row["photo"]: row for row in Results(storage).rows(PHOTOS)}
    photo = photos / "pier 2" / "3.png"
    row = kept[str(photo)]
    assert (row["map"], row["hash"]) == ("maps/pier 2/3.png_map.png", document.digest(photo))
    seen = model(settings.model).segment(image_io.read_photo(photo).pixels)
    levels = np.asarray(Image.open(storage.local / row["map"]))
    assert np.array_equal(levels, analysis.levels(seen, 0.5))
    assert np.array_equal(levels >= 128, image_io.read_mask(storage.local / row["mask"]))


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_worker_that_is_killed_loses_and_repeats_nothing(when, tmp_path, settings, whole):
    storage, known = begun(tmp_path / "out", settings)
    progress, _, pool = work(storage, known, lambda batch: when if batch.attempt < 2 else "")
    same(storage, whole)
    assert progress.done == progress.planned == 8
    batches = len({batch for batch, _ in pool.order})
    assert progress.lost == 2 * batches
    assert storage.names("attempts") == []


def test_no_more_is_under_way_than_workers_have_room_for(tmp_path, settings):
    storage, known = begun(tmp_path / "out", settings)
    assert work(storage, known)[2].most == 2


@pytest.mark.parametrize("after", range(1, 7, 2))
def test_a_driver_that_is_killed_loses_and_repeats_nothing(after, tmp_path, settings, whole):
    class Killed(BaseException):
        pass

    left = [after]

    def lose(batch):
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return ""

    storage, known = begun(tmp_path / "out", settings)
    with pytest.raises(Killed):
        work(storage, known, lose)
    before = {name: storage.read(f"{PHOTOS}/shard=000000/{name}") for name in storage.names(f"{PHOTOS}/shard=000000")}
    assert len(before) == after
    progress, _, pool = work(storage, known)
    same(storage, whole)
    assert progress.done == 8
    assert not {f"{batch}.parquet" for batch, _ in pool.order} & before.keys()
    for name, content in before.items():
        assert storage.read(f"{PHOTOS}/shard=000000/{name}") == content


def test_what_was_written_and_not_committed_does_not_count(tmp_path, settings, whole):
    storage, known = begun(tmp_path / "out", settings)
    work(storage, known)
    name = storage.names(f"{FINDINGS}/shard=000000")[0]
    storage.remove(f"{PHOTOS}/shard=000000/{name}")
    batch = name.removesuffix(".parquet")
    assert batch not in {row["batch"] for row in Results(storage).rows(FINDINGS)}
    assert Results(storage).count(FINDINGS) < len(whole[FINDINGS])
    work(storage, known)
    same(storage, whole)


def test_failures_can_be_tried_again(tmp_path, photos, settings):
    storage, known = begun(tmp_path / "out", settings)
    work(storage, known)
    (photos / "1.png").replace(photos / "5 bad.jpg")
    (photos / "5 bad.jpg").with_name("1.png").write_bytes((photos / "5 bad.jpg").read_bytes())
    assert dataset.reopen_failed(storage, plan.shards(storage)) == 1
    assert work(storage, known)[0].failures == 0
    assert rows(storage, FAILURES) == []
    assert len(rows(storage, PHOTOS)) == 8


def test_a_store_takes_photos_and_results(photos, settings, whole, tmp_path):
    import fsspec

    root = f"memory://{uuid.uuid4()}"
    for path in photos.rglob("*.*"):
        fsspec.filesystem("memory").pipe_file(f"{root}/in/{path.relative_to(photos)}", path.read_bytes())
    storage, known = begun(f"{root}/out", settings.model_copy(update={"source": f"{root}/in", "masks": True}))
    assert work(storage, known)[0].done == 8
    found = [{**row, "photo": ""} for row in rows(storage, FINDINGS)]
    assert_same(found, [{**row, "photo": ""} for row in whole[FINDINGS]])
    (failure,) = rows(storage, FAILURES)
    assert failure["photo"].startswith("memory://")
    assert failure["problem"].startswith(failure["photo"])
    masks = [row["mask"] for row in Results(storage).rows(PHOTOS)]
    assert all(storage.exists(mask) for mask in masks)
    assert report.status(storage).is_complete


def test_a_photo_that_is_gone_from_the_store_is_a_failure(settings, tmp_path, monkeypatch):
    (tmp_path / "list.txt").write_text("memory://gone/a.jpg\nzip://x.jpg::file:///nowhere.zip\n")
    monkeypatch.setattr("crackview.fleet.worker._PAUSE_S", 0)
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"source": str(tmp_path / "list.txt")}))
    assert work(storage, known)[0].failures == 2
    assert {row["photo"] for row in Results(storage).rows(FAILURES)} == {
        "memory://gone/a.jpg", "zip://x.jpg::file:///nowhere.zip",
    }  # fmt: skip


class Deadly(TellsNoJoints):
    """Ends the process, as a decoder may, at one photo."""

    def __init__(self, photo):
        self._photo = photo

    def segment(self, photo, **_):
        if photo.shape == self._photo:
            raise KeyboardInterrupt
        return np.zeros(photo.shape[:2], np.float32)


def test_a_photo_that_ends_its_worker_again_and_again_becomes_a_failure(tmp_path, photos, settings, monkeypatch):
    from PIL import Image

    Image.new("RGB", (33, 44)).save(photos / "2.png")
    storage, known = begun(tmp_path / "out", settings)

    def wait(self, seconds, ordinary=LocalPool.wait):
        batch = self._waiting[0] if self._waiting else None
        try:
            return ordinary(self, seconds)
        except KeyboardInterrupt:
            from crackview.fleet.driver import Lost

            return [Lost(batch, "ended")]

    monkeypatch.setattr(LocalPool, "wait", wait)
    progress, _, _ = work(storage, known, segmenter=Deadly((44, 33, 3)))
    assert progress.done == 8
    bad = {row["photo"]: row["problem"] for row in Results(storage).rows(FAILURES)}
    assert bad.keys() == {str(photos / "2.png"), str(photos / "5 bad.jpg")}
    assert "ended the process" in bad[str(photos / "2.png")]
    assert progress.lost == 4, "once without notes, three times with"


def test_one_run_at_a_time(tmp_path, settings):
    storage, known = begun(tmp_path / "out", settings)
    with Lease(storage), pytest.raises(FleetError, match=r"Process \d+ on .* works on"):
        work(storage, known)
    work(storage, known)


def test_a_run_whose_results_were_taken_over_ends(tmp_path, settings, monkeypatch):
    monkeypatch.setattr("crackview.fleet.lease.RENEW_S", 0.01)
    storage, known = begun(tmp_path / "out", settings)

    def lose(batch):
        taken = json.loads(storage.read("driver.json")) | {"token": "other", "pid": 1}
        storage.write("driver.json", json.dumps(taken).encode())
        time.sleep(1)
        return ""

    with pytest.raises(FleetError, match=r"Process 1 on .* has taken over"):
        work(storage, known, lose)
    assert json.loads(storage.read("driver.json"))["token"] == "other"


def test_results_that_cannot_be_written_end_the_run(tmp_path, settings, monkeypatch):
    storage, known = begun(tmp_path / "out", settings)
    ordinary = Storage.write

    def write(self, name, content):
        if name.startswith(FINDINGS):
            raise SaveError("{name} was not saved", name=name)
        ordinary(self, name, content)

    monkeypatch.setattr(Storage, "write", write)
    with pytest.raises(SaveError):
        work(storage, known)
    monkeypatch.undo()


def test_a_batch_without_end_ends_the_run(tmp_path, settings, monkeypatch):
    monkeypatch.setattr("crackview.fleet.driver._MOST_ATTEMPTS", 3)
    storage, known = begun(tmp_path / "out", settings)
    with pytest.raises(FleetError, match=r"was begun 4 times .*: killed\."):
        work(storage, known, lambda _: "before")


def test_a_condition_is_checked(tmp_path, settings):
    storage, known = begun(tmp_path / "out", settings)
    work(storage, known)
    results = Results(storage)
    long = list(
        results.rows(FINDINGS, where=dataset.expression("length_px > 60 and tips >= 2"), columns=("length_px", "tips"))
    )
    assert long
    assert all(row["length_px"] > 60 and row["tips"] >= 2 for row in long)
    for text in ("length_px", "length_px ~ 3", "weight > 3", "length_px > wide"):
        with pytest.raises(FleetError):
            dataset.expression(text)


def test_the_files_are_one_data_set_for_anybody(tmp_path, settings):
    import pandas as pd

    storage, known = begun(tmp_path / "out", settings)
    work(storage, known)
    table = pd.read_parquet(tmp_path / "out" / "photos")
    assert len(table) == 7
    assert table["shard"].unique().tolist() == [0]
    assert len(pd.read_parquet(tmp_path / "out" / "findings")) == Results(storage).count(FINDINGS)
    import pyarrow.parquet

    content = io.BytesIO(storage.read(dataset.part(PHOTOS, plan.batches(storage, 0)[0])))
    assert pyarrow.parquet.read_schema(content).names == list(dataset.PHOTO_COLUMNS)


def test_a_source_without_photos_is_planned_as_none(tmp_path, settings):
    (tmp_path / "empty").mkdir()
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"source": str(tmp_path / "empty")}))
    assert work(storage, known)[0].planned == 0
    assert Planner(storage, known, 1).listed
    assert report.status(storage).is_complete
