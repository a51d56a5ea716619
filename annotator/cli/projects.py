"""`annotator new` and `annotator info`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles
from annotator.cli.running import running
from annotator.model.annotation import Kind, Status
from annotator.operations.creating import DEFAULT_SCHEMA, create_project
from annotator.operations.measuring import Description, describe
from annotator.store.project import open_project

TITLES = {
    Kind.ENTITY: "entities", Kind.EVENT: "events", Kind.QUOTE: "quotes", Kind.RELATION: "relations",
    Kind.LABEL: "document labels",
}


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(new)
    app.command()(info)


def new(
    project: ProjectPath,
    schema: Annotated[
        str, typer.Option(metavar="NAME|FILE", help="The labels to annotate with: a schema's name, or a file.")
    ] = DEFAULT_SCHEMA,
    as_json: AsJson = False,
) -> None:
    """Make an empty project."""
    with running(as_json=as_json) as run:
        chosen = create_project(project, schema)
        run.report({"project": project, "schema": chosen.name}, [f"Made {project} with the schema {chosen.name}."])


def info(project: ProjectPath, as_json: AsJson = False) -> None:
    """Count what is in a project, by layer, label, status and origin."""
    with running(as_json=as_json) as run:
        with open_project(project, write=False) as opened:
            found = describe(opened)
        run.report(record(project, found), lines(project, found))


def record(project: Path, found: Description) -> dict[str, object]:
    """The report as plain values."""
    layers = {
        TITLES[kind].replace(" ", "_"): {
            "labels": found.labels.get(kind, {}), "origins": found.origins.get(kind, {}),
            "statuses": _totals(found.labels.get(kind, {})),
        }
        for kind in TITLES
    }
    return {
        "project": project, "schema": found.schema, "holder": found.holder,
        "documents": {"total": sum(found.documents.values())}
        | {status.value: count for status, count in found.documents.items()},
        "open_suggestions": found.open_suggestions, "time_spent_s": round(found.time_spent_s, 1), "layers": layers,
    }


def lines(project: Path, found: Description) -> Iterator[str]:
    """The report as text."""
    total = sum(found.documents.values())
    by_status = ", ".join(f"{count} {status.replace('_', ' ')}" for status, count in found.documents.items() if count)
    yield f"{project} (schema {found.schema}): {articles(total)}" + (f" ({by_status})" if by_status else "")
    if found.holder:
        yield f"open in another window: {found.holder}"
    yield f"open suggestions: {found.open_suggestions}"
    yield f"time spent: {found.time_spent_s / 3600:.1f} h"
    for kind, title in TITLES.items():
        labels = found.labels.get(kind, {})
        if not labels:
            continue
        yield ""
        width = max(len(title), *map(len, labels))
        yield f"{title:{width}}" + "".join(f"{status:>11}" for status in Status)
        for label, statuses in [*labels.items(), ("all", _totals(labels))]:
            yield f"{label:{width}}" + "".join(f"{statuses[status]:11}" for status in Status)
        for origin, count in found.origins.get(kind, {}).items():
            yield f"  from {origin}: {count}"


def _totals(labels: Mapping[str, Mapping[Status, int]]) -> dict[Status, int]:
    return {status: sum(statuses[status] for statuses in labels.values()) for status in Status}
