"""Saves the view of the Lab as a picture with a caption."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPalette, QPixmap

from crackview.gui.app.action_set import ActionSet
from crackview.gui.app.settings import AppSettings
from crackview.gui.lab.lab_controller import LabController
from crackview.gui.lab.lab_pipeline import LabPipeline
from crackview.gui.lab.messages import WriteView
from crackview.gui.lab.panes_view import CentreView
from crackview.gui.lab.photo_controller import LabFileDialogs
from crackview.gui.language import tr
from crackview.vision.noise import NOISES
from crackview.vision.recipe import Recipe

_MARGIN = 14


class SaveView(QObject):
    """Asks for a file, and writes the panes or the sweep as they are shown."""

    problem = Signal(str)

    def __init__(
        self,
        centre: CentreView,
        dialogs: LabFileDialogs,
        controller: LabController,
        actions: ActionSet,
        settings: AppSettings,
        pipeline: LabPipeline,
    ) -> None:
        super().__init__()
        self._centre, self._dialogs, self._controller = centre, dialogs, controller
        self._settings, self._pipeline = settings, pipeline
        actions.bind("lab.save_view", self.save)

    def save(self) -> None:
        """Write the view."""
        photo = self._controller.photo
        if photo is None:
            self.problem.emit(tr("There is nothing to save yet: open a photo first."))
            return
        path = self._dialogs.save_view(Path(self._settings.last_folder) / f"{photo.sample.stem}_lab.png")
        if path is None:
            return
        caption = f"{photo.name}: {in_words(self._controller.recipe)}"
        image = with_caption(self._centre.grab(), caption, self._centre.palette())
        self._pipeline.write(WriteView(path, image))


def in_words(recipe: Recipe) -> str:
    """Return a recipe as one line."""
    parts = [f"{tr(NOISES[name].title)} {amount:g} {tr(NOISES[name].unit)}" for name, amount in recipe.steps]
    return tr("{0}; seed {1}", ", ".join(parts), recipe.seed) if parts else tr("Clean")


def with_caption(picture: QPixmap, text: str, colours: QPalette) -> QImage:
    """Return the picture with a caption below it."""
    ratio = picture.devicePixelRatio()
    width, height = picture.width() / ratio, picture.height() / ratio
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * 1.15)
    box = QRectF(_MARGIN, height + _MARGIN, width - 2 * _MARGIN, 400)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    needed = QFontMetricsF(font).boundingRect(box, int(flags), text).height()
    total = height + needed + 2 * _MARGIN
    image = QImage(round(width * ratio), round(total * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(colours.color(QPalette.ColorRole.Window))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, picture)
    painter.setFont(font)
    painter.setPen(colours.color(QPalette.ColorRole.WindowText))
    painter.drawText(box, int(flags), text)
    painter.end()
    return image
