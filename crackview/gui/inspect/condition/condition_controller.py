"""Joins elements and their ratings to the session: which element photos show, and the window of ratings."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview.export.condition import DEFAULT
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import ExportSettings
from crackview.gui.inspect.condition.condition_window import ConditionWindow
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.inspect.views import InspectViews
from crackview.gui.language import translated
from crackview.inspection import condition_rules
from crackview.inspection.condition import ConditionTable
from crackview.inspection.condition_rules import ConditionError
from crackview.inspection.session.commands.condition import LoadCondition, SetElement
from crackview.inspection.session.commands.folders import Folders
from crackview.inspection.session.snapshot import PhotoSnapshot


class ConditionController(QObject):
    """Sets elements, and rates them while the window is open. `show_finding` shows a photo and a finding on it."""

    problem = Signal(str)
    settings_changed = Signal()

    def __init__(
        self,
        views: InspectViews,
        client: SessionClient,
        actions: ActionSet,
        settings: ExportSettings,
        show_finding: Callable[[Path, int], None],
    ) -> None:
        super().__init__()
        self._views, self._client, self._actions, self._settings = views, client, actions, settings
        self._show_finding = show_finding
        self._folders: Folders = {}
        self._window: ConditionWindow | None = None
        actions.bind("photo.element", self._edit_element)
        actions.bind("photo.elements_from_folders", self._take_from_folders)
        actions.bind("condition.open", self._open_window)
        views.panel.photo.element_named.connect(self._set_element)
        views.panel.photo.element.textEdited.connect(lambda _text: self._offer())
        views.strip.selectionModel().selectionChanged.connect(lambda *_change: self._count())
        client.photo_changed.connect(self._on_photo)
        for signal in (
            client.findings_changed,
            client.annotations_changed,
            client.folder_changed,
            client.photo_changed,
        ):
            signal.connect(lambda _state: self.reload())
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Take other photos that are open now."""
        self._folders = folders
        self._update_actions()
        self.reload()

    def reload(self) -> None:
        """Rate again, if the window is seen."""
        if self._window is None or not self._window.isVisible():
            return
        try:
            rule = condition_rules.read(self._window.rules.rule)
        except ConditionError as error:
            self.problem.emit(translated(error))
            return
        self._client.ask(lambda reply: LoadCondition(self._folders, rule, reply), self._show)

    def _show(self, table: ConditionTable) -> None:
        if self._window is not None:
            self._window.set_table(table)

    def _open_window(self) -> None:
        if self._window is None:
            self._window = ConditionWindow(self._settings.condition_rule or DEFAULT, self._views.canvas.window())
            self._window.addAction(self._actions["app.guide"])
            self._window.shown.connect(self.reload)
            self._window.rule_chosen.connect(self._choose_rule)
            self._window.chosen.connect(self._show_finding)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _choose_rule(self, rule: str) -> None:
        self._settings.condition_rule = rule
        self.settings_changed.emit()
        self.reload()

    def _edit_element(self) -> None:
        self._views.panel.show_part(self._views.panel.photo)
        self._views.panel.photo.element.setFocus()

    def _set_element(self, element: str) -> None:
        self._client.submit(SetElement(self._meant(), element))

    def _take_from_folders(self) -> None:
        self._client.submit(SetElement(self._folders, None))

    def _meant(self) -> Folders:
        """Return the photos whose element is typed: the selected ones if the shown one is among them, else that one."""
        state = self._client.state
        shown = None if state is None else state.path
        selected = self._views.strip.selected()
        wanted = {shown, *(selected if shown in selected else ())}
        own = {folder: tuple(path for path in paths if path in wanted) for folder, paths in self._folders.items()}
        return {folder: paths for folder, paths in own.items() if paths}

    def _on_photo(self, state: PhotoSnapshot | None) -> None:
        self._views.panel.photo.set_element("" if state is None or state.photo is None else state.photo.element)
        self._count()
        self._update_actions()

    def _offer(self) -> None:
        """Offer the elements that photos have, when one begins to type: a folder may have ten thousand photos."""
        known = {status.element for status in self._views.strip.photos.statuses().values()} - {""}
        self._views.panel.photo.offer_elements(sorted(known, key=str.casefold))

    def _count(self) -> None:
        """Say how many photos are meant."""
        state, selected = self._client.state, self._views.strip.selected()
        shown = None if state is None else state.path
        self._views.panel.photo.set_meant(len(selected) if shown in selected else 1)

    def _update_actions(self) -> None:
        state = self._client.state
        self._actions["photo.element"].setEnabled(state is not None and state.photo is not None)
        for name in ("photo.elements_from_folders", "condition.open"):
            self._actions[name].setEnabled(bool(self._folders))
