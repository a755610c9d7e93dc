"""Output of the commands: results on stdout, problems and progress on stderr."""

import json
import sys
import time

from crackview import file_names


def print_line(text: str = "") -> None:
    """Print a line of a result, on stdout; line ends in names are escaped."""
    print(file_names.escape_sentence(text), flush=True)


def counted(count: int, noun: str) -> str:
    """Return a number of things, such as ``1 photo`` or ``1,200 photos``; the noun is one whose plural ends in s."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def description(words: str) -> str:
    """Return what a command does, as its help begins: with a large letter and a full stop."""
    return f"{words[0].upper()}{words[1:]}."


def print_text(text: str) -> None:
    """Print a text of several lines, none of which comes from a file or a name, on stdout."""
    print(text, flush=True)


def print_json(result: object) -> None:
    """Print a result as JSON, on stdout."""
    print(json.dumps(result, indent=2), flush=True)


def print_error(sentence: str) -> None:
    """Print a problem, on stderr, on a line of its own."""
    print(file_names.escape_sentence(sentence), file=sys.stderr, flush=True)


def failed(problem: object, code: int = 1) -> int:
    """Print a problem, and return the exit code."""
    print_error(str(problem))
    return code


class ProgressLine:
    """One line on stderr with the progress of the work; silent where stderr is no terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._start = time.monotonic()
        self._shown = sys.stderr.isatty()
        self._width = 0

    def show(self, done: int, what: str, rate: float | None = None) -> None:
        """Show that ``done`` of the total are finished, how many a second (None: on average), and ``what`` is next."""
        if not self._shown:
            return
        if rate is None:
            rate = done / (time.monotonic() - self._start)
        pace = f", {rate:.1f}/s, {(self._total - done) / rate:.0f} s left" if rate else ""
        line = file_names.escape_sentence(f"{done}/{self._total}{pace}: {what}")[:100]
        sys.stderr.write(f"\r{line.ljust(self._width)}")
        sys.stderr.flush()
        self._width = len(line)

    def clear(self) -> None:
        """Clear the line, so that other text can be written."""
        if self._shown and self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0
