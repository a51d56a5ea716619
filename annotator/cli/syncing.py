"""`annotator doccano push`, `pull` and `sync`."""

import sys
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles
from annotator.cli.running import Run, asking, running
from annotator.cli.servers import chosen_server
from annotator.errors import UserError
from annotator.operations.syncing.conflicts import OpenConflict, SpanDispute, keep_both, resolve, unsettled
from annotator.operations.syncing.linking import Remote, left, link, link_new, linked, preview, warning
from annotator.operations.syncing.merging import leave_open
from annotator.operations.syncing.report import Did, Line, SyncReport, Thing
from annotator.operations.syncing.running import Direction, SyncOptions, for_side
from annotator.operations.syncing.running import sync as synced
from annotator.operations.syncing.troubles import Trouble, Troubled, keep, sentence, take
from annotator.phrases import Sentence
from annotator.store.project import Project, open_project
from annotator.sync import credentials
from annotator.sync.client import Server, address, connect
from annotator.sync.plan import Side
from annotator.sync.rebuilding import ORIGIN


class Prefer(StrEnum):
    """Who is right where both sides changed the same."""

    ASK = "ask"
    LOCAL = "local"
    REMOTE = "remote"


Url = Annotated[
    str | None, typer.Option(metavar="URL", show_default=False, help="The server; the project's own by default.")]
RemoteId = Annotated[
    int | None, typer.Option("--remote", metavar="ID", show_default=False, help="A project that is on the server.")]
Create = Annotated[
    str | None, typer.Option(metavar="NAME", show_default=False, help="Make a project on the server first.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change on each side, and write nothing.")]
Preferred = Annotated[
    Prefer, typer.Option(help="Whose version holds where both changed the same; without a terminal nobody is asked.")]
SIDES = {Prefer.LOCAL: Side.OURS, Prefer.REMOTE: Side.THEIRS}


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module to those of doccano."""
    for command in (push, pull, sync):
        group.command()(command)


def push(
    project: ProjectPath, url: Url = None, remote: RemoteId = None, create: Create = None, dry_run: DryRun = False,
    prefer: Preferred = Prefer.ASK, as_json: AsJson = False,
) -> None:
    """Bring a project's articles and edits to the server; nothing is changed here."""
    _run(project, (url, remote, create), Direction.PUSH, prefer, dry_run=dry_run, as_json=as_json)


def pull(
    project: ProjectPath, url: Url = None, remote: RemoteId = None, dry_run: DryRun = False,
    prefer: Preferred = Prefer.ASK, as_json: AsJson = False,
) -> None:
    """Bring the server's articles and edits into a project; nothing is changed there."""
    _run(project, (url, remote, None), Direction.PULL, prefer, dry_run=dry_run, as_json=as_json)


def sync(
    project: ProjectPath, url: Url = None, remote: RemoteId = None, create: Create = None, dry_run: DryRun = False,
    prefer: Preferred = Prefer.ASK, as_json: AsJson = False,
) -> None:
    """Bring a project and its project on the server together; what both changed in different ways is asked about."""
    _run(project, (url, remote, create), Direction.BOTH, prefer, dry_run=dry_run, as_json=as_json)


Where = tuple[str | None, int | None, str | None]
"""The server, the id of a project on it, the name of one to be made there."""


def _run(
    path: Path, where: Where, direction: Direction, prefer: Prefer, *, dry_run: bool, as_json: bool
) -> None:
    _, number, create = where
    if number is not None and create is not None:
        raise typer.BadParameter("goes without --remote: it is there, or is to be made.", param_hint="--create")
    if create is not None and dry_run:
        raise typer.BadParameter("makes a project, which --dry-run must not.", param_hint="--create")
    with running(as_json=as_json) as run, open_project(path) as project:
        if project.read_only and not dry_run:
            raise UserError(project.reason)
        server_url = _url(project, where)
        with connect(server_url, credentials.find(server_url), run.job) as server:
            remote = _remote(run, project, server, where, dry_run=dry_run)
            ask = for_side(SIDES[prefer]) if prefer in SIDES else leave_open
            options = SyncOptions(direction, dry_run, ask)
            report = synced(project, server, remote, options, run.job)
            open_ones = report.conflicts + report.troubles
            if open_ones and prefer is Prefer.ASK and not dry_run and not as_json and _can_ask():
                run.end_progress()
                if _asked(project):
                    report = _together(report, synced(project, server, remote, options, run.job))
        _tell(run, path, remote, report, [] if dry_run else list(unsettled(project).conflicts))


def _url(project: Project, where: Where) -> str:
    url, number, create = where
    remote = linked(project)
    if url is not None:
        if remote is not None and number is None and create is None and remote.url != address(url):
            raise UserError(
                "The project is synced with {url}; to sync it with another server say --remote ID or --create NAME.",
                url=remote.url)
        return address(url)
    return remote.url if remote is not None else chosen_server(None)


def _remote(run: Run, project: Project, server: Server, where: Where, *, dry_run: bool) -> Remote:
    _, number, create = where
    if create is not None or number is not None:
        _warn_of_leaving(run, project, server, number, dry_run=dry_run)
    if create is not None:
        return link_new(project, server, create)
    if number is not None:
        return preview(project, server, number) if dry_run else link(project, server, number)
    remote = linked(project)
    if remote is None:
        raise UserError(
            "Which project on {url}? Say --remote ID, as annotator doccano projects lists them, or --create NAME.",
            url=server.url)
    return remote


def _warn_of_leaving(run: Run, project: Project, server: Server, number: int | None, *, dry_run: bool) -> None:
    """Say what is forgotten when a project is synced with another one; at a terminal ask whether it is to be."""
    before = left(project, server.url, number)
    if before is None:
        return
    if number is None:  # what cannot be done is told first
        server.me()
    else:
        server.project(number).record()
    run.end_progress()
    sys.stderr.write(f"{warning(before)}\n")
    if not dry_run and _can_ask() and not _answer("Go on? [y/N]: ").startswith("y"):
        raise UserError("Nothing was changed; the project stays synced with {name}.", name=before.name)


def _can_ask() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def _asked(project: Project) -> bool:
    """Ask about all that is open; whether anything was decided."""
    first = unsettled(project)
    answers = [_decide_conflict(project, each) for each in first.conflicts if each in unsettled(project).conflicts]
    answers += [_decide_trouble(project, each) for each in first.troubles]
    return any(answers)


def _decide_conflict(project: Project, conflict: OpenConflict) -> bool:
    for line in _conflict_lines(project, conflict):
        sys.stderr.write(f"{line}\n")
    match _answer(f"[o]urs, [t]heirs, {'[b]oth, ' if conflict.both else ''}or Enter to decide later: "):
        case "o":
            resolve(project, conflict, Side.OURS)
        case "t":
            resolve(project, conflict, Side.THEIRS)
        case "b" if conflict.both:
            keep_both(project, conflict)
        case _:
            return False
    return True


def _decide_trouble(project: Project, about: Troubled) -> bool:
    sys.stderr.write(f"{sentence(about, project.read(about.document_id).document.text)}\n")
    deleted = about.trouble is Trouble.DELETED
    ours, theirs = ("bring it there again", "remove it here") if deleted else ("keep ours", "take theirs as well")
    match _answer(f"[o]: {ours}, [t]: {theirs}, or Enter to decide later: "):
        case "o":
            keep(project, about)
        case "t":
            take(project, about, ORIGIN)
        case _:
            return False
    return True


def _answer(question: str) -> str:
    """The first letter that the user types; empty at the end of the input."""
    sys.stderr.write(question)
    sys.stderr.flush()
    with asking():
        return sys.stdin.readline().strip().lower()[:1]


def _conflict_lines(project: Project, conflict: OpenConflict) -> Iterator[str]:
    text = project.read(conflict.document_id).document.text
    yield f"{conflict.document_id}:"
    for each in conflict.spans:
        versions = (("before", each.base), ("ours", each.ours), ("theirs", each.theirs))
        yield "  " + ", ".join(
            f"{name}: {has.label} “{text[has.span.start : has.span.end]}”" if has else f"{name}: nothing"
            for name, has in versions)
    for relation in conflict.links:
        sides = (("before", relation.base), ("ours", relation.ours), ("theirs", relation.theirs))
        yield "  " + ", ".join(f"{name}: {has.label if has else 'nothing'}" for name, has in sides)


def _together(first: SyncReport, second: SyncReport) -> SyncReport:
    """Two syncs in a row as one."""
    second.counts += first.counts
    second.lines[:0] = first.lines
    second.requests += first.requests
    second.notes |= first.notes
    return second


def _tell(run: Run, path: Path, remote: Remote, report: SyncReport, conflicts: list[OpenConflict]) -> None:
    record = {
        "project": path, "url": remote.url, "remote": remote.project, "name": remote.name, "dry_run": report.dry_run,
        "articles": report.documents, "here": _counts(report, Side.OURS), "server": _counts(report, Side.THEIRS),
        "open": report.conflicts, "troubles": report.troubles, "requests": report.requests,
        "conflicts": [_conflict(each) for each in conflicts],
        "problems": _said(report.problems), "notes": _said(report.notes),
        "changes": [_line(line) for line in report.lines],
    }
    run.report(record, _summary(remote, report), _warnings(report), failed=not report.is_clean)


def _counts(report: SyncReport, side: Side) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for thing in Thing:
        for did in Did:
            if number := report.counts[side, thing, did]:
                counts.setdefault(thing.value, {})[did.value] = number
    return counts


def _said(sentences: Counter[Sentence]) -> list[dict[str, object]]:
    return [{"message": str(each), "times": times} for each, times in sentences.items()]


def _line(line: Line) -> dict[str, object]:
    return {
        "side": line.side, "article": line.document_id, "did": line.did, "what": line.thing, "label": line.label,
        "text": line.words, "before": line.before,
    }


def _conflict(conflict: OpenConflict) -> dict[str, object]:
    return {"article": conflict.document_id, "spans": [_dispute(each) for each in conflict.spans], "links": [
        {name: side.label if side else None for name, side in (
            ("base", each.base), ("ours", each.ours), ("theirs", each.theirs))} for each in conflict.links]}


def _dispute(dispute: SpanDispute) -> dict[str, object]:
    return {
        name: None if version is None else {
            "start": version.span.start, "end": version.span.end, "label": version.label}
        for name, version in (("base", dispute.base), ("ours", dispute.ours), ("theirs", dispute.theirs))
    }


def _summary(remote: Remote, report: SyncReport) -> Iterator[str]:
    would = "would be " if report.dry_run else ""
    if report.dry_run:
        for line in report.lines:
            where = "here" if line.side is Side.OURS else "server"
            before = f" (was {line.before})" if line.before else ""
            words = f" “{line.words}”" if line.words else ""
            yield f"{where}: {line.document_id}: {line.thing} {line.label}{words} {would}{line.did}{before}"
    for side, name in ((Side.OURS, "Here"), (Side.THEIRS, f"On {remote.url} in {remote.name}")):
        parts = [
            f"{number} {thing}{'' if number == 1 else 's'} {would}{did}"
            for thing in Thing for did in Did if (number := report.counts[side, thing, did])]
        yield f"{name}: {', '.join(parts) or 'nothing to change'}."
    open_ones = report.conflicts + report.troubles
    yield f"Compared {articles(report.documents)}; {open_ones} open."
    if open_ones:
        by = " (the conflicts also by --prefer)" if report.conflicts else ""
        yield f"What is open is decided in the window, or by a sync at a terminal{by}."


def _warnings(report: SyncReport) -> Iterator[str]:
    for sentences in (report.notes, report.problems):
        for each, times in sentences.items():
            yield f"{each}" if times == 1 else f"{each} ({times} times)"
