"""Every link between the pages of the repository leads to a file and, where it names one, to a heading of it."""

import re
import unicodedata

import pytest

from tests.docs.commands import ROOT

PLACES = ("docs", "training", "resources", "packaging", "tests")
PAGES = sorted([*ROOT.glob("*.md"), *(page for place in PLACES for page in (ROOT / place).rglob("*.md"))])

_FENCE = re.compile(r"^(```|~~~).*?^\1$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(
    r"""\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|\b(?:href|src)="([^"]+)"|^\[[^\]]+\]:\s+(\S+)""", re.MULTILINE
)
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
_NAMED = re.compile(r"""(?:\{[^}\n]*#|\b(?:id|name)=")([\w-]+)""")


def text(page):
    return _FENCE.sub("", page.read_text("utf-8"))


def anchor(heading):
    """Return the anchor of a heading, as GitHub and the guide make it."""
    plain = re.sub(r"\{[^}]*\}$", "", re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)).strip()
    kept = re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", plain.replace("`", "")))
    return kept.strip().lower().replace(" ", "-")


def anchors(page):
    found = set(_NAMED.findall(text(page)))
    for heading in _HEADING.findall(text(page)):
        name, number = anchor(heading), 0
        while (numbered := f"{name}-{number}" if number else name) in found:
            number += 1
        found.add(numbered)
    return found


def links(page):
    return [
        next(filter(None, found))
        for found in _LINK.findall(_CODE.sub("", text(page)))
        if not re.match(r"[a-z]+:|//", next(filter(None, found)))
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_links_of_a_page_lead_to_a_file_and_a_heading_of_it(page):
    lost = []
    for link in links(page):
        path, _, name = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.is_relative_to(ROOT) or not target.exists():
            lost.append(f"{link}: no such file")
        elif name and target.suffix == ".md" and name not in anchors(target):
            lost.append(f"{link}: no such heading")
    assert lost == []


def test_there_are_links_and_headings_to_check():
    assert ROOT / "README.md" in PAGES
    assert "training/README.md#the-benchmark" in links(ROOT / "README.md")
    assert {"the-benchmark", "your-own-photos"} <= anchors(ROOT / "training" / "README.md")
    assert anchor("Where `a_b` is, and *why*: [the 2nd](x.md)?") == "where-a_b-is-and-why-the-2nd"
