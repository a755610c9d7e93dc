"""What ends work early, one of each for the whole application."""

from typing import Any

from crackview.sentences import Sentence


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The ``cancel`` callback returned True before the work was complete."""


class UserError(Exception):
    """Something that the user can set right; each kind of it has a class of its own.

    Attributes:
        sentence: What is wrong, and what to do: one sentence, which the window translates.
    """

    def __init__(self, template: str, /, **values: Any) -> None:
        """Fill in a template (see `Sentence`); a `Sentence` without values is taken as it is."""
        self.sentence = template if isinstance(template, Sentence) and not values else Sentence(template, **values)
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[Any, ...]:
        return _copy, (type(self), self.sentence), self.__dict__


def _copy(kind: type[UserError], sentence: Sentence) -> UserError:
    """Make an error of a class whose own arguments are not known any more."""
    error = kind.__new__(kind)
    UserError.__init__(error, sentence)
    return error
