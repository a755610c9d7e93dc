"""Texts for the user with values in them, which can still be translated when they are shown."""

import json
import numbers
import os
from typing import Any, Self

from crackview import file_names

_LONGEST, _LONGEST_PATH = 300, 4096
"""More signs of what stands in a file are not repeated in a sentence."""


class Sentence(str):
    """An English text that remembers the template and the values that it was made of.

    It is the text wherever one is needed: in a file, a log, a terminal. The window shows the translation of the
    template instead, with the same values (`crackview.gui.language.translated`). A value that is a `Sentence` is
    translated with it; every other value is a name, a number or the user's own words and stays as it is.

    Attributes:
        template: English, with a named field for each value, such as ``"{path} is empty: copy it again."``; the values
            of numbered fields have their numbers as names: "0", "1" and so on.
        values: What stands in the place of the fields: numbers, texts, in which what cannot be shown is escaped, and
            sentences.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Self:
        """Fill in the template.

        Raises:
            KeyError: A named field has no value.
            IndexError: A numbered field has no value.
        """
        fit = {name: _fit(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format(*numbered(fit), **fit) if fit else template)
        sentence.template, sentence.values = template, fit
        return sentence

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.template, self.values)


def numbered(values: dict[str, Any]) -> list[Any]:
    """Return the values of the numbered fields of a template, in order."""
    return [values[str(place)] for place in range(len(values)) if str(place) in values]


def _fit(value: Any) -> Any:
    if isinstance(value, Sentence):
        return value
    if isinstance(value, numbers.Real):  # a number of numpy has no format of its own
        return int(value) if isinstance(value, numbers.Integral) else float(value)
    if isinstance(value, os.PathLike):
        return file_names.escape_sentence(os.fspath(value))
    line = " ".join(str(value).splitlines())
    if len(line) > (_LONGEST_PATH if line.startswith(os.sep) else _LONGEST):
        line = f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 4 :]}"
    return file_names.escape_sentence(line)


def template(text: str) -> str:
    """Mark a text as the template of a `Sentence` that is made elsewhere, so that the catalogues have it."""
    return text


def _again(template: str, values: dict[str, Any]) -> Sentence:
    return Sentence(template, **values)


def to_json(text: str) -> str:
    """Return a text for a file, from which `from_json` makes the same `Sentence` again; any other text as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {name: to_json(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return json.dumps({"template": text.template, "values": values}, ensure_ascii=False)


def from_json(written: str) -> str:
    """Return the text that `to_json` was given; what it cannot have written is returned as it is."""
    if not written.startswith('{"template": '):
        return written
    try:
        read = json.loads(written)
        values = {name: from_json(value) if isinstance(value, str) else value for name, value in read["values"].items()}
        return Sentence(str(read["template"]), **values)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return written
