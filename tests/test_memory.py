import platform
import subprocess
import sys

from crackview import memory

PROGRAM = """
import resource, threading
from crackview import memory
{call}
def work():
    for _ in range(20):
        b"x" * (40 * 2**20)
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
thread = threading.Thread(target=work)
before = faults()
thread.start()
thread.join()
print(faults() - before)
"""


def faults(call):
    run = subprocess.run([sys.executable, "-c", PROGRAM.format(call=call)], capture_output=True, text=True, check=True)
    return int(run.stdout)


def test_freed_memory_is_used_again_where_there_is_glibc():
    if platform.libc_ver()[0] != "glibc":
        assert memory.keep_freed_memory() in {True, False}
        return
    assert memory.keep_freed_memory()
    assert faults("memory.keep_freed_memory()") < faults("pass") / 3
