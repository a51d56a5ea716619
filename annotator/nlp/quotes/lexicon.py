"""The lexicon of a language: cues of reported speech with the frames they take, and words about people.

Everything that belongs to one language stands in `resources/lexicons/LANGUAGE/`; no spaCy here.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.assets import resource

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by their forms. A lemma's frames map a frame's name to the share of its suggestions that is right.

    `verbs` and `nouns` map each inflected form, in lower case, to the lemmas it may stand for.
    """

    language: str
    verbs: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, tuple[str, ...]]
    verb_frames: Mapping[str, Mapping[str, float]]
    noun_frames: Mapping[str, Mapping[str, float]]
    adjectives: frozenset[str]
    adjective_score: float
    prepositions: Mapping[str, Mapping[str, float]]
    particles: Mapping[str, frozenset[str]]
    according: tuple[tuple[str, ...], ...]
    according_score: float
    passive: frozenset[str]
    passive_link: str
    conjunctions: frozenset[str]
    question_words: frozenset[str]
    not_sources: frozenset[str]
    times: frozenset[str]
    as_words: frozenset[str]
    reasons: frozenset[str]
    authors: frozenset[str]
    subordinators: frozenset[str]
    linking: frozenset[str]
    function_words: frozenset[str]
    credit_words: frozenset[str]
    credit_score: float
    doubts: Mapping[str, float]
    places: Mapping[str, float]
    least_score: float


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), or None where there are no rules for it."""
    path = resource("lexicons", language, "quotes.toml")
    if not re.fullmatch("[a-z]{2,3}", language) or not path.is_file():
        return None
    return _compiled(tomllib.loads(path.read_text(encoding="utf-8")))


def _compiled(table: Table) -> Lexicon:
    inflection = table["inflection"]
    particles = {verb: frozenset(words) for verb, words in table["particles"].items()}
    verb_frames = _frames(table["verbs"])
    verb_frames.update(_frames(table["particle_verbs"], separator=None))
    prepositions = {
        verb: dict.fromkeys(words, group["score"])
        for group in table["prepositions"]
        for verb, words in group.items()
        if verb != "score"
    }
    noun_frames = _frames(table["nouns"])
    simple = {lemma for lemma in verb_frames if " " not in lemma} | set(prepositions) | set(particles)
    return Lexicon(
        language=table["language"],
        verbs=_forms(simple | set(table["passive"]["verbs"]), inflection, _verb_forms),
        nouns=_forms(set(noun_frames), inflection, _noun_forms),
        verb_frames=verb_frames,
        noun_frames=noun_frames,
        adjectives=frozenset(table["adjectives"]["clause"].split()),
        adjective_score=table["adjectives"]["score"],
        prepositions=prepositions,
        particles=particles,
        according=tuple(tuple(phrase.split()) for phrase in table["according"]["phrases"]),
        according_score=table["according"]["score"],
        passive=frozenset(table["passive"]["verbs"]),
        passive_link=table["passive"]["link"],
        conjunctions=frozenset(table["conjunctions"]["clause"]),
        question_words=frozenset(table["conjunctions"]["question"]),
        not_sources=frozenset(table["titles"]["not_sources"].split()),
        times=frozenset(table["fillers"]["times"].split()),
        as_words=frozenset(table["conjunctions"]["as"]),
        reasons=frozenset(table["conjunctions"]["reason"]),
        authors=frozenset(table["conjunctions"]["author"]),
        subordinators=frozenset(table["conjunctions"]["subordinate"]),
        linking=frozenset(table["phrases"]["linking"].split()),
        function_words=frozenset(table["phrases"]["function_words"].split()),
        credit_words=frozenset(table["credits"]["words"].split()),
        credit_score=table["credits"]["score"],
        doubts=table["doubts"],
        places=table["places"],
        least_score=table["least_score"],
    )


def _frames(groups: list[Table], separator: str | None = " ") -> dict[str, dict[str, float]]:
    """Frames with their scores by lemma; of several scores for a frame the highest counts."""
    found: dict[str, dict[str, float]] = {}
    for group in groups:
        words = group["words"].split() if separator else group["words"]
        for lemma in words:
            frames = found.setdefault(lemma, {})
            for frame in group["frames"]:
                frames[frame] = max(group["score"], frames.get(frame, 0.0))
    return found


def _forms(lemmas: set[str], inflection: Table, forms_of: Any) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for lemma in sorted(lemmas):
        for form in dict.fromkeys((lemma, *forms_of(lemma, inflection))):
            found.setdefault(form, []).append(lemma)
    return {form: tuple(names) for form, names in found.items()}


def _verb_forms(lemma: str, inflection: Table) -> list[str]:
    irregular = inflection["irregular"].get(lemma)
    if irregular:
        return list(irregular)
    stem = lemma + lemma[-1] if lemma in inflection["doubling"].split() else None
    return [_inflected(lemma, inflection["third"])] + [
        _inflected(stem, [["$", ending]]) if stem else _inflected(lemma, inflection[form])
        for form, ending in (("past", inflection["double_ed"]), ("participle", inflection["double_ing"]))
    ]


def _noun_forms(lemma: str, inflection: Table) -> list[str]:
    return [_inflected(lemma, inflection["plural"])]


def _inflected(lemma: str, rules: list[list[str]]) -> str:
    for pattern, ending in rules:
        if re.search(pattern, lemma):
            return re.sub(pattern, ending, lemma, count=1)
    return lemma
