"""An open project for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.project import Project, open_project
from tests.unit.store.samples import new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new, empty project, open for writing."""
    with open_project(new_project(tmp_path)) as opened:
        yield opened
