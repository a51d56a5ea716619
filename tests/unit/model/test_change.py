from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Kind
from annotator.model.change import Change, apply, compact, drop, inverse, mended, put, target
from annotator.model.document import Document, Item
from tests.any_documents import documents
from tests.documents import storm


def dangling(document: Document) -> list[str]:
    """Ids that lead nowhere."""
    fillers = [a.entity for event in document.events.values() for a in event.arguments]
    speakers = [quote.speaker.entity_id for quote in document.quotes.values() if quote.speaker]
    ends = [end for relation in document.relations.values() for end in (relation.source, relation.target)]
    return [
        *(key for key in fillers if key is not None and key not in document.entities),
        *(key for key in speakers if key is not None and key not in document.speakers),
        *(key for key in ends if target(document, key) is None),
    ]


def test_dropping_an_entity_lets_go_of_what_points_at_it_and_keeps_the_rest() -> None:
    before = storm()
    after = apply(before, mended(before, (drop(before, Kind.ENTITY, "e3"),)))
    assert [argument.entity for argument in after.events["v1"].arguments] == [None, None]
    assert [a.span for a in after.events["v1"].arguments] == [a.span for a in before.events["v1"].arguments]
    assert after.quotes == before.quotes
    assert dangling(after) == []


def test_dropping_a_speaker_keeps_the_quote_and_its_name() -> None:
    before = storm()
    after = apply(before, mended(before, (drop(before, Kind.SPEAKER, "x1"),)))
    speaker = after.quotes["q1"].speaker
    assert speaker is not None
    assert (speaker.name, speaker.entity_id) == ("Ana Berg", None)
    assert after.entities["e2"].entity_id is None


def test_dropping_an_end_takes_the_relation_along() -> None:
    before = storm()
    assert apply(before, mended(before, (drop(before, Kind.ENTITY, "e1"),))).relations == {}


def test_compact_keeps_one_change_an_item() -> None:
    document = storm()
    first = put(document, replace(document.entities["e1"], label="LOC"))
    second = put(apply(document, (first,)), replace(document.entities["e1"], label="FAC"))
    (only,) = compact((first, second))
    assert (only.before, only.after) == (first.before, second.after)
    assert compact((first, first.inverse())) == ()


@given(documents(), documents(), st.data())
def test_any_mended_changes_leave_no_dangling_id_and_can_be_taken_back(
    document: Document, other: Document, data: st.DataObject
) -> None:
    kinds = (Kind.ENTITY, Kind.EVENT, Kind.QUOTE, Kind.SPEAKER)
    drops = [drop(document, kind, key) for kind in kinds for key in document.of(kind)]
    foreign: list[Item] = [*other.events.values(), *other.quotes.values(), *other.relations.values()]
    puts = [put(document, item) for item in foreign]
    chosen = data.draw(st.lists(st.sampled_from([*drops, *puts]), max_size=4)) if drops or puts else []
    changes = mended(document, compact(
        Change(c.kind, c.id, document.of(c.kind).get(c.id), c.after) for c in chosen))
    after = apply(document, changes)
    assert dangling(after) == []
    assert apply(after, inverse(changes)) == document
