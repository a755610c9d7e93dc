"""The door of the built application: what ``python -m crackview`` is elsewhere.

CrackView starts processes of itself as ``sys.executable -c PROGRAM`` and ``sys.executable -m crackview``, so that one
that breaks does not take the window with it. In a bundle ``sys.executable`` is this program, not a Python; so it takes
these two words as Python would.
"""

import multiprocessing
import sys


def main(arguments: list[str]) -> int:
    """Run the command line, or the program that CrackView hands to a process of its own."""
    if arguments[:1] == ["-c"] and len(arguments) > 1:
        sys.argv = ["-c", *arguments[2:]]
        exec(compile(arguments[1], "<string>", "exec"), {"__name__": "__main__"})  # noqa: S102 - as Python's own -c
        return 0
    if arguments[:2] == ["-m", "crackview"]:
        arguments = arguments[2:]
        sys.argv = [sys.argv[0], *arguments]
    from crackview.cli import main as crackview  # noqa: PLC0415 - not for the small programs above

    return crackview(arguments)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
