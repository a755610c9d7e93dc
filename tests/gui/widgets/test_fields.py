import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from crackview.gui.widgets.fields import NumberField, WholeNumberField


@pytest.fixture(params=["en_GB", "de_DE", "es_ES", "zh_CN", "ja_JP", "de_CH", "fr_FR"])
def language(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(("typed", "value"), [("0.25", 0.25), ("0,25", 0.25), ("1234.5", 1234.5), ("1234,5", 1234.5)])
def test_comma_and_point_are_decimal_signs_in_every_language(qtbot, language, typed, value):
    field = NumberField(decimals=4, maximum=1e6, suffix=" mm")
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, typed)
    field.interpretText()
    assert field.value() == pytest.approx(value)


@pytest.mark.parametrize("typed", ["1.250,5", "1,250.5", "1.250.000", "-1.2,"])
def test_a_number_with_two_signs_is_shown_as_wrong_and_never_taken(qtbot, language, typed):
    """1.250,5 once became 1.25: what the second sign made unclear was left out without a word."""
    field = NumberField(decimals=4, minimum=-10, maximum=1e6, suffix=" mm", value=7)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, typed)
    shown = field.text()
    assert shown.replace(",", ".") == typed.replace(",", ".") + " mm"
    assert field.has_two_signs
    assert field.font().strikeOut()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == shown, "it can be corrected"
    field.interpretText()
    assert field.value() == 7
    assert not field.has_two_signs
    assert not field.font().strikeOut()


def test_a_second_sign_that_is_taken_away_again_leaves_the_number(qtbot, language):
    field = NumberField(decimals=2, maximum=1e6, value=7)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, "1.25,")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == pytest.approx(1.25)
    field.setValue(3)
    QTest.keyClicks(field, "1.2,5")
    field.interpretText()
    assert field.value() == 3, "not what was there before the typing before"


def test_no_number_is_grouped(qtbot, language):
    field = NumberField(decimals=2, maximum=1e6)
    qtbot.addWidget(field)
    field.setValue(85292.25)
    assert field.text() == f"85292{QLocale().decimalPoint()}25"


@pytest.mark.parametrize(
    ("typed", "value"), [("1e-3", 0.001), ("2.5e2", 250), ("2,5E+2", 250), ("1e9", 1e6), ("1e", 1), ("e", 7), ("", 7)]
)
def test_an_exponent_is_read_and_what_is_no_number_leaves_the_field_as_it_was(qtbot, language, typed, value):
    """Without its sign and its letter, 1e-3 once became 13."""
    field = NumberField(decimals=4, maximum=1e6, suffix=" mm", value=7)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    field.interpretText()
    assert field.value() == pytest.approx(value)
    assert "e" not in field.text()


@pytest.mark.parametrize("make", [WholeNumberField, lambda **more: NumberField(decimals=0, **more)])
@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), ("1.6", 2), ("1,6", 2), ("0,25", 0), ("2.000", 2), ("1e3", 1000), ("", 7), (",", 7)],
)
def test_a_decimal_sign_in_a_whole_number_is_one_and_no_group_separator(qtbot, language, make, typed, value):
    """A brush of 1.6 px was one of 16 px."""
    field = make(maximum=10_000, suffix=" px", value=7)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    field.interpretText()
    assert field.value() == value
    assert field.text() == f"{value} px"
