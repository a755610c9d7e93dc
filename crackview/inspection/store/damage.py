"""Damaged values in an inspection file: one error, which ``Database`` answers by repairing the file."""

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
    """Bytes from a file that cannot be decoded any more."""


class DamageError(sqlite3.DatabaseError):
    """A row that cannot be what was written."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def decoding(function: Callable[P, T]) -> Callable[P, T]:
    """Let a function that decodes a stored row raise DamageError, whatever the row holds."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except (*_UNDECODABLE, CodecError, UserError) as error:
            raise DamageError(f"{function.__name__}: {error}") from error

    return guarded
