"""Every place that lists the formats of exports has them all."""

import re
from pathlib import Path

import pytest

from crackview import Inspection
from crackview.export.formats import FORMATS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def row_with(page, beginning):
    (row,) = [line for line in (DOCS / page).read_text("utf-8").splitlines() if line.startswith(beginning)]
    return row


@pytest.mark.parametrize(
    "text",
    [
        Inspection.export.__doc__.partition("formats: One or more of ")[2],
        row_with("api.md", "| `.export(").partition("writes ")[2],
    ],
    ids=["the docstring", "the page of the Python API"],
)
def test_a_list_of_formats_has_them_all(text):
    assert set(re.split(r"[.;]", text)[0].replace(" ", "").split(",")) == set(FORMATS)


def test_the_page_of_inspect_says_what_each_format_is_for():
    table = (DOCS / "inspect.md").read_text("utf-8").split("| format | for |\n")[1].partition("\n\n")[0]
    cells = [row.split("|")[1] for row in table.splitlines()[1:]]
    assert {name for cell in cells for name in re.findall(r"`(\w+)`", cell)} == set(FORMATS)
