"""The pages of the guide as the window reads them: what is made is in them, and the search finds what is there."""

import re
import tomllib
from pathlib import Path

import pytest

from crackview import cli, paths
from crackview.gui.guide.made import made
from crackview.gui.guide.pages import PAGES, GuidePages, anchor, plain

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def pages():
    return GuidePages(paths.guide(), made(lambda: map(cli.parser, ("", *cli.COMMANDS))))


def test_titles_and_order_are_those_of_the_site():
    site = (ROOT / "docs" / "site" / "mkdocs.yml").read_text("utf-8")
    listed = dict(re.findall(r"^      - (.+): ([a-z-]+)\.md$", site, re.MULTILINE))
    shipped = {title: name for title, name in listed.items() if name in PAGES}
    assert list(shipped.items()) == [(title, name) for name, title in PAGES.items()]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(pages, name):
    text = pages.markdown(name)
    assert not re.search(r"<!--|^!!!|<kbd>|<br>|^```\{", text, re.MULTILINE)
    first, *more = pages.headings(name)
    assert first.level == 1
    assert all(heading.level > 1 for heading in more)


def test_what_is_made_is_in_it(pages):
    assert "crackview sweep" in pages.markdown("command-line")
    assert "**Ctrl+Shift+L**" in pages.markdown("keys")
    assert "| Crack texture |" in pages.markdown("lab")
    assert re.search(r"\| [\d.]+ / \*\*[\d.]+\*\* \|", pages.markdown("measuring"))
    assert "masonry_dais" in pages.markdown("models")


def test_what_qt_does_not_read_is_written_otherwise():
    written = '```{.bash data-not-run="no"}\nls\n```\n\n!!! note "Mind"\n    One\n    two.\n\n<kbd>A</kbd><br>b\n'
    assert plain(written) == "```bash\nls\n```\n\n> **Mind**\n>\n> One\n> two.\n\n**A** / b\n"
    links = "[a](lab.md#x) [b](decisions/0001.md) [c](https://d.e) [f](#g) ![h](pictures/lab.webp) [i](train.md)"
    assert plain(links) == "[a](lab.md#x) b [c](https://d.e) [f](#g) ![h](pictures/lab.webp) i"


def test_a_search_finds_every_line_with_the_words_and_the_heading_above(pages):
    hits = pages.search("Where the DRONE was")
    assert ("live", "Where the drone was", "Where the drone was") in {
        (hit.page, hit.heading.text, hit.line) for hit in hits
    }
    hit = pages.search("STEM_prob.png")[0]
    assert hit.page == "command-line"
    assert hit.line.startswith("STEM_prob.png · with --probabilities")
    assert pages.search("no such words") == pages.search("  ") == []


def test_an_anchor_is_that_of_the_site():
    assert anchor("What the network misses, and why") == "what-the-network-misses-and-why"
    assert anchor("crackview predict") == "crackview-predict"


def test_wheel_and_bundle_take_every_page_and_the_pictures(pages):
    included = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    shipped = {into for into in included["force-include"].values() if into.startswith("crackview/guide/")}
    assert shipped == {f"crackview/guide/{name}.md" for name in PAGES} | {"crackview/guide/pictures"}


def test_every_picture_that_ships_is_on_a_page(pages):
    shown = {name for page in PAGES for name in re.findall(r"!\[[^\]]*\]\(pictures/([^)]+)\)", pages.markdown(page))}
    assert shown == {path.name for path in (paths.guide() / "pictures").iterdir()}
