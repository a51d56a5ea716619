"""How many heaps the C library keeps for the threads of the window."""

import platform
import subprocess
import sys

import pytest

THREADS = """
import ctypes, threading
from annotator.ui.heap import share
if {shared}:
    share()
library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
threads = [threading.Thread(target=library.malloc, args=(1000,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
library.malloc_stats()
"""


def heaps(*, shared: bool) -> int:
    program = THREADS.format(shared=shared)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stderr.count("Arena ")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps heaps for threads")
def test_threads_take_memory_from_one_heap() -> None:
    assert heaps(shared=False) > 1
    assert heaps(shared=True) == 1
