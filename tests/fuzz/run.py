"""Reads broken files and tells what went wrong with which of them."""

import random
import time
import traceback
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.mutation import mutated
from tests.fuzz.readers import READERS

MOST_S = 20.0
_ONE_SENTENCE = 1200


@dataclass(frozen=True)
class Finding:
    """A file that was not answered as it should be: the reader, the number of the case, and what happened."""

    reader: str
    case: int
    what: str


def cases(name: str, count: int, seed: int, folder: Path) -> Iterator[Finding]:
    """Try a reader with ``count`` broken files; the number of a case leads back to its file, for any count."""
    reader = READERS[name]
    seeds = reader.seeds()
    path = folder / f"case{reader.suffix}"
    for case in range(count):
        path.write_bytes(content(name, seeds, case, seed))
        begun = time.monotonic()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                reader.read(path)
        except reader.refuses as error:
            said = str(error).replace(str(path), "FILE")
            if "\n" in said or len(said) > _ONE_SENTENCE or not said.rstrip().endswith("."):
                yield Finding(name, case, f"not one sentence: {said[:200]!r}")
        except Exception:  # noqa: BLE001 - these are what is looked for
            yield Finding(name, case, traceback.format_exc())
        if time.monotonic() - begun > MOST_S:
            yield Finding(name, case, f"took {time.monotonic() - begun:.0f} s")


def content(name: str, seeds: list[bytes], case: int, seed: int) -> bytes:
    """The file of a case."""
    return mutated(seeds, random.Random(zlib.crc32(f"{name} {seed} {case}".encode())))
