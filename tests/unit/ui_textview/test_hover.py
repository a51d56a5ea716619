from annotator.model.annotation import Argument, Entity, Event, Kind, Quote, Relation, Span, SpeakerReference, Status
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, EventType, QuoteType, RelationLabel, Schema
from annotator.model.target import Part, Target
from annotator.ui.textview.hover import explain

SCHEMA = Schema(
    name="s", title="S", entities=(EntityLabel("GPE", "Country, city or state", "#00a0a0"),),
    events=(EventType("Conflict.Attack", "Attack", "#b02a30"),), quotes=(QuoteType("direct", "Direct", "#1e64b4"),),
    relations=(RelationLabel("LocatedIn", "Located in", "#00798c"),))
DOCUMENT = Document(
    id="a", text="Rebels attacked Aden, he said.",
    entities={
        "e1": Entity(
            id="e1", span=Span(16, 20), label="GPE", status=Status.SUGGESTED, origin="model:m@1", score=0.876,
            why="a city in the gazetteer", flag="difficult", note="the port?"),
        "e2": Entity(id="e2", span=Span(0, 6), label="MILITIA"),
    },
    events={"v1": Event(id="v1", type="Conflict.Attack", trigger=Span(7, 15), arguments=(
        Argument(role="Place", span=Span(16, 20)),))},
    quotes={
        "q1": Quote(id="q1", type="direct", content=(Span(0, 20),), speaker=SpeakerReference(name="Ali")),
        "q2": Quote(id="q2", type="direct", content=(Span(0, 20),)),
    },
    relations={"r1": Relation(id="r1", label="LocatedIn", source="e2", target="e1", origin="human:ana")},
)


def test_a_suggestion_tells_label_origin_score_and_why() -> None:
    assert explain(DOCUMENT, SCHEMA, Target(Kind.ENTITY, "e1")).splitlines() == [
        "Country, city or state (GPE)", "Suggestion · model:m@1 · 88%", "a city in the gazetteer", "Flag: difficult",
        "Note: the port?"]


def test_a_label_that_the_schema_lacks_is_said_to_be_so() -> None:
    assert explain(DOCUMENT, SCHEMA, Target(Kind.ENTITY, "e2")).startswith("MILITIA (not in the schema)")


def test_an_argument_is_told_by_its_role() -> None:
    text = explain(DOCUMENT, SCHEMA, Target(Kind.EVENT, "v1", Part.ARGUMENT, 0))
    assert text.splitlines()[:2] == ["Place of Attack (Conflict.Attack)", "Place: Aden"]


def test_a_quote_tells_its_speaker_or_that_it_has_none() -> None:
    assert "Speaker: Ali" in explain(DOCUMENT, SCHEMA, Target(Kind.QUOTE, "q1"))
    assert "No speaker yet" in explain(DOCUMENT, SCHEMA, Target(Kind.QUOTE, "q2"))


def test_nothing_is_said_about_what_is_gone() -> None:
    assert explain(DOCUMENT, SCHEMA, Target(Kind.QUOTE, "q9")) == ""


def test_a_relation_tells_what_it_joins() -> None:
    assert explain(DOCUMENT, SCHEMA, Target(Kind.RELATION, "r1")).splitlines() == [
        "Located in (LocatedIn)", "Rebels → Aden", "Accepted · human:ana"]
