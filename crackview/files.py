"""Whole files or none: every write of the application goes to a temporary file first and then replaces its target.

A temporary name cannot be guessed and is made anew, so that no link laid before is followed. It names process and
machine: what a killed process left in a folder is removed when the next one writes there.
"""

import contextlib
import errno
import hashlib
import os
import platform
import re
import secrets
import shutil
import stat
import threading
from collections.abc import Container, Iterator
from pathlib import Path

from crackview import file_names
from crackview.errors import UserError
from crackview.sentences import Sentence

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
MACHINE = hashlib.sha256(platform.node().encode("utf-8", "replace")).hexdigest()[:8]
_OURS = re.compile(rf"\.crackview-{MACHINE}-(\d{{1,10}})-[0-9a-f]{{16}}\.tmp(\.[^./]*)?")
_BINARY_NO_WAIT = getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_LONGEST_SUFFIX = 32  # bytes; what stands behind the last point of a long name is none
_CLOCK_S = 2.0
"""Within this the start of a process and the time of a file are taken as equal."""
_swept: set[Path] = set()
_sweeping = threading.Lock()


class SaveError(UserError):
    """A file could not be written; the message is one sentence that names it and says what to do."""


@contextlib.contextmanager
def replacing(path: Path, *, empty: bool = False) -> Iterator[Path]:
    """Yield a temporary path beside ``path``; what was written there replaces ``path`` when the block ends well.

    Args:
        path: The file to make or replace. Its folder is made if it is missing.
        empty: Whether a file without content is meant; else it is taken for one that was not written.

    Yields:
        An empty file in the same folder and with the same suffix, unless that is very long, so that the replacement is
        one atomic step. It is removed when anything fails.

    Raises:
        SaveError: If the file cannot be written (full disk, read-only folder, ...). The old file, if any, is untouched.
    """
    with as_save_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        made = temporary(path.parent, path.suffix)
        try:
            yield made
            _finish(made, empty=empty)
            made.replace(path)
        finally:
            with contextlib.suppress(OSError):
                made.unlink(missing_ok=True)


@contextlib.contextmanager
def as_save_errors(path: Path) -> Iterator[None]:
    """Turn an OSError within into one sentence that says why a file cannot be written.

    Raises:
        SaveError: If anything within raises an OSError.
    """
    try:
        yield
    except OSError as error:
        raise SaveError(_sentence(path, error)) from error


def temporary(folder: Path, suffix: str) -> Path:
    """Make an empty file with a name that cannot be guessed; what killed processes left beside it is removed.

    Raises:
        OSError: If it cannot be made.
    """
    _sweep(folder)
    path = folder / _temporary_name(suffix)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    return path


@contextlib.contextmanager
def staged(folder: Path, missed: dict[Path, SaveError] | None = None) -> Iterator[Path]:
    """Yield an empty folder; what was written there moves into ``folder`` when the block ends well, else nothing does.

    Args:
        folder: Where to put the files; made if it is missing. Files of the same names are replaced, each as a whole.
        missed: Filled with what is wrong with each file that cannot be moved; without it the first of these is raised,
            after the others were moved.

    Yields:
        A folder within ``folder``, which is removed in the end. Its name does not appear in an error of ours.

    Raises:
        SaveError: If anything cannot be written.
    """
    stage = folder / _temporary_name("")
    try:
        try:
            stage.mkdir(parents=True)
            _sweep(folder)
            yield stage
            _move_all(stage, folder, missed)
        except UserError as error:
            error.sentence = unstaged(error.sentence, stage, folder)
            error.args = (error.sentence,)
            raise
        except OSError as error:
            raise SaveError(_sentence(folder, error)) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def unstaged(sentence: Sentence, stage: Path, folder: Path) -> Sentence:
    """Return a sentence that names a file where it was to go, and not in the folder of ``staged``."""
    hidden, named = file_names.escape_sentence(str(stage)), file_names.escape_sentence(str(folder))
    values = {
        key: value.replace(hidden, named) if type(value) is str else value for key, value in sentence.values.items()
    }
    return Sentence(sentence.template, **values)


def _finish(temporary: Path, *, empty: bool) -> None:
    """Flush a file to the drive."""
    with temporary.open("rb+") as written:
        if not empty and not written.seek(0, os.SEEK_END):
            raise OSError(errno.EIO, "nothing was written")
        os.fsync(written.fileno())


def _temporary_name(suffix: str) -> str:
    kept = suffix if len(os.fsencode(suffix)) <= _LONGEST_SUFFIX else ""
    return f".crackview-{MACHINE}-{os.getpid()}-{secrets.token_hex(8)}.tmp{kept}"


def _sweep(folder: Path) -> None:
    """Remove what processes that are no more left in a folder, once for each folder; whatever fails is left alone."""
    with _sweeping:
        if folder in _swept:
            return
        _swept.add(folder)
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208 - names alone: thousands of photos may be here
            match = _OURS.fullmatch(name)
            if match is not None:
                with contextlib.suppress(OSError):
                    _remove_left(folder / name, int(match[1]))


def _remove_left(path: Path, process: int) -> None:
    details = path.lstat()
    if is_running(process, details.st_mtime):
        return
    if stat.S_ISDIR(details.st_mode):
        shutil.rmtree(path, ignore_errors=True)
    elif stat.S_ISREG(details.st_mode):
        path.unlink()


def is_running(process: int, written: float) -> bool:
    """Return whether the process that wrote a file may still run; another one may have got its number since.

    Args:
        process: Its number.
        written: When the file was written last, s since 1970.
    """
    import psutil  # noqa: PLC0415 - only where something was left

    try:
        return bool(psutil.Process(process).create_time() <= written + _CLOCK_S)
    except psutil.NoSuchProcess:
        return False
    except (psutil.Error, OSError, ValueError, OverflowError):
        return True


def _move_all(stage: Path, folder: Path, missed: dict[Path, SaveError] | None) -> None:
    """Move every file for itself: one whose place is taken by a folder does not keep the others back."""
    failed: dict[Path, SaveError] = {} if missed is None else missed
    for path in files_below(stage):
        target = folder / path.relative_to(stage)
        try:
            _move(path, target)
        except SaveError as error:
            failed[target] = error
    if missed is None and failed:
        raise next(iter(failed.values()))


def _move(path: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    except OSError as error:
        raise SaveError(_sentence(target, error)) from error


def is_full(error: BaseException) -> bool:
    """Return whether an error comes of a full disk."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__
    return cause is not None and cause.errno in _FULL


def is_same(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, whatever their names, links or cases, or would if it were there."""
    try:
        return first.samefile(second)
    except OSError:
        names = (os.path.normcase(os.path.realpath(path)).casefold() for path in (first, second))
        return len(set(names)) == 1


def is_folder(path: Path) -> bool:
    """Return whether it leads to a folder; a path that the system rejects leads nowhere."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Return whether it leads to a file; a path that the system rejects leads nowhere."""
    try:
        return path.is_file()
    except OSError:
        return False


def content(path: Path, most: int = -1) -> bytes:
    """Return the first `most` bytes of a file, or all.

    Raises:
        OSError: If it cannot be read, or is a pipe or device, which may never end.
    """
    descriptor = os.open(path, os.O_RDONLY | _BINARY_NO_WAIT)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "not a file", str(path))
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    finally:
        os.close(descriptor)


def small_content(path: Path, most: int) -> bytes:
    """Return a file of at most `most` bytes; raise OSError as `content` does, and if it is larger."""
    found = content(path, most + 1)
    if len(found) > most:
        raise OSError(errno.EFBIG, "too large", str(path))
    return found


def files_below(folder: Path) -> list[Path]:
    """Return all files in a folder and its subfolders."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def unused_path(path: Path, taken: Container[Path] = ()) -> Path:
    """Return a free path: itself, else with ``_2``, ``_3`` and so on appended.

    A path is free if it has no file and is not in ``taken``.
    """
    found, number = path, 2
    while found in taken or found.exists():
        found, number = path.with_stem(f"{path.stem}_{number}"), number + 1
    return found


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 (line ends as they are), whole or not at all; what UTF-8 cannot hold becomes "?".

    Raises:
        SaveError: As in ``replacing``.
    """
    with replacing(path, empty=True) as temporary:
        temporary.write_bytes(text.encode("utf-8", errors="replace"))


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return Sentence("{path} was not saved because the disk is full: free some space and save again.", path=path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Sentence(
            "{path} was not saved because its folder may not be written to: choose another folder.", path=path
        )
    if error.errno in {errno.ENOTDIR, errno.EEXIST}:
        return Sentence("{path} was not saved because a part of its path is a file: choose another folder.", path=path)
    if error.errno == errno.EISDIR:
        return Sentence("{path} was not saved because a folder of that name is there: choose another name.", path=path)
    return Sentence(
        "{path} was not saved ({reason}): choose another folder or name.",
        path=path,
        reason=error.strerror or "it could not be written",
    )
