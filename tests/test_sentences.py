import copy
import os
import pickle
from pathlib import Path

import numpy as np
import pytest

from crackview import sentences
from crackview.errors import UserError
from crackview.inspection.store.database import ConflictError, FindingGoneError
from crackview.sentences import Sentence


class UpsideDownError(UserError):
    pass


def test_a_sentence_is_its_english_text_and_remembers_what_it_was_made_of():
    made = Sentence("{path} has {count:,} cracks.", path=Path("a.jpg"), count=1200)
    assert made == "a.jpg has 1,200 cracks."
    assert (made.template, made.values) == ("{path} has {count:,} cracks.", {"path": "a.jpg", "count": 1200})


def test_braces_and_fields_in_a_name_are_only_a_name():
    assert Sentence("{path} is empty.", path="{0}{path}.jpg") == "{0}{path}.jpg is empty."
    assert Sentence("{0}{path}.jpg") == "{0}{path}.jpg"
    assert str(UserError("{path} is empty.", path="{x}")) == "{x} is empty."


def test_a_template_without_a_value_for_its_field_is_a_mistake():
    with pytest.raises(KeyError):
        Sentence("{path} is {what}.", path="a.jpg")


def test_numbered_fields_have_values_too_and_come_back_from_a_file():
    made = Sentence("Join {0} and {1}", **{"0": 3, "1": "{0}"})
    assert made == "Join 3 and {0}"
    again = sentences.from_json(sentences.to_json(made))
    assert (again, again.template, again.values) == (made, made.template, made.values)
    with pytest.raises(IndexError):
        Sentence("Join {0} and {1}", **{"0": 3})


@pytest.mark.skipif(os.sep != "/", reason="names are bytes on POSIX")
def test_what_cannot_be_shown_in_a_name_is_escaped_and_an_error_within_is_one_line():
    odd = os.fsdecode(b"\xff\x1b[2J.jpg")
    assert Sentence("{path} ({reason})", path=odd, reason=OSError("a\nb")) == "\\xff\\x1b[2J.jpg (a b)"


def test_a_text_of_any_length_is_shortened_and_a_path_is_not():
    said = Sentence("There is no noise {name}.", name="x" * 90_000)
    assert len(said) < 400
    assert "x … x" in said
    path = Path(os.sep, *["folder" * 20] * 20)
    assert str(path) in Sentence("{path} is empty.", path=path)
    assert str(path) in copy.deepcopy(Sentence("{path} is empty.", path=path))


def test_what_is_nested_without_end_is_a_text():
    written = '{"template": ' + "[" * 100_000
    assert sentences.from_json(written) is written


def test_an_error_has_its_sentence_and_takes_that_of_another_as_it_is():
    first = UpsideDownError("{path} is upside down.", path="a.jpg")
    assert str(first) == first.sentence == "a.jpg is upside down."
    assert UpsideDownError(first.sentence).sentence is first.sentence


def test_a_field_may_have_any_name():
    assert Sentence("{template} {cls}", template="a", cls="b") == "a b"
    assert str(UserError("{template} {self}", template="a", self="b")) == "a b"


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_copies_and_other_processes_keep_template_and_values(copied):
    inner = Sentence("{count} megapixels", count=9)
    made = copied(UpsideDownError("{path} has {size}.", path="a.jpg", size=inner))
    assert made.sentence == "a.jpg has 9 megapixels."
    assert made.sentence.values["size"].template == "{count} megapixels"


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_a_copy_of_an_error_with_arguments_of_its_own_says_the_same(copied):
    for error in (FindingGoneError(3), ConflictError(Sentence("Finding {number}", number=3))):
        again = copied(error)
        assert (type(again), again.sentence, str(again)) == (type(error), error.sentence, str(error))
        assert again.__dict__ == error.__dict__


def test_a_sentence_comes_back_from_a_file():
    made = Sentence("{path} has {size}: {share:.0%}", path="ä.jpg", size=Sentence("{count} px", count=3), share=0.5)
    read = sentences.from_json(sentences.to_json(made))
    assert isinstance(read, Sentence)
    assert (read, read.template, read.values) == (made, made.template, made.values)
    assert isinstance(read.values["size"], Sentence)


@pytest.mark.parametrize(
    "written",
    ["", "typed", "line of 500 mm", '{"template": ', '{"template": 3}',
     '{"template": "{a[b]}", "values": {"a": 1}}', '{"template": "x", "values": []}'],
)  # fmt: skip
def test_a_text_of_a_file_that_is_no_sentence_is_a_text(written):
    assert sentences.from_json(written) == written
    assert not isinstance(sentences.from_json(written), Sentence)
    assert sentences.to_json(written) == written


@pytest.mark.parametrize("number", [np.float32(0.25), np.int64(3), np.float64(0.25)])
def test_a_number_of_numpy_is_formatted_as_any_other(number):
    assert Sentence("{size:g} px", size=number) == f"{number:g} px"
    assert type(Sentence("{size}", size=number).values["size"]) in {int, float}
