"""Every decision has one form: number and title, status, date, context, decision, consequences."""

import datetime as dt
import re

import pytest

from tests.docs.commands import ROOT

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
NUMBERS = [path.name[:4] for path in DECISIONS]
SECTIONS = ["Context", "Decision", "Consequences"]

_HEAD = re.compile(
    r"# (?P<number>\d{4}) \S.*\n\n"
    r"Status: (?:accepted|superseded by (?:\[)?(?P<by>\d{4})\b.*)\s+"
    r"Date: (?P<date>\d{4}-\d{2}-\d{2})\s+"
    r"## Context\n"
)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_has_the_form(path):
    assert re.fullmatch(r"\d{4}(-[a-z0-9]+)+\.md", path.name)
    text = path.read_text("utf-8")
    head = _HEAD.match(text)
    assert head, "begin with '# NNNN Title', then 'Status: accepted', 'Date: YYYY-MM-DD' and '## Context'"
    assert head["number"] == path.name[:4]
    assert dt.date.fromisoformat(head["date"])
    assert head["by"] is None or head["by"] in set(NUMBERS) - {head["number"]}
    parts = re.split(r"^## (.+)\n", _FENCE.sub("", text), flags=re.MULTILINE)
    assert parts[1::2] == SECTIONS
    assert all(part.strip() for part in parts[2::2]), "a section is empty"


def test_a_number_names_one_decision():
    assert DECISIONS
    assert len(set(NUMBERS)) == len(NUMBERS)
