"""Values in an inspection file that say nothing: one error, which ``Database`` answers by mending the file."""

import functools
import sqlite3
import struct
import zlib
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from crackview.errors import UserError

P = ParamSpec("P")
T = TypeVar("T")

_UNDECODABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, struct.error,
                zlib.error)  # fmt: skip


class CodecError(Exception):
    """Bytes from a file that say nothing any more."""


class DamageError(sqlite3.DatabaseError):
    """A row that cannot be what was written."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def decoding(function: Callable[P, T]) -> Callable[P, T]:
    """Have a function that makes a value from a stored row raise DamageError, whatever the row holds."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except (*_UNDECODABLE, CodecError, UserError) as error:
            raise DamageError(f"{function.__name__}: {error}") from error

    return guarded
