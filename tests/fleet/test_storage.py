import os
import pickle
import threading
import uuid
from pathlib import Path

import pytest

from crackview.files import SaveError
from crackview.fleet import dataset, lease, sources
from crackview.fleet.errors import FleetError
from crackview.fleet.plan import PhotoBatch
from crackview.fleet.storage import Storage, is_store, reading


@pytest.fixture(params=["path", "file", "memory", "chained"])
def storage(request, tmp_path):
    return Storage(
        {
            "path": str(tmp_path / "a b"),
            "file": f"file://{tmp_path}/a b",
            "memory": f"memory://{uuid.uuid4()}",
            "chained": f"dir::file://{tmp_path}/a b",
        }[request.param]
    )


def test_what_is_written_is_read_from_another_process_too(storage):
    storage.write("x/y/b.bin", b"1")
    storage.write("x/y/b.bin", b"22")
    storage.write("x/y/a.bin", b"")
    again = pickle.loads(pickle.dumps(storage))
    assert again.read("x/y/b.bin") == b"22"
    assert again.names("x/y") == ["a.bin", "b.bin"]
    assert again.names("x") == ["y"]
    assert again.exists("x/y/a.bin")
    assert not again.exists("x/y/c.bin")


def test_what_is_not_there(storage):
    assert storage.names("x") == []
    assert not storage.exists("x/a")
    with pytest.raises(FileNotFoundError):
        storage.read("x/a")
    storage.remove("x/a")


def test_what_is_removed_is_gone(storage):
    storage.write("x/a", b"1")
    storage.remove("x/a")
    assert not storage.exists("x/a")
    assert storage.names("x") == []


def test_pyarrow_reads_there(storage):
    system, root = storage.arrow()
    storage.write("x/a", b"1")
    import pyarrow.fs

    taken = system if isinstance(system, pyarrow.fs.FileSystem) else pyarrow.fs.PyFileSystem(
        pyarrow.fs.FSSpecHandler(system)
    )  # fmt: skip
    with taken.open_input_stream(f"{root}/x/a") as file:
        assert file.read() == b"1"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="was not saved"):
        Storage(str(tmp_path / "file")).write("a/b", b"")
    with pytest.raises(SaveError, match="was not saved"):
        Storage(f"dir::file://{tmp_path}/file").write("a/b", b"")


@pytest.mark.parametrize(
    ("place", "expected"),
    [("s3://city/results", True), ("rtsp://10.0.0.1/s3", False), ("s3", False), ("video.mp4", False)],
)
def test_stores_are_told_from_streams_and_paths(place, expected):
    assert is_store(place) is expected
    assert not is_store(Path(place))


def test_an_unknown_protocol_is_one_sentence():
    with pytest.raises(FleetError, match=r"nothing://x cannot be reached: .*"):
        Storage("nothing://x")


class ClientError(Exception):
    """Of a store's own client, as those of botocore: no OSError."""


@pytest.fixture
def lost(monkeypatch):
    """Cuts the connection to stores in memory when it is called."""
    from fsspec.implementations.memory import MemoryFileSystem

    def broken(*_args, **_options):
        raise ClientError("Could not connect to the endpoint.")

    def cut():
        for name in ("cat_file", "pipe_file", "exists", "ls", "rm_file", "_open", "info"):
            monkeypatch.setattr(MemoryFileSystem, name, broken)

    return cut


def test_a_store_that_does_not_answer_is_one_sentence(lost):
    away = Storage(f"memory://{uuid.uuid4()}")
    lost()
    said = r"cannot be read \(Could not connect to the endpoint\)\.$"
    with pytest.raises(FleetError, match=f"{away.place}/a {said}"):
        away.read("a")
    with pytest.raises(FleetError, match=f"{away.place}/x {said}"):
        away.names("x")
    with pytest.raises(FleetError, match=f"{away.place}/a {said}"):
        away.exists("a")
    with pytest.raises(SaveError, match=r"a was not saved \(Could not connect to the endpoint\): check the store"):
        away.write("a", b"")
    with pytest.raises(SaveError, match=r"a cannot be removed \(Could not connect to the endpoint\)\.$"):
        away.remove("a")
    with pytest.raises(FleetError, match=r"cannot be listed \(Could not connect to the endpoint"):
        list(sources.photos(away.place, print))
    with pytest.raises(FleetError, match=said), reading(f"{away.place}/list.txt"):
        pass


def test_rows_of_a_store_that_does_not_answer_are_one_sentence(lost):
    away = Storage(f"memory://{uuid.uuid4()}")
    batch = PhotoBatch(0, 0, ("a.jpg",))
    dataset.commit(away, batch, dataset.BatchRows(photos=[{"photo": "a.jpg"}]))
    results = dataset.Results(away)
    known = results.dataset(dataset.PHOTOS)
    assert results.count(dataset.PHOTOS) == 1
    lost()
    results.dataset = lambda _kind: known
    with pytest.raises(FleetError, match=r"/photos cannot be read \(Could not connect to the endpoint\)"):
        results.count(dataset.PHOTOS)
    with pytest.raises(FleetError, match=r"/photos cannot be read \(Could not connect to the endpoint\)"):
        list(results.rows(dataset.PHOTOS))


def test_a_run_keeps_its_results_while_the_store_is_away(lost, monkeypatch):
    away = Storage(f"memory://{uuid.uuid4()}")
    asked = threading.Event()
    monkeypatch.setattr(lease, "RENEW_S", 0.01)
    with lease.Lease(away) as taken:
        lost()
        read = Storage.read

        def heard(storage, name):
            asked.set()
            return read(storage, name)

        monkeypatch.setattr(Storage, "read", heard)
        assert asked.wait(30)
        asked.clear()
        assert asked.wait(30), "it renews again and again"
        taken.check()
