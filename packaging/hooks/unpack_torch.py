"""Loads torch's largest libraries from their packed form, before torch is imported for the first time.

``shrink.py`` leaves ``libtorch_cpu.so`` in the bundle as compressed parts: 76 MB instead of 345. Two threads put them
together in memory, and they are loaded from there; Python's lock is not held meanwhile, so the window stays alive.
"""

import ctypes
import os
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

_CHUNK = 4 * 2**20


class TorchUnpacker(MetaPathFinder):
    """Finds nothing, but has the libraries loaded as soon as anyone looks for torch."""

    def __init__(self, packed: Sequence[Path]) -> None:
        self._packed, self._lock = list(packed), threading.Lock()

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave the finding to the others."""
        if fullname == "torch":
            with self._lock:
                while self._packed:
                    load(self._packed[0])
                    del self._packed[0]
        return None


def load(parts: Path) -> None:
    """Put a library together from its parts and load it; what needs it finds it by its own name then.

    Raises:
        ImportError: It cannot be loaded.
    """
    import zstandard  # noqa: PLC0415 - only when torch is needed

    files = sorted(parts.iterdir())
    sizes = [zstandard.frame_content_size(file.read_bytes()) for file in files]
    # It stays open: a second library behind the same number would be taken for the first, which has the same path.
    memory = os.memfd_create(parts.name)
    os.truncate(memory, sum(sizes))

    def unpack(index: int) -> None:
        place = sum(sizes[:index])
        with files[index].open("rb") as packed:
            for chunk in zstandard.ZstdDecompressor().read_to_iter(packed, write_size=_CHUNK):
                place += os.pwrite(memory, chunk, place)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(unpack, range(len(files))))
    system = ctypes.CDLL(None)
    system.dlopen.restype = ctypes.c_void_p
    system.dlerror.restype = ctypes.c_char_p
    # A foreign call gives Python's lock away, which ctypes.CDLL(path) would keep.
    if not system.dlopen(f"/proc/self/fd/{memory}".encode(), os.RTLD_NOW):
        raise ImportError(f"{parts.name} cannot be loaded: {(system.dlerror() or b'').decode(errors='replace')}")


_LIBRARIES = Path(sys._MEIPASS, "torch", "lib")  # type: ignore[attr-defined]
_packed = [_LIBRARIES / f"{name}.so.parts" for name in ("libtorch_cpu", "libtorch_python")]
sys.meta_path.insert(0, TorchUnpacker([parts for parts in _packed if parts.is_dir()]))
