"""Where photos come from: a folder with all its folders, a list, or a store; found one after the other.

A photo is named by its absolute path or its URL, as text that UTF-8 can hold (`file_names.escape`).
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from crackview import file_names
from crackview.fleet import storage
from crackview.fleet.errors import FleetError
from crackview.vision import image_io, photo_folder

_HEAD_BYTES = 4096
_LISTS = {".csv", ".lst", ".txt"}
MANIFEST = "fleet.json"
"""Marks a folder as the results of a run: no photos are looked for in it."""


def absolute(source: str) -> str:
    """Return a source as it is known on every machine: a URL as it is, a path in full.

    Raises:
        FleetError: If there is no such file or folder here.
    """
    local = storage.local_path(source)
    if local is None:
        return source
    if not local.exists():
        raise FleetError("{source} is not there: name a folder, a list of photos or a URL.", source=local)
    return file_names.escape(local)


def photos(source: str, tell: Callable[[str], None]) -> Iterator[str]:
    """Find the photos of a source.

    Args:
        source: As ``absolute`` gives it. A file that is no photo is a list: a photo or URL on each line, relative ones
            from the folder of the list.
        tell: Called with one sentence for each folder that cannot be read.

    Yields:
        The name of each photo, in no certain order; one that is listed twice comes twice.

    Raises:
        FleetError: If the source cannot be read.
    """
    local = storage.local_path(source)
    if local is not None:
        yield from _walk(local, tell) if local.is_dir() else _file(file_names.escape(local))
        return
    if PurePosixPath(source).suffix.lower() in _LISTS | image_io.PHOTO_SUFFIXES and "::" not in source:
        yield from _file(source)
        return
    yield from _in_store(source, tell)


def _file(place: str) -> Iterator[str]:
    """Yield a photo itself, or those of a list."""
    if PurePosixPath(place).suffix.lower() in image_io.PHOTO_SUFFIXES:
        yield place
        return
    folder = place.rpartition("/")[0]
    with storage.reading(place) as lines:
        for line in lines:
            name = line.strip()
            if not name or name.startswith("#"):
                continue
            if "://" in name:
                yield name
            elif "://" in place:
                yield f"{folder}/{name}"
            else:
                yield file_names.escape(os.path.normpath(file_names.unescape(place).parent / name))


def _walk(folder: Path, tell: Callable[[str], None]) -> Iterator[str]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = os.scandir(here)
        except OSError as error:
            tell(image_io.os_sentence(here, error))
            continue
        with entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if not Path(entry.path, MANIFEST).exists():
                        waiting.append(Path(entry.path))
                elif photo_folder.is_photo(Path(entry.path)):
                    yield file_names.escape(entry.path)


def _in_store(source: str, tell: Callable[[str], None]) -> Iterator[str]:
    system, root = storage.connect(source)
    _, chain, rest = source.partition("::")
    waiting = [root]
    while waiting:
        here = waiting.pop()
        try:
            with storage.os_errors():
                entries = system.ls(here, detail=True)
        except (OSError, ValueError) as error:
            if here == root:
                raise FleetError("{source} cannot be listed ({reason}).", source=source, reason=str(error)) from error
            tell(f"{here} cannot be listed ({error}).")
            continue
        if any(each["name"].endswith(f"/{MANIFEST}") for each in entries) and here != root:
            continue
        for entry in entries:
            path = PurePosixPath(entry["name"])
            if path.name.startswith(".") or entry["name"].rstrip("/") == here.rstrip("/"):
                continue
            if entry["type"] == "directory":
                waiting.append(entry["name"])
            elif path.suffix.lower() in image_io.PHOTO_SUFFIXES and not _is_output(system, entry["name"]):
                yield file_names.escape(f"{system.unstrip_protocol(entry['name'])}{chain}{rest}")


def _is_output(system: Any, path: str) -> bool:
    if not photo_folder.is_named_as_output(path):
        return False
    return image_io.MARK.encode("ascii") in bytes(system.cat_file(path, start=0, end=_HEAD_BYTES))
