from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLabel

from crackview.gui.inspect.findings.findings_model import TABLE_COLUMNS, FindingsCriteria, table_rows
from crackview.gui.inspect.findings.findings_panel import FindingDetail
from crackview.gui.inspect.findings.findings_table import FindingsFilter, FindingsTable
from crackview.inspection.store.matching import Review, ReviewState
from crackview.vision.classes import PLAIN_STEPS
from crackview.vision.widths import Origin
from tests.gui.inspect.sample_findings import state

AT = {column.id: index for index, column in enumerate(TABLE_COLUMNS)}


def cells(table, column):
    model = table.model()
    return [model.index(row, AT[column]).data() for row in range(model.rowCount())]


def table_of(qtbot, **options):
    table = FindingsTable()
    qtbot.addWidget(table)
    table.set_rows(table_rows(state(**options)), PLAIN_STEPS)
    return table


def test_below_what_pixels_carry_the_table_says_only_that(qtbot):
    table = table_of(qtbot)
    assert cells(table, "p95") == ["0.800 mm", "1.600 mm", "< 0.30 mm"]
    assert cells(table, "length") == ["30.0 mm", "20.0 mm", "10.0 mm"]
    assert cells(table, "class") == ["0.5 to 1 mm", "1 to 2 mm", "–"]
    assert cells(table_of(qtbot, scale=None), "p95") == ["8.00 px", "16.00 px", "< 3.0 px"]
    assert cells(table_of(qtbot, scale=None), "class") == ["–"] * 3


def of_origins(*origins, **options):
    """Rows of findings whose widths are from these."""
    made = state(**options)
    records = [replace(each, finding=replace(each.finding, width_from=Origin(origin)))
               for each, origin in zip(made.findings, origins, strict=True)]  # fmt: skip
    return table_rows(replace(made, findings=tuple(records)))


def tip(table, column, line):
    return table.model().index(line, AT[column]).data(Qt.ItemDataRole.ToolTipRole)


def test_what_a_width_is_from_is_a_column_and_a_sentence_at_the_width(qtbot):
    table = table_of(qtbot)
    assert table.isColumnHidden(AT["from"])
    table.set_rows(of_origins("photo", "map", "drawn"), PLAIN_STEPS)
    assert cells(table, "from") == ["photo", "map", "drawn"]
    for column in ("p95", "mean", "median", "max", "from"):
        assert "two edges that the photo shows" in tip(table, column, 0)
        assert "probability map, which is less certain" in tip(table, column, 1)
        assert "Drawn by hand" in tip(table, column, 2)
        assert ("it may be up to" in tip(table, column, 0), "it may be up to 0.30 mm" in tip(table, column, 2)) == (
            False,
            True,
        )
    assert tip(table, "length", 0) is None
    table.sortByColumn(AT["from"], Qt.SortOrder.DescendingOrder)
    assert table.shown() == (3, 2, 1)


def test_a_drawn_width_has_no_class_and_says_so(qtbot):
    table = table_of(qtbot)
    rows = of_origins("drawn", "photo", "map")
    table.set_rows(rows, PLAIN_STEPS)
    assert cells(table, "class") == ["drawn", "1 to 2 mm", "–"]
    assert rows[0].width_class is None
    table.set_filter(FindingsCriteria(width_class="0.5 to 1 mm"))
    assert table.shown() == ()


def test_the_detail_says_what_the_widths_are_from(qtbot):
    detail = FindingDetail()
    qtbot.addWidget(detail)
    first, _, narrow = of_origins("drawn", "photo", "map")
    for row, word, sentences in ((first, "drawn", ("Drawn by hand",)),
                                 (narrow, "map", ("less certain", "it may be up to 0.30 mm"))):  # fmt: skip
        detail.set_rows([row])
        labels = {label.text(): label for label in detail.findChildren(QLabel)}
        assert word in labels
        for text in (word, row.width_text("p95"), row.width_text("max")):
            tips = [each.toolTip() for each in detail.findChildren(QLabel) if each.text().startswith(text)]
            assert any(all(sentence in tip for sentence in sentences) for tip in tips), text


def test_numbers_are_sorted_as_numbers_and_not_as_texts(qtbot):
    table = table_of(qtbot)
    table.sortByColumn(AT["p95"], Qt.SortOrder.DescendingOrder)
    assert table.shown() == (2, 1, 3)
    table.sortByColumn(AT["number"], Qt.SortOrder.DescendingOrder)
    assert table.shown() == (3, 2, 1)


def test_a_filter_looks_at_texts_state_class_and_width(qtbot):
    table = table_of(qtbot, reviews=[Review(ReviewState.ACCEPTED), Review(note="by the Window")])
    shown = []
    for wanted in (
        FindingsCriteria(text="window"),
        FindingsCriteria(state=ReviewState.ACCEPTED),
        FindingsCriteria(width_class="1 to 2 mm"),
        FindingsCriteria(min_width=0.7),
        FindingsCriteria(text="nothing has this"),
        FindingsCriteria(),
    ):
        table.set_filter(wanted)
        shown.append(table.shown())
    assert shown == [(2,), (1,), (2,), (1, 2), (), (1, 2, 3)]


def test_the_box_of_reviews_filters_by_them(qtbot):
    table, choices = table_of(qtbot, reviews=[Review(ReviewState.ACCEPTED)]), FindingsFilter()
    qtbot.addWidget(choices)
    choices.changed.connect(table.set_filter)
    box = next(box for box in choices.findChildren(QComboBox) if box.accessibleName() == "Review")
    shown = {}
    for index in range(box.count()):
        box.setCurrentIndex(index)
        box.activated.emit(index)
        shown[box.currentText()] = table.shown()
    assert shown == {"all": (1, 2, 3), "to review": (2, 3), "accepted": (1,), "rejected": (), "edited": (), "joint": ()}


def test_a_click_selects_and_what_is_selected_stays_when_findings_come_anew(qtbot):
    table = table_of(qtbot)
    spy = QSignalSpy(table.chosen)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(1, 0)).center()
    )
    assert spy.at(0)[0] == (2,)
    table.set_rows(table_rows(state(reviews=[Review(ReviewState.REJECTED)])), PLAIN_STEPS)
    assert table.numbers() == (2,)
    assert cells(table, "state") == ["rejected", "to review", "to review"]
    table.set_rows(table_rows(state())[1:], PLAIN_STEPS)
    assert table.numbers() == (2,)
    assert spy.count() == 1


def test_columns_are_shown_and_hidden_and_told(qtbot):
    table = table_of(qtbot)
    assert table.isColumnHidden(AT["max"])
    event = []
    table.columns_changed.connect(event.append)
    table._show_column(AT["max"], shown=True)
    assert "max" in event[0]
    other = table_of(qtbot)
    other.set_columns(event[0])
    assert not other.isColumnHidden(AT["max"])
    other.set_columns([])
    assert other.isColumnHidden(AT["max"])


def test_how_findings_lie_to_joints_is_a_column_a_filter_and_a_line_of_the_detail(qtbot):
    made = state()
    records = [
        replace(each, finding=replace(each.finding, joint_share=share))
        for each, share in zip(made.findings, (None, 0.75, 0.25), strict=True)
    ]
    rows = table_rows(replace(made, findings=tuple(records)))
    table = table_of(qtbot)
    assert table.isColumnHidden(AT["joint"])
    table.set_rows(rows, PLAIN_STEPS)
    assert cells(table, "joint") == ["not known", "follows one", "touches one"]
    table.sortByColumn(AT["joint"], Qt.SortOrder.AscendingOrder)
    assert table.shown() == (1, 3, 2)
    for wanted, shown in ((None, (1, 3, 2)), ("", (1,)), ("follows", (2,)), ("touches", (3,)), ("none", ())):
        table.set_filter(FindingsCriteria(joint=wanted))
        assert table.shown() == shown
    detail = FindingDetail()
    qtbot.addWidget(detail)
    detail.set_rows(rows[1:2])
    assert [label.text() for label in detail.findChildren(QLabel)].count("follows one") == 1
