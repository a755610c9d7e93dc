"""The commands that the pages tell people to type, as they stand there."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "training" / "README.md"]

_FENCE = re.compile(r"^```(?P<info>.*)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE)
_BASH = re.compile(r'bash|\{\.bash data-not-run="(?P<reason>[^"]+)"\}')
_PROGRAMS = ("apt-get ", "crackview ", "make ", "mkdocs ", "pip ", "python ", "ray ")
_INLINE = re.compile(r"`((?:crackview|python -m training|make) [^`]+)`")


@dataclass(frozen=True)
class Command:
    """One line of a page; ``reason`` says why it is not run, "" where it is."""

    page: str
    line: str
    reason: str

    @property
    def words(self) -> list[str]:
        return shlex.split(self.line)


def blocks() -> list[Command]:
    """The commands in blocks; a block of commands that is not called bash is a mistake."""
    found = []
    for page in PAGES:
        name = page.relative_to(ROOT).as_posix()
        for fence in _FENCE.finditer(page.read_text("utf-8")):
            lines = fence["body"].replace("\\\n", " ").splitlines()
            kind = _BASH.fullmatch(fence["info"])
            if kind:
                found += [Command(name, line, kind["reason"] or "") for line in lines if line]
            elif any(line.startswith(_PROGRAMS) for line in lines):
                raise AssertionError(f"{name}: call this block bash, so that its commands are run: {lines}")
    return found


def inline() -> list[Command]:
    """The commands within sentences and tables, which leave out what matters little."""
    return [
        Command(page.relative_to(ROOT).as_posix(), line, "within a sentence")
        for page in PAGES
        for line in _INLINE.findall(page.read_text("utf-8"))
    ]
