"""Files of earlier versions: opened, they have all that they had, and what is new says what held then."""

import sqlite3

import pytest

from crackview.inspection.store import schema
from crackview.inspection.store.document import NAME, Inspection
from crackview.vision.widths import Origin
from tests.inspection import drawing

OLD_FINDINGS = schema.TABLES["findings"][:-2]


def make_old(file):
    """Turn a file of this version into one of version 1."""
    connection = sqlite3.connect(file, isolation_level=None)
    names = ", ".join(column.split()[0] for column in OLD_FINDINGS)
    connection.execute("BEGIN")
    connection.execute(f"CREATE TABLE old ({', '.join(OLD_FINDINGS)})")
    connection.execute(f"INSERT INTO old SELECT {names} FROM findings")
    connection.execute("DROP TABLE findings")
    connection.execute("ALTER TABLE old RENAME TO findings")
    connection.execute("CREATE INDEX findings_photo ON findings (photo, gone, state)")
    connection.execute("UPDATE sqlite_sequence SET seq = 77 WHERE name = 'findings'")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("COMMIT")
    connection.close()


@pytest.fixture
def old(tmp_path):
    """A folder with a file of version 1, and the findings that it has."""
    with Inspection(tmp_path) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(tmp_path))
        inspection.review(inspection.findings(photo.id), note="seen")
        before = inspection.findings(photo.id)
    make_old(tmp_path / NAME)
    return tmp_path, before


def same(found, before):
    assert len(found) == len(before) > 0
    for one, other in zip(found, before, strict=True):
        assert (one.id, one.finding.id, one.review) == (other.id, other.finding.id, other.review)
        assert one.finding.mean_width_px == other.finding.mean_width_px
        assert (one.finding.limit_px, one.finding.width_from) == (3.0, Origin.MAP)
        assert len(one.finding.branches) == len(other.finding.branches)


def test_an_old_file_is_brought_to_this_version(old):
    folder, before = old
    with Inspection(folder) as inspection:
        same(inspection.findings(before[0].photo), before)
        assert not inspection.damage
        photo = drawing.analysed(inspection, drawing.photo(folder, "b.png", 1))
        # numbers of findings that are gone are not given again
        assert min(each.id for each in inspection.findings(photo.id)) > 77
    with sqlite3.connect(folder / NAME) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_an_old_file_that_may_not_be_written_to_is_read(old):
    folder, before = old
    (folder / NAME).chmod(0o444)
    folder.chmod(0o555)
    try:
        with Inspection(folder) as inspection:
            same(inspection.findings(before[0].photo), before)
    finally:
        folder.chmod(0o755)


def test_tables_of_a_file_that_is_read_only_look_like_those_of_this_version(old):
    folder, before = old
    connection = sqlite3.connect(f"file:{folder / NAME}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    schema.read_old(connection)
    rows = connection.execute("SELECT findings.*, details.shape FROM findings JOIN details ON finding = id").fetchall()
    connection.close()
    assert len(rows) == len(before)
    assert {(row["limit_px"], row["width_from"]) for row in rows} == {(3.0, "map")}


def test_a_damaged_old_file_keeps_its_findings(old):
    folder, before = old
    file = folder / NAME
    data = bytearray(file.read_bytes())
    data[: schema.PAGE] = b"\xa5" * schema.PAGE
    file.write_bytes(data)
    with Inspection(folder) as inspection:
        assert "was damaged" in inspection.damage
        same(inspection.findings(before[0].photo), before)


def test_limit_and_origin_of_widths_come_back_as_they_were_stored(tmp_path):
    with Inspection(tmp_path) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(tmp_path))
        inspection.database._connection.execute("UPDATE findings SET limit_px = 2.345678901234, width_from = 'drawn'")
        for record in inspection.findings(photo.id):
            assert (record.finding.limit_px, record.finding.width_from) == (2.345678901234, Origin.DRAWN)
