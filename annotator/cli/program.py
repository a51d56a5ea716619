"""All commands put together."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from annotator import __version__
from annotator.cli import articles, doccano, export, formats, pipelines, projects, schema, search, train
from annotator.cli.output import discard_output, write_lines
from annotator.errors import UserError

ALLOCATIONS = 50_000
"""So many new objects make Python look for garbage in cycles, of which articles hold none: a fifth of an import."""
HELP = """Turn news articles into training data: entities, events and quotes.

Without a command: annotator [PATH…] opens the window on a project, or on article files and folders.
"""


def run(arguments: list[str]) -> int:
    """Run a command; the exit code."""
    with _seldom_collecting(), Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stderr = sys.stderr or nowhere  # closed by whoever started it
        try:
            program()(args=arguments, prog_name="annotator")
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else int(end.code is not None)
        except (UserError, OSError) as error:  # outside of all commands: the help or the version
            discard_output()
            sys.stderr.write(f"{error if isinstance(error, UserError) else f'The system refused: {error}.'}\n")
            return 1
    return 0


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def program() -> typer.Typer:
    """The program with its commands."""
    app = typer.Typer(help=HELP, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)
    app.callback()(_options)
    for group in (projects, articles, pipelines, export, formats, search, schema, train, doccano):
        group.add_commands(app)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        write_lines([f"annotator {__version__}"])
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    ...
