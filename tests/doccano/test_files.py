"""Our doccano JSONL through the server's own import and export of files."""

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import requests

from annotator.assets import seeds
from annotator.formats import jsonl
from annotator.formats.registry import format_named
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.doccano.projects import connected, fresh, token
from tests.doccano.server import Doccano
from tests.documents import storm
from tests.interchange import numbered

PATIENCE_S = 120.0


class Files:
    """The pages of a project that take and give files, by plain requests."""

    def __init__(self, server: Doccano, project: int) -> None:
        self._url, self._project = f"{server.url}/v1", f"{server.url}/v1/projects/{project}"
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Token {token(server)}"

    def bring(self, path: Path) -> list[Any]:
        """Import a file as its users do; what the server complains of."""
        answer = self._session.post(
            f"{self._url}/fp/process/", files={"filepond": (path.name, path.read_bytes())}, timeout=60)
        wanted: Any = {
            "format": "JSONL", "task": "RelationExtraction", "uploadIds": [answer.text.strip('"')],
            "column_data": "text", "column_label": "label", "encoding": "utf_8", "delimiter": "",
        }
        result = self._done(self._session.post(f"{self._project}/upload", json=wanted, timeout=60))
        return list(result["result"]["error"])

    def fetch(self, folder: Path) -> list[Path]:
        """Export the project; the files."""
        wanted: Any = {"format": "JSONL", "exportApproved": False}
        answer = self._session.post(f"{self._project}/download", json=wanted, timeout=60)
        self._done(answer)
        packed = self._session.get(
            f"{self._project}/download", params={"taskId": answer.json()["task_id"]}, timeout=60)
        with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
            archive.extractall(folder)
        return sorted(path for path in folder.rglob("*") if path.is_file())

    def _done(self, answer: requests.Response) -> Any:
        assert answer.ok, answer.text
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            status = self._session.get(f"{self._url}/tasks/status/{answer.json()['task_id']}", timeout=60).json()
            if status["ready"]:
                return status
            time.sleep(0.1)
        raise TimeoutError("the server's worker does not come to an end")


def test_the_server_takes_our_file_and_its_export_is_read_back(server: Doccano, tmp_path: Path) -> None:
    gold = [
        item for path in sorted((seeds() / "gold").glob("short-*.jsonl")) for item in jsonl.read(path, Job())
        if isinstance(item, Document)
    ]
    documents = [storm(Status.ACCEPTED), *gold[:4]]
    codec = format_named("doccano")
    codec.write(documents, tmp_path / "ours.jsonl", Writing(Schema(name="a", title="A")))
    with connected(server) as signed_in:
        project, _ = fresh(signed_in)
        files = Files(server, project.id)
        assert files.bring(tmp_path / "ours.jsonl") == []
        exported = files.fetch(tmp_path / "theirs")
    found = {item.id: item for path in exported for item in codec.read(path, Job()) if isinstance(item, Document)}
    assert found.keys() == {document.id for document in documents}
    for document in documents:
        again, expected = found[document.id], numbered(document, "import:doccano")
        assert again.text == document.text
        assert again.header.meta == document.header.meta
        assert {(e.span, e.label) for e in again.entities.values()} == {
            (e.span, e.label) for e in expected.entities.values()}
        assert {(e.type, e.trigger, frozenset((a.role, a.span) for a in e.arguments)) for e in again.events.values()} \
            == {(e.type, e.trigger, frozenset((a.role, a.span) for a in e.arguments)) for e in expected.events.values()}
        assert {(q.type, q.content[0], frozenset((*q.content, *q.cue, *q.source))) for q in again.quotes.values()} == {
            (q.type, q.content[0], frozenset((*q.content, *q.cue, *q.source))) for q in expected.quotes.values()}
        assert len(again.relations) == len(expected.relations)
        assert again.labels.keys() == expected.labels.keys()
