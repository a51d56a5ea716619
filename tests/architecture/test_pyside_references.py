"""Qt calls that return nothing keep the reference count of None.

PySide6 6.12.0 drops one reference too many at each such call, and CPython 3.11 aborts once none is left.
From CPython 3.12 on None is immortal and its count never moves.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainterPath


def name() -> None:
    QObject().setObjectName("name")


def interval() -> None:
    QTimer().setInterval(10)


def line() -> None:
    QPainterPath().lineTo(1.0, 1.0)


@pytest.mark.parametrize("call", [name, interval, line])
def test_void_calls_keep_none(call: Callable[[], None]) -> None:
    before = sys.getrefcount(None)
    for _ in range(500):
        call()
    assert abs(sys.getrefcount(None) - before) <= 5
