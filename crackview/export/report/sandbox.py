"""Jinja2's sandbox with bounds: a template ends soon and takes little memory, whatever stands in it.

All that a template makes, reads, compares and writes is charged to one budget, in signs; a container by its items,
a call as some hundred. What would make a large text of small ones is refused before it is made.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import DictLoader, nodes, pass_context
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

_LARGEST_IN_POWER, _LONGEST_PRODUCT, _LONGEST_TEXT = 1000, 100_000, 20_000_000
_MOST_SIGNS = 2**29
"""Of all that is made together, before pictures allow more."""
_MOST_TURNS = 5_000_000
"""Of all loops and calls together."""
_HEAVIEST = 10_000_000
"""Of a container, beyond what a template is given."""
_PER_ITEM, _PER_STEP, _PER_CALL, _PER_RECURSION, _MOST_PARTS = 8, 200, 500, 20_000, 100_000
_PADDING = {"center", "ljust", "rjust", "zfill", "expandtabs", "indent", "wordwrap", "to_bytes"}
"""Methods and filters whose result is as long as a number says."""
_MULTIPLYING = _PADDING | {"replace", "join", "translate", "format", "format_map"}
"""Those whose result may be as long as one argument times another."""
_WIDE_PERCENT = re.compile(r"%[^a-zA-Z%]*(?:\d{6}|\*)")
_WIDE_FORMAT = re.compile(r"\{[^{}]*:[^{}]*(?:\d{6}|\{)")
_TEXTS: tuple[Any, ...] = (str, bytes)
_CONTAINERS: tuple[Any, ...] = (list, tuple, dict, set, frozenset)
_WEIGHED: tuple[Any, ...] = (*_CONTAINERS, Namespace)
_SIZED: tuple[Any, ...] = (range, *_CONTAINERS)
_OWNERS: tuple[Any, ...] = (*_TEXTS, int, float, *_CONTAINERS)
_CHARGED = (nodes.Concat, nodes.List, nodes.Tuple, nodes.Dict)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Refuses what would fill the memory or never end with an OverflowError."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, parts: Mapping[str, str] | None = None, given: Any = None) -> None:
        """Make one.

        Args:
            parts: The templates that can be included, by name.
            given: What a template can reach and not change; it is weighed once.
        """
        super().__init__(
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            loader=DictLoader(parts or {}),
            finalize=pass_context(lambda _context, value: self._charged(value)),  # with a context it is not run early
        )
        del self.globals["lipsum"]
        self._turns, self._signs, self._most_signs = 0, 0, _MOST_SIGNS
        self._known: dict[int, int] = {}
        self._heaviest = _HEAVIEST + self._know(given)
        self.filters = {name: self._bounded(name, each) for name, each in self.filters.items()}
        self.filters |= {"_counted": self._counted, "_charged": self._charged}
        self.tests = {name: self._bounded(name, each) for name, each in self.tests.items()}

    def allow(self, signs: int) -> None:
        """Add to the budget, for a picture that is put into the page."""
        self._most_signs += signs

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate, if the result is of moderate size."""
        self._check_operation(operator, left, right)
        return self._charged(super().call_binop(context, operator, left, right))

    def call(self, context: Any, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call, if the result is of moderate size."""
        self._turn()
        self._spend(_PER_CALL)
        if isinstance(called, LoopContext):
            self._spend(_PER_RECURSION)
            args = (self._counted(args[0]), *args[1:]) if args else args
        owner = getattr(called, "__self__", None)
        if isinstance(owner, _OWNERS):
            self._check_arguments(getattr(called, "__name__", ""), (owner, *args, *named.values()))
        return self._charged(super().call(context, called, *args, **named))

    def wrap_str_format(self, value: Any) -> Any:
        """Return a safe ``format`` of a text without absurd widths and lengths."""
        made, text = super().wrap_str_format(value), getattr(value, "__self__", None)
        if made is None or not isinstance(text, str):
            return made
        if _WIDE_FORMAT.search(text):
            raise OverflowError("a width is too large")

        def bounded(*args: Any, **named: Any) -> Any:
            self._check_arguments("format", (text, *args, *named.values()))
            return made(*args, **named)

        return bounded

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            cost = nodes.Const(_length(loop), lineno=loop.lineno)
            loop.iter = _filter(loop.iter, "_counted", cost)
        for each in list(tree.find_all(nodes.Node)):
            _charge_operands(each)
        return tree

    def _turn(self) -> None:
        self._turns += 1
        if self._turns > _MOST_TURNS:
            raise OverflowError("its loops have too many turns")

    def _counted(self, items: Iterable[Any], cost: int = 1) -> Iterator[Any]:
        for each in items:
            self._turn()
            self._spend(cost)
            yield each

    def _spend(self, signs: int) -> None:
        self._signs += signs
        if self._signs > self._most_signs:
            raise OverflowError("it grows without end")

    def _charged(self, value: Any) -> Any:
        """Return a value whose size was charged, and is moderate."""
        if isinstance(value, _TEXTS):
            if len(value) > _LONGEST_TEXT:
                raise OverflowError("a text grows without end")
            self._spend(len(value))
        elif isinstance(value, _WEIGHED):
            self._weigh(value)
        return value

    def _bounded(self, name: str, function: Any) -> Callable[..., Any]:
        @functools.wraps(function)
        def bounded(*args: Any, **named: Any) -> Any:
            self._turn()
            self._spend(_PER_CALL)
            args = tuple(list(self._counted(each, _PER_ITEM)) if isinstance(each, Iterator) else each for each in args)
            values = (*args, *named.values())
            self._check_arguments(name, values)
            if name == "format" and any(isinstance(each, str) and _WIDE_PERCENT.search(each) for each in args):
                raise OverflowError("a width is too large")
            return self._charged(function(*args, **named))

        return bounded

    def _check_arguments(self, name: str, values: tuple[Any, ...]) -> None:
        for each in values:
            self._charged(each)
            if isinstance(each, range):
                self._spend(len(each))
        if name in {"batch", "slice"} and any(isinstance(each, int) and abs(each) > _MOST_PARTS for each in values):
            raise OverflowError(f"{name} gives too much")
        if name == "sum" and not isinstance(values[-1], int | float | None):
            self._spend(len(values) * sum(self._weigh(each) for each in values))
        if name in _MULTIPLYING:
            weights = [abs(e) if isinstance(e, int) and name in _PADDING else self._weigh(e) for e in values]
            first, second = sorted([1, 1, *weights])[-2:]
            if first * second > _LONGEST_TEXT:
                raise OverflowError(f"{name} gives too much")

    def _check_operation(self, operator: str, left: Any, right: Any) -> None:
        """Refuse a number or a text of more than moderate size before it is made."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**":
            fits = numbers and abs(left) <= _LARGEST_IN_POWER and abs(right) <= _LARGEST_IN_POWER
        elif operator == "%" and isinstance(left, str | bytes):
            self._check_arguments("format", (left, right))
            fits = not (isinstance(left, str) and _WIDE_PERCENT.search(left))
        elif operator != "*":
            fits = True
        elif isinstance(left, int) and isinstance(right, int):
            fits = left.bit_length() + right.bit_length() <= _LONGEST_PRODUCT
        else:
            pairs = ((left, right), (right, left))
            fits = all(
                count * max(1, len(text)) <= _LONGEST_PRODUCT
                for text, count in pairs
                if isinstance(count, int) and not isinstance(text, int | float)
            )
        if not fits:
            raise OverflowError(f"{operator} gives too much")

    def _weigh(self, value: Any) -> int:
        """Return about how many signs a value has when it is written, with all that is within; known ones are short."""
        total, left = 0, [value]
        while left:
            each = left.pop()
            known = self._known.get(id(each))
            total += _own_weight(each) if known is None else known
            if total > self._heaviest:
                raise OverflowError("a list grows without end")
            if known is None and isinstance(each, _WEIGHED):
                inside = _inside(each)
                self._spend(_PER_STEP * len(inside))
                left += inside
        return total

    def _know(self, value: Any) -> int:
        """Weigh what a template is given, and each container within."""
        weight = _own_weight(value) + sum(self._know(each) for each in _inside(value))
        if isinstance(value, _CONTAINERS):
            self._known[id(value)] = weight
        return weight


def _own_weight(value: Any) -> int:
    """Return about how many signs a value has when it is written, without what is within."""
    if isinstance(value, _TEXTS):
        return len(value)
    if isinstance(value, _SIZED):
        return _PER_ITEM * len(value) + 1
    return value.bit_length() // 3 + 1 if isinstance(value, int) else _PER_ITEM


def _inside(value: Any) -> list[Any]:
    """Return what is within a container."""
    if isinstance(value, Namespace):
        return [object.__getattribute__(value, "_Namespace__attrs")]
    if isinstance(value, dict):
        return [*value, *value.values()]
    return list(value) if isinstance(value, _CONTAINERS) else []


def _length(node: nodes.Node) -> int:
    """Return how long the text of a node is, with one for each part."""
    parts = (node, *node.find_all(nodes.Node))
    return sum(1 + len(part.data) if isinstance(part, nodes.TemplateData) else 1 for part in parts)


def _charge_operands(node: nodes.Node) -> None:
    """Charge what is joined, made, cut out or compared by a node, and the text that a block puts into a name."""
    if isinstance(node, nodes.AssignBlock):
        node.filter = _filter(node.filter, "_charged")
    for field, value in node.iter_fields():
        if isinstance(value, list):
            setattr(node, field, [_charge(each, node) for each in value])
        else:
            setattr(node, field, _charge(value, node))


def _charge(value: Any, parent: nodes.Node) -> Any:
    compared = isinstance(parent, nodes.Compare | nodes.Operand | nodes.Concat) and isinstance(value, nodes.Expr)
    cut = isinstance(value, nodes.Getitem) and isinstance(value.arg, nodes.Slice)
    made = isinstance(value, _CHARGED) and getattr(value, "ctx", "load") == "load"
    return _filter(value, "_charged") if compared or cut or made else value


def _filter(node: nodes.Node | None, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    made: Any = node
    return nodes.Filter(made, name, list(arguments), [], None, None, lineno=None if node is None else node.lineno)
