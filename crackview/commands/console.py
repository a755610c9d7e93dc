"""How commands speak: results on stdout, problems and progress on stderr."""

import json
import sys
import time

from crackview import file_names


def say(line: str = "") -> None:
    """A line of a result, on stdout; a name in it may hold line ends."""
    print(file_names.shown(line), flush=True)


def say_json(result: object) -> None:
    """A result as JSON, on stdout."""
    print(json.dumps(result, indent=2), flush=True)


def complain(sentence: str) -> None:
    """A problem, on stderr, on a line of its own."""
    print(file_names.shown(sentence), file=sys.stderr, flush=True)


def failed(problem: object, code: int = 1) -> int:
    """Complain, and return the exit code."""
    complain(str(problem))
    return code


class ProgressLine:
    """One line on stderr that tells how far the work is; silent where stderr is no terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._start = time.monotonic()
        self._shown = sys.stderr.isatty()
        self._width = 0

    def show(self, done: int, what: str, rate: float | None = None) -> None:
        """Tell that ``done`` of the total are finished, how many a second (None: on average), and ``what`` is next."""
        if not self._shown:
            return
        if rate is None:
            rate = done / (time.monotonic() - self._start)
        pace = f", {rate:.1f}/s, {(self._total - done) / rate:.0f} s left" if rate else ""
        line = file_names.shown(f"{done}/{self._total}{pace}: {what}")[:100]
        sys.stderr.write(f"\r{line.ljust(self._width)}")
        sys.stderr.flush()
        self._width = len(line)

    def clear(self) -> None:
        """Take the line away, so that other text can be written."""
        if self._shown and self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0
