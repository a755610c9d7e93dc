import math

import pytest

import crackview
from crackview.fleet.settings import FleetSettings
from crackview.nets import cards
from tests.fleet.pools import begun, work

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")


@pytest.fixture
def results(folder, tmp_path):
    (folder / "bad.jpg").write_text("no picture")
    card = cards.card(cards.DEFAULT)
    settings = FleetSettings(
        version="1", begun="", source=str(folder), model=card.name, model_sha256=card.sha256, threshold=card.threshold,
        mm_per_px=0.3, overlays=True, batch=1,
    )  # fmt: skip
    storage, known = begun(tmp_path / "out", settings)
    work(storage, known)
    return crackview.open_fleet(tmp_path / "out")


def test_the_table_is_that_of_the_same_photos_one_by_one(results, folder):
    assert (results.model, results.is_complete) == (cards.DEFAULT, True)
    table = results.findings().drop_columns(["batch"])
    expected = {}
    for path in sorted(folder.glob("*_*.jpg")):
        for row in crackview.measure(crackview.segment(path), scale=0.3).to_dicts():
            expected[row["photo"], row["finding"]] = row
    assert table.schema.names == list(next(iter(expected.values())))
    assert table.num_rows == len(expected) > 5
    for row in table.to_pylist():
        other = expected[row["photo"], row["finding"]]
        for name, value in row.items():
            near = isinstance(value, float) and not math.isnan(value)
            assert value == (pytest.approx(other[name], rel=1e-5) if near else other[name]), name


def test_rows_are_filtered_and_paged(results):
    everything = results.findings("length_mm > 20", columns=["photo", "finding", "length_mm"])
    assert min(everything["length_mm"].to_pylist()) > 20
    assert everything.num_rows < results.findings().num_rows
    pages = [
        results.findings("length_mm > 20", columns=["photo", "finding"], offset=start, limit=2).to_pylist()
        for start in range(0, everything.num_rows + 2, 2)
    ]
    assert [row for page in pages for row in page] == everything.drop_columns(["length_mm"]).to_pylist()
    assert [len(page) for page in pages[:2]] == [2, 2]
    assert results.findings(limit=0).num_rows == 0


def test_photos_name_their_overlays_and_failures_their_problem(results):
    for name in results.photos(columns=["overlay"])["overlay"].to_pylist():
        assert results.read(name)[:3] == b"\xff\xd8\xff"
    (failure,) = results.failures().to_pylist()
    assert "bad.jpg is not a picture" in failure["problem"]


def test_what_is_wrong_is_one_sentence(results, tmp_path):
    with pytest.raises(crackview.FleetError, match="no condition"):
        results.findings("wide")
    with pytest.raises(ValueError, match="not negative"):
        results.findings(offset=-1)
    with pytest.raises(crackview.FleetError, match="holds no results"):
        crackview.open_fleet(tmp_path)
