"""Joins the drawing tools, the table of what was drawn, and the session."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.canvas.items import Tool
from crackview.gui.inspect.annotating.annotation_items import AnnotationItems, size_text
from crackview.gui.inspect.annotating.drawing_tools import TOOLS, DrawingTool
from crackview.gui.inspect.editing.tool_palette import ToolPalette
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import tr
from crackview.inspection.session.commands.annotations import AddAnnotation, RemoveAnnotations, ReviewAnnotations
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.vision.annotations import DAMAGES, Annotation, AnnotationKind


class AnnotationController(QObject):
    """Decides when the tools can be used, and submits what they draw. It is the `DrawingHost` that they work on."""

    settings_changed = Signal()

    def __init__(
        self, views: InspectViews, palette: ToolPalette, client: SessionClient, actions: ActionSet,
        settings: AppSettings,
    ) -> None:  # fmt: skip
        super().__init__()
        self._views, self._palette, self._client, self._actions = views, palette, client, actions
        self._settings, self._panel = settings, views.panel.annotations
        self._tools: dict[str, DrawingTool] = {name: tool(self) for name, tool in TOOLS.items()}
        self._expected: int | None = None  # the annotation with at least this number is selected when it comes
        for name in TOOLS:
            actions.bind(name, lambda on, name=name: views.tools.choose(self._tools[name] if on else None))
        views.tools.chosen.connect(self._chosen)
        views.canvas.pointed.connect(self._pointed)
        self._panel.selection_changed.connect(self._paint)
        self._panel.changed.connect(self._review)
        self._panel.remove_wanted.connect(self._remove)
        client.annotations_changed.connect(self._show)
        self._show(None)

    # What the tools ask for

    def draw(self, annotation: Annotation) -> None:
        """Keep what was drawn; of a text ask for its words, of a damage take the type of the last one."""
        if annotation.kind is AnnotationKind.TEXT:
            self._views.dialogs.ask_text(lambda text: self._keep(annotation, text))
        elif annotation.kind is AnnotationKind.DAMAGE:
            self._keep(replace(annotation, damage=self._settings.last_damage or next(iter(DAMAGES))))
        else:
            self._keep(annotation)

    def size_text(self, annotation: Annotation) -> str:
        """Return the size with the scale of the photo, in words."""
        state = self._client.state
        return size_text(annotation, None if state is None else state.scale)

    # What others tell

    def _keep(self, annotation: Annotation, note: str = "") -> None:
        state = self._client.state
        numbers = () if state is None else tuple(each.annotation.number for each in state.annotations)
        self._expected = max((*numbers, self._expected or 0)) + 1
        self._client.submit(AddAnnotation(annotation, note))
        self._views.panel.show_part(self._panel)

    def _chosen(self, tool: Tool | None) -> None:
        for name, own in self._tools.items():
            self._actions[name].setChecked(own is tool)
            if own is tool:
                self._palette.set_tool(self._actions.table[name].text, tr(own.hint))

    def _pointed(self, place: tuple[float, float] | None) -> None:
        tool = self._views.tools.tool
        if place is None and isinstance(tool, DrawingTool):
            tool.leave()
            self._views.canvas.update()

    def _show(self, state: PhotoSnapshot | None) -> None:
        able = state is not None and state.photo is not None
        if state is None:
            self._expected = None
            for tool in self._tools.values():
                tool.give_up()
        if not able and state is not None and isinstance(self._views.tools.tool, DrawingTool):
            self._views.tools.choose(None)
        for name in TOOLS:
            self._actions[name].setEnabled(able)
        records = () if state is None else state.annotations
        own = self._settings.damages
        self._panel.set_annotations(records, None if state is None else state.scale, own)
        if self._expected is not None:
            new = [each.id for each in records if each.annotation.number >= self._expected]
            if new:
                self._expected = None
                self._panel.choose(new)
        self._paint()

    def _paint(self) -> None:
        state = self._client.state
        if state is None:
            self._views.items.set("annotations", [])
            return
        chosen = frozenset(record.id for record in self._panel.chosen)
        self._views.items.set("annotations", [AnnotationItems(state.annotations, state.scale, chosen)])

    def _review(self, changes: dict[str, object]) -> None:
        damage = changes.get("damage")
        if isinstance(damage, str):
            self._settings.last_damage = damage
            if damage not in DAMAGES and damage not in self._settings.damages:
                self._settings.damages = [*self._settings.damages, damage]
            self.settings_changed.emit()
        if chosen := self._panel.chosen:
            self._client.submit(ReviewAnnotations(chosen, changes))

    def _remove(self) -> None:
        if chosen := self._panel.chosen:
            self._client.submit(RemoveAnnotations(chosen))
