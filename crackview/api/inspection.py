"""An inspection: the file of a folder, which the window and the command line use too."""

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from crackview import paths
from crackview.api import findings as measured
from crackview.api import maps
from crackview.api.findings import Finding, Findings
from crackview.engine.segmenter import Segmenter
from crackview.errors import Cancelled
from crackview.export import from_inspection
from crackview.export.formats import CSV_DIALECTS, FORMATS, TITLE
from crackview.export.publish import publish
from crackview.export.report import template as templates
from crackview.files import SaveError
from crackview.inspection import condition_rules
from crackview.inspection.batch import Batch, BatchDone, BatchFailed, BatchMessage
from crackview.inspection.condition_rules import ConditionError
from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.commands.review import ReviewFindings, ReviewPhoto
from crackview.inspection.session.commands.settings import SetScale
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.store import document, history
from crackview.inspection.store.database import FindingGoneError, InspectionError
from crackview.inspection.store.matching import ReviewState, Severity
from crackview.inspection.store.records import FindingRecord, InspectionSettings, Model, PhotoRecord
from crackview.nets import cards
from crackview.vision import photo_folder
from crackview.vision.image_io import PhotoError
from crackview.vision.scale import Scale

if TYPE_CHECKING:
    from crackview.sentences import Sentence

PathLike = str | os.PathLike[str]


@dataclass(frozen=True)
class InspectionPhoto:
    """A photo of an inspection.

    Attributes:
        path: Of its file.
        state: How it was judged as a whole.
        note: In words.
        findings: How many it has; 0 until it was analysed.
        unreviewed: How many of them are not reviewed yet.
        scale: The one that holds for it: its own or the folder's; None if it is not known.
        model: The model that its findings rest on; "" until it was analysed.
        threshold: Of that model; None until it was analysed.
        problem: Why the last analysis failed, one sentence, or "".
        element: The part of the structure that it shows, such as "Pier 3", or "".
    """

    path: Path
    state: ReviewState = ReviewState.UNREVIEWED
    note: str = ""
    findings: int = 0
    unreviewed: int = 0
    scale: Scale | None = None
    model: str = ""
    threshold: float | None = None
    problem: str = ""
    element: str = ""


class Inspection:
    """The open inspection of a folder; `open` makes one. Use it from one thread at a time.

    Whatever is changed is saved at once, as one step that can be undone, in the file that the window writes: nothing is
    written into the folder before that. Another window or script may have the same inspection open; where it was
    faster, nothing is written and `InspectionError` says so.

    Photos are named by their paths, absolute, or relative to the folder or to where Python runs.

    Attributes:
        folder: Of the photos.
    """

    def __init__(self, folder: PathLike) -> None:
        self.folder = Path(folder).absolute()
        self._session = PhotoSession(paths.config_folder())
        self._undone: list[Path] = []
        photo_folder.list_folder(self.folder)
        with self._session.open_inspection(self.folder) as store:
            if store is not None and store.damage:
                warnings.warn(store.damage, stacklevel=3)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; everything was saved before."""
        self._session.close()

    @property
    def photos(self) -> tuple[InspectionPhoto, ...]:
        """All photos of the folder, in natural order; no picture is read.

        Raises:
            PhotoError, InspectionError: If the folder or the file cannot be read.
        """
        listed = self._listed()
        with self._session.open_inspection(self.folder) as store:
            if store is None:
                return tuple(map(InspectionPhoto, listed))
            known, settings = dict(store.scan(listed).known), store.settings()
        return tuple(_photo(path, known.get(path), settings) for path in listed)

    @property
    def findings(self) -> Findings:
        """The findings of all photos that were analysed and not rejected as a whole, rejected findings among them.

        They are read anew each time. Photos whose masks have changed since, as by an undo, are measured again first.

        Raises:
            PhotoError, InspectionError: If the folder or the file cannot be read.
        """
        with self._session.open_inspection(self.folder) as store:
            if store is None:
                return Findings()
            sheet = from_inspection.sheet([(store, self._listed())], TITLE, {})
        return Findings(finding for photo in sheet.photos for finding in measured.of(photo))

    @property
    def scale(self) -> Scale | None:
        """The scale of the folder, for photos without one of their own; a number sets millimetres per pixel.

        Raises:
            InspectionError: If it cannot be read or written.
            ScaleError: If it is not above 0.
        """
        with self._session.open_inspection(self.folder) as store:
            return None if store is None else store.settings().scale

    @scale.setter
    def scale(self, scale: float | Scale | None) -> None:
        known = maps.scale(scale)
        with self._kept() as store:
            store.change_settings(store.settings(), scale=known)

    def set_scale(self, photo: PathLike, scale: float | Scale | None) -> None:
        """Give a photo a scale of its own; with None that of the folder holds.

        Raises:
            PhotoError, InspectionError: If the photo cannot be read, or it cannot be written.
            ScaleError: If the scale is not above 0.
        """
        known = maps.scale(scale)
        self._execute(self._path(photo), lambda session: SetScale(_current(session), known))

    def set_element(self, photos: PathLike | Iterable[PathLike], element: str) -> int:
        """Say which part of the structure photos show, such as "Pier 3"; as one step.

        Args:
            photos: The path of one, or several.
            element: In words; "" for none.

        Returns:
            How many photos were changed.

        Raises:
            PhotoError, InspectionError: If a photo cannot be read, or it cannot be written.
        """
        wanted = [photos] if isinstance(photos, str | os.PathLike) else list(photos)
        paths_ = [self._path(photo) for photo in wanted]
        with self._kept() as store:
            return store.set_elements({store.locate(path).id: element for path in paths_})

    def set_elements_from_folder(self) -> int:
        """Give photos without an element the folder's name as theirs; as `set_element`."""
        return self.set_element([photo.path for photo in self.photos if not photo.element], self.folder.name)

    def analyse(
        self,
        photos: Iterable[PathLike] | None = None,
        *,
        model: str | Segmenter | None = None,
        threshold: float | None = None,
        device: str | None = None,
        threads: int | None = None,
        progress: Callable[[float], None] | None = None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> dict[Path, str]:
        """Find and measure the cracks of photos, and store them; what is done already is not done again.

        A photo keeps its own model and threshold unless one of them is given, and in any case once it was judged.

        Args:
            photos: Which; None: all of the folder.
            model: As in `segment`; None: the default.
            threshold: Where cracks begin, in (0, 1); None: the model card's.
            device: As in `segment`.
            threads: As in `segment`.
            progress: Called with the share of the photos that is done, 0 to 1.
            cancel: Asked between the photos and while the network runs; what is finished stays.

        Returns:
            A sentence for each photo that failed; the others were done.

        Raises:
            ModelError: If there is no such model or device.
            InspectionError: If results cannot be written.
            Cancelled: If ``cancel`` returned True.
            ValueError: If the threshold is not between 0 and 1.
        """
        wanted = self._listed() if photos is None else [self._path(photo) for photo in photos]
        network = maps.segmenter(model or cards.DEFAULT, device, threads)
        card = network.card
        basis = Model(card.name, card.sha256, maps.limit(threshold, card.threshold))
        failures: dict[Path, str] = {}

        def on_message(message: BatchMessage) -> None:
            if isinstance(message, BatchDone) and message.work.warning:
                warnings.warn(message.work.warning, stacklevel=2)
            elif isinstance(message, BatchFailed):
                failures[message.path] = message.sentence
            if progress is not None and isinstance(message, BatchDone | BatchFailed):
                progress(message.pace.done / message.pace.total)

        override = model is not None or threshold is not None
        with self._kept() as store:
            run = Batch(network, basis, store.settings().min_length_px, store, override=override)
            if not run.run(wanted, on_message, cancel):
                raise Cancelled
        return failures

    def review(
        self,
        what: Finding | Iterable[Finding] | PathLike,
        *,
        state: ReviewState | str | None = None,
        note: str | None = None,
        severity: Severity | str | None = None,
        in_report: bool | None = None,
    ) -> None:
        """Judge findings, or a photo as a whole; what is None stays.

        Args:
            what: A finding, several, or the path of a photo. All findings of a photo are one step of its history.
            state: "unreviewed", "accepted", "rejected" or "edited"; of findings alone "joint".
            note: In words.
            severity: "none", "low", "medium" or "high"; of findings alone.
            in_report: Whether it is exported; of findings alone.

        Raises:
            InspectionError: If a finding is gone by now, another window was faster, or it cannot be written.
            PhotoError: If a photo cannot be read.
            ValueError: If a state or severity is none.
        """
        judged = None if state is None else ReviewState(state)
        if isinstance(what, str | os.PathLike):
            if severity is not None or in_report is not None:
                raise ValueError("A photo as a whole has a state and a note: give its findings the others.")
            if judged is ReviewState.JOINT:
                raise ValueError("A photo is no joint: say it of its findings.")
            self._execute(self._path(what), lambda session: ReviewPhoto(_current(session), judged, note))
            return
        grade = None if severity is None else _severity(severity)
        given = {"state": judged, "note": note, "severity": grade, "in_report": in_report}
        changes = {name: value for name, value in given.items() if value is not None}
        by_photo: dict[Path, list[int]] = {}
        for finding in [what] if isinstance(what, Finding) else what:
            by_photo.setdefault(self._path(finding.photo or ""), []).append(finding.id)
        for path, numbers in by_photo.items():
            self._execute(path, partial(_reviewing, numbers=numbers, changes=changes))

    def accept(
        self,
        what: Finding | Iterable[Finding] | PathLike,
        *,
        note: str | None = None,
        severity: Severity | str | None = None,
    ) -> None:
        """Accept findings, or a photo as a whole; as `review`."""
        self.review(what, state=ReviewState.ACCEPTED, note=note, severity=severity)

    def reject(self, what: Finding | Iterable[Finding] | PathLike, *, note: str | None = None) -> None:
        """Reject findings, or a photo as a whole, so that it is not exported; as `review`."""
        self.review(what, state=ReviewState.REJECTED, note=note)

    def undo(self, photo: PathLike | None = None) -> str:
        """Undo the last step of a photo or its folder, whether it was done here or in a window, now or earlier.

        Args:
            photo: Whose; None: the last step of all.

        Returns:
            What the step did, in words; "" if there was none.

        Raises:
            InspectionError: If another window has changed the same since, or it cannot be written.
            PhotoError: If the photo cannot be read.
        """
        path = self._path(photo) if photo is not None else self._last()
        step = None if path is None else self._turn(path, "undo")
        if path is not None and step is not None:
            self._undone.append(path)
        return step or ""

    def redo(self, photo: PathLike | None = None) -> str:
        """Do again what was undone last: of a photo, or with None what was undone last by this object; as `undo`."""
        if photo is not None:
            return self._turn(self._path(photo), "redo") or ""
        return (self._turn(self._undone.pop(), "redo") or "") if self._undone else ""

    def export(
        self,
        formats: str | Iterable[str],
        out: PathLike,
        *,
        accepted: bool = False,
        title: str = TITLE,
        facts: Mapping[str, str] | None = None,
        template: PathLike | None = None,
        csv_dialect: str = "standard",
        condition_rule: PathLike | None = None,
    ) -> list[Path]:
        """Write findings and reviews: the files of ``crackview export``.

        Photos that were not analysed, were rejected or cannot be read are left out; a warning names each of
        them that was not rejected.

        Args:
            formats: One or more of mask, overlay, csv, xlsx, json, coco, yolo, geojson, dxf, bcf, condition, html, pdf.
            out: The folder to write into; made if it is missing.
            accepted: Whether only photos that were accepted as a whole are exported.
            title: Of reports.
            facts: For the cover of reports, such as {"Client": "Highways"}.
            template: A folder with a report.toml; None: the one that ships.
            csv_dialect: Of the table; "excel-de" has semicolons and decimal commas.
            condition_rule: By which elements are rated: "aashto-mbei", "ri-ebw-pruef", or a TOML file; None: reports
                do not rate them, and a condition form takes the first.

        Returns:
            The files.

        Raises:
            InspectionError: If there is nothing to export, or the file cannot be read.
            SaveError: If a file cannot be written; all others are.
            ValueError: If there is no such format or dialect, or the template or the rule is wrong.
        """
        kinds = [formats] if isinstance(formats, str) else list(formats)
        for name, known in (*((kind, FORMATS) for kind in kinds), (csv_dialect, CSV_DIALECTS)):
            if name not in known:
                raise ValueError(f"There is no format or dialect {name!r}; there are: {', '.join(known)}.")
        try:
            look = templates.read(None if template is None else Path(template))
            rule = None if condition_rule is None else condition_rules.read(os.fspath(condition_rule))
        except (templates.TemplateError, ConditionError) as error:
            raise ValueError(str(error)) from error
        missed: dict[Path, str] = {}
        problems: list[Sentence] = []
        with self._session.open_inspection(self.folder) as store:
            sources = [] if store is None else [(store, self._listed())]
            sheet = from_inspection.sheet(sources, title, facts or {}, accepted=accepted) if sources else None
            if sheet is None or not sheet.photos:
                raise InspectionError("There is nothing to export: no photo was analysed, or none was accepted.")
            sheet = replace(sheet, csv_dialect=csv_dialect, rule=rule)
            written = publish(kinds, sheet, Path(out), look, missed=missed, problems=problems)
        for path, reason in {**sheet.missing, **missed}.items():
            warnings.warn(f"{path} is not exported: {reason.rstrip('.')}.", stacklevel=2)
        if problems:
            raise SaveError(problems[0])
        return written

    def _listed(self) -> Sequence[Path]:
        return photo_folder.list_photos(self.folder)

    def _path(self, photo: PathLike) -> Path:
        """Return the path of a photo of this folder.

        Raises:
            PhotoError: If it is none.
        """
        for path in (self.folder / photo, Path(photo).absolute()):
            if path.parent == self.folder and path.is_file() and photo_folder.is_photo(path):
                return path
        raise PhotoError(
            "{path} is no photo of {folder}: name one of its photos.", path=self.folder / photo, folder=self.folder
        )

    @contextmanager
    def _kept(self) -> Iterator[document.Inspection]:
        """Open the file, which is kept beside the photos from now on."""
        place = self._session.keep_inspection(self.folder)
        with self._session.open_inspection(self.folder) as store:
            if store is None:
                raise InspectionError("{place} was taken away meanwhile: open the folder again.", place=place)
            yield store

    def _execute(self, path: Path, command: Callable[[PhotoSession], Command]) -> None:
        """Execute a command on a photo, as the window does."""
        self._session.keep_inspection(self.folder)
        self._session.select(self.folder, path)
        command(self._session).execute(self._session)

    def _turn(self, path: Path, way: str) -> str | None:
        """Undo or redo a step of a photo; return its title, None if there was none."""
        with self._session.open_inspection(self.folder) as store:
            if store is None:
                return None
        self._session.keep_inspection(self.folder)
        self._session.select(self.folder, path)
        done = [step for step in self._session.steps() if step.undone == (way == "redo")]
        if not done:
            return None
        if way == "redo":
            self._session.redo()
            return str(done[0].title)
        self._session.undo()
        return str(done[-1].title)

    def _last(self) -> Path | None:
        """Return the photo of the last step that is done; any photo if that holds for the folder; None without one."""
        with self._session.open_inspection(self.folder) as store:
            step = None if store is None else history.newest(store)
            if store is None or step is None:
                return None
            if step.photo is not None:
                return store.path(store.photo(step.photo))
        return next(iter(self._listed()), None)


def _severity(given: Severity | str) -> Severity:
    if not isinstance(given, str):
        return Severity(given)  # raises ValueError
    known = {each.name.lower(): each for each in Severity}
    if given.lower() not in known:
        raise ValueError(f"There is no severity {given!r}; there are: {', '.join(known)}.")
    return known[given.lower()]


def open(folder: PathLike) -> Inspection:  # noqa: A001 - as crackview.open
    """Open the inspection of a folder of photos, or begin one; use it in a ``with`` statement.

    Args:
        folder: Of the photos. Its file, ``inspection.crackview``, is the one that the window shows.

    Raises:
        PhotoError: If there is no such folder, or it cannot be read.
        InspectionError: If the file cannot be opened.
    """
    return Inspection(folder)


def _photo(path: Path, record: PhotoRecord | None, settings: InspectionSettings) -> InspectionPhoto:
    if record is None:
        return InspectionPhoto(path, scale=settings.scale)
    return InspectionPhoto(
        path,
        state=record.state,
        note=record.note,
        findings=record.findings,
        unreviewed=record.unreviewed,
        scale=record.scale_in(settings),
        model="" if record.model is None else record.model.name,
        threshold=None if record.model is None else record.model.threshold,
        problem=record.problem,
        element=record.element,
    )


def _current(session: PhotoSession) -> PhotoRecord:
    if session.photo is None:
        raise InspectionError("No photo of an inspection is open: name one of its photos.")
    return session.photo


def _reviewing(session: PhotoSession, numbers: Iterable[int], changes: Mapping[str, Any]) -> Command:
    return ReviewFindings(_numbered(session, numbers), changes)


def _numbered(session: PhotoSession, numbers: Iterable[int]) -> tuple[FindingRecord, ...]:
    """Return findings of the photo as they are stored now.

    Raises:
        FindingGoneError: If one is gone by now.
    """
    there = {record.finding.id: record for record in session.findings}
    for number in numbers:
        if number not in there:
            raise FindingGoneError(number)
    return tuple(there[number] for number in numbers)
