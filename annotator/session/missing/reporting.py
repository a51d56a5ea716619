"""Verbs that report what somebody says, told from their form alone."""

from functools import cache

from annotator.model.document import Document
from annotator.nlp.quotes.lexicon import Lexicon, lexicon

# A verb that is right so often with a clause reports wherever it stands; others are too often something else.
SCORE = 0.9
DEFAULT_LANGUAGE = "en"


def lexicon_of(document: Document) -> Lexicon | None:
    """The lexicon of the language in the metadata ("en" of "en-GB"), of English where it says nothing."""
    language = document.header.meta.get("language")
    known = language if isinstance(language, str) and language else DEFAULT_LANGUAGE
    return lexicon(known.partition("-")[0].casefold())


@cache
def reporting_verbs(language: str) -> frozenset[str]:
    """The forms, in lower case, that report for sure; none for a language without a lexicon.

    Base forms are left out, and forms that are nouns as well: "the state", "a claim".
    """
    known = lexicon(language)
    if known is None:
        return frozenset()
    return frozenset(
        form
        for form, lemmas in known.verbs.items()
        if form not in lemmas and form not in known.nouns
        and any(known.verb_frames.get(lemma, {}).get("clause", 0.0) >= SCORE for lemma in lemmas)
    )
