"""Makes a Linux bundle smaller: symbols go, and data that nothing reads."""

import subprocess
from pathlib import Path

import release


def shrink(bundle: Path) -> None:
    """Shrink the one-folder bundle."""
    inside = bundle / "_internal"
    strip(inside)
    empty_icu_data(next((inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*")))
    opencv, numpy = inside / "opencv_python_headless.libs", inside / "numpy.libs"
    stand_in(next(opencv.glob("libaom-*.so*")), "aom.c")
    blas = next(numpy.glob("libscipy_openblas64_*.so"))
    stand_in(next(opencv.glob("libopenblas*.so*")), "blas.c", blas, "-Wl,-rpath,$ORIGIN/../numpy.libs")
    for fortran in (*opencv.glob("libgfortran-*"), *opencv.glob("libquadmath-*")):
        fortran.unlink()  # of the OpenBLAS that went


def strip(folder: Path) -> None:
    """Remove from every library the symbols that only a debugger reads.

    Not in ``numpy.libs``: these were rewritten when the wheel was made, and would not load any more.
    """
    for library in sorted(folder.rglob("*.so*")):
        if library.is_file() and not library.is_symlink() and library.parent.name != "numpy.libs":
            subprocess.run(["strip", "--strip-unneeded", library], check=True)


def empty_icu_data(library: Path) -> None:
    """Replace ICU's data library by an empty one; its symbol carries the version, such as ``icudt73_dat``."""
    stand_in(library, "icudata.c", f"-DNAME=icudt{library.name.rpartition('.')[2]}_dat", "-nostdlib")


def stand_in(library: Path, source: str, *more: str | Path) -> None:
    """Compile a source of ``packaging/linux`` into the place of a library."""
    command = ["cc", "-O2", "-shared", "-fPIC", "-s", f"-Wl,-soname,{library.name}", "-Wl,--allow-shlib-undefined"]
    file = release.HERE / "linux" / source
    subprocess.run([*command, file, "-o", library, *more], check=True)
