import importlib.metadata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QToolButton

from crackview import __version__, paths
from crackview.gui.app.about import AboutBox, LicencesPage, ModelsPage, licences
from crackview.nets import cards
from tests.gui.fake_workspace import make_window
from tests.tiny_models import write_model


@pytest.fixture
def box(qtbot, tmp_path):
    window = make_window(qtbot, tmp_path)
    window.action_set["app.about"].trigger()
    box = window.findChild(AboutBox)
    yield box
    box.close()


def test_versions_and_whole_hashes_are_copied_as_text(qtbot, qapp, box):
    copy = next(button for button in box.findChildren(QPushButton) if button.text() == "&Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    text = qapp.clipboard().text()
    assert text.startswith(f"CrackView {__version__}\nPython ")
    assert f"torch {importlib.metadata.version('torch')}" in text
    for card in cards.cards():
        assert f"{card.name} sha256 {card.sha256}" in text
    qapp.clipboard().clear()


def test_the_hash_of_a_model_is_copied_whole(qtbot, qapp, box):
    box.findChild(QTabWidget).setCurrentIndex(1)
    card = cards.cards()[0]
    button = next(each for each in box.findChildren(QToolButton) if each.text().startswith(f"sha256 {card.sha256[:8]}"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == card.sha256
    qapp.clipboard().clear()


def test_each_model_says_whether_it_may_be_used_for_paid_work(tmp_path, monkeypatch, qtbot):
    for name, allowed in (("free", True), ("research", False)):
        write_model(tmp_path, name, commercial_use=allowed)
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path))
    page = ModelsPage([cards.card("free"), cards.card("research")])
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert [text for text in texts if text.endswith("paid work")] == [
        "The photos it learnt from may be used for paid work",
        "Not all photos it learnt from may be used for paid work",
    ]


def test_licences_are_read_when_the_page_is_shown_and_tell_the_terms_of_qt(qtbot, box):
    page = box.findChild(LicencesPage)
    assert page.toPlainText() == ""
    box.findChild(QTabWidget).setCurrentIndex(2)
    for part in ("MIT licence", "Lesser General Public License", "PySide6", "numpy ", "BSD"):
        assert part in page.toPlainText()


def test_a_notice_that_ships_is_shown(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    (tmp_path / "NOTICE.txt").write_text("All that is in this bundle.")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    assert licences().endswith("All that is in this bundle.")
