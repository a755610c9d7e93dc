import platform
import subprocess
import sys

import pytest

from crackview import memory

PROGRAM = """
import resource, threading
from crackview import memory
{call}
def work():
    for _ in range(20):
        b"x" * ({mebibytes} * 2**20)
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
thread = threading.Thread(target=work)
before = faults()
thread.start()
thread.join()
print(faults() - before)
"""


def faults(call, mebibytes):
    program = PROGRAM.format(call=call, mebibytes=mebibytes)
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return int(run.stdout)


@pytest.mark.parametrize(("limit", "mebibytes"), [("", 40), ("2**30", 160)])
def test_freed_memory_is_used_again_where_there_is_glibc(limit, mebibytes):
    if platform.libc_ver()[0] != "glibc":
        assert memory.keep_freed_memory() in {True, False}
        return
    assert memory.keep_freed_memory()
    assert faults(f"memory.keep_freed_memory({limit})", mebibytes) < faults("pass", mebibytes) / 3
