"""Paints one photo of the strip: thumbnail, name, how far it is, and a warning mark on one that cannot be shown."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crackview.gui import palette
from crackview.gui.inspect.photos.photo_list import PROBLEM_ROLE, STATUS_ROLE
from crackview.inspection.session.snapshot import PhotoStage, PhotoStatus

ITEM = QSize(128, 112)
PICTURE = QSize(112, 76)
_PAD, _ROUND, _MARK, _BADGE = 8, 5, 22, 18
_ICONS = {
    PhotoStage.REVIEWED: "mdi6.check",
    PhotoStage.ACCEPTED: "mdi6.check-circle",
    PhotoStage.REJECTED: "mdi6.cancel",
    PhotoStage.PROBLEM: "mdi6.alert-outline",
}


class ThumbnailDelegate(QStyledItemDelegate):
    """The photo fills its frame, cropped; the name stands below, shortened in the middle."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all, so that ten thousand need not be measured."""
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
        if isinstance(thumbnail, QImage):
            painter.setClipPath(outline)
            painter.drawImage(frame, thumbnail, _cropped(thumbnail, frame))
            painter.setClipping(False)
        if problem:
            item = QRectF(0, 0, _MARK, _MARK)
            item.moveCenter(frame.center())
            palette.icon("mdi6.alert-outline").paint(painter, item.toRect())
        elif isinstance(status := index.data(STATUS_ROLE), PhotoStatus) and status.stage is not PhotoStage.NEW:
            _paint_badge(painter, frame, status, colours)
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
    """In the upper right corner: how many findings wait for a review, or a sign for what was said of the photo."""
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


def _cropped(picture: QImage, frame: QRectF) -> QRectF:
    """The middle of the picture, in the frame's proportions."""
    scale = min(picture.width() / frame.width(), picture.height() / frame.height())
    crop = QRectF(0, 0, frame.width() * scale, frame.height() * scale)
    crop.moveCenter(QRectF(picture.rect()).center())
    return crop
