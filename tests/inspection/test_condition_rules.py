"""Rules for ratings: those that ship say what their sources say, and a wrong file is told in one sentence."""

import re

import pytest

from crackview import paths
from crackview.inspection import condition_rules
from crackview.inspection.condition_rules import ConditionError, read
from crackview.inspection.store.matching import Severity
from crackview.vision.annotations import DAMAGES

OWN = """
name = "Harbour walls"
source = "Works manual, 3.2"
unit = "mm"
states = [{code = "A"}, {code = "B", title = "watch"}, {code = "C"}, {code = "X", by_person = true}]
[cracks]
density_from = [0, 2.5]
rows = [{width_from = 0, states = ["A", "B"]}, {width_from = 0.3, states = ["B", "C"]}]
[[damages]]
damage = "lichen"
state = "A"
[[damages]]
damage = "lichen"
area_from = 100
severity = "medium"
state = "C"
"""


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("inches", "density", "state"),
    [
        (0.0, 0, "CS1"), (0.0119, 9, "CS1"), (0.012, 0, "CS2"), (0.0499, 3.27, "CS2"), (0.012, 3.28, "CS3"),
        (0.05, 0, "CS3"), (2.0, 100, "CS3"),
    ],
)  # fmt: skip
def test_cracks_by_aashto_at_its_limits_in_inches(inches, density, state):
    rule = read("aashto-mbei")
    assert rule.crack(inches * 25.4, density)[0] == state
    assert rule.unit == "in"


@pytest.mark.parametrize(("mm", "state"), [(0, "D1"), (0.19, "D1"), (0.2, "D2"), (0.39, "D2"), (0.4, "D3"), (9, "D3")])
def test_cracks_by_the_proposal_for_ri_ebw_pruef(mm, state):
    assert read("ri-ebw-pruef").crack(mm, 50.0)[0] == state


@pytest.mark.parametrize("name", condition_rules.shipped())
def test_a_rule_that_ships_says_what_is_not_of_its_source_and_leaves_the_worst_state_to_people(name):
    rule = read(name)
    assert len(rule.proposal) > 100
    assert rule.source
    assert rule.note
    assert rule.states[-1].by_person
    assert rule.codes[-1] not in {state for _, state in rule.lines()}
    assert {row.damage for row in rule.damages} <= set(DAMAGES)
    assert len({limits for limits, _ in rule.lines()}) == len(rule.lines())


def test_the_limits_that_give_a_state_are_said_in_the_unit_of_the_rule():
    assert read("aashto-mbei").crack(0.5, 1.0) == ("CS2", "0.012 in ≤ w < 0.05 in, d < 3.28 m/m²")
    assert read("aashto-mbei").crack(0.5, None) == ("CS2", "0.012 in ≤ w < 0.05 in")
    assert read("ri-ebw-pruef").crack(0.5, 1.0) == ("D3", "w ≥ 0.4 mm")
    assert read("ri-ebw-pruef").damage("efflorescence", 2e6, 0) == ("D3", "Efflorescence, A ≥ 1000000 mm²")


def test_other_damage_by_area_and_severity_gets_the_worst_state_that_fits(own):
    rule = read(own)
    assert rule.damage("lichen", 99, Severity.HIGH) == ("A", "lichen")
    assert rule.damage("lichen", 100, Severity.LOW) == ("A", "lichen")
    assert rule.damage("lichen", 100, Severity.MEDIUM) == ("C", "lichen, A ≥ 100 mm², medium")
    assert rule.damage("lichen", None, Severity.HIGH) == ("A", "lichen")
    assert rule.damage("rust", 100, Severity.HIGH) is None
    assert rule.needs_area("lichen")
    assert not rule.needs_area("rust")


def test_square_inches_are_square_inches():
    rule = read("aashto-mbei")
    assert rule.damage("spalling", 28.2 * 25.4**2, 0)[0] == "CS2"
    assert rule.damage("spalling", 28.4 * 25.4**2, 0)[0] == "CS3"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('unit = "mm"', 'unit = "cm"', "unit"),
        ('source = "Works manual, 3.2"', "", "source"),
        ("width_from = 0, ", "width_from = 0.1, ", "width_from begins at 0"),
        ("width_from = 0.3", "width_from = 0", "width_from begins at 0 and rises"),
        ("width_from = 0.3", "width_from = nan", "cracks.rows.1.width_from"),
        ("width_from = 0.3", "width_from = 1e300", "cracks.rows.1.width_from"),
        ("width_from = 0.3", "width_from = -1", "cracks.rows.1.width_from"),
        ("[0, 2.5]", "[0, 2.5, 5]", "as many states"),
        ("[0, 2.5]", "[2.5, 0]", "density_from begins at 0"),
        ('["B", "C"]', '["B", "Z"]', "Z is no state"),
        ('["B", "C"]', '["B", "X"]', "X is no state that may be proposed"),
        ('{code = "C"}', '{code = "A"}', "a code of its own"),
        ('severity = "medium"', 'severity = "awful"', "damages.1.severity"),
        ("[cracks]", "colour = 1\n[cracks]", "colour"),
        ("unit", "\x00", "not TOML"),
        ("unit", "=" * 5, "not TOML"),
    ],
)
def test_a_wrong_rule_is_told_in_one_sentence_with_its_place(own, old, new, where):
    assert old in OWN
    own.write_text(OWN.replace(old, new), encoding="utf-8")
    with pytest.raises(ConditionError) as caught:
        read(own)
    said = str(caught.value)
    assert str(own) in said
    assert where in said
    assert "\n" not in said.replace(new, "") or where == "not TOML"


def test_a_file_that_is_not_there_not_text_or_too_large_is_told(tmp_path):
    with pytest.raises(ConditionError, match=r"aashto-mbei, ri-ebw-pruef"):
        read("none.toml")
    path = tmp_path / "big.toml"
    path.write_bytes(b"#" * (2**20 + 1))
    with pytest.raises(ConditionError, match="too large"):
        read(path)
    path.write_bytes(b"name = '\xff'")
    with pytest.raises(ConditionError, match="not TOML"):
        read(path)
    with pytest.raises(ConditionError, match="cannot be read"):
        read(tmp_path)


def test_a_byte_order_mark_of_an_editor_is_no_error(own):
    own.write_bytes(b"\xef\xbb\xbf" + OWN.encode())
    assert read(own).name == "Harbour walls"


def test_all_rules_in_the_resources_are_known_by_their_names():
    files = {path.stem for path in (paths.resources() / "condition").glob("*.toml")}
    assert set(condition_rules.shipped()) == files == {"aashto-mbei", "ri-ebw-pruef"}


def test_the_example_of_the_guide_is_a_rule(tmp_path):
    page = (paths.resources().parent / "docs" / "condition.md").read_text(encoding="utf-8")
    path = tmp_path / "guide.toml"
    path.write_text(page.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    rule = read(path)
    assert rule.crack(0.3, 2.5)[0] == "C"
    assert rule.damage("spalling", 10_000, Severity.MEDIUM)[0] == "C"
    assert set(re.findall("`([a-z-]+)`", page.partition("Types of damage are")[2].partition(".")[0])) == set(DAMAGES)
