import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from crackview.gui import language
from crackview.gui.app.actions import plain
from crackview.gui.language import LANGUAGES, tr, translated
from crackview.inspection.store import history
from crackview.inspection.store.database import ConflictError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.matching import ReviewState
from crackview.inspection.store.step_titles import MODEL, THRESHOLD, Title
from crackview.sentences import Sentence
from crackview.sources.source import SourceError
from crackview.vision.image_io import PhotoError
from tests.inspection import drawing


@pytest.fixture
def shown(qapp, request, monkeypatch):
    """A language, as chosen by its variable."""
    monkeypatch.setenv(language.VARIABLE, request.param)
    before, others = QLocale(), qapp.findChildren(QTranslator)
    yield language.install(qapp, "system")
    for translator in qapp.findChildren(QTranslator):
        if translator not in others:
            qapp.removeTranslator(translator)
            translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize("shown", ["de"], indirect=True)
def test_texts_numbers_and_the_buttons_of_qt_are_german(shown):
    assert shown == "de"
    assert tr("Threshold") == "Schwellwert"
    assert tr("{0} photos", 3) == "3 Fotos"
    assert language.number(1234.5, 1) == "1.234,5"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("shown", ["de"], indirect=True)
def test_a_sentence_that_was_made_without_qt_is_translated_with_the_sentences_in_it(shown):
    reason = Sentence("no server listens on port {port}; check that it runs", port=554)
    stream = SourceError("{title} cannot be reached: {problem}.", title="rtsp://wall: 1", problem=reason)
    assert translated(stream) == (
        "rtsp://wall: 1 ist nicht erreichbar: kein Server antwortet an Port 554; prüfen Sie, ob er läuft."
    )
    assert str(stream) == "rtsp://wall: 1 cannot be reached: no server listens on port 554; check that it runs."
    assert translated(OSError("What nobody wrote down.")) == "What nobody wrote down."


@pytest.mark.parametrize("shown", list(LANGUAGES), indirect=True)
@pytest.mark.parametrize("name", ["Line", "Salt", "Threshold", "typed", "Photo", "Delete finding 3", "Saved Line"])
def test_the_names_that_people_give_stay_as_they_are_in_every_language(shown, name):
    assert translated(name) == name
    for sentence in (
        Sentence("{path} is empty (0 bytes): copy it again from the camera.", path=name),
        Sentence("{path} was not saved ({reason}): choose another folder or name.", path=name, reason=name),
        PhotoError("{path} is a folder, not a photo: open the photos in it instead.", path=name).sentence,
    ):
        assert translated(sentence).count(name) == str(sentence).count(name)
        assert (translated(sentence) == sentence) == (shown == "en")
    assert name in tr("Saved {0}", name)


@pytest.mark.parametrize("shown", ["en"], indirect=True)
def test_english_needs_no_catalogue(shown):
    assert tr("Threshold") == "Threshold"
    assert translated(PhotoError("{path} is empty.", path="a.jpg")) == "a.jpg is empty."


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (["de-AT", "en-US"], "de"),
        (["zh-Hans-CN", "zh-CN"], "zh_CN"),
        (["fr-FR", "fr", "ja-JP"], "ja"),
        (["en-GB", "en", "de-DE"], "en"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_desktop_that_there_is(wanted, name):
    assert language._of_the_system(wanted) == name


def test_a_mnemonic_behind_a_title_is_no_part_of_it():
    assert plain("ファイル(&F)") == "ファイル"
    assert set(LANGUAGES) == {"en", "de", "es", "zh_CN", "ja"}


@pytest.mark.parametrize("shown", ["de"], indirect=True)
def test_numbers_in_a_sentence_have_the_decimal_sign_of_the_language_and_names_keep_theirs(shown):
    line = Sentence("{what} of {length_mm:g} mm", what="Salt 2.5", length_mm=12.5)
    assert translated(line) == "Salt 2.5 von 12,5 mm"


@pytest.mark.parametrize("shown", ["de"], indirect=True)
def test_the_step_in_the_sentence_of_a_conflict_is_translated_with_it(shown, tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(tmp_path, "wall.png", 0))
        inspection.review(inspection.findings(photo.id), state=ReviewState.ACCEPTED)
        with inspection.database.transaction() as connection:
            connection.execute("UPDATE findings SET state = 'rejected'")
        with pytest.raises(ConflictError) as conflict:
            history.undo(inspection, inspection.photo(photo.id))
    assert translated(conflict.value).startswith(
        "Was im Schritt „2 Befunde bestätigen“ getan wurde, wurde in einem anderen Fenster geändert: "
    )


@pytest.mark.parametrize("shown", ["de"], indirect=True)
def test_thresholds_in_a_title_have_the_decimal_sign_and_names_keep_theirs(shown):
    assert translated(Title(THRESHOLD, ("0.50", "0.60")).sentence) == "Schwellwert 0,50 auf 0,60"
    assert translated(Title(MODEL, ("net 2.5",)).sentence).count("net 2.5") == 1
    assert str(Title(THRESHOLD, ("0.50", "0.60"))) == "Threshold 0.50 to 0.60"
    assert str(Title(THRESHOLD, ("low", "high"))) == "Threshold low to high"
