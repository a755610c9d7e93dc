import csv
import json
import sqlite3

import pytest

from crackview.files import SaveError
from crackview.inspection.store.matching import Review, ReviewState
from crackview.mosaic import run
from crackview.mosaic.reviews import NAME, MosaicReviews
from crackview.mosaic.source import MosaicError
from tests.mosaic.walls import Dark, wall, write

pytest.importorskip("rasterio")
pyogrio = pytest.importorskip("pyogrio")

ACCEPTED, REJECTED = ReviewState.ACCEPTED, ReviewState.REJECTED


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mosaic")
    path = write(folder / "wall.tif", wall((700, 900), 8)[0])
    made = run.run(path, folder / "out", Dark())
    assert len(made.result.findings) >= 4
    return made


@pytest.fixture
def opened(tmp_path):
    made = []

    def opening():
        made.append(MosaicReviews(tmp_path))
        return made[-1]

    yield opening
    for each in made:
        each.close()


def states(reviews, findings):
    return {number: (str(each.state), each.note) for number, each in reviews.of(findings).items() if each.is_judged}


def test_nothing_is_written_before_something_is_judged(done, opened, tmp_path):
    reviews = opened()
    assert set(reviews.of(done.result.findings).values()) == {Review()}
    reviews.change(done.result.findings[:2], note="")
    reviews.undo()
    assert not reviews.can_undo
    assert not reviews.can_redo
    assert not (tmp_path / NAME).exists()


def test_steps_are_undone_and_redone_across_restarts(done, opened):
    findings = done.result.findings
    reviews = opened()
    reviews.change(findings[:2], state=ACCEPTED)
    reviews.change(findings[1:3], state=REJECTED)
    reviews.change(findings[:1], note="wide 'n' wet")
    last = {1: ("accepted", "wide 'n' wet"), 2: ("rejected", ""), 3: ("rejected", "")}
    assert states(reviews, findings) == last
    reviews.close()
    again = opened()
    assert states(again, findings) == last
    again.undo()
    again.undo()
    assert states(again, findings) == {1: ("accepted", ""), 2: ("accepted", "")}
    again.redo()
    again.redo()
    again.redo()
    assert states(again, findings) == last
    for _ in range(4):
        again.undo()
    assert states(again, findings) == {}
    again.redo()
    again.change(findings[3:4], state=ACCEPTED)  # what was undone is gone by now
    assert not again.can_redo
    again.redo()
    assert set(states(again, findings)) == {1, 2, 4}


def test_a_review_is_never_handed_to_another_finding(done, opened, tmp_path):
    reviews = opened()
    reviews.change(done.result.findings, state=ACCEPTED)
    other = run.run(done.result.path, tmp_path / "out", Dark(), threshold=0.8)
    boxes = {(each.box, each.area_px) for each in done.result.findings}
    expected = {each.id for each in other.result.findings if (each.box, each.area_px) in boxes}
    assert set(states(reviews, other.result.findings)) == expected
    assert len(expected) < len(other.result.findings)
    same = run.run(done.result.path, tmp_path / "out", Dark(), resume=True)
    assert set(states(reviews, same.result.findings)) == {each.id for each in same.result.findings}


@pytest.mark.parametrize("wanted", ["accepted", "not-rejected", "all"])
def test_exports_hold_what_was_chosen(wanted, done, tmp_path):
    numbers = {finding.id for finding in done.result.findings}
    given = {number: Review() for number in numbers} | {1: Review(ACCEPTED, "wet"), 2: Review(REJECTED)}
    expected = {"accepted": {1}, "not-rejected": numbers - {2}, "all": numbers}[wanted]
    written = run.export(done, tmp_path / "export", given, wanted)
    assert {path.name for path in written} == {path.name for path in done.files}
    rows = list(csv.DictReader((tmp_path / "export" / "findings.csv").read_text(encoding="utf-8").splitlines()))
    assert {int(row["finding"]) for row in rows} == expected
    features = json.loads((tmp_path / "export" / "findings.geojson").read_text(encoding="utf-8"))["features"]
    assert {feature["id"] for feature in features} == expected
    assert [(each["properties"]["state"], each["properties"]["note"]) for each in features if each["id"] == 1] == [
        ("accepted", "wet")
    ]
    package = tmp_path / "export" / "findings.gpkg"
    names, numbered, _, _values = pyogrio.raw.read(package, layer="findings", return_fids=True)
    assert {int(each) for each in numbered} == expected
    assert {"state", "note"} <= set(names["fields"])
    summary = json.loads((tmp_path / "export" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["findings"], summary["exported"]) == (len(expected), wanted)


def test_without_reviews_the_files_are_as_they_were(done):
    path = next(path for path in done.files if path.name == "findings.geojson")
    feature = json.loads(path.read_text(encoding="utf-8"))["features"][0]
    assert not {"state", "note", "severity"} & feature["properties"].keys()


def test_a_damaged_file_and_a_full_drive_are_told(done, opened, tmp_path):
    (tmp_path / NAME).write_bytes(b"no database, " * 100)
    with pytest.raises(MosaicError, match=NAME):
        opened()
    (tmp_path / NAME).unlink()
    reviews = opened()
    reviews.change(done.result.findings[:1], state=ACCEPTED)
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    reviews._file.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(MosaicError, match=NAME):
        reviews.undo()
    other.execute("ROLLBACK")
    other.execute("BEGIN IMMEDIATE")  # it can be read, and not written
    with pytest.raises(SaveError, match=NAME):
        reviews.undo()
    other.close()
    assert set(states(reviews, done.result.findings)) == {1}
