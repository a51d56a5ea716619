"""`annotator formats`."""

import typer

from annotator.cli.arguments import AsJson
from annotator.cli.running import running
from annotator.formats.registry import FORMATS, Format


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("formats")(list_formats)


def list_formats(as_json: AsJson = False) -> None:
    """Show all formats: which are read, which are written, and what each loses."""
    with running(as_json=as_json) as run:
        run.report({"formats": [record(known) for known in FORMATS]}, map(line, FORMATS))


def record(known: Format) -> dict[str, object]:
    """A format as plain values."""
    return {
        "name": known.name,
        "title": known.title,
        "suffixes": known.suffixes,
        "reads": known.reader is not None,
        "writes": known.writer is not None,
        "loses": known.loses,
        "fields": known.fields,
        "extra": known.extra,
        "better_with": known.better_with,
    }


def line(known: Format) -> str:
    """A format in one line."""
    use = "reads, writes" if known.reader and known.writer else "reads" if known.reader else "writes"
    needs = f" (needs the extra {known.extra})" if known.extra else ""
    needs += f" (better with the extra {known.better_with})" if known.better_with else ""
    return f"{known.name:<12} {use:<14} {known.title}{needs}; loses {known.loses}"
