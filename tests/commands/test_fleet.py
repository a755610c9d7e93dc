import json
import re

import pytest

from crackview import cli
from crackview.commands import fleet
from crackview.fleet import cluster, dataset
from crackview.fleet import run as runs
from crackview.fleet.errors import FleetError
from crackview.fleet.lease import FleetProgress, Lease
from crackview.fleet.storage import Storage
from tests.fleet.conftest import photos, settings  # noqa: F401 - fixtures
from tests.fleet.pools import begun, work

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")


@pytest.fixture
def results(tmp_path, settings):  # noqa: F811
    storage, known = begun(tmp_path / "out", settings.model_copy(update={"mm_per_px": 0.3}))
    work(storage, known)
    return storage


def test_status_says_how_far_it_is(results, capsys):
    assert cli.main(["fleet", "status", results.place]) == 0
    said = capsys.readouterr().out
    assert said.startswith("8 of 8 photos are done, 1 of them failed; batches: ")
    assert said.endswith("Complete.\n")
    assert cli.main(["fleet", "status", results.place, "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert (read["planned"], read["photos"], read["failures"], read["complete"]) == (8, 7, 1, True)


def test_status_of_a_run_that_is_under_way_and_of_one_that_was_interrupted(results, capsys):
    name = results.names("photos/shard=000000")[0]
    results.remove(f"photos/shard=000000/{name}")
    assert cli.main(["fleet", "status", results.place]) == 0
    assert f"Not running: crackview fleet resume {results.place}" in capsys.readouterr().out
    lease = Lease(results)
    lease.set_progress(FleetProgress(5, 8, True, 3, 0, 2, 0, 1.5, 4000.0))
    with lease:
        assert cli.main(["fleet", "status", results.place]) == 0
    assert re.search(r"Running: process \d+ on \S+, 2 workers, 1\.50 photos/s, 1 h 6 min left", capsys.readouterr().out)


def test_report_adds_up(results, tmp_path, capsys):
    page, table = tmp_path / "r.html", tmp_path / "f.csv"
    assert cli.main(["fleet", "report", results.place, "--html", str(page), "--csv", str(table)]) == 0
    said = capsys.readouterr().out
    count = dataset.Results(results).count(dataset.FINDINGS)
    assert said.startswith("7 photos analysed, ")
    assert f"\n{count} findings, " in said
    assert len(table.read_text(encoding="utf-8").splitlines()) == count + 1
    text = page.read_text(encoding="utf-8")
    assert "5 bad.jpg is not a picture" in text
    assert "<script" not in text
    assert cli.main(["fleet", "report", results.place, "--json", "--classes", "pavement"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert sum(each["findings"] for each in read["classes"].values()) == read["findings"] == count


def test_a_csv_for_excel(results, tmp_path):
    arguments = ["--csv", str(tmp_path / "f.csv"), "--csv-dialect", "excel-de"]
    assert cli.main(["fleet", "report", results.place, *arguments]) == 0
    assert (tmp_path / "f.csv").read_bytes().startswith(b"\xef\xbb\xbfphoto;finding;")


@pytest.mark.parametrize("action", ["status", "report", "resume"])
def test_a_folder_without_results_is_one_sentence(action, tmp_path, capsys):
    assert cli.main(["fleet", action, str(tmp_path)]) == (1 if action == "resume" else 2)
    assert capsys.readouterr().err == f"{tmp_path} holds no results of crackview fleet: name the --out of a run.\n"


def test_results_of_a_later_version_are_one_sentence(results, capsys):
    results.write("fleet.json", results.read("fleet.json").replace(b'"format": 1', b'"format": 2'))
    assert cli.main(["fleet", "status", results.place]) == 2
    assert "of a later CrackView" in capsys.readouterr().err
    results.write("fleet.json", b"{")
    assert cli.main(["fleet", "status", results.place]) == 2
    assert "fleet.json is damaged" in capsys.readouterr().err


def test_a_run_does_not_begin_twice(results, photos, capsys):  # noqa: F811
    pytest.importorskip("ray")
    assert cli.main(["fleet", "run", str(photos), "--out", results.place]) == 2
    assert "`crackview fleet resume` goes on with it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "sentence"), [(["--model", "none"], "no model called"), (["--workers", "0"], "from 1 to 4096")]
)
def test_wrong_usage_is_one_sentence(more, sentence, photos, tmp_path, capsys):  # noqa: F811
    pytest.importorskip("ray")
    try:
        code = cli.main(["fleet", "run", str(photos), "--out", str(tmp_path / "out"), *more])
    except SystemExit as ended:
        code = ended.code
    assert code == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_source_that_is_not_there_is_one_sentence(tmp_path, capsys):
    pytest.importorskip("ray")
    assert cli.main(["fleet", "run", str(tmp_path / "gone"), "--out", str(tmp_path / "out")]) == 2
    assert "gone is not there" in capsys.readouterr().err


def test_a_cluster_that_cannot_be_reached_is_one_sentence(results, monkeypatch, capsys):
    pytest.importorskip("ray")

    def connected(address, workers):
        raise FleetError("The Ray cluster {address} cannot be reached.", address=address)

    monkeypatch.setattr(cluster, "connected", connected)
    assert cli.main(["fleet", "resume", results.place, "--address", "ray://nowhere:1"]) == 1
    assert "ray://nowhere:1 cannot be reached" in capsys.readouterr().err
    Lease(Storage(results.place))  # the results are free again


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (FleetProgress(), "0 of 0+ photos, 0 workers"),
        (
            FleetProgress(10, 100, True, 3, 1, 4, 0, 2.0, 45.0),
            "10 of 100 photos, 2.00/s, 45 s left, 1 failed, 4 workers",
        ),
        (FleetProgress(10, 4096, False, 3, 0, 4, 0, 2.0), "10 of 4,096+ photos, 2.00/s, 4 workers"),
        (FleetProgress(10, 100, True, 3, 0, 4, 0, 0.5, 180.0), "10 of 100 photos, 0.50/s, 3 min 0 s left, 4 workers"),
    ],
)
def test_progress_has_rate_and_remaining_time(progress, text):
    assert fleet.progress_text(progress) == text


def test_retry_failed_opens_their_batches(results, monkeypatch):
    asked = {}
    monkeypatch.setattr(runs, "work", lambda *_arguments, **more: asked.update(more) or (FleetProgress(8, 8, True), ()))
    assert cli.main(["fleet", "resume", results.place, "--retry-failed", "--workers", "3"]) == 1, "one failed before"
    assert (asked["retry_failed"], asked["workers"], asked["address"]) == (True, 3, None)
