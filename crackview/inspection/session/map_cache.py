"""Probability maps that an inspection has kept: a photo that was analysed before is there without the network."""

from dataclasses import dataclass
from pathlib import Path

from crackview.inspection.store import results
from crackview.inspection.store.codecs import Bytes
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import Inspection
from crackview.inspection.store.drafts import DraftStore
from crackview.inspection.store.records import Model


@dataclass(frozen=True, slots=True)
class MapKey:
    """A photo in the inspection of a folder."""

    folder: Path
    path: Path


@dataclass(frozen=True, eq=False, slots=True)
class StoredMap:
    """What an inspection knows of an analysed photo.

    Attributes:
        model: Its own, with its threshold.
        levels: The map by that model, uint8 (H, W) with 255 for 1.0; None if it is not kept.
    """

    model: Model
    levels: Bytes | None


class MapCache:
    """Reads maps, for one thread; keeps the inspection open that was asked last."""

    def __init__(self, home: Path) -> None:
        self._drafts = DraftStore(home)
        self._inspection: Inspection | None = None

    def close(self) -> None:
        """Close the inspection."""
        if self._inspection is not None:
            self._inspection.close()
        self._inspection = None

    def find(self, place: MapKey) -> StoredMap | None:
        """Return the kept map of a photo; None if it was not analysed yet.

        Raises:
            InspectionError: If the inspection cannot be read; or it was damaged and could be read, raised once.
        """
        inspection = self._open(place.folder)
        if inspection is None:
            return None
        try:
            photo = inspection.known(place.path)
            if photo is None or photo.model is None:
                return None
            return StoredMap(photo.model, results.levels(inspection, photo.id))
        except InspectionError:
            # a draft that has just moved beside its photos is no trouble
            if self._drafts.place(place.folder) != inspection.database.path:
                return None
            raise

    def _open(self, folder: Path) -> Inspection | None:
        here, file = self._inspection, self._drafts.place(folder)
        if here is not None and here.folder == folder.absolute() and here.database.path == file:
            return here
        self.close()
        if file is None:
            return None
        self._inspection = Inspection(folder, file)
        if self._inspection.damage:
            raise InspectionError(self._inspection.damage)
        return self._inspection
