"""Tables of the report: rows that stay whole where they fit, headings repeated on every page, colour chips."""

from collections.abc import Sequence
from dataclasses import dataclass

from crackview.export.report.pdf_canvas import LINE, QUIET, SOFT, TEXT, Colour, PdfCanvas

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

    def __init__(self, paper: PdfCanvas, columns: Sequence[TableColumn], size: float = 8.0) -> None:
        self._paper, self._columns, self._size = paper, tuple(columns), size
        self._pitch = size * 0.48
        self._head(room=_TOGETHER * self._pitch)

    def row(self, cells: TableCells) -> tuple[int, float]:
        """Add a row, over several pages if needed, and return its page and the height of its top there."""
        paper = self._paper
        lines = [
            paper.lines(text, column.width - 2 * _PAD - self._inset(cells, index), self._size)
            for index, (text, column) in enumerate(zip(cells.texts, self._columns, strict=True))
        ]
        whole = max(len(each) for each in lines)
        if cells.below:
            room = sum(column.width for column in self._columns[1:]) - 2 * _PAD
            under = paper.lines(cells.below, room, self._size)
            lines[1] += [""] * (whole - len(lines[1])) + under
            whole += len(under)
        begun: tuple[int, float] | None = None
        while True:
            fitting = int((paper.left - 2 * _PAD) / self._pitch)
            if fitting < min(whole, _TOGETHER):
                self._turn()
                continue
            top = paper.get_y()
            begun = begun or (paper.page, top)
            bottom = top + min(whole, fitting) * self._pitch + 2 * _PAD
            self._draw([each[:fitting] for each in lines], cells, top)
            self._rule(bottom)
            lines = [each[fitting:] for each in lines]
            whole -= fitting
            if whole <= 0:
                return begun

    def _turn(self) -> None:
        self._paper.new_page()
        self._head(room=0)

    def _draw(self, lines: list[list[str]], cells: TableCells, top: float) -> None:
        paper, x = self._paper, self._paper.l_margin
        for index, (texts, column) in enumerate(zip(lines, self._columns, strict=True)):
            inset = self._inset(cells, index)
            if inset and cells.chip is not None and texts:
                paper.set_fill_color(*cells.chip)
                paper.set_draw_color(*QUIET)
                paper.rect(x + _PAD, top + _PAD + self._pitch / 2 - 1.3, 2.6, 2.6, style="DF")
            for number, text in enumerate(texts):
                box = (
                    x + _PAD + inset,
                    top + _PAD + number * self._pitch,
                    column.width - 2 * _PAD - inset,
                    self._pitch,
                )
                paper.put(
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
        paper, size = self._paper, self._size
        lines = [paper.lines(column.title, column.width - 2 * _PAD, size, bold=True) for column in self._columns]
        height = max(len(each) for each in lines) * self._pitch + 2 * _PAD
        if height + room > paper.left:
            paper.new_page()
        top, x = paper.get_y(), paper.l_margin
        paper.set_fill_color(*SOFT)
        paper.rect(x, top, sum(column.width for column in self._columns), height, style="F")
        for texts, column in zip(lines, self._columns, strict=True):
            for number, text in enumerate(texts):
                box = (x + _PAD, top + _PAD + number * self._pitch, column.width - 2 * _PAD, self._pitch)
                paper.put(text, box, size, bold=True, align="L" if column.text else "R")
            x += column.width
        self._rule(top + height)

    def _rule(self, y: float) -> None:
        paper = self._paper
        paper.rule(y, LINE, sum(column.width for column in self._columns))
        paper.set_xy(paper.l_margin, y)

    def _inset(self, cells: TableCells, index: int) -> float:
        """Return the space for a chip."""
        return _CHIP if cells.chip is not None and index == cells.chip_in else 0.0
