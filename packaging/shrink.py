"""Makes a Linux bundle smaller: symbols go, and libraries and data of which next to nothing is used."""

import os
import re
import subprocess
from pathlib import Path

import release


def shrink(bundle: Path) -> set[str]:
    """Shrink the one-folder bundle; return the names of the system's libraries that are no longer in it."""
    inside = bundle / "_internal"
    strip(inside)
    drop_icu(inside / "PySide6" / "Qt" / "lib")
    opencv, numpy, pillow = (inside / f"{name}.libs" for name in ("opencv_python_headless", "numpy", "pillow"))
    stand_in(next(opencv.glob("libaom-*.so*")), "aom.c")
    blas = next(numpy.glob("libscipy_openblas64_*.so"))
    stand_in(next(opencv.glob("libopenblas*.so*")), "blas.c", blas, "-Wl,-rpath,$ORIGIN/../numpy.libs")
    for fortran in (*opencv.glob("libgfortran-*"), *opencv.glob("libquadmath-*")):
        fortran.unlink()  # of the OpenBLAS that went
    stand_in(next(numpy.glob("libgfortran-*")), "gfortran.c", *versions("gfortran.map"))
    next(numpy.glob("libquadmath-*")).unlink()  # of the Fortran that went
    link(next(pillow.glob("libXau-*")), inside / "libXau.so.6")
    gone = {library.name for library in inside.glob("libsystemd.so.*")}
    for library in inside.glob("libsystemd.so.*"):
        waiting = needs(library)
        stand_in(library, "systemd.c", *versions("systemd.map"))
        gone |= drop(inside, waiting)
    for place in inside.iterdir():
        if place.is_symlink() and not place.exists():
            place.unlink()
    return gone


def strip(folder: Path) -> None:
    """Remove from every library the symbols that only a debugger reads.

    Not in ``numpy.libs``: these were rewritten when the wheel was made, and would not load any more.
    """
    for library in sorted(folder.rglob("*.so*")):
        if library.is_file() and not library.is_symlink() and library.parent.name != "numpy.libs":
            subprocess.run(["strip", "--strip-unneeded", library], check=True)


def drop_icu(folder: Path) -> None:
    """Replace ICU's three libraries by one that opens nothing; its symbols carry the version: ``ucol_open_73``."""
    code = next(folder.glob("libicuuc.so.*"))
    stand_in(code, "icu.c", f"-DVERSION={code.name.rpartition('.')[2]}", "-nostdlib")
    for other in (*folder.glob("libicui18n.so.*"), *folder.glob("libicudata.so.*")):
        link(other, code)


def stand_in(library: Path, source: str, *more: str | Path) -> None:
    """Compile a source of ``packaging/linux`` into the place of a library."""
    command = ["cc", "-O2", "-shared", "-fPIC", "-s", f"-Wl,-soname,{library.name}", "-Wl,--allow-shlib-undefined"]
    file = release.HERE / "linux" / source
    subprocess.run([*command, file, "-o", library, *more], check=True)


def versions(script: str) -> tuple[str]:
    """Return the linker's option for the versions of symbols that a script of ``packaging/linux`` gives."""
    return (f"-Wl,--version-script={release.HERE / 'linux' / script}",)


def link(library: Path, same: Path) -> None:
    """Put a link to the same library in the place of a second copy."""
    if same.is_file():
        library.unlink()
        library.symlink_to(os.path.relpath(same, library.parent))


def needs(library: Path) -> set[str]:
    """Return the names of the libraries that one is loaded with."""
    said = subprocess.run(["objdump", "-p", library], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"^ +NEEDED +(\S+)", said, re.MULTILINE))


def drop(folder: Path, names: set[str]) -> set[str]:
    """Remove those of a folder's libraries that nothing below it needs, with what only they needed.

    Args:
        folder: The libraries lie in it.
        names: Those to look at; one that is not in the folder is passed over.

    Returns:
        The names of those removed.
    """
    asked = {file: needs(file) for file in folder.rglob("*.so*") if file.is_file() and not file.is_symlink()}
    waiting, gone = set(names), set()
    while waiting:
        file = folder / waiting.pop()
        if file in asked and not any(file.name in wanted for other, wanted in asked.items() if other != file):
            waiting |= asked.pop(file)
            file.unlink()
            gone.add(file.name)
    return gone
