"""The PDF canvas of a report: A4 pages with fonts for many scripts, running heads and page numbers.

fpdf2 writes the PDF: pure Python, no system libraries, real text in embedded fonts reduced to the used letters.
"""

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import TTFFont

from crackview import paths

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]

MARGIN = 18.0  # mm
TEXT, QUIET, LINE, SOFT = (29, 36, 48), (91, 102, 117), (213, 218, 225), (244, 246, 248)
_FALLBACK = ("DejaVuSans", "DroidSansFallback")
_TOP, _BOTTOM = 26.0, 20.0
#: Signs that only choose how the one before them looks; fpdf2 fails where a font change leaves one alone.
_LOOKS = dict.fromkeys([*range(0xFE00, 0xFE10), 0xFEFF])

# Letters that no font has are drawn as boxes and stay in the text; a warning for each would fill the log.
logging.getLogger("fpdf").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


class PdfCanvas(FPDF):
    """A PDF document that is being written, in a ``with`` statement; lengths are mm."""

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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the files of the fonts, which fpdf2 does only where it comes to write them."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def normalize_text(self, text: str) -> str:
        """Leave out signs that would end the document; fpdf2 calls this with every text."""
        return super().normalize_text(text.translate(_LOOKS))

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
        self.paragraph(text, size, bold=True, colour=self.accent)

    def paragraph(
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


_PAD, _CHIP = 1.4, 4.0  # mm
_TOGETHER = 8  # lines of a row that stay on one page


@dataclass(frozen=True)
class TableColumn:
    """A column: title, width in mm, and whether it holds text (aligned left) or numbers (aligned right)."""

    title: str
    width: float
    text: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class TableCells:
    """A row.

    Attributes:
        texts: A text for each column.
        chip: The colour of a square in column ``chip_in``.
        chip_in: Index of the column with the chip.
        link: Target of a click on a text.
        below: A text under the others, from the second column on.
    """

    texts: Sequence[str]
    chip: Colour | None = None
    chip_in: int = 0
    link: int | None = None
    below: str = ""


class ReportTable:
    """A table that is being written; without titles it has no heading row."""

    def __init__(self, pdf: PdfCanvas, columns: Sequence[TableColumn], size: float = 8.0) -> None:
        self._pdf, self._columns, self._size = pdf, tuple(columns), size
        self._pitch = size * 0.48
        self._head(room=_TOGETHER * self._pitch)

    def row(self, cells: TableCells) -> tuple[int, float]:
        """Add a row, over several pages if needed, and return its page and the height of its top there."""
        pdf = self._pdf
        lines = [
            pdf.lines(text, column.width - 2 * _PAD - self._inset(cells, index), self._size)
            for index, (text, column) in enumerate(zip(cells.texts, self._columns, strict=True))
        ]
        whole = max(len(each) for each in lines)
        if cells.below:
            room = sum(column.width for column in self._columns[1:]) - 2 * _PAD
            under = pdf.lines(cells.below, room, self._size)
            lines[1] += [""] * (whole - len(lines[1])) + under
            whole += len(under)
        begun: tuple[int, float] | None = None
        while True:
            fitting = int((pdf.left - 2 * _PAD) / self._pitch)
            if fitting < min(whole, _TOGETHER):
                self._turn()
                continue
            top = pdf.get_y()
            begun = begun or (pdf.page, top)
            bottom = top + min(whole, fitting) * self._pitch + 2 * _PAD
            self._draw([each[:fitting] for each in lines], cells, top)
            self._rule(bottom)
            lines = [each[fitting:] for each in lines]
            whole -= fitting
            if whole <= 0:
                return begun

    def _turn(self) -> None:
        self._pdf.new_page()
        self._head(room=0)

    def _draw(self, lines: list[list[str]], cells: TableCells, top: float) -> None:
        pdf, x = self._pdf, self._pdf.l_margin
        for index, (texts, column) in enumerate(zip(lines, self._columns, strict=True)):
            inset = self._inset(cells, index)
            if inset and cells.chip is not None and texts:
                pdf.set_fill_color(*cells.chip)
                pdf.set_draw_color(*QUIET)
                pdf.rect(x + _PAD, top + _PAD + self._pitch / 2 - 1.3, 2.6, 2.6, style="DF")
            for number, text in enumerate(texts):
                box = (
                    x + _PAD + inset,
                    top + _PAD + number * self._pitch,
                    column.width - 2 * _PAD - inset,
                    self._pitch,
                )
                pdf.put(
                    text,
                    box,
                    self._size,
                    colour=QUIET if column.quiet else TEXT,
                    align="L" if column.text else "R",
                    link=cells.link if column.text else None,
                )
            x += column.width

    def _head(self, room: float) -> None:
        """Write the titles, on the next page if less than ``room`` would be left below them."""
        if not any(column.title for column in self._columns):
            return
        pdf, size = self._pdf, self._size
        lines = [pdf.lines(column.title, column.width - 2 * _PAD, size, bold=True) for column in self._columns]
        height = max(len(each) for each in lines) * self._pitch + 2 * _PAD
        if height + room > pdf.left:
            pdf.new_page()
        top, x = pdf.get_y(), pdf.l_margin
        pdf.set_fill_color(*SOFT)
        pdf.rect(x, top, sum(column.width for column in self._columns), height, style="F")
        for texts, column in zip(lines, self._columns, strict=True):
            for number, text in enumerate(texts):
                box = (x + _PAD, top + _PAD + number * self._pitch, column.width - 2 * _PAD, self._pitch)
                pdf.put(text, box, size, bold=True, align="L" if column.text else "R")
            x += column.width
        self._rule(top + height)

    def _rule(self, y: float) -> None:
        pdf = self._pdf
        pdf.rule(y, LINE, sum(column.width for column in self._columns))
        pdf.set_xy(pdf.l_margin, y)

    def _inset(self, cells: TableCells, index: int) -> float:
        """Return the space for a chip."""
        return _CHIP if cells.chip is not None and index == cells.chip_in else 0.0
