"""Ratings: every finding is in one cell, or not rated with its reason."""

import random
from pathlib import Path

import pytest

from crackview.inspection.condition import Observation, Unrated, rate
from crackview.inspection.condition_rules import read

A, B = Path("a.jpg"), Path("b.jpg")
METRE2 = 1e6


def crack(number, width, *, photo=A, element="Pier 2", length=100.0, **more):
    known = {"width_mm": width, "length_mm": length, "limit_mm": 0.1, "photo_area_mm2": METRE2}
    return Observation(photo, number, element, **{**known, **more})


@pytest.fixture
def rule():
    return read("aashto-mbei")


def test_an_element_has_the_worst_state_of_its_findings_and_says_which_gave_it(rule):
    table = rate([crack(1, 0.2), crack(2, 0.5), crack(3, 0.6), crack(4, 1.2, element="Deck")], rule)
    deck, pier = table.elements
    assert (deck.element, deck.state, pier.element, pier.state) == ("Deck", "CS2", "Pier 2", "CS2")
    assert {code: [each.observation.number for each in found] for code, found in pier.rated.items()} == {
        "CS1": [1], "CS2": [2, 3], "CS3": [], "CS4": [],
    }  # fmt: skip
    assert pier.because.observation.number == 3
    assert pier.because.because == "0.012 in ≤ w < 0.05 in, d < 3.28 m/m²"


def test_many_cracks_on_one_photo_are_a_pattern_and_those_of_another_photo_are_not(rule):
    many = [crack(number, 0.5, length=400.0) for number in range(1, 10)]
    table = rate([*many, crack(1, 0.5, photo=B, element="Deck")], rule)
    assert [(each.element, each.state) for each in table.elements] == [("Deck", "CS2"), ("Pier 2", "CS3")]
    near = rate([crack(number, 0.5, length=400.0, photo_area_mm2=0.99 * METRE2) for number in range(1, 10)], rule)
    assert near.elements[0].state == "CS2", "less than a square metre shows no pattern"
    assert near.elements[0].because.because == "0.012 in ≤ w < 0.05 in"
    fewer = rate(many[:8], rule)
    assert fewer.elements[0].state == "CS2", "3.2 metres on a square metre"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"width_mm": None, "length_mm": None, "photo_area_mm2": None}, Unrated.NO_SCALE),
        ({"drawn": True}, Unrated.DRAWN),
        ({"below_limit": True, "limit_mm": 0.5}, Unrated.BELOW_LIMIT),
        ({"kind": "lichen", "area_mm2": 5.0}, Unrated.NOT_IN_RULE),
        ({"kind": "spalling", "area_mm2": None}, Unrated.NO_SCALE),
    ],
)
def test_what_cannot_be_rated_is_listed_with_its_reason_and_gives_no_state(rule, more, reason):
    (row,) = rate([crack(7, 0.3, **more)], rule).elements
    assert (row.state, row.because) == ("", None)
    assert not any(row.rated.values())
    assert [(each.observation.number, each.reason) for each in row.unrated] == [(7, reason)]


def test_a_width_below_the_limit_is_rated_where_all_below_the_limit_is_one_state(rule):
    (row,) = rate([crack(1, 0.2, below_limit=True, limit_mm=0.3)], rule).elements
    assert row.state == "CS1"
    assert row.because.observation.size_text == "< 0.30 mm × 100 mm"


def test_a_damage_whose_area_does_not_matter_needs_no_scale(rule):
    (row,) = rate([crack(1, None, kind="rust")], rule).elements
    assert row.state == "CS2"


def test_no_finding_is_lost_or_counted_twice_whatever_they_are(rule):
    numbers = random.Random(4)
    seen = [
        crack(
            number, numbers.choice([None, numbers.uniform(0, 3)]), photo=numbers.choice([A, B]),
            element=numbers.choice(["", "Pier 10", "Pier 2", "pier 2"]), drawn=numbers.random() < 0.1,
            below_limit=numbers.random() < 0.2, kind=numbers.choice(["crack", "crack", "rust", "spalling", "moss"]),
        )
        for number in range(300)
    ]  # fmt: skip
    table = rate(seen, rule)
    found = [each for row in table.elements for cell in (*row.rated.values(), row.unrated) for each in cell]
    assert sorted(each.observation.number for each in found) == list(range(300))
    assert not any(row.rated["CS4"] for row in table.elements), "only a person gives it"
    for row in table.elements:
        assert {each.observation.element for cell in (*row.rated.values(), row.unrated) for each in cell} == {
            row.element
        }
        worst = max((rule.codes.index(each.state) for cell in row.rated.values() for each in cell), default=None)
        assert row.state == ("" if worst is None else rule.codes[worst])


def test_elements_stand_as_people_count_and_those_without_one_come_last(rule):
    names = ["Pier 10", "", "Pier 2", "pier 3", "Abutment", "10", "9", "Pier ²", "Pier ٣"]
    found = [row.element for row in rate([crack(1, 0.1, element=name) for name in names], rule).elements]
    assert found[:4] == ["9", "10", "Abutment", "Pier 2"]
    assert found.index("pier 3") < found.index("Pier 10")
    assert found[-1] == ""
    assert sorted(found) == sorted(names)


def test_nothing_gives_an_empty_table(rule):
    assert rate([], rule).elements == ()
