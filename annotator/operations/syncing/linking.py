"""Which project of which server a project is synced with."""

import secrets
from dataclasses import asdict, dataclass, field

import orjson

from annotator.errors import UserError
from annotator.phrases import Sentence
from annotator.store.project import Project
from annotator.sync.client import Server
from annotator.sync.remote import RemoteProject

VALUE = "doccano"
"""The project's value that names the server; never a password or token."""
LABELS = "doccano labels"
"""The project's value that names the labels which the server had after the last sync, and those deleted since."""


class LinkedElsewhere(UserError):
    """A project is synced with another one, and what both have in common would be forgotten."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A project on a server. `workspace` is random: it keeps apart what two projects here bring to the same one."""

    url: str
    project: int
    name: str
    workspace: str = field(default_factory=lambda: secrets.token_hex(8))


def linked(project: Project) -> Remote | None:
    """What a project is synced with, if it ever was."""
    stored = project.value(VALUE)
    return Remote(**orjson.loads(stored)) if stored else None


def link(project: Project, server: Server, number: int) -> Remote:
    """Sync a project with an existing one from now on. What was common with another one is forgotten.

    Raises Gone where there is none of that id, and UserError where it is of a kind without spans.
    """
    return _linked(project, server.url, server.project(number).record())


def link_new(project: Project, server: Server, name: str) -> Remote:
    """Make a project on a server and sync with it from now on.

    Where one of that name is there already the user is told: it may be what a lost answer has left.
    """
    same = [each.id for each in server.projects() if each.name == name.strip()]
    if same:
        raise UserError(
            "There is a project {name} on {url} already, with the id {id}; choose it, or another name.",
            name=name.strip(), url=server.url, id=same[0])
    return _linked(project, server.url, server.create_project(name))


def left(project: Project, url: str, number: int | None) -> Remote | None:
    """What a project is synced with so far and would be no longer, with a project of a server (None: a new one)."""
    before = linked(project)
    return None if before is None or (before.url, before.project) == (url, number) else before


def warning(before: Remote) -> Sentence:
    """What is forgotten when a project is synced with another one."""
    return Sentence(
        "The project is synced with {name} on {url}. With another one, that and the last common state of both are "
        "forgotten: a later sync with {name} begins as with a new project. Nothing is deleted.",
        name=before.name, url=before.url)


def preview(project: Project, server: Server, number: int) -> Remote:
    """What a project would be synced with, to see what that would do; nothing is remembered.

    Raises LinkedElsewhere where it is synced with another one.
    """
    before = linked(project)
    if left(project, server.url, number) is not None:
        raise LinkedElsewhere("What that would change cannot be said beforehand.")
    return before or Remote(server.url, number, server.project(number).record().name)


def unlink(project: Project) -> None:
    """Sync a project with none any more."""
    _forget(project)
    project.set_value(VALUE, "")


def _forget(project: Project) -> None:
    project.forget_copies()
    project.set_value(LABELS, "")


def _linked(project: Project, url: str, record: RemoteProject) -> Remote:
    if not record.spans:
        raise UserError(
            "The project {name} on {url} is not one for sequence labelling; choose another one.",
            name=record.name, url=url)
    before = linked(project)
    if before is not None and (before.url, before.project) == (url, record.id):
        return before
    if before is not None:
        _forget(project)
    remote = Remote(url, record.id, record.name)
    project.set_value(VALUE, orjson.dumps(asdict(remote)).decode())
    return remote
