import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest

from crackview.gui.widgets.fields import NumberField


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
