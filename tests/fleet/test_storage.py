import os
import pickle
import uuid

import pytest

from crackview.files import SaveError
from crackview.fleet.errors import FleetError
from crackview.fleet.storage import Storage


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


def test_an_unknown_protocol_is_one_sentence():
    with pytest.raises(FleetError, match=r"nothing://x cannot be reached: .*"):
        Storage("nothing://x")
