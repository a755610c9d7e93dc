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
def open_user(qtbot, folder):
    def open_user():
        somebody = mouse.MouseUser(folder)
        qtbot.addWidget(somebody.window)
        return somebody

    return open_user


def drawn(user):
    return [str(each.annotation.kind) for each in user.state.annotations]


def outline(user):
    before = len(drawn(user))
    user.choose_tool("annotate.damage")
    for place in ((40, 140), (120, 140), (120, 170), (121, 170)):
        user.draw(place, finished=False)
        user.canvas.repaint()
    user.until(lambda: len(drawn(user)) == before + 1)


def test_a_distance_is_kept_shown_with_its_size_undone_and_there_again_tomorrow(open_user):
    user = open_user()
    panel = user.window.workspace.panel.annotations
    user.choose_tool("annotate.distance")
    assert "both ends of a distance" in user.window.workspace._corrections._palette.hint
    user.draw((20, 100), (120, 100), finished=False)
    user.until(lambda: drawn(user) == ["distance"])
    assert panel.isVisible()
    assert float(panel.table.item(0, 2).text().split(" ±")[0]) == pytest.approx(100, abs=1)
    assert panel.table.item(0, 2).text().endswith(" px")
    user.window.workspace._client.change_settings(scale=Scale(0.5, 0.01))
    user.until(lambda: panel.table.item(0, 2).text().endswith(" mm"))
    assert float(panel.table.item(0, 2).text().split(" ±")[0]) == pytest.approx(50, abs=1)
    user.undo()
    user.undo()
    user.until(lambda: drawn(user) == [])
    user.window.action_set["correct.redo"].trigger()
    user.until(lambda: drawn(user) == ["distance"])
    user.window.close()
    again = open_user()
    assert drawn(again) == ["distance"]
    again.window.close()


def test_a_damage_is_outlined_judged_and_removed_in_the_table(open_user):
    user = open_user()
    panel = user.window.workspace.panel.annotations
    outline(user)
    assert [each.id for each in panel.chosen] == [user.state.annotations[0].id]
    assert panel.table.item(0, 1).text() == "Spalling"
    assert panel.table.item(0, 2).text().endswith(" px²")
    panel._severity.setCurrentIndex(panel._severity.findData(Severity.HIGH))
    panel._severity.activated.emit(panel._severity.currentIndex())
    panel._state.setCurrentIndex(panel._state.findData(ReviewState.REJECTED))
    panel._state.activated.emit(panel._state.currentIndex())
    panel._note.setPlainText("loose")
    panel._note.keep()
    panel._report.click()
    user.until(lambda: not user.state.annotations[0].review.in_report)
    review = user.state.annotations[0].review
    assert (review.severity, review.state, review.note) == (Severity.HIGH, ReviewState.REJECTED, "loose")
    assert panel.table.item(0, 3).text() == "rejected"
    panel._type.setEditText("Salt crust")
    panel._type.lineEdit().editingFinished.emit()
    user.until(lambda: user.state.annotations[0].annotation.damage == "Salt crust")
    settings = user.window.workspace._settings
    assert (settings.damages, settings.last_damage) == (["Salt crust"], "Salt crust")
    assert panel._type.findData("Salt crust") > 0
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    user.until(lambda: drawn(user) == [])
    assert len(user.state.findings) == 3
    user.undo()
    user.until(lambda: drawn(user) == ["damage"])
    outline(user)
    assert user.state.annotations[1].annotation.damage == "Salt crust"
    user.window.close()


def test_a_text_is_asked_for_and_none_is_none(open_user):
    user = open_user()
    user.choose_tool("annotate.text")
    for text in ("", "look here"):
        user.draw((200, 200), finished=False)
        user.until(lambda: user.window.findChild(QInputDialog) is not None)
        dialog = user.window.findChild(QInputDialog)
        dialog.setTextValue(text)
        dialog.accept()
        user.until(lambda: user.window.findChild(QInputDialog) is None)
    user.until(lambda: drawn(user) == ["text"])
    assert user.state.annotations[0].review.note == "look here"
    assert not user.canvas.grab().isNull()
    user.window.close()


def test_all_kinds_are_painted_and_the_chosen_one_stands_out(open_user):
    user = open_user()
    for name, start, end in (
        ("annotate.arrow", (200, 150), (250, 200)),
        ("annotate.box", (20, 20), (60, 50)),
    ):
        user.choose_tool(name)
        user.draw(start, end, finished=False)
    user.until(lambda: drawn(user) == [AnnotationKind.ARROW, AnnotationKind.BOX])
    before = user.canvas.grab().toImage()
    user.window.workspace.panel.annotations.choose([user.state.annotations[0].id])
    user.canvas.repaint()
    assert user.canvas.grab().toImage() != before
    user.choose_tool("correct.brush")
    assert not user.window.action_set["annotate.box"].isChecked()
    user.window.close()
