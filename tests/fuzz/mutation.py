"""Broken files from good ones, always the same for a seed."""

import random

_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"nan", b"inf", b"-1", b"1e999", b"9" * 400, b"{" * 300, b"[" * 300, b'"',
    b"\\", b"\n" * 50, b" " * 2000, b"null", b"true", b"../../x", b"{{ 1/0 }}", b"{% for %}", b"${x}", b"\xe2\x80\xae",
)  # fmt: skip


def mutated(seeds: list[bytes], chance: random.Random) -> bytes:
    """One of the seeds, changed in one to six places."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        _WAYS[chance.randrange(len(_WAYS))](data, chance, seeds)
    return bytes(data)


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
