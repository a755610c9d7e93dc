from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crackview.export import model

PATHS = [f"{folder}/{stem}.jpg" for folder in "xyz" for stem in ("a", "A", "a_2", "a_3", "b")]


def test_the_first_photo_keeps_its_stem():
    photos = [Path("x/a.jpg"), Path("x/a.png"), Path("y/A.jpg"), Path("x/a_2.jpg"), Path("x/b.jpg")]
    assert list(model.names(photos).values()) == ["a", "a_3", "A_4", "a_2", "b"]


@given(st.lists(st.sampled_from(PATHS), unique=True))
def test_no_two_photos_share_a_name_also_where_case_does_not_count(paths):
    names = model.names([Path(path) for path in paths])
    assert len({name.casefold() for name in names.values()}) == len(paths)


def test_an_accent_coded_in_two_ways_is_one_name_to_a_mac():
    photos = [Path("a/\xf1.jpg"), Path("b/n\u0303.jpg"), Path("c/\xd1.png")]
    assert list(model.names(photos).values()) == ["\xf1", "n\u0303_2", "\xd1_3"]
