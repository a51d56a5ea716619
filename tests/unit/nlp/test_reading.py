"""Paragraphs and sentences on the real English pipeline."""

import pytest
import spacy
from spacy.language import Language

from annotator.nlp import pipeline
from annotator.nlp.reading import read


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.load()


def sentences(nlp: Language, text: str) -> list[str]:
    return [sentence.text.strip() for sentence in read(nlp, text).sents]


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", "\n\n\n", " \n "])
def test_a_headline_is_a_sentence_of_its_own(nlp: Language, end: str) -> None:
    headline = "Mayor elected by 112 votes"
    assert sentences(nlp, f"{headline}{end}Anna Kovács was sworn in on Monday.")[0] == headline


def test_names_do_not_go_over_the_end_of_a_paragraph(nlp: Language) -> None:
    doc = read(nlp, "By Maria Lopez\nHOUSTON — Two men were arrested in Dallas on Monday.")
    assert not any("\n" in ent.text.strip() for ent in doc.ents)


def test_wrapped_lines_are_no_paragraphs(nlp: Language) -> None:
    text = "Two men were\narrested in the port of\nHamburg on Monday, the\npolice said.\n\nBoth were released."
    assert sentences(nlp, text) == [text.partition("\n\n")[0], "Both were released."]


def test_a_pipeline_without_a_parser_reads_too() -> None:
    assert [token.text for token in read(spacy.blank("en"), "One.\nTwo.")] == ["One", ".", "\n", "Two", "."]
