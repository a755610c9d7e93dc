"""Tools that point at findings: one deletes, one joins two."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette, QPolygonF

from crackview.gui.canvas.items import on_screen
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tools.tool_host import CorrectingTool, ToolHost, draw_finding, draw_guide
from crackview.inspection.session.commands.mask import DeleteFindings, JoinFindings

if TYPE_CHECKING:
    from crackview.inspection.store.records import FindingRecord


class Pick(CorrectingTool):
    """Shows which finding a click would take."""

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The centre line of the finding under the mouse."""
        super().paint(painter, view, ratio, palette)
        record = None if self._mouse is None else self._finding_at(*self._mouse)
        if record is not None:
            draw_finding(painter, record, view, ratio)


class Delete(Pick):
    """Deletes the finding that is clicked."""

    hint = "Click a finding to delete it"

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Delete it."""
        del modifiers
        record = self._finding_at(x, y)
        if record is None:
            self._host.say("There is no finding here: click on one, or erase.")
        else:
            self._host.correct(DeleteFindings((record,)))


class Join(Pick):
    """Bridges the gap between the two findings that are clicked."""

    hint = "Click one finding, then the other: the gap is bridged"

    def __init__(self, host: ToolHost) -> None:
        super().__init__(host)
        self._first: tuple[FindingRecord, float, float] | None = None

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, palette: QPalette) -> None:
        """The finding that was clicked, and the one under the mouse."""
        super().paint(painter, view, ratio, palette)
        if self._first is not None and self._mouse is not None:
            record, x, y = self._first
            draw_finding(painter, record, view, ratio)
            ends = [on_screen(view, ratio, x, y), on_screen(view, ratio, *self._mouse)]
            draw_guide(painter, QPolygonF(ends), dashed=True)

    def release(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Take one, or join it with the other."""
        del modifiers
        record = self._finding_at(x, y)
        if record is None:
            self._host.say("There is no finding here: click on one.")
        elif self._first is None:
            self._first = record, x, y
        elif record.finding.id == self._first[0].finding.id:
            self._host.say("This is the same finding: click on another one.")
        else:
            first, self._first = self._first[0], None
            self._host.correct(JoinFindings(first, record))

    def give_up(self) -> bool:
        """Forgets the first."""
        begun, self._first = self._first is not None, None
        return begun
