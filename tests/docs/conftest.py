"""Commands that draw make an application without windows; the tests of the window want a whole one."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest


@pytest.fixture(autouse=True)
def application(qapp):
    """One for all tests, whichever of them is first."""
    return qapp
