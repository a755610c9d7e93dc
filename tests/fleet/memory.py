"""Whether the memory of the driver grows with the photos: ``python -m tests.fleet.memory --photos 100000``.

The photos are tiny and generated. ``--local`` works without Ray: batches are committed in this process, with a row for
each photo that nobody looks at, so that a busy machine is through in minutes. What a driver keeps is the same.
"""

import argparse
import io
import tempfile
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from crackview.fleet import dataset, report, run
from crackview.fleet.worker import Outcome
from tests.fleet.kills import settings
from tests.fleet.pools import begun, work


class Instant:
    """Commits a batch at once."""

    def __init__(self, storage):
        self._storage = storage

    def run(self, batch):
        photos = [{"photo": name, "findings": 0, "seconds": 0.0} for name in batch.photos]
        dataset.commit(self._storage, batch, dataset.BatchRows(photos=photos))
        return Outcome(batch.id, len(photos))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--local", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="crackview-memory-") as place:
        folder = Path(place)
        generate(folder / "photos", args.photos)
        storage, known = begun(folder / "out", settings(folder / "photos", args.batch))
        seen = {}

        def hear(progress):
            share = 20 * progress.done // args.photos
            if share not in seen:
                seen[share] = psutil.Process().memory_info().rss / 1e6
                print(f"{progress.done:>8} photos  {seen[share]:.1f} MB  {progress.rate:.1f}/s", flush=True)

        if args.local:
            work(storage, known, worker=Instant(storage), hear=hear)
        else:
            run.work(storage, hear)
        state = report.status(storage)
        assert state.is_complete
        assert state.photos == args.photos
        early, late = max(seen[share] for share in (1, 2, 3, 4)), seen[max(seen)]
        print(f"{late - early:+.1f} MB from the first fifth to the end")


def generate(folder, count):
    """Photos of 48 x 48 px, a thousand in a folder."""
    chance = np.random.default_rng(0)
    contents = []
    folder.mkdir()
    for _ in range(20):
        picture = io.BytesIO()
        Image.fromarray(chance.integers(90, 160, (48, 48, 3), np.uint8)).save(picture, "PNG")
        contents.append(picture.getvalue())
    for number in range(count):
        path = folder / f"{number // 1000:04d}" / f"{number:07d}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(contents[number % len(contents)])


if __name__ == "__main__":
    main()
