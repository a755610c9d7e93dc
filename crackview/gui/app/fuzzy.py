"""Fuzzy matching of typed letters and titles for the command palette, without Qt."""

_START, _FOLLOWS, _PLAIN = 8.0, 5.0, 1.0


def score(query: str, text: str) -> float | None:
    """Rate a text whose letters contain the query's in order.

    Starts of words and runs of letters count most, and a short text before a long one. Every word of the query has to
    fit; the words may come in any order.

    Returns:
        None if the query does not fit, else a number that is greater for a better fit.
    """
    folded = text.casefold()
    total = -0.01 * len(text)
    for word in query.casefold().split():
        fit = max((_fit(word, folded, start) for start in _occurrences(word[0], folded)), default=None, key=_rank)
        if fit is None:
            return None
        total += fit
    return total


def _occurrences(letter: str, text: str) -> list[int]:
    return [i for i, other in enumerate(text) if other == letter]


def _rank(fit: float | None) -> float:
    return float("-inf") if fit is None else fit


def _fit(word: str, text: str, start: int) -> float | None:
    """Rate the match that begins at ``start`` and takes each further letter at its next place."""
    total, place = 0.0, start
    for i, letter in enumerate(word):
        found = text.find(letter, place) if i else start
        if found < 0:
            return None
        if found == 0 or not text[found - 1].isalnum():
            total += _START
        elif i and found == place:
            total += _FOLLOWS
        else:
            total += _PLAIN - 0.1 * (found - place)
        place = found + 1
    return total
