"""The time worked on an article."""

import pytest

from annotator.ui.stopwatch import Stopwatch


class Hands:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_short_pauses_count_and_long_ones_do_not() -> None:
    hands = Hands()
    watch = Stopwatch(hands, idle=60)
    for now in (100, 110, 165, 400, 405):
        hands.now = now
        watch.touch()
    hands.now = 410
    assert watch.take() == pytest.approx(65 + 5 + 5)
    assert watch.take() == 0


def test_an_idle_evening_is_not_work() -> None:
    hands = Hands()
    watch = Stopwatch(hands, idle=60)
    watch.touch()
    hands.now += 3600
    assert watch.take() == 0
