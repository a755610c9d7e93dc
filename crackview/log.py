"""Where a traceback goes instead of to the person: a small rotating file in the user's log folder."""

import logging
import logging.handlers
from pathlib import Path

import platformdirs

_KEPT_BYTES = 1_000_000


def path() -> Path:
    """The log file; its folder need not exist yet."""
    return Path(platformdirs.user_log_dir("CrackView", appauthor=False)) / "crackview.log"


def handler() -> logging.handlers.RotatingFileHandler:
    """What appends to the log file, turning it over when it is full.

    Raises:
        OSError: the log folder may not be written to.
    """
    path().parent.mkdir(parents=True, exist_ok=True)
    return logging.handlers.RotatingFileHandler(
        path(), maxBytes=_KEPT_BYTES, backupCount=2, encoding="utf-8", errors="replace"
    )


def record(error: BaseException) -> str:
    """Append ``error`` with its traceback to the log.

    Returns:
        The end of a sentence that says where the details are.
    """
    try:
        file = handler()
    except OSError:
        return "no details could be kept, because the log folder may not be written to"
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.Logger("crackview.crash")  # noqa: LOG001 - of its own: a library's handlers must not print it
    logger.addHandler(file)
    logger.error("unexpected", exc_info=error)
    file.close()
    return f"the details are in {path()}"
