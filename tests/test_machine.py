import importlib.metadata
from email.message import EmailMessage

import pytest

from crackview import machine


def test_versions_are_those_of_the_metadata():
    assert f"torch {importlib.metadata.version('torch')}" in machine.versions()
    assert machine.version("no-such-package") == "MISSING"


def test_torch_is_not_missed_where_it_is_not_part_of_the_installation(monkeypatch):
    monkeypatch.setattr(machine, "version", lambda name: "MISSING" if name in {"torch", "numpy"} else "1")
    assert ("numpy", "MISSING") in machine.libraries()
    assert "torch" not in machine.versions()


def test_packages_are_what_crackview_needs_and_not_what_tests_it():
    names = {package.name for package in machine.packages()}
    assert {"torch", "numpy", "shiboken6"} <= names
    assert "pytest" not in names
    assert all(package.version and package.licence for package in machine.packages())


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ([("License-Expression", "MIT"), ("License", "other")], "MIT"),
        ([("License", "BSD 3-Clause")], "BSD 3-Clause"),
        ([("License", "Copyright\n lines"), ("Classifier", "License :: OSI Approved :: MIT License")], "MIT License"),
        ([("License", "UNKNOWN")], "see its files"),
    ],
)
def test_a_licence_is_what_the_package_states(fields, licence):
    stated = EmailMessage()
    for name, value in fields:
        stated.add_header(name, value.replace("\n", " " * 81))
    assert machine._licence(stated) == licence
