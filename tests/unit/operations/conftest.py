"""An open project for each test of the operations."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.operations.creating import create_project
from annotator.store.project import Project, open_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new, empty project with the default schema, open for writing."""
    path = tmp_path / "news.annot"
    create_project(path)
    with open_project(path) as opened:
        yield opened
