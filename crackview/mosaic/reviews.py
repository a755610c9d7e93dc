"""How the findings of a mosaic were judged: one SQLite file among its results, with a history that is undone in steps.

A finding is known by its box and its pixels' number, which are the same however often the mosaic is analysed. With
another threshold it is another finding: its review is kept, and is there again with the threshold.
"""

import contextlib
import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from crackview.export.from_inspection import export_review
from crackview.files import SaveError
from crackview.inspection.store.matching import Review, ReviewState
from crackview.mosaic.result import MosaicResult
from crackview.mosaic.source import MosaicError
from crackview.vision.measure import Finding

NAME = "reviews.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS review (finding TEXT PRIMARY KEY, state TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS step (id INTEGER PRIMARY KEY, undone INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS change (step INTEGER NOT NULL, finding TEXT NOT NULL, before TEXT NOT NULL,
  after TEXT NOT NULL, PRIMARY KEY (step, finding));
"""


class MosaicReviews:
    """The reviews among the results of a mosaic; every change is one step and one transaction. Use it in one thread."""

    def __init__(self, folder: Path) -> None:
        """Open the file of a folder; it begins with the first change.

        Raises:
            MosaicError: If it cannot be read.
        """
        self.path = folder / NAME
        self._file: sqlite3.Connection | None = None
        if self.path.exists():
            try:
                self._file = self._opened()
            except sqlite3.Error as error:
                raise self._unread(error) from error

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def of(self, findings: Iterable[Finding]) -> dict[int, Review]:
        """Return the reviews of findings, by their numbers; raise MosaicError if they cannot be read."""
        known = {
            key: _review(state, note) for key, state, note in self._rows("SELECT finding, state, note FROM review")
        }
        return {finding.id: known.get(_key(finding), Review()) for finding in findings}

    def change(self, findings: Sequence[Finding], *, state: ReviewState | None = None, note: str | None = None) -> None:
        """Judge findings, as one step; what is None stays.

        Raises:
            MosaicError: If the reviews cannot be read.
            SaveError: If it cannot be written; then nothing is changed.
        """
        changes: dict[str, Any] = {"state": state, "note": note}
        changes = {name: value for name, value in changes.items() if value is not None}
        keys = {finding.id: _key(finding) for finding in findings}
        before = self.of(findings)
        after = {number: dataclasses.replace(review, **changes) for number, review in before.items()}
        steps = [(keys[number], before[number], after[number]) for number in keys if before[number] != after[number]]
        if not steps:
            return
        with self._writing() as file:
            file.execute("DELETE FROM change WHERE step IN (SELECT id FROM step WHERE undone)")
            file.execute("DELETE FROM step WHERE undone")
            step = file.execute("INSERT INTO step (undone) VALUES (0)").lastrowid
            for key, old, new in steps:
                file.execute("INSERT INTO change VALUES (?, ?, ?, ?)", (step, key, _text(old), _text(new)))
                _set(file, key, new)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._step(undone=False) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return self._step(undone=True) is not None

    def undo(self) -> None:
        """Undo the last step, if there is one; raise SaveError if that cannot be written."""
        self._turn(undone=False)

    def redo(self) -> None:
        """Redo the step that was undone last, if there is one; raise SaveError if that cannot be written."""
        self._turn(undone=True)

    def _turn(self, *, undone: bool) -> None:
        step = self._step(undone=undone)
        if step is None:
            return
        with self._writing() as file:
            for key, *texts in self._rows("SELECT finding, before, after FROM change WHERE step = ?", step):
                _set(file, key, _review(*json.loads(texts[undone])))
            file.execute("UPDATE step SET undone = ? WHERE id = ?", (not undone, step))

    def _step(self, *, undone: bool) -> int | None:
        """Return the step that is undone or redone next."""
        found = [int(step) for (step,) in self._rows("SELECT id FROM step WHERE undone = ? ORDER BY id", undone)]
        return (found[0] if undone else found[-1]) if found else None

    def _rows(self, question: str, *values: object) -> list[Any]:
        """Return the answer of the file; raise MosaicError if it cannot be read."""
        if self._file is None:
            return []
        try:
            return self._file.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise self._unread(error) from error

    def _unread(self, error: sqlite3.Error) -> MosaicError:
        return MosaicError(
            "{path} cannot be read ({reason}): put it aside to begin anew.", path=self.path, reason=error
        )

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            if self._file is None:
                self._file = self._opened()
            with self._file:
                self._file.execute("BEGIN IMMEDIATE")
                yield self._file
        except sqlite3.Error as error:
            raise SaveError(
                "{path} was not saved ({reason}): choose another folder or name.", path=self.path, reason=error
            ) from error

    def _opened(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, isolation_level=None)
        try:
            file.executescript(_SCHEMA)
            file.execute("SELECT finding, state, note FROM review LIMIT 1").fetchone()
        except sqlite3.Error:
            file.close()
            raise
        return file


def reviewed(result: MosaicResult, reviews: dict[int, Review], findings: str) -> MosaicResult:
    """Return a result with its reviews, for exports; ``findings`` is of `formats.EXPORTED_FINDINGS`."""
    return dataclasses.replace(
        result, reviews={number: export_review(review, findings) for number, review in reviews.items()}
    )


def _set(file: sqlite3.Connection, key: str, review: Review) -> None:
    if review.is_judged:
        file.execute("INSERT OR REPLACE INTO review VALUES (?, ?, ?)", (key, str(review.state), review.note))
    else:
        file.execute("DELETE FROM review WHERE finding = ?", (key,))


def _key(finding: Finding) -> str:
    return ",".join(map(str, (*finding.box, finding.area_px)))


def _text(review: Review) -> str:
    return json.dumps([str(review.state), review.note])


def _review(state: Any, note: Any) -> Review:
    known = {each.value for each in ReviewState}
    return Review(ReviewState(state) if state in known else ReviewState.UNREVIEWED, str(note))
