"""Joins the correcting tools to canvas, palette, actions and session: which tool is used, and what it asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPalette, QWheelEvent

from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas.items import Tool
from crackview.gui.canvas.view_transform import ViewTransform
from crackview.gui.inspect.editing.tool_host import CorrectingTool, place_image, stroke_image
from crackview.gui.inspect.editing.tool_palette import ToolPalette
from crackview.gui.inspect.editing.tools import Brush, Delete, Eraser, Follow, Join, Lasso, Split, Trace
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import tr, translated
from crackview.gui.widgets.labels import plain_tip
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.commands.mask import ClearCorrections, DeleteFindings
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store import corrections
from crackview.inspection.store.codecs import Shape
from crackview.vision.pyramid import PhotoPyramid


@dataclass(frozen=True, eq=False)
class _Stroke:
    command: int
    box: tuple[int, int, int, int]
    image: QImage


class PendingStrokes:
    """An overlay item: the shapes of the commands that are not done yet, so that no stroke ever blinks."""

    def __init__(self) -> None:
        self._strokes: list[_Stroke] = []

    def add(self, command: int, shape: Shape, value: int) -> None:
        """Add what the command with a number will draw."""
        self._strokes.append(_Stroke(command, shape.box, stroke_image(shape, value)))

    def finish(self, command: int) -> None:
        """Drop the shapes of all commands up to a number: they are done."""
        self._strokes = [stroke for stroke in self._strokes if stroke.command > command]

    def clear(self) -> None:
        """Drop what is pending: another photo is shown."""
        self._strokes = []

    def paint(self, painter: QPainter, view: ViewTransform, ratio: float, _palette: QPalette) -> None:
        """Paint them."""
        for stroke in self._strokes:
            place_image(painter, view, ratio, stroke.box, stroke.image)


TOOLS = ("correct.brush", "correct.erase", "correct.lasso", "correct.trace", "correct.follow", "correct.join",
         "correct.split", "correct.delete")  # fmt: skip
_NOTCH = 120


class CorrectionController(QObject):
    """Decides when the tools can be used, and submits their edits. It is the `ToolHost` that they work on."""

    status_message = Signal(str)

    def __init__(self, views: InspectViews, palette: ToolPalette, client: SessionClient, actions: ActionSet) -> None:
        super().__init__()
        canvas, tools = views.canvas, views.tools
        self._canvas, self._palette, self._tool_manager = canvas, palette, tools
        self._client, self._actions = client, actions
        self._pending = PendingStrokes()
        views.items.set("tools", [self._pending])
        self._tools: dict[str, CorrectingTool] = {
            "correct.brush": Brush(self), "correct.erase": Eraser(self), "correct.lasso": Lasso(self),
            "correct.trace": Trace(self), "correct.follow": Follow(self), "correct.join": Join(self),
            "correct.split": Split(self), "correct.delete": Delete(self),
        }  # fmt: skip
        self._selected: tuple[int, ...] = ()
        for name in TOOLS:
            actions.bind(name, lambda on, name=name: self._set_tool(name, on=on))
        actions.bind("correct.clear", lambda: self.correct(ClearCorrections()))
        palette.size_changed.connect(self._set_size)
        palette.done_clicked.connect(lambda: tools.choose(None))
        tools.chosen.connect(self._chosen)
        client.photo_changed.connect(self._show_photo)
        client.mask_changed.connect(self._show_mask)
        canvas.pointed.connect(self._pointed)
        canvas.installEventFilter(self)
        self._show_photo(None)
        self._show_mask(None)

    # As the host of tools

    @property
    def state(self) -> PhotoSnapshot | None:
        """The photo that is shown."""
        return self._client.state

    @property
    def picture(self) -> PhotoPyramid | None:
        """Its pixels."""
        return self._canvas.photo

    def correct(self, command: Command, pending: Shape | None = None, value: int = corrections.CRACK) -> None:
        """Ask for an edit; what it will draw is shown until it is done."""
        number = self._client.correct(command)
        if pending is not None:
            self._pending.add(number, pending, value)
            self._canvas.update()

    def resized(self) -> None:
        """Show another size of the active tool."""
        if isinstance(self._tool_manager.tool, CorrectingTool):
            self._palette.set_size(self._tool_manager.tool.size)
            self._canvas.update()

    def show_message(self, sentence: str) -> None:
        """Show a message in the status bar."""
        self.status_message.emit(translated(sentence))

    # What others tell

    def set_selection(self, numbers: Sequence[int]) -> None:
        """Set the findings, by number, that Delete deletes without a click."""
        self._selected = tuple(numbers)

    def show_picture(self) -> None:
        """Show the tools beside a picture, and beside words none."""
        self._palette.set_visible(self._canvas.photo is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change the size of the tool by Alt + wheel."""
        tool = self._tool_manager.tool
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and isinstance(tool, CorrectingTool)
            and tool.sizes is not None
        ):
            # Qt takes a wheel with Alt for one that turns across
            turned = event.angleDelta().x() or event.angleDelta().y()
            tool.resize(max(1, abs(turned) // _NOTCH) * (1 if turned > 0 else -1))
            return True
        return super().eventFilter(watched, event)

    def _set_tool(self, name: str, *, on: bool) -> None:
        chosen = [record for number in self._selected if (record := self._client.finding(number)) is not None]
        if name == "correct.delete" and on and chosen:
            self._actions[name].setChecked(False)
            self.correct(DeleteFindings(tuple(chosen)))
            return
        self._tool_manager.choose(self._tools[name] if on else None)

    def _chosen(self, tool: Tool | None) -> None:
        for name, own in self._tools.items():
            self._actions[name].setChecked(own is tool)
        if not isinstance(tool, CorrectingTool):
            self._palette.set_tool("", "")
            return
        name = next(name for name, own in self._tools.items() if own is tool)
        title = self._actions.table[name].text
        self._palette.set_tool(title, tr(tool.hint), tool.sizes, tr("As shown") if tool.automatic else "")
        self._palette.set_size(tool.size)

    def _set_size(self, size: int) -> None:
        if isinstance(self._tool_manager.tool, CorrectingTool):
            self._tool_manager.tool.size = size
            self._palette.set_size(size)
            self._canvas.update()

    def _pointed(self, place: tuple[float, float] | None) -> None:
        if place is None and isinstance(self._tool_manager.tool, CorrectingTool):
            self._tool_manager.tool.leave()
            self._canvas.update()

    def _show_mask(self, state: PhotoSnapshot | None) -> None:
        if state is None:
            self._pending.clear()
            for tool in self._tools.values():
                tool.cancel()
        else:
            self._pending.finish(state.command)
        self._actions["correct.clear"].setEnabled(
            state is not None and state.photo is not None and bool(state.corrections.any())
        )
        self._canvas.update()

    def _show_photo(self, state: PhotoSnapshot | None) -> None:
        able = state is not None and state.photo is not None
        if state is not None and not able and isinstance(self._tool_manager.tool, CorrectingTool):
            self._tool_manager.choose(None)
        why = ""
        if state is not None and not able:
            why = tr("\nCorrections are kept beside a photo: save this picture to a file and open that.")
        for name in TOOLS:
            self._actions[name].setEnabled(able)
            self._actions[name].setToolTip(plain_tip(self._actions.tip(name) + why))
        self.show_picture()
