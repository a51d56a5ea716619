"""A doccano server by its API: what is there, and each single change to it.

The client library `doccano_client.beta` does what it can; what it lacks goes through its session, which is our wire.
What it cannot do, measured on its version 1.1.1 with doccano 1.8.4: list projects where one of another kind is among
them, tell who made a span and when, read more than five documents at once, change or delete anything, tell whether a
document is confirmed, upload.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.phrases import Sentence, phrase
from annotator.sync.answers import KIND, example_of, problems_of, project_of, record_of, records_of
from annotator.sync.errors import (
    Changed,
    Gone,
    NotAllowed,
    Refused,
    SignedOut,
    SyncError,
    Unexpected,
    UnknownOutcome,
    WrongPassword,
)
from annotator.sync.lists import READS, pages, side_by_side
from annotator.sync.remote import (
    ImportOutcome,
    RemoteExample,
    RemoteMarks,
    RemoteProject,
    RemoteRelation,
    RemoteSpan,
    RemoteType,
    RemoteUser,
    Role,
)
from annotator.sync.wire import Patience, Wire

if TYPE_CHECKING:
    from doccano_client.beta import DoccanoClient
    from doccano_client.beta.controllers import ExampleController, ProjectController

    from annotator.sync.credentials import Login

POLL_S = (0.1, 1.0)  # first and longest pause between two questions whether an import is done
LONGEST_NAME = 100  # characters of the name of a project or label
PROJECT, LABEL, RELATION_TYPE = phrase("project"), phrase("label"), phrase("relation type")
COLOURS = (
    "#ef5350", "#7e57c2", "#29b6f6", "#66bb6a", "#ffee58", "#ff7043", "#bdbdbd", "#ec407a", "#5c6bc0", "#26c6da",
    "#9ccc65", "#ffca28", "#8d6e63", "#ab47bc", "#42a5f5",
)
SHORTCUTS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
NewType = tuple[str, str, str | None]
"""Name, colour (`#rrggbb`) and key of a label that is to be added."""


def address(url: str) -> str:
    """The address of a server, from that of any of its pages; UserError where it is none, or holds a password."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if parts.scheme not in ("http", "https") or not host:
        raise UserError("The address of a server begins with https:// or http://, as in https://doccano.example.org.")
    if parts.username is not None or parts.password is not None:
        raise UserError("Leave the name and password out of the address; they are asked for.")
    path = itertools.takewhile(lambda part: part not in ("projects", "auth", "v1"), parts.path.split("/"))
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}{f':{port}' if port else ''}{'/'.join(path)}".rstrip("/")


def sign_in(url: str, username: str, password: str, job: Job | None = None, patience: Patience | None = None) -> str:
    """The token of a user; WrongPassword, or another SyncError."""
    wire = Wire(url, job or Job(), patience or Patience())
    try:
        return _sign_in(wire, username, password)
    finally:
        wire.close()


def reach(url: str, job: Job | None = None, patience: Patience | None = None) -> None:
    """See that there is a doccano at an address, before anybody signs in; Unreachable, or another SyncError."""
    wire = Wire(url, job or Job(), patience or Patience())
    try:
        with suppress(SignedOut):
            wire.get(f"{_library(wire).api_url}/me")
    finally:
        wire.close()


@contextmanager
def connect(
    url: str, login: "Login", job: Job | None = None, patience: Patience | None = None
) -> Iterator["Server"]:
    """A server, signed in; nothing is asked of it yet unless the login is a password. Raises SyncError."""
    wire = Wire(url, job or Job(), patience or Patience())
    try:
        if login.token:
            wire.sign(login.token)
        else:
            wire.renew = lambda: sign_in(url, login.username, login.password, job, patience)
            wire.sign(wire.renew())
        yield Server(wire)
    finally:
        wire.close()


class Server:
    """One server and the user who is signed in. All methods raise SyncError, and Cancelled."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._library = _library(wire)

    @property
    def url(self) -> str:
        """Its address."""
        return self._wire.url

    @property
    def requests(self) -> int:
        """How many requests were made until now."""
        return self._wire.requests

    def me(self) -> RemoteUser:
        """Who is signed in."""
        record = record_of(self._wire.get(f"{self._library.api_url}/me").json())
        staff = bool(record["is_superuser"] or record["is_staff"])
        return RemoteUser(int(record["id"]), str(record["username"]), staff, bool(record["is_superuser"]))

    def projects(self) -> tuple[RemoteProject, ...]:
        """All projects the user is a member of, of every kind, by name."""
        found = {each.id: each for each in map(project_of, pages(self._wire, f"{self._library.api_url}/projects"))}
        return tuple(sorted(found.values(), key=lambda project: (project.name.casefold(), project.id)))

    def project(self, number: int) -> "ProjectOnServer":
        """One project, by its id; it is not looked for yet."""
        return ProjectOnServer(self, self._wire, number)

    def create_project(self, name: str, description: str = "") -> RemoteProject:
        """A new project in which nothing that we have is lost: overlap, relations and collaboration on, graphemes off.

        A project that was made although no answer came has to be looked for by its name.
        """
        from doccano_client.beta.models import Project

        wanted = Project(
            name=_name(name, PROJECT), description=description or name, project_type=KIND, guideline="",
            random_order=False, collaborative_annotation=True, allow_overlapping=True, grapheme_mode=False,
            use_relation=True)
        try:
            made = self._library.projects.create(wanted)
        except NotAllowed as problem:
            raise NotAllowed(
                "You may not make projects on {url}; ask an administrator to make one, with overlapping spans, "
                "relations and shared annotations switched on and graphemes off.", url=self.url
            ) from problem
        return self.project(made.id).record()


class ProjectOnServer:
    """One project: its labels, documents, spans and relations. All methods raise SyncError, and Cancelled.

    Documents, spans and relations are named by their ids; offsets are in the project's unit.
    """

    def __init__(self, server: Server, wire: Wire, number: int) -> None:
        self.id = number
        self._server = server
        self._wire = wire
        self._lock = Lock()
        self._names: dict[str, dict[int, str | None]] = {}  # of span-types and relation-types, by id
        self._url = f"{wire.url}/v1/projects/{number:d}"
        self._library = _library_project(wire, number)

    def record(self) -> RemoteProject:
        """Its name and flags; Gone where there is no such project."""
        return project_of(record_of(self._wire.get(self._url).json()))

    def role(self) -> Role:
        """What the user may do here; a superuser everything."""
        try:
            return Role(str(record_of(self._wire.get(f"{self._url}/my-role").json())["rolename"]))
        except (Gone, NotAllowed):
            self.record()  # Gone where there is no such project
            if self._server.me().superuser:
                return Role.ADMIN
            raise

    def span_types(self) -> tuple[RemoteType, ...]:
        """The labels of spans."""
        return self._types("span-types")

    def relation_types(self) -> tuple[RemoteType, ...]:
        """The types of relations."""
        return self._types("relation-types")

    def add_span_type(self, name: str, colour: str = "") -> RemoteType:
        """The label of this name, made where there is none yet. NotAllowed says what an administrator must do."""
        return self._add_type("span-types", LABEL, name, colour)

    def add_relation_type(self, name: str, colour: str = "") -> RemoteType:
        """The relation type of this name, made where there is none yet."""
        return self._add_type("relation-types", RELATION_TYPE, name, colour)

    def add_span_types(self, wanted: Sequence[NewType]) -> None:
        """Add many labels at once, those that are there already left alone."""
        self._add_types("span-types", "span-type-upload", wanted)

    def add_relation_types(self, wanted: Sequence[NewType]) -> None:
        """Add many types of relations at once, those that are there already left alone."""
        self._add_types("relation-types", "relation-type-upload", wanted)

    def examples(self) -> Iterator[RemoteExample]:
        """Every document once, oldest first, in bounded memory."""
        seen: set[int] = set()
        for record in pages(self._wire, f"{self._url}/examples"):
            example = example_of(record)
            if example.id not in seen:
                seen.add(example.id)
                yield example

    def example(self, number: int) -> RemoteExample | None:
        """One document; None where it was deleted. Gone where the project was."""
        try:
            found = example_of(record_of(self._wire.get(self._example_url(number)).json()))
        except Gone:
            self.record()  # when a project goes, its documents go: that is something else
            return None
        if found.id != number:
            raise Unexpected("{url} answered with another document than was asked for; sync again.", url=self._wire.url)
        return found

    def marks(self, number: int) -> RemoteMarks | None:
        """The spans and relations of a document; None where it was deleted, which looks like a document without any.

        Who is not in a shared project sees their own only.
        """
        for read in range(READS):
            spans = self._spans(number)
            if not spans:
                return RemoteMarks() if self.example(number) else None
            known = {span.id for span in spans}
            relations = self._relations(number)
            whole = tuple(each for each in relations if {each.from_id, each.to_id} <= known)
            if len(whole) == len(relations) or read == READS - 1:
                return RemoteMarks(spans, whole)
        raise AssertionError

    def marks_of(self, numbers: Iterable[int]) -> Iterator[tuple[int, RemoteMarks | None]]:
        """The spans and relations of many documents, in their order, read four at a time."""
        return side_by_side(self.marks, numbers)

    def import_examples(self, rows: Iterable[Mapping[str, object]]) -> ImportOutcome:
        """Bring documents in by the server's own import, with spans and relations; read afterwards what is there.

        Each row has `text`, `entities` (`id`, `start_offset`, `end_offset`, `label`), `relations` (`from_id`, `to_id`,
        `type`), and `example_uuid`, without which a failing import would bring in each document four times. Any other
        key becomes meta, and has to be the same in all rows. UnknownOutcome where it is not done in time.
        """
        content = b"".join(orjson.dumps(_checked(row), option=orjson.OPT_APPEND_NEWLINE) for row in rows)
        upload = str(self._wire.upload(f"{self._wire.url}/v1/fp/process/", "documents.jsonl", content).json())
        if not upload.isalnum():
            raise Unexpected("There is no doccano at {url}: it takes no files.", url=self._wire.url)
        wanted = {
            "format": "JSONL", "task": "RelationExtraction", "uploadIds": [upload], "column_data": "text",
            "column_label": "label", "encoding": "utf_8", "delimiter": "",
        }
        try:
            task = record_of(self._wire.post(f"{self._url}/upload", json=wanted).json())["task_id"]
        except NotAllowed as problem:
            raise NotAllowed(
                "Only an administrator of project {project} on {url} may add documents: ask one to do it, or to make "
                "you one.", project=self.id, url=self._wire.url
            ) from problem
        return self._finished(str(task))

    def add_span(self, number: int, start: int, end: int, label: RemoteType, probability: float = 0.0) -> int:
        """Add a span to a document; its id. Gone where the label or the document is; never sent twice."""
        from doccano_client.beta.models import Span

        span = Span(label=label.id, prob=probability, start_offset=start, end_offset=end)
        return int(self._library_example(number).spans.create(span).id)

    def add_relation(self, number: int, from_id: int, to_id: int, kind: RemoteType) -> int:
        """Add a relation between two spans of a document; its id. Never sent twice."""
        from doccano_client.beta.models import Relation

        relation = Relation(type=kind.id, prob=0.0, from_id=from_id, to_id=to_id)
        return int(self._library_example(number).relations.create(relation).id)

    def relabel_span(self, number: int, seen: RemoteSpan, label: RemoteType) -> None:
        """Give a span another label; it keeps its id and relations. Changed or Gone where it is not as `seen`."""
        self._wire.patch(self._unchanged(number, "spans", seen.id, seen.updated), {"label": label.id})

    def move_span(self, number: int, seen: RemoteSpan, start: int, end: int, label: RemoteType) -> None:
        """Give a span other offsets and a label; it keeps its id and relations. Changed or Gone where it is not so."""
        wanted = {"start_offset": start, "end_offset": end, "label": label.id}
        self._wire.patch(self._unchanged(number, "spans", seen.id, seen.updated), wanted)

    def retype_relation(self, number: int, seen: RemoteRelation, kind: RemoteType) -> None:
        """Give a relation another type. Changed or Gone where it is not as it was `seen`."""
        self._wire.patch(self._unchanged(number, "relations", seen.id, seen.updated), {"type": kind.id})

    def remove_span(self, number: int, seen: RemoteSpan) -> None:
        """Delete a span, and its relations with it. Changed where it is not as it was `seen`; fine when it is gone."""
        self._remove(number, "spans", seen.id, seen.updated)

    def remove_relation(self, number: int, seen: RemoteRelation) -> None:
        """Delete a relation. Changed where it is not as it was `seen`; fine when it is gone."""
        self._remove(number, "relations", seen.id, seen.updated)

    def confirm(self, number: int, wanted: bool) -> None:
        """Mark a document as confirmed, or as not; of the others only in a shared project.

        The server only knows to turn it round, so it is read first, and afterwards.
        """
        url = f"{self._example_url(number)}/states"
        for _ in range(READS):
            if self._confirmed(url) == wanted:
                return
            try:
                self._wire.post(url, json={})
            except UnknownOutcome:
                if self._confirmed(url) != wanted:
                    raise
        if self._confirmed(url) != wanted:
            raise Changed("Somebody else confirms document {document} at this moment; sync again.", document=number)

    def describe(self, number: int, meta: Mapping[str, object]) -> None:
        """Put meta in place of what a document has; for administrators of the project."""
        self._wire.patch(self._example_url(number), {"meta": dict(meta)})

    def _library_example(self, number: int) -> "ExampleController":
        from doccano_client.beta.controllers import ExampleController
        from doccano_client.beta.models import Example

        return ExampleController(
            example=Example(text=""), id=number, examples_url=f"{self._url}/examples",
            client_session=_session(self._wire), project=self._library.project)

    def _example_url(self, number: int) -> str:
        return f"{self._url}/examples/{number:d}"

    def _types(self, kind: str) -> tuple[RemoteType, ...]:
        if kind == "span-types":
            spans = self._library.span_types.all()
            found = tuple(RemoteType(each.id, each.span_type.text, each.span_type.background_color) for each in spans)
        else:
            found = tuple(
                RemoteType(each.id, each.relation_type.text, each.relation_type.background_color)
                for each in self._library.relation_types.all()
            )
        with self._lock:
            self._names[kind] = {each.id: each.name for each in found}
        return found

    def _add_type(self, kind: str, what: str, name: str, colour: str) -> RemoteType:
        from doccano_client.beta.models import RelationType, SpanType

        name = _name(name, what)
        known = self._types(kind)
        background = colour or COLOURS[len(known) % len(COLOURS)]
        look = {"text": name, "background_color": background, "text_color": _readable_on(background)}
        if not any(each.name == name for each in known):
            try:
                if kind == "span-types":
                    self._library.span_types.create(SpanType(**look))
                else:
                    self._library.relation_types.create(RelationType(**look))
            except UnknownOutcome:  # also where another user made it a moment ago
                if not any(each.name == name for each in self._types(kind)):
                    raise
            except NotAllowed as problem:
                raise NotAllowed(
                    "Only an administrator of project {project} on {url} may add the {what} {name}: ask one to add it, "
                    "or to let members add labels.", project=self.id, url=self._wire.url, what=Sentence(what), name=name
                ) from problem
            known = self._types(kind)
        return next(each for each in known if each.name == name)

    def _add_types(self, kind: str, upload: str, wanted: Sequence[NewType]) -> None:
        """Through the upload of labels, which takes all or none of them."""
        known = {each.name for each in self._types(kind)}
        used: set[str] = set()
        rows = []
        for name, colour, key in wanted:
            if name in known:
                continue
            known.add(name)
            row: dict[str, object] = {
                "text": _name(name, LABEL), "backgroundColor": colour, "textColor": _readable_on(colour),
                "prefixKey": None, "suffixKey": None,
            }
            if key and key in SHORTCUTS and key not in used:
                used.add(key)
                row["suffixKey"] = key
            rows.append(row)
        if rows:
            self._wire.send_file(f"{self._url}/{upload}", "labels.json", orjson.dumps(rows))

    def _name_of(self, kind: str, number: int) -> str | None:
        """The name of a label; None where it is another project's."""
        with self._lock:
            if number in self._names.get(kind, {}):
                return self._names[kind][number]
        self._types(kind)
        with self._lock:
            return self._names[kind].setdefault(number, None)

    def _spans(self, number: int) -> tuple[RemoteSpan, ...]:
        return tuple(
            RemoteSpan(
                int(each["id"]), int(each["start_offset"]), int(each["end_offset"]),
                self._name_of("span-types", int(each["label"])), int(each["user"]), str(each["updated_at"]),
                float(each["prob"]))
            for each in self._list_of(number, "spans")
        )

    def _relations(self, number: int) -> tuple[RemoteRelation, ...]:
        return tuple(
            RemoteRelation(
                int(each["id"]), int(each["from_id"]), int(each["to_id"]),
                self._name_of("relation-types", int(each["type"])), int(each["user"]), str(each["updated_at"]))
            for each in self._list_of(number, "relations")
        )

    def _list_of(self, number: int, kind: str) -> list[Mapping[str, Any]]:
        found = records_of(self._wire.get(f"{self._example_url(number)}/{kind}").json())
        if any(each["example"] != number for each in found):
            raise Unexpected("{url} answered with another document than was asked for; sync again.", url=self._wire.url)
        return sorted(found, key=lambda each: int(each["id"]))

    def _unchanged(self, number: int, kind: str, which: int, updated: str) -> str:
        """The address of a span or relation that is still as it was seen. Another may change it before we do."""
        url = f"{self._example_url(number)}/{kind}/{which:d}"
        now = record_of(self._wire.get(url).json())
        if now["updated_at"] != updated or now["example"] != number:
            raise Changed("Somebody has changed document {document} at this moment; sync again.", document=number)
        return url

    def _remove(self, number: int, kind: str, which: int, updated: str) -> None:
        try:
            self._wire.delete(self._unchanged(number, kind, which, updated))
        except Gone:
            return

    def _confirmed(self, url: str) -> bool:
        return bool(record_of(self._wire.get(url).json())["count"])

    def _finished(self, task: str) -> ImportOutcome:
        """Wait for an import. Nobody can tell a task worker that is busy from one that does not run."""
        waited, pause = 0.0, POLL_S[0]
        while waited < self._wire.patience.import_s:
            self._wire.pause(pause)
            waited += pause
            pause = min(pause * 1.5, POLL_S[1])
            status = record_of(self._wire.get(f"{self._wire.url}/v1/tasks/status/{task}").json())
            if status["ready"]:
                return ImportOutcome(tuple(problems_of(status)))
        raise UnknownOutcome(
            "{url} took the documents, but its task worker does not bring them in: it is busy, or does not run. Ask "
            "who runs the server, and sync again later; nothing is brought in twice.", url=self._wire.url
        )


def _library_project(wire: Wire, number: int) -> "ProjectController":
    """The client library at one project, without the reading of it that the library begins with."""
    from doccano_client.beta.controllers import ProjectController
    from doccano_client.beta.models import Project

    return ProjectController(
        project=Project(name="", description="", project_type=KIND), id=number,
        projects_url=f"{wire.url}/v1/projects", client_session=_session(wire))


def _library(wire: Wire) -> "DoccanoClient":
    from doccano_client.beta import DoccanoClient

    library = DoccanoClient(wire.url)
    library.client_session.close()
    library.client_session = _session(wire)
    return library


def _session(wire: Wire) -> Any:
    """Our wire as the session of the client library, which gets, posts and reads JSON by it, and no more."""
    return wire


def _sign_in(wire: Wire, username: str, password: str) -> str:
    """Signing in twice gives the same token, so it may be repeated."""
    try:
        answer = wire.post(_library(wire).login_url, {"username": username, "password": password}, again=True)
    except Refused as problem:
        raise WrongPassword(
            "{url} knows no user {name} with this password.", url=wire.url, name=username) from problem
    token = record_of(answer.json()).get("key")
    if not isinstance(token, str) or not token:
        raise Unexpected("There is no doccano at {url}: it signs in without a token.", url=wire.url)
    return token


def _checked(row: Mapping[str, object]) -> Mapping[str, object]:
    if "example_uuid" not in row:
        raise ValueError("without it a failing import brings in each document four times")
    return row


def _name(name: str, what: str) -> str:
    """A name as the server keeps it."""
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise SyncError(
            "The name of a {what} on the server has 1 to {most} characters: {name}", what=Sentence(what),
            most=LONGEST_NAME, name=name[:LONGEST_NAME])
    return name


def _readable_on(colour: str) -> str:
    """Black or white, whichever has the greater contrast by WCAG 2."""
    shares = (int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#ffffff"
