"""Our edits of one article made on the server: change and add first, take away last, nothing twice."""

import hashlib
from dataclasses import dataclass, field

from annotator.model.annotation import Span
from annotator.operations.syncing.report import SyncReport
from annotator.operations.syncing.rows import HALF_CLUSTER, NO_OVERLAP
from annotator.operations.syncing.types import Types
from annotator.sync.client import ProjectOnServer
from annotator.sync.errors import Gone
from annotator.sync.identity import Aligned
from annotator.sync.offsets import Offsets
from annotator.sync.plan import Edits
from annotator.sync.remote import RemoteMarks, RemoteProject, RemoteSpan
from annotator.sync.state import Labelled


def token(workspace: str, document_id: str, key: str, value: Labelled) -> float:
    """A number in (0, 1) that marks what a project here adds: what arrives twice has the same one twice."""
    name = f"{workspace}\0{document_id}\0{key}\0{value.span.start}\0{value.span.end}\0{value.label}"
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return (int.from_bytes(digest[:6]) + 1) / (2**48 + 2)


def repeated(marks: RemoteMarks) -> tuple[RemoteSpan, ...]:
    """The spans that are there once more because a request arrived twice; the first of each is not among them."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for span in marks.spans:
        what = (span.start, span.end, span.label, span.user, span.probability)
        if span.probability > 0 and what in seen:
            found.append(span)
        seen.add(what)
    return tuple(found)


@dataclass(slots=True)
class Sending:
    """One article's edits on their way to the server. All methods raise SyncError."""

    server: ProjectOnServer
    workspace: str
    record: RemoteProject
    types: Types
    report: SyncReport
    example: int
    document_id: str
    offsets: Offsets
    marks: RemoteMarks
    aligned: Aligned
    spans: dict[str, int | None] = field(default_factory=dict)
    """What was done: the ids of spans by their keys, None for those that were taken away."""
    links: dict[str, int | None] = field(default_factory=dict)
    """And the ids of relations."""

    def send(self, edits: Edits) -> bool:
        """Make the edits, but those that the server cannot take; whether anything was written."""
        ids = dict(self.aligned.remote)
        seen = {span.id: span for span in self.marks.spans}
        if not self.record.overlapping:  # make room first
            self._remove_spans(edits, seen)
        for key, value in edits.spans.items():
            if value is not None and key in ids and self._change(seen[ids[key]], value, edits):
                self.spans[key] = ids[key]
        for key, value in edits.spans.items():
            if value is not None and key not in ids and (made := self._add(key, value, edits)) is not None:
                ids[key] = self.spans[key] = made
        self._links(edits, ids)
        if self.record.overlapping:
            self._remove_spans(edits, seen)
        if edits.confirmed is not None:
            self.server.confirm(self.example, edits.confirmed)
        return bool(self.spans or self.links or edits.confirmed is not None)

    def done(self, edits: Edits) -> Edits:
        """Those of the edits that were made."""
        return Edits(
            {key: value for key, value in edits.spans.items() if key in self.spans},
            {key: link for key, link in edits.links.items() if key in self.links}, edits.confirmed)

    def _change(self, seen: RemoteSpan, value: Labelled, edits: Edits) -> bool:
        at, label = self._place(value, edits, seen.id), self.types.span(value.label, self.report)
        if at is None or label is None:
            return False
        if at == (seen.start, seen.end):
            self.server.relabel_span(self.example, seen, label)
        else:
            self.server.move_span(self.example, seen, *at, label)
        return True

    def _add(self, key: str, value: Labelled, edits: Edits) -> int | None:
        at, label = self._place(value, edits, None), self.types.span(value.label, self.report)
        if at is None or label is None:
            return None
        return self.server.add_span(self.example, *at, label, token(self.workspace, self.document_id, key, value))

    def _place(self, value: Labelled, edits: Edits, own: int | None) -> tuple[int, int] | None:
        """The server's offsets for a span; None, with the reason told, where it cannot take it there."""
        at = self.offsets.to_server(value.span)
        if at is None:
            self.report.problem(HALF_CLUSTER)
        elif not self.record.overlapping and self._is_taken(value.span, edits, own):
            self.report.problem(NO_OVERLAP, name=self.record.name)
            return None
        return at

    def _is_taken(self, span: Span, edits: Edits, own: int | None) -> bool:
        """Whether another span that is or will be there overlaps one; those of unreadable places count as there."""
        for key, value in self.aligned.theirs.spans.items():
            after = edits.spans.get(key, value)
            if self.aligned.remote[key] != own and after is not None and (
                    after.span.overlaps(span) or value.span.overlaps(span)):
                return True
        added = (
            value for key, value in edits.spans.items() if value is not None and key not in self.aligned.remote)
        for value in added:
            if value.span == span:
                break
            if value.span.overlaps(span):
                return True
        return False

    def _links(self, edits: Edits, ids: dict[str, int]) -> None:
        seen = {relation.id: relation for relation in self.marks.relations}
        for key, link in edits.links.items():
            there = self.aligned.theirs.links.get(key)
            if link is None:
                continue
            kind = self.types.relation(link.label, self.report)
            if kind is None or any(end not in ids for end in link.ends):
                continue
            if there is not None and there.ends == link.ends:
                first, *others = self.aligned.remote_links[key]
                self.server.retype_relation(self.example, seen[first], kind)
                self.links[key] = first
                for other in others:
                    self.server.remove_relation(self.example, seen[other])
            else:
                self.links[key] = self.server.add_relation(self.example, ids[link.source], ids[link.target], kind)
                for old in self.aligned.remote_links.get(key, ()):
                    self.server.remove_relation(self.example, seen[old])
        for key, link in edits.links.items():
            for old in self.aligned.remote_links.get(key, ()) if link is None else ():
                self.server.remove_relation(self.example, seen[old])
                self.links[key] = None

    def _remove_spans(self, edits: Edits, seen: dict[int, RemoteSpan]) -> None:
        for key, value in edits.spans.items():
            if value is None:
                self.server.remove_span(self.example, seen[self.aligned.remote[key]])
                self.spans[key] = None

    def remove_repeated(self) -> bool:
        """Take away what a request that arrived twice has left twice."""
        extra = repeated(self.marks)
        for span in extra:
            self.server.remove_span(self.example, span)
        relations = {relation.id: relation for relation in self.marks.relations}
        for numbers in self.aligned.remote_links.values():
            for number in numbers[1:]:
                try:
                    self.server.remove_relation(self.example, relations[number])
                except Gone:
                    continue
        return bool(extra) or any(len(numbers) > 1 for numbers in self.aligned.remote_links.values())
