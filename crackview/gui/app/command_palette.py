"""Find and run any action by typing a few of its letters.

It is a child widget and not a window of its own, so its position is right on every desktop, Wayland included, and the
window keeps the keyboard.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.actions import Action, plain, shortcut_texts
from crackview.gui.language import tr

_ENTRY = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS, _PAD = 600, 10, 10
_TITLE_BONUS = 100.0
_START, _FOLLOWS, _PLAIN = 8.0, 5.0, 1.0  # points of a letter that fits
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}


class CommandPalette(QFrame):
    """A line edit above the matching actions, the best first."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command-palette")
        self.setAutoFillBackground(True)
        self._actions, self._window = actions, parent
        self._focus_before: QWidget | None = None
        self._line = QLineEdit(placeholderText=tr("Type what you want to do"), frame=False)
        self._line.setAccessibleName(tr("Find an action"))
        self._line.setTextMargins(_PAD, _PAD, _PAD, _PAD)
        self._line.textChanged.connect(self._filter)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("Actions that fit"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFocusProxy(self._line)  # the arrow keys move through it
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_RowPainter(self._list))
        self._list.itemClicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.hide()

    def open(self, actions: ActionSet) -> None:
        """Show the enabled actions over the upper part of the window, with the focus in an empty line."""
        self._focus_before = QApplication.focusWidget()
        self._actions = actions
        self._line.clear()
        self._filter("")
        window = self._window
        width = min(_WIDTH, window.width() - 40)
        row = self._list.sizeHintForRow(0)
        height = self._line.sizeHint().height() + min(_ROWS * row + 8, window.height() // 2)
        self.setGeometry((window.width() - width) // 2, min(80, window.height() // 8), width, height)
        self.raise_()
        self.show()
        self._line.setFocus()

    def close_again(self) -> None:
        """Hide the palette and return the focus."""
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()
            self._focus_before = None

    def titles(self) -> list[str]:
        """Return the listed titles, from the top."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key that is typed into the line, and hide when the focus leaves."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # while it is open the line has every key, before the window's shortcuts
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = event.reason() in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
            if self.isVisible() and not stays:
                self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a border that stands out from the picture below, in either theme."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        toggles = key == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape or toggles:
            self.close_again()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self._list.currentItem())
        elif key in _MOVES:
            self._move(_MOVES[key])
        elif key not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        return True

    def _move(self, rows: int) -> None:
        last = sum(bool(self._list.item(row).flags()) for row in range(self._list.count())) - 1  # disabled ones follow
        self._list.setCurrentRow(max(0, min(self._list.currentRow() + rows, last)) if last >= 0 else -1)

    def _filter(self, query: str) -> None:
        rated = []
        for place, action_id in enumerate(self._actions.bound):
            entry, action = self._actions.table[action_id], self._actions[action_id]
            fit = _rate(query, entry)
            if fit is not None and entry.id != "app.palette" and action.isVisible():
                rated.append((not action.isEnabled(), -fit if query.strip() else 0.0, place, entry))
        self._list.clear()
        for _, _, _, entry in sorted(rated, key=lambda row: row[:3]):
            action = self._actions[entry.id]
            item = QListWidgetItem(action.icon(), entry.text, self._list)
            item.setData(_ENTRY, entry)
            item.setToolTip(entry.help)
            if not action.isEnabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        if self._list.count() and self._list.item(0).flags():
            self._list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags():
            return
        action = self._actions[item.data(_ENTRY).id]
        self.close_again()
        QTimer.singleShot(0, action, action.trigger)  # after this key press: the action may open a dialog


def _rate(query: str, entry: Action) -> float | None:
    """Rate how well a query fits an action: the title counts more than the menu."""
    title = score(query, entry.text)
    if title is not None:
        return title + _TITLE_BONUS
    return score(query, f"{entry.text} {plain(entry.menu).replace('/', ' ')}")


class _RowPainter(QStyledItemDelegate):
    """Paints icon, title, menu in a fainter colour, and the shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(0, option.fontMetrics.height() + _PAD + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Action = index.data(_ENTRY)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        group = QPalette.ColorGroup.Active if enabled else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        quiet = role if selected else QPalette.ColorRole.PlaceholderText
        if selected:
            painter.fillRect(option.rect, option.palette.brush(group, QPalette.ColorRole.Highlight))
        inner = option.rect.adjusted(2 * _PAD, 0, -2 * _PAD, 0)
        icon_rect = QRect(inner.left(), inner.center().y() - 8, 17, 17)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        index.data(Qt.ItemDataRole.DecorationRole).paint(painter, icon_rect, Qt.AlignmentFlag.AlignCenter, mode)
        text_rect = inner.adjusted(30, 0, 0, 0)
        centre = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(option.palette.color(group, role))
        painter.drawText(text_rect, centre, entry.text)
        painter.setPen(option.palette.color(group, quiet))
        painter.drawText(text_rect, centre | int(Qt.AlignmentFlag.AlignRight), "".join(shortcut_texts(entry)[:1]))
        past_title = option.fontMetrics.horizontalAdvance(entry.text) + 2 * _PAD
        painter.drawText(text_rect.adjusted(past_title, 0, 0, 0), centre, plain(entry.menu).replace("/", " › "))


def score(query: str, text: str) -> float | None:
    """Rate a text whose letters contain the query's in order.

    Starts of words and runs of letters count most, and a short text before a long one. Every word of the query has to
    fit; the words may come in any order.

    Returns:
        None if the query does not fit, else a number that is greater for a better fit.
    """
    folded = text.casefold()
    total = -0.01 * len(text)
    for word in query.casefold().split():
        fits = (_fit(word, folded, start) for start, letter in enumerate(folded) if letter == word[0])
        fit = max((fit for fit in fits if fit is not None), default=None)
        if fit is None:
            return None
        total += fit
    return total


def _fit(word: str, text: str, start: int) -> float | None:
    """Rate the match that begins at ``start`` and takes each further letter at its next place."""
    total, place = 0.0, start
    for i, letter in enumerate(word):
        found = text.find(letter, place) if i else start
        if found < 0:
            return None
        if found == 0 or not text[found - 1].isalnum():
            total += _START
        elif i and found == place:
            total += _FOLLOWS
        else:
            total += _PLAIN - 0.1 * (found - place)
        place = found + 1
    return total
