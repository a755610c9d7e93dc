from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crackview.export.model import width_class
from crackview.gui.inspect.findings.all_findings import TITLES, AllFindingsModel, AllFindingsPanel
from crackview.gui.inspect.photos.photo_list import FLAWS
from crackview.inspection.session.commands.all_findings import JOINTS, ROW, STATES, AllFindings, LoadAllFindings
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.vision import classes
from crackview.vision.plane import Plane
from crackview.vision.quality import Flaw
from crackview.vision.scale import Scale, in_mm
from tests.gui.inspect import walls
from tests.gui.inspect.mouse import MouseUser
from tests.inspection import drawing


def loaded(folder, paths):
    received = []
    session = PhotoSession(folder / "home")
    LoadAllFindings({folder: tuple(paths)}, received.append).execute(session)
    session.close()
    return received[0]


@pytest.fixture
def folder(tmp_path):
    """Two photos with a scale of the folder, one with a plane, one new; the last one rejected in part."""
    paths = [drawing.photo(tmp_path, f"{seed}.png", seed) for seed in range(4)]
    with Inspection(tmp_path) as inspection:
        inspection.change_settings(
            inspection.settings(), scale=Scale(0.03, 0.001, "typed"), classes=classes.PLAIN_STEPS
        )
        seen = (None, drawing.joints(drawing.STEEP), drawing.joints(drawing.LEVEL))
        records = [
            drawing.analysed(inspection, path, joints=joints) for path, joints in zip(paths[:3], seen, strict=True)
        ]
        plane = Plane(((10, 10), (290, 20), (280, 190), (5, 180)), 400.0, 250.0)
        inspection.set_scale(records[1], Scale(1.4, 0.01, "rectangle", plane))
        first, second = inspection.findings(records[2].id)
        inspection.review([first], state=ReviewState.REJECTED)
        inspection.review([second], state=ReviewState.ACCEPTED, severity=Severity.HIGH)
    return tmp_path, paths


def test_a_row_has_what_the_table_of_its_photo_has(folder):
    where, paths = folder
    found = loaded(where, paths)
    assert found.paths == tuple(paths)
    assert found.rows["photo"].tolist() == [0, 0, 1, 1, 2, 2]
    with Inspection(where) as inspection:
        settings = inspection.settings()
        for row in found.rows:
            photo = inspection.locate(paths[row["photo"]])
            record = next(each for each in inspection.findings(photo.id) if each.finding.id == row["number"])
            sizes = in_mm(record.finding, photo.scale_in(settings))
            expected = (sizes.length, sizes.p95_width, sizes.width_uncertainty, sizes.limit)
            assert [row[name] for name in ("length", "width", "doubt", "limit")] == pytest.approx(expected)
            assert STATES[row["state"]] is record.review.state
            assert row["severity"] == record.review.severity
            assert (row["below"], row["scaled"]) == (record.finding.below_limit, True)
            assert JOINTS[row["joint"]] == (record.finding.joint or "")
            kind = width_class(record.finding, sizes, settings.classes)
            assert (None if row["width_class"] < 0 else found.classes[row["width_class"]]) == (kind and kind.title)


def test_a_row_has_a_sign_and_words_for_what_may_be_wrong_with_its_photo(qapp, folder):
    where, paths = folder
    found = loaded(where, paths)
    with Inspection(where) as inspection:
        settings = inspection.settings()
        expected = [inspection.locate(path).flaws(settings) for path in paths[:3]]
    assert list(found.flaws) == [*expected, ()]
    found = replace(found, flaws=((), (Flaw.TILTED, Flaw.NO_SCALE), (), ()))
    model = AllFindingsModel()
    model.set_findings(found)
    sound, warned = model.index(0, 0), model.index(2, 0)
    assert sound.data(Qt.ItemDataRole.DecorationRole) is None
    assert not warned.data(Qt.ItemDataRole.DecorationRole).isNull()
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert all(FLAWS[flaw] in warned.data(role) for flaw in (Flaw.TILTED, Flaw.NO_SCALE))
        assert "The" not in sound.data(role)


def test_joints_are_not_known_far_away_or_followed(folder):
    rows = loaded(*folder).rows
    assert [JOINTS[each] for each in rows["joint"]] == ["", "", "none", "follows", "follows", "none"]


def test_an_empty_folder_and_one_without_an_inspection_have_none(tmp_path):
    paths = [drawing.photo(tmp_path)]
    assert len(loaded(tmp_path, paths).rows) == 0
    assert not (tmp_path / "inspection.crackview").exists()


def many(count, photos=2000):
    from pathlib import Path

    rng = np.random.default_rng(7)
    rows = np.zeros(count, ROW)
    rows["photo"] = np.sort(rng.integers(0, photos, count))
    rows["number"] = np.arange(count) % 50 + 1
    rows["state"], rows["severity"] = rng.integers(0, len(STATES), count), rng.integers(0, 4, count)
    rows["length"], rows["width"], rows["limit"] = rng.random(count) * 900, rng.random(count) * 3, 0.2
    rows["doubt"], rows["scaled"] = 0.05, rng.random(count) > 0.3
    rows["width_class"], rows["joint"] = rng.integers(-1, 3, count), rng.integers(0, len(JOINTS), count)
    paths = tuple(Path(f"/wall/{each:04}.jpg") for each in range(photos))
    return AllFindings(paths, rows, ("fine", "middle", "wide"), tuple(f"Pier {each % 3}" for each in range(photos)))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", range(len(TITLES)))
def test_every_column_sorts_and_equal_ones_stand_by_photo_and_number(qapp, column, descending):
    model, found = AllFindingsModel(), many(500, 20)
    model.set_findings(found)
    model.sort(column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
    order = model._order
    assert sorted(order.tolist()) == list(range(500))
    name = ("photo", "number", "length", "width", "state", "width_class", "severity", "joint", "element")[column]
    if column == 8:
        name, found = "photo", replace(found, rows=found.rows.copy())
        found.rows["photo"] %= 3  # the rank of its element
    values = [
        (bool(row["scaled"]), float(row[name])) if column in {2, 3} else float(row[name]) for row in found.rows[order]
    ]
    if column == 4:
        values = [("unreviewed", "accepted", "rejected", "edited", "joint").index(STATES[int(each)]) for each in values]
    assert values == sorted(values, reverse=descending)
    equal = [
        (int(a), int(b))
        for a, b, same in zip(order, order[1:], np.equal(values[:-1], values[1:]).reshape(499, -1).all(1), strict=False)
        if same
    ]
    assert all(first < second for first, second in equal)


def test_the_filters_leave_out_the_others_and_the_counts_say_so(qtbot):
    panel, found = AllFindingsPanel(), many(5000)
    qtbot.addWidget(panel)
    panel.set_findings(found)
    waiting = int((found.rows["state"] == STATES.index(ReviewState.UNREVIEWED)).sum())
    assert panel._count.text() == f"5,000 findings, {waiting:,} to review"
    panel._photo.setText("1")
    choices = (
        (panel._state, "accepted"), (panel._class, "wide"), (panel._severity, "high"), (panel._joint, "touches one"),
        (panel._element, "Pier 1"),
    )  # fmt: skip
    for box, text in choices:
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
    rows = found.rows
    names = np.array([path.name for path in found.paths])
    wanted = (
        (np.char.find(names, "1")[rows["photo"]] >= 0)
        & (rows["state"] == STATES.index(ReviewState.ACCEPTED))
        & (rows["width_class"] == 2)
        & (rows["severity"] == 3)
        & (rows["joint"] == JOINTS.index("touches"))
        & (rows["photo"] % 3 == 1)
    )
    assert panel.model.rowCount() == wanted.sum() > 0
    assert panel._count.text().startswith(f"{wanted.sum()} of 5,000 findings, ")
    model = panel.model
    assert {model.index(row, 5).data() for row in range(model.rowCount())} == {"wide"}
    assert {model.index(row, 7).data() for row in range(model.rowCount())} == {"touches one"}


def test_a_hundred_thousand_rows_are_sorted_filtered_and_painted_without_a_text_for_each(qtbot, monkeypatch):
    panel, found = AllFindingsPanel(), many(100_000)
    qtbot.addWidget(panel)
    panel.resize(400, 600)
    panel.show()
    asked = []
    text = AllFindingsModel._text
    monkeypatch.setattr(AllFindingsModel, "_text", lambda self, *of: asked.append(1) or text(self, *of))
    panel.set_findings(found)
    for column in range(len(TITLES)):
        panel.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        panel.grab()
    panel.table.scrollToBottom()
    panel.grab()
    assert panel.model.rowCount() == 100_000
    assert len(asked) < 9 * 7 * 60, "only what is seen is made into texts"


@pytest.fixture
def hands(qtbot, tmp_path):
    for name in ("a.png", "b.png"):
        walls.photo(tmp_path, name)
    hands = MouseUser(tmp_path)
    qtbot.addWidget(hands.window)
    yield hands
    hands.window.close()


def test_a_click_shows_photo_and_finding_and_a_judgement_shows_in_the_table(hands):
    window, panel = hands.window, hands.window.workspace.panel
    table = panel.all_findings
    assert len(table.model.findings.rows) == 0, "nothing is read before the table is seen"
    panel.show_part(table)
    hands.until(lambda: table.model.rowCount() == 3)
    window.action_set["batch.run"].trigger()
    hands.until(lambda: table.model.rowCount() == 6)
    assert [table.model.finding(row)[1] for row in range(6)] == [1, 2, 3, 1, 2, 3]
    place = table.table.visualRect(table.model.index(4, 0)).center()
    QTest.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hands.until(lambda: hands.state is not None and hands.state.path.name == "b.png")
    assert window.workspace._findings.numbers == (2,)
    assert not hands.canvas.view.fitted
    QTest.keyClick(table.table, Qt.Key.Key_A)
    hands.until(window.workspace.idle)
    assert table.model.index(4, 4).data() == "accepted"
    assert table._count.text() == "6 findings, 5 to review"
    assert window.workspace._findings.numbers == (3,)
    assert table.table.currentIndex().row() == 5, "the table follows the review"
    QTest.keyClick(table.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    hands.until(lambda: hands.state is not None and hands.state.path.name == "a.png")
    assert window.workspace._findings.numbers == (1,)
    panel.show_part(panel.findings)
    assert panel.findings.table.isVisible()
