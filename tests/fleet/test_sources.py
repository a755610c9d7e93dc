import os
import sys
import zipfile

import fsspec
import numpy as np
import pytest

from crackview import file_names
from crackview.export import masks
from crackview.fleet import sources
from crackview.fleet.errors import FleetError


def found(source):
    problems = []
    return sorted(sources.photos(sources.absolute(str(source)), problems.append)), problems


def test_a_folder_gives_the_photos_of_all_its_folders(photos, tmp_path):
    masks.write_mask(photos / "0_mask.png", np.zeros((4, 4), bool))
    (photos / ".hidden.jpg").touch()
    (photos / "notes.txt").touch()
    (photos / "results").mkdir()
    (photos / "results" / sources.MANIFEST).touch()
    (photos / "results" / "overlay.jpg").touch()
    (photos / "loop").symlink_to(photos)
    names, problems = found(photos)
    assert names == sorted(str(each) for each in photos.rglob("*") if each.suffix in {".png", ".jpg"}
                           and each.name not in {"0_mask.png", ".hidden.jpg", "overlay.jpg"})  # fmt: skip
    assert len(names) == 8
    assert problems == []


def test_it_is_lazy(photos):
    problems = []
    names = sources.photos(str(photos), problems.append)
    assert next(names)
    (photos / "pier 2").rename(photos.parent / "gone")
    assert len(list(names)) == 4
    assert "pier 2 is not there" in problems[0]


def test_a_relative_folder_is_known_in_full(photos, monkeypatch):
    monkeypatch.chdir(photos.parent)
    assert sources.absolute(photos.name) == str(photos)


@pytest.mark.skipif(os.sep != "/" or sys.platform == "darwin", reason="names there are text")
def test_a_name_that_is_not_utf_8_leads_back_to_its_file(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.jpg")).write_bytes(b"x")
    (name,), _ = found(tmp_path)
    assert name.endswith("caf\\xe9.jpg")
    assert file_names.unescape(name).read_bytes() == b"x"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the root user may read everything")
def test_a_folder_that_may_not_be_read_is_named(photos):
    (photos / "pier 2").chmod(0)
    names, (problem,) = found(photos)
    (photos / "pier 2").chmod(0o700)
    assert len(names) == 5
    assert "pier 2" in problem


def test_a_list_names_photos_from_its_folder_and_urls(photos):
    text = "\n# of May\n1.png\npier 2/../2.png\n  pier 2/0.png\n/elsewhere/x.jpg\ns3://bucket/a.jpg\n\n"
    (photos / "list.txt").write_text(text, encoding="utf-8-sig")
    names, _ = found(photos / "list.txt")
    assert names == sorted(
        [*(str(photos / name) for name in ("1.png", "2.png", "pier 2/0.png")), "/elsewhere/x.jpg", "s3://bucket/a.jpg"]
    )


def test_a_photo_is_a_source_of_one(photos):
    assert found(photos / "1.png") == ([str(photos / "1.png")], [])


def test_a_store_is_walked(photos):
    system = fsspec.filesystem("memory")
    for path in photos.rglob("*.*"):
        system.pipe_file(f"/walk/{path.relative_to(photos)}", path.read_bytes())
    system.pipe_file("/walk/b_mask.png", b"\x89PNG CrackView output")
    system.pipe_file("/walk/c_mask.png", b"\x89PNG")
    system.pipe_file("/walk/readme.txt", b"")
    system.pipe_file("/walk/old/fleet.json", b"{}")
    system.pipe_file("/walk/old/overlays/a.jpg", b"")
    names, problems = found("memory://walk")
    assert len(names) == 9
    assert "memory:///walk/c_mask.png" in names
    assert "memory:///walk/pier 2/0.png" in names
    assert problems == []


def test_a_chained_url_names_its_photos_in_full(photos, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(photos / "1.png", "in/1.png")
    names, _ = found(f"zip://::file://{tmp_path}/a.zip")
    assert names == [f"zip://in/1.png::file://{tmp_path}/a.zip"]


@pytest.mark.parametrize("source", ["nowhere", "unknown://x/y", "memory://not/there"])
def test_what_is_no_source_is_one_sentence(source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FleetError) as caught:
        found(source)
    assert source in str(caught.value)


def test_a_list_that_is_not_text_is_one_sentence(tmp_path):
    (tmp_path / "list.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FleetError, match=r"list\.txt cannot be read"):
        found(tmp_path / "list.txt")
