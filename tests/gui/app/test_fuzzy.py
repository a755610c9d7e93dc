from hypothesis import given
from hypothesis import strategies as st

from crackview.gui.app.fuzzy import score

TITLES = ["Open photos", "Open folder", "Side panel", "Photo strip", "More opaque", "Find an action", "Zoom in"]


def best(query):
    rated = {title: score(query, title) for title in TITLES}
    return max((title for title in TITLES if rated[title] is not None), key=rated.get, default=None)


def test_starts_of_words_win():
    assert best("of") == "Open folder"
    assert best("op") == "Open photos"
    assert best("strip") == "Photo strip"
    assert best("zi") == "Zoom in"
    assert best("folder open") == "Open folder"
    assert best("xyz") is None


def test_nothing_typed_fits_everything():
    assert all(score("  ", title) is not None for title in TITLES)


@given(st.text(), st.text())
def test_any_text_gives_a_number_or_nothing(query, text):
    assert score(query, text) is None or isinstance(score(query, text), float)


@given(st.sampled_from(TITLES), st.data())
def test_letters_in_order_always_fit(title, data):
    word = max(title.split(), key=len)
    keep = data.draw(st.lists(st.booleans(), min_size=len(word), max_size=len(word)))
    query = "".join(letter for letter, kept in zip(word, keep, strict=True) if kept)
    assert score(query, title) is not None
