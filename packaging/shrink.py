"""Makes a Linux bundle smaller: symbols go, and data that nothing reads."""

import subprocess
from pathlib import Path

import release


def shrink(bundle: Path) -> None:
    """Shrink the one-folder bundle."""
    inside = bundle / "_internal"
    strip(inside)
    empty_icu_data(next((inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*")))


def strip(folder: Path) -> None:
    """Take out of every library the symbols that only a debugger reads.

    Not in the folders ``*.libs``: their libraries were rewritten when the wheel was made, and would not load any more.
    """
    for library in sorted(folder.rglob("*.so*")):
        if library.is_file() and not library.is_symlink() and library.parent.suffix != ".libs":
            subprocess.run(["strip", "--strip-unneeded", library], check=True)


def empty_icu_data(library: Path) -> None:
    """Put an empty one in the place of ICU's data library; its symbol carries the version, such as ``icudt73_dat``."""
    name = f"-DNAME=icudt{library.name.rpartition('.')[2]}_dat"
    source = release.HERE / "linux" / "icudata.c"
    command = ["cc", "-shared", "-fPIC", "-s", "-nostdlib", name, f"-Wl,-soname,{library.name}", source, "-o", library]
    subprocess.run(command, check=True)
