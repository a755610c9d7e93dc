"""What goes into a bundle, and the two places where something of ours stands in for a library."""

import ctypes
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import contents
import numpy as np
import pytest
import release
import shrink
import weigh
from skimage import morphology

import crackview


@pytest.mark.parametrize(
    ("name", "ships"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True), ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqlinuxfb.so", False), ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False), ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False), ("PySide6/Qt/translations/qt_de.qm", False),
        ("crackview/resources/translations/crackview_de.qm", True),
        ("crackview/resources/translations/crackview_de.ts", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True), ("qtawesome/fonts/remixicon-2.5.0.ttf", False),
        ("qtawesome/fonts/materialdesignicons6-webfont-6.9.96.ttf", True),
        ("onnxruntime/capi/onnxruntime_pybind11_state.so", True),
        ("crackview/resources/weights/teacher.safetensors", True),
    ],
)  # fmt: skip
def test_what_ships(name, ships):
    assert contents.wanted(name) is ships


def test_a_library_goes_with_the_plugin_that_asked_for_it():
    entries = [
        ("cv2/cv2.so", "/venv/cv2.so", "EXTENSION"), ("libgtk.so", "/usr/lib/libgtk.so", "BINARY"),
        ("libz.so", "/usr/lib/libz.so", "BINARY"), ("PySide6/Qt/lib/libQt6Sql.so", "/venv/libQt6Sql.so", "BINARY"),
        ("libQt6Sql.so", "PySide6/Qt/lib/libQt6Sql.so", "SYMLINK"), ("libcv.so", "cv2/cv2.so", "SYMLINK"),
    ]  # fmt: skip
    kept = contents.needed(entries, lambda source: ["/usr/lib/libz.so", None] if source == "/venv/cv2.so" else [])
    assert [name for name, _, _ in kept] == ["cv2/cv2.so", "libz.so", "libcv.so"]


@pytest.mark.parametrize("method", ["lee", "zhang", None])
def test_the_thinning_that_ships_is_that_of_scikit_image(method):
    file = release.HERE / "slim" / "skimage" / "morphology" / "__init__.py"
    spec = importlib.util.spec_from_file_location("slim_morphology", file)
    slim = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(slim)
    random = np.random.default_rng(1)
    for shape in ((1, 1), (7, 40), (64, 64)):
        mask = random.random(shape) < 0.8
        np.testing.assert_array_equal(
            slim.skeletonize(mask, method=method), morphology.skeletonize(mask, method=method)
        )


def test_icu_without_data_has_the_name_that_icu_asks_for(tmp_path):
    if not sys.platform.startswith("linux") or not shutil.which("cc"):
        pytest.skip("needs Linux and a C compiler")
    library = tmp_path / "libicudata.so.73"
    shrink.empty_icu_data(library)
    header = (ctypes.c_ubyte * 16).in_dll(ctypes.CDLL(str(library)), "icudt73_dat")
    assert bytes(header[:4]) == b"\x20\x00\xda\x27"
    assert bytes(header[12:16]) == b"ToCP"


def test_the_door_of_the_bundle_runs_what_crackview_hands_to_itself():
    entry = release.HERE / "entry.py"
    for words, said in (
        (["-c", "import sys; print(sys.argv, __name__)", "more"], "['-c', 'more'] __main__\n"),
        (["-m", "crackview", "--version"], f"CrackView {crackview.__version__}\n"),
        (["--version"], f"CrackView {crackview.__version__}\n"),
    ):
        done = subprocess.run(
            [sys.executable, entry, *words], capture_output=True, text=True, check=True, cwd=release.ROOT,
            env={"PYTHONPATH": str(release.ROOT)},
        )  # fmt: skip
        assert done.stdout == said


def test_weights_are_told_by_part(tmp_path):
    capi = tmp_path / "_internal" / "onnxruntime" / "capi"
    capi.mkdir(parents=True)
    (capi / "libonnxruntime.so").write_bytes(b"0" * 3_000_000)
    (tmp_path / "_internal" / "libonnxruntime.so").symlink_to("onnxruntime/capi/libonnxruntime.so")
    (tmp_path / "_internal" / "libX11.so.6").write_bytes(b"0" * 1_000_000)
    (tmp_path / "crackview").write_bytes(b"0" * 2_000_000)
    assert weigh.parts(tmp_path) == {
        "ONNX Runtime": 3_000_000, "libraries of the system": 1_000_000,
        "the program with all Python modules": 2_000_000,
    }  # fmt: skip
    assert weigh.table(weigh.parts(tmp_path)).splitlines()[-1] == "     6.0 MB  together"


def test_nothing_that_stays_out_is_missed(tmp_path):
    photo = release.ROOT / "resources" / "samples" / "concrete_hairlines.jpg"
    formats = ("json", "coco", "yolo", "geojson", "dxf", "html", "pdf")
    program = Path(__file__).with_name("without.py")
    for words in (
        [],
        ["predict", photo, "--out", tmp_path, "--export", *formats],
        ["predict", photo, "--out", tmp_path, "--model", "teacher"],
    ):
        done = subprocess.run([sys.executable, program, *words], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
