"""Flip bits of inspections, swap their pages, edit their values: ``python -m tests.fuzz.flips --flips 1000 --seed 7``.

A real inspection is made, damaged, opened, and every value is read as window, export and API read it. Each case is
``same`` (all values are as they were), ``said`` (one sentence, and after it the file is sound), ``silent`` (a value is
another one, and nobody said so) or ``internal`` (an error that is not one of ours). The last two are never right.
"""

import argparse
import random
import shutil
import sqlite3
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from crackview.export import from_inspection, tables
from crackview.inspection import analysis
from crackview.inspection.store import annotations, corrections, history, results, schema
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.inspection.store.step_titles import Title
from crackview.vision import classes
from crackview.vision.annotations import Annotation, AnnotationKind
from crackview.vision.scale import Scale
from tests.inspection import drawing

PHOTOS = 4
SAME, SAID, SILENT, INTERNAL = "same", "said", "silent", "internal"
_HEAD = 100  # bytes of a page that matter most


@dataclass(frozen=True)
class Outcome:
    """What came of a case: one of the four words, what was damaged, and what was said or has changed."""

    word: str
    where: str
    what: str


def make(folder: Path) -> None:
    """An inspection with all that a file can hold."""
    folder.mkdir(parents=True, exist_ok=True)
    other = replace(drawing.MODEL, name="other", sha256="b" * 64)
    with Inspection(folder) as inspection:
        settings = inspection.change_settings(inspection.settings(), scale=Scale(0.25, 0.01, "line of 500 mm"))
        inspection.change_settings(settings, classes=classes.PAVEMENT)
        for seed in range(PHOTOS):
            path = drawing.photo(folder, f"{seed}.png", seed)
            lines = (drawing.LEVEL, drawing.STEEP, ((10, 90 + 20 * seed), (120, 95)))
            photo = drawing.analysed(inspection, path, *lines, joints=drawing.joints(drawing.STEEP))
            photo = inspection.review_photo(photo, note=f"note {seed} " + "long " * 300 * (seed == 1))
            layer = inspection.corrections(photo)
            drawn = layer.copy()
            drawn[100 : 104 + seed, 200:280] = corrections.CRACK
            photo = inspection.correct(photo, _edit("Brush stroke", layer, drawn))
            levels = results.levels(inspection, photo.id)
            assert levels is not None
            photo, _ = analysis.remeasure(inspection, photo, levels, 0.5)
            found = inspection.findings(photo.id)
            inspection.review(found[:1], state=ReviewState.ACCEPTED, severity=Severity.HIGH, note=f"rust {seed}")
            inspection.review(found[1:2], state=ReviewState.REJECTED, in_report=False)
            photo = inspection.photo(photo.id)
            spall = Annotation(0, AnnotationKind.DAMAGE, ((10.0, 10.0), (60.0, 12.0), (40.5, 50.25)), 1.5, "spalling")
            annotations.add(inspection, photo, spall, f"spalling {seed}")
            if seed == 2:
                photo = inspection.set_scale(photo, Scale(0.5, None, "typed"))
                erased = drawn.copy()
                erased[:10] = corrections.NO_CRACK
                photo = history.undo(inspection, inspection.correct(photo, _edit("Erase", drawn, erased))).photo
                photo, _ = analysis.remeasure(inspection, photo, levels, 0.6)
            if seed == 3:
                seen = drawing.found(drawing.probability(*lines[:2]))
                photo, _ = analysis.save(inspection, photo, seen, other)


def _edit(title: str, before: Any, after: Any) -> corrections.MaskEdit:
    made = corrections.patch(Title(title), before, after)
    assert made is not None
    return made


def values(folder: Path) -> tuple[dict[str, Any], str]:
    """All that can be read of an inspection, as text that can be compared, and what was said of damage."""
    read: dict[str, Any] = {}
    with Inspection(folder) as inspection:
        said = inspection.damage
        paths = [folder / f"{seed}.png" for seed in range(PHOTOS)]
        read["settings"] = repr(inspection.settings())
        read["photos"] = list(map(repr, inspection.photos()))
        read["known"] = [(path.name, photo.id) for path, photo in inspection.scan(paths).known]
        read["judged"] = sorted(inspection.judged())
        read["numbers"] = [tuple(row) for row in inspection.finding_numbers()]
        read["newest"] = repr(history.newest(inspection))
        for photo in inspection.photos():
            found = inspection.findings(photo.id)
            read[f"findings of {photo.id}"] = [
                (repr(replace(each, finding=replace(each.finding, branches=()))), _lines(each.finding.branches))
                for each in found
            ]
            read[f"annotations of {photo.id}"] = repr(annotations.of_photo(inspection, photo.id))
            read[f"forgotten of {photo.id}"] = repr(inspection.forgotten(photo.id))
            read[f"steps of {photo.id}"] = repr(history.steps(inspection, photo))
            read[f"corrections of {photo.id}"] = inspection.corrections(photo).tobytes()
            shapes = results.shapes(inspection, photo)
            read[f"shapes of {photo.id}"] = [(key, shapes[key].box, shapes[key].pixels.tobytes()) for key in shapes]
            levels = results.levels(inspection, photo.id)
            read[f"map of {photo.id}"] = None if levels is None else levels.tobytes()
        sheet = from_inspection.sheet([(inspection, paths)], "Report", {})
        with tempfile.TemporaryDirectory() as out:
            written = [path.read_text("utf-8").replace(str(folder), "") for path in tables.write_csv(sheet, Path(out))]
        read["csv"] = written
        read["missing"] = [(path.name, why) for path, why in sheet.missing.items()]
        said = said or inspection.damage
    return read, said


def _lines(branches: Any) -> list[tuple[bytes, bytes]]:
    return [(np.asarray(each.points).tobytes(), np.asarray(each.width).tobytes()) for each in branches]


def outcome(sound: Path, baseline: dict[str, Any], folder: Path, damage: Callable[[Path], str]) -> Outcome:
    """Damage a copy of an inspection, open it, read it all, and say what came of it."""
    shutil.copytree(sound, folder)
    try:
        where = damage(folder / NAME)
        read: dict[str, Any] = {}
        try:
            read, said = values(folder)
        except InspectionError as error:
            said = str(error)
        if said:
            return _mended(folder, where, said)
        # a map is kept to be quick: one that is damaged is made again by the network, as one that made room
        kept = {key: value for key, value in read.items() if not (key.startswith("map of") and value is None)}
        changed = [key for key, value in kept.items() if baseline.get(key) != value]
        changed += [key for key in baseline if key not in read]
        return Outcome(SILENT if changed else SAME, where, ", ".join(changed))
    except Exception:  # noqa: BLE001 - these are what is looked for
        return Outcome(INTERNAL, where, traceback.format_exc())
    finally:
        shutil.rmtree(folder)


def _mended(folder: Path, where: str, said: str) -> Outcome:
    """The sentence is one, and after it the file is sound or still refused by a sentence."""
    if "\n" in said or not said.endswith("."):
        return Outcome(INTERNAL, where, f"not one sentence: {said!r}")
    try:
        _, again = values(folder)
    except InspectionError as error:
        again = "" if "newer CrackView" in str(error) or "another program" in str(error) else str(error)
    if again:
        return Outcome(INTERNAL, where, f"damaged again: {again}")
    return Outcome(SAID, where, said)


def flip(chance: random.Random) -> Callable[[Path], str]:
    """Flip one bit; of every third page one of its head."""

    def damage(file: Path) -> str:
        data = bytearray(file.read_bytes())
        place = chance.randrange(len(data))
        if chance.random() < 1 / 3:
            place = place // schema.PAGE * schema.PAGE + chance.randrange(_HEAD)
        data[place] ^= 1 << chance.randrange(8)
        file.write_bytes(data)
        return f"bit of byte {place}"

    return damage


def swap(chance: random.Random) -> Callable[[Path], str]:
    """Swap two pages."""

    def damage(file: Path) -> str:
        data = file.read_bytes()
        pages = [data[start : start + schema.PAGE] for start in range(0, len(data), schema.PAGE)]
        one, two = chance.sample(range(len(pages)), 2)
        pages[one], pages[two] = pages[two], pages[one]
        file.write_bytes(b"".join(pages))
        return f"pages {one + 1} and {two + 1}"

    return damage


def edit(chance: random.Random) -> Callable[[Path], str]:
    """Write another value into a row with a program that knows nothing of check sums."""

    def damage(file: Path) -> str:
        table = chance.choice(sorted(schema.TABLES))
        column = chance.choice([name for name in schema.names(table) if name != schema.CHECKSUM])
        value = chance.choice([0, 1, 2, -1, 2**40, 0.5, -1e300, "", "x", "accepted", b"", b"\0" * 64, None])
        connection = sqlite3.connect(file, isolation_level=None)
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            rows = connection.execute(f"SELECT rowid FROM {table}").fetchall()
            (row,) = chance.choice(rows) if rows else (0,)
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))
        except sqlite3.IntegrityError:
            pass
        finally:
            connection.close()
        return f"{table}.{column} of row {row} = {value!r}"

    return damage


def cases(flips: int, swaps: int, edits: int, seed: int, folder: Path) -> Iterator[Outcome]:
    """Damage an inspection so many times in each way; the seed tells how."""
    sound = folder / "sound"
    make(sound)
    values(sound)  # measures what waits for it
    baseline, said = values(sound)
    assert not said
    for way, count in ((flip, flips), (swap, swaps), (edit, edits)):
        for case in range(count):
            chance = random.Random(f"{way.__name__} {seed} {case}")
            yield outcome(sound, baseline, folder / f"{way.__name__}-{case}", way(chance))


def main() -> int:
    """Try; the exit code is 1 if a case was silent or internal."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.flips")
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--swaps", type=int, default=0)
    parser.add_argument("--edits", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for found in cases(args.flips, args.swaps, args.edits, args.seed, Path(folder)):
            counts[found.word] += 1
            if found.word in {SILENT, INTERNAL}:
                print(f"{found.word}: {found.where}: {found.what}", flush=True)
    print(", ".join(f"{counts[word]} {word}" for word in (SAME, SAID, SILENT, INTERNAL)))
    return 1 if counts[SILENT] or counts[INTERNAL] else 0


if __name__ == "__main__":
    sys.exit(main())
