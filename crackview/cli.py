"""The command line: which part an argument starts, and the promise that no traceback reaches the user.

Nothing heavy is imported here: ``crackview --help`` answers at once, and the window's own parts load only for it.
"""

import argparse
import difflib
import gc
import glob
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from crackview import __version__, file_names
from crackview.commands import console

COMMANDS = {
    "predict": "write the masks, findings and overlays of photos",
    "video": "analyse every frame of a video, or every Nth: tables, tracks and an annotated video",
    "mosaic": "analyse a picture larger than the memory, such as an orthomosaic with a place on the map",
    "compare": "tell what has changed between two photos of one place",
    "export": "write what an inspection holds: report, tables, masks, files for maps and CAD",
    "gauge": "print the gauge that gives photos their scale, and check a camera with it",
    "evaluate": "score models on photos with masks, clean or noisy",
    "sweep": "measure how models hold under noise, as tables and a page",
    "noise": "write photos with noise, as the Lab shows them",
    "fleet": "analyse photos by the million, on this machine or a Ray cluster",
    "models": "list the models, and whether each file matches its sha256",
    "bench": "measure the speed on this machine",
    "doctor": "tell what this machine offers",
    "completion": "print a script with which a shell completes commands and options",
}
EXAMPLES = {
    "": ("crackview photos", "crackview wall.jpg", "crackview rtsp://192.168.1.20/stream"),
    "predict": (
        "crackview predict wall.jpg -o out",
        "crackview predict photos -o out --overlay --mm-per-px 0.25±0.01",
        "crackview predict photos -o out --inspection --export pdf json",
        "crackview predict photos -o out --json",
    ),
    "video": ("crackview video flight.mp4 -o out --csv --gpx --annotated --every 10",),
    "mosaic": ("crackview mosaic orthophoto.tif -o out", "crackview mosaic orthophoto.tif -o out --resume"),
    "fleet": (
        "crackview fleet run photos -o results --masks",
        "crackview fleet status results",
        "crackview fleet resume results",
        "crackview fleet report results",
    ),
    "compare": ("crackview compare 2019/pier.jpg 2026/pier.jpg -o out --mm-per-px 0.25",),
    "export": ("crackview export photos -o handover --format pdf csv dxf --findings accepted --fact Client=Highways",),
    "gauge": ("crackview gauge --pdf gauge.pdf", "crackview gauge check photos -o certificate"),
    "evaluate": ("crackview evaluate --images images --masks masks -m pct-rfkd pct-kd --noise salt:3 --json",),
    "sweep": ("crackview sweep --images images --masks masks -o out --noise salt",),
    "noise": (
        "crackview noise wall.jpg -o out --noise salt:3 jpeg:2",
        "crackview noise photos -o out --preset 'Rain on the lens' --seed 7",
    ),
    "models": ("crackview models --json", "crackview models export pct-rfkd -o model.onnx"),
    "bench": ("crackview bench", "crackview bench --json"),
    "doctor": ("crackview doctor", "crackview doctor --json"),
    "completion": ("crackview completion bash >> ~/.bashrc", "crackview completion fish | source"),
}
"""Of each command, for its help; that of the window has no name."""
DONE, FAILED, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    0: done; 1: some inputs failed, each named on stderr; 2: wrong usage; 130: interrupted from the keyboard.
    """
    given = with_wildcards(sys.argv[1:] if arguments is None else arguments, windows=os.name == "nt")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # file names need not fit the console's encoding
            stream.reconfigure(errors="replace")
    try:
        return _command(given[0], given[1:]) if given and given[0] in COMMANDS else _window(given)
    except KeyboardInterrupt:
        print("Interrupted: what was written so far is complete and stays.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as `head`, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except ModuleNotFoundError as error:  # the log's own needs may be what is missing
        print(f"CrackView is not completely installed: the Python module {error.name} is missing.", file=sys.stderr)
        return FAILED
    except Exception as error:  # noqa: BLE001 - the log has it all, the user one sentence
        from crackview import crashes  # noqa: PLC0415 - only when something went wrong

        place = crashes.record(error)
        print(f"Something went wrong inside CrackView ({type(error).__name__}); {place}.", file=sys.stderr)
        return FAILED


class _Parser(argparse.ArgumentParser):
    """Prints what is wrong without control characters: an argument may be the name of any file."""

    def error(self, message: str) -> NoReturn:
        """Print the message, and end with exit code 2."""
        super().error(file_names.escape_sentence(message))


def parser(command: str = "") -> argparse.ArgumentParser:
    """Return the parser of a command; without one, that of the window."""
    examples = "\n".join(f"  {example}" for example in EXAMPLES[command])
    if command:
        made = _Parser(
            prog=f"crackview {command}",
            description=console.description(COMMANDS[command]),
            epilog=f"examples:\n{examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        importlib.import_module(f"crackview.commands.{command}").add_arguments(made)
        made.set_defaults(commands=COMMANDS)
        return made
    table = "\n".join(f"  crackview {name:<9} {summary}" for name, summary in COMMANDS.items())
    made = _Parser(
        prog="crackview",
        description="Find, show and measure cracks in photos and video. Without a command the window opens.",
        epilog=f"commands (`crackview COMMAND --help` tells more; `crackview ./predict` opens a photo of that name):\n"
        f"{table}\n\nexamples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=_path,
        help="photos, a folder, a video, or the URL of a stream or of a fleet's results",
    )
    made.add_argument("--version", action="version", version=f"CrackView {__version__}")
    return made


def _command(name: str, arguments: list[str]) -> int:
    return int(importlib.import_module(f"crackview.commands.{name}").run(parser(name).parse_args(arguments)))


def _window(arguments: list[str]) -> int:
    made = parser()
    paths = made.parse_args(arguments).paths
    if paths and not isinstance(paths[0], str) and not os.path.lexists(paths[0]):
        made.error(_unknown(str(paths[0])))

    from crackview import display  # noqa: PLC0415 - only for the window

    sentence = display.problem()
    if sentence:
        print(sentence, file=sys.stderr)
        return FAILED
    from crackview import memory  # noqa: PLC0415 - only for the window

    memory.keep_freed_memory()
    gc.disable()  # what the start makes stays, and looking through it for garbage takes a tenth of the start
    try:
        app = importlib.import_module("crackview.gui.app.application")
        return int(app.run(paths, lambda: map(parser, ("", *COMMANDS))))
    finally:
        gc.enable()  # the application does so as soon as its window is there


def with_wildcards(arguments: Sequence[str], *, windows: bool) -> list[str]:
    """Return the arguments with the files that a wildcard stands for, which no shell of Windows puts in its place."""
    if not windows:
        return list(arguments)
    given = []
    for argument in arguments:
        is_pattern = any(sign in argument for sign in "*?") and "://" not in argument and not argument.startswith("-")
        given += (sorted(glob.glob(argument)) if is_pattern else []) or [argument]  # noqa: PTH207 - as it was typed
    return given


def _unknown(word: str) -> str:
    """Return what is wrong with a first word that is neither a command nor a path, and the command probably meant."""
    near = difflib.get_close_matches(word, COMMANDS, n=1)
    hint = f": did you mean `crackview {near[0]}`?" if near else "; `crackview --help` lists the commands"
    return f"{word!r} is neither a command nor a photo, folder or video that exists{hint}"


def _path(text: str) -> Path | str:
    """Return a path, or an address as it is: in a path ``//`` would become ``/``."""
    return text if "://" in text else Path(text)
