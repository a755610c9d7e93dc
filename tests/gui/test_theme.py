import gc
import itertools

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton, QSpinBox, QWidget

from crackview.gui import palette, theme
from crackview.gui.app.actions import ACTIONS

Role = QPalette.ColorRole
GROUNDS = (Role.Window, Role.Base, Role.AlternateBase, Role.Button)
TEXTS = (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText, Role.Accent, Role.Link, Role.LinkVisited)


@pytest.fixture
def themed(qapp):
    yield qapp
    theme.apply(qapp, "light")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_has_enough_contrast(dark):
    colours = palette.make(dark=dark)
    pairs = [
        *itertools.product(TEXTS, GROUNDS),
        (Role.HighlightedText, Role.Highlight),
        (Role.ToolTipText, Role.ToolTipBase),
    ]
    for text in (Role.WindowText, Role.PlaceholderText):
        assert palette.contrast(colours.color(text), palette.soft_accent(colours)) >= 4.5
    for text, ground in pairs:
        ratio = palette.contrast(colours.color(text), colours.color(ground))
        assert ratio >= 4.5, f"{text} on {ground}: {ratio:.2f}"


def test_contrast_is_that_of_wcag():
    assert palette.contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert palette.contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_light_and_dark_change_palette_and_scheme_and_back(themed):
    theme.apply(themed, "dark")
    assert theme.is_dark(themed)
    assert themed.style().name() == "fusion"
    theme.apply(themed, "light")
    assert not theme.is_dark(themed)
    assert themed.palette().color(Role.Accent) == QColor(palette.ACCENT[False])


FIELDS = [QLineEdit, QSpinBox, QPlainTextEdit, QCheckBox, QRadioButton]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_can_be_told_from_the_dark_window(themed, qtbot, kind):
    """Controls need 3:1 (WCAG 2.2, 1.4.11)."""
    theme.apply(themed, "dark")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(160, 60)
    field = kind(window)
    field.setGeometry(20, 20, 120, 26)
    image = window.grab().toImage()
    line = [image.pixelColor(x, 33) for x in range(20, 32)]
    assert max(palette.contrast(each, window.palette().color(Role.Window)) for each in line) >= 3


def test_fields_are_those_of_the_theme_again_when_it_is_light(themed, qtbot):
    before = {kind: QApplication.palette(kind.__name__).color(Role.Window) for kind in FIELDS}
    theme.apply(themed, "dark")
    theme.apply(themed, "light")
    for kind in FIELDS:
        assert (
            QApplication.palette(kind.__name__).color(Role.Window)
            == before[kind]
            == themed.palette().color(Role.Window)
        )


def test_system_follows_what_the_desktop_says(themed, monkeypatch):
    theme.apply(themed, "system")
    follower = themed.findChild(theme._Follower)
    for scheme, dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False), (Qt.ColorScheme.Unknown, False)):
        monkeypatch.setattr(type(themed.styleHints()), "colorScheme", lambda _, scheme=scheme: scheme)
        themed.styleHints().colorSchemeChanged.emit(scheme)
        assert theme.is_dark(themed) is dark, scheme
    assert len(themed.findChildren(theme._Follower)) == 1
    assert follower.name == "system"


def _ink(icon, mode=QIcon.Mode.Normal, state=QIcon.State.Off):
    image = icon.pixmap(QSize(64, 64), mode, state).toImage()
    opaque = [image.pixelColor(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255]
    assert opaque
    return max(set(map(QColor.name, opaque)), key=[colour.name() for colour in opaque].count)


def test_an_icon_made_before_is_tinted_by_the_theme_of_now(themed):
    icon = palette.icon("mdi6.circle")
    for name in ("light", "dark", "light"):
        theme.apply(themed, name)
        now = themed.palette()
        assert _ink(icon) == now.color(Role.ButtonText).name()
        assert _ink(icon, state=QIcon.State.On) == now.color(Role.Accent).name()
        assert _ink(icon, QIcon.Mode.Disabled) == now.color(QPalette.ColorGroup.Disabled, Role.ButtonText).name()
        assert _ink(icon, QIcon.Mode.Selected) == now.color(Role.HighlightedText).name()


def test_every_icon_of_the_table_exists_in_the_font(qapp):
    for entry in ACTIONS:
        if entry.icon:
            assert not palette.icon(entry.icon).pixmap(20, 20).isNull(), entry.icon
    with pytest.raises(KeyError):
        palette.icon("mdi6.no-such-glyph")


def test_a_tinted_pixmap_is_sharp_on_a_dense_screen(qapp):
    pixmap = palette.tinted("mdi6.circle", 20, Role.Accent, ratio=2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)


def test_a_copy_of_an_icon_that_qt_makes_its_own_lives_as_long_as_it_is_used(qapp):
    for _ in range(50):
        copy = QIcon(palette.icon("mdi6.circle"))
        copy.addPixmap(QPixmap(4, 4))
        gc.collect()
        assert not copy.pixmap(16, 16).isNull()
