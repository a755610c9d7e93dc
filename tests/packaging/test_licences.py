import importlib.metadata
import re
import tomllib

import licences
import pytest
import release
import sbom

PROJECT = tomllib.loads((release.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _shipped() -> list[importlib.metadata.Distribution]:
    names = [re.match(r"[\w.-]+", each)[0] for each in PROJECT["dependencies"]]
    return [importlib.metadata.distribution(name) for name in names]


@pytest.mark.parametrize(
    ("spdx", "may"),
    [
        ("MIT", True), ("LGPL-3.0-only", True), ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True), ("BSD-3-Clause OR GPL-2.0-only", True),
        ("GPL-3.0-only", False), ("AGPL-3.0-or-later", False), ("MIT AND GPL-2.0-only", False), ("unknown", False),
        ("GNU GPL v3", False), ("GNU General Public License v3", False), ("UNKNOWN", False), ("", False),
        ("Copyright (c) 2026 Somebody", False), ("(MIT OR GPL-3.0-only) AND GPL-3.0-only", False), ("SSPL-1.0", False),
        ("CC-BY-NC-4.0", False), ("Apache-2.0 AND Apache-2.0 WITH LLVM-exception AND BSL-1.0", True),
    ],
)  # fmt: skip
def test_gpl_must_not_ship(spdx, may):
    assert licences.allowed(spdx) is may


def test_everything_that_crackview_depends_on_may_ship(tmp_path):
    licences.check(_shipped(), ["/lib/x86_64-linux-gnu/libxcb-cursor.so.0"], tmp_path)


def test_a_library_that_nobody_looked_at_ends_the_build(tmp_path):
    with pytest.raises(licences.LicenceError, match="libnovel"):
        licences.check([], ["/usr/lib/libnovel.so.1"], tmp_path)


@pytest.mark.parametrize(("name", "content"), [("libx265.so.199", b""), ("libavcodec-1.so", b"... --enable-gpl ...")])
def test_gpl_inside_a_wheel_ends_the_build(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(licences.LicenceError, match=name):
        licences.check([], [], tmp_path)


def test_the_notice_names_each_part_and_holds_each_text_once():
    text = licences.notice(_shipped(), [])
    for found in _shipped():
        assert re.search(rf"^  {re.escape(found.name)} +{re.escape(found.version)} +\S", text, re.MULTILINE)
    assert "You may replace them" in text
    assert text.count((release.HERE / "licences" / "LGPL-3.0.txt").read_text(encoding="utf-8").strip()) == 1
    assert "Permission is hereby granted, free of charge" in text


def _component(name: str, version: str = "1") -> dict[str, str]:
    return {"bom-ref": f"{name}=={version}", "name": name, "type": "library", "version": version}


def test_the_list_of_components_is_that_of_the_bundle():
    everything = {
        "bomFormat": "CycloneDX",
        "metadata": {"component": {"bom-ref": "root", "name": "crackview"}},
        "components": [_component("numpy"), _component("pytest")],
        "dependencies": [{"ref": "root", "dependsOn": ["numpy==1", "pytest==1"]}, {"ref": "pytest==1"}],
    }
    listed = sbom.shipped(everything, {"numpy"}, ["/lib/x86_64-linux-gnu/libz.so.1"])
    assert [each["name"] for each in listed["components"]] == ["numpy", "libz.so.1"]
    assert listed["components"][1]["licenses"] == [{"expression": "Zlib"}]
    assert listed["dependencies"] == [{"ref": "root", "dependsOn": ["numpy==1"]}]
    assert listed["metadata"]["component"]["version"] == release.version()
    with pytest.raises(ValueError, match="torch"):
        sbom.shipped(everything, {"numpy", "torch"}, [])


def test_cyclonedx_lists_this_environment():
    pytest.importorskip("cyclonedx_py", reason="the extra `package` is not installed")
    names = {found.name for found in _shipped()}
    listed = sbom.shipped(sbom.environment(), names, [])
    assert listed["bomFormat"] == "CycloneDX"
    assert all(each["licenses"] for each in listed["components"])
