"""The pages of the guide that ship, as the Markdown that Qt reads, and the search in them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PAGES = {
    "index": "Getting started",
    "install": "Install",
    "inspect": "Inspect",
    "condition": "Condition forms",
    "live": "Live",
    "lab": "Lab",
    "measuring": "Measuring and its limits",
    "keys": "Keys and commands",
    "command-line": "Command line",
    "fleet": "A million photos",
    "mosaic": "Mosaics",
    "api": "Python",
    "models": "Models and licences",
}
"""Titles of the pages that ship, by their names, in the order of the contents; the others are about its inside."""

_MADE = re.compile(r"<!-- made: ([a-z-]+) -->")
_FENCE = re.compile(r"^```\{\.(\w+)[^}]*\}$", re.MULTILINE)
_NOTE = re.compile(r'^!!! \w+ "([^"]*)"\n((?: {4}.*\n?)+)', re.MULTILINE)
_KEY = re.compile(r"<kbd>(.*?)</kbd>")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)")
_MARKS = re.compile(r"[*`]|!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 1 for the title of the page.
        text: Without marks.
        anchor: What follows ``#`` in a link to it.
    """

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a text was found: the page, the heading above it, and the line without marks."""

    page: str
    heading: Heading
    line: str


class GuidePages:
    """Pages as Markdown, each filled in when it is first asked for.

    Args:
        folder: Holds ``NAME.md`` for each of `PAGES`.
        made: What makes each part that a page takes from the code.
    """

    def __init__(self, folder: Path, made: Mapping[str, Callable[[], str]]) -> None:
        self.folder = folder
        self._made = made
        self._texts: dict[str, str] = {}

    def markdown(self, name: str) -> str:
        """Return a page.

        Raises:
            KeyError: if no such page ships, or nothing makes a part of it.
        """
        if name not in self._texts:
            PAGES[name]
            text = (self.folder / f"{name}.md").read_text("utf-8")
            self._texts[name] = plain(_MADE.sub(lambda found: self._made[found[1]](), text))
        return self._texts[name]

    def headings(self, name: str) -> list[Heading]:
        """Return the headings of a page, from the top."""
        return [line for line in _lines(self.markdown(name)) if isinstance(line, Heading)]

    def search(self, words: str) -> list[Hit]:
        """Return each line with a text in any case, by page; headings first within a page."""
        wanted = words.casefold().strip()
        return [hit for name in PAGES for hit in self._search(name, wanted)] if wanted else []

    def _search(self, name: str, wanted: str) -> list[Hit]:
        found: list[Hit] = []
        above = Heading(1, PAGES[name], "")
        for line in _lines(self.markdown(name)):
            if isinstance(line, Heading):
                above = line
            text = line.text if isinstance(line, Heading) else line
            if wanted in text.casefold():
                found.append(Hit(name, above, text))
        return sorted(found, key=lambda hit: hit.line != hit.heading.text)


def plain(text: str) -> str:
    """Return a page without what Qt's Markdown lacks, such as notes and HTML; other links become text."""

    def link(found: re.Match[str]) -> str:
        page = found[2].partition("#")[0]
        ships = not page or "://" in page or page.removesuffix(".md") in PAGES
        return found[0] if ships else found[1]

    def note(found: re.Match[str]) -> str:
        lines = [line.strip() for line in found[2].splitlines()]
        return "\n".join((f"> **{found[1]}**", ">", *(f"> {line}".rstrip() for line in lines))) + "\n"

    text = _NOTE.sub(note, _FENCE.sub(r"```\1", text))
    return _LINK.sub(link, _KEY.sub(r"**\1**", text)).replace("<br>", " / ")


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as MkDocs makes it."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


def _lines(markdown: str) -> list[Heading | str]:
    """Return the lines that have words, without marks; headings as such, and no command for one."""
    lines: list[Heading | str] = []
    in_code = False
    for line in markdown.splitlines():
        if line.lstrip().startswith("```"):
            in_code = not in_code
            continue
        title = None if in_code else re.match(r"(#+) (.*)", line)
        text = line.strip() if in_code else _MARKS.sub(r"\1", title[2] if title else line).strip(" |>")
        if title:
            lines.append(Heading(len(title[1]), text, anchor(text)))
        elif re.search(r"\w", text):
            lines.append(" · ".join(cell.strip() for cell in text.split(" | ")))
    return lines
