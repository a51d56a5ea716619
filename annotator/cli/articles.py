"""`annotator import`."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles
from annotator.cli.running import running
from annotator.errors import UserError
from annotator.operations.importing import ImportReport, import_sources, readable_format
from annotator.store.project import open_project

MOST_SENTENCES = 20


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("import")(import_articles)


def import_articles(
    project: ProjectPath,
    sources: Annotated[
        list[Path], typer.Argument(readable=False, metavar="SOURCE…", help="Article files, JSONL files, folders.")
    ],
    format_name: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="As annotator formats lists them; else by each file's ending."),
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=NAME", help="Which column or key holds a field, such as text=body; repeatable."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add articles to a project; the same article twice is seen."""
    fields = _fields(field or [], format_name)
    if format_name is not None:
        try:
            readable_format(format_name)
        except UserError as error:
            raise typer.BadParameter(str(error), param_hint="--format") from error
    with running(as_json=as_json) as run:
        with open_project(project) as opened:
            if opened.read_only:
                raise UserError(opened.reason)
            report = import_sources(opened, sources, format_name, run.job, fields)
        run.report(record(project, report), [summary(report)], warnings(report), failed=bool(report.problems))


def _fields(pairs: list[str], format_name: str | None) -> dict[str, str]:
    """The chosen column or key of each field."""
    fields: dict[str, str] = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not equals or not column:
            raise typer.BadParameter(f"{pair!r} is not like text=body.", param_hint="--field")
        fields[name.strip()] = column.strip()
    if fields and format_name is None:
        raise typer.BadParameter("goes with --format, which says what has these fields.", param_hint="--field")
    return fields


def record(project: Path, report: ImportReport) -> dict[str, object]:
    """The report as plain values."""
    return {
        "project": project,
        "added": len(report.added),
        "duplicates": len(report.duplicates),
        "ids": {"added": report.added, "duplicates": report.duplicates},
        "same_text": [{"id": key, "other": other} for key, other in report.same_text],
        "renamed": [{"name": name, "id": key} for name, key in report.renamed],
        "problems": [{**asdict(problem), "message": f"{problem}."} for problem in report.problems],
        "more_problems": report.more_problems,
        "not_in_schema": report.lacking,
    }


def summary(report: ImportReport) -> str:
    """The report in one line."""
    again = f"; {articles(len(report.duplicates))} there already" if report.duplicates else ""
    return f"Added {articles(len(report.added))}{again}."


def shortened(sentences: list[str]) -> Iterator[str]:
    """The first of many sentences of one kind, and how many more there are; the JSON report has them all."""
    yield from sentences[:MOST_SENTENCES]
    if len(sentences) > MOST_SENTENCES:
        yield f"{len(sentences) - MOST_SENTENCES} more like that; --json names them all."


def warnings(report: ImportReport) -> Iterator[str]:
    """A line for everything that is not as the user may think."""
    yield from shortened([
        f"Article {key!r} has the same text as {other!r}; both are in the project." for key, other in report.same_text])
    yield from shortened([
        f"Another article is called {name!r}; this one was added as {key!r}." for name, key in report.renamed])
    yield from shortened([
        f"The schema has no {name}; {times} with it were kept." for name, times in report.lacking.items()])
    for problem in report.problems:
        yield f"{problem}."
    if report.more_problems:
        yield f"{report.more_problems} more problems are not listed."
