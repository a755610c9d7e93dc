"""The history of the photo and its folder: the list of all that was done, undo and redo, and a way to any step."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from crackview.gui.app.action_set import ActionSet
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import tr, translated
from crackview.gui.overlay.overlay_panel import quiet_label
from crackview.gui.widgets.labels import plain_tip
from crackview.gui.widgets.spacing import give_room
from crackview.inspection.session.snapshot import PhotoSnapshot
from crackview.inspection.store.history import Step
from crackview.inspection.store.step_titles import Title

_STEP = Qt.ItemDataRole.UserRole


class HistoryPanel(QWidget):
    """Shows and sends; decides nothing."""

    step_chosen = Signal(int)
    """The id of the step that is to be the last one done; 0: the beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("History"))
        self._list.setToolTip(tr("Double-click a step, or press Enter, to go back or forth to it"))
        self._list.setUniformItemSizes(True)
        give_room(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._choose)
        self._list.itemSelectionChanged.connect(self._update_button)
        self._go = QPushButton(tr("Go to this step"))
        self._go.clicked.connect(lambda: self._choose(self._list.currentItem()))
        self._hint = quiet_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._go)
        column.addLayout(row)
        self.set_steps((), known=False)

    def set_steps(self, steps: Sequence[Step], *, known: bool = True) -> None:
        """Show the steps, the first one first; `known`: whether a photo with a history is shown."""
        self._list.clear()
        if known:
            self._add(0, tr("As it was found"), undone=False, tip="")
        for step in steps:
            self._add(step.id, translated(step.title.sentence), undone=step.undone, tip=_time(step))
        done = sum(not step.undone for step in steps)
        last = max((row for row, step in enumerate(steps, start=1) if not step.undone), default=0)
        if known:
            font = self._list.item(last).font()
            font.setBold(True)
            self._list.item(last).setFont(font)
            self._list.setCurrentRow(last)
            self._list.scrollToItem(self._list.item(last))
        count = tr("1 step") if done == 1 else tr("{0} steps", done)
        self._hint.setText(count if known else tr("What is done on the photo appears here, and can be undone."))
        self._list.setEnabled(known)
        self._update_button()

    def _add(self, step: int, text: str, *, undone: bool, tip: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_STEP, step)
        item.setToolTip(plain_tip(tip))
        if undone:
            item.setForeground(self.palette().brush(QPalette.ColorRole.PlaceholderText))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{0}, undone", text))
        self._list.addItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.step_chosen.emit(int(item.data(_STEP)))

    def _update_button(self) -> None:
        item = self._list.currentItem()
        self._go.setEnabled(self._list.isEnabled() and item is not None and not item.font().bold())


def _is_same(step: Step | None, other: Step | None) -> bool:
    return step is not None and other is not None and step.id == other.id


def _time(step: Step) -> str:
    """Return when it was done, in the format of the language; "" where the file does not say."""
    when = QDateTime.fromString(step.time, Qt.DateFormat.ISODate)
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat) if when.isValid() else ""


class HistoryController(QObject):
    """Decides what can be undone and redone, and says what was.

    What can be undone is the last step of the photo that is shown or of its folder. Only after a judgement with which
    the review went on by itself, and before anything else is done, it is that judgement: its photo is shown again.
    """

    status_message = Signal(str)

    def __init__(
        self, panel: HistoryPanel, client: SessionClient, actions: ActionSet, show_photo: Callable[[Path], None]
    ) -> None:
        super().__init__()
        self._panel, self._client, self._actions, self._show_photo = panel, client, actions, show_photo
        self._turned: Step | None = None
        self._left: PhotoSnapshot | None = None
        self._following: Path | None = None
        self._arrived: PhotoSnapshot | None = None
        self._going_back = False
        actions.bind("correct.undo", self._undo)
        actions.bind(
            "correct.redo", lambda: self._turn(None if client.state is None else client.state.redo, client.redo)
        )
        panel.step_chosen.connect(client.go_to)
        client.history_changed.connect(self._show)
        client.findings_changed.connect(self._show_names)  # a preview is no step yet
        client.changing.connect(self._stay)
        self._show(None)

    def set_left(self, left: PhotoSnapshot, following: Path) -> None:
        """Tell which photo the review left by itself, and for which one."""
        self._left, self._following = left, following
        self._arrived, self._going_back = None, False

    def _undo(self) -> None:
        state, left = self._client.state, self._left
        if left is not None and left.path is not None and self._arrived is not None:
            self._going_back = True  # until its photo is there
            self._show_photo(left.path)
        else:
            self._turn(None if state is None else state.undo, self._client.undo)

    def _stay(self) -> None:
        """Undo what is done now, before the photo says that it was."""
        if self._left is not None and not self._going_back:
            self._left = None
            self._show_names(self._client.state)

    def _turn(self, step: Step | None, act: Callable[[], None]) -> None:
        self._turned = step
        act()

    def _say(self, steps: Sequence[Step]) -> None:
        """Say what was undone or redone: it may hold for the folder, and little of it may be seen here."""
        before, self._turned = self._turned, None
        after = next((step for step in steps if before is not None and step.id == before.id), None)
        if before is not None and after is not None and before.undone != after.undone:
            text = translated(after.title.sentence)
            self.status_message.emit(tr("Undone: {0}", text) if after.undone else tr("Done again: {0}", text))

    def _show(self, state: PhotoSnapshot | None) -> None:
        self._say(() if state is None else state.history)
        known = state is not None and state.photo is not None
        self._panel.set_steps(() if state is None else state.history, known=known)
        self._follow(state)
        self._show_names(state)

    def _show_names(self, state: PhotoSnapshot | None) -> None:
        """Name what undo and redo would do; a preview is stored before, and ends what could be redone."""
        went_on = self._left if self._arrived is not None else None
        previewed = None if state is None or went_on is not None else state.previewed
        undone = None if state is None else (state if went_on is None else went_on).undo
        redone = None if state is None or previewed is not None else state.redo
        self._name("correct.undo", previewed if previewed is not None or undone is None else undone.title)
        self._name("correct.redo", None if redone is None else redone.title)

    def _follow(self, state: PhotoSnapshot | None) -> None:
        """Notice when the photo arrives to which the review went on, when something is done there, and the way back."""
        left, arrived = self._left, self._arrived
        if state is None or left is None:
            return
        if arrived is None:
            if state.number != left.number:
                self._left, self._arrived = (left, state) if state.path == self._following else (None, None)
        elif state.number != arrived.number:
            self._left = None
            if self._going_back and state.path == left.path:
                if _is_same(state.undo, left.undo):
                    self._turn(state.undo, self._client.undo)
                else:
                    self.status_message.emit(tr("Nothing was undone: another window has changed this photo since"))
        elif not self._going_back and (state.undo, state.redo) != (arrived.undo, arrived.redo):
            self._left = None

    def _name(self, name: str, title: Title | None) -> None:
        """Undo and redo say what they would do."""
        entry = self._actions.table[name]
        self._actions[name].setEnabled(title is not None)
        text = "" if title is None else translated(title.sentence).replace("&", "&&")
        self._actions[name].setText(f"{entry.title}: {text}" if text else entry.title)
