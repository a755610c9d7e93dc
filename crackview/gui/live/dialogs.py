"""What Live asks the user for: files and folders, and a camera, the address of a stream or a recent source."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crackview.gui.language import tr, translated
from crackview.gui.live.messages import CameraRequest
from crackview.gui.overlay.overlay_panel import bold_label
from crackview.gui.widgets import file_dialogs
from crackview.gui.widgets.dialogs import close_row, fit
from crackview.gui.widgets.fields import ComboBox
from crackview.gui.widgets.labels import PlainLabel
from crackview.gui.widgets.spacing import give_room
from crackview.sources.camera import CameraChoice
from crackview.sources.source import VIDEO_SUFFIXES

_WIDTH = 520


class SourceDialog(QDialog):
    """A view; it deletes itself when closed."""

    chosen = Signal(object)
    """A `SourceOrigin`."""
    cameras_wanted = Signal()
    """Look for cameras; the answer comes by `set_cameras`."""

    def __init__(self, recent: Sequence[str], address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open camera or stream"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        self._build_camera(column)
        column.addSpacing(16)
        self._build_address(column, address)
        if recent:
            column.addSpacing(16)
            self._build_recent(column, recent)
        column.addSpacing(10)
        column.addWidget(close_row(self))
        self.set_cameras(None)
        self._line.setFocus()
        fit(self)

    def set_cameras(self, cameras: Sequence[CameraChoice] | None) -> None:
        """Offer these cameras; None: the search goes on."""
        self._camera.clear()
        for camera in cameras or ():
            self._camera.addItem(f"{translated(camera.name)}  ({camera.backend})", camera)
        if not cameras:
            text = tr("Looking for cameras…") if cameras is None else tr("No camera is plugged in")
            self._camera.addItem(text, None)
        for widget in (self._camera, self._size, self._rate, self._open_camera):
            widget.setEnabled(bool(cameras))
        self._offer_modes()

    def _build_camera(self, column: QVBoxLayout) -> None:
        column.addWidget(bold_label(tr("Camera")))
        self._camera, self._size, self._rate = ComboBox(), ComboBox(), ComboBox()
        self._camera.currentIndexChanged.connect(self._offer_modes)
        again = QPushButton(tr("Look again"))
        again.clicked.connect(self._look_again)
        self._open_camera = QPushButton(tr("Open camera"))
        self._open_camera.clicked.connect(self._choose_camera)
        form = QFormLayout(horizontalSpacing=18)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, box in ((tr("&Device"), self._camera), (tr("&Size"), self._size), (tr("&Rate"), self._rate)):
            form.addRow(text, box)
        column.addLayout(form)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (again, self._open_camera):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)

    def _build_address(self, column: QVBoxLayout, address: str) -> None:
        column.addWidget(bold_label(tr("Stream")))
        self._line = QLineEdit(address, placeholderText="rtsp://user:password@host:554/path")
        self._line.setAccessibleName(tr("Address of a stream"))
        self._line.returnPressed.connect(self._choose_address)
        self._open_address = QPushButton(tr("Open stream"), default=True)
        self._open_address.clicked.connect(self._choose_address)
        self._line.textChanged.connect(self._allow_address)
        self._allow_address(address)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._open_address)
        column.addLayout(row)
        hint = PlainLabel(
            tr("RTSP, RTMP, SRT, MJPEG over HTTP, or MPEG-TS over UDP. User and password are neither shown nor kept."),
            wordWrap=True,
        )
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(hint)

    def _build_recent(self, column: QVBoxLayout, recent: Sequence[str]) -> None:
        column.addWidget(bold_label(tr("Recent")))
        places = QListWidget()
        places.setAccessibleName(tr("Recent"))
        give_room(places)
        places.addItems(list(recent))
        places.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        places.setFixedHeight(min(6, len(recent)) * places.sizeHintForRow(0) + 8)
        places.itemActivated.connect(lambda item: self._choose(item.text()))
        column.addWidget(places)

    def _offer_modes(self) -> None:
        camera = self._camera.currentData()
        self._size.clear()
        self._rate.clear()
        self._size.addItem(tr("As the camera likes"), None)
        self._rate.addItem(tr("As the camera likes"), None)
        if camera is not None:
            for width, height in camera.sizes:
                self._size.addItem(f"{width} × {height}", (width, height))
            for rate in camera.rates:
                self._rate.addItem(tr("{0:g} fps", rate), rate)

    def _look_again(self) -> None:
        self.set_cameras(None)
        self.cameras_wanted.emit()

    def _allow_address(self, text: str) -> None:
        self._open_address.setEnabled("://" in text.strip())

    def _choose_camera(self) -> None:
        self._choose(CameraRequest(self._camera.currentData(), self._size.currentData(), self._rate.currentData()))

    def _choose_address(self) -> None:
        if self._open_address.isEnabled():
            self._choose(self._line.text().strip())

    def _choose(self, origin: object) -> None:
        self.chosen.emit(origin)
        self.close()


class LiveFileDialogs:
    """The file dialogs of the desktop, and the dialog for cameras and streams."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_source(self, recent: Sequence[str], address: str) -> SourceDialog:
        """Open the dialog for cameras and streams, without waiting for it."""
        dialog = SourceDialog(recent, address, self._parent.window())
        dialog.open()
        return dialog

    def open_video(self, folder: str) -> Path | None:
        """Ask for a video file."""
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(VIDEO_SUFFIXES))
        return file_dialogs.ask_open(self._parent, tr("Open video"), folder, f"{tr('Videos')} ({patterns})")

    def choose_folder(self, title: str, folder: str) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._parent.window(), title, folder)
        return Path(name) if name else None

    def save_table(self, title: str, suggestion: Path, dialect: str) -> tuple[Path, str] | None:
        """Ask where to write a table, and in which dialect of CSV."""
        return file_dialogs.ask_save_csv(self._parent, title, suggestion, dialect)

    def save(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write; `kinds` such as "MP4 (*.mp4)". A name without a suffix gets that of the suggestion."""
        name, _ = QFileDialog.getSaveFileName(self._parent.window(), title, str(suggestion), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_name(path.name + suggestion.suffix)
