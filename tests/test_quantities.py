import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackview import quantities


@pytest.mark.parametrize(
    ("value", "unit", "uncertainty", "said"),
    [
        (44.98, "mm", 3.32, "45.0 ± 3.3 mm"),
        (5.04, "mm", 0.4, "5.04 ± 0.40 mm"),
        (85292.0, "mm", None, "85.29 m"),
        (85292.0, "mm", 1300.0, "85.3 ± 1.3 m"),
        (0.512, "mm", 0.0996, "0.51 ± 0.10 mm"),
        (0.25, "mm", 0.00001, "0.250000 ± 0.000010 mm"),
        (1234.5, "mm", 120.0, "1234 ± 120 mm"),
        (12.44, "px", None, "12.4 px"),
        (3.456, "mm", 0.0, "3.46 mm"),
    ],
)
def test_value_and_uncertainty_end_at_the_same_place(value, unit, uncertainty, said):
    assert quantities.text(value, unit, uncertainty) == said


@pytest.mark.parametrize(
    ("limit", "said"),
    [(0.75, "< 0.75 mm"), (0.7501, "< 0.76 mm"), (1000.0, "< 1000 mm"), (3.0, "< 3.0 mm"), (0.1, "< 0.10 mm")],
)
def test_what_cannot_be_told_is_below_a_limit_that_is_never_too_small(limit, said):
    assert quantities.below(limit, "mm") == said


@given(st.floats(1e-6, 1e9), st.floats(1e-9, 1e9))
def test_no_text_has_an_exponent(value, other):
    for said in (quantities.text(value, "mm", other), quantities.below(value, "mm"), quantities.area(value, "mm")):
        assert re.fullmatch(r"(< )?[\d.]+( ± [\d.]+)? m?m²?", said), said


@pytest.mark.parametrize(
    ("value", "said"), [(0.25, "0.25"), (0.0, "0"), (1234.56, "1235"), (0.00001234, "0.00001234"), (2e7, "20000000")]
)
def test_a_plain_number_keeps_its_significant_digits(value, said):
    assert quantities.number(value) == said


def test_a_value_ends_where_its_uncertainty_ends_that_stands_elsewhere():
    assert quantities.to_place(0.8, "mm", 0.0123) == "0.800 mm"
    assert quantities.to_place(5.0, "px", 0.0) == "5.00 px", "an old file may hold 0"


def test_large_areas_are_in_square_metres():
    assert quantities.area(2_500_000.0, "mm") == "2.50 m²"
    assert quantities.area(1234.4, "mm") == "1234 mm²"
