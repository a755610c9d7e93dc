"""The notebooks of the guide: their cells run in their order, and nothing that they printed is kept in them."""

import importlib
import json
import re

import pytest

from crackview import paths

FOLDER = paths.resources().parent / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
NEEDS = {
    "own_model": ["torch", "onnx"],
    "robustness_curve": ["matplotlib"],
    "georeferenced_map": ["rasterio"],
}
TABLES = {"first_photo", "folder_to_table"}


def cells(path):
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_cells_run_in_their_order(path, tmp_path, monkeypatch, capsys):
    for package in [*NEEDS.get(path.stem, ()), *(["pandas"] if path.stem in TABLES else ())]:
        pytest.importorskip(package)
    if "matplotlib" in NEEDS.get(path.stem, ()):
        importlib.import_module("matplotlib").use("Agg")
    monkeypatch.chdir(tmp_path)
    names = {"__name__": path.stem}
    for number, cell in enumerate(cells(path)):
        exec(compile("".join(cell["source"]), f"{path.name}, cell {number}", "exec"), names)
    written = {each.name for each in tmp_path.rglob("*") if each.is_file()}
    expected = {
        "first_photo": {"probability.png"},
        "folder_to_table": {"findings.csv", "report.html"},
        "own_model": {"average.safetensors"},
        "robustness_curve": {"robustness.png"},
        "georeferenced_map": {"findings.geojson", "findings.gpkg", "mask.tif"},
    }
    assert expected[path.stem] <= written
    if path.stem == "robustness_curve":
        robust, plain = (names["curves"][name] for name in ("pct-rfkd", "pct-plain"))
        assert robust[-1] > plain[-1] + 0.2
    if path.stem == "georeferenced_map":
        drone = json.loads((tmp_path / "map" / "findings.geojson").read_text(encoding="utf-8"))["features"]
        x, y = drone[0]["geometry"]["coordinates"][0]
        assert (x, y) == (pytest.approx(8.5417, abs=1e-3), pytest.approx(47.3769, abs=1e-3))
        left, top, width, height = names["found"][0].box
        assert (width, height) > (50, 50)
        # centre lines end within the mask, by at most its width
        columns, rows = names["columns"], names["rows"]
        assert left - 0.5 <= columns.min() < left + 30
        assert left + width - 30 < columns.max() <= left + width + 0.5
        assert top - 0.5 <= rows.min() < top + 30
        assert top + height - 30 < rows.max() <= top + height + 0.5
    if path.stem == "own_model":
        assert names["found"].model == "own-wall"


def test_there_are_five_and_the_page_links_each():
    page = (FOLDER.parent / "api.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(notebooks/(\w+)\.ipynb\)", page)) == {path.stem for path in NOTEBOOKS}
    assert len(NOTEBOOKS) == 5


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_nothing_that_it_printed_is_kept(path):
    for cell in cells(path):
        assert (cell["outputs"], cell["execution_count"]) == ([], None)
    assert path.stat().st_size < 20_000


def test_the_first_one_is_a_table_within_ten_lines():
    first = cells(FOLDER / "first_photo.ipynb")[0]
    assert len(first["source"]) <= 10
    assert "to_pandas" in first["source"][-1]
