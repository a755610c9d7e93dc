"""What goes into a bundle, and the two places where something of ours stands in for a library."""

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import contents
import numpy as np
import PySide6
import pytest
import release
import shrink
import weigh
from skimage import morphology

import crackview
from crackview.gui.guide.pages import PAGES


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
        ("onnxruntime/capi/onnxruntime_pybind11_state.so", True), ("pyqtgraph/icons/auto.svg", True),
        ("pyqtgraph/icons/peegee/peegee_512px.png", False), ("pyqtgraph/colors/maps/turbo.csv", False),
        ("crackview/resources/weights/teacher.safetensors", False), ("crackview/resources/weights/teacher.onnx", True),
    ],
)  # fmt: skip
def test_what_ships(name, ships):
    assert contents.wanted(name) is ships


def test_a_bundle_has_the_guide():
    taken = dict(contents.guide(release.ROOT))
    assert taken["docs/pictures"] == "crackview/guide/pictures"
    assert {taken[f"docs/{name}.md"] for name in PAGES} == {"crackview/guide"}
    assert all((release.ROOT / source).exists() for source in taken)
    assert contents.wanted("crackview/guide/pictures/lab.webp")


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


LAPACK = """
import cv2
import numpy as np
import PySide6

random = np.random.default_rng(0)
for kind in (np.float32, np.float64):
    near = {"rtol": 2e-2, "atol": 2e-3} if kind == np.float32 else {"rtol": 1e-8, "atol": 1e-9}
    square, tall = random.random((150, 150)).astype(kind), random.random((200, 150)).astype(kind)
    square += 20 * np.eye(150, dtype=kind)
    known = random.random((150, 2)).astype(kind)
    positive = square @ square.T
    for left, way in (
        (square, cv2.DECOMP_LU), (positive, cv2.DECOMP_CHOLESKY), (square, cv2.DECOMP_QR), (tall, cv2.DECOMP_QR),
        (tall, cv2.DECOMP_SVD),
    ):
        solved, found = cv2.solve(left, left @ known, flags=way)
        assert solved
        np.testing.assert_allclose(found, known, **near)
    np.testing.assert_allclose(cv2.invert(square)[1] @ square, np.eye(150), atol=near["atol"])
    part = square[:120, :120] / 20
    np.testing.assert_allclose(cv2.determinant(part), np.linalg.det(part), rtol=1e-2)
    spread, left, right = cv2.SVDecomp(tall)
    np.testing.assert_allclose(left @ (spread * right), tall, **near)
    np.testing.assert_allclose(spread[:, 0], np.linalg.svd(tall, compute_uv=False), **near)
    np.testing.assert_allclose(cv2.gemm(tall, square, 2.0, tall, 3.0), 2 * tall @ square + 3 * tall, rtol=1e-4)
    values, _ = cv2.eigenNonSymmetric(square)
    np.testing.assert_allclose(np.sort(values.ravel())[-1], np.sort(np.linalg.eigvals(square).real)[-1], rtol=1e-3)
print("the same")
"""


def test_opencv_calculates_the_same_by_numpys_openblas(tmp_path):
    libraries = list(Path(np.__file__).parents[1].glob("numpy.libs/libscipy_openblas64_*.so"))
    if not sys.platform.startswith("linux") or not shutil.which("cc") or not libraries:
        pytest.skip("needs Linux, a C compiler and numpy with OpenBLAS")
    stand_in = tmp_path / "libopenblas.so"
    shrink.stand_in(stand_in, "blas.c", libraries[0], f"-Wl,-rpath,{libraries[0].parent}")
    environment = os.environ | {
        "LD_PRELOAD": str(stand_in),
        "LD_DEBUG": "bindings",
        "LD_DEBUG_OUTPUT": f"{tmp_path}/log",
    }
    run = subprocess.run([sys.executable, "-c", LAPACK], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "the same\n"
    bound = "".join(file.read_text(errors="replace") for file in tmp_path.glob("log.*"))
    asked = {
        name for name in ("sgesv_", "dgesdd_", "cblas_sgemm") if f"to {stand_in} [0]: normal symbol `{name}'" in bound
    }
    assert len(asked) == 3


def test_avif_without_its_library_is_refused_and_other_pictures_are_read(tmp_path):
    if not sys.platform.startswith("linux") or not shutil.which("cc"):
        pytest.skip("needs Linux and a C compiler")
    stand_in = tmp_path / "libaom.so"
    shrink.stand_in(stand_in, "aom.c")
    program = """
import cv2
import numpy as np
import PySide6
grey = np.full((64, 64, 3), 128, np.uint8)
assert cv2.imdecode(cv2.imencode(".png", grey)[1], 1).shape == (64, 64, 3)
try:
    made = cv2.imencode(".avif", grey)
except cv2.error:
    made = False, None
print(made[0])
"""
    environment = os.environ | {"LD_PRELOAD": str(stand_in)}
    run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


ICU = """
from PySide6.QtCore import QByteArray, QCollator, QLocale, QStringDecoder, QTimeZone

print(QLocale("tr").toUpper("i, straße"), QLocale("tr").toLower("I"))
print(QCollator().compare("a", "b"), QStringDecoder("windows-1252").isValid(), QStringDecoder("UTF-8").isValid())
print(bool(QTimeZone(QByteArray(b"Europe/Berlin")).displayName(QTimeZone.TimeType.StandardTime)))
"""


def test_qt_does_without_icu_and_asks_it_for_nothing_more(tmp_path):
    if not sys.platform.startswith("linux") or not shutil.which("cc"):
        pytest.skip("needs Linux and a C compiler")
    core = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libQt6Core.so.*"))
    [version] = {name.rpartition(".")[2] for name in shrink.needs(core) if name.startswith("libicuuc.so.")}
    real = [tmp_path / f"libicu{part}.so.{version}" for part in ("uc", "i18n", "data")]
    for library in real:
        library.touch()
    shrink.drop_icu(tmp_path)
    assert [library.is_symlink() for library in real] == [False, True, True]
    stand_in = ctypes.CDLL(str(real[0]))
    said = subprocess.run(["nm", "-D", "--undefined-only", core], capture_output=True, text=True, check=True).stdout
    asked = [name for name in said.split() if name.endswith(f"_{version}")]
    assert f"ucol_open_{version}" in asked
    assert [name for name in asked if not hasattr(stand_in, name)] == []
    other = tmp_path / f"icu.so.{version}"  # of another name, since ICU itself is loaded as well
    shrink.stand_in(other, "icu.c", f"-DVERSION={version}", "-nostdlib")
    environment = os.environ | {"LD_PRELOAD": str(other), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "-c", ICU], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["I, STRASSE i", "-1 False True", "True"]


FORTRAN = """
import ctypes
import sys

blas = ctypes.CDLL(sys.argv[1])  # whose four names of Fortran must be there, in their versions
maps = open("/proc/self/maps").read()
assert sys.argv[2] in maps
stand_in, real = ctypes.CDLL(sys.argv[2]), ctypes.CDLL(sys.argv[3])
for name, kind in (("_gfortran_pow_r4_i8", ctypes.c_float), ("_gfortran_pow_r8_i8", ctypes.c_double)):
    for base in (2.0, -3.0, 0.5, 1.0):
        for exponent in (0, 1, 2, 7, -1, -2, -7):
            found = []
            for library in (stand_in, real):
                power = getattr(library, name)
                power.restype, power.argtypes = kind, (kind, ctypes.c_int64)
                found.append(power(base, exponent))
            assert abs(found[0] - found[1]) <= 1e-6 * abs(found[1]), (name, base, exponent, found)
for room in (0, 2, 3, 5, 8):
    texts = []
    for library in (stand_in, real):
        target = ctypes.create_string_buffer(b"-" * 12, 12)
        size = ctypes.c_size_t
        library._gfortran_concat_string(size(room), target, size(3), b"abc", size(2), b"de")
        texts.append(target.raw)
    assert texts[0] == texts[1], (room, texts)
print("the same")
"""


def test_numpys_openblas_loads_with_the_four_functions_of_fortran_that_it_uses(tmp_path):
    libraries = Path(np.__file__).parents[1] / "numpy.libs"
    blas, fortran = list(libraries.glob("libscipy_openblas64_*.so")), list(libraries.glob("libgfortran-*"))
    if not sys.platform.startswith("linux") or not shutil.which("cc") or not blas or not fortran:
        pytest.skip("needs Linux, a C compiler and numpy with OpenBLAS and Fortran")
    copy, stand_in = tmp_path / blas[0].name, tmp_path / fortran[0].name
    shutil.copyfile(blas[0], copy)
    shrink.stand_in(stand_in, "gfortran.c", *shrink.versions("gfortran.map"))
    done = subprocess.run(
        [sys.executable, "-c", FORTRAN, copy, stand_in, fortran[0]], capture_output=True, text=True, check=False,
        env=os.environ | {"LD_BIND_NOW": "1", "LD_LIBRARY_PATH": str(tmp_path)},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "the same\n", "")


def test_libdbus_is_told_that_systemd_handed_over_no_socket(tmp_path):
    if not sys.platform.startswith("linux") or not shutil.which("cc"):
        pytest.skip("needs Linux and a C compiler")
    stand_in = tmp_path / "libsystemd.so.0"
    shrink.stand_in(stand_in, "systemd.c", *shrink.versions("systemd.map"))
    assert ctypes.CDLL(str(stand_in)).sd_listen_fds(1) == 0
    said = subprocess.run(["objdump", "-T", stand_in], capture_output=True, text=True, check=True).stdout
    assert all(
        re.search(rf"LIBSYSTEMD_209\)? +{name}$", said, re.MULTILINE) for name in ("sd_listen_fds", "sd_is_socket")
    )


def test_a_library_goes_with_the_last_one_that_needed_it(tmp_path):
    if not sys.platform.startswith("linux") or not shutil.which("cc"):
        pytest.skip("needs Linux and a C compiler")
    source = tmp_path / "empty.c"
    source.touch()

    def build(name: str, *needed: str) -> None:
        command = ["cc", "-shared", "-Wl,--no-as-needed", f"-Wl,-soname,{name}", source, "-o", tmp_path / name]
        subprocess.run([*command, *(tmp_path / each for each in needed)], check=True)

    build("libdeep.so.1")
    build("libshared.so.1")
    build("libonly.so.1", "libdeep.so.1", "libshared.so.1")
    build("libuser.so.1", "libshared.so.1")
    gone = shrink.drop(tmp_path, {"libonly.so.1", "libshared.so.1", "libc.so.6"})
    assert gone == {"libonly.so.1", "libdeep.so.1"}
    assert {file.name for file in tmp_path.glob("*.so.1")} == {"libshared.so.1", "libuser.so.1"}


def test_a_second_copy_becomes_a_link_where_there_is_a_first(tmp_path):
    (tmp_path / "pillow.libs").mkdir()
    copy, same = tmp_path / "pillow.libs" / "libXau-1.so.6", tmp_path / "libXau.so.6"
    copy.write_bytes(b"large")
    shrink.link(copy, same)
    assert copy.read_bytes() == b"large"
    same.write_bytes(b"small")
    shrink.link(copy, same)
    assert copy.readlink() == Path("../libXau.so.6")
    assert copy.read_bytes() == b"small"


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
