"""Projects on a real server, for tests of the client."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any

import requests

from annotator.jobs import Job
from annotator.sync.client import ProjectOnServer, Server, connect, sign_in
from annotator.sync.credentials import Login
from annotator.sync.remote import RemoteProject
from annotator.sync.wire import Patience
from tests.doccano.server import PASSWORD, USERNAME, Doccano

QUICK = Patience(connect_s=5.0, answer_s=60.0, tries=4, pause_s=0.02, import_s=120.0)
TEXT = "Ann 👩‍👩‍👧 met 😀 Bob in café Zed."
_numbers = count(1)


def token(server: Doccano) -> str:
    """The superuser's."""
    return sign_in(server.url, USERNAME, PASSWORD)


@contextmanager
def connected(
    server: Doccano, *, url: str = "", job: Job | None = None, patience: Patience = QUICK, login: Login | None = None
) -> Iterator[Server]:
    """The server as its superuser, or another login, sees it; by another way where a `url` is given."""
    with connect(url or server.url, login or Login(token=token(server)), job, patience) as signed_in:
        yield signed_in


def fresh(server: Server, *texts: str) -> tuple[ProjectOnServer, list[int]]:
    """A project of its own, with documents; and their ids."""
    project = server.project(server.create_project(f"Project {next(_numbers)}").id)
    if texts:
        outcome = project.import_examples(row(text) for text in texts)
        assert not outcome.problems
    return project, [example.id for example in project.examples()]


def row(text: str, *entities: tuple[int, int, str], **more: object) -> dict[str, object]:
    """A document to import, with spans."""
    spans = [
        {"id": at, "start_offset": start, "end_offset": end, "label": label}
        for at, (start, end, label) in enumerate(entities)
    ]
    return {
        "text": text, "entities": spans, "relations": [], "annotator": {"doc": text[:20]},
        "example_uuid": str(uuid.uuid4()),
    } | more


class Administrator:
    """What administrators do on the server's pages, by plain requests."""

    def __init__(self, server: Doccano) -> None:
        self.url = f"{server.url}/v1"
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Token {token(server)}"

    def ask(self, method: str, path: str, record: Mapping[str, Any] | None = None) -> Any:
        """One request, which must succeed."""
        answer = self._session.request(method, f"{self.url}{path}", json=record, timeout=60)
        assert answer.ok, answer.text
        return answer.json() if answer.content else None

    def add_user(self, name: str, password: str) -> int:
        """A user without any rights; their id."""
        made = self.ask("POST", "/users/create", {"username": name, "password1": password, "password2": password})
        return int(made["id"])

    def add_member(self, project: RemoteProject, user: int, role: str) -> None:
        """Make a user a member of a project."""
        roles = self.ask("GET", "/roles")
        number = next(each["id"] for each in roles if each["name"] == role)
        self.ask("POST", f"/projects/{project.id}/members", {"user": user, "role": number})

    def set_flags(self, project: int, **flags: bool) -> None:
        """Change the settings of a project."""
        self.ask("PATCH", f"/projects/{project}", {"resourcetype": "SequenceLabelingProject", **flags})
