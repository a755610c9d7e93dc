"""Joins the export dialog to the errand that writes, and remembers what was wanted."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crackview.export.formats import FORMATS, TITLE
from crackview.gui.action_set import ActionSet
from crackview.gui.inspect.desk_control import DeskControl
from crackview.gui.inspect.dialogs import Dialogs
from crackview.gui.inspect.errand_control import ErrandControl
from crackview.gui.inspect.export_dialog import Scope
from crackview.gui.inspect.export_errand import Export, Exported, ExportWish
from crackview.gui.inspect.standing import Stage
from crackview.gui.inspect.strip import Strip
from crackview.gui.inspect.survey import Folders, Keep, Kept
from crackview.gui.language import tr
from crackview.gui.mail import Mail
from crackview.gui.settings import Cover, ExportSettings

_ANALYSED = {Stage.FOUND, Stage.REVIEWED, Stage.CLEAR, Stage.ACCEPTED}


class ExportControl(QObject):
    """Decides what is offered and what is written."""

    settings_changed = Signal()

    def __init__(
        self,
        strip: Strip,
        dialogs: Dialogs,
        actions: ActionSet,
        desk: DeskControl,
        errands: ErrandControl,
        settings: ExportSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._dialogs, self._actions = strip, dialogs, actions
        self._desk, self._errands, self._settings = desk, errands, settings
        self._folders: Folders = {}
        self._wish: ExportWish | None = None
        self._mail = Mail(self)
        self._mail.arrived.connect(self._begin)
        errands.told.connect(self._take)
        errands.running_changed.connect(self._update_actions)
        actions.bind("export.open", self.ask)
        self._update_actions()

    def open(self, folders: Folders) -> None:
        """Other photos are open now."""
        self._folders = folders
        self._update_actions()

    def ask(self) -> None:
        """Shows the dialog."""
        stages = [each.stage for each in self._strip.standings().values()]
        shown, analysed = self._shown(), sum(each in _ANALYSED for each in stages)
        scopes = (
            Scope("shown", tr("This photo"), int(shown is not None)),
            Scope("all", tr("All analysed photos but rejected ones"), analysed),
            Scope("accepted", tr("Accepted photos only"), stages.count(Stage.ACCEPTED)),
        )
        self._dialogs.ask_export(self._last_wish(), scopes, self._want)

    def close(self) -> None:
        """Takes no more mail."""
        self._mail.close()

    def _want(self, scope: str, wish: ExportWish) -> None:
        self._remember(wish)
        folders, shown = self._folders, self._shown()
        if scope == "shown" and shown is not None:
            folders = {folder: (shown,) for folder, paths in folders.items() if shown in paths}
        self._wish = wish
        # in the desk's queue it comes after whatever a person has said so far
        self._desk.do(Keep(folders, self._mail.post))

    def _begin(self, kept: Kept) -> None:
        if self._wish is not None and not self._errands.running:
            self._errands.start(Export(self._wish, kept.folders, kept.places), tr("Exporting"))

    def _take(self, message: object) -> None:
        if isinstance(message, Exported):
            self._dialogs.show_exported(message)

    def _shown(self) -> Path | None:
        state = self._desk.state
        return None if state is None else state.path

    def _last_wish(self) -> ExportWish:
        home, settings = self._home(), self._settings
        cover = settings.covers.get(str(home))
        if cover is None:
            last = next(reversed(settings.covers.values()), Cover())
            cover = Cover(facts={name: text for name, text in last.facts.items() if name == "Inspector"})
        return ExportWish(
            kinds=tuple(kind for kind in settings.kinds if kind in FORMATS),
            accepted=False,
            folder=Path(cover.folder) if cover.folder else home / "export",
            title=cover.title or f"{TITLE}: {home.name}",
            facts=cover.facts,
            template=Path(settings.template) if settings.template else None,
        )

    def _remember(self, wish: ExportWish) -> None:
        self._settings.kinds = list(wish.kinds)
        self._settings.template = "" if wish.template is None else str(wish.template)
        cover = Cover(title=wish.title, facts=dict(wish.facts), folder=str(wish.folder))
        self._settings.remember(str(self._home()), cover)
        self.settings_changed.emit()

    def _home(self) -> Path:
        return next(iter(self._folders), Path.home())

    def _update_actions(self) -> None:
        self._actions["export.open"].setEnabled(bool(self._folders) and not self._errands.running)
