"""Cues: the words that announce what somebody said or thought, found by the lexicon."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotator.nlp.quotes.reading import Reading

PASSIVE_REACH = 12  # tokens between “quoted” and “saying”


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue by its head token. `tokens` are those of the cue itself, auxiliaries left out.

    `kind` is verb, noun, adjective or according; `frames` maps the frames it may take to their scores.
    `preposition` is the token of a preposition that belongs to it and introduces its content, or -1.
    """

    head: int
    tokens: tuple[int, ...]
    lemma: str
    kind: str
    frames: Mapping[str, float]
    preposition: int = -1


def find_cues(reading: Reading) -> list[Cue]:
    """All cues outside quotation marks and within, in order of their heads."""
    lexicon = reading.lexicon
    found: list[Cue] = []
    for token, word in enumerate(reading.lower):
        if word in lexicon.verbs and _may_be_verb(reading, token):
            cue = _verb(reading, token)
        elif word in lexicon.nouns and reading.pos[token] == "NOUN":
            cue = _noun(reading, token)
        elif word in lexicon.adjectives and reading.parsed and reading.dep[token] in ("acomp", "ROOT", "conj", "advcl"):
            cue = Cue(token, (token,), word, "adjective", {"clause": lexicon.adjective_score})
        else:
            cue = _according(reading, token)
        if cue:
            found.append(cue)
    return found


def _may_be_verb(reading: Reading, token: int) -> bool:
    pos, tag = reading.pos[token], reading.tag[token]
    if not reading.tagged:
        return True
    if pos == "VERB" or tag.startswith("VB"):
        return True
    # Taggers stumble beside quotation marks: “…,” quips Smith.
    beside = any(
        0 <= near < len(reading) and reading.saying_at[near] >= 0 and reading.saying_at[token] < 0
        for near in (token - 1, token + 1, token - 2)
    )
    lemmas = reading.lexicon.verbs[reading.lower[token]]
    return beside and reading.lower[token] not in lemmas and pos in ("NOUN", "PROPN", "ADJ", "ADV", "X")


def _verb(reading: Reading, token: int) -> Cue | None:
    if reading.dep[token] in ("amod", "compound"):
        return None
    lexicon = reading.lexicon
    lemma = lexicon.verbs[reading.lower[token]][0]
    tokens: tuple[int, ...] = (token,)
    frames = dict(lexicon.verb_frames.get(lemma, {}))
    particle = token + 1
    if particle < len(reading) and reading.lower[particle] in lexicon.particles.get(lemma, ()):
        tokens = (token, particle)
        frames = dict(lexicon.verb_frames.get(f"{lemma} {reading.lower[particle]}", frames))
    wanted = lexicon.prepositions.get(lemma, {})
    preposition = _preposition(reading, tokens, wanted)
    if preposition >= 0:
        frames["preposition"] = wanted[reading.lower[preposition]]
    if not frames:
        return None
    return Cue(token, (*_passive(reading, token), *tokens), lemma, "verb", frames, preposition)


def _preposition(reading: Reading, tokens: tuple[int, ...], wanted: Collection[str]) -> int:
    """The first of the wanted prepositions that depends on a cue or follows it, or -1."""
    if not wanted:
        return -1
    near = [child for token in tokens for child in reading.children[token] if child > token]
    return next((t for t in (*near, tokens[-1] + 1) if t < len(reading) and reading.lower[t] in wanted), -1)


def _passive(reading: Reading, token: int) -> tuple[int, ...]:
    """“quoted” and “as” before “saying”, with or without “by X” between them."""
    lexicon, low = reading.lexicon, max(reading.sentence_first[token], token - PASSIVE_REACH)
    link = token - 1
    if link < low or reading.lower[link] != lexicon.passive_link:
        return ()
    for verb in range(link - 1, low - 1, -1):
        if lexicon.passive.intersection(lexicon.verbs.get(reading.lower[verb], ())):
            return verb, link
    return ()


def _noun(reading: Reading, token: int) -> Cue | None:
    lexicon = reading.lexicon
    lemma = lexicon.nouns[reading.lower[token]][0]
    frames = lexicon.noun_frames.get(lemma)
    return Cue(token, (token,), lemma, "noun", frames) if frames else None


def _according(reading: Reading, token: int) -> Cue | None:
    for phrase in reading.lexicon.according:
        last = token + len(phrase) - 1
        if reading.lower[token] == phrase[0] and tuple(reading.lower[token : last + 1]) == phrase:
            tokens = tuple(range(token, last + 1))
            return Cue(token, tokens, " ".join(phrase), "according", {"clause": reading.lexicon.according_score})
    return None
