"""``python -m tests.fuzz.child``: reads broken files in a process of its own, which may crash.

It reads lines of JSON, ``[reader, first case, count, seed]``, and writes one for each case that it begins, one for each
finding, and one at the end.
"""

import faulthandler
import json
import sys
import tempfile
import time
import traceback
import warnings
from contextlib import suppress
from pathlib import Path

from tests.fuzz.readers import READERS, Reader
from tests.fuzz.run import MOST_MIB, MOST_S, content

_ONE_SENTENCE = 1200
_SPARE_MIB = 6 * 1024  # of addresses, which threads and libraries reserve and do not use


def main() -> None:
    """Answer until the input ends."""
    faulthandler.enable()
    out = sys.stdout
    sys.stdout = sys.stderr
    seeds: dict[str, list[bytes]] = {}
    for line in sys.stdin:
        name, first, count, seed = json.loads(line)
        if name not in seeds:
            seeds[name] = READERS[name].seeds()
        _limit()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"case{READERS[name].suffix}"
            for case in range(first, first + count):
                print(json.dumps(["case", case]), file=out, flush=True)
                path.write_bytes(content(name, seeds[name], case, seed))
                for what in problems(READERS[name], path):
                    print(json.dumps(["found", case, what]), file=out, flush=True)
        print(json.dumps(["done"]), file=out, flush=True)


def problems(reader: Reader, path: Path) -> list[str]:
    """What is wrong with the answer to a file."""
    found = []
    before, begun = _begin_to_measure(), time.monotonic()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            reader.read(path)
    except reader.refuses as error:
        said = str(error).replace(str(path), "FILE")
        if "\n" in said or len(said) > _ONE_SENTENCE or not said.rstrip().endswith("."):
            found.append(f"not one sentence: {said[:200]!r}")
    except Exception:  # noqa: BLE001 - these are what is looked for
        found.append(traceback.format_exc())
    if time.monotonic() - begun > MOST_S:
        found.append(f"took {time.monotonic() - begun:.0f} s")
    if _most_mib() - before > MOST_MIB:
        found.append(f"took {_most_mib() - before:.0f} MiB")
    return found


def _limit() -> None:
    with suppress(ImportError, OSError, ValueError):  # not on Windows
        import resource

        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + _SPARE_MIB * 2**20, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _begin_to_measure() -> float:
    """Forget the most memory that was resident so far; return it, MiB."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _most_mib()


def _most_mib() -> float:
    with suppress(OSError, StopIteration):
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    return 0.0


if __name__ == "__main__":
    main()
