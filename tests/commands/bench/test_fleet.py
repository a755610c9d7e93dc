import json

import pytest

from crackview import cli
from crackview.commands.bench import fleet
from crackview.fleet import run
from crackview.fleet.errors import FleetError
from crackview.fleet.lease import FleetProgress
from tests.fleet import pools

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    monkeypatch.setenv("CRACKVIEW_DEVICE", "cpu")
    monkeypatch.setattr(fleet, "_SIZE", (240, 180))


def test_every_part_is_told_with_and_without_workers(monkeypatch, capsys):
    def work(storage, hear, *, workers):
        from crackview.fleet import settings

        hear(FleetProgress(workers=workers))
        progress, problems, _ = pools.work(storage, settings.read(storage), hear=hear)
        return progress, problems

    monkeypatch.setattr(run, "work", work)
    assert cli.main(["bench", "fleet", "--photos", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found["parts"]) == ["read", "decode", "network", "quality", "measure", "write mask", "commit"]
    assert found["fleets"][0]["workers"] == 1
    assert found["fleets"][0]["photos"] == found["photos"] == 2
    assert found["million_on_100_nodes"]["workers"] == 1600
    assert cli.main(["bench", "fleet", "--photos", "2"]) == 0
    said = capsys.readouterr().out
    assert "  network\n" in said
    assert "Overhead of a worker to predict: " in said
    assert "A million on 100 nodes of 16 cores: " in said


def test_where_ray_does_not_start_the_parts_are_told(monkeypatch, capsys):
    def work(storage, hear, *, workers):
        raise FleetError("Ray cannot be started.")

    monkeypatch.setattr(run, "work", work)
    assert cli.main(["bench", "fleet", "--photos", "1", "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["fleets"] == []
    assert said.err == "Ray cannot be started.\n"
