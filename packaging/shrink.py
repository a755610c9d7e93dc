"""Makes a Linux bundle small enough to be carried: symbols go, data that nothing reads goes, and torch is packed."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import release

#: Libraries that nobody needs before a model does, in the order in which they are loaded.
PACKED = ("libtorch_cpu.so", "libtorch_python.so")
_PART = 24 * 2**20
_LEVEL = 19


def shrink(bundle: Path) -> None:
    """Shrink the one-folder bundle."""
    inside = bundle / "_internal"
    strip(inside)
    empty_icu_data(next((inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*")))
    for name in PACKED:
        pack(inside / "torch" / "lib" / name)
        (inside / name).unlink()  # PyInstaller's link to it


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


def pack(library: Path) -> Path:
    """Replace a library by the folder ``NAME.parts`` of its compressed parts; ``hooks/unpack_torch.py`` loads them."""
    import zstandard  # noqa: PLC0415 - of the build's own environment

    data = memoryview(library.read_bytes())
    parts = library.with_name(f"{library.name}.parts")
    parts.mkdir()

    def write(index: int) -> None:
        part = data[index * _PART : (index + 1) * _PART]
        (parts / f"{index:02}.zst").write_bytes(zstandard.ZstdCompressor(level=_LEVEL).compress(part))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, range(-(-len(data) // _PART))))
    library.unlink()
    return parts
