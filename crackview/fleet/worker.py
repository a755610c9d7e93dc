"""What a worker does: it reads the photos of a batch, analyses them as ``crackview predict`` does, and commits it.

A photo that ends the process itself, as a damaged file in a decoder may, must not end it for ever. A batch that was
begun before is therefore done with a note in ``attempts/`` before each photo; a photo at which the process ended
`_DEATHS` times becomes a failure.
"""

import contextlib
import json
import os
import platform
import re
import shutil
import time
import urllib.parse
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from crackview import __version__, file_names
from crackview.engine.protocols import PhotoMapSource
from crackview.engine.segmenter import Segmenter
from crackview.export import from_batch, masks, tables
from crackview.export.model import PhotoResult
from crackview.fleet import dataset, scratch, storage
from crackview.fleet.dataset import BatchRows
from crackview.fleet.errors import FleetError
from crackview.fleet.plan import PhotoBatch
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage
from crackview.inspection import analysis
from crackview.inspection import batch as runs
from crackview.inspection.batch import BatchDone, BatchFailed, BatchItem, BatchMessage
from crackview.inspection.store.document import digest
from crackview.nets import cards
from crackview.nets.cards import Card, ModelError
from crackview.vision import gauge, image_io

_DEATHS = 3
_TRIES, _PAUSE_S = 3, 1.0
_MODEL = "model"
_NOT_IN_NAMES = re.compile(r'[<>:"|?*\\%]|(?<=/)\.\.(?=/)')


@dataclass(frozen=True)
class Outcome:
    """What became of a batch.

    Attributes:
        batch: Its id.
        photos: Photos that were analysed.
        findings: Cracks on them.
        failures: Photos that were not.
        seconds: By part: "read" (from a store), "analyse", "write".
        cpu_s: Processor time of the worker.
        node: The machine.
        problem: Why the whole run cannot go on, one sentence, or "".
    """

    batch: str
    photos: int = 0
    findings: int = 0
    failures: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    cpu_s: float = 0.0
    node: str = ""
    problem: str = ""


def keep_model(results: Storage, card: Card) -> None:
    """Write a model to the results, for machines that lack it; raise SaveError if it cannot be written."""
    for path in card.paths():
        if path.exists():
            results.write(f"{_MODEL}/{path.name}", path.read_bytes())


def install_model(results: Storage, settings: FleetSettings) -> None:
    """Install the model of a run on this machine for as long as this process runs.

    Raises:
        ModelError: If another one of that name is here.
    """
    if _card(settings.model) is None:
        folder = scratch.make()
        for name in results.names(_MODEL):
            (folder / name).write_bytes(results.read(f"{_MODEL}/{name}"))
        known = os.environ.get("CRACKVIEW_MODELS")
        os.environ["CRACKVIEW_MODELS"] = os.pathsep.join(filter(None, (str(folder), known)))
    found = _card(settings.model)
    if found is None or found.sha256 != settings.model_sha256:
        raise ModelError(
            "{node} has another model called {name}: remove it there, or give yours another name.",
            node=platform.node(),
            name=settings.model,
        )


def _card(name: str) -> Card | None:
    try:
        return cards.card(name)
    except ModelError:
        return None


class BatchWorker:
    """Does one batch after the other with one model; use it in one thread."""

    def __init__(self, results: Storage, settings: FleetSettings, segmenter: PhotoMapSource) -> None:
        self._results, self._settings = results, settings
        look = partial(gauge.scale, printed_mm=settings.printed_mm) if settings.marker else None
        self._run = runs.Batch(segmenter, settings.known_model, settings.min_length_px, gauge=look)

    def run(self, batch: PhotoBatch) -> Outcome:
        """Run a batch and commit it; a committed one is not run again.

        Raises:
            SaveError: If results cannot be written.
            PhotoError: If a mask or an overlay cannot be written.
        """
        if batch.attempt and self._results.exists(dataset.part(dataset.PHOTOS, batch)):
            return self._known(batch)
        rows, seconds, began = BatchRows(), {"read": 0.0, "analyse": 0.0, "write": 0.0}, time.process_time()
        notes = _Notes(self._results, batch) if batch.attempt else None
        deadly = notes.deadly() if notes else set()
        with contextlib.closing(_Photos(batch.photos)) as photos:
            for index, name in enumerate(batch.photos):
                if index in deadly:
                    rows.failures.append(
                        _failure(name, f"{name} ended the process that analysed it: open it by itself.")
                    )
                    continue
                if notes:
                    notes.begin(index)
                start = time.monotonic()
                with photos.fetched(index) as file:
                    seconds["read"] += time.monotonic() - start
                    self._photo(name, file, rows, seconds)
        start = time.monotonic()
        dataset.commit(self._results, batch, rows)
        if notes:
            notes.end()
        seconds["write"] += time.monotonic() - start
        return Outcome(
            batch.id,
            len(rows.photos),
            len(rows.findings),
            len(rows.failures),
            seconds,
            time.process_time() - began,
            platform.node(),
        )

    def _known(self, batch: PhotoBatch) -> Outcome:
        """Return the outcome of a batch that was committed just before its worker ended."""
        photos, findings, failures = (
            dataset.rows_in(self._results, kind, batch) for kind in (dataset.PHOTOS, dataset.FINDINGS, dataset.FAILURES)
        )
        return Outcome(batch.id, photos, findings, failures, node=platform.node())

    def _photo(self, name: str, file: "Path | str", rows: BatchRows, seconds: dict[str, float]) -> None:
        """Analyse a photo; ``file`` is where it lies here, or why it could not be read."""
        if isinstance(file, str):
            rows.failures.append(_failure(name, file))
            return
        start = time.monotonic()
        heard: list[BatchMessage] = []
        self._run.run([file], heard.append)
        last = heard[-1]
        analysed = time.monotonic()
        seconds["analyse"] += analysed - start
        if isinstance(last, BatchFailed):
            rows.failures.append(_failure(name, last.sentence.replace(file_names.escape_sentence(str(file)), name)))
        elif isinstance(last, BatchDone):
            self._add(name, file, last, rows)
        seconds["write"] += time.monotonic() - analysed

    def _add(self, name: str, file: Path, done: BatchDone, rows: BatchRows) -> None:
        """Add the rows of a photo, and its pictures if they are requested."""
        settings, work = self._settings, done.work
        scale, shot, problem = from_batch.scale_and_shot(file, work, typed=settings.scale, distance=settings.distance_m)
        made = from_batch.photo(file, work, lambda: work.mask, scale, shot)
        for finding in made.findings:
            sizes = made.sizes(finding)
            limits = {"limit_px": finding.limit_px, "limit_mm": None if sizes is None else sizes.limit}
            rows.findings.append({**tables.values(made, finding), "photo": name, **limits})
        mask = overlay = None
        if settings.masks:
            mask = f"masks/{output_name(name, settings.source)}{masks.MASK}"
            with self._writing(mask) as path:
                masks.write_mask(path, work.mask)
        if settings.overlays and work.pixels is not None:
            overlay = f"overlays/{output_name(name, settings.source)}{masks.OVERLAY}"
            with self._writing(overlay) as path:
                masks.write_overlay(path, work.pixels, work.probability, settings.threshold)
        kept = self._keep_map(name, work) if settings.maps else None
        warnings = " ".join(filter(None, (work.warning, problem))).replace(file_names.escape_sentence(str(file)), name)
        rows.photos.append(
            _photo_row(name, made, done, file.stat().st_size)
            | {
                "crack_share": float(work.mask.mean()),
                "warning": warnings,
                "mask": mask,
                "overlay": overlay,
                "map": kept,
                "hash": None if kept is None else digest(file),
            }
        )

    def _keep_map(self, name: str, work: BatchItem) -> str:
        """Write a photo's probability map as it was measured, and its joints; return the name of the map."""
        stem = f"maps/{output_name(name, self._settings.source)}"
        with self._writing(f"{stem}{masks.MAP}") as path:
            image_io.write_png(path, analysis.levels(work.probability, self._settings.threshold), marked=True)
        if work.joints is not None:
            with self._writing(f"{stem}{masks.JOINTS}") as path:
                masks.write_mask(path, work.joints)
        return f"{stem}{masks.MAP}"

    @contextlib.contextmanager
    def _writing(self, name: str) -> Iterator[Path]:
        """Yield a path for a picture; a written file is in the results afterwards."""
        if self._results.local is not None:
            yield self._results.local / file_names.unescape(name)
            return
        with scratch.folder() as folder:
            path = folder / f"picture{PurePosixPath(name).suffix}"
            yield path
            self._results.write(name, path.read_bytes())


def make(results: Storage, settings: FleetSettings, version: str, device: str | None, threads: int) -> BatchWorker:
    """Make the worker of a process, on whatever machine.

    Raises:
        FleetError: If this machine has another version, or does not reach photos or results.
        ModelError: If the model cannot run here.
    """
    node = platform.node()
    if version != __version__:
        raise FleetError(
            "{node} has CrackView {there}, not {here}: install the same version.",
            node=node,
            there=__version__,
            here=version,
        )
    source = storage.local_path(settings.source)
    for place in (source, results.local):
        if place is not None and not place.exists():
            raise FleetError(
                "{node} does not reach {place}: use a drive that all machines share, or a URL.", node=node, place=place
            )
    install_model(results, settings)
    return BatchWorker(results, settings, Segmenter(settings.model, device=device, threads=threads))


def output_name(photo: str, source: str) -> str:
    """Return the name of a photo's pictures without their suffix, unique to it: its path below the source."""
    root = source.rstrip("/") + "/"
    inside = photo.removeprefix(root) if photo.startswith(root) else photo.partition("://")[2] or photo
    return _NOT_IN_NAMES.sub(lambda found: urllib.parse.quote(found[0], safe=""), f"/{inside.lstrip('/')}")[1:]


class _Photos:
    """The files of a batch; those of a store are fetched while the photo before is analysed."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._pool = ThreadPoolExecutor(1, "fetch")
        self._folder = scratch.make()
        self._waiting: dict[int, Future[Path | str]] = {}

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    @contextlib.contextmanager
    def fetched(self, index: int) -> Iterator[Path | str]:
        """Yield the local file of a photo, or the reason why it is not available."""
        local = storage.local_path(self._names[index])
        if local is not None:
            yield local
            return
        for each in (index, index + 1):
            if each < len(self._names) and each not in self._waiting and storage.local_path(self._names[each]) is None:
                self._waiting[each] = self._pool.submit(self._fetch, each)
        found = self._waiting.pop(index).result()
        yield found
        if isinstance(found, Path):
            found.unlink(missing_ok=True)

    def _fetch(self, index: int) -> Path | str:
        name = self._names[index]
        path = self._folder / f"{index}{PurePosixPath(name.partition('::')[0]).suffix}"
        for left in reversed(range(_TRIES)):
            try:
                system, inside = storage.connect(name)
                path.write_bytes(system.cat_file(inside))
            except FileNotFoundError:
                return f"{name} is not there (any more): check the path or choose another photo."
            except Exception as error:  # noqa: BLE001 - every store has errors of its own
                if not left:
                    return f"{name} cannot be read ({error}): check the store and resume with --retry-failed."
                time.sleep(_PAUSE_S)
            else:
                return path
        raise AssertionError


class _Notes:
    """At which photos of a batch a process has ended, in a file of the results."""

    def __init__(self, results: Storage, batch: PhotoBatch) -> None:
        self._results, self._name = results, f"attempts/{batch.id}.json"
        try:
            read = json.loads(results.read(self._name))
            self._ended: dict[str, int] = read["ended"]
            self._ended[str(read["at"])] = self._ended.get(str(read["at"]), 0) + 1
        except (FileNotFoundError, ValueError, KeyError):
            self._ended = {}

    def deadly(self) -> set[int]:
        return {int(index) for index, count in self._ended.items() if count >= _DEATHS}

    def begin(self, index: int) -> None:
        self._results.write(self._name, json.dumps({"at": index, "ended": self._ended}).encode("ascii"))

    def end(self) -> None:
        self._results.remove(self._name)


def _failure(name: str, problem: str) -> dict[str, str]:
    return {"photo": name, "problem": file_names.escape_sentence(problem)}


def _photo_row(name: str, made: PhotoResult, done: BatchDone, size: int) -> dict[str, object]:
    sizes = [made.sizes(finding) for finding in made.findings]
    return {
        "photo": name,
        "width": made.size[0],
        "height": made.size[1],
        "findings": len(made.findings),
        "length_px": sum(finding.length_px for finding in made.findings),
        "length_mm": None if made.scale is None else sum(each.length for each in sizes if each is not None),
        "mm_per_px": None if made.scale is None else made.scale.mm_per_px,
        "scale_origin": None if made.scale is None else made.scale.origin,
        "latitude": None if made.place is None else made.place.latitude,
        "longitude": None if made.place is None else made.place.longitude,
        "bytes": size,
        "seconds": done.seconds,
    }
