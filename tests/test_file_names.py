import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackview import file_names

_names = st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name)


@given(_names)
def test_every_name_has_a_text_that_leads_back_to_it(name):
    original = os.fsdecode(name)
    written = file_names.escape(original)
    written.encode("utf-8")
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", written)
    assert os.fspath(file_names.unescape(written)) == os.fspath(type(file_names.unescape(""))(original))
    assert file_names.escape_sentence(written) == written


@given(st.text(alphabet="\\x5c0af/b", min_size=1, max_size=20))
def test_what_looks_escaped_leads_back_as_well(name):
    assert file_names.unescape(file_names.escape(name)) == type(file_names.unescape(""))(name)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Brücke 1/Riß.jpg", "Brücke 1/Riß.jpg"),
        ("st\udcfctz.jpg", r"st\xfctz.jpg"),
        ("a\x1b[31mb\nc", r"a\x1b[31mb\x0ac"),
        (r"a\xfcb", r"a\x5cxfcb"),
        (r"a\b", r"a\b"),
    ],
)
def test_names_are_escaped_only_where_they_must_be(name, written):
    assert file_names.escape(name) == written


def test_half_a_pair_of_utf_16_is_escaped_too():
    assert file_names.escape("a\ud83d") == r"a\xed\xa0\xbd"


@pytest.mark.parametrize("stem", ["a" * 300, "ü" * 200, "\xff" * 255, "裂" * 90])
def test_a_long_stem_is_cut_within_its_bytes_and_stays_its_own(stem):
    made = file_names.shortened(stem, 237)
    assert 230 < len(made.encode()) <= 237
    assert made[:40] == stem[:40]
    assert file_names.shortened(stem + "b", 237) != made
    assert file_names.shortened(stem[:50], 237) == stem[:50]
