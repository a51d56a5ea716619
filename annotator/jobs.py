"""Long work: how it tells its progress and how it is stopped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Event
from types import MappingProxyType

NO_FIGURES: Mapping[str, float] = MappingProxyType({})


def no_figures() -> Mapping[str, float]:
    """The empty mapping, as the default of a field: before Python 3.12 dataclasses take it for a mutable one."""
    return NO_FIGURES


class Cancelled(Exception):
    """Raised inside a job whose owner asked it to stop; what was finished until then stays."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` steps, and what is in hand. `total` is 0 while unknown.

    `figures` are what was measured at this step, by name, for jobs that measure.
    """

    done: int
    total: int
    what: str = ""
    figures: Mapping[str, float] = field(default_factory=no_figures)


def ignore(progress: Progress) -> None:
    """The listener for work that nobody watches."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a long-running function is given by its owner: a listener and a way to be stopped.

    Safe to share between the thread that works and the one that cancels.
    """

    listener: Callable[[Progress], None] = ignore
    stop: Event = field(default_factory=Event)

    def report(self, done: int, total: int, what: str = "", figures: Mapping[str, float] = NO_FIGURES) -> None:
        """Tell how far it is; raises Cancelled when the owner asked to stop."""
        self.listener(Progress(done, total, what, figures))
        self.check()

    def check(self) -> None:
        """Raise Cancelled when the owner asked to stop."""
        if self.stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.stop.set()
