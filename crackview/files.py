"""Whole files or none: every write of the application goes to a temporary file first and then replaces its target."""

import contextlib
import errno
import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_counter = itertools.count()
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


class SaveError(OSError):
    """A file could not be written; the message is one sentence that names it and says what to do."""


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside ``path``; what was written there replaces ``path`` when the block ends well.

    Args:
        path: The file to make or replace. Its folder is made if it is missing.

    Yields:
        A path in the same folder and with the same suffix, so that the replacement is one atomic step. It is removed
        when anything fails.

    Raises:
        SaveError: If the file cannot be written (full disk, read-only folder, ...). The old file, if any, is untouched.
    """
    temporary = path.parent / f".crackview-{os.getpid()}-{next(_counter)}.tmp{path.suffix}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(path)
    except OSError as error:
        raise SaveError(_sentence(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give an empty folder; what was written there moves into ``folder`` when the block ends well, else nothing does.

    Args:
        folder: Where files are wanted; made if it is missing. Files of the same names are replaced, each as a whole.

    Yields:
        A folder within ``folder``, which is removed in the end. Its name does not appear in a ``SaveError``.

    Raises:
        SaveError: If anything cannot be written.
    """
    stage = folder / f".crackview-{os.getpid()}-{next(_counter)}.tmp"
    try:
        try:
            stage.mkdir(parents=True)
            yield stage
            for path in within(stage):
                _move(path, folder / path.relative_to(stage))
        except SaveError as error:
            raise SaveError(str(error).replace(str(stage), str(folder))) from error
        except OSError as error:
            raise SaveError(_sentence(folder, error)) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(path: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    except OSError as error:
        raise SaveError(_sentence(target, error)) from error


def within(folder: Path) -> list[Path]:
    """All files in a folder and its folders."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 (line ends as they are), whole or not at all.

    Raises:
        SaveError: As in ``replacing``.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(text.encode("utf-8", errors="surrogateescape"))


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return f"{path} was not saved because the disk is full: free some space and save again."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"{path} was not saved because its folder may not be written to: choose another folder."
    if error.errno in {errno.ENOTDIR, errno.EEXIST}:
        return f"{path} was not saved because a part of its path is a file: choose another folder."
    if error.errno == errno.EISDIR:
        return f"{path} was not saved because a folder of that name is there: choose another name."
    return f"{path} was not saved ({error.strerror or 'it could not be written'}): choose another folder or name."
