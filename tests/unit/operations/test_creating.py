"""New projects and their schemas."""

from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.schema import SchemaError
from annotator.operations.creating import create_project, find_schema, schema_names
from annotator.store.project import open_project


def test_a_project_keeps_its_own_copy_of_its_schema(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "mine"\ntitle = "Mine"\n[[entities]]\nlabel = "A"\ntitle = "A"\ncolor = "#aa0000"\n')
    create_project(tmp_path / "p.annot", str(mine))
    mine.unlink()
    with open_project(tmp_path / "p.annot") as project:
        assert project.schema().entity("A") is not None


def test_news_is_what_a_project_is_made_with(tmp_path: Path) -> None:
    assert create_project(tmp_path / "p.annot").name == "news"
    assert schema_names() == ["news", "conll", "plover"]


def test_an_invalid_schema_is_refused_with_file_line_and_reason(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "mine"\ntitle = "Mine"\n[[entities]]\nlabel = "A"\ntitle = "A"\ncolor = "red"\n')
    with pytest.raises(SchemaError, match=r"mine\.toml, line 6: .*red"):
        create_project(tmp_path / "p.annot", str(mine))
    assert not (tmp_path / "p.annot").exists()


@pytest.mark.parametrize(
    ("data", "sentence"), [(b"", "is empty"), (b"\0\1\2\3", "binary")], ids=["empty", "binary"])
def test_a_file_that_is_no_schema_is_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(data)
    with pytest.raises(UserError, match=sentence):
        find_schema(str(path))


def test_an_unknown_schema_is_answered_with_those_there_are() -> None:
    with pytest.raises(UserError, match="news, conll, plover"):
        find_schema("newz")


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "p.annot").write_text("mine")
    with pytest.raises(UserError):
        create_project(tmp_path / "p.annot")
    assert (tmp_path / "p.annot").read_text() == "mine"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not there"):
        create_project(tmp_path / "gone" / "p.annot")
