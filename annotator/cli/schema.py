"""`annotator schema …`."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson
from annotator.cli.running import running
from annotator.model.schema import Schema, SchemaError
from annotator.operations.creating import read_schema
from annotator.operations.ontologies import doubts


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Work with schemas.", no_args_is_help=True)
    group.command()(check)
    group.callback()(_group)
    app.add_typer(group, name="schema")


def check(
    file: Annotated[Path, typer.Argument(readable=False, metavar="FILE", help="The schema, a TOML file.")],
    as_json: AsJson = False,
) -> None:
    """Say whether a schema is valid, and if not, where and why; and what its maps name that no ontology has."""
    with running(as_json=as_json) as run:
        try:
            schema = read_schema(file)
        except SchemaError as error:
            run.report(
                {"file": file, "valid": False, "problems": [asdict(problem) for problem in error.problems]},
                [], map(str, error.problems), failed=True,
            )
        else:
            doubted = doubts(file, str(file))
            run.report(
                {
                    "file": file, "valid": True, "name": schema.name, **counts(schema),
                    "doubts": [asdict(problem) for problem in doubted],
                },
                [summary(file, schema)], map(str, doubted))


def counts(schema: Schema) -> dict[str, int]:
    """How many labels and types of each kind a schema has."""
    return {
        "entities": len(schema.entities), "events": len(schema.events), "quotes": len(schema.quotes),
        "labels": len(schema.labels), "relations": len(schema.relations),
    }


def summary(file: Path, schema: Schema) -> str:
    """A valid schema in one line."""
    held = ", ".join(f"{count} {kind}" for kind, count in counts(schema).items())
    return f"{file} is valid: {schema.name} with {held}."


def _group() -> None:
    """Work with schemas."""
