"""Keeps the C library from holding more memory than is used. No Qt."""

import ctypes
import sys

M_ARENA_MAX = -8
"""The parameter of glibc's `mallopt` for the number of its heaps (malloc.h)."""


def share() -> None:
    """Have all threads take memory from one heap, before any of them runs; nothing where there is no glibc.

    By default each thread gets a heap of its own, which keeps what a job took for as long as the window stands. Threads
    of Python seldom take memory at once, so they seldom wait for each other here.
    """
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)
    except (OSError, AttributeError):  # another C library
        return
