"""Odd input: nothing raises, everything stays within the text, and work grows with length alone."""

import sys
from collections.abc import Callable

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from annotator.nlp.quotes import suggest_quotes
from tests.unit.nlp.quotes.found import entities_of, in_words

REPORT = "“The roof is gone,” said Marta Lind. The mayor said the bridge was closed, officials said. "


ODD = [
    "",
    " \n\n ",
    REPORT.upper(),
    '"' * 5000,
    "“" * 5000,
    "”“’‘'\" " * 800,
    " 'a" * 3000,
    "said " * 500,
    ": " * 500,
    "قال الوزير: «لن نستسلم». وأضاف أن الحكومة ستعمل.",
    "部长说:“我们不会放弃。”",
    "“😀” 🎉 said Zoë",
    "a\x00b “c” said d",
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_raises_nothing(pipeline: Language, text: str) -> None:
    doc = pipeline(text)
    quotes, _ = suggest_quotes(doc, entities_of(doc))
    spans = [span for quote in quotes for span in (*quote.content, *quote.cue, *quote.source)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("unit", ["The mayor said the roof was gone, “he” told Lind, and she said: ", '" ', "x"])
def test_a_paragraph_of_200_000_characters_is_read(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    doc = spacy.blank("en")(text)
    quotes, _ = suggest_quotes(doc, ())
    assert all(span.end <= len(text) for quote in quotes for span in quote.content)


def test_capitals_are_read_as_far_as_they_go(pipeline: Language) -> None:
    doc = pipeline("“THE HARBOUR WILL STAY OPEN,” SAID MARTA LIND.")
    (quote,), _ = suggest_quotes(doc, entities_of(doc))
    assert in_words(doc.text, quote).content == ["“THE HARBOUR WILL STAY OPEN,”"]


@pytest.mark.parametrize("missing", ["parser", "tagger", "ner", "attribute_ruler"])
def test_a_pipeline_may_lack_components(pipeline: Language, missing: str) -> None:
    with pipeline.select_pipes(disable=[missing, "lemmatizer"]):  # which warns when it lacks parts of speech
        doc = pipeline("“The harbour will stay open,” said Marta Lind on Monday.")
    (quote,), _ = suggest_quotes(doc, entities_of(doc))
    found = in_words(doc.text, quote)
    assert (found.content, found.cue) == (["“The harbour will stay open,”"], "said")


def test_other_languages_give_nothing() -> None:
    assert suggest_quotes(spacy.blank("de")("„Ja“, sagte sie."), ()) == ((), ())


def test_direct_quotes_need_no_parser() -> None:
    text = "“The harbour will stay open,” said Marta Lind.\n\n“We are glad,” he told reporters."
    quotes, _ = suggest_quotes(spacy.blank("en")(text), ())
    found = [in_words(text, quote) for quote in quotes]
    assert [(quote.content[0], quote.cue, quote.source) for quote in found] == [
        ("“The harbour will stay open,”", "said", "Marta Lind"), ("“We are glad,”", "told", "he"),
    ]


PARTS = ["“", "”", '"', "said", "Lind", ",", ".", "he", "that", ":", "—", "\n\n", "It rained"]


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_any_order_of_marks_and_cues_gives_spans_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    quotes, _ = suggest_quotes(spacy.blank("en")(text), ())
    assert all(0 <= span.start < span.end <= len(text) for quote in quotes for span in quote.content)


@pytest.mark.parametrize("unit", [REPORT, "“", "said ", "Lind: ", "“a” said "])
def test_work_grows_with_length_alone(unit: str) -> None:
    blank = spacy.blank("en")

    def steps(size: int) -> int:
        return counted(lambda: suggest_quotes(blank(unit * (size // len(unit))), ()))

    assert steps(4_000) < 3 * steps(2_000)


def counted(work: Callable[[], object]) -> int:
    """How many lines of the quote rules a piece of work runs: a measure that no busy machine disturbs."""
    lines = 0

    def trace(frame: object, event: str, _: object) -> object:
        nonlocal lines
        if "quotes" not in frame.f_code.co_filename:  # type: ignore[attr-defined]
            return None
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return lines
