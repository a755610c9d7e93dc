"""Broken files from good ones, always the same for a seed."""

import random
import re

_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"nan", b"inf", b"-1", b"1e999", b"9" * 400, b"{" * 300, b"[" * 300, b'"',
    b"\\", b"\n" * 50, b" " * 2000, b"null", b"true", b"../../x", b"{{ 1/0 }}", b"{% for %}", b"${x}", b"\xe2\x80\xae",
)  # fmt: skip
_WORDS = (
    "0", "-0", "1", "-1", "0.5", "90", "91", "400", "1e308", "1e999", "-1e999", "NaN", "nan", "inf", "-Infinity",
    "null", "true", "[]", "{}", '""', "1/0", "0/0", "2147483648", "-9223372036854775809", "9" * 400, "9" * 5000,
    "1" + "e" * 50, "\u0663\u0664", "\u00b2", "\u202e", "\ud7ff", "\x00", "\x1b[31m", "'; DROP", "<b>x</b>", "&lt;",
    "{0.__class__}", "%s%n", "[" * 3000, "{" * 3000, '{"a":' * 3000, "[[1, 2], 3]", '{"a": {"b": 1}}', "C:\\x",
    "../" * 40, "x" * 5000, "0001-01-01", "9999-12-31 23:59:59", "24:60:61", "00:00:00,000", "0x10", "1_000", "1,5",
    "+5", "--5", ".", "e",
)  # fmt: skip
_WORD = re.compile(rb"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\"[^\"\n]{0,200}\"|[A-Za-z_]+")


def mutated(seeds: list[bytes], chance: random.Random, *, text: bool = False) -> bytes:
    """One of the seeds, changed in one to six places; of a text every second time in its words and numbers alone."""
    data = bytearray(chance.choice(seeds))
    if text and chance.random() < 0.5:
        return _with_other_words(bytes(data), chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        _WAYS[chance.randrange(len(_WAYS))](data, chance, seeds)
    return bytes(data)


def _with_other_words(data: bytes, chance: random.Random) -> bytes:
    places = list(_WORD.finditer(data))
    chosen = chance.sample(places, min(len(places), chance.choice((1, 1, 1, 2, 5))))
    for place in sorted(chosen, key=lambda each: -each.start()):
        word = chance.choice(_WORDS).encode()
        if place[0].startswith(b'"') and chance.random() < 0.5:
            word = b'"' + word.replace(b"\\", b"/").replace(b'"', b"'") + b'"'
        data = data[: place.start()] + word + data[place.end() :]
    return data


def _place(data: bytearray, chance: random.Random) -> int:
    """Heads matter more than pixels: every second change is among the first 512 bytes."""
    return chance.randrange(min(len(data), 512) if chance.random() < 0.5 else len(data)) if data else 0


def _flip(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    if data:
        data[_place(data, chance)] ^= 1 << chance.randrange(8)


def _number(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    width, order = chance.choice((1, 2, 4)), chance.choice(("little", "big"))
    value = (chance.choice(_EXTREMES) & (1 << 8 * width) - 1).to_bytes(width, order)
    place = _place(data, chance)
    data[place : place + width] = value


def _cut(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    del data[_place(data, chance) :]


def _remove(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    place = _place(data, chance)
    del data[place : place + chance.randrange(1, 64)]


def _repeat(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    place = _place(data, chance)
    data[place:place] = data[place : place + chance.randrange(1, 256)] * chance.choice((1, 2, 50))


def _token(data: bytearray, chance: random.Random, _: list[bytes]) -> None:
    place = _place(data, chance)
    data[place : place + chance.choice((0, 0, 1, 8))] = chance.choice(_TOKENS)


def _splice(data: bytearray, chance: random.Random, seeds: list[bytes]) -> None:
    other = chance.choice(seeds)
    start = chance.randrange(len(other)) if other else 0
    place = _place(data, chance)
    data[place:] = other[start:]


_WAYS = (_flip, _flip, _number, _number, _cut, _remove, _repeat, _token, _splice)
