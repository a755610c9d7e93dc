"""Where a traceback goes instead of to the person: a small rotating file in the user's log folder."""

import logging
import logging.handlers
from pathlib import Path

import platformdirs

_KEPT_BYTES = 1_000_000


def path() -> Path:
    """The log file; its folder need not exist yet."""
    return Path(platformdirs.user_log_dir("CrackView", appauthor=False)) / "crackview.log"


def record(error: BaseException) -> str:
    """Append ``error`` with its traceback to the log.

    Returns:
        The end of a sentence that says where the details are.
    """
    target = path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(target, maxBytes=_KEPT_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return "no details could be kept, because the log folder may not be written to"
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.Logger("crackview.crash")  # noqa: LOG001 - of its own: a library's handlers must not print it
    logger.addHandler(handler)
    logger.error("unexpected", exc_info=error)
    handler.close()
    return f"the details are in {target}"
