from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.model.schema import parse_schema
from annotator.session.session import Session
from annotator.store.project import create, open_project
from tests.documents import storm


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = resource("schemas", "news.toml")
    create(tmp_path / "p.annot", parse_schema(source.read_text("utf-8"), str(source)))
    with open_project(tmp_path / "p.annot") as project:
        list(project.add([storm(), replace(storm(), id="other")], "test"))
    return tmp_path / "p.annot"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_project(path) as project:
        session = Session(project, "ana")
        session.open("storm")
        yield session
