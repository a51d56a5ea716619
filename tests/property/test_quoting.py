"""Whatever the text and the caret: a draft is a quote that could be made, and guesses stand in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Span
from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.target import Part
from annotator.nlp.quotes.lexicon import lexicon
from annotator.session import commands
from annotator.session.quoting import QuoteDraft, candidates, draft_quote, speaker_letters
from tests.any_documents import documents

PIECES = [
    "“", "”", '"', "‘", "’", "«", "»", "„", ",", ".", "?", "!", ":", ";", " — ", "\n\n", "\n", "\r\n", " ", "\u00a0",
    " said ", " says ", " told ", " according to ", " quoted ", " as saying ", " that ", " and ", " who ", " adding ",
    "Ana Berg", "he", "She", "the mayor", "it is over", "😀", "e\u0301", "12", "U.S.", "Dr. ", "أبي", "In Rome",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)


def check(document: Document, draft: QuoteDraft) -> None:
    spans = (*draft.content, *draft.cue, *draft.source)
    assert draft.content
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
    assert list(draft.content) == sorted(draft.content)
    assert all(not a.overlaps(b) for a, b in zip(draft.content, draft.content[1:], strict=False))
    assert not any(a.overlaps(b) for a in draft.cue for b in (*draft.content, *draft.source))


@settings(max_examples=600, deadline=None)
@given(texts, st.data())
def test_a_draft_stands_in_the_text_and_can_be_made(text: str, data: st.DataObject) -> None:
    document = Document(id="a", text=text)
    offset = data.draw(st.integers(0, len(text)))
    draft = draft_quote(document, offset, data.draw(st.sampled_from([lexicon("en"), None])))
    if draft is None:
        return
    check(document, draft)
    command = commands.add_quote(draft.content, draft.type, "human:a", draft.cue, draft.source, draft.speaker)
    document = apply(document, command.changes(document))
    (quote,) = document.quotes.values()
    assert quote.speaker is None or quote.speaker.entity_id in document.speakers
    for part in Part:
        assert all(0 <= span.start < span.end <= len(text) for span in candidates(document, quote, part, lexicon("en")))


@settings(max_examples=200, deadline=None)
@given(documents(), st.integers(0, 60))
def test_any_document_can_be_drafted_in(document: Document, offset: int) -> None:
    draft = draft_quote(document, offset, lexicon("en"))
    if draft is not None:
        assert all(Span(0, len(document.text)).contains(span) for span in draft.content)
    letters = speaker_letters(document)
    assert len({letter for letter, _ in letters}) == len(letters)
    assert speaker_letters(document, letters) == letters
