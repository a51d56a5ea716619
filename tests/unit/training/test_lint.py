"""What would spoil training is found, with the place to jump to; what is fine is not."""

from dataclasses import replace

from annotator.assets import resource
from annotator.model.annotation import Entity, Span, Status
from annotator.model.document import Document, DocumentStatus, Header
from annotator.model.schema import parse_schema
from annotator.nlp.tokens import Tokenizers
from annotator.training.lint import Finding, Kind, Lint
from tests.documents import storm

SCHEMA = parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news")
TEXT = "Storm hits Lund, and Lund's port closed."
DONE = Header(status=DocumentStatus.DONE)


def article(name: str, *entities: tuple[int, int, str], text: str = TEXT) -> Document:
    return Document(id=name, text=text, header=DONE, entities={
        f"e{n}": Entity(id=f"e{n}", span=Span(start, end), label=label)
        for n, (start, end, label) in enumerate(entities, 1)})


def found(kind: Kind, *documents: Document, parts: tuple[str, ...] = (), alike: dict[str, str] | None = None
          ) -> list[Finding]:
    tokenizers = Tokenizers()
    lint = Lint(SCHEMA, lambda document: tokenizers.edges(document.text, "en"), alike or {})
    for number, document in enumerate(documents):
        lint.see(document, parts[number] if parts else "")
    return [finding for finding in lint.findings() if finding.kind is kind]


def test_spans_off_the_tokens_and_on_white_space_have_their_place() -> None:
    document = article("a", (11, 14, "GPE"), (11, 15, "GPE"), (20, 25, "GPE"))
    (cut,) = found(Kind.MISALIGNED, document)
    assert (cut.document, cut.annotation, cut.start, cut.end) == ("a", "e1", 11, 14)
    (blank,) = found(Kind.BLANK, document)
    assert (blank.annotation, blank.start, blank.end) == ("e3", 20, 25)


def test_entities_that_overlap_are_named_together() -> None:
    (overlap,) = found(Kind.OVERLAP, article("a", (0, 15, "EVENT"), (11, 15, "GPE"), (21, 25, "GPE")))
    assert overlap.sentence == "“Lund” overlaps “Storm hits Lund”"


def test_one_string_with_two_labels_leads_to_the_rarer_one() -> None:
    (finding,) = found(Kind.TWO_LABELS, article("a", (11, 15, "GPE"), (21, 25, "GPE")), article("b", (11, 15, "ORG")))
    assert (finding.document, finding.start) == ("b", 11)
    assert finding.sentence == "“Lund” is ORG here; in all: GPE 2, ORG 1"


def test_empty_and_repeated_documents() -> None:
    assert [f.document for f in found(Kind.EMPTY, article("a", text=" \n"), article("b"))] == ["a"]
    twice = found(Kind.DUPLICATE, article("a"), article("b"), article("c", text="Another."), alike={"c": "a"})
    assert [str(finding) for finding in twice] == ["b: has the same text as a", "c: has nearly the same text as a"]


def test_labels_with_few_examples_and_none_on_one_side() -> None:
    documents = [article(f"a{n}", (11, 15, "GPE"), text=f"{TEXT} {n}") for n in range(10)]
    rare = article("rare", (11, 15, "ORG"))
    assert [f.sentence for f in found(Kind.FEW, *documents, rare)] == ["entity ORG has 1 example, 10 are few"]
    assert not found(Kind.ONE_SIDED, *documents, rare)
    sided = found(Kind.ONE_SIDED, *documents, rare, parts=(*["train"] * 9, "dev", "dev"))
    assert [(f.sentence, f.document) for f in sided] == [("entity ORG has no example in train", "rare")]
    (neither,) = found(Kind.ONE_SIDED, *documents, rare, parts=(*["train"] * 8, "dev", "dev", "test"))
    assert neither.sentence == "entity ORG has no example in train and dev"


def test_only_what_is_accepted_and_trained_counts() -> None:
    for status in (Status.SUGGESTED, Status.REJECTED):
        assert not found(Kind.FEW, storm(status))
    in_progress, done = storm(Status.ACCEPTED), replace(storm(Status.ACCEPTED), header=DONE)
    assert {f.sentence.split()[0] for f in found(Kind.FEW, in_progress)} == {"entity", "label"}
    assert {f.sentence.split()[0] for f in found(Kind.FEW, done)} == {"entity", "label", "event", "role", "quote"}
