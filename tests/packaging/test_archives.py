import hashlib
import os
import subprocess
import tarfile
import zipfile

import archives
import pytest

EPOCH = 1_700_000_000


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "crackview"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "weights").write_bytes(bytes(range(256)))
    program = folder / "crackview"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    (folder / "link").symlink_to("inside/weights")
    return folder


@pytest.mark.parametrize("pack", [archives.tar_gz, archives.zip_file])
def test_the_same_files_give_the_same_bytes(folder, tmp_path, pack):
    first = pack(folder, tmp_path / "first", EPOCH).read_bytes()
    for path in folder.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    (folder / "inside" / "weights").chmod(0o600)
    assert pack(folder, tmp_path / "second", EPOCH).read_bytes() == first
    assert pack(folder, tmp_path / "third", EPOCH + 2).read_bytes() != first


def test_a_tar_keeps_links_and_rights(folder, tmp_path):
    with tarfile.open(archives.tar_gz(folder, tmp_path / "a.tar.gz", EPOCH)) as archive:
        entries = {entry.name: entry for entry in archive}
        assert entries["crackview/link"].linkname == "inside/weights"
        assert entries["crackview/crackview"].mode == 0o755
        assert {(entry.uid, entry.uname, entry.mtime) for entry in archive} == {(0, "", EPOCH)}


def test_a_zip_holds_what_links_point_at(folder, tmp_path):
    with zipfile.ZipFile(archives.zip_file(folder, tmp_path / "a.zip", EPOCH)) as archive:
        assert archive.read("crackview/link") == bytes(range(256))


def test_sums_are_those_of_sha256sum(folder):
    made = archives.sums([folder / "crackview"], folder / "SHA256SUMS")
    wanted = hashlib.sha256((folder / "crackview").read_bytes()).hexdigest()
    assert made.read_text(encoding="utf-8") == f"{wanted}  crackview\n"
    subprocess.run(["sha256sum", "--check", "--quiet", made.name], cwd=folder, check=True)
