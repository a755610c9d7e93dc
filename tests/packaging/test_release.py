"""One version everywhere, and files that the desktops' own tools accept."""

import plistlib
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import deb
import macos
import pytest
import release

import crackview

LINUX = release.HERE / "linux"


def _tool(name: str) -> str:
    return shutil.which(name) or pytest.skip(f"{name} is not installed; .ci/run tells where it comes from")


def test_the_version_is_said_once():
    project = tomllib.loads((release.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "crackview/__init__.py"
    assert release.version() == crackview.__version__
    assert macos.info()["CFBundleShortVersionString"] == crackview.__version__
    assert release.numbers().count(".") == 3
    files = [path for path in release.HERE.rglob("*") if path.is_file() and path.suffix not in {".pyc", ".txt"}]
    assert not [path.name for path in files if f'"{crackview.__version__}"' in path.read_text(encoding="utf-8")]


def test_a_build_is_dated_by_its_commit_or_by_who_asks(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert release.epoch() == 1_700_000_000
    assert 'date="2023-11-14"' in release.filled(LINUX / "metainfo.xml")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert release.epoch() == release.epoch() >= 315_532_800


def test_appstream_accepts_the_metainfo(tmp_path):
    file = tmp_path / f"{release.IDENTIFIER}.metainfo.xml"
    file.write_text(release.filled(LINUX / "metainfo.xml"), encoding="utf-8")
    command = [_tool("appstreamcli"), "validate", "--no-net", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_desktop_entry_is_accepted_and_names_what_crackview_opens():
    file = LINUX / "crackview.desktop"
    done = subprocess.run([_tool("desktop-file-validate"), file], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
    types = re.search(r"^MimeType=(.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)[1].split(";")
    declared = ET.parse(LINUX / "crackview-inspection.xml").find(".//{*}mime-type")
    assert declared.get("type") in types
    assert declared.find("{*}glob").get("pattern") == "*.crackview"
    assert {"image/jpeg", "image/tiff", "video/mp4", "video/webm"} <= set(types)


def test_macos_asks_for_the_camera_and_may():
    info = plistlib.loads(plistlib.dumps(macos.info()))
    assert "camera" in info["NSCameraUsageDescription"]
    assert plistlib.loads(macos.ENTITLEMENTS.read_bytes())["com.apple.security.device.camera"] is True


def test_the_windows_installer_compiles(tmp_path):
    folder = tmp_path / "crackview"
    (folder / "_internal").mkdir(parents=True)
    for name in ("crackview.exe", "NOTICE.txt", "_internal/base_library.zip"):
        (folder / name).write_text("stands for the real one", encoding="utf-8")
    facts = {
        "VERSION": release.version(),
        "NUMBERS": release.numbers(),
        "FOLDER": folder,
        "OUT": tmp_path / "crackview-setup.exe",
    }
    words = [f"-D{key}={value}" for key, value in facts.items()]
    command = [_tool("makensis"), "-V2", "-WX", *words, release.HERE / "windows" / "crackview.nsi"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "crackview-setup.exe").read_bytes().startswith(b"MZ")


def test_a_deb_holds_command_menu_icons_and_types(tmp_path):
    _tool("dpkg-deb")
    bundle = tmp_path / "crackview"
    bundle.mkdir()
    (bundle / "crackview").write_text("#!/bin/sh\n", encoding="utf-8")
    (bundle / "crackview").chmod(0o700)
    (tmp_path / "NOTICE.txt").write_text("licences", encoding="utf-8")
    (tmp_path / "work").mkdir()
    made = deb.make(bundle, tmp_path / "NOTICE.txt", tmp_path / "work", tmp_path / "crackview.deb")
    listed = subprocess.run(["dpkg-deb", "-c", made], capture_output=True, text=True, check=True).stdout
    for wanted in (
        "-rwxr-xr-x root/root", "./usr/bin/crackview -> /opt/crackview/crackview",
        "./usr/share/applications/crackview.desktop", "./usr/share/icons/hicolor/48x48/apps/crackview.png",
        "./usr/share/icons/hicolor/scalable/apps/crackview.svg", "./usr/share/mime/packages/crackview.xml",
        f"./usr/share/metainfo/{release.IDENTIFIER}.metainfo.xml", "./usr/share/doc/crackview/copyright",
    ):  # fmt: skip
        assert wanted in listed
    version = subprocess.run(["dpkg-deb", "-f", made, "Version"], capture_output=True, text=True, check=True).stdout
    assert version.strip() == crackview.__version__


def test_the_licence_texts_that_packages_do_not_carry_are_here():
    for name in ("LGPL-3.0", "GPL-3.0"):
        assert "GENERAL PUBLIC LICENSE" in Path(release.HERE, "licences", f"{name}.txt").read_text(encoding="utf-8")
