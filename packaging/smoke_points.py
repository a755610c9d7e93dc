"""The points of the smoke test: what a user does first, done to a program known by its command alone."""

import json
import os
import shutil
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from smoke_pictures import grey_png
from smoke_program import PointError, Program, Window

if TYPE_CHECKING:
    from collections.abc import Callable

WINDOW_BAR_S, OVERLAY_BAR_S = 2.0, 5.0
_STARTS = 3


def check(program: Program, failed: list[str], *, bars: bool, pictures: Path | None) -> None:
    """Go through all points; what fails goes into ``failed``, and the next point is tried all the same."""
    before = _listing(program.command)
    starts: list[dict[str, float]] = []
    samples = _Samples(program)
    points: tuple[tuple[str, Callable[[], str]], ...] = (
        ("--version", lambda: program.run("--version").strip()),
        ("doctor", lambda: _doctor(program)),
        ("models", lambda: _models(program)),
        ("predict", lambda: _predict(program, samples)),
        ("a photo in the window", lambda: _photo(program, samples, starts, pictures)),
        ("a video in the window", lambda: _video(program, samples, pictures)),
        ("the start", lambda: _bars(starts, held=bars)),
        ("its own files", lambda: _unchanged(before, program.command)),
    )
    for name, point in points:
        try:
            print(f"ok      {name}: {point()}", flush=True)
        except PointError as error:
            failed.append(f"{name}: {error}.")


class _Samples:
    """The sample files, copied out of what was built."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def file(self, *names: str) -> Path:
        """Return a sample by its place in the folder of samples."""
        where = self._program.run("doctor").partition("\n")[0].partition(" in ")[2].strip()
        inside = [Path(where, "resources"), Path(where, "crackview", "resources")]
        source = next((path for folder in inside if (path := folder.joinpath("samples", *names)).is_file()), None)
        if source is None:
            raise PointError(f"the sample {'/'.join(names)} is not in {where}")
        target = self._program.folder.joinpath("samples", *names)
        target.parent.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(source, target))


def _doctor(program: Program) -> str:
    said = program.run("doctor")
    broken = [
        line for line in said.splitlines() if "MISSING" in line or "cannot be told" in line or "does not work" in line
    ]
    if broken:
        raise PointError(f"it found: {' '.join(broken[0].split())}")
    return " ".join(next(line for line in said.splitlines() if line.startswith("Device:")).split())


def _models(program: Program) -> str:
    models = json.loads(program.run("models", "--json"))
    damaged = [model["name"] for model in models if not model["ok"]]
    if damaged or not models:
        raise PointError(f"these files are not what their cards say: {', '.join(damaged) or 'there are none'}")
    return ", ".join(model["name"] for model in models)


def _predict(program: Program, samples: _Samples) -> str:
    photo, truth = samples.file("concrete_wall.jpg"), samples.file("masks", "concrete_wall.png")
    out = program.folder / "out"
    program.run("predict", photo, "--out", out, "--overlay", "--export", "json", "dxf", "html", "pdf")
    try:
        mask, wanted = grey_png(out / "concrete_wall_mask.png"), grey_png(truth)
    except (OSError, ValueError) as error:
        raise PointError(f"the mask cannot be read ({error})") from error
    if mask[0] != wanted[0]:
        raise PointError(f"the mask has {mask[0]} pixels, the photo {wanted[0]}")
    if set(mask[1]) != {0, 255}:
        raise PointError("the mask does not hold 0 and 255")
    both = sum(1 for found, true in zip(mask[1], wanted[1], strict=True) if found and true > 127)
    dice = 2 * both / (mask[1].count(255) + sum(1 for true in wanted[1] if true > 127))
    if dice < 0.6:
        raise PointError(f"the mask agrees with the truth by a Dice of {dice:.2f} only")
    missing = [
        name
        for name in ("findings.json", "dxf/concrete_wall.dxf", "report.html", "report.pdf")
        if not (out / name).is_file()
    ]
    if missing:
        raise PointError(f"it wrote no {', '.join(missing)}")
    return f"Dice {dice:.3f} with the sample's mask"


def _photo(program: Program, samples: _Samples, starts: list[dict[str, float]], pictures: Path | None) -> str:
    photo = samples.file("concrete_wall.jpg")
    for turn in range(_STARTS):
        _drop_caches()
        with Window(program, photo) as window:
            starts.append(window.wait_for("window", "overlay"))
            colours = len(set(zip(*[iter(program.screen.pixels())] * 4, strict=True)))
            if program.screen.buffer is not None and colours < 1000:
                raise PointError(f"the screen shows {colours} colours, too few for a photo")
            if pictures and not turn:
                program.screen.save(pictures / "photo.png")
    return f"the overlay was painted in each of {_STARTS} starts, and each ended cleanly"


def _video(program: Program, samples: _Samples, pictures: Path | None) -> str:
    with Window(program, samples.file("wall_walk.webm")) as window:
        window.wait_for("window", "overlay")
        seen = set()
        for _ in range(8):
            time.sleep(0.5)
            seen.add(program.screen.pixels())
        if program.screen.buffer is not None and len(seen) < 4:
            raise PointError(f"the picture stands still: {len(seen)} different ones in 4 s")
        if pictures:
            program.screen.save(pictures / "video.png")
    return f"{len(seen)} different pictures in 8 looks, with an overlay"


def _bars(starts: list[dict[str, float]], *, held: bool) -> str:
    if not starts:
        raise PointError("the window never came up")
    median = {event: statistics.median(start[event] for start in starts) for event in ("window", "overlay")}
    text = ", ".join(f"{event} {'/'.join(f'{start[event]:.2f}' for start in starts)} s" for event in median)
    processor = "/".join(f"{start['cpu']:.2f}" for start in starts)
    text += f", processor time until the overlay {processor} s ({'cold' if _can_drop_caches() else 'files in memory'})"
    if held and (median["window"] > WINDOW_BAR_S or median["overlay"] > OVERLAY_BAR_S):
        raise PointError(
            f"{text}; the medians may be {WINDOW_BAR_S:g} s to the window and {OVERLAY_BAR_S:g} s to the overlay"
        )
    return text


def _unchanged(before: dict[str, int], command: Path) -> str:
    after = _listing(command)
    changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    if changed:
        raise PointError(f"the program changed its own folder: {', '.join(sorted(changed)[:5])}")
    return f"{len(after)} files, none touched"


def _can_drop_caches() -> bool:
    return sys.platform.startswith("linux") and os.access("/proc/sys/vm/drop_caches", os.W_OK)


def _drop_caches() -> None:
    """Make the next start a cold one, where we may."""
    if _can_drop_caches():
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def _listing(command: Path) -> dict[str, int]:
    """Return the files beside the program and their dates; a wheel's cache of compiled modules may grow."""
    folder = command.resolve().parent
    return {
        str(file): file.lstat().st_mtime_ns
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
