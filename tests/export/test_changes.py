import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from crackview.export import changes
from crackview.export.changes import COLOURS, Dates
from crackview.vision import photo_folder
from crackview.vision.change_detection import Amount, Change, ChangeState
from crackview.vision.register import Registration
from crackview.vision.scale import Scale

LINE = np.stack([np.linspace(20, 380, 361), np.full(361, 50.0)], 1)
SCALE = Scale(0.5, 0.01, "line of 500 mm")
LAID = Registration(np.eye(3), (400, 300), 500, 0.9, 0.5, 0.8)


def change(state, y, *, later=(1,), earlier=(2, 3), mm=True):
    line = LINE + np.array([0, y])
    length, width = Amount(-30.0 if state is ChangeState.GONE else 30.0, 2.0), Amount(1.0, 0.25)
    return Change(state, later, earlier, length, width, length.times(0.5) if mm else None, None, (line,), (line[:50],))


def made(*found, scale=SCALE):
    basis = {"threshold": 0.5, "model": "m", "model_sha256": "0" * 64, "application": "CrackView"}
    return Dates(Path("=old.jpg"), Path("new.jpg"), found, LAID, scale, basis)


def test_the_table_has_a_row_for_every_change_with_what_it_rests_on(tmp_path):
    changes.write_table(
        tmp_path / "a.csv", made(change(ChangeState.GROWN, 0), change(ChangeState.GONE, 50, later=(), mm=False))
    )
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        grown, gone = csv.DictReader(file)
    assert (grown["state"], grown["later_findings"], grown["earlier_findings"]) == ("grown", "1", "2 3")
    assert (grown["length_change_mm"], grown["length_uncertainty_mm"]) == ("15.000", "1.000")
    assert (grown["earlier"], grown["scale_origin"]) == ("'=old.jpg", "line of 500 mm")
    assert (gone["state"], gone["later_findings"], gone["length_change_mm"]) == ("gone", "", "")
    assert gone["length_change_px"] == "-30.00", "a number, and no text that only looks like one"


def test_a_table_for_excel_has_its_signs_and_the_same_rows(tmp_path):
    found = made(change(ChangeState.GROWN, 0), change(ChangeState.GONE, 50, later=(), mm=False))
    for name in ("standard", "excel-de"):
        changes.write_table(tmp_path / f"{name}.csv", found, name)
    plain, german = ((tmp_path / f"{name}.csv").read_text(encoding="utf-8") for name in ("standard", "excel-de"))
    assert german.startswith("\ufeffstate;later_findings;")
    rows = list(csv.DictReader(german.removeprefix("\ufeff").splitlines(), delimiter=";"))
    expected = list(csv.DictReader(plain.splitlines()))
    words = {"earlier", "later", "scale_origin", "model", "application"}
    assert [
        {name: value if name in words else value.replace(",", ".") for name, value in row.items()} for row in rows
    ] == expected
    assert (rows[0]["length_change_px"], rows[0]["threshold"], rows[0]["later"]) == ("30,00", "0,5", "new.jpg")


def test_the_record_is_plain_json(tmp_path):
    changes.write_record(tmp_path / "a.json", made(change(ChangeState.GROWN, 0), scale=None))
    record = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    (found,) = record["changes"]
    assert found["length_px"] == {"change": 30.0, "uncertainty": 2.0}
    assert (record["scale"], found["width_mm"]) == (None, None)
    assert (len(found["lines"][0]), len(found["changed_lines"][0])) == (361, 50)


def test_the_picture_tells_states_by_colour_and_by_dash(tmp_path):
    found = [replace(change(state, 50 * index), fresh=()) for index, state in enumerate(ChangeState)]
    changes.write_picture(tmp_path / "compare.jpg", made(*found), np.full((300, 400, 3), 128, np.uint8))
    assert photo_folder.is_output(tmp_path / "compare.jpg"), "no photo of its folder"
    with Image.open(tmp_path / "compare.jpg") as image:
        picture = np.asarray(image).astype(int)
    shares = {}
    for index, state in enumerate(ChangeState):
        row = picture[50 + 50 * index, 20:381]
        near = np.abs(row - COLOURS[state]).max(1) < 60
        shares[state] = near.mean()
    assert shares[ChangeState.UNCHANGED] > 0.95
    assert all(0.1 < shares[state] < 0.85 for state in set(ChangeState) - {ChangeState.UNCHANGED}), shares
    assert len({round(share, 1) for share in shares.values()}) == 5
