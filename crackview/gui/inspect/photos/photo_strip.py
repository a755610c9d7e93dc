"""The strip of thumbnails below the photo, each with its name and how far it is. Only what is visible is asked for."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crackview.gui import palette
from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.workspace import WANTED
from crackview.gui.inspect.photos.photo_list import PROBLEM_ROLE, STATUS_ROLE, PhotoList
from crackview.gui.inspect.session_client import SessionClient
from crackview.gui.language import number, tr, translated
from crackview.inspection.session.commands.folders import Folders, LoadPhotoStatus, PhotoStatusLoaded
from crackview.inspection.session.snapshot import PhotoSnapshot, PhotoStage, PhotoStatus, photo_status
from crackview.vision.quality import Flaw

if TYPE_CHECKING:
    from crackview.vision.scale import Scale

ITEM = QSize(128, 112)
PICTURE = QSize(112, 76)
_PAD, _ROUND, _MARK, _BADGE = 8, 5, 22, 18
_FAINT = 0.35
_ICONS = {
    PhotoStage.REVIEWED: "mdi6.check",
    PhotoStage.ACCEPTED: "mdi6.check-circle",
    PhotoStage.REJECTED: "mdi6.cancel",
    PhotoStage.PROBLEM: "mdi6.alert-outline",
}
FLAW_ICONS = {
    Flaw.BLURRED: "mdi6.blur",
    Flaw.DARK: "mdi6.weather-night",
    Flaw.OVEREXPOSED: "mdi6.white-balance-sunny",
    Flaw.TILTED: "mdi6.perspective-less",
    Flaw.NO_SCALE: "mdi6.ruler",
}
_MOST_FLAWS = 3
"""Signs on a thumbnail: more would hide it, and the tool tip says them all."""
#: Milliseconds of rest after scrolling before thumbnails are asked for.
SCROLL_DEBOUNCE_MS = 40
#: Items beside the visible ones that are asked for as well.
BESIDE = 4


class ThumbnailDelegate(QStyledItemDelegate):
    """The photo fills its frame, cropped; the name stands below, shortened in the middle."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same size for all, so that ten thousand need not be measured."""
        return ITEM

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint frame, picture, mark or badge, and name."""
        colours: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect)
        frame = QRectF(box.left() + _PAD, box.top() + _PAD, PICTURE.width(), PICTURE.height())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        problem = index.data(PROBLEM_ROLE)
        thumbnail = index.data(Qt.ItemDataRole.DecorationRole)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _ROUND, _ROUND)
        painter.fillPath(outline, colours.color(QPalette.ColorRole.Midlight))
        status = index.data(STATUS_ROLE)
        if isinstance(thumbnail, QImage):
            painter.setClipPath(outline)
            painter.setOpacity(_FAINT if status.stage is PhotoStage.REJECTED else 1.0)
            painter.drawImage(frame, thumbnail, _cropped(thumbnail, frame))
            painter.setClipping(False)
            painter.setOpacity(1.0)
        if problem:
            item = QRectF(0, 0, _MARK, _MARK)
            item.moveCenter(frame.center())
            palette.icon("mdi6.alert-outline").paint(painter, item.toRect())
        elif status.stage is not PhotoStage.NEW:
            _paint_badge(painter, frame, status, colours)
        if not problem:
            for place, flaw in enumerate(status.flaws[:_MOST_FLAWS]):
                _paint_flaw(painter, frame, place, flaw, colours)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            role = QPalette.ColorRole.Accent if selected else QPalette.ColorRole.Mid
            painter.setPen(QPen(colours.color(role), 3 if selected else 1.5))
            painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), _ROUND + 2, _ROUND + 2)
        self._paint_name(painter, box, str(index.data()), colours, selected=selected)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRectF, name: str, colours: QPalette, *, selected: bool) -> None:
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        below = QRectF(box.left() + 4, box.top() + _PAD + PICTURE.height() + 5, box.width() - 8, 20)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(below.width()))
        role = QPalette.ColorRole.WindowText if selected else QPalette.ColorRole.PlaceholderText
        painter.setPen(colours.color(role))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


def _paint_badge(painter: QPainter, frame: QRectF, status: PhotoStatus, colours: QPalette) -> None:
    """Paint the badge in the upper right corner: the number of unreviewed findings, or a sign for the state."""
    painter.save()
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * 0.8)
    font.setBold(True)
    painter.setFont(font)
    waiting = status.stage is PhotoStage.FOUND
    text = "" if status.stage in _ICONS else str(status.unreviewed)
    width = max(_BADGE, painter.fontMetrics().horizontalAdvance(text) + 10)
    box = QRectF(frame.right() - width - 4, frame.top() + 4, width, _BADGE)
    role = QPalette.ColorRole
    painter.setPen(QPen(colours.color(role.Window), 1.5))
    painter.setBrush(colours.color(role.Accent if waiting else role.Window))
    painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
    if text:
        painter.setPen(colours.color(role.HighlightedText if waiting else role.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    else:
        palette.icon(_ICONS[status.stage]).paint(painter, box.adjusted(2, 2, -2, -2).toRect())
    painter.restore()


def _paint_flaw(painter: QPainter, frame: QRectF, place: int, flaw: Flaw, colours: QPalette) -> None:
    """Paint a sign for what may be wrong with the photo, from the upper left corner on; the tool tip says it."""
    painter.save()
    box = QRectF(frame.left() + 4 + place * (_BADGE + 2), frame.top() + 4, _BADGE, _BADGE)
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Window), 1.5))
    painter.setBrush(colours.color(QPalette.ColorRole.Window))
    painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
    palette.icon(FLAW_ICONS[flaw]).paint(painter, box.adjusted(2, 2, -2, -2).toRect())
    painter.restore()


def _cropped(picture: QImage, frame: QRectF) -> QRectF:
    """Return the middle of the picture, in the frame's proportions."""
    scale = min(picture.width() / frame.width(), picture.height() / frame.height())
    crop = QRectF(0, 0, frame.width() * scale, frame.height() * scale)
    crop.moveCenter(QRectF(picture.rect()).center())
    return crop


class PhotoStrip(QListView):
    """A row of thumbnails of its `photos`."""

    chosen = Signal(int)
    """The user chose the photo in this row."""
    wanted = Signal(object)
    """Thumbnails to read: a tuple of paths, the visible ones first."""
    filtered = Signal()
    """Other photos are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(tr("Photos"))
        self.photos = PhotoList()
        self.setModel(self.photos)
        self.setItemDelegate(ThumbnailDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.horizontalScrollBar()
        bar.setSingleStep(ITEM.width() // 2)
        height = ITEM.height() + bar.sizeHint().height() + 2
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self._rest = QTimer(self, singleShot=True, interval=SCROLL_DEBOUNCE_MS)
        self._rest.timeout.connect(self._ask)
        bar.valueChanged.connect(lambda _value: self._rest.start())
        self.selectionModel().currentChanged.connect(self._on_current)
        self._filter: Callable[[PhotoStatus], bool] | None = None
        self._shown: Sequence[int] = ()
        self._changed = QTimer(self, singleShot=True, interval=0)
        self._changed.timeout.connect(self._leave_out)
        self.photos.dataChanged.connect(self._on_data)
        self.setProperty(WANTED, False)

    def set_photos(self, paths: Sequence[Path]) -> None:
        """Show these photos, none of them chosen; one alone needs no strip."""
        self.photos.set_paths(paths)
        self.setProperty(WANTED, len(paths) > 1)
        self._shown = range(len(paths))
        self._leave_out()
        self._rest.start()

    def set_filter(self, wanted: Callable[[PhotoStatus], bool] | None) -> None:
        """Leave out the other photos, but for the one that is shown; None leaves out none."""
        self._filter = wanted
        self._leave_out()

    @property
    def shown(self) -> Sequence[int]:
        """The rows that are not left out."""
        return self._shown

    def beside(self, row: int, by: int) -> int:
        """Return the row of the photo so many before or after one in the strip; -1 beyond its ends."""
        place = bisect_left(self._shown, row) + by
        if by > 0 and row not in self._shown:
            place -= 1
        return self._shown[place] if 0 <= place < len(self._shown) else -1

    def set_current(self, row: int) -> None:
        """Mark a photo as the one that is shown and bring it into sight, without a signal."""
        index = self.photos.index(row)
        if self.currentIndex() != index:  # else the user chose it, perhaps with others
            with QSignalBlocker(self):
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._rest.start()

    def selected(self) -> list[Path]:
        """Return the photos that the user has selected, in their order."""
        return [self.photos.path(row) for row in sorted(index.row() for index in self.selectedIndexes())]

    def sizeHint(self) -> QSize:
        """Return a wide size, as high as a thumbnail with its name."""
        return QSize(800, self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Load thumbnails that came into sight."""
        super().resizeEvent(event)
        self._rest.start()

    def event(self, event: QEvent) -> bool:
        """Read thumbnails in sight again when the user comes back to the window: files may have changed meanwhile."""
        if event.type() == QEvent.Type.WindowActivate:
            self.photos.doubt()
            self._rest.start()
        return super().event(event)

    def _ask(self) -> None:
        shown, left = self._shown, self.horizontalScrollBar().value()
        first, last = left // ITEM.width(), (left + self.viewport().width()) // ITEM.width() + 1
        after, before = shown[last : last + BESIDE], shown[max(0, first - BESIDE) : first]
        self.wanted.emit(self.photos.missing([*shown[first:last], *after, *before]))

    def _on_data(self, _first: QModelIndex, _last: QModelIndex, roles: Sequence[int]) -> None:
        if self._filter is not None and Qt.ItemDataRole.DecorationRole not in roles:
            self._changed.start()

    def _leave_out(self) -> None:
        count, here = self.photos.rowCount(), self.currentIndex().row()
        shown: Sequence[int] = range(count)
        if self._filter is not None:
            shown = sorted({*self.photos.rows(self._filter), *([here] if here >= 0 else [])})
        if list(shown) != list(self._shown):
            self._shown = shown
            kept = set(shown)
            for row in range(count):
                self.setRowHidden(row, row not in kept)
            self._rest.start()
            self.filtered.emit()

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._filter is not None:
            self._changed.start()  # the one that was shown may go now
        if current.isValid():
            self.chosen.emit(current.row())


FILTERS: dict[str, Callable[[PhotoStatus], bool] | None] = {
    "all": None,
    "to_review": lambda status: status.to_review,
    "found": lambda status: status.findings > 0,
    "problems": lambda status: status.stage is PhotoStage.PROBLEM,
    "warnings": lambda status: bool(status.flaws),
    "rejected": lambda status: status.stage is PhotoStage.REJECTED,
}


class StripFilterController(QObject):
    """Lets the user choose which photos the strip shows."""

    status_message = Signal(str)

    def __init__(self, strip: PhotoStrip, actions: ActionSet) -> None:
        super().__init__()
        self._strip = strip
        for name, wanted in FILTERS.items():
            actions.bind(f"strip.{name}", lambda wanted=wanted: self._choose(wanted))
        actions["strip.all"].setChecked(True)

    def _choose(self, wanted: Callable[[PhotoStatus], bool] | None) -> None:
        self._strip.set_filter(wanted)
        count, shown = self._strip.photos.rowCount(), len(self._strip.shown)
        text = tr("1 photo") if count == 1 else tr("{0} photos").format(number(count))
        self.status_message.emit(text if shown == count else tr("{0} of {1}").format(number(shown), text))


class StatusController(QObject):
    """Keeps the strip up to date about how far every photo is: asks when they are opened, then listens."""

    problem = Signal(str)

    def __init__(self, strip: PhotoStrip, client: SessionClient) -> None:
        super().__init__()
        self._strip, self._client = strip, client
        self._folders: Folders = {}
        self._scale: Scale | None = None
        client.folder_changed.connect(lambda _state: self.read(self._folders))
        client.photo_changed.connect(self._on_state)
        client.scale_changed.connect(self._on_scale)

    def read(self, folders: Folders) -> None:
        """Read how far these photos are."""
        self._folders = folders
        self._client.ask(lambda reply: LoadPhotoStatus(folders, reply), self._handle)

    def _on_state(self, state: PhotoSnapshot | None) -> None:
        if state is not None and state.path is not None and state.photo is not None:
            self._strip.photos.set_statuses({state.path: photo_status(state.photo, state.settings)})

    def _on_scale(self, state: PhotoSnapshot | None) -> None:
        """Show whether photos have a scale: the shown one, or all of them where that of the folder has changed."""
        self._on_state(state)
        if state is not None and state.settings.scale != self._scale:
            self._scale = state.settings.scale
            self.read(self._folders)

    def _handle(self, surveyed: PhotoStatusLoaded) -> None:
        self._strip.photos.set_statuses(surveyed.statuses)
        for sentence in surveyed.damages:
            self.problem.emit(translated(sentence))
