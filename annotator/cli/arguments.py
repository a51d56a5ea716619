"""Arguments that several commands share, and how their values are read; a wrong value is wrong usage."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

E = TypeVar("E", bound=StrEnum)

# A file that may not be read is not wrong usage: it is named in a sentence, and the others are read.
ProjectPath = Annotated[
    Path, typer.Argument(readable=False, metavar="PROJECT", help="The project's file, such as news.annot.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write one report as JSON to standard output, and nothing else.")]


def chosen(kind: type[E], values: str | None, option: str) -> tuple[E, ...]:
    """The values of a list such as "done,skipped"; none for None."""
    known = {member.value: member for member in kind}
    names = [name.strip() for name in values.split(",")] if values is not None else []
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"{name!r} is none of {', '.join(known)}.", param_hint=option)
    return tuple(known[name] for name in dict.fromkeys(names))


def articles(count: int) -> str:
    """How many articles, in words."""
    return f"{count} article" if count == 1 else f"{count} articles"
