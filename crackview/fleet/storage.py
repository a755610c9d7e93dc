"""Files below a folder or a URL of fsspec, each written whole or not at all.

A place is a path or URL as text that UTF-8 can hold (`file_names.escape`).
"""

import contextlib
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crackview import file_names, files
from crackview.errors import UserError
from crackview.files import SaveError
from crackview.fleet.errors import FleetError, package

_WHOLE = {"abfs", "abfss", "adl", "az", "gcs", "gs", "memory", "oci", "oss", "s3", "s3a"}
"""Stores whose objects appear when they are complete."""
_LOCAL = ("file://", "local://")


def local_path(place: str) -> Path | None:
    """Return the absolute path of a place on this machine or a shared drive; None where it is a URL of fsspec."""
    for protocol in _LOCAL:
        if place.startswith(protocol):
            return file_names.unescape(place.removeprefix(protocol)).absolute()
    return None if "://" in place or "::" in place else file_names.unescape(place).absolute()


def is_store(place: Path | str) -> bool:
    """Return whether this is the URL of a store of objects, such as ``s3://bucket/results``."""
    protocol, sign, _rest = str(place).partition("://")
    return isinstance(place, str) and bool(sign) and protocol in _WHOLE


@contextlib.contextmanager
def os_errors() -> Iterator[None]:
    """Raise an error of a store's own client, such as that no connection was made, as an OSError."""
    try:
        yield
    except (OSError, ValueError, UserError):
        raise
    except Exception as error:
        raise OSError(str(error) or type(error).__name__) from error


def connect(place: str) -> tuple[Any, str]:
    """Return the file system of a URL, without a cache of listings, and the path in it.

    Raises:
        FleetError: If fsspec does not know it, or what it needs for it is not installed.
    """
    core = package("fsspec.core")
    try:
        system, path = core.url_to_fs(place, use_listings_cache=False)
    except TypeError:  # not every file system has that option
        system, path = core.url_to_fs(place)
    except (ImportError, OSError, ValueError) as error:
        raise FleetError("{place} cannot be reached: {reason}.", place=place, reason=str(error).rstrip(".")) from error
    return system, str(path)


class Storage:
    """Files below one folder or URL, by names such as ``photos/shard=000000/000000-0001.parquet``.

    Attributes:
        place: The absolute path or the URL, as text.
        local: The folder; None for a URL.
    """

    def __init__(self, place: str) -> None:
        """Connect to a place.

        Raises:
            FleetError: As in ``connect``.
        """
        self.local = local_path(place)
        self.place = place.rstrip("/") if self.local is None else file_names.escape(self.local)
        self._given = place
        self._system: Any = None
        self._root = ""
        if self.local is None:
            self._system, self._root = connect(place)

    def __reduce__(self) -> tuple[Any, ...]:
        return Storage, (self._given,)

    def read(self, name: str) -> bytes:
        """Read the content of a file.

        Raises:
            FileNotFoundError: If it is not there.
            FleetError: If it cannot be read.
        """
        try:
            if self.local:
                return self._file(self.local, name).read_bytes()
            with os_errors():
                return bytes(self._system.cat_file(self._path(name)))
        except FileNotFoundError:
            raise
        except OSError as error:
            raise unread(self.shown(name), error) from error

    def write(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all; one that is there is replaced.

        Raises:
            SaveError: If it cannot be written.
        """
        if self.local:
            with files.replacing(self._file(self.local, name), empty=True) as temporary:
                temporary.write_bytes(content)
            return
        path = self._path(name)
        try:
            with os_errors():
                if self._is_whole:
                    self._system.pipe_file(path, content)
                    return
                temporary_path = f"{path}.{secrets.token_hex(8)}.tmp"
                self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
                self._system.pipe_file(temporary_path, content)
                self._system.mv(temporary_path, path)
        except OSError as error:
            raise SaveError(
                "{path} was not saved ({reason}): check the store, then begin the run again or resume it.",
                path=self.shown(name),
                reason=_reason(error),
            ) from error

    def exists(self, name: str) -> bool:
        """Return whether a file is there; raise FleetError if the store cannot be asked."""
        if self.local:
            return self._file(self.local, name).is_file()
        try:
            with os_errors():
                return bool(self._system.exists(self._path(name)))
        except OSError as error:
            raise unread(self.shown(name), error) from error

    def remove(self, name: str) -> None:
        """Remove a file, if it is there; raise SaveError if it cannot be removed."""
        try:
            with contextlib.suppress(FileNotFoundError), os_errors():
                if self.local:
                    self._file(self.local, name).unlink()
                else:
                    self._system.rm_file(self._path(name))
        except OSError as error:
            raise SaveError(
                "{path} cannot be removed ({reason}).", path=self.shown(name), reason=_reason(error)
            ) from error

    def names(self, folder: str) -> list[str]:
        """Return the names of the direct entries of a folder, in order; none where it is not there."""
        try:
            if self.local:
                return sorted(
                    each.name for each in self._file(self.local, folder).iterdir() if not each.name.startswith(".")
                )
            with os_errors():
                found = self._system.ls(self._path(folder), detail=False)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise unread(self.shown(folder), error) from error
        return sorted(each.rstrip("/").rpartition("/")[2] for each in found if not each.endswith(".tmp"))

    def arrow(self) -> tuple[Any, str]:
        """Return the file system as pyarrow takes it, and the path of the place in it."""
        if self.local:
            return package("pyarrow.fs").LocalFileSystem(), str(self.local)
        return self._system, self._root.rstrip("/")

    def shown(self, name: str) -> str:
        """Return the name of a file for messages."""
        return f"{self.place}/{name}"

    @staticmethod
    def _file(folder: Path, name: str) -> Path:
        return folder / file_names.unescape(name)

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    @property
    def _is_whole(self) -> bool:
        protocol = self._system.protocol
        return bool(_WHOLE & ({protocol} if isinstance(protocol, str) else set(protocol)))


@contextlib.contextmanager
def reading(place: str) -> Iterator[Any]:
    """Open a text file, at a path or URL, to be read line by line.

    Raises:
        FleetError: If it cannot be read.
    """
    local = local_path(place)
    try:
        if local is not None:
            with local.open(encoding="utf-8-sig") as file:
                yield file
            return
        with os_errors(), package("fsspec").open(place, "r", encoding="utf-8-sig") as file:
            yield file
    except (OSError, UnicodeDecodeError, ImportError, ValueError) as error:
        raise unread(place, error) from error


def unread(path: str, error: Exception) -> FleetError:
    """Return the error of a file or folder that cannot be read."""
    return FleetError("{path} cannot be read ({reason}).", path=path, reason=_reason(error))


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).rstrip(".")
