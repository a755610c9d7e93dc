import json

import pytest

from crackview import cli
from tests.mosaic.walls import wall, write

pytest.importorskip("rasterio")


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    return write(tmp_path_factory.mktemp("mosaic") / "Brücke Süd.tif", wall((300, 420), 3)[0])


def run(*arguments):
    return cli.main(["mosaic", *map(str, arguments), "--model", "tiny"])


def test_it_writes_its_files_and_goes_on_where_it_ended(mosaic, tmp_path, capsys):
    assert run(mosaic, "--out", tmp_path, "--threshold", "0.4", "--window", "200") == 0
    said = capsys.readouterr()
    assert "findings.gpkg" in said.out
    assert said.err == ""
    summary = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert summary["model"] == "tiny"
    assert summary["threshold"] == 0.4
    assert summary["mosaic"] == str(mosaic)
    first = (tmp_path / "findings.csv").read_text(encoding="utf-8")
    assert run(mosaic, "--out", tmp_path, "--threshold", "0.4") == 1
    assert "--resume" in capsys.readouterr().err
    assert run(mosaic, "--out", tmp_path, "--threshold", "0.4", "--resume") == 0
    assert (tmp_path / "findings.csv").read_text(encoding="utf-8") == first


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(["--window", "0"], "window"), (["--mm-per-px", "-1"], "scale"), (["--threshold", "2"], "0")],
)
def test_wrong_numbers_are_refused(mosaic, tmp_path, capsys, arguments, word):
    with pytest.raises(SystemExit) as ended:
        run(mosaic, "--out", tmp_path, *arguments)
    assert ended.value.code == 2
    assert word in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_none_is_named(tmp_path, capsys):
    assert run(tmp_path / "none.tif", "--out", tmp_path / "out") == 1
    assert "none.tif is not there" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_unknown_model_is_refused_before_anything_begins(mosaic, tmp_path):
    assert cli.main(["mosaic", str(mosaic), "--out", str(tmp_path / "out"), "--model", "none"]) == 2
    assert not (tmp_path / "out").exists()
