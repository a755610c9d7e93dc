"""An inspection begins out of sight, as a draft, and moves beside the photos with the first thing the user does.

Looking at a folder writes nothing into it. What the models found meanwhile is in the draft, so that a folder that is
opened again is there at once; drafts not opened for long are removed. Where the folder of the photos may not
be written to, what the user says is kept in a folder of the application's own, for good.
"""

import hashlib
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from crackview import files
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.sentences import Sentence

MOST_BYTES = 2 * 2**30
"""Of all drafts together."""


class DraftStore:
    """Where inspections lie: beside their photos, or else in the application's own folder.

    Args:
        home: The application's own folder; made when it is needed.
    """

    def __init__(self, home: Path) -> None:
        self._drafts, self._own = home / "drafts", home / "inspections"

    def place(self, folder: Path) -> Path | None:
        """Return where the inspection of a folder lies, or its draft; None if there is neither."""
        return next((path for path in (*self._homes(folder), self._drafts / _name(folder)) if path.exists()), None)

    def kept(self, folder: Path) -> Path | None:
        """Return where the inspection of a folder lies that is no draft; None if there is none."""
        return next((path for path in self._homes(folder) if files.is_file(path)), None)

    def open_kept(self, folder: Path) -> Inspection:
        """Open the inspection of a folder that is no draft; begin it beside the photos, or elsewhere if they forbid it.

        Raises:
            InspectionError: If it can neither be opened nor begun.
        """
        beside, own = self._homes(folder)
        place = self.kept(folder) or (beside if os.access(folder, os.W_OK) else own)
        if place == own:
            with suppress(OSError):  # which opening says
                own.parent.mkdir(parents=True, exist_ok=True)
        return Inspection(folder, place)

    def open(self, folder: Path) -> Inspection:
        """Open the inspection of a folder, or its draft; raise InspectionError if neither can be opened or begun."""
        place = self.place(folder)
        if place is not None:
            return Inspection(folder, place)
        try:
            self._drafts.mkdir(parents=True, exist_ok=True)
            _make_room(self._drafts)
        except OSError as error:
            raise InspectionError(
                "{drafts} cannot be written ({reason}): free the folder.", drafts=self._drafts, reason=error.strerror
            ) from error
        return Inspection(folder, self._drafts / _name(folder))

    def is_draft(self, inspection: Inspection) -> bool:
        """Return whether nothing was done in it yet."""
        return inspection.database.path.parent == self._drafts

    def is_outdated(self, inspection: Inspection) -> bool:
        """Return whether it is a draft that another window has moved away."""
        return self.is_draft(inspection) and any(path.exists() for path in self._homes(inspection.folder))

    def keep(self, inspection: Inspection) -> Inspection:
        """Move a draft beside its photos or else to the application's own folder; close it here and open it there.

        Where another window has begun an inspection there meanwhile, that one is opened.

        Raises:
            InspectionError: If it can be written nowhere; the draft is still open.
        """
        draft = inspection.database.path
        problem = ""
        for target in self._homes(inspection.folder):
            try:
                if target.parent != inspection.folder:  # a folder of photos that is gone is not made again
                    target.parent.mkdir(parents=True, exist_ok=True)
                _copy(inspection, target)
            except (OSError, sqlite3.Error) as error:
                problem = problem or Sentence(
                    "{target} cannot be written ({reason}): free the folder or make room.", target=target, reason=error
                )
                continue
            inspection.close()
            with suppress(OSError):  # another window has it open, where that forbids it: the other file counts
                draft.unlink()
            return Inspection(inspection.folder, target)
        raise InspectionError(problem)

    def _homes(self, folder: Path) -> tuple[Path, Path]:
        return folder / NAME, self._own / _name(folder)


def _name(folder: Path) -> str:
    digest = hashlib.blake2b(os.fsencode(folder.absolute()), digest_size=16).hexdigest()
    return f"{digest}.crackview"


def _copy(inspection: Inspection, target: Path) -> None:
    """Copy the file as a whole, unless there is one already."""
    if target.exists():
        return
    temporary = files.temporary(target.parent, target.suffix)
    try:
        inspection.database.copy_to(temporary)
        with suppress(FileExistsError):
            _rename_new(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _rename_new(source: Path, target: Path) -> None:
    """Rename without ever replacing: a link fails where the name is taken; not every drive has links."""
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        if not target.exists():
            source.replace(target)


def _make_room(drafts: Path) -> None:
    """Delete the drafts that were opened longest ago, as long as all are too large together."""
    found = sorted((path.stat().st_mtime_ns, path.stat().st_size, path) for path in drafts.glob("*.crackview"))
    total = sum(size for _, size, _ in found)
    for _, size, path in found:
        if total <= MOST_BYTES:
            return
        with suppress(OSError):
            path.unlink()
            total -= size
