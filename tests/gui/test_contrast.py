"""Texts that lie on other grounds than the window's: on pictures, in the cells of the sweep, beside the curves.

The pairs of the palettes themselves are in test_theme; texts of what is switched off are exempt (WCAG 2.2, 1.4.3).
"""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from crackview.export import class_looks
from crackview.export.sweep_report import COLOURS, heat
from crackview.gui import palette
from crackview.gui.canvas import readout
from crackview.gui.canvas.readout import Corner
from crackview.gui.lab import sweep_view
from crackview.vision import overlay

THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("picture", ["black", "white", "#808080"])
def test_a_text_over_a_picture_can_be_read_whatever_the_picture(qapp, dark, picture):
    colours = palette.make(dark=dark)
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(picture))
    painter = QPainter(image)
    box = readout.paint(painter, QRectF(0, 0, 400, 100), colours, "58%", Corner.TOP_LEFT)
    painter.end()
    ground = image.pixelColor((box.topLeft() + QPointF(readout.PAD_X / 2, box.height() / 2)).toPoint())
    assert ground != QColor(picture)
    assert palette.contrast(ground, colours.color(QPalette.ColorRole.WindowText)) >= 4.5


def test_a_text_wider_than_the_picture_is_wrapped(qapp):
    image = QImage(220, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    area = QRectF(image.rect())
    one = readout.paint(painter, area, qapp.palette(), "Salt", Corner.TOP_LEFT)
    long = readout.paint(painter, area, qapp.palette(), "Salt: dead pixels of a cheap sensor, again", Corner.TOP_LEFT)
    painter.end()
    assert area.contains(long)
    assert long.height() > 1.5 * one.height()


def test_the_numbers_of_the_sweep_can_be_read_on_every_colour_of_their_cells():
    for step in range(101):
        ground, ink = heat(step / 100)
        assert palette.contrast(QColor(ground), QColor(ink)) >= 4.5, step


def test_a_stripe_of_the_hatch_of_joints_stands_out_on_any_ground():
    own, light = QColor(*overlay.JOINT_RGB), QColor(*overlay.LIGHT_RGB)
    assert palette.contrast(own, light) >= 7
    for grey in range(256):
        assert max(palette.contrast(QColor(grey, grey, grey), each) for each in (own, light)) >= 3, grey
    for other in (overlay.FILL_RGB, (0, 158, 115), class_looks.UNCLASSED_RGB):  # cracks, damage, what has no class
        assert palette.contrast(QColor(*other), own) >= 2, "where colours cannot be told apart"


@THEMES
def test_the_lines_of_the_curves_stand_out(dark):
    """Graphics need 3:1 (WCAG 2.2, 1.4.11)."""
    base = palette.make(dark=dark).color(QPalette.ColorRole.Base)
    for index in range(len(COLOURS)):
        assert palette.contrast(sweep_view.line_colour(index, dark=dark), base) >= 3, COLOURS[index]
