"""Programs of the system that some tests want: video tools and protocol servers."""

import os
import shutil

import pytest


def missing(what: str) -> None:
    """Skip the test because of what is missing; on a machine that must have it, fail."""
    if os.environ.get("CRACKVIEW_REQUIRE_SERVERS"):
        pytest.fail(f"{what}, and CRACKVIEW_REQUIRE_SERVERS is set")
    pytest.skip(f"{what}; .ci/run installs it")


def program(name: str) -> str:
    """The path of a program, or the end of the test."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if found is None:
        missing(f"the program {name} is not here")
    return found
