"""Jinja2's sandbox with bounds: a template ends soon and takes little memory, whatever stands in it."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import DictLoader, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_LARGEST_IN_POWER, _LONGEST_PRODUCT, _LONGEST_TEXT = 1000, 100_000, 100_000_000
_MOST_TURNS = 5_000_000
"""Of all loops together."""
_PADDING = {"center", "ljust", "rjust", "zfill", "expandtabs", "indent", "wordwrap", "batch", "slice"}
"""Methods and filters whose result is as long as a number says."""
_WIDE_PERCENT = re.compile(r"%[^a-zA-Z%]*(?:\d{6}|\*)")
_WIDE_FORMAT = re.compile(r"\{[^{}]*:[^{}]*(?:\d{6}|\{)")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Refuses what would fill the memory or never end with an OverflowError."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, parts: Mapping[str, str] | None = None) -> None:
        """Make one; `parts` are the templates that can be included, by name."""
        loader = DictLoader(parts or {})
        super().__init__(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=loader)
        del self.globals["lipsum"]
        self._turns = 0
        self.filters = {name: _bounded(name, each) for name, each in self.filters.items()}
        self.filters |= {"_counted": self._counted, "_bounded": _checked}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate, if the result is of moderate size."""
        if not _is_small(operator, left, right):
            raise OverflowError(f"{operator} gives too much")
        return _checked(super().call_binop(context, operator, left, right))

    def call(self, context: Any, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call, if the result is of moderate size."""
        name, owner = getattr(called, "__name__", ""), getattr(called, "__self__", None)
        if isinstance(owner, str | bytes):
            _check_arguments(name, (owner, *args, *named.values()))
        return _checked(super().call(context, called, *args, **named))

    def wrap_str_format(self, value: Any) -> Any:
        """Return a safe ``format`` of a text without absurd widths."""
        if isinstance(getattr(value, "__self__", None), str) and _WIDE_FORMAT.search(value.__self__):
            raise OverflowError("a width is too large")
        return super().wrap_str_format(value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = _filter(loop.iter, "_counted")
        for each in list(tree.find_all(nodes.Node)):
            _bound_texts(each)
        return tree

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for each in items:
            self._turns += 1
            if self._turns > _MOST_TURNS:
                raise OverflowError("its loops have too many turns")
            yield each


def _bound_texts(node: nodes.Node) -> None:
    """Check the length of every text that is joined by ``~``."""
    for field, value in node.iter_fields():
        if isinstance(value, nodes.Concat):
            setattr(node, field, _filter(value, "_bounded"))
        elif isinstance(value, list):
            setattr(
                node, field, [_filter(each, "_bounded") if isinstance(each, nodes.Concat) else each for each in value]
            )


def _filter(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _bounded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def bounded(*args: Any, **named: Any) -> Any:
        _check_arguments(name, (*args, *named.values()))
        return _checked(function(*args, **named))

    return bounded


def _check_arguments(name: str, values: tuple[Any, ...]) -> None:
    texts = [each for each in values if isinstance(each, str | bytes)]
    if name in _PADDING and any(isinstance(each, int) and abs(each) > _LONGEST_PRODUCT for each in values):
        raise OverflowError(f"{name} gives too much")
    if name in {"replace", "join", "translate"} and len(texts) > 1 and len(texts[0]) * len(texts[-1]) > _LONGEST_TEXT:
        raise OverflowError(f"{name} gives too much")
    if name == "format" and texts and isinstance(texts[0], str) and _WIDE_PERCENT.search(texts[0]):
        raise OverflowError("a width is too large")


def _checked(value: Any) -> Any:
    if isinstance(value, str | bytes) and len(value) > _LONGEST_TEXT:
        raise OverflowError("a text grows without end")
    return value


def _is_small(operator: str, left: Any, right: Any) -> bool:
    """Return whether a result is a number of moderate size or a text of moderate length."""
    if operator == "**":
        return all(isinstance(each, int | float) and abs(each) <= _LARGEST_IN_POWER for each in (left, right))
    if operator == "%":
        return not (isinstance(left, str) and _WIDE_PERCENT.search(left))
    if operator == "+":
        return True
    if isinstance(left, int) and isinstance(right, int):
        return left.bit_length() + right.bit_length() <= _LONGEST_PRODUCT
    for text, count in ((left, right), (right, left)):
        if isinstance(count, int) and not isinstance(text, int | float):
            return count * len(text) <= _LONGEST_PRODUCT
    return True
