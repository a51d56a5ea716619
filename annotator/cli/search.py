"""`annotator search`."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles, chosen
from annotator.cli.running import running
from annotator.model.annotation import Status
from annotator.operations.searching import Hit, Query, search
from annotator.store.project import open_project

MOST = 10_000
"""More lines are of no use to a person, and a mistake as a rule."""
WIDTH, MATCH = 40, 80


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("search")(search_project)


def search_project(
    project: ProjectPath,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words, in capitals or not; none for any.")] = "",
    *,
    regex: Annotated[bool, typer.Option("--regex", help="TEXT is a regular expression.")] = False,
    labels: Annotated[str | None, typer.Option("--label", metavar="A,B", help="In entities with these labels.")] = None,
    types: Annotated[str | None, typer.Option("--type", metavar="A,B", help="In events of these types.")] = None,
    speaker: Annotated[str, typer.Option("--speaker", metavar="NAME", help="In quotes of whoever is so named.")] = "",
    statuses: Annotated[
        str | None, typer.Option("--status", metavar="A,B", help="Those suggested, accepted or rejected.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Find words and annotations, each shown in its context."""
    query = Query(
        text, regex, labels=_names(labels), event_types=_names(types), speaker=speaker,
        statuses=frozenset(chosen(Status, statuses, "--status")))
    if query == Query(regex=regex):
        raise typer.BadParameter("Give a TEXT, or what is annotated: --label, --type, --speaker or --status.")
    with running(as_json=as_json) as run:
        with open_project(project, write=False) as opened:
            hits = list(islice(search(opened, query, run.job), MOST + 1))
        more = len(hits) > MOST
        del hits[MOST:]
        warnings = [f"There are more than these {MOST}; look for less."] if more else []
        run.report({"project": project, "hits": [_record(hit) for hit in hits], "more": more}, _lines(hits), warnings)


def _names(values: str | None) -> frozenset[str]:
    return frozenset(name.strip() for name in (values or "").split(",") if name.strip())


def _record(hit: Hit) -> dict[str, object]:
    record: dict[str, object] = {
        "id": hit.document_id, "title": hit.title, "start": hit.span.start, "end": hit.span.end,
        "before": hit.before, "match": hit.match, "after": hit.after,
    }
    if hit.target is not None:
        record["annotation"] = {key: value for key, value in asdict(hit.target).items() if value is not None}
    return record


def _lines(hits: list[Hit]) -> Iterator[str]:
    """A line for each hit, the matches below one another, then how many there are."""
    for hit in hits:
        before, match, after = (" ".join(part.split()) for part in (hit.before, hit.match, hit.after))
        shown = match if len(match) <= MATCH else f"{match[:MATCH]}…"
        yield f"{before[-WIDTH:]:>{WIDTH}} [{shown}] {after[:WIDTH]:<{WIDTH}}  {hit.document_id}"
    found = articles(len({hit.document_id for hit in hits}))
    yield f"{len(hits)} found in {found}."
