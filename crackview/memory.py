"""Keep freed memory in the process instead of giving it back to the system between two layers.

A network allocates and frees tens of megabytes for every layer. With glibc's defaults each of them is mapped afresh and
every page of it faults once: about half of the time of a 640 x 480 picture on two cores.
"""

import ctypes
import functools
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8


@functools.cache
def keep_freed_memory(limit: int = 256 * 2**20) -> bool:
    """Ask glibc to keep up to ``limit`` bytes of freed memory, in blocks of up to a quarter of it, for all threads.

    Call it before threads are started.

    Returns:
        Whether there was a glibc that agreed; other systems' allocators are left as they are.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError):
        return False
    options = {_M_MMAP_THRESHOLD: limit // 4, _M_TRIM_THRESHOLD: limit, _M_ARENA_MAX: 1}
    agreed = [mallopt(option, value) for option, value in options.items()]
    return all(agreed)
