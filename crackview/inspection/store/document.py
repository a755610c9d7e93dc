"""The inspection of a folder: its photos, settings, reviews and corrections. Results are in a module of their own.

Every method that changes something is one action, one transaction, and saved when it returns. What is changed is a
record that was read before; if another window has changed it meanwhile, nothing is written and ``ConflictError`` says
so.
"""

import datetime as dt
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from crackview import __version__, file_names
from crackview.inspection.store import checksums, corrections, history, records, step_titles
from crackview.inspection.store.codecs import Bytes, unpack_branches
from crackview.inspection.store.corrections import MaskEdit
from crackview.inspection.store.damage import decoding
from crackview.inspection.store.database import ConflictError, Database, InspectionError, change, write
from crackview.inspection.store.matching import Review, ReviewState
from crackview.inspection.store.records import FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.inspection.store.row_changes import RowChange
from crackview.inspection.store.step_titles import Title
from crackview.sentences import Sentence
from crackview.vision import classes, image_io
from crackview.vision.scale import Scale

NAME = "inspection.crackview"
_MIN_LENGTH_PX = 20.0

_PHOTOS = """
    SELECT photos.*, coalesce(counted.findings, 0) AS findings, coalesce(counted.unreviewed, 0) AS unreviewed
    FROM photos LEFT JOIN (
        SELECT photo, count(*) AS findings, sum(state = 'unreviewed') AS unreviewed
        FROM findings WHERE gone = 0 {0} GROUP BY photo
    ) AS counted ON counted.photo = photos.id
    {1} ORDER BY photos.id"""

T = TypeVar("T")


@dataclass(frozen=True)
class Scan:
    """Photos of a folder beside those of its inspection.

    Attributes:
        known: Those that the inspection knows, by path, size and time, or where only the time differs by content.
        new: Those that ``locate`` has to look at: new, moved, renamed or changed.
        missing: Those that the inspection knows and that are not there, or have moved.
    """

    known: tuple[tuple[Path, PhotoRecord], ...]
    new: tuple[Path, ...]
    missing: tuple[PhotoRecord, ...]


class Inspection:
    """An open inspection; one for each thread, any number for a file.

    Attributes:
        folder: Of the photos.
        database: The file underneath, for ``results`` and ``corrections``.
    """

    def __init__(self, folder: Path, file: Path | None = None) -> None:
        """Open the inspection of a folder, or begin it.

        Args:
            folder: Of the photos.
            file: None: ``inspection.crackview`` in the folder; another where the folder may not be written to.

        Raises:
            InspectionError: If the file cannot be opened or made.
        """
        self.folder = folder.absolute()
        first = {
            "id": 1,
            "version": 1,
            "created": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "application": __version__,
            "classes": classes.ACI.to_json(),
            "min_length_px": _MIN_LENGTH_PX,
            **records.scale_columns(None),
        }
        self.database = Database(file or self.folder / NAME, first)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; everything was saved before."""
        self.database.close()

    @property
    def damage(self) -> str:
        """One sentence if the file was damaged when it was opened, else ""."""
        return self.database.damage

    @property
    def created(self) -> str:
        """When the file was begun, ISO 8601, UTC; it stays wherever the file is moved."""
        return str(self.database.rows("SELECT created FROM inspection")[0]["created"])

    @contextmanager
    def changing(self, fresh: Callable[[], Any]) -> Iterator[sqlite3.Connection]:
        """Open a transaction; a ``ConflictError`` in it leaves with the current records, which ``fresh`` reads."""
        try:
            with self.database.transaction() as connection:
                yield connection
        except ConflictError as error:
            error.fresh = fresh()
            raise

    def settings(self) -> InspectionSettings:
        """Return the settings of the whole folder."""
        return self.database.read(records.settings, "SELECT * FROM inspection")[0]

    def change_settings(self, old: InspectionSettings, **changes: Any) -> InspectionSettings:
        """Change what holds for the whole folder.

        Args:
            old: As they were read.
            changes: Fields of ``InspectionSettings``.

        Raises:
            ConflictError: Another window was faster.
            InspectionError: It cannot be written.
        """
        columns = records.settings_columns(replace(old, **changes))
        with self.changing(self.settings) as connection:
            made = change(connection, "inspection", (1, old.version), columns, "The folder")
            history.record(connection, None, step_titles.of_settings(changes), [made])
        return self.settings()

    def photos(self) -> list[PhotoRecord]:
        """Return all photos, in the order in which they were added."""
        return self.database.read(records.photo, _PHOTOS.format("", ""))

    def photo(self, photo: int) -> PhotoRecord:
        """Return one photo; raise InspectionError if it is none of this inspection."""
        statement = _PHOTOS.format("AND photo = :id", "WHERE photos.id = :id")
        found = self.database.read(records.photo, statement, {"id": photo})
        if not found:
            raise InspectionError(
                "{path} has no photo {photo}: open the folder again.", path=self.database.path, photo=photo
            )
        return found[0]

    def judged(self) -> set[int]:
        """Return the ids of photos that were corrected, or that are judged themselves or in a finding."""
        statement = (
            "SELECT id FROM photos WHERE state <> 'unreviewed' OR note <> '' UNION SELECT photo FROM findings "
            "WHERE gone = 0 AND (state <> 'unreviewed' OR note <> '' OR severity <> 0 OR in_report <> 1) "
            "UNION SELECT photo FROM edits WHERE role <> 'sum' AND undone = 0"
        )
        return {row[0] for row in self.database.rows(statement)}

    def replaces_judged(self, photo: PhotoRecord) -> bool:
        """Return whether a photo that is not judged lies where another file was that is."""
        others = self.database.rows("SELECT id FROM photos WHERE path = ? AND id <> ?", (photo.path, photo.id))
        if not others:
            return False
        judged = self.judged()
        return photo.id not in judged and any(row["id"] in judged for row in others)

    def path(self, photo: PhotoRecord) -> Path:
        """Return where it was when it was last seen."""
        return _path_of(self.folder, photo.path)

    def scan(self, paths: Sequence[Path]) -> Scan:
        """Compare the photos of a folder with those of the inspection.

        A photo is read only if its time alone is another one, as in a copied folder; its new time is kept.

        Args:
            paths: As ``photo_folder.list_photos`` gives them.
        """
        photos = {photo.id: photo for photo in self.photos()}
        rows = self.database.rows("SELECT id, path, size, mtime_ns, hash FROM photos")
        places = {(row["path"], row["size"], row["mtime_ns"]): row["id"] for row in rows}
        contents = {(row["path"], row["size"], row["hash"]): row["id"] for row in rows}
        sizes = {place[:2] for place in places}
        known, new, touched = [], [], {}
        for path in paths:
            try:
                details = path.stat()
            except OSError:
                new.append(path)
                continue
            place = (_relative(path.absolute(), self.folder), details.st_size, details.st_mtime_ns)
            found = places.get(place)
            if found is None and place[:2] in sizes:
                found = contents.get((*place[:2], _digest(path)))
                if found is not None:
                    touched[found] = place[2]
            if found in photos:
                known.append((path, photos.pop(found)))
            else:
                new.append(path)
        if touched:
            with suppress(InspectionError), self.database.transaction() as connection:
                connection.executemany(
                    "UPDATE photos SET mtime_ns = ? WHERE id = ?", [(time, photo) for photo, time in touched.items()]
                )
        return Scan(tuple(known), tuple(new), tuple(photos.values()))

    def known(self, path: Path) -> PhotoRecord | None:
        """Return the record of an unchanged photo in its last place; None if there is none. Read no photo.

        Raises:
            PhotoError: If there is no such file.
            InspectionError: If the inspection cannot be read.
        """
        return self._known(self._place(path))

    def locate(self, path: Path) -> PhotoRecord:
        """Return the record of a photo: known by its place, or by its content if moved, renamed or copied, or new.

        Raises:
            PhotoError: If the photo cannot be read.
            InspectionError: If it has to be added and cannot be written.
        """
        place = self._place(path)
        known = self._known(place)
        if known is not None:
            return known
        place["hash"] = digest(path)
        with self.database.transaction() as connection:
            alike = connection.execute("SELECT * FROM photos WHERE hash = ?", (place["hash"],)).fetchall()
            here = [row for row in alike if row["path"] == place["path"]]
            away = [row for row in alike if not self._lies_there(row)]
            photo = next((int(row["id"]) for row in here + away), None)
            if photo is None:
                photo = _add(connection, place)
            else:
                moved = "UPDATE photos SET path = :path, size = :size, mtime_ns = :mtime_ns WHERE id = :id"
                connection.execute(moved, place | {"id": photo})
        return self.photo(photo)

    def review_photo(
        self, photo: PhotoRecord, *, state: ReviewState | None = None, note: str | None = None
    ) -> PhotoRecord:
        """Set state and note of a photo; what is None stays.

        Raises:
            ConflictError: Another window was faster.
            InspectionError: It cannot be written.
        """
        given = {"state": state and str(state), "note": note}
        columns = {name: value for name, value in given.items() if value is not None}
        return self.change_photo(photo, columns, step_titles.of_photo(state))

    def set_scale(self, photo: PhotoRecord, scale: Scale | None) -> PhotoRecord:
        """Give a photo a scale of its own, or with None that of the folder; raise as ``review_photo``."""
        title = Title(step_titles.NO_SCALE if scale is None else step_titles.SCALE)
        return self.change_photo(photo, records.scale_columns(scale), title)

    def set_marker_scale(self, photo: PhotoRecord, scale: Scale) -> PhotoRecord:
        """Give a photo the scale of a marker on it; raise as ``review_photo``."""
        return self.change_photo(photo, records.scale_columns(scale), Title(step_titles.MARKER))

    def may_take_marker(self, photo: PhotoRecord) -> bool:
        """Return whether a marker may give a photo its scale unasked: it has none of its own, and none was removed."""
        return photo.scale is None and not history.has_changed(self, photo, "mm_per_px")

    def set_folder_scale(self, photo: PhotoRecord, old: InspectionSettings, scale: Scale) -> PhotoRecord:
        """Give the folder a scale, and let it hold for a photo that had one of its own; raise as ``review_photo``."""
        columns = records.settings_columns(replace(old, scale=scale))
        own = records.scale_columns(None)
        with self.changing(lambda: self.photo(photo.id)) as connection:
            made = [change(connection, "inspection", (1, old.version), columns, "The folder")]
            if photo.scale is not None:
                made.append(change(connection, "photos", (photo.id, photo.version), own, photo.path))
            history.record(connection, None, step_titles.of_settings({"scale": scale}), made)
        return self.photo(photo.id)

    def apply_to_all(self, photos: Sequence[int], threshold: float | None, model: Model | None) -> int:
        """Give analysed photos a threshold, or a model with its own, as one step; they are measured again later.

        Args:
            photos: Their ids; those without a result are left out.
            threshold: None: that of the model.
            model: None: each photo keeps its own.

        Returns:
            How many photos were changed.

        Raises:
            InspectionError: It cannot be written; nothing has changed.
        """
        changes: list[RowChange] = []
        with self.database.transaction() as connection:
            for photo in map(self.photo, photos):
                changes += [] if photo.model is None else [_apply(connection, photo, photo.model, threshold, model)]
            history.record(connection, None, Title(step_titles.TO_ALL), changes)
        return sum(map(bool, changes))

    def set_elements(self, elements: Mapping[int, str]) -> int:
        """Say which elements of the structure photos show, as one step; whatever was done to them meanwhile stays.

        Args:
            elements: By the ids of photos; "" for none. Spaces at the ends and line breaks are not kept.

        Returns:
            How many photos were changed.

        Raises:
            InspectionError: It cannot be written; nothing has changed.
        """
        made = []
        with self.database.transaction() as connection:
            changed = {}
            for photo in map(self.photo, elements):
                element = file_names.escape_sentence(" ".join(elements[photo.id].split()))
                if element != photo.element:
                    changed[photo.id] = photo
                    write(connection, "photos", photo.id, {"element": element})
                    made.append(RowChange("photos", photo.id, {"element": photo.element}, {"element": element}))
            one = len(elements) == 1
            title = Title(step_titles.ELEMENT) if one else Title(step_titles.ELEMENTS, (len(changed),))
            history.record(connection, next(iter(changed.values()), None) if one else None, title, made)
        return len(made)

    def change_photo(self, photo: PhotoRecord, columns: dict[str, Any], title: Title | None = None) -> PhotoRecord:
        """Change columns of a photo, as a step if it has a title; as ``review_photo``."""
        with self.changing(lambda: self.photo(photo.id)) as connection:
            made = change(connection, "photos", (photo.id, photo.version), columns, photo.path)
            if title is not None:
                history.record(connection, photo, title, [made])
        return self.photo(photo.id)

    def corrections(self, photo: PhotoRecord) -> Bytes:
        """Return all corrections of the mask of an analysed photo together, uint8 (H, W)."""
        with self.database.as_inspection_errors():
            return corrections.layer(self.database.rows, photo)

    def correct(self, photo: PhotoRecord, edit: MaskEdit) -> PhotoRecord:
        """Store an edit of the mask as a step; raise as ``review_photo``."""
        with self.changing(lambda: self.photo(photo.id)) as connection:
            change(connection, "photos", (photo.id, photo.version), {"stale": "edit"}, photo.path)
            history.drop_undone(connection, photo)
            key = corrections.add(connection, photo, edit)
            history.record(connection, photo, edit.title, [], edit=key)
        return self.photo(photo.id)

    def findings(self, photo: int) -> list[FindingRecord]:
        """Return the findings of a photo, by number."""
        return self._findings("findings.photo = ? AND gone = 0", [photo])

    def finding_numbers(self) -> list[sqlite3.Row]:
        """Return review and measures of the findings of all photos, without their centre lines, by photo and number."""
        return self.database.rows(
            "SELECT photo, number, state, severity, length_px, p95_width_px, width_uncertainty_px, limit_px, "
            "width_from, joint_share, in_report FROM findings WHERE gone = 0 ORDER BY photo, number"
        )

    def review(self, findings: Sequence[FindingRecord], **changes: Any) -> list[FindingRecord]:
        """Set the same fields of the reviews of some findings, all or none.

        Args:
            findings: As they were read.
            changes: Fields of ``Review``.

        Raises:
            ConflictError: Another window was faster with one of them.
            InspectionError: It cannot be written.
        """
        with self.changing(lambda: self._fresh(findings)) as connection:
            made = []
            for record in findings:
                new = records.review_columns(replace(record.review, **changes))
                what = Sentence("Finding {number}", number=record.finding.id)
                made.append(change(connection, "findings", (record.id, record.version), new, what))
            for photo in sorted({record.photo for record in findings}):
                numbers = [record.finding.id for record in findings if record.photo == photo]
                own = [each for each, record in zip(made, findings, strict=True) if record.photo == photo]
                history.record(connection, self.photo(photo), step_titles.of_findings(numbers, changes), own)
        return self._fresh(findings)

    def forgotten(self, photo: int) -> list[tuple[int, Review]]:
        """Return number and review of findings that were judged and are not in the mask any more."""
        statement = "SELECT * FROM findings WHERE photo = ? AND gone = 1 ORDER BY number"
        found = self.database.read(lambda row: (int(row["number"]), records.review(row)), statement, (photo,))
        return [(number, review) for number, review in found if review.is_judged]

    def _place(self, path: Path) -> dict[str, Any]:
        try:
            details = path.stat()
        except OSError as error:
            raise image_io.PhotoError(image_io.os_sentence(path, error)) from error
        relative = _relative(path.absolute(), self.folder)
        return {"path": relative, "size": details.st_size, "mtime_ns": details.st_mtime_ns}

    def _known(self, place: dict[str, Any]) -> PhotoRecord | None:
        same = "SELECT id FROM photos WHERE path = :path AND size = :size AND mtime_ns = :mtime_ns"
        found = self.database.rows(same, place)
        return self.photo(found[0]["id"]) if found else None

    def _fresh(self, findings: Sequence[FindingRecord]) -> list[FindingRecord]:
        wanted = [record.id for record in findings]
        return self._findings(f"findings.id IN ({', '.join('?' * len(wanted))})", wanted)

    def _findings(self, condition: str, parameters: Sequence[int]) -> list[FindingRecord]:
        statement = (
            f"SELECT findings.*, details.branches, {checksums.checked('details')} FROM findings "  # noqa: S608  our own words
            f"LEFT JOIN details ON details.finding = findings.id WHERE {condition} ORDER BY number"
        )
        return self.database.read(lambda row: records.finding(row, _branches(row)), statement, parameters)

    def _lies_there(self, row: sqlite3.Row) -> bool:
        try:
            details = _path_of(self.folder, row["path"]).stat()
        except OSError:
            return False
        return (details.st_size, details.st_mtime_ns) == (row["size"], row["mtime_ns"])


def _apply(
    connection: sqlite3.Connection, photo: PhotoRecord, old: Model, threshold: float | None, model: Model | None
) -> RowChange:
    """Give a photo a model and a threshold, whatever was done to it meanwhile."""
    wanted = replace(model or old, threshold=threshold or (model or old).threshold)
    columns = {"model": wanted.name, "model_sha256": wanted.sha256, "threshold": wanted.threshold}
    before = {"model": old.name, "model_sha256": old.sha256, "threshold": old.threshold}
    names = [name for name, value in columns.items() if value != before[name]]
    made = RowChange(
        "photos", photo.id, {name: before[name] for name in names}, {name: columns[name] for name in names}
    )
    if made:
        stale = "model" if "model_sha256" in names else photo.stale or "threshold"
        write(connection, "photos", photo.id, {**made.after, "stale": stale})
    return made


def _add(connection: sqlite3.Connection, place: dict[str, Any]) -> int:
    names = "path, size, mtime_ns, hash, version, width, height, state, note, stale, problem"
    values = ":path, :size, :mtime_ns, :hash, 1, 0, 0, 'unreviewed', '', '', ''"
    added = connection.execute(f"INSERT INTO photos ({names}) VALUES ({values})", place)  # noqa: S608  our own names
    return int(added.lastrowid or 0)


@decoding
def _branches(row: sqlite3.Row) -> Any:
    """Return the centre lines of a finding; raise DamageError if they are damaged or missing."""
    return unpack_branches(row["branches"])


def _digest(path: Path) -> str:
    try:
        return digest(path)
    except image_io.PhotoError:
        return ""


def digest(path: Path) -> str:
    """Return BLAKE2b of 128 bits over size and content, 32 hexadecimal digits; a gigabyte takes about a second.

    Raises:
        PhotoError: If the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size.to_bytes(8, "big")
            return hashlib.file_digest(file, lambda: hashlib.blake2b(size, digest_size=16)).hexdigest()
    except OSError as error:
        raise image_io.PhotoError(image_io.os_sentence(path, error)) from error


def _relative(path: Path, folder: Path) -> str:
    """Return a photo's path as the file keeps it: relative to the folder, with "/"; absolute on another drive.

    It is a text of ``file_names``, as names need not be UTF-8.
    """
    try:
        return file_names.escape(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:
        return file_names.escape(path.absolute().as_posix())


def _path_of(folder: Path, relative_path: str) -> Path:
    """Return the path of the photo for which ``_relative`` gave this text."""
    return folder / file_names.unescape(relative_path)
