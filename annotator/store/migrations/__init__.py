"""How a project of an older release becomes one of this release: one small step after the other.

The first step makes the tables of an empty file, so a new project and an upgraded one are made by the same steps.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.store.migrations import first, second
from annotator.store.version import Version


@dataclass(frozen=True, slots=True)
class Migration:
    """A step to a version. It runs inside a transaction of the caller, and neither begins nor ends one."""

    to: Version
    run: Callable[[sqlite3.Connection], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(Version(1, 0), first.run),
    Migration(Version(1, 1), second.run),
)


def missing(version: Version, migrations: Sequence[Migration]) -> list[Migration]:
    """The steps that a file of a version lacks, in order."""
    return [migration for migration in migrations if migration.to > version]
