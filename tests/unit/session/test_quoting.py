"""A whole quote from a caret in it, where its parts stand in the usual places."""

from dataclasses import replace

import pytest

from annotator.model.annotation import Entity, Quote, Span, Speaker, SpeakerReference
from annotator.model.document import Document
from annotator.model.target import Part
from annotator.nlp.quotes.lexicon import Lexicon, lexicon
from annotator.session.quoting import QuoteDraft, candidates, draft_of, draft_quote, quotation, speaker_letters


@pytest.fixture(scope="module")
def english() -> Lexicon:
    found = lexicon("en")
    assert found is not None
    return found


def drafted(marked: str, english: Lexicon | None) -> tuple[Document, QuoteDraft | None]:
    """The draft at the caret, which "|" stands for."""
    document = Document(id="a", text=marked.replace("|", ""))
    return document, draft_quote(document, marked.index("|"), english)


def parts(document: Document, draft: QuoteDraft | None) -> tuple[str, str, str] | None:
    """Content, cue and source as text, several spans of one joined by " / "."""
    if draft is None:
        return None
    content, cue, source = (
        " / ".join(document.surface(span) for span in spans) for spans in (draft.content, draft.cue, draft.source)
    )
    return content, cue, source


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("“It is |over,” said Ana Berg.", "“It is over,”", "said", "Ana Berg"),
        ("“It is |over,” Ana Berg, the mayor of Lund, has said.", "“It is over,”", "said",
         "Ana Berg, the mayor of Lund"),
        ('"It is |over," he later told the paper.', '"It is over,"', "told", "he"),
        ("“It is |over,” said Ana Berg, who led the inquiry, in Lund.", "“It is over,”", "said",
         "Ana Berg, who led the inquiry"),
        ("“It is |over,” the report said on Monday.", "“It is over,”", "said", "the report"),
        ("“It is |over,” according to Ana Berg.", "“It is over,”", "according to", "Ana Berg"),
        ("“It is |over,” she pointed out.", "“It is over,”", "pointed out", "she"),
        ("In a statement on Monday, Ana Berg said: “It |is over.”", "“It is over.”", "said", "Ana Berg"),
        ("He defended the plan, saying, “It |is over.”", "“It is over.”", "saying", "He"),
        ("Ana Berg told reporters that “it |is over.”", "that “it is over.”", "told", "Ana Berg"),
        ("Ana Berg added:\n\n“It |is over.”", "“It is over.”", "added", "Ana Berg"),
        ("“It |is over.” — Ana Berg", "“It is over.”", "", "Ana Berg"),
        ("“It is over,” she said. “We |won.”", "“It is over,” / “We won.”", "said", "she"),
        ("“It is |not,” she said, “over.”", "“It is not,” / “over.”", "said", "she"),
        ("“It is,” she said, “over |for us.”", "“It is,” / “over for us.”", "said", "she"),
        ("“It began.\n\n“It went |on.\n\n“It ended,” said Ana Berg.", "“It began. / “It went on. / “It ended,”", "said",
         "Ana Berg"),
        ("“He asked, ‘Is it |over?’ and left,” she said.", "“He asked, ‘Is it over?’ and left,”", "said", "she"),
        ("The tax “is |a mistake,” she said.", "The tax “is a mistake,”", "said", "she"),
        ("She described the tax as “a |door.”", "“a door.”", "described", "She"),
        ("Bo was quoted on Monday as saying that |it was over.", "that it was over", "quoted / as saying", "Bo"),
        ("„Es ist |aus“, sagte er.", "„Es ist aus“", "", ""),
        ("« C’est |fini », a-t-il dit.", "« C’est fini »", "", ""),
    ])
def test_quoted_speech(text: str, content: str, cue: str, source: str, english: Lexicon) -> None:
    document, draft = drafted(text, english)
    assert parts(document, draft) == (content, cue, source)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Ana Berg said that the |tax would fall.", "that the tax would fall", "said", "Ana Berg"),
        ("The tax |would fall, Ana Berg said on Monday.", "The tax would fall", "said", "Ana Berg"),
        ("The tax |would fall, said Ana Berg, a lawyer.", "The tax would fall", "said", "Ana Berg, a lawyer"),
        ("According to the minister, the tax |would fall.", "the tax would fall", "According to", "the minister"),
        ("The tax |would fall, according to two officials, who asked not to be named.", "The tax would fall",
         "according to", "two officials, who asked not to be named"),
        ("Police told reporters on Monday that |three had died.", "that three had died", "told", "Police"),
        ("Bo said it was late but warned that |it was not over.", "that it was not over", "warned", "Bo"),
        ("Bo said it |was late but warned that it was not over.", "it was late", "said", "Bo"),
    ])
def test_reported_speech(text: str, content: str, cue: str, source: str, english: Lexicon) -> None:
    document, draft = drafted(text, english)
    assert parts(document, draft) == (content, cue, source)
    assert draft is not None
    assert draft.type == "indirect"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is |over,” he said.", "direct"),
        ("He said it |was “over.”", "mixed"),
        ("He said |it was over.", "indirect"),
    ])
def test_the_type_goes_by_the_marks(text: str, kind: str, english: Lexicon) -> None:
    draft = drafted(text, english)[1]
    assert draft is not None
    assert draft.type == kind


def test_there_is_no_quote_where_nothing_is_said(english: Lexicon) -> None:
    assert drafted("The st|orm left the town.", english)[1] is None
    assert draft_quote(Document(id="a", text="ab"), 7, english) is None


def test_without_a_lexicon_the_marks_alone_count() -> None:
    document, draft = drafted("وقال: «كان |أبي هنا».", None)
    assert parts(document, draft) == ("«كان أبي هنا»", "", "")


def test_a_quotation_within_comes_after_the_one_around_it(english: Lexicon) -> None:
    document, draft = drafted("“He asked, ‘Is it |over?’ and left,” she said.", english)
    assert draft is not None
    quote = Quote(id="q1", type="direct", content=draft.content, origin="human:ana")
    inner = draft_quote(replace(document, quotes={"q1": quote}), document.text.index("over"), english)
    assert parts(document, inner) == ("‘Is it over?’", "asked", "He")


class TestSpeakers:
    TEXT = (
        "President Ana Berg met Bo Ek. “It is over,” said Berg. “I go,” she said. “So do I,” Ek said. “No,” he said. "
        "“Never,” the regional governor said. “Maybe,” the governor said."
    )

    def document(self) -> Document:
        spans = {"e1": "Ana Berg", "e2": "Bo Ek"}
        entities = {
            key: Entity(id=key, span=Span(at := self.TEXT.index(name), at + len(name)), label="PERSON")
            for key, name in spans.items()
        }
        return Document(id="a", text=self.TEXT, entities=entities)

    def test_each_is_resolved_by_name_pronoun_and_description(self, english: Lexicon) -> None:
        document, names = self.document(), []
        for number, said in enumerate(("It is", "I go", "So do", "No", "Never", "Maybe")):
            draft = draft_quote(document, document.text.index(said), english)
            assert draft is not None
            assert draft.speaker is not None
            names.append(draft.speaker.name)
            quote = Quote(id=f"q{number}", type=draft.type, content=draft.content, speaker=draft.speaker)
            document = replace(document, quotes={**document.quotes, quote.id: quote})
        assert names == ["Ana Berg", "Ana Berg", "Bo Ek", "Bo Ek", "the regional governor", "the regional governor"]

    def test_a_speaker_of_the_document_is_found_by_an_alias(self, english: Lexicon) -> None:
        document = replace(self.document(), speakers={"x1": Speaker(id="x1", name="President Berg", aliases=("Berg",))})
        draft = draft_quote(document, document.text.index("It is"), english)
        assert draft is not None
        assert draft.speaker == SpeakerReference(name="President Berg", entity_id="x1")

    def test_letters_go_to_speakers_first_and_stay(self) -> None:
        document = replace(self.document(), speakers={"x1": Speaker(id="x1", name="Bo Ek", aliases=("Ek",))})
        letters = speaker_letters(document)
        assert [(letter, speaker.name, speaker.id) for letter, speaker in letters] == [
            ("A", "Bo Ek", "x1"), ("B", "Ana Berg", "")]
        with_more = replace(document, speakers={
            "x0": Speaker(id="x0", name="Police"), **document.speakers, "x2": Speaker(id="x2", name="Ana Berg")})
        again = speaker_letters(with_more, letters)
        assert [(letter, speaker.id) for letter, speaker in again] == [("A", "x1"), ("B", "x2"), ("C", "x0")]


def test_candidates_begin_with_the_likeliest(english: Lexicon) -> None:
    text = "Ana Berg met Bo Ek, who denied it. “It is over,” said Berg. Ek laughed."
    content = Span(text.index("“"), text.index("”") + 1)
    document = Document(id="a", text=text, entities={"e1": Entity(id="e1", span=Span(0, 8), label="PERSON")})
    quote = Quote(id="q1", type="direct", content=(content,))
    assert document.surface(candidates(document, quote, Part.CUE, english)[0]) == "said"
    sources = [document.surface(span) for span in candidates(document, quote, Part.SOURCE, english)]
    assert sources[0] == "Berg"
    assert "Ana Berg" in sources
    assert candidates(document, quote, Part.CONTENT, english) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We ‘will’ go,” he| said.", None),
        ("“We ‘wi|ll’ go,” he said.", "“We ‘will’ go,”"),
        ('No. "Yes, |yes." No.', '"Yes, yes."'),
        ("It’s |Ana’s.", None),
        ("„Ja|“, sagte er.", "„Ja“"),
        ("“It goes on,| he said", "“It goes on, he said"),
        ("“One”\n\ntwo| “three”", None),
    ])
def test_quotation_at_the_caret(text: str, quoted: str | None) -> None:
    caret, text = text.index("|"), text.replace("|", "")
    found = quotation(text, caret)
    assert (text[found.start : found.end] if found else None) == quoted


@pytest.mark.parametrize(
    ("text", "kind", "cue", "source"),
    [
        ("Ana Berg said that [the pier would close] and the road open.", "indirect", "said", "Ana Berg"),
        ("“It is over. [We lost],” said Ana Berg.", "direct", "said", "Ana Berg"),
        ("[The tax was “a mistake”], the minister said on Monday.", "mixed", "said", "the minister"),
        ("[Nobody] was there.", "indirect", "", ""),
    ],
)
def test_of_selected_words_the_quote_is_just_these(
    text: str, kind: str, cue: str, source: str, english: Lexicon
) -> None:
    document = Document(id="a", text=text.replace("[", "").replace("]", ""))
    content = Span(text.index("["), text.index("]") - 1)
    draft = draft_of(document, content, english)
    assert (draft.content, draft.type) == ((content,), kind)
    assert parts(document, draft) == (document.surface(content), cue, source)
    assert draft_of(document, content, None) == QuoteDraft(kind, (content,))
