"""The labels and relation types of a project on the server, by what they mean here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.schema import Schema
from annotator.operations.syncing.report import SyncReport
from annotator.phrases import Sentence
from annotator.sync.client import ProjectOnServer
from annotator.sync.errors import NotAllowed
from annotator.sync.labels import GREY, Needed, is_sendable, meaning, relation_labels, span_labels
from annotator.sync.remote import RemoteType

SPAN, RELATION = "span {}", "relation {}"


@dataclass(slots=True)
class Types:
    """Finds the server's label for one of ours, and adds it where it is missing and the user may add it.

    What was there after the last sync (`known`, as `names` tells it) and is missing now was deleted by somebody, and
    with it all that bore it. It is `gone`, also when it comes back, until a whole sync has asked about what it took
    away, and is added again only when somebody here decides to keep that.
    """

    server: ProjectOnServer
    schema: Schema
    may_add: bool
    known: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    """What was there when the sync began."""
    spans: dict[str, RemoteType] = field(default_factory=dict)
    relations: dict[str, RemoteType] = field(default_factory=dict)

    def begin(self) -> None:
        """Read what there is, and find out what was deleted since the last sync."""
        self.read()
        self.first = self.names
        self.gone |= self.known - self.names

    def read(self) -> None:
        """Read what there is. Of several labels that mean the same, the one that says it as we do."""
        self.spans = {}
        for each in self.server.span_types():
            label = meaning(each.name, self.schema).label
            if each.name == label or label not in self.spans:
                self.spans[label] = each
        self.relations = {each.name: each for each in self.server.relation_types()}

    @property
    def names(self) -> frozenset[str]:
        """The labels and types that are there, as they are called here, each with its kind."""
        return frozenset((*map(SPAN.format, self.spans), *map(RELATION.format, self.relations)))

    def add_schema(self) -> None:
        """Add what the schema has and the server lacks, so that people there can use it."""
        if self.may_add:
            spans = self._new(span_labels(self.schema), self.spans, SPAN)
            relations = self._new(relation_labels(self.schema), self.relations, RELATION)
            if spans:
                self.server.add_span_types([(each.name, each.colour, each.key) for each in spans])
            if relations:
                self.server.add_relation_types([(each.name, each.colour, each.key) for each in relations])
            if spans or relations:
                self.read()

    def _new(self, needed: Iterator[Needed], there: Mapping[str, RemoteType], kind: str) -> list[Needed]:
        return [
            each for each in needed
            if is_sendable(each.name) and each.name not in there and kind.format(each.name) not in self.gone
        ]

    def lost_span(self, label: str) -> bool:
        """Whether spans of a label may have vanished with it."""
        return SPAN.format(label) in self.gone or SPAN.format(label) not in self.first

    def lost_link(self, label: str) -> bool:
        """Whether relations of a type may have vanished with it."""
        return RELATION.format(label) in self.gone or RELATION.format(label) not in self.first

    def span(self, label: str, report: SyncReport) -> RemoteType | None:
        """The server's label for a span; None, with the reason in the report, where there is none and none is made."""
        return self._of(self.spans, label, Sentence("label"), report)

    def relation(self, label: str, report: SyncReport) -> RemoteType | None:
        """The server's type for a link."""
        return self._of(self.relations, label, Sentence("relation type"), report)

    def name(self, label: str) -> str:
        """What the server calls a label, or will when it is brought in."""
        known = self.spans.get(label)
        return known.name if known else label

    def _of(self, known: dict[str, RemoteType], label: str, what: Sentence, report: SyncReport) -> RemoteType | None:
        if label in known:
            return known[label]
        if not is_sendable(label):
            report.problem("The {what} {label} is not one that doccano takes; it stays here.",
                           what=what, label=repr(label))
            return None
        if self.may_add:
            try:
                add = self.server.add_span_type if known is self.spans else self.server.add_relation_type
                known[label] = add(label, self._colours().get(label, GREY))
            except NotAllowed:
                self.may_add = False
            else:
                return known[label]
        report.problem(
            "The project has no {what} {label}: an administrator must add it, or let members add labels; what bears it "
            "stays here.", what=what, label=label)
        return None

    def _colours(self) -> Mapping[str, str]:
        return {each.name: each.colour for each in span_labels(self.schema)}
