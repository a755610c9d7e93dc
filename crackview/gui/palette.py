"""The colours of the two themes as palette roles, and icons that take their colour from the palette when painted.

An icon asks the palette each time it is drawn, so a change of theme re-tints every button without a list of icons to
keep. The glyphs are those of qtawesome's Material Design font; the font file is read directly because importing
qtawesome with its twelve fonts takes a quarter of the start-up time.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QRawFont,
)
from PySide6.QtWidgets import QWidget

ACCENT = ("#0B6E99", "#56B6E0")
"""Of the light and of the dark theme: one accent, blue, safe for colour-blind readers."""
_COLOURS = {
    "Window": ("#F4F5F7", "#202428"),
    "WindowText": ("#1C2126", "#E6E9EC"),
    "Base": ("#FFFFFF", "#181B1E"),
    "AlternateBase": ("#F0F2F4", "#23272B"),
    "Text": ("#1C2126", "#E6E9EC"),
    "Button": ("#F4F5F7", "#2A2F34"),
    "ButtonText": ("#1C2126", "#E6E9EC"),
    "BrightText": ("#FFFFFF", "#FFFFFF"),
    "ToolTipBase": ("#1C2126", "#E6E9EC"),
    "ToolTipText": ("#F4F5F7", "#181B1E"),
    "PlaceholderText": ("#56616B", "#98A3AD"),
    "Light": ("#FFFFFF", "#3A4147"),
    "Midlight": ("#E7EAED", "#31373C"),
    "Mid": ("#C6CCD2", "#3D444B"),
    "Dark": ("#A3ABB3", "#15181A"),
    "Shadow": ("#6B747D", "#0C0E0F"),
    "Highlight": ACCENT,
    "HighlightedText": ("#FFFFFF", "#0C1419"),
    "Accent": ACCENT,
    "Link": ACCENT,
    "LinkVisited": ("#6A4C93", "#C3A6E8"),
}
_OUTLINE, _FUSION_DARKER = "#7E8892", 140
"""The outline of fields in the dark theme, and by how many per cent Fusion darkens a window for it."""
_DISABLED = ("#8B949C", "#6D767E")
_DISABLED_ROLES = ("WindowText", "Text", "ButtonText", "PlaceholderText", "Highlight", "Accent")


def make(*, dark: bool) -> QPalette:
    """Return the palette of the light or the dark theme."""
    palette = QPalette()
    for name, colours in _COLOURS.items():
        palette.setColor(QPalette.ColorRole[name], QColor(colours[dark]))
    for name in _DISABLED_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[name], QColor(_DISABLED[dark]))
    return palette


def outlined(colours: QPalette) -> QPalette:
    """Return a palette for fields in the dark theme, whose outlines are a darker window, and not seen on a dark one."""
    palette = QPalette(colours)
    palette.setColor(QPalette.ColorRole.Window, QColor(_OUTLINE).lighter(_FUSION_DARKER))
    return palette


def soft_accent(colours: QPalette) -> QColor:
    """Return the window's ground with a little of the accent colour, for what should be noticed calmly."""
    ground, accent = colours.color(QPalette.ColorRole.Window), colours.color(QPalette.ColorRole.Accent)
    parts = ((ground.redF(), accent.redF()), (ground.greenF(), accent.greenF()), (ground.blueF(), accent.blueF()))
    return QColor.fromRgbF(*(0.88 * below + 0.12 * above for below, above in parts))


def set_colour(widget: QWidget, role: QPalette.ColorRole, of: QPalette.ColorRole) -> None:
    """Set a colour role of a widget to the colour of another role in the theme."""
    colour, colours = QGuiApplication.palette().color(of), widget.palette()
    if colours.color(role) != colour:
        colours.setColor(role, colour)
        widget.setPalette(colours)


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def icon(name: str) -> QIcon:
    """Return a glyph in the palette's text colour.

    Args:
        name: qtawesome name in its ``mdi6`` font, such as ``"mdi6.folder-outline"``.

    Raises:
        KeyError: if the font has no such glyph.
    """
    return QIcon(_GlyphEngine(_glyph(name)))


def tinted(name: str, size: int, role: QPalette.ColorRole, ratio: float = 1.0) -> QPixmap:
    """Return a glyph as a pixmap of ``size`` logical pixels in the current colour of ``role``.

    It does not follow the palette: the caller redraws on a change.
    """
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _fill(painter, QRect(0, 0, size, size), _glyph(name), QGuiApplication.palette().color(role))
    painter.end()
    return pixmap


def _fill(painter: QPainter, rect: QRect, path: QPainterPath, colour: QColor) -> None:
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QRectF(rect).center() - QPointF(side / 2, side / 2))
    painter.scale(side / _EM, side / _EM)
    painter.fillPath(path, colour)
    painter.restore()


_EM = 24.0  # the grid Material Design icons are drawn on


@cache
def _font() -> tuple[QRawFont, dict[str, str]]:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package QtAwesome is missing; install CrackView again.")
    fonts = Path(spec.origin).parent / "fonts"
    charmap = next(fonts.glob("materialdesignicons6-webfont-charmap-*.json"))
    font = QRawFont(str(next(fonts.glob("materialdesignicons6-webfont-*.ttf"))), _EM)
    return font, json.loads(charmap.read_text(encoding="utf-8"))


@cache
def _glyph(name: str) -> QPainterPath:
    font, charmap = _font()
    (index,) = font.glyphIndexesForString(chr(int(charmap[name.removeprefix("mdi6.")], 16)))
    path = font.pathForGlyph(index)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path.translated(0, font.ascent())


_copies: list[QIconEngine] = []


class _GlyphEngine(QIconEngine):
    """Paints one glyph in the palette's colour for the icon's mode and state."""

    def __init__(self, path: QPainterPath) -> None:
        super().__init__()
        self._path = path

    def clone(self) -> "_GlyphEngine":
        copy = _GlyphEngine(self._path)
        _copies.append(copy)  # Qt takes the copy over without telling Python, which would free it here
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        role = QPalette.ColorRole.ButtonText
        if mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        elif state == QIcon.State.On and mode != QIcon.Mode.Disabled:
            role = QPalette.ColorRole.Accent
        _fill(painter, rect, self._path, QGuiApplication.palette().color(group, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = self.pixmap(size, mode, state)
        pixmap.setDevicePixelRatio(scale)
        return pixmap
