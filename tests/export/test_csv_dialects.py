"""Tables in each dialect, read by programs of others; Excel itself is not here."""

import csv
import io
from dataclasses import replace

import pandas as pd
import pytest
from pyarrow import csv as arrow_csv

from crackview.export import csv_dialects, formats, tables
from crackview.export.model import Sheet
from tests.export.sheets import BASIS
from tests.export.test_tables import photo

GERMAN = {"excel-de", "excel-es", "excel-fr", "excel-it", "excel-nl"}


@pytest.fixture(params=formats.CSV_DIALECTS)
def written(request, tmp_path):
    """A table in one dialect, and its rows as "standard" has them."""
    sheet = Sheet("Wall", (photo("Brücke, 1.5; Süd.jpg"), photo("=橋.jpg")), BASIS, csv_dialect=request.param)
    tables.write_findings(tmp_path / "findings.csv", sheet)
    plain = tables.findings_csv(replace(sheet, csv_dialect="standard"))
    return tmp_path / "findings.csv", request.param, list(csv.DictReader(io.StringIO(plain)))


def signs(name):
    return (";", ",") if name in GERMAN else (",", ".")


def test_pandas_reads_each_as_numbers_under_the_same_names(written):
    path, name, expected = written
    separator, decimal = signs(name)
    read = pd.read_csv(path, sep=separator, decimal=decimal)
    assert list(read.columns) == list(tables.COLUMNS)
    assert list(read["photo"]) == [row["photo"] for row in expected]
    assert list(read["length_px"]) == [float(row["length_px"]) for row in expected]
    assert read["threshold"].dtype.kind == "f"


def test_arrow_reads_each_as_numbers_under_the_same_names(written):
    path, name, expected = written
    separator, decimal = signs(name)
    options = {
        "parse_options": arrow_csv.ParseOptions(delimiter=separator),
        "convert_options": arrow_csv.ConvertOptions(decimal_point=decimal),
    }
    read = arrow_csv.read_csv(path, **options)
    assert read.column_names == list(tables.COLUMNS)
    assert read["photo"].to_pylist() == [row["photo"] for row in expected]
    assert read["length_px"].to_pylist() == [float(row["length_px"]) for row in expected]


def test_the_csv_module_reads_the_standard_one_without_being_told_of_a_mark(written):
    path, name, expected = written
    with path.open(encoding="utf-8", newline="") as file:
        first = next(csv.reader(file, delimiter=signs(name)[0]))[0]
    # why "standard", which programs read, has none
    assert first == ("photo" if name == "standard" else "\ufeffphoto")
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file, delimiter=signs(name)[0]))
    assert [row["photo"] for row in read] == [row["photo"] for row in expected]
    assert [row["length_px"].replace(",", ".") for row in read] == [row["length_px"] for row in expected]


def test_words_keep_their_points_and_numbers_do_not():
    rows = [{"name": "v1.5", "value": -1.5, "points": "1.5,2.5"}, {"name": "+1", "value": None, "points": ""}]
    made = csv_dialects.text(["name", "value", "points"], rows, "excel-de", words={"name"}, kept={"points"})
    assert made == "\ufeffname;value;points\nv1.5;-1,5;1.5,2.5\n'+1;;\n"


def test_the_window_offers_one_of_each_kind():
    kinds = {csv_dialects.dialect(name) for name in formats.CSV_DIALECTS}
    offered = [csv_dialects.dialect(name) for name in formats.CSV_SAMPLES]
    assert set(offered) == kinds
    assert len(offered) == len(kinds)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", *map(chr, (0xFF1D, 0xFF0B, 0xFF0D, 0xFF20))])
@pytest.mark.parametrize("before", ["", " ", "\u3000", "\u200b\xa0"])
def test_no_text_is_run_as_a_formula(before, sign):
    assert csv_dialects.safe(f"{before}{sign}1") == f"'{before}{sign}1"
    assert csv_dialects.safe(f"Wall {sign}1") == f"Wall {sign}1"
    assert csv_dialects.safe(-1.5) == -1.5
