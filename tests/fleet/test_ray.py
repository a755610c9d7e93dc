"""Real workers of Ray, killed for real."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from crackview.fleet import cluster, dataset, report
from crackview.fleet.errors import FleetError
from tests.fleet import kills
from tests.fleet.pools import assert_same, begun, rows, work

pytest.importorskip("ray")
pytestmark = pytest.mark.timeout(900)  # Ray starts a dozen processes, twice


def heard(driver):
    """What a run says on stderr; Ray gives its processes half a minute to start, which a very busy machine exceeds."""
    said = driver.communicate()[1]
    if "Ray cannot be started" in said:
        pytest.skip("this machine is too busy for Ray to start")
    return said


def until(happens, driver, seconds=300):
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end
        assert driver.poll() is None, heard(driver)
        time.sleep(0.05)


@pytest.mark.skipif(
    not os.environ.get("CRACKVIEW_TEST_RAY"), reason="starts Ray twice, which takes minutes: CRACKVIEW_TEST_RAY=1"
)
def test_nothing_is_lost_when_a_worker_and_then_the_driver_is_killed(tmp_path, photos, settings):
    for number in range(3):
        for path in list(photos.glob("?.png")):
            (photos / f"{number}{path.name}").write_bytes(path.read_bytes())
    whole, known = begun(tmp_path / "whole", settings)
    work(whole, known)
    storage, _ = begun(tmp_path / "out", settings.model_copy(update={"batch": 2}))
    driver = kills.started(["resume", storage.place, "--workers", "2"])
    until(lambda: kills.committed(storage) >= 2, driver)
    family = psutil.Process(driver.pid).children(recursive=True)
    worker = psutil.Process(kills.victims(driver)["worker"][0])
    worker.kill()
    before = kills.committed(storage)
    until(lambda: kills.committed(storage) > before + 1, driver)
    driver.send_signal(signal.SIGKILL)
    driver.communicate()
    assert psutil.wait_procs(family, timeout=300)[1] == [], "nothing of Ray stays behind a driver that was killed"
    assert not report.status(storage).is_complete
    assert not report.status(storage).running
    resumed = kills.started(["resume", storage.place, "--workers", "2"])
    said = heard(resumed)
    assert resumed.returncode == 1, said
    assert "2 workers on" in said
    assert "1 photo could not be analysed" in said
    for kind in dataset.KINDS:
        assert_same(rows(storage, kind), rows(whole, kind))
    state = report.status(storage)
    assert state.is_complete
    assert state.running == ""


def test_without_ray_one_sentence_says_what_to_install(tmp_path, photos):
    program = (
        "import sys; sys.modules['ray'] = None\n"
        "from crackview import cli\n"
        f"sys.exit(cli.main(['fleet', 'run', {str(photos)!r}, '--out', {str(tmp_path / 'out')!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, check=False, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "crackview fleet needs ray: pip install crackview[fleet].\n"
    assert not (tmp_path / "out").exists()


def test_an_address_that_ray_cannot_read_is_one_sentence(monkeypatch):
    import ray

    def init(**_options):
        raise ValueError("Malformed address: there.")

    monkeypatch.setattr(ray, "init", init)
    said = r"^The Ray cluster there cannot be reached \(Malformed address: there\); "
    with pytest.raises(FleetError, match=said), cluster.connected("there"):
        pass


def test_without_grpc_a_cluster_of_the_client_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "grpc", None)
    said = r"^crackview fleet needs grpc: pip install crackview\[fleet\]\.$"
    with pytest.raises(FleetError, match=said), cluster.connected("ray://there:10001"):
        pass
