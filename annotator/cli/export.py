"""`annotator export`."""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles, chosen
from annotator.cli.running import running
from annotator.errors import UserError
from annotator.formats.registry import FORMATS, format_named
from annotator.model.document import DocumentStatus
from annotator.operations.exporting import ExportOptions, ExportReport, export
from annotator.store.project import open_project
from annotator.training.split import Split, parse_split

STOPPED = "Stopped; nothing was exported, and what was there before is unchanged."


class Include(StrEnum):
    """Which annotations are exported."""

    ACCEPTED = "accepted"
    SUGGESTED = "suggested"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("export")(export_project)


def export_project(
    project: ProjectPath,
    destination: Annotated[
        Path, typer.Argument(readable=False, metavar="DEST", help="The file or folder to write, by the format.")
    ],
    format_name: Annotated[str, typer.Option("--format", metavar="NAME", help="As annotator formats lists them.")],
    include: Annotated[
        Include, typer.Option(help="Accepted annotations alone, or with the open suggestions.")
    ] = Include.ACCEPTED,
    status: Annotated[
        str | None,
        typer.Option(metavar="STATUSES", help="Only articles of these: new,in_progress,done,skipped; all by default."),
    ] = None,
    split: Annotated[
        str | None,
        typer.Option(metavar="SHARES", help="Of train/dev/test, 80/10/10 for spacy; DEST is a folder then."),
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed draws other articles for each share.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Write what was annotated as training data."""
    options = ExportOptions(
        format=_writable(format_name),
        suggested=include is Include.SUGGESTED,
        statuses=chosen(DocumentStatus, status, "--status"),
        split=_split(split, seed),
    )
    with running(as_json=as_json, stopped=STOPPED) as run:
        with open_project(project, write=False) as opened:
            report = export(opened, destination, options, run.job)
        run.report(
            {"project": project, "destination": destination, "format": options.format, **asdict(report)},
            [summary(report, destination)], report.sentences,
        )


def summary(report: ExportReport, destination: Path) -> str:
    """The report in one line."""
    total = sum(report.documents.values())
    parts = ", ".join(f"{count} {part}" for part, count in report.documents.items() if part)
    return f"Wrote {articles(total)} to {destination}" + (f" ({parts})." if parts else ".")


def _writable(name: str) -> str:
    try:
        chosen_format = format_named(name)
    except UserError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from error
    if chosen_format.writer is None:
        names = ", ".join(known.name for known in FORMATS if known.writer)
        raise typer.BadParameter(f"{name} cannot be exported; choose one of {names}.", param_hint="--format")
    return chosen_format.name


def _split(shares: str | None, seed: int) -> Split | None:
    if shares is None:
        return Split(seed=seed) if seed else None
    try:
        return parse_split(shares, seed)
    except UserError as error:
        raise typer.BadParameter(str(error), param_hint="--split") from error
