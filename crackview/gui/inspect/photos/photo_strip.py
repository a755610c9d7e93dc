"""The strip of thumbnails below the photo. Only what is visible is ever asked for."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from crackview.gui.app.workspace import WANTED
from crackview.gui.inspect.photos.photo_list import PhotoList
from crackview.gui.inspect.photos.thumbnail_delegate import ITEM, ThumbnailDelegate
from crackview.gui.inspect.photos.thumbnails import Thumbnail
from crackview.gui.language import tr
from crackview.inspection.session.snapshot import PhotoStatus

#: Milliseconds of rest after scrolling before thumbnails are asked for.
REST = 40
#: Items beside the visible ones that are asked for as well.
BESIDE = 4


class PhotoStrip(QListView):
    """A row of thumbnails."""

    chosen = Signal(int)
    """A person chose the photo in this row."""
    wanted = Signal(object)
    """Thumbnails to read: a tuple of paths, the visible ones first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(tr("Photos"))
        self._photos = PhotoList()
        self.setModel(self._photos)
        self.setItemDelegate(ThumbnailDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.horizontalScrollBar()
        bar.setSingleStep(ITEM.width() // 2)
        height = ITEM.height() + bar.sizeHint().height() + 2
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._ask)
        bar.valueChanged.connect(lambda _value: self._rest.start())
        self.selectionModel().currentChanged.connect(self._on_current)
        self.setProperty(WANTED, False)

    def set_photos(self, paths: Sequence[Path]) -> None:
        """Show these photos, none of them chosen; one alone needs no strip."""
        self._photos.set_paths(paths)
        self.setProperty(WANTED, len(paths) > 1)
        self._rest.start()

    def set_current(self, row: int) -> None:
        """Mark a photo as the one that is shown and bring it into sight, without a signal."""
        index = self._photos.index(row)
        with QSignalBlocker(self):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._rest.start()

    def set_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Show a thumbnail."""
        self._photos.set_thumbnail(thumbnail)

    def set_problem(self, path: Path, sentence: str) -> None:
        """Show the warning mark on a photo."""
        self._photos.set_problem(path, sentence)

    def set_statuses(self, statuses: Mapping[Path, PhotoStatus]) -> None:
        """Show how far some photos are; what was said of others stays."""
        self._photos.set_statuses(statuses)

    def statuses(self) -> Mapping[Path, PhotoStatus]:
        """How far the photos are of which something is known."""
        return self._photos.statuses()

    def next_to_review(self, row: int) -> int:
        """The row of the next photo after this one with unreviewed findings; -1 if there is none."""
        return self._photos.next_to_review(row)

    def troubles(self) -> list[tuple[int, Path, str]]:
        """Row and path of photos that cannot be shown or analysed, each with the sentence that says why."""
        return self._photos.troubles()

    def sizeHint(self) -> QSize:
        """Wide, and as high as a thumbnail with its name."""
        return QSize(800, self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other thumbnails may have come into sight."""
        super().resizeEvent(event)
        self._rest.start()

    def visible_rows(self) -> range:
        """The rows in sight."""
        first = self.horizontalScrollBar().value() // ITEM.width()
        last = (self.horizontalScrollBar().value() + self.viewport().width()) // ITEM.width()
        count = self._photos.rowCount()
        return range(min(first, count), min(last + 1, count))

    def _ask(self) -> None:
        rows = self.visible_rows()
        before = range(max(0, rows.start - BESIDE), rows.start)
        after = range(rows.stop, min(rows.stop + BESIDE, self._photos.rowCount()))
        self.wanted.emit(self._photos.missing([*rows, *after, *before]))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())
