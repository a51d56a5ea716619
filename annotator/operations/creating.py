"""New projects, and the schemas they are made with."""

from pathlib import Path

from annotator import assets
from annotator.errors import UserError
from annotator.formats.encoding import NotText, decode
from annotator.formats.problem import failure
from annotator.model.schema import Schema, parse_schema
from annotator.store.project import create

DEFAULT_SCHEMA = "news"


def create_project(path: Path, schema: Schema | str = DEFAULT_SCHEMA) -> Schema:
    """Make an empty project with a schema, or with one by name or by the path of a file; raises UserError."""
    chosen = schema if isinstance(schema, Schema) else find_schema(schema)
    if not path.resolve().parent.is_dir():
        raise UserError("The folder {parent} is not there; make it first.", parent=path.resolve().parent)
    create(path, chosen)
    return chosen


def schema_names() -> list[str]:
    """The names of the schemas that ship with the app, the default one first."""
    names = sorted(path.stem for path in assets.resource("schemas").glob("*.toml"))
    return sorted(names, key=lambda name: name != DEFAULT_SCHEMA)


def find_schema(name: str) -> Schema:
    """A schema that ships with the app, or that of a file; raises UserError, SchemaError for an invalid one."""
    shipped = assets.resource("schemas", f"{name}.toml")
    if Path(name).name == name and shipped.is_file():
        return read_schema(shipped)
    if not Path(name).exists():
        raise UserError(
            "There is no schema {name!r}; name a file, or one of {names}.", name=name, names=", ".join(schema_names()))
    return read_schema(Path(name))


def default_schema() -> Schema:
    """The schema that a project gets when nobody chose one."""
    return find_schema(DEFAULT_SCHEMA)


def read_schema(path: Path) -> Schema:
    """The schema of a file; raises UserError, a SchemaError with line and reason for what is invalid in it."""
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise UserError("{path}: {failure}.", path=path, failure=failure(error)) from error
    except NotText as error:
        raise UserError("{path}: {error}.", path=path, error=error) from error
    return parse_schema(text, str(path))
