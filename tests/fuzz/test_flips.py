"""A few of the cases of ``python -m tests.fuzz.flips``, and files of earlier versions, which have no check sums."""

import random
import shutil

import pytest

from crackview.inspection.store.document import NAME
from tests.fuzz import flips
from tests.inspection import drawing
from tests.inspection.store.test_schema import DATA, VERSIONS


def test_a_flipped_bit_swapped_pages_and_values_edited_by_hand_are_said_or_change_nothing(tmp_path):
    found = list(flips.cases(40, 12, 24, 0, tmp_path))
    assert [case for case in found if case.word in {flips.SILENT, flips.INTERNAL}] == []
    assert {case.word for case in found} == {flips.SAME, flips.SAID}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_flipped_bit_in_a_file_of_an_earlier_version_is_no_internal_error(version, tmp_path):
    sound = tmp_path / "sound"
    sound.mkdir()
    shutil.copy(DATA / f"version-{version}.crackview", sound / NAME)
    for seed in range(flips.PHOTOS):
        drawing.photo(sound, f"{seed}.png", seed)
    for case in range(20):
        damage = flips.flip(random.Random(f"{version} {case}"))
        found = flips.outcome(sound, {}, tmp_path / str(case), damage)
        assert found.word != flips.INTERNAL, found
