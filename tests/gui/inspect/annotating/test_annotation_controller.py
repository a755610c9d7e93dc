"""Measuring and annotating through the real window: kept, undone, judged, removed, there again tomorrow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from crackview.inspection.store.matching import ReviewState, Severity
from crackview.vision.annotations import AnnotationKind
from crackview.vision.scale import Scale
from tests.gui.inspect import mouse, walls


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    walls.photo(folder)
    return folder


@pytest.fixture
def sit(qtbot, folder):
    def sit():
        somebody = mouse.MouseUser(folder)
        qtbot.addWidget(somebody.window)
        return somebody

    return sit


def drawn(person):
    return [str(each.annotation.kind) for each in person.state.annotations]


def outline(person):
    before = len(drawn(person))
    person.take("annotate.damage")
    for place in ((40, 140), (120, 140), (120, 170), (121, 170)):
        person.draw(place, finished=False)
        person.canvas.repaint()
    person.until(lambda: len(drawn(person)) == before + 1)


def test_a_distance_is_kept_shown_with_its_size_undone_and_there_again_tomorrow(sit):
    person = sit()
    panel = person.window.workspace.panel.annotations
    person.take("annotate.distance")
    assert "both ends of a distance" in person.window.workspace._corrections._palette.hint
    person.draw((20, 100), (120, 100), finished=False)
    person.until(lambda: drawn(person) == ["distance"])
    assert panel.isVisible()
    assert float(panel.table.item(0, 2).text().split(" ±")[0]) == pytest.approx(100, abs=1)
    assert panel.table.item(0, 2).text().endswith(" px")
    person.window.workspace._client.change_settings(scale=Scale(0.5, 0.01))
    person.until(lambda: panel.table.item(0, 2).text().endswith(" mm"))
    assert float(panel.table.item(0, 2).text().split(" ±")[0]) == pytest.approx(50, abs=1)
    person.undo()
    person.undo()
    person.until(lambda: drawn(person) == [])
    person.window.actions_["correct.redo"].trigger()
    person.until(lambda: drawn(person) == ["distance"])
    person.window.close()
    again = sit()
    assert drawn(again) == ["distance"]
    again.window.close()


def test_a_damage_is_outlined_judged_and_removed_in_the_table(sit):
    person = sit()
    panel = person.window.workspace.panel.annotations
    outline(person)
    assert [each.id for each in panel.chosen] == [person.state.annotations[0].id]
    assert panel.table.item(0, 1).text() == "Spalling"
    assert panel.table.item(0, 2).text().endswith(" px²")
    panel._severity.setCurrentIndex(panel._severity.findData(Severity.HIGH))
    panel._severity.activated.emit(panel._severity.currentIndex())
    panel._state.setCurrentIndex(panel._state.findData(ReviewState.REJECTED))
    panel._state.activated.emit(panel._state.currentIndex())
    panel._note.setPlainText("loose")
    panel._note.keep()
    panel._report.click()
    person.until(lambda: not person.state.annotations[0].review.in_report)
    review = person.state.annotations[0].review
    assert (review.severity, review.state, review.note) == (Severity.HIGH, ReviewState.REJECTED, "loose")
    assert panel.table.item(0, 3).text() == "rejected"
    panel._type.setEditText("Salt crust")
    panel._type.lineEdit().editingFinished.emit()
    person.until(lambda: person.state.annotations[0].annotation.damage == "Salt crust")
    settings = person.window.workspace._settings
    assert (settings.damages, settings.last_damage) == (["Salt crust"], "Salt crust")
    assert panel._type.findData("Salt crust") > 0
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    person.until(lambda: drawn(person) == [])
    assert len(person.state.findings) == 3
    person.undo()
    person.until(lambda: drawn(person) == ["damage"])
    outline(person)
    assert person.state.annotations[1].annotation.damage == "Salt crust"
    person.window.close()


def test_a_text_is_asked_for_and_none_is_none(sit):
    person = sit()
    person.take("annotate.text")
    for text in ("", "look here"):
        person.draw((200, 200), finished=False)
        person.until(lambda: person.window.findChild(QInputDialog) is not None)
        dialog = person.window.findChild(QInputDialog)
        dialog.setTextValue(text)
        dialog.accept()
        person.until(lambda: person.window.findChild(QInputDialog) is None)
    person.until(lambda: drawn(person) == ["text"])
    assert person.state.annotations[0].review.note == "look here"
    assert not person.canvas.grab().isNull()
    person.window.close()


def test_all_kinds_are_painted_and_the_chosen_one_stands_out(sit):
    person = sit()
    for name, start, end in (
        ("annotate.arrow", (200, 150), (250, 200)),
        ("annotate.box", (20, 20), (60, 50)),
    ):
        person.take(name)
        person.draw(start, end, finished=False)
    person.until(lambda: drawn(person) == [AnnotationKind.ARROW, AnnotationKind.BOX])
    before = person.canvas.grab().toImage()
    person.window.workspace.panel.annotations.choose([person.state.annotations[0].id])
    person.canvas.repaint()
    assert person.canvas.grab().toImage() != before
    person.take("correct.brush")
    assert not person.window.actions_["annotate.box"].isChecked()
    person.window.close()
