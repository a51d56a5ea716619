"""The lexicon: inflected forms, frames and languages."""

import pytest

from annotator.nlp.quotes import has_rules
from annotator.nlp.quotes.lexicon import Lexicon, lexicon


@pytest.fixture
def english() -> Lexicon:
    found = lexicon("en")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("denies", "deny"), ("denied", "deny"), ("admitted", "admit"), ("noting", "note"),
     ("agreeing", "agree"), ("stresses", "stress"), ("wrote", "write")],
)
def test_inflected_forms_lead_to_their_lemma(english: Lexicon, form: str, lemma: str) -> None:
    assert lemma in english.verbs[form]


def test_frames_have_scores_that_are_shares(english: Lexicon) -> None:
    scores = [score for frames in english.verb_frames.values() for score in frames.values()]
    assert all(0.0 < score <= 1.0 for score in scores)
    assert english.verb_frames["vow"].keys() >= {"speech", "clause", "infinitive"}


@pytest.mark.parametrize("language", ["de", "xx", "", "../en", "EN"])
def test_other_languages_have_no_rules(language: str) -> None:
    assert not has_rules(language)
