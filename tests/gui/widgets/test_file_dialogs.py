from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from crackview.gui.widgets import file_dialogs


@pytest.mark.parametrize(
    ("typed", "filter_", "answer"),
    [
        ("/out/a.csv", "CSV (*.csv)", (Path("/out/a.csv"), "standard")),
        ("/out/a", "CSV for Excel, 1,5 (*.csv)", (Path("/out/a.csv"), "excel-de")),
        ("/out/a.txt", "CSV for Excel, 1.5 (*.csv)", (Path("/out/a.txt"), "excel")),
        ("/out/a.csv", "", (Path("/out/a.csv"), "excel")),  # some desktops do not say which was chosen
        ("", "", None),
    ],
)
def test_the_kind_of_a_table_is_chosen_with_its_name(qtbot, monkeypatch, typed, filter_, answer):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *words: asked.append(words) or (typed, filter_))
    window = QWidget()
    qtbot.addWidget(window)
    assert file_dialogs.ask_save_csv(window, "Export", Path("a.csv"), "excel") == answer
    ((_, title, suggestion, filters, first),) = asked
    assert (title, suggestion, first) == ("Export", "a.csv", "CSV for Excel, 1.5 (*.csv)")
    assert filters.count("*.csv") == 3
