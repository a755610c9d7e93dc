import contextlib
import os
import subprocess
import sys
import time

import pytest

from crackview import files
from crackview.vision.image_io import PhotoError


def left(folder, process, suffix=".png", age=0.0):
    path = folder / files._temporary_name(suffix).replace(f"-{os.getpid()}-", f"-{process}-")
    path.write_bytes(b"half")
    os.utime(path, (time.time() - age,) * 2)
    return path


@pytest.fixture
def dead():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_a_dead_process_left_goes_with_the_next_write(tmp_path, dead):
    file, folder = left(tmp_path, dead), tmp_path / files._temporary_name("").replace(f"-{os.getpid()}-", f"-{dead}-")
    folder.mkdir()
    (folder / "report.pdf").touch()
    files.write_text(tmp_path / "a.txt", "text")
    assert not file.exists()
    assert not folder.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_running_process_writes_stays(tmp_path):
    mine, parents = left(tmp_path, os.getpid()), left(tmp_path, os.getppid())
    files.write_text(tmp_path / "a.txt", "text")
    assert mine.exists()
    assert parents.exists()


def test_a_number_that_another_process_has_since_does_not_keep_a_leftover(tmp_path):
    old = left(tmp_path, os.getpid(), age=30 * 86400)
    files.write_text(tmp_path / "a.txt", "text")
    assert not old.exists()


def test_nothing_but_our_own_leftovers_is_removed(tmp_path, dead):
    others = [".crackview-notes.tmp", f".crackview-{dead}-0.tmp", f".crackview-00000000-{dead}-{'0' * 16}.tmp", "a.tmp"]
    for name in others:
        (tmp_path / name).touch()
    link, target = left(tmp_path, dead), tmp_path / "precious"
    target.touch()
    link.unlink()
    link.symlink_to(target)
    files.write_text(tmp_path / "a.txt", "text")
    assert {path.name for path in tmp_path.iterdir()} == {*others, "precious", link.name, "a.txt"}


def test_a_link_at_the_temporary_name_is_not_followed(tmp_path, monkeypatch):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    monkeypatch.setattr(files.secrets, "token_hex", lambda _count: "0" * 16)
    (tmp_path / files._temporary_name(".txt")).symlink_to(precious)
    with pytest.raises(files.SaveError):
        files.write_text(tmp_path / "a.txt", "text")
    assert precious.read_text() == "mine"


def test_a_link_at_the_target_is_replaced_not_followed(tmp_path):
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "a.txt").symlink_to("precious")
    files.write_text(tmp_path / "a.txt", "text")
    assert (tmp_path / "precious").read_text() == "mine"
    assert (tmp_path / "a.txt").read_text() == "text"


def test_a_writer_that_writes_nothing_does_not_empty_the_file(tmp_path):
    (tmp_path / "a.png").write_bytes(b"old")
    with pytest.raises(files.SaveError, match="nothing was written"), files.replacing(tmp_path / "a.png"):
        pass
    assert (tmp_path / "a.png").read_bytes() == b"old"
    files.write_text(tmp_path / "a.png", "")
    assert (tmp_path / "a.png").read_bytes() == b""


def test_a_new_file_has_the_rights_that_the_person_gives_new_files(tmp_path):
    mask = os.umask(0o022)
    try:
        files.write_text(tmp_path / "a.txt", "text")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_one_file_is_known_by_any_of_its_names(tmp_path):
    video, other = tmp_path / "Video.mp4", tmp_path / "other.mp4"
    video.write_bytes(b"v")
    other.write_bytes(b"v")
    (tmp_path / "link.mp4").symlink_to(video)
    (tmp_path / "hard.mp4").hardlink_to(video)
    (tmp_path / "here").symlink_to(tmp_path)
    for name in ("Video.mp4", "link.mp4", "hard.mp4", "here/Video.mp4"):
        assert files.is_same(tmp_path / name, video)
    assert not files.is_same(other, video)
    assert not files.is_same(tmp_path / "new.mp4", video)
    assert files.is_same(tmp_path / "NEW.mp4", tmp_path / "new.mp4")


def test_a_free_path_takes_the_place_of_no_file(tmp_path):
    assert files.unused_path(tmp_path / "a.b.mp4") == tmp_path / "a.b.mp4"
    for number in ("a.b.mp4", "a.b_2.mp4"):
        (tmp_path / number).touch()
    assert files.unused_path(tmp_path / "a.b.mp4") == tmp_path / "a.b_3.mp4"
    assert files.unused_path(tmp_path / "a.b.mp4", {tmp_path / "a.b_3.mp4"}) == tmp_path / "a.b_4.mp4"


def test_a_file_that_cannot_take_its_place_keeps_no_other_back(tmp_path):
    (tmp_path / "out" / "b" / "in the way").mkdir(parents=True)
    missed = {}
    for given in (missed, None):
        said = contextlib.nullcontext() if given is missed else pytest.raises(files.SaveError, match="a folder of that")
        with said, files.staged(tmp_path / "out", given) as stage:
            for name in "abc":
                (stage / name).write_text(name)
        assert [(tmp_path / "out" / name).read_text() for name in "ac"] == ["a", "c"]
        for name in "ac":
            (tmp_path / "out" / name).unlink()
    assert list(missed) == [tmp_path / "out" / "b"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b"]


def test_no_error_of_ours_names_the_stage(tmp_path):
    with pytest.raises(PhotoError, match=r"out/masks/a\.png was not written\.") as caught:  # noqa: SIM117
        with files.staged(tmp_path / "out") as stage:
            raise PhotoError("{path} was not written.", path=stage / "masks" / "a.png")
    assert ".tmp" not in str(caught.value)
    assert ".tmp" not in caught.value.sentence.values["path"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_or_device_is_no_file_to_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for name in ("pipe", "link"):
        with pytest.raises(OSError, match="not a file"):
            files.content(tmp_path / name)
    (tmp_path / "a.txt").write_bytes(b"wall")
    assert (files.content(tmp_path / "a.txt"), files.content(tmp_path / "a.txt", 2)) == (b"wall", b"wa")
    assert files.small_content(tmp_path / "a.txt", 4) == b"wall"
    with pytest.raises(OSError, match="too large"):
        files.small_content(tmp_path / "a.txt", 3)
