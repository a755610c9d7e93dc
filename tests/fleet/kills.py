"""Kills random processes of a run again and again, and compares what is there in the end with a run without kills.

``python -m tests.fleet.kills --photos 500 --kills 20`` makes the photos itself. Each kill is a SIGKILL to one process
of the run, drawn by chance: a worker, a process of Ray, or the driver. A run that has ended is resumed.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from crackview import paths
from crackview.fleet import dataset, plan, report
from crackview.fleet.lease import holder
from crackview.fleet.settings import FleetSettings
from crackview.nets import cards
from tests.fleet.pools import assert_same, begun, rows, work

ROOT = Path(__file__).resolve().parents[2]
_GIVE_UP_S = 150
CHANCES = {"worker": 6, "driver": 2, "raylet": 1, "gcs": 1}


def photos(folder, count, size):
    """Crops of a wall with cracks, each with a noise of its own, and one in fifty damaged."""
    folder.mkdir()
    with Image.open(paths.samples() / "concrete_wall.jpg") as whole:
        wall = np.asarray(whole.convert("RGB"), np.int16)
    chance = np.random.default_rng(0)
    for number in range(count):
        top, left = (int(chance.integers(0, wall.shape[axis] - size)) for axis in (0, 1))
        part = wall[top : top + size, left : left + size] + chance.integers(-3, 4, (size, size, 1), np.int16)
        path = folder / f"{number:05d}.jpg"
        Image.fromarray(np.clip(part, 0, 255).astype(np.uint8)).save(path, quality=90)
        if number % 50 == 49:
            path.write_bytes(path.read_bytes()[:300])


def settings(source, batch):
    card = cards.card(cards.DEFAULT)
    return FleetSettings(
        version="kills", begun="now", source=str(source), model=card.name, model_sha256=card.sha256,
        threshold=card.threshold, mm_per_px=0.3, batch=batch,
    )  # fmt: skip


def started(arguments):
    command = [sys.executable, "-m", "crackview", "fleet", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def victims(driver):
    """The driver and all processes below it, by kind; Ray's helpers that only serve a dashboard are left out."""
    found = {"driver": [driver.pid]}
    for process in psutil.Process(driver.pid).children(recursive=True):
        try:
            words = " ".join(process.cmdline())
        except psutil.Error:
            continue
        for kind, mark in (("worker", "ray::FleetActor"), ("raylet", "raylet/raylet"), ("gcs", "gcs_server")):
            if mark in words:
                found.setdefault(kind, []).append(process.pid)
    return found


def committed(storage):
    return sum(len(dataset.committed(storage, shard)) for shard in range(plan.shards(storage)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--size", type=int, default=320, help="px")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory(prefix="crackview-kills-") as place:
        folder = Path(place)
        photos(folder / "photos", args.photos, args.size)
        whole, known = begun(folder / "whole", settings(folder / "photos", args.batch))
        work(whole, known)
        print(f"without kills: {report.status(whole)}", flush=True)
        storage, _ = begun(folder / "out", settings(folder / "photos", args.batch))
        killed = kill(storage, args.kills, chance)
        while not report.status(storage).is_complete:
            finish(started(["resume", storage.place, "--workers", "2"]))
        print(f"killed: {killed}; then: {report.status(storage)}", flush=True)
        for kind in dataset.KINDS:
            assert_same(rows(storage, kind), rows(whole, kind))
        names = [row["photo"] for kind in (dataset.PHOTOS, dataset.FAILURES) for row in rows(storage, kind)]
        assert len(names) == len(set(names)) == args.photos
        print(f"every one of {args.photos} photos exactly once, all rows equal")


def kill(storage, kills, chance):
    """Kill until it was done often enough or all photos are done; return how often each kind was."""
    killed = Counter()
    driver = None
    while killed.total() < kills:
        if driver is None or driver.poll() is not None:
            if report.status(storage).is_complete:
                break
            driver = started(["resume", storage.place, "--workers", "2"])
        stuck = not wait(storage, driver, committed(storage) + chance.randint(0, 2))
        time.sleep(chance.uniform(0, 1))
        kind = one(driver, "driver" if stuck else chance.choices(*zip(*CHANCES.items(), strict=True))[0], chance)
        if kind:
            killed[kind] += 1
            print(f"{killed.total()}: killed a {kind} at {committed(storage)} batches", flush=True)
    if driver is not None:
        finish(driver)
    return dict(killed)


def wait(storage, driver, batches):
    """Wait until the driver has workers and so many batches are committed; tell whether that was in time."""
    end = time.monotonic() + _GIVE_UP_S
    while driver.poll() is None and time.monotonic() < end:
        now = holder(storage)
        if now is not None and now.pid == driver.pid and now.progress.workers and committed(storage) >= batches:
            break
        time.sleep(0.05)
    return time.monotonic() < end


def one(driver, kind, chance):
    """Kill a process of that kind, or the driver where there is none; return the kind, None if it was gone before."""
    try:
        found = victims(driver)
        kind = kind if kind in found else "driver"
        if driver.poll() is None:
            os.kill(chance.choice(found[kind]), signal.SIGKILL)
            return kind
    except (psutil.NoSuchProcess, ProcessLookupError):
        pass
    return None


def finish(driver):
    """Wait for a driver, which gives up by itself where Ray is gone; at last as a person would."""
    try:
        driver.communicate(timeout=_GIVE_UP_S * 4)
    except subprocess.TimeoutExpired:
        driver.kill()
        driver.communicate()


if __name__ == "__main__":
    main()
