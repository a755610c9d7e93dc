"""Broken files, and what went wrong with which of them; they are read by a process that may crash and hang."""

import json
import queue
import random
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from tests.fuzz.mutation import mutated
from tests.fuzz.readers import READERS

MOST_S = 20.0
MOST_MIB = 1024
_START_S = 120.0
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Finding:
    """A file that was not answered as it should be: the reader, the number of the case, and what happened."""

    reader: str
    case: int
    what: str


def content(name: str, seeds: list[bytes], case: int, seed: int) -> bytes:
    """The file of a case."""
    chance = random.Random(zlib.crc32(f"{name} {seed} {case}".encode()))
    return mutated(seeds, chance, text=READERS[name].text)


class Readers:
    """The process that reads; it is begun again where it crashes or hangs."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def cases(self, name: str, count: int, seed: int) -> Iterator[Finding]:
        """Try a reader with broken files; the number of a case leads back to its file, for any count."""
        begun = 0
        while begun < count:
            self._ask(name, begun, count - begun, seed)
            case, wait = begun, _START_S
            while True:
                try:
                    line = self._lines.get(timeout=wait)
                except queue.Empty:
                    self._end()
                    yield Finding(name, case, f"took more than {wait:.0f} s")
                    break
                if not line:
                    yield Finding(name, case, f"the process ended by {-self._end()}")
                    break
                kind, *rest = json.loads(line)
                wait = MOST_S * 1.5
                if kind == "done":
                    return
                case = rest[0]
                if kind == "found":
                    yield Finding(name, case, rest[1])
            begun = case + 1

    def _ask(self, *request: object) -> None:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.fuzz.child"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=_ROOT,
            )  # fmt: skip
            self._lines = queue.Queue()
            threading.Thread(target=_hear, args=(self._process.stdout, self._lines), daemon=True).start()
        print(json.dumps(request), file=self._process.stdin, flush=True)

    def _end(self) -> int:
        """End the process; return its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        process.stdin.close()
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
        finally:
            process.stdout.close()


def _hear(out: IO[str], lines: "queue.Queue[str]") -> None:
    for line in out:
        lines.put(line)
    lines.put("")
