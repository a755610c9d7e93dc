from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crackview.gui.canvas.notice import TEXT_WIDTH, Notice
from crackview.gui.widgets.labels import breakable

SENTENCE = (
    "/Aufnahmen/2026/Überführung Süd – Pfeiler 3, Westseite, ein sehr langer Name der nicht passt (Kopie).png is not a "
    "picture CrackView can read: choose a JPEG, PNG, TIFF, BMP, WebP or HEIC file."
)


def test_a_long_sentence_is_not_cut(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.resize(600, 400)
    notice.show_text("mdi6.image-broken-variant", "This photo cannot be shown", SENTENCE, buttons=False)
    notice.show()
    label = _label(notice, SENTENCE)
    wanted = label.fontMetrics().boundingRect(0, 0, TEXT_WIDTH, 1000, Qt.TextFlag.TextWordWrap, label.text())
    assert label.height() >= wanted.height() > 2 * label.fontMetrics().height()


def test_a_long_path_without_spaces_wraps(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    path = "/volumes/" + "/".join(f"inspection_{year}-final-copy" for year in range(2015, 2027)) + f"/{'x' * 120}.jpg"
    notice.show_text("mdi6.image-broken-variant", "This photo cannot be shown", path, buttons=False)
    label = _label(notice, path)
    wanted = label.fontMetrics().boundingRect(0, 0, TEXT_WIDTH, 1000, Qt.TextFlag.TextWordWrap, label.text())
    assert wanted.width() <= TEXT_WIDTH
    assert notice.words.endswith(path)


def test_a_short_sentence_after_a_long_one_takes_no_more_room_than_it_needs(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_text("mdi6.image-broken-variant", "This photo cannot be shown", SENTENCE, buttons=False)
    notice.show_text("mdi6.image-broken-variant", "This photo cannot be shown", "It is empty.", buttons=False)
    label = _label(notice, "It is empty.")
    assert label.minimumHeight() < 2 * label.fontMetrics().height()


def _label(notice: Notice, words: str) -> QLabel:
    (label,) = (label for label in notice.findChildren(QLabel) if label.text() == breakable(words))
    return label
