import json
import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from crackview.export.formats import FORMATS
from crackview.gui.app.settings import COVER_LIMIT, ExportSettings, ReportCover
from crackview.gui.inspect.jobs.export import ExportRequest, Scope
from crackview.gui.inspect.jobs.export_dialogs import ExportDialog, ExportDoneDialog
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.vision.scale import Scale
from tests.gui.inspect.jobs.test_analyse import Drawn
from tests.gui.inspect.test_workspace import open_window  # noqa: F401 - a fixture
from tests.inspection import drawing

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
FACTS_OF_IT = {
    "Client": "Highways",
    "Structure": "Bridge 12",
    "Place": "Tal, km 3",
    "Date of inspection": "2026-05-04",
    "Weather": "dry, 12 °C",
    "Inspector": "A. Muster",
}


@pytest.fixture
def paths(tmp_path):
    return [drawing.photo(tmp_path / "Brücke", f"{seed}.png", seed) for seed in range(4)]


@pytest.fixture
def window(open_window, qtbot, paths):  # noqa: F811
    """Four analysed photos: the second accepted, the third rejected; the first is shown."""
    with Inspection(paths[0].parent) as inspection:
        inspection.change_settings(inspection.settings(), scale=Scale(0.2, 0.004, "line of 500 mm"))
        records = [drawing.analysed(inspection, path) for path in paths]
        inspection.review_photo(records[1], state=ReviewState.ACCEPTED)
        inspection.review_photo(records[2], state=ReviewState.REJECTED)
    window = open_window(lambda _choice: Drawn())
    window.workspace.open_paths([paths[0].parent])
    qtbot.waitUntil(lambda: window.workspace._client.state is not None, timeout=15_000)
    qtbot.waitUntil(lambda: len(window.strip.photos.statuses()) == len(paths))
    return window


def ask(window):
    window.acts["export.open"].trigger()
    return window.findChild(ExportDialog)


def texts(dialog):
    return {name: (button.text(), button.isEnabled()) for name, button in dialog._scopes.items()}


def export(window, qtbot, dialog, *kinds):
    for kind, box in dialog._formats.items():
        box.setChecked(kind in kinds)
    dialog._export.click()
    qtbot.waitUntil(lambda: window.findChild(ExportDoneDialog) is not None, timeout=30_000)
    qtbot.waitUntil(window.acts["export.open"].isEnabled)
    return window.findChild(ExportDoneDialog)


def test_every_format_is_offered_with_what_it_is(qtbot, tmp_path):
    request = ExportRequest(kinds=("dxf",), findings="all", folder=tmp_path, title="", facts={}, template=None)
    dialog = ExportDialog(request, [Scope("folder", "The folder", 2, 0)])
    qtbot.addWidget(dialog)
    shown = [(box.text(), box.accessibleDescription(), box.isChecked()) for box in dialog._formats.values()]
    assert shown == [(each.title, each.help, kind == "dxf") for kind, each in FORMATS.items()]
    assert all(box.parent() is not None and box.isVisibleTo(dialog) for box in dialog._formats.values())


def test_a_mask_that_cannot_be_written_is_named_and_all_else_is_there(window, qtbot, paths):
    out = paths[0].parent / "export"
    (out / "masks" / "0_mask.png" / "in the way").mkdir(parents=True)
    dialog = ask(window)
    dialog._findings["not-rejected"].setChecked(True)
    done = export(window, qtbot, dialog, "mask", "json")
    assert "3 photos exported" in " ".join(label.text() for label in done.findChildren(QLabel))
    assert {path.name for path in (out / "masks").iterdir() if path.is_file()} == {"1_mask.png", "3_mask.png"}
    assert (out / "findings.json").is_file()
    place = out / "masks" / "0_mask.png"
    said = f"{place} was not saved because a folder of that name is there: choose another name."
    assert window.said.problems[-1:] == [f"Not everything was written. {said}"]


def test_a_table_for_excel_is_chosen_beside_its_format_and_remembered(window, qtbot, paths):
    dialog = ask(window)
    offered = {dialog._csv.itemData(index): dialog._csv.itemText(index) for index in range(dialog._csv.count())}
    assert offered == {"standard": "CSV", "excel": "CSV for Excel, 1.5", "excel-de": "CSV for Excel, 1,5"}
    assert dialog._csv.currentData() == "standard"
    assert not dialog._csv.isEnabled(), "no table is wanted"
    dialog._formats["csv"].setChecked(True)
    assert dialog._csv.isEnabled()
    dialog._csv.setCurrentIndex(dialog._csv.findData("excel-de"))
    export(window, qtbot, dialog, "csv").close()
    head, first, *_ = (paths[0].parent / "export" / "findings.csv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("\ufeffphoto;finding;length_px;")
    assert re.fullmatch(r"\d+,\d\d", first.split(";")[2])
    assert ask(window)._csv.currentData() == "excel-de"


def photos_of(path):
    return [Path(photo["photo"]).name for photo in json.loads(path.read_text(encoding="utf-8"))["photos"]]


def test_the_dialog_offers_what_there_is_and_two_keys_give_a_report(window, qtbot, paths, monkeypatch):
    dialog = ask(window)
    assert texts(dialog) == {
        "shown": ("This photo (1)", True),
        "selected": ("Selected photos (1)", True),
        "folder": ("The folder (3)", True),
    }
    assert dialog._findings["accepted"].isChecked(), "a photo was judged"
    assert dialog.warning == "4 findings were not reviewed and are left out."
    dialog._findings["not-rejected"].setChecked(True)
    assert dialog.warning == "4 findings among them were not reviewed."
    dialog._scopes["shown"].setChecked(True)
    assert dialog.warning == "2 findings among them were not reviewed."
    dialog._scopes["folder"].setChecked(True)
    assert dialog.request.title == "Crack inspection: Brücke"
    for name, text in FACTS_OF_IT.items():
        dialog._facts[name].setText(text)
    done = export(window, qtbot, dialog, "pdf", "json")
    out = paths[0].parent / "export"
    assert {path.name for path in out.iterdir()} == {"report.pdf", "findings.json"}
    assert photos_of(out / "findings.json") == ["0.png", "1.png", "3.png"]
    said = subprocess.run(["pdfinfo", out / "report.pdf"], check=True, capture_output=True, text=True, timeout=60)
    assert "Crack inspection: Brücke" in said.stdout
    cover = subprocess.run(
        ["pdftotext", "-l", "1", "-layout", out / "report.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    for text in (*FACTS_OF_IT, *FACTS_OF_IT.values(), "Place, date", "Signature"):
        assert text in cover
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    for button in done.findChildren(QPushButton):
        if button.text().startswith("Open"):
            button.click()
    assert sorted(opened) == [str(out), str(out / "report.pdf")]
    done.close()
    assert any(text.startswith("Exporting · PDF · ") for text in window.said.busy)
    assert window.said.busy[-1] == ""
    # the next time it begins with what was wanted
    again = ask(window)
    assert again.request.facts == FACTS_OF_IT
    assert again.request.kinds == ("pdf", "json")
    again.close()


@pytest.mark.parametrize(
    ("scope", "findings", "expected"),
    [
        ("shown", "all", ["0.png"]),
        ("selected", "not-rejected", ["1.png", "3.png"]),
        ("folder", "accepted", ["1.png"]),
    ],
)
def test_only_what_was_chosen_is_exported(window, qtbot, paths, tmp_path, scope, findings, expected):
    strip = window.strip
    for row, keys in ((1, NONE), (2, CTRL), (3, CTRL)):
        place = strip.visualRect(strip.photos.index(row)).center()
        QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, keys, place)
        qtbot.waitUntil(lambda row=row: window.said.titles[-1] == f"{row}.png")
    assert [path.name for path in strip.selected()] == ["1.png", "2.png", "3.png"]
    if scope == "shown":
        window.acts["photo.previous"].trigger()
        window.acts["photo.previous"].trigger()
        window.acts["photo.previous"].trigger()
        qtbot.waitUntil(lambda: window.said.titles[-1] == "0.png")
        assert [path.name for path in strip.selected()] == ["0.png"]
    qtbot.waitUntil(lambda: window.workspace.snapshot() is not None and window.workspace.idle())
    dialog = ask(window)
    dialog._scopes[scope].setChecked(True)
    dialog._findings[findings].setChecked(True)
    dialog._folder.setText(str(tmp_path / "out"))
    export(window, qtbot, dialog, "json").close()
    assert photos_of(tmp_path / "out" / "findings.json") == expected


def test_nothing_can_be_exported_without_format_or_folder(window, qtbot):
    dialog = ask(window)
    assert dialog._export.isEnabled()
    dialog._folder.setText("  ")
    assert not dialog._export.isEnabled()
    dialog._folder.setText("somewhere")
    dialog._formats["pdf"].setChecked(False)
    assert not dialog._export.isEnabled()
    dialog.close()


def test_before_anything_was_analysed_the_dialog_says_so(qtbot, tmp_path):
    request = ExportRequest(kinds=("pdf",), findings="all", folder=tmp_path, title="", facts={})
    dialog = ExportDialog(request, [Scope("folder", "The folder", 0, 0)])
    qtbot.addWidget(dialog)
    assert dialog.warning == "No photo was analysed yet."
    assert not dialog._export.isEnabled()


def test_what_goes_wrong_is_one_sentence_and_a_cancelled_export_leaves_nothing(window, qtbot, paths, tmp_path):
    dialog = ask(window)
    dialog._template.setText(str(tmp_path / "gone"))
    dialog._export.click()
    qtbot.waitUntil(lambda: any("report.toml is not there" in text for text in window.said.problems))
    qtbot.waitUntil(window.acts["export.open"].isEnabled)
    dialog = ask(window)
    dialog._template.clear()
    dialog._findings["all"].setChecked(True)
    dialog._folder.setText(str(tmp_path / "out"))
    remarks = []
    window.workspace.status_message.connect(remarks.append)
    window.workspace.busy.connect(lambda text, _share: window.workspace.cancel() if "PDF" in text else None)
    dialog._export.click()
    qtbot.waitUntil(lambda: any(text.startswith("Cancelled") for text in remarks), timeout=30_000)
    assert not list((tmp_path / "out").iterdir())
    assert (paths[0].parent / NAME).exists()


def test_covers_are_kept_by_folder_and_bounded():
    settings = ExportSettings()
    for number in range(COVER_LIMIT + 5):
        settings.remember(f"/photos/{number}", ReportCover(title=str(number)))
    settings.remember("/photos/9", ReportCover(title="again"))
    assert len(settings.covers) == COVER_LIMIT
    assert list(settings.covers)[-1] == "/photos/9"
    assert ExportSettings.model_validate_json(settings.model_dump_json()) == settings
