"""``python -m tests.kills --rounds 200 --of predict export --seed 7``: processes killed for real, at random moments.

A process is a fork of this one, in which everything is loaded, so that a round takes as long as the work. After each
kill all that was said to be finished is looked for, and every file that has its name has to be whole. After every
fifth, the same is done once more to its end: then there may be nothing left over.
"""

import argparse
import csv
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from crackview import cli, files
from crackview.commands import export, predict  # noqa: F401  loaded before a process is forked
from crackview.engine import onnx_runtime  # noqa: F401
from crackview.export import recording
from crackview.export.recording import RecordingWriter
from crackview.inspection.store.document import NAME, Inspection
from tests.gui.inspect import mouse, walls
from tests.sources.clips import SIZE, drawn

PHOTOS = 8
WHOLE = 5  # after so many kills the work is done to its end
FPS = 20
PATIENCE_S = 120
ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "CRACKVIEW_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
"""No other thread may run where a process is forked."""
FORMATS = ("csv", "json", "mask", "overlay", "coco", "geojson", "html")
_DONE = re.compile(r"(.+): .* -> (.+)\n")


class Lost(Exception):  # noqa: N818
    """Something that was finished is not there, or something is left over."""


class Kind:
    """Work that is killed.

    Args:
        folder: Its own.
        chance: Says when.
    """

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.log = folder / "log.txt"
        self.photos, self.out = folder / "photos", folder / "out"
        self.longest_s = 0.0
        self.wait_share = 0.0  # of the rounds in which the clock begins with the first thing that is told
        self.rounds = self.told = 0
        self.photos.mkdir(parents=True)

    def work(self) -> int:
        """What the process does."""
        raise NotImplementedError

    def check(self, said: str) -> None:
        """Look for what was said; raises Lost."""
        raise NotImplementedError

    def round(self) -> bool:
        """Begin the work, kill it, check; return whether it was killed before its end."""
        if not self.longest_s:
            self.whole()
        self.rounds += 1
        killed = self._run(self.chance.uniform(0, self.longest_s))
        said = self.log.read_text("utf-8")
        self.told += len(said.splitlines())
        self.check(said)
        if self.rounds % WHOLE == 0:
            self.whole()
        return killed

    def whole(self) -> None:
        """Do the work to its end; nothing may be left over."""
        begun = time.monotonic()
        self._run(None)
        self.longest_s = max(self.longest_s, time.monotonic() - begun)
        self.check(self.log.read_text("utf-8"))
        left = [path for path in self.folder.rglob("*") if path.name.startswith(".") or path.name.endswith("-journal")]
        if left:
            raise Lost(f"left over: {left}")

    def _run(self, seconds: float | None) -> bool:
        self.log.write_text("")
        process = os.fork()
        if process == 0:
            code = 1
            try:
                for number in (1, 2):
                    os.dup2(os.open(self.log, os.O_WRONLY | os.O_APPEND), number)
                code = self.work()
            except BaseException:  # noqa: BLE001  the log tells
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                os._exit(code)
        if seconds is not None:
            waits, end = self.chance.random() < self.wait_share, time.monotonic() + PATIENCE_S
            while waits and not self.log.stat().st_size and time.monotonic() < end:
                time.sleep(0.01)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                if os.waitpid(process, os.WNOHANG)[0]:
                    return False
                time.sleep(0.002)
            os.kill(process, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        if status not in {0, -signal.SIGKILL}:
            raise Lost(f"exit code {status}: {self.log.read_text('utf-8')}")
        return status == -signal.SIGKILL


class Predict(Kind):
    """``crackview predict`` with an inspection."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__(folder, chance)
        pictures(self.photos)

    def work(self) -> int:
        more = ("--overlay", "--inspection", "--model", "tiny")
        return cli.main(["predict", str(self.photos), "--out", str(self.out), *more])

    def check(self, said: str) -> None:
        done = [match for line in said.splitlines(keepends=True) if (match := _DONE.fullmatch(line))]
        for match in done:
            for written in match[2].split(", "):
                if not Path(written).is_file():
                    raise Lost(f"{written} is not there")
        check_files(self.out)
        if not (self.photos / NAME).exists():
            if done and self.rounds:
                raise Lost("the inspection is not there")
            return
        with Inspection(self.photos) as inspection:
            if inspection.damage:
                raise Lost(inspection.damage)
            for match in done:
                photo = inspection.known(Path(match[1]))
                if photo is None or photo.model is None or photo.stale:
                    raise Lost(f"the result of {match[1]} is not there")

    def whole(self) -> None:
        super().whole()
        wanted = {f"{each}{ending}" for each in range(PHOTOS) for ending in ("_mask.png", "_overlay.jpg")}
        check_names(self.out, wanted | {"findings.csv", "summary.json"})
        shutil.rmtree(self.out)
        (self.photos / NAME).unlink()


class Export(Kind):
    """``crackview export``, over the files of the export before."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__(folder, chance)
        pictures(self.photos)
        self.names: set[str] = set()
        command = [sys.executable, "-m", "crackview", "predict", self.photos, "--out", folder / "first", "--inspection"]
        subprocess.run([*command, "--model", "tiny"], check=True, capture_output=True)

    def work(self) -> int:
        return cli.main(["export", str(self.photos), "--out", str(self.out), "--format", *FORMATS])

    def check(self, said: str) -> None:
        if "Traceback" in said:
            raise Lost(said)
        check_files(self.out)
        if self.names:
            check_names(self.out, self.names)

    def whole(self) -> None:
        super().whole()
        self.names = self.names or names(self.out)
        check_names(self.out, self.names)


class Window(Kind):
    """The window, drawn in by hand."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__(folder, chance)
        walls.photo(self.photos)
        self.finished = 0
        self.longest_s, self.wait_share = 3.0, 0.75

    def work(self) -> int:
        sys.argv = ["window", str(self.photos), str(self.finished)]
        mouse.main()
        return 0

    def check(self, said: str) -> None:
        if "Traceback" in said:
            raise Lost(said)
        told = [int(line) for line in said.splitlines(keepends=True) if line.endswith("\n") and line.strip().isdigit()]
        self.finished = max([self.finished, *told])
        if not (self.photos / NAME).exists():
            if self.finished:
                raise Lost("the inspection is not there")
            return
        with Inspection(self.photos) as inspection:
            if inspection.damage:
                raise Lost(inspection.damage)
            (photo,) = inspection.photos()
            there = mouse.drawn(inspection.corrections(photo)) if photo.width else set()
        after = [step for step in (self.finished, self.finished + 1) if mouse.expected(step) == there]
        if not after:
            raise Lost(f"after {self.finished} actions: {sorted(there)}")
        self.finished = after[-1]
        if self.finished > 300:  # of the dots that the photo has room for
            (self.photos / NAME).unlink()
            self.finished = 0

    def whole(self) -> None:
        """It has no end; what is left over goes with the next file that is written there."""


class Recording(Kind):
    """A recording; the next start closes it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__(folder, chance)
        self.longest_s = 3.0

    def work(self) -> int:
        writer = RecordingWriter(self.folder / f"{self.rounds}" / "wall.mp4", SIZE, FPS)
        begun = time.monotonic()
        for number in range(1000):
            writer.write(drawn(number % 250), at=number / FPS)
            os.write(1, f"{number}\n".encode())
            time.sleep(max(0.0, begun + number / FPS - time.monotonic()))
        return 0

    def check(self, said: str) -> None:
        last = max([-1, *(int(line) for line in said.splitlines(keepends=True) if line.endswith("\n"))])
        place = self.folder / f"{self.rounds}"
        if not place.exists():
            return
        made = recording.recover(place)
        count = 0
        if made:
            video = cv2.VideoCapture(str(made[0]))
            while video.read()[0]:
                count += 1
            video.release()
        if count < last + 1 - FPS:
            raise Lost(f"{count} of {last + 1} frames")
        files.write_text(place / "next.txt", "what is written next")
        check_names(place, {"next.txt", *(path.name for path in made)})
        if any(path.name.startswith(".") for path in place.iterdir()):
            raise Lost(f"left over: {list(place.iterdir())}")

    def whole(self) -> None:
        """It has no end."""


KINDS: dict[str, Callable[[Path, random.Random], Kind]] = {
    "predict": Predict,
    "export": Export,
    "window": Window,
    "recording": Recording,
}


def pictures(folder: Path) -> None:
    """Some photos."""
    for number in range(PHOTOS):
        pixels = np.random.default_rng(number).integers(0, 255, (60, 90, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png")


def names(folder: Path) -> set[str]:
    """The files of a folder but the hidden ones."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts)}


def check_names(folder: Path, wanted: set[str]) -> None:
    """Raise Lost if others are there."""
    if names(folder) != wanted:
        raise Lost(f"{sorted(names(folder) ^ wanted)} in {folder}")


def check_files(folder: Path) -> None:
    """Raise Lost if a file is not whole."""
    for name in names(folder) if folder.exists() else ():
        path = folder / name
        try:
            if path.suffix in {".png", ".jpg"}:
                with Image.open(path) as image:
                    image.load()
            elif path.suffix in {".json", ".geojson"}:
                json.loads(path.read_text("utf-8"))
            elif path.suffix == ".csv":
                with path.open(encoding="utf-8-sig", newline="") as file:
                    if len({len(row) for row in csv.reader(file, strict=True)}) > 1:
                        raise Lost(f"{path} is cut off")
            elif path.suffix == ".html" and not path.read_text("utf-8").rstrip().endswith("</html>"):
                raise Lost(f"{path} is cut off")
        except (OSError, ValueError, csv.Error) as error:
            raise Lost(f"{path}: {error}") from error


def main() -> int:
    """Kill; the exit code is 1 if anything was lost or left over."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills")
    parser.add_argument("--rounds", type=int, default=20, help="of each kind")
    parser.add_argument("--of", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    if not ALONE.items() <= os.environ.items():
        return subprocess.run(
            [sys.executable, "-m", "tests.kills", *sys.argv[1:]], env=os.environ | ALONE, check=False
        ).returncode
    lost = 0
    with tempfile.TemporaryDirectory() as home:
        for name, folder in (("CRACKVIEW_CONFIG", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")):
            os.environ[name] = f"{home}/{folder}"
        os.environ["CRACKVIEW_MODELS"] = f"{home}/models"
        model = "from pathlib import Path; from tests.tiny_models import write_model; write_model(Path({!r}))"
        subprocess.run([sys.executable, "-c", model.format(f"{home}/models")], check=True)
        for name in args.of:
            counts: Counter[str] = Counter()
            begun = time.monotonic()
            kind = KINDS[name](Path(home) / name, random.Random(f"{name} {args.seed}"))
            for number in range(args.rounds):
                try:
                    counts["killed" if kind.round() else "ended before"] += 1
                except Lost as error:
                    lost += 1
                    print(f"{name} {number}: {error}", flush=True)
            said = ", ".join(f"{count} {word}" for word, count in sorted(counts.items()))
            print(f"{name}: {said}, {kind.told} lines told, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{lost} lost or left over")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
