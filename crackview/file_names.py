r"""Names of files as text, whatever bytes they are made of.

POSIX file names are bytes, and Python keeps those that are not UTF-8 as lone surrogates (PEP 383), which no file, no
database and no text of Qt can hold. Control characters in a name would be obeyed by a terminal. Both are written as
``\xNN``, a byte each; a backslash that already stands before ``xNN`` is written as ``\x5c``, so that every name has
one text and every text leads back to its name. On Windows, whose names have backslashes between folders, ``|`` does the
work of the backslash.
"""

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

_MARK_BYTES = 6
_MARK = "\\" if os.sep == "/" else "|"
_ODD = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_UNSHOWABLE = re.compile(_ODD)
_ESCAPED = re.compile(rf"(?:{re.escape(_MARK)}x[0-9a-f]{{2}})+")
_TO_ESCAPE = re.compile(rf"{re.escape(_MARK)}(?=x[0-9a-f]{{2}})|{_ODD}")


def escape(name: str | os.PathLike[str]) -> str:
    """Return a name as text that UTF-8 can hold and a terminal can show; most names are their own text."""
    return _TO_ESCAPE.sub(_as_hex, os.fspath(name))


def escape_all(several: Sequence[str]) -> list[str]:
    """Return ``escape`` of each name; fast where all are their own, as in most folders."""
    return [escape(name) for name in several] if _TO_ESCAPE.search("/".join(several)) else list(several)


def unescape(written: str) -> Path:
    """Return the path whose ``escape`` this is."""
    return Path(_ESCAPED.sub(_bytes, written))


def escape_sentence(sentence: str) -> str:
    """Return a sentence with names in which what cannot be shown is escaped; applying it again changes nothing."""
    return _UNSHOWABLE.sub(_as_hex, sentence)


def shortened(stem: str, most: int) -> str:
    """Return a stem that ``escape`` gave, cut to so many bytes of UTF-8, with a part of its hash for what is cut."""
    data = stem.encode()
    if len(data) <= most:
        return stem
    mark = hashlib.blake2b(data, digest_size=_MARK_BYTES).hexdigest()
    return f"{data[: most - len(mark) - 1].decode(errors='ignore')}-{mark}"


def _as_hex(match: re.Match[str]) -> str:
    found = match[0]
    try:
        content = found.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half of a pair of UTF-16
        content = found.encode("utf-8", "surrogatepass")
    return "".join(f"{_MARK}x{byte:02x}" for byte in content)


def _bytes(match: re.Match[str]) -> str:
    content = bytes.fromhex(match[0].replace(f"{_MARK}x", ""))
    return os.fsdecode(content)
