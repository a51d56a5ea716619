from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from annotator.assets import resource
from annotator.model.annotation import (
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.model.change import apply
from annotator.model.document import Document, Header
from annotator.model.schema import parse_schema
from annotator.model.target import Part, Target
from annotator.session.commands import Refused
from annotator.session.missing import Gap, GapKind, lexicon_of, missing
from tests.documents import span, storm

SCHEMA = parse_schema(Path(resource("schemas", "news.toml")).read_text("utf-8"), "news.toml")
BY = "human:ana"
T = TypeVar("T", Entity, Event, Quote, Speaker)


def article(text: str, *items: Entity | Event | Quote | Speaker) -> Document:
    def of(kind: type[T]) -> dict[str, T]:
        return {item.id: item for item in items if isinstance(item, kind)}

    return Document(id="a", text=text, entities=of(Entity), events=of(Event), quotes=of(Quote), speakers=of(Speaker))


def entity(key: str, at: Span, label: str = "GPE", status: Status = Status.ACCEPTED) -> Entity:
    return Entity(id=key, span=at, label=label, status=status, origin="model:m@1")


def gaps(document: Document, *kinds: GapKind) -> list[Gap]:
    return [gap for gap in missing(document, SCHEMA, lexicon_of(document)) if gap.kind in (kinds or tuple(GapKind))]


def surfaces(document: Document, *kinds: GapKind) -> list[str]:
    return [document.surface(gap.span) for gap in gaps(document, *kinds)]


def mended(document: Document, gap: Gap) -> Document:
    assert gap.fix is not None
    return apply(document, gap.fix(BY).changes(document))


def dismissed(document: Document, gap: Gap) -> Document:
    assert gap.dismiss is not None
    return apply(document, gap.dismiss(BY).changes(document))


class TestQuotes:
    text = "“We left,” Ana Berg said, “at dawn.”\nThe “storm” was over. Lund said it was.\n"

    def test_marks_and_verbs_outside_quotes_are_listed_once(self) -> None:
        found = gaps(article(self.text))
        assert [(gap.kind, self.text[gap.span.start : gap.span.end]) for gap in found] == [
            (GapKind.MARKS, "“We left,”"), (GapKind.MARKS, "“at dawn.”"), (GapKind.MARKS, "“storm”"),
            (GapKind.NO_QUOTE, "said"),
        ]
        assert found[0].sentence == "“We left,” stands in quotation marks, but in no quote."
        assert found[-1].sentence == "“said” reports something, but belongs to no quote."

    def test_the_fix_makes_the_whole_quote(self) -> None:
        document = article(self.text)
        after = mended(document, gaps(document)[0])
        (quote,) = after.quotes.values()
        assert [after.surface(part) for part in quote.content] == ["“We left,”", "“at dawn.”"]
        assert [after.surface(part) for part in quote.cue] == ["said"]
        assert (quote.type, quote.origin, quote.status) == ("direct", BY, Status.ACCEPTED)
        assert surfaces(after, GapKind.MARKS) == ["“storm”"]

    def test_the_fix_of_a_verb_makes_an_indirect_quote(self) -> None:
        text = "The mayor of Lund said that the storm was over."
        document = article(text)
        (gap,) = gaps(document)
        (quote,) = mended(document, gap).quotes.values()
        assert text[quote.content[0].start : quote.content[0].end] == "that the storm was over"
        assert quote.type == "indirect"

    def test_what_cannot_be_told_is_refused_in_a_sentence(self) -> None:
        document = article("said")
        (gap,) = gaps(document)
        with pytest.raises(Refused, match="select"):
            mended(document, gap)

    def test_what_a_person_says_is_no_quote_is_not_listed_again(self) -> None:
        document = article("The “storm” was over.")
        (gap,) = gaps(document)
        after = dismissed(document, gap)
        assert gaps(after) == []
        assert [quote.status for quote in after.quotes.values()] == [Status.REJECTED]

    def test_a_title_in_marks_is_no_quote(self) -> None:
        text = "She wrote “Salt Roads,” a novel."
        title = Entity(id="e1", span=span("Salt Roads", text=text), label="WORK_OF_ART")
        assert surfaces(article(text), GapKind.MARKS) == ["“Salt Roads,”"]
        assert surfaces(article(text, title), GapKind.MARKS) == []

    @pytest.mark.parametrize("status", Status)
    def test_the_marks_and_the_cue_of_a_quote_are_not_missing(self, status: Status) -> None:
        assert gaps(storm(status), GapKind.MARKS, GapKind.NO_QUOTE) == []

    @pytest.mark.parametrize("text", ["the State of the claim", "She had a say.", "They state it.", "5' 10\" tall"])
    def test_other_words_and_marks_report_nothing(self, text: str) -> None:
        assert gaps(article(text)) == []

    def test_another_language_has_its_marks_only(self) -> None:
        german = replace(article("Sie said „Nein“."), header=Header(meta={"language": "de"}))
        assert [gap.kind for gap in gaps(german)] == [GapKind.MARKS]

    def test_a_schema_without_quotes_misses_none(self) -> None:
        document = article(self.text)
        assert missing(document, replace(SCHEMA, quotes=()), lexicon_of(document)) == []

    def test_a_quote_without_speaker_gets_the_one_its_source_names(self) -> None:
        document = storm(Status.ACCEPTED)
        silent = replace(document, quotes={"q1": replace(document.quotes["q1"], speaker=None)})
        (gap,) = gaps(silent, GapKind.NO_SPEAKER)
        assert (gap.target, gap.sentence) == (
            Target(Kind.QUOTE, "q1"), 'The quote "We left Lund at dawn." has no speaker.')
        assert mended(silent, gap).quotes["q1"].speaker == SpeakerReference(name="Ana Berg", entity_id="x1")

    def test_a_pronoun_names_nobody(self) -> None:
        text = "“No,” he said."
        quote = Quote(id="q1", type="direct", content=(span("“No,”", text=text),), source=(span("he", text=text),))
        (gap,) = gaps(article(text, quote), GapKind.NO_SPEAKER)
        assert gap.fix is None


class TestNames:
    text = "Lund fell. Lund’s mayor left Lundby; in Lund, two of two. New Lund too."

    def test_a_name_labelled_elsewhere_is_missed_where_it_is_a_whole_word(self) -> None:
        document = article(self.text, entity("e1", Span(0, 4)), entity("e2", span("two", text=self.text), "CARDINAL"))
        found = gaps(document, GapKind.NAME)
        assert [gap.span.start for gap in found] == [11, 40, 62]
        assert found[0].sentence == "“Lund” is GPE elsewhere, but not here."
        after = mended(document, found[0])
        assert [(e.span, e.label, e.origin) for e in after.entities.values() if e.id not in ("e1", "e2")] == [
            (Span(11, 15), "GPE", BY)]
        assert [gap.span.start for gap in gaps(after, GapKind.NAME)] == [40, 62]

    def test_the_longest_name_counts_and_a_labelled_one_covers_its_words(self) -> None:
        document = article(self.text, entity("e1", Span(0, 4)), entity("e2", span("New Lund", text=self.text)))
        assert 62 not in [gap.span.start for gap in gaps(document, GapKind.NAME)]

    def test_what_a_person_accepted_outvotes_suggestions(self) -> None:
        document = article(
            self.text, entity("e1", Span(0, 4), "ORG"), entity("e2", Span(11, 15), "GPE", Status.SUGGESTED),
            entity("e3", Span(40, 44), "GPE", Status.SUGGESTED))
        (gap,) = gaps(document, GapKind.NAME)
        assert "is ORG elsewhere" in gap.sentence

    def test_what_was_rejected_is_not_missed(self) -> None:
        document = article(self.text, entity("e1", Span(0, 4)), entity("e2", Span(11, 15), "ORG", Status.REJECTED))
        found = gaps(document, GapKind.NAME)
        assert [gap.span.start for gap in found] == [40, 62]
        assert [gap.span.start for gap in gaps(dismissed(document, found[0]), GapKind.NAME)] == [62]


class TestSpans:
    def test_white_space_at_an_edge_is_cut_off(self) -> None:
        document = article("In Lund now", entity("e1", Span(2, 8)))
        (gap,) = gaps(document)
        assert (gap.kind, gap.target) == (GapKind.WHITE_SPACE, Target(Kind.ENTITY, "e1", Part.MENTION))
        assert mended(document, gap).entities["e1"].span == Span(3, 7)

    def test_white_space_alone_has_no_fix(self) -> None:
        (gap,) = gaps(article("In  Lund", entity("e1", Span(2, 4))))
        assert (gap.kind, gap.fix) == (GapKind.WHITE_SPACE, None)

    def test_a_cut_word_is_made_whole(self) -> None:
        document = article("In Lund now", entity("e1", Span(4, 6)))
        (gap,) = gaps(document)
        assert gap.kind is GapKind.CUT_WORD
        assert mended(document, gap).entities["e1"].span == Span(3, 7)

    @pytest.mark.parametrize("text", ["5km", "北京市", "US-led"])
    def test_what_a_tokenizer_may_part_is_not_cut(self, text: str) -> None:
        assert gaps(article(text, entity("e1", Span(0, 1 if text != "US-led" else 2))), GapKind.CUT_WORD) == []

    def test_overlapping_entities_are_told_and_an_open_one_is_given_up(self) -> None:
        text = "New Lund Park"
        first, second = entity("e1", Span(0, 8)), entity("e2", Span(4, 13), "FAC", Status.SUGGESTED)
        (gap,) = gaps(article(text, first, second))
        assert gap.sentence == "“Lund Park” overlaps “New Lund”, and spaCy takes only one of two entities."
        assert mended(article(text, first, second), gap).entities["e2"].status is Status.REJECTED
        (both,) = gaps(article(text, first, replace(second, status=Status.ACCEPTED)))
        assert both.fix is None
        assert gaps(article(text, first, replace(second, status=Status.REJECTED))) == []


class TestSchema:
    def test_a_required_role_is_missed(self) -> None:
        text = "Rebels attacked Lund."
        event = Event(id="v1", type="Conflict.Attack", trigger=span("attacked", text=text))
        (gap,) = gaps(article(text, event))
        assert (gap.kind, gap.target) == (GapKind.NO_ROLE, Target(Kind.EVENT, "v1"))
        assert gap.sentence == "Conflict.Attack “attacked” has no Target."
        filled = replace(event, arguments=(Argument(role="Target", span=span("Lund", text=text)),))
        assert gaps(article(text, filled)) == gaps(article(text, replace(event, status=Status.REJECTED))) == []

    def test_all_required_roles_that_are_missed_are_named(self) -> None:
        text = "Rebels attacked Lund."
        event = Event(id="v1", type="Conflict.Attack", trigger=span("attacked", text=text))
        demanding = replace(SCHEMA, events=tuple(
            replace(each, roles=tuple(replace(role, required=True) for role in each.roles[:3]))
            for each in SCHEMA.events))
        document = article(text, event)
        (gap,) = missing(document, demanding, lexicon_of(document))
        assert gap.sentence == "Conflict.Attack “attacked” has no Attacker and no Target and no Instrument."

    def test_names_outside_the_schema_are_told_and_mapped_where_it_says_how(self) -> None:
        document = replace(
            storm(Status.ACCEPTED),
            entities={"e1": entity("e1", span("Lund"), "gpe"), "e2": entity("e2", span("Ana Berg"), "Hero")},
            events={"v1": Event(
                id="v1", type="Movement.Transport", trigger=span("left"), arguments=(
                    Argument(role="artifact", span=span("We")), Argument(role="Guess", span=span("dawn")),
                    Argument(role="Artifact", span=span("army"))))},
            quotes={"q1": replace(storm().quotes["q1"], type="sung")},
            relations={"r1": Relation(id="r1", label="Likes", source="e2", target="e1")},
            labels={"Fun": DocumentLabel(label="Fun")},
        )
        found = gaps(document, GapKind.NOT_IN_SCHEMA)
        assert sorted(gap.sentence for gap in found) == [
            "The schema has no document label “Fun”.", "The schema has no entity label “Hero”.",
            "The schema has no entity label “gpe”.", "The schema has no quote type “sung”.",
            "The schema has no relation label “Likes”.", "The schema has no role of Movement.Transport “Guess”.",
            "The schema has no role of Movement.Transport “artifact”.",
        ]
        fixed = document
        for gap in found:
            fixed = mended(fixed, gap) if gap.fix else fixed
        assert fixed.entities["e1"].label == "GPE"
        assert [argument.role for argument in fixed.events["v1"].arguments] == ["Artifact", "Guess", "Artifact"]


def test_gaps_come_in_reading_order() -> None:
    text = "Lund fell. Berg said so. Lund won “it” from Lund."
    document = article(text, entity("e1", Span(0, 4)), entity("e2", Span(11, 13), "Hero"))
    assert [gap.kind for gap in gaps(document)] == [
        GapKind.CUT_WORD, GapKind.NOT_IN_SCHEMA, GapKind.NO_QUOTE, GapKind.NAME, GapKind.MARKS, GapKind.NAME]


def test_an_argument_that_does_not_fit_its_role_is_told_and_given_the_only_one_that_takes_it() -> None:
    text = "Rockets hit Oslo. They struck Ana."
    place, person = Span(12, 16), Span(30, 33)
    document = article(
        text, entity("e1", place), entity("e2", person, "PERSON"),
        Event(id="v1", type="Conflict.Attack", trigger=Span(8, 11), arguments=(
            Argument(role="Place", span=person, entity="e2"), Argument(role="Target", span=place))),
        Event(id="v2", type="Life.Marry", trigger=Span(23, 29), arguments=(
            Argument(role="Place", span=person, entity="e2"),)),
        Event(id="v3", type="Life.Marry", trigger=Span(18, 22), status=Status.REJECTED, arguments=(
            Argument(role="Place", span=person),)))
    found = gaps(document, GapKind.MISFIT)
    assert [gap.target for gap in found] == [
        Target(Kind.EVENT, "v1", Part.ARGUMENT, 0), Target(Kind.EVENT, "v2", Part.ARGUMENT, 0)]
    assert found[0].sentence == "“Ana”: Place takes GPE, LOC or FAC, this is a PERSON."
    assert found[0].fix is None, "attacker and target both take a person"
    assert mended(document, found[1]).events["v2"].arguments[0].role == "Person"
