from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from crackview.gui.inspect.findings import width_classes
from crackview.gui.inspect.findings.findings_panel import NoteEdit
from crackview.gui.inspect.findings.width_classes import ClassesDialog, ClassLegend
from crackview.vision import classes
from crackview.vision.classes import PAVEMENT, WidthClass, WidthClasses
from crackview.vision.widths import Origin


def test_a_swatch_is_as_thick_beside_its_text_on_a_screen_of_any_density(qapp):
    seen = []
    for ratio in (1, 2):
        image = QImage(60 * ratio, 20 * ratio, QImage.Format.Format_Grayscale8)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        width_classes.paint_swatch(painter, QRectF(0, 0, 60, 20), PAVEMENT.classes[-1], PAVEMENT)
        painter.end()
        seen.append(sum(255 - image.pixelColor(5 * ratio, y).value() for y in range(image.height())))
    assert seen[1] == pytest.approx(2 * seen[0], rel=0.1)
    assert seen[0] > 0


def test_the_legend_counts_drawn_findings_apart_from_those_too_narrow(qtbot):
    legend = ClassLegend()
    qtbot.addWidget(legend)
    widest = PAVEMENT.classes[-1]
    legend.set_counts(PAVEMENT, {Origin.DRAWN: 2, None: 3, widest: 1})
    texts = [each.toolTip() or each.text() for each in legend.findChildren(QLabel)]
    assert texts == [
        f"{widest.title}: ≥ {widest.from_mm:.2f} mm",
        "1",
        "too narrow to measure",
        "3",
        "drawn by hand",
        "2",
    ]


def test_limits_are_edited_and_told(qtbot):
    dialog = ClassesDialog(PAVEMENT)
    qtbot.addWidget(dialog)
    event = []
    dialog.decided.connect(event.append)
    dialog._name.setText("Runway")
    dialog._table.item(1, 1).setText("1,5")
    dialog._table.setCurrentCell(2, 0)
    dialog._remove.click()
    dialog.accept()
    wanted = (WidthClass("narrow", 0.0), WidthClass("moderate", 1.5))
    assert event == [WidthClasses("Runway", PAVEMENT.source, wanted)]


def test_limits_have_the_decimal_sign_of_the_language_and_stay_the_same_numbers(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        dialog = ClassesDialog(classes.ACI)
        qtbot.addWidget(dialog)
        shown = [dialog._table.item(row, 1).text() for row in range(dialog._table.rowCount())]
        assert shown == [f"{each.from_mm:g}".replace(".", ",") for each in classes.ACI.classes]
        assert any("," in text for text in shown)
        event = []
        dialog.decided.connect(event.append)
        dialog.accept()
        assert event == [classes.ACI]
    finally:
        QLocale.setDefault(before)


def test_a_preset_is_shown_in_the_language_of_the_window_and_stays_a_preset(qtbot, monkeypatch):
    monkeypatch.setattr(width_classes, "tr", lambda text: f"<{text}>")
    dialog = ClassesDialog(PAVEMENT)
    qtbot.addWidget(dialog)
    event = []
    dialog.decided.connect(event.append)
    assert dialog._name.text() == f"<{PAVEMENT.name}>"
    assert dialog._table.item(1, 0).text() == "<moderate>"
    dialog._table.item(2, 0).setText("as wide as a hand")
    dialog._check()
    dialog.accept()
    *before, last = PAVEMENT.classes
    assert event == [WidthClasses(PAVEMENT.name, PAVEMENT.source, (*before, replace(last, title="as wide as a hand")))]


def test_what_is_wrong_is_one_sentence_and_cannot_be_kept(qtbot):
    dialog = ClassesDialog(PAVEMENT)
    qtbot.addWidget(dialog)
    event = []
    dialog.decided.connect(event.append)
    keep = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    for column, text, said in (
        (1, "wide", "'wide' in row 2 is no number of mm"),
        (1, "9", "'wide' must begin above 9 mm"),
        (1, "0", "'moderate' must begin above 0 mm"),
        (0, "narrow", "Row 2 needs a title of its own"),
    ):
        dialog._fill(PAVEMENT)
        dialog._table.item(1, column).setText(text)
        assert dialog._wrong.text().startswith(said)
        assert not keep.isEnabled()
        dialog.accept()
    assert event == []
    dialog._reset()
    assert keep.isEnabled()


def test_a_note_is_kept_by_return_and_given_up_by_escape(qtbot):
    note = NoteEdit()
    qtbot.addWidget(note)
    noted = []
    note.noted.connect(noted.append)
    note.set_note("old")
    note.selectAll()
    qtbot.keyClicks(note, "new")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "er")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert noted == ["new"]
    assert note.toPlainText() == "new"
