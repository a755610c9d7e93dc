"""The PDF canvas of a report: A4 pages with fonts for many scripts, running heads and page numbers.

fpdf2 writes the PDF: pure Python, no system libraries, real text in embedded fonts reduced to the used letters.
"""

import contextlib
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import WrapMode

from crackview import paths

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]

MARGIN = 18.0  # mm
TEXT, QUIET, LINE, SOFT = (29, 36, 48), (91, 102, 117), (213, 218, 225), (244, 246, 248)
_FALLBACK = ("DejaVuSans", "DroidSansFallback")
_TOP, _BOTTOM = 26.0, 20.0

# Letters that no font has are drawn as boxes and stay in the text; a warning for each would fill the log.
logging.getLogger("fpdf").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


class PdfCanvas(FPDF):
    """A PDF document that is being written; lengths are mm."""

    def __init__(self, accent: Colour, head: str, foot: str, fonts: Sequence[Path]) -> None:
        super().__init__(format="A4")
        self.accent = accent
        self._head, self._foot = head, foot
        self._bare: set[int] = set()
        folder = paths.resources() / "report" / "fonts"
        self.add_font("Sans", "", folder / "NotoSans-Regular.ttf")
        self.add_font("Sans", "B", folder / "NotoSans-Bold.ttf")
        for path in (*(folder / f"{name}.ttf" for name in _FALLBACK), *fonts):
            self.add_font(path.stem, "", path)
        self.set_fallback_fonts([*_FALLBACK, *(path.stem for path in fonts)], exact_match=False)
        self.set_text_shaping(features={"liga": False})
        self.set_margins(MARGIN, _TOP, MARGIN)
        self.c_margin = 0.0
        self.set_auto_page_break(auto=True, margin=_BOTTOM)

    @property
    def left(self) -> float:
        """Remaining height on the page."""
        return float(self.h - _BOTTOM - self.get_y())

    def new_page(self, *, bare: bool = False) -> None:
        """Begin a page; a bare one has neither running head nor footer."""
        self.add_page()
        if bare:
            self._bare.add(self.page)

    def heading(self, text: str, size: float, *, bookmark: str | None = None, level: int = 0) -> None:
        """Write a heading, and put it into the table of bookmarks under ``bookmark``."""
        if bookmark is not None:
            self.start_section(bookmark, level)
        self.say(text, size, bold=True, colour=self.accent)

    def say(
        self, text: str, size: float = 9.5, *, bold: bool = False, colour: Colour = TEXT, width: float = 0.0
    ) -> None:
        """Write a paragraph, over the whole width if none is given."""
        self._font(size, bold=bold, colour=colour)
        self.multi_cell(width or self.epw, size * 0.5, text, align=_align(text), new_x="LMARGIN", new_y="NEXT")

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """Break a text into lines of a width."""
        if not text:
            return [""]
        self._font(size, bold=bold, colour=TEXT)
        found = self.multi_cell(width, text=text, align="L", dry_run=True, output="LINES", wrapmode=WrapMode.WORD)
        return [str(line) for line in found]  # type: ignore[union-attr]

    def one_line(self, text: str, width: float, size: float, *, bold: bool = False) -> str:
        """Cut a text with an ellipsis where it is wider than ``width``."""
        broken = self.lines(" ".join(text.split()), width - 4, size, bold=bold)
        return broken[0] + ("…" if len(broken) > 1 else "")

    def put(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        bold: bool = False,
        colour: Colour = TEXT,
        align: str = "L",
        link: int | None = None,
    ) -> None:
        """Write one line into a box (x, y, width, height)."""
        x, y, width, height = box
        self._font(size, bold=bold, colour=colour)
        self.set_xy(x, y)
        self.cell(width, height, text, align=align, link=link or "")

    def rule(self, y: float, colour: Colour, width: float) -> None:
        """Draw a thin line from the left margin."""
        self.set_draw_color(*colour)
        self.set_line_width(0.2)
        self.line(self.l_margin, y, self.l_margin + width, y)

    def finish(self) -> None:
        """Write running heads, footers and page numbers onto all pages."""
        count, width = len(self.pages), self.epw
        self.set_auto_page_break(auto=False)
        for page in set(range(1, count + 1)) - self._bare:
            with self.back_on(page):
                self.put(self.one_line(self._head, width, 8), (MARGIN, 11, width, 5), 8, colour=QUIET)
                self.rule(17.5, LINE, width)
                self.put(self._foot, (MARGIN, self.h - 14, width, 5), 8, colour=QUIET)
                self.put(f"{page} / {count}", (MARGIN, self.h - 14, width, 5), 8, colour=QUIET, align="R")

    @contextlib.contextmanager
    def back_on(self, page: int) -> Iterator[None]:
        """Write onto an earlier page within the context, then return to the current position."""
        here, at = self.page, (self.get_x(), self.get_y())
        self._go(page)
        yield
        self._go(here)
        self.set_xy(*at)

    def _go(self, page: int) -> None:
        self.page = page
        # fpdf2 writes a font only when it changes, and does not know the last font of the other page
        self.set_font("Sans", "B", 1)
        self.set_font("Sans", "", 1)

    def _font(self, size: float, *, bold: bool, colour: Colour) -> None:
        self.set_font("Sans", "B" if bold else "", size)
        self.set_text_color(*colour)


def _align(text: str) -> str:
    """Return the alignment: right for text that begins in a right-to-left script."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return "R" if "\u0590" <= first <= "\u08ff" or "\ufb1d" <= first <= "\ufefc" else "L"
