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


def test_a_second_sign_is_refused_and_no_number_is_grouped(qtbot, language):
    field = NumberField(decimals=2, maximum=1e6)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, "1.250,5")
    field.interpretText()
    assert field.value() == pytest.approx(1.25), "what cannot be a number is not typed at all"
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
